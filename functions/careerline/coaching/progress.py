"""What somebody builds: totals that only grow, and what an undo takes back."""

from dataclasses import replace
from datetime import date

from careerline.people.person import Logged, Totals, Week


def counted(week: Week, logged: Logged, monday: date) -> Week:
    """Return the week with one report counted, in the total and in this week, which begins anew on its Monday."""
    this_week = week.this_week if week.monday == monday else Totals()
    return replace(
        week,
        monday=monday,
        this_week=_added(this_week, logged, 1),
        total=_added(week.total, logged, 1),
        last=logged,
    )


def uncounted(week: Week) -> Week:
    """Return the week without its last report: exactly what that added is taken back."""
    if not week.last:
        return week
    step = (
        replace(week.step, outcome=week.last.outcome_before)
        if week.step and week.step.week == week.last.step_week
        else week.step
    )
    return replace(
        week,
        step=step,
        size=week.last.size_before or week.size,
        this_week=_added(week.this_week, week.last, -1),
        total=_added(week.total, week.last, -1),
        last=None,
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
