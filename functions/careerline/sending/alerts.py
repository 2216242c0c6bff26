"""A crisis is told to two operators: at once, and again while nobody has said that they saw it.

Mail to operators is no message to a person: it has no key and no ledger. Better twice than not at all, so a run that
dies before it has noted what it sent is followed by another that sends it again.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from careerline.agenda import Channel
from careerline.coach import Coach
from careerline.errors import NotSentError, TryLaterError, UnknownOutcomeError
from careerline.people.person import Person
from careerline.people.records import Alert
from careerline.sending.carriers import Means, carriers
from careerline.sending.record import Done

# After the text of distress. An hour: somebody may be in a meeting. A day: somebody may be off.
ROUNDS = (timedelta(), timedelta(hours=1), timedelta(hours=24))
# A mail that did not go out is tried again this soon, and so is what a run left half done.
AGAIN = timedelta(minutes=5)
# An alert that nobody has seen by now has been told for the last time.
OVER = ROUNDS[-1] + timedelta(days=1)
MOST_TURNS = 6


def tell(coach: Coach, person: Person, now: datetime) -> list[Done]:
    """Tell the operators of a person's crisis, if that is due."""
    crisis_at = person.talk.crisis_at
    if not crisis_at or now - crisis_at > OVER:
        return []
    alert = coach.store.alert(person.id)
    if not alert or not alert.due or alert.due > now:
        return []
    taken = replace(alert, due=(now + AGAIN).replace(microsecond=0))
    if not coach.store.raise_alert(person.id, alert, taken):
        return []  # another run tells them
    missed = tuple(address for address in _addresses(coach, alert) if not _told(coach, person, address, alert))
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


def _addresses(coach: Coach, alert: Alert) -> tuple[str, ...]:
    settings = coach.settings
    both = tuple(dict.fromkeys((settings.crisis_email, settings.crisis_email_second)))
    return tuple(address for address in both if not alert.missed or address in alert.missed)


def _told(coach: Coach, person: Person, address: str, alert: Alert) -> bool:
    try:
        coach.mailbox.notify(address, coach.composer.alert(person, alert))
    except NotSentError as refused:
        # What is refused for good is not sent by asking again; the other address has it.
        return carriers().word(Channel.EMAIL, refused.code).means not in {Means.LATER, Means.ACCOUNT}
    except (TryLaterError, UnknownOutcomeError):
        return False
    return True


def _next(alert: Alert, now: datetime) -> Alert:
    """Return the alert as it waits for its next round; the last one leaves it unseen and due no more."""
    coming = [(n, alert.since + after) for n, after in enumerate(ROUNDS) if alert.since + after > now]
    rounds, due = coming[0] if coming else (len(ROUNDS), None)
    return replace(alert, rounds=rounds, due=due, missed=())
