"""The life of one message: claim, guard, call once, record."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from careerline.agenda import Channel, Entry, Lane, LaneState, busy_with, head
from careerline.coach import Coach
from careerline.coaching import reach
from careerline.errors import CareerlineError, ContentError
from careerline.moments import local
from careerline.people.person import ChannelState, Person, Profile, State
from careerline.ports import Stops
from careerline.sending import alerts
from careerline.sending.allowance import CAP_PAUSE, USED_UP, Allowance
from careerline.sending.breakers import LOOK_AGAIN
from careerline.sending.call import BEGIN_WITHIN, LEASE, Run, account, call, digest, release, reserve, words_of
from careerline.sending.guard import Drop, Go, Later, Verdict, judge
from careerline.sending.record import MOST_TURNS, Done, broke, drop, hold, put_off, save
from careerline.sending.witness import resolve
from careerline.words.messages import Mail, Text

# Seconds that a run must have left to begin with another person: two calls of a carrier at their slowest, and what is
# written of them. A run that is killed in a call learns nothing.
ENOUGH = 20


@contextmanager
def batch(coach: Coach, now: datetime, stopwatch: Callable[[], float]) -> Iterator[Run]:
    """Give what one invocation brings to all of its messages; what it leaves of the day's texts goes back.

    The kill switch is asked here, once: a batch that had begun before it is over within the function's timeout.
    """
    run = Run(now, stopwatch, Allowance(coach.store, coach.settings, now), coach.store.stops())
    try:
        yield run
    finally:
        run.allowance.give_back()


def deliver(coach: Coach, person_id: str, run: Run) -> list[Done]:
    """Send what is due to a person on either lane, then tell operators of a crisis; return what became of it.

    While the kill switch is on, operators alone are told: whoever is due stays in the index, so that nothing is lost.
    Raises `TryLaterError` where the table cannot be reached; whatever else breaks counts as a try.
    """
    done: list[Done] = []
    person = coach.store.read(person_id) if run.stops.halted else _on_both_lanes(coach, person_id, run, done)
    return [*done, *alerts.tell(coach, person, run.now)] if person else done


def _on_both_lanes(coach: Coach, person_id: str, run: Run, done: list[Done]) -> Person | None:
    """Send what is due to a person; return them as they were last read, None where they are unknown or erased."""
    person: Person | None = None
    for lane in (Lane.ANSWERS, Lane.COACHING):
        for _ in range(MOST_TURNS):
            person = coach.store.read(person_id)
            if person is None:
                return None
            due = person.profile.lane(lane).due
            if person.profile.parked or due is None or due > run.now:
                break
            try:
                done.append(_one(coach, person, lane, run))
            except CareerlineError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever it is, it must not stand at the head of the index for ever
                done.append(broke(coach, person, lane, error, run.now))
    return person


def _one(coach: Coach, person: Person, lane: Lane, run: Run) -> Done:
    profile, now = person.profile, run.now
    if busy := profile.lane(lane).open:
        return resolve(coach, person, lane, busy, run)
    entry = head(profile.agenda, lane)
    if entry is None:
        save(coach, person, replace(person, profile=profile.with_lane(lane, LaneState())))
        return Done("settled", why="nothing to come")
    awake = _awake(coach, person, entry, now)
    if awake is not None:
        save(coach, person, awake)
        return Done("woken")
    stopped = run.stops.on(entry.channel) if lane is Lane.COACHING else None
    other = _elsewhere(profile, run.stops) if stopped else None
    if stopped and other and other.at <= now:
        entry, stopped = other, None  # what waits on a channel that is stopped holds up nothing on the other
    key = entry.key(person.id)
    early = judge(profile, entry, coach.programme.rules, now)
    if isinstance(early, Drop):
        return drop(coach, person, entry, early.why, now)
    if stopped:
        until = min(one for one in (other and other.at, now + LOOK_AGAIN) if one)
        return hold(coach, person, entry, until, f"{entry.channel.word} is stopped", now)
    try:
        words = words_of(coach, person, entry, now)
    except ContentError as wrong:
        return drop(coach, person, entry, f"content: {wrong}", now)
    if isinstance(words, Text):
        coach.phone.ready()
    opened = busy_with(entry, person.id, now, digest(words))
    # From before the claim: its own answer may be slow, and a STOP be acknowledged meanwhile.
    began = run.stopwatch()
    claimed = coach.store.claim(profile, entry, opened, now + LEASE)
    if claimed is None:
        return Done("lost", key, entry.cls, entry.kind)
    person = replace(person, profile=claimed)
    verdict = _judged(coach, profile, claimed, entry, words, run, began)
    if isinstance(verdict, Drop):
        return drop(coach, person, entry, verdict.why, now)
    if not isinstance(verdict, Go):
        return put_off(coach, person, entry, verdict, now)
    return account(run, entry, words, call(coach, person, entry, words, verdict, now))


def _awake(coach: Coach, person: Person, entry: Entry, now: datetime) -> Person | None:
    """Return somebody whose break is over, or whose phone may be tried again; None where nothing changes first."""
    profile, away = person.profile, person.who.away
    if profile.state is State.PAUSED and profile.until and profile.until <= local(now, profile.zone).date():
        return replace(person, profile=replace(profile, state=State.ACTIVE, until=None))
    if away is None or profile.sms is not ChannelState.AWAY or entry.lane is not Lane.COACHING:
        return None
    if reach.may_try(person, now):
        return reach.tried(person, away, coach.programme, now)
    return reach.paused(person, away, coach.programme, now) if entry.channel is Channel.SMS else None


def _elsewhere(profile: Profile, stops: Stops) -> Entry | None:
    """Return what comes next of coaching on a channel that is not stopped."""
    return head((one for one in profile.agenda if not stops.on(one.channel)), Lane.COACHING)


def _judged(
    coach: Coach, before: Profile, claimed: Profile, entry: Entry, words: Text | Mail, run: Run, began: float
) -> Verdict:
    """Judge what a claim returned, as it stands now and not as it was read."""
    if claimed.rev != before.rev + 1:
        # The week and the words were read before it: they may be those of somebody who has moved on.
        return Later(run.now, "somebody else wrote the person")
    verdict = judge(claimed, entry, coach.programme.rules, run.now)
    if not isinstance(verdict, Go):
        return verdict
    if not reserve(run, entry, words):
        return Later(run.now + CAP_PAUSE, USED_UP)
    if run.stopwatch() - began > BEGIN_WITHIN:
        release(run, entry, words)
        return Later(run.now + timedelta(minutes=1), "claimed too long ago")
    return verdict
