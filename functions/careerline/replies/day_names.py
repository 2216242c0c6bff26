"""How days are named: every turn of phrase, and which words tell that a text may name one at all."""

from __future__ import annotations

from typing import NamedTuple

from . import feasts
from .rx import Rx, WordRx
from .weekdays import WEEKDAY
from .words import table

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)


class DayName(NamedTuple):
    """A way of naming a day: a text that is read so, and its pattern, whose groups `dates` makes a day of."""

    example: str
    pattern: str


# What stands first is tried first.
WAYS: tuple[DayName, ...] = (
    DayName("2026-04-02", r"\b(?P<iso>\d{4}-\d{2}-\d{2})\b"),
    DayName("day after tomorrow", r"\b(?P<after>(?:the )?day after tomorrow|overmorrow)\b"),
    DayName(
        "first monday of april",
        rf"\b(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) (?P<nthday>{WEEKDAY}|weekend) (?:of|in) (?:the )?"
        rf"(?P<nthmonth>{_MONTH}|month|this month|next month|new year)\b",
    ),
    DayName(
        "friday 3 april", rf"\b{WEEKDAY} ?,? (?:the )?(?P<d11>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m11>{_MONTH})\b"
    ),
    DayName(
        "friday april 3", rf"\b{WEEKDAY} ?,? (?P<m12>{_MONTH}) (?:the )?(?P<d12>\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?:)"
    ),
    DayName("friday 20 at 5", rf"\b{WEEKDAY} (?P<d13>1[3-9]|2\d|3[01])(?= at \d)"),
    DayName("friday the 20th", rf"\b{WEEKDAY} ?,? (?:the )?(?P<d0>\d{{1,2}})(?:st|nd|rd|th)\b(?! (?:of )?{_MONTH})"),
    DayName("the monday after", rf"\bthe (?P<afterthat>{WEEKDAY}) after\b(?! next| my| the| work| that i)"),
    DayName(
        "same time next week",
        r"\b(?P<samemonth>(?:this|same|the same) (?:time|day) next month)\b|\b(?P<sameday>(?:this|same"
        r"|the same) (?:time|day) next week|next week ?,? (?:the )?(?:this|same) (?:time|day))\b",
    ),
    DayName(
        "the day before easter",
        rf"\b(?:the )?(?P<near>day|night|morning|{WEEKDAY}) (?P<side>before|after) (?P<nearfeast>{feasts.PATTERN})",
    ),
    DayName("easter", rf"(?P<feast>{feasts.PATTERN})"),
    DayName("the day after monday", rf"\b(?:the )?day after (?P<afterday>{WEEKDAY})\b"),
    DayName("after the weekend", r"\bafter (?P<overweekend>the weekend)\b"),
    DayName("same day", r"^(?:the )?(?P<samedayafter>same (?:day|time))$"),
    DayName("the one after", r"\b(?P<oneafter>the (?:one|week|weekend) after(?: (?:that|this))?)(?= ?$| ?[,.;!|])"),
    DayName(
        "the next day",
        r"\b(?P<dayafter>(?:the )?day after|the following day|the next day)(?= ?$| ?[,.;!|]| (?:i|then|that|for|works"
        r"|is|at|instead|maybe|or|should|would|in|because)\b)",
    ),
    DayName("tomorrow", r"\b(?P<tomorrow>tomorrow)(?: (?:week))?\b"),
    DayName("a week from monday", rf"\b(?:a|1|one) week from (?P<weekfrom>{WEEKDAY}|today|tomorrow|now)\b"),
    DayName("2 weeks from monday", rf"\b(?P<two>2) weeks from (?P<twofrom>{WEEKDAY}|today|tomorrow|now)\b"),
    DayName(
        "monday week",
        rf"\b(?P<dayweek>{WEEKDAY}) week\b|\b(?:a|1|one) week (?:on )?(?P<weekon>{WEEKDAY}|today|tomorrow)\b",
    ),
    DayName("2 weeks on monday", rf"\b(?P<twoon>2) weeks (?:on )?(?P<twoonday>{WEEKDAY}|today|tomorrow)\b"),
    DayName(
        "the week after next",
        rf"\b(?:(?P<weekafter0>{WEEKDAY}) )?(?:of |on )?(?P<weekafter>(?:the )?week after next)\b"
        rf"(?: (?:on )?(?P<weekafter1>{WEEKDAY})\b)?",
    ),
    DayName(
        "end of next week", r"\b(?P<inweek>end|middle|mid|start|beginning|early|late)(?: of)?(?: the)? next week\b"
    ),
    DayName(
        "monday next week",
        rf"\b(?:the )?(?P<dayafternext>{WEEKDAY}|weekend) after next\b|\b(?P<nextweekday>{WEEKDAY}) (?:of )?next week\b"
        rf"|\bnext week (?:on )?(?P<nextweekday2>{WEEKDAY})\b",
    ),
    DayName(
        "3 days from now",
        r"\b(?P<n>\d{1,3}|a|an|one|another) (?:more )?(?P<unit>days?|weeks?|months?|nights?|years?)(?: s)? "
        r"(?:from (?:now|today)|time)\b",
    ),
    DayName(
        "in 2 weeks",
        r"\b(?:in|after) (?:about |like |another )?(?:a )?(?P<n2>\d{1,3}|a|an|one"
        r"|another) (?:more )?(?P<unit2>days?|weeks?|months?|years?)\b(?! ago)",
    ),
    DayName(
        "april 3",
        rf"\b(?P<m1>{_MONTH})(?: the)? (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<y1>20\d\d))?\b(?! (?:minutes"
        rf"|hours|pages|weeks|of|am|pm|applications|people))",
    ),
    DayName(
        "3 april", rf"\b(?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m2>{_MONTH})\b(?: (?P<y2>20\d\d)\b)?"
    ),
    DayName("4/3", r"(?<![\w/])(?P<m3>0?[1-9]|1[0-2])/(?P<d3>0?[1-9]|[12]\d|3[01])(?:/(?P<y3>(?:20)?\d\d))?(?![\d/])"),
    DayName("20/4", r"(?<![\w/])(?P<d8>1[3-9]|2\d|3[01])/(?P<m8>0?[1-9]|1[0-2])(?![\d/])"),
    DayName(
        "on 20",
        r"\b(?:(?<!i )am|on|dia|el day|o day|el|le|il|den) (?P<d7>[1-9]|[12]\d|3[01])(?= ?\.| ?$| ?,| que)(?! ?\.\d)"
        rf"(?! ?\. ?{_MONTH})",
    ),
    DayName(
        "the 20th",
        r"\b(?:the )?(?P<d4>\d{1,2})(?:st|nd|rd|th)\b(?! (?:time|thing|one|of it|chapter|module|video|lesson"
        r"|person|page|try|interview round|interview|application|ring|goal|word|grade|grader|floor|avenue|street|ave|st"
        r"|year|week|part|half|day|shift|round|attempt|gen|draft|section|quarter))",
    ),
    DayName(
        "by the 20",
        r"\b(?:on|until|by|before|after|from|for|el|back) (?:the |el )(?P<d5>\d{1,2})\b(?! ?(?:[:%./-]|minutes|hours"
        rf"|pages|people|jobs|applications|[a-z]+s\b|of\b|{_MONTH}\b))"
        r"|^(?:el|the) (?P<d10>[1-9]|[12]\d|3[01])(?= ?$| ?,| (?:when|because|that|at|since|if|is|after|in the)\b)"
        r"|\b(?:el|the) (?P<d6>[1-9]|[12]\d|3[01])(?= at\b)",
    ),
    DayName("until 20", r"\buntil (?P<d9>1[3-9]|2\d|3[01])(?= ?$| ?[,.;!]| (?:please|no|i|and|then|for)\b)"),
    DayName("first of april", rf"\b(?:the )?(?P<o6>first|second|third) of (?P<m6>{_MONTH})\b"),
    DayName("the first", r"^the (?P<o5>first|second|third)$"),
    DayName(
        "by the second",
        r"\b(?:on|until|by|before|after) the (?P<o4>first|second|third)\b(?! (?:time|one|of|chapter|module|video"
        r"|lesson|person|page|try|half|part|shift))",
    ),
    DayName("end of april", rf"\b(?:end|last day) of (?P<eomonth>{_MONTH})\b"),
    DayName("middle of april", rf"\b(?P<ofmonth>start|beginning|middle|mid)(?: of)? (?P<inmonth>{_MONTH})\b"),
    DayName(
        "end of the month",
        r"\b(?P<eom>last day of (?:the |this )?month|end of (?:the |this )?month|month end|month s end)\b",
    ),
    DayName("first of the month", r"\b(?P<fom>(?:first|1st|start|beginning) of (?:the |next )?month|next month)\b"),
    DayName("end of the week", r"\b(?P<eow>end of (?:the |this )?week|weeks end)\b"),
    DayName("next week", r"\b(?P<nextweek>next week)\b(?! end)"),
    DayName(
        "monday",
        rf"\b(?:(?P<lastday>last|past|every|each|all|since) )?(?:(?:this|next|coming|on"
        rf"|by) )?(?P<day>{WEEKDAY})(?:s(?= (?:looking|looks|the day|good|fine|best|it is|free|my|works"
        rf"|then)))?(?! after next)(?! ?,? (?:the )?\d{{1,2}}(?:st|nd|rd|th)\b)(?! (?:of )?(?:the )?(?:next week"
        rf"|week after next))"
        rf"(?! ?,? (?:the )?\d{{1,2}}(?: of)? {_MONTH}\b)(?! ?,? {_MONTH} (?:the )?\d)"
        rf"(?! (?:1[3-9]|2\d|3[01]) at \d)\b",
    ),
    DayName(
        "sat morning",
        r"(?<!\S)(?P<sat>sat)(?= (?:am|pm|morning|afternoon|evening|night|at \d|around|\d|[,.!|/]|before|after|or"
        r"|and sun)|$)|\b(?:on|this|next|by|until|maybe|prob|probably) (?P<sat2>sat)\b(?! (?:down|in|with|there))",
    ),
    DayName(
        "this sun",
        r"\b(?:on|this|next|by|until|maybe|probably) (?P<sun>sun)\b|^(?P<sun2>sun)(?= |$)(?! (?:is|was|shine))",
    ),
    DayName("this weekend", r"\b(?P<weekend>(?:this|the|next|on the|over the) weekend|at the weekend|^weekend)\b"),
    DayName(
        "tonight",
        r"\b(?P<today>today|tonight|this (?:morning|afternoon|evening|arvo|night)|later today|later on"
        r"|later(?! this (?:week|month))|in a (?:bit"
        r"|minute|few|sec|little(?: bit| while)?)|(?:do|doing|starting|start|on) (?:it|this|that|them)? ?(?:right )?now"
        r"|^(?:right )?now$|give me (?:an|a|\d{1,2}) (?:hours|minutes)"
        r"|(?:half an|an|\d{1,2}) (?:hours|minutes) from now"
        r"|in (?:like |about )?(?:a|an|1|\d{1,2})(?: and a half)? hours?|in (?:half an"
        r"|a half|(?:a|an) hours and a half|3 quarters of an) hours|in (?:like |about )?\d{1,2} (?:minutes|hours)"
        r"|in half an hours|^in (?:about |like )?[1-9][05]$|end of (?:the )?day"
        r"|before the day is over)\b",
    ),
    # A part of the day is today's where no day is named beside it.
    DayName(
        "the evening",
        r"^(?P<alone>(?:(?:the|around|about|by|before|after|at|near) )?(?:lunch|lunchtime|afternoon|evening|night"
        r"|arvo|noonish|teatime|tea time"
        r"|suppertime|supper time|dinnertime|dinner time|bedtime|naptime|breakfast time|sundown|sunset|dusk|nightfall"
        r"|dark|closing time|closing|knock off|quitting time|home time|hometime|iftar|maghrib|isha|suhoor|vespers"
        r"|elevenses))$|^(?P<dawn>tomorrow morning)$",
    ),
    DayName(
        "after work",
        r"\b(?P<part>(?:right )?now|end of (?:my )?shift|the night$|after (?:shift|pickup|dropoff|the gym|bath|nap)"
        r"|(?:when|once|after|soon as|til|until) (?:(?:the|my) )?(?:kids?|baby|babies|little ones?|boys|girls|twins"
        r"|wee ones?|bairns?|wean|toddler|house|everyone|everybody|rest of them|they|(?:he|she)(?= is)) (?:\w+ ){0,2}?"
        r"(?:nap|naps|sleep|sleeps|asleep|down|bed|settled|quiet|out cold|conked out|out like a light)|nap ?time|at nap"
        r"|(?:on|in) (?:the|my) (?:bus|train"
        r"|ride|way|drive) home|on break$|^my lunch|^lunchtime|when i clock out|once i am off|^about to$|^fixing to$"
        r"|(?:right )?after (?:this|i (?:eat|ate|shower|pray|wake up|clock (?:out|off)))|about to start"
        r"|starting (?:it )?(?:right )?now|as we speak"
        r"|by end of day|end of day|hours from now|(?:as )?soon as i (?:get (?:home|off|in)|finish|am (?:off|done))"
        r"|after (?:work"
        r"|supper|tea|dinner|lunch|class|church"
        r"|school|practice|bedtime|iftar|maghrib|isha|tarawih|sundown|sunset|dark|prayers|knock off"
        r"|my (?:shift|class)|the school run)|before (?:i go to |going to )?(?:bed|bedtime)"
        r"|when i (?:get (?:home|off"
        r"|in)|finish(?: work)?"
        r"|(?:am|clock|come) (?:off|out|home|done)(?: work)?|resume duty)|at lunch|lunch break|on my (?:lunch|break)"
        r"|(?:when|once) the (?:kids?|baby|babies|school run) (?:\w+ )?(?:asleep|down|to bed|done)"
        r"|once (?:the )?kids sleep|in the (?:afternoon|evening)|at night"
        r"|at (?:breakfast|dinner|supper|bedtime|teatime|sundown|sunset|dusk|nightfall|closing time|knock off"
        r"|quitting time)"
        r"|when my shift (?:is over|ends|finishes|is done)|when the (?:house|place) is quiet)\b",
    ),
    DayName("in the morning", r"\b(?P<morning>in the morning|first thing|1st thing)\b"),
)
NAMED = WordRx(*(way.pattern for way in WAYS))

