// Which events there may be: every value of every closed list, and the edges of every bound.
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { agreementAnswers, agreementModes, agreementScopes } from '$lib/core/agreement';
import {
	askingModes,
	capacities,
	channels,
	eventSchema,
	interpreters,
	needs,
	roles,
	stamped,
	wishes,
	type DomainEvent
} from '$lib/core/event';
import { alphabet, decided, given, hashOf, introduced, opened, shared } from '../../support/events';

const isEvent = (event: unknown) => v.is(eventSchema, event);
const isAdmitted = (event: object) => isEvent({ v: 1, seq: 0, ...event });

/** The first event of a type, with one of its fields otherwise. */
function having(type: DomainEvent['type'], field: string, value: unknown): object {
	const event = alphabet.find((one) => one.type === type)!;
	return { ...event, [field]: value };
}

const lists: readonly (readonly [DomainEvent['type'], string, readonly unknown[]])[] = [
	['opened', 'role', roles],
	['situation-stated', 'situation', ['ordinary', 'suspect-or-detained']],
	['interpreter-confirmed', 'interpreter', interpreters],
	['need-stated', 'need', needs],
	['need-taken-back', 'need', needs],
	['need-settled', 'need', needs],
	['need-settled', 'how', ['met', 'can-wait']],
	['capacity-stated', 'capacity', capacities],
	['information-offered', 'taken', ['card', 'remembered', 'not-now']],
	['agreement-decided', 'scope', agreementScopes],
	['agreement-decided', 'decision', agreementAnswers],
	['agreement-decided', 'mode', agreementModes],
	['response-given', 'mode', askingModes],
	['response-given', 'visibility', ['shared', 'hidden']],
	['acknowledged', 'next', ['go-on', 'hear-help']],
	['danger-ended', 'how', ['mistake', 'past', 'handed-over']],
	['stop-decided', 'keep', [true, false]],
	['fear-stated', 'fear', ['now', 'yes', 'no', 'unsure', 'declined']],
	['contact-stated', 'safe', ['yes', 'none', 'not-now']],
	['wish-stated', 'wish', wishes],
	['shared', 'channel', channels]
];

describe('a closed list', () => {
	it.each(lists)('of %s, %s, admits each of its values and nothing else', (type, field, values) => {
		for (const value of values)
			expect(isAdmitted(having(type, field, value)), `${value}`).toBe(true);
		for (const value of ['', 'other', null, undefined, 1, `${values[0]} `]) {
			expect(isAdmitted(having(type, field, value)), `${value}`).toBe(false);
		}
	});

	it('holds the words that are kept and sent, as they are', () => {
		expect([agreementScopes, agreementAnswers, agreementModes]).toEqual([
			['talk', 'notes', 'share', 'colleague'],
			['given', 'refused', 'later', 'someone-else'],
			['spoken', 'touched', 'gestured']
		]);
		expect([roles, capacities, channels, askingModes]).toEqual([
			['border-guard', 'labour-inspector', 'crew', 'service'],
			['adult', 'child', 'age-uncertain'],
			['file', 'words', 'phone', 'print'],
			['read', 'heard', 'interpreted', 'spoken']
		]);
		expect([interpreters, wishes]).toEqual([
			['not-needed', 'professional-here', 'professional-by-phone', 'screen-only'],
			['specialist', 'other-organisation', 'self', 'not-now', 'no']
		]);
		expect(needs.join(' ')).toBe(
			'pain doctor medicine water food toilet rest warmth child-care someone-waiting ' +
				'interpreter prayer call safe-place lawyer documents wages'
		);
	});
});

describe('a response', () => {
	const of = (response: unknown) => isAdmitted({ ...given('a', 'yes'), response });

	it.each(['unsure', 'declined', 'skipped'])('is %s, and carries nothing beside', (kind) => {
		expect(of({ kind })).toBe(true);
		expect(of({ kind, text: 'x' })).toBe(false);
		expect(of({})).toBe(false);
		expect(of({ kind: '' })).toBe(false);
	});

	it('is one to twenty codes of at most 32 characters', () => {
		const codes = (count: number, length = 2) => ({
			kind: 'codes',
			codes: Array.from({ length: count }, () => 'a'.repeat(length))
		});
		expect([codes(1), codes(20), codes(1, 32)].map(of)).toEqual([true, true, true]);
		expect([codes(0), codes(21), codes(1, 33)].map(of)).toEqual([false, false, false]);
		expect(of({ kind: 'codes', codes: [1] })).toBe(false);
	});

	it('is a whole number from 0 to a million', () => {
		const number = (value: unknown) => of({ kind: 'quantity', value });
		expect([0, 7, 1_000_000].map(number)).toEqual([true, true, true]);
		expect([-1, 1.5, 1_000_001, '7', NaN].map(number)).toEqual([false, false, false, false, false]);
	});
});

describe('an id', () => {
	const id = (item: unknown) => isAdmitted({ type: 'item-revisited', item });

	it('is of small letters and digits with single dashes, at most 64', () => {
		expect(['a', 'a1-b2-3', 'a'.repeat(64)].map(id)).toEqual([true, true, true]);
		for (const wrong of ['', '1a', '-a', 'a-', 'a--b', 'A', 'a b', ' a', 'a ', 'a'.repeat(65), 7]) {
			expect(id(wrong), `${wrong}`).toBe(false);
		}
	});
});

