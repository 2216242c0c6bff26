"""Every call of every function to AWS or Twilio fails once in each way: nothing is doubled or lost, and it heals."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest

from local.template import ROOT
from tests.faults import table
from tests.faults.matrix import Cell, Theatre, opened
from tests.faults.table import Row

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def theatre() -> Iterator[Theatre]:
    with opened() as theatre:
        yield theatre


@dataclass(frozen=True)
class Played:
    """What every scene, played once without a fault, calls, and what AWS must allow for it."""

    rows: list[Row]
    allowances: frozenset[tuple[str | None, str]]


@pytest.fixture(scope="module")
def played(theatre: Theatre) -> Played:
    theatre.stage.faults.allowances.clear()
    rows = table.record(theatre)
    return Played(rows, frozenset(theatre.stage.faults.allowances))


def test_every_call_that_the_functions_make_is_in_the_table(played: Played) -> None:
    made = {row.made for row in played.rows}
    kept = {row.made for row in table.read()}

    new = [
        f"{one.function} now calls {one.name}, and no cell tries what happens when that fails" for one in made - kept
    ]
    gone = [f"{one.function} no longer calls {one.name} in any scene" for one in kept - made]
    assert not new + gone, "\n".join([*sorted(new + gone), f"Where that is meant: {table.SAVE}"])


def test_policies_allow_each_function_what_it_calls(played: Played, policies: dict[str, set[str]]) -> None:
    asked = played.allowances

    assert {function for function, _ in asked} == set(policies)
    assert sorted((function, action) for function, action in asked if action not in policies[str(function)]) == []


@pytest.fixture(scope="module")
def policies() -> dict[str, set[str]]:
    """What the template's policies allow each function, by action."""
    from samtranslator.yaml_helper import yaml_parse

    allowed: dict[str, set[str]] = {}
    for name, resource in yaml_parse((ROOT / "template.yaml").read_text("utf-8"))["Resources"].items():
        if resource["Type"] != "AWS::Serverless::Function":
            continue
        for policy in resource["Properties"]["Policies"]:
            for statement in policy["Statement"]:
                chosen = statement["Fn::If"][1] if "Fn::If" in statement else statement
                actions = chosen["Action"] if isinstance(chosen["Action"], list) else [chosen["Action"]]
                allowed.setdefault(name, set()).update(actions)
    return allowed


def test_the_page_on_reliability_prints_the_table() -> None:
    assert table.in_document() == table.as_document(table.read()), f"Print it anew: {table.SAVE}"


@pytest.mark.parametrize("row", table.read(), ids=lambda row: f"{row.made.function}: {row.made.name}")
def test_whatever_one_call_does_it_heals(theatre: Theatre, row: Row) -> None:
    assert not (wrong := list(all_wrong(theatre, row.cells()))), "\n".join(wrong)


@pytest.mark.parametrize("scene", table.TWO_IN)
def test_whatever_two_calls_of_one_message_do_it_heals(theatre: Theatre, scene: str) -> None:
    assert not (wrong := list(all_wrong(theatre, table.pairs(theatre, scene)))), "\n".join(wrong)


def all_wrong(theatre: Theatre, cells: Iterable[Cell]) -> Iterator[str]:
    """Yield a line for each thing that is not as it should be after a cell."""
    for cell in cells:
        yield from (f"{cell} | {wrong}" for wrong in theatre.wrong(cell))