# Without a digit and without any of these words a text names no day.
_TELLS = feasts.WORDS | table(
    """
    monday tuesday wednesday thursday friday saturday sunday jan january feb february mar march apr april may jun june
    jul july aug august sep sept september oct october nov november dec december tomorrow overmorrow today tonight now
    day days week weeks month months year years night nights morning mornings afternoon evening evenings arvo weekend
    later bit minute few sec little hour home lunch break kids asleep bed bedtime work supper dinner class
    church school practice shift finish off breakfast teatime after following next resume first second third fourth
    halloween valentines valentine boxing st patricks pattys independence veterans eve about speak dia same time last
    1st christmas xmas new end start beginning sat sun fortnight tea weeks s lunchtime nap naptime naps clock bus
    train ride way bath pickup boys girls twins ones bairns wean house everyone everybody quiet settled suppertime
    dinnertime sundown sunset dusk nightfall dark closing knock quitting hometime iftar maghrib isha tarawih prayers
    suhoor vespers elevenses over done
    dropoff gym eat toddler baby babies noonish dawn duty soon as fixing get
    """
)
# "In 20 minutes", "an hour from now": what went into the step is as long, and names no day.
_WHILE, _FROM_NOW = table("minutes hours"), table("in give from")
# Without a word of days or months, only these name a day.
_BY_NUMBER_ALONE = Rx(
    r"\d/\d|\d(?:st|nd|rd|th)\b|\d{4}-\d|^in (?:about |like )?[1-9][05]$"
    r"|\b(?:on|until|by|before|after|from|for|el|back|am|dia|le|il|den|the) (?:the |el )?\d"
)
# What names a day by number; where there is no such day, none is named.
BY_NUMBER = (
    "iso",
    "m1",
    "m2",
    "m3",
    "m8",
    "d0",
    "d4",
    "d5",
    "d6",
    "d7",
    "d9",
    "d10",
    "d13",
    "m11",
    "m12",
    "o4",
    "o5",
    "o6",
    "nth",
)
KINDS = (
    "today",
    "part",
    "alone",
    "morning",
    "dawn",
    "weekend",
    "nextweek",
    "eow",
    "fom",
    "tomorrow",
    "day",
    "feast",
    "overweekend",
)


# A length that answers when: "2 weeks", "14 days, im on rotation".
BARE_DAYS = Rx(
    r"^(?:about |like |maybe |probably |say )?(?P<n>\d{1,3}|an?|one) (?P<unit>days?|weeks?|months?)(?: (?:out|or so"
    r"|away|tops))?"
    r"(?= ?$| ?[,.;!]| when\b)"
)


def names_none(text: str) -> bool:
    """Say whether a normalised text has none of the words and numbers that a day is named by."""
    words = text.split()
    if not _TELLS.isdisjoint(words):
        return False
    in_a_while = not _WHILE.isdisjoint(words) and not _FROM_NOW.isdisjoint(words)
    return not in_a_while and not (any(map(str.isdigit, text)) and _BY_NUMBER_ALONE.search(text))
