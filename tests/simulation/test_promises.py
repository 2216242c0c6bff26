"""The coach keeps its promises among faults, and a run is the same wherever it runs."""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import main
from simulation.checker import judge
from simulation.history import Line, write
from simulation.run import Plan, Simulation, simulate
from simulation.sabotage import broken
from simulation.shrink import shown, shrink
from simulation.telling import about, told
from tests.simulation.sabotaged import sabotaged

ROOT = Path(__file__).parents[2]


def test_a_handful_of_seeds_keep_every_promise() -> None:
    """So that `make check` sees at once what breaks everything; the many seeds are those below."""
    for seed in range(3):
        assert judge(simulate(Plan(seed=seed, people=5, days=4))) == []


@pytest.mark.parametrize(
    "plan",
    [
        pytest.param(
            Plan(
                seed=395,
                people=8,
                days=6,
                faults=("clock", "crashes", "duplicates", "late", "queue", "receipts", "slow"),
                without=frozenset(range(8)) - {6},
            ),
            id="said twice: a mail that joins while the week's idea is on its way by text, and ends",
        ),
        pytest.param(
            Plan(
                seed=413,
                people=8,
                days=6,
                faults=("crashes", "late", "order", "outages"),
                without=frozenset(range(8)) - {5, 7},
            ),
            id="said twice: a mail in the place of a text that did not arrive, and ends",
        ),
        pytest.param(
            Plan(seed=6396, people=12, days=6, faults=("duplicates", "lost"), without=frozenset(range(12)) - {9}),
            id="said twice: an idea by mail, whose channel ends while it is on its way, and by text",
        ),
        pytest.param(
            Plan(seed=2034, people=12, days=2, faults=("duplicates",), without=frozenset(range(12)) - {0}),
            id="one accepted: somebody too young whose words are brought twice at once",
        ),
    ],
)
def test_the_shortest_runs_in_which_a_promise_was_once_broken_keep_it(plan: Plan) -> None:
    assert judge(simulate(plan)) == []


def test_without_faults_nothing_is_unknown_and_nothing_is_given_up() -> None:
    lines = simulate(Plan(seed=1, people=6, days=7, faults=()))

    assert judge(lines) == []
    assert {line["how"] for line in lines if line["what"] == "told"} <= {"accepted", "not sent"}
    assert {line["how"] for line in lines if line["what"] == "ended"} == {"done"}
    assert "expired" not in {line["status"] for line in lines if line["what"] == "ledger"}


@pytest.mark.slow
def test_a_hundred_seeds_keep_every_promise() -> None:
    done = CliRunner().invoke(
        main, ["simulate", "--seed", "1000", "--seeds", "100", "--people", "8", "--days", "6", "--jobs", "2"]
    )

    assert done.exit_code == 0, done.output
    assert "Every promise was kept." in done.output


@pytest.mark.slow
def test_a_seed_comes_out_the_same_in_every_process(tmp_path: Path) -> None:
    digests = set()
    for number in ("1", "2"):
        file = tmp_path / f"{number}.jsonl"
        command = f"simulate --seed 7 --people 6 --days 5 --history {file}".split()
        subprocess.run(
            [Path(sys.executable).parent / "careerline", *command],
            env=os.environ | {"PYTHONHASHSEED": number, "TZ": f"Etc/GMT+{number}"},
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
        digests.add(hashlib.sha256(file.read_bytes()).hexdigest())

    assert len(digests) == 1


def test_whoever_is_left_out_changes_nothing_for_the_others() -> None:
    """Chance draws by name and not in turn: that is what lets a failing run be made shorter."""
    plan = Plan(seed=5, people=4, days=4, faults=("late", "duplicates", "receipts"))
    alone = replace(plan, without=frozenset({0, 1, 2}))

    assert heard(simulate(plan), 3) == heard(simulate(alone), 3)


def heard(lines: list[Line], number: int) -> list[tuple[str, str]]:
    """Return what a person wrote, and in which minute."""
    mine = {lines[0]["people"][-1][word] for word in ("sms", "email")}
    assert lines[0]["people"][-1]["number"] == number
    return [(one["at"][:16], one["text"]) for one in lines if one["what"] == "inbound" and one["address"] in mine]


def test_a_violation_is_shown_by_the_shortest_run_that_has_it() -> None:
    def runs(plan: Plan) -> list[Line]:
        return sabotaged(plan, "no guard")

    first = next(one for seed in range(9) if (one := shown(Plan(seed=seed, people=6, days=5), runs=runs)))
    least = shrink(first, runs)

    assert least.violation.rule == first.violation.rule
    assert len(least.lines[0]["people"]) == 1
    assert len(least.plan.faults) < len(first.plan.faults)
    shows = list(told(about(least.lines, least.violation)))
    assert len(shows) < len(least.lines)
    assert any(least.violation.key in line for line in shows)


def test_a_history_is_json_lines_in_the_order_of_time(tmp_path: Path) -> None:
    lines = simulate(Plan(seed=2, people=3, days=2))
    write(lines, tmp_path / "history.jsonl")

    read = [json.loads(line) for line in (tmp_path / "history.jsonl").read_text("utf-8").splitlines()]
    assert [line["at"] for line in read] == sorted(line["at"] for line in lines)
    assert judge(read) == judge(lines)


def test_the_command_says_which_seed_broke_which_promise_and_shows_it() -> None:
    with broken(Simulation(Plan(seed=0, people=1, days=1)), "no guard"):
        done = CliRunner().invoke(main, ["simulate", "--seed", "1", "--people", "6", "--days", "5", "--jobs", "1"])

    assert done.exit_code == 1
    assert "Seed 1 broke: " in done.output
    assert "The shortest that shows it: seed 1, person" in done.output


def test_a_family_of_faults_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    done = CliRunner().invoke(main, ["simulate", "--faults", "gremlins"])

    assert done.exit_code == 2
    assert "gremlins: there are lost, late" in done.output


def test_a_history_that_cannot_be_written_is_refused_before_anything_runs(tmp_path: Path) -> None:
    place = tmp_path / "nowhere" / "history.jsonl"
    done = CliRunner().invoke(main, ["simulate", "--people", "1", "--days", "1", "--history", str(place)])

    assert done.exit_code == 2
    assert f"there is no folder {place.parent}" in " ".join(done.output.split())
