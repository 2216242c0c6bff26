"""The committed table of calls: which function makes which, how each may fail, and in which scene that is tried."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations_with_replacement
from pathlib import Path

from local.named import Made
from tests.faults.matrix import Cell, Theatre, when_cold
from tests.faults.scenes import SCENES, Scene

FILE = Path(__file__).parent / "calls.toml"
DOCUMENT = Path(__file__).parents[2] / "docs" / "reliability.md"
BEGINS, ENDS = "<!-- calls: begin -->\n", "<!-- calls: end -->\n"
SAVE = ".venv/bin/python -m tests.faults --save"

ASKS = ("before", "throttle", "error", "slow", "crash_before")
DOES = ("before", "after", "retried", "late", "throttle", "error", "slow", "crash_before", "crash_after")
SENDS = ("before", "after", "late", "throttle", "error", "error_after", "slow", "crash_before", "crash_after")
FAULTS: Mapping[str, tuple[str, ...]] = {
    "read": ASKS,  # whether a read took effect nobody can tell: lost before and after are one
    "read of many": (*ASKS, "partial"),
    "write": DOES,
    "write of many": (*DOES, "partial"),
    "carrier": SENDS,  # the SDK asks a carrier once: there is no next try
}
"""Each way of failing that differs for a kind of call, as `local.faults` names them."""

# Two at a time, for what Deliver does to send one message: the faults that differ in what they leave behind. A refusal
# leaves what a lost call does, and a crash before a call what one after the call before it does.
TWO_AT_A_TIME = {"read": ("before",), "read of many": ("before",)}
TWO_AT_A_TIME_ELSE = ("before", "after", "crash_after")
TWO_IN = ("a step by text", "a step by mail")


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """A call of a function, what kind it is, and the scene that it is tried in."""

    made: Made
    kind: str
    scene: str

    def cells(self) -> Iterator[Cell]:
        """Yield a cell for each way in which the call may fail."""
        for fault in FAULTS[self.kind]:
            yield Cell(scene_named(self.scene), ((self.made, fault),))


def scene_named(name: str) -> Scene:
    """Return a scene by its name."""
    return next(scene for scene in SCENES if scene.name == name)


def kind_of(made: Made) -> str:
    """Return what kind a call is."""
    if made.service in {"twilio", "ses"} and not made.operation.startswith(("List", "Get")):
        return "carrier"
    of_many = " of many" if made.operation in {"BatchGetItem", "BatchWriteItem", "SendMessageBatch"} else ""
    reads = made.operation.startswith(("Get", "Query", "List", "BatchGet"))
    return ("read" if reads else "write") + of_many


def record(theatre: Theatre) -> list[Row]:
    """Play every scene without a fault; return a row for each call that a function made.

    A write is tried in the first scene that has it, a read, which leaves nothing behind, in the shortest.
    """
    found: dict[Made, list[tuple[int, str]]] = {}
    for cold in (True, False):  # what a function calls when it starts, then all the rest
        for scene in SCENES:
            if scene.cold or not cold:
                calls = theatre.calls(scene, cold=cold)
                for made in set(calls):
                    if when_cold(made) is cold:
                        found.setdefault(made, []).append((len(calls), scene.name))
    rows = (
        Row(made, kind, min(scenes)[1] if kind.startswith("read") else scenes[0][1])
        for made, scenes in found.items()
        for kind in (kind_of(made),)
    )
    return sorted(rows)


def pairs(theatre: Theatre, name: str) -> Iterator[Cell]:
    """Yield the cells of a scene in which two of Deliver's calls fail, or one of them twice."""
    scene = scene_named(name)
    points = [
        (made, fault)
        for made in dict.fromkeys(theatre.calls(scene))
        if made.function == "Deliver"
        for fault in TWO_AT_A_TIME.get(kind_of(made), TWO_AT_A_TIME_ELSE)
    ]
    for two in combinations_with_replacement(points, 2):
        yield Cell(scene, two)


def read() -> list[Row]:
    """Return the committed table."""
    table = tomllib.loads(FILE.read_text("utf-8"))
    return [
        Row(_made(function, call), row["kind"], row["scene"])
        for function, calls in table.items()
        for call, row in calls.items()
    ]


def _made(function: str, call: str) -> Made:
    service, operation, *about = call.split(" ", 2)
    return Made(function, service, operation, *about)


def as_toml(rows: list[Row]) -> str:
    """Return the table as it is committed."""
    lines = [f"# The calls that the functions make. Written by: {SAVE}"]
    function = ""
    for row in rows:
        if row.made.function != function:
            function = row.made.function
            lines += ["", f"[{function}]"]
        lines.append(f'"{row.made.name}" = {{ kind = "{row.kind}", scene = "{row.scene}" }}')
    return "\n".join(lines) + "\n"


def as_document(rows: list[Row]) -> str:
    """Return the table as the page on reliability has it."""
    faults = [f"| {kind} | {', '.join(f'`{fault}`' for fault in names)} |" for kind, names in FAULTS.items()]
    calls = [f"| {row.made.function} | {row.made.name} | {row.kind} | {row.scene} |" for row in rows]
    return "\n".join(
        [
            "| a | may fail by |",
            "|---|---|",
            *faults,
            "",
            "| function | call | is a | tried in |",
            "|---|---|---|---|",
            *calls,
            "",
        ]
    )


def in_document() -> str:
    """Return what stands on the page at present; empty where its marks are missing."""
    _, _, after = DOCUMENT.read_text("utf-8").partition(BEGINS)
    return after.partition(ENDS)[0]


def save(rows: list[Row]) -> None:
    """Write the table, and print it on the page."""
    FILE.write_text(as_toml(rows), "utf-8")
    page = DOCUMENT.read_text("utf-8")
    head, _, rest = page.partition(BEGINS)
    _, _, tail = rest.partition(ENDS)
    DOCUMENT.write_text(head + BEGINS + as_document(rows) + ENDS + tail, "utf-8")
