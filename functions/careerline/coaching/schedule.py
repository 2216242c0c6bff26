"""When the coach says what: the entries of a start, a week and an end, in the person's own days and hours."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from careerline.agenda import Channel, Class, Entry, Lane
from careerline.coaching import appointments, silence
from careerline.coaching.days import day_of, first_day, hour_on, is_coaching, is_going, placed, with_entries
from careerline.coaching.programme import Programme
from careerline.coaching.steps import checks_apart, stands_until
from careerline.moments import MONDAY, SUNDAY, monday_of, next_monday
from careerline.people.person import Cadence, Person, Profile, State

PART_END, FINISHED, MONTH = "part_end", "finished", "month"
# What looks back: at a part, at all that is written, at a month.
LOOKS_BACK = frozenset({PART_END, FINISHED, MONTH})
# What comes of a week of the programme, and nothing else does; a nudge and a check may lie beyond their week.
OF_A_WEEK = frozenset({"idea", "step", "plan", "nudge", "check", "reflect", *LOOKS_BACK})
# What has no form as a mail: when texts end, it is left out, and what it says comes in the next mail.
BY_TEXT_ALONE = frozenset({"plan", "reflect"})
BEYOND_THEIR_WEEK = frozenset({"nudge", "check"})
# The last day of a week on which it may begin late: Thursday's idea has Friday's step and a check after it.
LAST_BEGIN = 3


def start(person: Person, programme: Programme, now: datetime) -> Person:
    """Return a person whose coaching begins now: a starter tomorrow, or week 1 where Monday is that near."""
    profile = person.profile
    today = day_of(profile, now)
    if today.weekday() == SUNDAY or (today.weekday() == MONDAY and now < hour_on(profile, today)):
        monday = monday_of(today + timedelta(days=1))
        return with_entries(person, _coming(person, programme, monday, monday))
    if today.weekday() == MONDAY:
        return with_entries(person, _coming(person, programme, today, today + timedelta(days=1)))
    tomorrow = today + timedelta(days=1)
    monday = next_monday(today)
    return with_entries(person, [*_starter(profile, tomorrow), *_coming(person, programme, monday, monday)])


def _starter(profile: Profile, day: date) -> Iterator[Entry]:
    """Yield the starter of a day, by text where texts are open, and then its check on the day after."""
    channel, after = profile.confirmed[0], day + timedelta(days=1)
    yield Entry(at=hour_on(profile, day), cls=Class.COACHING, channel=channel, kind="step", week=0)
    if after.weekday() != MONDAY and channel is Channel.SMS:
        yield Entry(at=hour_on(profile, after), cls=Class.COACHING, channel=channel, kind="check", week=0)


def begins(person: Person, now: datetime) -> tuple[str, Entry] | None:
    """Return what comes first after a start, `starter` or `week`, and its entry."""
    ahead = [entry for entry in person.profile.agenda if entry.lane is Lane.COACHING and entry.at > now]
    if not ahead:
        return None
    first = min(ahead, key=lambda entry: entry.at)
    return ("starter" if first.week == 0 else "week"), first


def next_week_begins(person: Person, now: datetime) -> date:
    """Return the day on which the next week that has not begun is to begin."""
    profile = person.profile
    ahead = [day_of(profile, entry.at) for entry in _of_weeks(profile) if _is_ahead(profile, entry, now)]
    return min(ahead, default=next_monday(day_of(profile, now)))


def refill(person: Person, programme: Programme, now: datetime, *, behind: bool = False) -> Person:
    """Return the person with what comes next on the agenda: their next unsent week, if nothing is left of this one.

    It begins on a Monday; where an outage left somebody *behind*, in the week that runs, if that has room for it. A
    nudge and a check beyond Sunday do not keep the next week waiting.
    """
    profile, counted = person.profile, _renumbered(person, now)
    if profile.state is State.PAUSED and profile.until and counted is not person:
        return pause(counted, programme, profile.until, now)
    if profile.state is not State.ACTIVE or not profile.confirmed:
        return person
    person = appointments.with_own(counted, programme.rules, now)
    person = checks_apart(silence.with_question(person, programme.rules, now), programme.rules)
    profile, today = person.profile, day_of(person.profile, now)
    left = list(_of_weeks(profile))
    if any(not _waits_for_nothing(profile, entry, today) for entry in left):
        return person
    if left and profile.week >= programme.last_week:
        return person  # the end is said once the last plan is behind them
    first = first_day(profile, now)
    if (
        behind
        and _in_own_weeks(profile, programme, now)
        and first.weekday() <= LAST_BEGIN
        and monday_of(first) == monday_of(today)
    ):
        return with_entries(person, _coming(person, programme, monday_of(today), first))
    return _from_day(person, programme, today + timedelta(days=1), now)


def rejoin(person: Person, programme: Programme, now: datetime, *, today: bool = True) -> Person:
    """Return the person with coaching going on from the next Monday, whatever stood before.

    A Monday whose hour is still to come counts, unless nothing is to go *today*.
    """
    bare = _without_coaching(person)
    profile = bare.profile
    if profile.state is not State.ACTIVE or not profile.confirmed:
        return bare
    first = first_day(profile, now) if today else day_of(profile, now) + timedelta(days=1)
    return _from_day(appointments.with_own(bare, programme.rules, now), programme, first, now)


def go_on(person: Person, programme: Programme, day: date, now: datetime) -> Person:
    """Return the person with coaching going on with the first Monday from *day* on, and nothing of it before."""
    profile = person.profile
    bare = _without_coaching(person)
    return _from_day(bare, programme, day, now) if profile.state is State.ACTIVE and profile.confirmed else bare


def rest(person: Person, programme: Programme, rule: str, now: datetime) -> Person:
    """Return the person left in peace by a rule of news: coaching goes on with the first Monday after its days.

    The plan of their step is off with its nudge and its check. What stands around an interview still comes.
    """
    profile = person.profile
    if profile.state is not State.ACTIVE or not profile.confirmed:
        return person
    after = day_of(profile, now) + programme.rules.span(rule)
    week = person.week
    bare = _without_coaching(
        replace(person, week=replace(week, step=replace(week.step, plan=None) if week.step else None))
    )
    return _from_day(appointments.with_own(bare, programme.rules, now), programme, after, now)


def pause(person: Person, programme: Programme, until: date | None, now: datetime) -> Person:
    """Return the person paused; the agenda of a break with an end already holds the week after it."""
    bare = _without_coaching(person)
    paused = replace(bare.profile, state=State.PAUSED, until=until, question=None)
    if until is None or not paused.confirmed:
        return replace(bare, profile=paused)
    # The first tick of what comes after the break ends it.
    awake = replace(bare, profile=replace(paused, state=State.ACTIVE))
    again = _from_day(awake, programme, until, now)
    return replace(again, profile=replace(again.profile, state=State.PAUSED))


def answered(person: Person, programme: Programme, now: datetime) -> Person:
    """Return the person of whom something was heard: silence is over, and their own rhythm is theirs again."""
    profile = person.profile
    if not profile.silence:
        return person
    lowered = silence.is_lowered(profile, programme.rules, now)
    kept = tuple(
        entry
        for entry in profile.agenda
        if is_going(profile, entry)
        or not (entry.kind in silence.OF_SILENCE or (lowered and _is_ahead(profile, entry, now)))
    )
    bare = replace(person, profile=replace(profile, silence=None).with_agenda(kept))
    if not lowered or profile.state is not State.ACTIVE or not profile.confirmed or any(_of_weeks(bare.profile)):
        return bare
    return _from_day(bare, programme, first_day(profile, now), now)


def reschedule(person: Person, programme: Programme, now: datetime) -> Person:
    """Return the person with what is to come by their present hour, zone, channels and rhythm.

    What is left of the week that has begun keeps its days; a new rhythm begins with the next week. A nudge and what
    an appointment brings keep the moment that they have.
    """
    profile = person.profile
    if profile.state is not State.ACTIVE or not profile.confirmed:
        return person
    ours = [entry for entry in profile.agenda if is_coaching(entry)]
    # What is due goes out this minute, or is on its way: it stays as it is, and is never put on the agenda twice.
    going = [
        entry for entry in ours if is_going(profile, entry) or (entry.at <= now and entry.channel in profile.confirmed)
    ]
    begun = [
        replace(entry, channel=entry.channel if entry.channel in profile.confirmed else profile.confirmed[0])
        for entry in ours
        if entry not in going
        and not _is_ahead(profile, entry, now)
        and (entry.channel in profile.confirmed or not _by_its_channel_alone(entry))
    ]
    begun = list(_starter_by_text(profile, begun, now))
    fixed = [entry for entry in begun if entry.cls is Class.NUDGE or entry.kind in appointments.KINDS]
    kept = [entry for entry in profile.agenda if not is_coaching(entry)]
    bare = replace(person, profile=profile.with_agenda((*kept, *going, *fixed)))
    moved = placed(bare.profile, [entry for entry in begun if entry not in fixed], first_day(profile, now))
    return _refilled(with_entries(bare, moved), programme, _ahead(profile, now), now)


def _starter_by_text(profile: Profile, entries: Iterable[Entry], now: datetime) -> Iterator[Entry]:
    """Yield entries with a starter that was to come by mail as a text, its check with it: texts carry both."""
    for entry in entries:
        mailed = entry.week == 0 and entry.kind == "step" and entry.channel is Channel.EMAIL and not entry.ref
        if mailed and entry.at > now and Channel.SMS in profile.confirmed:
            yield from _starter(profile, day_of(profile, entry.at))
        else:
            yield entry


def from_now_on(
    person: Person, programme: Programme, kept: Iterable[Entry], now: datetime, *, ahead_of: Person
) -> Person:
    """Return the person with *kept* for an agenda, and what had not begun of another's weeks placed anew after it."""
    bare = replace(person, profile=person.profile.with_agenda(tuple(kept)))
    return _refilled(bare, programme, _ahead(ahead_of.profile, now), now)


