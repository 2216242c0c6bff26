"""The life of one message: claim, guard, call once, record."""

from dataclasses import replace
from datetime import timedelta

from careerline.coach import Coach
from careerline.errors import ContentError
from careerline.moments import local
from careerline.people.person import Person, State
from careerline.sending.agenda import Lane, LaneState, Open, head
from careerline.sending.call import BEGIN_WITHIN, LEASE, Run, call, digest, words_of
from careerline.sending.guard import Drop, Go, Later, judge
from careerline.sending.record import MOST_TURNS, Done, drop, put_off, save
from careerline.sending.witness import resolve
from careerline.words.messages import Text

# Where the day's cap is reached, the window decides what still makes sense later.
CAP_PAUSE = timedelta(hours=1)


def deliver(coach: Coach, person_id: str, run: Run) -> list[Done]:
    """Send what is due to a person on either lane; return what became of it.

    Raises `TryLaterError` where the table cannot be reached.
    """
    done: list[Done] = []
    for lane in (Lane.ANSWERS, Lane.COACHING):
        for _ in range(MOST_TURNS):
            person = coach.store.read(person_id)
            if person is None or person.profile.parked or person.profile.state is State.ERASED:
                return done
            due = person.profile.lane(lane).due
            if due is None or due > run.now:
                break
            done.append(_one(coach, person, lane, run))
    return done


def _one(coach: Coach, person: Person, lane: Lane, run: Run) -> Done:
    profile, now = person.profile, run.now
    if busy := profile.lane(lane).open:
        return resolve(coach, person, lane, busy, run)
    entry = head(profile.agenda, lane)
    if entry is None:
        save(coach, person, replace(person, profile=profile.with_lane(lane, LaneState())))
        return Done("settled", why="nothing to come")
    if profile.state is State.PAUSED and profile.until and profile.until <= local(now, profile.zone).date():
        awake = replace(profile, state=State.ACTIVE, until=None)
        save(coach, person, replace(person, profile=awake))
        return Done("woken")
    key = entry.key(person.id)
    early = judge(profile, entry, now)
    if isinstance(early, Drop):
        return drop(coach, person, entry, early.why, now)
    try:
        words = words_of(coach, person, entry, now)
    except ContentError as wrong:
        return drop(coach, person, entry, f"content: {wrong}", now)
    opened = Open(key=key, since=now, digest=digest(words))
    claimed = coach.store.claim(profile, entry, opened, now + LEASE)
    if claimed is None:
        return Done("lost", key, entry.cls, entry.kind)
    began = run.stopwatch()
    person = replace(person, profile=claimed)
    verdict = judge(claimed, entry, now)
    if head(claimed.agenda, lane) != entry:
        verdict = Later(now, "the agenda changed")
    if isinstance(verdict, Drop):
        return drop(coach, person, entry, verdict.why, now)
    if isinstance(verdict, Go) and entry.rule.in_window and isinstance(words, Text) and not run.allowance.take():
        verdict = Later(now + CAP_PAUSE, "the day's texts are used up")
    if isinstance(verdict, Go) and run.stopwatch() - began > BEGIN_WITHIN:
        verdict = Later(now + timedelta(minutes=1), "claimed too long ago")
    if not isinstance(verdict, Go):
        return put_off(coach, person, entry, verdict, now)
    return call(coach, person, entry, words, verdict, now)
