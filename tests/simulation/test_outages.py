"""After an outage of an hour, a day or a week: the latest that still makes sense, in its hours, and no pile."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

import pytest

from careerline.agenda import Channel, Entry
from careerline.people.person import Cadence
from simulation.checker import hours
from simulation.world import World

SIGNED_UP = datetime(2026, 3, 5, 14, 30, tzinfo=UTC)  # a Thursday
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)
ZONE = "America/Chicago"
# Every other hour of the day, and every day of the week, over the rows below.
BEGINS = [SIGNED_UP + 4 * DAY + n * 17 * HOUR for n in range(11)]
CHANNELS = {
    "text": {"phone": "312 555 0142"},
    "mail": {"email": "rosa@mail.example"},
    "both": {"phone": "312 555 0142", "email": "rosa@mail.example"},
}


class Went(NamedTuple):
    """A message of the programme that went out."""

    at: datetime
    kind: str
    week: int
    channel: Channel
    key: str


def coached(cadence: Cadence, addresses: dict[str, str]) -> tuple[World, str]:
    """Return a world in which somebody said yes on each channel, and their id."""
    world = World(SIGNED_UP)
    monthly = cadence is Cadence.MONTHLY  # nothing that the form offers
    somebody = world.sign_up(zone=ZONE, cadence=Cadence.WEEKLY.value if monthly else cadence.value, **addresses)
    if "phone" in addresses:
        world.hear(somebody, "yes")
    if "email" in addresses:
        assert world.confirm(somebody)
    if monthly:
        world.hear(somebody, "once a month please", channel=Channel.SMS if "phone" in addresses else Channel.EMAIL)
    assert world.person(somebody).profile.cadence is cadence
    return world, somebody


def after(
    cadence: Cadence, addresses: dict[str, str], begins: datetime, lasts: timedelta
) -> tuple[World, str, tuple[Entry, ...], list[Went]]:
    """Return the world four weeks after an outage, what was to come as it began, and what went once it was over."""
    world, somebody = coached(cadence, addresses)
    world.run_until(begins)
    agenda = world.agenda(somebody)
    world.now = begins + lasts  # nothing ran: no tick, no queue, no table
    sent = world.run_until(world.now + 4 * WEEK)
    said = {item.key: item for item in world.ledger(somebody)}
    went = [
        Went(one.at, said[one.key].kind or "", said[one.key].week, one.channel, one.key)
        for one in sent
        if one.cls in {"coaching", "nudge"}
    ]
    return world, somebody, agenda, sorted(went)


@pytest.mark.parametrize("lasts", [HOUR, DAY, WEEK], ids=["an hour", "a day", "a week"])
@pytest.mark.parametrize("addresses", CHANNELS.values(), ids=CHANNELS)
@pytest.mark.parametrize("cadence", Cadence)
def test_no_outage_leaves_a_pile_or_a_hole(cadence: Cadence, addresses: dict[str, str], lasts: timedelta) -> None:
    for begins in BEGINS:
        world, somebody, agenda, went = after(cadence, addresses, begins, lasts)
        over, told = begins + lasts, f"from {begins:%a %H:%M}"
        assert_no_pile(went, told)
        assert_still_makes_sense(went, agenda, somebody, told)
        assert_weeks_in_order(went, told)
        assert_accounted_for(world, somebody, agenda, over, told)
        first = min((message.at for message in went), default=None)
        if cadence is not Cadence.MONTHLY:
            assert first, told
            assert first - over <= WEEK + DAY, told
        # Nobody answers in all these weeks: where it has come to the goodbye, nothing more is to come.
        assert world.agenda(somebody) or went[-1].kind == "goodbye", told


def assert_no_pile(went: list[Went], told: str) -> None:
    for channel in Channel:
        days = Counter(hours.day(message.at, ZONE) for message in went if message.channel is channel)
        assert all(count == 1 for count in days.values()), (told, days)
    texts = [message.at for message in went if message.channel is Channel.SMS]
    assert all(later - earlier >= 4 * HOUR for earlier, later in pairwise(sorted(texts))), told
    assert all(hours.is_open(message.at, ZONE, None) for message in went), told


def assert_still_makes_sense(went: list[Went], agenda: tuple[Entry, ...], somebody: str, told: str) -> None:
    """What kept its key and came late came in its own week or within its own days, the latest of its channel alone."""
    planned = {entry.key(somebody): entry for entry in agenda}
    for message in went:
        entry = planned.get(message.key)
        if entry is None:
            continue
        its_day, day = (datetime.fromisoformat(hours.day(moment, ZONE)) for moment in (entry.at, message.at))
        longest = {"plan": 0, "reflect": 0, "check": 6}.get(message.kind)
        if longest is not None:
            assert (day - its_day).days <= longest, (told, message.kind)
        elif message.kind in {"idea", "step"} and entry.week:
            assert hours.week(message.at, ZONE) == hours.week(entry.at, ZONE), (told, message.kind)
        for other in agenda:
            stands_for_it = entry.at < other.at <= message.at and other.channel is entry.channel
            asks_about_it = other.kind in {"plan", "check"} and other.week == entry.week
            assert not stands_for_it or asks_about_it, (told, message.kind, other.kind)


def assert_weeks_in_order(went: list[Went], told: str) -> None:
    for channel in Channel:
        weeks = [
            message.week
            for message in went
            if message.channel is channel and message.kind in {"idea", "step"} and message.week
        ]
        assert weeks == sorted(weeks), told


def assert_accounted_for(world: World, somebody: str, agenda: tuple[Entry, ...], over: datetime, told: str) -> None:
    """What fell due in the outage went, was dropped with its reason, or is what another day has now."""
    ledger = world.ledger(somebody)
    keys = {item.key for item in ledger}
    moved = {(one.kind, one.channel) for one in (*ledger, *world.agenda(somebody))}
    for entry in agenda:
        if entry.at <= over:
            assert entry.key(somebody) in keys or (entry.kind, entry.channel) in moved, (told, entry.kind)
    assert all(item.reason for item in ledger if item.status == "dropped"), told
