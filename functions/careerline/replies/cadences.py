"""How often the coaching comes: the rhythm that a text asks for."""

from __future__ import annotations

from .clauses import Clause, Message
from .reading import Asked
from .rx import Rx
from .words import table

_MESSAGING = (
    r"(?:texts?|texting|messages?|messaging|emails?|emailing|pings?|pinging|remind|reminders?|reminding|nudges?"
    r"|nudging|notify|notifications?|check ins?|check in|hit me up|buzz|send|sends?|sending|write me|writing"
    r"|contact|reach|these|them|coaching|hear from|bug me|bother me|write)"
)
US = Rx(rf"\b{_MESSAGING}\b")
_DAY_NAMES = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?"
_DAY = Rx(rf"\b{_DAY_NAMES}\b")
_ONLY = Rx(
    r"\b(?:only|just|instead|from now on|going forward|each week|every|please|works better|are best|is best"
    r"|for me|text|send|message)\b"
)
_CADENCES: tuple[tuple[str, Rx], ...] = (
    (
        "three_a_week",
        Rx(
            r"\b(?:2|3|two|three|twice|thrice|2 or 3|2 - 3)(?: ?x| times?)?(?: a| per| each| every"
            r"|/)? ?(?: )?(?:week|wk)\b",
            r"\b(?:2|3) (?:a|per|each) week\b|\b(?:twice|2 x|3 x|3 times|2 times) (?:weekly|per week)\b",
            r"\bevery other day\b|\ba few times a week\b|\b(?:2|3) (?:texts|messages|days|emails) (?:a|per"
            r"|each) week\b|\bevery (?:2|3) days\b|\bevery second day\b",
        ),
    ),
    (
        "weekly",
        Rx(
            r"\b(?:once|one|1)(?: (?:text|message|time|x|email|ping|nudge|check in|reminder))?(?: a| per| each"
            r"| every| in a) ?(?:week|month|2 weeks|other week)\b|\bweekly\b|\bonce weekly\b"
            r"|\b1 ?x ?(?:/|a|per)? ?week\b|\b(?:one|1|a) (?:(?:text|message|time|of these|of them|step|nudge"
            r"|tip) )?(?:a|in|per|for|each|every|in a) week\b"
            r"|\btwice a month\b|\bone of (?:these|them) a week\b|\bonly (?:text me )?on (?:mondays|tuesdays"
            r"|wednesdays|thursdays|fridays|saturdays|sundays)\b"
            r"|\bevery (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:is|only|would|please)\b"
            r"|\bevery (?:other )?week\b|\bevery 2 weeks\b|\bmonthly\b|\bbiweekly\b|\bjust (?:the )?(?:mondays"
            r"|sundays|fridays|wednesdays|saturdays|tuesdays|thursdays)\b"
        ),
    ),
    (
        "weekdays",
        Rx(
            r"\b(?:weekdays?|week days|work ?days?|monday (?:to|through|thru|-|until) friday|monday friday"
            r"|no (?:more )?weekends?|not (?:on |the )?(?:the )?weekends?|(?:5|five) (?:days|times) a week"
            r"|skip weekends|except weekends)\b|\b(?:stop|quit|no|not|never|do not)\b.{0,30}\b(?:on "
            r"|the )?weekends?\b|\bweekends? off\b"
        ),
    ),
    (
        "daily",
        Rx(
            r"\b(?:daily|every ?day|every single day|each day|once a day|one a day|1 a day|every (?:morning"
            r"|evening|night)|(?:7|seven) days a week|once per day)\b"
        ),
    ),
)
_LESS = Rx(
    r"\b(?:do not|stop|no|never|quit|not) (?:text|message|texts|messages|send|email|bug|contact|ping|remind"
    r"|texting|messaging|sending)(?: (?:me|anything|these|stuff|any))* (?:on )?(?:mondays?|tuesdays?"
    r"|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b",
    r"\b(?:less|fewer)(?: (?:often|frequent|frequently|texts|messages|emails|of these|please|reminders|pings"
    r"|nudges|notifications))\b|^(?:less|less please|fewer|fewer please|too much|too many|slow down|too often"
    r"|ease up|tone it down|dial it back|chill)$",
    r"\btoo (?:many|much|often|frequent)\b.{0,24}\b(?:texts?|messages?|emails?|pings|reminders|notifications"
    r"|texting|messaging|you)\b|\b(?:texts?|messages?|emails?|texting|messaging|writing|pings|reminders"
    r"|notifications)\b.{0,24}\b(?:too (?:often|many|frequent|frequently)|way too much|too much|(?:is"
    r"|are) a lot|so often|so much|so many|constantly|nonstop)\b|\b(?:every day|daily|these|this"
    r"|it)\b.{0,12}\b(?:is|are|feels|feel|getting) (?:a bit |a little |kinda |way )?(?:too (?:often|many"
    r"|frequent|much)|a lot)\b(?! (?:work|to do|going|stress|for me to do))",
    r"\b(?:cut (?:back|down)|slow (?:down|it down)|ease (?:up|off)|back off a|tone (?:it|this) down|dial (?:it"
    r"|this) (?:back|down)|chill (?:out )?(?:with|on)|not so (?:often|many|much)|spread (?:them|these|it) out"
    r"|space (?:them|these|it) out|lighten up|easy on)\b(?! (?:on )?(?:coffee|spending|sugar|scrolling|netflix"
    r"|tv|social|my))|\bless is more\b|\bhalf as (?:many|often)\b",
)
_MORE = Rx(
    r"(?<!no )(?<!any )(?<!one )\bmore (?:often|frequent|frequently|texts|messages|nudges|reminders|pings"
    r"|emails|check ins)\b|^(?:more|more please|text me more|more often)$|\b(?:text|message|email|ping|remind"
    r"|nudge|bug|push) me more\b(?! (?:about|on|info))|\b(?:not|never) (?:often )?enough (?:texts|messages"
    r"|reminders)\b|\bstep it up\b|\bturn (?:it|this) up\b"
)
_NOT_CADENCE = Rx(
    r"\b(?:i|we) (?:\w+ ){0,3}(?:work|works|worked|working|study|studied|practice|practiced|exercise|run|go"
    r"|went|read|cook|do|did|drive|apply|applied|spend|learn|write|code|met|meet|try"
    r"|tried) (?:\w+ ){0,6}(?:daily|every|each|weekdays?|weekly|once|twice|\d)\b|\b(?:class|shift|meeting|paid"
    r"|course|lesson|pay)\b.{0,20}\b(?:weekly|every|weekdays|daily|twice|once|weekends)\b|\bweekly (?:meeting"
    r"|report|review|sync|quiz|class)\b|\bdaily (?:standup|routine|grind|report|practice)\b"
)


