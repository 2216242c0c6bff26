"""The days of a person's week: which are free, and what moves where when one is taken."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from careerline.agenda import Channel, Class, Entry, Lane
from careerline.moments import instant, local, monday_of
from careerline.people.person import Person, Profile
from careerline.windows import on_day

# What a check never waits for: an open question is worth two minutes on any day.
GIVES_WAY = "reflect"
# What comes of a week, each after the one before.
IN_ORDER = frozenset({"idea", "step", "plan", "check"})


def hour_on(profile: Profile, day: date) -> datetime:
    """Return the person's hour on a day, inside the window of their place."""
    return on_day(day, profile.hour, profile.zone, profile.place)


def day_of(profile: Profile, moment: datetime) -> date:
    """Return the person's own date at a moment."""
    return local(moment, profile.zone).date()


def first_day(profile: Profile, now: datetime) -> date:
    """Return the first day whose hour is still to come."""
    today = day_of(profile, now)
    return today if hour_on(profile, today) > now else today + timedelta(days=1)


def first_day_from(profile: Profile, moment: datetime) -> date:
    """Return the first day whose hour is not before a moment."""
    day = day_of(profile, moment)
    return day if hour_on(profile, day) >= moment else day + timedelta(days=1)


def later(profile: Profile, moment: datetime, span: timedelta) -> datetime:
    """Return the moment that lies so many days after another on the person's own clock, changes of clocks included."""
    there = local(moment, profile.zone)
    return instant(there.date() + span, there.time(), profile.zone)


def is_coaching(entry: Entry) -> bool:
    """Tell whether an entry is the programme's: a coach's own words from the desk are not."""
    return entry.lane is Lane.COACHING and entry.cls is not Class.DESK


def booked_days(profile: Profile) -> set[date]:
    """Return the days on which nothing goes out: there is an appointment."""
    return {one.day for one in profile.booked}


def taken_days(profile: Profile, entries: Iterable[Entry], channel: Channel) -> set[date]:
    """Return the days that have a message of a channel already, or an appointment."""
    mine = {day_of(profile, one.at) for one in entries if is_coaching(one) and one.channel is channel}
    return mine | booked_days(profile)


def with_entries(person: Person, entries: Sequence[Entry]) -> Person:
    """Return the person with entries added to their agenda."""
    profile = person.profile
    return replace(person, profile=profile.with_agenda((*profile.agenda, *entries)))


def placed(profile: Profile, entries: Iterable[Entry], first: date) -> list[Entry]:
    """Return the entries with one text a day, none before *first*; what finds no free day of its week is left out."""
    taken = {channel: taken_days(profile, profile.agenda, channel) for channel in Channel}
    found: list[Entry] = []
    for entry in sorted(entries, key=lambda entry: (entry.kind == GIVES_WAY, entry.at)):
        day = max(day_of(profile, entry.at), first)
        week_ends = monday_of(day) + timedelta(days=7)
        while day in taken[entry.channel] and day < week_ends:
            day += timedelta(days=1)
        if day < week_ends:
            taken[entry.channel].add(day)
            found.append(replace(entry, at=hour_on(profile, day)))
    return found


def is_going(profile: Profile, entry: Entry) -> bool:
    """Tell whether an entry is on its way to the carrier."""
    busy = profile.lane(entry.lane).open
    return busy is not None and busy.key == entry.key(profile.id)


def cleared(profile: Profile, entries: Sequence[Entry], day: date, channel: Channel = Channel.SMS) -> list[Entry]:
    """Return the entries with a day freed of one channel's messages: what stood there moves within its week, or is out.

    What comes of one week keeps its order: an idea that moves past its step takes that day, and the step the next.
    A nudge has the moment that was named for it, so it never moves: it is out. What is on its way stays: under another
    moment it would go twice.
    """

    def stands_there(entry: Entry) -> bool:
        ours = is_coaching(entry) and entry.channel is channel and not is_going(profile, entry)
        return ours and day_of(profile, entry.at) == day

    kept = [entry for entry in entries if not stands_there(entry)]
    for entry in entries:
        if not stands_there(entry) or entry.cls is Class.NUDGE:
            continue
        busy = taken_days(profile, kept, channel) | {day}
        free = day + timedelta(days=1)
        while free in busy:
            free += timedelta(days=1)
        if free < monday_of(day) + timedelta(days=7):
            kept = _moved(profile, kept, entry, hour_on(profile, free))
    return kept


def _moved(profile: Profile, others: Sequence[Entry], entry: Entry, at: datetime) -> list[Entry]:
    """Return the entries with one more at a later moment; those of its week that it passes move on by one."""
    week = monday_of(day_of(profile, entry.at))
    passed = sorted(
        (
            other
            for other in others
            if other.kind in IN_ORDER
            and other.channel is entry.channel
            and entry.kind in IN_ORDER
            and entry.at < other.at < at
            and monday_of(day_of(profile, other.at)) == week
        ),
        key=lambda other: other.at,
    )
    row = [entry, *passed]
    moments = [*(other.at for other in passed), at]
    rest = [other for other in others if other not in passed]
    return [*rest, *(replace(one, at=moment) for one, moment in zip(row, moments, strict=True))]
