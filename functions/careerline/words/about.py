"""What a message may say: of whoever sends it, of the person who gets it, and of the entry that it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from careerline.agenda import Channel, Class, Entry
from careerline.coaching import appointments
from careerline.coaching.programme import Programme, StepWords
from careerline.coaching.schedule import LOOKS_BACK
from careerline.coaching.steps import brings_step, next_size
from careerline.moments import local, monday_of
from careerline.people.links import Keys, Purpose
from careerline.people.person import Appointment, Cadence, Person, Step
from careerline.words import spoken
from careerline.words.house import House
from careerline.words.picture import bars
from careerline.words.values import (
    FREQUENCY,
    appointment_values,
    carried,
    first_name,
    plan_values,
    spoken_rhythm,
    totals_values,
    week_totals,
)

# The mails in which a day can be pressed.
DAY_BUTTONS = frozenset({"idea", "step", "check", "nudge"})


@dataclass(frozen=True, slots=True)
class About:
    """The values of every template, by what a message is about."""

    programme: Programme
    keys: Keys
    house: House

    def page(self, person_id: str) -> str:
        """Return the address of a person's own page."""
        return self.house.link(self.keys, Purpose.PAGE, person_id)

    def step(self, person: Person, step: Step) -> StepWords:
        """Return the words of a step of theirs that was sent."""
        return self.programme.step(step.week, step.size, swapped=step.swapped, between_jobs=person.who.between_jobs)

    def nobody(self) -> dict[str, Any]:
        """Return what a message may say of whoever sends it, and of nobody else."""
        house = self.house
        return {
            "brand": house.brand,
            "organisation": house.organisation,
            "coach": house.coach,
            "coach_hours": house.coach_hours,
            "number": house.number,
            "contact": house.contact,
            "postal_address": house.postal_address,
            "frequency": FREQUENCY[Cadence.THREE_A_WEEK],
            "name": "",
            "public_url": house.public_url,
            "minimum_age": house.minimum_age,
            "known": False,
        }

    def person(self, person: Person, now: datetime, channel: Channel) -> dict[str, Any]:
        """Return what every message about a person may say."""
        who, profile = person.who, person.profile
        step = person.week.step
        return self.nobody() | {
            "frequency": FREQUENCY[profile.cadence],
            "name": carried(first_name(who.name), channel),
            "career": carried(who.career, channel),
            "goal": who.goal,
            "job": who.job,
            "between_jobs": who.between_jobs,
            "page": self.page(person.id),
            "hour": spoken.spoken_time(profile.hour),
            "week": profile.week,
            "totals": totals_values(person.week.total),
            "this_week": totals_values(week_totals(person, now)),
            "channel": channel.word,
            "rhythm": spoken_rhythm(profile),
            "step": self.step(person, step) if step else self._next_step(person, profile.week + 1, now),
            "plan": plan_values(step, profile, now),
            "both": len(profile.confirmed) > 1,
            "joined": False,
            "known": True,
        }

    def entry(self, person: Person, entry: Entry, now: datetime) -> dict[str, Any]:
        """Return what the message of an entry may say."""
        values = self.person(person, now, entry.channel)
        week = self.programme.weeks.get(entry.week)
        mine = person.week.step
        sent_before = mine if mine and mine.week == entry.week and entry.kind not in {"idea", "step"} else None
        step = self.step(person, sent_before) if sent_before else self._next_step(person, entry.week, now)
        # By both channels the step comes as a text, and where one stands already no second one comes.
        brings = brings_step(person, entry)
        alone = not values["both"] and (brings or entry.kind != "idea")
        with_step = entry.channel is Channel.EMAIL and (alone or entry.kind == "step")
        booked = appointments.of(person.profile, entry) if entry.kind in appointments.KINDS else None
        today = local(now, person.profile.zone).date()
        return values | {
            "week": entry.week,
            "clause": week.clause if week else "",
            "more_to_come": entry.week < self.programme.last_week,
            "step": step,
            "days": self._days(person, now, entry) if with_step and entry.week and entry.kind in DAY_BUTTONS else [],
            "moving": entry.kind == "nudge",
            "confirm_url": self._confirm(entry.key(person.id)) if entry.cls is Class.ASK else "",
            "open_step": sent_before is not None and sent_before.is_open,
            "brings_step": brings,
            "bars": bars(person.week.total) if entry.kind in LOOKS_BACK else (),
            "appointment": appointment_values(booked or Appointment(day=today), today),
        }

    def _confirm(self, key: str) -> str:
        """Return the link in an ask, by which its address says yes."""
        return self.house.link(self.keys, Purpose.CONFIRM, key)

    def _next_step(self, person: Person, week: int, now: datetime) -> StepWords:
        size = next_size(person, self.programme, now)
        return self.programme.step(week, size, swapped=False, between_jobs=person.who.between_jobs)

    def _days(self, person: Person, now: datetime, entry: Entry) -> list[dict[str, str]]:
        """Return a button for each day that is left of the week; a nudge offers other days than its own, today."""
        today = local(now, person.profile.zone).date()
        sunday = monday_of(today) + timedelta(days=6)
        link = self.house.link(self.keys, Purpose.PLAN, person.id)
        first = 1 if entry.kind == "nudge" else 0
        days = [today + timedelta(days=n) for n in range(first, (sunday - today).days + 1)]
        return [{"label": f"{day:%A}", "url": f"{link}?day={day.isoformat()}"} for day in days]
