"""Signing up, saying yes by link, and leaving from a page or a mail program."""

from dataclasses import replace
from datetime import datetime

from careerline.agenda import Channel, Class, Entry, Lane
from careerline.coach import Coach
from careerline.coaching.turn import Heard
from careerline.errors import TryLaterError
from careerline.hearing.hear import apply
from careerline.people.person import SIGN_UP_LASTS, ChannelState, Person, Profile, State, Week, Who
from careerline.people.records import Consent
from careerline.people.signup import SignUp
from careerline.ports import Change, Saved, address_key
from careerline.replies.reading import Reading
from careerline.sending.suppression import suppress
from careerline.windows import state_of

# An owner hears at most this often that somebody signed up with their address.
OWNER_TOLD = 1


def sign_up(coach: Coach, signup: SignUp, now: datetime, source: str) -> str | None:
    """Take a sign-up: ask on each channel that was given, and tell nobody whether somebody exists.

    *source* is the network address it came from; only its keyed hash is counted. Returns why nothing was asked, for
    the log; None where everything was.
    """
    settings, store = coach.settings, coach.store
    if not store.count(f"source#{coach.keys.source(source)}", settings.signups_per_source_per_day, now):
        return "too many sign-ups from one source today"
    counted: list[str] = []
    try:
        return "; ".join(_ask(coach, signup, now, counted)) or None
    except TryLaterError:
        # The page says to send it again: that must not be one sign-up too many.
        for counter in counted:
            store.count(counter, settings.asks_per_day, now, by=-1)
        raise


def _ask(coach: Coach, signup: SignUp, now: datetime, counted: list[str]) -> list[str]:
    """Ask on each channel where that may be; return why it may not on the others. *counted* gets what was counted."""
    settings, store = coach.settings, coach.store
    swallowed: list[str] = []
    open_channels: list[Channel] = []
    for channel, address in _addresses(signup):
        owner = store.owner(address)
        holder = store.read(owner) if owner else None
        if holder and holder.profile.channel(channel) is ChannelState.CONFIRMED:
            _tell_owner(coach, holder, channel, now)
            swallowed.append(f"{channel.word} is confirmed already")
            continue
        asks = f"asks#{channel.word}#{_hash(coach, channel, address)}"
        if not store.count(asks, settings.asks_per_address_per_day, now):
            swallowed.append(f"{channel.word} was asked enough today")
            continue
        counted.append(asks)
        if not store.count("asks", settings.asks_per_day, now):
            swallowed.append("asks for today are used up")
            continue
        counted.append("asks")
        open_channels.append(channel)
    if open_channels:
        person = _pending(coach.new_id(now), signup, open_channels, now)
        addresses = dict(_addresses(signup))
        asked = tuple(
            Consent(
                at=now,
                channel=channel,
                what="asked",
                wording=signup.wordings.get(channel, ""),
                version=signup.version,
                source="form",
                ref=person.id,
            )
            for channel in open_channels
        )
        waits = tuple(addresses[channel] for channel in open_channels)
        store.save(Change(before=None, after=person, records=asked, pending=waits))
        coach.queue.put([person.id], lane=Lane.ANSWERS)
    return swallowed


def confirm(coach: Coach, person_id: str, channel: Channel, now: datetime, wording: str) -> bool:
    """Apply the yes of a link, with the words that were agreed to.

    False where the sign-up is unknown, erased or older than 72 hours, or the address is somebody else's by now.
    """
    person = coach.store.read(person_id)
    if person is None:
        return False
    if person.profile.channel(channel) is ChannelState.CONFIRMED:
        return True
    if now - person.profile.created > SIGN_UP_LASTS:
        return False
    again = person.profile.channel(channel) is not ChannelState.PENDING
    heard = Heard(
        # The first yes is one yes however often it is pressed; one after a stop is another.
        ref=f"confirm-{channel}" + (f"-{coach.new_id(now)}" if again else ""),
        at=now,
        channel=channel,
        text=wording,
        reading=Reading(intent="start"),
        source="link",
    )
    return apply(coach, person_id, heard).what in {"applied", "repeated"}


def leave(coach: Coach, person_id: str, channel: Channel | None, now: datetime, wording: str, source: str) -> None:
    """End one channel, or with None everything; pressing it again changes nothing."""
    if channel is not None:
        suppress(coach, person_id, channel, "unsubscribe", now, ref=source)
        return
    heard = Heard(
        ref=f"leave-{coach.new_id(now)}",
        at=now,
        channel=_first_channel(coach, person_id),
        text=wording,
        reading=Reading(intent="stop"),
        source="page",
    )
    apply(coach, person_id, heard)


def _addresses(signup: SignUp) -> list[tuple[Channel, str]]:
    given = [(Channel.SMS, signup.phone), (Channel.EMAIL, signup.email)]
    return [(channel, address_key(channel, address)) for channel, address in given if address]


def _hash(coach: Coach, channel: Channel, address: str) -> str:
    return coach.keys.address(channel, address)


def _pending(person_id: str, signup: SignUp, channels: list[Channel], now: datetime) -> Person:
    """Return the person of a sign-up that waits for its yes, with an ask on each channel."""
    asks = tuple(
        Entry(at=now.replace(microsecond=0), cls=Class.ASK, channel=channel, ref="ask1") for channel in channels
    )
    profile = Profile(
        id=person_id,
        state=State.PENDING,
        created=now.replace(microsecond=0),
        zone=signup.zone,
        hour=signup.hour,
        cadence=signup.cadence,
        place=state_of(signup.phone),
        sms=ChannelState.PENDING if Channel.SMS in channels else None,
        email=ChannelState.PENDING if Channel.EMAIL in channels else None,
    )
    who = Who(
        name=signup.name,
        career=signup.career,
        goal=signup.goal,
        job=signup.job,
        between_jobs=signup.between_jobs,
        phone=signup.phone if Channel.SMS in channels else None,
        email=signup.email if Channel.EMAIL in channels else None,
    )
    return Person(profile=profile.with_agenda(asks), who=who, week=Week())


def _tell_owner(coach: Coach, owner: Person, channel: Channel, now: datetime) -> None:
    """Send the owner of an address the link to their own page, at most once a day."""
    if not coach.store.count(f"owner#{owner.id}", OWNER_TOLD, now):
        return
    entry = Entry(at=now.replace(microsecond=0), cls=Class.ANSWER, channel=channel, ref=f"owner-{now:%Y%m%d}")
    for _ in range(3):
        profile = owner.profile
        after = replace(owner, profile=profile.with_agenda((*profile.agenda, entry)))
        if coach.store.save(Change(before=owner, after=after)) is Saved.DONE:
            coach.queue.put([owner.id], lane=Lane.ANSWERS, delays=[0])
            return
        again = coach.store.read(owner.id)
        if again is None:
            return
        owner = again


def _first_channel(coach: Coach, person_id: str) -> Channel:
    person = coach.store.read(person_id)
    given = [channel for channel in Channel if person and person.profile.channel(channel)]
    return given[0] if given else Channel.EMAIL
