"""Texts and mails: what goes out, what comes in, what the carriers say afterwards."""

import email
import email.policy
from typing import Any

import pytest

from tests.stage.speaking import START, Http

pytestmark = pytest.mark.slow

NUMBER = "+12025550123"


def said(notes: Any) -> list[str]:
    return sorted(note["said"] for note in notes("receipt#"))


def test_a_text_in_the_outbox(toy: Http) -> None:
    toy.form("/", phone=NUMBER)
    (text,) = toy.get("outbox")
    assert text["provider_id"].startswith("SM")
    del text["provider_id"]
    assert text == {
        "channel": "sms",
        "to": NUMBER,
        "from": "+15005550009",
        "at": START.isoformat(),
        "body": "Careerline: hello at 14:30",
        "segments": 1,
        "subject": None,
        "text": None,
        "html": None,
        "headers": None,
        "key": "12025550123-20260302T1430-s",
        "class": "coaching",
        "kind": "idea",
        "by": "careerline",
    }


def test_a_mail_in_the_outbox(toy: Http) -> None:
    toy.form("/", phone="dana@mail.example")
    (mail,) = toy.get("outbox")
    assert mail["channel"] == "email"
    assert (mail["to"], mail["from"], mail["subject"]) == ("dana@mail.example", "coach@careerline.example", "Héllo")
    assert (mail["text"].strip(), mail["html"].strip()) == ("hello", "<p>hello</p>")
    assert mail["headers"]["List-Unsubscribe"] == "<https://coach.example.org/u>"
    assert (mail["key"], mail["class"], mail["kind"], mail["by"]) == (
        "dana-20260302T1430-e",
        "answer",
        None,
        "careerline",
    )
    assert mail["segments"] is None


def test_the_outbox_filters(toy: Http) -> None:
    toy.form("/", phone=NUMBER)
    toy.form("/", phone="+12025550124")
    toy.form("/", phone="dana@mail.example")
    toy.turn(60)
    toy.form("/", phone=NUMBER)
    assert len(toy.get("outbox")) == 4
    assert len(toy.get("outbox?to=%2B12025550123")) == 2
    assert len(toy.get("outbox?to=+12025550123")) == 2  # nobody escaped the +
    assert len(toy.get("outbox?to=Dana@mail.example")) == 1
    assert [one["at"] for one in toy.get("outbox?since=2026-03-02T14:31:00+00:00")] == ["2026-03-02T14:31:00+00:00"]
    assert len(toy.get("outbox?since=2026-03-02T14:30:00Z")) == 4
    assert toy.call("GET", "outbox?since=soon")[0] == 400


def test_a_text_comes_in(toy: Http, notes: Any) -> None:
    assert toy.post("sms", **{"from": NUMBER, "body": "done"}) == {"status": 200, "replies": []}
    (note,) = notes("text#")
    assert (note["body"], note["opt_out"], note["way"]) == ("done", "", "/hooks/text")


def test_a_twiml_answer_reaches_the_phone(toy: Http) -> None:
    assert toy.post("sms", **{"from": NUMBER, "body": "twiml"})["replies"] == ["twiml"]


@pytest.mark.parametrize(
    ("word", "kind"), [(" Stop ", "STOP"), ("unsubscribe", "STOP"), ("START", "START"), ("info", "HELP")]
)
def test_the_carrier_answers_its_own_words(toy: Http, notes: Any, word: str, kind: str) -> None:
    answer = toy.post("sms", **{"from": NUMBER, "body": word})
    assert answer["status"] == 200
    assert len(answer["replies"]) == 1
    (text,) = toy.get("outbox")
    assert (text["by"], text["class"], text["kind"], text["key"]) == ("carrier", None, None, None)
    assert notes("text#")[0]["opt_out"] == kind


@pytest.mark.parametrize("word", ["Stop.", "please stop", "YES", "stop!", "HELP ME"])
def test_other_words_are_left_to_us(toy: Http, notes: Any, word: str) -> None:
    assert toy.post("sms", **{"from": NUMBER, "body": word})["replies"] == []
    assert notes("text#")[0]["opt_out"] == ""


def test_a_stopped_number_is_refused_until_start(toy: Http) -> None:
    toy.post("sms", **{"from": NUMBER, "body": "STOP"})
    toy.form("/", phone=NUMBER)
    assert [one["by"] for one in toy.get("outbox")] == ["carrier"]
    assert "21610" not in str(toy.get("outbox"))
    toy.post("sms", **{"from": NUMBER, "body": "START"})
    toy.turn(86_400)
    assert [one["by"] for one in toy.get("outbox")][:3] == ["carrier", "carrier", "careerline"]


@pytest.mark.parametrize(
    "body",
    [{}, {"from": "5550123", "body": "x"}, {"from": NUMBER, "body": 5},
     {"from": NUMBER, "body": "x", "media": "image/png"}],
)  # fmt: skip
def test_a_text_that_no_phone_could_send_is_refused(toy: Http, body: Any) -> None:
    assert toy.call("POST", "sms", body)[0] == 400


