// What holds in Finland, by role, as dated data. A role without a row here has no known duty,
// which is not the same as none: then "I do not know whether I must pass this on" is said.
// `confirmedOn` is the day a stored copy of the page was read. Counsel of the deploying
// organisation decides; rows about duties turn into "I do not know" when they grow old.
import { dayOf } from '$lib/core/brand';
import type { Jurisdiction, Provenance } from '$lib/core/referral';

const readOn = dayOf(Date.UTC(2026, 10, 22));
const unknownAfterHalfAYear = { kind: 'unknown-duty', afterDays: 180 } as const;

function seen(title: string, publisher: string, url: string): Provenance {
	return { title, publisher, url, confirmedOn: readOn, verified: 'read' };
}

const referringPage = seen(
	'Referring a potential victim to the Assistance system (older page)',
	'National Assistance System',
	'http://www.ihmiskauppa.fi/en/information_on_helping_victims/referring_a_victim_to_the_assistance_system'
);
const answersPage = seen(
	'Usein kysyttyjä kysymyksiä auttamisjärjestelmästä',
	'National Assistance System',
	'https://ihmiskauppa.fi/tietoa-ja-ohjeita/usein-kysytyt-kysymykset/'
);

/** Finland: emergency number, services in the order of offering, duties by role, staff notes. */
export const finland: Jurisdiction = {
	id: 'finland',
	country: 'FI',
	version: 1,
	emergencyNumber: '112',
	services: [
		'assistance-system',
		'riku',
		'nollalinja',
		'refugee-advice',
		'work-advice',
		'work-safety',
		'emergency-112'
	],
	childServices: ['child-welfare', 'assistance-system', 'child-helpline', 'emergency-112'],
	routes: {
		'violence-at-home': ['nollalinja', 'riku', 'emergency-112'],
		wages: ['work-advice', 'work-safety'],
		asylum: ['refugee-advice'],
		illness: ['medical-helpline', 'global-clinic', 'emergency-112'],
		'no-home': ['emergency-social']
	},
	duties: [
		{
			id: 'investigates-offences',
			roles: ['border-guard'],
			sentenceKey: 'duty.investigates-offences',
			provenance: seen(
				'Pre-trial investigation authorities: the police and the Border Guard',
				'National Assistance System',
				'https://ihmiskauppa.fi/en/human-trafficking/anti-trafficking-action-in-finland/pre-trial-investigation-authorities'
			),
			expiry: unknownAfterHalfAYear
		},
		{
			id: 'child-protection',
			roles: ['border-guard'],
			sentenceKey: 'duty.child-protection',
			provenance: seen(
				'Ilmoitusvelvolliset (Child Welfare Act, section 25)',
				'City of Tampere',
				'https://www.tampere.fi/sosiaali-ja-terveyspalvelut/lapsiperheiden-palvelut/lastensuojelu/ilmoitus/ilmoitusvelvolliset.html'
			),
			// Child protection never expires; the sentence stays, with its date.
			expiry: { kind: 'never' }
		},
		{
			id: 'unauthorised-work',
			roles: ['labour-inspector'],
			sentenceKey: 'duty.unauthorised-work',
			// The guideline of 2024 has replaced the one read; the deploying organisation checks it.
			provenance: seen(
				'Ulkomaisen työvoiman valvonta, työsuojeluvalvonnan ohjeita 2/2022',
				'Occupational safety and health administration',
				'https://tyosuojelu.fi/tietoa-meista/toiminta/valvontaohjeet/ulkomaisen-tyovoiman-valvonta'
			),
			expiry: unknownAfterHalfAYear
		}
	],
	notes: [
		{ key: 'finland.advice-without-name', provenance: referringPage },
		{ key: 'finland.no-certainty-needed', provenance: answersPage },
		{ key: 'finland.help-without-report', provenance: answersPage },
		{ key: 'finland.police-notice-unclear', provenance: answersPage },
		{
			key: 'finland.child-referral',
			provenance: seen(
				'Referring a child to the Assistance system (older page)',
				'National Assistance System',
				'http://www.ihmiskauppa.fi/en/information_on_helping_victims/helping_victims_of_child_trafficking_and_the_children_of_trafficking_victims/referring_a_child_to_the_assistance_system_for_victims_of_human_trafficking'
			)
		}
	]
};
