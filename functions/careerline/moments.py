"""Local time: a person's day and hour as instants, exact on the days when clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


@cache
def zone(name: str) -> ZoneInfo:
    """Return the IANA zone *name*; raises `ZoneInfoNotFoundError` for a name that is none."""
    return ZoneInfo(name)


def instant(day: date, clock: time, zone_name: str) -> datetime:
    """Return the UTC instant of *clock* on *day* in a zone.

    A local time that does not exist moves to the next instant that does; one that exists twice is the first.
    """
    place = zone(zone_name)
    local = datetime.combine(day, clock, tzinfo=place).replace(fold=0)
    there = local.astimezone(UTC)
    if there.astimezone(place).replace(tzinfo=None) == local.replace(tzinfo=None):
        return there
    # In a gap, fold=0 reads the clock by the offset before the change: the skipped span still lies ahead of us.
    before, after = local.utcoffset(), local.replace(fold=1).utcoffset()
    lost = (after or timedelta()) - (before or timedelta())
    first = there - lost
    while first.astimezone(place).utcoffset() != after:
        first += timedelta(minutes=1)
    return first


def local(moment: datetime, zone_name: str) -> datetime:
    """Return *moment* on the clocks of a zone."""
    return moment.astimezone(zone(zone_name))


# Where T-Mobile's day begins and ends, by which it counts a brand's segments.
_LIMITS_ZONE = "America/Los_Angeles"


def limits_day(moment: datetime) -> date:
    """Return the day in which something of *moment* counts that has a limit of a day; each begins by Pacific time.

    T-Mobile's limits of segments begin anew at that midnight (source: Twilio's page on its daily limits for 10DLC), and
    it is night in all of America, so that nobody's evening is two days of asks, sign-ups or answers.
    """
    return local(moment, _LIMITS_ZONE).date()


def limits_days(moment: datetime) -> tuple[datetime, datetime]:
    """Return when the day of a moment began, as `limits_day` has it, and when the day before it did."""
    today = limits_day(moment)
    begun, before = (instant(day, time(), _LIMITS_ZONE) for day in (today, today - timedelta(days=1)))
    return begun, before


def minute(moment: datetime) -> datetime:
    """Return *moment* in UTC, cut to its minute: agenda entries are kept to the minute."""
    return moment.astimezone(UTC).replace(second=0, microsecond=0)


def stamp(moment: datetime) -> str:
    """Return *moment* as it stands in keys and in the index: `20260302T1430`, in UTC; sorts as time does."""
    return moment.astimezone(UTC).isoformat(timespec="minutes").replace("-", "").replace(":", "")[:13]


def from_stamp(text: str) -> datetime:
    """Return the instant of a `stamp`, with seconds or without."""
    return datetime.fromisoformat(f"{text}Z")


def monday_of(day: date) -> date:
    """Return the Monday of the week in which *day* lies."""
    return day - timedelta(days=day.weekday())


def next_monday(day: date) -> date:
    """Return the first Monday after *day*."""
    return monday_of(day) + timedelta(days=7)
