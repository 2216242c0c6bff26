"""People as they stand, what belongs to them, and everything of one for their export."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from careerline.adapters import items
from careerline.adapters.dynamodb.attributes import plain
from careerline.adapters.dynamodb.refusals import translated
from careerline.adapters.dynamodb.table import Table
from careerline.errors import TryLaterError
from careerline.export import Everything, as_export
from careerline.people.person import Person, State
from careerline.people.records import Consent, HeardText, LogEntry

# DynamoDB answers this many keys in one request.
_BATCH = 100


class People(Table):
    """Whoever has a partition of their own."""

    __slots__ = ()

    def read(self, person_id: str) -> Person | None:
        """Return a person as they are now, None if unknown or erased."""
        # A batch is no snapshot. The profile is read first, by itself: what changes after it is newer than its `rev`,
        # and whatever builds on both is refused.
        profile = self._get(f"P#{person_id}", "profile")
        return self._with_the_rest([profile] if profile else []).get(person_id)

    def read_all(self, person_ids: Sequence[str]) -> Mapping[str, Person]:
        """Return those of some people who are known, their profiles first; see `careerline.ports.Store`."""
        keys = [self._key(f"P#{person_id}", "profile") for person_id in dict.fromkeys(person_ids)]
        return self._with_the_rest(self._get_all(keys))

    def _with_the_rest(self, profiles: Iterable[dict[str, Any]]) -> dict[str, Person]:
        """Return the people of some profiles, without those who are erased, by their ids."""
        found = {item["PK"]: {"profile": item} for item in profiles if item["state"] != State.ERASED}
        for item in self._get_all([self._key(pk, part) for pk in found for part in ("who", "week")]):
            found[item["PK"]][item["SK"]] = item
        people = [items.person(parts) for parts in found.values() if "who" in parts]
        return {person.id: person for person in people}

    def _get_all(self, keys: Sequence[Any]) -> list[dict[str, Any]]:
        """Return the items of some keys, never stale; raises `TryLaterError` where not all of them were answered."""
        found: list[dict[str, Any]] = []
        for start in range(0, len(keys), _BATCH):
            wanted: Any = keys[start : start + _BATCH]
            for _ in range(4):
                asked: Any = {self.table: {"Keys": wanted, "ConsistentRead": True}}
                with translated():
                    answer = self.client.batch_get_item(RequestItems=asked)
                found += [plain(item) for item in answer["Responses"].get(self.table, [])]
                left: Any = answer.get("UnprocessedKeys", {}).get(self.table)
                wanted = left["Keys"] if left else []
                if not wanted:
                    break
            else:
                raise TryLaterError("the table answered only a part of what was asked")
        return found

    def met(self, person_id: str) -> Mapping[str, str]:
        """Return the names on a person's people list, by their case-folded form."""
        found = self._partition(f"P#{person_id}", "met#")
        return {item["SK"].removeprefix("met#"): item["name"] for item in found}

    def logged(self, person_id: str) -> Sequence[LogEntry]:
        """Return what somebody reported, oldest first."""
        entries = [items.log_entry(item) for item in self._partition(f"P#{person_id}", "log#")]
        return sorted(entries, key=lambda entry: entry.at)

    def history(self, person_id: str) -> tuple[Sequence[Consent], Sequence[HeardText]]:
        """Return every entry of somebody's consent record, and everything that was heard of them."""
        consents = [items.consent(item) for item in self._partition(f"P#{person_id}", "consent#")]
        return consents, [items.heard(item) for item in self._partition(f"P#{person_id}", "heard#")]

    def needs(self, person_id: str) -> frozenset[str]:
        """Return the reasons for which somebody waits for a human."""
        found = self._partition(f"P#{person_id}", "attention#")
        return frozenset(item["SK"].removeprefix("attention#") for item in found)

    def export(self, person_id: str) -> dict[str, Any] | None:
        """Return everything that is stored of a person, as they may have it; None if unknown or erased."""
        rows = {item["SK"]: item for item in self._partition(f"P#{person_id}", "")}
        person = items.person(rows) if {"profile", "who"} <= rows.keys() else None
        if person is None or person.profile.state is State.ERASED:
            return None  # a tombstone
        return as_export(
            Everything(
                person=person,
                consents=[items.consent(row) for sk, row in rows.items() if sk.startswith("consent#")],
                log=[items.log_entry(row) for sk, row in rows.items() if sk.startswith("log#")],
                plans=[items.plan(row) for sk, row in rows.items() if sk.startswith("plan#")],
                people=[row["name"] for sk, row in rows.items() if sk.startswith("met#")],
                sent=[items.sent(row) for sk, row in rows.items() if sk.startswith("sent#")],
                heard=[items.heard(row) for sk, row in rows.items() if sk.startswith("heard#")],
                wrote=[items.wrote(row) for sk, row in rows.items() if sk.startswith("wrote#")],
            )
        )
