"""The life of one message: claim, guard, call once, record; and what to do when the answer was lost."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from careerline.coach import Coach
from careerline.coaching import schedule
from careerline.errors import ContentError, NotSentError, TryLaterError, UnknownOutcomeError
from careerline.moments import local
from careerline.people.person import ChannelState, Person, Profile, Question, State, Step
from careerline.people.records import Consent, Sent
from careerline.ports import Change, Saved, address_key
from careerline.sending.agenda import Channel, Class, Entry, Lane, LaneState, Open, head, without
from careerline.sending.allowance import Allowance
from careerline.sending.guard import Drop, Go, Later, Move, judge
from careerline.sending.status import meaning, rank_of, was_accepted
from careerline.words.messages import Mail, Text

LEASE = timedelta(minutes=15)
# A call begins this soon after its claim, or not at all: a STOP must not be overtaken by more.
BEGIN_WITHIN = 2.0
FIRST_LOOK = timedelta(minutes=2)
SECOND_LOOK = timedelta(minutes=10)
# A mail whose answer was lost is settled by an event, or given up.
MAIL_EVENT_WITHIN = timedelta(hours=1)
TRY_AGAIN = timedelta(minutes=5)
# Where the day's cap is reached, the window decides what still makes sense later.
CAP_PAUSE = timedelta(hours=1)
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


@dataclass(frozen=True, slots=True)
class Run:
    """What one invocation brings to each message: the moment, a clock that nobody sets, the day's allowance."""

    now: datetime
    stopwatch: Callable[[], float]  # seconds
    allowance: Allowance


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
        return _resolve(coach, person, lane, busy, run)
    entry = head(profile.agenda, lane)
    if entry is None:
        _save(coach, person, replace(person, profile=profile.with_lane(lane, LaneState())))
        return Done("settled", why="nothing to come")
    if profile.state is State.PAUSED and profile.until and profile.until <= local(now, profile.zone).date():
        awake = replace(profile, state=State.ACTIVE, until=None)
        _save(coach, person, replace(person, profile=awake))
        return Done("woken")
    key = entry.key(person.id)
    early = judge(profile, entry, now)
    if isinstance(early, Drop):
        return _drop(coach, person, entry, early.why, now)
    try:
        words = _words(coach, person, entry, now)
    except ContentError as wrong:
        return _drop(coach, person, entry, f"content: {wrong}", now)
    opened = Open(key=key, since=now, digest=_digest(words))
    claimed = coach.store.claim(profile, entry, opened, now + LEASE)
    if claimed is None:
        return Done("lost", key, entry.cls, entry.kind)
    began = run.stopwatch()
    person = replace(person, profile=claimed)
    verdict = judge(claimed, entry, now)
    if head(claimed.agenda, lane) != entry:
        verdict = Later(now, "the agenda changed")
    if isinstance(verdict, Drop):
        return _drop(coach, person, entry, verdict.why, now)
    if isinstance(verdict, Go) and entry.rule.in_window and isinstance(words, Text) and not run.allowance.take():
        verdict = Later(now + CAP_PAUSE, "the day's texts are used up")
    if isinstance(verdict, Go) and run.stopwatch() - began > BEGIN_WITHIN:
        verdict = Later(now + timedelta(minutes=1), "claimed too long ago")
    if not isinstance(verdict, Go):
        return _put_off(coach, person, entry, verdict, now)
    return _call(coach, person, entry, words, verdict, now)


def _call(coach: Coach, person: Person, entry: Entry, words: Text | Mail, go: Go, now: datetime) -> Done:
    """Call the carrier once, and record its answer."""
    key = entry.key(person.id)
    tags = {"key": key, "cls": entry.cls.value, "kind": entry.kind}
    try:
        if isinstance(words, Text):
            provider_id = coach.phone.send(person.who.phone or "", words, valid_for=go.valid_for, **tags)  # type: ignore[arg-type]
        else:
            provider_id = coach.mailbox.send(person.who.email or "", words, **tags)  # type: ignore[arg-type]
    except UnknownOutcomeError:
        return _unknown(coach, person, entry, now)
    except TryLaterError as refused:
        return _not_now(coach, person, entry, str(refused), now)
    except NotSentError as refused:
        if refused.retry:
            return _not_now(coach, person, entry, refused.code, now, answered=True)
        return _refused(coach, person, entry, refused.code, now)
    sent = Sent(
        key=key,
        at=now,
        cls=entry.cls,
        kind=entry.kind,
        channel=entry.channel,
        status="accepted",
        provider_id=provider_id,
        week=entry.week,
    )
    coach.store.settle(person.id, sent)
    _record(coach, person, entry, now, sent=True)
    return Done("sent", key, entry.cls, entry.kind)


