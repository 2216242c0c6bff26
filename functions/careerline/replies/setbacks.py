"""What tells of a setback at work, and what only sounds like it: a no to somebody who applied, a job that is lost."""

from __future__ import annotations

from .rx import Rx, WordRx

# Who says yes or no to somebody who applies.
_THEY = (
    r"(?:they|hr|it|company|hospital|school|schools|office|council|bank|agency|shop|store|hotel|firm|bakery"
    r"|cafe|warehouse|factory|nursery|clinic|dairy|museum|depot|farm|theater|zoo|airport|airline|lab|studio"
    r"|cafe|port|yard|mill|gym|client|clients|place|dept|department"
    r"|union|college|university|plant|club|county|city|baptist|restaurant|salon|garage|library|recruiter"
    r"|camara|one|1|2|3|both|all"
    r"|(?:one|1|2|3) (?:of them|office|school|client|place|shop|job|company|email|emails|hotel|bank|firm)s?)"
)
_SAID = r"(?:said|say|says|sez|answered|replied|told me|wrote|came back(?: with)?|mailed|write)"

REJECTED = (
    WordRx(
        r"\bnot (?:been |be |get |got )?(?:successful|shortlisted|selected|chosen|accepted|considered)\b"
        r"|\b(?:they|he|she|hr|manager) (?:\w+ ){1,4}not an? (?:good |right |great )?fit\b"
        r"|\b(?:found|chose|have|picked|with|had) (?:an? )?(?:better|stronger|other|another|internal|different"
        r"|more \w+) candidates?\b"
        r"|\b(?:move|moving|moved|go|going|proceed|proceeding) (?:forward |ahead )?with (?:other|others|someone"
        r"|somebody|one of)\b"
        r"|\bregret (?:letter|email|mail)\b|\bthey (?:have |already )?filled it\b|\banswer (?:was|came"
        r" back) (?:a )?no\b"
        r"|\bthen a no\b|\ba no from\b",
        r"\bdid not (?:get|land) (?:the|that|this) (?:\w+ ){1,2}(?:one|job|post|place|role|spot|gig)(?= ?$| ?[.,!])"
        r"|(?:^|\b(?:one|answer|email|letter|call) )(?:it )?(?:was|came back) an? no(?= ?$| ?[.,!;])|\b(?:one"
        r"|other|first|second|last) (?:was|were|is|came back) an? no(?= ?$| ?[.,!;])"
        r"|\bno me (?:escogieron|llamaron|contrataron|eligieron)\b|\bno passei\b|\bsaid what no\b",
        r"\b(?:hired|promoted|they (?:picked|chose|took)) (?!me\b|us\b)(?:\w+ ){1,5}instead\b"
        r"|\b(?:did not|not|never) (?:get|got|gotten) in ?to the (?:\w+ )?(?:program|academy|course|class|union"
        r"|college"
        r"|university|apprenticeship|training)\b",
        r"\b(?:did not|do not|never) (?:pick|choose|want|select|hire|take) me\b(?! (?:to|for granted|long|in"
        r"|back|out|home|with))|\b(?:was|is) not me they (?:chose|picked|wanted|took)\b|\bdid not get it(?= ?$"
        r"| (?:this|in|lads|again|coach|then))"
        r"|\bi did not get the (?:post|job|role|place|gig|position|one)\b|\btook (?:a |some |the )?(?:man"
        r"|woman|guy|lad|girl|someone|somebody) from\b|\b(?:outside|external|internal) (?:hire|candidate"
        r"|applicant)\b|\bfilled (?:it|the \w+) (?:internally|in house|already|from)\b",
        r"\b(?:job|role|post|bursary|scholarship|position|place|spot|it) went (?:elsewhere|outside|internal"
        r"|to)\b|\bwent (?:, )?(?:quote ,? )?(?:in )?(?:another|a different) direction\b"
        r"|\bin another direction\b|\bnot (?:to )?(?:move"
        r"|moving|progress|progressing|proceed|proceeding|continue)(?: forward)?(?= ?$| with| my|,)"
        r"|\bnot progressing\b|\bbinned me\b|\brefused me\b|\bnope from\b|\bthat was a no\b|\b(?:both|all|2"
        r"|3) (?:of them )?(?:said )?no$|\boverqualified\b|\bstrong candidates\b|\bcomputer says no\b"
        r"|\babsage\b|\bnao passei\b|\bto say no(?= ?$| ?[.,!])|\bpassed over\b",
        rf"\b{_THEY} (?:just |have |has |already |all )?{_SAID} (?:it is |it was |an? )?(?:no|nope|sorry"
        rf"|unfortunately|not now|not this|no thank|no thanks|no position)\b"
        r"(?! (?:to (?:the|my|a|leave|overtime|extra)|problem|worries|need|rush|experience needed|raise|more"
        r"|one|idea|way))",
        rf"\b(?:{_THEY} (?:\w+ )?)?(?:went|gone|go|going|are going|goes|gone ahead|decided to go"
        rf"|moving forward) (?:\w+ )?with (?:an?|another|someone|somebody|the other|other|some|others|younger"
        rf"|their)\b"
        r"(?! (?:friend|plan|idea|way|different plan|course|provider))",
        r"\b(?:they|agency|company|union|firm|hotel|office) (?:have |has |had )?(?:passed|declined)(?= ?$"
        r"| ?[.,!]| (?:on me|me|my application|in a))"
        r"|\bnot (?:be )?(?:go|going|move|moving) forward (?:with|on) (?:my|me)\b|\bunfortunately(?= ?$| we"
        r"| your| the| after)"
        r"|\b(?:no|not|did not|do not|never) take(?:n)? me\b(?! (?:long|much|on a|that|to|home|serious|back))"
        r"|\b(?:gave|give|gi|gives|given) (?:it|di job|the job) to (?:an?|another|someone|somebody|some|the)\b"
        r"|\b(?:want|wants|wanted|needed|looking for) (?:a )?(?:native speaker|someone (?:with|younger|more)"
        r"|somebody (?:with|younger|more)|more experience|younger)\b"
        r"|\b(?:did not|not|never) (?:get|got|gotten) in(?= ?$| ?[.,!]| this)\b|\bdij\w+ que no\b"
        r"|\bya (?:agarraron|contrataron|contrato|tomaron) a otr[oa]\b|\bthat \w+ job ,? no$|\bno me lo dieron\b",
        r"\b(?:application|interview|i) (?:was|were|is) (?:not successful|unsuccessful)\b"
        r"|\bunsuccessful (?:this time|on this occasion)\b"
        r"|\b(?:first|second|other|last|third) (?:one|place|shop|company) said no\b",
        r"\bknocked (?:me )?back\b|\bpassed on me\b|\b(?:got|had) (?:the|a|1|one|another) no\b(?= ?$| ?[.,!;]"
        r"| (?:already|by"
        r"|in|from|email|letter|back|today|yesterday|within))|\bthe no email\b|\bwe regret\b|\bfilled the (?:role"
        r"|job"
        r"|position|spot)\b|\b(?:role|job|spot) (?:is|was|has been|got) (?:already )?filled\b|\bwent internal\b"
        r"|\bnot this (?:round|time)\b|\bgave it to (?:a|another|someone|somebody|some|the other)\b"
        r"|\bno luck with the (?:county|city|job|application|role|hospital|school)\b"
        r"|\bthank you for your interest\b"
        r"|\bdo not want me\b|\bdid not get up\b|\bthe other one said no\b",
        r"\b(?:went|goes|gone|given) to (?:someone|somebody|another|a different|an internal)\b(?! (?:place"
        r"|school|store|job|floor))|\bregrets? to inform\b"
        r"|\b(?:selected|picked|chose|chosen|hired|took|choose|hire) (?:some |a |the |an |someone )?(?:other"
        r"|another"
        r"|fellow|younger|different|internal|else)\b"
        r"|\b(?:hired|picked|took) (?:a|some|the) (?:guy|fellow|kid|man|woman|girl|boy|lady|[a-z]+ (?:boy|girl"
        r"|guy|kid))\b|\bfor the \w+ and not me\b"
        r"|\b(?:got (?:the|a)|told me|they said(?: it was)? an?) no\b(?= ?$| ?[.,!;]| this| by| yesterday"
        r"| today)|\brejections?\b(?! (?:fear|is))|\b(?:another|it was a|that is a|got a|a polite"
        r"|a kind) no\b(?= ?$"
        r"| ?[.,!;]| but| from| again)",
        r"\b(?:rejected|rejection|turned me down|turned down|went with (?:someone|somebody|another"
        r"|a different|an internal|the other)|picked (?:someone|somebody|another)|chose (?:someone|somebody"
        r"|another)|hired (?:someone|somebody) else|did not (?:get|make) (?:the|it to|that|past|through|in"
        r"|an?) ?(?:\w+ )?(?:job|position|role|internship|promotion|spot|gig|offer|next round|second round"
        r"|interview|cut|call back|callback)|not (?:moving forward|selected|chosen|picked|get the job)"
        r"|moving forward with other|said no to me|(?:got|was|been) (?:passed over|turned down|rejected"
        r"|ghosted)|passed me over|no from|they said no|position (?:was|has been|is) filled"
        r"|other candidates|went another direction|decided to go with)\b",
    ),
    Rx(
        r"\b(?:said no|no|rejected|turned down) (?:to )?(?:my|our|the|a) (?:\w+ )?(?:raise|request|vacation|leave"
        r"|time off|idea|expenses"
        r"|transfer)\b|\b(?:load|lode|card|payment|file|upload|loan|claim|photo|form|pallet|delivery|part"
        r"|shipment) (?:got"
        r"|was|is|gets) (?:rejected|turned)\b",
        r"\b(?:i (?:turned|rejected|said no)|turned down (?:the|an|a|drinks|plans|overtime|invitation)"
        r"|if (?:i get|they)|afraid of|fear of|scared of|scared they|handle (?:a )?rejection|in 20\d\d"
        r"|worried (?:about|they))\b(?:.{0,20}\b(?:reject|turned|rejection|no)\b)?",
    ),
)

