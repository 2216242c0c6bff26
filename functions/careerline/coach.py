"""The coach: everything that a use case works with, joined once by `wiring`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from ulid import ULID

from careerline.coaching.cards import Card
from careerline.coaching.programme import Programme
from careerline.people.links import Keys
from careerline.ports import Letters, Mailbox, Phone, Queue, Store
from careerline.settings import Settings

if TYPE_CHECKING:
    from careerline.words.compose import Composer


def new_id(now: datetime) -> str:
    """Return an id that nobody had before; ids sort as the moments at which they were made."""
    return str(ULID.from_datetime(now))


@dataclass(frozen=True, slots=True, kw_only=True)
class Coach:
    """The ports, the words and the settings that a use case may touch."""

    store: Store
    phone: Phone
    mailbox: Mailbox
    letters: Letters
    queue: Queue
    keys: Keys
    composer: "Composer"
    programme: Programme
    cards: tuple[Card, ...]
    settings: Settings
    public_url: str
    new_id: Callable[[datetime], str] = new_id
