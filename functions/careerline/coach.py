"""The coach: everything that a use case works with, joined once by `wiring`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerline.coaching.programme import Programme
from careerline.people.links import Keys
from careerline.ports import Mailbox, Phone, Queue, Store
from careerline.settings import Settings

if TYPE_CHECKING:
    from careerline.words.compose import Composer


@dataclass(frozen=True, slots=True, kw_only=True)
class Coach:
    """The ports, the words and the settings that a use case may touch."""

    store: Store
    phone: Phone
    mailbox: Mailbox
    queue: Queue
    keys: Keys
    composer: "Composer"
    programme: Programme
    settings: Settings
    public_url: str
