"""What the forms offer: hours, time zones, rhythms, days, and the values and mistakes that they come back with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from careerline.coaching.programme import ASSET_NAMES
from careerline.moments import local
from careerline.people.person import Cadence, Person
from careerline.people.signup import FIELDS, WrongError, half_hours, read_cadence, read_hour, read_zone
from careerline.site.changes import Correction
from careerline.site.progress import OUTCOMES
from careerline.windows import window_of
from careerline.words import spoken

DEFAULT_HOUR = time(17, 30)
# A plan can be made this many days ahead, today included.
DAYS_AHEAD = 10


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Choices under a heading."""

    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form as a page shows it."""

    values: Mapping[str, str]
    errors: Mapping[str, str] = field(default_factory=dict)
    note: str = ""  # what is wrong with the form as a whole
    stamp: str = ""
    open: str = ""  # which folded part of the page shows
    hours: tuple[Choice, ...] = ()
    zones: tuple[Group, ...] = ()
    cadences: tuple[Choice, ...] = ()
    days: tuple[Choice, ...] = ()
    breaks: tuple[Choice, ...] = ()


# More than this is a slip of the finger.
MOST_MINUTES = 24 * 60
MOST_THINGS = 999

CADENCES = (
    Choice(Cadence.THREE_A_WEEK.value, "About 3 a week", "an idea, a step, how it went"),
    Choice(Cadence.WEEKDAYS.value, "Monday to Friday", "a little every workday"),
    Choice(Cadence.DAILY.value, "Every day", "one a day at most, weekends too"),
    Choice(Cadence.WEEKLY.value, "Once a week", "one small step"),
)
# On their own page there is one more.
MY_CADENCES = (*CADENCES, Choice(Cadence.MONTHLY.value, "Once a month", "what you built, and no steps"))

ZONES = (
    Group(
        "United States",
        (
            Choice("America/New_York", "Eastern (New York, Detroit)"),
            Choice("America/Chicago", "Central (Chicago, Houston)"),
            Choice("America/Denver", "Mountain (Denver, Salt Lake City)"),
            Choice("America/Phoenix", "Arizona (Phoenix)"),
            Choice("America/Los_Angeles", "Pacific (Los Angeles, Seattle)"),
            Choice("America/Anchorage", "Alaska"),
            Choice("Pacific/Honolulu", "Hawaii"),
            Choice("America/Puerto_Rico", "Puerto Rico, Virgin Islands"),
            Choice("Pacific/Guam", "Guam"),
        ),
    ),
    Group(
        "Canada",
        (
            Choice("America/St_Johns", "Newfoundland"),
            Choice("America/Halifax", "Atlantic (Halifax)"),
            Choice("America/Toronto", "Eastern (Toronto, Montreal)"),
            Choice("America/Winnipeg", "Central (Winnipeg)"),
            Choice("America/Regina", "Saskatchewan (Regina)"),
            Choice("America/Edmonton", "Mountain (Edmonton, Calgary)"),
            Choice("America/Vancouver", "Pacific (Vancouver)"),
        ),
    ),
)


def sign_up_form(
    values: Mapping[str, str] | None = None, errors: Mapping[str, str] | None = None, *, stamp: str = "", note: str = ""
) -> Form:
    """Return the sign-up form: fresh, or as it was typed with what is wrong."""
    fresh = dict.fromkeys(FIELDS, "") | {"cadence": Cadence.THREE_A_WEEK.value, "hour": f"{DEFAULT_HOUR:%H:%M}"}
    shown = fresh | dict(values or {})
    return Form(
        values=shown,
        errors=errors or {},
        note=note,
        stamp=stamp,
        hours=_hours(shown["hour"]),
        zones=_zones(shown["zone"]),
        cadences=CADENCES,
    )


def my_form(
    person: Person,
    now: datetime,
    values: Mapping[str, str] | None = None,
    errors: Mapping[str, str] | None = None,
    opened: str = "",
) -> Form:
    """Return the forms of the personal page: what stands now, or what was typed with what is wrong."""
    profile = person.profile
    shown = {
        "cadence": profile.cadence.value,
        "hour": f"{profile.hour:%H:%M}",
        "zone": profile.zone,
        **dict.fromkeys(("phone", "consent_sms", "email", "consent_email"), ""),
        **plan_form(person, now).values,
        **(values or {}),
    }
    window = window_of(profile.place)
    return Form(
        values=shown,
        errors=errors or {},
        open=opened,
        hours=_hours(shown["hour"], window.opens, window.closes),
        zones=_zones(shown["zone"]),
        cadences=MY_CADENCES,
        days=_days(person, now),
        breaks=BREAKS,
    )


def plan_form(
    person: Person,
    now: datetime,
    values: Mapping[str, str] | None = None,
    errors: Mapping[str, str] | None = None,
) -> Form:
    """Return the form of a plan: the day that was asked for, else the day planned, else tomorrow."""
    today = local(now, person.profile.zone).date()
    days = _days(person, now)
    plan = person.week.step.plan if person.week.step else None
    usual = plan.day if plan else today + timedelta(days=1)
    shown = {"day": usual.isoformat(), "time": f"{plan.clock:%H:%M}" if plan and plan.clock else ""}
    wanted = {name: value for name, value in (values or {}).items() if name in shown}
    if wanted.get("day") not in {choice.value for choice in days}:
        wanted.pop("day", None)
    return Form(values=shown | wanted, errors=errors or {}, days=days)


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan as it was asked for."""

    day: date
    clock: time | None


