import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from careerline.adapters.content import read_templates
from careerline.agenda import Channel, Class, Entry
from careerline.people.person import (
    Cadence,
    ChannelState,
    Logged,
    Person,
    Plan,
    Profile,
    State,
    Step,
    Totals,
    Week,
    Who,
)
from careerline.people.signup import FIELDS
from careerline.site import forms, pages, requests
from careerline.site.pages import Pages
from careerline.site.progress import bars, masked, my_page, open_step, tile_minutes
from careerline.words.crisis import Lines
from simulation.coach import settings

TEMPLATES = Path(__file__).parents[2] / "templates"
NOW = datetime(2026, 3, 12, 15, 0, tzinfo=UTC)  # a Thursday, 10 am in Chicago

SETTINGS = settings(inbound_domain="")
LINES = Lines("Call 988, any hour.", "988 answers day and night", "911")


@pytest.fixture(scope="module")
def site() -> Pages:
    return Pages(read_templates(str(TEMPLATES)), SETTINGS, {"site.css": "a"})


def rosa(**profile: Any) -> Person:
    return Person(
        profile=replace(
            Profile(
                id="01KJZ86HC08GZM8SVGFZ6T82J4",
                state=State.ACTIVE,
                created=NOW - timedelta(days=7),
                zone="America/Chicago",
                hour=time(17, 30),
                sms=ChannelState.CONFIRMED,
                email=ChannelState.PENDING,
                week=1,
                agenda=(
                    Entry(
                        at=NOW + timedelta(hours=31, minutes=30),
                        cls=Class.COACHING,
                        channel=Channel.SMS,
                        kind="check",
                        week=1,
                    ),
                ),
            ),
            **profile,
        ),
        who=Who(
            name="Rosa",
            career="logistics planner",
            goal="finish the certificate",
            phone="+13125550142",
            email="rosa@mail.example",
        ),
        week=Week(
            step=Step(week=1, sent_at=NOW - timedelta(days=1)),
            total=Totals(
                steps=3, minutes=85, people=1, things=2, assets={"work": 4, "people": 1}, asset_minutes={"work": 80}
            ),
            last=Logged(ref="x", outcome="done"),
        ),
    )


def logged(at: str, outcome: str, text: str, **more: Any) -> dict[str, Any]:
    return {"at": at, "outcome": outcome, "minutes": None, "count": None, "asset": None, "text": text} | more


EXPORT: dict[str, Any] = {
    "log": [
        logged("2026-03-02T15:00:00+00:00", "done", "fixed <b>bay 4</b>", minutes=25, asset="work"),
        logged("2026-03-09T04:30:00+00:00", "missed", "doubles"),
        logged("2026-03-10T15:00:00+00:00", "done", "sent 2", count=2, asset="position"),
    ],
    "people": [{"name": "Luis"}, {"name": "Denise"}],
}


def me(person: Person, site: Pages, **form: Any) -> str:
    page = my_page(person, EXPORT, "write down one fix", NOW)
    return site.me("TOKEN", page, replace(forms.my_form(person, NOW), **form), "plan")


def test_the_form_has_every_field_unticked_and_its_wording_beside_each_tick(site: Pages) -> None:
    html = site.form(forms.sign_up_form(stamp="S"))
    names = set(re.findall(r'name="(\w+)"', html))
    assert {"name", "job", "between_jobs", "career", "goal", "phone", "email", "cadence", "hour", "zone"} <= names
    assert {"consent_sms", "consent_email"} <= names
    assert 'method="post" action="/"' in html
    assert re.findall(r"<input[^>]* checked", html) == [
        '<input type="radio" name="cadence" value="three_a_week" id="cadence" checked'
    ]
    shown = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))
    for wording in site.wordings().values():
        assert wording.replace("&", "&amp;") in shown


