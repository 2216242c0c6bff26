"""The site through its real handler, on moto's table, queue and secret."""

import base64
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from botocore.exceptions import EndpointConnectionError

import web
from careerline.agenda import Class
from careerline.coach import Coach
from careerline.hearing.hear import act
from careerline.people.links import Purpose
from careerline.people.person import Cadence, ChannelState, State
from careerline.people.records import Consent
from careerline.replies import Reading
from local.invoke import Context
from tests.doors.door import EVENTS, Door
from tests.doors.door import event as sample

START = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)  # a Monday, 9 am in Chicago
CONTEXT: Any = Context("web", 256, 10)
FORM = "application/x-www-form-urlencoded"
GOOD = {
    "name": "Rosa",
    "job": "shift lead",
    "career": "logistics planner",
    "goal": "finish the certificate",
    "phone": "",
    "email": "rosa@mail.example",
    "cadence": "three_a_week",
    "hour": "17:30",
    "zone": "America/Chicago",
    "consent_sms": "",
    "consent_email": "on",
}
BY_TEXT = {"phone": "312 555 0142", "consent_sms": "on", "email": "", "consent_email": ""}


@pytest.fixture
def coach(door: Door) -> Coach:
    """Everything that the function works with, on an empty table, at START."""
    door.at(START)
    return door.coach


class Page:
    """An answer, with what a browser would do next at hand."""

    def __init__(self, answer: dict[str, Any]) -> None:
        self.status: int = answer["statusCode"]
        self.headers: dict[str, str] = {name.lower(): value for name, value in answer["headers"].items()}
        self.html: str = answer["body"]
        self.location = self.headers.get("location", "")
        self.text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", self.html))


def call(method: str, address: str, body: str | None = None, kind: str | None = FORM, *, encoded: bool = True) -> Page:
    path, _, query = address.partition("?")
    event: dict[str, Any] = {
        "version": "2.0",
        "routeKey": f"{method} {path}",
        "rawPath": path,
        "rawQueryString": query,
        "headers": {"host": "coach.example"} | ({"content-type": kind} if body is not None and kind else {}),
        "requestContext": {
            "http": {"method": method, "path": path, "sourceIp": "203.0.113.9"},
            "stage": "$default",
            "requestId": "1",
        },
        "isBase64Encoded": False,
    }
    if query:
        event["queryStringParameters"] = dict(pair.split("=") for pair in query.split("&"))
    if body is not None:
        # API Gateway passes a form in base64.
        event["body"] = base64.b64encode(body.encode()).decode() if encoded else body
        event["isBase64Encoded"] = encoded
    return Page(web.handler(event, CONTEXT))


def get(address: str) -> Page:
    return call("GET", address)


def post(address: str, fields: dict[str, str] | None = None) -> Page:
    return call("POST", address, urlencode(fields or {}))


def people(coach: Coach) -> list[str]:
    found = coach.store.client.scan(TableName=coach.settings.table_name)["Items"]
    return [item["PK"]["S"][2:] for item in found if item["SK"]["S"] == "profile"]


def newcomer(coach: Coach, **changed: str) -> str:
    before = set(people(coach))
    assert post("/", GOOD | changed).status == 303
    (person_id,) = set(people(coach)) - before
    return person_id


def confirm_link(coach: Coach, person_id: str, ask: int = 1) -> str:
    """Return the link of an ask by mail."""
    return f"/confirm/{coach.keys.token(Purpose.CONFIRM, f'{person_id}-ask{ask}-e')}"


def member(coach: Coach) -> tuple[str, str]:
    """Return somebody confirmed by email, and the address of their page."""
    person_id = newcomer(coach)
    welcomed = post(confirm_link(coach, person_id))
    assert welcomed.status == 303
    return person_id, welcomed.location.partition("?")[0]


def with_step(coach: Coach) -> tuple[str, str]:
    """Return somebody to whom the first step was sent."""
    from dataclasses import replace

    from careerline.people.person import Step
    from careerline.ports import Change

    person_id, address = member(coach)
    person = coach.store.read(person_id)
    assert person
    profile = replace(person.profile, week=1)
    after = replace(person, profile=profile, week=replace(person.week, step=Step(week=1, sent_at=START)))
    coach.store.save(Change(before=person, after=after))
    return person_id, address


