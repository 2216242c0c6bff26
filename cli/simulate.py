"""`careerline simulate`: the coach among faults, in virtual time, judged by a checker that knows only the promises."""

import os
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from simulation.checker import judge
from simulation.faults import ALL
from simulation.history import Line, write
from simulation.run import Plan
from simulation.run import simulate as run
from simulation.shrink import Shown, shown, shrink
from simulation.telling import about, told


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one seed came to."""

    seed: int
    counts: Counter[str]
    broken: tuple[str, ...]  # the rules, once each


def families(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    """Read the families of faults; raises `click.BadParameter` for one that there is not."""
    if value in {"all", "none"}:
        return ALL if value == "all" else ()
    wanted = tuple(name.strip() for name in value.split(","))
    unknown = [name for name in wanted if name not in ALL]
    if unknown:
        raise click.BadParameter(f"{', '.join(unknown)}: there are {', '.join(ALL)}; or all, or none")
    return wanted


@click.command()
@click.option("--seed", default=1, show_default=True, help="The first seed; a seed comes out the same everywhere.")
@click.option("--seeds", default=1, show_default=True, type=click.IntRange(1), help="How many seeds, from that one on.")
@click.option("--people", default=20, show_default=True, type=click.IntRange(1), help="How many people.")
@click.option("--days", default=14, show_default=True, type=click.IntRange(1), help="How many days, and two calm ones.")
@click.option("--faults", default="all", show_default=True, callback=families, help="Families of faults, or all, none.")
@click.option(
    "--history", type=click.Path(dir_okay=False, path_type=Path), help="Write the history there, if one seed."
)
@click.option("--jobs", default=os.cpu_count() or 1, type=click.IntRange(1), help="How many seeds at a time.")
def simulate(
    seed: int, seeds: int, people: int, days: int, faults: tuple[str, ...], history: Path | None, jobs: int
) -> None:
    """Run the coach among faults and judge what happened; a seed that breaks a promise prints the shortest history."""
    if history and seeds > 1:
        raise click.UsageError("--history is for one seed: leave --seeds out")
    if history and not history.parent.is_dir():
        raise click.UsageError(f"--history: there is no folder {history.parent}; make it, or name another place")
    plan = partial(Plan, people=people, days=days, faults=faults)
    plans = [plan(seed=number) for number in range(seed, seed + seeds)]
    if history:
        try:
            write(run(plans[0]), history)
        except OSError as error:
            raise click.UsageError(
                f"--history: {history} cannot be written ({error.strerror}); name another place"
            ) from error
    total: Counter[str] = Counter()
    failed: list[Outcome] = []
    with click.progressbar(_outcomes(plans, jobs), length=len(plans), label="Simulating") as outcomes:
        for outcome in outcomes:
            total += outcome.counts
            if outcome.broken:
                failed.append(outcome)
    click.echo(
        f"{seeds} seed{'s' * (seeds > 1)}, {people} people, {days} days each: {total['run']} invocations, "
        f"{total['fault']} faults, {total['inbound']} things heard, {total['request']} calls of a carrier, "
        f"{total['accepted']} messages taken, {total['ledger']} records."
    )
    if not failed:
        click.echo("Every promise was kept.")
        return
    for outcome in failed:
        click.echo(f"Seed {outcome.seed} broke: {', '.join(outcome.broken)}")
    first = shown(plan(seed=min(outcome.seed for outcome in failed)))
    if first:
        _show(shrink(first))
    raise SystemExit(1)


def _outcomes(plans: list[Plan], jobs: int) -> Iterator[Outcome]:
    if len(plans) == 1 or jobs == 1:
        yield from map(_outcome, plans)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_outcome, plans, chunksize=4)


def _outcome(plan: Plan) -> Outcome:
    lines = run(plan)
    counts = Counter(line["what"] for line in lines)
    return Outcome(plan.seed, counts, tuple(dict.fromkeys(one.rule for one in judge(lines))))


def _show(found: Shown) -> None:
    plan, start = found.plan, found.lines[0]
    people = ", ".join(str(one["number"]) for one in start["people"])
    click.echo(f"\nThe shortest that shows it: seed {plan.seed}, person {people}, {plan.days} days,", nl=False)
    click.echo(f" faults {', '.join(plan.faults) or 'none'}\n{found.violation}\n")
    lines: list[Line] = about(found.lines, found.violation)
    for line in told(lines):
        click.echo(line)
