"""A conversation as a coach writes it: who somebody is, and what they write when.

    # Rosa wants to plan routes

    name: Rosa
    career: logistics planner
    by: text
    rhythm: three a week
    hour: 5:30 pm
    zone: America/Chicago
    signs up: Thu 2026-03-05 21:12
    plays: 2 weeks

    Thu 21:14 > yes!
    Sat Mar 7 09:38 > done took me 25 min

A line with `coach >` is what the coach writes from the desk: `Thu 10:05 coach > Call me at noon.`

What Careerline wrote may stand between these lines. It is passed over, so that a saved conversation can be played
again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from careerline.agenda import Channel
from careerline.moments import instant
from cli.rehearsal.pressed import KNOWN, Pressed, read_pressed

Value = TypeVar("Value")

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
RHYTHMS = {"three a week": "three_a_week", "weekdays": "weekdays", "daily": "daily", "weekly": "weekly"}
BY: Mapping[str, tuple[Channel, ...]] = {
    "text": (Channel.SMS,),
    "email": (Channel.EMAIL,),
    "text and email": (Channel.SMS, Channel.EMAIL),
}
# What stands in a header, with what goes without saying.
USUAL = {
    "name": "Rosa",
    "career": "not sure yet",
    "goal": "learn what it takes",
    "job": "",
    "working": "yes",
    "by": "text",
    "rhythm": "three a week",
    "hour": "5:30 pm",
    "zone": "America/Chicago",
    "signs up": "",
    "plays": "2 weeks",
}
# What somebody does besides writing, in square brackets.
CONFIRMS, PHOTO = "[presses the link]", "[a photo]"

_HEADER = re.compile(r"([a-z][a-z ]*): ?(.*)")
_DAY = re.compile(rf"({'|'.join(WEEKDAYS)}) ({'|'.join(MONTHS)}) (\d\d?)\b.*")
_LINE = re.compile(
    rf"(?:({'|'.join(WEEKDAYS)}) +)?(?:({'|'.join(MONTHS)}) (\d\d?) +)?"
    r"(\d\d?:\d\d(?: ?[ap]m)?) *(by email|coach)? *> ?(.*)"
)
_CLOCK = re.compile(r"(\d\d?)(?::(\d\d))? ?([ap]m)?")
_SIGNS_UP = re.compile(rf"(?:({'|'.join(WEEKDAYS)}) )?(\d{{4}}-\d\d-\d\d) (.+)")
_PLAYS = re.compile(r"(\d+) (days?|weeks?)")


class ScriptError(ValueError):
    """A script that cannot be played; the message names the line and the fix."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that somebody writes, presses, or hears from the coach's desk."""

    at: datetime
    words: str
    channel: Channel
    pressed: Pressed | None = None
    coach: bool = False  # the coach wrote it, and not they


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """One person and their lines."""

    head: tuple[str, ...]  # the header's lines as they stand
    form: Mapping[str, str]  # the fields of the sign-up form
    channels: tuple[Channel, ...]
    zone: str
    begins: datetime
    ends: datetime
    lines: tuple[Line, ...]


def read_script(source: str) -> Script:
    """Return the script in *source*; raises `ScriptError`."""
    rows = source.splitlines()
    values, body = _header(rows)
    zone = values["zone"]
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise ScriptError(f'zone: "{zone}" is no time zone. Write one such as America/Chicago.') from None
    channels = _one_of("by", values["by"], BY)
    begins = _begins(values["signs up"], zone)
    played = _PLAYS.fullmatch(values["plays"])
    if not played:
        raise ScriptError(f'plays: "{values["plays"]}" is no span. Write one such as 6 weeks.')
    days = int(played[1]) * (7 if played[2].startswith("week") else 1)
    lines = tuple(_lines(rows, body, begins, zone, channels))
    last = instant(_local(begins, zone).date() + timedelta(days=days), time(), zone)
    return Script(
        head=tuple(row.rstrip() for row in rows[:body] if row.strip()),
        form=_form(values, channels, zone),
        channels=channels,
        zone=zone,
        begins=begins,
        ends=last,
        lines=lines,
    )


