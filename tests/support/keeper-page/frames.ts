// What the n-th frame holds, known to the page that writes it and to the test that looks for it.

/** Text of 20 to 340 characters that is different for every frame. */
export function frameText(at: number): string {
	return `frame ${at} `.padEnd(20 + ((at * 97) % 320), 'abcdefghijklmnop');
}