@pytest.mark.parametrize("event", sorted(EVENTS.glob("web.*.json")), ids=lambda file: file.stem)
def test_every_real_event_is_answered_with_a_page(coach: Coach, event: Path) -> None:
    answer = Page(web.handler(json.loads(event.read_text("utf-8")), CONTEXT))
    assert answer.status in {200, 303, 404, 422}
    assert answer.status == 303 or "<h1>" in answer.html


def test_the_form_of_the_events_is_a_whole_sign_up(coach: Coach) -> None:
    answer = Page(web.handler(sample("web.post_form"), CONTEXT))
    assert (answer.status, answer.location) == (303, "/welcome")
    (person_id,) = people(coach)
    person = coach.store.read(person_id)
    assert person
    assert (person.who.name, person.who.phone, person.who.email) == ("Dana", "+12075550142", "dana@mail.example")


def test_signing_up_asks_on_each_channel_and_keeps_the_words_that_were_ticked(coach: Coach) -> None:
    person_id = newcomer(coach, phone="312-555-0142", consent_sms="yes", between_jobs="yes")
    person = coach.store.read(person_id)
    assert person
    assert person.profile.state is State.PENDING
    assert (person.profile.sms, person.profile.email) == (ChannelState.PENDING, ChannelState.PENDING)
    assert [entry.cls for entry in person.profile.agenda] == [Class.ASK, Class.ASK]
    consents = consents_of(coach, person_id)
    assert [consent["what"] for consent in consents] == ["asked", "asked"]
    words = {consent["channel"]: consent["wording"] for consent in consents}
    assert words["sms"].startswith("Yes, text me. I agree to get recurring automated")
    shown = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", get("/").html)).replace("&amp;", "&")
    assert words["sms"] in shown
    assert words["email"] in shown


def consents_of(coach: Coach, person_id: str) -> list[dict[str, str]]:
    return list((coach.store.export(person_id) or {})["consents"])


def test_only_the_named_fields_are_needed(coach: Coach) -> None:
    answer = post("/", GOOD)
    assert (answer.status, answer.location) == (303, "/welcome")
    assert get("/welcome").status == 200


def test_the_whole_form_as_a_browser_posts_it_works_too(coach: Coach, door: Door) -> None:
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', get("/").html))
    assert "stamp" in hidden
    door.passes(seconds=40)
    assert post("/", GOOD | hidden | {"topic": ""}).location == "/welcome"
    assert len(people(coach)) == 1


def test_mistakes_come_back_beside_what_was_typed(coach: Coach) -> None:
    answer = post("/", GOOD | {"name": "<i>Rosa", "phone": "800 555 0100", "hour": "21:00"})
    assert answer.status == 422
    assert 'value="&lt;i&gt;Rosa"' in answer.html
    assert re.findall(r'id="(\w+)-error"', answer.html) == ["phone", "consent_sms", "hour"]
    assert people(coach) == []


def test_a_second_sign_up_looks_like_the_first(coach: Coach) -> None:
    person_id, _ = member(coach)
    again, fresh = post("/", GOOD), post("/", GOOD | {"email": "sam@mail.example"})
    assert (again.status, again.location, again.html) == (fresh.status, fresh.location, fresh.html)
    assert again.headers == fresh.headers
    person = coach.store.read(person_id)
    assert person
    assert person.profile.state is State.ACTIVE


def test_too_many_look_like_the_first_and_the_log_has_the_reason(
    coach: Coach, settings: Callable[..., None], log: StringIO
) -> None:
    settings(ASKS_PER_ADDRESS_PER_DAY=2, SIGNUPS_PER_SOURCE_PER_DAY=10)
    answers = {(post("/", GOOD).status, post("/", GOOD).location) for _ in range(6)}
    assert answers == {(303, "/welcome")}
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    reasons = {line["reason"] for line in lines if line["message"] == "sign-up swallowed"}
    assert reasons == {"email was asked enough today", "too many sign-ups from one source today"}


