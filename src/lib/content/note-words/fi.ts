// Finnish: what a crew's short note may not say, besides what the gate's topics find.
import type { NoteWords } from '$lib/core/passon';
import { fi as terms } from '../terms/fi';

export const fi: NoteWords = {
	terms,
	more: {
		looks: [
			'näytti|näyttää|näyttävät|näyttivät|näyttävä|näköi*|ulkonä*|pukeutu*|meikk*|hame|hameessa|likai*|laiha*|kalpea*|kaunis|kauniin|ruma*|vaatte*',
			'nuori|nuoren|nuorelta|nuorehko*|vanha|vanhus|vanhuksen|iäkä*|alaikäi*|teini*|vuotia*',
			'mustelm*|arpi|arpia|tatuoin*',
			'köyhä*|rikas|rikkaan|koditon|kodittom*|humala*|päihty*|känni*|huumei*'
		],
		feelings: [
			'pelko|pelkää|pelkäs*|pelokas|pelokk*|pelois*|pelästy*|kauhu*|surulli*|vihai*|huolis*|huolestu*|stressa*|paniik*|häpe*|hämmenty*|masentu*|järkytty*',
			'itki|itkee|itkev*|itkui*|kyynel*|tärisi|vapisi|hymyil*|hermostu*|ahdistu*',
			'mieliala*|asenne|asentee*|käytös|käytöks*|käyttäyty*'
		],
		origin: [
			'nigerialai*|romanialai*|bulgarialai*|venäläi*|ukrainalai*|moldovalai*|albanialai*|virolai*|latvialai*|liettualai*|puolalai*|saksalai*|ruotsalai*|suomalai*|thaimaalai*|vietnamilai*|kiinalai*|filippiiniläi*|intialai*|pakistanilai*|bangladeshilai*|nepalilai*|syyrialai*|irakilai*|afganistanilai*|afgaan*|iranilai*|turkkilai*|somalialai*|somali|somalit|eritrealai*|etiopialai*|marokkolai*|algerialai*|tunisialai*|egyptiläi*|ghanalai*|gambialai*|kamerunilai*|kongolai*|brasilialai*|kolumbialai*|venezuelalai*|georgialai*|armenialai*|uzbek*|valkovenäläi*|serbi*|unkarilai*|slovakialai*|tšekkiläi*|tsekkiläi*',
			'afrikkalai*|aasialai*|arabi|arabit|arabin|eurooppalai*|balttilai*|slaavi*|romani|romanit|mustalai*|tummaiho*|ihonväri*',
			'aksent*|korostus|korostuks*|heimo*|rotu|rotua|kansalaisuu*|ulkomaalai*|ulkomaan*'
		],
		religion: ['muslim*|kristit*|juutalai*|hindu*|sikhi*|hijab*|huivi|huivissa|uskonno*|uskonto*'],
		status: [
			'laiton|laittom*|paperiton|siirtolai*|maahanmuut*|pakolai*|viisumi*|salakuljet*|karkot*'
		],
		'private-life': [
			'homo|homot|lesbo*|transu*|trans|huora*|prostituoi*|prostituutio*|seksityö*|escort*|bordelli*'
		],
		verdict: [
			'uhri|uhrin|uhria|uhrit|uhrilta|uhriksi|epäil*|ihmiskaup*|orja|orjan|orjuu*|hyväksikäyt*|rikolli*|syylli*|parittaj*|tekijä',
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
