"""Changes to how a person is coached: how often, at what time, by which channel, under what name."""

from __future__ import annotations

from .claims import Claim
from .clauses import Clause, Message
from .clocks import clocks, settled
from .reading import Asked
from .rx import Rx

_MESSAGING = (
    r"(?:texts?|texting|messages?|messaging|emails?|emailing|pings?|pinging|remind|reminders?|reminding|nudges?|nudging|notify|notifications?"
    r"|check ins?|check in|hit me up|buzz|send|sends?|sending|write me|writing|contact|reach|these|them|coaching|hear from|bug me|bother me|write)"
)
_US = Rx(rf"\b{_MESSAGING}\b")
_DAY_NAMES = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?"
_DAY = Rx(rf"\b{_DAY_NAMES}\b")
_ONLY = Rx(r"\b(?:only|just|instead|from now on|going forward|each week|every|please|works better|are best|is best|for me|text|send|message)\b")
_CADENCES: tuple[tuple[str, Rx], ...] = (
    ("three_a_week", Rx(r"\b(?:2|3|two|three|twice|thrice|2 or 3|2 - 3)(?: ?x| times?)?(?: a| per| each| every|/)? ?(?: )?(?:week|wk)\b", r"\b(?:twice|2 x|3 x|3 times|2 times) (?:weekly|per week)\b", r"\bevery other day\b|\ba few times a week\b|\b(?:2|3) (?:texts|messages|days|emails) (?:a|per|each) week\b|\bevery (?:2|3) days\b|\bevery second day\b")),
    ("weekly", Rx(r"\b(?:once|one|1|one text|1 text|one message|1 time|1 x|one time)(?: ?x)?(?: a| per| each| every) ?(?:week|month|fortnight|other week)\b|\bweekly\b|\bonce weekly\b|\bevery (?:other )?week\b|\bevery 2 weeks\b|\bmonthly\b|\bbiweekly\b|\bjust (?:the )?(?:mondays|sundays|fridays|wednesdays|saturdays|tuesdays|thursdays)\b")),
    ("weekdays", Rx(r"\b(?:weekdays?|week days|work ?days?|monday (?:to|through|thru|-|until) friday|monday friday|no (?:more )?weekends?|not (?:on |the )?(?:the )?weekends?|(?:5|five) (?:days|times) a week|skip weekends|except weekends)\b|\b(?:stop|quit|no|not|never|do not)\b.{0,30}\b(?:on |the )?weekends?\b|\bweekends? off\b")),
    ("daily", Rx(r"\b(?:daily|every ?day|every single day|each day|once a day|one a day|1 a day|every (?:morning|evening|night)|(?:7|seven) days a week|once per day)\b")),
)  # fmt: skip
_LESS = Rx(
    r"\b(?:less|fewer)(?: (?:often|frequent|frequently|texts|messages|emails|of these|please|reminders|pings|nudges|notifications))\b|^(?:less|less please|fewer|fewer please|too much|too many|slow down|too often|ease up|tone it down|dial it back|chill)$",
    r"\btoo (?:many|much|often|frequent)\b.{0,24}\b(?:texts?|messages?|emails?|pings|reminders|notifications|texting|messaging|you)\b|\b(?:texts?|messages?|emails?|texting|messaging|writing|pings|reminders|notifications)\b.{0,24}\b(?:too (?:often|many|frequent|frequently)|way too much|too much|(?:is|are) a lot|so often|so much|so many|constantly|nonstop)\b|\b(?:every day|daily|these|this|it)\b.{0,12}\b(?:is|are|feels|feel|getting) (?:a bit |a little |kinda |way )?(?:too (?:often|many|frequent|much)|a lot)\b(?! (?:work|to do|going|stress|for me to do))",
    r"\b(?:cut (?:back|down)|slow (?:down|it down)|ease (?:up|off)|back off a|tone (?:it|this) down|dial (?:it|this) (?:back|down)|chill (?:out )?(?:with|on)|not so (?:often|many|much)|spread (?:them|these|it) out|space (?:them|these|it) out|lighten up|easy on)\b(?! (?:on )?(?:coffee|spending|sugar|scrolling|netflix|tv|social|my))|\bless is more\b|\bhalf as (?:many|often)\b",
)
_MORE = Rx(
    r"(?<!no )(?<!any )(?<!one )\bmore (?:often|frequent|frequently|texts|messages|nudges|reminders|pings|emails|check ins)\b|^(?:more|more please|text me more|more often)$|\b(?:text|message|email|ping|remind|nudge|bug|push) me more\b(?! (?:about|on|info))|\b(?:not|never) (?:often )?enough (?:texts|messages|reminders)\b|\bstep it up\b|\bturn (?:it|this) up\b"
)
_NOT_CADENCE = Rx(r"\b(?:i|we) (?:\w+ ){0,3}(?:work|works|worked|working|study|studied|practice|practiced|exercise|run|go|went|read|cook|do|did|drive|apply|applied|spend|learn|write|code|met|meet|try|tried) (?:\w+ ){0,6}(?:daily|every|each|weekdays?|weekly|once|twice|\d)\b|\b(?:class|shift|meeting|paid|course|lesson|pay)\b.{0,20}\b(?:weekly|every|weekdays|daily|twice|once|weekends)\b|\bweekly (?:meeting|report|review|sync|quiz|class)\b|\bdaily (?:standup|routine|grind|report|practice)\b")
_INSTRUCTS = Rx(
    rf"\b(?:text|message|send|ping|remind|nudge|email|write|check in|contact|reach|hit|buzz|bug|notify|catch|get|reminder|texts|messages|reminders|nudges|check ins)\b(?: (?:me|it|them|these|this|the|your|my|to|texts|messages|texting|only|with|by|up|for|come|in|time|please|all|stuff|step|steps|nudge|reminder|tips|us|at|out|out to|through|messaging))*"
)
_TIME_CUE = Rx(
    rf"\b(?:text|message|send|ping|remind|nudge|email|write|check in|contact|reach|hit me up|buzz|bug me|notify|catch me|get (?:these|them|texts|it|the texts|my texts|messages))\b",
    r"\b(?:from now on|going forward|for (?:the )?(?:texts|messages|nudges|reminders|check ins)|(?:texts|messages|reminders|nudges|check ins|these) (?:at|in|come|around|to|earlier|later|after|before))\b",
    r"\b(?:my|the|your) (?:hour|text time|time|reminder|reminders|texts|messages|check in|nudge|schedule) (?:to|at|is|should|be)\b",
    r"\b(?:change|move|switch|set|shift|push|make) (?:my |the |your |it |them |these |this )?(?:time|hour|reminder|reminders|texts|messages|texting|text|nudges?|nudge time|delivery|schedule|check ins?)?(?: (?:time|hour))?(?: (?:from \S+(?: (?:am|pm))? ))?(?:to|at|for|until|back to|earlier|later|after)\b",
    r"\b(?:mornings?|evenings?|afternoons?|nights?|noon|lunch|lunchtime|earlier|later|am|pm|\d) (?:(?:is|are|works|work|would be|suits|suit|would work|will be) )?(?:way |much |a lot |so |a bit |even )?(?:better|best|easier)\b",
    r"\b(?:stop|quit|no|not|do not|never) (?:\w+ ){0,3}(?:texting|texts|messaging|messages|text|message|sending|send|ping|pinging|email|emailing|write|writing)\b",
)
_TIME_NOT = Rx(r"\b(?:interview|meeting|appointment|class|shift|i will|i am going to|going to do|i can|let us|lets do|call with|zoom|do it|did|finish|i would do)\b")
_PART = Rx(r"\b(?:mornings?|evenings?|afternoons?|nights?|at night|lunch(?:time)?|earlier|later in the day|after (?:work|dinner|lunch|school|supper|my shift)|before (?:work|bed|school|lunch|my shift))\b")
_EMAIL = Rx(r"\b(?:e ?-? ?mails?|emailed|inbox|gmail|mail)\b")
_TEXT = Rx(r"\b(?:texts?|texting|text messages?|sms|messages?|texted)\b")
_BOTH = Rx(r"\bboth\b(?! (?:of|times|people|jobs|are done|done))|\b(?:email|emails) (?:as well as|and|plus|too) .{0,12}\btexts?\b|\btexts? (?:as well as|and|plus) .{0,12}\bemails?\b|\bas well as\b|\b(?:email|text)s? (?:me )?(?:too|also|as well)\b|\balso (?:email|text) me\b|\b(?:add|turn on|start|include) (?:the |an )?emails?\b")
_TO_EMAIL = Rx(
    r"\b(?:e ?-? ?mail) me\b(?! (?:back|the (?:link|job|offer)))|\b(?:by|via|through|over|to|on|in|use|using|prefer|switch to|just|only|with|rather|want|like|instead of texts?) (?:an? |my |the )?(?:e ?-? ?mails?|inbox)\b|\bemails? (?:is|are|would be|works|work|only|instead|please|better|from now on|over texts?|suits|me)\b|^emails?(?: please| only| instead)*$|\bsend (?:it|them|these|this|me|everything|stuff)? ?(?:as )?emails\b|\bmove (?:me|this|these|it) to email\b"
)
_TO_TEXT = Rx(
    r"\b(?:text|sms) me\b|\b(?:by|via|through|over|use|using|prefer|switch (?:back )?to|back to|just|only|rather|want|keep) (?:the |my )?(?:texts?|texting|sms|text messages?)\b|\b(?:texts?|texting|sms) (?:is|are|would be|works|work|only|instead|please|better|messages only|from now on|over emails?|suits)\b|\btexts? only\b"
)
_CHANNEL_CUE = Rx(r"\b(?:instead|rather|prefer|better|only|switch|change|move|from now on|no emails?|stop|easier|never (?:open|check|read|see)|works?|best|please|can you|could you|would you|not by|send (?:it|them|these|this|me)|more likely|over|too|also|both|as well)\b")
_CHANNEL_NOT = Rx(r"\b(?:help|word|draft|template|should i|did i|i|to (?:him|her|them|my|the)) (?:\w+ )?(?:this |an |the |my )?emails?\b(?! (?:instead|better))|\bemailed\b|\b(?:cold|follow up|thank you|rejection|offer|work|boss|shopping) emails?\b")
_NAME = Rx(
    r"\b(?:call me|my name is|the name is|name is|names|i go by|go by|known as|address me as|refer to me as|change my name to|update my name to|name should be|you can call me|everyone calls me|people call me|it is spelled|spelled|my real name is|my names|i prefer|please use)(?: (?:now|actually|just|really|by))? (?P<name>[^\W\d]{1,20})",
    r"\b(?:stop calling me|do not call me|not) [^\W\d]{2,20} ?[,;.]? ?(?:it is|its|i am|call me|my name is|but)? ?(?P<name2>[^\W\d]{2,20})\b",
)
_NOT_A_NAME = frozenset(
    "at when if later back tomorrow today tonight after before in on about a an the crazy maybe please and for to by not is it this that now again soon"
    " whenever instead any anytime monday tuesday wednesday thursday friday saturday sunday texts text email emails morning mornings evening evenings"
    " sometime with because every once old lazy stupid silly dumb names ma sir paranoid texting less more twice you them these those done".split()
)


