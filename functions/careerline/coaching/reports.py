"""What people did and will do: reports, plans, skips and notes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from careerline.coaching import appointments, plans, progress, sayings, schedule
from careerline.coaching.programme import ASSETS
from careerline.coaching.rules import Rules
from careerline.coaching.steps import size_after
from careerline.coaching.turn import Turn
from careerline.moments import local, monday_of
from careerline.people.person import Question, Size, State, Step, Totals
from careerline.people.records import LogEntry, PlanMade
from careerline.replies.asides import is_readable, says_when
from careerline.replies.reading import Reading
from careerline.words import spoken
from careerline.words.spoken import cap
from careerline.words.values import appointment_values, log_values, plan_values, totals_values


def log(turn: Turn, reading: Reading, *, words: str = "", asset: str | None = None, offers: bool = True) -> Turn:
    """Return the turn of a report: counted, the step settled, and exactly what was understood said back.

    *words* and *asset* are those of the report, where they are not the text's own. A miss is answered with what
    may come of the step, unless the text has news that are answered instead (*offers*).
    """
    person, ref = turn.person, turn.heard.ref
    step = turn.step
    outcome = reading.outcome or "done"
    if outcome != "missed":
        asset = asset or _asset(turn, reading, turn.heard.text)
    entry = LogEntry(
        at=turn.heard.said_at,
        ref=ref,
        outcome=outcome,
        minutes=reading.minutes,
        count=reading.count,
        asset=asset,
        text=words or turn.heard.text,
        step=step.week if step and step.is_open else None,
    )
    people = _named(turn, reading.people)
    new = tuple(name for name in people if name.casefold() not in turn.known.names)
    logged = replace(
        turn.logged,
        outcome=outcome,
        minutes=reading.minutes or 0,
        things=reading.count or 0,
        asset=asset,
        new_people=new,
        step_week=step.week if step and step.is_open else None,
        outcome_before=step.outcome if step else None,
        size_before=person.week.size,
    )
    week = progress.counted(person.week, logged, monday_of(turn.day))
    if step and step.is_open:
        # The starter takes five minutes: it says nothing of the size that suits them.
        size = size_after(step.size, outcome, turn.programme) if step.week else week.size
        week = replace(week, step=replace(step, outcome=outcome), size=size)
    asked = turn.asked
    before, person = person.week, replace(person, week=week)
    # What stands on the agenda about a step that was sent since has nothing to do with this report.
    if step == before.step:
        person = plans.reported(person, turn.programme, turn.heard.at)
    turn = turn.having(person)
    turn = replace(turn, met=(*turn.met, *new)).noting(entry)
    if outcome == "missed":
        return _missed(turn.asking(None), step) if offers else turn.asking(None)
    # Words that add to no figure are kept; a total beside them would look like their sum.
    grown = replace(week.total, assets={}) != replace(before.total, assets={})
    values = {
        "log": log_values(entry, people, new),
        "totals": totals_values(week.total if grown else Totals(), counted=entry.count is not None),
        "this_week": totals_values(_beside(week.this_week, entry, new, week.total)),
    }
    review = asked is not None and asked.kind == "check" and _is_of_this_week(turn, asked) and not turn.said
    if review:
        turn = replace(turn, kind="review")
    return turn.asking(None).say(f"{'review' if review else 'log'}_{outcome}", values)


def _beside(week: Totals, entry: LogEntry, new: Sequence[str], total: Totals) -> Totals:
    """Return what the week holds, where it says more than the report itself and than the total beside it."""
    alone = week.steps <= 1 and week.minutes == (entry.minutes or 0) and week.things == (entry.count or 0)
    return Totals() if week == total or (alone and week.people == len(new)) else week


def applied(turn: Turn) -> Turn:
    """Return the turn of news from somewhere that they applied: that counts, and the step stays as it is."""
    at, ref = turn.heard.said_at, turn.heard.ref
    entry = LogEntry(at=at, ref=ref, outcome="done", minutes=None, count=1, asset="position", text=turn.heard.text)
    logged = replace(turn.logged, outcome="done", things=1, asset="position", size_before=turn.person.week.size)
    week = progress.counted(turn.person.week, logged, monday_of(turn.day))
    return turn.having(replace(turn.person, week=week)).noting(entry)


def appointment(turn: Turn, reading: Reading) -> Turn:
    """Return the turn of the answer to "how was it?": kept in their words, with the people; it settles no step."""
    people = _named(turn, reading.people)
    new = tuple(name for name in people if name.casefold() not in turn.known.names)
    logged = replace(turn.logged, outcome="done", asset=reading.asset, new_people=new)
    entry = LogEntry(
        at=turn.heard.said_at,
        ref=turn.heard.ref,
        outcome="done",
        minutes=None,
        count=None,
        asset=reading.asset,
        text=turn.heard.text,
    )
    week = progress.counted(turn.person.week, logged, monday_of(turn.day))
    turn = replace(turn.having(replace(turn.person, week=week)), met=(*turn.met, *new)).noting(entry)
    if day := appointments.just_over(turn.person, turn.programme.rules, turn.heard.said_at):
        # Told on the day itself, it is not asked any more.
        person = appointments.unbooked(turn.person, day)
        turn = turn.having(schedule.refill(person, turn.programme, turn.heard.at))
    return turn.asking(None).say("appointment_kept", {"log": log_values(entry, people, new)})


def appointment_off(turn: Turn) -> Turn | None:
    """Return the turn of an appointment that will not be; None where the text says no such thing."""
    day = appointments.ahead(turn.person, turn.day)
    if day is None or not appointments.is_off(turn.heard.text):
        return None
    person = schedule.refill(appointments.unbooked(turn.person, day), turn.programme, turn.heard.at)
    return turn.having(person).say("undo_appointment")


def skip(turn: Turn) -> Turn:
    """Return the turn of a skip: another step, on another asset, at once."""
    step = turn.step
    if not step or not step.is_open or step.swapped or step.week == 0:
        return turn.say("nothing_to_skip")
    week = replace(turn.person.week, step=replace(step, swapped=True))
    swapped = turn.having(replace(turn.person, week=week)).asking("plan").person
    person = plans.unplanned(swapped, turn.programme, turn.heard.at)
    turn = turn.having(person).logging(skipped=True, plan_before=step.plan)
    words = turn.programme.step(step.week, step.size, swapped=True, between_jobs=person.who.between_jobs)
    return turn.say("skip", step=words)


def plan(turn: Turn, reading: Reading) -> Turn:
    """Return the turn of a plan: the nudge at their moment, the check after it, and what was understood."""
    person, now = turn.person, turn.heard.at
    day = _day_meant(turn, reading)
    if reading.appointment and day is not None:
        return _appointment(turn, day, reading)
    step = turn.step
    if day is not None and not turn.asked and (comes := _step_to_come(turn)):
        return turn.keeping("note").say("plan_early", next={"spoken": spoken.spoken_day(comes, turn.today)})
    reach = turn.day + turn.programme.rules.span("plan_reach")
    if not step or day is None or not turn.day <= day <= reach:
        return note(turn, small=False)
    if turn.profile.state is not State.ACTIVE:
        return turn.say("plan_off")
    if not step.is_open:
        # Doing it once more, or another time: the step is done, so there is nothing to be reminded of.
        return note(turn, small=False)
    made = PlanMade(at=turn.heard.said_at, ref=turn.heard.ref, day=day, clock=reading.time, week=step.week)
    if step.outcome == "missed":
        step = replace(step, outcome=None, size=Size.SMALLER)
        person = replace(person, week=replace(person.week, step=step))
    before = step.plan
    part = None if reading.time else plans.part_of_day(turn.heard.text, turn.programme.rules)
    planned = plans.plan(person, turn.programme, day, reading.time, now, part=part)
    gone = plans.left_out(person, planned.person, now)
    turn = turn.having(planned.person).logging(planned=True, plan_before=before).noting(made)
    turn = turn.leaving_out(gone, "it gave way to a plan").asking(None)
    planned_step = planned.person.week.step
    values: dict[str, Any] = {
        "plan": plan_values(planned_step, turn.profile, now),
        "step": turn.programme.step(step.week, step.size, swapped=step.swapped, between_jobs=person.who.between_jobs),
    }
    if not planned.nudge:
        return turn.say("plan_quiet", values)
    if part:
        hour = local(planned.plan.at, turn.profile.zone).time()
        values["plan"] |= {"time_spoken": spoken.spoken_time(hour)}
    there = local(planned.nudge.at, turn.profile.zone)
    spoken_hour = "then" if there.time() == reading.time else f"at {spoken.spoken_time(there.time())}"
    moment = spoken.spoken_moment(planned.nudge.at, now, turn.profile.zone)
    nudge = {"spoken": moment, "comes": spoken_hour if there.date() == day else moment}
    return turn.say("plan_outside" if planned.outside else "plan", values, nudge=nudge)


def _step_to_come(turn: Turn) -> date | None:
    """Return the day on which this week's step comes, where there is none yet that a day could be named for."""
    step, profile = turn.step, turn.profile
    if (step and step.is_open) or profile.state is not State.ACTIVE:
        return None
    week = {max(profile.week, 1)} if not step else {profile.week}
    coming = [
        entry.at for entry in profile.agenda if entry.kind == "step" and entry.week in week and entry.at > turn.heard.at
    ]
    return local(min(coming), profile.zone).date() if coming else None


