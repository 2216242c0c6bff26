"""A person's day and hour as instants: exact in every zone that there is, on the days when clocks change too."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerline import moments

ZONES = sorted(available_timezones())
MINUTE = timedelta(minutes=1)

a_zone = st.sampled_from(ZONES)
a_day = st.dates(date(1973, 1, 1), date(2099, 12, 31))
a_clock = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))


def wall(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def every_instant_of(shown: datetime, zone: str) -> list[datetime]:
    """Return each instant at which the clocks of a zone show *shown*, found without the code under test."""
    near = [shown.replace(tzinfo=UTC) + timedelta(hours=hours) for hours in range(-40, 41, 4)]
    offsets = {moment.astimezone(ZoneInfo(zone)).utcoffset() or timedelta() for moment in near}
    tries = {shown.replace(tzinfo=UTC) - offset for offset in offsets}
    return sorted(moment for moment in tries if wall(moment, zone) == shown)


def first_after(shown: datetime, zone: str) -> datetime:
    """Return the first minute at which the clocks of a zone are past *shown*, which they never show."""
    low = shown.replace(tzinfo=UTC) - timedelta(hours=40)
    high = shown.replace(tzinfo=UTC) + timedelta(hours=40)
    while high - low > MINUTE:
        middle = low + timedelta(minutes=(high - low) // MINUTE // 2)
        low, high = (low, middle) if wall(middle, zone) > shown else (middle, high)
    return high


@given(a_zone, a_day, a_clock)
@settings(max_examples=400, deadline=None)
def test_a_time_that_the_clock_shows_is_its_first_instant_and_one_that_it_skips_the_next(
    zone: str, day: date, clock: time
) -> None:
    shown = datetime.combine(day, clock)
    there = every_instant_of(shown, zone)
    expected = there[0] if there else first_after(shown, zone)
    assert moments.instant(day, clock, zone) == expected
    if there:
        assert wall(moments.instant(day, clock, zone), zone) == shown


def test_every_change_of_clocks_of_every_zone_in_four_years() -> None:
    """Not by chance: each gap and each doubled hour from 2024 to 2027, wherever there is one."""
    gaps = doubled = 0
    for zone in ZONES:
        for change, before, after in changes(zone):
            skipped = after - before
            if skipped > timedelta():
                gaps += 1
                for shown in (change + before, change + before + skipped / 2, change + before + skipped - MINUTE):
                    found = moments.instant(shown.date(), shown.time(), zone)
                    assert found == change.replace(tzinfo=UTC), (zone, shown)
            else:
                doubled += 1
                for shown in (change + after, change + before - MINUTE):
                    found = moments.instant(shown.date(), shown.time(), zone)
                    assert found == (shown - before).replace(tzinfo=UTC), (zone, shown)
    assert gaps > 800
    assert doubled > 800


def changes(zone: str) -> list[tuple[datetime, timedelta, timedelta]]:
    """Return each change of a zone's offset: its instant in UTC (naive), the offset before and the one after."""
    place, found = ZoneInfo(zone), []

    def offset(moment: datetime) -> timedelta:
        return moment.replace(tzinfo=UTC).astimezone(place).utcoffset() or timedelta()

    day, end = datetime(2024, 1, 1), datetime(2028, 1, 1)  # noqa: DTZ001
    present = offset(day)
    while day < end:
        ahead = day + timedelta(days=8)
        if offset(ahead) != present:
            low, high = day, ahead
            while high - low > MINUTE:
                middle = low + timedelta(minutes=(high - low) // MINUTE // 2)
                low, high = (middle, high) if offset(middle) == present else (low, middle)
            found.append((high, present, offset(high)))
            ahead, present = high, offset(high)
        day = ahead
    return found


@pytest.mark.parametrize(
    ("zone", "day", "clock", "in_utc"),
    [
        pytest.param("America/New_York", "2026-03-02", "09:30", "2026-03-02T14:30", id="an ordinary Monday"),
        pytest.param("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00", id="an hour that spring skips"),
        pytest.param("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30", id="the first of two 1:30s"),
        pytest.param("Australia/Lord_Howe", "2026-10-04", "02:10", "2026-10-03T15:30", id="a skip of half an hour"),
        pytest.param("Pacific/Apia", "2011-12-30", "17:30", "2011-12-30T10:00", id="the Friday that Samoa left out"),
        pytest.param("Asia/Kathmandu", "2026-03-02", "09:00", "2026-03-02T03:15", id="a quarter-hour zone"),
    ],
)
def test_clocks_that_people_argue_about(zone: str, day: str, clock: str, in_utc: str) -> None:
    expected = datetime.fromisoformat(in_utc).replace(tzinfo=UTC)
    assert moments.instant(date.fromisoformat(day), time.fromisoformat(clock), zone) == expected


@given(st.datetimes(datetime(1990, 1, 1), datetime(2099, 1, 1), timezones=a_zone.map(ZoneInfo)))  # noqa: DTZ001
@settings(deadline=None)
def test_a_stamp_gives_its_minute_back(moment: datetime) -> None:
    assert moments.from_stamp(moments.stamp(moment)) == moments.minute(moment)


@given(st.lists(st.datetimes(datetime(1990, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)), max_size=8))  # noqa: DTZ001
def test_stamps_sort_as_time_does(several: list[datetime]) -> None:
    minutes = [moments.minute(moment) for moment in several]
    assert sorted(map(moments.stamp, minutes)) == list(map(moments.stamp, sorted(minutes)))


@given(a_day)
def test_a_week_begins_on_its_monday_and_the_next_one_seven_days_later(day: date) -> None:
    monday = moments.monday_of(day)
    assert monday.weekday() == moments.MONDAY
    assert timedelta() <= day - monday < timedelta(days=7)
    assert moments.next_monday(day) == monday + timedelta(days=7)


@pytest.mark.parametrize("day", [date(2026, 3, 2), date(2026, 3, 8), date(2026, 7, 1), date(2026, 11, 1)])
def test_a_day_of_limits_and_the_one_before_it_are_two_though_it_have_23_hours_or_25(day: date) -> None:
    before, today, after = (
        datetime.combine(one, time(), ZoneInfo("America/Los_Angeles")).astimezone(UTC)
        for one in (day - timedelta(days=1), day, day + timedelta(days=1))
    )
    for moment in (today, after - MINUTE):
        assert moments.limits_day(moment) == day
        assert moments.limits_days(moment) == (today, before)
    assert moments.limits_day(after) == day + timedelta(days=1)