def _name(message: Message) -> Claim | None:
    for match in _NAME.finditer(message.text):
        key = "name" if match["name"] else "name2"
        word = match[key]
        if word in _NOT_A_NAME:
            continue
        head = message.text[match.start() : match.start(key)]
        if key == "name2" and not head.startswith(("stop calling me", "do not call me")):
            continue
        if head.startswith(("i prefer", "please use", "spelled", "it is spelled")) and not message.raw(match.start(key), match.end(key))[:1].isupper():
            continue
        raw = message.raw(match.start(key), match.end(key))
        if raw.islower() and head.startswith(("go by", "i go by", "call me")) and len(word) < 2:
            continue
        # A second word of the name: "call me Mary Ann".
        return Claim("settings", _span(message, match.start(), match.end()), {"setting": "name", "value": raw.strip("'\"")})
    return None


def _span(message: Message, start: int, end: int) -> frozenset[int]:
    return frozenset(range(message.clause_at(start), message.clause_at(max(end - 1, start)) + 1))


def _days_listed(text: str) -> int:
    return len({match[0].rstrip("s") for match in _DAY.finditer(text)})


def _cadence(message: Message, clause: Clause) -> str | None:
    text = clause.text
    sentence = message.sentence_text(clause)
    about_us = bool(_US.search(sentence)) or bool(_INSTEAD.search(sentence)) or len(sentence.split()) <= 6
    if not about_us or _NOT_CADENCE.search(sentence):
        return None
    count = _days_listed(sentence)
    if count >= 2 and _ONLY.search(sentence) and not Rx(r"\b(?:to|through|-|until) friday\b").search(sentence) and message.asked is not Asked.PLAN:
        return "three_a_week" if count <= 4 else "weekdays"
    if count == 1 and Rx(rf"\b(?:only|just) (?:on )?{_DAY_NAMES}\b|\b{_DAY_NAMES} only\b").search(text) and Rx(r"days\b").search(text):
        return "weekly"
    for value, rx in _CADENCES:
        if rx.search(text):
            if _LESS.search(message.text) and value == "daily":
                return "less"
            return value
    if _LESS.search(text):
        return "less"
    return "more" if _MORE.search(text) else None


