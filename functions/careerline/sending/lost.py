"""A text that our own account lost: it waits with what is stopped, and is judged like that once sending goes on."""

from datetime import datetime

from careerline.agenda import RULES, Channel, Class, Entry
from careerline.coach import Coach
from careerline.coaching.again import AGAIN, IN_PLACE, first_of
from careerline.coaching.days import with_entries
from careerline.moments import minute
from careerline.people.person import ChannelState, Person
from careerline.sending.record import update

# A nudge has had its moment; what a coach wrote has not.
WAITS = frozenset({Class.COACHING, Class.DESK})


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
    profile, step = person.profile, person.week.step
    first = first_of(key)
    said = {sent.key: sent for sent in coach.store.ledger(person.id) if first_of(sent.key) == first}
    tries = [one for one in said.values() if one.channel is Channel.SMS]
    sent, mailed = said.get(key), f"{person.id}-{IN_PLACE}{first}-{Channel.EMAIL}" in said
    if sent not in tries or sent.cls not in WAITS or mailed or any(one.at > sent.at for one in tries):
        return None
    if profile.state not in RULES[sent.cls].states or profile.sms is not ChannelState.CONFIRMED:
        return None
    # Where the carrier was faster than our own record, it is known by what the lane is busy with.
    busy = profile.coaching.open if profile.coaching.open and profile.coaching.open.key == key else None
    kind, week = (busy.kind, busy.week) if busy else (sent.kind, sent.week)
    if step and step.week == week and step.outcome and kind in {"step", "plan", "check"}:
        return None  # it was reported
    waits = any(first_of(one.key(person.id)) == first and one.key(person.id) != key for one in profile.agenda)
    ref = AGAIN * len(tries) + first
    at = minute(sent.at)
    return None if waits else Entry(at=at, cls=sent.cls, channel=Channel.SMS, kind=kind, week=week, ref=ref)
