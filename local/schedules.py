"""When a schedule fires: the expressions of EventBridge Scheduler, as far as the template uses them."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

_RATE = re.compile(r"rate\((\d+) (minute|hour|day)s?\)")
_CRON = re.compile(r"cron\((\S+) (\S+) \* \* \? \*\)")
_SECONDS = {"minute": 60, "hour": 3600, "day": 86400}

Following = Callable[[datetime], datetime]


def following(expression: str, zone: str = "UTC") -> Following:
    """Return the function that gives the first firing strictly after a moment."""
    if rate := _RATE.fullmatch(expression):
        period = int(rate[1]) * _SECONDS[rate[2]]
        return lambda after: datetime.fromtimestamp((int(after.timestamp()) // period + 1) * period, UTC)
    if cron := _CRON.fullmatch(expression):
        minutes, hours = _field(cron[1], 60), _field(cron[2], 24)
        return cache(lambda after: _next_cron(after, minutes, hours, ZoneInfo(zone)))
    raise ValueError(f"the local stage does not know the schedule {expression}; teach local/schedules.py")


def period(expression: str) -> timedelta:
    """Return how far apart two firings are, for telling a tick from a daily sweep."""
    after = following(expression)
    first = after(datetime(2026, 1, 1, tzinfo=UTC))
    return after(first) - first


def _field(text: str, size: int) -> frozenset[int]:
    values: set[int] = set()
    for part in text.split(","):
        span, _, step = part.partition("/")
        if span == "*":
            low, high = 0, size - 1
        elif "-" in span:
            low, high = (int(edge) for edge in span.split("-"))
        else:
            low, high = int(span), size - 1 if step else int(span)
        values.update(range(low, high + 1, int(step or 1)))
    return frozenset(values)


def _next_cron(after: datetime, minutes: frozenset[int], hours: frozenset[int], zone: ZoneInfo) -> datetime:
    """Walk forward in real minutes, so that a clock change neither loses nor doubles a day's firing."""
    moment = after.astimezone(UTC).replace(second=0, microsecond=0) + timedelta(minutes=1)
    for _ in range(3 * 24 * 60):
        local = moment.astimezone(zone)
        if local.hour in hours and local.minute in minutes and local.fold == 0:
            return moment
        moment += timedelta(minutes=1)
    raise ValueError("a schedule with no firing in three days is not one that the local stage knows")
