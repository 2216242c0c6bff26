"""The life of one message: claim, guard, call once, record."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from careerline.agenda import RUN_IS_OVER, Channel, Entry, Lane, LaneState, busy_with, head
from careerline.coach import Coach
from careerline.coaching import reach
from careerline.coaching.rules import Rules
from careerline.errors import CareerlineError, ContentError
from careerline.moments import local
from careerline.people.person import ChannelState, Person, Profile, State
from careerline.ports import Stops
from careerline.sending import alerts
from careerline.sending.allowance import CAP_PAUSE, USED_UP, Allowance
from careerline.sending.breakers import LOOK_AGAIN, Watch
from careerline.sending.call import BEGIN_WITHIN, LEASE, Run, account, call, digest, release, reserve, words_of
from careerline.sending.guard import Drop, Go, Later, Verdict, judge, waits_for_welcome
from careerline.sending.record import MOST_TURNS, TRY_AGAIN, Done, broke, drop, hold, put_off, save
from careerline.sending.witness import resolve
from careerline.words.messages import Mail, Text

# Seconds that a run must have left to begin with another person: two calls of a carrier at their slowest, and what is
# written of them. A run that is killed in a call learns nothing.
ENOUGH = 20


@contextmanager
def batch(coach: Coach, person_ids: Sequence[str], now: datetime, stopwatch: Callable[[], float]) -> Iterator[Run]:
    """Give what one invocation brings to all of its messages; what it leaves of the day's texts goes back.

    What is stopped is asked here, and the people of its messages are read, in two calls for all of them.
    """
    watch = Watch(coach.store, stopwatch)
    people = {} if watch.stops().halted else {**coach.store.read_all(person_ids)}
    run = Run(now, stopwatch, Allowance(coach.store, coach.settings, now), watch, people)
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
    person = coach.store.read(person_id) if run.watch.stops().halted else _on_both_lanes(coach, person_id, run, done)
    return [*done, *alerts.tell(coach, person, run.watch.stops(), run.now)] if person else done


def _on_both_lanes(coach: Coach, person_id: str, run: Run, done: list[Done]) -> Person | None:
    """Send what is due to a person; return them as they were last read, None where they are unknown or erased."""
    person, fresh = run.people.pop(person_id, None), False
    for lane in (Lane.ANSWERS, Lane.COACHING):
        for _ in range(MOST_TURNS):
            if person is None:
                person, fresh = coach.store.read(person_id), True
            if person is None:
                return None
            if not _is_due(person.profile, lane, run.now):
                break
            try:
                did = _one(coach, person, lane, run, fresh=fresh)
            except CareerlineError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever it is, it must not stand at the head of the index for ever
                did = broke(coach, person, lane, error, run.now)
            if did is None:
                person = None
                continue
            done.append(did)
            if did.what == "sent" and not _more_is_due(person, lane, did.key, run.now):
                return person
            person = None
    if person and not done:
        _keep_index(coach, person, run.now)
    return person


def _is_due(profile: Profile, lane: Lane, now: datetime) -> bool:
    due = profile.lane(lane).due
    return not profile.parked and due is not None and due <= now


def _more_is_due(person: Person, lane: Lane, sent: str, now: datetime) -> bool:
    """Tell whether anything else was due to a person to whom something of a lane was just sent."""
    others = (other for other in Lane if other is not lane)
    return any(_is_due(person.profile, other, now) for other in others) or any(
        entry.lane is lane and entry.at <= now and entry.key(person.id) != sent for entry in person.profile.agenda
    )


def _keep_index(coach: Coach, person: Person, now: datetime) -> None:
    """Move somebody of whom nothing is due to their place in the index, where a run died after its claim.

    A claim leaves them where they were, at the head: they would keep others from it until the lease ends.
    """
    busy = [state.open for state in (person.profile.coaching, person.profile.answers) if state.open]
    if any(now - one.since > RUN_IS_OVER for one in busy):
        save(coach, person, person)


def _one(coach: Coach, person: Person, lane: Lane, run: Run, *, fresh: bool) -> Done | None:
    """Do what is due on a lane; None where it takes a person who was read just now, and they are not *fresh*.

    A claim finds out by itself whether anything has changed since they were read. Whatever else there is to write
    builds on what was read.
    """
    profile, now = person.profile, run.now
    entry, busy = head(profile.agenda, lane), profile.lane(lane).open
    if not fresh and (busy or entry is None or profile.state is State.PAUSED):
        return None
    if busy:
        return resolve(coach, person, lane, busy, run)
    if entry is None:
        save(coach, person, replace(person, profile=profile.with_lane(lane, LaneState())))
        return Done("settled", why="nothing to come")
    awake = _awake(coach, person, entry, now)
    if awake is not None:
        save(coach, person, awake)
        return Done("woken")
    stops, rules = run.watch.stops(), coach.programme.rules
    waits = _waits(profile, entry, stops, rules, now)
    other = _beside(profile, lane, stops, rules, now) if waits or entry.is_late(now) else None
    if other and other.at <= now:
        entry, waits = other, None
    early = judge(profile, entry, rules, now)
    if not fresh and (waits or isinstance(early, Drop)):
        return None
    if isinstance(early, Drop):
        return drop(coach, person, entry, early.why, now)
    if waits:
        until = min(one for one in (other and other.at, waits.at) if one)
        return hold(coach, person, entry, until, waits.why, now)
    return _send(coach, person, entry, early, run, fresh=fresh)


def _send(coach: Coach, person: Person, entry: Entry, early: Verdict, run: Run, *, fresh: bool) -> Done | None:
    """Claim an entry, judge it on what the claim returned, and call the carrier; None as for `_one`."""
    profile, now, key = person.profile, run.now, entry.key(person.id)
    try:
        words = words_of(coach, person, entry, now)
    except ContentError as wrong:
        return drop(coach, person, entry, f"content: {wrong}", now) if fresh else None
    if isinstance(words, Text):
        coach.phone.ready()
    opened = busy_with(entry, person.id, now, digest(words))
    # From before the claim: its own answer may be slow, and a STOP be acknowledged meanwhile.
    began = run.stopwatch()
    claimed = coach.store.claim(profile, entry, opened, now + LEASE)
    if claimed is None:
        return Done("lost", key, entry.cls, entry.kind)
    person = replace(person, profile=claimed)
    verdict = _judged(profile, claimed, entry, words, early, run, began)
    if isinstance(verdict, Drop):
        return drop(coach, person, entry, verdict.why, now)
    if not isinstance(verdict, Go):
        return put_off(coach, person, entry, verdict, now)
    return account(run, entry, words, call(coach, person, entry, words, verdict, run))


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


def _waits(profile: Profile, entry: Entry, stops: Stops, rules: Rules, now: datetime) -> Later | None:
    """Return until when an entry waits, unclaimed, for what is not its own; None where it need not."""
    if stops.on(entry.channel) and (entry.lane is Lane.COACHING or entry.is_said_again):
        return Later(now + LOOK_AGAIN, f"{entry.channel.word} is stopped")
    if entry.lane is Lane.ANSWERS:
        verdict = judge(profile, entry, rules, now) if entry.is_late(now) else None
        return verdict if isinstance(verdict, Later) else None
    return Later(now + TRY_AGAIN, "their welcome comes first") if waits_for_welcome(profile, entry) else None


def _beside(profile: Profile, lane: Lane, stops: Stops, rules: Rules, now: datetime) -> Entry | None:
    """Return what comes next on a lane of all that neither waits nor can: it does not stand behind what does."""
    others = (one for one in profile.agenda if not one.is_late(now) and not _waits(profile, one, stops, rules, now))
    return head(others, lane)


def _judged(
    before: Profile, claimed: Profile, entry: Entry, words: Text | Mail, early: Verdict, run: Run, began: float
) -> Verdict:
    """Judge what a claim returned: where nobody wrote it since it was read, the *early* verdict is that on it too."""
    if claimed.rev != before.rev + 1:
        # The week and the words were read before it: they may be those of somebody who has moved on.
        return Later(run.now, "somebody else wrote the person")
    if not isinstance(early, Go):
        return early
    if not reserve(run, entry, words):
        return Later(run.now + CAP_PAUSE, USED_UP)
    if run.stopwatch() - began > BEGIN_WITHIN:
        release(run, entry, words)
        return Later(run.now + timedelta(minutes=1), "claimed too long ago")
    return early
