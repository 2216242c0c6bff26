"""The carrier of mails, in memory: it takes each call as a new message, and tells of it by its events alone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from careerline.ports import Quota
from careerline.words.messages import Mail


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """A mail that the carrier took."""

    id: str
    at: datetime
    to: str
    mail: Mail
    key: str
    cls: str
    kind: str | None


@dataclass(slots=True)
class ModelMailbox:
    """Mails that would have gone out; keeps the promises of `careerline.ports.Mailbox`."""

    now: Callable[[], datetime]
    taken: list[Posted] = field(default_factory=list)
    notified: list[tuple[datetime, str, Mail]] = field(default_factory=list)  # mails to operators

    def notify(self, to: str, mail: Mail) -> None:
        """Take one mail to an operator."""
        self.notified.append((self.now(), to, mail))

    def quota(self) -> Quota:
        """Return what the account may send: as much as anybody wants."""
        return Quota(per_second=1000, per_day=1_000_000, used=len(self.taken))

    def send(self, to: str, mail: Mail, *, key: str, cls: str, kind: str | None) -> str:
        """Take one mail."""
        nth = sum(1 for other in self.taken if other.to == to)
        message = Posted(id=f"{to}-{nth}", at=self.now(), to=to, mail=mail, key=key, cls=cls, kind=kind)
        self.taken.append(message)
        return message.id


@dataclass(slots=True)
class ModelLetters:
    """Mails that came in and are still stored; keeps the promises of `careerline.ports.Letters`."""

    stored: list[bytes] = field(default_factory=list)

    def forget(self, theirs: Callable[[bytes], bool]) -> None:
        """Delete each stored mail of which *theirs* says so."""
        self.stored = [raw for raw in self.stored if not theirs(raw)]
