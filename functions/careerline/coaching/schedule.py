"""When the coach says what: the entries of a start, a week and a plan, in the person's own days and hours."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from careerline.agenda import Channel, Class, Entry, Lane
from careerline.coaching.programme import Programme
from careerline.moments import MONDAY, SUNDAY, instant, local, monday_of, next_monday
from careerline.people.person import Person, Plan, Profile, State
from careerline.windows import MARGIN, is_open, last_allowed_before, on_day

# After a conversation, and between two unasked texts.
AFTER_TALK = timedelta(hours=2)
BETWEEN_TEXTS = timedelta(hours=4)
# A mailed nudge is in the inbox when the day begins.
MAILED_NUDGE = time(9)

# The end of what is written: what was built, said once.
END = "review"
# What a check never waits for: an open question is worth two minutes on any day.
GIVES_WAY = "reflect"
# After hard news no step comes for this long.
REST = timedelta(days=7)


def hour_on(profile: Profile, day: date) -> datetime:
    """Return the person's hour on a day, inside the window of their place."""
    return on_day(day, profile.hour, profile.zone, profile.place)


def day_of(profile: Profile, moment: datetime) -> date:
    """Return the person's own date at a moment."""
    return local(moment, profile.zone).date()


def start(person: Person, programme: Programme, now: datetime) -> Person:
    """Return a person whose coaching begins now: a starter tomorrow, or week 1 where Monday is that near."""
    profile = person.profile
    today = day_of(profile, now)
    if today.weekday() == SUNDAY or (today.weekday() == MONDAY and now < hour_on(profile, today)):
        monday = monday_of(today + timedelta(days=1))
        return _with(person, _week(person, programme, monday, monday))
    if today.weekday() == MONDAY:
        return _with(person, _week(person, programme, today, today + timedelta(days=1)))
    tomorrow = today + timedelta(days=1)
    channel = profile.confirmed[0]
    entries = [Entry(at=hour_on(profile, tomorrow), cls=Class.COACHING, channel=channel, kind="step", week=0)]
    after = tomorrow + timedelta(days=1)
    if after.weekday() != MONDAY and channel is Channel.SMS:
        entries.append(Entry(at=hour_on(profile, after), cls=Class.COACHING, channel=channel, kind="check", week=0))
    monday = next_monday(today)
    return _with(person, [*entries, *_week(person, programme, monday, monday)])


def begins(person: Person, now: datetime) -> tuple[str, Entry] | None:
    """Return what comes first after a start, `starter` or `week`, and its entry."""
    ahead = [entry for entry in person.profile.agenda if entry.lane is Lane.COACHING and entry.at > now]
    if not ahead:
        return None
    first = min(ahead, key=lambda entry: entry.at)
    return ("starter" if first.week == 0 else "week"), first


def refill(person: Person, programme: Programme, now: datetime) -> Person:
    """Return the person with their next unsent week on the agenda, if nothing is left of the present one.

    The nudge and the check of a plan that lies beyond Sunday do not keep the next week waiting.
    """
    profile = person.profile
    today = day_of(profile, now)
    left = [entry for entry in profile.agenda if _is_coaching(entry)]
    if any(entry.kind not in {"nudge", "check"} or day_of(profile, entry.at) < next_monday(today) for entry in left):
        return person
    if profile.state is not State.ACTIVE or not profile.confirmed:
        return person
    if left and profile.week >= programme.last_week:
        return person  # the end is said once the last plan is behind them
    return from_day(person, programme, today + timedelta(days=1))


def rejoin(person: Person, programme: Programme, now: datetime) -> Person:
    """Return the person with coaching going on from the next Monday, whatever stood before."""
    kept = tuple(entry for entry in person.profile.agenda if not _is_coaching(entry))
    return refill(replace(person, profile=person.profile.with_agenda(kept)), programme, now)


