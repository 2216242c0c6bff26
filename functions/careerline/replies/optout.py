"""Opting out, in any words.

Two roads lead here: a text that is nothing but a carrier's keyword, and a ban of our messages inside a sentence.
A ban is a word of stopping, said to us (a command, a request or a wish of the person's own), about us (the
messages, "this", "me"). All three are asked for, since "stop" alone is in half of what people say about work.
"""

from __future__ import annotations

from .clauses import Clause
from .hostility import is_hostile
from .keywords import FILLERS
from .rx import Rx
from .words import table

# Words of ours that people mean by "this": what a ban can be about.
_OURS = (
    r"(?:texts?|texting|messages?|messaging|emails?|emailing|mails?|notifications?|reminders?|reminding|alerts?"
    r"|coaching|program|programme|service|subscription|check ins?|nudges?|nudging|pings?|pinging|account"
    r"|membership|enrollment|spam|spamming|contact|contacting|bothering|bugging|harassing|harassment|nagging"
    r"|pestering|sending|writing|blowing up|blasting|hitting|reaching out|notifying|calling me|annoying|updates"
    r"|bot|correspondence|communications?|communicating|sms)"
)
_SENDING = (
    r"(?:texting|messaging|sending|contacting|emailing|writing|bothering|bugging|spamming|harassing|pinging"
    r"|blowing up|blasting|hitting me|nagging|pestering|reminding|reaching out|notifying|calling|annoying"
    r"|mailing|coaching|nudging)"
)
_STOPS = (
    r"(?:stop|stopping|quit|cease|halt|end|discontinue|cut out|knock off|lay off|enough with|enough of"
    r"|terminate|cancel|suspend|turn off|switch off|shut off|drop|kill|disable|get rid of|opt out of"
    r"|opt out from|unsubscribe from|get off of?|get out of|leave|withdraw from|delete|deactivate|close"
    r"|remove me from)"
)
_SOFT = (
    r"(?:(?:with|all|of|these|this|those|the|your|any|my|doing|getting|me|future|daily|weekly|career|stupid"
    r"|dumb|annoying|damn|fucking|freaking|dang|whole|from|getting|receiving|such|constant|automated|unwanted"
    r"|more) ){0,5}"
)
_BAN = Rx(
    r"\b(?P<off>turn|switch|shut) (?:this|these|it|them|all (?:of )?(?:this|these)|the (?:texts|messages"
    r"|reminders)) off\b",
    rf"\b(?P<verb>{_STOPS}) {_SOFT}(?P<what>{_OURS})\b",
    r"\b(?P<bare>stop|unsubscribe|opt out|opt me out|cease) (?:it|this|these|them|everything|all of (?:it|this"
    r"|these))(?= ?$| (?:please|now|already|right|any|at|thanks|immediately))",
)
_BAN_TAIL = Rx(
    r"\b(?P<verb>stop|quit|cease|end|cancel|leave|unsubscribe|opt out|sign out|get out|get off)(?: (?:from|of"
    r"|now|please|thanks|thank you|already|it|this|these|them|lol|immediately|altogether|completely|entirely"
    r"|any more|for good|here|today|me|list|this list|the list|this thing|the program|program))*$"
)
_REQUEST = Rx(
    r"(?:^|\b)(?:can|could|would|will|may|might) (?:you|i|we|this|these|somebody|someone|it"
    r"|they)(?: all)?(?: be able)?$",
    r"\b(?:you|i) (?:can|need|should|must|have|had better|may|could)$",
    r"\b(?:want|need|like|wish|love|asked|told|tell|beg|begging|trying|prefer|ask|asking|request|requesting"
    r"|demand|decided|choose|going|ready|try|tried|have|time|ways?)(?: (?:you|this|these|it|them|yall|people"
    r"|guys|everything|for|the|all|texts|messages)){0,3}$",
    r"\bi (?:already |have |just |have already )?(?:said|texted|typed|replied|wrote|sent)$",
    r"\bhow (?:do|can|could|would|should|does) (?:i|you|we|one|someone|a person)(?: (?:get|make))?(?: (?:this"
    r"|these|it|you|them|the|texts|messages|all))*$",
    r"\b(?:how|make|get|making|getting|let|lets|where|way)(?: (?:it|this|these|them|us|you|me|the|texts"
    r"|messages|all|do i|i))*$",
    r"\b(?:i would|would|i will|i think i will|i think i would)$",
)
_NEVER = table("not never nor without cant wont")
_NO_COMMAND = table(
    """
    he she they we who that it to if when until before did does do should people boss ex recruiters everyone
    someone and or of my the a an his her their was were had bus full hard pit dead non will would could by at
    while after
    """
)
_ADVERBS = table(
    """
    just now please ever all really also kindly immediately already to actually simply finally totally fully
    officially at this point
    """
)

