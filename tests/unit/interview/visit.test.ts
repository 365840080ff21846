// A visit: gates once, conversations one at a time, and nothing lost by leaving one or by an alarm.
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { encodeSummary } from '$lib/core/visit';
import { conversationActor } from '$lib/interview/visit-actor';
import { actorOf, summaryOfVisit, visitMachine, visits, type Visit } from '$lib/interview/visit';
import { inspectionCore, inspectionSet } from '$lib/content';
import { given, privacyConfirmed, type Reply } from '../../support/events';
import { plain, saidYes, yesNo } from '../../support/protocols';
import { atVisit, ending, newVisit, openedAtVisit, ownGates } from '../../support/visit-walk';
import {
	alarm,
	begin,
	dutiesTold,
	end,
	foundInOrder,
	handed,
	interpreted,
	laidOut,
	leave,
	resume,
	safe,
	visitOpened
} from '../../support/visits';

const hungOn = (item: string) => yesNo('further', { askWhen: saidYes(item) });
const typesOf = ({ log }: { readonly log: readonly { readonly type: string }[] }) =>
	log.map(({ type }) => type);
const says = (visit: Visit, number: number) => visits.say(visit, number, { type: 'asylum-raised' });

describe('the gates of a visit', () => {
	it('come once, in order, and end where somebody can be spoken with', () => {
		const phases = [];
		let walk = newVisit().then(visitOpened);
		for (const event of [safe, interpreted(), { type: 'introduced', locale: 'fi' } as const]) {
			phases.push(walk.visit.phase);
			walk = walk.then(event);
		}
		phases.push(walk.visit.phase);
		walk = walk.then(dutiesTold());
		phases.push(walk.visit.phase, walk.then(handed).visit.phase);
		expect(phases).toEqual(['safety', 'interpreter', 'introduction', 'duties', 'card', 'between']);
	});

	it('leave to each worker privacy, needs, age and agreement', () => {
		const walk = atVisit().open(1);
		expect(walk.talk(1).phase).toBe('privacy');
		const asking = walk.say(1, ...ownGates());
		expect(asking.talk(1).phase).toBe('asking');
		expect(asking.talk(1).facts).toMatchObject({
			situation: 'ordinary',
			interpreter: 'professional-here',
			informationTaken: 'card',
			introduced: { duties: ['test-duty'] }
		});
	});

	it('are written into the log of each conversation, which replays by itself', () => {
		expect(typesOf(atVisit().ask(1).talk(1))).toEqual([
			'opened',
			'situation-stated',
			'language-chosen',
			'interpreter-confirmed',
			'greeted',
			'privacy-confirmed',
			'needs-asked',
			'capacity-stated',
			'introduced',
			'information-offered',
			'agreement-decided',
			'agreement-decided',
			'preface-said'
		]);
	});

	it('are gone through alone by whoever speaks another language', () => {
		const walk = atVisit().open(1, 'ar');
		expect(walk.talk(1).phase).toBe('language');
		const heard = walk.say(
			1,
			{ type: 'interpreter-confirmed', interpreter: 'professional-by-phone' },
			{ type: 'greeted' },
			...ownGates().slice(0, 3)
		);
		expect(heard.talk(1).phase).toBe('introduction');
	});

	it('offer the card to each where it was only laid out', () => {
		const walk = atVisit().then(laidOut).open(1);
		expect(walk.say(1, ...ownGates().slice(0, 3)).talk(1).phase).toBe('information');
	});

	it('are shown to whoever goes back to them', () => {
		const walk = atVisit()
			.open(1)
			.say(1, ...ownGates().slice(0, 3), { type: 'stepped-back' });
		expect(walk.talk(1).phase).toBe('information');
		expect(walk.say(1, { type: 'stepped-back' }).talk(1).phase).toBe('introduction');
	});

	it('lead to no question for somebody under arrest or suspicion', () => {
		const held = {
			type: 'conversation-opened',
			number: 1,
			situation: 'suspect-or-detained'
		} as const;
		expect(atVisit().then(held).say(1, openedAtVisit).talk(1).phase).toBe('farewell');
	});

	it('leave records and cards where it is not safe to talk', () => {
		const walk = newVisit().then(visitOpened, { type: 'safety-unavailable' });
		const recorded = walk.then(foundInOrder('housing'), handed);
		expect(visits.send(recorded.visit, begin(1)).change).toBe('none');
		// The card is out, but nobody was told anything: the other gates are still to come.
		expect(recorded.then(safe).visit.phase).toBe('interpreter');
	});
});