def not_ahead(person: Person, now: datetime) -> list[Entry]:
    """Return the agenda without the weeks that have not begun."""
    return [entry for entry in person.profile.agenda if not _is_ahead(person.profile, entry, now)]


def usual(person: Person, programme: Programme, week: int, monday: date) -> list[Entry]:
    """Return the entries of a week on their usual days."""
    rhythm = silence.rhythm(person.profile, programme.rules, hour_on(person.profile, monday))
    if rhythm is Cadence.MONTHLY:
        return []  # it has no weeks
    return list(_entries(person.profile, programme, monday, week, rhythm, with_step=True))


def _refilled(person: Person, programme: Programme, ahead: list[Entry], now: datetime) -> Person:
    """Return the person with the week that has not begun placed anew; *ahead* is what stood of it."""
    profile = person.profile
    if _in_own_weeks(profile, programme, now) and any(entry.kind not in LOOKS_BACK for entry in ahead):
        day = min(day_of(profile, entry.at) for entry in ahead)
        person = with_entries(person, _coming(person, programme, monday_of(day), max(day, first_day(profile, now))))
    return refill(person, programme, now)


def _in_own_weeks(profile: Profile, programme: Programme, now: datetime) -> bool:
    """Tell whether somebody has weeks, in the rhythm that they chose: no silence has lowered it."""
    return profile.cadence is silence.rhythm(profile, programme.rules, now) is not Cadence.MONTHLY


