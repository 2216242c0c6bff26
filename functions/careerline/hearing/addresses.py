"""Whose an address is: its owner, the sign-up that waits for it, and whether that can be told at all."""

from datetime import datetime

from careerline.agenda import Channel
from careerline.coach import Coach
from careerline.people.asks import ASK_LASTS
from careerline.people.person import ChannelState, Person
from careerline.ports import Claimed, address_key


def who_is(coach: Coach, channel: Channel, address: str, said_at: datetime) -> str | None:
    """Return whom an address belonged to then: its owner, unless somebody waited for its yes who asked after theirs.

    Somebody confirmed is never asked again: whoever still waits beside them was left lying.
    """
    name = address_key(channel, address)
    owner = coach.store.owner(name)
    holder = coach.store.read(owner) if owner else None
    if holder and holder.profile.channel(channel) is ChannelState.CONFIRMED:
        return owner
    for waiting in coach.store.pending(name, said_at - ASK_LASTS):
        if waiting.at > said_at:
            continue  # who had not asked yet was nobody to them
        person = coach.store.read(waiting.person)
        # Somebody may have asked for another address since.
        waits = person and (person.profile.channel(channel) is ChannelState.PENDING or person.refused(channel, said_at))
        if person and waits and person.who.address(channel) == address and _after(waiting.at, holder, channel):
            return person.id
    return owner


def _after(moment: datetime, holder: Person | None, channel: Channel) -> bool:
    return holder is None or moment > holder.ask(channel).at


def alone(coach: Coach, person: Person) -> bool:
    """Tell whether a yes speaks for its own address alone: somebody else waited for either in the same 72 hours."""
    since = person.profile.created - ASK_LASTS
    until = person.profile.created + ASK_LASTS
    for channel in Channel:
        address = person.who.address(channel)
        others = coach.store.pending(address_key(channel, address), since) if address else ()
        if any(other.person != person.id and other.at <= until for other in others):
            return True
    return False


def claimed(coach: Coach, address: str, channel: Channel) -> Claimed:
    """Return an address as the person's own from now on, taken over where its owner has left that channel."""
    owner = coach.store.owner(address)
    before = coach.store.read(owner) if owner else None
    left = before is None or before.profile.channel(channel) is not ChannelState.CONFIRMED
    return Claimed(address, owner if owner and left else None)
