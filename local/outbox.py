"""What reached a carrier, and the log of what ran: the two lists that everybody looks at."""

import threading
from collections import deque
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any


class Outbox:
    """Every message that reached a carrier, oldest first."""

    def __init__(self) -> None:
        self._messages: list[dict[str, Any]] = []
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._messages)

    def add(self, message: Mapping[str, Any]) -> None:
        """Add a message. What a channel does not have is null, so that every message has every field."""
        shape: dict[str, Any] = dict.fromkeys(FIELDS)
        with self._lock:
            self._messages.append(shape | dict(message))

    def select(self, to: str | None = None, since: datetime | None = None, start: int = 0) -> list[dict[str, Any]]:
        """Return messages to one address (any case), from one moment on (that moment included)."""
        with self._lock:
            found = self._messages[start:]
        if to is not None:
            found = [m for m in found if m["to"].lower() == to.lower()]
        if since is not None:
            found = [m for m in found if datetime.fromisoformat(m["at"]) >= since]
        return found

    def clear(self) -> None:
        """Forget everything."""
        self.back_to(())

    def back_to(self, messages: Iterable[dict[str, Any]]) -> None:
        """Hold these messages, and no others."""
        with self._lock:
            self._messages = list(messages)


FIELDS = (
    "channel", "to", "from", "at", "body", "segments", "subject", "text", "html", "headers",
    "provider_id", "key", "class", "kind", "by",
)  # fmt: skip


class Log:
    """What ran, oldest first. It keeps the last few thousand lines."""

    def __init__(self, keep: int = 20_000) -> None:
        self._lines: deque[dict[str, Any]] = deque(maxlen=keep)
        self._lock = threading.Lock()

    def add(self, at: datetime, function: str, what: str, detail: Mapping[str, Any] | None = None) -> None:
        """Add a line."""
        with self._lock:
            self._lines.append({"at": at.isoformat(), "function": function, "what": what, "detail": dict(detail or {})})

    def lines(self, since: datetime | None = None) -> list[dict[str, Any]]:
        """Return the lines, from one moment on (that moment included)."""
        with self._lock:
            lines = list(self._lines)
        return [line for line in lines if since is None or datetime.fromisoformat(line["at"]) >= since]

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._lines.clear()
