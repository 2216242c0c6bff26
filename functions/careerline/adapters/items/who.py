"""Who somebody is."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from careerline.adapters.items.values import Item, moment, there
from careerline.agenda import Channel
from careerline.people.asks import Ask
from careerline.people.person import Away, Who


def who_item(value: Who) -> Item:
    """Return who somebody is, as stored."""
    return there(
        {
            "name": value.name,
            "career": value.career,
            "goal": value.goal,
            "job": value.job,
            "between_jobs": value.between_jobs,
            "reason": value.reason,
            "phone": value.phone,
            "email": value.email,
            "asks": {channel.value: _ask_part(ask) for channel, ask in value.asks.items()},
            "away": there({"since": moment(value.away.since), "tries": value.away.tries}) if value.away else None,
        }
    )


def _away(item: Mapping[str, Any]) -> Away:
    return Away(since=datetime.fromisoformat(item["since"]), tries=int(item.get("tries", 0)))


def _ask_part(value: Ask) -> Item:
    return there(
        {
            "number": value.number,
            "at": moment(value.at),
            "first": value.first,
            "since": moment(value.since),
            "proven": value.proven,
        }
    )


def _ask(item: Mapping[str, Any]) -> Ask:
    return Ask(
        number=int(item["number"]),
        at=datetime.fromisoformat(item["at"]),
        first=int(item["first"]),
        since=datetime.fromisoformat(item["since"]),
        proven=item["proven"],
    )


def who(item: Mapping[str, Any]) -> Who:
    """Return who somebody is, of an item."""
    return Who(
        name=item.get("name", ""),
        career=item.get("career", ""),
        goal=item.get("goal", ""),
        job=item.get("job", ""),
        between_jobs=item.get("between_jobs", False),
        reason=item.get("reason", ""),
        phone=item.get("phone"),
        email=item.get("email"),
        asks={Channel(channel): _ask(part) for channel, part in item.get("asks", {}).items()},
        away=_away(item["away"]) if "away" in item else None,
    )
