"""Faults: each kind, how they are counted, and what Lambda, SQS and the gateway make of them."""

from datetime import timedelta
from typing import Any

import pytest

from tests.stage.speaking import START, Http

pytestmark = pytest.mark.slow

NUMBER = "+12025550123"


def sent(toy: Http) -> int:
    return len(toy.get("outbox"))


def fault(toy: Http, service: str, operation: str, kind: str, **more: Any) -> None:
    toy.post("faults", service=service, operation=operation, fault=kind, **more)


def test_the_list_shows_how_often_each_fired(toy: Http) -> None:
    fault(toy, "dynamodb", "PutItem", "error", times=3)
    assert toy.form("/", phone=NUMBER) == 500
    shown = [
        {
            "service": "dynamodb",
            "operation": "PutItem",
            "fault": "error",
            "times": 3,
            "probability": 1.0,
            "seed": 0,
            "fired": 1,
        }
    ]
    assert toy.get("faults") == shown
    assert toy.call("DELETE", "faults") == (200, [])
    assert toy.get("faults") == []
    assert toy.form("/", phone=NUMBER) == 200


@pytest.mark.parametrize(
    "body",
    [
        {"service": "s4", "fault": "error"},
        {"service": "sqs", "fault": "explode"},
        {"service": "sqs", "fault": "error", "times": -1},
        {"service": "sqs", "fault": "error", "times": 0},
        {"service": "sqs", "fault": "error", "operation": "Nope"},
        {"service": "sqs", "fault": "error", "operation": "CreateMessage"},
        {"service": "twilio", "fault": "error", "operation": "SendMessage"},
        {"service": "scheduler", "fault": "before", "operation": "Nobody"},
        {"service": "sqs", "fault": "error", "function": "Nobody"},
        {"service": "sqs", "fault": "error", "times": 1.5},
        {"service": "sqs", "fault": "error", "probability": 2},
        {"service": "sqs", "fault": "error", "operation": ""},
        {"service": "sqs", "fault": "error", "seed": "x"},
        {"service": "sqs", "fault": "error", "colour": "red"},
        {"service": "sqs", "fault": "error", "function": 5},
        {"service": "sqs", "fault": "error", "about": 5},
        {"service": "sqs", "fault": "partial", "operation": "SendMessage"},
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(toy: Http, body: Any) -> None:
    status, answer = toy.call("POST", "faults", body)
    assert status == 400
    assert answer["error"]


@pytest.mark.parametrize(
    ("service", "operation", "words"),
    [
        ("dynamodb", "put_item", "did you mean PutItem"),
        ("ses", "SendMail", "did you mean SendEmail"),
        ("twilio", "Nope", "CreateMessage"),
        ("dynamodb", "Nope", "PascalCase"),
    ],
)
def test_an_operation_that_no_service_has_is_refused_with_the_names_that_help(
    toy: Http, service: str, operation: str, words: str
) -> None:
    status, answer = toy.call("POST", "faults", {"service": service, "operation": operation, "fault": "error"})
    assert status == 400
    assert words in answer["error"]
    assert toy.get("faults") == []


@pytest.mark.parametrize(
    ("service", "operation"),
    [
        ("dynamodb", "TransactWriteItems"),
        ("sqs", "SendMessageBatch"),
        ("ses", "SendEmail"),
        ("ses", "SendRawEmail"),
        ("s3", "GetObject"),
        ("ssm", "GetParameter"),
        ("secretsmanager", "GetSecretValue"),
        ("twilio", "ListMessages"),
        ("scheduler", "Tick"),
    ],
)
def test_every_call_of_a_service_may_have_a_fault(toy: Http, service: str, operation: str) -> None:
    status, _ = toy.call("POST", "faults", {"service": service, "operation": operation, "fault": "before"})
    assert status == 200


DID_NOT = [("before", 0), ("throttle", 0), ("error", 0)]
DID = [("after", 1), ("retried", 1), ("late", 1), ("error_after", 1)]


@pytest.mark.parametrize(("kind", "stored"), [*DID_NOT, *DID])
def test_what_took_effect(toy: Http, kind: str, stored: int) -> None:
    fault(toy, "dynamodb", "PutItem", kind)
    assert toy.form("/", phone=NUMBER) == 500
    toy.turn(120)
    assert sent(toy) == stored  # the row that was stored is due, and a tick finds it


@pytest.mark.parametrize(("kind", "went"), [*DID_NOT, *DID, ("slow", 1)])
@pytest.mark.parametrize(
    ("service", "operation", "to"), [("twilio", "CreateMessage", NUMBER), ("ses", "SendEmail", "dana@mail.example")]
)
def test_what_reached_a_carrier(toy: Http, service: str, operation: str, to: str, kind: str, went: int) -> None:
    fault(toy, service, operation, kind)
    toy.form("/", phone=to)
    if kind == "late":
        assert sent(toy) == 0
        toy.turn(30)
    assert sent(toy) == went


def test_a_call_whose_answer_is_lost_once_is_made_again_by_the_sdk(toy: Http) -> None:
    fault(toy, "sqs", "SendMessage", "retried")
    assert toy.form("/", phone=NUMBER) == 200
    assert any(line["what"] == "2 from Queue" for line in toy.get("log"))


def test_a_fault_may_be_for_one_function_and_for_what_a_call_is_about(toy: Http) -> None:
    for narrowed in ({"function": "Tick"}, {"about": "letter"}):
        fault(toy, "dynamodb", "PutItem", "error", times=100, **narrowed)
    assert toy.form("/", phone=NUMBER) == 200
    assert [one["fired"] for one in toy.get("faults")] == [0, 0]
    fault(toy, "dynamodb", "PutItem", "error", function="Site", about="P")
    assert toy.form("/", phone=NUMBER) == 500
    assert [one.get("about") for one in toy.get("faults")] == [None, "letter", "P"]


def test_times_counts_calls_and_each_retry_meets_the_fault(toy: Http) -> None:
    fault(toy, "sqs", "SendMessage", "after", times=1)
    assert toy.form("/", phone=NUMBER) == 500  # the SDK's own retries met it too
    assert toy.get("faults")[0]["fired"] == 1
    assert sent(toy) == 1  # each retry put one more message on the queue; the claim let one through
    assert any(line["what"].endswith("from Queue") and line["what"] != "1 from Queue" for line in toy.get("log"))


def test_probability_is_repeatable(toy: Http) -> None:
    def run() -> list[int]:
        toy.post("reset", now=START.isoformat())
        fault(toy, "dynamodb", "PutItem", "error", probability=0.5, seed=7)
        return [toy.form("/", phone=NUMBER) for _ in range(20)]

    first = run()
    assert set(first) == {200, 500}
    assert run() == first


def test_a_fault_never_hits_the_stages_own_calls(toy: Http) -> None:
    for service in ("dynamodb", "sqs", "ses", "s3"):
        fault(toy, service, "*", "error", times=100)
    assert toy.post("sms", **{"from": NUMBER, "body": "STOP"})["replies"]
    assert toy.get("outbox")


@pytest.mark.parametrize(("kind", "stored"), [("crash_before", 0), ("crash_after", 1)])
def test_a_crash_answers_502_and_nothing_after_it_takes_effect(toy: Http, kind: str, stored: int) -> None:
    fault(toy, "dynamodb", "PutItem", kind)
    assert toy.form("/", phone=NUMBER) == 502
    toy.call("DELETE", "faults")
    toy.turn(120)
    assert sent(toy) == stored


@pytest.mark.parametrize(("kind", "went"), [("crash_before", 0), ("crash_after", 1)])
def test_a_crash_lets_nothing_through_from_finally(toy: Http, notes: Any, kind: str, went: int) -> None:
    fault(toy, "twilio", "CreateMessage", kind)
    toy.form("/", phone=NUMBER)
    assert sent(toy) == went
    assert notes("after#") == []


def test_a_crashed_batch_comes_back_whole_after_its_visibility_time(toy: Http) -> None:
    fault(toy, "dynamodb", "GetItem", "crash_before")
    toy.form("/", phone=NUMBER)
    assert sent(toy) == 0
    assert toy.turn(179)["sent"] == 1  # the due index found it first; the queue's own copy is still hidden
    log = [line for line in toy.get("log") if line["function"] == "Send"]
    assert toy.turn(2)["sent"] == 0
    again = [line for line in toy.get("log") if line["function"] == "Send"][len(log) :]
    assert [line["at"] for line in again] == [(START + timedelta(seconds=180, milliseconds=1)).isoformat()]


def test_a_message_that_always_fails_is_set_aside_after_five_tries(toy: Http) -> None:
    stage = toy.running.stage
    queue = stage.template.queues["Queue"]
    stage.quietly(lambda: stage._aws.send(queue, '{"person": "bad"}'))
    toy.turn(3600)
    tries = [line for line in toy.get("log") if line["what"] == "1 from Queue"]
    assert len(tries) == 5
    assert stage._aws.depth(queue) == 0
    assert stage._aws.depth(stage.template.queues["Dead"]) == 1
    assert [line for line in toy.get("log") if line["what"].startswith("set aside")]


def test_only_what_failed_of_a_batch_comes_back(toy: Http) -> None:
    stage = toy.running.stage
    queue = stage.template.queues["Queue"]
    toy.form("/", phone=NUMBER, due="2030-01-01T00:00:00+00:00")

    def put() -> None:
        for person in ("bad", NUMBER):
            stage._aws.send(queue, f'{{"person": "{person}"}}')

    stage.quietly(put)
    toy.turn(200)
    runs = [line["what"] for line in toy.get("log") if line["function"] == "Send"]
    assert runs == ["2 from Queue", "1 from Queue"]


def test_a_schedule_that_fails_is_called_again_for_the_same_time(toy: Http, notes: Any) -> None:
    fault(toy, "dynamodb", "PutItem", "crash_before", times=1)
    toy.post("clock", to="2026-03-03T08:00:30+00:00")
    assert notes("daily#") == []
    toy.post("clock", to="2026-03-03T08:01:30+00:00")
    assert [note["SK"] for note in notes("daily#")] == ["daily#2026-03-03T08:00:00Z"]


def test_a_schedule_that_fails_three_times_is_set_aside(toy: Http) -> None:
    toy.form("/", phone=NUMBER, due="2026-03-02T14:40:00+00:00")
    fault(toy, "dynamodb", "Query", "error", times=3)
    toy.turn(3600)
    # Each tick after the first one's three tries finds the person as well, so one call in the letter box is enough.
    assert sent(toy) == 1


def test_a_clock_that_stands_still_calls_nobody(toy: Http) -> None:
    toy.form("/", phone=NUMBER, due="2026-03-02T14:40:00+00:00")
    fault(toy, "scheduler", "Tick", "before", times=30)
    assert toy.turn(30 * 60)["sent"] == 0
    assert toy.turn(20 * 60)["sent"] == 1
    assert toy.get("faults")[0]["fired"] == 30
    assert toy.call("POST", "faults", {"service": "scheduler", "fault": "after"})[0] == 400


def test_a_failed_webhook_goes_once_to_the_fallback_address(toy: Http, notes: Any) -> None:
    fault(toy, "dynamodb", "PutItem", "crash_before", times=1)
    assert toy.post("sms", **{"from": NUMBER, "body": "done"})["status"] == 200
    assert [note["way"] for note in notes("text#")] == ["/hooks/text/again"]
    fault(toy, "dynamodb", "PutItem", "crash_before", times=2)
    assert toy.post("sms", **{"from": NUMBER, "body": "done"})["status"] == 502


def test_a_slow_answer_takes_monotonic_seconds_and_no_others(toy: Http) -> None:
    import time

    before, wall = time.monotonic(), time.perf_counter()
    fault(toy, "twilio", "*", "slow")
    toy.form("/", phone=NUMBER)
    assert time.monotonic() - before >= 3
    assert time.perf_counter() - wall < 2
