// The phases of one conversation, in the order of the design's section 4. The machine owns the
// phase; the protocol owns the order of items; facts are a fold of the same events. Its events
// are the events of the log, so replaying a log and having the conversation are the same thing.
// No guard is stricter about answers than a log rewritten after a withdrawal can satisfy.
import { assign, setup } from 'xstate';
import { apply, noFacts, type DomainEvent, type Facts } from '$lib/core/event';
import type { Protocol } from '$lib/core/protocol';
import { guards } from './guards';

export interface ConversationContext {
	readonly protocol: Protocol;
	readonly facts: Facts;
}

// Every accepted event is noted, whatever else it does.
const to = <const T extends string>(target: T) => ({ target, actions: 'note' }) as const;
const toIf = <const G extends keyof typeof guards, const T extends string>(guard: G, target: T) =>
	({ guard, target, actions: 'note' }) as const;
const stay = { actions: 'note' } as const;
const stayIf = <const G extends keyof typeof guards>(guard: G) =>
	({ guard, actions: 'note' }) as const;
const toFarewell = to('#conversation.running.farewell');
const toChild = to('#conversation.running.active.child');

// What may be said at any point between the opening and the end.
const atAnyTime = {
	'language-chosen': stay,
	'need-stated': stay,
	'need-taken-back': stay,
	'need-settled': stay,
	'asylum-raised': stay,
	'other-organisation-asked': stay,
	'answer-withdrawn': stayIf('isItem')
} as const;

