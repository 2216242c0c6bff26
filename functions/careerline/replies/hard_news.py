"""What tells of hard news, and what only sounds like it: a loss, and being ill."""

from __future__ import annotations

from .rx import Rx, WordRx

# Whose death is a loss of one's own: family, and whoever else somebody calls theirs.
_KIN = (
    r"(?:mom|mother|dad|father|mama|mam|mammy|maman|mami|papa|pop|pops|pa|grandma|grandpa|grandmother"
    r"|grandfather|granny|gran"
    r"|nan|nana|nanna|grandad|granddad|gramps|nonna|nonno|gogo|abuela|abuelo|oma|opa|lola|lolo|aunt|auntie"
    r"|aunty|uncle|unc|tia|tio|brother"
    r"|bro|bredda|sister"
    r"|sis|son|daughter|wife|husband|partner|fiance|friend|bestie|cousin|nephew|niece|baby|dog|cat|puppy|horse"
    r"|boss|foreman"
    r"|coworker|colleague|mate|teacher|mentor|pastor|neighbor|client|in law|godfather|godmother|stepdad"
    r"|stepmom|ex|twin)"
)
_DIED = (
    r"(?:died|die|dies|passed(?: away| on)?|pass away|passing away|was killed|got killed|killed (?:himself"
    r"|herself)|is dead|is no more|expired|gone to glory|passed over to glory|is gone|has gone|mouri|went at"
    r" (?:dawn|night|\d))"
)
_LATELY = (
    r"(?:this (?:morning|week|afternoon)|last (?:night|week)|yesterday|today|tonight|(?:on )?(?:monday|tuesday"
    r"|wednesday"
    r"|thursday|friday|saturday|sunday))"
)
_NOT_OF_THEM = (
    r"(?! (?:the|my|mid|on me|of embarrassment|her|his|their|it|all|with|an|a|out of|out|up|by|down|along|over"
    r"|through|around|to"
    r"|back|off|for|me|laughing|inside|grade|class|exam|test)\b)"
)

