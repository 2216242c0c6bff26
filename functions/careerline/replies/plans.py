"""What will happen: when the person means to do the step, and the appointments of their career."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from .clauses import Clause, Message
from .clocks import Clock, clocks, settled
from .dates import Day, days
from .durations import lengths
from .reading import Asked
from .rx import Rx

_WILL = Rx(
    r"^(?:and |but |so |then |ok |okay |yes |yeah |no |sorry |well |probably |maybe |definitely |i think "
    r"|i guess |hopefully |honestly |def |then |plan is |the plan is |i |we |it |that |or |also |just |again "
    r"|still )*(?:will|am going to|going to|gonna|am gonna|plan to|plan on|planning to|planning on|aim to"
    r"|aiming for|aiming to|hope to|hoping to|intend to|intending to|shall|should be able|should get"
    r"|should have time|can do|could do|could try|might|may do|am doing|doing it|want to do|want to try|promise"
    r"|trying|am trying|try|lets do|lets say|lets try|let me do|how about|make it|shoot for|shooting for|let me"
    r"|putting|remind me|ask me again|check back|check in with me|scheduled|blocking|blocked|set aside"
    r"|have blocked|need to do|have to do|gotta do|got to do|would do|would like to do|should|am free"
    r"|can squeeze|can fit|have time)\b(?! (?:not|never|have been|be honest|go of|you know|say|admit|take it"
    r"|thank))",
    r"\b(?:i|we|it|that|ill|and|so|but|then|probably|definitely|maybe|prob|think) (?:\w+ )?(?:will|am going to"
    r"|going to|plan to|plan on|am planning|hope to|intend to|will probably)(?: (?:probably|prob|definitely"
    r"|just|try|then|be|also|totally|have|get|do|need))* (?:do|be|get|try|finish|work|start|call|email|message"
    r"|send|apply|talk|meet|follow|write|practice|study|read|knock|tackle|go|have|sit|ask|reach|take|make"
    r"|update|submit|hit|aim|text|put|squeeze|give|spend|watch|complete|wrap|it|that|stop|pick|print|look|use"
    r"|visit|attend|fit)\b(?! (?:honest|fine|ok|okay|you know))",
)
_NOT_OWN = Rx(
    r"\b(?:he|she|they|you|who|boss|manager|recruiter|someone|company|mom|dad|wife|husband|it all|nobody|kids"
    r"|sister|brother) (?:\w+ )?(?:will|is going to|are going to|going to|said|says|wants|promised|might|is)\b"
)
_PAST = Rx(
    r"\b(?:did|was|were|had|got|went|finished|done|have been|yesterday|last (?:night|week|month)|ago|been|died"
    r"|passed|woke|worked|called|cancelled|canceled|applied|sent|made|met|took|said|told|emailed|studied|read)\b"
)
_BUSY = Rx(
    r"\b(?:is out|are out|out because|can not|not (?:today|tonight|tomorrow|this|on|until|free|before|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday)|covering|busy|booked|useless|no good|does not work"
    r"|is bad|off limits|full|swamped|slammed|recital|dentist|working (?:tonight|today|until|all|late|a double"
    r"|this|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|work (?:tonight|today|until|late"
    r"|all)|have to work|is the|is packed|instead of|rather than|not free|is crazy|are crazy|is shot|is a no"
    r"|are a no|kid s|wont work|no time|impossible|due|deadline|packed|is nuts|is insane|could not|did not|was"
    r"|were|from work|closing|on shift|since|shot)\b"
)
_CHOSEN = Rx(
    r"\b(?:lets say|so|realistically|final answer|make it|i will|will do|going to|gonna|how about|lets do|better"
    r"|works|ill|aim|plan|then|do it|instead|probably|prob|can do|free|it will be|shoot for|try|definitely)\b"
)
_APPOINTMENT = Rx(
    r"\b(?:interviews?|class|classes|orientation|exam|test|webinar|workshop|zoom|job fair|career fair"
    r"|phone screen|screening|info session|information session|networking event|mixer|meetup|open house|lecture"
    r"|training|seminar|conference|appointment|panel|audition|assessment|informational|onboarding|first day"
    r"|tour|meeting (?:with|at|is)|(?:coffee|call|lunch|zoom|chat|review) (?:with|at|is|on|set)|coffee chat"
    r"|phone call)\b"
)
_FIXED = Rx(
    r"\b(?:have|having|got|is|set|scheduled|booked|at|tengo|with|next one|have to be|starts|invited|invitation"
    r"|confirmed|on|its|my|the|an|a|there is|for)\b"
)
_DOING_IT = Rx(
    r"\b(?:do it|get it done|will do|knock it|work on|before (?:my|the|class|work)|after (?:my|the|class|work)"
    r"|when (?:my|the)|until|finish it|practice|study|prep|prepare|apply|update|during|while|call (?!with|is|at|on"
    r"|set|scheduled)|will call|ask|between|tackle|i will try|do my|try it|will email|for (?:my|the) (?:class|exam"
    r"|test|interview)|mock)\b"
)


_ARRANGED = Rx(r"\b(?:set|scheduled|got|have|booked|invited|confirmed|landed|invite|wants?|want)\b")


@dataclass(frozen=True, slots=True)
class Plan:
    """A time that the person named for something to come."""

    date: date | None
    time: time | None
    appointment: bool
    clauses: frozenset[int]


def _candidates(message: Message, skip: frozenset[int]) -> list[tuple[int, Clause]]:
    return [(index, clause) for index, clause in enumerate(message.clauses) if index not in skip]


_SAYS_HOUR = Rx(r"\b(?:at|around|by|like) \d|\d ?(?:am|pm)|:\d\d")
_FINAL = Rx(r"\b(?:final answer|lets say|realistically|make it)\b")


def plan_of(message: Message, skip: frozenset[int], *, reported: frozenset[int]) -> Plan | None:
    """Find what the person means to do, and when; `reported` are the clauses that tell what happened."""
    eager = message.asked in (Asked.PLAN, Asked.CHECK)
    best: tuple[int, int, Clause, Day | None, Clock | None] | None = None
    for index, clause in _candidates(message, skip):
        text = clause.text
        named = [day for day in days(text, message.today)]
        hours = [] if lengths(text) and not _SAYS_HOUR.search(text) else clocks(text)
        will = bool(_WILL.search(text)) and not _NOT_OWN.search(text)
        fixed = bool(_APPOINTMENT.search(text) and _FIXED.search(text) and not _DOING_IT.search(text))
        if not fixed and named and hours and index and _ARRANGED.search(message.clauses[index - 1].text):
            fixed = _APPOINTMENT.search(message.clauses[index - 1].text) is not None
        if (
            not hours
            and not will
            and named
            and all(day.kind in ("today", "morning") for day in named)
            and message.asked is not Asked.PLAN
            and not _mostly_when(text, named, hours)
        ):
            continue
        if index in reported and not (will and named):
            continue
        if not (named or hours or will):
            continue
        if clause.asks and not _CHOSEN.search(text) and not (message.asked is Asked.PLAN and (named or hours)):
            continue
        if _NOT_OWN.search(text) and not fixed and not (named and message.asked is Asked.PLAN):
            continue
        past = bool(_PAST.search(text)) and not will
        if past and not (fixed and named):
            continue
        if not will and not fixed and not eager and not _mostly_when(text, named, hours):
            continue
        if (
            not will
            and not named
            and not fixed
            and message.asked is not Asked.PLAN
            and not _mostly_when(text, named, hours)
        ):
            continue
        score = (
            4 * bool(hours and named)
            + 2 * bool(named)
            + 2 * bool(hours)
            + 2 * will
            + bool(_CHOSEN.search(text))
            + 3 * (fixed and bool(named))
        )
        if _BUSY.search(text) and not will:
            score -= 6
        if score < (0 if eager else 1):
            continue
        weight = score + (3 if _FINAL.search(text) else 0)
        day, hour = _day_in(text, named), (hours[0] if hours else None)
        if best is None or _better(weight, bool(named or hours), best):
            best = (weight, index, clause, day, hour)
    if best is None:
        return None
    return _placed(message, best, skip)


def _better(weight: int, dated: bool, best: tuple[int, int, Clause, Day | None, Clock | None]) -> bool:
    held = best[3] is not None or best[4] is not None
    if dated and not held:
        return True
    return dated >= held and weight > best[0] + (4 if held else 0)


def _mostly_when(text: str, named: list[Day], hours: list[Clock]) -> bool:
    """Say whether a clause is hardly more than a time: "0600 tomorrow"."""
    if not named and not hours:
        return False
    used = sum(len(text[day.start : day.end].split()) for day in named) + sum(
        len(text[hour.start : hour.end].split()) for hour in hours
    )
    return len(text.split()) - used <= 3 and (bool(named and hours) or len(text.split()) - used <= 1)


_DAY_REFUSED = Rx(r"\b(?:not|before|instead of|than|except|since|until)(?: (?:on|this))? $")


def _day_in(text: str, named: list[Day]) -> Day | None:
    good = [day for day in named if not _DAY_REFUSED.search(text[: day.start])]
    strong = [day for day in good if day.kind not in ("today", "morning")]
    chosen = strong or good or named
    if chosen and chosen[0].kind == "today" and len(strong) == 0:
        return chosen[0]
    return chosen[0] if chosen else None


_SPANS = Rx(r"\bfrom \d")


def _placed(message: Message, best: tuple[int, int, Clause, Day | None, Clock | None], skip: frozenset[int]) -> Plan:
    _, index, clause, day, hour = best
    where = {index}
    # A time of day or a day may stand in the clauses beside it: "Saturday, after swim, at 9".
    for other, near in sorted(enumerate(message.clauses), key=lambda entry: abs(entry[0] - index)):
        if other in skip or other == index or (day is not None and hour is not None):
            continue
        if (
            _BUSY.search(near.text)
            or _PAST.search(near.text)
            or abs(other - index) > 3
            or (near.sentence != clause.sentence and (near.asks or abs(near.sentence - clause.sentence) > 1))
        ):
            continue
        if hour is None and not lengths(near.text) and not _SPANS.search(near.text):
            found = clocks(near.text)
            other_days = [d for d in days(near.text, message.today) if d.kind not in ("today", "morning")]
            if found and not (other_days and day is not None and other_days[0].date != day.date):
                hour = found[0]
                where.add(other)
        if day is None:
            near_days = list(days(near.text, message.today))
            if near_days and not _NOT_OWN.search(near.text):
                day = _day_in(near.text, near_days)
                where.add(other)
    return _timed(message, clause, day, hour, frozenset(where))


_IN_A_WHILE = Rx(
    r"\bin (?:about |like )?(?:(?P<n>\d{1,3}) (?P<u>minutes|hours)|(?P<one>an|a|1|one) hours(?P<half> and a half)?"
    r"|(?P<h>half an hours|a half hours|30))\b"
)


def _relative(message: Message, text: str) -> datetime | None:
    match = _IN_A_WHILE.search(text)
    if not match:
        return None
    minutes = (
        int(match["n"]) * (60 if match["u"] == "hours" else 1)
        if match["n"]
        else (90 if match["half"] else 60)
        if match["one"]
        else 30
    )
    return message.at.replace(tzinfo=None) + timedelta(minutes=minutes)


_THIS_MORNING = Rx(r"\bthis morning\b")


def _timed(message: Message, clause: Clause, day: Day | None, hour: Clock | None, where: frozenset[int]) -> Plan:
    text = clause.text
    words = " ".join(message.clauses[index].text for index in sorted(where)) if len(where) > 1 else text
    appointment = bool(_APPOINTMENT.search(words) and _FIXED.search(words) and not _DOING_IT.search(words)) and (
        day is not None or hour is not None
    )
    if (moment := _relative(message, text)) and hour is None:
        return Plan(moment.date(), moment.time().replace(second=0, microsecond=0), appointment, where)
    today = message.today
    now = message.at.time()
    when = day.date if day else None
    if day and day.kind == "morning":
        when = (
            today
            if now < time(12) and _THIS_MORNING.search(text)
            else (today if now < time(6) else today + timedelta(days=1))
        )
    if hour is None:
        return Plan(when, None, appointment, where)
    context = message.sentence_text(clause)
    same_day = when is None or when == today
    clock = settled(hour, context, now=now if same_day else None)
    if when is None:
        when = today
        if (clock.next_day and clock.hour == 0) or clock.next_day or clock.time() <= now:
            when = today + timedelta(days=1)
    elif clock.next_day and clock.hour == 0 and clock.minute == 0 and hour.next_day:
        when = when + timedelta(days=1)
    return Plan(when, clock.time(), appointment, where)