LOST_JOB = (
    WordRx(
        r"\b(?:fired|sacked|canned|terminated|retrenched|furloughed) (?:me|us)\b(?! up)|\b(?:got|was"
        r"|been) (?:the boot|retrenched)\b"
        r"|\b(?:made|making) (?:my|our) (?:\w+ )?(?:role|job|position|post|team|department)s? redundant\b"
        r"|^(?:my )?job (?:is |s )?gone\b|\bmy job (?:is |s )?gone\b",
        r"\b(?:let|sent) (?:the|our) (?:whole|entire) (?:\w+ ){1,2}(?:go|home for good)\b|\bvoted me out\b"
        r"|\b(?:cut|dropped|fired|sacked) the whole (?:\w+ )?(?:team|crew|shift)\b"
        r"|\b(?:boss|manager|owner|they) (?:say|said|says) (?:finish|finished|no more work)(?= ?$| ?[.,!])|\bno"
        r" more (?:job|work)(?= ?$| ?[.,!])"
        r"|\bme han echado\b|\bwent mandad[oa] embora\b|\bwurde .{0,24}gekundigt\b|\bme quede without (?:job|work)\b"
        r"|\b(?:they|boss|owner|company) (?:have |has |just )?locked the doors\b",
        r"^furloughed\b|\b(?:company|firm|shop|store|restaurant|place|business) (?:went|has gone|is going"
        r"|goes) under\b"
        r"|\brestructured (?:me )?out\b|\bkena retrench\b|\bwhole (?:\w+ )?(?:team|crew|shift) and that is me in"
        r" it\b",
        r"\b(?:position|role|job|post) (?:was |is |got |has been |been )?(?:eliminated|cut|axed|scrapped"
        r"|terminated|made redundant|discontinued)\b|\b(?:ended|ending|eliminated|cut|scrapped) my (?:position"
        r"|role|job|post|contract|assignment)\b"
        r"|\bcontracts? (?:is |was |are )?(?:not being|not|will not be) renewed\b|\bcontract (?:has )?(?:ended"
        r"|finished|was up|is up)\b(?! (?:on time|as planned))|\bno job (?:now|any more|no more)\b"
        r"|\bagency (?:dropped|let me go|canceled|finished|cut)\b|\b(?:canceled|cancelled|took away"
        r"|pulled) all (?:of )?my (?:shifts|hours)\b"
        r"|\b(?:my )?last (?:day|shift) (?:was|is|will be|\w+ \d+)(?! (?:good|great|fun|hard|long|emotional"
        r"|sad))|\bp45\b"
        r"|\bgot my cards\b|\bmarching orders\b|\bredundancy\b|\bseverance\b|\bdownsized\b|\bretrenched\b"
        r"|\breplaced (?:us"
        r"|me) with\b|\b(?:do not|did not) need (?:me|us) (?:from|any more|after|back|now|monday)\b",
        r"\blet (?:all|the whole|most|half) of (?:\w+ )?(?:go|us)\b|\b(?:cut|closed|finished|sacked"
        r"|dropped) (?:all|the whole|our whole|the entire) (?:\w+ )?(?:\w+ )?(?:team|crew|shift|staff|line"
        r"|department|floor|unit)\b|\bwhole (?:crew|team|shift|floor|line) (?:was |got |is )?(?:cut|gone"
        r"|let go|sacked|laid off)\b"
        r"|\bclosed on us\b|\b(?:they|have|boss|owner) (?:have |has )?(?:shut|closed|sold) (?:number \d|up"
        r"|the (?:box|site|pit|yard|plant|shop|place|mine|works))\b|\bi am out (?:friday|monday|on|at the end"
        r"|by)\b|\bfui mandad[oa] embora\b|\bwurde (?:heute )?gekundigt\b|\bhand (?:in )?(?:my|the) keys in\b"
        r"|\bjob they just took\b",
        r"\b(?:cut|cutting|dropped|closed|axed|shut|laid off) (?:my|our) (?:whole |entire |full )?(?:line"
        r"|shift|team|crew|department|unit|job|position|role|section)\b"
        r"|\b(?:closed|shut|shutting|closing) us(?: all)? down\b|\b(?:warehouse|plant|factory|store|shop"
        r"|branch|mill|office|restaurant|hotel|school|mine|salon) (?:is |will |to )?(?:closes|close|shuts"
        r"|closing)\b(?! (?:at|early|for|on time|its doors at|\d|in \d))"
        r"|\bwe are closed\b(?! (?:on|for|today|monday|sunday|until))|\b(?:my|the) (?:job|position) (?:is "
        r"|has |was )?(?:gone|over|with it|no more)\b|\bmy job gone\b|\bassignment (?:has )?ended\b"
        r"|\bgot the (?:chop|boot|push|heave|bullet|elbow|axe)\b|\b(?:do not|told (?:me"
        r"|us) not to) come (?:back |in )+(?:monday|tomorrow|any more|again)\b"
        r"|\blet (?:everybody|everyone|us all|all of us|the whole \w+|most of us) go\b|\ball of us out\b"
        r"|\bpaid off\b(?= (?:the day|today)| ?[.!] )|\bcerraron la (?:fabrica|planta|tienda)\b"
        r"|\bnos corrieron\b|\bme corrieron\b|\bsin trabajo\b"
        r"|\b(?:walked|sent|escorted) (?:me |us )?out with (?:a|my) box(?:es)?\b|\bbox of (?:pens|my things"
        r"|my stuff)\b",
        r"\b(?:plant|store|shop|branch|factory|mill|site|warehouse|place) (?:s |is |has |just )?(?:closed|closing"
        r"|shut)\b(?! (?:at"
        r"|early|for|today at|on|when|by))|\b(?<!calling )(?<!call )(?<!called )(?<!calls )out of work\b"
        r"|\b(?:made|making) (?:me|us|\d+ of us"
        r"|all of us) redundant\b"
        r"|\bno job as of\b|\bwalked (?:us|me) out\b|\bgot asked(?= ?$| (?:this morning|today|yesterday))"
        r"|\bthey cut me\b(?! (?:off|a|some|short|down|in))|\bcut the whole (?:crew|shift|team|\w+ crew)\b"
        r"|^(?:just )?(?:fired|canned|sacked|laid off|let go)(?= ?$| (?:today|yesterday|this|on|at|by))",
        r"\bcontract (?:ended|finished|was ended) early\b|\bdo not want me back\b",
        r"\b(?:cut|let go|laid off)\b.{0,40}\bme included\b|\bme included\b.{0,30}\b(?:cut|let go|laid off)\b",
        r"\blost the job\b(?! (?:posting|link|listing|description|ad))|\bgot the sack\b|\blet (?:\d+|half|all"
        r"|most) of us (?:all )?go\b|\b(?:shut|shutting|closed|close|closing)(?: down)? (?:our|the|my) "
        r"(?:branch|site|store|plant|building|shop|office|warehouse|factory|location|department)\b|\b(?:ended"
        r"|cut|terminated|canceled) my contract\b"
        r"|\bmy contract (?:was|is|got) (?:ended|cut|terminated|over)\b|\blet \d+ (?:of us|people) go\b",
        r"\b(?:laid (?:me|us|\d+ of us|him and me|everyone|off|half of us|off \d+ of us) ?(?:off)?|layoff"
        r"|layoffs|got (?:fired|let go|canned|sacked|laid off|the axe|axed|made redundant|terminated|cut)"
        r"|(?:was|were|been|am|get|being|i am being) (?:fired|let go|laid off|made redundant|terminated"
        r"|sacked|furloughed)|lost my job|they (?:fired|let go|let me go|canned|terminated|sacked) ?(?:me"
        r"|of me|us)?|let me go|(?:was|is|were) (?:our|my) last day|closing (?:the|our) (?:plant|store"
        r"|office|branch|location|site)|(?:plant|store|office|branch|location) (?:is closing|closed down"
        r"|is shutting|shut down)|made redundant|my (?:job|position) (?:was|is|got|has been) (?:eliminated"
        r"|cut|gone|terminated)|eliminated my (?:job|position)|out of a job|unemployed now|pink slip"
        r"|contract (?:was not|did not get) renewed)\b",
    ),
    Rx(
        r"\b(?:when|after|before|once|until|because) (?:the )?(?:shop|store|salon|restaurant|office) (?:is "
        r"|be )?close[sd]?\b"
        r"|\b(?:\w+day|am|pm|\d) (?:the )?(?:shop|store|salon|restaurant|office) (?:is )?close[sd]?\b",
        r"\bfired me (?:lol|haha|twice|in the (?:role ?play|mock))\b|\blet me go (?:home|early|to|in|first|over"
        r"|through|for|see|outside|ahead|back)\b|\bkept me\b"
        r"|\bclosed the (?:store|shop|office) (?:last|tonight|up|at)\b",
        r"\b(?:since (?:the|my) layoff|after (?:the|my) layoff|(?:rumors?|worried|afraid|scared|might|could"
        r"|may|if|talk) (?:\w+ ){0,5}(?:laid|layoffs?|fired|let go|lose)|last year|years? ago|months? ago"
        r"|in 20\d\d|coworker got|friend got|fired up|got fired up|got cut off|was fired up|i quit"
        r"|let go of|learn(?:ed|ing)? to let)\b",
    ),
)
