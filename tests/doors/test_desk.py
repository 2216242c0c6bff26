"""The coach's desk from the terminal: who waits, what they wrote, an answer in the coach's own words, and done."""

import json

import pytest
from click.testing import CliRunner, Result

from cli.main import main
from tests.doors.door import DANA, MAIL, PHONE, Door, event, nth
from tests.doors.test_receipts import of_text

ASKS = "can ana help me talk to my supervisor about days?"


def run(*arguments: str, said: str = "") -> Result:
    return CliRunner().invoke(main, ["desk", *arguments], input=said or None)


def writes(door: Door, words: str, number: int = 1) -> None:
    """Let Dana text, and get whatever answers it."""
    door("hear_text", door.text(Body=words, MessageSid=f"SM{number:032x}"))
    deliver(door)


def deliver(door: Door) -> None:
    due = event("deliver.due")
    due["Records"][0]["body"] = json.dumps({"person": DANA})
    door("deliver", due)


@pytest.fixture
def dana(door: Door) -> Door:
    """Dana, who asked something by text."""
    door.knows(DANA)
    writes(door, ASKS)
    return door


def test_the_list_says_who_waits_and_why_and_nothing_that_they_wrote(dana: Door) -> None:
    dana.passes(hours=2)
    listed = run("list")
    assert listed.exit_code == 0, listed.output
    assert f"{DANA}  asked something (2 hours)" in listed.output
    for secret in (PHONE, MAIL, "supervisor", "Dana"):
        assert secret not in listed.output


def test_danger_stands_first_then_the_longest_waiting(dana: Door) -> None:
    ben = nth(1)
    dana.knows(ben, phone="+12075550143", email=None)
    dana.passes(minutes=5)
    dana("hear_text", dana.text(Body="i want to kill myself", From="+12075550143", MessageSid=f"SM{9:032x}"))
    order = [line.partition(" ")[0] for line in run("list").output.splitlines() if line]
    assert order[:2] == [ben, DANA]


def test_what_was_written_is_read_without_a_number_or_an_address(dana: Door) -> None:
    opened = run("open", DANA)
    assert opened.exit_code == 0, opened.output
    assert f"> {ASKS}" in opened.output
    for secret in (PHONE, MAIL):
        assert secret not in opened.output


def test_a_coachs_words_go_at_once_with_their_name_and_take_the_question_off_the_desk(dana: Door) -> None:
    before = len(dana.outbox)
    answered = run("reply", DANA, "Yes. Bring two dates, and I will call on Friday.")
    assert answered.exit_code == 0, answered.output
    deliver(dana)
    (sent,) = dana.outbox[before:]
    assert (sent["class"], sent["body"]) == (
        "desk",
        "Yes. Bring two dates, and I will call on Friday. - Ana, your coach",
    )
    assert run("list").output == "Nobody waits.\n"
    assert "Yes. Bring two dates" in run("open", DANA).output
    assert [one["text"] for one in dana.stored()["from_the_coach"]] == [sent["body"]]

    dana.passes(minutes=10)
    writes(dana, "and what should i wear? can ana say", number=2)
    assert "asked something" in run("list").output
    assert "Ana" in dana.outbox[-1]["body"], "a question that comes after it is told whose it is again"


def test_all_of_a_coachs_words_go_at_once_for_a_day_after_theirs(dana: Door) -> None:
    dana.passes(hours=12)  # by night
    before = len(dana.outbox)
    for words in ("Yes. Bring two dates.", "And a pen.", "I am calling you in five minutes."):
        assert run("reply", DANA, words).output == "It goes by text and is off the desk.\n"
        deliver(dana)
        dana.passes(minutes=2)
    assert [text["class"] for text in dana.outbox[before:]] == ["desk"] * 3


