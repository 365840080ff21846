// One open conversation, as screens see it: where it stands, what can happen, whether it is kept.
// It holds the plaintext for as long as it is open, and is dropped as a whole when locking.
import type { Assessment } from '$lib/core/assessment';
import { isAgreed, type AgreementAnswer, type AgreementMode } from '$lib/core/agreement';
import { dayOf, type Day } from '$lib/core/brand';
import {
	acknowledgementOf,
	currentItem,
	encodeEvent,
	isTreatedAsChild,
	previousItem,
	stepOfEvent,
	type AskingMode,
	type DomainEvent,
	type Facts,
	type Log
} from '$lib/core/event';
import { promptKey, type Item, type Response } from '$lib/core/protocol';
import { loadLocale, personNamespaces, wordsIn, type Translate } from '$lib/i18n';
import {
	canHappen,
	erasesWords,
	send,
	withdraw,
	type Conversation,
	type Phase
} from '$lib/interview';
import { fault, type Fault } from '$lib/core/fault';
import { err, type Result } from '$lib/core/result';
import { assessmentOf } from './assessment-of';
import { caseStateOf, encodeCard, type CardChange, type CaseCard } from './card';
import { randomHex, sha256Hex } from './hash';
import type { Owed } from './owed';
import { introductionFor, type Introduction } from './introduction';
import type { TalkDeps } from './talk-deps';
import { Unsaid } from './unsaid.svelte';
import { CaseWriter, type KeptCase, type Saved, type TakenDown } from './writer';

export class Talk {
	readonly deps: TalkDeps;
	/** 16 bytes for this talk's referral; a resumed talk gets new ones and is reviewed anew. */
	readonly receipt = randomHex(16);
	#conversation = $state.raw<Conversation>() as Conversation;
	#saved = $state.raw<Saved>('not-kept');
	#writer: CaseWriter;
	#card: CaseCard;
	#rescued = $state.raw<Log | null>(null);
	/** Whose side is in front on a narrow screen. */
	turn = $state<'staff' | 'person'>('staff');
	/** What is typed and was not said yet. */
	readonly unsaid = new Unsaid();

	constructor(deps: TalkDeps, conversation: Conversation, kept: KeptCase | null) {
		this.deps = deps;
		this.#conversation = conversation;
		this.#writer = new CaseWriter(deps.keeper, (saved) => (this.#saved = saved), kept);
		if (kept) this.#saved = 'saved';
		this.#writer.step(kept ? 'resumed' : 'begun');
		const { code = '', day = this.today } = conversation.facts.opened ?? {};
		this.#card = { v: 1, code, day, state: 'open', receipt: '' };
	}

	get conversation(): Conversation {
		return this.#conversation;
	}
	get phase(): Phase {
		return this.#conversation.phase;
	}
	get facts(): Facts {
		return this.#conversation.facts;
	}
	get protocol() {
		return this.#conversation.protocol;
	}
	get saved(): Saved {
		return this.#saved;
	}
	get code(): string {
		return this.facts.opened?.code ?? '';
	}
	get card(): CaseCard {
		return this.#card;
	}
	get today(): Day {
		return dayOf(this.deps.now());
	}
	get caseId(): string | null {
		return this.#writer.caseId;
	}
	get item(): Item | null {
		return currentItem(this.protocol, this.facts);
	}
	get previousItem(): Item | null {
		return previousItem(this.protocol, this.facts);
	}
	get acknowledgement() {
		return acknowledgementOf(this.protocol, this.facts);
	}
	get treatedAsChild(): boolean {
		return isTreatedAsChild(this.facts);
	}
	get staffTag(): string {
		return this.deps.staffTag;
	}
	/** The respondent's language, or the staff's until one is chosen. */
	get personTag(): string {
		return this.facts.locale ?? this.deps.staffTag;
	}
	get staffWords(): Translate {
		return wordsIn(this.staffTag);
	}
	get personWords(): Translate {
		return wordsIn(this.personTag);
	}

	/** A sentence of the protocol in a language, or null when it has none (optional lines). */
	message(tag: string, key: string): string | null {
		return this.deps.runnable.bundle.messages[tag]?.[key] ?? null;
	}

	/** Languages in which this protocol has words and that may be used here. */
	get spokenTags(): readonly string[] {
		const { usableLanguages, runnable } = this.deps;
		return usableLanguages.filter((tag) => runnable.bundle.messages[tag] !== undefined);
	}
	get signer(): Uint8Array {
		return this.deps.signer;
	}

