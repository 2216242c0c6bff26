"""May this go now? Judged on what the claim returned, so that nothing that changed before it is missed."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from careerline.agenda import STANDS_FOR_IT, Channel, Class, Entry, Lane, Owed, giving_way
from careerline.coaching import appointments, limits, silence
from careerline.coaching.days import booked_days, day_of, first_day, hour_on, taken_days
from careerline.coaching.rules import Rules
from careerline.coaching.schedule import LOOKS_BACK
from careerline.moments import monday_of
from careerline.people.person import Profile, State
from careerline.windows import MARGIN, closing, is_open, on_day

# A text within a day of the person's own is an answer, at any hour.
DESK_ANSWERS = timedelta(hours=24)
# Whoever is on hold is left in peace: an hour later somebody may have let them go on.
HOLD_LASTS = timedelta(hours=1)
# A check makes sense this long after its day; an idea or a step until its week is over.
CHECK_LASTS = timedelta(days=6)
# What makes sense on its own day alone, and what makes sense in any week.
ITS_DAY = frozenset({"plan", "reflect", appointments.BEFORE})
ANY_WEEK = LOOKS_BACK | silence.OF_SILENCE
# Twilio holds a text for 10 hours at the most; a text that it may hold for less than this has no time to go at all.
LONGEST, SHORTEST = 36_000, 15


@dataclass(frozen=True, slots=True)
class Go:
    """It may go; a carrier that cannot deliver it within `valid_for` seconds must drop it."""

    valid_for: int


@dataclass(frozen=True, slots=True)
class Later:
    """The same message, looked at again later."""

    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Move:
    """Another day for it: the entry as it stands on the agenda from now on."""

    entry: Entry
    why: str


@dataclass(frozen=True, slots=True)
class Drop:
    """It will not go; the reason stands in the ledger."""

    why: str


Verdict = Go | Later | Move | Drop


def judge(profile: Profile, entry: Entry, rules: Rules, now: datetime) -> Verdict:
    """Return what becomes of *entry* at *now*."""
    rule = entry.rule
    if profile.state not in rule.states:
        return Drop(f"the person is {profile.state}")
    if profile.channel(entry.channel) not in rule.channels:
        return Drop(f"{entry.channel.word} is {profile.channel(entry.channel)}")
    if rule.stale_after and now - entry.at > rule.stale_after:
        return Drop("too late")
    if entry in giving_way(profile.agenda, entry):
        return Drop(STANDS_FOR_IT)
    if not rule.in_window:
        return _judge_caused(profile, entry, now)
    if entry.cls is Class.DESK:
        return _judge_desk(profile, now)
    if entry.kind in silence.OF_SILENCE and (why := _no_such_silence(profile, entry, rules)):
        return Drop(why)
    if _superseded(profile, entry, now):
        return Drop(STANDS_FOR_IT)
    if _too_old(profile, entry, rules, now):
        return Drop("its week is over")
    if day_of(profile, now) in booked_days(profile):
        why = "their appointment is today"
        return Drop(why) if entry.cls is Class.NUDGE else _another_day(profile, entry, rules, now, why)
    if entry.channel is Channel.EMAIL:
        return _judge_mail(profile, entry, rules, now)
    return _judge_text(profile, entry, rules, now)


def _judge_caused(profile: Profile, entry: Entry, now: datetime) -> Verdict:
    """Judge what somebody just caused: it goes at any hour, an ask or a welcome while they wait for it."""
    rule = entry.rule
    if entry.owed is Owed.WELCOME_BACK and _coaching_goes_on(profile, entry, now):
        return Drop("their coaching goes on")
    if entry.owed is Owed.LOST and (why := _overtaken(profile, entry, now)):
        return Drop(why)
    if rule.at_once and profile.state is State.HELD and entry.is_late(now):
        return Later(now + HOLD_LASTS, "on hold after a text of danger")
    if rule.at_once:
        return _judge_lasting(profile, entry.at + rule.at_once - now, now)
    return _held_for(entry.at + rule.stale_after - now) if rule.stale_after else Go(LONGEST)


def _judge_lasting(profile: Profile, left: timedelta, now: datetime) -> Verdict:
    """Judge what goes at any hour for as long as is *left* of its moment, and else in the hours."""
    if _open(profile, now):
        return _held_for(max(left, timedelta(seconds=_until_closing(profile, now))))
    return _held_for(left) if left >= timedelta() else Later(_opening(profile, now), "outside the hours")


def _coaching_goes_on(profile: Profile, entry: Entry, now: datetime) -> bool:
    """Tell whether coaching came, or is due, since an entry's moment: what names the day of that has lost its sense."""
    came = profile.unasked_at is not None and profile.unasked_at > entry.at
    return came or any(one.cls is Class.COACHING and one.at <= now for one in profile.agenda)


