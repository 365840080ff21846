// A letter whose every text is what its sender likes, rightly signed and sealed: what a station whose
// key fell into wrong hands could send.
import { Encrypter } from 'age-encryption';
import { ed25519 } from '@noble/curves/ed25519.js';
import { createHash } from 'node:crypto';
import {
	encodeBlock,
	encodePayload,
	encodeStatement,
	renderPage,
	signedBytes,
	type Payload,
	type Statement
} from '../../../src/lib/core/referral';
import type { Day } from '../../../src/lib/core/brand';

const secret = new Uint8Array(32).fill(5);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const day = '2026-11-20' as Day;
const hash = 'a'.repeat(64);

/** A payload with these texts in every place that takes text, as many in each as there is room. */
export function payloadOf(texts: readonly string[]): Payload {
	const next = (() => {
		let at = 0;
		return () => texts[at++ % texts.length]!;
	})();
	const wording = () => ({
		hash,
		locale: 'en',
		prompt: next(),
		staffPrompt: next(),
		staffTopic: next(),
		answer: next(),
		staffAnswer: next()
	});
	const rows = Math.min(200, Math.ceil(texts.length / 4));
	return {
		format: 'askwell-referral',
		v: 1,
		reference: 'K7-42-QX',
		receipt: 'ab'.repeat(16),
		practice: false,
		day,
		urgency: 'today',
		needs: [{ need: 'doctor', state: 'stated' }],
		wishes: Array.from({ length: 20 }, () => ({
			wish: 'specialist' as const,
			service: 'riku',
			serviceName: next().slice(0, 200)
		})),
		asylum: true,
		otherOrganisation: false,
		fear: 'yes',
		contact: { safe: 'yes', text: next().slice(0, 200) },
		languages: { respondent: 'en', staff: 'en', interpreter: 'not-needed' },
		capacity: 'adult',
		childRaised: false,
		agreements: [],
		told: { duties: ['unknown'], information: 'card' },
		answersIncluded: true,
		reported: Array.from({ length: rows }, (_, at) => ({
			item: `item-${at}`,
			anyOf: at % 2 === 0,
			reading: 'other' as const,
			mode: 'read' as const,
			wording: wording()
		})),
		notAsked: Array.from({ length: rows }, (_, at) => ({
			item: `other-${at}`,
			locale: 'en',
			topic: next(),
			staffTopic: next(),
			reason: 'withdrawn' as const
		})),
		deviations: ['stopped'],
		from: { role: 'border-guard', station: next().slice(0, 250), callBack: next().slice(0, 60) },
		protocol: { id: 'own-protocol', version: 1, hash }
	};
}

/** The page of such a letter: its texts in the page as well as in the signed block. */
export function hostilePage(texts: readonly string[]): Uint8Array {
	const payload = encodePayload(payloadOf(texts));
	const statement: Statement = {
		format: 'askwell-statement',
		v: 1,
		payload: sha256(payload),
		signer: { role: 'border-guard', station: texts[3]!.slice(0, 250) },
		agreements: texts.slice(0, 8).map((text) => ({
			recipient: text.slice(0, 64),
			recipientName: text.slice(0, 120),
			mode: 'spoken' as const,
			locale: 'en',
			wordingHash: hash,
			day
		})),
		day
	};
	const bytes = encodeStatement(statement);
	const signature = new Uint8Array(ed25519.sign(signedBytes(bytes), secret));
	const key = new Uint8Array(ed25519.getPublicKey(secret));
	const quote = (text: string) => ({ lang: text, dir: 'ltr' as const, text });
	return renderPage({
		lang: texts[0]!,
		dir: 'ltr',
		title: texts[1]!,
		intro: texts[2]!,
		sections: texts.map((text) => ({
			title: text,
			lines: [{ text, quotes: [quote(text)] }]
		})),
		block: encodeBlock({ payload, statement: bytes, signature, key })
	});
}

/** The letter, sealed to a key. */
export async function hostileLetter(texts: readonly string[], recipient: string): Promise<Buffer> {
	const encrypter = new Encrypter();
	encrypter.addRecipient(recipient);
	return Buffer.from(await encrypter.encrypt(hostilePage(texts)));
}
