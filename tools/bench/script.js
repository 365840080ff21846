// What is answered to which item, and which item comes next: the same for every page that is
// measured. Written anew from the documents of the format, so that a page that skips a branch or
// asks too much is found out.

/** @typedef {import('../../src/lib/core/protocol').ProtocolBundle} ProtocolBundle */
/** @typedef {import('../../src/lib/core/protocol').Item} Item */

/**
 * Answers by item: codes that were chosen, or a number. This function is also put into the plain
 * page as it stands, so it uses nothing from around it.
 * @param {any} condition
 * @param {Record<string, readonly string[] | number>} answers
 * @returns {boolean | null} null when nobody said anything about it
 */
export function holds(condition, answers) {
	if (condition === undefined) return true;
	const { op, of } = condition;
	if (op === 'not') {
		const inner = holds(of, answers);
		return inner === null ? null : !inner;
	}
	if (op === 'any' || op === 'all') {
		const inner = of.map((/** @type {any} */ one) => holds(one, answers));
		if (inner.includes(op === 'any')) return op === 'any';
		return inner.includes(null) ? null : op === 'all';
	}
	const said = answers[condition.item];
	if (op === 'is') return Array.isArray(said) ? said.includes(condition.code) : null;
	return typeof said === 'number' ? said >= condition.value : null;
}

/** @param {Item} item @returns {readonly string[]} the codes it offers */
export function codesOf(item) {
	if (item.kind === 'choice' || item.kind === 'choices') return item.options;
	return item.kind === 'anyOf' ? ['yes', 'no'] : [];
}

/**
 * @typedef {object} Step
 * @property {Item} item
 * @property {readonly string[]} codes what is touched
 * @property {string | null} typed what is typed instead
 */

/** @param {Item} item @param {number} at @returns {Step} */
function stepOf(item, at) {
	if (item.kind === 'note') return { item, codes: [], typed: `Words ${at}` };
	if (item.kind === 'quantity') {
		const typed = String(Math.floor((item.min + item.max) / 2));
		return { item, codes: [], typed };
	}
	const offered = codesOf(item);
	// Two of three times the first answer, so that most branches open and some stay closed.
	const first = offered[at % 3 === 2 ? offered.length - 1 : 0] ?? '';
	const more = item.kind === 'choices' ? offered.slice(1, 2).filter((code) => code !== first) : [];
	return { item, codes: [first, ...more], typed: null };
}

/**
 * The whole way through a questionnaire.
 * @param {ProtocolBundle} bundle
 * @returns {readonly Step[]}
 */
export function scriptFor(bundle) {
	/** @type {Record<string, readonly string[] | number>} */
	const answers = {};
	/** @type {Step[]} */
	const steps = [];
	for (const [at, item] of bundle.protocol.items.entries()) {
		if (holds(item.askWhen, answers) !== true) continue;
		const step = stepOf(item, at);
		steps.push(step);
		if (item.kind === 'quantity') answers[item.id] = Number(step.typed);
		else if (item.kind !== 'note') answers[item.id] = step.codes;
	}
	return steps;
}
