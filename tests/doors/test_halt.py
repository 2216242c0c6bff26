"""The kill switch from the terminal: one command, in effect at once, nothing lost."""

import json

import pytest
from click.testing import CliRunner, Result

from careerline import wiring
from careerline.agenda import Channel, Class
from cli.main import main
from tests.core.somebody import answer
from tests.doors.door import DANA, MONDAY, Door, due_idea, event, nth


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_one_command_halts_and_one_lets_it_go_on(door: Door) -> None:
    door.knows(DANA, due_idea())
    assert "not halted" in run("halt", "--status").output

    halted = run("halt")

    assert (halted.exit_code, "Sending is halted." in halted.output) == (0, True), halted.output
    door("dispatch", event("dispatch.tick"))
    door("deliver", event("deliver.due"))
    assert (door.queued(), door.outbox) == ([], [])
    door.passes(hours=2)
    assert run("go", "--status").output == ("Sending is halted, since 2026-03-02 14:30 UTC (2 hours).\n")
    again = run("halt")
    assert "already, since 2026-03-02 14:30 UTC" in again.output

    gone = run("go")

    assert "It was halted since 2026-03-02 14:30 UTC (2 hours)." in gone.output
    door("dispatch", event("dispatch.tick"))
    door("deliver", event("deliver.due"))
    assert [(text["kind"], text["class"]) for text in door.outbox] == [("idea", "coaching")]
    assert "not halted" in run("go").output


def test_a_reply_while_it_is_halted_is_applied_and_a_late_answer_is_on_record(door: Door) -> None:
    door.knows(DANA)
    run("halt")
    door("hear_text", door.text("hear_text.stop"))
    assert door.outbox == []
    assert door.person().profile.sms == "stopped"

    ben = nth(1)
    door.knows(ben, answer(MONDAY), phone="+12075550143", email=None)
    door.passes(hours=1)
    run("go")
    queued = event("deliver.due")
    queued["Records"][0]["body"] = json.dumps({"person": ben})
    door("deliver", queued)

    assert door.outbox == []
    (dropped,) = door.stored(ben)["sent"]
    assert (dropped["status"], dropped["reason"]) == ("dropped", "too late")


def test_a_crisis_while_it_is_halted_is_told_to_the_operators(door: Door) -> None:
    door.knows(DANA)
    run("halt")

    door("hear_text", door.text("hear_text.signed_text", Body="i want to kill myself"))
    door("deliver", event("deliver.answer"))

    assert {mail["to"] for mail in door.outbox} == {"ana@harborworks.example", "sam@harborworks.example"}
    assert [one.cls for one in door.person().profile.agenda if one.channel is Channel.SMS] == [Class.CRISIS]


def test_a_stranger_gets_no_answer_while_it_is_halted(door: Door) -> None:
    run("halt")
    door("hear_text", door.text("hear_text.signed_text", From="+13125550199", Body="hello?"))
    assert door.outbox == []
    run("go")
    door("hear_text", door.text("hear_text.signed_text", From="+13125550199", Body="hello??", MessageSid="SM2"))
    assert len(door.outbox) == 1
    assert door.coach.store.day(MONDAY).answers == 1


def test_somebody_too_young_is_erased_while_it_is_halted_and_gets_no_word(door: Door) -> None:
    door.knows(DANA)
    run("halt")

    door("hear_text", door.text("hear_text.signed_text", Body="im 14"))

    assert door.outbox == []
    assert wiring.coach().store.read(DANA) is None


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["halt", "--table", "none"], "Check the name of the table"),
        (["go", "--table", "none", "--status"], "Check the name of the table"),
    ],
)
def test_what_is_in_the_way_is_said_with_what_to_check(door: Door, arguments: list[str], says: str) -> None:
    refused = run(*arguments)
    assert refused.exit_code == 1
    assert says in refused.output
    assert "Traceback" not in refused.output


def test_with_no_table_named_it_asks_which(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TABLE_NAME")
    asked = run("halt")
    assert asked.exit_code == 2
    assert "--stack" in asked.output


def test_what_had_begun_before_it_is_over_within_a_minute(door: Door) -> None:
    """Who sends asks the switch as it begins, so its timeout is the longest that anything still goes out."""
    for function in ("Deliver", "HearText"):
        assert door.stage.template.functions[function].timeout < 60
