// What must be true before anything leaves the device, and the signed statement that says so.
// The statement holds the hash of exactly the reviewed bytes and the agreement for each
// recipient; the signature covers the statement, and through it the payload.
import * as v from 'valibot';
import { agreementModes, isAgreed, latestDecision } from '../agreement';
import { isDay, type Day } from '../brand';
import { roles, type Facts } from '../event';
import { fault, type Fault } from '../fault';
import { err, ok, type Result } from '../result';
import { decodeExactly, maxStationLength } from './payload';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const day = v.custom<Day>((value) => typeof value === 'string' && isDay(value));

const fields = {
	/** SHA-256 of the payload's bytes. */
	payload: hash,
	signer: v.strictObject({
		role: v.picklist(roles),
		station: v.pipe(v.string(), v.maxLength(maxStationLength))
	}),
	agreements: v.pipe(
		v.array(
			v.strictObject({
				recipient: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
				recipientName: v.pipe(v.string(), v.maxLength(120)),
				mode: v.picklist(agreementModes),
				locale: v.pipe(v.string(), v.maxLength(20)),
				wordingHash: hash,
				day
			})
		),
		v.minLength(1),
		v.maxLength(8)
	),
	day
};

const format = v.literal('askwell-statement');
const statementSchema = v.variant('v', [
	v.strictObject({ format, v: v.literal(1), ...fields }),
	v.strictObject({
		format,
		v: v.literal(2),
		...fields,
		/** Where the record of steps stood when this was signed; null when nothing was kept. */
		steps: v.nullable(
			v.strictObject({
				count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
				head: hash,
				/** Vouches for the steps after these. Whoever reads this could write such steps. */
				key: hash
			})
		)
	})
]);

export type Statement = v.InferOutput<typeof statementSchema>;
/** Where a record of steps stood: how many, the end of their chain, and the next one's key. */
export type StepsAnchor = NonNullable<Extract<Statement, { v: 2 }>['steps']>;

/** Where the record of steps stood, as a statement tells it; null when it tells nothing. */
export function stepsAnchorOf(statement: Statement): StepsAnchor | null {
	return statement.v === 1 ? null : statement.steps;
}

/** What is put before a statement's bytes when they are signed, so that no other text can pass. */
export const statementPrefix = 'askwell-statement-v1\n';

/**
 * Whether exactly these bytes may go to exactly these recipients.
 *
 * `NotReviewed` unless the respondent's latest review was of the bytes with this SHA-256;
 * `AgreementMissing` unless each recipient was agreed to, and there is at least one.
 */
export function mayShare(
	facts: Facts,
	payloadHash: string,
	recipients: readonly string[]
): Result<void, Fault> {
	if (facts.reviewedHash === null || facts.reviewedHash !== payloadHash) {
		return err(fault('NotReviewed'));
	}
	const agreed = recipients.every((to) => isAgreed(facts.agreements, 'share', to));
	return agreed && recipients.length > 0 ? ok(undefined) : err(fault('AgreementMissing'));
}

/** States to whom sharing was agreed; fails like {@link mayShare}. */
export function buildStatement(input: {
	readonly facts: Facts;
	readonly payloadHash: string;
	readonly recipients: readonly { readonly id: string; readonly name: string }[];
	readonly signer: Statement['signer'];
	readonly day: Day;
	readonly steps: StepsAnchor | null;
}): Result<Statement, Fault> {
	const { facts, payloadHash, recipients, signer, day: today, steps } = input;
	const may = mayShare(
		facts,
		payloadHash,
		recipients.map(({ id }) => id)
	);
	if (!may.ok) return may;
	const agreements = recipients.flatMap(({ id, name }) => {
		const decision = latestDecision(facts.agreements, 'share', id);
		if (decision === null) return [];
		const { mode, locale, wordingHash, day: on } = decision;
		return [{ recipient: id, recipientName: name, mode, locale, wordingHash, day: on }];
	});
	return ok({
		format: 'askwell-statement',
		v: 2,
		payload: payloadHash,
		signer,
		agreements,
		day: today,
		steps
	});
}

/** A statement's bytes, as they are carried; signed with {@link statementPrefix} before them. */
export function encodeStatement(statement: Statement): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(statement));
}

/** Decodes a statement strictly; `NotAReferral` for anything else. */
export function decodeStatement(bytes: Uint8Array): Result<Statement, Fault> {
	return decodeExactly(statementSchema, bytes, 16_384);
}

/** The bytes a signature is made and checked over. */
export function signedBytes(statement: Uint8Array): Uint8Array {
	const prefix = new TextEncoder().encode(statementPrefix);
	const bytes = new Uint8Array(prefix.length + statement.length);
	bytes.set(prefix);
	bytes.set(statement, prefix.length);
	return bytes;
}
