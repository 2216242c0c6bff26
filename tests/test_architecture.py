"""The promises of docs/ARCHITECTURE.md, kept by walking the code."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from samtranslator.yaml_helper import yaml_parse

ROOT = Path(__file__).parents[1]
FUNCTIONS = ROOT / "functions"
PACKAGE = FUNCTIONS / "careerline"

VENDORS = {"aws_lambda_powertools", "boto3", "botocore", "twilio"}
EDGES = {
    "os": "the environment is read once, in wiring",
    "time": "time is an argument",
    "random": "a decision that is taken twice must come out the same",
    "socket": "only adapters talk to anybody",
    "subprocess": "only adapters talk to anybody",
    "requests": "only adapters talk to anybody",
    "urllib.request": "only adapters talk to anybody",
}
CLOCKS = {
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("date", "today"),
    ("time", "time"),
    ("time", "time_ns"),
    ("time", "monotonic"),
}
STAYS_HOME = {"cli", "local", "simulation", "tests", "bench", "training"}

TEMPLATE = yaml_parse((ROOT / "template.yaml").read_text(encoding="utf-8"))  # type: ignore[no-untyped-call]


def snake(name: str) -> str:
    """HearText is hear_text."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


LAMBDAS: dict[str, Any] = {
    name: resource["Properties"]
    for name, resource in TEMPLATE["Resources"].items()
    if resource["Type"] == "AWS::Serverless::Function"
}
DOORS = sorted(path.stem for path in FUNCTIONS.glob("*.py"))


def core() -> Iterator[Path]:
    """Every module of the package outside the adapters and the one place that joins them."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "adapters" not in path.relative_to(PACKAGE).parts and path.name != "wiring.py":
            yield path


def where(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def tree(path: Path) -> ast.AST:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[tuple[str, ast.AST]]:
    """Every module that a file imports, at its top or inside a function."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module, node
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node


def is_of(module: str, family: str) -> bool:
    return module == family or module.startswith(f"{family}.")


def clock_reads(path: Path) -> Iterator[ast.AST]:
    """Every call that reads a clock, under whatever name its owner was imported."""
    called = {}
    parsed = tree(path)
    for node in ast.walk(parsed):
        if isinstance(node, ast.Import | ast.ImportFrom):
            called |= {alias.asname or alias.name: alias.name for alias in node.names}
    for node in ast.walk(parsed):
        if isinstance(node, ast.Attribute):
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            if (called.get(owner, owner), node.attr) in CLOCKS:
                yield node
        # An id without a time of its own takes the time of the call.
        elif isinstance(node, ast.Call) and called.get(getattr(node.func, "id", "")) == "ULID" and not node.args:
            yield node


class TestTheCore:
    def test_knows_no_vendor_and_no_edge(self) -> None:
        found = [
            f"{where(path, node)} imports {module}"
            for path in core()
            for module, node in imported(path)
            if any(is_of(module, name) for name in VENDORS | EDGES.keys())
        ]

        assert not found

    def test_leaves_the_adapters_to_wiring(self) -> None:
        found = [
            f"{where(path, node)} imports {module}"
            for path in core()
            for module, node in imported(path)
            if is_of(module, "careerline.adapters") or is_of(module, "careerline.wiring")
        ]

        assert not found

    def test_reads_no_clock(self) -> None:
        found = [where(path, node) for path in core() for node in clock_reads(path)]

        assert not found

    @pytest.mark.parametrize(
        "source",
        [
            "from datetime import datetime\ndatetime.now()",
            "from datetime import datetime as moment\nmoment.utcnow()",
            "import datetime as dt\ndt.datetime.now()",
            "import datetime\ndatetime.date.today()",
            "import time\nlater = time.monotonic",
            "from ulid import ULID\nULID()",
        ],
    )
    def test_would_be_caught_reading_one(self, source: str, tmp_path: Path) -> None:
        (tmp_path / "module.py").write_text(source, encoding="utf-8")

        assert list(clock_reads(tmp_path / "module.py"))


class TestWhatShips:
    def test_takes_nothing_from_what_stays_home(self) -> None:
        found = [
            f"{where(path, node)} imports {module}"
            for path in sorted(FUNCTIONS.rglob("*.py"))
            for module, node in imported(path)
            if module.split(".")[0] in STAYS_HOME
        ]

        assert not found

    def test_imports_with_an_empty_environment_and_no_network(self) -> None:
        """Nothing happens on import: a door opens no connection, reads no setting, finds no region."""
        script = f"""
import importlib, json, sys
sys.path.insert(0, {str(FUNCTIONS)!r})
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen"):
        raise RuntimeError("at import: " + event)
sys.addaudithook(watch)
wrong = {{}}
for door in {DOORS!r}:
    try:
        assert callable(importlib.import_module(door).handler)
    except BaseException as error:
        wrong[door] = repr(error)
print(json.dumps(wrong))
"""
        done = subprocess.run([sys.executable, "-B", "-c", script], env={}, capture_output=True, text=True, check=True)

        assert json.loads(done.stdout) == {}

    def test_has_a_door_for_each_function_and_a_function_for_each_door(self) -> None:
        assert sorted(snake(name) for name in LAMBDAS) == DOORS


@pytest.mark.parametrize("name", LAMBDAS)
class TestOneNameEverywhere:
    def test_in_the_template(self, name: str) -> None:
        assert LAMBDAS[name]["Handler"] == f"{snake(name)}.handler"

    def test_in_the_events(self, name: str) -> None:
        samples = sorted((ROOT / "events").glob(f"{snake(name)}.*.json"))

        assert samples
        for sample in samples:
            assert isinstance(json.loads(sample.read_text(encoding="utf-8")), dict), sample.name

    def test_in_the_tests(self, name: str) -> None:
        assert (ROOT / "tests" / "doors" / f"test_{snake(name)}.py").is_file()

    def test_in_the_documents(self, name: str) -> None:
        page = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")

        assert re.search(rf"\b{name}\b", page)
        assert f"functions/{snake(name)}.py" in page
