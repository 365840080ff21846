// What page and PIN worker say to each other. The page sends PINs and ports, and never gets a key.

import * as v from 'valibot';

const id = v.pipe(v.number(), v.integer(), v.minValue(0));
const pin = v.pipe(v.string(), v.regex(/^\d{6,12}$/));
const port = v.custom<MessagePort>((input) => input instanceof MessagePort);

const requestSchema = v.variant('cmd', [
	v.strictObject({ v: v.literal(1), id, cmd: v.literal('arm'), pin, port }),
	v.strictObject({ v: v.literal(1), id, cmd: v.literal('try'), pin, port }),
	v.strictObject({ v: v.literal(1), id, cmd: v.literal('locked') })
]);
export type PinRequest = v.InferOutput<typeof requestSchema>;

/** `armed`: the key is held. `right`: it is on its way through the port. A number: tries left. */
export type PinOutcome = 'armed' | 'right' | 'locked' | 'gone' | number;

const replySchema = v.strictObject({
	v: v.literal(1),
	id,
	outcome: v.union([v.picklist(['armed', 'right', 'locked', 'gone']), v.number()])
});

/** Decodes a request; null for anything else. */
export function decodeRequest(message: unknown): PinRequest | null {
	const decoded = v.safeParse(requestSchema, message);
	return decoded.success ? decoded.output : null;
}

/** Decodes a reply; null for anything else. */
export function decodeReply(message: unknown): v.InferOutput<typeof replySchema> | null {
	const decoded = v.safeParse(replySchema, message);
	return decoded.success ? decoded.output : null;
}
