// Looks at one screen as strictly as a machine can: axe-core's rules, measured layout in every
// size, and what the address and the title of the page give away (nothing).
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Desk } from './desk';
import { sizes, turn, type Screen } from './every-screen';

const modules = join(import.meta.dirname, '..', '..', 'node_modules');

/** A screen of 1280 x 1024 at 400 %, as WCAG 2.2 has it (1.4.10). */
const zoomed = { width: 320, height: 256 } as const;

// Everything that axe-core knows by default, best practices among it, and three rules more.
const rules: RunOptions = {
	resultTypes: ['violations'],
	rules: {
		'color-contrast-enhanced': { enabled: true },
		'target-size': { enabled: true },
		'label-content-name-mismatch': { enabled: true }
	}
};

/** Brings what is needed to look into every page that is opened from now on. */
export async function prepare(page: Page): Promise<void> {
	await page.addInitScript({ path: join(modules, 'axe-core', 'axe.min.js') });
	await page.addInitScript({ path: join(import.meta.dirname, 'layout.page.js') });
}

/** What axe-core finds wrong on the screen as it stands. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
	const { violations } = await page.evaluate((options): Promise<AxeResults> => {
		const axe = Reflect.get(window, 'axe');
		return axe.run(document, options);
	}, rules);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary = '' }) => {
			const why = failureSummary.split('\n').slice(1, 2).join('').trim();
			return `axe ${id}: ${html.slice(0, 120)} (${why})`;
		})
	);
}

/** What is wrong with the layout of the screen as it stands. */
export function layoutFaults(desk: Desk, screen: Screen): Promise<readonly string[]> {
	const options = { person: desk.person, item: screen.item === true };
	return desk.page.evaluate(
		(one): readonly string[] => Reflect.get(window, 'layoutFaults')(one),
		options
	);
}

async function tellTales(page: Page): Promise<readonly string[]> {
	const { title, address, state } = await page.evaluate(() => ({
		title: document.title,
		address: location.pathname + location.search + location.hash,
		state: JSON.stringify(history.state)
	}));
	return [
		...(title === 'Askwell' ? [] : [`the title is ${title}`]),
		...(address === '/' ? [] : [`the address is ${address}`]),
		...(/^(null|\{"sveltekit:\w+":.*\})$/.test(state) ? [] : [`the history holds ${state}`])
	];
}

/** Text controls that a browser would remember, check, translate or begin with a capital. */
export function fieldFaults(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const wanted = {
			autocomplete: 'off',
			spellcheck: 'false',
			translate: 'no',
			autocapitalize: 'off'
		};
		const withText =
			'textarea, [contenteditable], input:not([type=radio], [type=checkbox], [type=file])';
		return [...document.querySelectorAll(withText)].flatMap((one) =>
			Object.entries(wanted)
				.filter(([name, value]) => one.getAttribute(name) !== value)
				.map(([name, value]) => `a field without ${name}="${value}": ${one.outerHTML.slice(0, 80)}`)
		);
	});
}

/** What a printer would get of a screen that is not made for paper: nothing. */
export async function paperFaults(page: Page): Promise<readonly string[]> {
	await page.emulateMedia({ media: 'print' });
	const printed = await page.evaluate(() => document.body.innerText.trim().slice(0, 80));
	await page.emulateMedia({ media: null });
	return printed === '' ? [] : [`a printer would get: ${printed}`];
}

async function bothSides(desk: Desk, screen: Screen): Promise<readonly string[]> {
	const one = await layoutFaults(desk, screen);
	if (!(await turn(desk))) return one;
	const other = await layoutFaults(desk, screen);
	await turn(desk);
	return [...one, ...other];
}

/** Everything that is wrong with a screen, each fault with the name and size it was seen in. */
export async function inspect(desk: Desk, screen: Screen): Promise<readonly string[]> {
	const { page } = desk;
	const found = [
		...(await axeFaults(page)),
		...(await tellTales(page)),
		...(await fieldFaults(page)),
		...(screen.print ? [] : await paperFaults(page))
	];
	const named = found.map((fault) => `${screen.name}: ${fault}`);
	for (const { width, height } of screen.print ? sizes.slice(-1) : [...sizes, zoomed]) {
		await page.setViewportSize({ width, height });
		const faults = await bothSides(desk, screen);
		named.push(...faults.map((fault) => `${screen.name}, ${width} x ${height}: ${fault}`));
	}
	return [...new Set(named)];
}