_REFUSED = Rx(
    r"\b(?:tell|told|ask|asked|beg|begged) (?:you|yall)(?: \w+){0,2} to (?:stop|quit|leave)\b",
    r"\bi am (?:so |really |just )?(?:over|sick of|tired of|fed up with|sick and tired of) (?:(?:all|getting"
    r"|receiving|of|the|these|this|your|constant|stupid) ){1,4}(?:texts?|messages?|emails?|reminders?|coaching"
    r"|program|texting|bot|check ins)\b",
    r"\b(?:can|could|would|will) (?:you|u) (?:please |just |maybe )?(?:not|stop) (?:text|message|contact|email"
    r"|send|write|bother|ping|remind)(?:ing)?(?: (?:to|me|us|these|this|any|any more|more|texts|messages"
    r"|here))*(?= ?$| (?:any more|please|again|thanks))",
    r"\b(?:prefer|rather|like|want|ask|asked|please|request"
    r"|choose)(?: that)?(?: you)?(?: to)? not (?:to )?(?:be )?(?:get|getting|receive|receiving|have|texted"
    r"|messaged|contacted|emailed|text|message|contact|email)(?: (?:any|these|this|those|your|the|more|of"
    r"|me))*(?: (?:texts|messages|emails|any more|again|reminders|coaching))*$",
    r"\b(?:can not|do not|will not) (?:get|take|have|keep getting|afford|deal with|handle|stand"
    r"|keep receiving)(?: (?:any|more|all|of|so|many))* (?:these|your|texts|messages|the texts"
    r"|the messages)(?: (?:texts|messages|any more|emails|reminders|constant))*$",
    r"\b(?:do not|never|no longer|quit|not to)(?: (?:you )?(?:ever|dare|bother|you))? (?:text|message|contact"
    r"|email|write|send|bother|ping|hit|remind|reach out|nudge)(?:ing)?(?: (?:to|me|us|this|my|here|any|another"
    r"|more|again|stuff|anything|these|those|things)){0,4}(?: (?:phone|number|messages?|texts?|emails?|crap"
    r"|shit|again|any more))?(?= ?$| (?:again|any more|please|ever|at|thanks|with|about|i|you|unless|back"
    r"|from))",
    r"\b(?:do not|no longer|never|did not|not)(?: (?:really|even|actually))? (?:want|need|wish|care|like|wanna"
    r"|ask|asked|appreciate|consent|agree|interested)(?: (?:for|to|in|about))?(?: (?:get|getting|receive"
    r"|receiving|be|hear|participate|take part|be involved|be included|be enrolled|have|having|continue|keep|do"
    r"|being|see|read))?(?: (?:getting|receiving|with|from|on|of|in|doing|your|ur|these|those|this|any|more|the"
    r"|a|to|career|daily|stupid|such|all))*? (?:texts?|messages?|emails?|coaching|coach|program|service"
    r"|reminders?|notifications?|you|list|participate|contacted|messaged|texted|part of this|bothered|spam"
    r"|check ins|updates|communications?|subscription)\b(?! (?:to (?:think|know|feel)|think|said|asked"
    r"|have to))",
    r"\b(?:do not|no longer)(?: (?:really|even))? (?:want|need|wish|like)(?: (?:to (?:get|receive|do|have|be in"
    r"|continue|keep getting)|getting|receiving|any|more|of|all))*(?: (?:these|this|them|any of (?:this|these)"
    r"|any more of (?:these|this|them)))(?: (?:any more|please|now|at all|thanks|texts|things?|to continue"
    r"|coming|anymore|again|on my phone|either))*$",
    r"\b(?:do not|no longer) (?:want|wish|need)(?: to (?:receive|get))? any more(?: of (?:these|them|this|those))?$",
    r"\b(?:will|would)? ?(?:not|no longer) (?:be )?need(?:ing)?(?: to (?:get|receive"
    r"|have))?(?: any)?(?: of)?(?: more)? (?:these|this|your|the|any) (?:texts|messages|service|coaching|help"
    r"|reminders|emails|any more|things|program)\b",
    r"\bno (?:more|further|additional)(?: (?:of|these|this|the|your|coaching|career|unwanted|annoying"
    r"|stupid))* (?:texts?|texting|messages?|messaging|emails?|contact|reminders?|coaching|notifications?"
    r"|communications?|of (?:these|this|that)|these|this|spam|check ins|nudges|sms)\b(?! from (?:him|her|my"
    r"|them|recruiters))",
    r"\bnot interested (?:in (?:this|these|your|the (?:program|texts|service|coaching)|being texted|coaching"
    r"|receiving)|any more|anymore|stop|please|thanks|thank you|remove|so)\b|^(?:i am )?(?:really "
    r"|just )?(?:not|no longer) interested(?: any more| thanks| thank you| sorry| please)?$",
    r"\bi am (?:so |officially |totally |really |completely )?(?:done|finished|through|over) with (?:this|these"
    r"|you|your|the (?:texts|messages|program|coaching)|coaching|all (?:this|of this|these"
    r"|the texts))(?: (?:texts?|messages?|coaching|program|service|thing|crap|shit|stuff|nonsense|bs|bot|people"
    r"|whole thing))?$",
    r"\b(?:i )?(?:want|need|would like) (?:to )?(?:be )?(?:out|off)(?: of)?(?: (?:this|the|your"
    r"|these))?(?: (?:program|list|thing|service|coaching|texts?|messages?))?$",
    r"\b(?:count me out|sign me out|opt me out|unenroll me|unsub me|unsubscribe me|disenroll|withdraw me"
    r"|drop me from|deregister me)\b",
    r"\b(?:i |we )(?:already )?(?:opted out|unsubscribed|said stop|texted stop|told you to stop"
    r"|asked you to stop|replied stop|sent stop|wrote stop)\b(?!.{0,30}\b(?:accident|mistake|accidentally|meant"
    r"|put me back|sign me)\b)",
    r"\b(?:this|these|your|the) (?:texts? |messages? |coaching |program |service )?(?:is|are) (?:just "
    r"|really )?(?:not (?:for me|my thing|helping me|useful to me)|harassment|spam)\b(?! (?:kind|step|one))",
    r"\b(?:revoke|withdraw|rescind)(?:ing)? (?:my |all )?(?:consent|permission)\b",
)
_REMOVE = Rx(
    r"\b(?P<verb>take|get|remove|delete|drop|scratch|cut|kick|strike|pull|wipe|erase|throw|cross|purge"
    r"|leave) (?:all )?(?:of )?(?P<who>me|my (?:name|number|phone|info|information|data|details|contact|account"
    r"|cell|stuff)|us|this (?:number|phone)|the number)(?: (?:number|info|phone|right|the (?:hell|fuck|heck)"
    r"|all|completely|please))?(?: (?P<off>off|from|out|of|outta))?(?P<rest>(?: [a-z']+){0,4})",
)
_NOT_LIST = Rx(
    r"\b(?:morning|mornings|night|nights|evening|evenings|weekend|weekends|weekdays|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|pause|hold|daily|every|break|snooze|shift|schedule|project|team|here|bed"
    r"|house|chair|comfort|email|course|class|slump|rut|day|afternoon|afternoons|waitlist|dates?|the door|cv"
    r"|resume|linkedin)\b"
)
_ALONE = Rx(
    r"\b(?:leave|let) (?:me|us) (?:the (?:hell|fuck|heck) )?(?:alone|be)\b(?! (?:able|the|a|with|there|able|honest))",
    r"\b(?:lose|forget|delete|erase) (?:this|my|the) (?:number|digits|contact|phone)\b",
    r"\bbug off\b",
)


