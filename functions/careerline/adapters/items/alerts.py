"""The alert of a crisis."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from careerline.adapters.items.values import Item, moment, there, when
from careerline.people.records import Alert


def alert_item(value: Alert, shard: str) -> Item:
    """Return an alert as stored; while it is due, it stands in the index of who is due as well."""
    due = {"due": moment(value.due), "due_shard": shard} if value.due else {}
    written = {"written": moment(value.written)} if value.written else {}
    return there({"since": moment(value.since), "rounds": value.rounds, "missed": list(value.missed)}) | written | due


def alert(item: Mapping[str, Any]) -> Alert:
    """Return the alert of an item."""
    return Alert(
        since=datetime.fromisoformat(item["since"]),
        due=when(item.get("due")),
        rounds=int(item.get("rounds", 0)),
        missed=tuple(item.get("missed", [])),
        written=when(item.get("written")),
    )