def _from_day(person: Person, programme: Programme, day: date, now: datetime) -> Person:
    """Return the person with what comes next on the agenda, on the first Monday from *day* on or later."""
    profile = person.profile
    monday = day if day.weekday() == MONDAY else next_monday(day)
    if profile.cadence is Cadence.MONTHLY:
        return with_entries(person, [_monthly(profile, programme, monday)])
    monday = silence.monday_after_gap(person, programme.rules, monday)
    entries = _coming(person, programme, monday, monday)
    bye = silence.goodbye_day(profile, programme.rules, now)
    first = min((day_of(profile, entry.at) for entry in entries), default=None)
    # Silence that outlives what is written has nothing more to come but the goodbye.
    outlived = first is None and silence.is_lowered(profile, programme.rules, hour_on(profile, monday))
    if bye and (outlived or (first and first >= bye)):
        entries = [silence.goodbye(profile, bye)]
    return with_entries(person, entries)


def _coming(person: Person, programme: Programme, monday: date, first: date) -> list[Entry]:
    """Return the entries of the person's next unsent week, none before *first*; one text a day at most."""
    profile = person.profile
    number = profile.week + 1
    rhythm = silence.rhythm(profile, programme.rules, hour_on(profile, monday))
    if rhythm is Cadence.MONTHLY:
        return [_monthly(profile, programme, monday)]
    before: list[Entry] = []
    # An end asks how to go on, and says what was built: to somebody who is there. Silence has its own way out.
    silent = silence.is_lowered(profile, programme.rules, hour_on(profile, monday))
    if not silent and profile.week and profile.ended < profile.week and programme.ends_part(profile.week):
        before = placed(profile, [_end(profile, programme, monday)], first)
        if number > programme.last_week or rhythm is Cadence.WEEKLY or Channel.SMS not in profile.confirmed:
            return before
        first = max(first, monday + timedelta(days=1))
    if number > programme.last_week:
        return before
    # A plan that lies in the week to come keeps its step open: that week has its idea and no second step.
    with_step = not stands_until(person, monday)
    # A week says each thing once, by whichever channel: what is on its way by text comes by no mail that joins now.
    there = {entry.kind for entry in profile.agenda if entry.week == number and day_of(profile, entry.at) >= monday}
    entries = _entries(profile, programme, monday, number, rhythm, with_step=with_step)
    ahead = with_entries(person, before).profile
    return [*before, *placed(ahead, [one for one in entries if one.kind not in there], first)]


