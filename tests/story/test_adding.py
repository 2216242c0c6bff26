"""A second channel from the personal page: asked once, joined by its own yes, and nobody's who did not say it."""

import re
from urllib.parse import urlsplit

import pytest

from tests.story.service import ROSA, Service, kinds, link

pytestmark = pytest.mark.slow

MAIL, OTHER = "rosa@example.com", "(312) 555-0177"
OTHER_PHONE = "+13125550177"
BY_MAIL = {"phone": "", "email": MAIL}


@pytest.fixture
def by_text(service: Service) -> Service:
    """Rosa by text, and where her page is."""
    service.signs_up()
    service.says("yes")
    return service


def page_of(service: Service, sender: str = ROSA) -> str:
    """Ask for the page's link by text, as people do."""
    (answer,) = service.says("my page", sender)
    return link(answer, "me")


def adds_email(service: Service, page: str, address: str = MAIL) -> str:
    """Add email on a page; return the link of the ask."""
    before = len(service.outbox(to=address))
    assert service.press(f"{page}/add-email", email=address, consent_email="on") == 303
    (ask,) = service.outbox(to=address)[before:]
    assert (ask["class"], ask["channel"]) == ("ask", "email")
    return link(ask["text"], "confirm")


def states(service: Service, **by: str) -> dict[str, str]:
    return {channel: one["state"] for channel, one in service.person(**by)["channels"].items()}


def test_email_is_added_to_texts_and_the_next_week_comes_by_both(by_text: Service) -> None:
    page = page_of(by_text)
    assert "Get it by email too" in by_text.page(page)[1]

    confirm = adds_email(by_text, page)

    assert states(by_text) == states(by_text, email=MAIL) == {"sms": "confirmed", "email": "pending"}
    assert "waiting for your yes" in by_text.page(page)[1]
    assert "Add email to your coaching?" in by_text.page(confirm)[1]
    assert by_text.press(confirm) == 303
    assert states(by_text) == {"sms": "confirmed", "email": "confirmed"}
    welcome = by_text.outbox(to=MAIL)[-1]
    assert (welcome["class"], welcome["headers"]["List-Unsubscribe-Post"]) == ("answer", "List-Unsubscribe=One-Click")
    consents = [one for one in by_text.person()["consents"] if one["channel"] == "email"]
    assert [(one["what"], one["source"]) for one in consents] == [("asked", "page"), ("confirmed", "link")]
    asked = consents[0]
    assert asked["wording"].startswith("Yes, email me. I agree to get career coaching emails")
    assert [m["kind"] for m in by_text.passes(days=3) if m["channel"] == "email"] == []
    assert [(m["channel"], m["kind"]) for m in by_text.passes(days=7)] == [
        ("email", "idea"),
        ("sms", "step"),
        ("sms", "check"),
    ]


def test_texts_are_added_to_email_by_the_word_yes(service: Service) -> None:
    service.signs_up(**BY_MAIL)
    service.press(link(service.outbox(to=MAIL)[-1]["text"], "confirm"))
    page = link(service.outbox(to=MAIL)[-1]["text"], "me")
    assert service.press(f"{page}/add-sms", phone=OTHER, consent_sms="on") == 303
    (ask,) = service.outbox(to=OTHER_PHONE)
    assert (ask["class"], ask["segments"]) == ("ask", 1)
    assert 'text START to <a href="sms:+15005550009">' in service.page(page)[1]

    (welcome,) = service.says("YES", OTHER_PHONE)

    assert "Msg & data rates may apply" in welcome
    assert "Emails go on too" in welcome
    assert states(service, phone=OTHER_PHONE) == {"sms": "confirmed", "email": "confirmed"}
    service.passes(days=3)
    assert [(m["channel"], m["kind"]) for m in service.passes(days=7)] == [
        ("email", "idea"),
        ("sms", "step"),
        ("sms", "check"),
    ]


def test_a_sign_up_that_was_taken_apart_is_joined_from_the_page(service: Service) -> None:
    service.signs_up(email=MAIL)
    service.signs_up(name="Tom", phone=OTHER, email=MAIL)
    service.says("yes")
    assert states(service) == {"sms": "confirmed"}

    service.press(adds_email(service, page_of(service)))

    assert states(service) == {"sms": "confirmed", "email": "confirmed"}
    (toms,) = [link(m["text"], "confirm") for m in service.outbox(to=MAIL) if m["class"] == "ask"][1:2]
    assert service.press(toms) == 410
    assert states(service, email=MAIL) == states(service)


