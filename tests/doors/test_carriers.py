"""Each word of the carriers' table does what its class says: as a refusal to Deliver, and to Receipts afterwards."""

from datetime import timedelta
from typing import Any

import pytest

from careerline.agenda import Channel
from careerline.sending.carriers import OTHER, Means, Word, carriers
from tests.doors.door import DANA, MONDAY, Door, due_idea, event
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
