"""What the carriers say afterwards: a status that only rises, and what follows from a bounce or a complaint."""

from dataclasses import dataclass
from datetime import datetime

from careerline.agenda import Channel, Class
from careerline.coach import Coach
from careerline.people.records import Sent
from careerline.sending.status import meaning, status_of
from careerline.sending.suppression import suppress


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A carrier's word on one message, by the key that travelled with it."""

    key: str
    provider_id: str
    status: str  # the carrier's own word
    code: int | None = None
    permanent: bool = True  # of a bounce
    cls: str = ""
    kind: str = ""


def apply_receipt(coach: Coach, receipt: Receipt, now: datetime) -> str:
    """Apply a receipt, in any order and any number of times; return what it came to, for the log."""
    person_id, _, rest = receipt.key.partition("-")
    status = status_of(receipt.status)
    if status is None or not rest or receipt.key.startswith("stranger-"):
        return "nothing to record"
    channel = Channel(receipt.key[-1])
    if status == "bounced" and not receipt.permanent:
        return "a passing bounce"
    carrier = meaning(receipt.code) if channel is Channel.SMS else None
    coach.store.settle(
        person_id,
        Sent(
            key=receipt.key,
            at=now,
            cls=_class(receipt.cls),
            kind=receipt.kind or None,
            channel=channel,
            status=status,
            reason=f"{receipt.code}: {carrier.reason}" if carrier and receipt.code else "",
            provider_id=receipt.provider_id,
        ),
        early=True,
    )
    reason = {"bounced": "bounce", "complained": "complaint"}.get(status, carrier.suppress if carrier else "")
    if reason:
        suppress(coach, person_id, channel, reason, now, ref=receipt.key)
    return status


def _class(name: str) -> Class | None:
    try:
        return Class(name)
    except ValueError:
        return None
