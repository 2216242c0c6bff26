"""Makes moto's table fast enough for months of virtual time, without changing what it answers; honours tokens.

moto copies the whole table before each operation of a transaction and walks the whole table for each query. Here a
transaction keeps aside only the partitions that it names, and a query walks only the items that can match: those of the
partition, or those that carry the keys of the index. The rest of moto's code runs as it is.
"""

import copy
import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

from moto.core.responses import ActionResult
from moto.dynamodb.exceptions import DynamodbException
from moto.dynamodb.models import DynamoDBBackend
from moto.dynamodb.models.dynamo_type import DynamoType
from moto.dynamodb.models.table import Table
from moto.dynamodb.parsing.expressions import UpdateExpressionParser  # type: ignore[attr-defined]
from moto.dynamodb.responses import DynamoHandler, DynamoResult

from local.patches import Patches

Keys = tuple[DynamoType, DynamoType]


class IndexKeys:
    """Which items carry the keys of each sparse index, kept up item by item."""

    def __init__(self) -> None:
        self._changed: set[Keys] = set()
        self._holds: dict[str, dict[Keys, None]] = {}

    def touched(self, keys: Iterable[Keys]) -> None:
        """Note that these items may have changed."""
        self._changed.update(keys)

    def items(self, table: Table, index: str) -> list[Any]:
        """Return the items of the table that carry every key of the index."""
        attributes = {i.name: i.schema_key_attrs for i in table.all_indexes()}
        for name, wanted in attributes.items():
            holds = self._holds.setdefault(name, {})
            for keys in self._changed:
                item = table.items.get(keys[0], {}).get(keys[1])
                if item is not None and all(attribute in item.attrs for attribute in wanted):
                    holds[keys] = None
                else:
                    holds.pop(keys, None)
        self._changed.clear()
        return [table.items[one][two] for one, two in self._holds.get(index, {})]


_named: set[Keys] | None = None

TOKEN_STANDS = timedelta(minutes=10)
"""So long DynamoDB knows a transaction by its token."""


