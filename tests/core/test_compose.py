"""From an entry to its words: whose turn it is, what a mail carries besides, and what texts cannot carry."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from careerline.agenda import Channel, Class, Entry
from careerline.people.person import Cadence, ChannelState, Person, Step, Week, Who
from careerline.people.records import Alert, CrisisAnswer, Part
from careerline.words.messages import Mail, Text
from careerline.words.said import Said
from tests.core.somebody import HOUSE, SUNDAY, WEDNESDAY, at, composer, rosa

NOW = at(WEDNESDAY, "12:00")


def text(person: Person, kind: str, week: int = 1) -> str:
    entry = Entry(at=NOW, cls=Class.COACHING, channel=Channel.SMS, kind=kind, week=week)
    return composer().text(person, entry, NOW).body


def named(name: str, career: str = "cook") -> Person:
    return rosa(who=Who(name=name, career=career, phone="+13125550142"), week=Week(step=Step(week=1, sent_at=NOW)))


def mailed(**more: Any) -> Person:
    return rosa(**{"sms": None, "email": ChannelState.CONFIRMED} | more)


def mails(*kinds: str, week: int = 1) -> Iterator[Mail]:
    for kind in kinds:
        entry = Entry(at=NOW, cls=Class.COACHING, channel=Channel.EMAIL, kind=kind, week=week)
        yield composer().mail(mailed(week=Week(step=Step(week=week, sent_at=NOW))), entry, NOW)


def test_a_text_calls_nobody_by_more_than_twenty_letters() -> None:
    said = text(named("Maximiliana-Josefina-Theodora Featherstonehaugh"), "nudge")
    assert "Maximiliana-Josefina" in said
    assert "Theodora" not in said
    assert "Featherstonehaugh" not in said


def test_a_name_of_which_a_text_can_carry_no_letter_is_left_out_of_texts_alone() -> None:
    person = named("\u674e", career="\u53a8\u5e08")
    assert text(person, "idea") == text(named("", career=""), "idea")
    assert text(person, "nudge") == text(named("", career=""), "nudge")
    entry = Entry(at=NOW, cls=Class.COACHING, channel=Channel.EMAIL, kind="idea", week=1)
    assert "\u674e" in composer().mail(replace(person, profile=mailed().profile), entry, NOW).text


@pytest.mark.parametrize("rounds", [0, 1, 2])
def test_the_mail_that_tells_of_a_crisis_carries_nothing_of_theirs_but_their_number_here(rounds: int) -> None:
    person = rosa()
    mail = composer().alert(person, Alert(since=NOW, due=NOW, rounds=rounds), CrisisAnswer.SENT)
    said = mail.text + mail.html + mail.subject
    assert person.id in said
    assert not [words for words in (person.who.name, person.who.phone, person.who.goal) if words and words in said]
    assert ("Still unseen" in mail.subject) is (rounds > 0)


def test_a_text_that_has_too_much_to_say_says_how_much_more_there_is() -> None:
    parts = [Part("note", f"thing number {number} that they told of") for number in range(9)]
    assert composer().together(rosa(), parts, NOW, channel=Channel.SMS) == (
        "Kept: thing number 0 that they told of; thing number 1 that they told of; thing number 2 that they told of; "
        "and 6 more, on your page."
    )


def test_checks_take_turns_so_that_no_two_weeks_read_alike() -> None:
    person = rosa(week=Week(step=Step(week=1, sent_at=NOW)))
    wordings = [text(replace(person, profile=replace(person.profile, checks=n)), "check") for n in range(6)]
    assert len(set(wordings)) == 6


@pytest.mark.parametrize("cadence", Cadence)
def test_the_ask_says_how_many_texts_come(cadence: Cadence) -> None:
    ask = Entry(at=NOW, cls=Class.ASK, channel=Channel.SMS, ref="ask1")
    said = composer().text(rosa(cadence=cadence), ask, NOW).body
    few = cadence in {Cadence.WEEKLY, Cadence.MONTHLY}
    assert ("1 to 3 texts a week" if few else "3 to 7 texts a week") in said


@pytest.mark.parametrize("name", ["ask", "welcome", "help", "opt_out"])
def test_a_legal_text_begins_with_who_writes(name: str) -> None:
    assert composer().answer(rosa(), Said(name, {}), NOW, channel=Channel.SMS).startswith(f"{HOUSE.brand}: ")


def test_the_ask_by_mail_holds_the_link_and_no_way_to_unsubscribe_from_what_has_not_begun() -> None:
    ask = Entry(at=NOW, cls=Class.ASK, channel=Channel.EMAIL, ref="ask1")
    mail = composer().mail(mailed(email=ChannelState.PENDING), ask, NOW)
    assert f"{HOUSE.public_url}/confirm/" in mail.html
    assert f"{HOUSE.public_url}/confirm/" in mail.text
    assert "List-Unsubscribe" not in mail.headers


def test_the_welcome_by_text_after_a_link_is_a_text() -> None:
    entry = Entry(at=NOW, cls=Class.ANSWER, channel=Channel.SMS, ref="welcome-s")
    assert isinstance(composer().standing(rosa(), entry, NOW), Text)


def test_an_answer_by_mail_keeps_the_subject_of_what_it_answers() -> None:
    mail = composer().answer_mail(mailed(), "Saved: 20 minutes on people.", "Week 1: *two* things", NOW)
    assert mail.subject == "Re: Week 1: *two* things"
    assert "Saved: 20 minutes on people." in mail.text


def test_every_mail_of_the_programme_can_be_left_with_one_click() -> None:
    for mail in mails("idea", "check", "nudge"):
        assert mail.headers["List-Unsubscribe"].startswith(f"<{HOUSE.public_url}/unsubscribe/")
        assert mail.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert mail.headers["Auto-Submitted"] == "auto-generated"
        assert f"{HOUSE.public_url}/unsubscribe/" in mail.text
        assert f"{HOUSE.public_url}/unsubscribe/" in mail.html
        assert mail.reply_to.startswith("r+")
        assert all(value.isascii() and "\n" not in value for value in mail.headers.values())


def test_the_days_that_can_be_pressed_are_those_that_are_left_of_the_week() -> None:
    entry = Entry(at=NOW, cls=Class.COACHING, channel=Channel.EMAIL, kind="idea", week=1)

    def offered(now: datetime, kind: str = "idea") -> list[str]:
        return re.findall(r"\?day=([0-9-]+)", composer().mail(mailed(), replace(entry, kind=kind), now).text)

    assert offered(NOW) == ["2026-04-08", "2026-04-09", "2026-04-10", "2026-04-11", "2026-04-12"]
    assert offered(at(SUNDAY, "12:00")) == ["2026-04-12"]
    assert offered(NOW, "nudge") == ["2026-04-09", "2026-04-10", "2026-04-11", "2026-04-12"]
    assert offered(at(SUNDAY, "12:00"), "nudge") == []
