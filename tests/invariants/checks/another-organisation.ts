// Another organisation can be asked for at every moment, chosen instead of the first one wherever
// somebody is chosen, and agreed to alone.
import { jurisdictions } from '$lib/content';
import { mayShare, type Jurisdiction, type Service } from '$lib/core/referral';
import { conversationsOn, type Conversation, type Conversations } from '$lib/interview';
import { servicesAt } from '$lib/session/places';
import { decided, hashOf } from '../../support/events';
import { plain } from '../../support/protocols';
import { talk } from '../../support/walk';
import { checking, type AnyCheck } from '../check';
import { lookAtCases, together } from './cases';
import { machineWith, stateOf, type Description } from './machines';
import { begun, momentsOf, onReal as real, walksOf, type Walks } from './moments';

let choosingWalks: Walks | null = null;

interface Choosing {
	readonly conversations: Conversations;
	readonly servicesAt: typeof servicesAt;
}

/** Somebody of no authority is named for everybody, adults and children. */
function someoneElseIsThere(place: Jurisdiction, offered: typeof servicesAt) {
	const ofNoAuthority = ({ ofAuthority, phones }: Service) => !ofAuthority && phones.length > 0;
	return [true, false].every((child) => offered(place, child).some(ofNoAuthority));
}

function anotherCanBeChosen({ conversations: on, servicesAt: offered }: Choosing) {
	choosingWalks ??= walksOf(1, 4, 600);
	const way = talk(plain).to('asking').answerAll('yes').close().wish('specialist');
	const toSharing = begun(plain, way.log, on);
	const isChoosing = ({ phase }: Conversation) => phase === 'choices' || phase === 'sharing';
	const isOpen = ({ phase }: Conversation) => phase !== 'opening' && phase !== 'ended';
	const moments = momentsOf(toSharing, choosingWalks, on, isOpen);
	const places = Object.values(jurisdictions);
	const isFree = (now: Conversation) => {
		const asked = on.send(now, { type: 'other-organisation-asked' });
		if (asked.change === 'none' || !asked.conversation.facts.otherOrganisation) return false;
		if (!isChoosing(now)) return true;
		const wish = { type: 'wish-stated', wish: 'other-organisation', service: 'riku' } as const;
		const chosen = on.send(now, wish).conversation;
		const hash = hashOf('b');
		const agreed = [{ type: 'reviewed', hash } as const, decided('share', 'given', 'riku')].reduce(
			(one, event) => on.send(one, event).conversation,
			chosen
		);
		const isWished = chosen.facts.wishes.some(({ service }) => service === 'riku');
		return isWished && chosen.phase === 'sharing' && mayShare(agreed.facts, hash, ['riku']).ok;
	};
	return together(
		() => lookAtCases(places, (place) => someoneElseIsThere(place, offered)),
		() => lookAtCases(moments, isFree)
	);
}

const changed = (change: (machine: Description) => void): Choosing => ({
	conversations: conversationsOn(machineWith({ change })),
	servicesAt
});
const sharing = ['running', 'active', 'talk', 'sharing'] as const;

export const anotherOrganisationChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['I-58'],
		counts: 'moments of a talk, and countries',
		subject: () => ({ conversations: real, servicesAt }),
		look: anotherCanBeChosen,
		plants: [
			{
				what: 'a choice that cannot be changed once it was made',
				subject: () =>
					changed((machine) => {
						delete stateOf(machine, ...sharing)['on']['wish-stated'];
					})
			},
			{
				what: 'a choice of the specialist alone',
				subject: () =>
					changed((machine) => {
						stateOf(machine, 'running', 'active', 'talk', 'choices')['on']['wish-stated'] = {
							target: '#conversation.running.farewell',
							actions: 'note'
						};
					})
			},
			{
				what: 'danger in which nobody else can be asked for',
				subject: () =>
					changed((machine) => {
						delete stateOf(machine, 'danger')['on']['other-organisation-asked'];
					})
			},
			{
				what: 'a country in which all who help belong to the State',
				subject: () => ({
					conversations: real,
					servicesAt: (place, child) =>
						servicesAt(place, child).filter(({ ofAuthority }) => ofAuthority)
				})
			}
		]
	})
];