def _days_listed(text: str) -> int:
    return len({match[0].rstrip("s") for match in _DAY.finditer(text)})


_WEEK_SPAN = Rx(r"(?:\b(?:to|through|thru|until)|-) friday\b")
NO_WEEKENDS = Rx(
    r"\b(?:no|not|stop|quit|off|skip|except|never|without|leave)\b[^.!?]{0,40}\bsaturdays? ?(?:and|or|,|/"
    r"|n)? ?sundays?\b"
    r"|\bsaturdays? (?:and|or|,)? ?sundays? (?:are|out)\b|\bweekends? (?:out|free|to myself)\b|\bleave my weekends\b"
    r"|\bno (?:to )?sundays?\b[^?]{0,24}\bno (?:to )?saturdays?\b"
    r"|\bsaturdays? (?:and|or) sundays? (?:off|are mine|are for|alone)\b|\b(?:no|not|stop|off|skip"
    r"|leave)\b[^.!?]{0,30}\bthe weekends?\b"
)
# A rhythm that is named to be refused: "stop sending it every single day", "enough with the daily texts".
_REFUSED = Rx(
    r"\b(?:not|stop(?! at)|quit|enough (?:with|of)|instead of|rather than|(?<!more )than|no more(?! than)|do not|never"
    r"|hate)(?: (?!(?:but|just|make|do|day|daily|lol|please|only|so|every ?day)\b)\w+){0,4} ?$"
)
# What a change gives up for what it names next: "change it from 8 am to 6 pm", "instead of every day mondays only".
GIVEN_UP = Rx(
    r"\b(?:chang|switch|swap|mov|shift|push|bump|go)\w*(?: [^\s,.;]+){0,3}? from(?: (?!to\b)[^\s,.;]+){1,4}(?= to\b)",
    r"\b(?:change|switch|swap) (?:daily|weekly|weekdays|every day)(?= (?:to|for)\b)|\binstead of (?:every|each) \w+\b",
)
_ONE_DAY = Rx(rf"\b(?:only|just) (?:on )?{_DAY_NAMES}\b|\b{_DAY_NAMES} only\b")
_PLURAL = Rx(r"days\b")


