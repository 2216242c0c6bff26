"""Who is due: the heads of the index, no more than each channel's senders can take, spread over the minute."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import zip_longest

from careerline.agenda import Channel, Lane
from careerline.coach import Coach
from careerline.errors import TryLaterError
from careerline.ports import Quota
from careerline.sending.breakers import stop_for_account
from careerline.sending.pace import limits, rates, spent_percent

# The queue holds at most what the senders can take in this many seconds.
AHEAD = 120
# SQS delays a message by 15 minutes at the most; a tick spreads over one.
MINUTE = 60


@dataclass(frozen=True, slots=True)
class Dispatched:
    """What a tick did and found; for the log and the alarms."""

    queued: int = 0
    waiting: int = 0
    halted: bool = False
    stopped: tuple[str, ...] = ()  # why the programme of a channel does not go
    spent_percent: int = 0  # of the day's money
    mail_at_risk: bool = False  # AWS reviews whether we may go on sending


def dispatch(coach: Coach, now: datetime) -> Dispatched:
    """Queue the longest waiting of those who are due; two of it change nothing.

    It writes nothing, unless SES says that it takes no mail of ours any more: then mail is stopped.
    """
    stops = coach.store.stops()
    percent = spent_percent(coach.store.day(now), limits(coach.settings))
    quota = _mail_account(coach)
    if quota and quota.refused and stops.on(Channel.EMAIL) is None:
        stop_for_account(coach, quota.refused, now)
        stops = coach.store.stops()
    found = Dispatched(
        halted=stops.halted is not None,
        stopped=tuple(stop.reason for stop in stops.all if stop.channel),
        spent_percent=percent,
        mail_at_risk=bool(quota and quota.at_risk),
    )
    if found.halted:
        return found
    waiting = coach.queue.waiting(Lane.COACHING)
    rate = rates(coach.settings, quota)
    rooms = _rooms(rate, waiting)
    queued = sum(_queue(coach, channel, room, rate[channel], now) for channel, room in rooms.items())
    return replace(found, queued=queued, waiting=waiting)


def _rooms(rate: Mapping[Channel, float], waiting: int) -> Mapping[Channel, int]:
    """Return how many each channel may have queued: each what it takes in two minutes, less what is queued already.

    What is queued is not told apart by channel, so it takes from each the same share. Whoever is queued and not yet
    claimed is still at the head of the index: they are queued again, and no more people than the senders can take.
    """
    most = {channel: per_second * AHEAD for channel, per_second in rate.items()}
    left = 1 - waiting / max(sum(most.values()), 1)
    return {channel: int(room * left) for channel, room in most.items() if left > 0}


def _queue(coach: Coach, channel: Channel, room: int, rate: float, now: datetime) -> int:
    """Queue the heads of a channel's lines; return how many people."""
    if room <= 0:
        return 0
    heads = [coach.store.due(shard, channel, now, room) for shard in range(coach.settings.due_shards)]
    people = [person for row in zip_longest(*heads) for person in row if person][:room]
    if people:
        # What the senders take in a minute goes at the promised one, unless too many share it; more goes at their rate.
        # Twilio queues what comes faster than it sends. SES refuses it, so mails always go at their rate.
        spread = channel is Channel.EMAIL or len(people) > min(coach.settings.spread_above, rate * MINUTE)
        delays = [min(int(n / rate), AHEAD) if spread else 0 for n in range(len(people))]
        coach.queue.put(people, lane=Lane.COACHING, delays=delays)
    return len(people)


def _mail_account(coach: Coach) -> Quota | None:
    """Return what SES says of our account; None where it cannot be asked."""
    try:
        return coach.mailbox.quota()
    except TryLaterError:
        return None
