// Waiting, but not for ever: storage may never answer, and then somebody has to be told.

/**
 * The outcome of `work`, or a rejection named `TimeoutError` after so many milliseconds. What comes
 * later is handed to `late`, so that it can be let go of.
 */
export function within<T>(
	ms: number,
	work: () => PromiseLike<T>,
	late: (value: T) => void = () => undefined
): Promise<T> {
	return new Promise((resolve, reject) => {
		let isOver = false;
		const timer = setTimeout(() => {
			isOver = true;
			reject(new DOMException('no answer in time', 'TimeoutError'));
		}, ms);
		Promise.resolve()
			.then(work)
			.finally(() => clearTimeout(timer))
			.then((value) => (isOver ? late(value) : resolve(value)), reject);
	});
}
