"""Quiet hours by the clocks on the wall: every zone that there is, and the days on which its clocks change.

What is judged here is stated a second time in `simulation.checker.hours`, which shares no code with the coach.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from careerline.agenda import Channel, Class, Entry
from careerline.people.person import ChannelState
from careerline.sending.guard import Go, Later, Move, judge
from careerline.windows import BY_STATE
from simulation.checker import hours
from tests.core.somebody import entry, programme, rosa
from tests.core.test_moments import changes

RULES = programme().rules
DAY = timedelta(days=1)
# Zones that have left out a day, or whose clocks move by half an hour, by two, at midnight, or every few weeks.
ODD = (
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Pacific/Kwajalein",
    "Australia/Lord_Howe",
    "Antarctica/Troll",
    "America/Havana",
    "Asia/Beirut",
    "Africa/Casablanca",
    "Africa/Cairo",
    "America/Nuuk",
)
KINDS = ("idea", "step", "plan", "check", "reflect", "nudge")

a_place = st.sampled_from([None, *BY_STATE, "NY"])
a_zone = st.one_of(st.sampled_from(ODD), st.sampled_from(sorted(available_timezones())))
at_any_time = st.datetimes(datetime(1993, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@cache
def changed(zone: str) -> tuple[datetime, ...]:
    """Return the moments at which the clocks of a zone change, from 2024 to 2027."""
    return tuple(moment.replace(tzinfo=UTC) for moment, _, _ in changes(zone))


@st.composite
def a_place_in_time(draw: st.DrawFn) -> tuple[str, datetime]:
    """Draw a zone, and a moment: near a change of its clocks, where they change, or any."""
    zone = draw(a_zone)
    moments = changed(zone)
    if not moments or draw(st.booleans()):
        return zone, draw(at_any_time)
    away = draw(st.integers(-3 * 24 * 60, 3 * 24 * 60))
    return zone, draw(st.sampled_from(moments)) + timedelta(minutes=away)


APIA_LEAVES_OUT_A_FRIDAY = ("Pacific/Apia", datetime(2011, 12, 30, 9, 59, tzinfo=UTC))
KIRITIMATI_LEAVES_OUT_A_SATURDAY = ("Pacific/Kiritimati", datetime(1994, 12, 31, 10, 0, tzinfo=UTC))


@given(a_place_in_time(), a_place, st.sampled_from(KINDS), st.integers(-20 * 60, 30 * 60), st.times())
@example(APIA_LEAVES_OUT_A_FRIDAY, None, "idea", 0, time(17, 30))
@example(KIRITIMATI_LEAVES_OUT_A_SATURDAY, None, "check", 0, time(9))
@settings(max_examples=400, deadline=None)
def test_a_text_goes_by_daylight_and_a_carrier_lets_go_of_it_before_night(
    where: tuple[str, datetime], place: str | None, kind: str, late: int, hour: time
) -> None:
    zone, now = where
    hour = hour.replace(second=0, microsecond=0)
    one = entry(kind, now.replace(second=0, microsecond=0) - timedelta(minutes=max(late, 0)))
    person = rosa(zone=zone, place=place, hour=hour, agenda=(one,), created=now - 30 * DAY)

    verdict = judge(person.profile, one, RULES, now)

    if isinstance(verdict, Go):
        assert hours.is_open(now, zone, place)
        assert 1 <= verdict.valid_for <= 36_000
        last = now + timedelta(seconds=verdict.valid_for)
        assert last < hours.closing(now, zone, place)
        assert hours.is_open(last, zone, place)
        assert hours.day(last, zone) == hours.day(now, zone)
    elif isinstance(verdict, Later | Move):
        again = verdict.at if isinstance(verdict, Later) else verdict.entry.at
        assert again > now
        left_out = hours.day(again, zone) == hours.day(now + DAY, zone) and not hours.is_open(again, zone, place)
        assert hours.is_open(again, zone, place) or left_out


@given(a_place_in_time(), a_place)
@settings(max_examples=150, deadline=None)
def test_a_programmes_mail_goes_by_daylight_as_well(where: tuple[str, datetime], place: str | None) -> None:
    zone, now = where
    one = entry("idea", now.replace(second=0, microsecond=0), channel=Channel.EMAIL)
    person = rosa(sms=None, email=ChannelState.CONFIRMED, zone=zone, place=place, agenda=(one,))
    if isinstance(judge(person.profile, one, RULES, now), Go):
        assert hours.is_open(now, zone, place)


@given(a_place_in_time(), a_place, st.booleans())
@settings(max_examples=150, deadline=None)
def test_what_a_coach_wrote_waits_for_the_morning_unless_they_have_just_written(
    where: tuple[str, datetime], place: str | None, just_wrote: bool
) -> None:
    zone, now = where
    one = Entry(at=now.replace(second=0, microsecond=0), cls=Class.DESK, channel=Channel.SMS, ref="desk-1")
    person = rosa(zone=zone, place=place, agenda=(one,), wrote_at=now - timedelta(hours=2) if just_wrote else None)
    verdict = judge(person.profile, one, RULES, now)
    if just_wrote:
        assert isinstance(verdict, Go)
    elif isinstance(verdict, Go):
        assert hours.is_open(now + timedelta(seconds=verdict.valid_for), zone, place)


@given(a_place_in_time(), a_place, st.integers(0, 60 * 60))
@settings(max_examples=150, deadline=None)
def test_no_two_texts_that_nobody_asked_for_share_a_day_or_lie_within_four_hours(
    where: tuple[str, datetime], place: str | None, ago: int
) -> None:
    zone, now = where
    before = now - timedelta(minutes=ago)
    one = entry("step", now.replace(second=0, microsecond=0))
    person = rosa(zone=zone, place=place, agenda=(one,), unasked_at=before, unasked=1)
    if isinstance(judge(person.profile, one, RULES, now), Go):
        assert hours.day(before, zone) != hours.day(now, zone)
        assert ago >= 4 * 60


EDGES = [time(*clock) for clock in ((8, 59), (9, 0), (11, 59), (12, 0), (17, 30), (19, 57), (19, 58), (20, 0))]


def test_the_edges_of_the_hours_on_every_day_whose_clocks_change() -> None:
    """Not by chance: each such day from 2024 to 2027 and the day after it, once for zones that keep the same clocks."""
    alike = {tuple(changes(zone)): zone for zone in sorted(available_timezones())}
    judged = 0
    for when, zone in alike.items():
        for change, *_ in when:
            for day in (change.date(), change.date() + DAY):
                for clock in EDGES:
                    now = datetime.combine(day, clock, tzinfo=ZoneInfo(zone)).astimezone(UTC)
                    there = now.astimezone(ZoneInfo(zone))
                    opens = time(12) if there.weekday() == 6 else time(9)
                    one = entry("idea", now)
                    verdict = judge(rosa(zone=zone, agenda=(one,)).profile, one, RULES, now)
                    assert isinstance(verdict, Go) == (opens <= there.time() < time(19, 58)), (zone, there)
                    judged += 1
    assert judged > 4_000


@pytest.mark.parametrize("state", BY_STATE)
def test_a_state_narrows_the_hours_and_never_widens_them(state: str) -> None:
    monday = date(2026, 4, 6)
    for day in (monday + n * DAY for n in range(7)):
        for half_hours in range(48):
            now = datetime.combine(day, time(), tzinfo=ZoneInfo("America/New_York")) + timedelta(
                minutes=30 * half_hours
            )
            one = entry("idea", now.astimezone(UTC))
            anywhere, there = (
                judge(rosa(place=place, agenda=(one,)).profile, one, RULES, one.at) for place in (None, state)
            )
            if isinstance(there, Go):
                assert isinstance(anywhere, Go)
                assert there.valid_for <= anywhere.valid_for
