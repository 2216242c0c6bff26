"""The page of the local stage, in a real browser: what a newcomer sees in the first minute, and what hands can do."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from local.server import serve

pytestmark = pytest.mark.slow

FORM = {
    "job": "warehouse shift lead", "career": "logistics planner", "goal": "apply for a planner opening",
    "cadence": "three_a_week", "hour": "17:30", "zone": "America/Chicago", "consent_sms": "yes", "consent_email": "yes",
}  # fmt: skip
WHOLE_SHOW = 180_000  # it takes under a minute; a busy machine is slow, and slowness is no failure
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    running = serve(port=0)
    yield running.url
    running.close()


class Opened:
    """The page in a tab of its own, with what its console and its network said."""

    def __init__(self, browser: Browser, url: str, viewport: dict[str, int] = DESKTOP, **options: Any) -> None:
        self.context = browser.new_context(viewport=viewport, **options)  # type: ignore[arg-type]
        self.page: Page = self.context.new_page()
        self.url = url
        self.wrong: list[str] = []
        self.requests: list[str] = []
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", lambda line: self.wrong.append(line.text) if line.type == "error" else None)
        self.page.on("request", lambda request: self.requests.append(f"{request.method} {request.url}"))
        self.page.goto(f"{url}/_local/")
        expect(self.page.locator("#now-utc")).to_contain_text("UTC")

    def get(self, path: str) -> Any:
        return self.context.request.get(self.url + path).json()

    def post(self, path: str, **body: Any) -> Any:
        return self.context.request.post(self.url + path, data=body).json()

    def sign_up(self, phone: str, name: str = "Ina") -> None:
        fields: dict[str, str | float | bool] = {
            **FORM,
            "name": name,
            "phone": phone,
            "email": f"p{phone[1:]}@mail.example",
        }
        assert self.context.request.post(self.url + "/", form=fields).ok

    def choose(self, phone: str) -> None:
        self.page.locator("#number").select_option("other")
        self.page.get_by_label("Another number").fill(phone)
        self.page.get_by_role("button", name="Open", exact=True).click()
        expect(self.page.locator("#number")).to_have_value(phone)

    def text(self, words: str) -> None:
        self.page.locator("#reply").fill(words)
        self.page.locator("#reply").press("Enter")
        expect(self.page.locator("#reply")).to_have_value("")

    def subscriber(self, phone: str) -> Any:
        return self.get(f"/_local/subscriber?phone={quote(phone)}")


@pytest.fixture
def opened(browser: Browser, url: str) -> Iterator[Opened]:
    tab = Opened(browser, url)
    yield tab
    tab.context.close()


def watch_story(page: Page) -> None:
    """Keep every line of the story."""
    page.evaluate(
        """() => {
            window.told = [];
            const story = document.getElementById("story");
            const keep = () => window.told.push(story.textContent);
            new MutationObserver(keep).observe(story, {childList: true, characterData: true});
        }"""
    )


def tap_when_offered(page: Page, which: int) -> None:
    """Tap one of the replies in the moment when they are offered: that lasts a second, and a test may be late."""
    page.evaluate(
        """which => {
            const chips = document.getElementById("chips");
            new MutationObserver((_, observer) => {
                const offered = [...chips.querySelectorAll("button:enabled")];
                if (!offered.length) return;
                observer.disconnect();
                window.offered = offered.map(chip => chip.textContent);
                offered[which].click();
            }).observe(chips, {childList: true});
        }""",
        which,
    )


def finish(page: Page) -> None:
    expect(page.locator("#story-keys")).to_be_hidden(timeout=WHOLE_SHOW)


def test_it_is_whole_offline_and_quiet(opened: Opened) -> None:
    for name in ("Phone", "Progress", "What ran", "Inbox"):
        expect(opened.page.get_by_role("heading", name=name)).to_be_visible()
    expect(opened.page.get_by_role("button", name="Play a first week")).to_be_enabled()
    assert opened.wrong == []
    assert all(request.split()[1].startswith((opened.url, "data:")) for request in opened.requests)


def test_a_newcomer_sees_a_first_week_within_a_minute(opened: Opened) -> None:
    page = opened.page
    watch_story(page)
    before = len(opened.requests)
    tap_when_offered(page, 1)
    page.get_by_role("button", name="Play a first week").click()
    expect(page.locator("#story")).to_have_text(re.compile("And the last?"), timeout=WHOLE_SHOW)
    rosa = page.locator("#number").input_value()
    assert page.evaluate("window.offered") == ["couldn't, doubles all week", "dnoe 40 min lol", "I quit my job today!!"]
    expect(page.locator("#story")).to_have_text(re.compile("What ran says why"), timeout=WHOLE_SHOW)
    expect(page.locator(".log-row.why").first).to_be_visible()
    words = page.locator("#thread").inner_text()
    notes = page.locator("#thread .note:visible").all_inner_texts()
    finish(page)

    assert page.locator("#story").inner_text().startswith("One text arrived, not two.")
    told = page.evaluate("window.told")
    assert "A week later: nothing came." in told
    assert not [line for line in told if "never be" in line]
    for part in ("Reply YES to start", "Thu 9:12 pm", "Fri 5:30 pm · step", "Sat 9:00 am · nudge", "Texts stopped"):
        assert part in words
    for reply in (
        "yes!",
        "prob saturday morning b4 my kids game like 9",
        "I quit my job today!!",
        "please stop texting me",
    ):
        assert reply in words
    assert any("A plan" in note and "9:00 am" in note for note in notes)
    assert any("25 minutes" in note for note in notes)
    assert any("40 minutes" in note for note in notes)
    assert any("No more messages" in note and "texts stopped" in note for note in notes)
    person = opened.subscriber(rosa)
    assert person["person"]["totals"]["minutes"] == 65
    assert person["channels"] == {"sms": {"state": "stopped"}, "email": {"state": "stopped"}}

    outbox = opened.get("/_local/outbox")
    hers = [each for each in outbox if each["to"] in {rosa, person["person"]["email"]}]
    assert [each["class"] for each in hers][-1] == "opt_out"
    keys = [each["key"] for each in outbox]
    assert len(keys) == len(set(keys))
    assert [fault["fired"] for fault in opened.get("/_local/faults")] == [1]

    site = re.compile(r"(POST|GET) [^ ]+:\d+/(_local/.*|welcome|me/[^/]+|static/.*)?$")
    assert [
        each for each in opened.requests[before:] if not each.split()[1].startswith("about:") and not site.match(each)
    ] == []
    assert [line for line in opened.wrong if "sandboxed" not in line] == []


def test_it_plays_again_on_a_used_service_and_the_keyboard_holds_it(opened: Opened) -> None:
    page = opened.page
    opened.sign_up("+13125550190")
    opened.post("/_local/sms", **{"from": "+13125550190", "body": "yes"})
    before = {each["to"] for each in opened.get("/_local/outbox")}
    page.get_by_role("button", name="Play a first week").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#show-pause")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Go on")).to_be_focused()
    stood = page.locator("#story-bar").get_attribute("aria-valuenow")
    page.wait_for_timeout(3500)
    assert page.locator("#story-bar").get_attribute("aria-valuenow") == stood
    page.evaluate("setInterval(() => document.getElementById('show-next').click(), 150)")
    finish(page)
    assert page.locator("#story").inner_text().startswith("One text arrived, not two.")
    expect(page.get_by_role("button", name="Play a first week")).to_be_enabled()
    after = {each["to"] for each in opened.get("/_local/outbox")}
    assert len(after - before) == 4  # Rosa and Sam, each with a phone and a mailbox


def test_a_show_can_be_ended(opened: Opened) -> None:
    opened.page.get_by_role("button", name="Break it").click()
    expect(opened.page.locator("#reply")).to_be_disabled()
    opened.page.get_by_role("button", name="End", exact=True).click()
    expect(opened.page.locator("#story")).to_contain_text("Ended", timeout=15_000)
    expect(opened.page.locator("#reply")).to_be_enabled()


def test_texts_that_come_together_wait_for_one_answer(opened: Opened) -> None:
    page, phone = opened.page, "+13125550192"
    opened.sign_up(phone)
    opened.choose(phone)
    opened.text("yes please")
    expect(page.locator("#channels")).to_contain_text("texts confirmed")
    opened.text("how am i doing")
    expect(page.locator("#thread .end")).to_have_count(0)
    opened.text("what is my page")
    expect(page.locator("#thread .end")).to_contain_text("get one answer")
    page.get_by_role("button", name="To the next message").click()
    expect(page.locator("#thread .end")).to_have_count(0)


def test_texts_by_hand_with_what_was_understood(opened: Opened) -> None:
    page, phone = opened.page, "+13125550191"
    opened.sign_up(phone)
    opened.choose(phone)
    expect(page.locator("#channels")).to_contain_text("texts pending")
    opened.text("yes please")
    line = page.locator(".row.me", has_text="yes please")
    expect(line.locator(".note")).to_contain_text("A yes")
    expect(line.locator(".note")).to_contain_text("texts confirmed")
    expect(page.locator("#channels")).to_contain_text("texts confirmed")
    page.get_by_role("button", name="+1 day").click()
    expect(page.locator("#story")).to_contain_text("went out")
    opened.text("STOP")
    carrier = page.locator(".row.carrier")
    expect(carrier).to_have_count(1)
    expect(carrier).to_contain_text("the carrier's own answer")
    expect(page.locator("#thread .end")).to_contain_text("Texts stopped")
    # Loaded anew, the same lines stand in the same order.
    before = page.locator("#thread .words").all_inner_texts()
    page.reload()
    opened.choose(phone)
    expect(page.locator("#thread .words")).to_have_text(before)
    expect(page.locator(".row.me", has_text="yes please").locator(".note")).to_contain_text("A yes")


def test_the_clock_turns_by_hand_and_plays(opened: Opened) -> None:
    page = opened.page

    def now() -> str:
        return str(opened.get("/_local/clock")["now"])

    stood = now()
    with page.expect_response("**/_local/clock"):
        page.get_by_role("button", name="+1 hour").click()
    expect(page.locator("#now-local")).not_to_have_text("")
    assert now() > stood
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.locator("#play")).to_have_attribute("aria-pressed", "true")
    page.wait_for_timeout(1500)
    page.locator("#play").click()
    expect(page.locator("#play")).to_have_text("Play")
    expect(page.locator("body")).not_to_have_class(re.compile("busy"))
    stood = now()
    page.wait_for_timeout(1500)
    assert now() == stood


def test_peoples_words_stay_words(opened: Opened) -> None:
    page, phone = opened.page, "+13125550172"
    nasty = '<img src=x onerror="window.hacked=1"><b>bold</b> see https://example.org/a?b=1 now'
    opened.sign_up(phone)
    opened.choose(phone)
    opened.text("yes")
    opened.text(nasty)
    expect(page.locator(".row.me").last.locator(".words")).to_have_text(nasty)
    assert page.locator("#thread img, #thread b").count() == 0
    assert page.evaluate("window.hacked") is None
    link = page.locator(".row.me").last.locator("a")
    expect(link).to_have_attribute("href", "https://example.org/a?b=1")
    expect(link).to_have_attribute("rel", "noopener")


def test_what_is_typed_while_words_are_on_their_way_stays(opened: Opened) -> None:
    page, phone = opened.page, "+13125550171"
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    opened.sign_up(phone)
    opened.choose(phone)
    page.route("**/_local/sms", hold)
    with page.expect_request("**/_local/sms"):
        opened.text("yes please")
    page.locator("#reply").fill("how am i do")
    held.pop().continue_()
    expect(page.locator("#channels")).to_contain_text("texts confirmed")
    expect(page.locator("#reply")).to_have_value("how am i do")
    page.unroute("**/_local/sms")
    opened.text("how am i doing")
    expect(page.locator(".row.me").last.locator(".words")).to_have_text("how am i doing")


def test_mail_opens_in_a_sandbox_and_is_answered(opened: Opened) -> None:
    page, phone = opened.page, "+13125550193"
    opened.sign_up(phone, name="Mia")
    opened.choose(phone)
    expect(page.locator("#mail-subject")).to_contain_text("confirm")
    frame = page.locator("#mail-frame")
    allowed = (frame.get_attribute("sandbox") or "").split()
    assert allowed
    assert not {"allow-scripts", "allow-same-origin", "allow-forms", "allow-top-navigation"} & set(allowed)
    expect(page.frame_locator("#mail-frame").locator("body")).to_contain_text("Careerline")
    page.get_by_role("button", name="Plain text").click()
    expect(frame).to_be_hidden()
    expect(page.locator("#mail-plain a").first).to_have_attribute(
        "href", re.compile(re.escape(opened.url) + "/confirm/")
    )
    page.get_by_label("Reply to this mail").fill("yes")
    page.get_by_label("Reply to this mail").press("Enter")
    expect(page.locator("#mails .wrote")).to_contain_text("They wrote: yes")
    expect(page.locator("#mails .understood")).to_contain_text("A yes")
    expect(page.locator("#channels")).to_contain_text("email confirmed")
    # The welcome carries the link to their own page, which shows beside the chart.
    page.get_by_role("button", name="Mia's page").click()
    expect(page.frame_locator("#page-frame").locator("h1")).to_contain_text("Mia")
    assert "allow-scripts" not in (page.locator("#page-frame").get_attribute("sandbox") or "")


def test_trouble_says_what_and_what_to_do(opened: Opened) -> None:
    page, phone = opened.page, "+13125550194"
    opened.sign_up(phone)
    opened.choose(phone)
    page.route("**/_local/sms", lambda route: route.abort())
    page.locator("#reply").fill("yes")
    page.locator("#reply").press("Enter")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("does not answer")
    expect(alert).to_contain_text("make run")
    expect(page.locator("#reply")).to_have_value("yes")
    expect(page.locator(".row.me")).to_have_count(0)
    page.unroute("**/_local/sms")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".row.me")).to_have_count(1)
    expect(alert).to_be_hidden()
    expect(page.locator("#reply")).to_have_value("")


def test_a_refusal_is_said_in_the_stages_words(opened: Opened) -> None:
    opened.page.locator("#number").select_option("other")
    opened.page.get_by_label("Another number").fill("+12")
    opened.page.get_by_label("Another number").press("Enter")
    opened.page.locator("#reply").fill("hi")
    opened.page.locator("#reply").press("Enter")
    expect(opened.page.get_by_role("alert")).to_contain_text("phone number")


def test_a_refusal_stays_when_something_slower_works(opened: Opened) -> None:
    page = opened.page
    slow: list[Route] = []

    def hold(route: Route) -> None:
        slow.append(route)

    page.route("**/_local/log*", hold)
    page.locator("#number").select_option("other")
    page.get_by_label("Another number").fill("+12")
    page.get_by_label("Another number").press("Enter")
    expect(page.locator("#number")).to_have_value("other")
    page.unroute("**/_local/log*")
    page.locator("#reply").fill("hi")
    page.locator("#reply").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("phone number")
    for route in slow:
        route.continue_()
    expect(page.locator("body")).not_to_have_class(re.compile("busy"))
    expect(page.get_by_role("alert")).to_contain_text("phone number")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_small_screen_shows_one_part_at_a_time(browser: Browser, url: str, scheme: str) -> None:
    tab = Opened(browser, url, PHONE, color_scheme=scheme)
    page = tab.page
    tab.sign_up("+13125550195" if scheme == "light" else "+13125550196")
    for name, card in (("Progress", "progress"), ("Inbox", "inbox"), ("What ran", "log"), ("Phone", "phone")):
        page.get_by_role("navigation").get_by_role("button", name=re.compile(name)).click()
        expect(page.locator(f"#{card}")).to_be_visible()
        expect(page.locator("main .card:visible")).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        assert page.evaluate("document.documentElement.scrollHeight") <= PHONE["height"]
        assert (
            page.locator("button:visible, select:visible, textarea:visible").evaluate_all(
                "nodes => nodes.filter(n => !n.closest('#chips') && (n.getBoundingClientRect().right > innerWidth"
                " || n.getBoundingClientRect().height < 24)).map(n => n.id || n.textContent)"
            )
            == []
        )
    tab.context.close()


def test_a_long_talk_makes_no_long_page(browser: Browser, url: str) -> None:
    tab, phone = Opened(browser, url, PHONE), "+13125550173"
    tab.sign_up(phone)
    for line in range(12):
        tab.post("/_local/sms", **{"from": phone, "body": f"line {line} of a long talk"})
    tab.choose(phone)
    expect(tab.page.locator(".row.me")).to_have_count(12)
    assert tab.page.evaluate("document.documentElement.scrollHeight") <= PHONE["height"]
    tab.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_what_is_behind_them(browser: Browser, url: str, scheme: str) -> None:
    tab = Opened(browser, url, color_scheme=scheme)
    pairs = [
        ("--ink", "--bg"), ("--ink", "--card"), ("--ink", "--screen"), ("--ink", "--coach"), ("--soft", "--bg"),
        ("--soft", "--card"), ("--soft", "--screen"), ("--soft", "--coach"), ("--on-accent", "--accent"),
        ("--on-mine", "--mine"), ("--on-story", "--story"), ("--note-ink", "--note"), ("--bad", "--bad-bg"),
        ("--accent", "--card"), ("--accent", "--bg"), ("--work", "--card"), ("--soft", "--note"),
    ]  # fmt: skip
    weak = tab.page.evaluate(
        """pairs => {
            const style = getComputedStyle(document.documentElement);
            const light = name => {
                const [r, g, b] = style.getPropertyValue(name).trim().match(/[0-9a-f]{2}/gi)
                    .map(part => parseInt(part, 16) / 255)
                    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            return pairs.filter(([a, b]) => ratio(light(a), light(b)) < 4.5);
        }""",
        [list(pair) for pair in pairs],
    )
    assert weak == []
    tab.context.close()


def test_every_control_has_a_name_and_new_texts_are_announced(opened: Opened) -> None:
    page = opened.page
    nameless = page.locator("button, select, textarea, input, iframe, a").evaluate_all(
        "nodes => nodes.filter(n => !(n.textContent.trim() || n.title || n.getAttribute('aria-label')"
        " || (n.labels && n.labels.length))).map(n => n.outerHTML.slice(0, 80))"
    )
    assert nameless == []
    expect(page.get_by_role("log", name="Texts")).to_have_count(1)
    expect(page.locator("#story")).to_have_attribute("aria-live", "polite")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the phone")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#reply")).to_be_focused()