def _words(coach: Coach, person: Person, entry: Entry, now: datetime) -> Text | Mail:
    """Return the words of an entry: an answer's were rendered when it was decided."""
    sms = entry.channel is Channel.SMS
    if entry.cls in {Class.ANSWER, Class.OPT_OUT, Class.CRISIS}:
        if entry.ref.startswith(STANDING):
            return coach.composer.standing(person, entry, now)
        heard = coach.store.heard(person.id, entry.ref)
        answer = heard.answer if heard else ""
        if not answer:
            raise ContentError(f"the answer to {entry.ref} was not kept")
        if sms:
            return Text(answer)
        return coach.composer.answer_mail(person, answer, heard.subject if heard else "", now)
    return coach.composer.text(person, entry, now) if sms else coach.composer.mail(person, entry, now)


# Answers whose words need nothing that was heard: the welcome by mail, and the owner's link.
STANDING = ("welcome", "owner")


def _digest(words: Text | Mail) -> str:
    body = words.body if isinstance(words, Text) else words.text
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def _record(coach: Coach, person: Person, entry: Entry, now: datetime, *, sent: bool) -> None:
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

    _update(coach, person, after)


def _less(agenda: tuple[Entry, ...], entry: Entry, key: str, person_id: str) -> tuple[Entry, ...]:
    left = without(agenda, entry)
    return tuple(other for other in left if other.key(person_id) != key)


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


def _asks(entry: Entry, *, carries_step: bool) -> str:
    """Return the question that a message opens; empty where it asks nothing."""
    if entry.week == 0 and entry.kind in {"step", "check"}:
        return "starter"
    if carries_step or entry.kind == "plan":
        return "plan"
    return {"check": "check", "nudge": "check", "reflect": "reflect"}.get(entry.kind or "", "")


def _drop(coach: Coach, person: Person, entry: Entry, why: str, now: datetime) -> Done:
    """Put a message off for good: the reason first, then the person."""
    key = entry.key(person.id)
    coach.store.settle(person.id, _settled(entry, key, now, "dropped", why))

    def after(current: Person) -> Person | None:
        busy = current.profile.lane(entry.lane).open
        if busy and busy.key != key:
            return None
        free = current.profile.with_lane(entry.lane, LaneState())
        left = replace(current, profile=free.with_agenda(_less(free.agenda, entry, key, person.id)))
        if entry.kind == schedule.END:
            left = replace(left, profile=replace(left.profile, state=State.FINISHED))
        return schedule.refill(left, coach.programme, now)

    _update(coach, person, after)
    return Done("dropped", key, entry.cls, entry.kind, why)


def _put_off(coach: Coach, person: Person, entry: Entry, verdict: Later | Move, now: datetime) -> Done:
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

    _update(coach, person, after)
    what = "moved" if isinstance(verdict, Move) else "later"
    return Done(what, key, entry.cls, entry.kind, verdict.why)


def _not_now(coach: Coach, person: Person, entry: Entry, why: str, now: datetime, *, answered: bool = False) -> Done:
    """Free the lane after a call that was definitely not taken: the same entry, a little later."""
    key = entry.key(person.id)

    def after(current: Person) -> Person | None:
        busy = current.profile.lane(entry.lane).open
        if busy is None or busy.key != key:
            return None
        tries = 0 if answered else current.profile.tries + 1
        free = current.profile.with_lane(entry.lane, LaneState(due=now + TRY_AGAIN))
        return replace(current, profile=_parked_after(replace(free, tries=tries)))

    _update(coach, person, after)
    return Done("later", key, entry.cls, entry.kind, why)


def _parked_after(profile: Profile) -> Profile:
    """Return the profile, parked if too many tries in a row learned nothing."""
    if profile.tries >= MOST_TRIES:
        return replace(profile, parked="five tries in a row learned nothing")
    return profile


