"""What is kept of somebody erased."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from careerline.adapters.items.records import consent
from careerline.adapters.items.values import Item, there
from careerline.agenda import Channel
from careerline.people.records import AS_RECEIVED
from careerline.ports import Remains


def kept_consent(item: Mapping[str, Any]) -> Item:
    """Return what is kept of the consent entry of somebody erased: nothing that they wrote, and no name of them."""
    entry = consent(item)
    wording = "" if entry.version == AS_RECEIVED else entry.wording
    return there(
        {
            "SK": f"consent#{item['at']}#{hashlib.sha256(item['SK'].encode()).hexdigest()[:12]}",
            "at": item["at"],
            "channel": entry.channel.value,
            "what": entry.what,
            "wording": wording,
            "version": entry.version,
            "source": entry.source,
        }
    )


def remains(profile_item: Mapping[str, Any], who: Mapping[str, Any]) -> Remains:
    """Return what is left of somebody erased, of the items of their tombstone."""
    given = ((Channel.SMS, who.get("phone")), (Channel.EMAIL, who.get("email")))
    addresses = {channel: address for channel, address in given if address}
    return Remains(datetime.fromisoformat(profile_item["created"]), addresses)