def _tail_of(before: str) -> list[str]:
    words = before.split()
    while words and words[-1] in _ADVERBS:
        words.pop()
    return words


def commanded(before: str, *, strong: bool) -> bool:
    """Say whether what follows `before` is said as a command, a request or a wish to us.

    With a `strong` object ("texting me") other words may run on before it; without one it must begin the clause.
    """
    words = _tail_of(before)
    if not words:
        return True
    if _NEVER & set(words[-4:]) and not (strong and before.endswith("please") and not _NEVER & set(words[-2:])):
        return False
    if all(word in FILLERS or not word[0].isalpha() for word in words):
        return True
    if _REQUEST.search(" ".join(words[-7:])):
        return words[-1] != "have" or strong
    return strong and words[-1] not in _NO_COMMAND


_MY_OWN = Rx(
    r"^ ?(?:resumes?|applications?|out|my (?!phone|number|cell|wife|husband|kid|kids|son|daughter|mom|mother"
    r"|house|line|inbox|work|family)|to (?:him|her|them|my)|emails to|him|her|people|everyone|messages to|cold"
    r"|cover|so many (?:resumes|applications)|about)\b"
)


_HOW_TO = Rx(r"\bhow (?:do|can) i|this|these|list|program|make")


# Verbs that speak of messages wherever in a run-on they stand, and objects that can be the person's own doing.
_FIRM = frozenset(
    {
        "stop",
        "quit",
        "cease",
        "discontinue",
        "cancel",
        "turn off",
        "enough with",
        "enough of",
        "knock off",
        "cut out",
        "unsubscribe from",
    }
)
_OWN_DOING = frozenset({"sending", "writing", "texting", "emailing", "calling", "messaging", "reaching out"})
_WEAK_OBJECTS = frozenset({"program", "service", "contact", "account", "writing", "calling"})
_LEAVING = frozenset({"quit", "leave", "end", "get out", "get off"})
# How far back a command is looked for.
_REACH = 160