def test_the_last_ask_of_a_day_is_one_channels_where_both_were_given(
    coach: Coach, settings: Callable[..., None], log: StringIO
) -> None:
    settings(ASKS_PER_DAY=1)
    assert post("/", GOOD | BY_TEXT | {"email": GOOD["email"], "consent_email": "on"}).status == 303
    assert coach.store.used("asks", START) == 1
    assert "asks for today are used up" in log.getvalue()


def test_asks_and_sign_ups_are_of_the_day_by_which_texts_and_money_are_counted(
    coach: Coach, door: Door, settings: Callable[..., None], log: StringIO
) -> None:
    """It begins at midnight in California: an evening there is one day, though it is two of UTC's."""
    settings(ASKS_PER_ADDRESS_PER_DAY=1, SIGNUPS_PER_SOURCE_PER_DAY=2)

    def swallowed() -> list[str]:
        lines = [json.loads(line) for line in log.getvalue().splitlines()]
        return [line["reason"] for line in lines if line["message"] == "sign-up swallowed"]

    door.at(datetime(2026, 3, 2, 23, 50, tzinfo=UTC))  # ten to four in the afternoon
    post("/", GOOD)
    assert swallowed() == []
    door.passes(minutes=20)
    post("/", GOOD)
    post("/", GOOD)
    assert swallowed() == ["email was asked enough today", "too many sign-ups from one source today"]
    door.at(datetime(2026, 3, 3, 8, 1, tzinfo=UTC))  # a minute after midnight
    post("/", GOOD)
    assert len(swallowed()) == 2
    assert len(people(coach)) == 2


def test_a_robot_that_fills_the_hidden_field_sees_what_everybody_sees(coach: Coach, log: StringIO) -> None:
    assert post("/", GOOD | {"topic": "SEO"}).location == "/welcome"
    assert people(coach) == []
    assert "the field that nobody sees" in log.getvalue()


def test_a_stamp_that_is_wrong_sends_the_form_back_with_all_that_was_typed(coach: Coach, door: Door) -> None:
    stamp = re.findall(r'name="stamp" value="([^"]*)"', get("/").html)[0]
    door.passes(seconds=0.5)
    for wrong in (stamp, "nonsense"):
        answer = post("/", GOOD | {"stamp": wrong})
        assert answer.status == 422
        assert 'value="rosa@mail.example"' in answer.html
        assert "Please look it over once more" in answer.text
    door.passes(days=1)
    assert post("/", GOOD | {"stamp": stamp}).status == 303


def test_the_link_of_the_mail_shows_and_its_button_confirms(coach: Coach) -> None:
    person_id = newcomer(coach)
    link = confirm_link(coach, person_id)
    shown = get(link)
    assert shown.status == 200
    assert "Rosa" not in shown.html
    assert shown.headers["cache-control"] == "no-store"
    person = coach.store.read(person_id)
    assert person
    assert person.profile.state is State.PENDING
    answer = post(link)
    assert answer.status == 303
    page = get(answer.location)
    assert "You are in." in page.text
    assert "Hi, Rosa." in page.text
    assert post(link).status == 303
    assert get(link).location == answer.location.partition("?")[0]
    assert [consent["what"] for consent in consents_of(coach, person_id)].count("confirmed") == 1


def test_a_yes_counts_for_72_hours_that_second_included(coach: Coach, door: Door) -> None:
    in_time, late = newcomer(coach), newcomer(coach, email="late@mail.example")
    door.at(START + timedelta(hours=72))
    assert post(confirm_link(coach, in_time)).status == 303
    door.passes(seconds=1)
    link = confirm_link(coach, late)
    assert (get(link).status, post(link).status) == (410, 410)
    assert "run out" in get(link).text


def test_a_link_of_texts_alone_confirms_no_email(coach: Coach) -> None:
    person_id = newcomer(coach, **BY_TEXT)
    link = confirm_link(coach, person_id)
    assert (get(link).status, post(link).status) == (410, 410)


