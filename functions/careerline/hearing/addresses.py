"""Whose an address is: its owner, the sign-up that waits for it, and whether that can be told at all."""

from datetime import datetime

from ulid import ULID

from careerline.agenda import Channel
from careerline.coach import Coach
from careerline.people.person import SIGN_UP_LASTS, ChannelState, Person
from careerline.ports import Claimed, address_key


def who_is(coach: Coach, channel: Channel, address: str, now: datetime) -> str | None:
    """Return whom an address belongs to: its owner, unless a sign-up after theirs waits for its yes.

    Somebody confirmed is never asked again: a sign-up that still waits beside theirs is one that they left lying.
    """
    name = address_key(channel, address)
    owner = coach.store.owner(name)
    if owner and _is_open(coach, owner, channel, ChannelState.CONFIRMED):
        return owner
    for candidate in coach.store.pending(name, now - SIGN_UP_LASTS):
        if candidate > (owner or "") and _is_open(coach, candidate, channel, ChannelState.PENDING):
            return candidate
    return owner


def _is_open(coach: Coach, person_id: str, channel: Channel, state: ChannelState) -> bool:
    person = coach.store.read(person_id)
    return person is not None and person.profile.channel(channel) is state


def alone(coach: Coach, person: Person) -> bool:
    """Tell whether another sign-up with either address was pending in the same 72 hours."""
    since = person.profile.created - SIGN_UP_LASTS
    until = person.profile.created + SIGN_UP_LASTS
    for channel, address in ((Channel.SMS, person.who.phone), (Channel.EMAIL, person.who.email)):
        if address:
            others = [
                other for other in coach.store.pending(address_key(channel, address), since) if other != person.id
            ]
            for other in others:
                created = ULID.from_str(other).datetime
                if created <= until:
                    return True
    return False


def claimed(coach: Coach, address: str, channel: Channel) -> Claimed:
    """Return an address as the person's own from now on, taken over where its owner has left that channel."""
    owner = coach.store.owner(address)
    before = coach.store.read(owner) if owner else None
    left = before is None or before.profile.channel(channel) is not ChannelState.CONFIRMED
    return Claimed(address, owner if owner and left else None)
