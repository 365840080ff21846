// Services and duties are dated data: every row has a source, a day, and words in every language.
import { describe, expect, it } from 'vitest';
import { jurisdictions, services } from '$lib/content';
import { isDay } from '$lib/core/brand';
import type { Provenance } from '$lib/core/referral';
import { tags, wordsOf } from '../../support/words';

const finland = jurisdictions['FI']!;
const finnish = services['FI']!;
const inRoutes = Object.values(finland.routes).flat();
const byId = new Map(finnish.map((service) => [service.id, service]));

function expectProvenance({ title, publisher, url, confirmedOn, verified }: Provenance) {
	expect(title.length).toBeGreaterThan(2);
	expect(publisher.length).toBeGreaterThan(2);
	expect(new URL(url).protocol).toMatch(/^https?:$/);
	expect(isDay(confirmedOn)).toBe(true);
	expect(verified).toBe('read');
}

function expectWords(file: string, key: string) {
	for (const tag of tags) expect(wordsOf(tag, file)[key], `${tag} ${key}`).toBeTruthy();
}

/** Services that stand under a route alone have their words there. */
function expectServiceWords(id: string, key: string) {
	const isOffered = [...finland.services, ...finland.childServices].includes(id);
	expectWords(isOffered ? 'spoken' : 'routes', key);
}

describe('services', () => {
	it('are known for every jurisdiction, and every id offered exists', () => {
		expect(Object.keys(services)).toEqual(Object.keys(jurisdictions));
		for (const id of [...finland.services, ...finland.childServices, ...inRoutes]) {
			expect(byId.get(id)?.status, id).toBe('active');
		}
		expect(new Set(finland.services).size).toBe(finland.services.length);
	});

	it('have numbers in one form, and none that was not read', () => {
		for (const { id, phones } of finnish) {
			for (const phone of phones) {
				expect(phone.number, id).toMatch(/^\+?\d[\d ]*\d$/);
				expectServiceWords(id, phone.descriptionKey);
			}
		}
		expect(byId.get('refugee-advice')?.phones).toEqual([]);
	});

	it('have the numbers that were read', () => {
		const numbers = finnish.flatMap(({ id, phones }) => phones.map((p) => [id, p.number]));
		expect(Object.fromEntries(numbers)).toEqual({
			'emergency-112': '112',
			'assistance-system': '+358 2954 63177',
			riku: '116 006',
			nollalinja: '080 005 005',
			'work-advice': '0800 414 004',
			'work-safety': '+358 295 256 808',
			'child-welfare': '112',
			'child-helpline': '116 111',
			'medical-helpline': '116 117',
			'global-clinic': '044 977 4547',
			'emergency-social': '112'
		});
		expect(finland.emergencyNumber).toBe('112');
	});

	it('say where each row was read and when, and what they can do and decide', () => {
		for (const service of finnish) {
			expectProvenance(service.provenance);
			expectServiceWords(service.id, service.descriptionKey);
			expectServiceWords(service.id, service.limitsKey);
			expect(service.audience.length).toBeGreaterThan(0);
			expect(service.country).toBe('FI');
		}
	});

	it('do not state whether the assistance system must tell the police', () => {
		const system = byId.get('assistance-system')!;
		expect(system.mustTellPolice).toBe('unknown');
		expect(system.anonymous).toBe('yes');
		expect(system.audience).toEqual(['person', 'professional']);
	});

	it('keep emergency and child rows for ever and let the others grow old', () => {
		for (const { id, expiry, kind } of finnish) {
			const stays = kind === 'emergency' || finland.childServices.includes(id);
			const isSystem = id === 'assistance-system';
			expect(expiry.kind, id).toBe(stays && !isSystem ? 'never' : 'warn');
		}
	});

	it('include somebody who is no authority and somebody for children', () => {
		const offered = finland.services.map((id) => byId.get(id)!);
		const others = offered.filter(({ ofAuthority, phones }) => !ofAuthority && phones.length > 0);
		expect(others.length).toBeGreaterThanOrEqual(2);
		expect(byId.get(finland.childServices[0]!)?.kind).toBe('child-protection');
	});

	it('have names that may be seen on a card', () => {
		const telling = /victim|uhri|traffick|kauppa|police|poliisi|border|raja/i;
		for (const { name, nameEn } of finnish) expect(`${name} ${nameEn}`).not.toMatch(telling);
	});
});

describe('duties', () => {
	it('have a role, a sentence in every language, a source and a day', () => {
		for (const duty of finland.duties) {
			expect(duty.sentenceKey).toBe(`duty.${duty.id}`);
			expect(duty.roles.length).toBeGreaterThan(0);
			expectWords('spoken', duty.sentenceKey);
			expectProvenance(duty.provenance);
		}
		expectWords('spoken', 'duty.unknown');
	});

	it('tell that a border guard belongs to an authority that investigates', () => {
		const own = finland.duties.filter(({ roles }) => roles.includes('border-guard'));
		expect(own.map(({ id }) => id)).toEqual(['investigates-offences', 'child-protection']);
	});

	it('tell that an inspector must report suspected work without the right to it', () => {
		const own = finland.duties.filter(({ roles }) => roles.includes('labour-inspector'));
		expect(own.map(({ id }) => id)).toEqual(['unauthorised-work']);
	});

	it('invent none for the others', () => {
		const others = finland.duties.filter(
			({ roles }) => roles.includes('crew') || roles.includes('service')
		);
		expect(others).toEqual([]);
	});

	it('turn into "I do not know" when old, except where a child is concerned', () => {
		for (const { id, expiry } of finland.duties) {
			expect(expiry.kind).toBe(id === 'child-protection' ? 'never' : 'unknown-duty');
		}
	});
});

describe('notes for staff', () => {
	it('have words and a source', () => {
		expect(finland.notes.length).toBeGreaterThan(0);
		for (const { key, provenance } of finland.notes) {
			expectWords('places', key);
			expectProvenance(provenance);
		}
	});
});
