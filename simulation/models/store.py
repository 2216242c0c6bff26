"""The table, in memory: the same items under the same names, the same conditions, all or nothing.

Whatever the real store does in several requests is done in several steps here, and `between` is called before each:
there somebody else may write. Nothing is promised of what lies between two steps that the table does not promise.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from threading import RLock
from typing import Any

from careerline.adapters import items
from careerline.agenda import Channel, Entry, LaneState, Open
from careerline.export import Everything, as_export
from careerline.moments import limits_day
from careerline.people.asks import ASK_LASTS
from careerline.people.links import Keys
from careerline.people.person import Person, Profile, State
from careerline.people.records import Alert, Consent, HeardText, LogEntry, Sent, Wrote
from careerline.ports import (
    Change,
    Day,
    Remains,
    Saved,
    Stop,
    Stops,
    Suppressed,
    Waiting,
    address_key,
    address_parts,
)
from careerline.sending.status import rank_of

Item = dict[str, Any]
# An item without `expires` stays; one with it goes when that is past, though the table takes its time.
INBOUND_KEPT = timedelta(days=60)
EARLY_KEPT = timedelta(days=30)
ALERT_KEPT = timedelta(days=7)
PENDING_KEPT = ASK_LASTS + timedelta(days=7)


def _nothing() -> None:
    """Let nobody in between."""


@dataclass(slots=True)
class ModelStore:
    """Everything that is remembered; keeps the promises of `careerline.ports.Store`."""

    keys: Keys
    shards: int = 1
    between: Callable[[], None] = _nothing  # called where the real store makes another request
    partitions: dict[str, dict[str, Item]] = field(default_factory=dict)
    # Where each person stands in the index of who is due: line and moment.
    index: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    _lock: RLock = field(default_factory=RLock)

    # -- one person ---------------------------------------------------------------------------------------------------

    def read(self, person_id: str) -> Person | None:
        """Return a person as they are now; the profile first, by itself, and the rest a request later."""
        profile = self._get(f"P#{person_id}", "profile")
        if profile is None or profile["state"] == State.ERASED:
            return None
        self.between()
        return self._person(person_id, profile)

    def read_all(self, person_ids: Sequence[str]) -> Mapping[str, Person]:
        """Return those of some people who are known, as `read` does: their profiles first, then the rest of all."""
        profiles = {one: self._get(f"P#{one}", "profile") for one in dict.fromkeys(person_ids)}
        there = {one: item for one, item in profiles.items() if item and item["state"] != State.ERASED}
        self.between()
        people = {one: self._person(one, profile) for one, profile in there.items()}
        return {one: person for one, person in people.items() if person}

    def seen(self, person_id: str) -> Person | None:
        """Return a person as they stand at one moment: for those who look at the model, not for the coach."""
        profile = self._get(f"P#{person_id}", "profile")
        return self._person(person_id, profile) if profile else None

    def _person(self, person_id: str, profile: Item) -> Person | None:
        found = {name: self._get(f"P#{person_id}", name) for name in ("who", "week")}
        there = {name: item for name, item in found.items() if item is not None}
        return items.person(there | {"profile": profile}) if "who" in there else None

    def claim(self, profile: Profile, entry: Entry, opened: Open, until: datetime) -> Profile | None:
        """Open a lane for *entry* until the lease ends; None if anything about it changed since it was read."""
        with self._lock:
            item = self._get(f"P#{profile.id}", "profile")
            if item is None:
                return None
            now = items.profile(item)
            mine, read = now.lane(entry.lane), profile.lane(entry.lane)
            channel = now.channel(entry.channel)
            allowed = (
                mine.due is not None
                and mine.due == read.due
                and mine.open is None
                and now.parked is None
                and now.state in entry.rule.states
                and channel is not None
                and channel in entry.rule.channels
            )
            if not allowed:
                return None
            claimed = now.with_lane(entry.lane, LaneState(due=until, open=opened))
            stays, kept = self.index[item["PK"]], self._keep_profile(claimed, expires=item.get("expires"))
            self.index[item["PK"]] = stays
            return items.profile(kept)

    def save(self, change: Change) -> Saved:
        """Write one change, all or nothing, if the person is still as read."""
        with self._lock:
            refused = self._refused(change)
            if refused is not None:
                return refused
            self._write(change)
        return Saved.DONE

    def heard(self, person_id: str, ref: str) -> HeardText | None:
        """Return one inbound message."""
        item = self._get(f"P#{person_id}", f"heard#{ref}")
        return items.heard(item) if item else None

    def met(self, person_id: str) -> Mapping[str, str]:
        """Return the names on a person's people list, by their case-folded form."""
        return {sk.removeprefix("met#"): item["name"] for sk, item in self._partition(f"P#{person_id}", "met#")}

    def logged(self, person_id: str) -> Sequence[LogEntry]:
        """Return what somebody reported, oldest first."""
        entries = [items.log_entry(item) for _, item in self._partition(f"P#{person_id}", "log#")]
        return sorted(entries, key=lambda entry: entry.at)

    def history(self, person_id: str) -> tuple[Sequence[Consent], Sequence[HeardText]]:
        """Return every entry of somebody's consent record, and everything that was heard of them."""
        consents = [items.consent(item) for _, item in self._partition(f"P#{person_id}", "consent#")]
        return consents, [items.heard(item) for _, item in self._partition(f"P#{person_id}", "heard#")]

    def needs(self, person_id: str) -> frozenset[str]:
        """Return the reasons for which somebody waits for a human."""
        return frozenset(sk.removeprefix("attention#") for sk, _ in self._partition(f"P#{person_id}", "attention#"))

    def desk(self, reason: str) -> Sequence[Waiting]:
        """Return who waits for a human for a reason, the longest waiting first."""
        found = [(pk, rows.get(f"attention#{reason}")) for pk, rows in self.partitions.items()]
        waiting = [Waiting(pk.removeprefix("P#"), datetime.fromisoformat(item["since"])) for pk, item in found if item]
        return sorted(waiting, key=lambda one: one.at)

    def wrote(self, person_id: str, ref: str) -> Wrote | None:
        """Return what a coach wrote to somebody."""
        item = self._get(f"P#{person_id}", f"wrote#{ref}")
        return items.wrote(item) if item else None

    def alert(self, person_id: str) -> Alert | None:
        """Return the alert of somebody's crisis that no operator has seen."""
        item = self._get(f"P#{person_id}", "alert")
        return items.alert(item) if item else None

    def raise_alert(self, person_id: str, before: Alert, after: Alert | None) -> bool:
        """Write an alert as it stands from now on, None for one that was seen; False if it is not as read."""
        with self._lock:
            stands = self.alert(person_id)
            if stands is None or (stands.since, stands.due) != (before.since, before.due):
                return False
            if after is None:
                del self.partitions[f"P#{person_id}"]["alert"]
                self.index.pop(f"P#{person_id}/alert", None)
            else:
                self._keep_alert(person_id, after)
        return True

    def export(self, person_id: str) -> dict[str, Any] | None:
        """Return everything that is stored of a person, as they may have it; None if unknown or erased."""
        rows = dict(self._partition(f"P#{person_id}", ""))
        person = items.person(rows) if {"profile", "who"} <= rows.keys() else None
        if person is None or person.profile.state is State.ERASED:
            return None

        def of(prefix: str) -> list[Item]:
            return [row for sk, row in rows.items() if sk.startswith(prefix)]

        return as_export(
            Everything(
                person=person,
                consents=[items.consent(row) for row in of("consent#")],
                log=[items.log_entry(row) for row in of("log#")],
                plans=[items.plan(row) for row in of("plan#")],
                people=[row["name"] for row in of("met#")],
                sent=[items.sent(row) for row in of("sent#")],
                heard=[items.heard(row) for row in of("heard#")],
                wrote=[items.wrote(row) for row in of("wrote#")],
            )
        )

    # -- the ledger ---------------------------------------------------------------------------------------------------

    def sent(self, person_id: str, key: str) -> Sent | None:
        """Return the ledger's item of one key."""
        item = self._get(f"P#{person_id}", f"sent#{key}")
        return items.sent(item) if item else None

    def ledger(self, person_id: str) -> list[Sent]:
        """Return everything in somebody's ledger, by key."""
        return [items.sent(item) for _, item in self._partition(f"P#{person_id}", "sent#")]

    def settle(self, person_id: str, sent: Sent, *, early: bool = False) -> None:
        """Write the ledger item of a key; see `careerline.ports.Store`."""
        new, where = items.sent_item(sent), (f"P#{person_id}", f"sent#{sent.key}")
        rising = {"rank", "status", "reason"}
        with self._lock:
            stands = dict(self._get(*where) or ({"expires": _stamp(sent.at + EARLY_KEPT)} if early else {}))
            if not early:
                stands.pop("expires", None)
            kept = {name: value for name, value in new.items() if name not in rising} | stands
            if rank_of(sent.status) > stands.get("rank", -1):
                anew = rising if early else new.keys() - {"provider_id"}
                kept |= {name: value for name, value in new.items() if name in anew}
                if "reason" not in new:
                    kept.pop("reason", None)
            self._put(*where, kept)

    def adopt(self, provider_id: str, key: str) -> bool:
        """Tie a carrier's message to a key; False if it is another's: adopted before, or in the person's ledger."""
        ledger = self._partition(f"P#{key.partition('-')[0]}", "sent#")
        if any(item.get("provider_id") == provider_id and item["key"] != key for _, item in ledger):
            return False
        self.between()
        with self._lock:
            adopted = self._get(f"W#{provider_id}", "adopted")
            if adopted and adopted["key"] != key:
                return False
            self._put(f"W#{provider_id}", "adopted", {"key": key})
        return True

    # -- what came in -------------------------------------------------------------------------------------------------

    def applied(self, ref: str) -> bool:
        """Tell whether an inbound message was applied before."""
        return self._get(f"I#{ref}", "inbound") is not None

    def once(self, ref: str, now: datetime) -> bool:
        """Note that an inbound message of nobody we know was seen; False if it was noted before."""
        with self._lock:
            if self._get(f"I#{ref}", "inbound"):
                return False
            self._put(f"I#{ref}", "inbound", {"expires": _stamp(now + INBOUND_KEPT)})
        return True

    # -- who is due ---------------------------------------------------------------------------------------------------

    def due(self, shard: int, channel: Channel, until: datetime, limit: int) -> Sequence[str]:
        """Return who is due by *until* with a message on a channel first, the longest waiting first."""
        line = items.line(f"due#{shard}", channel)
        with self._lock:
            waiting = [(due, pk) for pk, (where, due) in self.index.items() if where == line and due <= until]
        found = (pk.removeprefix("P#").removesuffix("/alert") for _, pk in sorted(waiting)[:limit])
        return list(dict.fromkeys(found))

    def next_due(self) -> datetime | None:
        """Return when the next person is due: for those who turn the clock, not for the coach."""
        return min((due for _, due in self.index.values()), default=None)

    # -- addresses ----------------------------------------------------------------------------------------------------

    def owner(self, address: str) -> str | None:
        """Return the person who confirmed an address."""
        item = self._get(self._address(address), "owner")
        return item["person"] if item else None

    def pending(self, address: str, since: datetime) -> Sequence[Waiting]:
        """Return who waits for the yes of an address, of those who asked since a moment, newest first."""
        found = [item for _, item in self._partition(self._address(address), "pending#")]
        return [items.waiting(item) for item in reversed(found) if item["created"] >= items.moment(since)]

    def find(self, address: str) -> str | None:
        """Return whose an address is: its owner, else the newest sign-up that waits for it."""
        found = [item for _, item in self._partition(self._address(address), "pending#")]
        self.between()
        return self.owner(address) or (found[-1]["person"] if found else None)

    def suppress(self, address: str, reason: str, now: datetime) -> None:
        """Remember that an address of nobody we know must not be written to."""
        self._put(self._address(address), "suppressed", {"reason": reason, "at": items.moment(now)})

    def suppressed(self, address: str) -> Suppressed | None:
        """Return why an address must not be written to; None where nothing is remembered against it."""
        item = self._get(self._address(address), "suppressed")
        return items.suppressed(address, item) if item else None

    # -- erasure ------------------------------------------------------------------------------------------------------

    def erased(self) -> Sequence[str]:
        """Return whose tombstones stand."""
        profiles = {pk: found.get("profile", {}) for pk, found in self.partitions.items()}
        return [pk.removeprefix("P#") for pk, profile in profiles.items() if profile.get("state") == State.ERASED]

    def remains(self, person_id: str) -> Remains | None:
        """Return what is left of somebody erased; None if they were not, or nothing is."""
        profile, who = self._get(f"P#{person_id}", "profile"), self._get(f"P#{person_id}", "who")
        erased = profile and who and profile["state"] == State.ERASED
        return items.remains(profile, who) if profile and who and erased else None

    def sweep(self, person_id: str, kept_until: datetime) -> None:
        """Take away what is stored of somebody erased, all but the tombstone and what remains."""
        remains = self.remains(person_id)
        known = remains.addresses if remains else {}
        addresses = {channel.value: self._address(address_key(channel, address)) for channel, address in known.items()}
        rows = self._partition(f"P#{person_id}", "")
        for sk, row in rows:
            if sk.startswith("consent#") and addresses:
                kept = items.kept_consent(row) | {"expires": _stamp(kept_until)}
                self._put(addresses.get(row["channel"], next(iter(addresses.values()))), kept.pop("SK"), kept)
        self.between()
        for pk in addresses.values():
            for sk, row in self._partition(pk, "pending#"):
                if row["person"] == person_id:
                    self.partitions[pk].pop(sk)
        for sk, row in rows:
            self.partitions.pop(f"W#{row.get('provider_id')}", None)
            if sk not in {"profile", "who"}:
                self.partitions[f"P#{person_id}"].pop(sk, None)
        self.index.pop(f"P#{person_id}/alert", None)

    def bury(self, person_id: str, until: datetime) -> None:
        """Take away what remains of somebody erased; the tombstone stands until a moment."""
        partition = self.partitions[f"P#{person_id}"]
        partition["profile"] = partition["profile"] | {"expires": _stamp(until)}
        self.between()
        partition.pop("who", None)

    # -- limits -------------------------------------------------------------------------------------------------------

    def count(self, counter: str, limit: int, now: datetime, by: int = 1, *, once: str = "") -> bool:
        """Add to a day's counter unless that would pass *limit*; see `careerline.ports.Store`."""
        where = (f"C#{counter}", limits_day(now).isoformat())
        with self._lock:
            used = self.used(counter, now)
            if by > limit or used > limit - by or (once and not self.once(once, now)):
                return False
            self._put(*where, {"used": used + by, "expires": _stamp(now + timedelta(days=3))})
        return True

    def used(self, counter: str, now: datetime) -> int:
        """Return how much of a day's counter is used."""
        return int((self._get(f"C#{counter}", limits_day(now).isoformat()) or {}).get("used", 0))

    def spend(self, now: datetime, more: Day, most: Day | None = None) -> bool:
        """Add to a day's sums, unless its segments or its money would pass *most*; tell whether it was added."""
        with self._lock:
            after = self.day(now) + more
            if most and ((more.texts and after.texts > most.texts) or (more.cost and after.cost > most.cost)):
                return False
            kept = asdict(after) | {"expires": _stamp(now + timedelta(days=3))}
            self._put("C#day", limits_day(now).isoformat(), kept)
        return True

    def day(self, now: datetime) -> Day:
        """Return a day's sums."""
        return items.day_sums(self._get("C#day", limits_day(now).isoformat()))

    def stops(self) -> Stops:
        """Return everything that is stopped."""
        return Stops(tuple(items.stop(item) for _, item in self._partition("C#switch", "")))

    def stop(self, stop: Stop) -> Stop:
        """Stop something; return what stands: where it was stopped already, nothing changes."""
        item = items.stop_item(stop)
        name = item.pop("SK")
        return items.stop(self._put("C#switch", name, item | (self._get("C#switch", name) or {})))

    def go(self, now: datetime) -> Stops:
        """Let everything go on; return what was stopped."""
        stopped = self.stops()
        if self.partitions.pop("C#switch", None):
            went_on = {items.stop_item(stop)["SK"]: items.moment(now) for stop in stopped.all}
            self._put("C#went_on", "went_on", (self._get("C#went_on", "went_on") or {}) | went_on)
        return stopped

    def went_on(self, channel: Channel) -> datetime | None:
        """Return when a channel that was stopped, alone or with all, last went on; None where it never was stopped."""
        return items.went_on(self._get("C#went_on", "went_on"), channel)

    # -- within -------------------------------------------------------------------------------------------------------

    def _refused(self, change: Change) -> Saved | None:
        """Return why a change may not be written; the inbound id speaks first, since its write brought all the rest."""
        if change.once and (self._get(f"I#{change.once}", "inbound") or self._is_heard(change)):
            return Saved.REPEATED
        for claimed in change.claims:
            owner = self._get(self._address(claimed.address), "owner")
            if owner and owner["person"] not in {change.after.id, claimed.left_by or change.after.id}:
                return Saved.TAKEN
        for left in change.left:
            owner = self._get(self._address(left.address), "owner")
            if owner and owner["person"] != change.after.id:
                return Saved.CONFLICT
        for counted in change.counts:
            used = self.used(counted.counter, change.asked or change.after.profile.created)
            if used > counted.limit - counted.by:
                return Saved.LIMITED
        stands = self._get(f"P#{change.after.id}", "profile")
        if change.before is None:
            return Saved.CONFLICT if stands else None
        return None if stands and stands["rev"] == change.before.profile.rev else Saved.CONFLICT

    def _is_heard(self, change: Change) -> bool:
        """Tell whether a change brings what was heard of its person before, however long ago."""
        brings = any(isinstance(record, HeardText) and record.ref == change.once for record in change.records)
        return brings and self._get(f"P#{change.after.id}", f"heard#{change.once}") is not None

    def _write(self, change: Change) -> None:
        before, after, pk = change.before, change.after, f"P#{change.after.id}"
        pending = after.profile.state is State.PENDING
        expires = _stamp(after.profile.created + PENDING_KEPT) if pending else None
        going: Item = {"expires": expires} if expires else {}
        rewrite = before is None or (before.profile.state is State.PENDING and not pending)
        self._keep_profile(after.profile, expires=expires)
        if rewrite or (before and before.who != after.who):
            self._put(pk, "who", items.who_item(after.who) | going)
        if rewrite or (before and (before.week, before.talk) != (after.week, after.talk)):
            self._put(pk, "week", items.week_item(after.week, after.talk) | going)
        if change.since:
            for reason in change.attention:
                since = {"attention": reason, "since": items.moment(change.since)}
                self._put(pk, f"attention#{reason}", since | (self._get(pk, f"attention#{reason}") or {}))
        if change.alert:
            self._keep_alert(after.id, change.alert)
        for record in change.records:
            item = items.record_item(record)
            self._put(pk, item.pop("SK"), item)
        for name in change.met:
            self._put(pk, f"met#{name.casefold()}", {"name": name})
        for gone in (
            *(f"met#{name.casefold()}" for name in change.unmet),
            *(f"log#{ref}" for ref in change.unlogged),
            *(f"attention#{reason}" for reason in change.dealt_with),
            *(f"plan#{ref}" for ref in change.unplanned),
        ):
            self.partitions.get(pk, {}).pop(gone, None)
        for ref in change.unkept:
            self.partitions[pk][f"heard#{ref}"].pop("kept", None)
        if change.once:
            heard_at = next((record.at for record in change.records if isinstance(record, HeardText)), None)
            kept: Item = {"expires": _stamp((change.since or heard_at) + INBOUND_KEPT)} if heard_at else {}
            self._put(f"I#{change.once}", "inbound", {"person": after.id} | kept)
        self._write_addresses(change)

    def _write_addresses(self, change: Change) -> None:
        after = change.after
        for counted in change.counts:
            self.count(counted.counter, counted.limit, change.asked or after.profile.created, counted.by)
        for claimed in change.claims:
            self._put(self._address(claimed.address), "owner", {"person": after.id})
            self.partitions[self._address(claimed.address)].pop("suppressed", None)
        for address in change.pending:
            asked = change.asked or after.profile.created
            waiting = items.waiting_item(Waiting(after.id, asked)) | {"expires": _stamp(asked + PENDING_KEPT)}
            self._put(self._address(address), waiting.pop("SK"), waiting)
        for left in change.left:
            kept = self.partitions.get(self._address(left.address), {})
            for sk in ("owner", items.waiting_item(Waiting(after.id, left.asked))["SK"]):
                kept.pop(sk, None)
        for suppressed in change.suppressed:
            pk, remembered = self._address(suppressed.address), {"reason": suppressed.reason}
            remembered["at"] = items.moment(suppressed.at)
            self._put(pk, "suppressed", remembered | (self._get(pk, "suppressed") or {}))

    def _keep_alert(self, person_id: str, alert: Alert) -> None:
        """Write an alert, and where it stands in the index beside its person."""
        pk, shard = f"P#{person_id}", f"due#{int(person_id[-4:], 36) % self.shards}"
        if alert.due:
            self.index[f"{pk}/alert"] = (shard, alert.due)
        else:
            self.index.pop(f"{pk}/alert", None)
        expires = {"expires": _stamp(alert.since + ALERT_KEPT)}
        self._put(pk, "alert", items.alert_item(alert, shard) | expires)

    def _keep_profile(self, profile: Profile, *, expires: int | None) -> Item:
        """Write a profile with its next `rev`, and where it stands in the index; return it as it is kept."""
        pk, shard = f"P#{profile.id}", f"due#{int(profile.id[-4:], 36) % self.shards}"
        going = {"expires": expires} if expires else {}
        if profile.due:
            self.index[pk] = (items.line(shard, profile.due_on), profile.due.replace(microsecond=0))
        else:
            self.index.pop(pk, None)
        return self._put(pk, "profile", items.profile_item(profile, shard) | going)

    def _put(self, pk: str, sk: str, item: Item) -> Item:
        kept = self.partitions.setdefault(pk, {})[sk] = {"PK": pk, "SK": sk} | item
        return kept

    def _get(self, pk: str, sk: str) -> Item | None:
        return self.partitions.get(pk, {}).get(sk)

    def _partition(self, pk: str, prefix: str) -> list[tuple[str, Item]]:
        with self._lock:
            return sorted((sk, item) for sk, item in self.partitions.get(pk, {}).items() if sk.startswith(prefix))

    def _address(self, address: str) -> str:
        return f"A#{self.keys.address(*address_parts(address))}"


def _stamp(moment: datetime) -> int:
    return int(moment.timestamp())
