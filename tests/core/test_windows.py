"""When a programme message may go: never at night, wherever somebody lives."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerline.moments import instant, local
from careerline.windows import closing, is_open, last_allowed_before, on_day, state_of, window_of

a_zone = st.sampled_from(sorted(available_timezones()))
a_moment = st.datetimes(datetime(2024, 1, 1), datetime(2034, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
a_place = st.sampled_from([None, "RI", "NY", "TX"])
an_hour = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
NEW_YORK = "America/New_York"


@given(a_moment, a_zone, a_place)
@settings(max_examples=300, deadline=None)
def test_nobody_is_written_to_at_night_in_any_zone(moment: datetime, zone: str, place: str | None) -> None:
    there = moment.astimezone(ZoneInfo(zone))
    if is_open(moment, zone, place):
        assert time(9) <= there.time() < time(20)
        if there.weekday() == 6:
            assert there.time() >= time(12)
    if there.time() < time(9) or there.time() >= time(20):
        assert not is_open(moment, zone, place)


@given(st.dates(date(2024, 1, 1), date(2034, 1, 1)), an_hour, a_zone, a_place)
@settings(max_examples=300, deadline=None)
def test_whatever_hour_somebody_chose_each_day_has_a_moment_inside_its_window(
    day: date, hour: time, zone: str, place: str | None
) -> None:
    moment = on_day(day, hour, zone, place)
    assert is_open(moment, zone, place)
    assert local(moment, zone).date() == day
    opens, closes = window_of(place).on(day)
    latest = (datetime.combine(day, closes) - timedelta(minutes=5)).time()
    if opens <= hour < closes:
        assert local(moment, zone).time() == min(hour, latest)


@given(a_moment, a_zone, a_place)
@settings(max_examples=300, deadline=None)
def test_a_plan_outside_the_hours_is_nudged_at_the_last_allowed_moment_before_it(
    moment: datetime, zone: str, place: str | None
) -> None:
    if is_open(moment, zone, place):
        return
    nudge = last_allowed_before(moment, zone, place)
    assert nudge <= moment
    assert is_open(nudge, zone, place)
    assert closing(nudge, zone, place) - nudge == timedelta(minutes=30)
    assert moment - nudge < timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "clock", "place", "opened"),
    [
        pytest.param("2026-04-06", "08:59", None, False, id="Monday, a minute before nine"),
        pytest.param("2026-04-06", "09:00", None, True, id="Monday at nine"),
        pytest.param("2026-04-06", "19:59", None, True, id="Monday, a minute before eight"),
        pytest.param("2026-04-06", "20:00", None, False, id="Monday at eight in the evening"),
        pytest.param("2026-04-11", "09:00", None, True, id="Saturday at nine"),
        pytest.param("2026-04-12", "11:59", None, False, id="Sunday, a minute before noon"),
        pytest.param("2026-04-12", "12:00", None, True, id="Sunday at noon"),
        pytest.param("2026-04-06", "18:00", "RI", False, id="Rhode Island, Monday at six in the evening"),
        pytest.param("2026-04-06", "17:59", "RI", True, id="Rhode Island, Monday before six"),
        pytest.param("2026-04-11", "09:30", "RI", False, id="Rhode Island, Saturday before ten"),
        pytest.param("2026-04-11", "10:00", "RI", True, id="Rhode Island, Saturday at ten"),
        pytest.param("2026-04-12", "11:00", "RI", False, id="Rhode Island, Sunday before noon"),
        pytest.param("2026-04-12", "17:00", "RI", False, id="Rhode Island, Sunday at five"),
        pytest.param("2026-04-06", "18:00", "NY", True, id="a state with no row has the default"),
    ],
)
def test_the_hours_of_a_day(day: str, clock: str, place: str | None, opened: bool) -> None:
    moment = instant(date.fromisoformat(day), time.fromisoformat(clock), NEW_YORK)
    assert is_open(moment, NEW_YORK, place) is opened


@pytest.mark.parametrize(
    ("phone", "state"),
    [
        pytest.param("+14015550123", "RI", id="area code 401"),
        pytest.param("+13125550142", None, id="Chicago"),
        pytest.param("+441415550123", None, id="Glasgow, which has 141"),
        pytest.param("+1401555", None, id="a number that is too short"),
        pytest.param(None, None, id="no phone"),
    ],
)
def test_the_state_that_a_number_names(phone: str | None, state: str | None) -> None:
    assert state_of(phone) == state


@pytest.mark.parametrize(
    ("planned", "place", "nudged"),
    [
        pytest.param("2026-04-14T06:00", None, "2026-04-13T19:30", id="Tuesday at 6 am: Monday evening"),
        pytest.param("2026-04-14T22:00", None, "2026-04-14T19:30", id="Tuesday at 10 pm: the same evening"),
        pytest.param("2026-04-12T09:00", None, "2026-04-11T19:30", id="Sunday at 9 am: Saturday evening"),
        pytest.param("2026-04-13T06:00", None, "2026-04-12T19:30", id="Monday at 6 am: Sunday evening"),
        pytest.param("2026-04-14T19:00", "RI", "2026-04-14T17:30", id="Rhode Island, Tuesday at 7 pm"),
        pytest.param("2026-04-13T06:00", "RI", "2026-04-12T16:30", id="Rhode Island, Monday at 6 am"),
    ],
)
def test_a_nudge_for_a_plan_outside_the_hours(planned: str, place: str | None, nudged: str) -> None:
    plan, nudge = datetime.fromisoformat(planned), datetime.fromisoformat(nudged)
    moment = instant(plan.date(), plan.time(), NEW_YORK)
    assert last_allowed_before(moment, NEW_YORK, place) == instant(nudge.date(), nudge.time(), NEW_YORK)