class Tokens:
    """The tokens of the transactions that went through: who asks for the same again gets the same answer."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[datetime, str]] = {}

    def done(self, token: str, asked: str) -> bool:
        """Tell whether this very transaction was made; raises moto's error where the token was another's."""
        since, before = self._known.get(token, (None, ""))
        if since is None or datetime.now(UTC) - since >= TOKEN_STANDS:
            return False
        if before != asked:
            raise DynamodbException(
                "com.amazonaws.dynamodb.v20120810#IdempotentParameterMismatchException",
                "another transaction had this token",
            )
        return True

    def keep(self, token: str, asked: str) -> None:
        """Note that a transaction was made, and forget those that are too old to matter."""
        now = datetime.now(UTC)
        self._known = {name: one for name, one in self._known.items() if abs(now - one[0]) < TOKEN_STANDS}
        self._known[token] = now, asked


def install(patches: Patches) -> None:
    """Put the fast paths in."""
    patches.put(Table, "query", _query)
    patches.put(Table, "put_item", _put_item)
    patches.put(Table, "delete_item", _delete_item)
    patches.put(Table, "__deepcopy__", _deepcopy)
    patches.put(DynamoDBBackend, "update_item", _update_item)
    patches.put(DynamoDBBackend, "transact_write_items", _transact_write_items)
    patches.put(UpdateExpressionParser, "make", staticmethod(_parsed))
    patches.put(DynamoResult, "execute_result", _execute_result)
    patches.put(DynamoHandler, "transact_write_items", _once_by_token(Tokens()))


def _index_keys(table: Table) -> IndexKeys:
    found: IndexKeys | None = table.__dict__.get("_index_keys")
    if found is None:
        found = table.__dict__["_index_keys"] = IndexKeys()  # our own note, pinned to their object
        found.touched((one, two) for one, items in table.items.items() for two in items)
    return found


def forget_index(table: Table) -> None:
    """Note that every item may have changed."""
    table.__dict__.pop("_index_keys", None)


_query_original = Table.query
_put_original = Table.put_item
_delete_original = Table.delete_item
_update_original = DynamoDBBackend.update_item
_transact_original = DynamoDBBackend.transact_write_items


_make_original = UpdateExpressionParser.make
_execute_original = DynamoResult.execute_result
_handle_transaction = DynamoHandler.transact_write_items


def _once_by_token(tokens: Tokens) -> Any:
    """Honour `ClientRequestToken`, which moto does not: where the SDK asks again, nothing happens twice."""

    def transact_write_items(self: DynamoHandler) -> Any:
        token, asked = self.body.get("ClientRequestToken", ""), json.dumps(self.body["TransactItems"], sort_keys=True)
        if token and tokens.done(token, asked):
            return ActionResult({})
        answer = _handle_transaction(self)
        if token:
            tokens.keep(token, asked)
        return answer

    return transact_write_items


@lru_cache(maxsize=1000)
def _parsed(expression: str) -> Any:
    """Parse an expression once. Whoever changes the tree works on a copy of it."""
    return _make_original(expression)


def _execute_result(self: DynamoResult, context: Any) -> Any:
    """Answer with what is JSON already; moto walks the service model for every value of every item."""
    try:
        body = json.dumps(self.result)
    except TypeError:
        return _execute_original(self, context)
    if '"B":' in body or '"BS":' in body:  # bytes have a form of their own on the wire
        return _execute_original(self, context)
    return 200, {"Content-Type": "application/x-amz-json-1.0"}, body


def _query(self: Table, hash_key: DynamoType | None, *args: Any, **kwargs: Any) -> Any:
    index = kwargs.get("index_name") or (args[6] if len(args) > 6 else None)
    narrowed = _index_keys(self).items(self, index) if index else list(self.items.get(hash_key, {}).values())
    self.__dict__["all_items"] = lambda: narrowed
    try:
        return _query_original(self, hash_key, *args, **kwargs)
    finally:
        del self.__dict__["all_items"]


def _keys(table: Table, attributes: dict[str, Any]) -> Keys | None:
    try:
        return DynamoType(attributes[table.hash_key_attr]), DynamoType(attributes[table.range_key_attr or ""])
    except KeyError:
        return None  # moto is about to refuse it


def _note(table: Table, attributes: dict[str, Any]) -> None:
    keys = _keys(table, attributes)
    if keys is not None:
        _index_keys(table).touched([keys])


def _put_item(self: Table, item_attrs: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
    _note(self, item_attrs)
    return _put_original(self, item_attrs, *args, **kwargs)


def _delete_item(self: Table, hash_key: DynamoType, range_key: DynamoType | None) -> Any:
    if range_key is not None:
        _index_keys(self).touched([(hash_key, range_key)])
    return _delete_original(self, hash_key, range_key)


def _update_item(self: DynamoDBBackend, table_name: str, key: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
    _note(self.get_table(table_name), key)
    return _update_original(self, table_name, key, *args, **kwargs)


def _transact_write_items(self: DynamoDBBackend, transact_items: list[dict[str, Any]]) -> None:
    global _named  # noqa: PLW0603  moto's lock is held: there is one transaction at a time
    named = set()
    for entry in transact_items:
        for operation in entry.values():
            table = self.tables.get(operation.get("TableName", ""))
            keys = table and _keys(table, operation.get("Item") or operation.get("Key") or {})
            if table and keys:
                _index_keys(table).touched([keys])
                named.add(keys)
    _named = named
    try:
        _transact_original(self, transact_items)
    finally:
        for table in self.tables.values():
            _index_keys(table).touched(named)
        _named = None


def _deepcopy(self: Table, memo: dict[int, Any]) -> Table:
    """Copy what a transaction can change: the items that it names, and the shelves that they stand on."""
    if _named is None:
        raise NotImplementedError("the local stage copies a table only for a transaction")
    kept = copy.copy(self)
    kept.items = defaultdict(dict, self.items)
    for one, two in _named:
        shelf = dict(kept.items.get(one, {}))
        if two in shelf:
            shelf[two] = copy.deepcopy(shelf[two], memo)
        kept.items[one] = shelf
    return kept


def smallest_due(table: Table, index: str) -> datetime | None:
    """Return the earliest moment in a sparse index of moments: when the next tick has something to do.

    A moment that cannot be read counts as due now: better a tick too many than one too few.
    """
    attribute = next(i.schema_key_attrs[-1] for i in table.global_indexes if i.name == index)
    moments = [item.attrs[attribute].value for item in _index_keys(table).items(table, index)]
    if not moments:
        return None
    try:
        return min(datetime.fromisoformat(moment) for moment in moments)
    except (ValueError, TypeError):
        return datetime.fromisoformat("1970-01-01T00:00:00+00:00")