def test_a_photo_alone(toy: Http, notes: Any) -> None:
    assert toy.post("sms", **{"from": " 12025550123", "body": "", "media": ["image/jpeg"]})["status"] == 200
    assert notes("text#")[0]["body"] == ""


def test_queued_and_sent_at_once_and_delivered_a_minute_later(toy: Http, notes: Any) -> None:
    toy.form("/", phone=NUMBER)
    assert said(notes) == ["queued", "sent"]
    toy.turn(59)
    assert said(notes) == ["queued", "sent"]
    toy.turn(1)
    assert said(notes) == ["delivered", "queued", "sent"]


def test_a_receipt_by_hand_takes_the_place_of_delivered(toy: Http, notes: Any) -> None:
    toy.form("/", phone=NUMBER)
    sid = toy.get("outbox")[0]["provider_id"]
    assert toy.post("receipts", provider_id=sid, status="undelivered", code=30003) == {"status": 204}
    toy.turn(3600)
    assert said(notes) == ["queued", "sent", "undelivered"]
    assert [note["code"] for note in notes("receipt#") if note["said"] == "undelivered"] == ["30003"]


def test_mail_events_come_through_topic_and_queue(toy: Http, notes: Any) -> None:
    toy.form("/", phone="dana@mail.example")
    message_id = toy.get("outbox")[0]["provider_id"]
    assert [note["said"] for note in notes("mail#")] == ["Send"]
    toy.turn(60)
    assert toy.post("receipts", provider_id=message_id, status="complained") == {"status": 200}
    assert toy.post("receipts", provider_id=message_id, status="bounced") == {"status": 200}
    assert sorted(note["said"] for note in notes("mail#")) == ["Bounce", "Complaint", "Delivery", "Send"]
    assert {note["key"] for note in notes("mail#")} == {"dana-20260302T1430-e"}


def test_a_receipt_for_nothing_or_of_nothing_is_refused(toy: Http) -> None:
    assert toy.call("POST", "receipts", {"provider_id": "SM0", "status": "delivered"})[0] == 404
    toy.form("/", phone="dana@mail.example")
    message_id = toy.get("outbox")[0]["provider_id"]
    assert toy.call("POST", "receipts", {"provider_id": message_id, "status": "eaten"})[0] == 400


def test_what_twilio_never_says_of_a_text_is_refused_and_takes_no_receipts_place(toy: Http, notes: Any) -> None:
    toy.form("/", phone=NUMBER)
    sid = toy.get("outbox")[0]["provider_id"]
    status, answer = toy.call("POST", "receipts", {"provider_id": sid, "status": "junk"})
    assert status == 400
    assert "undelivered" in answer["error"]
    toy.turn(60)
    assert said(notes) == ["delivered", "queued", "sent"]


@pytest.mark.parametrize("status", ["sending", "sent", "Delivered", "undelivered", "failed", "canceled", "read"])
def test_whatever_twilio_says_of_a_text_may_be_said_by_hand(toy: Http, status: str) -> None:
    toy.form("/", phone=NUMBER)
    sid = toy.get("outbox")[0]["provider_id"]
    assert toy.post("receipts", provider_id=sid, status=status) == {"status": 204}


def test_a_mail_comes_in(toy: Http, notes: Any) -> None:
    answer = toy.post(
        "email",
        **{
            "from": "Dana <dana@mail.example>",
            "to": "r+token@in.careerline.example",
            "subject": "Re: hello",
            "text": "done, 40 min ✓",
            "headers": {"Auto-Submitted": "auto-replied"},
            "verdicts": {"spam": "FAIL"},
        },
    )
    assert answer == {"status": 200}
    (note,) = notes("letter#")
    message = email.message_from_bytes(note["body"].encode(), policy=email.policy.default)
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["To"] == "r+token@in.careerline.example"
    assert message.get_content().strip() == "done, 40 min ✓"
    assert note["spam"] == "FAIL"


def test_a_mail_to_nobody(toy: Http) -> None:
    answer = toy.post("email", **{"from": "a@mail.example", "to": "b@elsewhere.example", "text": "hi"})
    assert answer["status"] == 550


def test_a_mail_with_a_smuggled_header_is_refused(toy: Http) -> None:
    body = {
        "from": "a@mail.example",
        "to": "b@in.careerline.example",
        "subject": "x\r\nBcc: c@mail.example",
        "text": "",
    }
    assert toy.call("POST", "email", body)[0] == 400


def test_redeliver_brings_each_kind_once_more(toy: Http, notes: Any) -> None:
    toy.form("/", phone=NUMBER)
    toy.post("sms", **{"from": NUMBER, "body": "one"})
    toy.post("sms", **{"from": NUMBER, "body": "two"})
    before = len(notes("receipt#"))
    assert toy.post("redeliver", last=1) == {"queue": 1, "webhooks": 1, "receipts": 1}
    assert len(toy.get("outbox")) == 1  # the toy knows a duplicate
    assert len(notes("text#")) == 2  # the same MessageSid
    assert len(notes("receipt#")) == before + 1
    assert toy.post("redeliver", last=0) == {"queue": 0, "webhooks": 0, "receipts": 0}
    assert toy.call("POST", "redeliver", {"last": -1})[0] == 400