def test_the_words_beside_the_tick_for_texts_say_what_carriers_ask_for(site: Pages) -> None:
    words = site.wordings()[Channel.SMS]
    for needed in (
        "Careerline",
        "3 to 7 texts a week",
        "1 to 3",
        "Msg & data rates may apply",
        "HELP",
        "STOP",
        "Terms",
        "Privacy",
        "not a condition",
    ):
        assert needed in words


def test_a_mistake_stands_beside_its_field_and_at_the_top(site: Pages) -> None:
    values = {"name": '<b>"Ro', "hour": "21:00", "zone": "Mars/Phobos", "cadence": "daily", "consent_sms": "on"}
    html = site.form(forms.sign_up_form(values, {"phone": "Too <short>.", "hour": "Too late."}))
    assert 'value="&lt;b&gt;&#34;Ro"' in html
    assert "<b>&#34;Ro" not in html
    assert '<a href="#phone">Too &lt;short&gt;.</a>' in html
    assert 'aria-invalid="true" aria-describedby="phone-error"' in html
    assert 'id="phone-error">Too &lt;short&gt;.' in html
    assert '<option value="21:00" selected>9 pm</option>' in html
    assert '<option value="Mars/Phobos" selected>' in html
    assert re.search(r'value="daily"[^>]* checked', html)
    assert re.search(r'name="consent_sms"[^>]* checked', html)


def test_every_described_by_and_label_points_at_something(site: Pages) -> None:
    errors = dict.fromkeys(FIELDS, "Wrong.")
    for html in (
        site.form(forms.sign_up_form(stamp="S")),
        site.form(forms.sign_up_form({}, errors)),
        me(rosa(), site, errors={"day": "Wrong.", "time": "Wrong.", "hour": "Wrong."}),
    ):
        ids = re.findall(r'\bid="([^"]+)"', html)
        assert len(ids) == len(set(ids))
        pointers = re.findall(r'(?:aria-describedby|for|href="#|aria-labelledby)="?([^">]+)"', html)
        targets = {one for pointer in pointers for one in pointer.split()}
        assert targets <= set(ids)


def test_no_page_needs_what_the_content_security_policy_forbids(site: Pages) -> None:
    shown = [
        site.form(forms.sign_up_form(stamp="S")),
        site.welcome(),
        site.confirm("T"),
        site.confirm("T", added=True),
        site.erase("T"),
        site.unsubscribe("T", done=False),
        site.unsubscribe("T", done=True),
        site.plan("T", "P", "one step", forms.plan_form(rosa(), NOW)),
        site.plain(pages.EXPIRED),
        site.privacy(),
        site.terms(LINES),
        me(rosa(), site),
    ]
    for html in shown:
        assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?! src=\"/static/)|javascript:", html)
        assert set(re.findall(r'(?:src|href)="(https?:[^"]*)"', html)) == set()
        assert "<title>" in html
        assert html.count("<h1>") == 1
        assert 'lang="en"' in html


def test_the_welcome_is_the_same_for_everybody_and_names_the_way_back(site: Pages) -> None:
    html = site.welcome()
    assert "If you once texted STOP to us, text START to" in html
    assert "(500) 555-0009" in html
    assert "Reply <strong>YES</strong>" in html


def test_the_confirmation_needs_nothing_typed(site: Pages) -> None:
    html = site.confirm("TOKEN")
    assert html.count("<form") == 1
    assert 'action="/confirm/TOKEN"' in html
    assert "<input" not in html


def test_the_privacy_page_and_terms_say_what_carriers_ask_for(site: Pages) -> None:
    assert "not shared with or sold to third parties or affiliates for marketing" in site.privacy()
    for html in (site.privacy(), site.terms(LINES)):
        assert "12 Quay Street" in html
        assert "ana@harborworks.example" in html
    for needed in ("3 to 7 texts a week", "Msg &amp; data rates may apply", "HELP", "STOP", "18 or older"):
        assert needed in site.terms(LINES)


