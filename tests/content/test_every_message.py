"""Every message that ships, for everybody who might get it: whole, in one segment, and with the words the law wants."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from html.parser import HTMLParser
from itertools import product
from typing import Any

import pytest

from careerline.agenda import Channel, Class, Entry
from careerline.people.person import Cadence, ChannelState, Person, Plan, Size, Step, Talk, Totals, Week, Who
from careerline.people.records import LogEntry, Part
from careerline.people.signup import CAREER_MAX, GOAL_MAX
from careerline.words.compose import NAME_IN_TEXTS, Said, day_values, log_values, plan_values, totals_values
from careerline.words.messages import Mail, Text
from careerline.words.segments import fits
from tests.core.somebody import HOUSE, TEMPLATES, at, composer, programme, rosa

WEDNESDAY = date(2026, 9, 23)  # the longest day and month that there are
NOW = at(WEDNESDAY, "12:00")
FILES = {path.relative_to(TEMPLATES).as_posix(): path.read_text("utf-8") for path in sorted(TEMPLATES.rglob("*.j2"))}
ANSWERS = [path.removeprefix("answers/").removesuffix(".txt.j2") for path in FILES if path.startswith("answers/")]
PARTS = [name.removeprefix("parts/") for name in ANSWERS if name.startswith("parts/")]
ANSWERS = [name for name in ANSWERS if not name.startswith("parts/")]
FRAMES = "programmes/career/frames/"
TEXT_FRAMES = [path.removeprefix(FRAMES) for path in FILES if path.startswith(FRAMES) and path.endswith(".sms.j2")]
MAIL_FRAMES = [path.removeprefix(FRAMES) for path in FILES if path.startswith(FRAMES) and path.endswith(".email.md.j2")]
WEEKS = sorted(programme().weeks)
LEGAL = tomllib.loads((TEMPLATES / "answers/legal.toml").read_text("utf-8"))

LONGEST = Who(
    name="Maximiliana-Josefina Featherstonehaugh",
    career="senior warehouse and logistics manager x",
    goal="finish the first half of the forklift class at night, and th"
    "en ask my lead for the early shift by the end of next spring",
    job="night shift lead in a parts warehouse",
    phone="+13125550142",
    email="rosa@mail.example",
)
PEOPLE = {
    "Rosa": rosa().who,
    "the longest name and career": LONGEST,
    "an accent": replace(LONGEST, name="Jose\u0301 Ma\u0142gorzata", career="t\u00e9cnica de enfermer\u00eda"),
    "an apostrophe": replace(LONGEST, name="D\u2019Angelo", career="chef's assistant"),
    "an emoji": replace(LONGEST, name="Rosa\U0001f339", career="baker \U0001f950 and cook"),
    "letters that no phone folds": replace(LONGEST, name="\u674e", career="\u53a8\u5e08"),
    "Markdown in it": replace(LONGEST, name="*Rosa*", career="[lead](x) & <b>boss</b> #1"),
    "no name": replace(LONGEST, name=""),
    "not sure yet": replace(LONGEST, career="", goal=""),
    "between jobs": replace(LONGEST, between_jobs=True, job=""),
    "between jobs, not sure yet": replace(LONGEST, between_jobs=True, job="", career=""),
}
PROGRESS = {
    "no progress": Totals(),
    "one step": Totals(steps=1, minutes=20, people=1, assets={"people": 1}),
    "much progress": Totals(steps=112, minutes=59_999, people=148, things=1234, assets={"work": 60, "position": 52}),
}
PLANS = {
    "no plan": None,
    "tomorrow": Plan(day=WEDNESDAY + timedelta(days=1), clock=None, at=NOW, nudge=True),
    "a far day and hour": Plan(day=WEDNESDAY + timedelta(days=7), clock=time(12, 30), at=NOW, nudge=True),
}


def everybody(week: int = 1, **more: Any) -> Iterator[tuple[str, Person]]:
    """Yield everybody who might get a message, with what to call them when it does not fit."""
    for called, who in PEOPLE.items():
        # Whoever has the longest name and career is tried in every state, the others in three.
        states = product(PROGRESS, Size, PLANS) if who is LONGEST else zip(PROGRESS, Size, PLANS, strict=True)
        for built, size, when in states:
            step = Step(week=week, size=size, sent_at=NOW, plan=PLANS[when], swapped=size is Size.LARGER)
            totals, monday = PROGRESS[built], WEDNESDAY - timedelta(days=2)
            state = Week(monday=monday, size=size, step=step, total=totals, this_week=totals)
            person = rosa(who=who, week=state, hour=time(12, 30), **more)
            yield f"{called}, {built}, {size} step, {when}", person


def test_the_longest_values_are_as_long_as_the_form_allows() -> None:
    assert len(LONGEST.name.split()[0]) == NAME_IN_TEXTS
    assert len(LONGEST.career) == CAREER_MAX
    assert len(LONGEST.goal) == GOAL_MAX
    assert max(len(step.short) for week in programme().weeks.values() for step in week.steps.values()) <= 40


def is_whole(text: str) -> bool:
    return fits(text) and bool(text) and not text.endswith("...") and "{" not in text and "None" not in text


def texts_of(kind: str, week: int, count: int, **more: Any) -> Iterator[tuple[str, str]]:
    """Yield the text of a kind for everybody, in its n-th wording."""
    for called, person in everybody(week, **{"checks": count} | more):
        entry = Entry(at=NOW, cls=Class.COACHING, channel=Channel.SMS, kind=kind, week=week)
        yield called, composer().text(person, entry, NOW).body


# --- Texts ---


@pytest.mark.parametrize("week", WEEKS)
@pytest.mark.parametrize("kind", ["idea", "step", "plan", "nudge", "check", "reflect", "review"])
def test_every_text_of_every_week_is_whole_for_everybody(week: int, kind: str) -> None:
    for count in range(7 if kind == "check" else 1):
        for called, text in texts_of(kind, week, count):
            assert is_whole(text), f"{kind} of week {week}, wording {count}, for {called}: {text}"


@pytest.mark.parametrize("week", WEEKS)
def test_the_one_text_of_a_weekly_rhythm_is_whole_for_everybody(week: int) -> None:
    for called, text in texts_of("step", week, 0, cadence=Cadence.WEEKLY):
        assert is_whole(text), f"for {called}: {text}"


@pytest.mark.parametrize("kind", ["step", "check"])
def test_the_starter_and_its_check_are_whole_for_everybody(kind: str) -> None:
    for called, text in texts_of(kind, 0, 0):
        assert is_whole(text), f"for {called}: {text}"


# The kind of message whose words a frame is, tried above; other frames are kinds themselves.
KINDS = {"part_end": "review", "starter": "step", "starter_check": "check", "weekly": "step"}


@pytest.mark.parametrize("file", [file for file in TEXT_FRAMES if file.removesuffix(".sms.j2") not in KINDS])
def test_every_frame_is_whole_for_everybody_in_every_wording_it_may_begin_with(file: str) -> None:
    name = file.removesuffix(".sms.j2")
    wordings = composer().templates.wordings(FRAMES + file)
    for week in WEEKS[:2]:
        for count in range(wordings):
            for called, text in texts_of(name, week, count):
                assert is_whole(text), f"{file}, week {week}, wording {count}, for {called}: {text}"


def said(name: str, person: Person) -> dict[str, Any]:
    """Return what an answer is about, at its longest that people write in earnest."""
    outcome = "partial" if name.endswith("_partial") else "done"
    entry = LogEntry(at=NOW, ref="SM1", outcome=outcome, minutes=119, count=12, asset="position", text="")
    people = ("Maximiliana", "Bartholomew")
    far = {"spoken": "Wednesday, September 30 at 12:30 pm", "time_spoken": "12:30 am", "day_spoken": "Wednesday"}
    plan = plan_values(person.week.step, person.profile, NOW)
    plan = plan if plan["spoken"] else far
    step = composer().step(person, person.week.step)
    log = {"log": log_values(entry, people, ()), "totals": totals_values(person.week.total)}
    values: dict[str, dict[str, Any]] = {
        "together": {"parts": ["45 minutes on skills", "a question for Ana"], "more": 0},
        "log_done": log,
        "log_partial": log,
        "review_done": log,
        "review_partial": log,
        "starter_people": {"log": log_values(entry, ("Maximiliana",), ())},
        "log_missed": {"smaller": programme().step(1, Size.SMALLER, swapped=False, between_jobs=False)},
        "plan": {"plan": plan, "step": step},
        "plan_quiet": {"plan": plan, "step": step},
        "plan_outside": {
            "plan": plan | {"time_spoken": "12:30 am"},
            "step": step,
            "nudge": {"spoken": "Tuesday at 7:30 pm"},
        },
        "plan_appointment": {"plan": plan},
        "skip": {"step": programme().step(1, Size.USUAL, swapped=True, between_jobs=person.who.between_jobs)},
        "undo_skip": {"step": programme().step(1, Size.USUAL, swapped=False, between_jobs=person.who.between_jobs)},
        "reason": {"next": {"what": "starter", "spoken": "tomorrow at 12:30 pm: a 5-minute start"}},
        "pause_until": {"until": day_values(date(2026, 9, 30))},
        "settings_cadence": {"setting": {"spoken": "three texts a week"}},
        "settings_time": {"setting": {"spoken": "12:30 pm"}},
        "settings_time_refused": {"setting": {"spoken": "12:30 am"}, "window": {"spoken": "9 am to 8 pm"}},
        "settings_part_of_day": {"window": {"spoken": "9 am to 8 pm"}},
        "settings_channel": {"setting": {"spoken": "text and email"}},
        "settings_channel_missing": {"setting": {"spoken": "text and email"}},
        "settings_name": {"setting": {"spoken": "Maximiliana-Josefina"}},
    }
    return values.get(name, {})


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_is_whole_for_everybody_in_every_wording_it_may_begin_with(name: str) -> None:
    wordings = composer().templates.wordings(f"answers/{name}.txt.j2")
    for called, person in everybody():
        for count in range(wordings):
            asked = replace(person, talk=Talk(said=count))
            about = Said(name, said(name, person))
            text = composer().answer(asked, about, NOW, channel=Channel.SMS)
            assert is_whole(text), f"{name}, wording {count}, for {called}: {text}"
            mailed = composer().answer(asked, about, NOW, channel=Channel.EMAIL)
            assert mailed
            assert "{" not in mailed


# What is never said in half a sentence beside something else.
ALONE = {
    "ask", "crisis", "help", "hold", "opt_out", "owner", "together", "unknown_number", "welcome", "welcome_back",
    "wrong_number", "news_good", "news_hard", "news_neutral",
    "card_cv", "card_interview", "card_introduction", "card_raise",
}  # fmt: skip


def test_every_answer_has_a_short_form_for_texts_that_say_several_or_is_said_alone() -> None:
    assert set(PARTS) == set(ANSWERS) - ALONE


@pytest.mark.parametrize("name", PARTS)
def test_every_short_form_leaves_room_for_another_beside_it(name: str) -> None:
    for called, person in everybody():
        part = Part(name, composer().part(person, Said(name, said(name, person)), NOW, channel=Channel.SMS))
        assert part.words, called
        other = Part("log_done", "119 minutes on next moves")
        text = composer().together(person, (part, other), NOW, channel=Channel.SMS)
        assert is_whole(text), f"{name} for {called}: {text}"
        assert ("more, on your page" not in text) or "http" in part.words, f"{name} for {called}: {text}"


def test_a_text_that_has_too_much_to_say_says_how_much_more_there_is() -> None:
    person = rosa()
    parts = [Part("note", f"thing number {number} that they told of") for number in range(9)]
    text = composer().together(person, parts, NOW, channel=Channel.SMS)
    assert text == (
        "Kept: thing number 0 that they told of; thing number 1 that they told of; thing number 2 that they told of; "
        "and 6 more, on your page."
    )


@pytest.mark.parametrize("name", ["unknown_number", "crisis"])
def test_what_a_stranger_gets_is_whole_with_nothing_personal_in_it(name: str) -> None:
    assert is_whole(composer().stranger(name))


@pytest.mark.parametrize("cadence", Cadence)
def test_the_ask_says_how_many_texts_come(cadence: Cadence) -> None:
    for called, person in everybody(cadence=cadence):
        ask = Entry(at=NOW, cls=Class.ASK, channel=Channel.SMS, ref="ask1")
        text = composer().text(person, ask, NOW).body
        assert is_whole(text), called
        assert ("1 to 3 texts a week" if cadence is Cadence.WEEKLY else "3 to 7 texts a week") in text


def test_a_text_calls_nobody_by_more_than_twenty_letters() -> None:
    for _, text in texts_of("nudge", 1, 0):
        assert "Featherstonehaugh" not in text
    assert any("Maximiliana-Josefina" in text for _, text in texts_of("nudge", 1, 0))


def test_checks_take_turns_so_that_no_two_weeks_read_alike() -> None:
    person = rosa(week=Week(step=Step(week=1, sent_at=NOW)))
    entry = Entry(at=NOW, cls=Class.COACHING, channel=Channel.SMS, kind="check", week=1)
    wordings = [
        composer().text(replace(person, profile=replace(person.profile, checks=n)), entry, NOW).body for n in range(6)
    ]
    assert len(set(wordings)) == 6


OFTEN = ["log_done", "log_partial", "log_missed", "review_done", "review_partial", "plan", "reflection"]


@pytest.mark.parametrize("path", [f"{FRAMES}check.sms.j2", *(f"answers/{name}.txt.j2" for name in OFTEN)])
def test_what_comes_often_has_six_wordings_at_least(path: str) -> None:
    assert composer().templates.wordings(path) >= 6


# --- Words that carriers act on, and words that the rules want ---

CARRIER_WORDS = re.compile(r"\b(STOP|STOPALL|END|QUIT|CANCEL|UNSUBSCRIBE|REVOKE|OPTOUT|START|YES|UNSTOP|HELP|INFO)\b")
SPOKEN = [path for path in FILES if path.endswith((".sms.j2", ".txt.j2", ".email.md.j2"))]


@pytest.mark.parametrize("path", SPOKEN)
def test_only_the_legal_texts_hold_words_that_carriers_act_on(path: str) -> None:
    name = path.removeprefix("answers/").removesuffix(".txt.j2")
    allowed = set(LEGAL[name]["words"]) if path.startswith("answers/") and name in LEGAL else set()
    assert set(CARRIER_WORDS.findall(FILES[path])) <= allowed


@pytest.mark.parametrize("name", LEGAL)
def test_each_legal_text_says_what_it_must_to_everybody(name: str) -> None:
    for called, person in everybody():
        text = composer().answer(person, Said(name, {}), NOW, channel=Channel.SMS)
        missing = [words for words in LEGAL[name]["must_say"] if words not in text]
        assert not missing, f"{name} for {called} lacks {missing}: {text}"


@pytest.mark.parametrize("name", ["ask", "welcome", "help", "opt_out"])
def test_a_legal_text_begins_with_who_writes(name: str) -> None:
    assert composer().answer(rosa(), Said(name, {}), NOW, channel=Channel.SMS).startswith(f"{HOUSE.brand}: ")


def test_no_text_on_a_lock_screen_speaks_of_leaving_the_employer() -> None:
    leaving = re.compile(r"\b(quit|resign|leave your job|leaving your job|new employer|your boss)\b", re.IGNORECASE)
    assert [path for path in SPOKEN if path.endswith((".sms.j2", ".txt.j2")) and leaving.search(FILES[path])] == []


# --- Mails ---


class _Seen(HTMLParser):
    """The words that somebody sees of a mail, without the line that only the list of mails shows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"style", "title"} or (tag == "div" and "display:none" in (dict(attrs).get("style") or "")):
            self._hidden += 1

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag in {"style", "title", "div"}:
            self._hidden -= 1

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words += data.split()