def _refused(coach: Coach, person: Person, entry: Entry, code: str, now: datetime) -> Done:
    """Record that the carrier refused: some of its reasons end the channel, in the same write."""
    key = entry.key(person.id)
    carrier = meaning(int(code) if code.isdigit() else None)
    coach.store.settle(person.id, _settled(entry, key, now, "refused", f"{code}: {carrier.reason}"))
    _record(coach, person, entry, now, sent=False)
    if carrier.suppress and entry.channel is Channel.SMS:
        suppress(coach, person.id, entry.channel, carrier.suppress, now, ref=key)
    return Done("refused", key, entry.cls, entry.kind, carrier.reason)


def _unknown(coach: Coach, person: Person, entry: Entry, now: datetime) -> Done:
    """Leave the lane open: only the carrier's events and its list can tell what became of the call."""
    look = MAIL_EVENT_WITHIN if entry.channel is Channel.EMAIL else FIRST_LOOK
    key = entry.key(person.id)

    def after(current: Person) -> Person | None:
        busy = current.profile.lane(entry.lane).open
        if busy is None or busy.key != key:
            return None
        later = LaneState(due=now + look, open=busy)
        return replace(current, profile=current.profile.with_lane(entry.lane, later))

    _update(coach, person, after)
    return Done("unknown", key, entry.cls, entry.kind)


def _resolve(coach: Coach, person: Person, lane: Lane, busy: Open, run: Run) -> Done:
    """Settle a lane whose lease ran out: by the ledger, else by the carrier's own witness."""
    now = run.now
    entry = next((one for one in person.profile.agenda if one.lane is lane and one.key(person.id) == busy.key), None)
    settled = coach.store.sent(person.id, busy.key)
    if settled and rank_of(settled.status):
        accepted = was_accepted(settled.status)
        stand_in = entry or _vanished(busy, settled.cls or Class.ANSWER, settled.channel, lane)
        coach.store.settle(person.id, replace(settled, cls=stand_in.cls, kind=stand_in.kind))
        _record(coach, person, stand_in, now, sent=accepted and entry is not None)
        return Done("settled", busy.key, stand_in.cls, stand_in.kind, settled.status)
    channel = Channel(busy.key[-1])
    stand_in = entry or _vanished(busy, Class.ANSWER if lane is Lane.ANSWERS else Class.COACHING, channel, lane)
    if channel is Channel.EMAIL:
        return _give_up(coach, person, stand_in, now)
    try:
        found = list(coach.phone.look(person.who.phone or "", busy.digest, busy.since - timedelta(minutes=1)))
    except (TryLaterError, UnknownOutcomeError) as error:
        return _look_later(coach, person, stand_in, busy, now, str(error))
    for message in found:
        if coach.store.adopt(message.provider_id, busy.key):
            accepted_item = replace(_settled(stand_in, busy.key, now, "accepted", ""), provider_id=message.provider_id)
            coach.store.settle(person.id, accepted_item)
            _record(coach, person, stand_in, now, sent=entry is not None)
            return Done("settled", busy.key, stand_in.cls, stand_in.kind, "found at the carrier")
    if busy.looked is None or now - busy.looked < SECOND_LOOK:
        return _look_later(coach, person, stand_in, busy, now, "", looked=True)
    if entry is None or not isinstance(go := judge(person.profile, entry, now), Go):
        return _give_up(coach, person, stand_in, now)
    return _again(coach, person, entry, go, run)


def _again(coach: Coach, person: Person, entry: Entry, go: Go, run: Run) -> Done:
    """Send once more under the same key: the carrier was asked twice, ten minutes apart, and knows nothing of it."""
    now = run.now
    words = _words(coach, person, entry, now)
    opened = LaneState(due=now + LEASE, open=Open(key=entry.key(person.id), since=now, digest=_digest(words)))
    profile = replace(person.profile.with_lane(entry.lane, opened), tries=person.profile.tries + 1)
    profile = _parked_after(profile)
    again = replace(person, profile=profile)
    if _save(coach, person, again) is not Saved.DONE:
        return Done("lost", entry.key(person.id), entry.cls, entry.kind)
    if profile.parked:
        return Done("parked", entry.key(person.id), entry.cls, entry.kind, profile.parked)
    began = run.stopwatch()
    again = replace(again, profile=replace(profile, rev=profile.rev + 1))
    if run.stopwatch() - began > BEGIN_WITHIN:
        return Done("later", entry.key(person.id), entry.cls, entry.kind, "claimed too long ago")
    return _call(coach, again, entry, words, go, now)


