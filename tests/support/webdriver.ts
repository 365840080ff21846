// What Firefox and WebKitGTK have in common for whoever drives them: the commands of W3C WebDriver.

/** An element as a driver passes it in and out of scripts. */
export interface ElementRef {
	readonly 'element-6066-11e4-a52e-4f735466cecf': string;
}

/** The name under which the standard hands over the id of an element. */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** A browser with one page, driven from outside. */
export interface Driver {
	readonly goTo: (url: string) => Promise<void>;
	/** Runs the body of a function in the page and gives back what it returns. */
	readonly run: (body: string, ...args: readonly unknown[]) => Promise<unknown>;
	/** The same for a body that calls its last argument when it is done. */
	readonly runAsync: (body: string, ...args: readonly unknown[]) => Promise<unknown>;
	/** Moves there and clicks as a pointer does. */
	readonly click: (element: ElementRef) => Promise<void>;
	/** Types into a control. */
	readonly type: (element: ElementRef, text: string) => Promise<void>;
	/** A picture of what the page shows, as PNG. */
	readonly picture: () => Promise<Buffer>;
}

/** Whether what a script gave back is an element. */
export function isElement(value: unknown): value is ElementRef {
	return typeof value === 'object' && value !== null && elementKey in value;
}

/** Asks again and again until there is an answer; gives up after `timeoutMs` with what was wanted. */
export async function until<T>(
	wanted: string,
	ask: () => Promise<T | null>,
	timeoutMs = 20_000
): Promise<T> {
	const deadline = Date.now() + timeoutMs;
	for (;;) {
		const answer = await ask();
		if (answer !== null) return answer;
		if (Date.now() > deadline) throw new Error(`never came: ${wanted}`);
		await new Promise((done) => setTimeout(done, 100));
	}
}
