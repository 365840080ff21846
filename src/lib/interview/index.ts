export { conversationMachine } from './conversation.machine';
export {
	canHappen,
	newConversation,
	replay,
	send,
	withdraw,
	type Conversation,
	type Step
} from './conversation';
export { phaseOf, phases, type Phase } from './phase';
