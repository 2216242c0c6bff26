"""The real coach on models: the words and the programme as they are written, settings as small as they go."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from ulid import ULID

from careerline.adapters.content import read_cards_file, read_crisis_file, read_programme_file, read_templates
from careerline.coach import Coach
from careerline.coaching.cards import Card
from careerline.people.links import Keys
from careerline.ports import Mailbox, Phone, Queue, Store
from careerline.settings import Settings
from careerline.words.compose import Composer
from careerline.words.house import House
from simulation.models.mailbox import ModelLetters

TEMPLATES = Path(__file__).parents[1] / "templates"
PUBLIC_URL = "https://coach.harborworks.example"
KEYS = Keys("a root key of models, which guards nothing")

SETTINGS = Settings(
    table_name="",
    deliver_queue_url="",
    answer_queue_url="",
    configuration_set="",
    public_url_parameter="",
    keys_secret="",
    twilio_secret="",
    twilio_api_url="",
    mail_from="coach@careerline.example",
    text_number="+15005550009",
    brand="Careerline",
    organisation="Harbor Works",
    coach_name="Ana",
    coach_hours="weekdays 9 to 5",
    postal_address="12 Quay Street, Portland, ME 04101",
    contact_email="ana@harborworks.example",
    content_dir=str(TEMPLATES),
    programme="career",
    sender_type="long_code",
    texts_per_second=1,
    mails_per_second=10,
    spread_above=500,
    due_shards=1,
    texts_per_day=2000,
    spend_per_day=100,
    price_per_text=0.0125,
    price_per_mail=0.0001,
    asks_per_day=200,
    asks_per_address_per_day=1,
    signups_per_source_per_day=20,
    minimum_age=18,
    consent_years=5,
    crisis_country="US",
    crisis_email="ana@harborworks.example",
    crisis_email_second="sam@harborworks.example",
    inbound_domain="in.careerline.example",
)


def settings(**changes: Any) -> Settings:
    """Return the settings of a model stack: the template's defaults, with what is different about it."""
    return replace(SETTINGS, **changes)


class Ids:
    """Ids that come out the same in every run: the moment to the microsecond, and a count in place of chance."""

    def __init__(self) -> None:
        self._made: Counter[datetime] = Counter()

    def __call__(self, now: datetime) -> str:
        """Return an id that nobody had before."""
        self._made[now] += 1
        tail = blake2b(f"{now.isoformat()}|{self._made[now]}".encode(), digest_size=10).digest()
        return str(ULID.from_bytes(ULID.from_datetime(now).bytes[:6] + tail))


def coach_on(
    config: Settings,
    *,
    store: Store,
    phone: Phone,
    mailbox: Mailbox,
    queue: Queue,
    new_id: Callable[[datetime], str],
) -> Coach:
    """Return the coach of *config* on the ports given."""
    composer = _composer(config.content_dir, config.programme, House.of(config, PUBLIC_URL))
    return Coach(
        store=store,
        phone=phone,
        mailbox=mailbox,
        letters=ModelLetters(),
        queue=queue,
        keys=KEYS,
        composer=composer,
        programme=composer.programme,
        cards=_cards(config.content_dir),
        settings=config,
        public_url=PUBLIC_URL,
        new_id=new_id,
    )


@cache
def _cards(folder: str) -> tuple[Card, ...]:
    """Return the cards, read once as well."""
    return read_cards_file(folder)


@cache
def _composer(folder: str, programme: str, house: House) -> Composer:
    """Return the composer, by what alone it is made of: reading every template costs more than a day of coaching."""
    read = read_programme_file(folder, programme)
    return Composer(read_templates(folder), read, KEYS, house, read_crisis_file(folder))