def words_of(text: str) -> set[str]:
    return {word.strip(".,:;!?()[]<>\"'-\u2013\u00b7|") for word in text.split() if not word.startswith("http")} - {""}


def assert_a_good_mail(mail: Mail, about: str) -> None:
    seen = _Seen()
    seen.feed(mail.html)
    assert mail.subject, about
    assert "\n" not in mail.subject, about
    assert len(mail.subject) <= 78, f"{about}: {mail.subject}"
    assert len(mail.html.encode()) < 60_000, about
    assert "{{" not in mail.html + mail.text, about
    html_words, text_words = words_of(" ".join(seen.words)), words_of(mail.text)
    assert html_words == text_words, f"{about}: {html_words ^ text_words}"
    assert HOUSE.postal_address in " ".join(mail.text.split()), about
    assert mail.headers["Auto-Submitted"] == "auto-generated", about


def mails_of(kind: str | None, week: int, cls: Class = Class.COACHING, **more: Any) -> Iterator[tuple[str, Mail]]:
    for both in (False, True):
        sms = ChannelState.CONFIRMED if both else None
        for called, person in everybody(week, **{"sms": sms, "email": ChannelState.CONFIRMED} | more):
            entry = Entry(at=NOW, cls=cls, channel=Channel.EMAIL, kind=kind, week=week)
            yield f"{kind} of week {week} for {called}", composer().mail(person, entry, NOW)


