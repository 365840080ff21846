// Keeps the screen from going dark while two people speak. Browsers let it go dark all the same when
// the page is hidden or the battery is low; then it is asked for again when the page is seen.

/** Asks for it until the result is called. Where it is not known or refused nothing happens. */
export function keepAwake(): () => void {
	let isOver = false;
	let held: WakeLockSentinel | null = null;
	const ask = async () => {
		if (isOver || document.visibilityState === 'hidden' || held?.released === false) return;
		const got = await navigator.wakeLock?.request('screen').catch(() => null);
		held = got ?? null;
		if (isOver) void held?.release();
	};
	const seen = () => void ask();
	document.addEventListener('visibilitychange', seen);
	void ask();
	return () => {
		isOver = true;
		document.removeEventListener('visibilitychange', seen);
		void held?.release();
	};
}