_INSTEAD = Rx(r"\b(?:instead|from now on|is plenty|is enough|is fine|is good|works for me|is better|please|can you|could you|could these|lets do|i do better|switch|change|go back to|set|make it|would be better|works better|is too much|is a lot|only)\b")


def _channel(message: Message, clause: Clause) -> tuple[str, bool] | None:
    """Give the channel asked for, and whether the other one is banned outright."""
    sentence = message.sentence_text(clause)
    if not _EMAIL.search(sentence) and not _TEXT.search(sentence):
        return None
    if _CHANNEL_NOT.search(sentence) or not (_CHANNEL_CUE.search(sentence) or len(sentence.split()) <= 4):
        return None
    wants_email, wants_text = bool(_TO_EMAIL.search(clause.text)), bool(_TO_TEXT.search(clause.text))
    bans_text = bool(Rx(r"\b(?:stop|quit|no more|do not|no) (?:\w+ )?(?:the |these )?(?:texting|texts?|text messages|sms|messaging)\b").search(message.text))
    bans_email = bool(Rx(r"\b(?:stop|quit|no more|do not|no) (?:\w+ )?(?:the |these )?(?:emailing|emails?)\b").search(message.text))
    has_email = _EMAIL.search(message.text)
    if has_email and _BOTH.search(sentence) and _TEXT.search(message.text + " texts") and not bans_email and not bans_text:
        return "both", False
    if not has_email:
        return None
    if bans_email and not bans_text:
        return ("sms", True) if wants_text or "text" in message.words or "texts" in message.words else None
    if bans_text:
        return ("email", True) if wants_email else None
    if wants_email and not Rx(r"\bnever (?:open|check|read|see) (?:my )?emails?\b").search(sentence):
        return "email", False
    if wants_text:
        return "sms", False
    return None


