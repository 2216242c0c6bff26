"""One call of a carrier, and what its answer means."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from careerline.agenda import AGAIN, Channel, Class, Entry, Lane, LaneState, Open, told
from careerline.coach import Coach
from careerline.errors import ContentError, NotSentError, TryLaterError, UnknownOutcomeError
from careerline.people.person import Person, Profile
from careerline.sending.allowance import Allowance, parts_of
from careerline.sending.breakers import Watch, judge_word
from careerline.sending.carriers import Means, Word, carriers
from careerline.sending.danger import not_answered
from careerline.sending.guard import Go
from careerline.sending.record import Done, ledger_item, not_now, record, update
from careerline.sending.suppression import end_refused
from careerline.words.messages import Mail, Text
from careerline.words.said import Said

LEASE = timedelta(minutes=15)
# A call begins this soon after its claim, or not at all: a STOP must not be overtaken by more.
BEGIN_WITHIN = 2.0
FIRST_LOOK = timedelta(minutes=2)
# A mail whose answer was lost is settled by an event, or given up: after an hour, or as soon as a text waits behind it.
# SES brings its first event within seconds, and the mail counts as said either way.
MAIL_EVENT_WITHIN, MAIL_EVENT_AT_LEAST = timedelta(hours=1), timedelta(minutes=5)
# Answers whose words need nothing that was heard: the welcome by mail, and the owner's link.
STANDING = ("welcome", "owner")


@dataclass(frozen=True, slots=True)
class Run:
    """What one invocation brings to each message: the moment, a clock that nobody sets, the day's allowance."""

    now: datetime
    stopwatch: Callable[[], float]  # seconds
    allowance: Allowance
    watch: Watch  # of the kill switch, and of the channels of which the programme is stopped
    people: dict[str, Person] = field(default_factory=dict)  # read for all of its messages at once; each is used once


def call(coach: Coach, person: Person, entry: Entry, words: Text | Mail, go: Go, run: Run) -> Done:
    """Call the carrier once, and record its answer."""
    key, now = entry.key(person.id), run.now
    tags = {"key": key, "cls": entry.cls.value, "kind": told(entry.kind)}
    try:
        if isinstance(words, Text):
            provider_id = coach.phone.send(person.who.phone or "", words, valid_for=go.valid_for, **tags)  # type: ignore[arg-type]
        else:
            provider_id = coach.mailbox.send(person.who.email or "", words, **tags)  # type: ignore[arg-type]
    except UnknownOutcomeError:
        return unknown(coach, person, entry, now)
    except TryLaterError as refused:
        return not_now(coach, person, entry, str(refused), now)
    except NotSentError as refused:
        return _not_sent(coach, person, entry, carriers().word(entry.channel, refused.code), run)
    sent = replace(ledger_item(entry, key, now, "accepted", ""), provider_id=provider_id)
    coach.store.settle(person.id, sent)
    record(coach, person, entry, now, sent=True)
    return Done("sent", key, entry.cls, entry.kind)


def reserve(run: Run, entry: Entry, words: Text | Mail) -> bool:
    """Take what a message of coaching needs of the day's limits; False where they are reached. All else needs none."""
    return entry.lane is not Lane.COACHING or run.allowance.take(entry.channel, parts_of(words))


def release(run: Run, entry: Entry, words: Text | Mail) -> None:
    """Put back what was reserved for a message that did not go."""
    if entry.lane is Lane.COACHING:
        run.allowance.put_back(entry.channel, parts_of(words))


def account(run: Run, entry: Entry, words: Text | Mail, done: Done) -> Done:
    """Count what a call came to: coaching that nobody took gives back its share, an answer that went is noted."""
    taken = done.what not in {"later", "refused", "stopped"}
    if not taken:
        release(run, entry, words)
    elif entry.lane is Lane.ANSWERS:
        run.allowance.note(entry.channel, parts_of(words))
    return done


