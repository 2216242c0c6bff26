"""What will happen: when the person means to do the step, and the appointments of their career."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from .clauses import Clause, Message
from .clocks import Clock, bare_hour, clocks, settled
from .dates import Day, days
from .durations import lengths
from .reading import Asked
from .rx import Rx

_NOT_OWN = Rx(
    r"\b(?:he|she|they|you|who|boss|manager|recruiter|someone|company|mom|dad|wife|husband|it all|nobody|kids"
    r"|sister|brother) (?:\w+ )?(?:will|is going to|are going to|going to|said|says|wants|promised|might|is)\b"
)
_PAST = Rx(
    r"\b(?:did|was|were|had|got|went|finished|done|have been|yesterday|last (?:night|week|month)|ago|been|died"
    r"|passed|lost|felt|left|broke|fell|came|took|saw|missed|slept|ran|moved|started|woke|worked|called"
    r"|cancelled|canceled|applied|sent|made|met|took|said|told|emailed|studied|read)\b"
)
_BUSY = Rx(
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
    r"|better|works|ill|aim|plan|then|do it|instead|probably|prob|can do|free|it will be|shoot for|try"
    r"|definitely)\b"
)
_APPOINTMENT = Rx(
    r"\b(?:interviews?|class|classes|orientation|exam|test|webinar|workshop|zoom|job fair|career fair"
    r"|phone screen|screening|info session|information session|networking event|mixer|meetup|open house|lecture"
    r"|training|seminar|conference|appointment|panel|audition|assessment|informational|onboarding|first day"
    r"|tour|meeting (?:with|at|is)|(?:coffee|call|lunch|zoom|chat|review) (?:with|at|is|on|set)|coffee chat"
    r"|phone call|recert|lessons?|night school|(?:course|coursework|bootcamp|program|semester) (?:starts|begins|is|on"
    r"|at"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d|tomorrow)|tutor|the boards|final round|(?:call"
    r"|ring|phone"
    r"|see|interview|meet) me (?:on |at )?(?:monday|tuesday|wednesday|thursday|friday|saturday|tomorrow|next|\d)"
    r"|interviewing me"
    r"|squeezed me in|speaking properly|put me in with|(?:call|zoom|coffee|chat) (?:booked|set|scheduled|with|monday"
    r"|tuesday"
    r"|wednesday|thursday|friday|tomorrow|next)|half an hours on|recruiter call|orientation call|video call"
    r"|first lesson|open day|physical|(?:first|1st) (?:night|day) of|come in for|to see the"
    r"|speaking (?:properly|with))\b"
)
_FIXED = Rx(
    r"\b(?:have|having|got|is|set|scheduled|booked|at|tengo|with|next one|have to be|starts|invited|invitation"
    r"|confirmed|on|its|my|the|an|a|there is|for)\b"
)
_DOING_IT = Rx(
    r"\b(?:do it|get it done|will do|knock it|work on|before (?:my|the|class|work)|after (?:my|the|class|work)"
    r"|when (?:my|the)|until|finish it|practice|study|prep|prepare|apply|update|during|while|call (?!with|is|at"
    r"|on|set|scheduled)|will call|on my lunch|lunch break|ask|between|tackle|i will try|do my|try it|will email"
    r"|for (?:my"
    r"|the) (?:class|exam|test|interview)|mock)\b"
)


_ARRANGED = Rx(r"\b(?:set|scheduled|got|have|booked|invited|confirmed|landed|invite|wants?|want)\b")
_SAYS_HOUR = Rx(
    r"\b(?:at|around|by|like|between) \d|\d ?(?:am|pm)|:\d\d|\b(?:1\d|2[0-3]|[7-9]) h\b|\b[012]\d[0-5]\d (?:hours|h)\b"
)
_FINAL = Rx(r"\b(?:final answer|lets say|realistically|make it)\b")
_ENDS_THEN = Rx(
    r"\b(?:ends?|(?:get|gets|getting|am|is) (?:off|out|done|home|in)|off work|closes?|shift is over|until|leave"
    r"|leaves|leaving|left|quit|quits"
    r"|clock (?:in|out)|clocks out|start work|in at|work until|work|works|working|opens?|home|house|land"
    r"|nothing (?:\w+ )?after|not before|free|wake up|get up"
    r"|up|bed|wakes up|kids|class|game|meeting|practice|church|school)(?: (?:work|the house|home|whatever|school"
    r"|my shift|early|is|starts))?(?: (?:at|around|by|about|after))? ?$"
)
_VAGUE_DAYS = frozenset({"today", "part", "morning"})
# No day of its own: only when in some day.
_PARTS = frozenset({"part", "morning"})


@dataclass(frozen=True, slots=True)
class Plan:
    """A time that the person named for something to come."""

    date: date | None
    time: time | None
    appointment: bool
    clauses: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Said:
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
        return self.hour is not None or any(day.kind not in _VAGUE_DAYS for day in self.days)

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
        return bool(self.days) and all(day.kind in _PARTS for day in self.days)

    @property
    def taken(self) -> bool:
        """Whether all the days that it names are ruled out."""
        return bool(self.days) and all(_is_refused(self.clause.text, day) for day in self.days)

    @property
    def weight(self) -> int:
        """How much it looks like the time that was meant, among others that were only named."""
        text = self.clause.text
        weight = 2 * bool(self.days) + 2 * bool(self.hour) + 4 * bool(self.days and self.hour)
        weight += 2 * self.will + bool(_CHOSEN.search(text)) + 3 * (self.fixed and bool(self.days))
        return weight - (0 if self.will or not _BUSY.search(self._without_refused()) else 6)

    def _without_refused(self) -> str:
        """Give its words without a day that is named only to be ruled out, where another is not."""
        refused = [day for day in self.days if _is_refused(self.clause.text, day)]
        if not refused or len(refused) == len(self.days):
            return self.clause.text
        begin, end = refused[0].start, refused[0].end
        return f"{self.clause.text[:begin].removesuffix('not ')} ~ {self.clause.text[end:]}"


def _said(message: Message, index: int) -> _Said:
    clause = message.clauses[index]
    text = clause.text
    named = list(days(text, message.today))
    hours = [] if lengths(text) and not _SAYS_HOUR.search(text) else clocks(text)
    if not hours and message.asked is Asked.PLAN:
        hours = bare_hour(text)
    hours = _own_hours(text, hours)
    fixed = _is_appointment(text)
    if not fixed and index and named and hours:
        before = message.clauses[index - 1].text
        fixed = bool(_APPOINTMENT.search(before) and _ARRANGED.search(before) and not _DOING_IT.search(before))
    will = "will" in clause.cues and not _NOT_OWN.search(text)
    return _Said(index, clause, named, hours[0] if hours else None, will, fixed)


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


_CALLED_OFF = Rx(r"\b(?:cancel\w*|called off|postponed|is off)\b")


# What a person does for an appointment, and at no hour that somebody else has set.
_PREPARING = Rx(
    r"\b(?:practi[cs]\w+|prep\w*|stud(?:y|ying)|mock|rehears\w*|questions|apply|applying|do it|before (?:my|the)"
    r"|after (?:my|the)"
    r"|until|for (?:my|the) (?:class|exam|test)|no (?:class|interview)|homework|quiz\w*|assignment|flashcards"
    r"|register|sign up)\b"
)
_MEETS = Rx(
    r"\b(?:interview|class|classes|lesson|orientation|exam|webinar|workshop|fair|screening|session|open day|open house"
    r"|assessment|night school|course|tutor|boards|final round|interviewing me|call with|call booked|booked a call"
    r"|recruiter call|video call|phone screen|(?:call|ring|see|interview) me|zoom with|review with|squeezed me in"
    r"|put me in with|speaking properly|on zoom|half an hours on|101)\b"
)


def _is_kept(text: str, *, hour: bool, asks: bool) -> bool:
    """Say whether a sentence that names a day, or an hour, names what is kept then: an interview, a class, a call."""
    if (
        _PREPARING.search(text)
        or (_CALLED_OFF.search(text) and not _MOVED.search(text))
        or _NOT_OWN_MEETING.search(text)
    ):
        return False
    return _MEETS.search(text) is not None and (hour or "interview" in text) and not (asks and not hour)


_MOVED = Rx(r"\b(?:moved|now|rescheduled|new time)\b")
_NOT_OWN_MEETING = Rx(
    r"\b(?:his|her|their|son s|daughter s|kid s|kids|cousin|brother|sister|husband|wife|friend)(?: (?:s|has|have"
    r"|is))? (?:\w+ )?"
    r"(?:interview|class|lesson|exam|school|appointment)\b"
)


def _is_appointment(text: str) -> bool:
    return bool(
        _APPOINTMENT.search(text)
        and not _CALLED_OFF.search(text)
        and not _DOING_IT.search(text)
        and (_FIXED.search(text) or len(text.split()) <= 6)
    )


def _is_plan(said: _Said, asked: Asked, *, reported: bool) -> bool:
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


def _is_own(said: _Said, *, wanted: bool, checked: bool) -> bool:
    """Say whether a time with no word of intending is still the person's own time to come."""
    text = said.clause.text
    if _NOT_OWN.search(text) and not said.fixed and not (said.days and wanted):
        return False
    if _PAST.search(text) and not (said.fixed and said.days):
        return False
    if wanted or said.only_when:
        return True
    return said.clear and (said.fixed or (bool(said.days) and checked))


