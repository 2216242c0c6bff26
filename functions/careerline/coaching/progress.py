"""What somebody builds: totals that only grow, and what an undo takes back."""

from dataclasses import replace
from datetime import date

from careerline.people.person import Logged, Totals, Week
from careerline.people.records import LogEntry


def counted(week: Week, logged: Logged, monday: date) -> Week:
    """Return the week with one report counted, in the total and in this week, which begins anew on its Monday.

    *monday* begins the report's week: one of a week that is over counts in the total alone.
    """
    total = _added(week.total, logged, 1)
    if week.monday and monday < week.monday:
        return replace(week, total=total, last=replace(logged, past=True))
    this_week = week.this_week if week.monday == monday else Totals()
    return replace(week, monday=monday, this_week=_added(this_week, logged, 1), total=total, last=logged)


def uncounted(week: Week) -> Week:
    """Return the week without its last report: exactly what that added is taken back."""
    if not week.last or not week.last.outcome:
        return replace(week, last=None)
    step = (
        replace(week.step, outcome=week.last.outcome_before)
        if week.step and week.step.week == week.last.step_week
        else week.step
    )
    return replace(
        week,
        step=step,
        size=week.last.size_before or week.size,
        this_week=week.this_week if week.last.past else _added(week.this_week, week.last, -1),
        total=_added(week.total, week.last, -1),
        last=None,
    )


def corrected(week: Week, before: LogEntry, after: LogEntry | None, monday: date) -> Week:
    """Return the week with a report put right on the page, None: taken off it; *monday* begins the report's week.

    The one way besides undo in which totals get smaller.
    """
    was, now = _of(before), _of(after) if after else None
    total = _added(week.total, was, -1)
    this_week = _added(week.this_week, was, -1) if week.monday == monday else week.this_week
    if now:
        total = _added(total, now, 1)
        this_week = _added(this_week, now, 1) if week.monday == monday else this_week
    step = week.step
    if step and step.week == before.step and step.outcome == before.outcome:
        step = replace(step, outcome=after.outcome if after else None)
    last = week.last
    if last and last.ref == before.ref:
        # Undo then takes back what stands there now.
        last = (
            replace(last, outcome=now.outcome, minutes=now.minutes, things=now.things, asset=now.asset) if now else None
        )
    return replace(week, step=step, total=total, this_week=this_week, last=last)


def without_name(week: Week, name: str) -> Week:
    """Return the week with a name off their people list; in which week it came onto it is not known any more."""
    last = week.last
    if last and name in last.new_people:
        last = replace(last, new_people=tuple(one for one in last.new_people if one != name))
    return replace(week, total=replace(week.total, people=max(0, week.total.people - 1)), last=last)


def _of(entry: LogEntry) -> Logged:
    return Logged(
        ref=entry.ref,
        outcome=entry.outcome,
        minutes=entry.minutes or 0,
        things=entry.count or 0,
        asset=entry.asset,
        step_week=entry.step,
    )


def _added(totals: Totals, logged: Logged, sign: int) -> Totals:
    assets, minutes = dict(totals.assets), dict(totals.asset_minutes)
    if logged.asset and logged.outcome != "missed":
        assets[logged.asset] = max(0, assets.get(logged.asset, 0) + sign)
        if logged.minutes:
            minutes[logged.asset] = max(0, minutes.get(logged.asset, 0) + sign * logged.minutes)
    return Totals(
        steps=max(0, totals.steps + sign * logged.counts_a_step),
        minutes=max(0, totals.minutes + sign * logged.minutes),
        people=max(0, totals.people + sign * len(logged.new_people)),
        things=max(0, totals.things + sign * logged.things),
        assets={name: count for name, count in assets.items() if count},
        asset_minutes={name: count for name, count in minutes.items() if count},
    )