@pytest.mark.parametrize("week", WEEKS)
def test_every_idea_by_mail_is_whole_for_everybody(week: int) -> None:
    for about, mail in mails_of("idea", week):
        assert_a_good_mail(mail, about)


@pytest.mark.parametrize("file", MAIL_FRAMES)
def test_every_frame_of_a_mail_is_whole_for_everybody(file: str) -> None:
    name = file.removesuffix(".email.md.j2")
    for about, mail in mails_of(KINDS.get(name, name), 0 if name in {"starter", "starter_check"} else 1):
        assert_a_good_mail(mail, about)


def test_the_ask_by_mail_holds_the_link_and_no_way_to_unsubscribe_from_what_has_not_begun() -> None:
    for about, mail in mails_of(None, 0, Class.ASK):
        assert_a_good_mail(mail, about)
        assert f"{HOUSE.public_url}/confirm/" in mail.html
        assert f"{HOUSE.public_url}/confirm/" in mail.text
        assert "List-Unsubscribe" not in mail.headers


@pytest.mark.parametrize("name", ["welcome", "owner"])
def test_a_mail_that_answers_a_link_is_whole_for_everybody(name: str) -> None:
    for called, person in everybody(sms=None, email=ChannelState.CONFIRMED):
        entry = Entry(at=NOW, cls=Class.ANSWER, channel=Channel.EMAIL, ref=f"{name}-e")
        mail = composer().standing(person, entry, NOW)
        assert isinstance(mail, Mail)
        assert_a_good_mail(mail, f"{name} for {called}")


