// Which screen shows which phase. Every phase has one; the compiler sees to it.
import type { Component } from 'svelte';
import Choices from '$lib/ui/referral/Choices.svelte';
import Review from '$lib/ui/referral/Review.svelte';
import Sharing from '$lib/ui/referral/Sharing.svelte';
import type { Phase } from '../frame';
import Age from './Age.svelte';
import AgreementToNotes from './AgreementToNotes.svelte';
import AgreementToTalk from './AgreementToTalk.svelte';
import Asking from './Asking.svelte';
import Child from './Child.svelte';
import ClosingContact from './ClosingContact.svelte';
import ClosingFear from './ClosingFear.svelte';
import ClosingNeeds from './ClosingNeeds.svelte';
import Danger from './Danger.svelte';
import Ended from './Ended.svelte';
import Farewell from './Farewell.svelte';
import Hello from './Hello.svelte';
import Information from './Information.svelte';
import Interlude from './Interlude.svelte';
import Interpreter from './Interpreter.svelte';
import Introduction from './Introduction.svelte';
import Language from './Language.svelte';
import Needs from './Needs.svelte';
import Paused from './Paused.svelte';
import Preface from './Preface.svelte';
import Privacy from './Privacy.svelte';
import PrivacyLost from './PrivacyLost.svelte';
import Reconfirming from './Reconfirming.svelte';
import Safety from './Safety.svelte';
import Stopping from './Stopping.svelte';

/** A talk is opened before it is shown, so that `opening` is never seen. */
export const screens: Readonly<Record<Phase, Component>> = {
	opening: Safety,
	safety: Safety,
	language: Language,
	hello: Hello,
	privacy: Privacy,
	needs: Needs,
	age: Age,
	introduction: Introduction,
	information: Information,
	agreementToTalk: AgreementToTalk,
	agreementToNotes: AgreementToNotes,
	preface: Preface,
	asking: Asking,
	interlude: Interlude,
	closingNeeds: ClosingNeeds,
	closingFear: ClosingFear,
	closingContact: ClosingContact,
	review: Review,
	choices: Choices,
	sharing: Sharing,
	paused: Paused,
	privacyLost: PrivacyLost,
	reconfirming: Reconfirming,
	interpreter: Interpreter,
	child: Child,
	stopping: Stopping,
	danger: Danger,
	dangerReconfirming: Reconfirming,
	farewell: Farewell,
	ended: Ended
};