@pytest.mark.parametrize("address", ["/confirm/x", "/me/x", "/plan/x", "/unsubscribe/x", "/me/x.y.z"])
def test_a_broken_link_is_met_kindly(coach: Coach, address: str) -> None:
    assert get(address).status == 404
    assert "This link does not work." in get(address).text
    assert post(address if "/me/" not in address else f"{address}/leave").status == 404


def test_a_token_is_worth_nothing_for_another_purpose(coach: Coach) -> None:
    person_id, _ = member(coach)
    for purpose in set(Purpose) - {Purpose.PAGE}:
        token = coach.keys.token(purpose, person_id)
        assert get(f"/me/{token}").status == 404
        assert post(f"/me/{token}/leave").status == 404


def test_whoever_is_gone_has_no_page(coach: Coach) -> None:
    nobody = "01KJZ86HC08GZM8SVGFZ6T82J4"
    assert get(confirm_link(coach, nobody)).status == 410
    for purpose in (Purpose.PAGE, Purpose.PLAN):
        assert get(f"/{purpose.value}/{coach.keys.token(purpose, nobody)}").status == 410
    token = coach.keys.token(Purpose.UNSUBSCRIBE, nobody)
    assert post(f"/unsubscribe/{token}").status == 200


PART = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--'


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("", FORM),
        ("List-Unsubscribe=One-Click", FORM),
        ("List-Unsubscribe=One-Click", "text/plain"),
        (PART, "multipart/form-data; boundary=b"),
    ],
)
def test_one_press_ends_email_without_a_redirect(coach: Coach, body: str, kind: str) -> None:
    person_id, _ = member(coach)
    link = f"/unsubscribe/{coach.keys.token(Purpose.UNSUBSCRIBE, person_id)}"
    assert get(link).html.count("<form") == 1
    person = coach.store.read(person_id)
    assert person
    assert person.profile.email is ChannelState.CONFIRMED
    answer = call("POST", link, body, kind)
    assert answer.status == 200
    assert "The emails have stopped." in answer.text
    person = coach.store.read(person_id)
    assert person
    assert person.profile.email is not ChannelState.CONFIRMED
    assert not [entry for entry in person.profile.agenda if entry.cls is Class.COACHING]
    assert call("POST", link, body, kind).status == 200


def test_a_day_tapped_in_a_mail_becomes_a_plan(coach: Coach) -> None:
    person_id, address = with_step(coach)
    link = f"/plan/{coach.keys.token(Purpose.PLAN, person_id)}"
    shown = get(f"{link}?day=2026-03-05")
    assert shown.status == 200
    assert 'value="2026-03-05" checked' in shown.html
    person = coach.store.read(person_id)
    assert person
    assert coach.composer.step(person, person.week.step).short in shown.text
    assert get(f"{link}?day=whenever").status == 200
    assert post(link, {"day": "2026-03-01"}).status == 422
    answer = post(link, {"day": "2026-03-05", "time": "18:00"})
    assert answer.location == f"{address}?said=plan"
    page = get(answer.location).text
    assert "Your plan is set." in page
    assert "Thursday at 6 pm" in page


def test_no_step_no_plan(coach: Coach) -> None:
    person_id, address = member(coach)
    link = f"/plan/{coach.keys.token(Purpose.PLAN, person_id)}"
    assert get(link).status == post(link, {"day": "2026-03-05"}).status == 410
    assert post(f"{address}/plan", {"day": "2026-03-05"}).location == f"{address}?said=none"


def finished(coach: Coach, **changes: Any) -> tuple[str, str]:
    """Return somebody to whom all that is written has come, and the address of their page."""
    from dataclasses import replace

    from careerline.ports import Change

    person_id, address = member(coach)
    person = coach.store.read(person_id)
    assert person
    last = {"state": State.FINISHED, "week": coach.programme.last_week, "ended": coach.programme.last_week} | changes
    after = replace(person, profile=replace(person.profile.with_agenda(()), **last))
    coach.store.save(Change(before=person, after=after))
    return person_id, address


