export { conversationMachine } from './conversation.machine';
export {
	canHappen,
	conversationsOn,
	erasesWords,
	newConversation,
	replay,
	send,
	withdraw,
	type Conversation,
	type Conversations,
	type Step
} from './conversation';
export { phaseOf, phases, type Phase } from './phase';
export { crewMachine } from './crew.machine';
export {
	crewPhases,
	newPassingOn,
	replayPassingOn,
	sendPassingOn,
	type CrewPhase,
	type PassingOn
} from './crew';
