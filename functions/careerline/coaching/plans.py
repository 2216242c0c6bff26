"""The plan of a step: its nudge, its check, what gives way to them, and what a report makes of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from careerline.agenda import Channel, Class, Entry
from careerline.coaching import limits, sayings, schedule
from careerline.coaching.days import (
    GIVES_WAY,
    booked_days,
    cleared,
    day_of,
    first_day,
    hour_on,
    is_coaching,
    placed,
    taken_days,
    with_entries,
)
from careerline.coaching.programme import Programme
from careerline.coaching.rules import Rules
from careerline.moments import MONDAY, instant, monday_of
from careerline.people.person import Person, Plan, Profile
from careerline.windows import MARGIN, is_open, last_allowed_before, on_day


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan as it was placed: the person with it, when the nudge comes, and why it comes then or not at all."""

    person: Person
    plan: Plan
    nudge: Entry | None
    outside: bool  # the moment of a nudge by text lies outside the hours


# What may be named of a day in place of an hour, the more telling words first: "after lunch" is no lunch.
_PARTS = ("plan_in_the_afternoon", "plan_at_midday", "plan_in_the_evening", "plan_in_the_morning")


def part_of_day(words: str, rules: Rules) -> str | None:
    """Return the rule of the part of a day that words name; None where they name none."""
    said = sayings.plain(words[:1000])
    return next((rule for rule in _PARTS if sayings.holds(said, rules.words(rule))), None)


def _hour_in(part: str, profile: Profile, rules: Rules) -> time:
    """Return the hour for a part of the day: the person's own where it lies in it, else that of its rule."""
    inside = rules.clock(part, "since") <= profile.hour < rules.clock(part, "until")
    return profile.hour if inside else rules.clock(part)


def plan(
    person: Person, programme: Programme, day: date, clock: time | None, now: datetime, *, part: str | None = None
) -> Planned:
    """Return the person with a plan for the step that is open: its nudge, and the check after it.

    A day with no time is nudged at the person's hour, or in the *part* of it that a rule names. A moment outside the
    allowed hours is nudged at the last allowed one before it; so is one by mail that comes before the mail of its day
    would. No nudge goes soon after this conversation, nor on a day that had its text.
    """
    profile, rules = person.profile, programme.rules
    channel = profile.confirmed[0]
    hour = clock or (_hour_in(part, profile, rules) if part else None)
    moment = instant(day, hour, profile.zone) if hour else hour_on(profile, day)
    # The window must still be open when a carrier that held the nudge lets go of it.
    allowed = all(is_open(at, profile.zone, profile.place) for at in (moment, moment + MARGIN))
    outside = hour is not None and not allowed
    at = moment
    if channel is Channel.EMAIL:
        at = on_day(day, rules.clock("mailed_nudge"), profile.zone, profile.place)
        outside = False  # mail names no hours to the person: it comes on the day, or the evening before
    if outside or at > moment:
        at = last_allowed_before(moment, profile.zone, profile.place)
    step_week = person.week.step.week if person.week.step else profile.week
    nudge = (
        Entry(at=at, cls=Class.NUDGE, channel=channel, kind="nudge", week=step_week)
        if _may_nudge(profile, at, channel, rules, now)
        else None
    )
    made = Plan(day=day, clock=clock, at=moment, nudge=nudge is not None)
    kept = [entry for entry in schedule.not_ahead(person, now) if not _is_about(entry, step_week)]
    if nudge:
        kept = [*cleared(profile, kept, day_of(profile, nudge.at)), nudge]
    check = _check_after(profile, kept, max(day, day_of(profile, now)), channel, step_week)
    if channel is Channel.SMS:
        kept = cleared(profile, kept, day_of(profile, check.at))
    week = person.week
    step = replace(week.step, plan=made) if week.step else None
    planned = schedule.from_now_on(
        replace(person, week=replace(week, step=step)), programme, (*kept, check), now, ahead_of=person
    )
    return Planned(person=planned, plan=made, nudge=nudge, outside=outside)


def reported(person: Person, programme: Programme, now: datetime) -> Person:
    """Return the person with what a report makes needless off the agenda, and kept with the report."""
    week, step = person.week, person.week.step
    about = step.week if step else person.profile.week
    took = tuple(entry for entry in person.profile.agenda if entry.at > now and _is_about(entry, about))
    last = replace(week.last, took=took) if week.last else None
    return _without_plan(replace(person, week=replace(week, last=last)), programme, now, asks_again=False)


