// Words that stand in a field and were not said yet. They are in no log and reach no disk; they wait
// here while a screen is away, and are sealed with what a lock would lose (held.ts).

/** What is typed into one field: an item's id, or another name of a field. */
export interface UnsaidText {
	readonly field: string;
	readonly text: string;
}

/** The one field of a talk that is being typed into. */
export class Unsaid {
	#now = $state.raw<UnsaidText | null>(null);

	get now(): UnsaidText | null {
		return this.#now;
	}

	textOf(field: string): string {
		return this.#now?.field === field ? this.#now.text : '';
	}

	/** Another field takes the place of the one before. */
	type(field: string, text: string): void {
		this.#now = text === '' ? null : { field, text };
	}

	/** Puts back what was held while the vault was locked. */
	restore(held: UnsaidText | null): void {
		this.#now = held;
	}

	/** It was said, or is not to be said any more. */
	clear(): void {
		this.#now = null;
	}
}
