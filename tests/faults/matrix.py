"""Plays a scene with one call of it failing, or two, lets time heal it, and says what is not as it was without.

A cell is held against the same scene with no fault in it, so that no rule has to be written for what should come of it:
nobody got more than then; what somebody did not get, the ledger has a reason for; everything else that is stored is the
same; nothing is left open, overdue, parked or on a queue.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any

from boto3.dynamodb.types import TypeDeserializer

from careerline import wiring
from careerline.adapters import content
from careerline.agenda import Class
from local.faults import Fault
from local.named import Made
from local.patches import Patches
from local.server import parameters, serve
from local.stage import forget
from tests.faults.scenes import Scene, Stage

NOT_SENT = frozenset({"dropped", "expired", "refused"})
COLD = frozenset({"secretsmanager", "ssm"})
"""Services that a function calls only when it starts."""


def when_cold(made: Made) -> bool:
    """Tell whether a call is made when a function starts, and for long not again: what SES says of us is kept."""
    return made.service in COLD or made.operation == "GetAccount"


# A courtesy to somebody of whom nothing is kept: it goes at most once, and a lost one is not recorded. The answer to
# somebody in danger goes for all that, or by mail, of which SES has no list, two people are told that nobody knows.
STRANGER = "stranger-"
TRIES = 3

_parse = TypeDeserializer().deserialize


@dataclass(frozen=True)
class Cell:
    """A scene, and what fails in it: each a call by name, and how."""

    scene: Scene
    faults: tuple[tuple[Made, str], ...]

    def __str__(self) -> str:
        failing = " and ".join(f"{made.function}: {made.name}: {kind}" for made, kind in self.faults)
        return f"{self.scene.name} | {failing}"


@dataclass
class Told:
    """What there is to see when a scene is over."""

    keys: list[str] = field(default_factory=list)  # of what reached somebody, ever
    got: Counter[tuple[str, ...]] = field(default_factory=Counter)  # what each got in the scene
    operators: Counter[str] = field(default_factory=Counter)
    not_sent: Counter[tuple[str, ...]] = field(default_factory=Counter)  # what the ledger has a reason for
    ledger: dict[str, str] = field(default_factory=dict)  # status by key
    people: dict[str, Any] = field(default_factory=dict)  # what is stored of each, without moments
    agendas: dict[str, Any] = field(default_factory=dict)
    rows: Counter[str] = field(default_factory=Counter)  # the kinds of items in the table
    against: Counter[str] = field(default_factory=Counter)  # why addresses must not be written to
    stops: dict[str, str] = field(default_factory=dict)  # what is stopped, and why
    unsettled: list[str] = field(default_factory=list)


class Theatre:
    """Where scenes are played."""

    def __init__(self, service: Stage) -> None:
        self.service = service
        self.stage = service.running.stage
        self._without: dict[tuple[str, bool], Told] = {}
        self._patches = Patches()
        # The templates are read once: that is no call, and costs more than all the rest of a cold start.
        self._patches.put(wiring, "read_templates", cache(content.read_templates))

    def close(self) -> None:
        """Leave everything as it was."""
        self._patches.undo()

    def calls(self, scene: Scene, *, cold: bool = False) -> list[Made]:
        """Return the calls that the functions make in a scene, in order, with no fault in it."""
        made: list[Made] = []
        self._without[scene.name, cold] = self._play(scene, [], cold="*" if cold else "", watch=made.append)
        return made

    def wrong(self, cell: Cell) -> list[str]:
        """Return what a cell's faults leave that is not as it should be."""
        cold = next((made.function for made, _ in cell.faults if when_cold(made)), "")
        if (cell.scene.name, bool(cold)) not in self._without:
            self.calls(cell.scene, cold=bool(cold))
        faults = [
            Fault(made.service, made.operation, kind, 1, function=made.function, about=made.about)
            for made, kind in cell.faults
        ]
        told = self._play(cell.scene, faults, cold=cold, redelivers=True)
        if not any(fault.fired for fault in faults):
            return ["no call met the fault"]
        return list(_differences(self._without[cell.scene.name, bool(cold)], told))

    def _play(
        self,
        scene: Scene,
        faults: Sequence[Fault],
        *,
        cold: str,
        watch: Callable[[Made], None] | None = None,
        redelivers: bool = False,
    ) -> Told:
        known = scene.begin(self.service)
        before = len(self.stage.outbox)
        self.stage.faults.watch = watch
        with _started_anew(self.stage.faults, cold):
            for fault in faults:
                self.stage.faults.add(fault)
            for _ in range(TRIES):
                if scene.act(self.service, known) < 500:
                    break
            self.stage.turn_by(scene.takes.total_seconds())
        self.stage.faults.watch = None
        if redelivers and any(fault.function in REDELIVERED for fault in faults):
            self.stage.redeliver(10)
            self.stage.turn_by(scene.takes.total_seconds())
        return self._told(before)

    def _told(self, before: int) -> Told:
        now = self.stage.clock.now
        told = Told()
        told.keys = [str(one["key"]) for one in self.stage.outbox.select() if one["key"]]
        for one in self.stage.outbox.select(start=before):
            if one["key"] or one["by"] == "carrier":
                told.got[one["to"], str(one["class"]), str(one["kind"]), "stranger" if _courtesy(one) else ""] += 1
            else:
                told.operators[one["to"]] += 1
        store: Any = wiring.coach().store
        items = [
            {name: _parse(value) for name, value in item.items()}
            for item in store.client.scan(TableName=store.table)["Items"]
        ]
        for item in items:
            word, person = item["SK"].partition("#")[0], item["PK"].removeprefix("P#")
            if word == "suppressed":
                told.against[item["reason"]] += 1
            if item["PK"] == "C#switch":
                told.stops[item["SK"]] = item["reason"]
            if word not in {"sent", "adopted", "inbound"} and not item["PK"].startswith("C#"):
                told.rows[word] += 1
            if word == "sent":
                self._ledger(told, item)
            if word == "profile":
                told.unsettled += _unsettled(item, now)
                if export := store.export(person):
                    name = str(export["person"]["phone"] or export["person"]["email"])
                    told.people[name], told.agendas[name] = _timeless(export), _agenda(export)
        for name, queue in self.stage.template.queues.items():
            if depth := self.stage._aws.depth(queue):
                told.unsettled.append(f"{name} holds {depth}")
        return told

    @staticmethod
    def _ledger(told: Told, item: dict[str, Any]) -> None:
        told.ledger[item["key"]] = item["status"]
        if item["status"] in NOT_SENT and item.get("reason"):
            told.not_sent[str(item.get("class")), str(item.get("kind"))] += 1