def restored(person: Person, programme: Programme, took: Sequence[Entry], now: datetime) -> Person:
    """Return the person with what a report had taken off the agenda back on it, as far as its moment is still ahead."""
    profile, kept = person.profile, schedule.not_ahead(person, now)
    for entry in took:
        if entry.at > now and entry.channel in profile.confirmed:
            kept = [*cleared(profile, kept, day_of(profile, entry.at), entry.channel), entry]
    return schedule.from_now_on(person, programme, kept, now, ahead_of=person)


def withdrawn(person: Person, programme: Programme, before: Plan | None, now: datetime) -> Person:
    """Return the person without their last plan: the one before it stands again where it is still ahead."""
    bare = unplanned(person, programme, now)
    return plan(bare, programme, before.day, before.clock, now).person if before and before.at > now else bare


def unplanned(person: Person, programme: Programme, now: datetime) -> Person:
    """Return the person with the plan of their step taken back: no nudge, and the check on its usual day again."""
    week = person.week
    step = replace(week.step, plan=None) if week.step else None
    return _without_plan(replace(person, week=replace(week, step=step)), programme, now, asks_again=True)


def left_out(before: Person, after: Person, now: datetime) -> list[Entry]:
    """Return what stood on the agenda and found no other day: it gave way to a plan or an appointment.

    What asks for a plan of the step, or nudges to it, goes with that plan, so it is not among it. Nor is what another
    message took the very moment of: they share a key, and the ledger tells of the one that goes.
    """
    about = before.week.step.week if before.week.step else 0
    keys = {entry.key(after.id) for entry in after.profile.agenda}
    there = {(entry.kind, entry.week, entry.channel) for entry in after.profile.agenda}
    return [
        entry
        for entry in before.profile.agenda
        if is_coaching(entry)
        and entry.at > now
        and entry.key(before.id) not in keys
        and not (_is_about(entry, about) and entry.kind != "check")
        and (entry.kind, entry.week, entry.channel) not in there
    ]


def _without_plan(person: Person, programme: Programme, now: datetime, *, asks_again: bool) -> Person:
    profile, step = person.profile, person.week.step
    week = step.week if step else profile.week
    # A plan beyond Sunday had taken the next week's step away: without it that week is whole again.
    kept = [entry for entry in schedule.not_ahead(person, now) if not _is_about(entry, week)]
    bare = replace(person, profile=profile.with_agenda(tuple(kept)))
    if asks_again and week:
        monday = monday_of(day_of(profile, step.sent_at if step else now))
        usual = [
            entry
            for entry in schedule.usual(person, programme, week, monday)
            if entry.kind == "check" and entry.at > now
        ]
        bare = with_entries(bare, placed(bare.profile, usual, first_day(profile, now)))
    return schedule.from_now_on(bare, programme, bare.profile.agenda, now, ahead_of=person)


def _is_about(entry: Entry, step_week: int) -> bool:
    """Tell whether an entry asks for a plan of the step of a week, nudges to it or asks how it went."""
    return is_coaching(entry) and entry.kind in {"plan", "nudge", "check"} and entry.week == step_week


def _may_nudge(profile: Profile, at: datetime, channel: Channel, rules: Rules, now: datetime) -> bool:
    day = day_of(profile, at)
    if at <= now or day in booked_days(profile):
        return False
    if channel is Channel.EMAIL:
        return True
    if at < now + rules.span("after_talk") or limits.is_full(profile, day, rules):
        return False
    busy = profile.coaching.open
    last = busy.since if busy and busy.key.endswith(f"-{Channel.SMS}") else profile.unasked_at
    return not last or (day_of(profile, last) != day and at >= last + rules.span("hours_apart"))


def _check_after(profile: Profile, entries: Sequence[Entry], day: date, channel: Channel, week: int) -> Entry:
    """Return the check on the first free day after a plan's day; Monday is the idea's, and a reflect gives way."""
    busy = taken_days(profile, [entry for entry in entries if entry.kind != GIVES_WAY], channel)
    after = day + timedelta(days=1)
    while after in busy or after.weekday() == MONDAY:
        after += timedelta(days=1)
    return Entry(at=hour_on(profile, after), cls=Class.COACHING, channel=channel, kind="check", week=week)