describe('a language', () => {
	const locale = (tag: unknown) => isAdmitted({ type: 'language-chosen', locale: tag });

	it('is a tag of two or three letters with parts of two to eight', () => {
		const right = ['fi', 'kmr', 'zh-Hant', 'sr-Latn-RS', 'de-1996', `en-${'a'.repeat(8)}`];
		for (const tag of right) expect(locale(tag), tag).toBe(true);
		const wrong = ['f', 'finn', 'FI', 'fi-', 'fi-a', 'fi-1', `en-${'a'.repeat(9)}`, 'fi_FI', ' fi'];
		for (const tag of [...wrong, 'fi ', 'fi-FI!', '', 'aa-bbbbbbbb-cccccccc-d', 7]) {
			expect(locale(tag), `${tag}`).toBe(false);
		}
	});
});

describe('a hash', () => {
	it('is 64 small hex digits', () => {
		const hash = (value: unknown) => isAdmitted({ type: 'reviewed', hash: value });
		expect([hashOf('0'), hashOf('f')].map(hash)).toEqual([true, true]);
		for (const wrong of [`${hashOf('a')}a`, 'a'.repeat(63), hashOf('g'), hashOf('A'), '', 7]) {
			expect(hash(wrong), `${wrong}`).toBe(false);
		}
		expect(hash(`x${hashOf('a')}`)).toBe(false);
		expect(hash(`${hashOf('a')}x`)).toBe(false);
	});
});

describe('a day', () => {
	it('is a text with year, month and day', () => {
		const day = (value: unknown) => isAdmitted({ type: 'receipt-confirmed', day: value });
		expect(day('2026-02-03')).toBe(true);
		for (const wrong of ['2026-2-3', '', 20260203, null, ['2026-02-03']]) {
			expect(day(wrong), `${wrong}`).toBe(false);
		}
	});
});

describe('an opening', () => {
	const code = (value: unknown) => isAdmitted({ ...opened, code: value });
	const protocol = (version: unknown) =>
		isAdmitted({ ...opened, protocol: { ...opened.protocol, version } });

	it('has a code of two, two and two', () => {
		expect(['K7-42-QX', '00-00-00'].map(code)).toEqual([true, true]);
		for (const wrong of ['K7-4A-QX', 'k7-42-qx', 'K7-42-QXX', 'AK7-42-QX', 'K742QX', '', 7]) {
			expect(code(wrong), `${wrong}`).toBe(false);
		}
	});

	it('has versions from 1 to 9,999', () => {
		expect([1, 9999].map(protocol)).toEqual([true, true]);
		expect([0, 10_000, 1.5, '1'].map(protocol)).toEqual([false, false, false, false]);
	});

	it('has nothing beside in what it names', () => {
		expect(isAdmitted({ ...opened, protocol: { ...opened.protocol, name: 'x' } })).toBe(false);
		expect(isAdmitted({ ...opened, jurisdiction: { ...opened.jurisdiction, x: 1 } })).toBe(false);
	});
});

describe('privacy', () => {
	it.each(['outOfEarshot', 'screenHidden', 'nobodyWaiting', 'noOpenCall'])(
		'is not confirmed without %s',
		(part) => {
			expect(isAdmitted(having('privacy-confirmed', part, true))).toBe(true);
			expect(isAdmitted(having('privacy-confirmed', part, false))).toBe(false);
		}
	);
});

describe('a list of names', () => {
	const duties = (count: number) =>
		isAdmitted({ ...introduced, duties: Array.from({ length: count }, () => 'a') });
	const recipients = (...names: readonly string[]) => isAdmitted(shared(hashOf('a'), names));
	const recipient = (name: string | null) => isAdmitted(decided('share', 'given', name));

	it('has one to twelve duties', () => {
		expect([1, 12].map(duties)).toEqual([true, true]);
		expect([0, 13].map(duties)).toEqual([false, false]);
	});

	it('has one to eight recipients of 1 to 64 characters', () => {
		expect(recipients('a'.repeat(64))).toBe(true);
		expect(recipients(...'abcdefgh')).toBe(true);
		expect(recipients()).toBe(false);
		expect(recipients(...'abcdefghi')).toBe(false);
		expect(recipients('')).toBe(false);
		expect(recipients('a'.repeat(65))).toBe(false);
		expect([null, 'a', 'a'.repeat(64)].map(recipient)).toEqual([true, true, true]);
		expect(['', 'a'.repeat(65)].map(recipient)).toEqual([false, false]);
	});

	it('may name no service, for a child and for a wish', () => {
		for (const service of [null, 'desk-one']) {
			expect(isAdmitted({ type: 'child-handed-over', service })).toBe(true);
			expect(isAdmitted({ type: 'wish-stated', wish: 'self', service })).toBe(true);
		}
		expect(isAdmitted({ type: 'child-handed-over', service: '' })).toBe(false);
	});
});

describe('the place in the log', () => {
	it('is a whole number from 0 to 100,000, of version 1', () => {
		const at = (seq: number) => isEvent(stamped({ type: 'greeted' }, seq));
		expect([0, 100_000].map(at)).toEqual([true, true]);
		expect([-1, 0.5, 100_001].map(at)).toEqual([false, false, false]);
		expect(isEvent({ v: 2, seq: 0, type: 'greeted' })).toBe(false);
		expect(isEvent({ v: 1, seq: 0, type: 'greeted', more: 1 })).toBe(false);
		expect(isEvent({ v: 1, seq: 0, type: '' })).toBe(false);
	});
});
