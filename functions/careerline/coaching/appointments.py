"""Interviews, classes and calls: nothing that day, a text the evening before, "how was it?" the day after."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from careerline.agenda import Channel, Class, Entry
from careerline.coaching.days import (
    booked_days,
    cleared,
    day_of,
    first_day,
    hour_on,
    taken_days,
    with_entries,
)
from careerline.coaching.rules import Rules
from careerline.moments import local
from careerline.people.person import Appointment, Person, Profile
from careerline.windows import MARGIN, is_open, on_day

BEFORE, CHECK = "appointment_before", "appointment_check"
KINDS = frozenset({BEFORE, CHECK})
# What is said of one that has another day now, and of one that is off.
MOVED = re.compile(r"\b(moved|rescheduled|changed|pushed|instead|postponed|now (on|at))\b", re.IGNORECASE)
_OFF = re.compile(r"\b(cancel(l?ed|s|ling)?|called off|fell through|is off|not happening)\b", re.IGNORECASE)
_ONE = re.compile(
    r"\b(interview|class|call|appointment|meeting|training|orientation|exam|test|it|that)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Booked:
    """An appointment as it was taken: the person with it, and whether there is still an evening before it."""

    person: Person
    appointment: Appointment
    before: bool


def book(person: Person, rules: Rules, day: date, clock: time | None, now: datetime) -> Booked | None:
    """Return the person with an appointment; None where it lies too far ahead, or there are too many already."""
    profile = person.profile
    others = tuple(one for one in profile.booked if one.day != day and one.day >= day_of(profile, now))
    if day - day_of(profile, now) > rules.span("appointment") or len(others) >= rules.number("appointment", "most"):
        return None
    made = Appointment(day=day, clock=clock)
    profile = replace(profile, booked=tuple(sorted((*others, made), key=lambda one: one.day)))
    # A plan that rings that day keeps its day and loses its nudge.
    kept = [entry for entry in profile.agenda if not (entry.kind in KINDS and _about(profile, entry) == day)]
    for channel in Channel:
        kept = cleared(profile, kept, day, channel)
    person = _without_nudge(replace(person, profile=profile.with_agenda(tuple(kept))))
    person = with_own(person, rules, now)
    before = any(entry.kind == BEFORE and _about(profile, entry) == day for entry in person.profile.agenda)
    return Booked(person, made, before)


def unbooked(person: Person, day: date) -> Person:
    """Return the person without the appointment of a day."""
    profile = person.profile
    left = tuple(one for one in profile.booked if one.day != day)
    kept = tuple(entry for entry in profile.agenda if not (entry.kind in KINDS and _about(profile, entry) == day))
    return replace(person, profile=replace(profile, booked=left).with_agenda(kept))


def is_off(words: str) -> bool:
    """Tell whether words say that an appointment will not be."""
    return _OFF.search(words) is not None and _ONE.search(words) is not None


def ahead(person: Person, today: date) -> date | None:
    """Return the day of the appointment that comes next; None where there is none."""
    return min((one.day for one in person.profile.booked if one.day >= today), default=None)


def just_over(person: Person, rules: Rules, now: datetime) -> date | None:
    """Return today where an appointment of today is over; None where there is none, or it may still be on."""
    there = local(now, person.profile.zone)
    over = any(
        one.day == there.date() and there.time() > (one.clock or rules.clock("appointment_told"))
        for one in person.profile.booked
    )
    return there.date() if over else None


def with_own(person: Person, rules: Rules, now: datetime) -> Person:
    """Return the person with what each of their appointments brings next: the text before it, or else the one after."""
    for one in person.profile.booked:
        profile = person.profile
        if any(entry.kind in KINDS and _about(profile, entry) == one.day for entry in profile.agenda):
            continue
        entry = _before(profile, one, rules, now) or _check(profile, one, rules, now)
        if entry is None:
            person = unbooked(person, one.day)
            continue
        kept = cleared(profile, profile.agenda, day_of(profile, entry.at), entry.channel)
        person = with_entries(replace(person, profile=profile.with_agenda(tuple(kept))), [entry])
    return person


def over(profile: Profile, entry: Entry) -> Profile:
    """Return the profile after "how was it?" was asked or could not be: that appointment is history."""
    day = _about(profile, entry)
    return replace(profile, booked=tuple(one for one in profile.booked if one.day != day))


def of(profile: Profile, entry: Entry) -> Appointment | None:
    """Return the appointment that a message is about."""
    day = _about(profile, entry)
    return next((one for one in profile.booked if one.day == day), None)


def _about(profile: Profile, entry: Entry) -> date | None:
    """Return the day of the appointment that an entry is about: tomorrow's, or the last one before it."""
    day = day_of(profile, entry.at)
    if entry.kind == BEFORE:
        return day + timedelta(days=1)
    return max((one.day for one in profile.booked if one.day < day), default=None)


def _before(profile: Profile, appointment: Appointment, rules: Rules, now: datetime) -> Entry | None:
    eve = appointment.day - timedelta(days=1)
    channel = profile.confirmed[0]
    hour = max(profile.hour, rules.clock("appointment_before"))
    at = on_day(eve, hour, profile.zone, profile.place)
    if profile.talked_at:
        after = profile.talked_at + rules.span("after_talk")
        at = max(at, after.replace(second=0, microsecond=0) + timedelta(minutes=1)) if at < after else at
    is_over = at <= now or day_of(profile, at) != eve
    outside = not all(is_open(moment, profile.zone, profile.place) for moment in (at, at + MARGIN))
    had_one = channel is Channel.SMS and profile.unasked_at and day_of(profile, profile.unasked_at) == eve
    if is_over or outside or had_one or eve in booked_days(profile):
        return None
    return Entry(at=at, cls=Class.COACHING, channel=channel, kind=BEFORE, week=profile.week)


def _check(profile: Profile, appointment: Appointment, rules: Rules, now: datetime) -> Entry | None:
    channel = profile.confirmed[0]
    own = [entry for entry in profile.agenda if entry.cls is Class.NUDGE or entry.kind in KINDS]
    busy = taken_days(profile, own, channel)
    if channel is Channel.SMS and profile.unasked_at:
        busy.add(day_of(profile, profile.unasked_at))
    day = max(appointment.day + timedelta(days=1), first_day(profile, now))
    while day in busy:
        day += timedelta(days=1)
    if day - appointment.day > rules.span("appointment_check"):
        return None
    return Entry(at=hour_on(profile, day), cls=Class.COACHING, channel=channel, kind=CHECK, week=profile.week)


def _without_nudge(person: Person) -> Person:
    """Return the person whose plan promises a nudge only where one is still to come."""
    week, step = person.week, person.week.step
    if not step or not step.plan or any(entry.cls is Class.NUDGE for entry in person.profile.agenda):
        return person
    return replace(person, week=replace(week, step=replace(step, plan=replace(step.plan, nudge=False))))
