"""When a carrier's answer was lost: the ledger tells, else the carrier's own list, looked at twice."""

from dataclasses import replace
from datetime import datetime, timedelta

from careerline.agenda import Channel, Class, Entry, Lane, LaneState, Open, busy_with, crisis_waits, ref_of
from careerline.coach import Coach
from careerline.errors import ContentError, TryLaterError, UnknownOutcomeError
from careerline.people.person import Person
from careerline.people.records import Sent
from careerline.ports import Saved
from careerline.sending.allowance import CAP_PAUSE, USED_UP
from careerline.sending.breakers import LOOK_AGAIN
from careerline.sending.call import (
    BEGIN_WITHIN,
    LEASE,
    Run,
    account,
    call,
    digest,
    follow_refusal,
    holds_until,
    release,
    reserve,
    words_of,
)
from careerline.sending.carriers import carriers
from careerline.sending.danger import not_answered
from careerline.sending.guard import Go, Later, judge
from careerline.sending.record import TRY_AGAIN, Done, ledger_item, parked_after, put_off, record, save, update
from careerline.sending.status import rank_of, was_accepted
from careerline.words.messages import Text

SECOND_LOOK = timedelta(minutes=10)


def resolve(coach: Coach, person: Person, lane: Lane, busy: Open, run: Run) -> Done:
    """Settle a lane whose lease ran out: by the ledger, else by the carrier's own witness."""
    now = run.now
    entry = next((one for one in person.profile.agenda if one.lane is lane and one.key(person.id) == busy.key), None)
    known = coach.store.sent(person.id, busy.key)
    if known and _is_of_this(known, busy):
        accepted = was_accepted(known.status)
        stand_in = entry or _vanished(busy, known.cls or Class.ANSWER, known.channel, lane)
        coach.store.settle(
            person.id, replace(known, cls=stand_in.cls, kind=stand_in.kind, week=stand_in.week, owed=stand_in.owed)
        )
        if known.status == "refused":
            word = carriers().word(known.channel, known.reason.partition(":")[0])
            follow_refusal(coach, person.id, stand_in, word, busy.key, now)
        if known.status == "expired":
            _follow_doubt(coach, person, stand_in, busy.key, now)
        record(coach, person, stand_in, now, sent=accepted)
        return Done("settled", busy.key, stand_in.cls, stand_in.kind, known.status)
    urgent = lane is Lane.ANSWERS and crisis_waits(person.profile.agenda, busy)
    channel = Channel(busy.key[-1])
    stand_in = entry or _vanished(busy, Class.ANSWER if lane is Lane.ANSWERS else Class.COACHING, channel, lane)
    if channel is Channel.EMAIL:
        waits_until = holds_until(person.profile, lane, busy)
        if now < waits_until and not urgent:
            return _look_later(coach, person, stand_in, busy, "", at=waits_until)
        return _give_up(coach, person, stand_in, now)
    try:
        found = list(coach.phone.look(person.who.phone or "", busy.digest, busy.since - timedelta(minutes=1)))
    except (TryLaterError, UnknownOutcomeError) as error:
        if urgent:
            return _give_up(coach, person, stand_in, now)
        return _look_later(coach, person, stand_in, busy, str(error), at=now + TRY_AGAIN)
    for message in found:
        if coach.store.adopt(message.provider_id, busy.key):
            accepted_item = replace(
                ledger_item(stand_in, busy.key, now, "accepted", ""), provider_id=message.provider_id
            )
            coach.store.settle(person.id, accepted_item)
            record(coach, person, stand_in, now, sent=True)
            return Done("settled", busy.key, stand_in.cls, stand_in.kind, "found at the carrier")
    if urgent:
        # What waits behind it is worth more; a receipt can still say that it was taken.
        return _give_up(coach, person, stand_in, now)
    first_look = busy.looked or now
    if now - first_look < SECOND_LOOK:
        return _look_later(coach, person, stand_in, busy, "", at=first_look + SECOND_LOOK, looked=first_look)
    return _never_went(coach, person, entry, stand_in, run)


def _is_of_this(known: Sent, busy: Open) -> bool:
    """Tell whether the ledger speaks of what the lane is busy with.

    What was left out before it may have had the same moment, and with it the same key.
    """
    since_then = known.at.replace(microsecond=0) >= busy.since.replace(microsecond=0)
    return was_accepted(known.status) or (rank_of(known.status) > 0 and since_then)