def rest(person: Person, programme: Programme, now: datetime) -> Person:
    """Return the person left in peace after hard news: coaching goes on with the first Monday a week from now."""
    profile = person.profile
    if profile.state is not State.ACTIVE or not profile.confirmed:
        return person
    kept = tuple(entry for entry in profile.agenda if not _is_coaching(entry))
    bare = replace(person, profile=profile.with_agenda(kept))
    return from_day(bare, programme, day_of(profile, now) + REST)


def from_day(person: Person, programme: Programme, day: date) -> Person:
    """Return the person with their next unsent week on the agenda, on the first Monday from *day* on."""
    monday = day if day.weekday() == MONDAY else next_monday(day)
    return _with(person, _week(person, programme, monday, monday))


def reschedule(person: Person, programme: Programme, now: datetime) -> Person:
    """Return the person with what is to come by their present hour, zone, channels and rhythm.

    What is left of the week that has begun keeps its days; a new rhythm begins with the next week. A nudge keeps the
    moment that they named.
    """
    profile = person.profile
    if profile.state is not State.ACTIVE or not profile.confirmed:
        return person
    ours = [entry for entry in profile.agenda if _is_coaching(entry)]
    # What is due goes out this minute, or is on its way: it stays as it is, and is never put on the agenda twice.
    going = [entry for entry in ours if entry.at <= now]
    begun = [
        replace(entry, channel=entry.channel if entry.channel in profile.confirmed else profile.confirmed[0])
        for entry in ours
        if entry.at > now and entry.week <= profile.week
    ]
    ahead = [entry for entry in ours if entry.at > now and entry.week > profile.week]
    nudges = [entry for entry in begun if entry.cls is Class.NUDGE]
    kept = [entry for entry in profile.agenda if not _is_coaching(entry)]
    bare = replace(person, profile=profile.with_agenda((*kept, *going, *nudges)))
    moved = _placed(bare.profile, [entry for entry in begun if entry not in nudges], _first_day(profile, now))
    return refill(_coming(_with(bare, moved), programme, ahead, now), programme, now)


def _coming(person: Person, programme: Programme, ahead: list[Entry], now: datetime) -> Person:
    """Return the person with the week that has not begun placed anew; *ahead* is what stood of it."""
    if not ahead:
        return person
    profile = person.profile
    day = min(day_of(profile, entry.at) for entry in ahead)
    return _with(person, _week(person, programme, monday_of(day), max(day, _first_day(profile, now))))


def _first_day(profile: Profile, now: datetime) -> date:
    """Return the first day whose hour is still to come."""
    today = day_of(profile, now)
    return today if hour_on(profile, today) > now else today + timedelta(days=1)


def _is_coaching(entry: Entry) -> bool:
    """Tell whether an entry is the programme's: a coach's own words from the desk are not."""
    return entry.lane is Lane.COACHING and entry.cls is not Class.DESK


def _with(person: Person, entries: list[Entry]) -> Person:
    """Return the person with entries added to their agenda."""
    profile = person.profile
    return replace(person, profile=profile.with_agenda((*profile.agenda, *entries)))


def _week(person: Person, programme: Programme, monday: date, first: date) -> list[Entry]:
    """Return the entries of the person's next unsent week, none before *first*; one text a day at most."""
    profile = person.profile
    number = profile.week + 1
    if number > programme.last_week:
        if profile.ended >= programme.last_week:
            return []
        at = hour_on(profile, first)
        return [Entry(at=at, cls=Class.COACHING, channel=profile.confirmed[0], kind=END, week=programme.last_week)]
    step = person.week.step
    # A plan that lies in the week to come keeps its step open: that week has its idea and no second step.
    still = bool(
        step
        and step.is_open
        and step.plan
        and step.plan.day >= monday
        and any(entry.kind == "check" and entry.week == step.week for entry in profile.agenda)
    )
    there = {(entry.kind, entry.channel) for entry in profile.agenda if entry.week == number}
    entries = _entries(profile, programme, monday, number, with_step=not still)
    return _placed(profile, [entry for entry in entries if (entry.kind, entry.channel) not in there], first)


