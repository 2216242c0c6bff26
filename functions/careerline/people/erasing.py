"""Erasing somebody: first a tombstone, so that nothing goes to them or changes them any more; then all that is theirs.

Whatever breaks on the way, the tombstone is found again by the daily upkeep, and the sweep goes on where it stopped.
What stays is under a keyed hash of each address: that it must not be written to, where that was so, and the consent
record, without name or words, for as many years as the operator keeps it.
"""

import contextlib
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from careerline.agenda import Channel, LaneState
from careerline.coach import Coach
from careerline.errors import TryLaterError
from careerline.hearing.mail import read_mail_in, replier_of
from careerline.people.person import Cadence, ChannelState, Person, Profile, State, Talk, Week, Who
from careerline.ports import Change, Left, Saved, Suppressed, address_key

MOST_TURNS = 12
# For so long a late receipt may still come in for a message of theirs, and is swept up.
TOMBSTONE_STANDS = timedelta(days=30)
# Why an address of each state is remembered beyond its person; what is not here blocks nothing.
REMEMBERED = {ChannelState.STOPPED: "stop", ChannelState.SUPPRESSED: "carrier"}


def erase(coach: Coach, person_id: str, now: datetime) -> bool:
    """Erase somebody; False where nobody has that id. From its return on they are unknown, and may sign up anew.

    Raises `TryLaterError` where nothing was erased. What takes longer than a request may, `finish` does.
    """
    for _ in range(MOST_TURNS):
        person = coach.store.read(person_id)
        if person is None:
            return False
        if coach.store.save(_tombstone(coach, person, now)) is Saved.DONE:
            with contextlib.suppress(TryLaterError):
                coach.store.sweep(person_id, _kept_until(coach, now))
            return True
    raise TryLaterError("a person was written by others all the while")


@dataclass(frozen=True, slots=True)
class Finished:
    """How many erasures are whole by now, and whose are not; for the log."""

    whole: int
    unfinished: tuple[str, ...] = ()


def finish_all(coach: Coach, now: datetime) -> Finished:
    """Finish every erasure: the table once more, the carrier's records, the mails that are still stored."""
    people = coach.store.erased()
    unfinished = tuple(person_id for person_id in people if not _finished(coach, person_id, now))
    return Finished(len(people) - len(unfinished), unfinished)


def finish(coach: Coach, person_id: str, now: datetime) -> None:
    """Finish one erasure; raises `TryLaterError` where something could not be done yet."""
    coach.store.sweep(person_id, _kept_until(coach, now))
    remains = coach.store.remains(person_id)
    if remains is None:
        return
    if phone := remains.addresses.get(Channel.SMS):
        coach.phone.forget(phone, remains.at)

    def theirs(raw: bytes) -> bool:
        mail = read_mail_in(raw)
        replier = replier_of(mail, coach.keys)
        return replier.person == person_id if replier else mail.sender == remains.addresses.get(Channel.EMAIL)

    coach.letters.forget(theirs)
    coach.store.bury(person_id, remains.at + TOMBSTONE_STANDS)


def _finished(coach: Coach, person_id: str, now: datetime) -> bool:
    try:
        finish(coach, person_id, now)
    except TryLaterError:
        return False
    return True


def _tombstone(coach: Coach, person: Person, now: datetime) -> Change:
    """Return the change that ends somebody: nothing to come, nothing to read but their addresses, nobody's owner."""
    given = {channel: address for channel in Channel if (address := person.who.address(channel))}
    profile = Profile(
        id=person.id,
        state=State.ERASED,
        created=now.replace(microsecond=0),
        zone="UTC",
        hour=time(0),
        cadence=Cadence.THREE_A_WEEK,
        coaching=LaneState(),
        answers=LaneState(),
        rev=person.profile.rev,
    )
    left = (Left(address_key(channel, address), person.ask(channel).at) for channel, address in given.items())
    suppressed = (
        Suppressed(address_key(channel, address), REMEMBERED[state], now)
        for channel, address in given.items()
        if (state := person.profile.channel(channel)) in REMEMBERED and not person.unproven(channel)
    )
    return Change(
        before=person,
        after=replace(
            person,
            profile=profile,
            who=Who(name="", phone=person.who.phone, email=person.who.email),
            week=Week(),
            talk=Talk(),
        ),
        left=tuple(one for one in left if coach.store.owner(one.address) in {None, person.id}),
        suppressed=tuple(suppressed),
    )


def _kept_until(coach: Coach, now: datetime) -> datetime:
    return now + timedelta(days=365 * coach.settings.consent_years)
