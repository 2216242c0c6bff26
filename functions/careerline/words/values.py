"""Each thing that messages say of somebody, in the words in which they say it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from careerline.agenda import Channel
from careerline.coaching.programme import ASSET_NAMES
from careerline.moments import local, monday_of
from careerline.people.person import Appointment, Cadence, Person, Profile, Step, Totals
from careerline.people.records import LogEntry
from careerline.words import spoken
from careerline.words.segments import fold

# A text names people by this much of their first name; the form allows more.
NAME_IN_TEXTS = 20

FREQUENCY = {
    Cadence.THREE_A_WEEK: "3 to 7",
    Cadence.DAILY: "3 to 7",
    Cadence.WEEKDAYS: "3 to 7",
    Cadence.WEEKLY: "1 to 3",
    Cadence.MONTHLY: "1 to 3",
}

RHYTHMS = {
    Cadence.THREE_A_WEEK: "three texts a week",
    Cadence.DAILY: "up to a text a day",
    Cadence.WEEKDAYS: "a text on weekdays",
    Cadence.WEEKLY: "one text a week",
    Cadence.MONTHLY: "one message a month",
}


def first_name(name: str) -> str:
    """Return the name by which a text calls somebody: the first word, short enough for any text."""
    first = name.split(maxsplit=1)[0] if name.split() else ""
    return first[:NAME_IN_TEXTS]


def carried(value: str, channel: Channel) -> str:
    """Return a value, or nothing where a text can carry none of its letters: its words must not show a hole."""
    return "" if channel is Channel.SMS and not fold(value) else value


def totals_values(totals: Totals, *, counted: bool = False) -> dict[str, Any]:
    """Return totals as messages say them; `spoken` leaves out what is still nothing, and says three of them at most.

    With *counted* the things done are among the three: somebody just told of some.
    """
    parts = [spoken.plural(totals.steps, "step")] if totals.steps else []
    if totals.minutes:
        parts.append(spoken.spoken_minutes(totals.minutes))
    people = [spoken.plural(totals.people, "person")] if totals.people else []
    things = [things_done(totals.things)] if totals.things else []
    parts += [*things, *people] if counted else [*people, *things]
    return {
        "steps": totals.steps,
        "minutes": totals.minutes,
        "people": totals.people,
        "things": totals.things,
        "assets": {name: totals.assets.get(name, 0) for name in ASSET_NAMES},
        "spoken": ", ".join(parts[:3]),
    }


def week_totals(person: Person, now: datetime) -> Totals:
    """Return what this week holds so far; a week that has not begun to count is empty."""
    monday = monday_of(local(now, person.profile.zone).date())
    return person.week.this_week if person.week.monday == monday else Totals()


def things_done(number: int) -> str:
    """Return a number of things as messages say it: `1 thing done`, `3 things done`."""
    return f"{spoken.plural(number, 'thing')} done"


def plan_values(step: Step | None, profile: Profile, now: datetime) -> dict[str, str]:
    """Return the plan of a step as messages say it; empty words where there is none."""
    made = step.plan if step else None
    if not made:
        return {"day_spoken": "", "time_spoken": "", "spoken": ""}
    day = spoken.spoken_day(made.day, local(now, profile.zone).date())
    clock = spoken.spoken_time(made.clock) if made.clock else ""
    return {"day_spoken": day, "time_spoken": clock, "spoken": f"{day} at {clock}" if clock else day}


def appointment_values(appointment: Appointment, today: date) -> dict[str, str]:
    """Return an appointment as messages say it: `tomorrow at 2 pm`, and its day alone, `Friday`."""
    day = spoken.spoken_day(appointment.day, today)
    clock = f" at {spoken.spoken_time(appointment.clock)}" if appointment.clock else ""
    return {"spoken": f"{day}{clock}", "day": f"{appointment.day:%A}"}


def log_values(entry: LogEntry, people: Sequence[str], new: Sequence[str]) -> dict[str, Any]:
    """Return a report as messages say it: exactly what was understood, and nothing that was not."""
    asset = ASSET_NAMES.get(entry.asset or "", "")
    parts = [spoken.spoken_minutes(entry.minutes)] if entry.minutes else []
    if entry.count:
        parts.append(things_done(entry.count))
    amount = ", ".join(parts) or ("part of the step" if entry.outcome == "partial" else "one step")
    spoken_as = f"{amount} on {asset}" if asset else amount
    if entry.step is None and not parts and entry.outcome == "done":
        # The step was counted before, or there was none: what is new is their words.
        spoken_as = f"your words, under {asset}" if asset else "your words"
    return {
        "outcome": entry.outcome,
        "minutes": entry.minutes,
        "count": entry.count,
        "asset_name": asset,
        "people": [name if name in new else f"{name} again" for name in people],
        "spoken": spoken_as,
    }


def spoken_rhythm(profile: Profile) -> str:
    """Return how often somebody hears from us: by mail alone that is the same in every rhythm but the monthly one."""
    mailed = Channel.SMS not in profile.confirmed and profile.cadence is not Cadence.MONTHLY
    return "two emails a week" if mailed else RHYTHMS[profile.cadence]


def day_values(day: date) -> dict[str, str]:
    """Return a date as messages say it."""
    return {"spoken": spoken.spoken_date(day)}
