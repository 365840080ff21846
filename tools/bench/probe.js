// Measures in the page, the same way on every page: from the moment a finger touches the screen
// to the second animation frame after what was waited for stands there and can be used.

/**
 * What a page must show. All that is given must be true.
 * @typedef {object} Sight
 * @property {string} [within] a selector; the whole page without it
 * @property {string} [text] is in it
 * @property {string} [without] is not in it
 * @property {string} [button] the whole text of a button in it that can be used
 * @property {string} [heading] the whole text of a first heading
 */

/**
 * @typedef {object} Times
 * @property {number} paintedMs
 * @property {number | null} savedMs until the mark read "saved" again; null where there is none
 */

// Runs in the page, before any script of the page.
function installProbe() {
	/** @param {any} sight */
	const isThere = ({ within, text, without, button, heading }) => {
		const place = within ? document.querySelector(within) : document.body;
		if (!place) return false;
		const said = place.textContent ?? '';
		if (text && !said.includes(text)) return false;
		if (without && said.includes(without)) return false;
		/** @type {(element: any, wanted: string) => boolean} */
		const reads = (element, wanted) => element.textContent?.trim() === wanted;
		if (heading && ![...place.querySelectorAll('h1')].some((h) => reads(h, heading))) return false;
		const buttons = [...place.querySelectorAll('button')].filter((one) => !one.disabled);
		return !button || buttons.some((one) => reads(one, button));
	};
	/** @type {(check: () => boolean) => Promise<number>} */
	const whenChanged = (check) =>
		new Promise((done, fail) => {
			const look = () => {
				if (!check()) return;
				observer.disconnect();
				clearTimeout(patience);
				done(performance.now());
			};
			const patience = setTimeout(() => fail(new Error('it did not come within 20 s')), 20_000);
			const observer = new MutationObserver(look);
			const all = { subtree: true, childList: true, characterData: true, attributes: true };
			observer.observe(document, all);
			look();
		});
	const twoFrames = () =>
		new Promise((done) => {
			requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
		});
	/** @type {(sight: any, mark: string | null) => Promise<any>} */
	const afterTouch = async (sight, mark) => {
		if (isThere(sight)) throw new Error('it stood there before anything was touched');
		const begunMs = await new Promise((done) => {
			const options = { capture: true, once: true };
			window.addEventListener('pointerdown', (event) => done(event.timeStamp), options);
		});
		const reads = () => document.querySelector('[role=status] span')?.textContent?.trim();
		const saved = mark
			? whenChanged(() => reads() !== mark).then(() => whenChanged(() => reads() === mark))
			: null;
		await whenChanged(() => isThere(sight));
		const paintedMs = Number(await twoFrames()) - begunMs;
		return { paintedMs, savedMs: saved ? (await saved) - begunMs : null };
	};
	/** @type {Promise<any> | null} */
	let armed = null;
	Reflect.set(window, 'benchProbe', {
		arm: (/** @type {any} */ sight, /** @type {any} */ mark) => {
			armed = afterTouch(sight, mark);
			armed.catch(() => undefined);
		},
		result: () => armed,
		isThere,
		/** From the start of the page's loading. */
		sinceLoad: (/** @type {any} */ sight) => whenChanged(() => isThere(sight)).then(twoFrames),
		centre: (/** @type {string} */ within, /** @type {string} */ label) => {
			const all = [...document.querySelectorAll(`${within} button`)];
			const found = all.find((one) => one.textContent?.trim() === label);
			if (!found) return null;
			found.scrollIntoView({ block: 'nearest' });
			const { x, y, width, height } = found.getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		}
	});
}

/** Puts the probe into every page of a context. @param {import('@playwright/test').BrowserContext} context */
export async function addProbe(context) {
	await context.addInitScript(installProbe);
}

/**
 * @template T
 * @param {import('@playwright/test').Page} page
 * @param {'arm' | 'result' | 'isThere' | 'sinceLoad' | 'centre'} method
 * @param {readonly unknown[]} args
 * @returns {Promise<T>}
 */
function ask(page, method, ...args) {
	return page.evaluate(
		([name, given]) => Reflect.get(window, 'benchProbe')[name](...given),
		/** @type {const} */ ([method, args])
	);
}

/** @param {import('@playwright/test').Page} page @param {Sight} sight @returns {Promise<number>} */
export function sinceLoad(page, sight) {
	return ask(page, 'sinceLoad', sight);
}

/**
 * Touches a button, as soon as it is there.
 * @param {import('@playwright/test').Page} page @param {string} within @param {string} label
 */
export async function press(page, within, label) {
	const deadline = Date.now() + 20_000;
	while (Date.now() < deadline) {
		/** @type {{ x: number, y: number } | null} */
		const centre = await ask(page, 'centre', within, label);
		if (centre) return page.touchscreen.tap(centre.x, centre.y);
	}
	throw new Error('the button to be touched is not there');
}

/**
 * Touches a button and waits for what comes of it.
 * @param {import('@playwright/test').Page} page
 * @param {{ within: string, label: string }} button
 * @param {Sight} sight
 * @param {string | null} [mark] what the mark reads when everything is saved
 * @returns {Promise<Times>}
 */
export async function timeTap(page, { within, label }, sight, mark = null) {
	await ask(page, 'arm', sight, mark);
	await press(page, within, label);
	return ask(page, 'result');
}
