"""Texts of which no callback told us what became: Twilio does not repeat one that failed, and its own list has it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from careerline.agenda import Channel
from careerline.coach import Coach
from careerline.coaching.last_word import OPENS
from careerline.errors import TryLaterError
from careerline.people.asks import ASK_LASTS
from careerline.ports import Outcome, address_key
from careerline.sending.receipts import Receipt, apply_receipt, told
from careerline.sending.status import came_to_nothing, is_on_its_way, status_of

# Until then a callback may still bring it. A phone that is off takes up to ten hours: the day's look finds that.
LEFT_TO_CALLBACKS = timedelta(hours=1)


def apply_unreported(coach: Coach, since: datetime, now: datetime) -> dict[str, int]:
    """Apply what became of the texts sent since a moment that did not arrive; return how often it came to what.

    Only what did not arrive has consequences, so that a text which did costs no look of ours; but of somebody whom one
    did not reach, whatever is known is applied, so that what arrived between counts. Of a text from before their latest
    yes that did not arrive the ledger alone learns.

    Raises `TryLaterError` where some could not be applied; the others are.
    """
    to: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in coach.phone.outcomes(since, now - LEFT_TO_CALLBACKS):
        to[outcome.to].append(outcome)
    came_to: Counter[str] = Counter()
    left: list[str] = []
    for number, outcomes in to.items():
        try:
            came_to.update(_of_number(coach, number, outcomes, since, now))
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one text is no reason to lose the next
            left.append(type(error).__name__)
    if left:
        raise TryLaterError(
            f"what became of texts could not be applied for {len(left)}: {', '.join(sorted(set(left)))}"
        )
    return dict(sorted(came_to.items()))


def _of_number(coach: Coach, number: str, outcomes: Iterable[Outcome], since: datetime, now: datetime) -> Iterator[str]:
    """Apply what became of the texts to one number, oldest first; yield what each came to."""
    known = [(outcome, status_of(outcome.status) or "") for outcome in outcomes]
    failed = (outcome.provider_id for outcome, status in known if came_to_nothing(status))
    untold = {provider_id for provider_id in failed if not coach.store.applied(told(provider_id))}
    people = _whose(coach, address_key(Channel.SMS, number), since) if untold else ()
    ledger = {sent.provider_id: sent for person_id in people for sent in coach.store.ledger(person_id)}
    opened = {person_id: _opened(coach, person_id) for person_id in people}
    for outcome, status in known:
        sent, is_news = ledger.get(outcome.provider_id), outcome.provider_id in untold
        if sent is None or not (is_news or (is_on_its_way(sent.status) and not is_on_its_way(status))):
            continue
        receipt = Receipt(
            key=sent.key,
            provider_id=outcome.provider_id,
            status=outcome.status,
            code=outcome.code,
            cls=sent.cls.value if sent.cls else "",
            kind=sent.kind or "",
        )
        yes = opened[sent.key.partition("-")[0]]
        # Why it did not arrive was over when they opened texts after it, or the next text meets it too.
        yield apply_receipt(coach, receipt, now, over=bool(yes and sent.at < yes))


def _opened(coach: Coach, person_id: str) -> datetime | None:
    """Return when somebody last opened texts, by a yes of theirs or the carrier's own word for one."""
    consents, heard = coach.store.history(person_id)
    yes = [one.at for one in consents if one.channel is Channel.SMS and one.what in {"confirmed", "resumed"}]
    return max([*yes, *(one.at for one in heard if one.text.strip().casefold() in OPENS)], default=None)


def _whose(coach: Coach, address: str, since: datetime) -> Iterable[str]:
    """Return to whom texts to an address may have gone since a moment: its owner, and the sign-ups that waited then."""
    owner = coach.store.owner(address)
    waited = (one.person for one in coach.store.pending(address, since - ASK_LASTS))
    return dict.fromkeys([*([owner] if owner else []), *waited])
