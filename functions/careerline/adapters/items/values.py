"""Values as an item holds them: moments, days, and nothing that is empty."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

Item = dict[str, Any]


def moment(value: datetime) -> str:
    """Return an instant as it is stored: `20260302T143000Z`, ISO 8601 at its shortest, which sorts as time does."""
    return value.astimezone(UTC).isoformat(timespec="seconds").replace("-", "").replace(":", "")[:15] + "Z"


def when(value: str | None) -> datetime | None:
    """Return the instant that `moment` stored, None where there is none."""
    return datetime.fromisoformat(value) if value else None


def day(value: str | None) -> date | None:
    """Return a day as stored, `2026-03-02`, None where there is none."""
    return date.fromisoformat(value) if value else None


def since(item: Mapping[str, Any]) -> datetime:
    """Return since when something is so; of what an operator wrote by hand, since ever."""
    return datetime.fromisoformat(item.get("since", "1970-01-01T00:00:00Z"))


def there(item: Mapping[str, Any]) -> Item:
    """Return an item without what is empty: absent and None are the same, and absent costs nothing."""
    return {name: value for name, value in item.items() if value is False or value not in (None, "", {}, [], 0)}
