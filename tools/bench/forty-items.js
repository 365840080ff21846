// A questionnaire for measuring: forty items of every kind with branches, in two languages, about
// nothing that anybody is asked. Sentences are as long as real ones.

/** @typedef {import('../../src/lib/core/protocol').ProtocolBundle} ProtocolBundle */
/** @typedef {import('../../src/lib/core/protocol').Item} Item */

const subjects = [
	['tea', 'الشاي'],
	['bread', 'الخبز'],
	['music', 'الموسيقى'],
	['the garden', 'الحديقة'],
	['the weather', 'الطقس'],
	['walking', 'المشي'],
	['books', 'الكتب'],
	['the sea', 'البحر'],
	['football', 'كرة القدم'],
	['cooking', 'الطبخ']
].map(([en = '', ar = '']) => ({ en, ar }));

const options = ['morning', 'noon', 'evening'];
const optionWords = {
	en: ['In the morning', 'Around noon', 'In the evening'],
	ar: ['في الصباح', 'قرابة الظهر', 'في المساء']
};
const titles = { en: 'Everyday things', ar: 'أمور يومية' };
const prefaces = {
	en: 'These questions are about everyday things.',
	ar: 'هذه الأسئلة عن أمور يومية.'
};

/** @type {Record<'en' | 'ar', readonly ((subject: string) => string)[]>} */
const prompts = {
	en: [
		(s) => `In the past month, did you talk with somebody at home about ${s}?`,
		(s) => `Was it about ${s} in the past, or about ${s} in the time to come?`,
		(s) => `At which times of an ordinary day do you think about ${s}?`,
		(s) => `How much time does ${s} take in an ordinary week?`
	],
	ar: [
		(s) => `في الشهر الماضي، هل تحدثت مع أحد في البيت عن ${s}؟`,
		(s) => `هل كان الحديث عن ${s} في الماضي، أو عن ${s} في الأيام القادمة؟`,
		(s) => `في أي أوقات من يوم عادي تفكر في ${s}؟`,
		(s) => `كم من الوقت يأخذ ${s} في أسبوع عادي؟`
	]
};

/**
 * Four items about one subject: yes or no; one that follows a yes; several at once; a number or
 * words of one's own, that follow one of two answers.
 * @param {number} k which subject
 * @returns {readonly Item[]}
 */
function itemsAbout(k) {
	const common = /** @type {const} */ ({ purpose: 'process', indicators: [] });
	/** @type {import('../../src/lib/core/protocol').Condition} */
	const saidYes = { op: 'is', item: `s${k}-0`, code: 'yes' };
	/** @type {import('../../src/lib/core/protocol').Condition} */
	const last = { op: 'any', of: [{ op: 'is', item: `s${k}-2`, code: 'noon' }, saidYes] };
	return [
		{ ...common, id: `s${k}-0`, kind: 'choice', options: ['yes', 'no'] },
		{ ...common, id: `s${k}-1`, kind: 'anyOf', examples: ['past', 'to-come'], askWhen: saidYes },
		{ ...common, id: `s${k}-2`, kind: 'choices', options },
		k % 2 === 0
			? {
					...common,
					id: `s${k}-3`,
					kind: 'quantity',
					unit: 'hours',
					min: 0,
					max: 168,
					askWhen: last
				}
			: { ...common, id: `s${k}-3`, kind: 'note', maxLength: 200, askWhen: last }
	];
}

/** @param {'en' | 'ar'} tag */
function messagesIn(tag) {
	const own = subjects.flatMap((subject, k) =>
		prompts[tag].flatMap((prompt, at) => [
			[`s${k}-${at}.prompt`, prompt(subject[tag])],
			[`s${k}-${at}.topic`, subject[tag]]
		])
	);
	const choices = subjects.flatMap((_, k) =>
		options.map((code, at) => [`s${k}-2.option.${code}`, optionWords[tag][at] ?? ''])
	);
	const head = [
		['title', titles[tag]],
		['preface', prefaces[tag]]
	];
	return Object.fromEntries([...head, ...own, ...choices]);
}

/** @type {ProtocolBundle} */
export const fortyItems = {
	format: 'askwell-protocol',
	v: 1,
	protocol: {
		id: 'forty-items',
		version: 1,
		setting: 'practice',
		items: subjects.flatMap((_, k) => itemsAbout(k)),
		pauseAfterFirstYes: 3
	},
	messages: { en: messagesIn('en'), ar: messagesIn('ar') }
};
