"""When a message of the programme may reach somebody: stated here a second time, so that a slip in one place shows."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

SATURDAY, SUNDAY = 5, 6


def hours(place: str | None, weekday: int) -> tuple[time, time]:
    """Return from when to when, on a day of the week, for a state; the end is not included."""
    if place == "RI":
        opens, closes = (time(10), time(17)) if weekday >= SATURDAY else (time(9), time(18))
    else:
        opens, closes = time(9), time(20)
    return (max(opens, time(12)) if weekday == SUNDAY else opens), closes


def is_open(at: datetime, zone: str, place: str | None) -> bool:
    """Tell whether the clocks on the walls there allow it."""
    there = at.astimezone(ZoneInfo(zone))
    opens, closes = hours(place, there.weekday())
    return opens <= there.time() < closes


def closing(at: datetime, zone: str, place: str | None) -> datetime:
    """Return the moment at which that day's hours end."""
    there = at.astimezone(ZoneInfo(zone))
    _, closes = hours(place, there.weekday())
    return datetime.combine(there.date(), closes, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def day(at: datetime, zone: str) -> str:
    """Return the day that it is there."""
    return at.astimezone(ZoneInfo(zone)).date().isoformat()


def limits_day(at: datetime) -> str:
    """Return the day in which whatever has a limit of a day counts: T-Mobile's, which is California's."""
    return day(at, "America/Los_Angeles")


def week(at: datetime, zone: str) -> str:
    """Return the Monday of the week that it is there."""
    there = at.astimezone(ZoneInfo(zone)).date()
    return (there - timedelta(days=there.weekday())).isoformat()
