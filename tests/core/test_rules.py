"""The table of rules: every row is whole, read by the core, and proved by a test that names it."""

import ast
import tomllib
from collections.abc import Iterator
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest

from careerline.coaching.rules import ROWS, read_rules
from careerline.errors import ContentError
from tests.core.somebody import TEMPLATES, programme

TESTS = Path(__file__).parents[1]
PROGRAMMES = sorted(path.name for path in (TEMPLATES / "programmes").iterdir())


def table(programme_id: str = "career") -> dict[str, Any]:
    return tomllib.loads((TEMPLATES / "programmes" / programme_id / "rules.toml").read_text("utf-8"))


def rules_that_tests_name() -> Iterator[str]:
    """Yield the row of every `@pytest.mark.rule("…")` in the tests."""
    for path in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.rule":
                yield from (argument.value for argument in node.args if isinstance(argument, ast.Constant))  # type: ignore[misc]


def test_every_rule_has_a_test_and_every_test_names_a_rule() -> None:
    assert set(rules_that_tests_name()) == set(ROWS)


@pytest.mark.parametrize("programme_id", PROGRAMMES)
def test_every_programme_has_every_rule_with_its_reason(programme_id: str) -> None:
    rules = read_rules(programme_id, table(programme_id))
    for row in rules.rows.values():
        assert min(len(row.when), len(row.then), len(row.why)) > 10, row.name
        assert row.why.endswith((".", "?")), row.name


def test_the_core_reads_the_figures() -> None:
    rules = programme().rules
    assert rules.span("goodbye") == timedelta(days=42)
    assert rules.span("after_talk") == timedelta(hours=2)
    assert rules.clock("mailed_nudge") == time(9)
    assert rules.number("month_mail", "day") == 4
    assert rules.number("size_missed", "sizes") == -1


@pytest.mark.parametrize(
    ("row", "change", "told"),
    [
        pytest.param("goodbye", None, "the row [goodbye] is missing", id="a row is missing"),
        pytest.param("good_bye", {"when": "a"}, "no rule is called [good_bye]", id="a row that is none"),
        pytest.param("goodbye", {"why": ""}, "[goodbye] has no `why`", id="no reason"),
        pytest.param("goodbye", {"days": 0}, "`days` of [goodbye] must be a whole number", id="no days at all"),
        pytest.param("goodbye", {"days": "six weeks"}, "`days` of [goodbye] must be", id="days in words"),
        pytest.param("goodbye", {"days": True}, "`days` of [goodbye] must be", id="days that are a yes"),
        pytest.param("goodbye", {"day": 42}, "nothing reads `day` of [goodbye]", id="a figure that nothing reads"),
        pytest.param("month_mail", {"day": "freitag"}, "one of monday", id="no day of the week"),
        pytest.param("mailed_nudge", {"at": "9 am"}, 'a time of day such as "09:00"', id="no time of day"),
        pytest.param("size_done", {"sizes": 3}, "-2, -1, 0, 1 or 2", id="a size that there is not"),
    ],
)
def test_a_mistake_is_named_with_the_file_and_the_row(row: str, change: dict[str, Any] | None, told: str) -> None:
    data = table()
    if change is None:
        del data[row]
    else:
        data[row] = data.get(row, {}) | change
    with pytest.raises(ContentError) as wrong:
        read_rules("career", data)
    assert str(wrong.value).startswith("templates/programmes/career/rules.toml: ")
    assert told in str(wrong.value)
