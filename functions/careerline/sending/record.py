"""What a message leaves behind: the ledger item first, then the person, whoever else is writing them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from careerline.coach import Coach
from careerline.coaching import schedule
from careerline.errors import TryLaterError
from careerline.people.person import Person, Profile, Question, State, Step
from careerline.people.records import Sent
from careerline.ports import Change, Saved
from careerline.sending.agenda import Channel, Class, Entry, Lane, LaneState, without
from careerline.sending.guard import Later, Move

TRY_AGAIN = timedelta(minutes=5)
MOST_TRIES = 5
# More turns than any agenda has entries: a person cannot keep a function busy for ever.
MOST_TURNS = 12

STEP_KINDS = frozenset({"step", "idea"})


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one message in one run; for the log, so it names no person's words or address."""

    what: str  # sent, dropped, moved, later, unknown, settled, lost, parked, woken
    key: str = ""
    cls: str = ""
    kind: str | None = None
    why: str = ""


def record(coach: Coach, person: Person, entry: Entry, now: datetime, *, sent: bool) -> None:
    """Write what a settled message changes of the person: the lane is free, the agenda goes on."""
    key = entry.key(person.id)

    def after(current: Person) -> Person | None:
        busy = current.profile.lane(entry.lane).open
        if busy is None or busy.key != key:
            return None
        free = current.profile.with_lane(entry.lane, LaneState())
        moved = replace(current, profile=free.with_agenda(_less(free.agenda, entry, key, person.id)))
        if sent:
            moved = sent_to(moved, entry, now)
        return schedule.refill(moved, coach.programme, now)

    update(coach, person, after)


def sent_to(person: Person, entry: Entry, now: datetime) -> Person:
    """Return the person as a message that went out leaves them: week, step, question, and the day's text."""
    profile, week = person.profile, person.week
    if entry.lane is Lane.ANSWERS:
        return replace(person, profile=replace(profile, talked_at=now, tries=0))
    if entry.channel is Channel.SMS and entry.cls is not Class.DESK:
        profile = replace(profile, unasked_at=now)
    if entry.kind in STEP_KINDS:
        profile = replace(profile, week=max(profile.week, entry.week))
    by_mail_alone = entry.channel is Channel.EMAIL and len(profile.confirmed) == 1
    carries_step = entry.kind == "step" or (entry.kind == "idea" and by_mail_alone)
    if carries_step and not (week.step and week.step.week == entry.week and entry.week):
        size = week.next_size
        week = replace(week, size=size, step=Step(week=entry.week, size=size, sent_at=now))
    asks = _asks(entry, carries_step=carries_step)
    if asks:
        profile = replace(profile, question=Question(kind=asks, at=now))
    if entry.kind == "check":
        profile = replace(profile, checks=profile.checks + 1)
    if entry.kind == schedule.END:
        profile = replace(profile, state=State.FINISHED, ended=entry.week)
    return replace(person, profile=replace(profile, tries=0), week=week)


def drop(coach: Coach, person: Person, entry: Entry, why: str, now: datetime) -> Done:
    """Put a message off for good: the reason first, then the person."""
    key = entry.key(person.id)
    coach.store.settle(person.id, ledger_item(entry, key, now, "dropped", why))

    def after(current: Person) -> Person | None:
        busy = current.profile.lane(entry.lane).open
        if busy and busy.key != key:
            return None
        free = current.profile.with_lane(entry.lane, LaneState())
        left = replace(current, profile=free.with_agenda(_less(free.agenda, entry, key, person.id)))
        if entry.kind == schedule.END:
            left = replace(left, profile=replace(left.profile, state=State.FINISHED))
        return schedule.refill(left, coach.programme, now)

    update(coach, person, after)
    return Done("dropped", key, entry.cls, entry.kind, why)


def put_off(coach: Coach, person: Person, entry: Entry, verdict: Later | Move, now: datetime) -> Done:
    """Free the lane: the same entry later, or on another day."""
    key = entry.key(person.id)

    def after(current: Person) -> Person | None:
        busy = current.profile.lane(entry.lane).open
        if busy is None or busy.key != key:
            return None
        free = current.profile.with_lane(entry.lane, LaneState())
        if isinstance(verdict, Move):
            return replace(current, profile=free.with_agenda((*without(free.agenda, entry), verdict.entry)))
        return replace(current, profile=free.with_lane(entry.lane, LaneState(due=max(verdict.at, now))))

    update(coach, person, after)
    what = "moved" if isinstance(verdict, Move) else "later"
    return Done(what, key, entry.cls, entry.kind, verdict.why)


def not_now(coach: Coach, person: Person, entry: Entry, why: str, now: datetime, *, answered: bool = False) -> Done:
    """Free the lane after a call that was definitely not taken: the same entry, a little later, unless that parks."""
    key = entry.key(person.id)
    parked: str | None = None

    def after(current: Person) -> Person | None:
        nonlocal parked
        busy = current.profile.lane(entry.lane).open
        if busy is None or busy.key != key:
            return None
        tries = 0 if answered else current.profile.tries + 1
        free = current.profile.with_lane(entry.lane, LaneState(due=now + TRY_AGAIN))
        left = parked_after(replace(free, tries=tries))
        parked = left.parked
        return replace(current, profile=left)

    update(coach, person, after)
    return Done("parked" if parked else "later", key, entry.cls, entry.kind, parked or why)


def parked_after(profile: Profile) -> Profile:
    """Return the profile, parked if too many tries in a row learned nothing."""
    if profile.tries >= MOST_TRIES:
        return replace(profile, parked="five tries in a row learned nothing")
    return profile


def ledger_item(entry: Entry, key: str, now: datetime, status: str, why: str) -> Sent:
    """Return the ledger's item of an entry."""
    return Sent(
        key=key,
        at=now,
        cls=entry.cls,
        kind=entry.kind,
        channel=entry.channel,
        status=status,
        reason=why,
        week=entry.week,
    )


def save(coach: Coach, before: Person, after: Person) -> Saved:
    """Write a person who was read, if nobody else wrote them since."""
    return coach.store.save(Change(before=before, after=after))


def update(coach: Coach, person: Person, after: Callable[[Person], Person | None]) -> None:
    """Write what *after* makes of the person as they are now; None means that somebody else has done it."""
    current: Person | None = person
    for _ in range(MOST_TURNS):
        if current is None:
            return
        changed = after(current)
        if changed is None or save(coach, current, changed) is Saved.DONE:
            return
        current = coach.store.read(person.id)
    raise TryLaterError("a person was written by others all the while")


def _less(agenda: tuple[Entry, ...], entry: Entry, key: str, person_id: str) -> tuple[Entry, ...]:
    left = without(agenda, entry)
    return tuple(other for other in left if other.key(person_id) != key)


def _asks(entry: Entry, *, carries_step: bool) -> str:
    """Return the question that a message opens; empty where it asks nothing."""
    if entry.week == 0 and entry.kind in {"step", "check"}:
        return "starter"
    if carries_step or entry.kind == "plan":
        return "plan"
    return {"check": "check", "nudge": "check", "reflect": "reflect"}.get(entry.kind or "", "")