def test_a_yes_counts_for_72_hours_of_its_own_ask(by_text: Service) -> None:
    by_text.passes(weeks=2)
    page = page_of(by_text)
    confirm = adds_email(by_text, page)
    by_text.passes(hours=72)
    assert by_text.page(confirm)[0] == 200
    by_text.passes(seconds=1)

    assert (by_text.page(confirm)[0], by_text.press(confirm)) == (410, 410)
    assert states(by_text)["email"] == "pending"
    assert "no yes came" in by_text.page(page)[1]

    by_text.press(adds_email(by_text, page))
    assert states(by_text)["email"] == "confirmed"
    asks = [m["key"] for m in by_text.outbox(to=MAIL) if m["class"] == "ask"]
    assert [key.split("-")[1] for key in asks] == ["ask2", "ask3"]


def test_a_late_yes_by_text_is_no_yes(service: Service) -> None:
    service.signs_up(**BY_MAIL)
    service.press(link(service.outbox(to=MAIL)[-1]["text"], "confirm"))
    page = link(service.outbox(to=MAIL)[-1]["text"], "me")
    service.press(f"{page}/add-sms", phone=OTHER, consent_sms="on")
    service.passes(hours=72, seconds=1)

    service.says("YES", OTHER_PHONE)

    assert states(service, email=MAIL) == {"sms": "pending", "email": "confirmed"}
    assert {m["channel"] for m in service.passes(weeks=2)} == {"email"}


def test_a_wrong_address_is_mended_and_its_link_is_worth_nothing_any_more(by_text: Service) -> None:
    page = page_of(by_text)
    wrong = adds_email(by_text, page, "rosa@exmaple.com")

    right = adds_email(by_text, page)

    assert (by_text.page(wrong)[0], by_text.press(wrong)) == (410, 410)
    assert by_text.press(right) == 303
    assert by_text.page(wrong)[0] == 410, "a stranger was led to her page"
    assert states(by_text, email=MAIL) == {"sms": "confirmed", "email": "confirmed"}
    assert by_text.call("GET", "subscriber?email=rosa@exmaple.com")[0] == 404
    (bounced,) = [m for m in by_text.outbox(to="rosa@exmaple.com") if m["class"] == "ask"]
    by_text.post("receipts", provider_id=bounced["provider_id"], status="bounced")
    assert states(by_text)["email"] == "confirmed", "a bounce of the wrong address ended the right one"


def test_a_stranger_whose_number_was_typed_ends_nothing_but_the_texts_to_it(service: Service) -> None:
    service.signs_up(**BY_MAIL)
    service.press(link(service.outbox(to=MAIL)[-1]["text"], "confirm"))
    page = link(service.outbox(to=MAIL)[-1]["text"], "me")
    service.press(f"{page}/add-sms", phone=OTHER, consent_sms="on")

    assert len(service.says("wrong number, leave me alone", OTHER_PHONE)) == 1
    assert service.says("I said stop texting me", OTHER_PHONE) == []

    assert states(service, email=MAIL) == {"sms": "stopped", "email": "confirmed"}
    assert {m["channel"] for m in service.passes(weeks=2)} == {"email"}


def test_a_stop_in_between_ends_both_and_the_link_is_a_fresh_yes(by_text: Service) -> None:
    confirm = adds_email(by_text, page_of(by_text))
    by_text.says("please stop texting me")
    assert states(by_text) == {"sms": "stopped", "email": "stopped"}
    assert by_text.passes(days=2) == []

    assert by_text.press(confirm) == 303

    assert states(by_text) == {"sms": "stopped", "email": "confirmed"}
    assert {m["channel"] for m in by_text.passes(weeks=2)} == {"email"}


def test_an_email_that_was_ended_by_one_click_is_added_again_by_a_fresh_yes(by_text: Service) -> None:
    page = page_of(by_text)
    by_text.press(adds_email(by_text, page))
    one_click = by_text.outbox(to=MAIL)[-1]["headers"]["List-Unsubscribe"].strip("<>")
    by_text.press(one_click, **{"List-Unsubscribe": "One-Click"})
    assert states(by_text) == {"sms": "confirmed", "email": "stopped"}
    assert "Get it by email again" in by_text.page(page)[1]
    by_text.passes(minutes=2)

    by_text.press(adds_email(by_text, page))

    assert states(by_text) == {"sms": "confirmed", "email": "confirmed"}
    welcomes = [m["key"] for m in by_text.outbox(to=MAIL) if m["class"] == "answer"]
    assert len(welcomes) == len(set(welcomes)) == 2


