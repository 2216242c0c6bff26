"""A step that no channel brought: said again, while its week lasts, by one that opens meanwhile."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from careerline.agenda import AGAIN, IN_PLACE, Channel, Class, Entry, ref_of
from careerline.coaching.days import day_of, first_day, placed
from careerline.moments import monday_of
from careerline.people.person import ChannelState, Person, Profile, State
from careerline.people.records import Sent
from careerline.sending.status import came_to_nothing


def opened(before: Profile, after: Profile) -> Channel | None:
    """Return a channel that opens to somebody who is coached; after a stop coaching goes on on Monday, whatever was."""
    shut = {ChannelState.CONFIRMED, ChannelState.STOPPED}
    if before.state is not State.ACTIVE or after.state is not State.ACTIVE:
        return None
    return next((channel for channel in after.confirmed if before.channel(channel) not in shut), None)


def first_of(key: str) -> str:
    """Return the moment, or the reference, of the message that one of this key says, or stands for."""
    return ref_of(key).lstrip(IN_PLACE + AGAIN)


def said_again(person: Person, channel: Channel, ledger: Iterable[Sent], now: datetime) -> Person:
    """Return the person with this week's step once more to come on a channel, where their carriers say it never came.

    What was reported is done with, and what may have arrived counts as said.
    """
    profile, step = person.profile, person.week.step

    def is_of_this_week(moment: datetime) -> bool:
        return monday_of(day_of(profile, moment)) == monday_of(day_of(profile, now))

    if step is None or step.outcome or not is_of_this_week(step.sent_at):
        return person
    tries = sorted(
        (one for one in ledger if (one.kind, one.week) == ("step", step.week) and is_of_this_week(one.at)),
        key=lambda sent: sent.at,
    )
    to_come = any((one.kind, one.week) == ("step", step.week) for one in profile.agenda)
    if to_come or not tries or not all(came_to_nothing(sent.status) for sent in tries):
        return person
    ref = AGAIN + first_of(tries[0].key)
    entry = Entry(at=now, cls=Class.COACHING, channel=channel, kind="step", week=step.week, ref=ref)
    found = placed(profile, [entry], first_day(profile, now))
    if not found or not is_of_this_week(found[0].at) or any(sent.key == entry.key(person.id) for sent in tries):
        return person
    return replace(person, profile=profile.with_agenda((*profile.agenda, *found)))
