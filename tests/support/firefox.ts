// A Firefox as Debian ships it, on a profile of its own, without a screen.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marionette, marionetteDriver } from './marionette';
import { killBrowserOf } from './processes';
import { until, type Driver } from './webdriver';

/** A running Firefox. */
export interface Firefox {
	readonly driver: Driver;
	/** What it complained about so far: errors of our pages and workers, breaches of the policy. */
	readonly complaints: () => Promise<readonly string[]>;
	/** SIGKILL to every process of it; how many there were. */
	readonly kill: () => Promise<number>;
}

// No traffic of its own, and the first page at once. Nothing here touches storage.
const settings = {
	'marionette.port': 0,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.homepage_override.mstone': 'ignore',
	'datareporting.policy.dataSubmissionEnabled': false,
	'app.update.disabledForTesting': true,
	'extensions.update.enabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'browser.safebrowsing.update.enabled': false,
	'services.settings.server': 'data:,#remote-settings-dummy/v1',
	'toolkit.startup.max_resumed_crashes': -1
};

/** Further settings of a profile, such as the answer to a question Firefox would ask a person. */
export type Settings = Readonly<Record<string, string | number | boolean>>;

/** Starts Firefox on a profile and begins a session. */
export async function startFirefox(profile: string, more: Settings = {}): Promise<Firefox> {
	const lines = Object.entries({ ...settings, ...more }).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`
	);
	writeFileSync(join(profile, 'user.js'), lines.join('\n'));
	const portFile = join(profile, 'MarionetteActivePort');
	rmSync(portFile, { force: true });
	const own = ['--no-remote', '--profile', profile, 'about:blank'];
	const args = ['--headless', '--marionette', '--remote-allow-system-access', ...own];
	const program = process.env.FIREFOX_PATH ?? 'firefox-esr';
	spawn(program, args, { stdio: 'ignore', detached: true }).unref();
	const port = await until(
		'the port of Firefox',
		async () => (existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || null : null),
		60_000
	);
	const marionette = await Marionette.open(port);
	await marionette.send('WebDriver:NewSession', { capabilities: {} });
	return {
		driver: marionetteDriver(marionette),
		complaints: () => complaintsOf(marionette),
		kill: () => killBrowserOf(profile)
	};
}

// Firefox's own list of messages, which only its own pages may read.
const messages = `
	return Services.console.getMessageArray().flatMap((one) => {
		if (!(one instanceof Ci.nsIScriptError)) return [];
		const isPolicy = /CSP|Content Security Policy/i.test(one.category + one.errorMessage);
		const isError = (one.flags & Ci.nsIScriptError.warningFlag) === 0;
		const isOurs = one.sourceName.startsWith('http://localhost');
		return isPolicy || (isError && isOurs) ? [one.category + ': ' + one.errorMessage] : [];
	});`;

async function complaintsOf(marionette: Marionette): Promise<readonly string[]> {
	await marionette.send('Marionette:SetContext', { value: 'chrome' });
	const found = await marionetteDriver(marionette).run(messages);
	await marionette.send('Marionette:SetContext', { value: 'content' });
	return Array.isArray(found) ? found.map(String) : [];
}

/** The SQLite files in which Firefox keeps IndexedDB for pages in a profile, and their logs. */
export function firefoxDatabases(profile: string): readonly string[] {
	const folder = join(profile, 'storage', 'default');
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /[/\\]idb[/\\][^/\\]+\.sqlite(-wal)?$/.test(name))
		.map((name) => join(folder, name));
}