@pytest.mark.rule("finished")
def test_who_finished_can_begin_again_from_the_page(coach: Coach) -> None:
    person_id, address = finished(coach)
    page = get(address)
    assert "You finished." in page.text
    assert "Begin again from week 1" in page.text

    assert post(f"{address}/resume").status == 303

    person = coach.store.read(person_id)
    assert person
    assert (person.profile.state, person.profile.week) == (State.ACTIVE, 0)
    assert next((entry.kind, entry.week) for entry in person.profile.agenda) == ("idea", 1)


@pytest.mark.rule("monthly_only")
def test_who_finished_can_have_one_message_a_month_from_the_page(coach: Coach) -> None:
    person_id, address = finished(coach)

    assert "one message a month" in get(post(f"{address}/monthly").location).text

    person = coach.store.read(person_id)
    assert person
    assert (person.profile.state, person.profile.cadence) == (State.ACTIVE, Cadence.MONTHLY)
    assert [entry.kind for entry in person.profile.agenda] == ["month"]
    assert "One message a month" in get(address).text


@pytest.mark.rule("finished")
def test_who_finished_after_a_part_goes_on_from_the_page_and_settings_wake_nobody(coach: Coach) -> None:
    person_id, address = finished(coach, week=2, ended=2)
    assert "Go on with coaching" in get(address).text
    post(f"{address}/settings", {"cadence": "daily", "hour": "17:30", "zone": "America/Chicago"})
    person = coach.store.read(person_id)
    assert person
    assert (person.profile.state, person.profile.agenda) == (State.FINISHED, ())

    post(f"{address}/resume")

    assert next(entry.week for entry in coach.store.read(person_id).profile.agenda) == 3  # type: ignore[union-attr]


def test_once_a_month_is_for_those_who_have_been_coached(coach: Coach) -> None:
    assert post("/", GOOD | {"cadence": "monthly"}).status == 422
    _, address = finished(coach, state=State.ACTIVE)
    assert post(f"{address}/monthly").location.endswith("said=none")


def test_the_page_plans_moves_pauses_goes_on_and_takes_back(coach: Coach) -> None:
    person_id, address = with_step(coach)

    def press(action: str, **fields: str) -> str:
        return post(f"{address}/{action}", fields).location.rpartition("=")[2]

    assert press("plan", day="2026-03-04") == "plan"
    assert "Wednesday" in get(address).text
    assert post(f"{address}/plan", {"day": "yesterday"}).status == 422
    assert press("undo") == "undo"
    assert "Your plan" not in get(address).text
    assert press("undo") == "none"
    act(coach, person_id, Reading(intent="log", outcome="done", minutes=25), START, "m1", "did 25 min")
    assert "did 25 min" in get(address).text
    assert press("undo") == "undo"
    assert "did 25 min" not in get(address).text
    assert press("settings", cadence="daily", hour="09:30", zone="America/Denver") == "settings"
    person = coach.store.read(person_id)
    assert person
    assert (person.profile.cadence, f"{person.profile.hour:%H:%M}") == (Cadence.DAILY, "09:30")
    assert person.profile.zone == "America/Denver"
    wrong = post(f"{address}/settings", {"hour": "23:00"})
    assert wrong.status == 422
    assert "from 9 am to 7:30 pm" in wrong.text
    assert press("resume") == "none"
    assert press("pause", **{"for": "14"}) == "pause"
    assert "paused until Monday, March 16" in get(address).text
    assert press("pause") == "none"
    assert press("resume") == "resume"
    person = coach.store.read(person_id)
    assert person
    assert person.profile.state is State.ACTIVE


def test_leaving_ends_everything_and_the_page_says_so(coach: Coach) -> None:
    person_id, address = member(coach)
    answer = post(f"{address}/leave")
    page = get(answer.location)
    assert "You have left." in page.text
    assert "/leave" not in page.html
    person = coach.store.read(person_id)
    assert person
    assert person.profile.state is State.STOPPED
    assert person.profile.agenda == ()
    assert post(f"{address}/leave").status == 303
    assert "stopped" in [consent["what"] for consent in consents_of(coach, person_id)]