def _look_later(
    coach: Coach, person: Person, entry: Entry, busy: Open, now: datetime, why: str, *, looked: bool = False
) -> Done:
    key = busy.key

    def after(current: Person) -> Person | None:
        still = current.profile.lane(entry.lane).open
        if still is None or still.key != key:
            return None
        first = still.looked or (now if looked else None)
        due = max((first + SECOND_LOOK) if first else now + TRY_AGAIN, now + timedelta(minutes=1))
        later = LaneState(due=due, open=replace(still, looked=first))
        return replace(current, profile=current.profile.with_lane(entry.lane, later))

    _update(coach, person, after)
    return Done("unknown", key, entry.cls, entry.kind, why)


def _give_up(coach: Coach, person: Person, entry: Entry, now: datetime) -> Done:
    """End a message of which nothing was ever heard: it is never sent a second time."""
    key = entry.key(person.id)
    coach.store.settle(person.id, _settled(entry, key, now, "expired", "the carrier's answer was lost"))
    # What a step or a question said counts as said: whether it arrived cannot be known.
    _record(coach, person, entry, now, sent=entry.channel is Channel.EMAIL and entry.lane is Lane.COACHING)
    return Done("expired", key, entry.cls, entry.kind, "the carrier's answer was lost")


def _vanished(busy: Open, cls: Class, channel: Channel, lane: Lane) -> Entry:
    """Return a stand-in for an entry that left the agenda while it was on its way; it has the same key."""
    ref = busy.key.split("-", 1)[1].rsplit("-", 1)[0]
    if (cls in {Class.COACHING, Class.NUDGE, Class.DESK}) is not (lane is Lane.COACHING):
        cls = Class.COACHING if lane is Lane.COACHING else Class.ANSWER
    return Entry(at=busy.since, cls=cls, channel=channel, ref=ref)


def _settled(entry: Entry, key: str, now: datetime, status: str, why: str) -> Sent:
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


def suppress(coach: Coach, person_id: str, channel: Channel, reason: str, now: datetime, *, ref: str) -> None:
    """End a channel because the carrier says so; the other, where there is one, goes on."""
    state = ChannelState.STOPPED if reason in {"stop", "unsubscribe"} else ChannelState.SUPPRESSED
    what = "stopped" if state is ChannelState.STOPPED else "suppressed"
    for _ in range(MOST_TURNS):
        person = coach.store.read(person_id)
        if person is None or person.profile.channel(channel) in {None, ChannelState.STOPPED, ChannelState.SUPPRESSED}:
            return
        profile = person.profile.with_channel(channel, state)
        kept = tuple(entry for entry in profile.agenda if entry.channel is not channel)
        profile = profile.with_agenda(kept)
        if not profile.confirmed and profile.state is not State.PENDING:
            profile = replace(profile.with_agenda(()), state=State.STOPPED)
        after = schedule.reschedule(replace(person, profile=profile), coach.programme, now)
        consent = Consent(
            at=now, channel=channel, what=what, wording=reason, version="carrier", source="carrier", ref=ref
        )
        address = person.who.phone if channel is Channel.SMS else person.who.email
        if coach.store.save(Change(before=person, after=after, records=(consent,))) is Saved.DONE:
            if address:
                coach.store.suppress(address_key(channel, address), reason, now)
            return
    raise TryLaterError("a person was written by others all the while")


def _save(coach: Coach, before: Person, after: Person) -> Saved:
    return coach.store.save(Change(before=before, after=after))


def _update(coach: Coach, person: Person, after: Callable[[Person], Person | None]) -> None:
    """Write what *after* makes of the person as they are now; None means that somebody else has done it."""
    current: Person | None = person
    for _ in range(MOST_TURNS):
        if current is None:
            return
        changed = after(current)
        if changed is None or _save(coach, current, changed) is Saved.DONE:
            return
        current = coach.store.read(person.id)
    raise TryLaterError("a person was written by others all the while")
