"""When the carrier says that a channel has ended: it ends on the person, in one write, and on the address."""

from dataclasses import replace
from datetime import datetime

from careerline.agenda import Channel
from careerline.coach import Coach
from careerline.coaching import schedule
from careerline.errors import TryLaterError
from careerline.people.asks import ask_number
from careerline.people.person import ChannelState, Person, State
from careerline.people.records import Consent, Sent
from careerline.ports import Change, Saved, Suppressed, address_key
from careerline.sending.record import MOST_TURNS


def suppress(coach: Coach, person_id: str, channel: Channel, reason: str, now: datetime, *, ref: str) -> None:
    """End a channel because the carrier says so; the other, where there is one, goes on.

    It is said of an address: whoever owns that by another sign-up is written to there no more either. What it says of
    a message (*ref* is its key) that went to an address which they have since replaced ends nothing.
    """
    address = _end(coach, person_id, channel, reason, now, ref=ref)
    owner = coach.store.owner(address) if address else None
    if owner and owner != person_id:
        _end(coach, owner, channel, reason, now, ref=ref)


def _end(coach: Coach, person_id: str, channel: Channel, reason: str, now: datetime, *, ref: str) -> str | None:
    """End a person's channel; return the address that is ended, None where nothing is."""
    sent = coach.store.sent(person_id, ref)
    state = ChannelState.STOPPED if reason in {"stop", "unsubscribe"} else ChannelState.SUPPRESSED
    what = "stopped" if state is ChannelState.STOPPED else "suppressed"
    for _ in range(MOST_TURNS):
        person = coach.store.read(person_id)
        address = person.who.address(channel) if person else None
        if person is None or not address or (sent and _went_elsewhere(person, channel, sent)):
            return None
        ended = address_key(channel, address)
        if person.profile.channel(channel) in {None, ChannelState.STOPPED, ChannelState.SUPPRESSED}:
            return ended
        waiting = person.profile.channel(channel) is ChannelState.PENDING
        if waiting and reason == "stop":
            return None  # the carrier holds an old stop of theirs: START lifts it, and is this sign-up's yes
        profile = person.profile.with_channel(channel, state)
        kept = tuple(entry for entry in profile.agenda if entry.channel is not channel)
        profile = profile.with_agenda(kept)
        if not profile.confirmed and profile.state is not State.PENDING:
            profile = replace(profile.with_agenda(()), state=State.STOPPED)
        after = schedule.reschedule(replace(person, profile=profile), coach.programme, now)
        consent = Consent(
            at=now, channel=channel, what=what, wording=reason, version="carrier", source="carrier", ref=ref
        )
        against = (Suppressed(ended, reason, now),)
        if coach.store.save(Change(before=person, after=after, records=(consent,), suppressed=against)) is Saved.DONE:
            return ended
    raise TryLaterError("a person was written by others all the while")


def _went_elsewhere(person: Person, channel: Channel, sent: Sent) -> bool:
    """Tell whether a message went to an address that the person has since replaced by another."""
    ask, number = person.ask(channel), ask_number(sent.key)
    return number < ask.first if number else sent.at < ask.since
