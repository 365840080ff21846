// English: what a crew's short note may not say, besides what the gate's topics find.
import type { NoteWords } from '$lib/core/passon';
import { en as terms } from '../terms/en';

export const en: NoteWords = {
	terms,
	more: {
		looks: [
			'look|looks|looked|looking',
			'young|younger|old|older|elderly|teenage|teenager|underage|years-old|aged',
			'dressed|dress|skirt|makeup|make-up|wearing|wore|wears|scruffy|dirty|skinny|pale|ugly|pretty|sexy|blond|blonde',
			'bruise*|scar|scars|tattoo*',
			'poor|rich|homeless|drunk|drugged|stoned'
		],
		feelings: [
			'scared|afraid|frightened|terrified|fear|fears|upset|sad|unhappy|depressed|angry|worried|stressed|panick*|ashamed|shame|confused|uncomfortable|emotional|hysterical|calm',
			'cry|cries|cried|crying|tears|sob*|shaking|shivering|smile|smiled|smiling',
			'mood|attitude|behaviour|behavior|behaved|behaves|behaving|acting|acted'
		],
		origin: [
			'nigerian*|romanian*|bulgarian*|russian*|ukrainian*|moldovan*|albanian*|estonian*|latvian*|lithuanian*|polish|pole|poles|german*|swedish|swede*|finnish|finn|finns|thai|thais|vietnamese|chinese|filipin*|indian*|pakistani*|bangladeshi*|nepali*|nepalese|syrian*|iraqi*|afghan*|iranian*|turkish|turk|turks|somali*|eritrean*|ethiopian*|moroccan*|algerian*|tunisian*|egyptian*|ghanaian*|gambian*|cameroonian*|congolese|brazilian*|colombian*|venezuelan*|georgian*|armenian*|uzbek*|belarus*|serb*|hungarian*|slovak*|czech*',
			'african*|asian*|arab|arabs|arabic|european*|european|baltic|balkan|slavic|gypsy|gypsies|roma',
			'accent|tribe|race|skin',
			'nationality|foreign*|immigrant*'
		],
		religion: [
			'muslim*|christian*|jew|jews|jewish|hindu*|sikh*|hijab|burka|niqab|headscarf|religio*'
		],
		status: ['illegal*|undocumented|migrant*|refugee*|visa|visas|overstay*|smuggl*|deport*'],
		'private-life': [
			'gay|lesbian*|trans|transgender|queer|hooker*|whore*|slut*|escort|escorts|prostitut*|brothel*',
			'sex worker|workers|work'
		],
		verdict: [
			'victim*|suspect*|trafficking|trafficked|trafficker*|slave|slaves|slavery|exploit*|perpetrator*|criminal*|pimp|pimps|abuser*|guilty',
			'liar|liars|lying|lied|crazy|insane|mad|stupid|weird|strange|creepy|dodgy|shady|fishy|suspicious*'
		],
		guess: [
			'i|we ~ think|thought|believe|believed|guess|guessed|suppose|feel|felt|imagine|assume|assumed|sense|sensed',
			'my|our opinion|impression|feeling|guess|view',
			'seem|seems|seemed|seemingly|appear|appears|appeared|apparently|obviously|clearly|surely|probably|possibly|maybe|perhaps|likely',
			'might|may|must be|have',
			'sounds|sounded like'
		]
	},
	except: [
		'look|looks|looked|looking after|for|at|into|away|through|around|back',
		'old car|van|truck|phone|bag|cabin',
		'may i|she|he|they',
		'appear|appeared at|from|again'
	]
};
