"""An answer to danger that is not known to have come: said once by the other channel, and operators are told anew."""

from dataclasses import replace
from datetime import datetime

from careerline.agenda import RULES, Channel, Class, Entry, ref_of
from careerline.coach import Coach
from careerline.errors import TryLaterError
from careerline.people.person import Person
from careerline.people.records import Alert
from careerline.ports import Change, Saved
from careerline.sending.alerts import OVER
from careerline.sending.record import MOST_TURNS


def not_answered(coach: Coach, person_id: str, key: str, now: datetime) -> bool:
    """See to an answer to danger that a carrier refused or did not bring; tell whether the other channel says it.

    So it does with one of which nobody will know whether it went. Once for each key, however often it is said: the
    operators' alert is due at once, whoever has seen it, and the person is on the desk again. What the other channel
    says has the same reference, so that it goes once there too.
    """
    for _ in range(MOST_TURNS):
        person = coach.store.read(person_id)
        if person is None or person.talk.crisis_at is None:
            return False
        other = _elsewhere(coach, person, key, now)
        profile = person.profile
        after = replace(person, profile=profile.with_agenda((*profile.agenda, other))) if other else person
        change = Change(
            before=person,
            after=after,
            once=f"unanswered#{key}",
            attention=("crisis",),
            since=now,
            alert=_alert(person, person.talk.crisis_at, now) if now - person.talk.crisis_at <= OVER else None,
        )
        saved = coach.store.save(change)
        if saved is Saved.DONE:
            return other is not None
        if saved is Saved.REPEATED:
            return False
    raise TryLaterError("a person was written by others all the while")


def _elsewhere(coach: Coach, person: Person, key: str, now: datetime) -> Entry | None:
    """Return the same answer on the other channel; None where that has no yes, or a later answer stands for it."""
    other = Channel.EMAIL if key[-1] == Channel.SMS else Channel.SMS
    if other not in person.profile.confirmed:
        return None
    ref = ref_of(key)
    written = person.talk.crisis_of or person.talk.crisis_at or now
    entry = Entry(at=written.replace(microsecond=0), cls=Class.CRISIS, channel=other, ref=ref)
    stale = RULES[Class.CRISIS].stale_after
    if stale and now - entry.at > stale:
        return None
    ledger = {sent.key: sent for sent in coach.store.ledger(person.id) if sent.cls is Class.CRISIS}
    this = ledger.get(key)
    later = any(sent.at > this.at for sent in ledger.values() if ref_of(sent.key) != ref) if this else False
    waits = any(one.cls is Class.CRISIS and one.ref != ref for one in person.profile.agenda)
    there = any(one.key(person.id) == entry.key(person.id) for one in person.profile.agenda)
    return None if later or waits or there or entry.key(person.id) in ledger else entry


def _alert(person: Person, crisis_at: datetime, now: datetime) -> Alert:
    """Return the alert of somebody's last text of distress, due now."""
    written = person.talk.crisis_of
    found_late = written if written and written < crisis_at else None
    return Alert(since=crisis_at.replace(microsecond=0), due=now.replace(microsecond=0), written=found_late)