def _overtaken(profile: Profile, entry: Entry, now: datetime) -> str:
    """Return why an answer that was lost would no longer say how things stand; empty where it would.

    Its words are those of its moment: they count what was built then, and say "today" and "tomorrow" of its day.
    """
    if day_of(profile, now) != day_of(profile, entry.at):
        return "its day is over"
    if profile.wrote_at and profile.wrote_at.replace(microsecond=0) > entry.at:
        return "they have written since"
    return "their coaching goes on" if _coaching_goes_on(profile, entry, now) else ""


def waits_for_welcome(profile: Profile, entry: Entry) -> bool:
    """Tell whether a message of the programme waits for the word that confirms the yes to its channel."""
    return entry.cls in {Class.COACHING, Class.NUDGE} and any(
        one.owed is Owed.WELCOME and one.channel is entry.channel for one in profile.agenda
    )


def _judge_desk(profile: Profile, now: datetime) -> Verdict:
    goes = desk_goes(profile, now)
    if goes > now:
        return Later(goes, "outside the hours")
    answers_for = profile.wrote_at + DESK_ANSWERS - now if profile.wrote_at else timedelta()
    until_closing = timedelta(seconds=_until_closing(profile, now)) if _open(profile, now) else timedelta()
    return _held_for(max(answers_for, until_closing))


def desk_goes(profile: Profile, now: datetime) -> datetime:
    """Return when a coach's own words of *now* go: at once where they answer, or inside the hours; else at an hour."""
    answers = profile.wrote_at is not None and now - profile.wrote_at <= DESK_ANSWERS
    return now if answers or _open(profile, now) else _next_opening(profile, now)


def _judge_mail(profile: Profile, entry: Entry, rules: Rules, now: datetime) -> Verdict:
    today = day_of(profile, now)
    if limits.counts(profile, entry) and limits.is_full(profile, today, rules):
        return _another_day(profile, entry, rules, now, "as many mails this week as were agreed")
    if limits.counts(profile, entry) and profile.unasked_at and day_of(profile, profile.unasked_at) == today:
        return _another_day(profile, entry, rules, now, "one mail a day")
    if not _open(profile, now):
        nudge = entry.cls is Class.NUDGE
        return Drop("outside the hours") if nudge else Later(_next_opening(profile, now), "outside the hours")
    return Go(LONGEST)


def _judge_text(profile: Profile, entry: Entry, rules: Rules, now: datetime) -> Verdict:
    nudge = entry.cls is Class.NUDGE
    today = day_of(profile, now)
    if limits.is_full(profile, today, rules):
        return _another_day(profile, entry, rules, now, "as many texts this week as were agreed")
    if profile.unasked_at and day_of(profile, profile.unasked_at) == today:
        return Drop("one text a day") if nudge else _another_day(profile, entry, rules, now, "one text a day")
    if profile.unasked_at and now - profile.unasked_at < (apart := rules.span("hours_apart")):
        return Drop("too soon after another") if nudge else Later(profile.unasked_at + apart, _apart(rules))
    if profile.talked_at and now - profile.talked_at < rules.span("after_talk"):
        after = profile.talked_at + rules.span("after_talk")
        if nudge:
            return Drop("they were just here")
        if day_of(profile, after) == today and _open(profile, after):
            return Later(after, "in a conversation")
        return _another_day(profile, entry, rules, now, "in a conversation")
    if not _open(profile, now):
        if nudge:
            return Drop("outside the hours")
        return _another_day(profile, entry, rules, now, "outside the hours")
    held = _until_closing(profile, now)
    if entry.rule.stale_after:  # a nudge has its moment: a phone that is on again hours later needs none
        held = min(held, _held_for(entry.at + entry.rule.stale_after - now).valid_for)
    return Go(held)


