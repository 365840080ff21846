// Finnish: what a crew's short note may not say, besides what the gate's topics find.
import type { NoteWords } from '$lib/core/passon';
import { fi as terms } from '../terms/fi';

export const fi: NoteWords = {
	terms,
	more: {
		looks: [
			'näytti|näyttää|näyttävät|näyttivät|näyttävä|näköi*|ulkonä*|pukeutu*|meikk*|hame|hameessa|likai*|laiha*|kalpea*|kaunis|kauniin|ruma*|vaatte*',
			'nuori|nuoria|nuorta|nuore*|vanha*|vanhoja|vanhus*|vanhuksen|iäkä*|alaikäi*|teini*|vuotia*',
			'mustelm*|arpi|arpia|tatuoin*',
			'köyhä*|rikas|rikkaan|koditon|kodittom*|humala*|päihty*|känni*|huumei*'
		],
		feelings: [
			'pelko|pelkää|pelkäs*|pelokas|pelokk*|pelois*|pelästy*|kauhu*|surulli*|vihai*|huolis*|huolestu*|stressa*|paniik*|häpe*|hämmenty*|masentu*|järkytty*',
			'itki|itkee|itkev*|itkui*|kyynel*|tärisi|vapisi|hymyil*|hermostu*|ahdistu*',
			'mieliala*|asenne|asentee*|käytös|käytöks*|käyttäyty*'
		],
		origin: [
			'nigerialai*|romanialai*|bulgarialai*|venäläi*|ukrainalai*|moldovalai*|albanialai*|virolai*|latvialai*|liettualai*|puolalai*|saksalai*|ruotsalai*|suomalai*|thaimaalai*|vietnamilai*|kiinalai*|filippiiniläi*|intialai*|pakistanilai*|bangladeshilai*|nepalilai*|syyrialai*|irakilai*|afganistanilai*|afgaan*|iranilai*|turkkilai*|somalialai*|somali*|eritrealai*|etiopialai*|marokkolai*|algerialai*|tunisialai*|egyptiläi*|ghanalai*|gambialai*|kamerunilai*|kongolai*|brasilialai*|kolumbialai*|venezuelalai*|georgialai*|armenialai*|uzbek*|valkovenäläi*|serbi*|unkarilai*|slovakialai*|tšekkiläi*|tsekkiläi*',
			'afrikkalai*|aasialai*|arabi*|arabeja|eurooppalai*|balttilai*|slaavi*|romani|romanin|romanit|romaneja|mustalai*|tummaiho*|ihonväri*',
			'aksent*|korostus|korostuks*|heimo*|rotu*|kansalaisuu*|ulkomaalai*|ulkomaan*'
		],
		religion: ['muslim*|kristit*|juutalai*|hindu*|sikhi*|hijab*|huivi*|uskonno*|uskonto*'],
		status: [
			'laiton|laittom*|paperiton|siirtolai*|maahanmuut*|pakolai*|viisumi*|salakuljet*|karkot*'
		],
		'private-life': [
			'homo|homon|homoa|homot|homoja|homoilla|lesbo*|transu*|trans|huora*|prostituoi*|prostituutio*|seksityö*|escort*|bordelli*'
		],
		verdict: [
			'uhri*|uhreja|uhreilla|epäil*|ihmiskaup*|orja*|orjia|orjuu*|hyväksikäyt*|rikolli*|syylli*|parittaj*|tekijä*',
			'valehteli*|valehtele*|hullu*|sekaisin|outo|oudon|oudolta|omituinen|omituis*|kummalli*|epämääräi*|hämärä|hämärät|hämäräperäi*'
		],
		guess: [
			'luulen|luulin|luulimme|arvelen|arvelin|oletan|oletin|uskon|uskoin|veikkaan|epäilen|epäilin|mielestäni|mielestämme|aavistan|aavistin|tuntui|tuntuu|vaikutti|vaikuttaa|kuulosti',
			'ehkä|kai|kenties|ilmeisesti|todennäköi*|luultavasti|selvästi|varmaan|varmaankin|taitaa|taisi|varmasti'
		]
	},
	except: [
		'näytti|näyttää hänelle|minulle|meille|heille|puhelin*|passi*|kuva*|ovea|tietä|paperi*',
		'vanha|vanhan auto*|laukku*|puhelin*'
	]
};
