// The log of a visit: what its decoder lets in, and what it refuses untouched.
import { describe, expect, it } from 'vitest';
import {
	decodeVisitLog,
	encodeVisitEvent,
	maxVisitEventBytes,
	maxWorkers,
	recordFaults,
	recordKinds,
	withoutPlace,
	withVisitEvent,
	type LoggedVisitEvent,
	type VisitEvent,
	type VisitLog
} from '$lib/core/visit';
import { foundInOrder, visitAlphabet, visitOpened } from '../../support/visits';

const logOf = (events: readonly VisitEvent[]) => events.reduce<VisitLog>(withVisitEvent, []);
const frame = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const isRead = (value: Readonly<Record<string, unknown>>) =>
	decodeVisitLog([frame({ v: 1, seq: 0, ...value })]).ok;
const payslips = { type: 'record-checked', record: 'payslips', finding: 'found', wrong: [] };
const closing = (of: number, told: readonly string[]) => ({
	type: 'closed',
	statements: { of, told }
});

describe('the log of a visit', () => {
	it('comes back from its bytes as it was', () => {
		const log = logOf([...visitAlphabet, ...recordKinds.map(foundInOrder)]);
		expect(decodeVisitLog(log.map(encodeVisitEvent))).toEqual({ ok: true, value: log });
		expect(log.map(withoutPlace).slice(0, visitAlphabet.length)).toEqual(visitAlphabet);
	});

	it('has room for a draw of everybody', () => {
		const numbers = Array.from({ length: maxWorkers }, (_, at) => at + 1);
		const [event] = logOf([{ type: 'drawn', of: maxWorkers, numbers }]);
		const bytes = encodeVisitEvent(event as LoggedVisitEvent);
		expect(bytes.length).toBeLessThan(maxVisitEventBytes);
		expect(decodeVisitLog([bytes]).ok).toBe(true);
	});

	it('is refused with a gap, a wrong start, or bytes that are no text', () => {
		const [first, second] = logOf([visitOpened, { type: 'safety-unavailable' }]).map(
			encodeVisitEvent
		);
		expect(decodeVisitLog([first!, second!]).ok).toBe(true);
		expect(decodeVisitLog([second!]).ok).toBe(false);
		expect(decodeVisitLog([first!, first!]).ok).toBe(false);
		expect(decodeVisitLog([first!.with(3, 0xff)]).ok).toBe(false);
		expect(decodeVisitLog([new Uint8Array(maxVisitEventBytes + 1).fill(0x20)]).ok).toBe(false);
	});

	it('is refused whole when one event is of an unknown type or version', () => {
		expect(isRead({ type: 'break-ended' })).toBe(true);
		expect(isRead({ type: 'ended-early' })).toBe(false);
		expect(isRead({ v: 2, type: 'break-ended' })).toBe(false);
		expect(isRead({ type: 'break-ended', at: '2026-01-15T10:00:00Z' })).toBe(false);
	});

	it.each(['employer', 'foreman', 'co-worker', 'companion', 'relative'])(
		'is refused when the %s interprets',
		(interpreter) => {
			const confirmed = { type: 'interpreter-confirmed', locale: 'fi' };
			expect(isRead({ ...confirmed, interpreter: 'professional-by-phone' })).toBe(true);
			expect(isRead({ ...confirmed, interpreter })).toBe(false);
		}
	);

	it('knows numbers of workers from 1 to 999, each once', () => {
		for (const number of [1, 999]) expect(isRead({ type: 'conversation-left', number })).toBe(true);
		for (const number of [0, 1000, 1.5, '1']) {
			expect(isRead({ type: 'conversation-left', number })).toBe(false);
		}
		expect(isRead({ type: 'drawn', of: 3, numbers: [3, 1] })).toBe(true);
		expect(isRead({ type: 'drawn', of: 3, numbers: [3, 3] })).toBe(false);
		expect(isRead({ type: 'drawn', of: 3, numbers: [] })).toBe(false);
	});

	it('says of each kind of record only what can be wrong with that kind', () => {
		for (const record of recordKinds) {
			const checked = { type: 'record-checked', record, finding: 'found' };
			const own: readonly string[] = recordFaults[record];
			const others = Object.values(recordFaults).flat();
			expect(isRead({ ...checked, wrong: own })).toBe(true);
			for (const wrong of others.filter((one) => !own.includes(one))) {
				expect(isRead({ ...checked, wrong: [wrong] }), `${record} ${wrong}`).toBe(false);
			}
		}
	});

	it('says nothing of what is wrong with a record that was not there, and nothing twice', () => {
		expect(isRead({ ...payslips, wrong: ['not-given'] })).toBe(true);
		expect(isRead({ ...payslips, wrong: ['not-given', 'not-given'] })).toBe(false);
		for (const finding of ['not-found', 'not-checked']) {
			expect(isRead({ ...payslips, finding })).toBe(true);
			expect(isRead({ ...payslips, finding, wrong: ['not-given'] })).toBe(false);
		}
		expect(isRead({ ...payslips, note: 'in the office' })).toBe(false);
		expect(isRead({ ...payslips, finding: 'as the worker said' })).toBe(false);
	});

	it('tells at its close of ten or more, and of something or nothing at all', () => {
		expect(isRead({ type: 'closed', statements: null })).toBe(true);
		expect(isRead(closing(10, ['a']))).toBe(true);
		expect(isRead(closing(9, ['a']))).toBe(false);
		expect(isRead(closing(10, []))).toBe(false);
		expect(isRead(closing(10, ['a', 'a']))).toBe(false);
		expect(isRead({ type: 'closed' })).toBe(false);
		expect(isRead({ type: 'closed', statements: { of: 10, told: ['a'], yes: [4] } })).toBe(false);
	});
});
