// What the words to a person may not say, in every language, beyond what the gate refuses from
// anybody (own-words.test.ts). The patterns find the traps that are known; they replace no
// reviewer. (Rules I-12, I-29, I-32, I-46, I-56.)
import { describe, expect, it } from 'vitest';
import { borderSecondLine } from '$lib/content';
import { needs, roles } from '$lib/core/event';
import { promptKey } from '$lib/core/protocol';
import { tags, wordsOf } from '../../support/words';

const banned: Record<string, Record<string, RegExp>> = {
	labels: {
		en: /\b(victim|traffick\w*|slave\w*|illegal\w*|prostitut\w*|pimp\w*|rescue\w*|exploit\w*)\b/i,
		fi: /uhri|ihmiskau|orja|laiton|laittom|prostitu|parittaj|hyväksikäyt/i,
		ar: /ضحية|ضحايا|اتجار|الاتجار|عبيد|عبودية|غير قانوني|غير شرعي|دعارة|استغلال/
	},
	promises: {
		en: /\bI promise|we promise|guarantee|you will (get|be)|you are safe|help is coming/i,
		fi: /\b(lupaan|lupaamme|takaan|takaamme)\b|olet turvassa|apu on tulossa/i,
		ar: /أعدك|نعدك|أضمن|نضمن|سوف تحصل|ستحصل|المساعدة قادمة|في أمان الآن/
	},
	secrecy: {
		en: /only (they|he|she|we|I|you) (will )?(see|know|read)|nobody (else )?(will )?see|secret/i,
		fi: /vain (he|me|minä|sinä) (näe|tietä|näkevät)|kukaan (muu )?ei näe|salassa|salaisuu/i,
		ar: /لن يراه|لن يراها|لا يراه أحد|سري|سرًا|بسرية/
	},
	arrivals: {
		en: /(someone|somebody|they|a person) will (come|contact|call|visit)/i,
		fi: /(joku|he) (tulee|tulevat|ottaa|ottavat) (sinuun )?(yhteyttä|luoksesi|tänne)/i,
		ar: /سيأتي|سيأتون|سيتصل|سيتصلون|سيزور/
	},
	denials: {
		en: /not a victim|no signs?|nothing (was )?found/i,
		fi: /ei ole uhri|ei merkkejä|ei löytynyt/i,
		ar: /لا توجد علامات|لا توجد مؤشرات|لم يُعثر/
	},
	// Words that a translator's note warns of: interrogation, recording, organising, refusing.
	tone: {
		en: /interrogat|\bI refuse|\brefus/i,
		fi: /kuulustel|kieltäydyn|kieltäyty/i,
		ar: /تحقيق|استجواب|تسجيل|تنظيم|أرفض|يُسجَّل/
	}
};

const personKeys = (name: string, key: string) =>
	name === 'spoken' || key === 'title' || key === 'preface' || /\.(prompt|hint)$/.test(key);

function toPerson(tag: string): readonly (readonly [string, string])[] {
	return ['spoken', borderSecondLine.id].flatMap((name) =>
		Object.entries(wordsOf(tag, name)).filter(([key]) => personKeys(name, key))
	);
}

describe.each(tags)('the words to the person in %s', (tag) => {
	it.each(Object.keys(banned))('hold none of the banned %s', (kind) => {
		const pattern = banned[kind]![tag]!;
		expect(toPerson(tag).filter(([, text]) => pattern.test(text))).toEqual([]);
	});

	it('have a sentence for every need, role, age and answer', () => {
		const own = wordsOf(tag, 'spoken');
		for (const need of [...needs, 'nothing']) expect(own[`need.${need}`]).toBeTruthy();
		for (const role of roles) expect(own[`role.${role}`]).toBeTruthy();
		for (const code of ['yes', 'no', 'unsure', 'declined']) {
			expect(own[`answer.${code}`]).toBeTruthy();
		}
	});

	it('say each of the four answers differently', () => {
		const own = wordsOf(tag, 'spoken');
		const answers = ['yes', 'no', 'unsure', 'declined'].map((code) => own[`answer.${code}`]);
		expect(new Set(answers).size).toBe(4);
	});

	it('never ask for details of harm', () => {
		const prompts = borderSecondLine.items.map(
			(item) => wordsOf(tag, borderSecondLine.id)[promptKey(item)]!
		);
		const details: Record<string, RegExp> = {
			en: /\b(how often|how many|when did|what happened|describe|rape|sexual)/i,
			fi: /kuinka usein|montako|milloin|mitä tapahtui|kuvaile|seksuaal|raiska/i,
			ar: /كم مرة|متى|ماذا حدث|صِف|جنس|اغتصاب/
		};
		const asked = prompts.map((text) => text.replace(/متى شئت|milloin haluat/g, ''));
		expect(asked.filter((text) => details[tag]!.test(text))).toEqual([]);
	});

	it('take a child out of it: no question but needs and care', () => {
		const own = toPerson(tag).filter(([key]) => key.startsWith('child.'));
		const questions = own.filter(([, text]) => /[?؟]/.test(text)).map(([key]) => key);
		expect(questions.sort()).toEqual(['child.carer.question', 'child.needs.question']);
	});

	it('leave the direction of text to the screen, and numbers in digits', () => {
		for (const [key, text] of toPerson(tag)) {
			expect(text, key).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9\u200e\u200f]/);
		}
	});
});

describe('the patterns', () => {
	it('find what they are made for', () => {
		const traps: Record<string, Record<string, string>> = {
			labels: { en: 'You are a victim.', fi: 'Olet uhri.', ar: 'هذه ضحية' },
			promises: { en: 'You will get help.', fi: 'Lupaan auttaa.', ar: 'ستحصل على مساعدة' },
			secrecy: { en: 'Only they will see it.', fi: 'Kukaan muu ei näe.', ar: 'لن يراها أحد' },
			arrivals: {
				en: 'Someone will contact you.',
				fi: 'Joku ottaa sinuun yhteyttä.',
				ar: 'سيتصل بك أحد'
			},
			denials: { en: 'There are no signs.', fi: 'Ei merkkejä.', ar: 'لا توجد علامات' },
			tone: { en: 'I refuse', fi: 'Kieltäydyn', ar: 'أرفض' }
		};
		for (const [kind, byTag] of Object.entries(banned)) {
			for (const tag of tags) expect(traps[kind]![tag]).toMatch(byTag[tag]!);
		}
	});
});
