"""Somebody who does not answer: asked once, then left more and more in peace, then paused."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from careerline.agenda import Channel, Class, Entry
from careerline.coaching.days import cleared, day_of, first_day, first_day_from, hour_on, is_coaching, later, taken_days
from careerline.coaching.rules import Rules
from careerline.moments import MONDAY, minute, monday_of, next_monday
from careerline.people.person import Cadence, Person, Profile

STILL_USEFUL, GOODBYE = "still_useful", "goodbye"
# Messages that only silence brings; with an answer their reason is gone.
OF_SILENCE = frozenset({STILL_USEFUL, GOODBYE})
# The two mails of a week.
MAILED = frozenset({"idea", "check"})


def has_lasted(profile: Profile, rules: Rules, rule: str, at: datetime) -> bool:
    """Tell whether nobody has answered for as many days as a rule says; a monthly rhythm asks nothing."""
    if not profile.silence or profile.cadence is Cadence.MONTHLY:
        return False
    return at >= later(profile, profile.silence.since, rules.span(rule))


def is_long(profile: Profile, rules: Rules, at: datetime) -> bool:
    """Tell whether the silence is so long that a message comes in some weeks only."""
    return has_lasted(profile, rules, "every_other_week", at)


def is_lowered(profile: Profile, rules: Rules, at: datetime) -> bool:
    """Tell whether silence has lowered the rhythm: the question went unanswered, or weeks have passed."""
    if not profile.silence or profile.cadence is Cadence.MONTHLY:
        return False
    return profile.silence.asked or is_long(profile, rules, at)


def rhythm(profile: Profile, rules: Rules, at: datetime) -> Cadence:
    """Return the rhythm in which somebody is coached at a moment: their own, or once a week in silence."""
    return Cadence.WEEKLY if is_lowered(profile, rules, at) else profile.cadence


def monday_after_gap(person: Person, rules: Rules, monday: date) -> date:
    """Return the Monday of the next message, *monday* itself or a later one where only some weeks have any."""
    profile, step = person.profile, person.week.step
    if not is_long(profile, rules, hour_on(profile, monday)):
        return monday
    last = [day_of(profile, moment) for moment in (profile.unasked_at, step.sent_at if step else None) if moment]
    if not last:
        return monday
    return max(monday, monday_of(max(last)) + timedelta(weeks=rules.number("every_other_week", "weeks")))


def has_come(profile: Profile, entry: Entry, rules: Rules) -> bool:
    """Tell whether what only silence brings had its day by its own moment: days of ours may have moved that."""
    if entry.kind == GOODBYE:
        return has_lasted(profile, rules, "goodbye", entry.at)
    due = _question_due(profile, rules)
    return due is not None and entry.at >= due


def without_ours(profile: Profile, entry: Entry, now: datetime) -> Profile:
    """Return the profile with the days left out of its silence on which *entry*, which has just left it, stood still.

    It was due and did not go: the kill switch was on, its channel was stopped, or nothing ran. Nobody answers what does
    not come. What is still due counts from its own moment, so that no day is left out twice.
    """
    return _without(profile, entry.at, min(now, _next_at(profile) or now)) if is_coaching(entry) else profile


def without_gap(profile: Profile, entry: Entry, now: datetime) -> Profile:
    """Return the profile with the days left out as well until what comes next, where *entry* stood still for nothing.

    While a channel is stopped, a week that is over gives way to the next one: nothing was sent on the days between.
    """
    late = is_coaching(entry) and day_of(profile, entry.at) < day_of(profile, now)
    return _without(profile, now, _next_at(profile) or now) if late else profile


def _next_at(profile: Profile) -> datetime | None:
    return min((one.at for one in profile.agenda if is_coaching(one)), default=None)


def _without(profile: Profile, since: datetime, until: datetime) -> Profile:
    """Return the profile with the days between two moments left out of its silence."""
    if not profile.silence:
        return profile
    days = day_of(profile, until) - day_of(profile, max(since, profile.silence.since))
    if days <= timedelta():
        return profile
    return replace(profile, silence=replace(profile.silence, since=later(profile, profile.silence.since, days)))


def goodbye_day(profile: Profile, rules: Rules, now: datetime) -> date | None:
    """Return the day of the goodbye, if nothing is heard until then."""
    if not profile.silence or profile.cadence is Cadence.MONTHLY:
        return None
    day = first_day_from(profile, later(profile, profile.silence.since, rules.span("goodbye")))
    return _free(profile, max(day, first_day(profile, now)))


def goodbye(profile: Profile, day: date) -> Entry:
    """Return the goodbye of a day."""
    return _entry(profile, GOODBYE, day)


def with_question(person: Person, rules: Rules, now: datetime) -> Person:
    """Return the person with "still useful?" on its day, where their silence asks for it; it owns that day."""
    waiting = [entry for entry in person.profile.agenda if entry.kind == STILL_USEFUL]
    if any(entry.at <= now for entry in waiting):
        return person  # it goes this minute, or is on its way
    # Each question that goes unanswered may bring it forward.
    kept = tuple(entry for entry in person.profile.agenda if entry not in waiting)
    profile = person.profile.with_agenda(kept)
    due = _question_due(profile, rules)
    if due is None:
        return replace(person, profile=profile)
    day = _free(profile, _turn(profile, max(first_day_from(profile, due), first_day(profile, now))))
    entry = _entry(profile, STILL_USEFUL, day)
    others = cleared(profile, kept, day, entry.channel)
    return replace(person, profile=profile.with_agenda((*others, entry)))


def asked(person: Person) -> Person:
    """Return the person after "still useful?": nothing of what stood is left but what has a day of its own."""
    profile = person.profile
    silence = replace(profile.silence, asked=True) if profile.silence else None
    own = ("nudge", "appointment_before", "appointment_check")
    kept = tuple(entry for entry in profile.agenda if not is_coaching(entry) or entry.kind in own)
    return replace(person, profile=replace(profile, silence=silence).with_agenda(kept))


def _question_due(profile: Profile, rules: Rules) -> datetime | None:
    """Return from when on "still useful?" is to be asked; None where it is not, or was."""
    silence, needed = profile.silence, rules.number("still_useful", "questions")
    if not silence or profile.cadence is Cadence.MONTHLY or silence.asked or silence.questions < needed:
        return None
    due = later(profile, silence.since, rules.span("still_useful"))
    if silence.questions == needed and profile.question:
        # The last of them is unanswered once it is closed, or another has taken its place.
        due = max(due, minute(profile.question.at) + rules.span("question_open"))
    return due


def _turn(profile: Profile, day: date) -> date:
    """Return the day of "still useful?": by mail alone that of the next mail, since two a week were agreed."""
    if profile.confirmed[0] is Channel.SMS:
        return day
    ahead = [day_of(profile, entry.at) for entry in profile.agenda if is_coaching(entry) and entry.kind in MAILED]
    monday = day if day.weekday() == MONDAY else next_monday(day)
    return min([one for one in ahead if one >= day], default=monday)


def _free(profile: Profile, day: date) -> date:
    """Return the first day from *day* on with no nudge and no appointment."""
    own = [entry for entry in profile.agenda if entry.cls is Class.NUDGE or entry.kind == "appointment_check"]
    busy = taken_days(profile, own, profile.confirmed[0])
    while day in busy:
        day += timedelta(days=1)
    return day


def _entry(profile: Profile, kind: str, day: date) -> Entry:
    channel = profile.confirmed[0]
    return Entry(at=hour_on(profile, day), cls=Class.COACHING, channel=channel, kind=kind, week=profile.week)