def plan_of(message: Message, skip: frozenset[int], *, reported: frozenset[int], surely: bool = False) -> Plan | None:
    """Find what the person means to do, and when; `reported` are the clauses that tell what happened.

    With `surely` the message is known to hold a plan, and the likeliest time that it names is taken.
    """
    best: _Said | None = None
    held = 0
    switched = _switch(message)
    for index in range(len(message.clauses)):
        if index in skip:
            continue
        said = _said(message, index)
        if not (_is_plan(said, message.asked, reported=index in reported) or (surely and said.dated)):
            continue
        weight = said.weight + (3 if _FINAL.search(said.clause.text) else 0) - (4 if said.taken else 0)
        # The first time named counts, unless a later one is clearly the choice.
        chosen = said.clause.joint == "so" or (best is not None and (best.only_part or best.taken))
        ahead = 4 if best is not None and best.dated and not (chosen and said.days) else 0
        ahead = 1 if ahead and said.will and said.days and best is not None and not (best.will or best.fixed) else ahead
        if switched and best is not None and index >= switched and said.dated:
            ahead = -4
        if best is None or (said.dated, weight) > (best.dated, held + ahead):
            best, held = said, weight
    return _placed(message, best, skip) if best else None


_SWITCHES = Rx(
    r"^(?:i mean|or rather|i meant|make that|no ,? this|ok (?=\w+day\b)|but (?=\w+day\b))\b|^(?:no )?(?:wait|hang on"
    r"|hold on|scratch that|actually|on second thought|nope|never mind|hmm|sorry)(?: no| actually"
    r"| not| that)?\b|^no wait\b"
)


