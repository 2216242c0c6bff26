"""A text that our own account lost: it waits with what is stopped, and is judged like that once sending goes on."""

from collections.abc import Iterable
from datetime import datetime

from careerline.agenda import AGAIN, IN_PLACE, RULES, Channel, Class, Entry, Owed
from careerline.coach import Coach
from careerline.coaching.again import first_of
from careerline.coaching.days import with_entries
from careerline.moments import minute
from careerline.people.person import ChannelState, Person
from careerline.people.records import Sent
from careerline.sending.record import update

# A nudge has had its moment, and a confirmation of a stop its five minutes; what a coach wrote has not, nor has an
# answer, for as long as it still says how things stand. An answer to danger waits for nobody (`sending/danger.py`).
WAITS = frozenset({Class.COACHING, Class.DESK, Class.ANSWER})


def wait_for_go(coach: Coach, person_id: str, key: str, now: datetime) -> bool:
    """Put a text back on the agenda that was taken, and lost since something is wrong with our account; tell if it is.

    It stands there at its own moment, as if the carrier had refused it: after `careerline go` the latest that makes
    sense goes. Only the last try comes again, under a key that says how many came before it, so that it goes once for
    each time that it was lost, however often the carrier says so.
    """

    def after(person: Person) -> Person | None:
        entry = _again(coach, person, key)
        return with_entries(person, [entry]) if entry else None

    person = coach.store.read(person_id)
    return person is not None and update(coach, person, after)


def _again(coach: Coach, person: Person, key: str) -> Entry | None:
    """Return the entry that says a lost text once more; None where another does, or nobody waits for it any more."""
    profile, first, ledger = person.profile, first_of(key), coach.store.ledger(person.id)
    said = {sent.key: sent for sent in ledger if first_of(sent.key) == first}
    tries = [one for one in said.values() if one.channel is Channel.SMS]
    sent, mailed = said.get(key), f"{person.id}-{IN_PLACE}{first}-{Channel.EMAIL}" in said
    if sent not in tries or sent.cls not in WAITS or mailed or any(one.at > sent.at for one in tries):
        return None
    if profile.state not in RULES[sent.cls].states or profile.sms is not ChannelState.CONFIRMED:
        return None
    if any(first_of(one.key(person.id)) == first and one.key(person.id) != key for one in profile.agenda):
        return None
    ref = AGAIN * len(tries) + first
    return _answer(person, sent, tries, ledger, ref) if sent.cls is Class.ANSWER else _coaching(person, sent, ref)


def _coaching(person: Person, sent: Sent, ref: str) -> Entry | None:
    """Return a lost text of the programme, or a coach's own words, once more; nothing of a step that was reported."""
    profile, step = person.profile, person.week.step
    # Where the carrier was faster than our own record, it is known by what the lane is busy with.
    busy = profile.coaching.open if profile.coaching.open and profile.coaching.open.key == sent.key else None
    kind, week = (busy.kind, busy.week) if busy else (sent.kind, sent.week)
    if step and step.week == week and step.outcome and kind in {"step", "plan", "check"}:
        return None
    return Entry(at=minute(sent.at), cls=sent.cls or Class.COACHING, channel=Channel.SMS, kind=kind, week=week, ref=ref)


def _answer(person: Person, sent: Sent, tries: Iterable[Sent], ledger: Iterable[Sent], ref: str) -> Entry | None:
    """Return a lost answer once more; nothing of one for which a later one stands.

    What carriers ask for lasts as long as ever, from when it first went.
    """
    waiting = next((one for one in person.profile.agenda if one.key(person.id) == sent.key), None)
    owed = (waiting.owed if waiting else None) or sent.owed or Owed.LOST
    at = sent.at if owed is Owed.LOST else min(one.at for one in tries)
    later = any(one.cls is Class.ANSWER and one.at > sent.at for one in ledger)
    if owed is Owed.LOST and later:
        return None
    return Entry(at=at.replace(microsecond=0), cls=Class.ANSWER, channel=Channel.SMS, ref=ref, owed=owed)
