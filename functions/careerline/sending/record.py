"""What a message leaves behind: the ledger item first, then the person, whoever else is writing them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil

from careerline.agenda import AGAIN, IN_PLACE, Channel, Class, Entry, Lane, LaneState, without
from careerline.coach import Coach
from careerline.coaching import appointments, schedule, silence
from careerline.coaching.again import first_of
from careerline.coaching.days import day_of
from careerline.coaching.limits import counts, in_week_of
from careerline.coaching.programme import Programme
from careerline.coaching.steps import brings_step, next_size
from careerline.errors import TryLaterError
from careerline.moments import monday_of
from careerline.people.person import Person, Profile, Question, State, Step
from careerline.people.records import Sent
from careerline.ports import Change, Saved
from careerline.sending.guard import Later, Move

TRY_AGAIN = timedelta(minutes=5)
# What somebody waits for, and what is soon too late, is tried again at the next tick.
TRY_ANSWER_AGAIN = timedelta(minutes=1)
# What waits for a carrier for hours is tried less and less often, and no less often than this.
TRY_AGAIN_AT_LAST = timedelta(hours=1)
MOST_TRIES = 5
# More turns than any agenda has entries: a person cannot keep a function busy for ever.
MOST_TURNS = 12

STEP_KINDS = frozenset({"step", "idea"})


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one message in one run; for the log, so it names no person's words or address."""

    what: str  # sent, dropped, moved, later, unknown, settled, lost, broke, parked, woken, stopped
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
        left = _less(free.agenda, entry, key, person.id)
        stood = left != free.agenda
        if sent:
            left = tuple(other for other in left if not _says_the_same(other, entry) or _stands_for(other, key))
        moved = replace(current, profile=free.with_agenda(left))
        if sent:
            # A mail in the place of a text that did not arrive asks nothing that was not asked already.
            asked = stood and not entry.ref.startswith(IN_PLACE)
            moved = sent_to(moved, entry, coach.programme, now, asked=asked)
        else:
            moved = _asking_nothing_about(moved, entry)
        moved = replace(moved, profile=silence.without_ours(moved.profile, entry, now))
        return schedule.refill(moved, coach.programme, now, behind=_outlasted(moved.profile, entry, now))

    update(coach, person, after, lambda before, changed: _gave_way(before, changed, entry, now, sent=sent))


def sent_to(person: Person, entry: Entry, programme: Programme, now: datetime, *, asked: bool = True) -> Person:
    """Return the person as a message that went out leaves them: week, step, question, and the day's text.

    What left the agenda while it was on its way was answered or called off meanwhile: it has not *asked* any more.
    """
    profile, week = person.profile, person.week
    if entry.lane is Lane.ANSWERS:
        # An ask, or an owner's link, answers nothing that they wrote, and what is late nothing of just now: no
        # conversation holds coaching back.
        unasked = entry.cls is Class.ASK or entry.ref.lstrip(AGAIN).startswith("owner") or entry.is_late(now)
        talked = profile.talked_at if unasked else now
        return replace(person, profile=replace(profile, talked_at=talked, tries=0))
    if entry.cls is Class.DESK:
        # A conversation: no text that was prepared breaks into it.
        profile = replace(profile, talked_at=now)
    if counts(profile, entry):
        count = in_week_of(profile, day_of(profile, now)) + 1
        profile = replace(profile, unasked_at=now, unasked=count)
    if entry.kind in STEP_KINDS:
        profile = replace(profile, week=max(profile.week, entry.week))
    carries_step = brings_step(person, entry)
    if carries_step and not (week.step and week.step.week == entry.week and entry.week):
        size = next_size(person, programme, now)
        week = replace(week, size=size, step=Step(week=entry.week, size=size, sent_at=now))
        # Nothing nudges to the step before, or asks about it, once there is another.
        about = {"nudge", "check"}
        kept = tuple(one for one in profile.agenda if one.kind not in about or one.week >= entry.week)
        profile = profile.with_agenda(kept)
    asks = _asks(entry, carries_step=carries_step)
    if asks and asked:
        profile = profile.asking(asks, now)
    if entry.kind == "check":
        profile = replace(profile, checks=profile.checks + 1)
    person = replace(person, profile=replace(profile, tries=0), week=week)
    return over(person, entry, programme, now, sent=True)


def over(person: Person, entry: Entry, programme: Programme, now: datetime, *, sent: bool) -> Person:
    """Return the person after a message that ends something, whether it went out or could not.

    A stop or a hold that came meanwhile stands.
    """
    profile = person.profile
    if entry.kind == appointments.CHECK:
        return replace(person, profile=appointments.over(profile, entry))
    if entry.kind == silence.STILL_USEFUL and sent:
        return silence.asked(person)
    if entry.kind == silence.GOODBYE and sent and profile.state is State.ACTIVE:
        # It says what was built: an end that was due before it is not said again to whoever comes back.
        profile = replace(profile, silence=None, ended=max(profile.ended, profile.week))
        return schedule.pause(replace(person, profile=profile), programme, None, now)
    if entry.kind in {schedule.PART_END, schedule.FINISHED}:
        profile = replace(profile, ended=entry.week)
    if entry.kind == schedule.PART_END and sent:
        # Going on needs nothing from them, so that no silence begins with it.
        profile = replace(profile, question=Question(kind=schedule.PART_END, at=now))
    if entry.kind == schedule.FINISHED and profile.state is State.ACTIVE:
        profile = replace(profile, state=State.FINISHED, question=None, silence=None)
    return replace(person, profile=profile)


