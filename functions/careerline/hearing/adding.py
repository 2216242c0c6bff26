"""A second channel from the personal page: its address is asked, and joins with its own yes.

Whoever is on the page came by a link that was sent to a confirmed address; that the new one is theirs too, only a yes
from it can say. What the page shows is the same whether the address could be asked or is somebody else's.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from careerline.agenda import Channel, Class, Entry, Lane
from careerline.coach import Coach
from careerline.coaching import reach
from careerline.errors import TryLaterError
from careerline.hearing.asking import Asking
from careerline.people.adding import Wanted, may_add
from careerline.people.asks import Ask
from careerline.people.person import ChannelState, Person
from careerline.people.records import Consent
from careerline.ports import Change, Counted, Left, Saved, address_key

# A button that is pressed twice asks once.
PRESSED_AGAIN = timedelta(minutes=1)
MOST_TURNS = 6


def add(coach: Coach, person_id: str, wanted: Wanted, now: datetime, source: str) -> str | None:
    """Ask the address of a channel for its yes; return why it was not asked, for the log; None where it was.

    *source* is the network address that the request came from. Raises `TryLaterError` where nothing was written.
    """
    asking = Asking(coach, now)
    person = coach.store.read(person_id)
    if person is None or not may_add(person, wanted.channel):
        return "there is nothing to add"
    if _waits_already(person, wanted) and now - person.ask(wanted.channel).at < PRESSED_AGAIN:
        return "pressed twice"
    why = asking.refused(wanted.channel, wanted.address) if asking.may_begin(source) else "too many from one source"
    counts = asking.counts({wanted.channel: wanted.address})
    for _ in range(MOST_TURNS):
        if person is None or not may_add(person, wanted.channel):
            return "there is nothing to add"
        if why and _waits_already(person, wanted):
            return why  # the ask that went out before is as good
        change = _change(coach, person, wanted, now, counts=() if why else counts)
        saved = coach.store.save(change)
        if saved is Saved.DONE:
            if not why:
                coach.queue.put([person_id], lane=Lane.ANSWERS)
            return why or None
        if saved is Saved.LIMITED:
            why = asking.refused(wanted.channel, wanted.address)
        person = coach.store.read(person_id)
    raise TryLaterError("a person was written by others all the while")


def _waits_already(person: Person, wanted: Wanted) -> bool:
    """Tell whether the very address waits for its yes."""
    waiting = person.profile.channel(wanted.channel) is ChannelState.PENDING
    return waiting and person.who.address(wanted.channel) == wanted.address


def _change(coach: Coach, person: Person, wanted: Wanted, now: datetime, *, counts: tuple[Counted, ...]) -> Change:
    """Return what adding writes; where the address may not be asked and nothing *counts*, all but the ask."""
    channel, now = wanted.channel, now.replace(microsecond=0)
    before, old = person.ask(channel), person.who.address(channel)
    number = before.number + 1
    if old == wanted.address:
        ask = replace(before, number=number, at=now)
    else:
        ask = Ask(number=number, at=now, first=number, since=now, proven=False)
    who = replace(person.who.with_address(channel, wanted.address), asks={**person.who.asks, channel: ask})
    # An ask that has not gone yet is overtaken by this one.
    agenda = tuple(one for one in person.profile.agenda if not (one.cls is Class.ASK and one.channel is channel))
    if counts:
        agenda = (*agenda, Entry(at=now, cls=Class.ASK, channel=channel, ref=ask.ref))
    profile = person.profile.with_channel(channel, ChannelState.PENDING).with_agenda(agenda)
    after = replace(person, profile=profile, who=who)
    consent = Consent(
        at=now,
        channel=channel,
        what="asked",
        wording=wanted.wording,
        version=wanted.version,
        source="page",
        ref=after.ask_key(channel),
    )
    return Change(
        before=person,
        after=after,
        records=(consent,),
        pending=(address_key(channel, wanted.address),) if counts else (),
        asked=now,
        counts=counts,
        left=_left(coach, person, channel, old) if old and old != wanted.address else (),
        dealt_with=reach.seen_to(person, after),
    )


def _left(coach: Coach, person: Person, channel: Channel, address: str) -> tuple[Left, ...]:
    """Return the address that another one takes the place of, unless it is somebody else's by now."""
    left = Left(address_key(channel, address), person.ask(channel).at)
    return (left,) if coach.store.owner(left.address) in {None, person.id} else ()
