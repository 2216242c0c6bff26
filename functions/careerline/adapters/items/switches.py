"""What is stopped, and what a day has sent, as items."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from careerline.adapters.items.values import Item, moment, since
from careerline.agenda import Channel
from careerline.ports import Day, Stop

# The kill switch has the name that operators know it by.
_ALL = "halted"


def stop_item(value: Stop) -> Item:
    """Return what is stopped, with its sort key."""
    name = value.channel.word if value.channel else _ALL
    return {"SK": name, "since": moment(value.since), "reason": value.reason}


def stop(item: Mapping[str, Any]) -> Stop:
    """Return what is stopped, of an item."""
    channels = {channel.word: channel for channel in Channel}
    return Stop(channels.get(item["SK"]), since(item), item.get("reason", ""))


def went_on(item: Mapping[str, Any] | None, channel: Channel) -> datetime | None:
    """Return when a channel last went on, of the item that has this moment of each stop, by the stop's sort key."""
    moments = [(item or {}).get(name) for name in (channel.word, _ALL)]
    return max((datetime.fromisoformat(at) for at in moments if at), default=None)


def day_sums(item: Mapping[str, Any] | None) -> Day:
    """Return what a day has sent, of an item; nothing where there is none."""
    return Day(**{field.name: int((item or {}).get(field.name, 0)) for field in fields(Day)})
