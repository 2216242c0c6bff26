"""Values as DynamoDB's typed attributes, and back."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from boto3.dynamodb.types import TypeDeserializer, TypeSerializer

_write = TypeSerializer().serialize
_parse = TypeDeserializer().deserialize


def stored(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return an item, a key or the values of an expression as a request takes them."""
    return {name: _write(value) for name, value in item.items()}


def plain(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an answer holds as plain values."""
    return {name: _parse(value) for name, value in item.items()}


def later(now: datetime, span: timedelta) -> int:
    """Return the moment after a span as DynamoDB takes it where items expire: seconds since 1970."""
    return int((now + span).timestamp())
