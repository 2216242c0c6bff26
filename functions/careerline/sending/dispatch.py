"""Who is due: the head of the index, no more than the senders can take, spread over the minute."""

from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from careerline.agenda import Lane
from careerline.coach import Coach

# The queue holds at most what the senders can take in this many seconds.
AHEAD = 120
# SQS delays a message by 15 minutes at the most; a tick spreads over one.
MINUTE = 60


@dataclass(frozen=True, slots=True)
class Dispatched:
    """What a tick did; for the log."""

    queued: int
    waiting: int
    halted: bool = False


def dispatch(coach: Coach, now: datetime) -> Dispatched:
    """Queue the longest waiting of those who are due; writes nothing, so two of it change nothing."""
    if coach.store.halted():
        return Dispatched(0, 0, halted=True)
    rate = max(coach.settings.texts_per_second, 0.1)
    waiting = coach.queue.waiting(Lane.COACHING)
    room = int(rate * AHEAD) - waiting
    if room <= 0:
        return Dispatched(0, waiting)
    shards = coach.settings.due_shards
    heads = [coach.store.due(shard, now, room) for shard in range(shards)]
    people = [person for row in zip_longest(*heads) for person in row if person][:room]
    if people:
        # Up to the threshold everybody goes at the promised minute; beyond it, at the sender's rate.
        spread = len(people) > coach.settings.spread_above
        delays = [min(int(n / rate), AHEAD) if spread else 0 for n in range(len(people))]
        coach.queue.put(people, lane=Lane.COACHING, delays=delays)
    return Dispatched(len(people), waiting)