def _switch(message: Message) -> int:
    """Give the clause in which the person thinks better of what they said, or 0."""
    return next((index for index, clause in enumerate(message.clauses) if index and _SWITCHES.search(clause.text)), 0)


_DAY_REFUSED = Rx(
    r"\b(?:scrap|scratch|cancel|forget|anything but|not this|was (?:going to|gonna) say|was thinking|meant to say"
    r"|but)(?: (?:on|this))? $"
    r"|\b(?:not|before|instead of|than|except|since|until)(?: (?:on|this))? $"
)
_SPANS = Rx(r"\bfrom \d")


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


def _day_in(text: str, named: list[Day]) -> Day | None:
    good = [day for day in named if not _is_refused(text, day)] or named
    if good and good[0].kind == "today" and text.startswith(" or ", good[0].end):
        return good[0]  # "tonight or tomorrow": of two days the first
    return next((day for day in good if day.kind not in _VAGUE_DAYS), good[0] if good else None)


def _placed(message: Message, said: _Said, skip: frozenset[int]) -> Plan:
    """Complete a plan from the clauses beside it: "Saturday, after swim, at 9"."""
    day, hour = _day_in(said.clause.text, said.days), said.hour
    where = {said.index}
    for distance in (-1, 1, -2, 2, -3, 3):
        other = said.index + distance
        if (
            not 0 <= other < len(message.clauses)
            or other in skip
            or not _is_beside(said.clause, message.clauses[other])
        ):
            continue
        near = _said(message, other)
        near_day = _day_in(near.clause.text, near.days)
        if hour is None and near.hour and not lengths(near.clause.text) and not _SPANS.search(near.clause.text):
            elsewhere = (
                day
                and day.kind not in _PARTS
                and near_day
                and near_day.kind not in _VAGUE_DAYS
                and near_day.date != day.date
            )
            if not elsewhere:
                hour = near.hour
                where.add(other)
        vague = day is None or (day.kind in _PARTS and near_day and near_day.kind not in _PARTS)
        if vague and near_day and not _NOT_OWN.search(near.clause.text):
            day = near_day
            where.add(other)
    return _timed(message, said, day, hour, frozenset(where))