def test_a_coachs_words_that_our_account_lost_go_again_after_go(dana: Door) -> None:
    run("reply", DANA, "Yes. Bring two dates.")
    deliver(dana)
    key = dana.outbox[-1]["key"]
    dana("receipts", of_text("undelivered", 30034, key=key, **{"class": "desk"}))
    before = len(dana.outbox)
    dana.passes(minutes=20)
    deliver(dana)
    assert len(dana.outbox) == before, "texts are stopped"

    dana.coach.store.go(dana.stage.clock.now)
    dana.passes(minutes=20)
    deliver(dana)
    again = dana.outbox[-1]
    assert (again["class"], again["body"]) == ("desk", "Yes. Bring two dates. - Ana, your coach")
    assert again["key"] == key.replace("-desk", "-rdesk")


def test_words_are_asked_for_where_none_are_given(dana: Door) -> None:
    answered = run("reply", DANA, said="Call me at noon.\n")
    assert answered.exit_code == 0, answered.output
    deliver(dana)
    assert dana.outbox[-1]["body"] == "Call me at noon. - Ana, your coach"


def test_who_mailed_last_is_answered_by_mail(dana: Door) -> None:
    dana.passes(minutes=30)
    dana("hear_email", dana.mailed("can i ask ana something?\n"))
    assert "by email" in run("reply", DANA, "Of course, *any* time.").output
    deliver(dana)
    mail = dana.outbox[-1]
    assert (mail["channel"], mail["class"]) == ("email", "desk")
    assert "Of course, *any* time." in mail["text"]
    assert "automatic" not in mail["text"]
    assert "- Ana, your coach" in mail["text"]


def test_what_is_too_long_for_a_text_is_refused_and_nothing_is_written(dana: Door) -> None:
    before = dana.everything()
    refused = run("reply", DANA, "x" * 150)
    assert refused.exit_code == 1
    assert "take out 8" in refused.output
    assert dana.everything() == before


def test_nothing_goes_to_somebody_who_left(dana: Door) -> None:
    dana("hear_text", dana.text("hear_text.stop", MessageSid=f"SM{5:032x}"))
    refused = run("reply", DANA, "Are you all right?")
    assert refused.exit_code == 1
    assert "they have left" in refused.output


def test_a_day_later_the_words_wait_for_the_hours_of_the_day(dana: Door) -> None:
    dana.passes(hours=36)  # by night
    before = len(dana.outbox)
    answered = run("reply", DANA, "Good morning. Call me at noon.")
    assert answered.output == "It goes by text tomorrow at 5:30 pm, their time, and is off the desk.\n"
    deliver(dana)
    assert len(dana.outbox) == before
    dana.passes(hours=20)
    deliver(dana)
    assert [text["class"] for text in dana.outbox[before:]] == ["desk"]


def test_danger_is_off_the_desk_only_by_itself(dana: Door) -> None:
    dana.passes(minutes=5)
    writes(dana, "i want to kill myself", number=2)
    assert run("reply", DANA, "I am calling you now.").exit_code == 0
    assert "may be in danger" in run("list").output
    assert "asked something" not in run("list").output

    marked = run("done", DANA, "crisis")

    assert marked.output == "Dealt with: may be in danger.\n"
    assert run("list").output == "Nobody waits.\n"


def test_done_marks_all_of_it_or_what_is_named(dana: Door) -> None:
    assert "does not wait for that" in run("done", DANA, "news").output
    assert "is no reason" in run("done", DANA, "boredom").output
    assert run("done", DANA).output == "Dealt with: asked something.\n"
    assert run("done", DANA).exit_code == 1


def test_nobody_has_an_id_that_is_none(dana: Door) -> None:
    for verb in ("open", "reply"):
        refused = run(verb, "01KJQ8Z5T0NBDY000000000000", *(["hi"] if verb == "reply" else []))
        assert refused.exit_code == 1
        assert "nobody has" in refused.output


@pytest.mark.parametrize(
    "words", [("today",), ("desk", "list"), ("desk", "reply", DANA, "Hello."), ("people", "erase", DANA)]
)
def test_without_a_service_a_command_says_how_to_name_it(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TABLE_NAME", raising=False)
    refused = CliRunner().invoke(main, words)
    assert refused.exit_code == 2
    assert f"{words[0]} --stack with the name of the stack" in refused.output