def _entries(
    profile: Profile, programme: Programme, monday: date, number: int, rhythm: Cadence, *, with_step: bool
) -> Iterator[Entry]:
    """Yield the entries of one week by a rhythm and the person's channels, each on its own day."""
    channels = profile.confirmed
    plans: list[tuple[str, int, Channel]] = []
    if Channel.SMS in channels:
        texts = programme.days(rhythm)
        # By both channels, the idea comes in full by mail.
        plans += [(kind, day, Channel.SMS) for kind, day in texts.items() if not (kind == "idea" and len(channels) > 1)]
    # In silence one message a week is enough: by mail alone Monday's, by both channels the text.
    lowered = rhythm is not profile.cadence
    if Channel.EMAIL in channels:
        wanted = {(False, False): {"idea", "check"}, (False, True): {"idea"}, (True, False): {"idea"}}
        kinds = wanted.get((len(channels) > 1, lowered), set())
        plans += [(kind, day, Channel.EMAIL) for kind, day in programme.mail_days.items() if kind in kinds]
    plans += [] if lowered else _month(profile, programme, number, rhythm)
    for kind, day, channel in plans:
        if with_step or kind not in {"step", "plan", "check"}:
            at = hour_on(profile, monday + timedelta(days=day))
            yield Entry(at=at, cls=Class.COACHING, channel=channel, kind=kind, week=number)