# Without one of these a text names no rhythm.
OF_RHYTHM = table(
    """
    week weeks wk weekly weekday weekdays weekend weekends month monthly biweekly day days daily everyday every each
    once twice thrice workday workdays monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday
    fridays saturday saturdays sunday sundays less fewer much many often frequent frequently slow ease tone dial chill
    lighten easy cut back space spread lot constantly nonstop half more enough step turn down
    """
)


def cadence_of(message: Message, clause: Clause) -> str | None:
    """Give the rhythm that a clause asks for, where it speaks of the coaching."""
    text = GIVEN_UP.blank(clause.text)
    sentence = message.sentence_text(clause)
    about_us = bool(US.search(sentence)) or bool(_INSTEAD.search(sentence)) or len(sentence.split()) <= 6
    if not about_us or _NOT_CADENCE.search(sentence) or _is_own_week(sentence):
        return None
    if NO_WEEKENDS.search(sentence):
        return "weekdays"
    for value, rx in _CADENCES:
        found = [
            match
            for match in rx.finditer(text)
            if value == "weekdays" or not _REFUSED.search(text[max(match.start() - 60, 0) : match.start()])
        ]
        if found:
            return "less" if value == "daily" and _LESS.search(sentence) else value
        if value == "daily" and rx.search(text):
            return "less"
    count = _days_listed(sentence)
    if count >= 2 and _ONLY.search(sentence) and not _WEEK_SPAN.search(sentence) and message.asked is not Asked.PLAN:
        return "three_a_week" if count <= 4 else "weekdays"
    if count == 1 and _ONE_DAY.search(text) and _PLURAL.search(text):
        return "weekly"
    if _LESS.search(text):
        return "less"
    return "more" if _MORE.search(text) else None


# When they work or learn: "my shift is monday to friday" asks for no rhythm.
_OWN_WEEK = Rx(
    r"\b(?:my|our|the|day|night) (?:shifts?|class|classes|hours|schedule|rota|course|job|school|training)(?: \w+){0,2}"
    r" (?:is|are|runs?|goes)\b|(?:^|\bi (?:only |just |always |also )?)(?:work|am working|am on|have class|have work)"
    r" (?:on |the |every )?(?:\w+days?|\d)\b"
)
_ASKED_OF_US = Rx(r"\b(?:please|instead|best|better|suits?|so|only on|works for me)\b")


def _is_own_week(sentence: str) -> bool:
    return bool(_OWN_WEEK.search(sentence)) and not (US.search(sentence) or _ASKED_OF_US.search(sentence))


_INSTEAD = Rx(
    r"\b(?:instead|from now on|is plenty|is enough|is fine|is good|works for me|is better|please|can you"
    r"|could you|could these|lets do|i do better|switch|change|go back to|set|make it|would be better"
    r"|works better|is too much|is a lot|only|can live with|cut it|cut to)\b"
)