describe('a conversation of a visit', () => {
	it('is left for another and taken up again, and loses nothing', () => {
		const first = atVisit().ask(1).say(1, given('a', 'yes'));
		const other = first.then(leave(1)).ask(2).say(2, given('a', 'no'));
		expect(other.talk(1).phase).toBe('paused');
		const back = other.turnTo(2, 1).say(1, { type: 'resumed' });
		expect(back.talk(1).phase).toBe('reconfirming');
		const again = back.say(1, privacyConfirmed);
		expect(again.talk(1).phase).toBe('interlude');
		expect(again.talk(1).facts.responses).toEqual(first.talk(1).facts.responses);
		expect(again.talk(2).facts.responses.size).toBe(1);
	});

	it('waits through an alarm, after which safety is looked at again', () => {
		const first = atVisit().ask(1).say(1, given('a', 'yes'));
		const out = first.then(alarm);
		expect([out.visit.phase, out.talk(1).phase]).toEqual(['onBreak', 'paused']);
		expect(says(out.visit, 1).talks.size).toBe(0);
		const back = out.then({ type: 'break-ended' });
		expect(back.visit.phase).toBe('safetyAgain');
		const again = back.then(safe, resume(1)).say(1, { type: 'resumed' }, privacyConfirmed);
		expect(again.talk(1).facts.responses).toEqual(first.talk(1).facts.responses);
		expect(again.talk(1).phase).toBe('interlude');
	});

	it('can be reached only while it is the open one', () => {
		const walk = atVisit().ask(1).then(leave(1)).ask(2);
		expect(says(walk.visit, 1).talks.size).toBe(0);
		expect(says(walk.visit, 2).talks.size).toBe(1);
		expect(visits.send(walk.visit, resume(1)).change).toBe('none');
	});

	it('asks nothing further when the interpreter of the site leaves', () => {
		const walk = atVisit().ask(1).then({ type: 'interpreter-lost', locale: 'fi' });
		expect(walk.talk(1).phase).toBe('interpreter');
		expect(walk.talk(1).facts.interpreterOwed).toBe(true);
		const other = atVisit().then(interpreted('ar')).ask(1);
		expect(other.then({ type: 'interpreter-lost', locale: 'ar' }).talk(1).phase).toBe('asking');
	});

	it('ends for the visit when it has come to its own end, and not before', () => {
		const walk = atVisit().ask(1);
		expect(visits.send(walk.visit, end(1)).change).toBe('none');
		const over = walk.answer(1, () => 'no').say(1, ...ending);
		expect(over.then(end(1)).visit.facts.conversations.get(1)).toBe('finished');
	});

	it('belongs to an inspector and to the questions of the visit', () => {
		const begun = atVisit().then(begin(1)).visit;
		const wrong = [
			{ ...openedAtVisit, role: 'border-guard' },
			{ ...openedAtVisit, protocol: { id: 'other', version: 1, hash: '0'.repeat(64) } }
		] as (typeof openedAtVisit)[];
		for (const event of wrong) expect(visits.say(begun, 1, event).talks.size).toBe(0);
		expect(visits.say(begun, 1, openedAtVisit).talks.size).toBe(1);
	});

	it('lets an answer be taken back also after its end', () => {
		const walk = atVisit().whole(1, () => 'yes');
		const { visit, talks } = visits.withdraw(walk.visit, 1, 'a');
		expect([...talks]).toEqual([[1, 'rewritten']]);
		expect(visit.conversations.get(1)!.facts.responses.has('a')).toBe(false);
		expect(visits.withdraw(walk.visit, 2, 'a').talks.size).toBe(0);
	});
});

describe('what can be seen of a conversation from outside', () => {
	it.each([
		['four questions', inspectionCore],
		['thirteen', inspectionSet]
	])('is as long after any answers: %s', (_, protocol) => {
		const replies: readonly Reply[] = ['yes', 'no', 'unsure', 'declined', 'skipped'];
		const seen = replies.map((reply) => {
			const walk = atVisit(protocol).whole(1, () => reply);
			return typesOf(walk.talk(1)).join(' ');
		});
		expect(new Set(seen).size).toBe(1);
		const further = { ...protocol, items: [...protocol.items, hungOn(protocol.items[0]!.id)] };
		const yes = atVisit(further)
			.ask(1)
			.answer(1, () => 'yes');
		expect(() => yes.say(1, { type: 'needs-asked' })).not.toThrow();
		const no = atVisit(further).ask(1);
		expect(() => no.answer(1, () => 'no')).toThrow('cannot be said');
	});
});