def _appointment(turn: Turn, day: date, reading: Reading) -> Turn:
    """Return the turn of an interview, a class or a call: nothing rings in it, and two texts stand around it."""
    rules, now = turn.programme.rules, turn.heard.at
    if turn.profile.state is not State.ACTIVE:
        return turn.say("plan_off")
    person = turn.person
    if (before := appointments.ahead(person, turn.day)) and appointments.MOVED.search(turn.heard.text):
        person = appointments.unbooked(person, before)
    booked = appointments.book(person, rules, day, reading.time, now) if day >= turn.day else None
    if not booked:
        return note(turn, small=False)
    person = schedule.refill(booked.person, turn.programme, now)
    turn = turn.leaving_out(plans.left_out(turn.person, person, now), "it gave way to an appointment")
    turn = turn.having(person).logging(booked=day)
    spoken_as = appointment_values(booked.appointment, turn.today)
    return turn.say("plan_appointment", appointment=spoken_as, before=booked.before)


def note(turn: Turn, *, small: bool) -> Turn:
    """Return the turn of anything else: kept in their words; answered where a question was open."""
    asked = turn.asked
    kind = asked.kind if asked else ""
    if kind == "reason" and turn.heard.text.strip() and not small:
        who = replace(turn.person.who, reason=" ".join(turn.heard.text.split())[:300])
        return (
            turn.having(replace(turn.person, who=who))
            .asking(None)
            .keeping("reason")
            .say("reason", next=_next_spoken(turn))
        )
    if kind == "starter" and (names := starter_names(turn.heard.text)):
        return _starter(turn, names)
    if kind == "starter" and _NOBODY_YET.match(turn.heard.text):
        return log(turn, replace(turn.heard.reading, intent="log", outcome="missed"))
    if small:
        return turn
    if kind == "appointment" and turn.heard.text.strip():
        return appointment(turn, turn.heard.reading)
    if kind == "reflect" and turn.heard.text.strip():
        return turn.asking(None).keeping("reflection").say("reflection")
    turn = turn.keeping("note")
    if kind in {"check", "plan"}:
        return turn.say("note")
    if turn.person.talk.told_on == turn.today:
        return turn
    turn = turn.with_talk(told_on=turn.today)
    if is_readable(turn.heard.text):
        return turn.say("kept")
    step = turn.person.week.step
    stands = step is not None and step.is_open and step.week > 0 and turn.profile.state is State.ACTIVE
    return turn.say("not_read", stands=stands)