def test_the_personal_page_shows_what_was_built(site: Pages) -> None:
    html = me(rosa(), site)
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))
    assert "I want to become: logistics planner" in text
    assert "In three months I want to finish the certificate" in text
    for shown in ("1h 25m", "4 times, 1 h 20 min", "not yet", "Next moves", "Your plan is set."):
        assert shown in text
    assert "fixed &lt;b&gt;bay 4&lt;/b&gt;" in html
    assert "+13125550142" not in html
    assert "rosa@mail.example" not in html
    assert "Tomorrow at 5:30 pm, by text: how your step went." in text
    for action in ("plan", "settings", "pause", "undo", "leave", "download"):
        assert f'action="/me/TOKEN/{action}"' in html


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_its_page(site: Pages, state: State) -> None:
    html = me(rosa(state=state, until=date(2026, 3, 20)), site)
    assert ("/resume" in html) == (state in {State.PAUSED, State.HELD, State.FINISHED})
    assert ("/leave" in html) == (state is not State.STOPPED)
    assert ("/pause" in html) == (state is State.ACTIVE)
    if state is State.PAUSED:
        assert "paused until Friday, March 20" in html


def test_the_timeline_is_by_local_week_newest_first() -> None:
    page = my_page(rosa(), EXPORT, "", NOW)
    assert [week.title for week in page.weeks] == ["Week of March 9", "Week of March 2"]
    assert [entry.day for entry in page.weeks[1].entries] == ["Sun, Mar 8", "Mon, Mar 2"]
    assert page.weeks[1].entries[0].what == "Not this time"
    assert page.weeks[0].entries[0].what == "Done · 2 things · next moves"
    assert page.people == ("Denise", "Luis")


def test_a_long_timeline_is_cut_and_says_so() -> None:
    log = [dict(EXPORT["log"][0]) for _ in range(70)]
    page = my_page(rosa(), {"log": log, "people": []}, "", NOW)
    assert sum(len(week.entries) for week in page.weeks) == 60
    assert page.earlier == "10 reports"


def test_bars_are_measured_by_the_longest() -> None:
    assert [bar.share for bar in bars(Totals(assets={"work": 4, "people": 1}))] == [100, 0, 25, 0]
    assert [bar.value for bar in bars(Totals())] == ["not yet"] * 4


def test_a_plan_shows_until_its_day_is_over() -> None:
    person = rosa()
    assert person.week.step
    step = replace(person.week.step, plan=Plan(day=date(2026, 3, 14), clock=time(9), at=NOW, nudge=True))
    planned = replace(person, week=replace(person.week, step=step))
    assert my_page(planned, EXPORT, "", NOW).plan == "Saturday at 9 am"
    assert my_page(planned, EXPORT, "", NOW + timedelta(days=3)).plan == ""
    form = forms.my_form(planned, NOW)
    assert (form.values["day"], form.values["time"]) == ("2026-03-14", "09:00")


def test_a_nudge_that_comes_at_the_planned_moment_is_not_said_twice() -> None:
    person = rosa()
    assert person.week.step
    nudge = replace(person.profile.agenda[0], cls=Class.NUDGE, kind="nudge")
    step = replace(person.week.step, plan=Plan(day=nudge.at.date(), clock=time(17, 30), at=nudge.at, nudge=True))
    planned = replace(person, profile=person.profile.with_agenda((nudge,)), week=replace(person.week, step=step))
    assert my_page(planned, EXPORT, "", NOW).next == "A nudge comes then, by text."


def test_by_email_alone_the_settings_say_how_often_emails_come() -> None:
    by_text, by_email = (
        rosa(cadence=Cadence.WEEKLY),
        rosa(cadence=Cadence.WEEKLY, sms=None, email=ChannelState.CONFIRMED),
    )
    assert my_page(by_text, EXPORT, "", NOW).settings[0] == "One message a week"
    assert my_page(by_email, EXPORT, "", NOW).settings[0] == "About 2 emails a week"


