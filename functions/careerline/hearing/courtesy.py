"""What goes to somebody of whom nothing is kept: once a day of theirs; in danger, for a day of tries."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from careerline.agenda import RULES, Channel, Class
from careerline.coach import Coach
from careerline.errors import NotSentError, TryLaterError, UnknownOutcomeError
from careerline.moments import limits_days
from careerline.people.records import CrisisAnswer
from careerline.sending.allowance import Allowance, parts_of
from careerline.sending.call import digest
from careerline.sending.carriers import carriers
from careerline.sending.guard import SHORTEST
from careerline.words.messages import Mail, Text

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def counter(coach: Coach, word: str, channel: Channel, address: str) -> str:
    """Return the name of an address's counter of a word; the address itself is not in it."""
    return f"{word}#{coach.keys.address(channel, address)}"


def first_today(coach: Coach, word: str, channel: Channel, address: str, now: datetime) -> bool:
    """Tell whether nobody has taken it on today to say this word to an address; from now on somebody has."""
    return coach.store.count(counter(coach, word, channel, address), 1, now)


def say_once(coach: Coach, address: str, words: Text | Mail, about: str, cls: Class, now: datetime) -> bool:
    """Write to an address; tell whether it went out.

    A courtesy: they were heard, so the carrier must not bring their words again, and this is never tried twice.
    """
    try:
        _send(coach, address, words, about, cls, RULES[cls].stale_after or DAY, now)
    except (NotSentError, TryLaterError, UnknownOutcomeError):
        return False
    return True


def _send(
    coach: Coach, address: str, words: Text | Mail, about: str, cls: Class, lasts: timedelta, now: datetime
) -> None:
    """Write to an address, and count what went; raises as `careerline.ports.Phone.send` does."""
    channel = Channel.SMS if isinstance(words, Text) else Channel.EMAIL
    key = f"stranger-{coach.keys.address(channel, address)}-{about}-{channel}"
    if isinstance(words, Text):
        seconds = max(SHORTEST, int(lasts.total_seconds()))
        coach.phone.send(address, words, key=key, cls=cls.value, kind=None, valid_for=seconds)
    else:
        coach.mailbox.send(address, words, key=key, cls=cls.value, kind=None)
    # It is one of the day's, and has gone whether or not that can be written.
    with suppress(TryLaterError):
        counted = Allowance(coach.store, coach.settings, now)
        counted.note(channel, parts_of(words))
        counted.give_back()


# --- In danger ---

# The counter of a day of theirs says what became of its answer. It only rises: by three for each minute of the day, to
# when the answer was tried last; by one more where it did not go and may go later, by two where it was refused; and
# beyond all minutes once it went.
_DANGER = "stranger#danger"
_A_MINUTE, _LATER, _REFUSED, _WENT = 3, 1, 2, 10_000
# A try of which nothing is known is over after this: a text, which Twilio's list does not have, may be tried by a round
# of Upkeep, which acts at the moment at which it began, for 15 minutes at the most, and a lost call may take effect a
# minute after that; a mail by a run of HearEmail, which lasts for half a minute.
_AGAIN = {Channel.SMS: timedelta(minutes=17), Channel.EMAIL: 2 * MINUTE}


