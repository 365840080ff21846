// Who can help in Finland. `confirmedOn` is the day on which a stored copy of the named page was
// read; the page itself may be older, and nobody telephoned. A deploying organisation confirms
// every row before use. Names are short on purpose: they stand on a card that others may see.
// Organisations of which no number was read have none here, and none was guessed.
import { dayOf } from '$lib/core/brand';
import type { Provenance, Service } from '$lib/core/referral';

const readOn = dayOf(Date.UTC(2026, 10, 22));
const everydayReadOn = dayOf(Date.UTC(2026, 10, 25));
const warn = { kind: 'warn', afterDays: 180 } as const;
const never = { kind: 'never' } as const;

function seen(title: string, publisher: string, url: string, on = readOn): Provenance {
	return { title, publisher, url, confirmedOn: on, verified: 'read' };
}

function words(id: string) {
	return {
		descriptionKey: `service.${id}.description`,
		limitsKey: `service.${id}.limits`
	};
}

function line(id: string, number: string, alwaysOpen: boolean) {
	return [{ id: 'line', number, descriptionKey: `service.${id}.phone.line`, alwaysOpen }];
}

/** Emergency, assistance and advice. */
const general: readonly Service[] = [
	{
		id: 'emergency-112',
		name: 'Hätäkeskus',
		nameEn: 'Emergency number',
		organizationName: 'Hätäkeskuslaitos',
		country: 'FI',
		status: 'active',
		audience: ['person', 'professional'],
		kind: 'emergency',
		phones: line('emergency-112', '112', true),
		email: null,
		url: 'https://112.fi/en/erc-number',
		...words('emergency-112'),
		anonymous: 'unknown',
		mustTellPolice: 'unknown',
		// Police may be sent, so it is no "other organisation" for somebody who fears them.
		ofAuthority: true,
		languages: ['fi', 'sv', 'en'],
		provenance: seen(
			'When to call 112?',
			'Emergency Response Centre Agency',
			'https://112.fi/en/erc-number'
		),
		expiry: never
	},
	{
		id: 'assistance-system',
		name: 'Auttamisjärjestelmä',
		nameEn: 'National Assistance System',
		organizationName: 'Maahanmuuttovirasto, Joutsenon vastaanottokeskus',
		country: 'FI',
		status: 'active',
		audience: ['person', 'professional'],
		kind: 'assistance',
		phones: line('assistance-system', '+358 2954 63177', true),
		email: 'ihmiskauppa.auttamisjarjestelma@migri.fi',
		url: 'https://www.ihmiskauppa.fi/en',
		...words('assistance-system'),
		anonymous: 'yes',
		// Its older page and its current answers differ; neither is passed on as a fact.
		mustTellPolice: 'unknown',
		ofAuthority: true,
		languages: [],
		provenance: seen(
			'Assistance system for victims of human trafficking',
			'Finnish Immigration Service',
			'https://migri.fi/en/assistance-system-for-victims-of-human-trafficking'
		),
		expiry: warn
	},
	{
		id: 'riku',
		name: 'RIKU',
		nameEn: 'RIKU',
		organizationName: 'Rikosuhripäivystys',
		country: 'FI',
		status: 'active',
		audience: ['person'],
		kind: 'other-organisation',
		phones: line('riku', '116 006', false),
		email: null,
		url: 'https://www.riku.fi/en/',
		...words('riku'),
		anonymous: 'yes',
		mustTellPolice: 'unknown',
		ofAuthority: false,
		// Finnish on weekdays and Swedish at fewer hours, as announced in 2020.
		languages: ['fi', 'sv'],
		provenance: seen(
			'Rikosuhripäivystys 116 006 -palveluun soitetaan yhä enemmän (May 2020)',
			'Rikosuhripäivystys',
			'https://www.sttinfo.fi/tiedote/rikosuhripaivystys-116-006--palveluun-soitetaan-yha-enemman-aukioloa-on-laajennettu?publisherId=2568420&releaseId=69881300'
		),
		expiry: warn
	},
	{
		id: 'nollalinja',
		name: 'Nollalinja',
		nameEn: 'Nollalinja',
		organizationName: 'Terveyden ja hyvinvoinnin laitos',
		country: 'FI',
		status: 'active',
		audience: ['person', 'professional'],
		kind: 'other-organisation',
		phones: line('nollalinja', '080 005 005', true),
		email: null,
		url: 'https://nollalinja.fi/en',
		...words('nollalinja'),
		anonymous: 'yes',
		mustTellPolice: 'unknown',
		ofAuthority: false,
		languages: ['fi', 'sv', 'en'],
		provenance: seen('Nollalinja', 'Nollalinja', 'https://nollalinja.fi/en'),
		expiry: warn
	}
];