@contextmanager
def opened() -> Iterator[Theatre]:
    """Give a theatre on a stage of its own, whose limits are the stage's but for the asks: those are as deployed."""
    with serve(0, values=parameters() | {"AsksPerAddressPerDay": "1"}) as running:
        theatre = Theatre(Stage(running))
        try:
            yield theatre
        finally:
            theatre.close()


REDELIVERED = frozenset({"HearText", "HearEmail", "Receipts"})
"""Functions whose events a carrier or a queue may bring again; the clock does it for the others."""


def _courtesy(one: dict[str, Any]) -> bool:
    return str(one["key"]).startswith(STRANGER)


def _timeless(export: dict[str, Any]) -> dict[str, Any]:
    """Return what is stored of somebody without when it was, and without what depends on what has gone."""
    person = {name: value for name, value in export["person"].items() if name not in {"id", "signed_up", "week"}}
    parts = {name: export[name] for name in ("consents", "log", "plans", "people", "heard")}
    return {
        "person": person,
        "channels": export["channels"],
        **{name: [{k: v for k, v in row.items() if k != "at"} for row in rows] for name, rows in parts.items()},
    }


def _agenda(export: dict[str, Any]) -> list[tuple[str, ...]]:
    return sorted((one["class"], str(one["kind"]), one["channel"], str(one["week"])) for one in export["agenda"])