def _never_went(coach: Coach, person: Person, entry: Entry | None, stand_in: Entry, run: Run) -> Done:
    """Do what the moment asks for where the carrier was asked twice, ten minutes apart, and knows nothing of it.

    So it is too where the carrier refused it for good, and the run that was told died before the ledger had it: Twilio
    keeps nothing of a refusal, so that only another call can tell. What still makes sense is called once more, and is
    told it again; nobody is called for the sake of knowing.
    """
    verdict = judge(person.profile, entry, coach.programme.rules, run.now) if entry else None
    if entry and entry.lane is Lane.ANSWERS and isinstance(verdict, Later):
        # It waits for the hours: the lane is free for others at once.
        return put_off(coach, person, entry, replace(verdict, at=run.now), run.now)
    if entry is None or not isinstance(verdict, Go):
        return _give_up(coach, person, stand_in, run.now)
    return _again(coach, person, entry, verdict, run)


def _again(coach: Coach, person: Person, entry: Entry, go: Go, run: Run) -> Done:
    """Send once more under the same key."""
    now = run.now
    try:
        words = words_of(coach, person, entry, now)
    except ContentError:
        return _give_up(coach, person, entry, now)
    busy = Open(key=entry.key(person.id), since=now)
    if entry.lane is Lane.COACHING and run.watch.stops().on(entry.channel):
        why = f"{entry.channel.word} is stopped"
        return _look_later(coach, person, entry, busy, why, at=now + LOOK_AGAIN)
    if not reserve(run, entry, words):
        return _look_later(coach, person, entry, busy, USED_UP, at=now + CAP_PAUSE)
    opened = busy_with(entry, person.id, now, digest(words))
    lane = LaneState(due=now + LEASE, open=opened)
    profile = replace(person.profile.with_lane(entry.lane, lane), tries=person.profile.tries + 1)
    profile = parked_after(profile)
    again = replace(person, profile=profile)
    if isinstance(words, Text):
        coach.phone.ready()
    began = run.stopwatch()
    done = Done("later", entry.key(person.id), entry.cls, entry.kind, "claimed too long ago")
    if save(coach, person, again) is not Saved.DONE:
        done = replace(done, what="lost", why="")
    elif profile.parked:
        done = replace(done, what="parked", why=profile.parked)
    elif run.stopwatch() - began <= BEGIN_WITHIN:
        again = replace(again, profile=replace(profile, rev=profile.rev + 1))
        return account(run, entry, words, call(coach, again, entry, words, go, run))
    release(run, entry, words)
    return done


def _look_later(
    coach: Coach, person: Person, entry: Entry, busy: Open, why: str, *, at: datetime, looked: datetime | None = None
) -> Done:
    """Look at the witness again at a moment; *looked* is when it first knew nothing."""

    def after(current: Person) -> Person | None:
        still = current.profile.lane(entry.lane).open
        if still is None or still.key != busy.key:
            return None
        later = LaneState(due=at, open=replace(still, looked=still.looked or looked))
        waits = current.profile.with_lane(entry.lane, later)
        return replace(current, profile=waits.with_agenda(waits.agenda))

    update(coach, person, after)
    return Done("unknown", busy.key, entry.cls, entry.kind, why)


def _give_up(coach: Coach, person: Person, entry: Entry, now: datetime) -> Done:
    """End a message of which nothing was ever heard: it is never sent a second time."""
    key = entry.key(person.id)
    coach.store.settle(person.id, ledger_item(entry, key, now, "expired", "the carrier's answer was lost"))
    _follow_doubt(coach, person, entry, key, now)
    # What a step or a question said counts as said: whether it arrived cannot be known.
    record(coach, person, entry, now, sent=entry.channel is Channel.EMAIL and entry.lane is Lane.COACHING)
    return Done("expired", key, entry.cls, entry.kind, "the carrier's answer was lost")


def _follow_doubt(coach: Coach, person: Person, entry: Entry, key: str, now: datetime) -> None:
    """Do what follows where nobody will know whether an answer to danger went, unless a later one stands for it.

    Before the message is recorded, as for one that was refused.
    """
    later = any(one.cls is Class.CRISIS and one.key(person.id) != key for one in person.profile.agenda)
    if entry.cls is Class.CRISIS and not later:
        not_answered(coach, person.id, key, now)


def _vanished(busy: Open, cls: Class, channel: Channel, lane: Lane) -> Entry:
    """Return a stand-in for an entry that left the agenda while it was on its way; it has the same key."""
    ref = ref_of(busy.key)
    if (cls in {Class.COACHING, Class.NUDGE, Class.DESK}) is not (lane is Lane.COACHING):
        cls = Class.COACHING if lane is Lane.COACHING else Class.ANSWER
    if busy.kind == "nudge":
        cls = Class.NUDGE
    return Entry(at=busy.since, cls=cls, channel=channel, kind=busy.kind, week=busy.week, ref=ref)
