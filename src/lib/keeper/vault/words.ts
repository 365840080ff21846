// Six words instead of a password that someone chose. The list is BIP39 English ("Mnemonic code
// for generating deterministic keys", Bitcoin Improvement Proposal 39, 2013): 2,048 words, no two
// of which share their first four letters.

import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Ports } from '../ports';

/** How many words a passphrase has: 66 bits. */
export const wordCount = 6;

const bitsPerWord = 11;
const byPrefix = new Map(wordlist.map((word) => [word.slice(0, 4), word]));

/** The first `count` times 11 bits, each eleven as a word. Needs that many bits. */
export function bitsToWords(bytes: Uint8Array, count: number): string {
	let bits = 0n;
	for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
	const total = bytes.length * 8;
	const words = Array.from({ length: count }, (_, at) => {
		const shift = BigInt(total - (at + 1) * bitsPerWord);
		return wordlist[Number((bits >> shift) & 0x7ffn)];
	});
	return words.join(' ');
}

/** Six random words, joined by single spaces. */
export function makeWords(ports: Pick<Ports, 'randomBytes'>): string {
	const bytes = ports.randomBytes(9);
	const words = bitsToWords(bytes, wordCount);
	bytes.fill(0);
	return words;
}

/**
 * The canonical form of six words as someone typed them, or null when they are not six words of
 * the list. Case and white space do not matter, and four letters or more of a word are enough.
 */
export function parseWords(text: string): string | null {
	const typed = text.normalize('NFKC').toLowerCase().trim().split(/\s+/u);
	if (typed.length !== wordCount) return null;
	const words = typed.map((part) => {
		// A word of three letters stands in the map by all of them, so no shorter part is ever found.
		const word = byPrefix.get(part.slice(0, 4));
		return word?.startsWith(part) ? word : null;
	});
	return words.includes(null) ? null : words.join(' ');
}