def words_of(coach: Coach, person: Person, entry: Entry, now: datetime) -> Text | Mail:
    """Return the words of an entry: an answer's were rendered when it was decided."""
    sms = entry.channel is Channel.SMS
    entry = replace(entry, ref=entry.ref.lstrip(AGAIN))  # what is said again says the same
    if entry.cls is Class.DESK:
        wrote = coach.store.wrote(person.id, entry.ref)
        if wrote is None:
            raise ContentError(f"what the coach wrote as {entry.ref} was not kept")
        return Text(wrote.text) if sms else coach.composer.desk_mail(person, wrote.text, now)
    if entry.cls in {Class.ANSWER, Class.OPT_OUT, Class.CRISIS}:
        if entry.ref.startswith(STANDING):
            return coach.composer.standing(person, entry, now)
        heard = coach.store.heard(person.id, entry.ref)
        answer = heard.answer if heard else ""
        if not answer:
            raise ContentError(f"the answer to {entry.ref} was not kept")
        if sms and heard and heard.channel is Channel.EMAIL:
            return Text(coach.composer.answer(person, Said("crisis", {}), now, channel=Channel.SMS))
        if sms:
            return Text(answer)
        return coach.composer.answer_mail(person, answer, heard.subject if heard else "", now)
    return coach.composer.text(person, entry, now) if sms else coach.composer.mail(person, entry, now)


def digest(words: Text | Mail) -> str:
    """Return the mark by which the words of a message are found in the carrier's list."""
    body = words.body if isinstance(words, Text) else words.text
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def _not_sent(coach: Coach, person: Person, entry: Entry, word: Word, run: Run) -> Done:
    """Do what a carrier's reason for not taking a message asks for: some wait, some end the channel."""
    key, now = entry.key(person.id), run.now
    stopped = judge_word(coach, entry.channel, word, key, now)
    if stopped or word.means is Means.ACCOUNT:
        run.watch.look_again()  # nobody else of this batch is tried for nothing
    if word.means.waits:
        done = not_now(coach, person, entry, word.reason, now)
        return replace(done, what="stopped") if stopped else done
    coach.store.settle(person.id, ledger_item(entry, key, now, "refused", word.reason))
    follow_refusal(coach, person.id, entry, word, key, now)
    record(coach, person, entry, now, sent=False)
    return Done("refused", key, entry.cls, entry.kind, word.reason)


def follow_refusal(coach: Coach, person_id: str, entry: Entry, word: Word, key: str, now: datetime) -> None:
    """Do what follows where a carrier never takes a message: its channel ends, an answer to danger goes by the other.

    Before the message is recorded: whoever finds its lane open, and the reason in the ledger, does it again.
    """
    end_refused(coach, person_id, entry.channel, word, now, ref=key)
    if entry.cls is Class.CRISIS:
        not_answered(coach, person_id, key, now)


def holds_until(profile: Profile, lane: Lane, busy: Open) -> datetime:
    """Return until when a mail whose answer was lost holds its lane, where no event settles it."""
    soonest = busy.since + MAIL_EVENT_AT_LEAST
    texts = (max(one.at, soonest) for one in profile.agenda if one.lane is lane and one.channel is Channel.SMS)
    return min((busy.since + MAIL_EVENT_WITHIN, *texts))


def unknown(coach: Coach, person: Person, entry: Entry, now: datetime) -> Done:
    """Leave the lane open: only the carrier's events and its list can tell what became of the call."""
    key = entry.key(person.id)

    def after(current: Person) -> Person | None:
        busy = current.profile.lane(entry.lane).open
        if busy is None or busy.key != key:
            return None
        mailed = entry.channel is Channel.EMAIL
        look = holds_until(current.profile, entry.lane, busy) if mailed else now + FIRST_LOOK
        later = LaneState(due=max(look, now), open=busy)
        waits = current.profile.with_lane(entry.lane, later)
        return replace(current, profile=waits.with_agenda(waits.agenda))

    update(coach, person, after)
    return Done("unknown", key, entry.cls, entry.kind, "the carrier's answer was lost")
