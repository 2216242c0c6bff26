"""The shortest run that still shows a violation: fewer people, fewer days, fewer kinds of faults."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from simulation.checker import Violation, judge
from simulation.history import Line
from simulation.run import Plan, simulate

Runs = Callable[[Plan], list[Line]]


@dataclass(frozen=True, slots=True)
class Shown:
    """A run that shows a violation."""

    plan: Plan
    lines: list[Line]
    violation: Violation


def shown(plan: Plan, rule: str = "", runs: Runs = simulate) -> Shown | None:
    """Run a plan; return its first violation, of one rule where that is given, None where it has none."""
    lines = runs(plan)
    broken = next((one for one in judge(lines) if not rule or one.rule == rule), None)
    return Shown(plan, lines, broken) if broken else None


def shrink(found: Shown, runs: Runs = simulate) -> Shown:
    """Return the shortest run that breaks the same rule; chance draws by name, so what is left stays as it was."""
    while True:
        smaller = next(_smaller(found, runs), None)
        if smaller is None:
            return found
        found = smaller


def _smaller(found: Shown, runs: Runs) -> Iterator[Shown]:
    """Yield the runs one cut smaller that still show it, the largest cuts first."""
    for plan in _cuts(found):
        still = shown(plan, found.violation.rule, runs)
        if still:
            yield still


def _cuts(found: Shown) -> Iterator[Plan]:
    plan, start = found.plan, found.lines[0]
    there = [one["number"] for one in start["people"]]
    half = len(there) // 2
    for gone in [there[half:], there[:half]] if half else []:
        yield replace(plan, without=plan.without | set(gone))
    if 1 < len(there) <= 8:
        yield from (replace(plan, without=plan.without | {one}) for one in there)
    if plan.days > 1:
        yield from (replace(plan, days=days) for days in sorted({plan.days // 2, plan.days - 1}) if days)
    if set(plan.faults) != set(start["faults"]):
        yield replace(plan, faults=tuple(start["faults"]))
    yield from (replace(plan, faults=tuple(one for one in plan.faults if one != gone)) for gone in plan.faults)
