"""What is kept of an address."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from careerline.adapters.items.values import Item, moment
from careerline.ports import Suppressed, Waiting


def suppressed(address: str, item: Mapping[str, Any]) -> Suppressed:
    """Return what is remembered against an address, of an item."""
    return Suppressed(address, item["reason"], datetime.fromisoformat(item["at"]))


def waiting_item(value: Waiting) -> Item:
    """Return a wait for an address's yes with its sort key, as stored: sorted by when it was asked."""
    asked = moment(value.at)
    return {"SK": f"pending#{asked}#{value.person}", "person": value.person, "created": asked}


def waiting(item: Mapping[str, Any]) -> Waiting:
    """Return who waits, of an item."""
    return Waiting(item["person"], datetime.fromisoformat(item["created"]))