def read_plan(form: Mapping[str, str], zone: str, now: datetime) -> Planned | dict[str, str]:
    """Return the plan that a form asks for, or what is wrong with it by field."""
    there = local(now, zone)
    today = there.date()
    errors: dict[str, str] = {}
    try:
        day = date.fromisoformat(form.get("day", "").strip())
    except ValueError:
        errors["day"], day = "Pick a day.", today
    if day < today:
        errors["day"] = "That day has passed. Pick another."
    elif day >= today + timedelta(days=DAYS_AHEAD):
        errors["day"] = "That is far ahead. Pick one of the days shown."
    clock: time | None = None
    if typed := form.get("time", "").strip():
        try:
            clock = time.fromisoformat(typed).replace(second=0, microsecond=0, tzinfo=None)
        except ValueError:
            errors["time"] = "Write the time like 5:30 pm, or leave it empty."
        else:
            if day == today and clock <= there.time() and not errors:
                errors["time"] = "That time has passed. Pick a later one."
    return errors or Planned(day, clock)


@dataclass(frozen=True, slots=True)
class Wished:
    """Settings as they were asked for."""

    cadence: Cadence
    hour: time
    zone: str


def read_settings(form: Mapping[str, str], person: Person) -> Wished | dict[str, str]:
    """Return the settings that a form asks for, or what is wrong with them by field; what is not named stays."""
    profile = person.profile
    errors: dict[str, str] = {}
    cadence, hour, zone = profile.cadence, profile.hour, profile.zone
    try:
        cadence = read_cadence(form.get("cadence") or cadence.value, monthly=True)
    except WrongError as wrong:
        errors["cadence"] = str(wrong)
    try:
        asked = form.get("hour") or f"{hour:%H:%M}"
        # An hour that they have already may stay, half hour or not.
        hour = hour if asked == f"{hour:%H:%M}" else read_hour(asked, person.who.phone, place=profile.place)
    except WrongError as wrong:
        errors["hour"] = str(wrong)
    try:
        zone = read_zone(form.get("zone") or zone)
    except WrongError as wrong:
        errors["zone"] = str(wrong)
    return errors or Wished(cadence, hour, zone)


BREAKS = (
    Choice("7", "1 week"),
    Choice("14", "2 weeks"),
    Choice("30", "A month"),
    Choice("", "Until I come back"),
)


def read_correction(form: Mapping[str, str]) -> Correction | None:
    """Return a report as it should be; None where a figure is no figure, or nothing that a day could hold."""
    minutes, count = (form.get(field, "").strip() for field in ("minutes", "count"))
    outcome, asset = form.get("outcome", ""), form.get("asset", "")
    if outcome not in OUTCOMES or not all(figure.isdecimal() or not figure for figure in (minutes, count)):
        return None
    spent, things = int(minutes[:6] or 0), int(count[:6] or 0)
    if spent > MOST_MINUTES or things > MOST_THINGS:
        return None
    missed = outcome == "missed"
    return Correction(
        outcome=outcome,
        minutes=None if missed else spent or None,
        count=None if missed else things or None,
        asset=asset if asset in ASSET_NAMES and not missed else None,
    )


def read_break(form: Mapping[str, str], zone: str, now: datetime) -> date | None:
    """Return the first day after a break; None for one with no end."""
    days = form.get("for", "").strip()
    if days not in {choice.value for choice in BREAKS if choice.value}:
        return None
    return local(now, zone).date() + timedelta(days=int(days))


def _hours(value: str, opens: time = time(0), closes: time = time(23, 59)) -> tuple[Choice, ...]:
    """Return the hours on offer, and what was typed if it is none of them: a form never loses a value."""
    hours = [Choice(f"{hour:%H:%M}", spoken.spoken_time(hour)) for hour in half_hours() if opens <= hour < closes]
    if value and value not in {choice.value for choice in hours}:
        try:
            label = spoken.spoken_time(time.fromisoformat(value))
        except ValueError:
            label = value
        hours = [*hours, Choice(value, label)]
    return tuple(hours)


def _zones(value: str) -> tuple[Group, ...]:
    if not value or any(value == choice.value for group in ZONES for choice in group.choices):
        return ZONES
    return (*ZONES, Group("Elsewhere", (Choice(value, value.replace("_", " ")),)))


def _days(person: Person, now: datetime) -> tuple[Choice, ...]:
    today = local(now, person.profile.zone).date()
    days = [today + timedelta(days=ahead) for ahead in range(DAYS_AHEAD)]
    labels = {0: "Today", 1: "Tomorrow"}
    return tuple(
        Choice(day.isoformat(), labels.get(ahead, f"{day:%a}, {day:%b} {day.day}")) for ahead, day in enumerate(days)
    )
