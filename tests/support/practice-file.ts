// A protocol file from outside with every kind of item that the built-in questions do not have:
// one of several, several at once, a number, words of one's own. It asks about nothing but tea.

const items = [
	{
		id: 'drink',
		kind: 'choice',
		purpose: 'need',
		options: ['tea', 'water', 'nothing'],
		indicators: []
	},
	{
		id: 'with-it',
		kind: 'choices',
		purpose: 'need',
		options: ['milk', 'sugar', 'lemon', 'bread'],
		indicators: []
	},
	{
		id: 'cups',
		kind: 'quantity',
		purpose: 'need',
		unit: 'times',
		min: 0,
		max: 20,
		indicators: []
	},
	{ id: 'own-words', kind: 'note', purpose: 'process', maxLength: 400, indicators: [] }
];

const english = {
	title: 'Tea',
	preface: 'These questions are about tea.',
	'drink.prompt': 'What would you like to drink now, while we are sitting here?',
	'drink.topic': 'Drink',
	'drink.option.tea': 'Tea',
	'drink.option.water': 'Water',
	'drink.option.nothing': 'Nothing, thank you',
	'with-it.prompt': 'What would you like with it?',
	'with-it.hint': 'You can choose more than one.',
	'with-it.topic': 'With it',
	'with-it.option.milk': 'Milk',
	'with-it.option.sugar': 'Sugar',
	'with-it.option.lemon': 'Lemon',
	'with-it.option.bread': 'A piece of bread',
	'cups.prompt': 'How many cups do you drink on an ordinary day?',
	'cups.topic': 'Cups a day',
	'own-words.prompt': 'Is there anything else about tea that you would like to say?',
	'own-words.topic': 'Anything else'
};

const arabic: Record<keyof typeof english, string> = {
	title: 'الشاي',
	preface: 'هذه الأسئلة عن الشاي.',
	'drink.prompt': 'ماذا تريد أن تشرب الآن ونحن جالسون هنا؟',
	'drink.topic': 'الشراب',
	'drink.option.tea': 'شاي',
	'drink.option.water': 'ماء',
	'drink.option.nothing': 'لا شيء، شكرًا',
	'with-it.prompt': 'ماذا تريد معه؟',
	'with-it.hint': 'يمكنك أن تختار أكثر من شيء.',
	'with-it.topic': 'معه',
	'with-it.option.milk': 'حليب',
	'with-it.option.sugar': 'سكر',
	'with-it.option.lemon': 'ليمون',
	'with-it.option.bread': 'قطعة خبز',
	'cups.prompt': 'كم كوبًا تشرب في يوم عادي؟',
	'cups.topic': 'الأكواب في اليوم',
	'own-words.prompt': 'هل هناك شيء آخر عن الشاي تريد أن تقوله؟',
	'own-words.topic': 'شيء آخر'
};

const bundle = {
	format: 'askwell-protocol',
	v: 1,
	protocol: { id: 'tea', version: 1, setting: 'practice', items, pauseAfterFirstYes: 2 },
	messages: { en: english, ar: arabic }
};

/** The words of an item, as the file has them. */
export function teaWords(tag: 'en' | 'ar', key: keyof typeof english): string {
	return { en: english, ar: arabic }[tag][key];
}

const file = (text: string) => ({
	name: 'tea.json',
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});

/** The file as somebody would choose it. */
export const teaFile = file(JSON.stringify(bundle));

/** The same with a place in it that is wrong. */
export const brokenFile = file(
	JSON.stringify({ ...bundle, protocol: { ...bundle.protocol, v: 2 } })
);
