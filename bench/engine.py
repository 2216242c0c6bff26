"""DynamoDB and SQS in memory: they answer the adapters' own requests, and count what each would cost.

Units are DynamoDB's: a written item is rounded up to 1 KB, and so is what changes of it in an index, where a key that
changes is a delete and a put; a transaction costs twice; a refused condition costs what stands there; a read is
rounded up to 4 KB, by half where it may be stale. Source: "DynamoDB read and write operations" in AWS's developer
guide. Whether a transaction doubles what it writes to an index is not said there: it is counted as if it did.
"""

import heapq
import itertools
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from botocore.exceptions import ClientError

from bench.expressions import condition, update

Item = dict[str, Any]
# DynamoDB answers a query with this much at once.
PAGE = 1 << 20
# An index by its name: its two keys. Both hold the keys alone.
INDEXES = {"due": ("due_shard", "due"), "attention": ("attention", "since")}


def bytes_of(text: str) -> int:
    """Return the bytes of some words."""
    return len(text) if text.isascii() else len(text.encode())


def size_of(value: Mapping[str, Any]) -> int:
    """Return the bytes of a typed value by DynamoDB's rules."""
    ((kind, inner),) = value.items()
    match kind:
        case "S":
            return bytes_of(inner)
        case "N":
            return (len(inner.lstrip("-")) + 1) // 2 + 1
        case "M":
            return 3 + sum(bytes_of(name) + size_of(part) + 1 for name, part in inner.items())
        case "L":
            return 3 + sum(size_of(part) + 1 for part in inner)
    return 1


def item_size(item: Mapping[str, Any] | None) -> int:
    """Return the bytes of an item: its names and its values."""
    return sum(bytes_of(name) + size_of(value) for name, value in item.items()) if item else 0


