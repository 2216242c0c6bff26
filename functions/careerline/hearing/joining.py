"""Signing up, saying yes by link, and leaving from a page or a mail program."""

from datetime import datetime

from careerline.agenda import Channel, Class, Entry, Lane
from careerline.coach import Coach
from careerline.coaching.turn import Heard
from careerline.errors import TryLaterError
from careerline.hearing.asking import Asking
from careerline.hearing.hear import apply
from careerline.people.asks import ask_number
from careerline.people.person import ChannelState, Person, Profile, State, Week, Who
from careerline.people.records import Consent
from careerline.people.signup import SignUp
from careerline.ports import Change, Saved, address_key
from careerline.replies.reading import Reading
from careerline.sending.suppression import suppress
from careerline.windows import state_of

MOST_TURNS = 6


def sign_up(coach: Coach, signup: SignUp, now: datetime, source: str) -> str | None:
    """Take a sign-up: ask on each channel that was given, and tell nobody whether somebody exists.

    *source* is the network address it came from. Returns why nothing was asked, for the log; None where everything was.
    """
    asking = Asking(coach, now)
    if not asking.may_begin(source):
        return "too many sign-ups from one source today"
    for _ in range(MOST_TURNS):
        refused = _ask(coach, signup, now, asking)
        if refused is not None:
            return "; ".join(refused) or None
    raise TryLaterError("the day's counters were written by others all the while")


def _ask(coach: Coach, signup: SignUp, now: datetime, asking: Asking) -> list[str] | None:
    """Ask on each channel where that may be; return why it may not on the others. None: others asked meanwhile."""
    given = {channel: address for channel in Channel if (address := signup.address(channel))}
    refused: dict[Channel, str] = {}
    for channel, address in given.items():
        besides = sum(not why for why in refused.values())
        refused[channel] = asking.refused(channel, address, besides)
    open_channels = [channel for channel, why in refused.items() if not why]
    if open_channels:
        person = _pending(coach.new_id(now), signup, open_channels, now)
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
        waits = tuple(address_key(channel, given[channel]) for channel in open_channels)
        counts = asking.counts({channel: given[channel] for channel in open_channels})
        change = Change(before=None, after=person, records=asked, pending=waits, counts=counts)
        if coach.store.save(change) is not Saved.DONE:
            return None
        coach.queue.put([person.id], lane=Lane.ANSWERS)
    return [why for why in refused.values() if why]


def confirm(coach: Coach, key: str, now: datetime, wording: str) -> bool:
    """Apply the yes of the link in an ask, by the ask's key, with the words that were agreed to.

    False where the ask is unknown, erased, older than 72 hours or went to an address that they have no more, or the
    address is somebody else's by now.
    """
    person_id, channel, number = key.partition("-")[0], Channel(key[-1]), ask_number(key)
    person = coach.store.read(person_id)
    if person is None or not person.ask(channel).is_for(number):
        return False
    state = person.profile.channel(channel)
    if state is ChannelState.CONFIRMED:
        return True
    if state is None or not person.ask(channel).is_open(now):
        return False
    heard = Heard(
        # The first yes is one yes however often it is pressed; one after a stop is another.
        ref=f"confirm-{key.partition('-')[2]}" + ("" if state is ChannelState.PENDING else f"-{coach.new_id(now)}"),
        at=now,
        channel=channel,
        text=wording,
        reading=Reading(intent="start"),
        source="link",
        ask=number,
    )
    return apply(coach, person_id, heard).what in {"applied", "repeated"}


def leave(coach: Coach, person_id: str, channel: Channel | None, now: datetime, wording: str, source: str) -> None:
    """End one channel, or with None everything; pressed again it ends nothing more, and is their last word."""
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


def _first_channel(coach: Coach, person_id: str) -> Channel:
    person = coach.store.read(person_id)
    given = [channel for channel in Channel if person and person.profile.channel(channel)]
    return given[0] if given else Channel.EMAIL
