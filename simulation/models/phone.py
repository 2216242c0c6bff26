"""The carrier of texts, in memory: it takes each call as a new message, and lists what it took."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from careerline.errors import NotSentError
from careerline.ports import Found, Outcome, Received
from careerline.words.messages import Text

# The words that the carrier acts on by itself, alone in a text and in any case: Advanced Opt-Out with YES removed.
WORDS = {
    "STOP": frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"}),
    "START": frozenset({"START", "UNSTOP"}),
    "HELP": frozenset({"HELP", "INFO"}),
}


@dataclass(slots=True, kw_only=True)
class Texted:
    """A text that the carrier took."""

    id: str
    at: datetime
    to: str
    body: str
    key: str
    cls: str
    kind: str | None
    valid_for: int
    status: str = "queued"
    code: str = ""  # why it did not arrive


@dataclass(slots=True)
class ModelPhone:
    """Texts that would have gone out; keeps the promises of `careerline.ports.Phone`."""

    now: Callable[[], datetime]
    taken: list[Texted] = field(default_factory=list)
    received: list[Received] = field(default_factory=list)
    # Numbers that texted STOP: the carrier itself sends them nothing until START.
    blocked: set[str] = field(default_factory=set)
    _made: Counter[tuple[str, str]] = field(default_factory=Counter)

    def ready(self) -> None:
        """Have everything ready: it always is."""

    def send(self, to: str, text: Text, *, key: str, cls: str, kind: str | None, valid_for: int) -> str:
        """Take one text; raises `NotSentError` with 21610 where the number opted out at the carrier."""
        if to in self.blocked:
            raise NotSentError("21610")
        message = Texted(
            id=self._new_id("out", to),
            at=self.now(),
            to=to,
            body=text.body,
            key=key,
            cls=cls,
            kind=kind,
            valid_for=valid_for,
        )
        self.taken.append(message)
        return message.id

    def look(self, to: str, digest: str, since: datetime) -> Iterable[Found]:
        """Return the messages to that number since a moment whose words have that digest, newest first."""
        for message in reversed(self.taken):
            if message.to == to and message.at >= since and _digest(message.body) == digest:
                yield Found(message.id, message.status)

    def inbox(self, since: datetime) -> list[Received]:
        """Return the texts that came in since a moment, oldest first."""
        return [one for one in self.received if one.at >= since]

    def outcomes(self, since: datetime, until: datetime) -> list[Outcome]:
        """Return what became of the texts that were sent between two moments, oldest first."""
        return [Outcome(one.id, one.to, one.status, one.code) for one in self.taken if since <= one.at <= until]

    def forget(self, number: str, until: datetime) -> None:
        """Delete the records of all texts from and to a number until a moment; its dates are whole seconds."""
        self.taken = [text for text in self.taken if text.to != number or text.at.replace(microsecond=0) > until]
        self.received = [one for one in self.received if one.sender != number or one.at.replace(microsecond=0) > until]

    def receive(self, sender: str, body: str) -> Received:
        """Take a text that somebody sends; a stop ends everything to their number at once, whatever we do."""
        said = next((name for name, words in WORDS.items() if body.strip().upper() in words), "")
        if said == "STOP":
            self.blocked.add(sender)
        elif said == "START":
            self.blocked.discard(sender)
        ref = self._new_id("in", sender)
        text = Received(provider_id=ref, at=self.now(), sender=sender, text=body, opt_out_type=said)
        self.received.append(text)
        return text

    def _new_id(self, way: str, number: str) -> str:
        """Return the id of the next text to or from a number."""
        self._made[way, number] += 1
        said = f"{way}|{number}|{self._made[way, number]}"
        return f"SM{hashlib.sha256(said.encode()).hexdigest()[:32]}"


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()[:16]
