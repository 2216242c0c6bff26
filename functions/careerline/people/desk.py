"""The coach's desk: who waits for a human and why, what they wrote, and the coach's own words back to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from careerline.agenda import RULES, Channel, Class, Entry, Lane
from careerline.coach import Coach
from careerline.errors import CareerlineError, TryLaterError
from careerline.people.person import Person
from careerline.people.records import Wrote
from careerline.ports import Change, Saved
from careerline.sending.guard import desk_goes
from careerline.words.segments import ONE_SEGMENT, fits, fold, septets

CRISIS = "crisis"
# Why somebody waits for a human, in the order in which a coach should look.
REASONS: Mapping[str, str] = {
    CRISIS: "may be in danger",
    "question": "asked something",
    "news": "has news",
    "many_texts": "wrote more than is answered automatically in a day",
    "unreachable": "has a phone that our texts do not reach",
}
# What they wrote before it may say more than the text itself.
BEFORE = timedelta(days=1)
# A mail has room; more than this is no answer.
LONGEST_MAIL = 5_000
TRIES = 6


class CannotReplyError(CareerlineError):
    """A coach's words cannot go to somebody; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class OnDesk:
    """Somebody who waits: for which reasons, each since when."""

    person: str
    since: Mapping[str, datetime]


@dataclass(frozen=True, slots=True)
class Line:
    """One message between somebody and the coach: what they wrote, or what the coach did."""

    at: datetime
    text: str
    theirs: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """What a coach reads before answering: who it is, why they wait, and what was written."""

    person: Person
    since: Mapping[str, datetime]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Replied:
    """How a coach's words go, and when; the zone is the person's."""

    channel: Channel
    goes: datetime
    zone: str


def waiting(coach: Coach) -> list[OnDesk]:
    """Return everybody who waits for a human: danger first, then the longest waiting."""
    since: dict[str, dict[str, datetime]] = {}
    for reason in REASONS:
        for one in coach.store.desk(reason):
            since.setdefault(one.person, {})[reason] = one.at
    people = [OnDesk(person, reasons) for person, reasons in since.items()]
    return sorted(people, key=lambda one: (CRISIS not in one.since, min(one.since.values())))


def opened(coach: Coach, person_id: str) -> Opened | None:
    """Return what a coach reads of somebody, from a day before they began to wait; None for nobody."""
    person, export = coach.store.read(person_id), coach.store.export(person_id)
    if person is None or export is None:
        return None
    since = next((one.since for one in waiting(coach) if one.person == person_id), {})
    lines = sorted(_lines(export), key=lambda line: line.at)
    begins = min(since.values(), default=lines[-1].at if lines else person.profile.created) - BEFORE
    return Opened(person, since, tuple(line for line in lines if line.at >= begins))


def reply(coach: Coach, person_id: str, words: str, now: datetime) -> Replied:
    """Put a coach's words on somebody's agenda, signed, and what they waited for off the desk; return how they go.

    They go at once within a day of the person's own last message, else in the hours of the person's place. Danger stays
    on the desk until it is marked by itself. Raises `CannotReplyError` where they cannot go, `TryLaterError` where
    nothing was written.
    """
    for _ in range(TRIES):
        person = coach.store.read(person_id)
        if person is None:
            raise CannotReplyError("nobody has that id")
        channel = _channel(coach, person)
        text = _signed(words, coach.settings.coach_name, channel)
        at = now.replace(microsecond=0)
        ref = f"desk{coach.new_id(now)}"
        entry = Entry(at=at, cls=Class.DESK, channel=channel, ref=ref)
        profile = person.profile.with_agenda((*person.profile.agenda, entry))
        change = Change(
            before=person,
            after=replace(person, profile=profile),
            records=(Wrote(at=at, ref=ref, channel=channel, text=text),),
            dealt_with=tuple(coach.store.needs(person_id) - {CRISIS}),
        )
        if coach.store.save(change) is Saved.DONE:
            coach.queue.put([person_id], lane=Lane.COACHING)
            return Replied(channel, desk_goes(person.profile, now), person.profile.zone)
    raise TryLaterError("a person was written by others all the while")


def done(coach: Coach, person_id: str, reasons: Iterable[str] = ()) -> frozenset[str]:
    """Mark reasons as dealt with, all of them where none is named; return those that somebody waited for."""
    for _ in range(TRIES):
        person = coach.store.read(person_id)
        wanted = frozenset(reasons) or frozenset(REASONS)
        stood = coach.store.needs(person_id) & wanted if person else frozenset[str]()
        if person is None or not stood:
            return frozenset()
        if coach.store.save(Change(before=person, after=person, dealt_with=tuple(sorted(stood)))) is Saved.DONE:
            return stood
    raise TryLaterError("a person was written by others all the while")


def _lines(export: Mapping[str, Any]) -> Iterable[Line]:
    for who, theirs in (("heard", True), ("from_the_coach", False)):
        for one in export[who]:
            yield Line(datetime.fromisoformat(one["at"]), str(one["text"]), theirs)


def _channel(coach: Coach, person: Person) -> Channel:
    """Return how a coach's words go: the way that the person wrote last, if that is open, else the first that is."""
    if person.profile.state not in RULES[Class.DESK].states or not person.profile.confirmed:
        raise CannotReplyError(
            "they have left, never said yes, or cannot be reached by text at present: nothing can be sent to them"
        )
    heard = (coach.store.export(person.id) or {"heard": []})["heard"]
    last = next((one["channel"] for one in reversed(heard)), "")
    return next((channel for channel in person.profile.confirmed if channel.word == last), person.profile.confirmed[0])


def _signed(words: str, name: str, channel: Channel) -> str:
    """Return a coach's words with their name at the end; a text is one segment, like every other."""
    said = " ".join(words.split()) if channel is Channel.SMS else words.strip()
    if not said:
        raise CannotReplyError("there are no words in it")
    if channel is Channel.EMAIL:
        if len(said) > LONGEST_MAIL:
            raise CannotReplyError(f"it has {len(said)} letters; {LONGEST_MAIL} is the most")
        return f"{said}\n\n- {name}, your coach"
    text = fold(f"{said} - {name}, your coach")
    if not fits(text):
        over = (septets(text) or ONE_SEGMENT) - ONE_SEGMENT
        raise CannotReplyError(
            f"it takes {over + ONE_SEGMENT} of {ONE_SEGMENT} characters with your name at its end; take out {over}"
        )
    return text
