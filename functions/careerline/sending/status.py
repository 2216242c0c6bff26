"""What becomes of a message: a status only rises, and some statuses end a channel.

Sources: Twilio's message statuses and error dictionary; Amazon SES event types. Twilio warns that codes are re-split
without notice, so an unknown code has a safe default: no retry, no suppression, counted.
"""

from dataclasses import dataclass

_RANK = {
    # Settled by us, without the carrier having taken it.
    "dropped": 1,
    "expired": 1,
    "refused": 1,
    # The carrier took it.
    "accepted": 2,
    "sent": 3,
    # What became of it. A later word of the same weight changes nothing.
    "undelivered": 4,
    "failed": 4,
    "canceled": 4,
    "rejected": 4,
    "delivered": 5,
    "bounced": 6,
    "complained": 7,
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


def was_accepted(status: str) -> bool:
    """Tell whether a carrier took a message of this status."""
    return rank_of(status) >= _RANK["accepted"]


@dataclass(frozen=True, slots=True)
class CarrierCode:
    """What one of Twilio's error codes means for us."""

    reason: str
    retry: bool = False
    suppress: str = ""  # why texts to this number end; empty: they do not


CODES = {
    20429: CarrierCode("too many requests: the call was not taken", retry=True),
    21611: CarrierCode("the sender's queue is full: the call was not taken", retry=True),
    30001: CarrierCode("the sender's queue overflowed", retry=True),
    21610: CarrierCode("the person opted out at the carrier", suppress="stop"),
    21211: CarrierCode("no such number", suppress="invalid"),
    21612: CarrierCode("no route to this number", suppress="invalid"),
    21614: CarrierCode("not a mobile number", suppress="invalid"),
    21635: CarrierCode("a landline", suppress="invalid"),
    30004: CarrierCode("blocked by the person's phone or carrier", suppress="blocked"),
    30006: CarrierCode("a landline or a carrier that cannot be reached", suppress="invalid"),
    30003: CarrierCode("the phone is off or out of reach"),
    30005: CarrierCode("an unknown or inactive number"),
    30007: CarrierCode("filtered by the carrier"),
    30008: CarrierCode("an unknown error on the carrier's side"),
    30036: CarrierCode("not delivered within its validity period"),
    21408: CarrierCode("texts to this region are switched off"),
    20003: CarrierCode("the account's key was refused"),
    30002: CarrierCode("the account is suspended"),
    30034: CarrierCode("the sender's number is not registered"),
}
_UNKNOWN = CarrierCode("a code with no row here")


def meaning(code: int | None) -> CarrierCode:
    """Return what a Twilio error code means; unknown codes change nothing and are not tried again."""
    return CODES.get(code or 0, _UNKNOWN)
