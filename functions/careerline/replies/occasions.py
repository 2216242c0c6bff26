"""What one clause says about a time to come: its day, its hour, and whether they are the person's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .appointments import follows_arranging, is_appointment
from .clauses import Clause, Message
from .clocks import Clock, bare_hour, clocks
from .dates import Day, bare_days, days
from .durations import lengths
from .reading import Asked
from .rx import Rx

NOT_OWN = Rx(
    r"\b(?:he|she|they|you|who|boss|manager|recruiter|someone|company|mom|dad|wife|husband|it all|nobody|kids"
    r"|sister|brother) (?:\w+ )?(?:will|is going to|are going to|going to|said|says|wants|promised|might|is)\b"
)
PAST = Rx(
    r"\b(?:did|was|were|had|got|went|finished|done|have been|yesterday|last (?:night|week|month)|ago|been|died"
    r"|passed|lost|felt|left|broke|fell|came|took|saw|missed|slept|ran|moved|started|woke|worked|called"
    r"|cancelled|canceled|applied|sent|made|met|took|said|told|emailed|studied|read)\b"
)
BUSY = Rx(
    r"\b(?:sick as|is out|are out|out because|can not|not (?:today|tonight|tomorrow|this|on|until|free|before|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday)|covering|busy|booked|useless|no good|does not work"
    r"|is bad|off limits|full|swamped|slammed|recital|dentist|working (?:tonight|today|until|all|late|a double"
    r"|this|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|work (?:tonight|today|until|late"
    r"|all)|have to work|is the|is packed|instead of|rather than|not free|is crazy|are crazy|is shot|is a no"
    r"|are a no|kid s|wont work|no time|impossible|due|deadline|packed|is nuts|is insane|could not|did not|was"
    r"|were|from work|closing|on shift|since|shot)\b"
)
_CHOSEN = Rx(
    r"\b(?:lets say|so|realistically|final answer|make it|i will|will do|going to|gonna|how about|lets do"
    r"|better|works|ill|aim|plan|then|do it|instead|probably|prob|can do|free|it will be|it is|shoot for|try"
    r"|definitely)\b"
)
_SAYS_HOUR = Rx(
    r"\b(?:at|around|by|like|between) \d|\d ?(?:am|pm)|:\d\d|\b(?:1\d|2[0-3]|[7-9]) h\b|\b[012]\d[0-5]\d (?:hours|h)\b"
    r"|\bhundred (?:hours|h)\b"
)
# "10 minutes to 8" is an hour, and no length.
OFF_AN_HOUR = Rx(
    r"\b(?:5|10|15|20|25)(?: minutes)? (?:past|to|until|before) \d{1,2}\b(?! ?(?:minutes|hours|pages|people|of)\b)"
)
_ENDS_THEN = Rx(
    r"\b(?:ends?|(?:get|gets|getting|am|is) (?:off|out|done|home|in)|off work|closes?|shift is over|until|leave"
    r"|leaves|leaving|left|quit|quits"
    r"|clock (?:in|out)|clocks out|start work|in at|work until|work|works|working|opens?|home|house|land"
    r"|nothing (?:\w+ )?after|not before|free|wake up|get up"
    r"|up|bed|wakes up|kids|class|game|meeting|practice|church|school)(?: (?:work|the house|home|whatever|school"
    r"|my shift|early|is|starts))?(?: (?:at|around|by|about|after))? ?$"
)
VAGUE_DAYS = frozenset({"today", "part", "morning"})
# No day of its own: only when in some day.
PARTS = frozenset({"part", "morning"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """What one clause says about a time to come."""

    index: int
    clause: Clause
    days: list[Day]
    hour: Clock | None
    will: bool
    fixed: bool

    @property
    def dated(self) -> bool:
        """Whether it names a day or an hour."""
        return bool(self.days) or self.hour is not None

    @property
    def clear(self) -> bool:
        """Whether it names an hour, or a day that is more than a part of today."""
        return self.hour is not None or any(day.kind not in VAGUE_DAYS for day in self.days)

    @property
    def only_when(self) -> bool:
        """Whether it is hardly more than a time: "0600 tomorrow"."""
        text = self.clause.text
        places = [(day.start, day.end) for day in self.days] + ([(self.hour.start, self.hour.end)] if self.hour else [])
        if not places:
            return False
        others = len(text.split()) - sum(len(text[start:end].split()) for start, end in places)
        return others <= (3 if self.days and self.hour else 1)

    @property
    def only_part(self) -> bool:
        """Whether it names no more than a part of some day: "2 in the afternoon"."""
        return bool(self.days) and all(day.kind in PARTS for day in self.days)

    @property
    def taken(self) -> bool:
        """Whether all the days that it names are ruled out, or were only meant once."""
        if self.days and _GIVEN_UP.search(self.clause.text):
            return True
        return bool(self.days) and all(_is_refused(self.clause.text, day) for day in self.days)

    @property
    def weight(self) -> int:
        """How much it looks like the time that was meant, among others that were only named."""
        text = self.clause.text
        weight = 2 * bool(self.days) + 2 * bool(self.hour) + 4 * bool(self.days and self.hour)
        weight += 2 * self.will + bool(_CHOSEN.search(text)) + 3 * (self.fixed and bool(self.days))
        return weight - (0 if self.will or not BUSY.search(self._without_refused()) else 6)

    def _without_refused(self) -> str:
        """Give its words without a day that is named only to be ruled out, where another is not."""
        refused = [day for day in self.days if _is_refused(self.clause.text, day)]
        if not refused or len(refused) == len(self.days):
            return self.clause.text
        begin, end = refused[0].start, refused[0].end
        return f"{self.clause.text[:begin].removesuffix('not ')} ~ {self.clause.text[end:]}"


def occasion_of(message: Message, index: int) -> Occasion:
    """Read the day and the hour that one clause of a message names."""
    clause = message.clauses[index]
    text = clause.text
    named = list(days(text, message.today, after=_day_before(message, index)))
    if not named and not index and message.asked is Asked.PLAN:
        named = bare_days(text, message.today)
    hours = [] if lengths(text) and not _SAYS_HOUR.search(text) and not OFF_AN_HOUR.search(text) else clocks(text)
    if not hours and message.asked is Asked.PLAN:
        hours = bare_hour(text)
    hours = _own_hours(text, hours)
    fixed = is_appointment(text)
    if not fixed and index and named and hours:
        fixed = follows_arranging(message.clauses[index - 1].text)
    will = "will" in clause.cues and not NOT_OWN.search(text)
    return Occasion(index, clause, named, hours[0] if hours else None, will, fixed)


_THE_NEXT = Rx(r"\b(?:one|day|week|weekend) after\b|^(?:the )?same (?:day|time)$")


def _day_before(message: Message, index: int) -> date | None:
    """Give the day named in the clause before, where this one counts from it: "not this friday, the one after"."""
    if not index or not _THE_NEXT.search(message.clauses[index].text):
        return None
    named = list(days(message.clauses[index - 1].text, message.today))
    return named[-1].date if named else None


# "When I get off at 5": the plan is for then; "call it 3:30": the hour that was settled on.
_AT_THAT = Rx(
    r"\b(?:when|once|soon as|get up|wake up|up|after|and then|class|meeting|free|school|church|game)\b[^,.;]{0,24}$"
)
_SETTLED_ON = Rx(r"\b(?:call it|make it|say|so|do it|then|put me down)(?: \w+){0,3} ?$")


_EVENT = Rx(
    r" (?:\w+ )?(?:shift|class|meeting|appointment|game|call|train|flight|bus|alarm|practice|pickup|mass|service)\b"
)
_AROUND_IT = Rx(r"\b(?:before|after|until)(?: (?:my|the|a|an|our|his|her))? ?$")


def _own_hours(text: str, hours: list[Clock]) -> list[Clock]:
    """Drop the hours at which something else ends or begins; the one that was settled on comes first."""
    own = []
    for hour in hours:
        before = text[max(hour.start - 36, 0) : hour.start + _at_word(text, hour)]
        of_event = _EVENT.match(text[hour.end : hour.end + 20]) and _AROUND_IT.search(before)
        if not of_event and (not _ENDS_THEN.search(before) or _AT_THAT.search(before)):
            own.append(hour)
    settled_on = [hour for hour in own if _SETTLED_ON.search(text[max(hour.start - 36, 0) : hour.start])]
    ended = [
        hour for hour in own if _ENDS_THEN.search(text[max(hour.start - 36, 0) : hour.start + _at_word(text, hour)])
    ]
    free = [hour for hour in own if hour not in ended]
    return settled_on or free or own


def _at_word(text: str, hour: Clock) -> int:
    """Give how far the "at" goes that an hour was read with."""
    word = text[hour.start : hour.end].split(" ", maxsplit=1)[0]
    return len(word) + 1 if word in ("at", "around", "about", "by", "after", "before") else 0


# "Meant to do it tonight but it will be tomorrow".
_GIVEN_UP = Rx(r"\b(?:meant to|supposed to|was going to|wanted to|planned to|i thought|was gonna|i said|i had)\b")


def is_plan(said: Occasion, asked: Asked, *, reported: bool) -> bool:
    """Say whether a clause is about what will be, and the person's own."""
    text = said.clause.text
    if not (said.dated or said.will) or (reported and not (said.will and said.days)):
        return False
    wanted = asked is Asked.PLAN
    if said.clause.asks and not _CHOSEN.search(text) and not (wanted and said.dated):
        return False
    if not said.will and not _is_own(said, wanted=wanted, checked=asked is Asked.CHECK):
        return False
    return said.weight >= (0 if asked in (Asked.PLAN, Asked.CHECK) else 1)


