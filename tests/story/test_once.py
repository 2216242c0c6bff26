"""Once, and only when allowed, whatever goes wrong; each call and each fault by itself: tests/faults."""

import pytest

from tests.story.service import ROSA, Service, kinds, when

pytestmark = pytest.mark.slow


@pytest.fixture
def rosa(service: Service) -> Service:
    service.signs_up()
    service.says("yes")
    return service


def test_a_mail_whose_answer_was_lost_is_never_sent_again(service: Service) -> None:
    service.post("faults", service="ses", operation="SendEmail", fault="after", times=1)
    service.signs_up(phone="", email="ben@example.com")

    service.passes(days=2)

    assert kinds(service.outbox(to="ben@example.com")) == [("ask", None)]


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
    assert rosa.is_out(days=1) == []  # Monday's idea was due in it

    went_out = rosa.passes(days=4)

    assert [(m["kind"], when(m)) for m in went_out] == [
        ("idea", "Tue 17:30"),
        ("step", "Wed 17:30"),
        ("check", "Fri 17:30"),
    ]


def test_after_an_outage_of_a_week_the_week_that_runs_begins_at_once(rosa: Service) -> None:
    rosa.passes(days=5, hours=19)  # Wednesday, 17:12: week 1's step is to come
    rosa.says("long shift today, no lunch")
    assert rosa.is_out(days=7) == []

    went_out = rosa.passes(days=5)

    assert [(m["kind"], when(m)) for m in went_out] == [
        ("idea", "Wed 17:30"),
        ("step", "Thu 17:30"),
        ("check", "Sat 17:30"),
    ]


def test_a_lost_answer_to_stop_still_stops(rosa: Service) -> None:
    rosa.post("faults", service="dynamodb", operation="TransactWriteItems", fault="after", times=1)
    rosa.post("sms", **{"from": ROSA, "body": "leave me alone"})

    assert rosa.person()["channels"] == {"sms": {"state": "stopped"}}
    assert all(m["class"] == "opt_out" for m in rosa.passes(weeks=4))