/** Advice about work, and about asylum and permission to stay. */
const advice: readonly Service[] = [
	{
		id: 'refugee-advice',
		name: 'Pakolaisneuvonta',
		nameEn: 'Refugee Advice Centre',
		organizationName: 'Pakolaisneuvonta ry',
		country: 'FI',
		status: 'active',
		audience: ['person', 'professional'],
		kind: 'other-organisation',
		phones: [],
		email: null,
		url: 'https://www.pakolaisneuvonta.fi/en/',
		...words('refugee-advice'),
		anonymous: 'unknown',
		mustTellPolice: 'unknown',
		ofAuthority: false,
		languages: [],
		provenance: seen(
			'The Finnish Refugee Advice Centre; Asylum in Finland',
			'Finnish Refugee Advice Centre',
			'https://www.pakolaisneuvonta.fi/en/expert-organisation/'
		),
		expiry: warn
	},
	{
		id: 'work-advice',
		name: 'SAK:n työsuhdeneuvonta',
		nameEn: 'SAK employee rights hotline',
		organizationName: 'Suomen Ammattiliittojen Keskusjärjestö SAK',
		country: 'FI',
		status: 'active',
		audience: ['person'],
		kind: 'advice',
		phones: line('work-advice', '0800 414 004', false),
		email: null,
		url: 'https://tyoelamanpelisaannot.fi/en/sak-employee-rights-hotline',
		...words('work-advice'),
		anonymous: 'unknown',
		mustTellPolice: 'unknown',
		ofAuthority: false,
		languages: ['fi', 'en'],
		provenance: seen(
			'SAK employee rights hotline (December 2024)',
			'Central Organisation of Finnish Trade Unions SAK',
			'https://tyoelamanpelisaannot.fi/en/sak-employee-rights-hotline'
		),
		expiry: warn
	},
	{
		id: 'work-safety',
		name: 'Työsuojelun puhelinneuvonta',
		nameEn: 'Occupational safety telephone service',
		organizationName: 'Lupa- ja valvontavirasto, työsuojelu',
		country: 'FI',
		status: 'active',
		audience: ['person', 'professional'],
		kind: 'advice',
		phones: line('work-safety', '+358 295 256 808', false),
		email: null,
		url: 'https://tyosuojelu.fi/en/employment-relationship',
		...words('work-safety'),
		anonymous: 'unknown',
		mustTellPolice: 'yes',
		ofAuthority: false,
		languages: [],
		provenance: seen(
			'Employment relationship: telephone service',
			'Finnish Supervisory Agency, occupational safety and health',
			'https://tyosuojelu.fi/en/employment-relationship'
		),
		expiry: warn
	}
];

