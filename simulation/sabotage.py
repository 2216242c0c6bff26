"""The protocol broken on purpose, one rule at a time: a checker that lets any of these pass is worth nothing.

Each is a small substitution in a run's own wiring; what ships is never touched.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from careerline.agenda import Entry, Lane, LaneState, Open
from careerline.coach import Coach
from careerline.coaching import last_word, leaving, permission
from careerline.coaching.turn import Turn
from careerline.errors import UnknownOutcomeError
from careerline.hearing import adding
from careerline.people.person import ChannelState, Person, Profile
from careerline.people.records import Sent
from careerline.ports import Change, Saved, Stops
from careerline.sending import call, deliver, guard, receipts, suppression, witness
from careerline.sending.guard import LONGEST, Go
from careerline.sending.record import not_now
from simulation import functions
from simulation.breaking import Around, Sabotage, Undo, on_phone, on_store, patched
from simulation.run import Simulation
from simulation.withholding import WITHHELD


class _NoClaim(Around):
    def claim(self, profile: Profile, entry: Entry, opened: Open, until: datetime) -> Profile:
        return replace(profile.with_lane(entry.lane, LaneState(due=until, open=opened)), rev=profile.rev + 1)


class _Twice(Around):
    def send(self, *words: Any, **tags: Any) -> Any:
        try:
            return self._port.send(*words, **tags)
        except UnknownOutcomeError:
            return self._port.send(*words, **tags)


def _calls_twice(simulation: Simulation) -> None:
    coach: Coach = simulation.coach
    phone: Any = _Twice(coach.phone)
    mailbox: Any = _Twice(coach.mailbox)
    simulation.coach = replace(coach, phone=phone, mailbox=mailbox)


class _LastWordCounts(Around):
    def settle(self, person_id: str, sent: Sent, **how: bool) -> None:
        self._port.model.partitions.get(f"P#{person_id}", {}).pop(f"sent#{sent.key}", None)
        self._port.settle(person_id, sent, **how)


class _MovesOnAtTheClaim(Around):
    def claim(self, profile: Profile, entry: Entry, opened: Open, until: datetime) -> Profile | None:
        claimed: Profile | None = self._port.claim(profile, entry, opened, until)
        person: Person | None = self._port.read(profile.id) if claimed else None
        if claimed and person:
            left = tuple(one for one in person.profile.agenda if one.key(profile.id) != opened.key)
            after = replace(person, profile=replace(person.profile, agenda=left))
            if self._port.save(Change(before=person, after=after)) is Saved.DONE:
                return replace(claimed, agenda=left)
        return claimed


class _NeverLooks(Around):
    def look(self, *_: Any) -> list[Any]:
        return []


def _never_looks(simulation: Simulation) -> Undo | None:
    on_phone(_NeverLooks)(simulation)
    return patched((witness, "SECOND_LOOK", timedelta(0)))(simulation)


class _AsksForNoOutcomes(Around):
    def outcomes(self, *_: Any) -> list[Any]:
        return []


def _sends_again(coach: Coach, person: Person, entry: Entry, now: datetime) -> Any:
    return not_now(coach, person, entry, "the carrier's answer was lost", now)


class _SeesNoOpenLane(Around):
    def read(self, person_id: str) -> Person | None:
        person: Person | None = self._port.read(person_id)
        return replace(person, profile=_closed(person.profile)) if person else None

    def claim(self, profile: Profile, entry: Entry, opened: Open, until: datetime) -> Profile | None:
        item = self._port.model.partitions[f"P#{profile.id}"]["profile"]
        item.pop(f"{entry.lane}_open", None)
        claimed: Profile | None = self._port.claim(profile, entry, opened, until)
        return claimed


def _closed(profile: Profile) -> Profile:
    for lane in Lane:
        profile = profile.with_lane(lane, replace(profile.lane(lane), open=None))
    return profile


class _PersonFirst(Around):
    def __init__(self, port: Any) -> None:
        super().__init__(port)
        self._waits: dict[str, Sent] = {}

    def settle(self, person_id: str, sent: Sent, *, early: bool = False) -> None:
        if early:
            self._port.settle(person_id, sent, early=True)
        else:
            self._waits[person_id] = sent

    def save(self, change: Change) -> Saved:
        saved: Saved = self._port.save(change)
        waits = self._waits.pop(change.after.id, None)
        if waits:
            self._port.settle(change.after.id, waits)
        return saved


class _ForgetsWhatItHeard(Around):
    def save(self, change: Change) -> Saved:
        partitions = self._port.model.partitions
        partitions.pop(f"I#{change.once}", None)
        partitions.get(f"P#{change.after.id}", {}).pop(f"heard#{change.once}", None)
        saved: Saved = self._port.save(change)
        return saved


class _CountsNothing(Around):
    def count(self, *_: Any, **__: Any) -> bool:
        return True

    def spend(self, *_: Any, **__: Any) -> bool:
        return True


class _SeesNoStops(Around):
    def stops(self) -> Stops:
        return Stops()


class _SweepsNothing(Around):
    def sweep(self, *_: Any) -> None:
        return None


def _asks_nobody(*words: Any, **more: Any) -> Change:
    """Take the address that somebody wrote on their page for theirs."""
    change = _ASKS(*words, **more)
    channel = words[2].channel
    profile = change.after.profile.with_channel(channel, ChannelState.CONFIRMED)
    return replace(change, after=replace(change.after, profile=profile))


_ASKS = adding._change  # noqa: SLF001  what is broken on purpose is no door


def _hears_no_stop(turn: Turn) -> Turn:
    return turn


SABOTAGES: Mapping[str, Sabotage] = {
    **WITHHELD,
    # Nothing that it sends ever leaves the agenda, so that it says everything again each minute: a day shows that.
    "no claim": Sabotage("skips the claim", on_store(_NoClaim), frozenset({"claimed", "one accepted"}), days=1),
    "calls twice": Sabotage(
        "calls again where an answer was lost", _calls_twice, frozenset({"one accepted", "asked again"})
    ),
    "no guard": Sabotage(
        "judges nothing",
        patched((deliver, "judge", lambda *_: Go(LONGEST))),
        frozenset({"hours", "one a day", "conversation", "stale"}),
    ),
    "last word": Sabotage("lets the last receipt win", on_store(_LastWordCounts), frozenset({"status"})),
    "moves on": Sabotage(
        "moves the agenda at the claim", on_store(_MovesOnAtTheClaim), frozenset({"vanished", "record first"})
    ),
    "no witness": Sabotage("sends again without looking", _never_looks, frozenset({"one accepted", "asked again"})),
    "resends": Sabotage(
        "takes an unknown outcome for a no", patched((call, "unknown", _sends_again)), frozenset({"asked again"})
    ),
    "no lanes": Sabotage(
        "does not see that a lane is busy",
        on_store(_SeesNoOpenLane),
        frozenset({"asked again", "one accepted", "lanes", "claimed"}),
    ),
    "person first": Sabotage(
        "records the person before the ledger", on_store(_PersonFirst), frozenset({"record first", "vanished"})
    ),
    "no suppression": Sabotage(
        "forgets bounces and complaints",
        patched((receipts, "suppress", lambda *_, **__: None), (suppression, "suppress", lambda *_, **__: None)),
        frozenset({"ended"}),
    ),
    "says it again": Sabotage(
        "takes what arrived for lost",
        patched((receipts, "came_to_nothing", lambda _: True)),
        frozenset({"said twice"}),
    ),
    "no outcomes": Sabotage(
        "does not ask what became of texts of which no receipt told",
        on_phone(_AsksForNoOutcomes),
        frozenset({"not arrived"}),
    ),
    "no rounds": Sabotage(
        "asks once a day what no hook heard",
        patched((functions, "UPKEEP", {"day": functions.UPKEEP["day"]})),
        frozenset({"heard late"}),
    ),
    "no memory": Sabotage("does not know what it heard", on_store(_ForgetsWhatItHeard), frozenset({"inbound once"})),
    "no caps": Sabotage("counts nothing", on_store(_CountsNothing), frozenset({"caps"})),
    "no breaker": Sabotage("goes on though the account is suspended", on_store(_SeesNoStops), frozenset({"stopped"})),
    "no stop": Sabotage(
        "takes note of a stop and goes on", patched((leaving, "stopped", _hears_no_stop)), frozenset({"ended"})
    ),
    "no order": Sabotage(
        "lets a yes that comes late undo a later stop",
        patched((last_word, "overtaken", lambda *_: frozenset())),
        frozenset({"ended"}),
        days=14,
    ),
    "no last word": Sabotage(
        "takes the hour that is brought last",
        patched((last_word, "overtaken", lambda *_: frozenset())),
        frozenset({"last word"}),
        days=14,
    ),
    "no switch": Sabotage("does not see the switch", on_store(_SeesNoStops), frozenset({"halted"})),
    "no desk hours": Sabotage(
        "lets a coach's words out at night",
        patched((guard, "_judge_desk", lambda *_: Go(LONGEST))),
        frozenset({"desk"}),
    ),
    "no ask hours": Sabotage(
        "lets an ask out whenever it can",
        patched((guard, "_judge_lasting", lambda *_: Go(LONGEST))),
        frozenset({"ask"}),
    ),
    "no welcome hours": Sabotage(
        "lets a welcome out whenever it can",
        patched((guard, "_judge_lasting", lambda *_: Go(LONGEST))),
        frozenset({"welcome"}),
    ),
    "no tombstone": Sabotage(
        "says that everything is erased, and forgets to",
        patched((functions, "erase", lambda *_: True)),
        frozenset({"erased"}),
    ),
    "no sweep": Sabotage("leaves what is theirs", on_store(_SweepsNothing), frozenset({"swept"})),
    "no second yes": Sabotage(
        "takes an address from the page for theirs",
        patched((adding, "_change", _asks_nobody)),
        frozenset({"consent"}),
    ),
    "no yes": Sabotage(
        "takes whatever they answer for a yes",
        patched((permission, "knock", lambda turn, _: permission.welcome(turn))),
        frozenset({"consent"}),
    ),
}


@contextmanager
def broken(simulation: Simulation, name: str) -> Iterator[Simulation]:
    """Give a run with one rule of the protocol broken."""
    undo = SABOTAGES[name].put_in(simulation)
    try:
        yield simulation
    finally:
        if undo:
            undo()
