"""The real functions on the stage: what the stage promises of them, whatever they say."""

import re
from typing import Any

import pytest

from tests.stage.speaking import START, Http

pytestmark = pytest.mark.slow

NUMBER = "+12075550142"


def sign_up(service: Http, **more: str) -> None:
    fields = {
        "name": "Dana",
        "career": "logistics planner",
        "goal": "finish the course",
        "phone": NUMBER,
        "consent_sms": "yes",
        "cadence": "three_a_week",
        "hour": "10:00",
        "zone": "America/New_York",
    }
    assert service.form("/", **(fields | more)) in {200, 303}


def classes(service: Http) -> list[str]:
    return [one["class"] for one in service.get("outbox")]


def test_a_sign_up_with_the_named_fields_is_asked_at_once(service: Http) -> None:
    sign_up(service)
    (ask,) = service.get("outbox")
    assert (ask["class"], ask["kind"], ask["by"], ask["to"]) == ("ask", None, "careerline", NUMBER)


def test_what_is_stored_has_the_shape_of_the_export(service: Http) -> None:
    assert service.call("GET", "subscriber?phone=%2B12075550142")[0] == 404
    sign_up(service)
    pending = service.get("subscriber?phone=%2B12075550142")
    assert pending["channels"] == {"sms": {"state": "pending"}}
    service.post("sms", **{"from": NUMBER, "body": "YES"})
    service.turn(4 * 86_400)
    service.post("sms", **{"from": NUMBER, "body": "done, 40 min"})
    stored = service.get("subscriber?phone=+12075550142")
    assert set(stored) == {"person", "channels", "consents", "agenda", "log", "plans", "people", "sent", "heard"}
    assert stored["channels"]["sms"] == {"state": "confirmed"}
    assert set(stored["heard"][0]) >= {"at", "channel", "text"}
    assert set(stored["sent"][0]) >= {"at", "channel", "key", "class", "kind", "status"}
    assert {"at", "outcome", "minutes", "count", "asset", "text"} <= set(stored["log"][0])


def test_to_next_moves_to_each_text_of_a_week(service: Http) -> None:
    sign_up(service)
    service.post("sms", **{"from": NUMBER, "body": "YES"})
    answers = [service.post("clock", to_next=True) for _ in range(3)]
    assert [answer["sent"] for answer in answers] == [1, 1, 1]
    assert classes(service)[2:] == ["coaching"] * 3


def test_a_lost_answer_of_twilio_is_no_second_text(service: Http) -> None:
    sign_up(service)
    service.post("sms", **{"from": NUMBER, "body": "YES"})
    service.post("faults", service="twilio", operation="CreateMessage", fault="after")
    service.turn(3 * 86_400)
    assert service.get("faults")[0]["fired"] == 1
    keys = [one["key"] for one in service.get("outbox")]
    assert len(keys) == len(set(keys)) >= 4


def test_everything_again_changes_nothing(service: Http) -> None:
    sign_up(service)
    service.post("sms", **{"from": NUMBER, "body": "YES"})
    service.turn(4 * 86_400)
    service.post("sms", **{"from": NUMBER, "body": "done, 40 min"})
    before, stored = service.get("outbox"), service.get("subscriber?phone=+12075550142")
    service.post("redeliver", last=50)
    assert service.get("outbox") == before
    assert service.get("subscriber?phone=+12075550142") == stored


def test_a_reset_leaves_nothing_of_the_service_before(service: Http) -> None:
    sign_up(service)
    assert service.post("reset", now=START.isoformat())
    assert service.call("GET", "subscriber?phone=%2B12075550142")[0] == 404
    assert service.post("sms", **{"from": NUMBER, "body": "YES"})["status"] == 200
    assert "welcome" not in str(service.get("outbox"))


@pytest.mark.slow
def test_skipping_idle_ticks_changes_nothing(service: Http) -> None:
    """The toy's clock shows it for days on end; here it is the real functions for the best part of a day."""
    stage = service.running.stage
    sign_up(service)
    sign_up(service, phone="+12075550143", hour="18:30", zone="America/Los_Angeles", cadence="daily")
    service.post("sms", **{"from": NUMBER, "body": "YES"})
    service.post("sms", **{"from": "+12075550143", "body": "yes"})
    service.turn(2 * 86_400 + 7 * 3600)
    kept = stage.keep()

    def a_day(*, skip_idle: bool) -> list[Any]:
        stage.back_to(kept)
        stage.skip_idle = skip_idle
        service.post("sms", **{"from": NUMBER, "body": "thursday at 7am"})
        service.turn(17 * 3600)
        # Identifiers are drawn anew each time; all else must be the same.
        return [
            {**one, "provider_id": None, "key": re.sub(r"^[^-]+|SM\w+", "", one["key"])}
            for one in service.get("outbox")
        ]

    skipping = a_day(skip_idle=True)
    assert a_day(skip_idle=False) == skipping
    assert len(skipping) > len(kept.outbox) + 1


def test_no_number_and_no_word_of_a_person_is_in_the_log(service: Http) -> None:
    sign_up(service)
    service.post("sms", **{"from": NUMBER, "body": "YES"})
    service.post("sms", **{"from": NUMBER, "body": "my zebra quits"})
    service.turn(86_400)
    log = str(service.get("log"))
    assert "5550142" not in log
    assert "zebra" not in log
    assert "Dana" not in log


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("STOP", ["unsubscribed", "START"]),
        ("START", ["HELP", "STOP"]),
        ("HELP", ["7 texts a week", "Msg & data rates may apply", "STOP"]),
    ],
)
def test_the_carriers_own_answers_name_the_brand_and_a_contact_in_one_text(
    service: Http, word: str, parts: list[str]
) -> None:
    (reply,) = service.post("sms", **{"from": "+12025550123", "body": word})["replies"]
    assert reply.startswith("Careerline: ")
    assert all(part in reply for part in ["ana@harborworks.example", *parts])
    assert service.get("outbox")[0]["segments"] == 1