def drop(coach: Coach, person: Person, entry: Entry, why: str, now: datetime) -> Done:
    """Put a message off for good: the reason first, then the person."""
    key = entry.key(person.id)
    claimed = person.profile.lane(entry.lane).open is not None
    coach.store.settle(person.id, ledger_item(entry, key, now, "dropped", why))

    def after(current: Person) -> Person | None:
        busy = current.profile.lane(entry.lane).open
        # What was judged before its claim may have been claimed since, and be on its way.
        if (busy is not None) is not claimed or (busy and busy.key != key):
            return None
        free = current.profile.with_lane(entry.lane, LaneState())
        left = replace(current, profile=free.with_agenda(_less(free.agenda, entry, key, person.id)))
        left = over(_asking_nothing_about(left, entry), entry, coach.programme, now, sent=False)
        left = replace(left, profile=silence.without_ours(left.profile, entry, now))
        left = schedule.refill(left, coach.programme, now, behind=_outlasted(left.profile, entry, now))
        return replace(left, profile=silence.without_gap(left.profile, entry, now))

    update(coach, person, after, lambda before, changed: _gave_way(before, changed, entry, now, sent=False))
    return Done("dropped", key, entry.cls, entry.kind, why)


def _outlasted(profile: Profile, entry: Entry, now: datetime) -> bool:
    """Tell whether a message of the programme stood still until its week was over: for an outage, or a stop of ours."""
    return entry.lane is Lane.COACHING and day_of(profile, entry.at) < monday_of(day_of(profile, now))


def put_off(coach: Coach, person: Person, entry: Entry, verdict: Later | Move, now: datetime) -> Done:
    """Free the lane: the same entry later, or on another day."""
    key = entry.key(person.id)

    def after(current: Person) -> Person | None:
        busy = current.profile.lane(entry.lane).open
        if busy is None or busy.key != key:
            return None
        if isinstance(verdict, Later):
            return replace(current, profile=freed(current.profile, entry, max(verdict.at, now)))
        free = current.profile.with_lane(entry.lane, LaneState())
        moved = (verdict.entry,) if entry in free.agenda else ()
        elsewhere = free.with_agenda((*without(free.agenda, entry), *moved))
        return replace(current, profile=silence.without_ours(elsewhere, entry, now))

    update(coach, person, after)
    what = "moved" if isinstance(verdict, Move) else "later"
    return Done(what, key, entry.cls, entry.kind, verdict.why)


def hold(coach: Coach, person: Person, entry: Entry, until: datetime, why: str, now: datetime) -> Done:
    """Leave an entry that nobody claimed as it is, and look at it again at a moment."""

    def after(current: Person) -> Person | None:
        lane = current.profile.lane(entry.lane)
        if lane.open or lane.due is None or lane.due > now:
            return None
        return replace(current, profile=current.profile.with_lane(entry.lane, LaneState(due=until)))

    update(coach, person, after)
    return Done("later", entry.key(person.id), entry.cls, entry.kind, why)


def not_now(coach: Coach, person: Person, entry: Entry, why: str, now: datetime) -> Done:
    """Free the lane after a call that was definitely not taken: the same entry, a little later.

    That is no try: a carrier that is away is away for everybody, and nothing is wrong with this person's record. What
    must not wait behind coaching is queued again as well: the head of the index may be hours old.
    """
    key = entry.key(person.id)
    soon = TRY_ANSWER_AGAIN if entry.lane is Lane.ANSWERS else TRY_AGAIN
    pause = min(max(soon, (now - entry.at) / 4), TRY_AGAIN_AT_LAST)

    def after(current: Person) -> Person | None:
        busy = current.profile.lane(entry.lane).open
        if busy is None or busy.key != key:
            return None
        return replace(current, profile=replace(freed(current.profile, entry, now + pause), tries=0))

    update(coach, person, after)
    if entry.lane is Lane.ANSWERS and pause < TRY_AGAIN:
        coach.queue.put([person.id], lane=Lane.ANSWERS, delays=[ceil(pause.total_seconds())])
    return Done("later", key, entry.cls, entry.kind, why)