def _unsettled(profile: dict[str, Any], now: datetime) -> Iterator[str]:
    for name, value in profile.items():
        if name.endswith("_open"):
            yield f"a lane is left open: {value}"
        elif name in {"due", "coaching_due", "answers_due"} and datetime.fromisoformat(value) <= now.astimezone(UTC):
            yield f"{name} is overdue since {value}"
        elif name == "parked":
            yield f"parked: {value}"


def _differences(without: Told, told: Told) -> Iterator[str]:
    for key, times in Counter(told.keys).items():
        if times > 1:
            yield f"{key} reached them {times} times"
    for key in told.keys:
        if told.ledger.get(key, "") in {*NOT_SENT, ""} and not key.startswith(STRANGER) and told.people:
            yield f"{key} reached them, and the ledger says {told.ledger.get(key, 'nothing')}"
    for one, times in (told.got - without.got).items():
        yield f"{times} more than without a fault: {one}"
    missing = without.got - told.got
    for one, times in missing.items():
        recorded = told.not_sent[one[1], one[2]] - without.not_sent[one[1], one[2]]
        if times > recorded and not (one[3] and (one[1] != Class.CRISIS or _told_instead(one, without, told))):
            yield f"{times} missing and {recorded} with a reason: {one}"
    for one, times in (without.operators - told.operators).items():
        yield f"{one} lacks {times} alerts"
    yield from told.unsettled
    yield from _forgotten(without, told)
    # An address that is remembered as not to be written to is on the safe side; one that is forgotten is not.
    told.rows["suppressed"] = min(told.rows["suppressed"], without.rows["suppressed"])
    for what, then, now in (("people", without.people, told.people), ("rows", +without.rows, +told.rows)):
        if then != now:
            yield f"{what} were {_apart(then, now)}"
    if not missing and without.agendas != told.agendas:
        yield f"agendas were {_apart(without.agendas, told.agendas)}"


def _told_instead(one: tuple[str, ...], without: Told, told: Told) -> bool:
    """Tell whether operators hear of a stranger's mail of danger of which nobody knows whether its answer went."""
    return (
        "@" in one[0]
        and all(told.operators[to] > without.operators[to] for to in told.operators)
        and bool(told.operators)
    )


def _forgotten(without: Told, told: Told) -> Iterator[str]:
    """Yield what should be stopped, or remembered against an address, and is not."""
    if without.stops != told.stops:
        yield f"stops were {_apart(without.stops, told.stops)}"
    for reason, times in (without.against - told.against).items():
        yield f"{times} addresses less with {reason} against them"


def _apart(then: Any, now: Any) -> str:
    """Return what differs between two values, each part under its name."""
    if isinstance(then, dict) and isinstance(now, dict):
        names = [name for name in {**then, **now} if then.get(name) != now.get(name)]
        return "; ".join(f"{name}: {_apart(then.get(name), now.get(name))}" for name in names)
    return f"{then} and are {now}"


class _started_anew:  # noqa: N801 - reads as a statement: with _started_anew(...)
    """Let a function, or each, start cold the first time that it is called."""

    def __init__(self, faults: Any, function: str) -> None:
        self._faults, self._function, self._seen = faults, function, set[str]()
        self._begin = faults.begin

    def __enter__(self) -> None:
        if self._function:
            self._faults.begin = self._begun

    def __exit__(self, *_: object) -> None:
        self._faults.__dict__.pop("begin", None)

    def _begun(self, function: str) -> None:
        if self._function in {"*", function} and function not in self._seen:
            self._seen.add(function)
            forget()
        self._begin(function)