def test_a_bounce_of_the_address_before_ends_nothing_of_the_new_one(by_text: Service) -> None:
    page = page_of(by_text)
    by_text.press(adds_email(by_text, page, "old@example.com"))
    old = by_text.outbox(to="old@example.com")[-1]
    by_text.press(old["headers"]["List-Unsubscribe"].strip("<>"))
    by_text.passes(minutes=2)
    by_text.press(adds_email(by_text, page))

    by_text.post("receipts", provider_id=old["provider_id"], status="complained")

    assert states(by_text) == {"sms": "confirmed", "email": "confirmed"}
    assert by_text.call("GET", "subscriber?email=old@example.com")[0] == 404
    by_text.post("receipts", provider_id=by_text.outbox(to=MAIL)[-1]["provider_id"], status="complained")
    assert states(by_text) == {"sms": "confirmed", "email": "suppressed"}


def test_a_number_that_the_carrier_holds_stopped_joins_by_start(service: Service) -> None:
    service.says("STOP", OTHER_PHONE)
    service.signs_up(**BY_MAIL)
    service.press(link(service.outbox(to=MAIL)[-1]["text"], "confirm"))
    page = link(service.outbox(to=MAIL)[-1]["text"], "me")
    service.press(f"{page}/add-sms", phone=OTHER, consent_sms="on")
    assert [m["by"] for m in service.outbox(to=OTHER_PHONE)] == ["carrier"], "a text to a stopped number"
    assert states(service, email=MAIL) == {"sms": "pending", "email": "confirmed"}

    service.says("START", OTHER_PHONE)

    assert states(service, email=MAIL) == {"sms": "confirmed", "email": "confirmed"}


def test_an_address_that_is_somebody_elses_looks_as_any_and_tells_its_owner(by_text: Service) -> None:
    by_text.signs_up(name="Ben", phone="", email="ben@example.com")
    by_text.press(link(by_text.outbox(to="ben@example.com")[-1]["text"], "confirm"))
    page = page_of(by_text)

    def shows(address: str) -> tuple[int, str, dict[str, object]]:
        status = by_text.press(f"{page}/add-email", email=address, consent_email="on")
        shown = by_text.page(f"{page}?said=asked")[1].replace(address[:1] + "…", "")
        export = by_text.person()
        return status, shown, {name: export[name] for name in ("channels", "agenda", "sent")}

    taken = shows("ben@example.com")
    free = shows("bea@example.com")

    assert taken == free
    assert [m["class"] for m in by_text.outbox(to="bea@example.com")] == ["ask"]
    told = by_text.outbox(to="ben@example.com")[-1]
    assert "signed up for Careerline with this address" in told["text"]
    assert states(by_text, email="ben@example.com") == {"email": "confirmed"}


def test_mistakes_come_back_beside_what_was_typed(by_text: Service) -> None:
    page = page_of(by_text)
    path = urlsplit(page).path
    for typed, wrong in (
        ({"email": "rosa@", "consent_email": "on"}, ["email"]),
        ({"email": MAIL}, ["consent_email"]),
        ({}, ["email", "consent_email"]),
    ):
        status, body = by_text.submit(f"{path}/add-email", **typed)
        assert status == 422
        assert re.findall(r'id="(\w+)-error"', body) == wrong
        assert f'value="{typed.get("email", "")}"' in body
        assert bool(re.search(r'name="consent_email"[^>]* checked', body)) is ("consent_email" in typed)
        assert "<details open><summary>Get it by email too" in body
    assert states(by_text) == {"sms": "confirmed"}


def test_a_button_that_is_pressed_twice_asks_once(by_text: Service) -> None:
    page = page_of(by_text)
    adds_email(by_text, page)
    assert by_text.press(f"{page}/add-email", email=MAIL, consent_email="on") == 303
    assert kinds(by_text.outbox(to=MAIL)) == [("ask", None)]


def test_a_yes_by_mail_counts_only_from_who_got_the_ask(by_text: Service) -> None:
    page = page_of(by_text)
    adds_email(by_text, page, "stranger@example.com")
    adds_email(by_text, page)

    by_text.mails("yes", "stranger@example.com")
    assert states(by_text)["email"] == "pending"

    by_text.mails("yes please", MAIL)
    assert states(by_text)["email"] == "confirmed"