LOSS = (
    WordRx(
        r"\bone of (?:my|our|the) \w+ (?:has |just )?(?:died|passed|was killed|took (?:his|her|their) own life)"
        r"(?! (?:the|my|his|her|out|on the))"
        r"|\bput (?:my|our|him|her|mom|dad|nan|gran) (?:\w+ ){0,4}?in(?:to)? the ground\b|\bse nos was (?:my"
        r"|the)\b|^died my\b",
        rf"\b{_KIN} was found (?:dead|gone|{_LATELY})\b|\b(?:mr|mrs|ms|miss|old|aunt|auntie|uncle|papa"
        rf"|mama) \w+ pass {_LATELY}\b"
        rf"|\bown (?:mama|mother|mom|dad|father|papa) ,? (?:died |passed |gone )?{_LATELY}\b",
        rf"\b{_KIN} (?:slipped away|did not make it|is no longer with us|took (?:his|her|their) own life)\b"
        rf"|\b(?:slipped away|did not make it)\b(?=.{{0,60}}\b(?:friend|mother|father|mom|dad|brother|sister)\b)"
        rf"|\bwe lost our (?!internet|power|wifi|lease|contract|funding|client|keys|car|way|minds"
        rf"|jobs)\w+(?= (?:at|on|last|this|yesterday|today))|\bbest friend ?(?:s|is) gone\b",
        rf"\b(?:(?:my|our|the) (?:\w+ ){{0,3}}?)?{_KIN}(?: s)?(?: from \w+| in \w+| who \w+ me"
        rf"| i \w+ with)?(?: ,)? (?:just |has |have |had |suddenly |also )?{_DIED}{_NOT_OF_THEM}",
        rf"\bmy \w+ s (?:mom|mother|dad|father|brother|sister|wife|husband|son"
        rf"|daughter)(?: ,? who raised me ,?)? {_DIED}{_NOT_OF_THEM}",
        rf"\b(?:mr|mrs|ms|miss|old) \w+ {_DIED}{_NOT_OF_THEM}|\b(?:guy|man|woman|girl|lad|kid"
        rf"|someone) i \w+ with {_DIED}{_NOT_OF_THEM}",
        rf"\b(?:i )?(?:lost|lose) (?:my|mi|our|an?|wan o ma|one of my)(?: \w+)? {_KIN}s?\b(?! (?:number|phone"
        rf"|at the|food|toy|s\b))",
        r"\b(?:he|she) (?:died|passed(?: away)?|went)(?= (?:at|this|last|on|yesterday|today|before"
        r"|in the night)\b)(?! (?:at|in) (?:his|her|the) (?:job|exam))"
        r"|\bafter the (?:wake|burial|funeral|repast)\b|\bthe (?:burial|repast)\b|\brepast\b"
        r"|\brip (?=[a-z]+)(?!me\b|off|current|out|up|it|the\b|lol)|\bs passing\b"
        r"|\b(?:we |to )?(?:bury|buried|burying) (?:him|her|my \w+|our \w+)\b|\bmurio mi \w+|\bmi \w+ (?:murio"
        r"|fallecio)\b|\bse murio mi\b",
        r"\bwe lost (?:my |our )?(?:grandma|grandpa|granny|gran|nana|mom|dad|mum|grandad|granddad|uncle|auntie"
        r"|my \w+)\b(?! (?:at|in) the)",
        r"\bwe lost (?!the (?!baby)|a (?!baby)|our (?!baby|dog|cat|mom|dad)|power|internet|touch|track|it|wifi"
        r"|an|that|both|some|again|\d)[a-z]+ "
        r"(?:on|last|this|yesterday|today|from our)\b|\b(?:grandad|granddad|gran|nan|grandfather) ?(?:s"
        r"|is)? (?:wake|funeral|gone)\b"
        r"|\b(?:grand\w+|mom|dad|uncle|aunt|brother|sister|cousin|friend) ?s? wake\b"
        r"|\bcalled .{2,30} home\b(?= \w+day\b| to (?:god|heaven|him))"
        r"|\blost (?:my |our |a |the )?(?:old |dear |sweet |best |poor )?(?:grandad|granddad|gran|granny|nana|nan"
        r"|abuela|abuelo"
        r"|pops|pop|dog|cat|horse|colleague|dad|mom|baby)\b(?! (?:food|toy|bed))|\b(?:am|are|still) grieving\b"
        r"|^grieving\b"
        r"|\b(?!(?:laptop|phone|battery|tablet|car|wifi|internet|computer|fish|plant|plants|engine|power|printer"
        r"|cell|it|i|that|signal"
        r"|motivation|connection|goldfish|houseplant|charger|truck|van|app|screen|mic|mouse|idea|joke|part"
        r"|everything|who|he|she|they)\b)"
        r"[a-z]+ (?:died|passed)(?= (?:on \w+day|last |this |yesterday|today|sunday|monday|tuesday|wednesday"
        r"|thursday"
        r"|friday|saturday|in (?:his|her)))"
        r"|\b(?:she|he) died(?= (?:and|i)|$)"
        r"|\b(?:brother|sister|dad|mom|husband|wife|son|daughter|uncle|aunt|cousin) ?(?:s|is) (?:gone"
        r"|dead)\b(?! (?:to|back|out|in|on|off|for))",
        r"\b(?:mom|mother|dad|father|grandma|grandpa|grandmother|grandfather|nana|abuela|abuelo|aunt|uncle"
        r"|brother|sister|son|daughter|wife|husband|friend|cousin|baby|dog|cat|partner|nephew|niece|stepdad"
        r"|stepmom|mama|papa|tia|tio|boss|coworker|colleague|mate|granny|gran"
        r"|nan|pops|pop|teacher|mentor|pastor|grandson|granddaughter|grandad|granddad|in law|horse|fiance|puppy"
        r"|raised me ,|who raised me|aunty|auntie|mam|mamaw|maw maw|pawpaw|papaw|gramps|bro"
        r"|sis)(?: of \d+ years?| [a-z]+)? ?,? (?:just |has "
        r"|suddenly )?(?:passed(?: away)?|died)\b(?! (?:the|my|mid|on me|of embarrassment|my exam|laughing"
        r"|it|all|with|an|a|out|up|by|down|along|over|through|around))|\b(?:passed away|funeral(?! (?:home"
        r"|suit|director|parlou?r))|miscarr\w+"
        r"|burying|buried|death in (?:the|my) family|lost my (?:mom|mother|dad|father|grandma|grandpa"
        r"|brother|sister|son|daughter|wife|husband|friend|baby|dog|cat|uncle|aunt|grandmother|grandfather"
        r"|nephew|niece|cousin|best friend|partner)|we lost (?:him|her|the baby|my)|memorial service"
        r"|put (?:my|our) (?:dog|cat) (?:down|to sleep))\b",
    ),
    Rx(
        r"\b(?:exam|test|laptop|phone|battery|inspection|boards|quiz|class|car|wifi|internet|cert\w*"
        r"|computer|bill) (?:\w+ )?(?:passed|died)\b|\bi passed\b|\b(?:time|day|week|weeks|month|deadline"
        r"|year|opportunity|days|hours) passed\b|\b(?:about|almost|nearly|literally|i) died\b|\bburied a\b"
        r"|\bwake up\b"
    ),
)