	can(event: DomainEvent): boolean {
		return canHappen(this.#conversation, event);
	}

	/** One thing that happened; what cannot happen now changes nothing and answers false. */
	send(event: DomainEvent): boolean {
		const { conversation, change } = send(this.#conversation, event);
		if (change === 'none') return false;
		this.#conversation = conversation;
		this.#writer.step(stepOfEvent(event));
		const isSaid = event.type === 'response-given' || event.type === 'contact-stated';
		if (isSaid || erasesWords(event)) this.unsaid.clear();
		this.#keep(event);
		return true;
	}

	/** Takes an answer back, so that it is really gone. */
	withdraw(item: string): void {
		const { conversation, change } = withdraw(this.#conversation, item);
		if (change === 'none') return;
		this.#conversation = conversation;
		this.#writer.step('answer-taken-back');
		this.unsaid.clear();
		this.#writer.follow(conversation.log);
	}

	#keep(event: DomainEvent): void {
		const { log, facts } = this.#conversation;
		const aboutNotes = event.type === 'agreement-decided' && event.scope === 'notes';
		if (erasesWords(event) || (aboutNotes && event.decision !== 'given')) void this.#writer.erase();
		else if (aboutNotes) this.#writer.keep(encodeCard(this.#card), log);
		else if (isAgreed(facts.agreements, 'notes')) this.#writer.follow(log);
	}

	retrySave(): void {
		this.#writer.retry();
	}
	/** Resolves when nothing is under way any more; what is still to be destroyed is tried again first. */
	settled(): Promise<void> {
		if (this.owed !== null) this.retrySave();
		return this.#writer.settled();
	}
	/** Whether nothing is being written or destroyed right now, nor still to be destroyed. */
	get isIdle(): boolean {
		return this.#writer.isIdle && this.owed === null;
	}
	/** What is still to be destroyed because the respondent wants it, or null. */
	get owed(): Owed | null {
		return this.#writer.owed;
	}
	/** Whether something that the respondent agreed to be kept is in this window alone. */
	get isUnsaved(): boolean {
		return this.mayRescue && typeof this.#saved !== 'string';
	}

	/** Whether what was said may leave the browser as a rescue file: only when it may be kept. */
	get mayRescue(): boolean {
		return this.#saved !== 'not-kept' && this.#writer.isKeeping;
	}
	/** Whether a rescue file was made, and whether more was said since. */
	get rescued(): 'none' | 'saved' | 'older' {
		if (this.#rescued === null) return 'none';
		return this.#rescued === this.#conversation.log ? 'saved' : 'older';
	}

	/**
	 * The whole conversation as a sealed file, without any storage. Faults: `AgreementMissing`, and
	 * those of the keeper's `sealRescue`.
	 */
	async rescue(): Promise<Result<Uint8Array, Fault>> {
		if (!this.mayRescue) return err(fault('AgreementMissing'));
		const { log } = this.#conversation;
		const made = await this.deps.keeper.sealRescue(encodeCard(this.#card), log.map(encodeEvent));
		if (made.ok) this.#rescued = log;
		return made;
	}

	/** Changes how far the case is, as the list shows it, and adds the step that this is, if any. */
	async setCard(change: CardChange, step: TakenDown | null = null): Promise<void> {
		this.#writer.step(step);
		this.#card = { ...this.#card, ...change };
		await this.#writer.setCard(encodeCard(this.#card));
	}

	/** Loads what is said and written in a language, and makes it the respondent's. */
	async chooseLanguage(tag: string): Promise<void> {
		await loadLocale(tag, personNamespaces);
		this.send({ type: 'language-chosen', locale: tag });
	}

	get introduction(): Introduction {
		const { jurisdiction, settings } = this.deps;
		return introductionFor(jurisdiction, settings.role, settings.duties, this.today);
	}

	/** Parameters of the introduction's first sentence, in one language. */
	whoParams(t: Translate): Readonly<Record<string, string>> {
		const { name, station } = this.deps.settings.organisation;
		return { role: t(`spoken:role.${this.deps.settings.role}`), organisation: name || station };
	}

	/** SHA-256 of sentences as the respondent was told them. */
	hashOf(sentences: readonly string[]): string {
		return sha256Hex(sentences.join('\n'));
	}

	introduced(): void {
		const t = this.personWords;
		const sentences = this.introduction.keys.map((key) => t(`spoken:${key}`, this.whoParams(t)));
		this.send({
			type: 'introduced',
			locale: this.personTag,
			wordingHash: this.hashOf(sentences),
			duties: [...this.introduction.duties]
		});
	}

	/** A decision on talking or notes (recipient null), or about one recipient or colleague. */
	decide(
		scope: 'talk' | 'notes' | 'share' | 'colleague',
		decision: AgreementAnswer,
		mode: AgreementMode,
		words: readonly string[],
		recipient: string | null = null
	): void {
		this.send({
			type: 'agreement-decided',
			scope,
			recipient,
			decision,
			mode,
			locale: this.personTag,
			wordingHash: this.hashOf(words),
			day: this.today
		});
		if (scope === 'share') void this.setCard({ state: caseStateOf(this.facts, false) });
	}

	answer(item: Item, response: Response): void {
		const prompt = this.message(this.personTag, promptKey(item)) ?? '';
		this.send({
			type: 'response-given',
			item: item.id,
			response: mutable(response),
			locale: this.personTag,
			mode: this.askingMode,
			wordingHash: sha256Hex(prompt),
			visibility: 'shared'
		});
	}

	/** How items are asked: through an interpreter, spoken in a shared language, or read. */
	get askingMode(): AskingMode {
		const { interpreter } = this.facts;
		if (interpreter === 'screen-only') return 'read';
		return interpreter === 'not-needed' ? 'spoken' : 'interpreted';
	}

	get assessment(): Assessment {
		return assessmentOf(this.protocol, this.facts);
	}
}

function mutable(response: Response) {
	return response.kind === 'codes' ? { kind: response.kind, codes: [...response.codes] } : response;
}
