"""A crisis is told to two operators: at once, and again while nobody has said that they saw it.

Of a stranger's they are told where the answer was late: on time, there is nothing to do but the answer.

Mail to operators is no message to a person: it has no key and no ledger. Better twice than not at all, so a run that
dies before it has noted what it sent is followed by another that sends it again.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from careerline.agenda import Channel, Class
from careerline.coach import Coach
from careerline.errors import NotSentError, TryLaterError, UnknownOutcomeError
from careerline.people.person import Person
from careerline.people.records import Alert, CrisisAnswer
from careerline.ports import Stops
from careerline.sending.carriers import carriers
from careerline.sending.guard import Go, judge
from careerline.sending.record import Done
from careerline.sending.status import came_to_nothing, was_accepted
from careerline.words.messages import Mail

# After the text of distress. An hour: somebody may be in a meeting. A day: somebody may be off.
ROUNDS = (timedelta(), timedelta(hours=1), timedelta(hours=24))
# A mail that did not go out is tried again this soon, and so is what a run left half done.
AGAIN = timedelta(minutes=5)
# An alert that nobody has seen by now has been told for the last time.
OVER = ROUNDS[-1] + timedelta(days=1)
MOST_TURNS = 6


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody of whom nothing is kept, and what they wrote."""

    ref: str  # the inbound id
    channel: Channel
    address: str  # tells the country; it goes into no email
    where: str  # what an operator looks it up by: Twilio's id of a text, the name of a stored mail


def tell(coach: Coach, person: Person, stops: Stops, now: datetime) -> list[Done]:
    """Tell the operators of a person's crisis, if that is due; what is stopped says whether its answer may go."""
    crisis_at = person.talk.crisis_at
    if not crisis_at or now - crisis_at > OVER:
        return []
    alert = coach.store.alert(person.id)
    if not alert or not alert.due or alert.due > now:
        return []
    taken = replace(alert, due=(now + AGAIN).replace(microsecond=0))
    if not coach.store.raise_alert(person.id, alert, taken):
        return []  # another run tells them
    answer, given, lost = _answer(coach, person, alert, stops, now)
    mail = coach.composer.alert(person, alert, answer, given, lost)
    missed = tuple(address for address in _addresses(coach, alert) if not _got(coach, address, mail))
    after = replace(taken, missed=missed) if missed else _next(taken, now)
    coach.store.raise_alert(person.id, taken, after)
    return [Done("told" if not missed else "later", cls="alert", why=f"round {alert.rounds + 1}")]


def seen(coach: Coach, person_id: str) -> bool:
    """Note that an operator has seen an alert: it comes no more. False where there was none."""
    for _ in range(MOST_TURNS):
        alert = coach.store.alert(person_id)
        if alert is None:
            return False
        if coach.store.raise_alert(person_id, alert, None):
            return True
    raise TryLaterError("an alert was written by others all the while")


def tell_of_a_stranger(
    coach: Coach, stranger: Stranger, written: datetime, answer: CrisisAnswer, now: datetime
) -> None:
    """Tell the operators that a stranger in danger had to wait for an answer; raises `TryLaterError` if one was not.

    Whoever was told is noted under what was written, so that the rounds that go on for the other tell them nothing
    twice.
    """
    mail = coach.composer.stranger_alert(stranger.where, stranger.channel, stranger.address, written, answer)
    missed = 0
    for nth, address in enumerate(_operators(coach), start=1):
        told = _told(stranger.ref, nth)
        if coach.store.applied(told):
            continue
        if _got(coach, address, mail):
            coach.store.once(told, now)
        else:
            missed += 1
    if missed:
        raise TryLaterError("an operator could not be told of words of distress")


def was_told_of(coach: Coach, ref: str) -> bool:
    """Tell whether an operator was told of what a stranger wrote, by its inbound id."""
    return coach.store.applied(_told(ref, 1))


def _told(ref: str, nth: int) -> str:
    """Return the name under which it is noted that one of the operators was told of what a stranger wrote."""
    return f"{ref}-operator{nth}"


def _answer(
    coach: Coach, person: Person, alert: Alert, stops: Stops, now: datetime
) -> tuple[CrisisAnswer, datetime | None, tuple[Channel, ...]]:
    """Return what became of the answer to a text of distress, when it went if it did, and which channels failed it."""
    crises = [sent for sent in coach.store.ledger(person.id) if sent.cls is Class.CRISIS and sent.at >= alert.since]
    went = [sent.at for sent in crises if was_accepted(sent.status) and not came_to_nothing(sent.status)]
    failed = {sent.channel for sent in crises if sent.status == "refused" or came_to_nothing(sent.status)}
    lost = tuple(channel for channel in Channel if channel in failed)
    if went:
        return CrisisAnswer.SENT, min(went), lost
    answer, doubtful = _to_come(coach, person, stops, now), any(sent.status == "expired" for sent in crises)
    return CrisisAnswer.UNKNOWN if doubtful and answer is CrisisAnswer.NONE else answer, None, lost


def _to_come(coach: Coach, person: Person, stops: Stops, now: datetime) -> CrisisAnswer:
    """Return whether an answer is still to come, or what it waits for."""
    profile, rules = person.profile, coach.programme.rules
    waiting = [
        one for one in profile.agenda if one.cls is Class.CRISIS and isinstance(judge(profile, one, rules, now), Go)
    ]
    if not waiting:
        return CrisisAnswer.NONE
    if stops.halted:
        return CrisisAnswer.HALTED
    if profile.parked:
        return CrisisAnswer.PARKED
    stopped = all(stops.on(one.channel) for one in waiting)
    return CrisisAnswer.STOPPED if stopped else CrisisAnswer.WAITS


def _operators(coach: Coach) -> tuple[str, ...]:
    return tuple(dict.fromkeys((coach.settings.crisis_email, coach.settings.crisis_email_second)))


def _addresses(coach: Coach, alert: Alert) -> tuple[str, ...]:
    return tuple(address for address in _operators(coach) if not alert.missed or address in alert.missed)


def _got(coach: Coach, address: str, mail: Mail) -> bool:
    """Send a mail to an operator; tell whether it need not be sent again."""
    try:
        coach.mailbox.notify(address, mail)
    except NotSentError as refused:
        # What is refused for good is not sent by asking again; the other address has it.
        return not carriers().word(Channel.EMAIL, refused.code).means.waits
    except (TryLaterError, UnknownOutcomeError):
        return False
    return True


def _next(alert: Alert, now: datetime) -> Alert:
    """Return the alert as it waits for its next round; the last one leaves it unseen and due no more."""
    coming = [(n, alert.since + after) for n, after in enumerate(ROUNDS) if alert.since + after > now]
    rounds, due = coming[0] if coming else (len(ROUNDS), None)
    return replace(alert, rounds=rounds, due=due, missed=())
