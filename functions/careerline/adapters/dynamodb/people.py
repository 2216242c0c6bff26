"""People as they stand, what belongs to them, and everything of one for their export."""

from collections.abc import Mapping, Sequence
from typing import Any

from careerline.adapters import items
from careerline.adapters.dynamodb.attributes import plain
from careerline.adapters.dynamodb.refusals import translated
from careerline.adapters.dynamodb.table import Table
from careerline.errors import TryLaterError
from careerline.export import Everything, as_export
from careerline.people.person import Person, State
from careerline.people.records import LogEntry


class People(Table):
    """Whoever has a partition of their own."""

    __slots__ = ()

    def read(self, person_id: str) -> Person | None:
        """Return a person as they are now, None if unknown or erased."""
        # A batch is no snapshot. The profile is read first, by itself: what changes after it is newer than its `rev`,
        # and whatever builds on both is refused.
        profile = self._get(f"P#{person_id}", "profile")
        if profile is None or profile["state"] == State.ERASED:
            return None
        wanted = [self._key(f"P#{person_id}", part) for part in ("who", "week")]
        found: dict[str, dict[str, Any]] = {"profile": profile}
        for _ in range(4):
            with translated():
                answer = self.client.batch_get_item(RequestItems={self.table: {"Keys": wanted, "ConsistentRead": True}})
            for raw in answer["Responses"].get(self.table, []):
                item = plain(raw)
                found[item["SK"]] = item
            left: Any = answer.get("UnprocessedKeys", {}).get(self.table)
            wanted = left["Keys"] if left else []
            if not wanted:
                return items.person(found) if "who" in found else None
        raise TryLaterError("the table answered only a part of what was asked")

    def met(self, person_id: str) -> Mapping[str, str]:
        """Return the names on a person's people list, by their case-folded form."""
        found = self._partition(f"P#{person_id}", "met#")
        return {item["SK"].removeprefix("met#"): item["name"] for item in found}

    def logged(self, person_id: str) -> Sequence[LogEntry]:
        """Return what somebody reported, oldest first."""
        entries = [items.log_entry(item) for item in self._partition(f"P#{person_id}", "log#")]
        return sorted(entries, key=lambda entry: entry.at)

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