# What people have who are ill: named alone, it is one's own.
_BODY = (
    r"(?:back|neck|knee|knees|ankle|wrist|shoulder|elbow|hip|arm|leg|foot|feet|hand|hands|finger|fingers|thumb"
    r"|toe|toes|rib"
    r"|ribs|eye|eyes|ear|ears|jaw|collarbone|hamstring|achilles|disc|hernia)"
)
_HURT = (
    r"(?:hurt|broke|broken|busted|bust|sprained|twisted|smashed|dislocated|fractured|tore|torn|blew"
    r"|wrecked|jammed|crushed|strained|injured|popped out)"
)
_ILLNESS = (
    r"(?:heat exhaustion|heat ?stroke|sunstroke|asthma attack|bad chest|tooth abscess|abscess|flu|influenza"
    r"|grippe|gripe|covid|fever|viral|strep|angina|tonsillitis|pneumonia|pleurisy|bronchitis"
    r"|shingles|vertigo|gout|uti"
    r"|migraines?|gastro|norovirus|sciatica|appendicitis|sepsis|cellulitis|mono|measles|chickenpox|malaria"
    r"|dengue|typhoid|kidney (?:stones?"
    r"|infection)|(?:eye|ear|chest|sinus|tooth|skin|lung) infection|food poisoning|stomach (?:bug|flu|virus)"
    r"|slipped disc|hernia|concussion"
    r"|blood clot|chemo|lagnat|nilalagnat|trangkaso|calentura|fiebre|angina)"
)

