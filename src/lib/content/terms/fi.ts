// Finnish: what the gate refuses, with sentences that prove each rule. Stems are short enough for
// every case and ending, and given once for each grade of the consonants (lupa, luvan). Nobody
// but Askwell's makers has reviewed the list.
import type { TermFile } from '$lib/core/gate';

export const fi: TermFile = {
	language: 'fi',
	groups: {
		person:
			'sinä|sinua|sinulla|sinun|sinut|hän|hänellä|hänen|henkilö|henkilöllä|henkilön|ihminen|ihmisellä|matkustaja|matkustajalla|matkustajan|työntekijä|työntekijällä|nainen|mies',
		are: 'oletko|olitko|olet|onko|oliko|on|ovatko|ole',
		have: 'onko|oliko|on|ole',
		ask: '*tko|*tkö|onko|oliko|saako|pitääkö|voiko|ovatko',
		hurt: 'löi|lyö|lyönyt|lyötiin|satut*|pahoinpi*|raiska*|raiskan*|kosk*|hakka*|kidut*',
		child:
			'lapsi|lapsen|lasta|lapselta|lapselle|lapsella|lapsesta|poika|pojan|poikaa|pojalta|pojalle|tyttö|tytön|tyttöä|tytöltä|tytölle|alaikäinen|alaikäisen|alaikäistä|alaikäiseltä|alaikäiselle'
	},
	frames: {
		others: [
			'joku|jotkut|kukaan|ketkään',
			'työnantaja*|esimie*|pomo*|välittäj*|omistaja*|vuokranantaja*|kuljettaja*|johtaja*|yritys|perheesi|puolisosi|miehesi|vaimosi|kumppanisi|sukulaisesi|rekrytoija*',
			'toiset|muut|ihmiset|toinen|hän|he'
		],
		acts: [
			'pitänyt|pitää*|pitävät|piti|pidättän*|vienyt|vie|vieko|vievät|ottanut|ottaa*|ottivat|otti|vei|vienee',
			'uhan*|uhka*|pakott*|pakot*|satutt*|vahingoit*|lyönyt|lyö|lyökö|rangais*|rankais*|kiristän*|kiristää*|painosta*|alista*',
			'estän*|estä*|kieltän*|kieltää*|kielsi|lukin*|lukitse*|vahtin*|vahtii*|seuran*|seuraa*|hallin*|hallit*|määrän*|määrää*|määräsi|päättän*|päättää*|päätti|valvon*|valvoo*',
			'käyttän*|käyttää*|käytti|luvannut|lupasi|lupasiko|huijan*|huijasi|pettän*|petti|valehdel*|antanut|antaa*|antoi|myynyt|myy|myykö|myi|siirtän*|siirsi*|vaatin*|vaati|vaatiko|vaatii*|nostan*|nosti|nostiko|perinyt|perii*',
			'irtisanon*|irtisanoi|erottan*|erotti|sakottan*|hävittän*|piilottan*|tatuoin*|merkinn*|vähentän*|käskenyt|käskee*|käski|kohdellut|kohtelee*',
			'maksan* ~ vähemmän|huonommin|mitään',
			'pyytän* ~ rahaa',
			'pyysi* ~ rahaa',
			'avannut|lainannut|allekirjoittan*',
			'jättän* ~ maksamatta',
			'pannut|panee|laittan*'
		],
		speech: ['sanonut|sanoi|sanoo|kertonut|kertoi|väittänyt|varoittan*|varoitti'],
		consequences: [
			'tapahtu*|joudut|joutuisit|saa|saat|et|jos|ellet|ennen|täytyy|velkaa|karkot*|rankais*|rangais*|kerrotaan|menetät|käy'
		],
		undergone: [
			'<have> ~ sinua|sinut|sinulta ~ pakotettu|uhattu|estetty|kielletty|käsketty|viety|painostettu|rangaistu|kiristetty|lukittu',
			'<have> ~ pakotettu|uhattu|estetty|käsketty ~ sinua|sinut'
		],
		needs: ['tarvitset*|tarvitse*|halua*|haluat*|haluaisit*', 'olisiko ~ apua', 'sopisi*'],
		prohibitions: [
			'älä|älkää|äläkä',
			'ei saa|pidä|tarvitse|kysytä|kerro|päätä|tiedä|voi|kuulu|kirjata|kirjoiteta|arvioida',
			'en|emme|eivät kysy|kysymme|kirjoita|voi|tiedä|lupaa|lupaamme',
			'sinun|teidän ei ~ tarvitse|pakko',
			'ilman'
		],
		examples: ['esimerkiksi|kuten', 'se voi'],
		secondQuestion: [
			'ja|tai|sekä|vai <ask>',
			'ja|tai|sekä mitä|missä|milloin|kuka|kuinka|miten|miksi|mikä|mistä'
		]
	},
	children: ['lapsi|lapsille|lapset|lasten|lapsen|alaikäi*|nuorille|nuoret', 'alle 18*'],
	topics: [
		{
			rule: 'demeanour',
			stems: [
				'katsekontakt*|silmiin*|katset*',
				'hermostun*|ahdistun*|pelokas|pelokk*|alistuv*|alistun*|levoton|levottom*|sulkeutun*|arka|aran|välttelev*|itkuinen|itkuis*|itke*|tärise*|vapise*|hikoile*|poissaolev*|kireä|jännittyn*',
				'vaikutta* ~ peloissa*|surulli*|huolestun*|stressaan*|vihamieli*|väsyn*|oudo*|rauhatto*',
				'näyttä* ~ pelästyn*|peloka*|surulli*|huolestun*|väsyn*|kireä*|vaivaantun*|ahdistun*',
				'käytös|käytöks*|käyttäyty*|elekiel*|olemus*',
				'hiljainen|hiljaista|hiljaisen|hiljaa|vaiti|vaitelia*|ujo|ujon|ujosti',
				'antaa ~ saattaj*|toisen|seuralai* ~ puhu*|vastat*'
			],
			except: ['hiljainen|hiljaisessa|hiljaista ~ paik*|huon*|tila*'],
			mustMatch: [
				'Välttääkö henkilö katsekontaktia?',
				'Oletko hermostunut tästä tarkastuksesta?',
				'Näyttääkö hän pelästyneeltä, kun ovi avataan?',
				'Onko hänen käytöksensä outoa?',
				'Onko joku huomannut, että olet ahdistunut?'
			],
			mustNotMatch: [
				'Pelkäätkö nyt jotakuta?',
				'Onko joku rangaissut sinua siitä, että olit hermostunut asiakkaiden edessä?',
				'Estääkö joku sinua puhumasta muiden kanssa?',
				'Onko joku uhannut sinua, koska itket?',
				'Onko joku sanonut, että sinulle tapahtuu jotain pahaa?'
			]
		},
		{
			rule: 'looks',
			stems: [
				'ulkonä*|ulkomuo*',
				'ulkoi* olemu*',
				'näyttä* ~ aliravit*|likai*|laiha*|sairaa*|köyhä*|ulkomaalai*|nuorem*|vanhem*|huonokunt*|alaikäi*|hoitamatto*',
				'miltä|millainen|minkä ~ näyttä*|näköinen',
				'näköinen|näköise*',
				'hygieni*|peseytymä*|siivo*maton|epäsiisti*|aliravittu*',
				'hius*|silmien|ihon|hiusten ~ väri*',
				'väri* ~ hiukset|silmät|iho',
				'ylipaino*|alipaino*|kaunis|viehättäv*'
			],
			except: ['ikävän|pahan näköinen'],
			mustMatch: [
				'Näyttääkö henkilö aliravitulta?',
				'Minkä väriset hiukset sinulla on?',
				'Onko hänen ulkonäkönsä hoitamaton?',
				'Näyttääkö hän nuoremmalta kuin sanoo?',
				'Onko matkustajan hygienia huono?'
			],
			mustNotMatch: [
				'Onko joku käyttänyt ulkonäköäsi uhatakseen sinua?',
				'Onko joku pakottanut sinut muuttamaan ulkonäköäsi?',
				'Onko joku näyttänyt sinulle sopimuksen, jota et ymmärtänyt?',
				'Saatko nähdä palkkalaskelmasi?',
				'Huolehtiiko joku lapsistasi, kun teet työtä?'
			]
		},
		{
			rule: 'dress',
			stems: [
				'vaate*|vaatte*|vaatetu*|pukeut*|pukeutu*|puettu|asuste*|kengät|kenkä*|kenki*|koru|korut|koruja|meikk*|meikat*|matkatavar*|matkalauk*|laukku*|laukkuj*|omaisuut*|omaisuute*|tavarat|tavaroita|tavarasi'
			],
			except: [
				'suojavaat*|suojakenk*|suojakeng*|työvaat*|työkeng*|turvakeng*|turvavaat*',
				'suojaav*|lämpim*|kuiv* vaat*'
			],
			mustMatch: [
				'Ovatko vaatteet sopimattomat vuodenaikaan?',
				'Onko matkustaja pukeutunut paljastavasti?',
				'Onko sinulla vain vähän matkatavaroita?',
				'Onko hänellä kalliita koruja?',
				'Kannatko kaiken omaisuutesi yhdessä laukussa?'
			],
			mustNotMatch: [
				'Määrääkö joku, mitä vaatteita sinulla on?',
				'Onko joku vienyt vaatteesi, jotta et voisi lähteä?',
				'Saatko suojavaatteet, joita tämä työ vaatii?',
				'Onko joku pitänyt matkatavarasi, kunnes maksat?',
				'Saatko turvakengät työnantajalta?'
			]
		},
		{
			rule: 'tattoos',
			stems: [
				'tatuoi*|lävisty*|polttomerk*|poltinmerk*',
				'merkki|merkkejä|merkit|symbol* ~ iholla|ihossa|kaulassa|ranteessa|käsivarressa|kehossa',
				'iholla|ihossa|kaulassa|ranteessa|käsivarressa|kehossa ~ merkki|merkkejä|merkit|symbol*'
			],
			mustMatch: [
				'Onko sinulla tatuointi, jossa on toisen ihmisen nimi?',
				'Onko käsivarressa poltinmerkkejä?',
				'Näkyykö kaulassa outo symboli?',
				'Onko naisella epätavallisia lävistyksiä?'
			],
			mustNotMatch: [
				'Onko joku tatuoinut sinut vastoin tahtoasi?',
				'Onko joku pakottanut sinut ottamaan tatuoinnin?',
				'Onko joku uhannut tehdä merkin ihoosi?',
				'Onko lattiaan merkitty, missä koneet liikkuvat?'
			]
		},
		{
			rule: 'injuries',
			stems: [
				'mustelm*|arpi|arpia|arvet|arpe*|haav*|ruhje*|palovam*|tupakanpol*',
				'vamma|vammoja|vammat|vammasi|vammojen|vammasta',
				'jälkiä|merkkejä ~ väkivalla*|lyömis*|kidutu*|pahoinpit*',
				'väkivallan|pahoinpitelyn|kidutuksen ~ jäl*|merk*',
				'silmä ~ mustana'
			],
			mustMatch: [
				'Onko käsissä näkyviä vammoja?',
				'Mistä sait nämä mustelmat?',
				'Näkyykö tupakanpolttamia?',
				'Onko henkilössä väkivallan jälkiä?',
				'Onko sinulla arpia selässä?'
			],
			mustNotMatch: [
				'Onko joku estänyt sinua hoitamasta vammaa?',
				'Onko joku satuttanut sinua millään tavalla?',
				'Pääsetkö lääkäriin, kun tarvitset?',
				'Onko työnantaja pakottanut sinut tekemään työtä haavan kanssa?',
				'Onko koneissa suojat, jotta kukaan ei loukkaannu?'
			]
		},
		{
			rule: 'identity',
			stems: [
				'oikea|oikean|koko|todellinen nimi|nimesi|nimensä',
				'mikä ~ nimesi|nimi|nimensä|sukunimesi',
				'sukunim*|syntymäa*|syntymäpä*|syntymäpaik*|sormenjäl*|henkilötunnu*|henkilöllisy*|syntynyt',
				'kuinka|minkä vanha|ikäinen',
				'ikäsi|ikänsä',
				'kotiosoit*',
				'missä ~ asut|asuu|asuit',
				'naimisissa|naimaton|eronnut|siviilisääty*|perhesuhte*',
				'äidinkiel*',
				'koulutus|koulutuks*|koulutust*|luku*taidoton|lukutaido*'
			],
			except: ['koulutus|koulutuksen ~ työhön|koneen|turvallis*'],
			mustMatch: [
				'Mikä on oikea nimesi?',
				'Oletko naimisissa?',
				'Mikä on äidinkielesi?',
				'Missä sinä asut?',
				'Kuinka vanha matkustaja oikeasti on?',
				'Voitko todistaa henkilöllisyytesi?'
			],
			mustNotMatch: [
				'Onko joku käyttänyt nimeäsi lainan ottamiseen?',
				'Onko joku uhannut kertoa perheellesi, missä asut?',
				'Pitääkö joku henkilöpapereitasi?',
				'Saatko lähteä asunnostasi, kun haluat?',
				'Onko joku pakottanut sinut pysymään naimisissa?'
			]
		},
		{
			rule: 'nationality',
			stems: [
				'kansalai*|kansallisu*|kotimaa*|syntymäm*|kotoisin|ulkomaalai*|ulkomaan*',
				'mistä|minkä|mikä maasta|maan|maa',
				'mistä ~ tulet|tulee|olet|tulit',
				'minkämaala*|muunmaala*'
			],
			except: ['mistä ~ tulee ~ ruoka|raha|vesi|palkka', 'ulkomaan raha*|valuut*'],
			mustMatch: [
				'Mikä on kansalaisuutesi?',
				'Minkä maan kansalainen olet?',
				'Mistä sinä tulet?',
				'Oletko kotoisin EU:n ulkopuolelta?',
				'Onko henkilö ulkomaalainen?'
			],
			mustNotMatch: [
				'Onko joku uhannut lähettää sinut takaisin kotimaahasi?',
				'Onko joku käyttänyt kansalaisuuttasi maksaakseen sinulle vähemmän?',
				'Onko joku pitänyt paperia, josta kansalaisuutesi näkyy?',
				'Tuleeko ruoka työnantajalta?',
				'Onko joku luvannut sinulle yhtä ja antanut toista?'
			]
		},
		{
			rule: 'religion',
			stems: [
				'uskonno*|uskonto*|uskovai*|uskosi|uskoasi|kirkko*|kirkon|kirkos*|moskei*|temppel*|muslim*|kristit*|kristity*|juutalai*|hindu*|buddhal*|islam*|jumal*|huivi*|hijab*',
				'rukoil*|rukouks*',
				'usko|uskot|uskotko ~ henkiin|johonkin|noituuteen'
			],
			mustMatch: [
				'Mikä on uskontosi?',
				'Rukoiletko joka päivä?',
				'Onko hänellä huivi päässä?',
				'Uskotko sinä henkiin?',
				'Oletko kirkon jäsen?'
			],
			mustNotMatch: [
				'Onko joku estänyt sinua rukoilemasta?',
				'Onko joku käyttänyt uskonnollista valaa, jotta tottelisit?',
				'Onko joku sanonut, että jumala rankaisee sinua, jos lähdet?',
				'Uskotko, että saat lähteä, kun haluat?',
				'Onko joku uhannut sinua uskontosi takia?'
			]
		},
		{
			rule: 'ethnicity',
			stems: [
				'etni*|rotu|rodu*|heimo*|heimoon|klaani*|romani*|mustalai*|vähemmistö*|ihonväri*|alkuperäiskans*',
				'valkoi*|musta|mustaihoi*|tumma*|aasialai*|afrikkalai*|arabialai* ~ mies|nainen|ihminen|henkilö|perhe',
				'tummaihoi*|vaaleaihoi*|mustaihoi*'
			],
			mustMatch: [
				'Mikä on etninen taustasi?',
				'Mihin heimoon kuulut?',
				'Onko ihonväri eri kuin saattajalla?',
				'Onko tämä valkoinen mies ja aasialainen nainen?',
				'Oletko romani?'
			],
			mustNotMatch: [
				'Onko joku uhannut sinua ihonvärisi takia?',
				'Onko joku käyttänyt heimoasi sinua vastaan?',
				'Onko pomo maksanut sinulle vähemmän etnisen taustasi takia?',
				'Onko työpaikalla valkoinen vai musta sakeus- ja melutaulu?',
				'Saavatko kaikki saman palkan samasta työstä?'
			]
		},
		{
			rule: 'sex',
			stems: [
				'sukupuol*|naispuoli*|miespuoli*',
				'<are> ~ nainen|mies|tyttö|poika',
				'nuori|yksin nainen|mies|tyttö',
				'nainen|mies|tyttö ~ matkust* ~ yksin',
				'naisellinen|miehekäs|naismai*'
			],
			mustMatch: [
				'Oletko nainen?',
				'Mikä on sukupuolesi?',
				'Onko matkustaja nuori nainen?',
				'Onko henkilö nainen, joka matkustaa yksin?',
				'Onko tämä mies vai nainen?'
			],
			mustNotMatch: [
				'Onko joku kohdellut sinua huonommin, koska olet nainen?',
				'Onko naisille ja miehille omat huoneet?',
				'Onko työnantaja maksanut sinulle vähemmän sukupuolesi takia?',
				'Onko joku pakottanut sinut seksiin?',
				'Haluatko puhua jonkun muun kanssa?'
			]
		},
		{
			rule: 'orientation',
			stems: [
				'homo|homoseks*|lesbo*|biseks*|heteroseks*|transsuku*|transihmi*|transnai*|transmie*|hlbt*|sateenkaari*',
				'seksuaali*|sukupuoli-identite*|sukupuolielä*|seksielä*|seksityö*|seksikumppan*|neitsyt',
				'myyt*|myy|myyn* ~ seksiä|itseäsi|vartaloasi',
				'seksiä ~ myy*|rahasta|rahaa',
				'sukupuoliyhtey*'
			],
			mustMatch: [
				'Oletko homo?',
				'Myytkö seksiä?',
				'Mikä on seksuaalinen suuntautumisesi?',
				'Kuinka monta seksikumppania sinulla on ollut?',
				'Onko henkilö transsukupuolinen?'
			],
			mustNotMatch: [
				'Onko joku uhannut kertoa perheellesi, että olet homo?',
				'Onko joku pakottanut sinut myymään seksiä?',
				'Onko joku uhannut kertoa muille jotain yksityistä sinusta?',
				'Onko joku käyttänyt seksuaalista suuntautumistasi hallitakseen sinua?',
				'Onko kellarissa hometta?'
			]
		},
		{
			rule: 'pregnancy',
			stems: [
				'rask*|raskaa*|abort*|keskenmeno*|kuukauti*|synnytt*|ehkäis*',
				'odota* ~ vauvaa|lasta'
			],
			except: [
				'raskas|raskaat|raskasta|raskaita|raskaiden|raskaan ~ työ*|nostot|taakk*|nosto*|kuorm*'
			],
			mustMatch: [
				'Oletko raskaana?',
				'Odotatko vauvaa?',
				'Milloin sinulla oli viimeksi kuukautiset?',
				'Onko sinulle tehty aborttia?',
				'Oletko synnyttänyt tässä maassa?'
			],
			mustNotMatch: [
				'Onko joku pakottanut sinut keskeyttämään raskauden?',
				'Onko työnantaja irtisanonut sinut, koska olit raskaana?',
				'Odotatko palkkaa, jota ei ole tullut?',
				'Onko työssäsi raskaita nostoja ilman apua?',
				'Onko joku pakottanut sinut ottamaan ehkäisyä?'
			]
		},
		{
			rule: 'disability',
			stems: [
				'vammai*|vammaise*|invalidi*|pyörätuol*|kehitysvam*|mielenterv*|mielisai*|psykiatr*|autis*|autist*|kuuro|kuuroj*|sokea|sokei*|oppimisvaik*|pitkäaikaissair*|kroonin*|erityistarpe*|toimintarajoit*|psyykki*'
			],
			mustMatch: [
				'Oletko vammainen?',
				'Onko henkilöllä mielenterveysongelma?',
				'Oletko kuuro?',
				'Onko sinulla krooninen sairaus?',
				'Tarvitseeko hän pyörätuolia?'
			],
			mustNotMatch: [
				'Onko joku vienyt pyörätuolisi?',
				'Onko joku käyttänyt vammaisuuttasi, jotta tottelisit?',
				'Pitääkö joku tukikorttiasi, koska olet sokea?',
				'Onko joku käyttänyt sairauttasi saadakseen sinut tottelemaan?',
				'Onko koneen hälytys poistettu käytöstä?'
			]
		},
		{
			rule: 'migration-status',
			stems: [
				'viisumi*|oleskelulu*|oleskeluoi*|oleskelet|työlupa*|työluvan|työlupia|maahanmuut*|siirtolai*|paperittom*|paperiton|turvapaikanhak*|pakolai*|karkot*',
				'maassa|maahan ~ laillis*|laittom*|luvatt*|luvalla|luvan',
				'laillis*|laittom*|luvatt* ~ maassa|maahan|täällä|suomessa',
				'paperit|paperisi|asiakirja* ~ kunnossa|oike*|voimassa|aito*|väären*',
				'<have> ~ lupa|oikeus ~ olla|oleskel*|jäädä|tehdä|työskennellä|asua',
				'<have> ~ paperit|paperisi|papereita|passi|passia',
				'saapun*|saavuit|tulit|tullut ~ maahan'
			],
			except: ['lupa ~ tauko|tauol*|loma*', 'ylitöit*'],
			mustMatch: [
				'Onko sinulla oleskelulupa?',
				'Ovatko paperisi kunnossa?',
				'Tulitko maahan laillisesti?',
				'Onko sinulla oikeus jäädä tähän maahan?',
				'Onko joku nähnyt, ettei sinulla ole työlupaa?',
				'Oletko turvapaikanhakija?'
			],
			mustNotMatch: [
				'Onko joku uhannut kertoa poliisille papereistasi?',
				'Pitääkö joku passiasi niin, että et saa sitä, kun haluat?',
				'Onko työnantaja uhannut, että menetät oleskelulupasi?',
				'Onko joku sanonut, että sinut karkotetaan, jos puhut?',
				'Onko joku luvannut sinulle työluvan ja antanut jotain muuta?',
				'Onko joku pyytänyt sinulta rahaa työluvasta, jota ei tullut?'
			]
		},
		{
			rule: 'route',
			stems: [
				'reitti|reittiä|reitin|reiti*|salakuljet*|kauttakulk*|matkareit*|välilasku*',
				'miten|kuinka ~ tulit|pääsit|saavuit|matkustit|päädyit|tullut',
				'minkä|mitkä|minkä maiden|maan|rajan|maat|rajat ~ kautta|läpi|yli',
				'mitä|minkä kautta ~ tulit|saavuit|matkusti*|tullut',
				'rajan|rajoja ~ yli*|ylität|ylititkö',
				'ylit* ~ raja*',
				'veneellä|rekassa|jalan|kuorma-auto*',
				'kenen|keiden kanssa ~ matkust*|tulit',
				'matkusta* ~ yksin|kanssa',
				'minne|mihin ~ olet ~ menossa|matkalla',
				'minne|mihin ~ matkustat',
				'määränpää*|kohdemaa*',
				'kuka ~ järjest* ~ matka*'
			],
			mustMatch: [
				'Miten tulit tänne?',
				'Minkä maiden kautta matkustit?',
				'Mitä kautta tulit tänne?',
				'Ylititkö rajan veneellä?',
				'Kenen kanssa matkustat?',
				'Tuleeko matkustaja tunnettua salakuljetusreittiä?',
				'Minne olet menossa?'
			],
			mustNotMatch: [
				'Kun olit lähtenyt matkalle, pyysikö joku enemmän rahaa kuin oli sovittu?',
				'Onko joku pakottanut sinut muuttamaan reittiä?',
				'Päättääkö joku, minne menet?',
				'Onko joku pakottanut sinut kuljettamaan jotain rajan yli?',
				'Onko joku siirtänyt sinut toisille ihmisille matkalla?'
			]
		},
		{
			rule: 'tickets',
			stems: [
				'lippu|lippua|lipun|liput|lippusi|matkalippu*|menolippu*|paluulippu*|lentolip*|lennon|lento|varau*|varattu|varasit*|hotelli*|matkatoimist*',
				'kuka ~ maks* ~ matka*|lipu*|lippu*',
				'maks* ~ matka*|lipu*|lento* ~ käteisel*',
				'käteisel* ~ maks* ~ matka*'
			],
			mustMatch: [
				'Onko sinulla vain menolippu?',
				'Kuka maksoi matkasi?',
				'Varattiinko lento viime hetkellä?',
				'Onko joku maksanut lippusi?',
				'Onko sinulla hotellivaraus?'
			],
			mustNotMatch: [
				'Onko joku pitänyt lippusi, jotta et voisi lähteä?',
				'Onko joku vienyt paluulippusi?',
				'Vaatiko joku lisää rahaa lipusta, kun olit jo lähtenyt?',
				'Maksetaanko palkkasi käteisellä ilman laskelmaa?',
				'Onko joku nostanut matkan hintaa sen jälkeen, kun lähdit?'
			]
		},
		{
			rule: 'poverty',
			stems: [
				'köyh*|asunnoton|asunnottom*|kodito*|työtön|työttöm*|varaton|varattom*|kerjä*|vähävarai*|toimeentulotu*|sosiaalitu*|tulosi|pankkitil*',
				'kuinka|miten paljon ~ rahaa',
				'<have> ~ tarpeeksi|yhtään|vähän ~ rahaa',
				'<have> ~ velkaa|velkoja',
				'olet* ~ veloissa|velkaantun*'
			],
			mustMatch: [
				'Oletko köyhä?',
				'Kuinka paljon rahaa sinulla on mukana?',
				'Onko sinulla velkoja?',
				'Oletko asunnoton?',
				'Tuleeko henkilö köyhältä alueelta?'
			],
			mustNotMatch: [
				'Onko joku pitänyt rahaa, jonka ansaitsit?',
				'Onko joku käyttänyt velkojasi saadakseen sinut tottelemaan?',
				'Onko joku avannut pankkitilin sinun nimelläsi?',
				'Onko joku pakottanut sinut kerjäämään?',
				'Onko joku sanonut, että et saa lähteä ennen kuin velka on maksettu?'
			]
		},
		{
			rule: 'intoxication',
			stems: [
				'humala*|päihty*|päihde*|päihtei*|päihteen|huume*|huumei*|huumau*|alkoholi*|riippuvuu*|addikt*|narkom*',
				'selvin päin',
				'haise* ~ viina*|alkoholi*|olue*',
				'juot* ~ alkoholia|liikaa|olutta|viinaa|paljon',
				'aineiden vaikutuks*',
				'aineissa|pistojäl*|neulanjäl*'
			],
			mustMatch: [
				'Käytätkö huumeita?',
				'Onko henkilö päihtynyt?',
				'Haiseeko hän alkoholilta?',
				'Onko sinulla riippuvuus johonkin aineeseen?',
				'Juotko liikaa?'
			],
			mustNotMatch: [
				'Onko joku pakottanut sinut ottamaan huumeita?',
				'Onko joku antanut sinulle alkoholia hallitakseen sinua?',
				'Saatko juoda vettä, kun sinulla on jano työssä?',
				'Käsitteletkö vaarallisia kemikaaleja ilman suojainta?',
				'Onko joku käyttänyt riippuvuuttasi pitääkseen sinut työssä?'
			]
		},
		{
			rule: 'intuition',
			stems: [
				'vaisto*|vaistoa*|intuitio*|epäilyttäv*|epäilet*|epäilys*|epäilyks*|vaikutelm*|yleisvaikutelm*|mututuntu*|aavistu*',
				'tuntu* ~ oudolta|väärältä|epäilyttäv*|siltä',
				'paha|huono|outo tunne|aavistus',
				'jokin|jotain ~ pielessä|vialla'
			],
			except: [
				'vialla|pielessä ~ koneessa|laskelmassa|palkkalaskelmassa',
				'koneessa|palkkalaskelmassa|laskelmassa ~ jotain ~ pielessä|vialla'
			],
			mustMatch: [
				'Mitä vaistosi sanoo tästä henkilöstä?',
				'Tuntuuko jokin oudolta?',
				'Onko sinulla paha aavistus saattajasta?',
				'Mikä on yleisvaikutelmasi?',
				'Onko tilanne epäilyttävä?'
			],
			mustNotMatch: [
				'Onko joku sanonut, että sinulle tapahtuu jotain pahaa?',
				'Onko joku tehnyt sinulle jotain, mitä et halunnut?',
				'Onko palkkalaskelmassa jotain pielessä?',
				'Voitko lähteä työstäsi, kun haluat?'
			]
		},
		{
			rule: 'past-victimhood',
			stems: [
				'lapsuud*|lapsuut*|lapsena|trauma*|traumoj*|traumaatt*|sijoitettu|sijaisper*|lastenko*|orpo|orvoks*',
				'aiemmin|aikaisemmin|joskus|ennen ~ hyväksikäyt*|uhri*|pahoinpid*|raiskat*',
				'hyväksikäyt*|uhri*|pahoinpid*|raiskat* ~ aiemmin|aikaisemmin|joskus|ennen',
				'perheväkival*|lähisuhdeväki*|väkivaltaushist*',
				'väkivaltaa ~ perhees*|kodis*|kotona',
				'karan* ~ kotoa'
			],
			mustMatch: [
				'Onko sinua pahoinpidelty lapsena?',
				'Oletko aiemmin ollut väkivallan uhri?',
				'Onko sinulla traumaattisia kokemuksia?',
				'Oletko kasvanut sijaisperheessä?',
				'Onko sinua joskus hyväksikäytetty?'
			],
			mustNotMatch: [
				'Onko joku satuttanut sinua ennen tätä päivää?',
				'Onko joku pitänyt palkkaasi nyt tai aiemmin?',
				'Uhkasiko joku sinua viime vuonna?',
				'Onko joku käyttänyt lapsuuttasi kiristääkseen sinua?',
				'Maksoiko aiempi työnantaja sovitun palkan?'
			]
		},
		{
			rule: 'coherence',
			stems: [
				'johdonmukai*|epäjohdon*|ristirii*|uskottav*|epäuskottav*|totuud*|totuut*|rehelli*|epämääräi*|tarina*|kertomu*',
				'ulkoa opetel*',
				'puhu* totta',
				'valehtele*',
				'käy* järkeen',
				'muista* ~ yksityiskoh*|päivämäär*|tarkasti|tarkkaan'
			],
			mustMatch: [
				'Onko kertomus johdonmukainen?',
				'Puhuuko henkilö totta vai valehteleeko hän?',
				'Ovatko vastaukset ristiriidassa keskenään?',
				'Muistatko tarkasti kaikki päivämäärät?',
				'Kuulostaako se ulkoa opetellulta?'
			],
			mustNotMatch: [
				'Onko joku käskenyt sinua valehtelemaan tarkastajalle?',
				'Onko joku pakottanut sinut kertomaan tarinan, joka ei ole totta?',
				'Onko joku valehdellut sinulle työstä?',
				'Muistatko numeron, johon voit soittaa?',
				'Saatko levätä, kun olet sairas?'
			]
		},
		{
			rule: 'willingness',
			stems: [
				'teke* ~ yhteistyö*',
				'yhteistyöhalu*|yhteistyöky*|yhteistyöhön|haluton|haluttom*|vastahakoi*|epäröi*|halukas|halukk*',
				'todista* ~ heitä|oikeudessa|vastaan',
				'valmis ~ puhumaan|yhteisty*|auttamaan|vastaamaan|kertomaan',
				'kieltäyt* ~ vastaama*|puhuma*',
				'suostu* ~ vastaama*|puhuma*|kertoma*',
				'vasta* ~ hitaasti|lyhyesti|avoimesti|vältellen',
				'puhu* ~ avoimesti|poliisille|poliisin',
				'rikosilmoitu* ~ tehdä|teh*'
			],
			mustMatch: [
				'Onko henkilö yhteistyöhaluinen?',
				'Tekeekö henkilö yhteistyötä?',
				'Oletko valmis puhumaan poliisin kanssa?',
				'Kieltäytyykö hän vastaamasta?',
				'Aiotko todistaa heitä vastaan?',
				'Vastaako hän hitaasti?'
			],
			mustNotMatch: [
				'Onko joku estänyt sinua puhumasta avoimesti muille?',
				'Onko joku rangaissut sinua, kun et ollut halukas tekemään työtä?',
				'Onko työnantaja jättänyt palkkasi maksamatta?',
				'Onko joku uhannut sinua, jotta et puhuisi poliisille?'
			]
		},
		{
			rule: 'why-question',
			stems: [
				'?miksi|miksei|miksi-et|mikset',
				'?minkä takia|vuoksi|tähden',
				'?mistä syystä',
				'?mikä|mitkä ~ syy|syynä|syyt|sai',
				'?mihin perustuu',
				'kysy|kysykää|selvitä|kerro|perustele ~ miksi|syy|syyt|syytä'
			],
			mustMatch: [
				'Miksi et lähtenyt?',
				'Minkä takia et kertonut poliisille?',
				'Mikä on matkasi syy?',
				'Mistä syystä luotit heihin?',
				'Kysy, miksi hän jäi.'
			],
			mustNotMatch: [
				'Sinun ei tarvitse kertoa syytä.',
				'Onko joku uhannut sinua, kun kysyit, miksi palkkaa ei maksettu?',
				'Onko joku estänyt sinua lähtemästä?',
				'Älä kysy, miksi.',
				'Kysy, tarvitaanko lääkäriä nyt.'
			]
		},
		{
			rule: 'double-barrelled',
			stems: [
				'ja|tai|sekä ~ *nut|*nyt|*neet',
				'ja|tai|sekä|vai <ask>',
				'ja|tai|sekä|vai ~ pitää|uhkaa|satuttaa|estää|pakottaa|määrää',
				'sekä ~ että',
				'*si ja *si',
				'samoin kuin'
			],
			mustMatch: [
				'Onko joku vienyt passisi ja uhannut sinua?',
				'Oletko velkaa ja saatko lähteä?',
				'Onko joku satuttanut sinua tai pitänyt palkkasi?',
				'Onko joku pitänyt passisi ja palkkasi?',
				'Saatko vapaapäiviä? Maksetaanko niistä?'
			],
			mustNotMatch: [
				'Onko joku uhannut läheisiäsi?',
				'Pitääkö joku pankkikorttiasi tai puhelintasi?',
				'Onko joku pakottanut sinut tekemään työtä yötä päivää?',
				'Onko joku estänyt sinua tapaamasta ystäviä tai sukulaisia?',
				'Nukutko siellä, missä teet työtä?'
			]
		},
		{
			rule: 'leading',
			stems: [
				'?eikö|eikös|vai $',
				'?eikö niin|totta|vaan|olekin',
				'?^ eikö|etkö|eivätkö|etköhän|eiköhän',
				'?varmaan|varmasti|varmaankin|kai|tietenkin|selvästi|luonnollisesti',
				'?olihan|ethän|olethan|onhan|pelkäsithän|halusithan',
				'onko totta',
				'myönn*',
				'*han|*hän $ eikö'
			],
			except: ['varmasti|selvästi ~ tieto|näkyv*'],
			mustMatch: [
				'He veivät passisi, eikö niin?',
				'Etkö halunnut lähteä?',
				'Varmaan halusit lähteä?',
				'Onko totta, että pomosi lyö sinua?',
				'Ethän sinä tullut tänne vapaasta tahdosta?'
			],
			mustNotMatch: [
				'Onko sinulla oikeus lähteä, kun haluat?',
				'Onko turvallista tapaa saada sinuun yhteys, vai eikö ole?',
				'Onko joku satuttanut sinua millään tavalla?',
				'Saatko palkkasi sovittuna päivänä?'
			]
		},
		{
			rule: 'violence-detail',
			stems: [
				'kuinka|miten monta|usein ~ <hurt>',
				'montako ~ <hurt>',
				'miten|kuinka|missä|milloin|mihin|millä ~ <hurt>',
				'?mitä ~ tapahtui|tapahtunut|tekivät|teki|tehtiin',
				'kysy|kerro|selvitä|kirjaa ~ mitä ~ tapahtui|tapahtunut|tekivät|teki|tehtiin',
				'kuvaile*|kuvaa|yksityiskoht*|tarkemmin',
				'raiska*',
				'seksuaali* ~ väkival*|teko*|hyväksikäyt*',
				'ase|aseen|aseella|veitsi|veitsellä|veistä',
				'kuka ~ <hurt>',
				'näytä ~ vamma*|arve*|jäljet|mustelm*',
				'kerro ~ tarkasti|kaikki|väkivallasta'
			],
			mustMatch: [
				'Kuinka monta kertaa hän löi sinua?',
				'Voitko kuvailla, mitä tapahtui?',
				'Mitä he tarkalleen tekivät sinulle?',
				'Onko joku raiskannut sinut?',
				'Kuka satutti sinua?'
			],
			mustNotMatch: [
				'Onko joku satuttanut sinua?',
				'Sinun ei tarvitse kertoa, mitä on tapahtunut.',
				'En kysy yksityiskohtia.',
				'Onko joku sanonut, mitä tapahtuu, jos lähdet?',
				'Kuinka monta tuntia teet työtä tavallisena päivänä?'
			]
		},
		{
			rule: 'label',
			stems: [
				'uhri|uhrin|uhria|uhrit|uhriksi|uhrilla|uhreja|uhrien|uhrina|prostitu*|parittaj*|paritet*|orja|orjan|orjana|orjat',
				'laiton|laittoman|laittomasti ~ maahanmuut*|siirtolai*|työntekij*',
				'ihmiskaupan ~ uhri*'
			],
			toPerson: [
				'ihmiskaup*|orjuu*|hyväksikäyt*|laiton|laittom*|pakkotyö*|pelasta*|parituks*|tekijä|tekijän'
			],
			mustMatch: [
				'Oletko ihmiskaupan uhri?',
				'Onko sinua hyväksikäytetty?',
				'Pidetäänkö sinua orjuudessa?',
				'Onko hän prostituoitu?',
				'Onko mies laiton siirtolainen?'
			],
			mustNotMatch: [
				'Pitääkö joku passiasi?',
				'Onko joku pakottanut sinut tekemään jotain lain vastaista?',
				'Älä sano ketään uhriksi.',
				'Onko joku uhrannut aikaasi ilman palkkaa?',
				'Oletko työntekijä tässä yrityksessä?'
			]
		},
		{
			rule: 'promise',
			stems: [
				'lupaan|lupaamme|takaan|takaamme|vakuutan|vakuutamme|taattu',
				'saat|saatte ~ luvan|oleskeluluvan|apua|palkkasi|korvauks*|turvapaikan',
				'olet|olette ~ turvassa',
				'apu ~ tulossa|matkalla',
				'joku|he|poliisi ~ tulee|tulevat|ottaa|ottavat ~ yhteyttä|luoksesi|tänne|apuun',
				'vain he|me|minä|hän ~ näe*|näkevät|näemme|näen|tietä*',
				'pysyy|säilyy ~ salassa|salaisu*|luottamuks*',
				'jää|pysyy ~ meidän ~ välillemme|välinen|välisenä|välistä',
				'jää|pysyy ~ välillemme',
				'ehdottoman|täysin luottamuk*|nimetön|nimettöm*',
				'sinulle ei ~ tapahdu|käy'
			],
			toPerson: ['ettei|eikä kukaan ~ saa|tiedä|näe', 'kukaan ~ ei ~ näe|saa'],
			mustMatch: [
				'Lupaan, että tämä auttaa sinua.',
				'Jos vastaat, saat oleskeluluvan.',
				'Joku ottaa sinuun huomenna yhteyttä.',
				'Kaikki pysyy salassa.',
				'Kaikki mitä sanot jää meidän välillemme.',
				'Olet täällä turvassa.'
			],
			mustNotMatch: [
				'Onko joku luvannut sinulle yhtä ja antanut toista?',
				'Me voimme kysyä. He päättävät.',
				'Älä lupaa, että joku tulee tänne.',
				'Onko joku uhannut, että saat apua vain, jos tottelet?',
				'Voit lopettaa milloin haluat.'
			]
		},
		{
			rule: 'verdict',
			stems: [
				'ei ~ ole ~ uhri*|ihmiskaup*',
				'ei|eikä ~ merkkejä|viitteitä',
				'ei|eikä ~ näyttöä ~ siitä|ihmiskaup*|hyväksikäyt*',
				'ei löytynyt|havaittu ~ merkke*|viitte*|ihmiskaup*|mitään',
				'todista*|osoittaa|vahvistaa|tarkoittaa että ~ henkilö|hän|matkustaja|kyse*',
				'kyse|kyseessä ~ ihmiskau*|hyväksikäy*|orjuu*',
				'todennäköisesti|selvästi|varmasti ~ uhri*|hyväksikäytet*|ihmiskaup*|hallin*',
				'kielteinen|negatiivinen|positiivinen ~ tulos|löydös|seulonta*|havainto',
				'tapaus ~ suljet*|loppuun',
				'väärä hälytys',
				'hän|henkilö ~ valehtelee'
			],
			mustMatch: [
				'Jos vastaus on ei, ihmiskaupasta ei ole merkkejä.',
				'Tämä henkilö ei ole uhri.',
				'Kyllä osoittaa, että matkustaja on hallinnassa.',
				'Matkustaja on todennäköisesti hyväksikäytetty.',
				'Kirjoita: negatiivinen tulos.'
			],
			mustNotMatch: [
				'Tämä ei kerro henkilöstä mitään.',
				'Palkasta ei puhuttu.',
				'Kiitä ja jatka.',
				'Pelkkä kyllä tähän kysymykseen tarkoittaa riskiä edessä päin, ei muuta.',
				'Onko joku näyttänyt sinulle merkin, että et saa lähteä?'
			]
		},
		{
			rule: 'suspicion-scale',
			stems: [
				'asteiko*|pisteyt*|riskipist*|todennäköisy*|todennäköistä|prosent*|riskitaso*|epäilytaso*|epäilyttävyy*|luotettavuuspist*|riskiluok*',
				'kuinka|miten epäilyttäv*|todennäköi*|varma|uskottav*|luotettav*',
				'arvioi|arvioikaa ~ riski*|uskottav*|epäily*|luotettav*|todennäk*',
				'pieni|matala|korkea|suuri riski|epäily',
				'1|0|yhdestä|nollasta ~ 10|5|kymmene*|viite*',
				'varoitusmerk*',
				'punai* lippu*|lippuja|liput'
			],
			mustMatch: [
				'Asteikolla 1–10, kuinka epäilyttävää tämä on?',
				'Kuinka todennäköistä on, että henkilöä hallitaan?',
				'Arvioi vastausten uskottavuus.',
				'Mikä on matkustajan riskitaso?',
				'Laske varoitusmerkit.'
			],
			mustNotMatch: [
				'Kuinka monta tuntia teet työtä tavallisena päivänä?',
				'Onko putoamisen vaara estetty työpaikallasi?',
				'Sinun ei tarvitse olla varma.',
				'Onko joku alentanut palkkaasi?'
			]
		},
		{
			rule: 'detention',
			stems: [
				'säilöön*|säilöönot*|pidätä|pidätetään|pidättäkää|pidätys*|vangit*|karkot*|käännyt*',
				'ota|ottakaa|otetaan ~ kiinni|säilöön',
				'evätä|epää|evätään|eväät*|kiellä|kielletään ~ pääsy*|maahantulo*|nousu*|matka*',
				'maahantulo*|pääsy* ~ evätä*|epää|evätään|kiellä|kielletään',
				'ota|ottakaa|otetaan|vie|viekää|viedään ~ pois|ulos ~ laiva*|kone*|lautal*|juna*|bussi*',
				'poista|poistetaan|poistakaa ~ laiva*|kone*|maas*|lenno*',
				'käännä|käännetään|lähetä|lähetetään ~ takaisin|rajalt*',
				'luovuta|luovutetaan|ilmoita|kerro ~ maahanmuuttovir*|ulkomaalaispol*',
				'luovuta|luovutetaan ~ poliisi*',
				'älä|ei ~ päästä|anna ~ lähteä|pois|laivaan|maihin',
				'takavarik*',
				'tutki|tutkikaa ~ puhelin|laukku|matkatavarat',
				'peruuta ~ viisumi|lupa'
			],
			mustMatch: [
				'Jos vastaus on kyllä, ota matkustaja säilöön.',
				'Ota henkilö kiinni, kunnes poliisi tulee.',
				'Evätään maahantulo, kun kaksi vastausta on kyllä.',
				'Poista henkilö laivasta ennen lähtöä.',
				'Jos kyllä, ota henkilö pois laivasta.',
				'Luovuta matkustaja poliisille.',
				'Ilmoita työntekijä maahanmuuttovirastoon.'
			],
			mustNotMatch: [
				'Onko joku uhannut, että sinut vangitaan?',
				'Onko joku sanonut, että sinut karkotetaan, jos lähdet?',
				'Onko joku lukinnut sinut sisään niin, että et pääse lähtemään?',
				'Älä pidätä ketään vastauksen takia.',
				'Jos ihminen on vaarassa, paina vaarapainiketta.'
			]
		},
		{
			rule: 'before-the-gates',
			stems: [
				'voimmeko|voinko|saanko|saammeko ~ puhua|kysyä|kirjoittaa|jutella',
				'suostut*|suostumu*|hyväksyt*',
				'oletko|onko ~ yksin|kahden',
				'kuuleeko|näkeekö ~ joku|kukaan|muu',
				'alle|yli|täyttänyt 18*',
				'18-vuotia*|täysi-ikäi*|alaikäi*',
				'ymmärrät* ~ tulkkia|oikeutesi|tarkoitu*',
				'tarvitset*|halua* ~ tulk*',
				'mitä|millä kieltä|kielellä ~ puhu*'
			],
			mustMatch: [
				'Voimmeko puhua työstäsi?',
				'Kuuleeko joku muu meitä?',
				'Oletko täysi-ikäinen?',
				'Ymmärrätkö tulkkia?',
				'Suostutko tähän haastatteluun?'
			],
			mustNotMatch: [
				'Onko joku pitänyt palkkasi?',
				'Onko joku kieltänyt sinua puhumasta muiden kanssa?',
				'Teetkö työtä yli 12 tuntia päivässä?',
				'Onko sovittu hinta noussut?'
			]
		},
		{
			rule: 'child-track',
			stems: [
				'kysy|kysykää|haastattele ~ <child>',
				'<child> ~ kertoo|kertooko|sanoo|sanooko|vastaa|vastaako|kuvaa',
				'kertooko|sanooko|vastaako ~ <child>',
				'<child> ~ tapahtun*|tehty|tapahtui',
				'tapahtun*|tehty|tapahtui ~ <child>',
				'satuttan*|lyönyt|pakottan*|koskenut|koske* ~ <child>',
				'kuka ~ toi ~ <child>',
				'alle 18* ~ kysy*|vastaa*'
			],
			mustMatch: [
				'Onko joku satuttanut lasta?',
				'Kysy lapselta, mitä matkalla tapahtui.',
				'Mitä tälle tytölle on tehty kotona?',
				'Kuka toi pojan tänne?',
				'Kertooko alaikäinen, että joku odottaa ulkona?'
			],
			mustNotMatch: [
				'Onko joku uhannut viedä lapsesi?',
				'Huolehtiiko joku lapsistasi, kun teet työtä?',
				'Onko joku estänyt sinua näkemästä lapsiasi?',
				'Älä kysy lapselta siitä mitään.'
			]
		}
	]
};
