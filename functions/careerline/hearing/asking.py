"""Before an address is asked for its yes: whether it may be today, and who hears that somebody tried."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from careerline.agenda import Channel, Class, Entry, Lane
from careerline.coach import Coach
from careerline.moments import limits_day
from careerline.people.asks import barred_for
from careerline.people.person import ChannelState, Person
from careerline.ports import Change, Counted, Saved, address_key

# An owner hears at most this often a day that somebody signed up with their address.
OWNER_TOLD = 1


class Asking:
    """What one request may ask.

    Each ask is counted in the very write that makes it: where that write's answer is lost and the form is sent again,
    that is one ask and not two.
    """

    def __init__(self, coach: Coach, now: datetime) -> None:
        """Ask at *now*."""
        self._coach, self._now = coach, now

    def may_begin(self, source: str) -> bool:
        """Tell whether a network address may ask for anything more today; only its keyed hash is counted."""
        coach = self._coach
        counter = f"source#{coach.keys.source(source)}"
        return coach.store.count(counter, coach.settings.signups_per_source_per_day, self._now)

    def refused(self, channel: Channel, address: str, besides: int = 0) -> str:
        """Return why an address is not asked, for the log; empty where it is. So many more are asked *besides*.

        Somebody confirmed is told that there was a try, and nobody else is.
        """
        store, name = self._coach.store, address_key(channel, address)
        owner = store.owner(name)
        holder = store.read(owner) if owner else None
        if holder and holder.profile.channel(channel) is ChannelState.CONFIRMED:
            self._tell(holder, channel)
            return f"{channel.word} is confirmed already"
        against = store.suppressed(name)
        if against and barred_for(against.reason, against.at, self._now):
            return f"{channel.word} cannot be asked: {against.reason}"
        of_address, of_all = self.counts({channel: address})
        if store.used(of_address.counter, self._now) >= of_address.limit:
            return f"{channel.word} was asked enough today"
        if store.used(of_all.counter, self._now) + besides >= of_all.limit:
            return "asks for today are used up"
        return ""

    def counts(self, asked: Mapping[Channel, str]) -> tuple[Counted, ...]:
        """Return what asking these addresses uses up of the day, last what it does of everybody's."""
        settings, keys = self._coach.settings, self._coach.keys
        of_each = (
            Counted(f"asks#{channel.word}#{keys.address(channel, address)}", settings.asks_per_address_per_day)
            for channel, address in asked.items()
        )
        return (*of_each, Counted("asks", settings.asks_per_day, by=len(asked)))

    def _tell(self, owner: Person, channel: Channel) -> None:
        """Send the owner of an address the link to their own page, at most once a day."""
        coach, now = self._coach, self._now
        if not coach.store.count(f"owner#{owner.id}", OWNER_TOLD, now):
            return
        ref = f"owner-{limits_day(now):%Y%m%d}"
        entry = Entry(at=now.replace(microsecond=0), cls=Class.ANSWER, channel=channel, ref=ref)
        for _ in range(3):
            profile = owner.profile
            after = replace(owner, profile=profile.with_agenda((*profile.agenda, entry)))
            if coach.store.save(Change(before=owner, after=after)) is Saved.DONE:
                coach.queue.put([owner.id], lane=Lane.ANSWERS, delays=[0])
                return
            again = coach.store.read(owner.id)
            if again is None:
                return
            owner = again
