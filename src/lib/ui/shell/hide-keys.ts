// Shift three times within a second and a half hides the screen. Shift alone does nothing else
// anywhere, and typing a capital letter in between starts the count again.

const within = 1500;

/** A listener for key presses that calls `hide` after the third Shift in time. */
export function onShiftThrice(hide: () => void): (event: KeyboardEvent) => void {
	let times: readonly number[] = [];
	return ({ key, repeat, timeStamp }) => {
		if (repeat) return;
		times = key === 'Shift' ? [...times, timeStamp].slice(-3) : [];
		const [first = 0] = times;
		if (times.length < 3 || timeStamp - first > within) return;
		times = [];
		hide();
	};
}