@dataclass(frozen=True, slots=True)
class _Tried:
    """What the counter of a day says of the answer: when it was tried last, and what came of it."""

    day: datetime  # its beginning
    count: int

    @property
    def went(self) -> bool:
        return self.count >= _WENT

    @property
    def refused(self) -> bool:
        return not self.went and self.count % _A_MINUTE == _REFUSED

    @property
    def unknown(self) -> bool:
        return 0 < self.count < _WENT and self.count % _A_MINUTE == 0

    @property
    def at(self) -> datetime:
        return self.day + MINUTE * (self.count % _WENT // _A_MINUTE - 1)


@dataclass(frozen=True, slots=True)
class _Answer:
    """The answer to somebody of whom nothing is kept, and where it is counted."""

    channel: Channel
    address: str
    counter: str
    words: Text | Mail


def answer_danger(coach: Coach, channel: Channel, address: str, written: datetime, now: datetime) -> CrisisAnswer:
    """Answer a stranger's words of distress, unless they had the answer; return what is known of it.

    One that is still to come is for whoever brings the words again, for a day after they were written. Where nobody
    knows whether it went, Twilio's list is asked; SES has none, so that no second mail goes for one that it may have
    taken. Raises `TryLaterError` where the table cannot be reached.
    """
    answer = _answer(coach, channel, address)
    today, yesterday = (_tried(coach, answer, day) for day in limits_days(now))
    if today.went or (yesterday.went and yesterday.at + MINUTE > written):
        return CrisisAnswer.SENT
    last = today if today.count else yesterday
    listed = _is_listed(coach, answer, last.at) if last.unknown else False
    if listed:
        _note(coach, answer, last, _WENT)
        return CrisisAnswer.SENT
    if last.unknown and channel is Channel.EMAIL and last.at + MINUTE > written and now - last.at >= _AGAIN[channel]:
        return CrisisAnswer.UNKNOWN
    left = written + (RULES[Class.CRISIS].stale_after or DAY) - now
    if left < timedelta():
        return CrisisAnswer.NONE
    stops = coach.store.stops()
    if stops.halted:
        return CrisisAnswer.HALTED
    still = CrisisAnswer.STOPPED if stops.on(channel) else CrisisAnswer.WAITS
    if last.unknown and (listed is None or now - last.at < _AGAIN[channel]):
        return still
    trying = _Tried(today.day, _A_MINUTE * ((now - today.day) // MINUTE + 1))
    if trying.count <= today.count:  # it was tried this minute
        return CrisisAnswer.NONE if today.refused else still
    if not _note(coach, answer, today, trying.count - today.count):
        return still  # another run tries it
    return _try(coach, answer, trying, left, now) or still


def _answer(coach: Coach, channel: Channel, address: str) -> _Answer:
    by_mail = channel is Channel.EMAIL
    words = coach.composer.stranger_mail() if by_mail else Text(coach.composer.stranger("crisis", address))
    return _Answer(channel, address, counter(coach, _DANGER, channel, address), words)


def _try(coach: Coach, answer: _Answer, trying: _Tried, left: timedelta, now: datetime) -> CrisisAnswer | None:
    """Send the answer; return what came of it, None where it is to be tried again."""
    try:
        _send(coach, answer.address, answer.words, f"{trying.day:%Y%m%d}-danger", Class.CRISIS, left, now)
    except UnknownOutcomeError:
        return None
    except TryLaterError:
        _note(coach, answer, trying, _LATER)
        return None
    except NotSentError as refused:
        later = carriers().word(answer.channel, refused.code).means.waits
        _note(coach, answer, trying, _LATER if later else _REFUSED)
        return None if later else CrisisAnswer.NONE
    _note(coach, answer, trying, _WENT)
    return CrisisAnswer.SENT


def _tried(coach: Coach, answer: _Answer, day: datetime) -> _Tried:
    """Return what is known of the answer of a day, by its beginning."""
    return _Tried(day, coach.store.used(answer.counter, day))


def _note(coach: Coach, answer: _Answer, before: _Tried, more: int) -> bool:
    """Raise the counter of a day; False where it is not as it was read."""
    return coach.store.count(answer.counter, before.count + more, before.day, more)


def _is_listed(coach: Coach, answer: _Answer, since: datetime) -> bool | None:
    """Tell whether Twilio has the answer since a try of which nothing is known; None where it cannot be asked."""
    if answer.channel is Channel.EMAIL:
        return False  # SES has no list
    try:
        return any(True for _ in coach.phone.look(answer.address, digest(answer.words), since - MINUTE))
    except (TryLaterError, UnknownOutcomeError):
        return None