def starter_names(text: str) -> tuple[str, ...]:
    """Return the first names that an answer to the starter gives: capitalised words, or a short answer whole."""
    head = text.replace("\n", ",").split(",")[0].strip(" .!")
    words = [word.strip(".,!?\"'") for word in head.split()]
    named: list[str] = []
    before = ""
    for word in words:
        is_name = word[:1].isupper() and word.isalpha() and len(word) > 1 and word.capitalize() not in _NO_NAMES
        if is_name and before in _TITLES:
            named[-1] += f"{'.' if f'{before}.' in head else ''} {word}"
        elif is_name and not before:
            named.append(word)  # what follows it at once is its surname
        before = word if is_name else ""
    if named:
        return tuple(dict.fromkeys(named[:3]))
    if 0 < len(words) <= 2 and all(word.isalpha() for word in words) and words[0].casefold() not in _NOBODY:
        return (" ".join(words),)
    return ()


# What stands before a name and belongs to it.
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Pastor", "Coach", "Chef", "Big", "Uncle", "Aunt", "Tia", "Tio"})
# Capitalised at the beginning of a sentence, or always: no names.
_NO_NAMES = frozenset(
    {
        "I",
        "My",
        "The",
        "A",
        "Her",
        "His",
        "Its",
        "It",
        "Oh",
        "Yes",
        "Yeah",
        "Ok",
        "Well",
        "Hmm",
        "Maybe",
        "Probably",
        "Nobody",
    }
    | {"No", "Not", "None", "Someone", "Some", "There", "This", "That", "One", "He", "She", "They", "We", "Um", "Idk"}
    | {"Yet", "Nope", "Nah", "Nada", "Noone"}
)
_NOBODY = frozenset({"nobody", "none", "no", "idk", "nope", "not", "noone", "dunno", "maybe", "ok", "thanks", "done"})


