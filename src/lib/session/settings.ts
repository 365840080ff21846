// What the organisation decides: who it is, what the role must pass on, which languages it has
// accepted and to whom referrals go. Kept sealed in the vault; asked for before real use, and
// never needed for practice.
import * as v from 'valibot';
import { isDay, type Day } from '$lib/core/brand';
import { roles } from '$lib/core/event';
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { isLengthened, longestHours } from '$lib/core/retention';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));
const id = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const tag = v.pipe(v.string(), v.maxLength(20), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
const day = v.custom<Day>((value) => typeof value === 'string' && isDay(value));
const hours = (least: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(longestHours));
const list = <T extends v.GenericSchema>(item: T, max: number) =>
	v.pipe(v.array(item), v.maxLength(max));
/** A list in which no two entries have the same of what is named in `by`, since screens and agreements go by it. */
const unique = <T extends v.GenericSchema<object, object>>(item: T, max: number, ...by: string[]) =>
	v.pipe(
		v.array(item),
		v.maxLength(max),
		v.check((entries) =>
			by.every((name) => {
				const values = entries.map((entry) => Reflect.get(Object(entry), name));
				return new Set(values).size === values.length;
			})
		)
	);

const recipientKey = v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/));

/** Who asked for something that takes two persons, and who confirmed it; null: not yet. */
const twoPersons = v.strictObject({
	first: v.strictObject({ by: text(80), on: day }),
	/** Of the six words that only the second person has. */
	wordsHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	second: v.nullable(v.strictObject({ by: text(80), on: day }))
});

const settingsSchema = v.strictObject({
	format: v.literal('askwell-settings'),
	v: v.literal(1),
	organisation: v.strictObject({
		name: text(120),
		station: text(120),
		/** A number or address at which the station can be asked back. */
		callBack: text(60)
	}),
	role: v.picklist(roles),
	jurisdiction: id,
	/** Accepted for real use, by whom and when; lapses when the words change. */
	languages: unique(
		v.strictObject({
			tag,
			acceptedBy: text(80),
			on: day,
			wordsHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
		}),
		60,
		'tag'
	),
	/** Duties of the role as the organisation's counsel sees them; null: not decided. */
	duties: v.nullable(list(id, 12)),
	/** How long cases are kept where it is not as long as everywhere; absent: as everywhere. */
	retention: v.optional(
		v.pipe(
			v.strictObject({
				draftHours: hours(1),
				handedHours: hours(0),
				capHours: hours(1),
				/** Why it is longer than everywhere; may be empty where it is not. */
				reason: text(300),
				decidedBy: text(80),
				on: day
			}),
			v.check((kept) => !isLengthened(kept) || (kept.reason !== '' && kept.decidedBy !== ''))
		)
	),
	/** Who asked for erasing everything at once, and who confirmed it; absent: switched off. */
	panic: v.optional(twoPersons),
	/** Whether a passkey may open a vault beside its words; absent: it may not. */
	passkey: v.optional(v.boolean()),
	/** Whether speaking with people one at a time really is the rule here. */
	oneAtATime: v.boolean(),
	recipients: unique(
		v.strictObject({
			id,
			name: text(120),
			/** age recipient, `age1…`. */
			key: recipientKey,
			/** Whether somebody compared the fingerprint with the service. */
			compared: v.boolean(),
			addedOn: day
		}),
		20,
		'id',
		'key'
	),
	/** Keys of stations whose referrals this device knows. */
	signers: unique(
		v.strictObject({
			name: text(120),
			key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
			addedOn: day
		}),
		50,
		'key'
	),
	/**
	 * Whose key opens copies of this vault; null: no copies are made. Nor are they before two persons
	 * confirmed it.
	 */
	recovery: v.optional(
		v.nullable(
			v.strictObject({
				name: text(120),
				key: recipientKey,
				addedOn: day,
				persons: v.optional(twoPersons)
			})
		),
		null
	),
	/** Officers to whom a conversation can be handed over; their keys were compared. */
	colleagues: v.optional(
		list(
			v.strictObject({
				name: text(40),
				/** age recipient, `age1…`. */
				key: v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/)),
				/** Ed25519 public key in hex; empty where only the key to seal to is known. */
				signer: v.pipe(v.string(), v.regex(/^([0-9a-f]{64})?$/)),
				addedOn: day
			}),
			24
		)
	)
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Recipient = Settings['recipients'][number];
export type Colleague = NonNullable<Settings['colleagues']>[number];

/** Most bytes of a settings document: 64 KiB. */
const maxSettingsBytes = 65_536;

/** Settings in which nothing has been decided yet. */
export function emptySettings(jurisdiction: string): Settings {
	return {
		format: 'askwell-settings',
		v: 1,
		organisation: { name: '', station: '', callBack: '' },
		role: 'border-guard',
		jurisdiction,
		languages: [],
		duties: null,
		oneAtATime: false,
		recipients: [],
		signers: [],
		recovery: null
	};
}

/** Settings as bytes for the vault. */
export function encodeSettings(settings: Settings): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(settings));
}

/** Decodes settings strictly; `SettingsRefused` with a path, never a value. */
export function decodeSettings(bytes: Uint8Array): Result<Settings, Fault> {
	if (bytes.length > maxSettingsBytes) return err(fault('FileTooLarge'));
	try {
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
		const parsed = v.safeParse(settingsSchema, value);
		if (parsed.success) return ok(parsed.output);
		const [issue] = parsed.issues;
		return err(fault('SettingsRefused', { path: v.getDotPath(issue) ?? '' }));
	} catch {
		return err(fault('SettingsRefused', { path: '' }));
	}
}

/** SHA-256 of a language's words, by its tag. */
export type WordsHashes = Readonly<Record<string, string>>;

/** What still has to be decided before a real conversation. */
export type Missing = 'organisation' | 'languages' | 'storage';

/**
 * Bytes (50 MB) below which no real conversation begins: a rule of ours, far above what a
 * conversation takes, because browsers only estimate what is free. Chromium 156 was seen to say
 * 10 GiB whatever there is; there the few megabytes tell that unlocking could not write.
 */
export const leastBytesFree = 50_000_000;

/** Everything that stands in the way of real use, given the hash of each language's words. */
export function missingForRealUse(
	settings: Settings | null,
	wordsHashes: WordsHashes,
	persistent: boolean
): readonly Missing[] {
	const named =
		settings !== null && settings.organisation.name !== '' && settings.organisation.station !== '';
	return [
		...(named ? [] : (['organisation'] as const)),
		...(acceptedLanguages(settings, wordsHashes).length > 0 ? [] : (['languages'] as const)),
		...(persistent ? [] : (['storage'] as const))
	];
}

/** Tags of languages whose present words the organisation has accepted. */
export function acceptedLanguages(
	settings: Settings | null,
	wordsHashes: WordsHashes
): readonly string[] {
	const accepted = settings?.languages ?? [];
	return accepted
		.filter(({ tag: t, wordsHash }) => wordsHashes[t] === wordsHash)
		.map(({ tag: t }) => t);
}