# How many of what in how long: "3 x a week", "2 / week", "3 time 1 week", "1 text 1 week".
_SENT = r"(?:x|times?|texts?|messages?|emails?|days?|steps?|nudges?|tips?|pings?|buzz|ones?|of (?:these|them|those))"
_RATE = Rx(
    rf"\b(?P<n>once|oncet|eence|ance|twice|thrice|one|a|\d{{1,2}})(?: ?(?:or|-|to) ?(?P<n2>\d))?(?: ?{_SENT})?"
    r" ?(?:only |just )?(?:a|an|per|each|every|in a|in the|in|on a|one|1|/|x)? ?"
    r"(?P<per>weeks?|wk|wik|day|month|2 weeks)\b(?! (?:off|break|from))",
    rf"\b(?:one|1|each|every|per|a) (?P<per2>week|day|month) (?:just |only )?(?P<n3>one|once|twice|\d{{1,2}})"
    rf"(?: ?{_SENT})?\b",
)
_TIMES = {"once": 1, "oncet": 1, "eence": 1, "ance": 1, "one": 1, "a": 1, "twice": 2, "thrice": 3}
_DAYS_IN = {"day": 1, "month": 30, "2 weeks": 14}
_SELDOM = Rx(
    r"\bevery (?:other|second|2|3|4) weeks?\b|\b(?:bi|fort)?(?:weekly|nightly)\b|\bmonthly\b"
    r"|\b(?:an?|the|one) (?:in|on) (?:a |an |the )?(?:week|month|sunday|monday|tuesday|wednesday|thursday"
    r"|friday|saturday)\b"
)
_OTHER_DAYS = Rx(r"\bevery (?:other|second|2|3) days?\b|\bevery other$")
_EVERY_DAY = Rx(
    r"\b(?:daily|e?very ?(?:single )?day|evry day|each day|every (?:morning|evening|night)|all days|7 days)\b"
)
_WORK_DAYS = Rx(
    r"\b(?:weekdays?|week days|work ?days|m ?(?:-|through|to|until)? ?f(?:ri)?|monday (?:up )?(?:to|through"
    r"|until|-|and)?"
    r" ?friday|mo fr|lun ven|du monday au friday)\b"
    r"|\b(?:no|not|skip|except|without|leave|drop|never|minus|but)\b[^.!?]{0,24}\b(?:w(?:ee)?ke?nds?"
    r"|saturdays? ?(?:and|or|,)?"
    r" ?sundays?|sundays? ?(?:and|or|,)? ?saturdays?)\b",
    r"\b(?:w(?:ee)?ke?nds?|saturdays? ?(?:and|or|,|n)? ?sundays?) (?:(?:is|are) )?(?:out|off|for|mine|family"
    r"|sacred|free"
    r"|alone)\b",
)
# Rhythms that are named only to be refused by what follows: "daily is murder", "every day can we cut".
_TOO_MUCH = Rx(
    r"\b(?:less|fewer|cut (?:down|back|it)|too (?:much|many|often)|2 much|bit much|is murder|ease|slow|half as"
    r"|tone|dial|chill"
    r"|lighten|how often|too plenty|rarer|break it up|spread|overwhelm\w*|a lot)\b"
)
_MORE_OF_IT = Rx(
    r"(?<!no )(?<!any )(?<!one )(?<!than )\bmore(?! than)\b(?! (?:than|relaxed|like))"
    r"|\b(?:extra|double|crank|speed|up the|increase|ramp|step it up|pick up the pace|not enough|only \d (?:a"
    r"|per) week)\b"
)
_ABBREVIATED = Rx(
    r"\b(?:mwf|tth|m (?:/ )?(?:w|with) (?:/ )?f|(?:mo|mon|month|m|tu|tue|t|w|wed|mi|th|thu)(?: ?[/,+&] ?| and "
    r"| )(?:(?:w|wed|mi|th|thu)(?: ?[/,+&] ?| and"
    r" | ))?(?:w|wed|mi|th|thu|f|fr|fri|sa|su))\b"
)