def _before(clause: str, start: int) -> str:
    return clause[max(start - _REACH, 0) : start]


def _ban_in(clause: str) -> bool:
    for match in _BAN.finditer(clause):
        before = _before(clause, match.start())
        if match["bare"] or match["off"]:
            if commanded(before, strong=False):
                return True
        elif not (match["what"] in _OWN_DOING and _MY_OWN.match(clause[match.end() : match.end() + 40])):
            strong = match["what"] not in _WEAK_OBJECTS and match["verb"] in _FIRM
            if commanded(before, strong=strong):
                return True
    tail = _BAN_TAIL.search(clause)
    if not tail or not commanded(_before(clause, tail.start()), strong=False):
        return False
    head = _tail_of(_before(clause, tail.start()))
    alone = all(word in FILLERS for word in head)
    # "I want to quit" is about the job as often as about us; "how do I quit" and "please cancel" are not.
    if tail["verb"] in _LEAVING and (not alone or "i" in head):
        return _HOW_TO.search(clause) is not None
    return True


_FROM_US = Rx(r"(?: of)? (?:this|your|the|these|here|it)\b|^$")


# Verbs that remove somebody only with a word of leaving after them: "take me off".
_MOVES = table("take get cut throw kick pull drop leave scratch cross strike")
_SOON = frozenset({"", "please", "now", "thanks", "already", "right now", "asap", "soon"})
_SOMEBODY = table(
    "he she they who people recruiters everyone it that which hr companies employers nobody friends you boss manager"
)
_LEFT_ALONE = table("they he she kids people who finally boss will would")


def _removal_in(clause: str) -> bool:
    for match in _REMOVE.finditer(clause):
        rest, off = match["rest"].strip(), match["off"]
        if _NOT_LIST.search(rest) or (match["verb"] in _MOVES and not off):
            continue
        if match["who"] in ("me", "us") and not off and rest not in _SOON:
            continue
        if (off == "out" and not _FROM_US.match(match["rest"])) or (off == "of" and not rest):
            continue
        words = _tail_of(_before(clause, match.start()))
        if words and (words[-1] in _NOT_TOLD or _NEVER & set(words[-3:])):
            continue
        return True
    return False


_NOT_TOLD = (_NO_COMMAND | {"me", "i"}) - {"and", "to"}


def bans(clause: Clause) -> bool:
    """Say whether a clause bans our messages, whatever ends or bends the ban."""
    text = clause.text
    if _ban_in(text) or _removal_in(text):
        return True
    if (match := _REFUSED.search(text)) and not _KEEP.search(text):
        words = _tail_of(_before(text, match.start()))
        if not words or words[-1] not in _SOMEBODY:  # "recruiters never write me back"
            return True
    if match := _ALONE.search(text):
        words = _tail_of(_before(text, match.start()))
        if not _NEVER & set(words[-3:]) and (not words or words[-1] not in _LEFT_ALONE):
            return True
    return is_hostile(text)


_KEEP = Rx(
    r"\bdo not (?:ever |you (?:ever )?)?(?:want|need) (?:you|this|these|it|them|the texts"
    r"|the messages) to (?:stop|end|go)\b",
    r"\bdo not want to (?:stop|quit|lose|miss)\b",
    r"\bdo not need you to\b",
)