def _entries(profile: Profile, programme: Programme, monday: date, number: int, *, with_step: bool) -> Iterator[Entry]:
    """Yield the entries of one week by the person's rhythm and channels, each on its own day."""
    channels = profile.confirmed
    plans: list[tuple[str, int, Channel]] = []
    if Channel.SMS in channels:
        texts = programme.days(profile.cadence)
        # By both channels, the idea comes in full by mail.
        plans += [(kind, day, Channel.SMS) for kind, day in texts.items() if not (kind == "idea" and len(channels) > 1)]
    if Channel.EMAIL in channels:
        mails = programme.mail_days
        plans += [(kind, day, Channel.EMAIL) for kind, day in mails.items() if len(channels) == 1 or kind == "idea"]
    # A mailed idea brings its step along.
    with_step = with_step or Channel.SMS not in channels
    for kind, day, channel in plans:
        if with_step or kind not in {"step", "plan", "check"}:
            at = hour_on(profile, monday + timedelta(days=day))
            yield Entry(at=at, cls=Class.COACHING, channel=channel, kind=kind, week=number)


def _placed(profile: Profile, entries: list[Entry], first: date) -> list[Entry]:
    """Return the entries with one text a day, none before *first*; what finds no free day of its week is left out."""
    taken = {
        channel: {day_of(profile, one.at) for one in profile.agenda if _is_coaching(one) and one.channel is channel}
        for channel in Channel
    }
    placed: list[Entry] = []
    for entry in sorted(entries, key=lambda entry: (entry.kind == GIVES_WAY, entry.at)):
        day = max(day_of(profile, entry.at), first)
        week_ends = monday_of(day) + timedelta(days=7)
        while day in taken[entry.channel] and day < week_ends:
            day += timedelta(days=1)
        if day < week_ends:
            taken[entry.channel].add(day)
            placed.append(replace(entry, at=hour_on(profile, day)))
    return placed


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan as it was placed: the person with it, when the nudge comes, and why it comes then or not at all."""

    person: Person
    plan: Plan
    nudge: Entry | None
    outside: bool  # the moment lies outside the hours in which texts may go


def plan(person: Person, programme: Programme, day: date, clock: time | None, now: datetime) -> Planned:
    """Return the person with a plan for the step that is open: its nudge, and the check after it.

    A day with no time is nudged at the person's hour. A moment outside the allowed hours is nudged at the last
    allowed one before it. No nudge goes within two hours of this conversation, nor on a day that had its text.
    """
    profile = person.profile
    channel = profile.confirmed[0]
    moment = instant(day, clock, profile.zone) if clock else hour_on(profile, day)
    # The window must still be open when a carrier that held the nudge lets go of it.
    allowed = all(is_open(at, profile.zone, profile.place) for at in (moment, moment + MARGIN))
    outside = clock is not None and not allowed
    if channel is Channel.EMAIL:
        at = instant(day, MAILED_NUDGE, profile.zone)
        outside = False
    elif outside:
        at = last_allowed_before(moment, profile.zone, profile.place)
    else:
        at = moment
    step_week = person.week.step.week if person.week.step else profile.week
    nudge = (
        Entry(at=at, cls=Class.NUDGE, channel=channel, kind="nudge", week=step_week)
        if _may_nudge(profile, at, channel, now)
        else None
    )
    made = Plan(day=day, clock=clock, at=moment, nudge=nudge is not None)
    ahead = [
        entry
        for entry in profile.agenda
        if _is_coaching(entry) and entry.at > now and entry.week > max(profile.week, step_week)
    ]
    kept = [
        entry
        for entry in profile.agenda
        if entry not in ahead and not _is_about(entry, step_week) and entry.kind != END
    ]
    if nudge:
        kept = [*_cleared(profile, kept, day_of(profile, nudge.at)), nudge]
    check = _check_after(profile, kept, max(day, day_of(profile, now)), channel, step_week)
    if channel is Channel.SMS:
        kept = _cleared(profile, kept, day_of(profile, check.at))
    week = person.week
    step = replace(week.step, plan=made) if week.step else None
    planned = replace(person, profile=profile.with_agenda((*kept, check)), week=replace(week, step=step))
    return Planned(
        person=refill(_coming(planned, programme, ahead, now), programme, now),
        plan=made,
        nudge=nudge,
        outside=outside,
    )


def _is_about(entry: Entry, step_week: int) -> bool:
    """Tell whether an entry asks for a plan of the step of a week, nudges to it or asks how it went."""
    return entry.kind in {"plan", "nudge", "check"} and entry.week == step_week


def _may_nudge(profile: Profile, at: datetime, channel: Channel, now: datetime) -> bool:
    if at <= now:
        return False
    if channel is Channel.EMAIL:
        return True
    if at < now + AFTER_TALK:
        return False
    last = profile.unasked_at
    return not last or (day_of(profile, last) != day_of(profile, at) and at >= last + BETWEEN_TEXTS)


def _cleared(profile: Profile, entries: list[Entry], day: date) -> list[Entry]:
    """Return the entries with a day freed for a nudge or a check: what stood there moves within its week, or is out."""
    cleared: list[Entry] = [
        entry for entry in entries if not _is_unasked_text(entry) or day_of(profile, entry.at) != day
    ]
    for entry in entries:
        if entry in cleared:
            continue
        busy = {day_of(profile, other.at) for other in cleared if _is_unasked_text(other)} | {day}
        free = day + timedelta(days=1)
        while free in busy:
            free += timedelta(days=1)
        if free < monday_of(day) + timedelta(days=7):
            cleared.append(replace(entry, at=hour_on(profile, free)))
    return cleared


def _is_unasked_text(entry: Entry) -> bool:
    return entry.lane is Lane.COACHING and entry.channel is Channel.SMS and entry.cls is not Class.DESK


def _check_after(profile: Profile, entries: list[Entry], day: date, channel: Channel, week: int) -> Entry:
    """Return the check on the first free day after a plan's day; Monday is the idea's, and a reflect gives way."""
    busy = {
        day_of(profile, entry.at)
        for entry in entries
        if entry.lane is Lane.COACHING and entry.channel is channel and entry.kind != GIVES_WAY
    }
    after = day + timedelta(days=1)
    while after in busy or after.weekday() == MONDAY:
        after += timedelta(days=1)
    return Entry(at=hour_on(profile, after), cls=Class.COACHING, channel=channel, kind="check", week=week)


def keep_free(person: Person, day: date) -> Person:
    """Return the person with nothing unasked on a day: what stood there moves within its week, or is left out."""
    profile = person.profile
    return replace(person, profile=profile.with_agenda(tuple(_cleared(profile, list(profile.agenda), day))))


def reported(person: Person, programme: Programme, now: datetime) -> Person:
    """Return the person with what a report of the step makes needless taken off the agenda."""
    return _without_plan(person, programme, now, asks_again=False)


def unplanned(person: Person, programme: Programme, now: datetime) -> Person:
    """Return the person with the plan of their step taken back: no nudge, and the check on its usual day again."""
    week = person.week
    step = replace(week.step, plan=None) if week.step else None
    return _without_plan(replace(person, week=replace(week, step=step)), programme, now, asks_again=True)


def _without_plan(person: Person, programme: Programme, now: datetime, *, asks_again: bool) -> Person:
    profile, step = person.profile, person.week.step
    week = step.week if step else profile.week
    # A plan beyond Sunday had taken the next week's step away: without it that week is whole again.
    ahead = [
        entry
        for entry in profile.agenda
        if _is_coaching(entry) and entry.at > now and entry.week > max(profile.week, week)
    ]
    kept = tuple(entry for entry in profile.agenda if entry not in ahead and not _is_about(entry, week))
    bare = replace(person, profile=profile.with_agenda(kept))
    if asks_again and week:
        monday = monday_of(day_of(profile, step.sent_at if step else now))
        usual = [
            entry
            for entry in _entries(profile, programme, monday, week, with_step=True)
            if entry.kind == "check" and entry.at > now
        ]
        bare = _with(bare, _placed(bare.profile, usual, _first_day(profile, now)))
    return refill(_coming(bare, programme, ahead, now), programme, now)
