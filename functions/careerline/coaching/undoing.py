"""Taking back what the last text logged, all of it and nothing else; and putting a report right."""

from dataclasses import replace
from typing import cast

from careerline.coaching import appointments, plans, progress, reports, schedule
from careerline.coaching.turn import Turn
from careerline.moments import local
from careerline.people.person import Logged, State
from careerline.people.records import LogEntry
from careerline.replies.reading import Outcome, Reading
from careerline.words import spoken
from careerline.words.values import log_values


def undo(turn: Turn) -> Turn:
    """Return the turn of an undo: the report, plan, skip, appointment and news of the last text that logged any."""
    last = turn.undoes
    if not last:
        return turn.say("nothing_to_undo")
    turn = _report(turn, last)
    if last.rested:
        turn = _unrested(turn, last)
    elif last.outcome:
        turn = turn.having(plans.restored(turn.person, turn.programme, last.took, turn.heard.at))
    if last.planned:
        turn = turn.having(plans.withdrawn(turn.person, turn.programme, last.plan_before, turn.heard.at))
        turn = replace(turn, unplanned=(*turn.unplanned, last.ref))
    if last.skipped:
        turn = _unskipped(turn, last)
    if last.booked:
        turn = turn.having(appointments.unbooked(turn.person, last.booked))
    if last.had_job is not None:
        turn = turn.having(replace(turn.person, who=replace(turn.person.who, between_jobs=not last.had_job)))
    if last.kept:
        turn = replace(turn, unkept=(*turn.unkept, last.ref))
    return _said(turn, last)


def correct(turn: Turn, reading: Reading) -> Turn:
    """Return the turn of a correction, "15, not 50": the report stands as it was, with what the correction names."""
    last = turn.undoes
    if not last or not last.outcome:
        return reports.log(turn, reading)
    minutes, count = reading.minutes, reading.count
    if minutes is not None and count is None and last.things and not last.minutes:
        minutes, count = None, minutes  # a bare number is of whatever was counted
    right = replace(
        reading,
        outcome=reading.outcome or cast("Outcome", last.outcome),
        minutes=minutes if minutes is not None else last.minutes or None,
        count=count if count is not None else last.things or None,
        people=reading.people or last.new_people,
    )
    words = f"{turn.known.last_words} ({turn.heard.text})" if turn.known.last_words else turn.heard.text
    turn = reports.log(_report(turn, last), right, words=words, asset=reading.asset or last.asset)
    logged = turn.logged
    turn = turn.logging(took=logged.took or last.took)
    # A name that stays on the list is neither taken off it nor put on it.
    stay = {name for name in turn.unmet if name in turn.met}
    met, unmet = ([name for name in names if name not in stay] for names in (turn.met, turn.unmet))
    return replace(turn, met=tuple(met), unmet=tuple(unmet))


def _report(turn: Turn, last: Logged) -> Turn:
    """Return the turn without the last report in what is counted, on the page, and on the people list."""
    turn = turn.having(replace(turn.person, week=progress.uncounted(turn.person.week)))
    names = {folded: name for folded, name in turn.known.names.items() if name not in last.new_people}
    turn = replace(turn, known=replace(turn.known, names=names), unmet=(*turn.unmet, *last.new_people))
    return replace(turn, unlogged=(*turn.unlogged, last.ref)) if last.outcome else turn


def _unrested(turn: Turn, last: Logged) -> Turn:
    """Return the turn with the coaching as it stood before the news, as far as its moments are still ahead."""
    now, step = turn.heard.at, turn.person.week.step
    turn = turn.asking(None)
    if turn.profile.state is not State.ACTIVE:
        return turn
    if step and last.plan_before and last.plan_before.at > now:
        turn = turn.having(
            replace(turn.person, week=replace(turn.person.week, step=replace(step, plan=last.plan_before)))
        )
    anew = schedule.rejoin(turn.person, turn.programme, now, today=False)
    return turn.having(plans.restored(anew, turn.programme, last.took, now))


def _unskipped(turn: Turn, last: Logged) -> Turn:
    step = turn.person.week.step
    if not step or not step.swapped:
        return turn
    week = replace(turn.person.week, step=replace(step, swapped=False))
    person = replace(turn.person, week=week)
    return turn.having(plans.withdrawn(person, turn.programme, last.plan_before, turn.heard.at))


def _said(turn: Turn, last: Logged) -> Turn:
    """Return the turn with what was taken back said, and the question that is open again."""
    step = turn.person.week.step
    waits = step is not None and step.is_open and step.plan is None
    if last.outcome:
        entry = LogEntry(
            at=turn.heard.at,
            ref=last.ref,
            outcome=last.outcome,
            minutes=last.minutes or None,
            count=last.things or None,
            asset=last.asset,
            text="",
            step=last.step_week,
        )
        reopened = step is not None and step.is_open and step.week == last.step_week and step.outcome is None
        turn = turn.asking("check") if reopened else turn
        # What counted nothing has no amount to name.
        nothing = last.outcome == "missed" or (last.step_week is None and not last.minutes and not last.things)
        counted = log_values(entry, last.new_people, last.new_people)["spoken"]
        what = _words_of(turn) if nothing else counted
        return turn.say("undo", what=what)
    if last.skipped and step and waits:
        words = turn.programme.step(step.week, step.size, swapped=False, between_jobs=turn.person.who.between_jobs)
        return turn.asking("plan").say("undo_skip", step=words)
    if last.planned and waits:
        return turn.asking("plan").say("undo_plan")
    if last.booked:
        return turn.say("undo_appointment")
    return turn.say("undo", what=_words_of(turn))


def _words_of(turn: Turn) -> str:
    """Return kept words as what is taken back: by the day on which they were written."""
    at = turn.known.last_at
    if at is None:
        return "what you wrote"
    day = local(at, turn.profile.zone).date()
    return f"what you wrote {spoken.spoken_past(day, turn.today)}"