def units(size: int, unit: int) -> int:
    """Return how many units a size is, one at the least."""
    return max(1, -(-size // unit))


@dataclass(slots=True)
class Cost:
    """What one place has cost so far."""

    calls: float = 0
    read: float = 0
    write: float = 0


@dataclass(slots=True)
class Ledger:
    """Who asked for what: the costs by place, and the requests by their names."""

    door: str = "setup"
    places: dict[tuple[str, str], Cost] = field(default_factory=lambda: defaultdict(Cost))
    requests: Counter[str] = field(default_factory=Counter)

    def at(self, what: str) -> Cost:
        """Return the cost of a place in the function that is running."""
        return self.places[self.door, what]

    def forget(self) -> None:
        """Begin to count anew."""
        self.places.clear()
        self.requests.clear()


class Table:
    """One table with its two indexes."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger, self._lock = ledger, Lock()
        self.partitions: dict[str, dict[str, Item]] = {}
        self.indexes: dict[str, dict[str, list[tuple[str, str, str]]]] = {name: defaultdict(list) for name in INDEXES}

    # -- requests -----------------------------------------------------------------------------------------------------

    def call(self, operation: str, request: Mapping[str, Any]) -> dict[str, Any]:
        """Answer a request as DynamoDB does; raises `ClientError` where it would refuse it."""
        with self._lock:
            self.ledger.requests[f"{self.ledger.door} {operation}"] += 1
            work: Callable[[Mapping[str, Any]], dict[str, Any]] = getattr(self, f"_{operation}")
            return work(request)

    def _create_table(self, _request: Mapping[str, Any]) -> dict[str, Any]:
        self.partitions, self.indexes = {}, {name: defaultdict(list) for name in INDEXES}
        return {}

    def _scan(self, _request: Mapping[str, Any]) -> dict[str, Any]:
        return {"Items": [item for partition in self.partitions.values() for item in partition.values()]}

    def _get_item(self, request: Mapping[str, Any]) -> dict[str, Any]:
        item = self._at(request["Key"])
        cost = self.ledger.at(_place(request["Key"]))
        cost.calls += 1
        cost.read += self._read_units(item_size(item), request)
        return {"Item": item} if item else {}

    def _batch_get_item(self, request: Mapping[str, Any]) -> dict[str, Any]:
        ((name, wanted),) = request["RequestItems"].items()
        keys = wanted["Keys"]
        found = []
        for key in keys:
            item = self._at(key)
            cost = self.ledger.at("read the person")
            cost.calls += 1 / len(keys)
            cost.read += self._read_units(item_size(item), wanted)
            if item:
                found.append(item)
        return {"Responses": {name: found}, "UnprocessedKeys": {}}

    def _query(self, request: Mapping[str, Any]) -> dict[str, Any]:
        rows = self._of_index(request) if "IndexName" in request else self._of_partition(request)
        holds = condition(request["KeyConditionExpression"])
        names, values = request.get("ExpressionAttributeNames", {}), request["ExpressionAttributeValues"]
        start, limit = request.get("ExclusiveStartKey"), request.get("Limit", 1 << 30)
        page: list[Item] = []
        size, more = 0, False
        for row in rows:
            if start:
                if row["PK"] == start["PK"] and row["SK"] == start["SK"]:
                    start = None
                continue
            if not holds(row, names, values):
                if page:
                    break
                continue
            if len(page) == limit or size > PAGE:
                more = True
                break
            page.append(row)
            size += item_size(row)
        cost = self.ledger.at("ask who is due" if "IndexName" in request else _place_of_partition(request))
        cost.calls += 1
        cost.read += self._read_units(size, request)
        return {"Items": page} | ({"LastEvaluatedKey": page[-1]} if more else {})

    def _of_index(self, request: Mapping[str, Any]) -> Iterator[Item]:
        """Yield an index's rows in their order, each its keys alone."""
        name = request["IndexName"]
        shard, sort = INDEXES[name]
        which = next(value["S"] for key, value in request["ExpressionAttributeValues"].items() if key != ":until")
        for moment, pk, sk in self.indexes[name][which]:
            yield {"PK": {"S": pk}, "SK": {"S": sk}, shard: {"S": which}, sort: {"S": moment}}

    def _of_partition(self, request: Mapping[str, Any]) -> Iterator[Item]:
        pk = request["ExpressionAttributeValues"][":pk"]["S"]
        there = self.partitions.get(pk, {})
        for sk in sorted(there):
            yield there[sk]

    def _put_item(self, request: Mapping[str, Any]) -> dict[str, Any]:
        return self._write(request, lambda _before: dict(request["Item"]), request["Item"])

    def _update_item(self, request: Mapping[str, Any]) -> dict[str, Any]:
        return self._write(request, self._updated(request), request["Key"])

    def _delete_item(self, request: Mapping[str, Any]) -> dict[str, Any]:
        return self._write(request, lambda _before: None, request["Key"])

    def _write(
        self, request: Mapping[str, Any], change: Callable[[Item | None], Item | None], key: Item
    ) -> dict[str, Any]:
        before = self._at(key)
        cost = self.ledger.at(_place(key, request))
        cost.calls += 1
        if not self._holds(request, before):
            cost.write += units(item_size(before), 1024)
            error: dict[str, Any] = {"Error": {"Code": "ConditionalCheckFailedException", "Message": "refused"}}
            if before and request.get("ReturnValuesOnConditionCheckFailure") == "ALL_OLD":
                error["Item"] = before
            raise ClientError(error, "Write")  # type: ignore[arg-type]
        after = change(before)
        cost.write += self._put(key, before, after)
        return {"Attributes": _answered(request, before, after)} if "ReturnValues" in request and after else {}

    def _transact_write_items(self, request: Mapping[str, Any]) -> dict[str, Any]:
        writes = [(kind, write) for part in request["TransactItems"] for kind, write in part.items()]
        keys = [write["Item"] if kind == "Put" else write["Key"] for kind, write in writes]
        stand = [self._at(key) for key in keys]
        for key, (_, write) in zip(keys, writes, strict=True):
            self.ledger.at(_place(key, write)).calls += 1 / len(writes)
        held = [self._holds(write, before) for (_, write), before in zip(writes, stand, strict=True)]
        if not all(held):
            for key, (_, write), before in zip(keys, writes, stand, strict=True):
                self.ledger.at(_place(key, write)).write += 2 * units(item_size(before), 1024)
            reasons = [{"Code": "None" if holds else "ConditionalCheckFailed"} for holds in held]
            error = {"Error": {"Code": "TransactionCanceledException", "Message": ""}, "CancellationReasons": reasons}
            raise ClientError(error, "TransactWriteItems")  # type: ignore[arg-type]
        for key, (kind, write), before in zip(keys, writes, stand, strict=True):
            after: Item | None = None
            if kind == "Put":
                after = dict(write["Item"])
            elif kind == "Update":
                after = self._updated(write)(before)
            self.ledger.at(_place(key, write)).write += 2 * self._put(key, before, after)
        return {}

    def _batch_write_item(self, request: Mapping[str, Any]) -> dict[str, Any]:
        ((_, writes),) = request["RequestItems"].items()
        for write in writes:
            item = write["PutRequest"]["Item"] if "PutRequest" in write else None
            key = item or write["DeleteRequest"]["Key"]
            cost = self.ledger.at(_place(key))
            cost.calls += 1 / len(writes)
            cost.write += self._put(key, self._at(key), item)
        return {"UnprocessedItems": {}}

    # -- without a request -------------------------------------------------------------------------------------------

    def remember(self, pk: str, items: dict[str, Item]) -> None:
        """Keep a partition as it is; the indexes are in order after `sort`."""
        self.partitions[pk] = items
        for sk, item in items.items():
            for name, (shard, sort) in INDEXES.items():
                if row := _row(item, shard, sort):
                    self.indexes[name][row[0]].append((row[1], pk, sk))

    def forget(self, pk: str) -> None:
        """Drop a partition, out of the indexes as well."""
        self.partitions.pop(pk)
        for rows in (rows for index in self.indexes.values() for rows in index.values()):
            rows[:] = [row for row in rows if row[1] != pk]

    def sort(self) -> None:
        """Put the indexes into their order."""
        for rows in (rows for index in self.indexes.values() for rows in index.values()):
            rows.sort()

    # -- within -------------------------------------------------------------------------------------------------------

    def _updated(self, request: Mapping[str, Any]) -> Callable[[Item | None], Item]:
        names, values = request.get("ExpressionAttributeNames", {}), request.get("ExpressionAttributeValues", {})
        change = update(request["UpdateExpression"])
        return lambda before: change(before or request["Key"], names, values)

    @staticmethod
    def _holds(request: Mapping[str, Any], before: Item | None) -> bool:
        names, values = request.get("ExpressionAttributeNames", {}), request.get("ExpressionAttributeValues", {})
        return condition(request.get("ConditionExpression", ""))(before or {}, names, values)

    @staticmethod
    def _read_units(size: int, request: Mapping[str, Any]) -> float:
        return units(size, 4096) * (1 if request.get("ConsistentRead") else 0.5)

    def _at(self, key: Mapping[str, Any]) -> Item | None:
        return self.partitions.get(key["PK"]["S"], {}).get(key["SK"]["S"])

    def _put(self, key: Mapping[str, Any], before: Item | None, after: Item | None) -> int:
        """Write an item or its absence, and what it changes in the indexes; return the units of both."""
        pk, sk = key["PK"]["S"], key["SK"]["S"]
        cost = units(max(item_size(before), item_size(after)), 1024)
        for name, (shard, sort) in INDEXES.items():
            stood, stands = _row(before, shard, sort), _row(after, shard, sort)
            if stood == stands:
                continue
            if stood:
                rows = self.indexes[name][stood[0]]
                del rows[bisect_left(rows, (stood[1], pk, sk))]
                cost += 1
            if stands:
                insort(self.indexes[name][stands[0]], (stands[1], pk, sk))
                cost += 1
        if after is None:
            self.partitions.get(pk, {}).pop(sk, None)
        else:
            self.partitions.setdefault(pk, {})[sk] = after
        return cost


def _row(item: Item | None, shard: str, sort: str) -> tuple[str, str] | None:
    return (item[shard]["S"], item[sort]["S"]) if item and shard in item and sort in item else None


def _answered(request: Mapping[str, Any], before: Item | None, after: Item) -> Item:
    """Return what an update answers: the item as it stands, or what the update has set of it."""
    if request["ReturnValues"] == "ALL_NEW":
        return after
    return {name: value for name, value in after.items() if (before or {}).get(name) is not value}


def _place_of_partition(request: Mapping[str, Any]) -> str:
    of_switches = request["ExpressionAttributeValues"][":pk"]["S"] == "C#switch"
    return "ask what is stopped" if of_switches else "read a partition"


def _place(key: Mapping[str, Any], request: Mapping[str, Any] | None = None) -> str:
    """Return what a request is for, by the item that it is about."""
    pk, sk = key["PK"]["S"], key["SK"]["S"]
    if pk.startswith("C#"):
        return "the day's sums"
    if sk.startswith("sent#"):
        return "write the ledger" if request else "read the ledger"
    if sk not in {"profile", "who", "week"}:
        return sk.partition("#")[0]
    if not request:
        return "read the person"
    return "claim" if "UpdateExpression" in request else "write the person"


class Queues:
    """The queues, read by whoever asks and not yet by a clock."""

    def __init__(self, ledger: Ledger, now: Callable[[], float]) -> None:
        self.ledger, self.now = ledger, now
        self.ready: list[tuple[float, int, str]] = []
        self._count = itertools.count()
        self._flying = 0

    def call(self, operation: str, request: Mapping[str, Any]) -> dict[str, Any]:
        """Answer a request as SQS does."""
        self.ledger.requests[f"{self.ledger.door} {operation}"] += 1
        if operation == "get_queue_attributes":
            self.ledger.at("ask how long the queue is").calls += 1
            return {"Attributes": {"ApproximateNumberOfMessages": str(len(self.ready) + self._flying)}}
        if operation != "send_message_batch":
            raise NotImplementedError(operation)
        self.ledger.at("queue: send").calls += 1
        for entry in request["Entries"]:
            at = self.now() + int(entry.get("DelaySeconds", 0))
            heapq.heappush(self.ready, (at, next(self._count), entry["MessageBody"]))
        return {"Successful": [{"Id": entry["Id"]} for entry in request["Entries"]], "Failed": []}

    def next_at(self) -> float | None:
        """Return when the first message can be read."""
        return self.ready[0][0] if self.ready else None

    def receive(self, most: int) -> list[str]:
        """Return the messages that can be read now, in one call: the mapping of the queue makes it."""
        found: list[str] = []
        while self.ready and len(found) < most and self.ready[0][0] <= self.now():
            found.append(heapq.heappop(self.ready)[2])
        if found:
            self._flying += len(found)
            self.ledger.at("queue: receive").calls += 1
        return found

    def delete(self, messages: list[str]) -> None:
        """Take messages off, in one call."""
        self._flying -= len(messages)
        self.ledger.at("queue: delete").calls += 1


class Direct:
    """A client without the SDK: each method is a request to a stand-in."""

    def __init__(self, service: Table | Queues) -> None:
        self._service = service

    def __getattr__(self, operation: str) -> Callable[..., dict[str, Any]]:
        return lambda **request: self._service.call(operation, request)
