"""News of the person's working life, good and hard."""

from __future__ import annotations

from .clauses import Clause, Message
from .reading import Asked, News
from .rx import Rx
from .words import table

_NEWS: tuple[tuple[News, Rx, Rx | None], ...] = (
    (
        "loss",
        Rx(
            r"\bwe lost (?!the (?!baby)|a (?!baby)|our (?!baby|dog|cat|mom|dad)|power|internet|touch|track|it|wifi"
            r"|an|that|both|some|again|\d)[a-z]+ "
            r"(?:on|last|this|yesterday|today|from our)\b|\b(?:grandad|granddad|gran|nan|grandfather) ?(?:s"
            r"|is)? (?:wake|funeral|gone)\b"
            r"|\b(?:grand\w+|mom|dad|uncle|aunt|brother|sister|cousin|friend) ?s? wake\b"
            r"|\bcalled .{2,30} home\b(?= \w+day\b| to (?:god|heaven|him))"
            r"|\blost (?:my )?(?:grandad|granddad|gran|nana|abuela|abuelo)\b",
            r"\b(?:mom|mother|dad|father|grandma|grandpa|grandmother|grandfather|nana|abuela|abuelo|aunt|uncle"
            r"|brother|sister|son|daughter|wife|husband|friend|cousin|baby|dog|cat|partner|nephew|niece|stepdad"
            r"|stepmom|mama|papa|tia|tio|boss|coworker|in law|[a-z]+) (?:just |has "
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
            r"|promotion to)\b|\bgot hired\b|\bthey hired me\b|\b(?:i am|i was|i got|been|they) hired\b"
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
            r"|decline) (?:an|a|the|my)? ?(?:job )?offers?\b(?<!my offer)|\boffered me (?:a (?:ride|coffee"
            r"|drink|seat|water|cookie)|to|some|coffee|advice|help)\b",
        ),
    ),
    (
        "rejected",
        Rx(
            r"\b(?:went|goes|gone|given) to (?:someone|somebody|another|a different|an internal)\b(?! (?:place"
            r"|school|store|job|floor))|\bregrets? to inform\b"
            r"|\b(?:selected|picked|chose|chosen|hired|took|choose|hire) (?:some |a |the |an )?(?:other|another"
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
            r"\b(?:load|lode|card|payment|file|upload|loan|claim|photo|form|pallet|delivery|part|shipment) (?:got"
            r"|was|is|gets) (?:rejected|turned)\b",
            r"\b(?:i (?:turned|rejected|said no)|turned down (?:the|an|a|drinks|plans|overtime|invitation)"
            r"|if (?:i get|they)|afraid of|fear of|scared of|scared they|handle (?:a )?rejection|in 20\d\d"
            r"|worried (?:about|they))\b(?:.{0,20}\b(?:reject|turned|rejection|no)\b)?",
        ),
    ),
    (
        "lost_job",
        Rx(
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
            r"|canceling|rescheduled|no|if i get|when i get|never|not get|did not get|last|past|had (?:my|an"
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
            r"|after) (?:\w+ )?surgery\b|\bin (?:the )?(?:hospital|icu|er|emergency room)\b|\b(?:broke"
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


_GOT_IT = Rx(
    r"(?:^|[.!,;|] )(?:i )?(?:just )?got it\b(?! (?:done|wrong|right|to|from|off|in|out|back|all|working|on|for))"
)
_THE_JOB = Rx(
    r"\b(?:i start|start (?:monday|tuesday|wednesday|thursday|friday|on|the)|job|position|role|hired|mine"
    r"|they (?:said yes|picked|chose)|start date)\b"
)
_WONDERS = Rx(r"\b(?:should|how|what if|if|when|do you)\b")


# None of a kind's patterns can match where none of these words stands.
_TELLS: dict[News, frozenset[str]] = {
    "loss": table(
        """
        passed died funeral miscarried miscarriage miscarrying burying buried death lost memorial sleep down wake gone
        home
        """
    ),
    "offer": table("offer offers offered counteroffer counteroffers"),
    "interview": table(
        "screening through interview interviews interviewing interviewed callback call screen meet come back round me"
    ),
    "raise": table(
        "more bumped bumping percent % put mo raise bump rise increase promoted promotion pay raises gave salary"
    ),
}


def news_of(message: Message) -> News | None:
    """Find the news in a reply, the gravest first; past, canceled, asked-about and hoped-for things are none."""
    for kind, rx, unless in _NEWS:
        if kind in _TELLS and _TELLS[kind].isdisjoint(message.words):
            continue
        if any(rx.search(clause.text) and _is_so(message, clause, kind, unless) for clause in message.clauses):
            return kind
        if (
            kind == "hired"
            and _GOT_IT.search(message.text)
            and _THE_JOB.search(message.text)
            and message.asked is not Asked.CHECK
        ):
            return kind
        if (
            kind == "rejected"
            and message.asked is not Asked.CHECK
            and any(clause.text == "did not get it" for clause in message.clauses)
        ):
            return kind
        # "Asked for 8 and got 6": a raise is asked for in one clause and given in the next.
        if kind == "raise" and rx.search(message.text) and not (unless and unless.search(message.text)):
            return kind
    return None


def _is_so(message: Message, clause: Clause, kind: News, unless: Rx | None) -> bool:
    if unless and unless.search(clause.text):
        return False
    if kind not in ("offer", "hired", "raise") or not clause.asks:
        return True
    return not (clause.text == message.sentence_text(clause) and _WONDERS.search(clause.text))
