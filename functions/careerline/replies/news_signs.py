"""The signs of news: for each kind what tells of it and what only sounds like it, the gravest first."""

from __future__ import annotations

from .reading import News
from .rx import Rx
from .words import table

SIGNS: tuple[tuple[News, Rx, Rx | None], ...] = (
    (
        "loss",
        Rx(
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
            r"|sis)(?: [a-z]+)? ?,? (?:just |has "
            r"|suddenly )?(?:passed(?: away)?|died)\b(?! (?:the|my|mid|on me|of embarrassment|my exam|laughing"
            r"|it|all|with|an|a|out|up|by|down|along|over|through|around))|\b(?:passed away|funeral|miscarr\w+"
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
    ),
    (
        "hired",
        Rx(
            r"\b(?:they|have|has|been|was|got) (?:have |has |just )?(?:employed|taken) me on\b|\b(?:they|place|bakery"
            r"|shop|company"
            r"|school|office) (?:have |has |just )?(?:employed me|(?:took|taken|take|taking) me(?: on\b"
            r"| for the (?:job|role)))"
            r"|\bwelcome aboard\b|\b(?:signed|signing) (?:the |my )?(?:papers|paperwork|contract)\b|\bcontract signed\b"
            r"|^signed (?:with|it)\b(?! (?:up|off|in))|\bgot selected\b|\bnew job (?:starts|begins|started)\b"
            r"|\bi (?:have|got|landed) the (?:job|jobb|gig)\b(?= ?$| ?[.!,;])|\bstart(?:ed|ing|s)? (?:my|the"
            r"|a) new job\b"
            r"|\bguess who (?:is|got) (?:the )?(?:new|job|hired)\b"
            r"|\bstart (?:at \w+ \w* ?)?monday at the (?:new )?(?:place|\w+ery|shop)\b"
            r"|\bstart(?:ing)? (?:work )?(?:at|with|for) (?!the other)[a-z ]{2,24} (?:on )?(?:monday|tuesday"
            r"|wednesday|thursday|friday|next week)\b",
            r"\b(?:got|been|was) taken on\b|\b(?:they|and they) (?:are |is )?keeping me(?: on)?\b(?! (?:late|busy"
            r"|waiting|up|back|company|in))"
            r"|\bthey want me(?= ?$| ?[.!])|\bi am the new [a-z]+\b",
            r"\bgot on (?:at|with) the\b|\bstart(?:ed)? at the .{2,30}? (?:on the|monday|tuesday|wednesday|thursday"
            r"|friday|next week)\b|^landed it$",
            r"^(?:and )?hired(?: ?$| (?:today|as of|on with|now|at)\b)|\bi (?:got )?hired on\b|\b(?:gave"
            r"|giving) me the (?:\w+ )?(?:job|position|role|spot)\b"
            r"|\b(?:they|office|county|company|hospital|department|union|store|place|school|academy|city|bank"
            r"|team) (?:all )?(?:picked|chose|took|selected"
            r"|hired|hire) me\b(?! (?:to|aside|home|out|off|back|through|a\b|about|\d|in for|over|up))"
            r"|\bjob is mine\b|\bstart date is\b"
            r"|\blanded a (?:start|job|gig|position)\b|\bi start (?:new work|the new|at (?:the|my) new"
            r"|work (?:monday|on|next))\b"
            r"|\bi (?:got|have) the (?:puesto|trabajo)\b",
            r"\b(?:got|getting|landed|found|have|accepted|took|scored|earned) (?:the|a|that|my|this|new"
            r"|offered the) (?:\w+ )?(?:\w+ )?(?:job|position|role|gig|apprenticeship|internship|spot"
            r"|promotion to)\b|\bgot hired\b|\bthey hired me\b|\b(?:i am|i was|i got|been|they) hired\b(?! (?:my|his"
            r"|her|our|him|an?|the|someone"
            r"|somebody|some|another))"
            r"|\bi start(?:ed)? (?:my )?(?:the |a )?new job\b|\bsigned (?:the|my) (?:offer|contract)\b"
            r"|\baccepted (?:the|their|an|my) offer\b|\bi got it (?:the job|the position)\b"
            r"|\boffered me the job and i (?:took|accepted|said yes)\b|\bstart(?:ing)? (?:at"
            r"|with) (?:my )?(?:the )?new (?:job|company)\b|\bi am (?:officially )?employed\b"
            r"|\bgot in(?:to)? the (?:apprenticeship|program|union|academy)\b",
        ),
        Rx(
            r"\boffered\b(?! me the job and)(?!.{0,40}\b(?:accepted|took it|said yes))|\b(?:buddy|friend|cousin"
            r"|brother|sister|wife|husband|son|daughter"
            r"|coworker|neighbor|roommate|who|[a-z]+(?<!i)(?<!just)(?<!finally)(?<!and)(?<!officially)) got hired\b"
            r"|\bhired (?:a|an|some)\b",
            r"\b(?:did not|not|never|if i|when i|until i|hope|want|before i|someone else|somebody else|she|he"
            r"|they all|until) (?:\w+ ){0,3}(?:get|got|hired|land)\b|\b(?:the|a|my) (?:job|role"
            r"|position) (?:posting|search|fair|alert|alerts|description|board|interview|application|listing"
            r"|done|today)\b|\bgot the job (?:done|posting|description|application)\b|\bhave (?:a|the|my|this"
            r"|that) (?:\w+ )?(?:\w+ )?(?:job|position|role)\b",
        ),
    ),
    (
        "offer",
        Rx(
            r"\b(?:they|she|he|boss|manager|company|hospital|shop) (?:just )?offered \$? ?\d|\bwants? to hire me\b"
            r"|\bmine if i want (?:it|the job)\b|\boffer on the table\b",
            r"\b(?:verbal|written|formal|firm) offer\b",
            r"\boffered it(?: to me| on the spot)?\b(?! to (?:her|him|them|someone))|\boffered me it\b",
            r"\bgot offered (?:the|a|an)\b|\bthey offered(?: (?:today|yesterday|me|it to me|this morning))?(?= ?$"
            r"| ?[.!,])|\b(?:2|3|4|both|multiple) (?:job )?offers\b",
            r"\b(?:got|get|getting|received|have|making|made|gave|giving|extended|extending|sent|sending|its"
            r"|it is|with|put) (?:me |us |in front of me )?(?:an|the|my|another|a|its|two"
            r"|2)? ?(?:\w+ )?(?:job )?(?:counter ?)?offers?\b|\boffer letter\b|\boffered me\b|\b(?:job|an"
            r"|the) offer\b|\bcounter ?offer\b|\boffer (?:came|is) (?:in|through|here)\b|\bgot an offer\b"
            r"|\bwere? offered (?:the|a)\b|\bwas offered\b",
        ),
        Rx(
            r"\b(?:before|after|until|wait for) (?:or after )?(?:the|an|any) offer\b|\bin case of an offer\b",
            r"\b(?:no|not|without|never|if i get|when i get|special|trade in|free|on offer|have to offer"
            r"|to offer|get an offer|should i ask|reject an|before an) (?:an |a |the )?(?:offer|offers"
            r"|offered)\b|\bif (?:they|i)\b.{0,20}\boffer|\b(?:negotiate|how to|compare|turn down"
            r"|decline) (?:an|a|the|my)? ?(?:job )?offers?\b(?<!my offer)|\boffer(?:ed|ing)? (?:me |us )?(?:an? "
            r"|the )?(?:\w+ )?interview\b|\boffered me (?:tea|his|her|their|lunch|water|a (?:lift|beer|cup|chair|ride"
            r"|coffee"
            r"|drink|seat|water|cookie)|to|some|coffee|advice|help)\b",
        ),
    ),
    (
        "rejected",
        Rx(
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
    ),
    (
        "lost_job",
        Rx(
            r"\b(?:plant|store|shop|branch|factory|mill|site|warehouse|place) (?:s |is |has |just )?(?:closed|closing"
            r"|shut)\b(?! (?:at"
            r"|early|for|today at|on|when|by))|\bout of work\b|\b(?:made|making) (?:me|us|\d+ of us"
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
            r"\blet me go (?:home|early|to|in|first|over|through|for|see|outside|ahead|back)\b|\bkept me\b"
            r"|\bclosed the (?:store|shop|office) (?:last|tonight|up|at)\b",
            r"\b(?:since (?:the|my) layoff|after (?:the|my) layoff|(?:rumors?|worried|afraid|scared|might|could"
            r"|may|if|talk) (?:\w+ ){0,5}(?:laid|layoffs?|fired|let go|lose)|last year|years? ago|months? ago"
            r"|in 20\d\d|coworker got|friend got|fired up|got fired up|got cut off|was fired up|i quit"
            r"|let go of|learn(?:ed|ing)? to let)\b",
        ),
    ),
    (
        "raise",
        Rx(
            r"\b(?<!asked for )(?<!ask for )(?<!asking for )(?<!asked for \$ )(?:\$ ?)?\d+(?:\.\d+)? (?:cents|cent|p"
            r"|quid|bucks?|dollars?|euros?) (?:\w+ )?more (?:an?|per) (?:hours|week|month)\b"
            r"|\bpay (?:went|goes|going|is going|has gone|just went|gone) up\b|\bput (?:us|me) up (?:\$ ?)?\d"
            r"|\bbumped (?:my pay|us|me up)\b|\b(?:got|gave me) (?:the|a) bump to\b|\b(?:voted|approved"
            r"|granted) me a (?:\w+ )?raise\b"
            r"|\b(?:give|gave) (?:your|this) girl a raise\b|\bgot a \$ ?\d+(?:\.\d+)? raise\b"
            r"|\bget(?:ting)? (?:\$ ?)?\d+ (?:cents|p|quid) more\b"
            r"|\basked (?:and|\+) got it\b|\+ \$ ?\d",
            r"\b(?:gave|give|giving) (?:me|us|all of us|everyone) \d+ ?(?:%|percent) more\b",
            r"\b\d+(?:\.\d+)? ?(?:%|percent) raise\b|\b(?:bumped|bumping|put) me (?:up )?(?:to )?\$? ?\d"
            r"|\b(?:bumped|bumping|bump) up \d|\bgot (?:the|a|my) rise\b"
            r"|\b(?:give|gave|giving|getting|got) (?:me )?\$? ?\d+(?:\.\d+)? ?(?:k|%|percent|bucks"
            r"|dollars)? (?:more|raise|mo)\b|\b\d+(?: ?k| bucks| dollars)? more (?:an? (?:hours|year)|per (?:hours"
            r"|year))\b"
            r"|\b(?:gave|give) me \d+ ?(?:%|percent)",
            r"\b(?:got|get|getting|gave|given|giving|received|approved|landed|earned|negotiated) (?:me "
            r"|us )?(?:a|the|my|that|an)? ?(?:\w+ )?(?:\d+ ?(?:%|percent) )?(?:raise|pay (?:bump|rise|raise"
            r"|increase)|salary (?:bump|increase)|bump in pay)\b|\b(?:raise|pay bump|pay rise) (?:is|was|came"
            r"|got|went) (?:\w+ )?(?:approved|official|through|granted|in)\b|\bgot (?:promoted|the promotion"
            r"|a promotion|my promotion)\b|\b(?:they|she|he|boss|manager) (?:promoted me|bumped my pay"
            r"|said yes to (?:my|the|a) raise|gave me \d+)\b|\braise\b.{0,40}\b(?:and got (?:\d|it|one)"
            r"|she said yes|he said yes|they said yes|got it|approved|said yes)\b|\bi (?:am|was|got"
            r"|have been) (?:getting )?promoted\b",
        ),
        Rx(
            r"\b(?:did not|not|no|if i|never|should i|how to|ask for|how do) (?:\w+ ){0,4}(?:get|got|raise"
            r"|promoted)\b.{0,20}$|\bwhat is a good way\b|\bhow (?:do|to|much)\b.{0,30}\braise\b"
            r"|\bdid not get\b|\bnot promoted\b|\bif i got\b"
        ),
    ),
    (
        "interview",
        Rx(
            r"^interview(?: ?$| (?:tbd|soon))|\b(?:at|for|in) my interview(?= ?$| ?[?])|\bcalled? for an interview\b"
            r"|\bwants? (?:me|to (?:see|interview|meet) me)\b.{0,24}\b(?:interview"
            r"|screen|wednesday|monday|tuesday|thursday|friday)\b|\bwants? to see me\b|\bgot the (?:phone )?screen\b"
            r"|\bmoved my interview to\b"
            r"|\bfinal round (?:is|on|at)\b|\b(?:are|is) interviewing me\b|\b(?:call|asked|squeezed me in"
            r"|invited) for (?:an )?interview\b"
            r"|\bto (?:be )?interview(?:ed)? me\b|\binterview to be scheduled\b",
            r"\binterview (?:at|with|for|in) .{2,40}?(?: (?:on the|on|tomorrow|monday|tuesday|wednesday|thursday"
            r"|friday|saturday|next|this) ?| \d)"
            r"|^interview at (?:a|the|an)\b|\bphone screen (?:is|monday|tuesday|wednesday|thursday|friday|set|at)\b"
            r"|\bthrough to (?:the )?(?:interview|next|final|second)\b"
            r"|\binterview in(?:vite|vitation)\b|\b(?:round|screening) is (?:there )?on\b|\binvited? (?:me )?(?:to"
            r"|for) (?:an? |the )?(?:\w+ )?interview\b|\binterview today\b|\b(?:back|in|me"
            r"|come) .{0,24}for an interview\b|\binterview offered\b",
            r"\b(?:got|get|have|having|landed|scheduled|invited|invite|booked|scored|offered|offering|gave"
            r"|given|confirmed|set up|want|wants|wanted|called|asked)(?: (?:me|us|an|a|the|my|another|for|to|in"
            r"|with|have|first|second|final|phone|video|zoom|panel|job|big|real|back|get|come|new|actual|round"
            r"|screening|do|2nd|\w+))? ?(?:(?:an?|the|my|for|to|first|second|final|phone|video|zoom|panel|job"
            r"|big|another|real|1st|2nd|in|in person) ){0,4}interview(?:s)?\b|\binterview (?:is|s|on|this"
            r"|tomorrow|next|in the|in \d|at \d|set|scheduled|invite|request|invitation|coming|lined|monday"
            r"|tuesday|wednesday|thursday|friday|confirmed|today at|later|with .{1,30}(?:tomorrow|on|next"
            r"|monday|tuesday|wednesday|thursday|friday))\b|\bwants? (?:to interview me|me to interview"
            r"|me to come in|to meet me|me back)\b|\b(?:call ?back|phone screen) (?:for|from|with|on|tomorrow"
            r"|scheduled)\b|\bi am interviewing\b|\binterview (?:tomorrow|monday|tuesday|wednesday|thursday"
            r"|friday)\b|\bmade it to (?:the )?(?:next|second|final|2nd|last) round\b",
        ),
        Rx(
            r"\binterview (?:is|was|got|s|has been|been|for \w+ is) (?:off|canceled|cancelled|called off|postponed"
            r"|pushed|moved|over|done)\b|\binterview cancel\b"
            r"|\b(?:called|calling|call) off (?:the|my) interview\b|\bno (?:more )?interview\b|\b(?:canceled"
            r"|cancelled|cancel|postponed) (?:my|the|our|an) (?:\w+ )?interview\b",
            r"\b(?:mock|practice|practiced|practicing|informational|pretend|fake|cancel|canceled|cancelled"
            r"|canceling|rescheduled|no|if i get|when i get|never|not get|did not get|last (?:round|interview)"
            r"|past interviews?|had (?:my|an"
            r"|the|a)|did (?:my|an|the)|after (?:my|the|an)|before (?:an|any)|bombed|aced|nailed|passed"
            r"|finished|yesterday|went to (?:my|an|the)|job interview questions|interview (?:questions|skills"
            r"|prep|tips|was|went|got (?:cancel\w*|pushed|called off)|practice|course|video|coaching|call"
            r"|fell through|outfit|book)|playing the interviewer|for interviews|in interviews|how do|never had"
            r"|i asked|to interview (?:him|her|them|people|someone)) ?(?:interview\w*)?\b",
        ),
    ),
    (
        "ill",
        Rx(
            r"\b(?:threw up|throwing up|stomach (?:bug|flu|virus)|pink eye|gallstones?|gallbladder|on dialysis"
            r"|hospital bed|food poisoned"
            r"|cancer again|having chemo|surgery went|had surgery|in casualty|my (?:knee|hip|back|shoulder) done)\b"
            r"|\bcaught (?:\w+ )?(?:strep|flu|covid|cold|bug|virus|norovirus)\b|\bdoc(?:tor)? says (?:i (?:have"
            r"|need) to )?rest\b",
            r"^(?:shingles|norovirus|chickenpox|gastro|migraine)\b|\b(?:doctor|doc|gp) signed me off\b",
            r"\b(?:kidney stones?|tonsils|tonsillitis|strep throat|food poisoning|dengue|appendix|chemo tiredness"
            r"|start(?:ed|ing)? (?:dialysis|chemo)"
            r"|gave me the plague|kept me overnight|under the knife)\b|^(?:strep|flu|fever|migraine|pneumonia"
            r"|bronchitis|sick|ill|vomiting|puking)\b"
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
            r"\b(?:nina|nino|nene|nena|hijo|hija|client|patient|son|daughter|kids?) (?:\w+ ){0,3}(?:got sick|fell"
            r"|fever|with fever|sick|with)\b",
            r"\b(?:sick (?:of|and tired|beat|time|leave|pay)|kids? (?:\w+ ){0,3}sick|(?:son|daughter|baby|kid"
            r"|kids|mom|mother|dad|wife|husband|boss|toddler|dog|cat|everyone|house|sister|brother|coworker"
            r"|cowroker|grandma|grandpa) (?:\w+ ){0,5}(?:sick|flu|covid|strep|surgery|hospital|er|fever"
            r"|hospitalized|diagnosed|cancer|migraine)|worked in the hospital|work (?:in|at) (?:the|a) (?:er"
            r"|hospital)|job (?:at|in) the (?:hospital|er)|hospital (?:job|appointments?|position|cafeteria"
            r"|system|hr|admin)|interview (?:at|with) the hospital|clinic|(?:he|she|they) (?:is|was|are|got|has"
            r"|had|were) (?:\w+ )?(?:sick|in the hospital|the flu|covid|surgery|surgery|strep)"
            r"|someone (?:called )?(?:out )?sick|called (?:in|out) sick at)\b",
        ),
    ),
)

# None of a kind's patterns can match where none of these words stands.
TELLING: dict[News, frozenset[str]] = {
    "loss": table(
        """
        passed died grieving granny gran pops pop dead funeral miscarried miscarriage miscarrying burying buried death
        lost memorial sleep down wake gone home
        """
    ),
    "offer": table("hire mine offer offers offered counteroffer counteroffers"),
    "interview": table(
        "wants want see screening through interview interviews interviewing interviewed callback call screen "
        "meet come back round me"
    ),
    "raise": table(
        "went goes up cents got put voted bumped more bumping percent % put mo raise bump rise increase "
        "promoted promotion pay raises gave salary"
    ),
}