def broke(coach: Coach, person: Person, lane: Lane, error: Exception, now: datetime) -> Done:
    """Count a run that broke; its words may be a person's, so only its kind is told."""
    parked: str | None = None

    def after(current: Person) -> Person | None:
        nonlocal parked
        state = current.profile.lane(lane)
        later = replace(state, due=max(state.due, now + TRY_AGAIN) if state.due else None)
        profile = replace(current.profile.with_lane(lane, later), tries=current.profile.tries + 1)
        parked = parked_after(profile).parked
        return replace(current, profile=parked_after(profile))

    update(coach, person, after)
    what, kind = "parked" if parked else "broke", type(error).__name__
    return Done(what, why=f"{parked}: {kind}" if parked else kind)


def freed(profile: Profile, entry: Entry, due: datetime) -> Profile:
    """Return the profile with an entry's lane free and looked at again at *due*.

    Where the entry left the agenda while it was on its way, what is next keeps its own moment.
    """
    free = profile.with_lane(entry.lane, LaneState()).with_agenda(profile.agenda)
    return free.with_lane(entry.lane, LaneState(due=due)) if entry in free.agenda else free


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
        owed=entry.owed,
    )


def save(coach: Coach, before: Person, after: Person) -> Saved:
    """Write a person who was read, if nobody else wrote them since."""
    return coach.store.save(Change(before=before, after=after))


def update(
    coach: Coach,
    person: Person,
    after: Callable[[Person], Person | None],
    gone: Callable[[Person, Person], Iterable[Sent]] = lambda _before, _after: (),
) -> bool:
    """Write what *after* makes of the person as they are now, and tell whether it makes anything; None is nothing.

    *gone* tells what else of the agenda that ends, for the ledger: it is written with the person.
    """
    current: Person | None = person
    for _ in range(MOST_TURNS):
        changed = after(current) if current else None
        if current is None or changed is None:
            return False
        change = Change(before=current, after=changed, records=tuple(gone(current, changed)))
        if coach.store.save(change) is Saved.DONE:
            return True
        current = coach.store.read(person.id)
    raise TryLaterError("a person was written by others all the while")


def _less(agenda: tuple[Entry, ...], entry: Entry, key: str, person_id: str) -> tuple[Entry, ...]:
    left = without(agenda, entry)
    return tuple(other for other in left if other.key(person_id) != key)


# The questions that messages open; what brings a step asks for a day.
_QUESTIONS = {
    "plan": "plan",
    "check": "check",
    "nudge": "check",
    "reflect": "reflect",
    silence.STILL_USEFUL: "still_useful",
    appointments.CHECK: "appointment",
}


def _asking_nothing_about(person: Person, entry: Entry) -> Person:
    """Return the person to whom a message did not go; of a step that never came nothing is asked."""
    step = person.week.step
    if not brings_step(person, entry) or (step and step.week == entry.week):
        return person
    left = tuple(other for other in person.profile.agenda if not _asks_about(other, entry))
    return replace(person, profile=person.profile.with_agenda(left))


def _asks_about(other: Entry, entry: Entry) -> bool:
    """Tell whether a message asks about the step of another's week."""
    return other.kind in {"plan", "check"} and other.week == entry.week


def _gave_way(before: Person, after: Person, settled: Entry, now: datetime, *, sent: bool) -> Iterator[Sent]:
    """Yield the ledger's items of what left the agenda with a message that was settled: it will not go."""
    there = {_what(entry) for entry in after.profile.agenda}
    for entry in before.profile.agenda:
        key = entry.key(before.id)
        if entry.lane is Lane.COACHING and key != settled.key(before.id) and _what(entry) not in there:
            never_came = not sent and _asks_about(entry, settled)
            why = "its step never came" if never_came else "what came after it took its place"
            yield ledger_item(entry, key, now, "dropped", why)


def _what(entry: Entry) -> tuple[Class, str | None, Channel, int]:
    """Return what a message is, whenever it goes; what is of no week moves from one to another."""
    return entry.cls, entry.kind, entry.channel, entry.week if entry.kind in schedule.OF_A_WEEK else 0


def _says_the_same(other: Entry, entry: Entry) -> bool:
    """Tell whether a message that is to come says what *entry* said: it moved to another day while that was on its way.

    Or to the other channel, because its own ended. A check is asked again after another plan, and a nudge comes to
    each.
    """
    same = (other.cls, other.kind, other.week) == (entry.cls, entry.kind, entry.week)
    return same and entry.cls is Class.COACHING and entry.kind is not None and entry.kind != "check"


def _stands_for(other: Entry, key: str) -> bool:
    """Tell whether a message is to come because its carrier said already of the one of *key* that it did not arrive."""
    return other.ref.startswith((IN_PLACE, AGAIN)) and other.ref.lstrip(IN_PLACE + AGAIN) == first_of(key)


def _asks(entry: Entry, *, carries_step: bool) -> str:
    """Return the question that a message opens; empty where it asks nothing."""
    if entry.week == 0 and entry.kind in {"step", "check"}:
        return "starter"
    return "plan" if carries_step else _QUESTIONS.get(entry.kind or "", "")