def test_the_welcome_by_text_after_a_link_is_a_text() -> None:
    entry = Entry(at=NOW, cls=Class.ANSWER, channel=Channel.SMS, ref="welcome-s")
    assert isinstance(composer().standing(rosa(), entry, NOW), Text)


def test_an_answer_by_mail_is_whole_and_keeps_the_subject_of_what_it_answers() -> None:
    for called, person in everybody(sms=None, email=ChannelState.CONFIRMED):
        mail = composer().answer_mail(person, "Saved: 20 minutes on people.", "Week 1: *two* things", NOW)
        assert mail.subject == "Re: Week 1: *two* things"
        assert_a_good_mail(mail, called)


def test_every_mail_of_the_programme_can_be_left_with_one_click() -> None:
    for _, mail in mails_of("idea", 1):
        assert mail.headers["List-Unsubscribe"].startswith(f"<{HOUSE.public_url}/unsubscribe/")
        assert mail.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert f"{HOUSE.public_url}/unsubscribe/" in mail.text
        assert f"{HOUSE.public_url}/unsubscribe/" in mail.html
        assert mail.reply_to.startswith("r+")
        assert all(value.isascii() and "\n" not in value for value in mail.headers.values())


def test_the_days_that_can_be_pressed_are_those_that_are_left_of_the_week() -> None:
    person = rosa(sms=None, email=ChannelState.CONFIRMED)
    entry = Entry(at=NOW, cls=Class.COACHING, channel=Channel.EMAIL, kind="idea", week=1)

    def offered(now: datetime) -> list[str]:
        return re.findall(r"\?day=([0-9-]+)", composer().mail(person, entry, now).text)

    assert offered(NOW) == ["2026-09-23", "2026-09-24", "2026-09-25", "2026-09-26", "2026-09-27"]
    assert offered(at(date(2026, 9, 27), "12:00")) == ["2026-09-27"]


# --- Nothing is left out ---


def test_every_file_of_words_is_tried_here() -> None:
    kind, variant, channel = "(?:idea|reflect)", r"(?:\.not-sure|\.between-jobs)?", r"\.(?:sms|email\.md)\.j2"
    weekly = re.compile(rf"programmes/career/week-(\d\d)/{kind}{variant}{channel}")
    tried = {f"answers/{name}.txt.j2" for name in (*ANSWERS, *(f"parts/{part}" for part in PARTS))}
    tried |= {FRAMES + file for file in (*TEXT_FRAMES, *MAIL_FRAMES)}
    tried |= {f"email/{name}.email.md.j2" for name in ("ask", "welcome", "owner", "answer")}
    tried |= {path for path in FILES if (found := weekly.fullmatch(path)) and int(found[1]) in WEEKS}
    left = {path for path in FILES if not path.startswith("pages/")} - tried
    assert left == {"email/layout.html.j2", "email/layout.txt.j2"}