export const conversationMachine = setup({
	types: {
		context: {} as ConversationContext,
		events: {} as DomainEvent,
		input: {} as { protocol: Protocol }
	},
	actions: {
		note: assign(({ context, event }) => ({ facts: apply(context.facts, event) }))
	},
	guards
}).createMachine({
	id: 'conversation',
	context: ({ input }) => ({ protocol: input.protocol, facts: noFacts }),
	initial: 'opening',
	states: {
		opening: { on: { opened: to('running') } },
		running: {
			initial: 'active',
			on: { ...atAnyTime, 'danger-raised': to('#conversation.danger') },
			states: {
				active: {
					initial: 'talk',
					on: {
						'child-raised': to('.child'),
						stopped: [toIf('notesKept', '.stopping'), toFarewell]
					},
					states: {
						talk: {
							id: 'talk',
							initial: 'safety',
							on: {
								paused: to('#interrupted.paused'),
								'privacy-lost': toIf('privacyHeld', '#interrupted.privacyLost'),
								'interpreter-changed': toIf('interpreterKnown', '#interrupted.interpreter'),
								'interpreter-confirmed': stayIf('interpreterOwed')
							},
							states: {
								safety: {
									on: {
										'situation-stated': [toIf('isOrdinary', 'language'), toFarewell]
									}
								},
								language: {
									on: {
										'stepped-back': to('safety'),
										'interpreter-confirmed': toIf('languageChosen', 'hello')
									}
								},
								hello: { on: { 'stepped-back': to('language'), greeted: to('privacy') } },
								privacy: {
									on: {
										'stepped-back': to('hello'),
										'privacy-confirmed': to('needs'),
										'privacy-unavailable': toFarewell
									}
								},
								needs: {
									on: {
										'stepped-back': to('privacy'),
										'needs-asked': toIf('urgentNeedsSettled', 'age')
									}
								},
								age: {
									on: {
										'stepped-back': to('needs'),
										'capacity-stated': [toIf('isAdult', 'introduction'), toChild]
									}
								},
								introduction: {
									on: { 'stepped-back': to('age'), introduced: to('information') }
								},
								information: {
									on: {
										'stepped-back': to('introduction'),
										'information-offered': to('agreementToTalk')
									}
								},
								agreementToTalk: {
									on: {
										'stepped-back': to('information'),
										'agreement-decided': [
											toIf('talkGiven', 'agreementToNotes'),
											{ guard: 'aboutTalk', ...toFarewell }
										]
									}
								},
								agreementToNotes: {
									on: {
										'stepped-back': to('agreementToTalk'),
										'agreement-decided': toIf('aboutNotes', 'preface')
									}
								},
								preface: { on: { 'preface-said': toIf('urgentNeedsSettled', 'asking') } },
								asking: {
									initial: 'item',
									on: { 'item-revisited': toIf('mayAskAgain', '.item') },
									states: {
										item: {
											on: {
												'response-given': toIf('fitsItem', 'interlude'),
												'answer-withdrawn': toIf('isItem', 'interlude'),
												'questions-finished': [
													toIf('finishedAgain', '#talk.review'),
													toIf('noItemLeft', '#talk.closing')
												]
											}
										},
										interlude: {
											on: {
												acknowledged: [toIf('goesOn', 'item'), toIf('hearsHelp', '#talk.closing')]
											}
										}
									}
								},
								closing: {
									initial: 'needs',
									states: {
										needs: { on: { 'needs-asked': to('fear') } },
										fear: {
											on: { 'stepped-back': to('needs'), 'fear-stated': to('contact') }
										},
										contact: {
											on: {
												'stepped-back': to('fear'),
												'contact-stated': toIf('contactIsSafe', '#talk.review')
											}
										}
									}
								},
								review: {
									on: {
										'stepped-back': to('closing.contact'),
										'item-revisited': toIf('mayAskAgain', 'asking.item'),
										'answers-read': to('choices'),
										'everything-taken-back': toFarewell
									}
								},
								choices: {
									on: {
										'stepped-back': toIf('wasAsked', 'review'),
										'wish-stated': [toIf('wantsSomebody', 'sharing'), toFarewell]
									}
								},
								sharing: {
									on: {
										'stepped-back': to('choices'),
										'wish-stated': stayIf('wantsSomebody'),
										'contact-stated': stayIf('contactIsSafe'),
										reviewed: stay,
										'agreement-decided': stayIf('aboutShare'),
										shared: stayIf('reviewedAndAgreed'),
										'sharing-finished': toFarewell
									}
								},
								here: { type: 'history', history: 'deep' }
							}
						},
						interrupted: {
							id: 'interrupted',
							initial: 'paused',
							on: { 'interpreter-changed': stayIf('interpreterKnown') },
							states: {
								paused: {
									on: {
										'agreement-decided': stayIf('aboutColleague'),
										'privacy-lost': toIf('privacyHeld', 'privacyLost'),
										resumed: [
											{ guard: 'inChildTrack', ...toChild },
											toIf('privacyAsked', 'reconfirming'),
											toIf('interpreterOwed', 'interpreter'),
											to('#talk.here')
										]
									}
								},
								privacyLost: {
									on: {
										paused: to('paused'),
										resumed: [{ guard: 'inChildTrack', ...toChild }, to('reconfirming')],
										'privacy-unavailable': toFarewell
									}
								},
								reconfirming: {
									on: {
										paused: to('paused'),
										'privacy-lost': to('privacyLost'),
										'privacy-confirmed': [toIf('interpreterOwed', 'interpreter'), to('#talk.here')],
										'privacy-unavailable': toFarewell
									}
								},
								interpreter: {
									on: {
										paused: to('paused'),
										'privacy-lost': toIf('privacyHeld', 'privacyLost'),
										'interpreter-confirmed': to('#talk.here')
									}
								}
							}
						},
						child: {
							on: {
								paused: to('#interrupted.paused'),
								'child-handed-over': toFarewell
							}
						},
						stopping: {
							on: { 'stop-decided': toFarewell }
						}
					}
				},
				farewell: {
					on: {
						'child-raised': to('active.child'),
						'help-wanted': [toIf('inChildTrack', 'active.child'), to('active.talk.choices')],
						ended: to('#conversation.ended')
					}
				},
				here: { type: 'history', history: 'deep' }
			}
		},
		danger: {
			initial: 'now',
			on: {
				...atAnyTime,
				'danger-raised': to('.now'),
				'child-raised': stay,
				stopped: [toIf('notesKept', 'running.active.stopping'), toFarewell]
			},
			states: {
				now: {
					on: {
						'danger-ended': [
							{ guard: 'handedOver', ...toFarewell },
							{ guard: 'inChildTrack', ...toChild },
							toIf('wasMistake', '#conversation.running.here'),
							toIf('privacyAsked', 'reconfirming'),
							to('#conversation.running.here')
						]
					}
				},
				reconfirming: {
					on: {
						'privacy-confirmed': [
							{ guard: 'inChildTrack', ...toChild },
							to('#conversation.running.here')
						],
						'privacy-unavailable': toFarewell
					}
				}
			}
		},
		ended: { on: { 'receipt-confirmed': stay, 'answer-withdrawn': stayIf('isItem') } }
	}
});
