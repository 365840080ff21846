// Nothing presses or marks the person: no clock that runs down, no share that is done, no points,
// no red against green. Looked at in the sources, in the colours, and in every sentence.
import {
	readSources,
	stylesOf,
	markupOf,
	uncommented,
	type Source
} from '../../architecture/sources';
import { checking, lookAtEach, type AnyCheck, type Looked } from '../check';
import {
	everyWord,
	lookAtMessages,
	matches,
	messagesOf,
	together,
	wordsWith,
	type AllWords,
	type Patterns
} from './words';

interface Subject {
	readonly sources: readonly Source[];
	readonly words: AllWords;
}

const tokensFile = 'src/lib/ui/tokens.css';
/** Screens that the person sees, and what they are made of; staff alone see the others. */
const rooms = ['interview', 'referral', 'practice', 'kit'].map((room) => `src/lib/ui/${room}/`);

const real = (): Subject => ({ sources: readSources('src/lib/ui'), words: everyWord() });

/** The sources with a piece of one of them replaced. A piece that is gone plants nothing. */
function changed(path: string, from: string, to: string): Subject {
	const subject = real();
	const source = subject.sources.find((one) => one.path === path);
	if (!source?.text.includes(from)) throw new Error(`${path} no longer holds ${from}`);
	const other = { path, text: source.text.replace(from, to) };
	return { ...subject, sources: subject.sources.map((one) => (one === source ? other : one)) };
}
const withWords = (...change: Parameters<typeof wordsWith>): Subject => ({
	...real(),
	words: wordsWith(...change)
});

