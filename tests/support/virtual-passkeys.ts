// The authenticator that Chromium plays for tests: a device with a sensor, or a key that is plugged in.
import type { CDPSession, Page } from '@playwright/test';

/** What can be done to it while a page uses it. */
export interface VirtualPasskeys {
	/** Whether the person proves to be who they are: the right finger, or another one. */
	readonly verifies: (isRight: boolean) => Promise<void>;
	/** The passkeys in it. */
	readonly list: () => Promise<readonly PasskeyInList[]>;
	/** Deletes them, as somebody does in the settings of the device. */
	readonly clear: () => Promise<void>;
	/** Unplugs it. */
	readonly remove: () => Promise<void>;
}

interface PasskeyInList {
	readonly isResidentCredential: boolean;
	readonly rpId?: string;
	readonly userName?: string;
	readonly userDisplayName?: string;
}

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
	const known = sessions.get(page);
	if (known) return known;
	const session = await page.context().newCDPSession(page);
	await session.send('WebAuthn.enable');
	sessions.set(page, session);
	return session;
}

/** Gives the browser of a page an authenticator. */
export async function plugIn(
	page: Page,
	{ hasPrf = true }: { readonly hasPrf?: boolean } = {}
): Promise<VirtualPasskeys> {
	const session = await sessionOf(page);
	const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			ctap2Version: 'ctap2_1',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			hasPrf
		}
	});
	return {
		verifies: async (isUserVerified) => {
			await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
		},
		list: async () =>
			(await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
		clear: async () => {
			await session.send('WebAuthn.clearCredentials', { authenticatorId });
		},
		remove: async () => {
			await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
		}
	};
}
