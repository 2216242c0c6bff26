"""Where somebody's week stands, and the conversation with it."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from careerline.adapters.items.values import Item, day, moment, there, when
from careerline.agenda import Entry
from careerline.people.person import Logged, Plan, Size, Step, Talk, Totals, Week


def week_item(value: Week, talk: Talk) -> Item:
    """Return where somebody's week stands, and the conversation with it, as stored."""
    last = value.last
    return there(
        {
            "talk": _talk_part(talk),
            "monday": value.monday.isoformat() if value.monday else None,
            "size": value.size.value,
            "step": _step_part(value.step) if value.step else None,
            "this_week": _totals_item(value.this_week),
            "total": _totals_item(value.total),
            "last": _logged_part(last) if last else None,
        }
    )


def week(item: Mapping[str, Any]) -> Week:
    """Return where somebody's week stands, of an item."""
    last = item.get("last")
    return Week(
        monday=date.fromisoformat(item["monday"]) if "monday" in item else None,
        size=Size(item.get("size", Size.USUAL)),
        step=_step(item.get("step")),
        this_week=_totals(item.get("this_week")),
        total=_totals(item.get("total")),
        last=_logged(last) if last else None,
    )


def _totals_item(value: Totals) -> Item:
    return there(
        {
            "steps": value.steps,
            "minutes": value.minutes,
            "people": value.people,
            "things": value.things,
            "assets": dict(value.assets),
            "asset_minutes": dict(value.asset_minutes),
        }
    )


def _totals(item: Mapping[str, Any] | None) -> Totals:
    item = item or {}
    return Totals(
        steps=int(item.get("steps", 0)),
        minutes=int(item.get("minutes", 0)),
        people=int(item.get("people", 0)),
        things=int(item.get("things", 0)),
        assets={name: int(value) for name, value in item.get("assets", {}).items()},
        asset_minutes={name: int(value) for name, value in item.get("asset_minutes", {}).items()},
    )


def _plan_part(value: Plan) -> Item:
    return there(
        {
            "day": value.day.isoformat(),
            "clock": f"{value.clock:%H:%M}" if value.clock else None,
            "at": moment(value.at),
            "nudge": value.nudge,
        }
    )


def _plan_of(item: Mapping[str, Any]) -> Plan:
    return Plan(
        day=date.fromisoformat(item["day"]),
        clock=time.fromisoformat(item["clock"]) if "clock" in item else None,
        at=datetime.fromisoformat(item["at"]),
        nudge=item["nudge"],
    )


def _step_part(value: Step) -> Item:
    return there(
        {
            "week": value.week,
            "size": value.size.value,
            "swapped": value.swapped,
            "sent_at": moment(value.sent_at),
            "outcome": value.outcome,
            "plan": _plan_part(value.plan) if value.plan else None,
        }
    )


def _step(item: Mapping[str, Any] | None) -> Step | None:
    if not item:
        return None
    made = item.get("plan")
    return Step(
        week=int(item.get("week", 0)),
        size=Size(item["size"]),
        swapped=item["swapped"],
        sent_at=datetime.fromisoformat(item["sent_at"]),
        outcome=item.get("outcome"),
        plan=_plan_of(made) if made else None,
    )


def _talk_part(value: Talk) -> Item:
    return there(
        {
            "said": dict(value.said),
            "run_from": moment(value.run_from) if value.run_from else None,
            "answered_on": value.answered_on.isoformat() if value.answered_on else None,
            "answered": value.answered,
            "told_on": value.told_on.isoformat() if value.told_on else None,
            "crisis_at": moment(value.crisis_at) if value.crisis_at else None,
            "crisis_given": moment(value.crisis_given) if value.crisis_given else None,
            "crisis_of": moment(value.crisis_of) if value.crisis_of else None,
            "words": {matter: moment(at) for matter, at in value.words.items()},
        }
    )


def talk(item: Mapping[str, Any]) -> Talk:
    """Return the conversation with somebody, of its part of a week's item."""
    return Talk(
        said={name: int(count) for name, count in item.get("said", {}).items()},
        run_from=when(item.get("run_from")),
        answered_on=day(item.get("answered_on")),
        answered=int(item.get("answered", 0)),
        told_on=day(item.get("told_on")),
        crisis_at=when(item.get("crisis_at")),
        crisis_given=when(item.get("crisis_given")),
        crisis_of=when(item.get("crisis_of")),
        words={matter: datetime.fromisoformat(at) for matter, at in item.get("words", {}).items()},
    )


def _logged_part(value: Logged) -> Item:
    return there(
        {
            "ref": value.ref,
            "at": moment(value.at) if value.at else None,
            "outcome": value.outcome,
            "minutes": value.minutes,
            "things": value.things,
            "asset": value.asset,
            "new_people": list(value.new_people),
            "step_week": "" if value.step_week is None else str(value.step_week),
            "outcome_before": value.outcome_before,
            "size_before": value.size_before.value if value.size_before else None,
            "took": [entry.to_text() for entry in value.took],
            "planned": value.planned or None,
            "skipped": value.skipped or None,
            "plan_before": _plan_part(value.plan_before) if value.plan_before else None,
            "booked": value.booked.isoformat() if value.booked else None,
            "kept": value.kept or None,
            "rested": value.rested or None,
            "had_job": value.had_job,
            "past": value.past or None,
        }
    )


def _logged(item: Mapping[str, Any]) -> Logged:
    return Logged(
        ref=item["ref"],
        at=when(item.get("at")),
        outcome=item.get("outcome", ""),
        minutes=int(item.get("minutes", 0)),
        things=int(item.get("things", 0)),
        asset=item.get("asset"),
        new_people=tuple(item.get("new_people", [])),
        step_week=int(item["step_week"]) if "step_week" in item else None,
        outcome_before=item.get("outcome_before"),
        size_before=Size(item["size_before"]) if "size_before" in item else None,
        took=tuple(Entry.from_text(line) for line in item.get("took", [])),
        planned=item.get("planned", False),
        skipped=item.get("skipped", False),
        plan_before=_plan_of(item["plan_before"]) if "plan_before" in item else None,
        booked=day(item.get("booked")),
        kept=item.get("kept", False),
        rested=item.get("rested", False),
        had_job=item.get("had_job"),
        past=item.get("past", False),
    )