def _is_own(said: Occasion, *, wanted: bool, checked: bool) -> bool:
    """Say whether a time with no word of intending is still the person's own time to come."""
    text = said.clause.text
    if NOT_OWN.search(text) and not said.fixed and not (said.days and wanted):
        return False
    if PAST.search(text) and not (said.fixed and said.days):
        return False
    if wanted or said.only_when:
        return True
    return said.clear and (said.fixed or (bool(said.days) and checked))


_DAY_REFUSED = Rx(
    r"\b(?:scrap|scratch|cancel|forget|anything but|not this|was (?:going to|gonna) say|was thinking|meant to say"
    r"|but)(?: (?:on|this))? $"
    r"|\b(?:not|before|instead of|than|except|since|until)(?: (?:on|this))? $"
)
# "Thursday is darts", "Friday no": what else is on that day.
_DAY_TAKEN = Rx(
    r" (?:s|is|was|has) (?!good|fine|ok|best|better|great|free|open|perfect|my (?:first )?(?:day )?off|my off|it\b"
    r"|when|doable|possible|realistic|easier"
    r"|the day|a good|quiet|slow|light|clear|empty|on\b|mine|the plan|what|where|coming|probably)[a-z]| (?:no|not"
    r"|does not|will not|can not|is out)\b"
)


def _is_refused(text: str, day: Day) -> bool:
    """Say whether a day is named only to be ruled out."""
    return bool(
        _DAY_REFUSED.search(text[max(day.start - 24, 0) : day.start]) or _DAY_TAKEN.match(text[day.end : day.end + 24])
    )


def day_in(text: str, named: list[Day]) -> Day | None:
    """Give the day that counts of those that a clause names: the first that is not ruled out."""
    good = [day for day in named if not _is_refused(text, day)] or named
    if good and good[0].kind == "today" and text.startswith(" or ", good[0].end):
        return good[0]  # "tonight or tomorrow": of two days the first
    return next((day for day in good if day.kind not in VAGUE_DAYS), good[0] if good else None)
