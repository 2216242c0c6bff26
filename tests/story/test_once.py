"""Once, and only when allowed: what goes wrong between us and the carriers must never reach the person twice."""

import pytest

from tests.story.service import ROSA, Service, kinds, when

pytestmark = pytest.mark.slow

FAULTS = ["before", "after", "throttle", "error", "slow", "crash_before", "crash_after"]
CALLS = [
    ("twilio", "CreateMessage"),
    ("dynamodb", "UpdateItem"),
    ("dynamodb", "TransactWriteItems"),
    ("dynamodb", "BatchGetItem"),
    ("sqs", "SendMessageBatch"),
]


@pytest.fixture
def rosa(service: Service) -> Service:
    service.signs_up()
    service.says("yes")
    return service


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(("aws_or_twilio", "operation"), CALLS)
def test_a_text_arrives_once_whatever_one_call_does(
    rosa: Service, aws_or_twilio: str, operation: str, fault: str
) -> None:
    rosa.post("faults", service=aws_or_twilio, operation=operation, fault=fault, times=2)

    went_out = rosa.passes(hours=23)

    assert sum(fault["fired"] for fault in rosa.get("faults")) > 0, "the fault never met a call"
    assert [m["kind"] for m in went_out] == ["step"]
    assert len({m["key"] for m in went_out}) == len(went_out)
    assert rosa.person()["sent"][-1]["status"] in {"accepted", "sent", "delivered"}


@pytest.mark.parametrize("fault", ["after", "crash_after"])
def test_a_mail_whose_answer_was_lost_is_never_sent_again(service: Service, fault: str) -> None:
    service.signs_up(phone="", email="ben@example.com")
    service.begins("2026-03-05 21:12")
    service.post("faults", service="ses", operation="SendEmail", fault=fault, times=1)
    service.signs_up(phone="", email="ben@example.com")

    service.passes(days=2)

    assert kinds(service.outbox(to="ben@example.com")) == [("ask", None)]


@pytest.mark.parametrize("fault", ["before", "after", "crash_before", "crash_after", "error"])
def test_what_they_texted_is_counted_once_whatever_the_table_does(rosa: Service, fault: str) -> None:
    rosa.passes(days=7)
    rosa.post("faults", service="dynamodb", operation="TransactWriteItems", fault=fault, times=1)
    rosa.post("sms", **{"from": ROSA, "body": "did 25 min of excel"})

    rosa.passes(days=2)

    assert [entry["minutes"] for entry in rosa.person()["log"]] == [25]
    assert rosa.person()["person"]["totals"]["minutes"] == 25


def test_everything_that_arrives_again_changes_nothing(rosa: Service) -> None:
    rosa.passes(days=7)
    rosa.says("did 25 min of excel, met Ana")
    before, sent = rosa.person(), len(rosa.outbox())

    rosa.post("redeliver", last=50)

    assert rosa.person() == before
    assert len(rosa.outbox()) == sent


def test_nothing_goes_after_a_stop_even_when_its_text_waits_in_a_queue(rosa: Service) -> None:
    rosa.post("faults", service="twilio", operation="CreateMessage", fault="crash_before", times=1)
    rosa.passes(hours=20, minutes=20)  # the starter was claimed, and its run died

    rosa.says("stop texting me please")

    assert all(m["class"] == "opt_out" for m in rosa.passes(days=10))


def test_after_an_outage_of_a_day_comes_what_still_makes_sense(rosa: Service) -> None:
    rosa.passes(days=3)
    rosa.post("faults", service="dynamodb", operation="GetItem", fault="error", times=100_000)
    assert rosa.passes(days=1) == []  # Monday's idea was due in it
    rosa.call("DELETE", "faults")

    went_out = rosa.passes(days=4)

    assert [(m["kind"], when(m)) for m in went_out] == [
        ("idea", "Tue 17:30"),
        ("step", "Wed 17:30"),
        ("check", "Fri 17:30"),
    ]


def test_a_lost_answer_to_stop_still_stops(rosa: Service) -> None:
    rosa.post("faults", service="dynamodb", operation="TransactWriteItems", fault="after", times=1)
    rosa.post("sms", **{"from": ROSA, "body": "leave me alone"})

    assert rosa.person()["channels"] == {"sms": {"state": "stopped"}}
    assert all(m["class"] == "opt_out" for m in rosa.passes(weeks=4))