def rhythm_of(text: str) -> str | None:
    """Give the rhythm that a text names, which is known to ask for another one; None where it names none."""
    text = GIVEN_UP.blank(text)
    if _WORK_DAYS.search(text) or NO_WEEKENDS.search(text):
        return "weekdays"
    refused = False
    for match in _RATE.finditer(text):
        if _REFUSED.search(text[max(match.start() - 60, 0) : match.start()]) and not _AT_MOST.search(
            text[: match.start()]
        ):
            refused = True
            continue
        if match[0] in ("a week", "a day", "a month") or _NOT_ENOUGH.match(text[match.end() :]):
            continue
        return _of_rate(match["n"] or match["n3"], match["per"] or match["per2"])
    if _OTHER_DAYS.search(text):
        return "three_a_week"
    if (seldom := _SELDOM.search(text)) and (
        not _REFUSED.search(text[: seldom.start()]) or _AT_MOST.search(text[: seldom.start()])
    ):
        return "weekly"
    if kept := _days_kept(text):
        return kept
    if _ABBREVIATED.search(text):
        return "three_a_week"
    if every := _EVERY_DAY.search(text):
        denied = _REFUSED.search(text[max(every.start() - 60, 0) : every.start()])
        return "less" if denied or _TOO_MUCH.search(text) or _BAD.match(text[every.end() :]) else "daily"
    return "less" if refused else None


_AT_MOST = Rx(r"\b(?:more|oftener) than (?:about |once |a message |1 )?$")
_NOT_ENOUGH = Rx(r" (?:(?:is )?not enough|is (?:silly|crazy|nuts|mad|too|not|way|a lot))\b|\?")
_BAD = Rx(r" (?:is|was|feels|makes?|has been|does)\b")


def _of_rate(said: str, per: str) -> str:
    times = _TIMES[said] if said in _TIMES else int(said)
    a_week = times * 7 / _DAYS_IN.get(per, 7)
    if a_week <= _RARELY:
        return "weekly"
    if a_week >= _EACH_DAY:
        return "daily"
    return "weekdays" if a_week > _SOME_DAYS else "three_a_week"


# Times a week: up to this it is once a week, from this on every day, beyond this all working days.
_RARELY, _EACH_DAY, _SOME_DAYS = 1.5, 6.5, 4.5
_KEPT = Rx(r"\b(?:only|just|keep|send|text me|do|stick to|one|the one|at|make it)\b[^.!?]{0,16}$")
_DROPPED = Rx(r"\b(?:no|not|never|skip|drop|stop|except|without|lose|off|quit)\b[^.!?,]{0,24}$")
_DROPPED_AFTER = Rx(r"^ ?(?:ones? )?(?:(?:is|are) )?(?:out|off|for|wasted|no good|useless|bad|my)\b")


def _days_kept(text: str) -> str | None:
    """Give the rhythm of the days of the week that a text keeps, where it names any."""
    kept: set[str] = set()
    dropped: set[str] = set()
    alone = _ALONE.search(text) is not None
    for match in _DAY.finditer(text):
        before, after = text[max(match.start() - 40, 0) : match.start()], text[match.end() : match.end() + 24]
        wished = _KEPT.search(before[-18:]) is not None
        out = (_DROPPED.search(before) and not wished) or _DROPPED_AFTER.match(after)
        (dropped if out else kept).add(match[0].rstrip("s"))
        alone = alone or wished
    if len(kept) > 1 or (kept and (alone or dropped)):
        return "weekly" if len(kept) == 1 else "three_a_week" if len(kept) <= _FEW_DAYS else "weekdays"
    return "weekdays" if dropped == {"saturday", "sunday"} else None


_FEW_DAYS = 4
_ALONE = Rx(rf"\b{_DAY_NAMES}(?: only| is| are| will| works| please| would|$)")


def more_or_less(text: str) -> str | None:
    """Give whether a text asks for more or for less, where it says so in so many words."""
    if _TOO_MUCH.search(text):
        return "less"
    return "more" if _MORE_OF_IT.search(text) else None