describe('the draw of a visit', () => {
	it('draws nobody twice, and nobody beyond those there are', () => {
		const walk = atVisit().then({ type: 'drawn', of: 9, numbers: [4, 9] });
		const isDrawn = (of: number, ...numbers: number[]) =>
			visits.send(walk.visit, { type: 'drawn', of, numbers }).change === 'appended';
		expect([isDrawn(9, 1), isDrawn(12, 11)]).toEqual([true, true]);
		expect([isDrawn(9, 4), isDrawn(9, 10), isDrawn(8, 1)]).toEqual([false, false, false]);
	});
});

describe('the close of a visit', () => {
	const many = (yes: number, of: number) =>
		Array.from({ length: of }, (_, at) => at).reduce(
			(walk, at) => walk.whole(at + 1, (item) => (item === 'a' && at < yes ? 'yes' : 'no')),
			atVisit()
		);

	it('is only possible when every conversation has ended', () => {
		const left = atVisit().ask(1).then(leave(1));
		expect(left.close().change).toBe('none');
		expect(left.then(end(1, 'not-come-back')).close().change).toBe('appended');
	});

	it('tells three or more of all, and nothing where counts are not allowed', () => {
		const walk = many(4, 11);
		const told = summaryOfVisit(walk.close().visit)!.statements;
		expect(told).toEqual({
			of: 11,
			items: ['a', 'b', 'c', 'd'].map((item) => ({
				item,
				says: item === 'a' ? 'three-or-more' : 'not-told'
			}))
		});
		expect(summaryOfVisit(walk.close(false).visit)!.statements.of).toBeNull();
		expect(summaryOfVisit(walk.visit)).toBeNull();
	});

	it('is final: an answer taken back later changes no byte of the summary', () => {
		const { visit } = many(3, 10).close();
		const later = visits.withdraw(visit, 1, 'a').visit;
		expect(later.conversations.get(1)!.facts.responses.has('a')).toBe(false);
		expect(encodeSummary(summaryOfVisit(later)!)).toEqual(encodeSummary(summaryOfVisit(visit)!));
		expect(visits.close(later, false).change).toBe('none');
	});
});

describe('a visit that was kept', () => {
	const walk = atVisit()
		.whole(1, () => 'yes')
		.ask(2)
		.then(leave(2))
		.ask(3, 'refused')
		.then(alarm);
	const logs = new Map([...walk.visit.conversations].map(([number, { log }]) => [number, log]));

	it('is the same after a replay of its logs', () => {
		const replayed = visits.replay(plain, walk.visit.log, logs);
		if (!replayed.ok) throw new Error('does not replay');
		expect(replayed.value.phase).toBe(walk.visit.phase);
		expect(replayed.value.facts).toEqual(walk.visit.facts);
		for (const [number, talk] of walk.visit.conversations) {
			const again = replayed.value.conversations.get(number)!;
			expect([again.log, again.phase, again.facts]).toEqual([talk.log, talk.phase, talk.facts]);
		}
	});

	it('begins a conversation anew whose notes were never kept', () => {
		logs.delete(3);
		const replayed = visits.replay(plain, walk.visit.log, logs);
		expect(replayed.ok && replayed.value.conversations.get(3)!.phase).toBe('opening');
	});

	it('is refused when its log, or that of a conversation, is of another machine', () => {
		expect(visits.replay(plain, walk.visit.log.slice(1), logs).ok).toBe(false);
		const broken = new Map(logs).set(2, logs.get(2)!.slice(1));
		expect(visits.replay(plain, walk.visit.log, broken).ok).toBe(false);
	});
});

describe('the actors of a visit', () => {
	it('live, come to what the pure steps say', () => {
		const actor = createActor(visitMachine, { input: { protocol: plain } });
		actor.start();
		const walk = atVisit().ask(1).say(1, given('a', 'yes'));
		for (const { v: _v, seq: _seq, ...event } of walk.visit.log) {
			actor.send(event as Parameters<typeof actor.send>[0]);
		}
		// What the gates of the visit passed is not said again; it follows by itself.
		for (const event of [openedAtVisit, { type: 'language-chosen', locale: 'fi' } as const]) {
			actor.send({ type: 'said', number: 1, event });
		}
		for (const event of [...ownGates(), given('a', 'yes')]) {
			actor.send({ type: 'said', number: 1, event });
		}
		actor.send(alarm);
		const live = actor.getSnapshot();
		const pure = walk.then(alarm).visit;
		const child = live.children[actorOf(1)]!.getSnapshot().context;
		expect(live.value).toEqual(pure.snapshot.value);
		expect(live.context.facts).toEqual(pure.facts);
		expect(child.log).toEqual(pure.conversations.get(1)!.log);
		expect(child.phase).toBe('paused');
		actor.stop();
	});

	it('are conversations that begin at their own beginning', () => {
		const child = createActor(conversationActor, { input: { protocol: plain } });
		expect(child.getSnapshot().context.phase).toBe('opening');
	});
});
