// English: what the gate refuses, with sentences that prove each rule. How a pattern is read is
// told at `Pattern` in core/gate/terms.ts. Nobody but Askwell's makers has reviewed the list.
import type { TermFile } from '$lib/core/gate';

export const en: TermFile = {
	language: 'en',
	groups: {
		person:
			'you|he|she|they|person|passenger|passengers|worker|traveller|traveler|individual|respondent|woman|man|people',
		be: 'is|are|was|were|been|be|being',
		seems:
			'seem|seems|seemed|appear|appears|appeared|look|looks|looked|looking|act|acts|acting|behave|behaves|sound|sounds',
		hurt: 'hurt|hurts|hit|hits|beat|beats|beaten|raped|rape|attack|attacked|touch|touched|assault|assaulted|force|forced|burn|burned|burnt|abuse|abused',
		child: 'child|minor|girl|boy|teenager|adolescent|youngster',
		did: 'kept|keep|keeps|taken|took|take|made|make|hurt|hit|threatened|threaten|forced|told|said|stopped|stop|locked|promised|held|owe|work|leave|sleep|feel|live|given|gave|watched'
	},
	frames: {
		others: [
			'anyone|anybody|someone|somebody',
			'your|the employer|boss|manager|recruiter|agent|agency|partner|husband|wife|family|landlord|driver|foreman|supervisor|owner|company|team-leader',
			'people|person|man|woman who|you',
			'the people|others|person you|who',
			'other|another people|person|workers'
		],
		acts: [
			'kept|keep|keeps|keeping|take|takes|took|taken|taking|hold|holds|held|holding|withheld|withhold|withholds|hide|hid|hidden|hides|destroyed|destroy|torn',
			'threaten|threatens|threatened|threatening|force|forces|forced|forcing|made|make|makes|making|hurt|hurts|harm|harmed|harms|punish|punished|punishes|beat|beaten|hit',
			'stop|stops|stopped|stopping|prevent|prevents|prevented|forbid|forbids|forbidden|forbade|lock|locks|locked|watch|watches|follow|follows|followed|control|controls|controlled|decide|decides|decided',
			'use|uses|used|using ~ to|against|for|so',
			'used|use|uses|using',
			'promise|promised|promises|lied|lie|lies|tricked|deceived|cheated',
			'give|gives|gave|given|giving|tattooed|branded|marked|sold|sell|sells|handed|hand|hands|left|leave|leaves|demand|demanded|demands|raised|raise|raises|charge|charged|charges',
			'dismissed|fired|cut|fined|fine|denied|deny|denies|refused|refuses',
			'paid|pay|pays ~ less|nothing|late',
			'treat|treated|treats ~ worse|badly|differently',
			'ask|asked|asks ~ money',
			'tell|told|tells ~ to|not',
			'opened|borrowed|signed'
		],
		speech: ['said|say|says|told|tell|tells|warned|warn|warns|claimed'],
		consequences: ["would|will|must|cannot|can't|could|if|unless|until|have|owe|owed"],
		undergone: [
			'<be> you ~ made|forced|ordered|threatened|stopped|prevented|kept|locked to|from|in|by|with|because',
			'have you ~ been ~ made|forced|ordered|threatened|stopped|prevented|kept|locked'
		],
		needs: [
			'do|does|would <person> ~ need|like|want',
			'what ~ need',
			'would ~ help',
			'is|are there ~ need'
		],
		prohibitions: [
			"do not|don't ~ ask|guess|note|write|record|compare|judge|use|look|show|say|call|read|infer|promise|treat|probe|mention|search|detain|arrest|decide|conclude",
			'never ~ ask|guess|note|write|record|compare|judge|use|look|promise|treat|probe|mention|detain|arrest|decide|conclude',
			'ask nothing|no',
			'ask for no',
			"i|we do not|don't|never|cannot|can't",
			"you|they|nobody ~ not|n't ~ have|need ~ to",
			"you don't have|need",
			'you do not have|need',
			'nobody|no-one asks|decides|judges',
			'it|this does not|never|cannot|translates',
			'it|this decides|says|learns nothing',
			'no place',
			'without ~ asking'
		],
		examples: ['for example|instance', 'such as', 'like', 'it may be', 'examples'],
		secondQuestion: [
			'and|or|then do|does|did|are|were|was|have|has|is|can|will <person>',
			'and|or|then what|where|how|who|which|why|when'
		]
	},
	children: ['child|children|minors|minor|teenagers|teenager|juveniles|kids', 'under 18|eighteen'],
	topics: [
		{
			rule: 'demeanour',
			stems: [
				'eye contact',
				'avoid* ~ eyes|gaze',
				'nervous*|anxious*|fearful*|submissive*|agitated|withdrawn|timid|fidget*|evasive*|jumpy|tearful|trembl*|sweating|sweats',
				'demeanor|demeanour',
				'body language',
				'<seems> ~ scared|afraid|frightened|worried|sad|upset|distressed|stressed|hostile|uncomfortable|tired|tense|confused|lost|detached',
				'behav* ~ strange*|odd*|suspicious*|unusual*|differently',
				'<person> ~ crying|cry|cries|shaking',
				'quiet|silent|shy',
				'lets|let ~ other*|companion ~ speak|talk|answer'
			],
			except: ['be|stay|keep|kept|quiet|silent ~ about', 'quiet|silent ~ place|room|again'],
			mustMatch: [
				'Does the person avoid eye contact?',
				'Are you nervous about this check?',
				'Does he look frightened when the door opens?',
				'Is she crying or shaking?',
				'Has anyone noticed that you are anxious?',
				'Does the passenger let a companion speak for her?'
			],
			mustNotMatch: [
				'Are you afraid of anyone right now?',
				'Has anyone punished you for looking nervous in front of customers?',
				'Has anyone made you feel afraid to leave?',
				'Does anyone watch you so that you cannot speak with others?',
				'Has anyone threatened you because you were crying?'
			]
		},
		{
			rule: 'looks',
			stems: [
				'appearance',
				'his|her|their|your looks',
				'how <person> ~ look|looks',
				'look|looks|looked|looking ~ dirty|clean|neglected|malnourished|thin|ill|sick|poor|poorly|foreign|young|younger|older|underage|unkempt|unhealthy|healthy|western|eastern',
				'hygiene|unwashed|unkempt|malnourish*|dishevel*|attractive|beautiful|pretty',
				'hair|eye|skin colour|color|tone',
				'over|under overweight|underweight',
				'wash* themselves|himself|herself'
			],
			mustMatch: [
				'Does the person look malnourished?',
				'What is your hair colour?',
				'Would you describe her appearance as neglected?',
				'Does he look younger than he says?',
				'Is the personal hygiene of the passenger poor?'
			],
			mustNotMatch: [
				'Has anyone used how you look to threaten you?',
				'Has someone forced you to change your appearance?',
				'Does anyone look after your children while you work?',
				'Are you looking for another place to work?',
				'Did anyone say what would happen if you looked for help?'
			]
		},
		{
			rule: 'dress',
			stems: [
				'dress|dresses|dressed|clothes|clothing|clothed|outfit|jewellery|jewelry|makeup|make-up|luggage|suitcase|suitcases|possessions|belongings',
				'wear|wears|wearing|wore',
				'shoes|bag|bags'
			],
			except: [
				'protective|safety|working|work|warm|dry|protection clothes|clothing|shoes|equipment',
				'wear ~ helmet|mask|gloves|harness'
			],
			mustMatch: [
				'Are the clothes unsuitable for the season?',
				'Is the traveller dressed in a revealing way?',
				'Do you have only little luggage with you?',
				'Is she wearing expensive jewellery?',
				'Do you carry all your belongings in one bag?'
			],
			mustNotMatch: [
				'Does anyone decide what you wear?',
				'Has anyone taken your clothes so that you cannot go out?',
				'Do you get the protective clothing that this work needs?',
				'Has anyone kept your luggage until you paid?',
				'Can you wear a mask when you work with chemicals?'
			]
		},
		{
			rule: 'tattoos',
			stems: [
				'tattoo|tattoos|tattooed|piercing|piercings|branding|branded|brand',
				'mark|marks|symbol|symbols ~ skin|body|neck|wrist|arm'
			],
			except: ['brand ~ phone|car|goods|shoes|new'],
			mustMatch: [
				'Do you have a tattoo with the name of another person?',
				'Are there branding marks on the arm?',
				'Can you see symbols on the neck?',
				'Does the woman have unusual piercings?'
			],
			mustNotMatch: [
				'Has anyone tattooed you against your will?',
				'Has someone made you get a tattoo?',
				'Has anyone threatened to mark your body?',
				'Do you pack shoes of a known brand new each day?',
				'Is the floor marked where machines move?'
			]
		},
		{
			rule: 'injuries',
			stems: [
				'bruise|bruises|bruised|bruising|scar|scars|scarred|wound|wounds|wounded',
				'your|visible|signs|any|old|unexplained|untreated|have|has|see|these|fresh ~ injury|injuries',
				'burn|cigarette marks|burns',
				'signs|marks ~ abuse|violence|beating|torture|assault',
				'broken|black bone|bones|eye|teeth|arm'
			],
			mustMatch: [
				'Are there visible injuries on the hands?',
				'How did you get these bruises?',
				'Do you see cigarette burns?',
				'Does the person show signs of physical violence?',
				'Do you have scars on your back?'
			],
			mustNotMatch: [
				'Has anyone stopped you from having an injury treated?',
				'Has anyone hurt you in any way?',
				'Has a worker been injured here because a machine had no guard?',
				'Has your employer kept you working with a wound that needed a doctor?',
				'Do you see a doctor when you need one?'
			]
		},
		{
			rule: 'identity',
			stems: [
				'real|full|true|your|family|last name|surname',
				'surname|birthdate|birthday|fingerprints',
				'date|place|year of birth',
				'how old',
				'your|their|his|her age',
				'id|identity|personal|passport number|code',
				'home address',
				'where do|does|did <person> ~ live',
				'married|single|divorced|marital',
				'mother|native|first tongue|language',
				'level|much|years of education|schooling',
				'educated|illiterate|literate',
				'prove|proof|confirm ~ identity|who'
			],
			except: ['not|stay|be ~ single ~ day|hour|time', 'single day|hour|time|person'],
			mustMatch: [
				'What is your real name?',
				'Are you married?',
				'What is your mother tongue?',
				'Where do you live in this country?',
				'How old is the passenger really?',
				'Can you prove your identity?'
			],
			mustNotMatch: [
				'Has anyone used your name to borrow money?',
				'Has anyone threatened to tell your family where you live?',
				'Does anyone keep your identity papers?',
				'Can you leave the place where you live when you want?',
				'Has anyone made you stay married when you did not want to?',
				'Is there not a single day of rest in the week?'
			]
		},
		{
			rule: 'nationality',
			stems: [
				'nationality|nationalities|nationals|citizen|citizens|citizenship',
				'which|what country|countries',
				'where ~ <person> ~ from',
				'<person> ~ come|comes|came ~ from',
				'born in|abroad',
				'home country|land',
				'foreigner|foreigners|foreign',
				'passport ~ from|of ~ country|state'
			],
			except: ['foreign money|currency|coins', 'come|comes|came home|back|away from'],
			mustMatch: [
				'What is your nationality?',
				'Which country are you a citizen of?',
				'Where do you come from?',
				'Were you born in a country outside the EU?',
				'Is the person a foreigner?'
			],
			mustNotMatch: [
				'Has anyone threatened to send you back to your home country?',
				'Has anyone used your nationality to pay you less?',
				'Does the food come from the employer?',
				'Has someone kept the paper that shows your citizenship?',
				'Did your employer pay you in foreign currency that you could not use?'
			]
		},
		{
			rule: 'religion',
			stems: [
				'religion|religions|religious|religiously|faith|church|mosque|temple|synagogue|muslim|muslims|christian|christians|jewish|hindu|buddhist|islam|god|worship|headscarf|hijab|veil',
				'pray|prays|praying|prayer|prayers',
				'believe|believes in',
				'your|their|spiritual beliefs|belief'
			],
			mustMatch: [
				'What is your religion?',
				'Do you pray every day?',
				'Does she wear a headscarf?',
				'Do you believe in spirits?',
				'Are you a member of a church?'
			],
			mustNotMatch: [
				'Has anyone stopped you from praying?',
				'Has anyone used a religious oath to make you obey?',
				'Did anyone say that a god would punish you if you left?',
				'Do you believe that you can leave when you want?',
				'Has anyone told you that your faith will be shown to others if you do not pay?'
			]
		},
		{
			rule: 'ethnicity',
			stems: [
				'ethnic|ethnicity|ethnically|racial|tribe|tribal|clan|gypsy|roma|indigenous|mixed-race|caste',
				'your|their|his|her|which|what race',
				'skin colour|color',
				'black|white|asian|african|arab|slavic|latin person|man|woman|people|family',
				'ethnic|national|visible minority'
			],
			mustMatch: [
				'What is your ethnic background?',
				'Which tribe do you belong to?',
				'Is the skin colour of the child different from the adult?',
				'Is this a white man with an Asian woman?',
				'Are you Roma?'
			],
			mustNotMatch: [
				'Has anyone threatened you because of your skin colour?',
				'Has anyone used your tribe against you to make you work?',
				'Do you have to race against other workers to be paid?',
				'Has your boss paid you less because of your ethnic background?',
				'Is the work done on the black market?'
			]
		},
		{
			rule: 'sex',
			stems: [
				'gender|male|female|females|males|sexes',
				'your|their|biological sex',
				'are|is you|he|she|person|passenger|traveller|respondent|this a ~ woman|man|girl|boy|women',
				'young woman|women|girl|girls|man|men',
				'woman|women|girl|man travelling|traveling|alone',
				'feminine|masculine|effeminate'
			],
			mustMatch: [
				'Are you a woman?',
				'What is your gender?',
				'Is the traveller a young woman?',
				'Is this a woman travelling alone?',
				'Is the respondent male or female?'
			],
			mustNotMatch: [
				'Has anyone treated you worse because you are a woman?',
				'Would you rather speak with somebody else?',
				'Do men and women have separate rooms to sleep in?',
				'Has anyone made you have sex?',
				'Did your employer pay you less because of your gender?'
			]
		},
		{
			rule: 'orientation',
			stems: [
				'gay|lesbian|bisexual|homosexual|heterosexual|transgender|trans|queer|lgbt|lgbtq|lgbti|transsexual',
				'sexual|gender orientation|identity|preference',
				'sexuality|virgin|promiscuous',
				'sexually active',
				'sex life|work|worker|workers|partner|partners',
				'sexual partners|partner|experience|history|relations',
				'sell|sells|selling|sold ~ sex|body|yourself',
				'sleep|sleeps with ~ men|women|clients'
			],
			mustMatch: [
				'Are you gay?',
				'Do you sell sex?',
				'What is your sexual orientation?',
				'How many sexual partners have you had?',
				'Is the person transgender?'
			],
			mustNotMatch: [
				'Has anyone threatened to tell your family that you are gay?',
				'Has anyone made you sell sex?',
				'Has anyone said that they would tell others something private about you?',
				'Does the bus to work leave on time?',
				'Has someone used your sexual orientation to control you?'
			]
		},
		{
			rule: 'pregnancy',
			stems: [
				'pregnant|pregnancy|pregnancies|abortion|abortions|miscarriage|unborn|fertile',
				'expecting a|your baby|child',
				'last period',
				'given|give|gave birth',
				'contraception|contraceptive|contraceptives'
			],
			mustMatch: [
				'Are you pregnant?',
				'Are you expecting a baby?',
				'When was your last period?',
				'Have you ever had an abortion?',
				'Have you given birth in this country?'
			],
			mustNotMatch: [
				'Has anyone made you end a pregnancy?',
				'Has your employer dismissed you because you were pregnant?',
				'Are you expecting pay that has not come?',
				'Has anyone forced you to take a contraceptive?',
				'Do you get paid at the end of each period?'
			]
		},
		{
			rule: 'disability',
			stems: [
				'disability|disabilities|handicap|handicapped|wheelchair|psychiatric|autism|autistic|deaf|blind|dyslexia',
				'<be> ~ disabled',
				'disabled person|people',
				'mental|mentally|cognitive|intellectual|learning illness|health|ill|disorder|impairment|ability|difficulties|difficulty|condition',
				'special needs',
				'chronic illness|disease|condition'
			],
			except: ['machine|alarm|guard|switch ~ disabled'],
			mustMatch: [
				'Do you have a disability?',
				'Does the person seem to have a mental illness?',
				'Are you deaf?',
				'Is there a cognitive impairment?',
				'Do you have any chronic disease?'
			],
			mustNotMatch: [
				'Has anyone taken your wheelchair away?',
				'Has anyone used your disability to make you obey?',
				'Does somebody keep your benefit card because you are blind?',
				'Is the guard of the machine disabled while people work?',
				'Has anyone used an illness to make you do what they wanted?'
			]
		},
		{
			rule: 'migration-status',
			stems: [
				'visa|visas|undocumented|immigration|immigrant|immigrants|migrant|migrants|migrated|migrate|refugee|overstay|overstayed|deported|deportation|schengen|unlawfully|irregular',
				'residence|work|stay|working permit|permits|permission|card|rights',
				'asylum seeker|application|claim|decision',
				'legal|illegal|illegally|legally ~ status|country|here|stay|enter|entered|entry',
				'status in|here',
				'papers|documents in|genuine|real|valid|false|forged|legal|fake',
				'valid|false|forged|genuine|fake|proper|have|any|right|show papers|documents|passport',
				'right|permission|allowed|leave to ~ stay|remain|live|work',
				'indefinite leave',
				'enter|entered the|this country'
			],
			except: [
				'have|allowed|right|permission to work ~ at night|overtime|fast|weekend|more|longer'
			],
			mustMatch: [
				'Do you have a residence permit?',
				'Are your papers in order?',
				'Do you have a visa for this country?',
				'Did you enter the country legally?',
				'Do you have leave to remain in this country?',
				'Has anyone seen that you have no right to work here?',
				'Are you a migrant?'
			],
			mustNotMatch: [
				'Has anyone threatened to tell the police about your papers?',
				'Has anyone kept your passport?',
				'Has your employer threatened you with the loss of your residence permit?',
				'Did anyone say that you would be deported if you spoke?',
				'Has anyone promised you papers, a visa or a job?',
				'Has anyone asked you for money for a work permit that never came?',
				'Are you free to leave work when your shift is over?'
			]
		},
		{
			rule: 'route',
			stems: [
				'route|routes|smuggler|smugglers|smuggled|itinerary|transit',
				'how did|have <person> ~ get|come|arrive|travel|cross',
				'which|what countries|borders|airport|port|way ~ cross|pass|travel|through|come|take',
				'cross|crossed|crossing ~ border|borders',
				'come|came|travel|travelled|arrive|arrived ~ here|country',
				'by boat|lorry|truck|foot',
				'who ~ travel|travelling|travelled|traveling with',
				'travelling|traveling|travel with|alone',
				'where <be> <person> ~ going|headed|staying',
				'final|your destination|stopover',
				'way here',
				'arranged|organised|organized ~ journey|trip|travel'
			],
			except: ['come|came|travel here each|every day'],
			mustMatch: [
				'How did you get here?',
				'Which countries did you pass through?',
				'Did you cross the border by boat?',
				'Who are you travelling with?',
				'Does the traveller come along a known smuggling route?',
				'Where are you going?'
			],
			mustNotMatch: [
				'After you set out, did anyone ask for more money than agreed?',
				'Has anyone forced you to change your route?',
				'Does anyone decide where you go?',
				'Has anyone made you carry things across a border?',
				'Did anyone hand you on to other people on the way?',
				'Did someone make you come here against your will?'
			]
		},
		{
			rule: 'tickets',
			stems: [
				'ticket|tickets|one-way|booking|bookings|booked|fare|flight|flights',
				'return trip|journey',
				'pay|paid|pays ~ trip|journey|travel|hotel|crossing',
				'hotel|travel|room|seat reservation|reservations|agency',
				'paid ~ cash',
				'trip|journey|travel|crossing|passage ~ paid|cash'
			],
			except: [
				'lottery|bus|meal|work ticket|tickets',
				'pay|wages|salary ~ paid in cash',
				'<be> <person> paid in cash'
			],
			mustMatch: [
				'Do you have a one-way ticket?',
				'Who paid for your trip?',
				'Did you pay for your ticket in cash?',
				'Was your journey paid in cash?',
				'Was the flight booked at short notice?',
				'Has anyone paid for your ticket?',
				'Do you have a hotel reservation?'
			],
			mustNotMatch: [
				'Has anyone kept your ticket so that you cannot leave?',
				'Has someone taken away your return ticket?',
				'Did anyone demand more money for the ticket after you had set out?',
				'Did anyone raise the price of the trip after you had left home?',
				'Is your pay paid in cash without a pay slip?',
				'Are you paid in cash?'
			]
		},
		{
			rule: 'poverty',
			stems: [
				'poverty|homeless|homelessness|unemployed|unemployment|slum|slums|begging|beggar',
				'<be> <person> ~ poor',
				'poor family|background|country|region|household',
				'how much money|cash',
				'enough|any|little money|cash|means with|to|for',
				'in debt|debts',
				'your|any|have debts|income|savings|loans',
				'bank account|balance',
				'social benefits|welfare|assistance',
				'afford'
			],
			mustMatch: [
				'Are you poor?',
				'How much money do you have with you?',
				'Does the person come from a poor region?',
				'Do you have any debts?',
				'Do you have enough money for your stay?',
				'Are you homeless?'
			],
			mustNotMatch: [
				'Has anyone kept money you earned?',
				'Has anyone used your debts to make you do what they wanted?',
				'Is the light where you work poor?',
				'Has anyone opened a bank account in your name?',
				'Has anyone made you go begging?',
				'Has anyone left you without enough money for food?',
				'Has anyone told you that you owe money and cannot leave until it is paid?'
			]
		},
		{
			rule: 'intoxication',
			stems: [
				'drunk|drunken|intoxicated|drug|drugs|drugged|alcohol|alcoholic|addict|addicts|addicted|addiction|sober|cannabis|heroin|cocaine',
				'under the influence',
				'substance use|abuse|misuse|dependence',
				'smell|smells|smelling of',
				'drink|drinks|drinking alcohol|beer|wine|too|heavily|much',
				'needle|injection marks'
			],
			mustMatch: [
				'Do you use drugs?',
				'Is the person under the influence of something?',
				'Does he smell of alcohol?',
				'Are you addicted to anything?',
				'Do you drink too much?'
			],
			mustNotMatch: [
				'Has someone made you take drugs?',
				'Has anyone given you alcohol to control you?',
				'Can you drink water when you are thirsty at work?',
				'Do you work with dangerous substances without a mask?',
				'Has anyone used your addiction to keep you working?'
			]
		},
		{
			rule: 'intuition',
			stems: [
				'gut|instinct|instincts|intuition|hunch|suspicious|suspicion|suspicions|suspect|suspects',
				'feel|feels|feeling|something|seems|seem ~ not right|quite',
				'feel|feels off',
				'feel|feels|feeling ~ wrong ~ person|situation|story|here|them',
				'your|overall|first|general impression',
				'strange|bad|funny|overall|general|uneasy feeling',
				'do|did you sense|think|believe ~ person|passenger|he|she|they'
			],
			mustMatch: [
				'What does your gut tell you about this person?',
				'Does something feel not right?',
				'Do you have a bad feeling about the companion?',
				'What is your overall impression?',
				'Does the situation seem suspicious?'
			],
			mustNotMatch: [
				'Has anyone said that something bad would happen to you?',
				'Has anyone done something to you that you did not want?',
				'Is there something wrong with your pay slips?',
				'Do you think that you can leave your work?',
				'Has anyone made you feel that you cannot leave?'
			]
		},
		{
			rule: 'past-victimhood',
			stems: [
				'childhood|trauma|traumas|traumatic|traumatised|traumatized|ptsd|orphan|orphanage',
				'as a child',
				'history|record of ~ abuse|violence|exploitation|victimisation|victimization|self-harm',
				'<be> ~ victim|victims ~ before|earlier|past|previously|already|once',
				'ever been ~ abused|trafficked|raped|assaulted|exploited|victim',
				'abused|exploited|trafficked|assaulted ~ before|earlier|past|previously',
				'previous|previously|earlier|past abuse|abused|exploited|victim|victimisation|violence|trauma|exploitation',
				'foster care|home|parents',
				'violence|abuse in|at your family|home|relationships',
				'run|ran away'
			],
			except: ['run|ran away ~ from ~ work|job|employer|here'],
			mustMatch: [
				'Were you abused as a child?',
				'Have you ever been a victim of violence before?',
				'Do you have a history of abuse?',
				'Have you had a traumatic experience?',
				'Did you grow up in foster care?'
			],
			mustNotMatch: [
				'Has anyone hurt you before today?',
				'Has anyone kept your pay, now or before?',
				'Did anyone threaten you last year?',
				'Has anyone used something from your childhood to threaten you?',
				'Did your earlier employer pay you what was agreed?'
			]
		},
		{
			rule: 'coherence',
			stems: [
				'consistent|consistently|inconsistent|inconsistency|inconsistencies|coherent|incoherent|contradict|contradicts|contradiction|contradictions|contradictory|rehearsed|scripted|credible|credibility|plausible|implausible|believable|truthful|honest|honestly|vague',
				'make|makes sense',
				'lying|liar',
				'tell|tells|telling|told ~ truth|lies|lie',
				'story|stories|version|account ~ change|changes|changed|match|matches|true|same|sound|sounds|fit',
				'story|stories|version|account|answers ~ add|adds|hold|holds|hang|hangs up|together',
				'your|his|her|their|whole story',
				'remember|remembers|recall|recalls ~ details|dates|exactly|names',
				'contradicts|contradicted yourself|himself|herself'
			],
			mustMatch: [
				'Is the story consistent?',
				'Is the person telling the truth?',
				'Do the answers contradict each other?',
				'Can you remember the exact details?',
				'Does the story add up?',
				'Does it sound rehearsed?'
			],
			mustNotMatch: [
				'Has anyone told you to lie to the inspectors?',
				'Has anyone made you tell a story that is not true?',
				'Has anyone lied to you about the work?',
				'Can you lie down to rest when you are ill?',
				'Do you remember the number that you can call?'
			]
		},
		{
			rule: 'willingness',
			stems: [
				'willing|willingly|unwilling|willingness|cooperate|cooperates|cooperative|uncooperative|cooperation|reluctant|reluctantly|reluctance|hesitant|hesitate|hesitates|hesitation|talkative|testify|motivated',
				'refuse|refuses|refused to ~ answer|talk|speak|cooperate',
				'open|ready to ~ help|talk|talking|assistance',
				'answer|answers ~ slowly|quickly|short|briefly|freely|openly',
				'talk|speak ~ openly|freely|police',
				'want|wants|not ~ to ~ talk|speak|answer',
				'press|file charges'
			],
			except: ['would ~ want|like'],
			mustMatch: [
				'Is the person willing to cooperate?',
				'Are you ready to talk with the police?',
				'Does he refuse to answer some questions?',
				'Will you testify against them?',
				'Does she hesitate before she answers?'
			],
			mustNotMatch: [
				'Has anyone stopped you from speaking freely with other people?',
				'Has anyone punished you when you were not willing to work?',
				'Has your employer refused to pay you?',
				'Has anyone threatened you so that you would not talk with the police?',
				'Is the way out of the building open to workers?'
			]
		},
		{
			rule: 'why-question',
			stems: [
				'?why',
				'?how come',
				'?for what|which reason|reasons',
				'?what ~ reason|reasons',
				'?what made|makes <person>',
				'?what ~ stopped|kept|prevented you from',
				'ask|asks|asking|explain|explains|find|tell ~ why',
				'ask|note ~ reason|reasons'
			],
			mustMatch: [
				'Why did you not leave?',
				'How come you never told the police?',
				'What is the reason for your journey?',
				'What made you trust them?',
				'Ask them why they stayed.'
			],
			mustNotMatch: [
				'You do not have to say why.',
				'Has anyone threatened you when you asked why you were not paid?',
				'Has anyone stopped you from leaving?',
				'Do not ask why.',
				'Ask whether a doctor is needed now.'
			]
		},
		{
			rule: 'double-barrelled',
			stems: [
				'and|or|then has|have|did|do|does|is|are|was|were|can|could|will|would',
				'and|or|then <did>',
				'and|or|also he|she|they|you ~ <did>',
				'your ~ and|or your',
				'as well as',
				'and also|then'
			],
			mustMatch: [
				'Has anyone kept your passport and threatened you?',
				'Do you owe money and can you leave?',
				'Has anyone hurt you or taken your pay?',
				'Has anyone kept your pay and your passport?',
				'Do you get rest days? Are they paid?'
			],
			mustNotMatch: [
				'Has anyone threatened people close to you?',
				'Has anyone kept your bank card or phone?',
				'Has anyone made you work day and night?',
				'Has anyone stopped you from seeing friends or relatives?',
				'Do you sleep where you work?'
			]
		},
		{
			rule: 'leading',
			stems: [
				"?isn't|weren't|aren't|wasn't|don't|doesn't|hasn't|haven't|won't|wouldn't it|you|that|they|he|she|there",
				"?^ isn't|aren't|didn't|don't|doesn't|hasn't|haven't|wasn't|weren't",
				"?didn't you|they|he|she",
				'?right|correct|yes|no $',
				'?surely|obviously|clearly|of-course|naturally|presumably',
				'?of course',
				'is it true|correct|not that',
				'must have ~ been|felt|had',
				'must be ~ afraid|scared|hard|difficult|unhappy',
				'admit|agree|confirm that',
				'^ so|you were|are|have ~ $ right'
			],
			mustMatch: [
				"They took your passport, didn't they?",
				'Surely you wanted to leave?',
				'Is it true that your boss hits you?',
				'You were forced to work here, right?',
				"Don't you think that this is unfair?"
			],
			mustNotMatch: [
				'Do you have the right to leave when you want?',
				'Is the pay correct each month?',
				'Has anyone told you that you must be at work at night?',
				'Has anyone hurt you in any way?',
				'Has anyone agreed on your pay and then changed it?'
			]
		},
		{
			rule: 'violence-detail',
			stems: [
				'how many times|men|people ~ <hurt>',
				'how many times|men ~ <person> ~ <hurt>',
				'how often ~ <hurt>',
				'how often ~ <person> ~ <hurt>',
				'how|where|when ~ did|was|were ~ <hurt>',
				'where ~ body',
				'what ~ did|do they|he|she|anyone|someone ~ do|to',
				'what happened|exactly',
				'what has|had happened',
				'describe|describes',
				'in|more|further|for|all detail|details',
				'rape|raped|rapes|penetration|penetrated|intercourse',
				'sexual act|acts|abuse|violence|assault|services',
				'sexually ~ <hurt>',
				'weapon|weapons|knife',
				'tell me|us ~ about|what|how ~ hurt|violence|abuse|happened|did',
				'who <hurt>',
				'show me|us|your ~ injury|injuries|scars|marks|wounds|body'
			],
			mustMatch: [
				'How many times did he hit you?',
				'Can you describe what happened?',
				'What exactly did they do to you?',
				'Has anyone raped you?',
				'Who hurt you?',
				'Did anyone hurt you with a weapon?'
			],
			mustNotMatch: [
				'Has anyone hurt you?',
				'You do not need to say what happened.',
				'I do not ask for details.',
				'Has anyone said what would happen if you left?',
				'How many hours do you work on an ordinary day?'
			]
		},
		{
			rule: 'label',
			stems: [
				'victim|victims|victimised|victimized|trafficked|trafficker|traffickers|slave|slaves|enslaved|prostitute|prostitutes|prostitution|pimp|pimps|hooker|hookers|illegals',
				'illegal migrant|migrants|immigrant|immigrants|alien|aliens|worker|workers|person'
			],
			toPerson: [
				'trafficking|slavery|exploited|exploitation|exploiter|exploits|illegal|illegally|rescue|rescued|perpetrator|perpetrators|abuser',
				'forced labour|labor|marriage|prostitution',
				'debt bondage'
			],
			mustMatch: [
				'Are you a victim of trafficking?',
				'Have you been exploited?',
				'Are you held in slavery?',
				'Does she work as a prostitute?',
				'Is the man an illegal immigrant?'
			],
			mustNotMatch: [
				'Has anyone kept your passport?',
				'Has traffic made you late for work?',
				'Has anyone made you do something against the law?',
				'Do not call anybody a victim.',
				'Has anyone made you work without pay?'
			]
		},
		{
			rule: 'promise',
			stems: [
				'i|we promise|guarantee|assure|swear',
				'guaranteed',
				'you will|shall get|be|receive|have|not',
				"you'll get|be|receive|have",
				'you <be> safe',
				'help is ~ coming|way',
				'someone|somebody|they|we|person|police will|shall come|contact|call|visit|protect|help|arrest',
				'only they|he|she|we|i ~ see|know|read|hear',
				'stays|remains|stay|remain ~ secret|confidential|anonymous|between',
				'strictly|completely|fully confidential|anonymous',
				'nothing ~ will happen'
			],
			toPerson: ['nobody else ~ see|sees|know|knows|hear|hears'],
			mustMatch: [
				'I promise that this will help you.',
				'If you answer, you will get a residence permit.',
				'Someone will contact you tomorrow.',
				'Everything you say stays secret.',
				'You are safe here.'
			],
			mustNotMatch: [
				'Has anyone promised you one thing and given you another?',
				'We can ask them. They decide.',
				'Do not promise that someone will come.',
				'Has anyone said that you will get papers if you obey?',
				'You can stop whenever you want.'
			]
		},
		{
			rule: 'verdict',
			stems: [
				'not|no a|real|genuine|actual victim|trafficking|case',
				'no sign|signs|indicator|indicators|evidence ~ of|found|trafficking|exploitation',
				'nothing was found',
				'no|not ~ trafficking',
				'is|are|was being|probably|clearly|likely trafficked|exploited|controlled|victim',
				'case closed',
				'person|passenger|he|she|they|worker ~ cleared',
				'all-clear',
				'false alarm',
				'shows|proves|confirms|means|indicates that ~ person|he|she|they|passenger|this',
				'this is|was ~ trafficking|slavery',
				'counts as|is ~ victim|trafficking|exploitation',
				'is|are ~ lying',
				'positive|negative screening|result|case|finding'
			],
			mustMatch: [
				'If no is said three times, there are no signs of trafficking.',
				'This person is not a victim.',
				'A yes proves that the passenger is controlled.',
				'The passenger is probably trafficked.',
				'Write down: negative result.'
			],
			mustNotMatch: [
				'Nothing was said about pay.',
				'This says nothing about the person.',
				'Has anyone shown you a sign that you must not leave?',
				'Thank the person and go on.',
				'A yes to this question alone means a risk ahead, nothing more.'
			]
		},
		{
			rule: 'suspicion-scale',
			stems: [
				'on a scale of|from',
				'scale of|from ~ 1|one|0|zero',
				'how|level suspicious|likely|certain|credible|sure|convinced',
				'level|degree of suspicion|risk|concern|trust',
				'risk|suspicion|credibility|trafficking score|level|rating|points',
				'rate|rates|rated|grade ~ person|suspicion|risk|credibility|likelihood|answer|situation',
				'likelihood|probability|percent|percentage',
				'how sure|certain|likely|suspicious',
				'low|medium|high risk|suspicion',
				'red flag|flags'
			],
			mustMatch: [
				'On a scale from 1 to 10, how suspicious is this?',
				'How likely is it that the person is controlled?',
				'Rate the credibility of the answers.',
				'What is the risk level of the passenger?',
				'Count the red flags.'
			],
			mustNotMatch: [
				'Has anyone weighed your work on a false scale?',
				'How many hours do you work on an ordinary day?',
				'Is the risk of falling guarded against where you work?',
				'You do not have to be sure.',
				'Has anyone lowered the rate of your pay?'
			]
		},
		{
			rule: 'detention',
			stems: [
				'detain|detains|detained|detention|detaining|off-load|offload|off-loaded|offloaded|deport|deports|deported|deportation',
				'arrest|arrests|arrested the|them|him|her|this|you|person|passenger',
				'refuse|refused|deny|denied|refusal ~ entry|boarding',
				'turn|send|turned|sent ~ back|away ~ border|country|person|passenger|them',
				'turn|send|turned|sent them|him|her back|away',
				'turn|send|turned|sent ~ person|passenger|worker back|away',
				'remove|removed|removal ~ from ~ ship|flight|country|aircraft',
				'take|taken|put|get|escort|escorted ~ off ~ ship|boat|ferry|vessel|board|flight|aircraft|train|bus|coach',
				'put|escort|escorted ~ ashore',
				'hand|hands|pass ~ over|on|details to ~ police|immigration|border',
				'report|reports|tell|inform ~ immigration',
				'hold|keep ~ custody|cell',
				'do not|never let ~ leave|go|board|disembark',
				'confiscate|confiscated|search ~ phone|bag|luggage|passport|person',
				'cancel ~ visa|permit'
			],
			mustMatch: [
				'If the answer is yes, detain the passenger.',
				'Refuse entry when two answers are yes.',
				'Off-load the person before departure.',
				'If yes, take the person off the ship.',
				'Do not let the person leave before the police come.',
				'Report the worker to immigration.'
			],
			mustNotMatch: [
				'Has anyone threatened to have you detained?',
				'Did anyone say that you would be deported if you left?',
				'Has anyone taken you off the ship to work somewhere else?',
				'Has anyone locked you in so that you could not leave?',
				'Do not detain anybody because of an answer.',
				'If the person is in danger, use the danger button.'
			]
		},
		{
			rule: 'before-the-gates',
			stems: [
				'may|can|shall we|i ~ talk|speak|ask|write',
				'do you agree|consent',
				'you agree|consent to',
				'sign ~ consent|agreement',
				'are|is you|it|anybody|anyone|somebody ~ alone|private|listening|waiting',
				'anyone|anybody|somebody ~ hear|overhear|see ~ us|screen',
				'over|under|at-least|than|least 18|eighteen',
				'18|eighteen years|or',
				'understand|need|want ~ interpreter',
				'understand|understood ~ rights|purpose|language',
				'which|what language ~ speak|prefer'
			],
			mustMatch: [
				'May we talk about your work?',
				'Are you alone, so that nobody hears us?',
				'Are you over 18?',
				'Do you understand the interpreter?',
				'Do you agree to this interview?'
			],
			mustNotMatch: [
				'Has anyone kept your pay?',
				'Does anyone stop you from being alone?',
				'Has anyone forbidden you to talk with others?',
				'Do you work more than 12 hours a day?',
				'Has the price that you agreed on gone up?'
			]
		},
		{
			rule: 'child-track',
			stems: [
				'ask|question|interview the|this|that|a|any|every <child>',
				'the|this|that|a <child> ~ tell|tells|say|says|answer|answers|describe',
				'happened|done ~ to ~ the|this|that|a <child>',
				'<hurt> the|this|that <child>',
				'who brought|beat|touched|hurt ~ <child>',
				'under|below 18|eighteen ~ ask|answer|answers|question',
				'if ~ <child> ~ ask|what'
			],
			mustMatch: [
				'Has anyone hurt the child?',
				'Ask the child what happened on the journey.',
				'What has been done to this girl at home?',
				'Who brought this boy here?',
				'Does the minor say that somebody waits outside?'
			],
			mustNotMatch: [
				'Has anyone threatened to take your children away?',
				'Does anyone look after your child while you work?',
				'Has anyone stopped you from seeing your children?',
				'Do not ask the child anything about it.',
				'Has anyone threatened people close to you?'
			]
		}
	]
};