def test_everything_can_be_downloaded(coach: Coach) -> None:
    _, address = member(coach)
    answer = post(f"{address}/download")
    assert answer.headers["content-type"].startswith("application/json")
    assert "attachment" in answer.headers["content-disposition"]
    assert json.loads(answer.html)["person"]["goal"] == "finish the certificate"


def test_no_unknown_notice_is_shown(coach: Coach) -> None:
    _, address = member(coach)
    assert "evil" not in get(f"{address}?said=evil").html
    assert post(f"{address}/erase-me-now").status == 404


def test_what_cannot_be_read_is_met_kindly(coach: Coach) -> None:
    assert call("POST", "/", "{}", "application/json").status == 415
    assert call("POST", "/", "a=" + "x" * 9000).status == 413
    assert call("POST", "/", "&".join("a=1" for _ in range(99))).status == 400
    assert call("POST", "/", "not base64!", encoded=False, kind=FORM).status == 422
    assert call("POST", "/").status == 422
    bytes_ = urlencode(GOOD | {"name": "x"}).replace("name=x", "name=Jos%E9%00")
    assert call("POST", "/", bytes_).status == 303
    assert get("/nothing").status == 404


def test_every_page_is_safe(coach: Coach) -> None:
    _, address = member(coach)
    for page in (
        get("/"),
        get("/welcome"),
        get(address),
        get("/privacy"),
        get("/terms"),
        get("/me/x"),
        post("/", GOOD),
    ):
        assert "default-src 'none'" in page.headers["content-security-policy"]
        assert page.headers["x-content-type-options"] == "nosniff"
        assert page.headers["referrer-policy"] == "no-referrer"
    assert get(address).headers["cache-control"] == "no-store"


def test_the_files_that_pages_name_are_there(coach: Coach) -> None:
    names = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', get("/").html))
    assert {name.partition("?")[0] for name in names} == {"/static/site.css", "/static/zone.js", "/static/icon.svg"}
    for name in names:
        found = get(name)
        assert found.status == 200
        assert "immutable" in found.headers["cache-control"]
    assert get("/static/form.html.j2").status == 404
    assert get("/static/..").status == 404


def test_what_breaks_is_a_page_and_a_line_without_words(door: Door, coach: Coach, log: StringIO) -> None:
    calls = door.dynamodb.meta.events

    def away(**_call: object) -> None:
        raise EndpointConnectionError(endpoint_url="https://table.example/+13125550142")

    def fail(**_call: object) -> None:
        raise RuntimeError("rosa@mail.example is odd")

    for trouble in (away, fail):
        calls.register("before-call.dynamodb", trouble)
        try:
            answer = post("/", GOOD)
        finally:
            calls.unregister("before-call.dynamodb", trouble)
        assert answer.status == (503 if trouble is away else 500)
        assert answer.headers.get("retry-after") == ("30" if trouble is away else None)
        assert "rosa" not in answer.html
    assert "RuntimeError" in log.getvalue()
    assert "rosa" not in log.getvalue()
    assert "5550142" not in log.getvalue()


def test_nothing_personal_is_logged(coach: Coach, log: StringIO) -> None:
    _, address = member(coach)
    post("/", GOOD)
    post(f"{address}/leave")
    for secret in ("rosa", "Rosa", "certificate", address.rpartition("/")[2]):
        assert secret not in log.getvalue()


def test_a_consent_of_the_form_is_a_record(coach: Coach) -> None:
    """The ledger's fields stand in the export as they were written."""
    (consent,) = consents_of(coach, newcomer(coach))
    assert set(consent) <= set(Consent.__dataclass_fields__)
    assert (consent["source"], len(consent["version"])) == ("form", 12)


# --- Putting right what was logged ---


def reported(coach: Coach, text: str = "did 50 min, showed Sam & Lee", **read: Any) -> tuple[str, str]:
    """Return somebody who reported their step, and the address of their page."""

    person_id, address = with_step(coach)
    read = {"outcome": "done", "minutes": 50, "asset": "skills", "people": ("Sam",)} | read
    act(coach, person_id, Reading(intent="log", **read), START, "page-1", text)
    return person_id, address