/** For children, and for those who are with a child. */
const forChildren: readonly Service[] = [
	{
		id: 'child-welfare',
		name: 'Lastensuojelu, sosiaalipäivystys',
		nameEn: 'Child welfare, emergency social services',
		organizationName: 'Hyvinvointialueet',
		country: 'FI',
		status: 'active',
		audience: ['person', 'professional'],
		kind: 'child-protection',
		// Each county has its own number; urgent matters also go through 112.
		phones: line('child-welfare', '112', true),
		email: null,
		url: 'https://thl.fi/en/guidelines-for-professionals/child-welfare-notification',
		...words('child-welfare'),
		anonymous: 'unknown',
		mustTellPolice: 'yes',
		ofAuthority: false,
		languages: [],
		provenance: seen(
			'Child welfare notification: guidelines for professionals',
			'Finnish Institute for Health and Welfare',
			'https://thl.fi/en/guidelines-for-professionals/child-welfare-notification'
		),
		expiry: never
	},
	{
		id: 'child-helpline',
		name: 'Lasten ja nuorten puhelin',
		nameEn: 'Child and Youth Helpline',
		organizationName: 'Mannerheimin Lastensuojeluliitto',
		country: 'FI',
		status: 'active',
		audience: ['person'],
		kind: 'advice',
		phones: line('child-helpline', '116 111', false),
		email: null,
		url: 'https://www.mll.fi/',
		...words('child-helpline'),
		anonymous: 'yes',
		mustTellPolice: 'unknown',
		ofAuthority: false,
		languages: ['fi'],
		provenance: seen(
			'Lasten ja nuorten 116 111 päivystää myös jouluna (November 2025)',
			'Mannerheimin Lastensuojeluliitto',
			'https://www.sttinfo.fi/tiedote/71690974/aina-joulu-ei-ole-huoleton-mlln-lasten-ja-nuorten-116-111-paivystaa-myos-jouluna?lang=fi'
		),
		expiry: never
	}
];

/** For illness, and for a night without a bed. */
const everyday: readonly Service[] = [
	{
		id: 'medical-helpline',
		name: 'Päivystysapu',
		nameEn: 'Medical Helpline',
		organizationName: 'Hyvinvointialueet',
		country: 'FI',
		status: 'active',
		audience: ['person', 'professional'],
		kind: 'advice',
		phones: line('medical-helpline', '116 117', true),
		email: null,
		url: 'https://stm.fi/en/urgent-and-emergency-health-services',
		...words('medical-helpline'),
		anonymous: 'unknown',
		mustTellPolice: 'unknown',
		ofAuthority: false,
		languages: [],
		provenance: seen(
			'Urgent and emergency health services',
			'Ministry of Social Affairs and Health',
			'https://stm.fi/en/urgent-and-emergency-health-services',
			everydayReadOn
		),
		expiry: warn
	},
	{
		id: 'global-clinic',
		name: 'Global Clinic',
		nameEn: 'Global Clinic',
		organizationName: 'Global Clinic',
		country: 'FI',
		status: 'active',
		audience: ['person', 'professional'],
		kind: 'other-organisation',
		phones: line('global-clinic', '044 977 4547', false),
		email: null,
		url: 'https://globalclinic.fi/en/',
		...words('global-clinic'),
		anonymous: 'yes',
		mustTellPolice: 'unknown',
		ofAuthority: false,
		languages: [],
		provenance: seen(
			'Health Care for People with an Irregular Immigration Status in Finland (older page)',
			'Global Clinic',
			'https://www.globalclinic.fi/en/',
			everydayReadOn
		),
		expiry: warn
	},
	{
		id: 'emergency-social',
		name: 'Sosiaalipäivystys',
		nameEn: 'Emergency social services',
		organizationName: 'Hyvinvointialueet',
		country: 'FI',
		status: 'active',
		audience: ['person', 'professional'],
		kind: 'advice',
		// Each county has its own number; when offices are closed 112 connects to them.
		phones: line('emergency-social', '112', true),
		email: null,
		url: 'https://www.suomi.fi/services/social-and-crisis-emergency-services-social-services-and-health-care-division-city-of-helsinki/40481dff-89ee-40d7-bbe8-a50c57059be8',
		...words('emergency-social'),
		anonymous: 'unknown',
		mustTellPolice: 'unknown',
		ofAuthority: false,
		languages: [],
		provenance: seen(
			'Social and crisis emergency services (May 2022)',
			'City of Helsinki',
			'https://www.suomi.fi/services/social-and-crisis-emergency-services-social-services-and-health-care-division-city-of-helsinki/40481dff-89ee-40d7-bbe8-a50c57059be8',
			everydayReadOn
		),
		expiry: warn
	}
];

/** Every service known for Finland. */
export const finnishServices: readonly Service[] = [
	...general,
	...advice,
	...forChildren,
	...everyday
];