def _header(rows: Sequence[str]) -> tuple[dict[str, str], int]:
    """Return the values of the header and the number of the first row after it."""
    values = dict(USUAL)
    for number, row in enumerate(rows):
        line = row.strip()
        if _LINE.fullmatch(line) or _DAY.fullmatch(line):
            return values, number
        if not line or line.startswith("#"):
            continue
        found = _HEADER.fullmatch(line)
        if not found or found[1] not in USUAL:
            names = ", ".join(USUAL)
            raise ScriptError(f'line {number + 1}: "{line}" says nothing that is known here. Names: {names}.')
        values[found[1]] = found[2].strip()
    return values, len(rows)


def _form(values: Mapping[str, str], channels: Sequence[Channel], zone: str) -> Mapping[str, str]:
    form = {name: values[name] for name in ("name", "career", "goal", "job")} | {
        "hour": f"{_clock('hour', values['hour']):%H:%M}",
        "zone": zone,
        "cadence": _one_of("rhythm", values["rhythm"], RHYTHMS),
    }
    if _one_of("working", values["working"], {"yes": True, "no": False}) is False:
        form["between_jobs"] = "on"
    if Channel.SMS in channels:
        form["phone"] = "312 555 0142"
    if Channel.EMAIL in channels:
        form["email"] = "rosa@mail.example"
    return form


def _lines(rows: Sequence[str], body: int, begins: datetime, zone: str, channels: Sequence[Channel]) -> Iterator[Line]:
    today = _local(begins, zone).date()
    last = begins
    for number, row in enumerate(rows[body:], start=body + 1):
        line = row.strip()
        day = _DAY.fullmatch(line)
        found = _LINE.fullmatch(line)
        if day and not found:
            today = _dated(number, day[1], day[2], day[3], today)
        if not found:
            continue
        weekday, month, of_month, clock, how, words = found.groups()
        if month:
            today = _dated(number, weekday, month, of_month, today)
        elif weekday:
            today += timedelta(days=(WEEKDAYS.index(weekday) - today.weekday()) % 7)
        at = instant(today, _clock(f"line {number}", clock), zone)
        if at < last:
            raise ScriptError(f"line {number}: {clock} is before the line above it. Write the lines as they come.")
        last = at
        channel = Channel.EMAIL if how == "by email" or channels == (Channel.EMAIL,) else Channel.SMS
        words, coach = words.strip(), how == "coach"
        pressed = None if coach else read_pressed(words, today)
        if words.startswith("[") and not (coach or pressed or words.startswith((CONFIRMS, PHOTO))):
            raise ScriptError(f'line {number}: "{words}" is nothing that can be pressed. There are {KNOWN}, {PHOTO}.')
        yield Line(at, words, channel, pressed, coach)


def _dated(number: int, weekday: str | None, month: str, of_month: str, after: date) -> date:
    """Return the next date of that name on or after a day; its weekday must be right where it is given."""
    for year in (after.year, after.year + 1):
        try:
            found = date(year, MONTHS.index(month) + 1, int(of_month))
        except ValueError:
            continue
        if found >= after:
            if weekday and WEEKDAYS[found.weekday()] != weekday:
                raise ScriptError(f"line {number}: {month} {of_month}, {year} is a {WEEKDAYS[found.weekday()]}.")
            return found
    raise ScriptError(f"line {number}: there is no {month} {of_month}.")


def _begins(value: str, zone: str) -> datetime:
    found = _SIGNS_UP.fullmatch(value)
    if not found:
        raise ScriptError(f'signs up: "{value}" is no moment. Write one such as Thu 2026-03-05 21:12.')
    try:
        day = date.fromisoformat(found[2])
    except ValueError:
        raise ScriptError(f"signs up: there is no {found[2]}.") from None
    if found[1] and WEEKDAYS[day.weekday()] != found[1]:
        raise ScriptError(f"signs up: {found[2]} is a {WEEKDAYS[day.weekday()]}.")
    return instant(day, _clock("signs up", found[3]), zone)


def _clock(where: str, value: str) -> time:
    found = _CLOCK.fullmatch(value)
    hour, minute, half = (int(found[1]), int(found[2] or 0), found[3]) if found else (99, 0, None)
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0) if hour <= 12 else 99
    if hour > 23 or minute > 59:
        raise ScriptError(f'{where}: "{value}" is no time of day. Write one such as 17:41 or 5:41 pm.')
    return time(hour, minute)


def _one_of(name: str, value: str, allowed: Mapping[str, Value]) -> Value:
    if value not in allowed:
        raise ScriptError(f'{name}: "{value}" is none of {", ".join(allowed)}.')
    return allowed[value]


def _local(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone))
