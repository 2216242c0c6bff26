"""What the carriers say afterwards: a status that only rises, and what follows from a bounce or a complaint."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from careerline.agenda import Channel, Class
from careerline.coach import Coach
from careerline.people.records import Sent
from careerline.sending.breakers import judge_receipt
from careerline.sending.carriers import Means, Word, carriers
from careerline.sending.danger import not_answered
from careerline.sending.lost import wait_for_go
from careerline.sending.status import came_to_nothing, is_on_its_way, status_of
from careerline.sending.suppression import COMES_BACK, end_returned, pause_texts, send_by_mail, send_by_text, suppress


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A carrier's word on one message, by the key that travelled with it."""

    key: str
    provider_id: str
    status: str  # the carrier's own word
    code: str = ""  # why it did not arrive: Twilio's code, SES's event with its kind
    cls: str = ""
    kind: str = ""


def apply_receipt(coach: Coach, receipt: Receipt, now: datetime, *, over: bool = False) -> str:
    """Apply a receipt, in any order and any number of times; return what it came to, for the log.

    Where why it did not arrive is *over* for that person, the ledger and the breakers alone learn of it.
    """
    person_id, _, rest = receipt.key.partition("-")
    status = status_of(receipt.status)
    if status is None or not rest or receipt.key.startswith("stranger-"):
        return "nothing to record"
    channel = Channel(receipt.key[-1])
    if channel is Channel.SMS and is_on_its_way(status) and not receipt.code:
        return "on its way"  # what became of it comes after it; until then Twilio's own list is the witness
    word = carriers().word(channel, receipt.code) if receipt.code else None
    if status == "bounced" and word and not word.means.ends:
        status = "undelivered"  # it came back, and that says nothing of the next
    if word and word.means is Means.ARRIVED:
        status = "delivered"
    coach.store.settle(
        person_id,
        Sent(
            key=receipt.key,
            at=now,
            cls=_class(receipt.cls),
            kind=receipt.kind or None,
            channel=channel,
            status=status,
            reason=word.reason if word else "",
            provider_id=receipt.provider_id,
        ),
        early=True,
    )
    if word:
        judge_receipt(coach, channel, word, receipt.key, receipt.provider_id, now)
    came_to = [status, *(() if over else _follows(coach, person_id, receipt, status, word, now))]
    if channel is Channel.SMS and came_to_nothing(status):
        # Noted last: what a run that dies leaves undone is made up for by who asks Twilio what became of its texts.
        coach.store.once(told(receipt.provider_id), now)
    return ", ".join(came_to)


def told(provider_id: str) -> str:
    """Return the name under which it is noted that everything was done about a text that did not arrive."""
    return f"told#{provider_id}"


def _follows(
    coach: Coach, person_id: str, receipt: Receipt, status: str, word: Word | None, now: datetime
) -> Iterator[str]:
    """Do for a person what follows from a carrier's word on their message; yield what is done."""
    channel = Channel(receipt.key[-1])
    if word and word.means.ends:
        suppress(coach, person_id, channel, word.means.value, now, ref=receipt.key)
    if word and word.means in COMES_BACK.values() and end_returned(coach, person_id, receipt.key, now):
        yield "and email ends"
    if came_to_nothing(status) and _class(receipt.cls) is Class.CRISIS:
        other = not_answered(coach, person_id, receipt.key, now)
        yield "the other channel says it" if other else "operators are told"
    if came_to_nothing(status) and _class(receipt.cls) is Class.COACHING:
        yield from _not_there(coach, person_id, receipt, word, now)
    if came_to_nothing(status) and _class(receipt.cls) in {Class.DESK, Class.ANSWER}:
        yield from _lost(coach, person_id, receipt, word, now)


def _not_there(coach: Coach, person_id: str, receipt: Receipt, word: Word | None, now: datetime) -> Iterator[str]:
    """See to coaching that did not arrive: its phone may be away, the other channel can say it; yield what is done."""
    if receipt.key[-1] == Channel.EMAIL:
        if send_by_text(coach, person_id, now):
            yield "a text says it"
        return
    if word and word.means is Means.AWAY and pause_texts(coach, person_id, now):
        yield "texts pause"
    if (word is None or word.means is not Means.STOP) and send_by_mail(coach, person_id, receipt.key, now):
        yield "a mail says it"
    else:
        yield from _lost(coach, person_id, receipt, word, now)


def _lost(coach: Coach, person_id: str, receipt: Receipt, word: Word | None, now: datetime) -> Iterator[str]:
    """Let what our own account lost wait for it to be mended; yield what is done."""
    if word and word.means is Means.ACCOUNT and wait_for_go(coach, person_id, receipt.key, now):
        yield "it waits for its channel to go on"


def _class(name: str) -> Class | None:
    try:
        return Class(name)
    except ValueError:
        return None
