// A passkey of this device as a second way into a vault, where the organisation allows it. Everything
// that is asked of the browser for it is here, because workers have no passkeys: what one answers goes
// on to the keeper's worker at once, and is never kept. Loaded when it is needed.
import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import type { dialogMs as idle } from './idle';
import type { Locking } from './locking.svelte';
import type { Vault } from './vault.svelte';

/** Where a passkey is used: the application, as far as it matters here. */
interface Place {
	readonly vault: Vault;
	readonly locking: Pick<Locking, 'openDialog' | 'closeDialog'>;
	entered(opened: Result<void, Fault>): Promise<Result<void, Fault>>;
}

/**
 * Why nothing was opened or added. `cancelled`: by a person, by time, or because there is none here,
 * which browsers do not tell apart. `other`: it opens something else. `secretless`: it cannot do what is
 * needed. `unsupported`: the browser, or the address, cannot.
 */
export type PasskeyProblem = 'cancelled' | 'other' | 'secretless' | 'unsupported';

/** The bytes that a passkey answers, 32 of them. */
type Answer = Uint8Array<ArrayBuffer>;

const answerLength = 32;

/** Milliseconds after which the browser gives up; as long as its dialog stops the time here. */
const dialogMs: typeof idle = 2 * 60_000;

// Nothing that names a person: it stands in the device's list of passkeys, and may be copied to an
// account. The number only tells the vaults of one device apart.
const appName = 'Askwell';

/** Whether this browser knows passkeys that can open a vault, as far as it says. */
export async function hasPasskeys(): Promise<boolean> {
	if (typeof PublicKeyCredential !== 'function' || !navigator.credentials) return false;
	const known = await PublicKeyCredential.getClientCapabilities?.().catch(() => null);
	return known?.['extension:prf'] !== false;
}

/** Opens the chosen vault; `failed` where its fault says why. */
export async function openByPasskey(place: Place): Promise<'opened' | 'failed' | PasskeyProblem> {
	const salt = place.vault.status?.passkey;
	if (!salt) return 'other';
	place.vault.fault = null;
	const answer = await inDialog(place, () => ask(salt));
	if (typeof answer === 'string') return answer;
	const opened = await place.vault.unlockHanded(sendOff(answer));
	if (!opened.ok && opened.error.tag === 'WrongPassphrase') return 'other';
	return (await place.entered(opened)).ok ? 'opened' : 'failed';
}

/** Adds a passkey to the open vault, whose words are given anew. Faults: as the keeper's. */
export async function addPasskey(
	place: Place,
	words: string
): Promise<Result<'added' | PasskeyProblem, Fault>> {
	const { keeper } = place.vault;
	const salt = await keeper.preparePasskey(words);
	if (!salt.ok) return salt;
	const answer = await inDialog(place, () => make(nameOf(place.vault), salt.value));
	if (typeof answer === 'string') return ok(answer);
	const added = await keeper.setPasskey(sendOff(answer));
	await place.vault.lookAgain();
	return added.ok ? ok('added') : added;
}

/** Takes the passkey of the open vault away. Faults: as the keeper's. */
export async function removePasskey(vault: Vault): Promise<Result<void, Fault>> {
	const removed = await vault.keeper.setPasskey(null);
	await vault.lookAgain();
	return removed;
}

function nameOf({ where, isPractice }: Vault): string {
	const place = where.place === 1 ? '' : ` ${where.place}`;
	return `${appName}${isPractice ? ' (practice)' : place}`;
}

/** Sends an answer through a port: the bytes move there, and none stay behind. */
function sendOff(answer: Answer): MessagePort {
	const { port1, port2 } = new MessageChannel();
	port1.postMessage(answer, [answer.buffer]);
	port1.close();
	return port2;
}

/** The dialog is the browser's own: it must not lock what is open, for a while. */
async function inDialog(
	{ locking }: Place,
	show: () => Promise<Answer | PasskeyProblem>
): Promise<Answer | PasskeyProblem> {
	locking.openDialog();
	try {
		return await show();
	} catch (thrown) {
		const name = thrown instanceof DOMException ? thrown.name : '';
		return name === 'SecurityError' || name === 'NotSupportedError' ? 'unsupported' : 'cancelled';
	} finally {
		locking.closeDialog();
	}
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** What every question to a passkey has: nobody checks a signature, so the challenge is for form. */
const common = (salt: Uint8Array) => ({
	challenge: random(32),
	timeout: dialogMs,
	// A phone beside this device would be asked over the network.
	hints: ['client-device', 'security-key'],
	extensions: { prf: { eval: { first: new Uint8Array(salt) } } }
});

async function make(name: string, salt: Uint8Array): Promise<Answer | PasskeyProblem> {
	const made = await navigator.credentials.create({
		publicKey: {
			...common(salt),
			rp: { id: location.hostname, name: appName },
			user: { id: random(32), name, displayName: name },
			pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
			authenticatorSelection: {
				residentKey: 'required',
				requireResidentKey: true,
				userVerification: 'required'
			},
			attestation: 'none'
		}
	});
	if (!(made instanceof PublicKeyCredential)) return 'cancelled';
	// Some answer at once, others only when they are asked a second time.
	const isAble = made.getClientExtensionResults().prf?.enabled;
	return answerOf(made) ?? (isAble ? ask(salt, made.rawId) : 'secretless');
}

async function ask(salt: Uint8Array, id?: ArrayBuffer): Promise<Answer | PasskeyProblem> {
	const got = await navigator.credentials.get({
		publicKey: {
			...common(salt),
			rpId: location.hostname,
			userVerification: 'required',
			allowCredentials: id ? [{ type: 'public-key', id }] : []
		}
	});
	return got instanceof PublicKeyCredential ? (answerOf(got) ?? 'secretless') : 'cancelled';
}

function answerOf(one: PublicKeyCredential): Answer | null {
	const first = one.getClientExtensionResults().prf?.results?.first;
	if (first === undefined || first.byteLength !== answerLength) return null;
	const bytes = ArrayBuffer.isView(first)
		? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
		: new Uint8Array(first);
	const answer = new Uint8Array(bytes);
	bytes.fill(0);
	return answer;
}
