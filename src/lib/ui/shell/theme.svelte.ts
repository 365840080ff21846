// Day or night. The device's wish is the first choice, a button changes it, and it is not stored.

class Theme {
	now = $state<'day' | 'night'>(
		globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'night' : 'day'
	);

	get isNight(): boolean {
		return this.now === 'night';
	}

	/** The other one. */
	change(): void {
		this.now = this.isNight ? 'day' : 'night';
	}
}

/** The theme of this window. */
export const theme = new Theme();