def _is_beside(clause: Clause, near: Clause) -> bool:
    if _BUSY.search(near.text) or _PAST.search(near.text):
        return False
    return near.sentence == clause.sentence or (abs(near.sentence - clause.sentence) == 1 and not near.asks)


_IN_A_WHILE = Rx(
    r"\b(?:in|give me) (?:about |like )?(?:(?P<n>\d{1,3}) (?P<u>minutes|hours)|(?:an|a|one) hours(?P<half> and a half)?"
    r"|(?P<h>half an hours|a half hours))\b"
    r"|\b(?P<h2>half an hours|a half hours) from now\b|\b(?:(?P<n2>\d{1,3}) (?P<u2>minutes|hours)|(?:an|a"
    r"|one) hours) from now\b"
)


def _in_a_while(message: Message, text: str) -> datetime | None:
    match = _IN_A_WHILE.search(text)
    if not match:
        return None
    minutes = 30 if match["h"] or match["h2"] else 90 if match["half"] else 60
    if number := match["n"] or match["n2"]:
        minutes = int(number) * (60 if (match["u"] or match["u2"]) == "hours" else 1)
    return message.at.replace(tzinfo=None, second=0, microsecond=0) + timedelta(minutes=minutes)


_LONGEST = 200
_PRACTISED = Rx(
    r"\b(?:read|reading|learn|learning|watch|watching) (?:\w+ )?about\b"
    r"|\b(?:practi[cs]ing|practi[cs]e) (?:\w+ )?(?:interview|questions|answers)\b"
)


def _timed(message: Message, said: _Said, day: Day | None, hour: Clock | None, where: frozenset[int]) -> Plan:
    text = said.clause.text
    kept = any(_is_appointment(message.clauses[index].text) for index in where)
    first, last = message.sentences[said.clause.sentence]
    near = message.text[
        message.clauses[max(first - 1, 0)].start : message.clauses[min(last, len(message.clauses) - 1)].end
    ]
    kept = kept or _is_kept(near[:_LONGEST], hour=hour is not None, asks=said.clause.asks)
    appointment = (said.fixed or kept) and bool(day or hour) and not _PRACTISED.search(text)
    if hour is None and (moment := _in_a_while(message, text)):
        return Plan(moment.date(), moment.time(), appointment, where)
    today, now = message.today, message.at.time()
    when = day.date if day else None
    if day and day.kind == "morning" and now >= time(6):
        when = today + timedelta(days=1)
    if hour is None:
        return Plan(when, None, appointment, where)
    clock = settled(hour, message.sentence_text(said.clause), now=now if when in (None, today) else None)
    if when is None:
        when = today + timedelta(days=clock.next_day or clock.time() <= now)
    elif hour.next_day:
        when += timedelta(days=1)  # midnight is the end of the day that it was said of
    return Plan(when, clock.time(), appointment, where)