def _no_such_silence(profile: Profile, entry: Entry, rules: Rules) -> str:
    """Return why what only silence brings does not go; empty where they have been silent for so long."""
    if not profile.silence:
        return "they have answered"
    return "" if silence.has_come(profile, entry, rules) else "its day has not come"


def _apart(rules: Rules) -> str:
    return f"{rules.number('hours_apart', 'hours')} hours apart"


def _superseded(profile: Profile, entry: Entry, now: datetime) -> bool:
    """Tell whether a later entry of the same channel is due as well: after an outage only the latest goes.

    What asks about a step does not stand for the step itself: they would be asked about what never came.
    """
    return any(
        other != entry
        and not (_brings_step(entry) and other.kind in {"plan", "check"} and other.week == entry.week)
        and other.lane is Lane.COACHING
        and other.cls is not Class.DESK
        and other.channel is entry.channel
        and entry.at < other.at <= now
        for other in profile.agenda
    )


def _brings_step(entry: Entry) -> bool:
    """Tell whether a message brings the step of its week: by mail the idea does."""
    return entry.kind == ("idea" if entry.channel is Channel.EMAIL else "step")


def _too_old(profile: Profile, entry: Entry, rules: Rules, now: datetime) -> bool:
    today, day = day_of(profile, now), day_of(profile, entry.at)
    if entry.kind == "check":
        return today - day > CHECK_LASTS
    if entry.kind in ITS_DAY:
        return today > day
    if entry.kind == appointments.CHECK:
        return today - day > rules.span(appointments.CHECK)
    if entry.kind in ANY_WEEK:
        return False
    return monday_of(today) > monday_of(day) if entry.week else today - day > timedelta(days=1)


def _another_day(profile: Profile, entry: Entry, rules: Rules, now: datetime, why: str) -> Verdict:
    """Return the next free day of the entry's week for it, or drop it with the reason."""
    today, its_day = day_of(profile, now), day_of(profile, entry.at)
    busy = taken_days(profile, [other for other in profile.agenda if other != entry], entry.channel)
    day: date = first_day(profile, now)
    if profile.unasked_at and limits.counts(profile, entry):
        busy.add(day_of(profile, profile.unasked_at))
    while day in busy or (limits.counts(profile, entry) and limits.is_full(profile, day, rules)):
        day += timedelta(days=1)
    ends = monday_of(its_day) + timedelta(days=7)
    if entry.kind == appointments.CHECK:
        ends = its_day + rules.span(appointments.CHECK)
    if entry.kind in ANY_WEEK:
        ends = today + timedelta(days=14)
    if day >= ends or entry.cls is Class.NUDGE or (entry.kind in ITS_DAY and day != its_day):
        return Drop(why)
    return Move(replace(entry, at=hour_on(profile, day)), why)


def _open(profile: Profile, moment: datetime) -> bool:
    """Tell whether the window is open at *moment*, and until the carrier has the message for certain."""
    return all(is_open(one, profile.zone, profile.place) for one in (moment, moment + MARGIN))


def _held_for(span: timedelta) -> Go:
    """Return that a message may go, and be held by its carrier for as long as it still makes sense."""
    return Go(max(SHORTEST, min(LONGEST, int(span.total_seconds()))))


def _until_closing(profile: Profile, now: datetime) -> int:
    """Return for how many seconds a carrier may hold a text: until the window closes."""
    left = int((closing(now, profile.zone, profile.place) - MARGIN - now).total_seconds())
    return max(1, min(LONGEST, left))


def _opening(profile: Profile, now: datetime) -> datetime:
    """Return the next moment at which the window opens."""
    today = on_day(day_of(profile, now), time.min, profile.zone, profile.place)
    tomorrow = day_of(profile, now) + timedelta(days=1)
    return today if today > now else on_day(tomorrow, time.min, profile.zone, profile.place)


def _next_opening(profile: Profile, now: datetime) -> datetime:
    """Return the next moment in the window at which a message may go: the person's hour."""
    day = day_of(profile, now)
    for ahead in range(3):
        moment = hour_on(profile, day + timedelta(days=ahead))
        if moment > now:
            return moment
    raise AssertionError("every day has an hour")