def totals_of(coach: Coach, person_id: str) -> tuple[int, int, int]:
    person = coach.store.read(person_id)
    assert person
    total = person.week.total
    return total.steps, total.minutes, total.people


def test_a_report_can_be_put_right_on_the_page(coach: Coach) -> None:
    person_id, address = reported(coach)
    assert "Put it right" in get(address).html

    right = {"ref": "page-1", "outcome": "done", "minutes": "15", "count": "", "asset": "work", "do": "save"}
    assert post(f"{address}/correct", right).location == f"{address}?said=corrected"

    assert totals_of(coach, person_id) == (1, 15, 1)
    (entry,) = coach.store.logged(person_id)
    assert (entry.minutes, entry.asset, entry.text) == (15, "work", "did 50 min, showed Sam & Lee")
    page = get(f"{address}?said=corrected")
    assert "15 minutes" in page.text
    assert "Put right." in page.text


def test_a_report_can_be_taken_off_the_page(coach: Coach) -> None:
    person_id, address = reported(coach)

    assert post(f"{address}/correct", {"ref": "page-1", "do": "remove"}).location == f"{address}?said=removed"

    assert totals_of(coach, person_id) == (0, 0, 1)
    assert coach.store.logged(person_id) == []
    person = coach.store.read(person_id)
    assert person
    assert person.week.step
    assert person.week.step.outcome is None


@pytest.mark.parametrize(
    "fields",
    [
        {"ref": "page-1", "minutes": "lots", "outcome": "done"},
        {"ref": "page-1", "minutes": "99999", "outcome": "done"},
        {"ref": "page-1", "minutes": "-5", "outcome": "done"},
        {"ref": "page-1", "minutes": "5", "outcome": "great"},
        {},
    ],
)
def test_what_is_no_figure_comes_back_with_the_reason_and_changes_nothing(coach: Coach, fields: dict[str, str]) -> None:
    person_id, address = reported(coach)
    wrong = post(f"{address}/correct", fields)
    assert wrong.status == 422
    assert "Write minutes and numbers as figures" in wrong.text
    assert totals_of(coach, person_id) == (1, 50, 1)


def test_a_report_of_somebody_else_cannot_be_put_right(coach: Coach) -> None:
    person_id, address = reported(coach)
    fields = {"ref": "someone-elses", "minutes": "5", "outcome": "done"}
    assert post(f"{address}/correct", fields).location == f"{address}?said=none"
    assert totals_of(coach, person_id) == (1, 50, 1)


def test_a_name_can_be_taken_off_the_list(coach: Coach) -> None:
    person_id, address = reported(coach)

    assert post(f"{address}/unmeet", {"name": "Sam"}).location == f"{address}?said=unmet"
    assert post(f"{address}/unmeet", {"name": "Sam"}).location == f"{address}?said=none"

    assert totals_of(coach, person_id) == (1, 50, 0)
    assert coach.store.met(person_id) == {}


@pytest.mark.parametrize(
    ("reason", "days", "asked"),
    [
        pytest.param("complaint", 400, False, id="a complaint bars until a yes of their own"),
        pytest.param("bounce", 29, False, id="a bounce bars for a month"),
        pytest.param("bounce", 30, True, id="a mailbox may come back"),
        pytest.param("stop", 0, True, id="a stop is no bar: they ask, and their yes is what counts"),
        pytest.param("unsubscribe", 0, True, id="nor is an unsubscribe"),
    ],
)
def test_an_address_with_something_against_it_is_asked_or_not(
    coach: Coach, log: StringIO, reason: str, days: int, asked: bool
) -> None:
    coach.store.suppress("email:rosa@mail.example", reason, START - timedelta(days=days))

    post("/", GOOD)

    reasons = [line["reason"] for line in map(json.loads, log.getvalue().splitlines()) if "reason" in line]
    assert reasons == ([] if asked else [f"email cannot be asked: {reason}"])
