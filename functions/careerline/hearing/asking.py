"""Before an address is asked for its yes: whether it may be today, and who hears that somebody tried."""

from dataclasses import replace
from datetime import datetime

from careerline.agenda import Channel, Class, Entry, Lane
from careerline.coach import Coach
from careerline.people.person import ChannelState, Person
from careerline.ports import Change, Saved, address_key

# An owner hears at most this often a day that somebody signed up with their address.
OWNER_TOLD = 1


class Asking:
    """What one request may ask: each ask is counted, and given back where the request fails after all."""

    def __init__(self, coach: Coach, now: datetime) -> None:
        """Ask at *now*."""
        self._coach, self._now = coach, now
        self._counted: list[str] = []

    def may_begin(self, source: str) -> bool:
        """Tell whether a network address may ask for anything more today; only its keyed hash is counted."""
        coach = self._coach
        counter = f"source#{coach.keys.source(source)}"
        return coach.store.count(counter, coach.settings.signups_per_source_per_day, self._now)

    def refused(self, channel: Channel, address: str) -> str:
        """Return why an address is not asked, for the log; empty where it is.

        Somebody confirmed is told that there was a try, and nobody else is.
        """
        coach, settings, store = self._coach, self._coach.settings, self._coach.store
        owner = store.owner(address_key(channel, address))
        holder = store.read(owner) if owner else None
        if holder and holder.profile.channel(channel) is ChannelState.CONFIRMED:
            self._tell(holder, channel)
            return f"{channel.word} is confirmed already"
        hashed = f"asks#{channel.word}#{coach.keys.address(channel, address)}"
        for counter, limit, why in (
            (hashed, settings.asks_per_address_per_day, f"{channel.word} was asked enough today"),
            ("asks", settings.asks_per_day, "asks for today are used up"),
        ):
            if not store.count(counter, limit, self._now):
                return why
            self._counted.append(counter)
        return ""

    def give_back(self) -> None:
        """Give back what was counted: the page says to try again, and that must not be one try too many."""
        for counter in self._counted:
            self._coach.store.count(counter, self._coach.settings.asks_per_day, self._now, by=-1)
        self._counted.clear()

    def _tell(self, owner: Person, channel: Channel) -> None:
        """Send the owner of an address the link to their own page, at most once a day."""
        coach, now = self._coach, self._now
        if not coach.store.count(f"owner#{owner.id}", OWNER_TOLD, now):
            return
        entry = Entry(at=now.replace(microsecond=0), cls=Class.ANSWER, channel=channel, ref=f"owner-{now:%Y%m%d}")
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