// Elements and roles that show a share, a level or a running time, and what makes one run.
const shown = /<(progress|meter)\b|role=["'{]*(progressbar|meter|timer)|aria-value(now|max|text)/i;
const running = /\bset(Interval|Timeout)\s*\(|requestAnimationFrame\s*\(/;
const naming = /(countdown|progress|percent|score|streak|badge|stepper|remaining|gauge)/i;
/** Timers that end or repeat nothing the person sees. */
const quietTimers: readonly string[] = [
	'src/lib/ui/kit/save-file.ts',
	'src/lib/ui/kit/HoldButton.svelte'
];

function presses(source: Source): boolean {
	const program = uncommented(source);
	const markup = markupOf(source);
	return (
		shown.test(markup) ||
		(running.test(program) && !quietTimers.includes(source.path)) ||
		naming.test(source.path) ||
		naming.test(markup) ||
		naming.test(stylesOf(source)) ||
		/\b(index|place|position)\s*\+\s*1\b/.test(markup)
	);
}

const pressing: Patterns = {
	en: /\b(question|item|step|part)s? ?(\{\{\w+\}\}|\d+) ?(of|\/)|\b(\d+|\{\{\w+\}\}) ?(%|per ?cent|questions? (left|to go|remain))|\b(scores?|points|rating|almost (done|there)|hurry|time (is|has) (up|left|running)|progress|halfway|well done|congratulat\w*|keep going|right answer|wrong answer)\b/i,
	fi: /(kysymys|kohta|vaihe|osa) ?(\{\{\w+\}\}|\d+) ?\/|(\d+|\{\{\w+\}\}) ?(%|prosent|kysymystä jäljellä)|\b(piste(et|itä|ttä)|pistemäärä|arvosana|melkein valmis|kiirehdi|aikaa jäljellä|aika loppuu|edisty\w*|puolivälissä|hyvin tehty|onneksi olkoon|oikea vastaus|väärä vastaus)/i,
	ar: /(سؤال|السؤال|خطوة|الخطوة) ?(\{\{\w+\}\}|\d+) ?(من|\/)|(\d+|\{\{\w+\}\}) ?(%|٪|بالمئة|بالمائة|أسئلة متبقية)|نقاط|النتيجة النهائية|الدرجة|أوشكت|أسرع|الوقت المتبقي|انتهى الوقت|التقدم|منتصف الطريق|أحسنت|تهانينا|إجابة صحيحة|إجابة خاطئة/
};
/** Words on screens where no person sits beside: making a vault, waiting after wrong words. */
const staffAlone = ['staff', 'desk', 'faults', 'places', 'gate'];

type Hue = { readonly degrees: number; readonly isGrey: boolean };

function hueOf(hex: string): Hue {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
	const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
	const span = most - least || 1;
	const sixth = most === r ? (g - b) / span : most === g ? 2 + (b - r) / span : 4 + (r - g) / span;
	return { degrees: (sixth * 60 + 360) % 360, isGrey: (most - least) / (most || 1) < 0.2 };
}
const isRed = ({ degrees, isGrey }: Hue) => !isGrey && (degrees < 25 || degrees > 330);
const isGreen = ({ degrees, isGrey }: Hue) => !isGrey && degrees > 75 && degrees < 165;

/** Colours of the answers: every token that the shapes and the buttons of answers name. */
function coloursOfAnswers(sources: readonly Source[]): readonly (readonly [string, string])[] {
	const parts = sources.filter(({ path }) =>
		/\/(Shape|AnswerButton|Answers|ItemAnswers)\.svelte$/.test(path)
	);
	const used = new Set(
		parts.flatMap((part) =>
			[...stylesOf(part).matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name)
		)
	);
	const tokens = stylesOf(sources.find(({ path }) => path === tokensFile)!);
	return [...tokens.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].flatMap(
		([, name = '', hex = '']) => (used.has(name) ? [[name, hex] as const] : [])
	);
}

function lookAtColours(sources: readonly Source[]): Looked {
	return lookAtEach(
		coloursOfAnswers(sources),
		([, hex]) => !isRed(hueOf(hex)) && !isGreen(hueOf(hex)),
		([name, hex]) => `--${name} of the answers is ${hex}: red or green`
	);
}

export const pressureChecks: readonly AnyCheck[] = [
	checking<Subject>({
		kind: 'text',
		rules: ['I-23'],
		counts: 'components, colours of answers, and sentences',
		subject: real,
		look: ({ sources, words }) => {
			const seen = sources.filter(({ path }) => rooms.some((room) => path.startsWith(room)));
			const said = messagesOf(words).filter(({ file }) => !staffAlone.includes(file));
			return together(
				lookAtEach(
					seen,
					(one) => !presses(one),
					({ path }) => `${path}: presses or measures`
				),
				lookAtColours(sources),
				lookAtMessages(said, ({ tag, text }) =>
					matches(pressing, tag, text) ? 'presses or measures' : null
				)
			);
		},
		plants: [
			{
				what: 'a bar above the question that fills up',
				subject: () =>
					changed(
						'src/lib/ui/interview/screens/Asking.svelte',
						'<Sides\n',
						'<progress value={talk.answered} max={talk.protocol.items.length}></progress>\n<Sides\n'
					)
			},
			{
				what: 'the number of the question beside its words',
				subject: () => withWords('en', 'talk', 'phase.asking', 'Question {{number}} of {{all}}')
			},
			{
				what: 'a clock that runs down on the break',
				subject: () =>
					changed(
						'src/lib/ui/interview/screens/Paused.svelte',
						'</script>',
						'\tlet left = $state(60);\n\tsetInterval(() => (left -= 1), 1000);\n</script>'
					)
			},
			{
				what: 'a yes in red',
				subject: () => changed(tokensFile, '--a1: #2b5a8a', '--a1: #b3261e')
			},
			{
				what: 'at night a no in green',
				subject: () => changed(tokensFile, '--a2: #e2c178', '--a2: #7fd18b')
			},
			{
				what: 'a yes in the colour of danger',
				subject: () => changed('src/lib/ui/kit/Shape.svelte', 'var(--a1)', 'var(--danger)')
			},
			{
				what: 'Finnish words that hurry',
				subject: () =>
					withWords(
						'fi',
						'spoken',
						'acknowledge.short',
						'Kiitos. Melkein valmis, vielä 3 kysymystä.'
					)
			},
			{
				what: 'Arabic words that praise an answer',
				subject: () => withWords('ar', 'spoken', 'acknowledge.plain', 'أحسنت! شكرًا على إجابتك.')
			}
		]
	})
];
