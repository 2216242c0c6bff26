"""Somebody by email alone, through the port."""

import pytest

from tests.story.service import Service, kinds, link, when

pytestmark = pytest.mark.slow

BEN = "ben@example.com"
QUOTED = "\n\nOn Mon, Mar 9, 2026 at 5:30 PM Careerline <coach@careerline.example> wrote:\n> stop\n> unsubscribe"


@pytest.fixture
def ben(service: Service) -> Service:
    assert service.signs_up(name="Ben O'Hara", phone="", email=BEN, career="not sure yet") < 400
    return service


def confirmed(service: Service) -> None:
    (ask,) = service.outbox(to=BEN)
    page = link(ask["text"], "confirm")
    assert service.page(page)[0] == 200
    assert service.person(email=BEN)["channels"] == {"email": {"state": "pending"}}, "a look at the link is no yes"
    assert service.press(page) < 400


def test_four_weeks_by_email(ben: Service) -> None:
    (ask,) = ben.outbox(to=BEN)
    assert ask["class"] == "ask"
    assert "List-Unsubscribe" not in ask["headers"]
    confirmed(ben)
    assert ben.person(email=BEN)["channels"] == {"email": {"state": "confirmed"}}
    welcome = ben.outbox(to=BEN)[-1]
    assert welcome["class"] == "answer"

    starter, idea = ben.to_next(2)
    assert [(m["kind"], when(m)) for m in (starter, idea)] == [("step", "Fri 17:30"), ("idea", "Mon 17:30")]
    for mail in (welcome, starter, idea):
        assert mail["headers"]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert link(mail["headers"]["List-Unsubscribe"], "unsubscribe")
        assert mail["text"]
        assert mail["html"]

    ben.mails("did 40 min on my portfolio, met Ana from design" + QUOTED, BEN)
    answer = ben.outbox(to=BEN)[-1]
    assert (answer["class"], answer["channel"]) == ("answer", "email")
    assert all(words in answer["text"] for words in ("40 minutes", "skills", "Ana"))
    (entry,) = ben.person(email=BEN)["log"]
    assert (entry["minutes"], entry["text"]) == (40, "did 40 min on my portfolio, met Ana from design")

    status, page = ben.page(link(answer["text"], "me"))
    assert status == 200
    assert "met Ana from design" in page

    rest = []
    for _ in range(4):
        rest += ben.passes(weeks=1)
        ben.mails("busy week, still here", BEN)
    assert [kind for _, kind in kinds(rest)] == ["idea", "check"] * 3 + ["review"]

    ben.mails("please stop emailing me", BEN)
    assert ben.outbox(to=BEN)[-1]["class"] == "opt_out"
    assert ben.passes(weeks=26) == []


def test_a_pressed_day_becomes_a_plan_with_a_nudge_in_the_morning(ben: Service) -> None:
    confirmed(ben)
    *_, idea = ben.to_next(2)
    button = link(idea["text"], "plan")
    status, page = ben.page(button.replace(button.rpartition("=")[2], "2026-03-12"))
    assert status == 200
    assert 'value="2026-03-12" checked' in page

    assert ben.press(button, day="2026-03-12") < 400

    nudge, check = ben.to_next(2)
    assert (nudge["class"], nudge["channel"], when(nudge)) == ("nudge", "email", "Thu 09:00")
    assert (check["kind"], when(check)) == ("check", "Fri 17:30")


def test_one_click_ends_email(ben: Service) -> None:
    confirmed(ben)
    (starter,) = ben.to_next()
    leave = link(starter["headers"]["List-Unsubscribe"], "unsubscribe")
    assert ben.page(leave)[0] == 200
    assert ben.person(email=BEN)["channels"] == {"email": {"state": "confirmed"}}, "a look at the link ends nothing"

    assert ben.press(leave, **{"List-Unsubscribe": "One-Click"}) == 200

    assert ben.person(email=BEN)["channels"] == {"email": {"state": "stopped"}}
    assert ben.passes(weeks=8) == []


@pytest.mark.parametrize(("status", "state"), [("bounced", "suppressed"), ("complained", "suppressed")])
def test_a_bounce_or_complaint_ends_email_even_after_delivery(ben: Service, status: str, state: str) -> None:
    confirmed(ben)
    (starter,) = ben.to_next()
    ben.passes(minutes=2)
    ben.post("receipts", provider_id=starter["provider_id"], status=status)

    person = ben.person(email=BEN)

    assert person["channels"] == {"email": {"state": state}}
    assert person["sent"][-1]["status"] == status
    assert ben.passes(weeks=8) == []


def test_a_machine_is_never_answered(ben: Service) -> None:
    confirmed(ben)
    ben.to_next()
    before = len(ben.outbox())

    ben.mails("I am out of the office until Monday.", BEN, headers={"Auto-Submitted": "auto-replied"})

    assert len(ben.outbox()) == before
    assert ben.person(email=BEN)["log"] == []