def test_only_an_open_step_can_be_planned() -> None:
    person = rosa()
    assert open_step(person, NOW) is person.week.step
    assert open_step(rosa(state=State.PAUSED), NOW) is None
    assert person.week.step
    done = replace(person, week=replace(person.week, step=replace(person.week.step, outcome="done")))
    assert open_step(done, NOW) is None


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ({"day": "2026-03-14"}, forms.Planned(date(2026, 3, 14), None)),
        ({"day": "2026-03-12", "time": "18:15"}, forms.Planned(date(2026, 3, 12), time(18, 15))),
        ({"day": "2026-03-21", "time": "06:00:00"}, forms.Planned(date(2026, 3, 21), time(6))),
        ({}, {"day"}),
        ({"day": "soon"}, {"day"}),
        ({"day": "2026-03-11"}, {"day"}),
        ({"day": "2026-03-22"}, {"day"}),
        ({"day": "2026-03-12", "time": "09:59"}, {"time"}),
        ({"day": "2026-03-13", "time": "late"}, {"time"}),
    ],
)
def test_plans(form: dict[str, str], expected: object) -> None:
    found = forms.read_plan(form, "America/Chicago", NOW)
    assert (set(found) if isinstance(found, dict) else found) == expected


def test_settings_keep_what_is_not_named_and_refuse_what_is_outside_the_hours() -> None:
    person = rosa()
    assert forms.read_settings({}, person) == forms.Wished(Cadence.THREE_A_WEEK, time(17, 30), "America/Chicago")
    wished = forms.read_settings({"hour": "9:00", "zone": "America/Denver", "cadence": "daily"}, person)
    assert wished == forms.Wished(Cadence.DAILY, time(9), "America/Denver")
    wrong = forms.read_settings({"hour": "22:00", "zone": "x", "cadence": "x"}, person)
    assert isinstance(wrong, dict)
    assert set(wrong) == {"cadence", "hour", "zone"}
    there = forms.read_settings({"hour": "19:00"}, rosa(place="RI"))
    assert isinstance(there, dict)
    assert "Rhode Island" in there["hour"]


def test_a_break_ends_on_a_day_or_not_at_all() -> None:
    assert forms.read_break({"for": "7"}, "America/Chicago", NOW) == date(2026, 3, 19)
    assert forms.read_break({"for": ""}, "America/Chicago", NOW) is None
    assert forms.read_break({"for": "9999999999"}, "America/Chicago", NOW) is None


def test_small_things() -> None:
    assert [tile_minutes(minutes) for minutes in (0, 45, 60, 205)] == ["0m", "45m", "1h", "3h 25m"]
    assert masked("rosa@mail.example") == "r…@mail.example"
    assert pages.shown_number("12345") == "12345"
    assert pages.address_line("Harbor Works", "Harbor Works, Quay 1") == "Harbor Works, Quay 1"


def event(body: str, kind: str = requests.FORM, *, base64: bool = False) -> dict[str, Any]:
    return {"body": body, "isBase64Encoded": base64, "headers": {"Content-Type": kind}}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (event("a=1&b=&a=2"), {"a": "1", "b": ""}),
        (event("YT0x", base64=True), {"a": "1"}),
        (event("a=Jos%C3%A9"), {"a": "José"}),
        (event("a=Jos%E9"), {"a": "José"}),
        (event("YT1Kb3Pp", base64=True), {"a": "José"}),
        (event("a=José"), {"a": "José"}),
        (event("a=1", f"{requests.FORM}; charset=UTF-8"), {"a": "1"}),
        ({"headers": None}, {}),
        (event("", "text/plain"), {}),
        (event("a=%81%8d%00"), {"a": "\ufffd\ufffd\x00"}),
        (event("{}", "application/json"), requests.Refused(415)),
        (event("a=" + "x" * 9000), requests.Refused(413)),
        (event("&".join("a=1" for _ in range(100))), requests.Refused(400)),
        (event("%%%", base64=True), requests.Refused(400)),
        (event("a", base64=True), requests.Refused(400)),
    ],
)
def test_bodies(given: dict[str, Any], expected: object) -> None:
    assert requests.read_post(given) == expected
