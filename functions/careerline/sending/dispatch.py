"""Who is due: the heads of the index, no more than each channel's senders can take, spread over the minute."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
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
# Texts that go at once stand in the sender's own queue at Twilio, which knows no order but theirs: an answer that is
# wanted now waits no longer than these seconds behind them.
AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Dispatched:
    """What a tick did and found; for the log and the alarms."""

    queued: int = 0
    waiting: int = 0
    halted: bool = False
    stopped: tuple[str, ...] = ()  # why the programme of a channel does not go
    spent_percent: int = 0  # of the day's money
    mail_at_risk: bool = False  # AWS reviews whether we may go on sending


@dataclass(slots=True)
class Line:
    """Whom this process has queued, and when each of them goes: the next tick goes on behind them.

    A hint, as the queue is: it is gone with the process, and then whoever still waits is queued once more, which
    changes nothing. Whoever is due a minute after their moment was lost by the queue, and is in no line any more.

    Its moments are those of the clock, from which the queue counts its delays: a tick may come late, or once more.
    """

    _goes_at: dict[Channel, dict[str, datetime]] = field(default_factory=lambda: {channel: {} for channel in Channel})

    def move_up(self, now: datetime, waiting: int) -> None:
        """Let go of those whose moment is a minute ago, and of everybody where the queue is empty."""
        long_ago, never = now - timedelta(seconds=MINUTE), now + timedelta(seconds=AHEAD)
        for channel, people in self._goes_at.items():
            left = {person: at for person, at in people.items() if long_ago < at <= never}
            self._goes_at[channel] = left if waiting else {}

    def people(self, channel: Channel) -> Mapping[str, datetime]:
        """Return who stands in a channel's line, and when each of them goes."""
        return self._goes_at[channel]

    def to_come(self, channel: Channel, now: datetime) -> int:
        """Return how many of a channel's line have their moment still to come."""
        return sum(at > now for at in self._goes_at[channel].values())

    def busy(self, channel: Channel, rate: float, now: datetime) -> float:
        """Return for how many seconds from now a channel's senders are busy with its line."""
        last = max(self._goes_at[channel].values(), default=now)
        # Moments are whole seconds: in the last of them as many go as in any other.
        return (last - now).total_seconds() + max(1.0, 1 / rate) if last > now else 0.0

    def join(self, channel: Channel, people: Mapping[str, datetime]) -> None:
        """Let people stand at the end of a channel's line, each until their moment."""
        self._goes_at[channel] |= people


def dispatch(coach: Coach, now: datetime, line: Line, *, tick: datetime) -> Dispatched:
    """Queue the longest waiting of those who are due at *tick*, behind those of *line*; two of it change nothing.

    *tick* is the scheduled moment, *now* the moment that it is: later, where the tick comes late or is tried again.
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
    line.move_up(now, waiting)
    rate = rates(coach.settings, quota)
    rooms = _rooms(rate, waiting, {channel: line.to_come(channel, now) for channel in rate})
    queued = sum(_queue(coach, channel, room, rate[channel], line, now, tick) for channel, room in rooms.items())
    return replace(found, queued=queued, waiting=waiting)


def _rooms(rate: Mapping[Channel, float], waiting: int, known: Mapping[Channel, int]) -> Mapping[Channel, int]:
    """Return how many each channel may have queued: each what it takes in two minutes, less what is queued already.

    What is queued and *known* takes from its own channel. What another process queued, or is in flight, is not told
    apart by channel, so it takes from each the same share.
    """
    most = {channel: per_second * AHEAD for channel, per_second in rate.items()}
    left = 1 - max(waiting - sum(known.values()), 0) / max(sum(most.values()), 1)
    return {channel: int(room * left) - known[channel] for channel, room in most.items()}


def _queue(coach: Coach, channel: Channel, room: int, rate: float, line: Line, now: datetime, tick: datetime) -> int:
    """Queue those at the head of a channel's index who do not stand in its line; return how many people."""
    if room <= 0:
        return 0
    there = line.people(channel)
    most = room + len(there)
    heads = [coach.store.due(shard, channel, tick, most) for shard in range(coach.settings.due_shards)]
    people = [person for row in zip_longest(*heads) for person in row if person and person not in there][:room]
    if people:
        delays = _delays(coach, channel, len(people), rate, line.busy(channel, rate, now))
        coach.queue.put(people, lane=Lane.COACHING, delays=delays)
        goes_at = (now + timedelta(seconds=delay) for delay in delays)
        line.join(channel, dict(zip(people, goes_at, strict=True)))
    return len(people)


def _delays(coach: Coach, channel: Channel, people: int, rate: float, busy: float) -> Sequence[int]:
    """Return after how many seconds each of so many goes, where the senders are *busy* for some with others.

    What the senders take in `AT_ONCE` goes so, unless too many share the minute; more goes at their rate. Twilio
    queues what comes faster than it sends. SES refuses it, so mails always go at their rate.
    """
    at_once = channel is Channel.SMS and not busy and people <= min(coach.settings.spread_above, rate * AT_ONCE)
    return [0 if at_once else min(int(busy + n / rate), AHEAD) for n in range(people)]


def _mail_account(coach: Coach) -> Quota | None:
    """Return what SES says of our account; None where it cannot be asked."""
    try:
        return coach.mailbox.quota()
    except TryLaterError:
        return None