ILL = (
    WordRx(
        r"(?<!did )(?<!went )\bnot (?:so |very |too |keeping )?well (?:today|this week|since|coach|sir|at all"
        r"|these days|yet)\b|\bkeeping (?:un)?well\b(?! (?:and|thanks|thank))"
        r"|\b(?:tooth|teeth|wisdom teeth) (?:pulled|out|removed|extracted)\b|\broot canal\b"
        r"|\b(?:body|head|stomach|belly|tummy|back|tooth|leg|chest|throat) (?:is |was |has been |are )?(?:very "
        r"|really |so )?(?:paining|aching|hurting|upset|running|sore)\b"
        r"|\b(?:asthma|eczema|arthritis|lupus|crohns|gout|sciatica|fibro|ms|blood pressure|sugar|bp) (?:is |was "
        r"|has )?(?:flared|flaring|acting|playing|shot|went|high)\b"
        r"|\bflare up\b|\bdown with (?:an? |the )?(?:\w+ )?(?:cold|fever|flu|bug|virus)\b",
        # hurt: "threw my back out", "busted my wrist", "my back went out", "with my back gone"
        rf"\b{_HURT} (?:out )?(?:my|me) (?:left |right |poor |bad )?{_BODY}\b(?! (?:into|to|over|open)\b)"
        rf"|\b(?:threw|thrown|put|pulled|pulling) (?:out )?my (?:\w+ )?(?:back|neck|knee|shoulder|hip)(?: out"
        rf"|(?= ?$| ?[.,!]))"
        rf"|\bmy (?:\w+ )?{_BODY} (?:has |have |just )?(?:went|gone|gave|given) (?:out|way|again)\b"
        rf"|\bmy (?:\w+ )?{_BODY} (?:is |are |has )?(?:gone|went|seized|seized up|locked up|swollen|swole up"
        rf"|broken|sprained)"
        rf"(?= ?$| ?[.,!]| (?:and|so|again|like|can)\b)",
        r"\b(?:in|out of|into) bed (?:all (?:day|week|weekend)|since|sick|with (?:my|a|the) (?:chest|back|head"
        r"|stomach|cold|hot))\b"
        r"|\b(?:on|day \d of) (?:the |my )?antibiotics\b|\b(?:on a|iv) drip\b|\biv bag\b|\bkidney infection\b"
        r"|\bdoctor (?:said|says|say) (?:it is )?(?:viral|flu|rest|an? infection)\b",
        r"\b(?:high|had a|had the|bad|nasty) (?:\w+ )?fever\b|\bfever of \d+\b",
        r"\b(?:estive|estou|fiquei|andube|anduve) (?:sick|doente|enferm[oa]|mal)\b|\bestado mal[oa]\b"
        r"|\bgripad[oa]\b|\bm te malad\b"
        r"|\bi am sick of the pulmon\b|\bwas siek\b|\bchor[ay] bylam\b|\bchory bylem\b|\bho la febbre\b"
        r"|\bmalat[oa]\b",
        # "not feeling well" is said of the body, unless something follows that it is about
        r"\b(?:not|do not|did not|never|hardly) (?:been )?(?:feel|feeling|felt) (?:very |so |too |that |really "
        r"|all that )?"
        r"(?:well|good)\b(?! (?:about|with (?:my|the|this)|enough about))|^(?:not|still not|i am not) (?:very |so "
        r"|too )?well"
        r"(?= ?$| ?[,.;!])"
        r"|\bi am (?:still |really )?not (?:very |so |too )?well(?= ?$| ?[,.;!])|\b(?:feeling|felt|am"
        r"|been) (?:\w+ )?unwell\b"
        r"|\bon bed rest\b|\bcaught whatever\b|\bi think i am (?:coming down|getting (?:sick|ill))\b",
        r"\b(?:knee|hip|back|shoulder|heart|eye|foot|hand|ankle|wrist|cataract|hernia) (?:op|operation|surgery"
        r"|replacement)\b(?! (?:course|ward))|\b(?:got |been |was |am )?diagnosed(?= ?$| (?:with|as"
        r"|\w+ ?(?:today|yesterday|last|this)?))"
        r"|\bsigned off (?:sick|with|for|work|by)\b|\b(?:my |first |second |start(?:ing)? )chemo\b"
        r"|\boncology\b(?! (?:nurse|ward clerk|job|course))|\bw(?:ith)? (?:this|a|the) (?:virus|bug|flu"
        r"|infection|fever|cold)\b|\bit is my nerves\b",
        rf"^(?:(?:no|nope|sorry|sir|coach|still|got|having|down|in bed|home|on quarters|bad|again"
        rf"|crook as a dog this week|the|a|with|w|i have|i am|i got|i had"
        rf"|because of|cuz|due to|from|of|bout|been|my) ){{0,5}}{_ILLNESS}\b(?! (?:season|shot|vaccine|jab"
        rf"|test|clinic|ward|course|module|chapter))"
        rf"|\b(?:i|me|am|my|in bed|home|down|off|a bout of|laid up|knocked out"
        rf"|nursing) (?:\w+ ){{0,5}}{_ILLNESS}\b(?! (?:season|shot|vaccine|jab|test|clinic|ward|course|module"
        rf"|chapter))",
        r"\b(?:kept|keep|keeping|admitted) me (?:in|at \w+ \w+|overnight|at the hospital|for observation)\b"
        r"|\b(?:in|at) (?:the )?(?:er|hospital) (?:with|for) (?:my|a)\b"
        r"|\bnaospital\b|\bhospital mein\b|\bdoctor (?:say|says|said|told me to|wants me to) (?:i (?:must"
        r"|have to|need to) )?(?:rest|stay|bed rest)\b|\bpositive test\b|\btested positive\b|\b(?:found|have"
        r"|has) (?:a )?(?:lump|something on my \w+)\b"
        r"|\b(?:having|have|had|need|needing|getting) (?:an |my )?(?:operation|surgery|transplant|stent"
        r"|bypass)\b|\b(?:estoy|estuve|he estado|ando) (?:mal[oa]|enferm[oa])\b|\b(?:peguei|tengo"
        r"|con) (?:covid|gripe|fiebre)\b|\bpressure was 1\d\d\b",
        r"\b(?:threw up|throwing up|stomach (?:bug|flu|virus)|pink eye|gallstones?|gallbladder|on dialysis"
        r"|hospital bed|food poisoned"
        r"|cancer again|having chemo|surgery went|had surgery|in casualty|my (?:knee|hip|back|shoulder) done)\b"
        r"|\bcaught (?:\w+ )?(?:strep|flu|covid|cold|bug|virus|norovirus)\b|\bdoc(?:tor)? says (?:i (?:have"
        r"|need) to )?rest\b",
        r"^(?:shingles|norovirus|chickenpox|gastro|migraine)\b|\b(?:doctor|doc|gp) signed me off\b",
        r"\b(?:kidney stones?|tonsils|tonsillitis|strep throat|food poisoning|dengue|appendix|chemo tiredness"
        r"|start(?:ed|ing)? (?:dialysis|chemo)"
        r"|gave me the plague|kept me overnight|under the knife)\b|^(?:strep|flu|fever|migraine|pneumonia"
        r"|bronchitis|sick|ill(?! (?:do|be|take|try|see|get|have|go|text|let|say|start|finish|make|call"
        r"|send)\b)|vomiting|puking)\b"
        r"|\b(?:due to|because of|with|have|down with|of) (?:a |the |my )?(?:bad |high )?(?:fever|covid|flu"
        r"|migraine|pneumonia|bronchitis)\b|\bam sick\b|\bfeeling sick\b",
        r"\b(?:i|me|been|was|am|and|got|in|so|feeling|home|still|out) (?:\w+ ){0,3}?(?:sick|covid|flu|poorly"
        r"|in the hospital|hospitalized|hospitalised|the er|surgery|strep|pneumonia|migraine|migraines"
        r"|food poisoning|throwing up|fever|concussion|mono|bronchitis|kidney stones?|diagnosed|chemo"
        r"|cancer|stomach bug|vertigo|shingles)\b|\b(?:having|had|need|needed|getting|recovering from"
        r"|after) (?:\w+ )?surgery\b|\bin (?:the )?(?:hospital|icu|er|emergency room)\b(?! (?:kitchen|cafeteria"
        r"|jobs?|laundry|pharmacy"
        r"|lab|office|canteen|admin|wing|system|shop|gift|desk|as a|doing|kitchens))|\b(?:broke"
        r"|fractured|sprained|tore|threw out) my (?:\w+ )?(?:arm|leg|wrist|ankle|hand|foot|hip|back"
        r"|collarbone|acl|rib|ribs|shoulder|finger|toe|knee)\b|^(?:sick|sick day|covid|flu|down with"
        r"|out sick|home sick|sick all week)\b|\b(?:came|come|coming) down with\b|\b(?:caught|have|has"
        r"|got) (?:the |a |covid|some )(?:bad |nasty |terrible |awful )?(?:flu|covid|cold|bug|stomach bug"
        r"|virus|fever|migraine|infection)\b|\bthe flu\b|\b(?:sick as a dog|under the weather|bedridden"
        r"|laid up)\b",
    ),
    Rx(
        r"\b(?:in|at|to) the surgery\b(?! for)|\bsick day ?\?|\bsick (?:about|beats?|and shut|to (?:my"
        r"|the) stomach about)\b|\bcalled in sick but (?:really|actually)\b"
        r"|\b(?:much |feeling |all )?better now\b",
        r"\b(?:nina|nino|nene|nena|hijo|hija|client|patient|son|daughter|kids?) (?:\w+ ){0,3}(?:got sick|fell"
        r"|fever|with fever|sick|with)\b",
        r"\b(?:(?:flu|covid) (?:shot|jab|vaccine|test|season|clinic)|sick (?:of|and tired|beat|time|leave|pay)"
        r"|kids? (?:\w+ ){0,3}sick|(?:son|daughter|baby|kid"
        r"|kids|mom|mother|dad|wife|husband|boss|toddler|dog|cat|everyone|house|sister|brother|coworker"
        r"|cowroker|grandma|grandpa) (?:\w+ ){0,5}(?:sick|flu|covid|strep|surgery|hospital|er|fever"
        r"|hospitalized|diagnosed|cancer|migraine)|worked in the hospital|work (?:in|at) (?:the|a) (?:er"
        r"|hospital)|job (?:at|in) the (?:hospital|er)|hospital (?:job|appointments?|position|cafeteria"
        r"|system|hr|admin)|interview (?:at|with) the hospital|clinic|(?:he|she|they) (?:is|was|are|got|has"
        r"|had|were) (?:\w+ )?(?:sick|in the hospital|the flu|covid|surgery|surgery|strep)"
        r"|someone (?:called )?(?:out )?sick|called (?:in|out) sick at)\b",
    ),
)
