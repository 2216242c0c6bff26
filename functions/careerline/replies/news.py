"""News of the person's working life, good and hard."""

from __future__ import annotations

from .clauses import Clause, Message
from .reading import News
from .rx import Rx

_NEWS: tuple[tuple[News, Rx, Rx | None], ...] = (
    (
        "loss",
        Rx(
            r"\b(?:mom|mother|dad|father|grandma|grandpa|grandmother|grandfather|nana|abuela|abuelo|aunt|uncle"
            r"|brother|sister|son|daughter|wife|husband|friend|cousin|baby|dog|cat|partner|nephew|niece|stepdad"
            r"|stepmom|mama|papa|tia|tio|boss|coworker|in law|[a-z]+) (?:just |has |suddenly )?(?:passed(?: away)?"
            r"|died)\b(?! (?:the|my|mid|on me|of embarrassment|my exam|laughing|it|all|with|an|a|out|up|by|down"
            r"|along|over|through|around))|\b(?:passed away|funeral|miscarr\w+|burying|buried|death in (?:the"
            r"|my) family|lost my (?:mom|mother|dad|father|grandma|grandpa|brother|sister|son|daughter|wife|husband"
            r"|friend|baby|dog|cat|uncle|aunt|grandmother|grandfather|nephew|niece|cousin|best friend|partner)"
            r"|we lost (?:him|her|the baby|my)|memorial service|put (?:my|our) (?:dog|cat) (?:down|to sleep))\b",
        ),
        Rx(
            r"\b(?:exam|test|laptop|phone|battery|inspection|boards|quiz|class|car|wifi|internet|cert\w*|computer"
            r"|bill) (?:\w+ )?(?:passed|died)\b|\bi passed\b|\b(?:time|day|week|weeks|month|deadline|year|opportunity"
            r"|days|hours) passed\b"
        ),
    ),
    (
        "hired",
        Rx(
            r"\b(?:got|getting|landed|have|accepted|took|scored|earned) (?:the|a|that|my|this|new"
            r"|offered the) (?:\w+ )?(?:\w+ )?(?:job|position|role|gig|apprenticeship|internship|spot"
            r"|promotion to)\b|\bgot hired\b|\bthey hired me\b|\b(?:i am|i was|i got|been|they) hired\b"
            r"|\bi start(?:ed)? (?:my )?(?:the |a )?new job\b|\bsigned (?:the|my) (?:offer|contract)\b"
            r"|\baccepted (?:the|their|an|my) offer\b|\bi got it (?:the job|the position)\b"
            r"|\boffered me the job and i (?:took|accepted|said yes)\b|\bstart(?:ing)? (?:at"
            r"|with) (?:my )?(?:the )?new (?:job|company)\b|\bi am (?:officially )?employed\b"
            r"|\bgot in(?:to)? the (?:apprenticeship|program|union|academy)\b",
        ),
        Rx(
            r"\b(?:did not|not|never|if i|when i|until i|hope|want|before i|someone else|somebody else|she|he"
            r"|they all"
            r"|until) (?:\w+ ){0,3}(?:get|got|hired|land)\b|\b(?:the|a|my) (?:job|role|position) (?:posting"
            r"|search|fair"
            r"|alert|alerts|description|board|interview|application|listing|done|today)\b|\bgot the job (?:done"
            r"|posting"
            r"|description|application)\b|\bhave (?:a|the|my|this|that) (?:\w+ )?(?:\w+ )?(?:job|position|role)\b"
        ),
    ),
    (
        "offer",
        Rx(
            r"\b(?:got|get|getting|received|have|making|made|gave|giving|extended|extending|sent|sending|its"
            r"|it is|with"
            r"|put) (?:me |us |in front of me )?(?:an|the|my|another|a|its|two"
            r"|2)? ?(?:\w+ )?(?:job )?(?:counter ?)?offers?\b|\boffer letter\b|\boffered me\b|\b(?:job|an"
            r"|the) offer\b"
            r"|\bcounter ?offer\b|\boffer (?:came|is) (?:in|through|here)\b|\bgot an offer\b|\bwere? offered (?:the"
            r"|a)\b|\bi was offered\b"
        ),
        Rx(
            r"\b(?:no|not|without|never|if i get|when i get|special|trade in|free|on offer|have to offer|to offer"
            r"|get an offer|should i ask|reject an|before an) (?:an |a |the )?(?:offer|offers|offered)\b|\bif (?:they"
            r"|i)\b.{0,20}\boffer|\b(?:negotiate|how to|compare|turn down|decline) (?:an|a|the"
            r"|my)? ?(?:job )?offers?\b(?<!my offer)|\boffered me (?:a (?:ride|coffee|drink|seat|water|cookie)"
            r"|to|some"
            r"|coffee|advice|help)\b"
        ),
    ),
    (
        "rejected",
        Rx(
            r"\b(?:rejected|rejection|turned me down|turned down|went with (?:someone|somebody|another|a different"
            r"|an internal|the other)|picked (?:someone|somebody|another)|chose (?:someone|somebody|another)"
            r"|hired (?:someone|somebody) else|did not (?:get|make) (?:the|it to|that|past|through|in"
            r"|an?) ?(?:\w+ )?(?:job|position|role|internship|promotion|spot|gig|offer|next round|second round"
            r"|interview|cut|call back|callback)|not (?:moving forward|selected|chosen|picked|get the job)"
            r"|moving forward with other|said no to me|(?:got|was|been) (?:passed over|turned down|rejected|ghosted)"
            r"|passed me over|no from|they said no|position (?:was|has been|is) filled|other candidates"
            r"|went another direction|decided to go with)\b"
        ),
        Rx(
            r"\b(?:i (?:turned|rejected|said no)|turned down (?:the|an|a|drinks|plans|overtime|invitation)"
            r"|if (?:i get"
            r"|they)|afraid of|fear of|scared of|scared they|handle (?:a )?rejection|in 20\d\d|worried (?:about"
            r"|they))\b(?:.{0,20}\b(?:reject|turned|rejection|no)\b)?"
        ),
    ),
    (
        "lost_job",
        Rx(
            r"\b(?:laid (?:me|us|\d+ of us|him and me|everyone|off|half of us|off \d+ of us) ?(?:off)?|layoff|layoffs"
            r"|got (?:fired|let go|canned|sacked|laid off|the axe|axed|made redundant|terminated|cut)|(?:was"
            r"|were|been"
            r"|am|get|being|i am being) (?:fired|let go|laid off|made redundant|terminated|sacked|furloughed)"
            r"|lost my job|they (?:fired|let go|let me go|canned|terminated|sacked) ?(?:me|of me|us)?|let me go"
            r"|(?:was"
            r"|is|were) (?:our|my) last day|closing (?:the|our) (?:plant|store|office|branch|location|site)|(?:plant"
            r"|store|office|branch|location) (?:is closing|closed down|is shutting|shut down)|made redundant"
            r"|my (?:job"
            r"|position) (?:was|is|got|has been) (?:eliminated|cut|gone|terminated)|eliminated my (?:job|position)"
            r"|out of a job|unemployed now|pink slip|contract (?:was not|did not get) renewed)\b"
        ),
        Rx(
            r"\b(?:since (?:the|my) layoff|after (?:the|my) layoff|(?:rumors?|worried|afraid|scared|might|could"
            r"|may|if"
            r"|talk) (?:\w+ ){0,5}(?:laid|layoffs?|fired|let go|lose)|last year|years? ago|months? ago|in 20\d\d"
            r"|coworker got|friend got|fired up|got fired up|got cut off|was fired up|i quit|let go of|learn(?:ed"
            r"|ing)? to let)\b"
        ),
    ),
    (
        "raise",
        Rx(
            r"\b(?:got|get|getting|gave|given|giving|received|approved|landed|earned|negotiated) (?:me |us )?(?:a|the"
            r"|my|that|an)? ?(?:\w+ )?(?:\d+ ?(?:%|percent) )?(?:raise|pay (?:bump|rise|raise|increase)"
            r"|salary (?:bump"
            r"|increase)|bump in pay)\b|\b(?:raise|pay bump|pay rise) (?:is|was|came|got|went) (?:\w+ )?(?:approved"
            r"|official|through|granted|in)\b|\bgot (?:promoted|the promotion|a promotion|my promotion)\b"
            r"|\b(?:they|she"
            r"|he|boss|manager) (?:promoted me|bumped my pay|said yes to (?:my|the|a) raise|gave me \d+)\b"
            r"|\braise\b.{0,40}\b(?:and got (?:\d|it|one)|she said yes|he said yes|they said yes|got it|approved"
            r"|said yes)\b|\bi (?:am|was|got|have been) (?:getting )?promoted\b"
        ),
        Rx(
            r"\b(?:did not|not|no|if i|never|should i|how to|ask for|how do) (?:\w+ ){0,4}(?:get|got|raise"
            r"|promoted)\b.{0,20}$|\bwhat is a good way\b|\bhow (?:do|to|much)\b.{0,30}\braise\b|\bdid not get\b"
            r"|\bnot promoted\b|\bif i got\b"
        ),
    ),
    (
        "interview",
        Rx(
            r"\b(?:got|get|have|having|landed|scheduled|invited|invite|booked|scored|offered|offering|gave|given"
            r"|confirmed|set up|want|wants|wanted|called|asked)(?: (?:me|us|an|a|the|my|another|for|to|in|with|have"
            r"|first|second|final|phone|video|zoom|panel|job|big|real|back|get|come|new|actual|round|screening|do|2nd"
            r"|\w+))? ?(?:(?:an?|the|my|for|to|first|second|final|phone|video|zoom|panel|job|big|another|real|1st|2nd"
            r"|in|in person) ){0,4}interview(?:s)?\b|\binterview (?:is|s|on|this|tomorrow|next|in the|in \d|at \d|set"
            r"|scheduled|invite|request|invitation|coming|lined|monday|tuesday|wednesday|thursday|friday|confirmed"
            r"|today at|later|with .{1,30}(?:tomorrow|on|next|monday|tuesday|wednesday|thursday|friday))\b"
            r"|\bwants? (?:to interview me|me to interview|me to come in|to meet me|me back)\b|\b(?:call ?back"
            r"|phone screen) (?:for|from|with|on|tomorrow|scheduled)\b|\bi am interviewing\b|\binterview (?:tomorrow"
            r"|monday|tuesday|wednesday|thursday|friday)\b|\bmade it to (?:the )?(?:next|second|final|2nd"
            r"|last) round\b"
        ),
        Rx(
            r"\b(?:mock|practice|practiced|practicing|informational|pretend|fake|cancel|canceled|cancelled|canceling"
            r"|rescheduled|no|if i get|when i get|never|not get|did not get|last|past|had (?:my|an|the|a)"
            r"|did (?:my|an"
            r"|the)|after (?:my|the|an)|before (?:an|any)|bombed|aced|nailed|passed|finished|yesterday"
            r"|went to (?:my|an"
            r"|the)|job interview questions|interview (?:questions|skills|prep|tips|was|went|got (?:cancel\w*|pushed"
            r"|called off)|practice|course|video|coaching|call|fell through|outfit|book)|playing the interviewer"
            r"|for interviews|in interviews|how do|never had|i asked|to interview (?:him|her|them|people"
            r"|someone)) ?(?:interview\w*)?\b"
        ),
    ),
    (
        "ill",
        Rx(
            r"\b(?:i|me|been|was|am|and|got|in|so|feeling|home|still|out) (?:\w+ ){0,3}?(?:sick|covid|flu"
            r"|in the hospital|hospitalized|hospitalised|er|surgery|strep|pneumonia|migraine|migraines|food poisoning"
            r"|throwing up|fever|concussion|mono|bronchitis|kidney stones?|diagnosed|chemo|cancer|stomach bug|vertigo"
            r"|shingles)\b|\b(?:having|had|need|needed|getting|recovering from|after) (?:\w+ )?surgery\b"
            r"|\bin (?:the )?(?:hospital|icu|er|emergency room)\b|\b(?:broke|fractured|sprained|tore"
            r"|threw out) my (?:\w+ )?(?:arm|leg|wrist|ankle|hand|foot|hip|back|collarbone|acl|rib|ribs"
            r"|shoulder|finger"
            r"|toe|knee)\b|^(?:sick|sick day|covid|flu|down with|out sick|home sick|sick all week)\b|\b(?:came|come"
            r"|coming) down with\b|\b(?:caught|have|has|got) (?:the |a |covid|some )(?:bad |nasty |terrible "
            r"|awful )?(?:flu|covid|cold|bug|stomach bug|virus|fever|migraine|infection)\b|\bthe flu\b"
            r"|\b(?:sick as a dog|under the weather|bedridden|laid up)\b"
        ),
        Rx(
            r"\b(?:sick (?:of|and tired|beat|time|leave|pay)|kids? (?:\w+ ){0,3}sick|(?:son|daughter|baby|kid"
            r"|kids|mom"
            r"|mother|dad|wife|husband|boss|toddler|dog|cat|everyone|house|sister|brother|coworker|cowroker|grandma"
            r"|grandpa) (?:\w+ ){0,5}(?:sick|flu|covid|strep|surgery|hospital|er|fever|hospitalized|diagnosed|cancer"
            r"|migraine)|worked in the hospital|work (?:in|at) (?:the|a) (?:er|hospital)|job (?:at"
            r"|in) the (?:hospital"
            r"|er)|hospital (?:job|appointments?|position|cafeteria|system|hr|admin)|interview (?:at"
            r"|with) the hospital"
            r"|clinic|(?:he|she|they) (?:is|was|are|got|has|had|were) (?:\w+ )?(?:sick|in the hospital|the flu|covid"
            r"|surgery|surgery|strep)|someone (?:called )?(?:out )?sick|called (?:in|out) sick at)\b"
        ),
    ),
)


_WONDERS = Rx(r"\b(?:should|how|what if|if|when|do you)\b")


def news_of(message: Message) -> News | None:
    """Find the news in a reply, the gravest first; past, canceled, asked-about and hoped-for things are none."""
    for kind, rx, unless in _NEWS:
        if any(rx.search(clause.text) and _is_so(message, clause, kind, unless) for clause in message.clauses):
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
