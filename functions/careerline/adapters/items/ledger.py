"""The ledger of what was sent."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from careerline.adapters.items.values import Item, moment, there
from careerline.agenda import Channel, Class, Owed
from careerline.people.records import Sent
from careerline.sending.status import rank_of


def sent_item(record: Sent) -> Item:
    """Return a ledger item as stored, with the rank of its status."""
    return there(
        {
            "key": record.key,
            "at": moment(record.at),
            "class": record.cls.value if record.cls else None,
            "kind": record.kind,
            "channel": record.channel.value,
            "status": record.status,
            "reason": record.reason,
            "provider_id": record.provider_id,
            "week": record.week,
            "owed": record.owed.value if record.owed else None,
            "rank": rank_of(record.status),
        }
    )


def sent(item: Mapping[str, Any]) -> Sent:
    """Return the ledger's record of an item."""
    return Sent(
        key=item["key"],
        at=datetime.fromisoformat(item["at"]),
        cls=Class(item["class"]) if "class" in item else None,
        kind=item.get("kind"),
        channel=Channel(item["channel"]),
        status=item["status"],
        reason=item.get("reason", ""),
        provider_id=item.get("provider_id", ""),
        week=int(item.get("week", 0)),
        owed=Owed(item["owed"]) if "owed" in item else None,
    )
