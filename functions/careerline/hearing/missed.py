"""Texts whose webhook never reached us: the carrier's own list has them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from careerline.agenda import Channel
from careerline.coach import Coach
from careerline.errors import TryLaterError
from careerline.hearing.hear import Inbound, hear
from careerline.ports import Received

# Until then the webhook and its fallback may still bring a text themselves: Twilio gives each 15 seconds. With the four
# minutes to the next round it is within the five that the confirmation of an opt-out has.
LEFT_TO_HOOKS = timedelta(seconds=30)
# A text that could not be applied is tried again after the others, this often in one run.
ROUNDS = 3
# Why a text waits that is like any other.
LATER = TryLaterError.__name__


def apply_missed(coach: Coach, since: datetime, now: datetime) -> dict[str, int]:
    """Apply every text since a moment that the hooks did not bring, oldest first; return how often it came to what.

    One that cannot be applied keeps none of the others waiting: it is tried again after them. Where the table cannot be
    reached for it, its sender's later ones wait behind it: an undo before what it undoes would undo nothing. Raises
    `TryLaterError` where one is left in the end, or the carrier's list cannot be read.
    """
    came_to: Counter[str] = Counter()
    left = [(_inbound(text), "") for text in coach.phone.inbox(since) if now - text.at >= LEFT_TO_HOOKS]
    for _ in range(ROUNDS):
        left = list(_left(coach, [text for text, _ in left], now, came_to))
    if left:
        raise TryLaterError(
            "texts that could not be applied: " + ", ".join(f"{text.ref} ({why})" for text, why in left)
        )
    return dict(sorted(came_to.items()))


def _inbound(text: Received) -> Inbound:
    return Inbound(
        ref=text.provider_id,
        channel=Channel.SMS,
        address=text.sender,
        text=text.text,
        opt_out_type=text.opt_out_type,
        photo=text.photo,
        written=text.at,
    )


def _left(
    coach: Coach, texts: Iterable[Inbound], now: datetime, came_to: Counter[str]
) -> Iterator[tuple[Inbound, str]]:
    """Apply texts in their order; yield those that were not, each with why."""
    waiting: set[str] = set()
    for text in texts:
        wrong = LATER if text.address in waiting else _apply(coach, text, now, came_to)
        if wrong == LATER:
            waiting.add(text.address)
        if wrong:
            yield text, wrong


def _apply(coach: Coach, text: Inbound, now: datetime, came_to: Counter[str]) -> str:
    """Apply a text if it was not; return what kind of error it was where it is not now."""
    try:
        if not coach.store.applied(text.ref):
            came_to[hear(coach, text, now).what] += 1
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one text is no reason to lose the next
        return type(error).__name__
    return ""
