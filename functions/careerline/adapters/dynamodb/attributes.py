"""Values as DynamoDB's typed attributes, and back.

The SDK has this too, for every type that there is and at the cost of asking for each in turn: for the few that items
are made of, and with whole numbers as they are, it takes a fraction of the time.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any


def stored(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return an item, a key or the values of an expression as a request takes them."""
    return {name: _typed(value) for name, value in item.items()}


def plain(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an answer holds as plain values."""
    return {name: _untyped(value) for name, value in item.items()}


def later(now: datetime, span: timedelta) -> int:
    """Return the moment after a span as DynamoDB takes it where items expire: seconds since 1970."""
    return int((now + span).timestamp())


def _typed(value: Any) -> dict[str, Any]:
    """Return a value with its type; raises `TypeError` for one that no item is made of."""
    match value:
        case str():
            return {"S": str(value)}
        case bool():
            return {"BOOL": value}
        case int():
            return {"N": str(value)}
        case dict():
            return {"M": stored(value)}
        case list():
            return {"L": [_typed(part) for part in value]}
    raise TypeError(f"an item holds no {type(value).__name__}")


def _untyped(value: Mapping[str, Any]) -> Any:
    ((kind, inner),) = value.items()
    match kind:
        case "N":
            return int(inner)
        case "M":
            return plain(inner)
        case "L":
            return [_untyped(part) for part in inner]
    return inner
