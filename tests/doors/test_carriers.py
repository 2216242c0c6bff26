"""Each word of the carriers' table does what its class says: as a refusal to Deliver, and to Receipts afterwards."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import boto3
import pytest
from aws_lambda_powertools.utilities import parameters

from careerline.agenda import Channel
from careerline.sending.carriers import OTHER, Means, Word, carriers
from tests.doors.door import DANA, MONDAY, Door, due_idea, event, nth
from tests.doors.test_deliver import batch
from tests.doors.test_receipts import of_mail, of_text

CODES = [word for name, word in carriers().words[Channel.SMS].items() if name != OTHER]
ERRORS = [word for name, word in carriers().words[Channel.EMAIL].items() if name.endswith("Exception")]
BOUNCES = [word for name, word in carriers().words[Channel.EMAIL].items() if name.startswith("Bounce ")]
NAMES: Any = {"ids": lambda word: word.word}
WAITS = {Means.LATER, Means.ACCOUNT}


def ended(word: Word) -> str:
    if not word.means.ends:
        return "confirmed"
    return "stopped" if word.means is Means.STOP else "suppressed"


@pytest.mark.parametrize("word", CODES, **NAMES)
def test_a_code_with_which_twilio_refuses_a_text(door: Door, word: Word) -> None:
    door.knows(DANA, due_idea())
    door.stage.twilio.refuses = (int(word.word) if len(word.word) == 3 else 400, int(word.word))

    door("deliver", event("deliver.due"))

    profile, kept = door.person().profile, door.ledger()
    assert (profile.sms, profile.email, profile.state) == (ended(word), "confirmed", "active")
    if word.means in WAITS:
        assert kept is None
        assert (profile.agenda[0], profile.coaching.open) == (due_idea(), None)
        assert profile.due == MONDAY + timedelta(minutes=5)
    elif word.means is Means.UNKNOWN:
        assert profile.coaching.open
    else:
        assert (kept.status, kept.reason) == ("refused", word.reason)
        assert due_idea() not in profile.agenda
    remembered = [item["reason"]["S"] for item in door.everything() if item["SK"]["S"] == "suppressed"]
    assert remembered == ([word.means.value] if word.means.ends else [])


@pytest.mark.parametrize("word", CODES, **NAMES)
def test_a_code_that_twilio_says_afterwards(door: Door, word: Word) -> None:
    door.knows(DANA, due_idea())
    door("deliver", event("deliver.due"))

    for _ in range(2):
        door("receipts", of_text("undelivered", int(word.word)))

    profile = door.person().profile
    assert (profile.sms, profile.email, profile.state) == (ended(word), "confirmed", "active")
    assert (door.ledger().status, door.ledger().reason) == ("undelivered", word.reason)
    assert len(door.outbox) == 1


@pytest.mark.parametrize(("status", "means"), [(401, "account"), (403, "account"), (404, "account"), (429, "later")])
def test_a_code_without_a_row_is_judged_by_its_status(door: Door, status: int, means: str) -> None:
    door.knows(DANA, due_idea(), email=None)
    door.stage.twilio.refuses = (status, 99999)

    door("deliver", event("deliver.due"))

    assert due_idea() in door.person().profile.agenda
    assert door.ledger() is None
    stops = door.coach.store.stops().all
    assert [str(status) in stop.reason for stop in stops] == ([True] if means == "account" else [])


def test_too_many_refusals_without_a_row_stop_the_programme(door: Door) -> None:
    people = [nth(n) for n in range(12)]
    for n, person in enumerate(people):
        door.knows(person, due_idea(), phone=f"+131255502{n:02}", email=None)
    door.stage.twilio.refuses = (400, 99999)

    for person in people:
        door("deliver", batch(person))

    assert [stop.channel for stop in door.coach.store.stops().all] == [Channel.SMS]
    assert "99999" in door.coach.store.stops().all[0].reason
    refused = [person for person in people if door.coach.store.ledger(person)]
    assert len(refused) == 10  # whoever comes after that keeps their message


def test_a_key_that_was_replaced_is_used_without_waiting_for_the_process_to_end(door: Door) -> None:
    door.knows(DANA, due_idea(), email=None)
    account, secrets = door.stage.twilio.account, boto3.client("secretsmanager", region_name="us-east-1")
    name = door.coach.settings.twilio_secret
    old = secrets.get_secret_value(SecretId=name)["SecretString"]
    try:
        door.coach.phone.ready()
        door.stage.twilio.account = replace(account, api_secret="another")
        door("deliver", event("deliver.due"))
        assert len(door.coach.store.stops().all) == 1
        secrets.put_secret_value(SecretId=name, SecretString=json.dumps(json.loads(old) | {"api_secret": "another"}))
        door.passes(minutes=10)
        parameters.clear_caches()  # what is kept for five minutes is old by then
        door.coach.store.go(door.stage.clock.now)
        door.passes(minutes=1)

        door("deliver", event("deliver.due"))

        assert (door.coach.store.stops().all, len(door.outbox)) == ((), 1)
    finally:
        door.stage.twilio.account = account
        secrets.put_secret_value(SecretId=name, SecretString=old)
        parameters.clear_caches()


@pytest.mark.parametrize("word", ERRORS, **NAMES)
def test_an_error_with_which_ses_refuses_a_mail(door: Door, word: Word) -> None:
    mail = due_idea(channel=Channel.EMAIL)
    door.knows(DANA, mail)
    door.stage.mail.refuses = word.word

    door("deliver", event("deliver.due"))

    profile, kept = door.person().profile, door.ledger(Channel.EMAIL)
    assert (profile.sms, profile.email) == ("confirmed", "confirmed")
    if word.means in WAITS:
        assert (kept, profile.agenda[0], profile.coaching.open) == (None, mail, None)
    else:
        assert (kept.status, kept.reason) == ("refused", word.reason)


@pytest.mark.parametrize("word", BOUNCES, **NAMES)
def test_a_bounce_of_each_kind(door: Door, word: Word) -> None:
    door.knows(DANA, due_idea(channel=Channel.EMAIL))
    door("deliver", event("deliver.due"))
    _, kind, *sub = word.word.split(" ")

    door("receipts", of_mail("bounce", bounceType=kind, bounceSubType=sub[0] if sub else "General"))

    profile, kept = door.person().profile, door.ledger(Channel.EMAIL)
    assert (profile.sms, profile.email) == ("confirmed", ended(word))
    assert (kept.status, kept.reason) == ("bounced" if word.means.ends else "undelivered", word.reason)
