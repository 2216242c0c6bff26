"""The one place that joins the core to its adapters; built on first use, never on import."""

import json
import os
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

import boto3
from aws_lambda_powertools.utilities import parameters
from botocore.config import Config

from careerline.adapters.content import read_cards_file, read_crisis_file, read_programme_file, read_templates
from careerline.adapters.dynamodb import DynamoStore
from careerline.adapters.s3 import MailBucket, StoredMails
from careerline.adapters.ses import SesMailbox
from careerline.adapters.sqs import SqsQueue
from careerline.agenda import Lane
from careerline.coach import Coach
from careerline.errors import SettingsError, TryLaterError
from careerline.people.links import Keys
from careerline.ports import Found, Outcome, Received
from careerline.sending.dispatch import Line
from careerline.settings import Settings
from careerline.words.compose import Composer
from careerline.words.house import House
from careerline.words.messages import Text

# DynamoDB and SQS calls are conditional or repeatable: the SDK may try again, and gives up well before a function.
# It need not check each value of what our adapters made, which AWS checks as well, nor make up anew for each request
# the long name by which it tells AWS what it runs on: both are a third of all its work.
PATIENT = Config(
    retries={"mode": "standard", "total_max_attempts": 3},
    connect_timeout=2,
    read_timeout=4,
    parameter_validation=False,
    user_agent="Careerline",
)
# A mail that is posted twice arrives twice.
_ONCE = Config(retries={"total_max_attempts": 1}, connect_timeout=2, read_timeout=8, user_agent="Careerline")
# Secrets and the public address are read again this often, in seconds.
_KEPT = 300


@cache
def settings() -> Settings:
    """Return the settings; raises `SettingsError` naming everything that is missing."""
    return Settings.from_env(os.environ)


@cache
def keys() -> Keys:
    """Return the keys of links and hashes."""
    return Keys(_secret(settings().keys_secret, "KEYS_SECRET")["root"])


def twilio_credentials() -> Any:
    """Return the operator's Twilio account."""
    from careerline.adapters.twilio import Credentials

    secret = _secret(settings().twilio_secret, "TWILIO_SECRET")
    names = ("account_sid", "auth_token", "api_key", "api_secret", "messaging_service_sid")
    missing = [name for name in names if not secret.get(name)]
    if missing:
        raise SettingsError(
            f"the secret that TWILIO_SECRET names lacks {', '.join(missing)}; its value is JSON with {', '.join(names)}"
        )
    return Credentials(**{name: secret[name] for name in names})


def public_url() -> str:
    """Return the address at which people reach the site, without a slash at its end."""
    name = settings().public_url_parameter
    return str(parameters.get_parameter(name, max_age=_KEPT)).rstrip("/")


@cache
def coach() -> Coach:
    """Return everything that the functions work with, joined."""
    config = settings()
    programme = read_programme_file(config.content_dir, config.programme)
    house = House.of(config, public_url())
    return Coach(
        store=DynamoStore(boto3.client("dynamodb", config=PATIENT), config.table_name, keys(), config.due_shards),
        phone=_Phone(),
        mailbox=SesMailbox(
            boto3.client("sesv2", config=_ONCE), config.mail_from, config.brand, config.configuration_set
        ),
        letters=StoredMails(boto3.client("s3", config=PATIENT), config.mail_bucket),
        queue=SqsQueue(
            boto3.client("sqs", config=PATIENT),
            {Lane.COACHING: config.deliver_queue_url, Lane.ANSWERS: config.answer_queue_url},
        ),
        keys=keys(),
        composer=Composer(
            read_templates(config.content_dir), programme, keys(), house, read_crisis_file(config.content_dir)
        ),
        programme=programme,
        cards=read_cards_file(config.content_dir),
        settings=config,
        public_url=house.public_url,
    )


@cache
def line() -> Line:
    """Return the line of whom this process has queued; each has its own."""
    return Line()


@cache
def mail_bucket() -> MailBucket:
    """Return the bucket of inbound mails."""
    return MailBucket(boto3.client("s3", config=PATIENT))


def forget() -> None:
    """Forget everything built, so that the next use builds it anew from the environment."""
    for built in (settings, keys, coach, line, mail_bucket, _phone_of):
        built.cache_clear()
    parameters.clear_caches()  # type: ignore[no-untyped-call]


class _Phone:
    """The phone, built when the first text goes: Twilio's package is the dearest import of all."""

    def ready(self) -> None:
        """Build it, before a claim and not between a claim and its call."""
        _twilio()

    def send(self, to: str, text: Text, *, key: str, cls: str, kind: str | None, valid_for: int) -> str:
        """Send one text; see `careerline.ports.Phone`."""
        return str(_twilio().send(to, text, key=key, cls=cls, kind=kind, valid_for=valid_for))

    def look(self, to: str, digest: str, since: Any) -> Any:
        """Look at the carrier's own list; see `careerline.ports.Phone`."""
        found: list[Found] = list(_twilio().look(to, digest, since))
        return found

    def inbox(self, since: datetime) -> list[Received]:
        """Return the texts that came in; see `careerline.ports.Phone`."""
        found: list[Received] = _twilio().inbox(since)
        return found

    def outcomes(self, since: datetime, until: datetime) -> list[Outcome]:
        """Return what became of texts; see `careerline.ports.Phone`."""
        found: list[Outcome] = _twilio().outcomes(since, until)
        return found

    def forget(self, number: str, until: datetime) -> None:
        """Delete a number's records at the carrier; see `careerline.ports.Phone`."""
        _twilio().forget(number, until)


def _twilio() -> Any:
    return _phone_of(twilio_credentials())


@lru_cache(1)
def _phone_of(credentials: Any) -> Any:
    """Return the phone of these credentials: who replaces a revoked key need not wait for every process to end."""
    from careerline.adapters.twilio import TwilioPhone

    return TwilioPhone(credentials, settings().twilio_api_url, f"{public_url()}/hooks/receipts", settings().text_number)


def _secret(name: str, variable: str) -> dict[str, str]:
    try:
        raw = parameters.get_secret(name, max_age=_KEPT)
    except parameters.exceptions.GetParameterError as error:
        raise TryLaterError(f"the secret that {variable} names could not be read") from error
    try:
        return dict(json.loads(raw))
    except (TypeError, ValueError):
        raise SettingsError(f"the secret that {variable} names must be a JSON object") from None
