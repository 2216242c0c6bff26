"""What will happen: when the person means to do the step, and the appointments of their career."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from .appointments import is_appointment, is_kept, is_practised
from .clauses import Clause, Message
from .clocks import Clock, settled
from .dates import Day, days
from .durations import lengths
from .occasions import BUSY, NOT_OWN, OFF_AN_HOUR, PARTS, PAST, VAGUE_DAYS, Occasion, day_in, is_plan, occasion_of
from .rx import Rx
from .weekdays import WEEKDAY

_FINAL = Rx(r"\b(?:final answer|lets say|realistically|make it|it is$|it will be)")


@dataclass(frozen=True, slots=True)
class Plan:
    """A time that the person named for something to come."""

    date: date | None
    time: time | None
    appointment: bool
    clauses: frozenset[int]


def plan_of(
    message: Message,
    skip: frozenset[int],
    *,
    reported: frozenset[int],
    ahead: frozenset[int] = frozenset(),
    surely: bool = False,
) -> Plan | None:
    """Find what the person means to do, and when.

    `reported` are the clauses that tell what happened, `ahead` those that say when the rest of a step comes. With
    `surely` the message is known to hold a plan, and the likeliest time that it names is taken.
    """
    best: Occasion | None = None
    held = 0
    switched = _switch(message)
    for index in _looked_at(message):
        if index in skip:
            continue
        said = occasion_of(message, index)
        if index in ahead and said.days:
            said = replace(said, will=True)
        if not (is_plan(said, message.asked, reported=index in reported) or (surely and said.dated)):
            continue
        weight = said.weight + (3 if _FINAL.search(said.clause.text) else 0) - (4 if said.taken else 0)
        # The first time named counts, unless a later one is clearly the choice.
        later = best is not None and index >= switched > best.index
        if best is None or (said.dated, weight) > (
            best.dated,
            held + _lead(best, said, switched=later),
        ):
            best, held = said, weight
    return _placed(message, best, skip, reported) if best else None


# What a person has in mind stands near the ends of a text that runs on.
_FIRST, _LAST = 120, 60


def _looked_at(message: Message) -> list[int]:
    indexes = list(range(len(message.clauses)))
    return indexes if len(indexes) <= _FIRST + _LAST else [*indexes[:_FIRST], *indexes[-_LAST:]]


# A choice outweighs whatever else was named.
_CHOICE = -10


def _lead(best: Occasion, said: Occasion, *, switched: bool) -> int:
    """Give by how much a later time must look better than the one held, which counts unless the later is the choice."""
    if not best.dated:
        return 0
    if switched and said.dated:
        return _CHOICE
    if said.clause.joint == "so" and (said.only_when or (said.hour and _CHOSEN_HOUR.search(said.clause.text))):
        return _CHOICE
    if said.days and (said.clause.joint == "so" or _FINAL.search(said.clause.text)):
        return -1
    if said.days and (best.only_part or best.taken):
        return 0
    return 1 if said.will and said.days and not (best.will or best.fixed) else 4


# After what else the day holds: "tea's at 5, bath at 7, so quarter to 9 is when i will sit down to it".
_CHOSEN_HOUR = Rx(r"\b(?:is when|it is|it will|will (?:do|sit|be|start|try)|it s|that is when|it has to be|lets say)\b")
_SWITCHES = Rx(
    r"^(?:i mean|or rather|i meant|make that|no ,? this|ok (?=\w+day\b)|but (?=\w+day\b))\b|^(?:no )?(?:wait|hang on"
    r"|hold on|scratch that|actually|on second thought|nope|never mind|hmm|sorry)(?: no| actually"
    rf"| not| that)?\b|^no wait\b|^no ,? ?(?:at )?(?:\d{{1,2}}\b|{WEEKDAY}$)"
)


def _switch(message: Message) -> int:
    """Give the clause in which the person thinks better of what they said, or 0."""
    return next((index for index, clause in enumerate(message.clauses) if index and _SWITCHES.search(clause.text)), 0)


_SPANS = Rx(r"\bfrom \d")


# "Ask me in a week, i will have it by then".
_THEN = Rx(r"\b(?:then|by then|that day)$|\bby$")


# "20. more tomorrow": in a clause that reports, such a number is no hour.
_IS_AMOUNT = Rx(r"(?<![:.])\b[1-9]\d\b(?! ?(?:[:.]\d|am|pm|oclock))")


def _placed(message: Message, said: Occasion, skip: frozenset[int], reported: frozenset[int]) -> Plan:
    """Complete a plan from the clauses beside it: "Saturday, after swim, at 9"."""
    day, hour = day_in(said.clause.text, said.days), said.hour
    where = {said.index}
    for distance in (-1, 1, -2, 2, -3, 3):
        other = said.index + distance
        if not 0 <= other < len(message.clauses) or other in skip or not _is_beside(said, message.clauses[other]):
            continue
        near = occasion_of(message, other)
        near_day = day_in(near.clause.text, near.days)
        amount = (other in reported and _IS_AMOUNT.search(near.clause.text)) or (
            lengths(near.clause.text) and not OFF_AN_HOUR.search(near.clause.text)
        )
        if hour is None and near.hour and not amount and not _SPANS.search(near.clause.text):
            elsewhere = (
                day
                and day.kind not in PARTS
                and near_day
                and near_day.kind not in VAGUE_DAYS
                and near_day.date != day.date
            )
            if not elsewhere:
                hour = near.hour
                where.add(other)
        vague = day is None or (day.kind in PARTS and near_day and near_day.kind not in PARTS)
        if vague and near_day and not NOT_OWN.search(near.clause.text):
            day = near_day
            where.add(other)
    if day is None and _THEN.search(said.clause.text):
        before = message.text[: said.clause.start]
        day = day_in(before, list(days(before, message.today)))
    return _timed(message, said, day, hour, frozenset(where))


def _is_beside(said: Occasion, near: Clause) -> bool:
    clause = said.clause
    # "Work til 4 tomorrow so lets say 5" is for tomorrow.
    busy = BUSY.search(near.text) and not (clause.joint == "so" and not said.days)
    if busy or PAST.search(near.text):
        return False
    return near.sentence == clause.sentence or (abs(near.sentence - clause.sentence) == 1 and not near.asks)


# What stands before or behind a length that is counted from now: "in an hour and a half", "90 minutes from now".
_IN = Rx(r"\b(?:in|give me|within)(?: (?:about|like|maybe|say|another|roughly))*(?: the next)? $")
_FROM_NOW = Rx(r" from (?:right )?now\b")
_IN_MINUTES = Rx(r"^(?:\w+ )?in (?:about |like )?(?P<n>[1-9][05])$")  # "in 45"
_A_DAY = 24 * 60


def _in_a_while(message: Message, text: str) -> datetime | None:
    for length in lengths(text):
        if length.minutes < _A_DAY and (
            _IN.search(text[max(length.start - _LEAD_LETTERS, 0) : length.start]) or _FROM_NOW.match(text, length.end)
        ):
            return _later(message, length.minutes)
    match = _IN_MINUTES.search(text)
    return _later(message, int(match["n"])) if match else None


_LEAD_LETTERS = 24


def _later(message: Message, minutes: float) -> datetime:
    return message.at.replace(tzinfo=None, second=0, microsecond=0) + timedelta(minutes=round(minutes))


_LONGEST = 200


def _timed(message: Message, said: Occasion, day: Day | None, hour: Clock | None, where: frozenset[int]) -> Plan:
    text = said.clause.text
    kept = any(is_appointment(message.clauses[index].text) for index in where)
    first, last = message.sentences[said.clause.sentence]
    near = message.text[
        message.clauses[max(first - 1, 0)].start : message.clauses[min(last, len(message.clauses) - 1)].end
    ]
    kept = kept or is_kept(near[:_LONGEST], hour=hour is not None, asks=said.clause.asks)
    appointment = (said.fixed or kept) and bool(day or hour) and not is_practised(text)
    if hour is None and (
        moment := _in_a_while(message, " | ".join(message.clauses[index].text for index in sorted(where)))
    ):
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
