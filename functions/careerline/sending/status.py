"""What becomes of a message: a status only rises. Sources: Twilio's message statuses, Amazon SES's event types."""

_RANK = {
    # Settled by us, without the carrier having taken it.
    "dropped": 1,
    "expired": 1,
    "refused": 1,
    # The carrier took it.
    "accepted": 2,
    "sent": 3,
    "late": 4,
    # What became of it. A later word of the same weight changes nothing.
    "undelivered": 5,
    "failed": 5,
    "canceled": 5,
    "rejected": 5,
    "delivered": 6,
    "bounced": 7,
    "complained": 8,
}

# The carriers' own words in ours; what is not here stands as it is.
_SAME = {
    "queued": "accepted",
    "accepted": "accepted",
    "scheduled": "accepted",
    "sending": "accepted",
    "read": "delivered",
    "partially_delivered": "delivered",
    "Send": "accepted",
    "Delivery": "delivered",
    "DeliveryDelay": "late",
    "Bounce": "bounced",
    "Complaint": "complained",
    "Reject": "rejected",
    "Rendering Failure": "failed",
}


def status_of(word: str) -> str | None:
    """Return our status for a carrier's word; None for a word that says nothing of the outcome."""
    status = _SAME.get(word, word)
    return status if status in _RANK else None


def rank_of(status: str) -> int:
    """Return how far a status is on its way; unknown words are lowest."""
    return _RANK.get(status, 0)


def is_on_its_way(status: str) -> bool:
    """Tell whether a carrier has a message of this status and will say what became of it."""
    return _RANK["accepted"] <= rank_of(status) <= _RANK["sent"]


def was_accepted(status: str) -> bool:
    """Tell whether a carrier took a message of this status."""
    return rank_of(status) >= _RANK["accepted"]


def came_to_nothing(status: str) -> bool:
    """Tell whether a carrier took a message of this status, and says that it did not arrive."""
    return status in {"undelivered", "failed", "canceled", "rejected", "bounced"}