# That nobody comes to mind, as people begin to say it.
_NOBODY_YET = re.compile(
    r"\W*(?:(?:um+|hmm+|sorry|honestly|well)\W+)*"
    r"(?:nobody|no ?body|no ?one|none|not (?:yet|really|anyone|anybody)|nope?|nah|idk|dunno"
    r"|(?:i )?(?:really )?(?:don'?t|do not|can'?t|cannot) (?:know|think of) (?:any\w*|a single|who|of any\w*))\b",
    re.IGNORECASE,
)


def _starter(turn: Turn, names: tuple[str, ...]) -> Turn:
    reading = replace(turn.heard.reading, intent="log", outcome="done", people=names)
    turn = log(turn, reading, asset="people")
    entry = next(record for record in turn.records if isinstance(record, LogEntry))
    values = {"log": log_values(entry, names, names)}
    return turn.say_only("starter_people", values)


def _named(turn: Turn, people: Sequence[str]) -> list[str]:
    """Return the people of a report once each, as their list has them; a new name begins with a capital."""
    return [
        turn.known.names.get(folded, cap(name)) for folded, name in {name.casefold(): name for name in people}.items()
    ]


def _missed(turn: Turn, before: Step | None) -> Turn:
    """Answer a miss with the smaller form of the same step, now; where there is none to offer, the step waits."""
    if before and before.week == 0:
        return turn.say("starter_nobody")
    if before and (before.outcome == "missed" or before.size is Size.SMALLER or before.swapped):
        return turn.say("log_waits")
    step = turn.person.week.step
    week = step.week if step else turn.profile.week
    smaller = turn.programme.step(week, Size.SMALLER, swapped=False, between_jobs=turn.person.who.between_jobs)
    return turn.asking("plan").say("log_missed", smaller=smaller)


def _is_of_this_week(turn: Turn, asked: Question) -> bool:
    """Tell whether a question was asked in the week of the calendar in which it is answered."""
    return monday_of(local(asked.at, turn.profile.zone).date()) == monday_of(turn.day)


def _asset(turn: Turn, reading: Reading, said: str) -> str | None:
    """Return what a report counts for: what its step is about, unless it plainly names another deed."""
    step, rules = turn.step, turn.programme.rules
    if not step or not step.is_open:
        return reading.asset
    words = turn.programme.step(step.week, step.size, swapped=step.swapped, between_jobs=turn.person.who.between_jobs)
    told = sayings.sentences(said)
    # "Done. I called Mercy." is of the step; "done, 20 min on my resume" is of the resume.
    about = next((one for one in told if _is_of_the_step(one, rules)), " . ".join(told))
    named = [asset for asset in ASSETS if sayings.holds(about, rules.words("report_counts_for", asset))]
    return words.asset if not named or words.asset in named else named[0]


def _is_of_the_step(sentence: str, rules: Rules) -> bool:
    """Tell whether a clause of a sentence says no more than that the step is done, and how long it took."""
    clauses = (_AMOUNT.sub(" ", clause) for clause in _CLAUSES.split(sentence))
    return any(sayings.is_one_of(clause, rules.words("report_counts_for", "itself")) for clause in clauses)


# What stands between the clauses of a report, and what says how much: neither says what was done.
_CLAUSES = re.compile(r"[.,;:!?\n()]+| and | but ")
_AMOUNT = re.compile(
    r"\b(?:(?:it |that )?took(?: me)?|in|for|about|like|around|only|just|half an|an?|ok|okay|yes|yep|yeah|finally|so"
    r"|\d+(?:[.:]\d+)?|h|hrs?|hours?|m|mins?|minutes?|today|tonight|yesterday|lol)\b"
)


def _day_meant(turn: Turn, reading: Reading) -> date | None:
    """Return the day of a plan: the one named; of a time alone the planned one, or when the clock next shows it."""
    step = turn.step
    if reading.time is None or reading.appointment or says_when(turn.heard.text):
        return reading.date
    if step and step.is_open and step.plan and step.plan.day > turn.day:
        return step.plan.day
    there = local(turn.heard.said_at, turn.profile.zone)
    soon = turn.day if reading.time > there.time() else turn.day + timedelta(days=1)
    return reading.date or soon


def _next_spoken(turn: Turn) -> dict[str, str]:
    """Return what comes next after the welcome, as it is said."""
    begun = schedule.begins(turn.person, turn.heard.at)
    if not begun:
        return {"what": "week", "spoken": "week 1 starts on Monday"}
    what, entry = begun
    when = spoken.spoken_moment(entry.at, turn.heard.at, turn.profile.zone)
    thing = "a 5-minute start" if what == "starter" else "the next message"
    if what == "week" and not turn.profile.week:
        thing = "week 1 begins"
    return {"what": what, "spoken": f"{when}: {thing}"}