def _time(message: Message, clause: Clause) -> str | None | bool:
    """Give the hour asked for as HH:MM, None for a part of the day, False where the clause sets no time."""
    text, sentence = clause.text, message.sentence_text(clause)
    cue = _TIME_CUE.search(sentence)
    if not cue or (_TIME_NOT.search(text) and not _US.search(text)):
        return False
    named = clocks(text)
    if named:
        # "noon works better than 9", "not at 6 but at 7": the wished one.
        wished = [clock for clock in named if not _UNWISHED.search(text[: clock.start].rstrip() + " ")]
        other = _UNWISHED.search(sentence) and not wished
        if not wished:
            return None if not other else False
        clock = settled(wished[-1] if _SWITCH.search(text) else wished[0], sentence, now=None)
        return clock.time().strftime("%H:%M")
    if _PART.search(text) and not Rx(r"\b(?:this|tomorrow|yesterday|last|in the) (?:morning|evening|afternoon|night)\b").search(text):
        return None
    return False


_UNWISHED = Rx(r"\b(?:than|not|no|stop|instead of|rather than|quit|before|do not|never|from)(?: (?:\w+ ){0,4}(?:at|around|before|after))? $|\b(?:texting|messaging|sending|texts|messages|text|message) (?:me |these |them |it )?(?:at|before|after) $(?<=stop)")
_SWITCH = Rx(r"\bfrom \S+(?: (?:am|pm))? to\b")


def settings(message: Message, *, banned: bool) -> list[Claim]:
    """Collect the changes to the coaching; `banned` says that the text bans messages in some way."""
    if claim := _name(message):
        return [claim]
    for index, clause in enumerate(message.clauses):
        if channel := _channel(message, clause):
            return [Claim("settings", _sentence(message, clause), {"setting": "channel", "value": channel[0], "bans": channel[1]})]
        value = _time(message, clause)
        if value is not False and (value or banned or not _cadence(message, clause)):
            best = value
            if isinstance(best, bool) or best is None:
                later = [_time(message, other) for other in message.clauses[index + 1 :]]
                best = next((found for found in later if isinstance(found, str)), None)
            return [Claim("settings", _sentence(message, clause), {"setting": "time", "value": best})]
    found: list[tuple[str, Clause]] = []
    for clause in message.clauses:
        if cadence := _cadence(message, clause):
            found.append((cadence, clause))
    if not found:
        return []
    named = next((entry for entry in found if entry[0] not in ("less", "more")), found[0])
    where = frozenset[int]().union(*(_sentence(message, clause) for _, clause in found))
    return [Claim("settings", where, {"setting": "cadence", "value": named[0]})]


def _sentence(message: Message, clause: Clause) -> frozenset[int]:
    return frozenset(at for at, other in enumerate(message.clauses) if other.sentence == clause.sentence)
