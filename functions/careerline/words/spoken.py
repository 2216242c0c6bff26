"""How days, hours, spans and lists are said, in a text and on a page."""

from collections.abc import Sequence
from datetime import date, datetime, time

from careerline.moments import local


def spoken_time(clock: time) -> str:
    """Return a time of day as people text it: `9 am`, `5:30 pm`, `noon`."""
    if clock == time(12):
        return "noon"
    hour = clock.hour % 12 or 12
    half = "am" if clock.hour < 12 else "pm"
    return f"{hour}:{clock.minute:02} {half}" if clock.minute else f"{hour} {half}"


def spoken_day(day: date, today: date) -> str:
    """Return a day as people say it: `today`, `tomorrow`, `Saturday`, or `Monday, March 16` where it is far."""
    ahead = (day - today).days
    if ahead == 0:
        return "today"
    if ahead == 1:
        return "tomorrow"
    if 1 < ahead < 7:
        return f"{day:%A}"
    return spoken_date(day)


def spoken_past(day: date, today: date) -> str:
    """Return a day that is over as people say it: `today`, `yesterday`, `on Monday`, or `on Monday, March 16`."""
    ago = (today - day).days
    if ago <= 1:
        return "yesterday" if ago else "today"
    return f"on {day:%A}" if ago < 7 else f"on {spoken_date(day)}"


def spoken_date(day: date) -> str:
    """Return a date in full: `Monday, March 16`."""
    return f"{day:%A, %B} {day.day}"


def spoken_moment(moment: datetime, now: datetime, zone: str) -> str:
    """Return a moment in a person's zone: `Monday at 7:30 pm`."""
    there = local(moment, zone)
    return f"{spoken_day(there.date(), local(now, zone).date())} at {spoken_time(there.time())}"


def spoken_minutes(minutes: int) -> str:
    """Return a span of minutes: `25 minutes`, `1 hour 20 minutes`."""
    hours, rest = divmod(minutes, 60)
    parts = [plural(hours, "hour")] if hours else []
    if rest or not hours:
        parts.append(plural(rest, "minute"))
    return " ".join(parts)


def plural(number: int, noun: str) -> str:
    """Return a number of things: `1 step`, `2 steps`, `3 people`."""
    many = {"person": "people"}.get(noun, f"{noun}s")
    return f"{number} {noun if number == 1 else many}"


def names(people: Sequence[str]) -> str:
    """Return names as a list: `Ana`, `Ana and Luis`, and `3 people` where there are more."""
    if len(people) > 2:
        return plural(len(people), "person")
    return " and ".join(people)


def paragraphs(lines: Sequence[str]) -> str:
    """Return lines as paragraphs of a mail; an empty one ends none twice."""
    return "\n\n".join(line for line in lines if line.strip())


def cap(text: str) -> str:
    """Return *text* with its first letter a capital, and nothing else changed."""
    return text[:1].upper() + text[1:]


def as_said(text: str, most: int = 60) -> str:
    """Return a person's own words in one line, cut at a word where they are long."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[: most - 3].rsplit(" ", 1)[0].rstrip(",.;:") + "..."
