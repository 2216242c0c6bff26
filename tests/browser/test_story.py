"""The story of a shift lead in a real browser: the form, the phone at /_local/, the personal page, and a stop."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from local.server import serve
from tests.story.service import ROSA, Service, link

pytestmark = pytest.mark.slow


@pytest.fixture
def service() -> Iterator[Service]:
    with serve(0) as running:
        service = Service(running)
        service.begins("2026-03-05 21:12")
        yield service


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, timezone_id="America/Chicago", locale="en-US")
    yield context.new_page()
    context.close()


def fill_in_the_form(page: Page, url: str, **fields: str) -> None:
    page.goto(url)
    given = {
        "name": "Rosa",
        "career": "logistics planner",
        "goal": "apply for a planner opening",
    } | fields
    for name, value in given.items():
        page.locator(f"[name={name}]").fill(value)
    if "phone" in fields:
        page.locator("[name=consent_sms]").check()
    if "email" in fields:
        page.locator("[name=consent_email]").check()
    expect(page.locator("[name=zone]")).to_have_value("America/Chicago")
    page.get_by_role("button", name="Sign up").click()


def test_a_week_by_text_from_the_form_to_the_stop(page: Page, service: Service) -> None:
    url = service.running.url
    fill_in_the_form(page, url, phone="312 555 0142")
    expect(page.get_by_role("heading", level=1)).to_contain_text("say yes")

    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{url}/_local/")
    page.locator("#number").select_option(ROSA)
    thread = page.get_by_role("log", name="Texts")
    expect(thread).to_contain_text("Reply YES to start")

    def text(words: str, answer: str) -> None:
        page.get_by_label("Text as this person").fill(words)
        page.get_by_role("button", name="Send").first.click()
        expect(thread).to_contain_text(answer)

    def to_the_next(words: str) -> None:
        page.get_by_role("button", name="To the next message").click()
        expect(thread).to_contain_text(words)

    text("yes!", "welcome, Rosa")
    text("less lifting more planning lol", "four things")
    to_the_next("Fri 5:30 pm · step")
    text("Luis, hes in the planning office", "people list")
    to_the_next("Mon 5:30 pm · idea")
    to_the_next("Wed 5:30 pm · step")
    text("prob saturday morning b4 my kids game like 9", "Saturday at 9 am")
    to_the_next("Sat 9:00 am · nudge")
    text("did 40 min on my portfolio, met Ana from design", "40 minutes on skills")
    expect(page.locator("#chart")).to_contain_text("40")

    service.passes(minutes=4)  # sooner, it is answered together with what else comes
    (answer,) = service.says("my page")
    page.goto(link(answer, "me"))
    expect(page.locator("body")).to_contain_text("did 40 min on my portfolio, met Ana from design")
    expect(page.locator("body")).to_contain_text("40 min")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    page.goto(f"{url}/_local/")
    page.locator("#number").select_option(ROSA)
    text("please stop texting me", "START")
    before = len(service.outbox())
    page.get_by_role("button", name="+1 week").click()
    expect(page.locator("#now-date")).to_contain_text("Mar 21")
    assert len(service.outbox()) == before


def test_a_yes_by_email_and_a_goodbye_from_the_page(page: Page, service: Service) -> None:
    fill_in_the_form(page, service.running.url, email="ben@example.com")
    expect(page.get_by_role("heading", level=1)).to_contain_text("say yes")
    (ask,) = service.outbox()
    page.goto(link(ask["text"], "confirm"))
    page.get_by_role("main").get_by_role("button").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rosa")
    idea = service.to_next(2)[-1]

    page.goto(link(idea["text"], "plan"))
    page.get_by_role("button", name="Set my plan").click()
    expect(page.get_by_role("main")).to_contain_text("Your plan is set.")
    assert service.person(email="ben@example.com")["plans"]

    page.get_by_role("button", name="Leave").click()
    expect(page.get_by_role("main")).to_contain_text("You have left.")

    assert service.person(email="ben@example.com")["channels"] == {"email": {"state": "stopped"}}
    assert service.passes(weeks=4) == []


def test_a_form_with_mistakes_keeps_what_was_typed_and_names_each_mistake(page: Page, service: Service) -> None:
    fill_in_the_form(page, service.running.url, phone="12")

    expect(page.locator("[name=phone]")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[name=name]")).to_have_value("Rosa")
    expect(page.locator("[name=phone]")).to_have_value("12")
    assert service.outbox() == []