def _month(profile: Profile, programme: Programme, number: int, rhythm: Cadence) -> list[tuple[str, int, Channel]]:
    """Return what a week brings of the month that it ends: a mail with the picture, or the text of a weekly rhythm."""
    rules = programme.rules
    if len(profile.confirmed) > 1 and number % rules.number("month_mail", "weeks") == 0:
        return [(MONTH, rules.number("month_mail", "day"), Channel.EMAIL)]
    alone = profile.confirmed == (Channel.SMS,) and rhythm is Cadence.WEEKLY
    if alone and number % rules.number("month_text", "weeks") == 0 and not programme.ends_part(number):
        return [(MONTH, rules.number("month_text", "day"), Channel.SMS)]
    return []


def _monthly(profile: Profile, programme: Programme, monday: date) -> Entry:
    """Return the next message of somebody who wants one a month: by mail, which has room for the picture."""
    weeks = programme.rules.number("monthly_only", "weeks")
    at = hour_on(profile, monday + timedelta(weeks=weeks - 1))
    return Entry(at=at, cls=Class.COACHING, channel=profile.confirmed[-1], kind=MONTH, week=profile.week)


def _end(profile: Profile, programme: Programme, monday: date) -> Entry:
    """Return the end of the part that is over, or of all that is written."""
    kind = FINISHED if profile.week >= programme.last_week else PART_END
    at = hour_on(profile, monday)
    return Entry(at=at, cls=Class.COACHING, channel=profile.confirmed[0], kind=kind, week=profile.week)


def _of_weeks(profile: Profile) -> Iterator[Entry]:
    """Yield what the agenda holds of the programme's weeks."""
    for entry in profile.agenda:
        if is_coaching(entry) and entry.kind in OF_A_WEEK:
            yield entry


def _waits_for_nothing(profile: Profile, entry: Entry, today: date) -> bool:
    """Tell whether an entry lies beyond its week, so that the next one need not wait for it."""
    return entry.kind in BEYOND_THEIR_WEEK and day_of(profile, entry.at) >= next_monday(today)


def _by_its_channel_alone(entry: Entry) -> bool:
    """Tell whether an entry ends with its channel: no other has its form, or has said it already.

    What has a reference of its own stands for another that was sent, and did not arrive.
    """
    return entry.kind in BY_TEXT_ALONE or bool(entry.ref)


def _is_ahead(profile: Profile, entry: Entry, now: datetime) -> bool:
    """Tell whether an entry is of a week that has not begun: of the programme's next one, of its end, of a month."""
    if not is_coaching(entry) or entry.at <= now:
        return False
    if entry.kind in LOOKS_BACK:
        return day_of(profile, entry.at) >= next_monday(day_of(profile, now)) or entry.week > profile.week
    return entry.kind in OF_A_WEEK and entry.week > profile.week


def _ahead(profile: Profile, now: datetime) -> list[Entry]:
    return [entry for entry in profile.agenda if _is_ahead(profile, entry, now)]


def _without_coaching(person: Person) -> Person:
    """Return the person with nothing of the programme to come; what is on its way is recorded all the same."""
    profile = person.profile
    kept = tuple(entry for entry in profile.agenda if not is_coaching(entry))
    return replace(person, profile=profile.with_agenda(kept))


def _renumbered(person: Person, now: datetime) -> Person:
    """Return the person without a week on the agenda whose idea or step has gone since it was put there.

    It was on its way when a pause or a return counted the weeks.
    """
    profile = person.profile
    beyond = next_monday(day_of(profile, now))
    again = [
        entry
        for entry in _of_weeks(profile)
        if entry.kind in {"idea", "step"} and entry.week <= profile.week and day_of(profile, entry.at) >= beyond
    ]
    if not again:
        return person
    weeks = {entry.week for entry in again}
    kept = tuple(
        entry
        for entry in profile.agenda
        if not (is_coaching(entry) and entry.week in weeks and day_of(profile, entry.at) >= beyond)
    )
    return replace(person, profile=profile.with_agenda(kept))
