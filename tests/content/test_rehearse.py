"""`careerline rehearse`: a script is played through the real core, and reads as a conversation that plays again."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import main
from cli.rehearse import rehearsed

HEADER = """\
# Rosa, for a week

name: Rosa
career: logistics planner
by: text
hour: 5:30 pm
zone: America/Chicago
signs up: Thu 2026-03-05 21:12
plays: 10 days

"""
WEEK = (
    HEADER
    + """\
Thu 21:14 > yes!
Fri 17:58 > Luis
Wed 17:41 > saturday at 9 am
Sat 9:38 am > done, 25 min
Sat 09:40 > please stop texting me
"""
)


def rehearse(tmp_path: Path, source: str, *options: str) -> Result:
    script = tmp_path / "rosa.txt"
    script.write_text(source, "utf-8")
    return CliRunner().invoke(main, ["rehearse", str(script), *options])


def test_a_week_is_told_by_day_with_what_each_text_costs(tmp_path: Path) -> None:
    result = rehearse(tmp_path, WEEK)

    assert result.exit_code == 0, result.output
    told = result.output
    assert "\nThu Mar 5\n21:12    Careerline: you asked for career coaching by text" in told
    assert re.search(r"^ +\[ask, \d+ of 160\]$", told, re.MULTILINE)
    assert "\nSat Mar 14\n09:00    " in told
    assert re.search(r"^ +\[nudge, \d+ of 160\]$", told, re.MULTILINE)
    assert "\n00:00    [the end: stopped, week 1, 1 step, 25 minutes, 1 person; people: Luis;" in told


def test_what_was_understood_stands_below_each_line_of_theirs(tmp_path: Path) -> None:
    told = rehearse(tmp_path, WEEK).output

    assert "17:41  > saturday at 9 am\n         [understood: a plan, for Sat Mar 14 at 09:00]\n" in told
    assert "09:38  > done, 25 min\n         [understood: a report, done, 25 minutes on good work]\n" in told
    assert "09:40  > please stop texting me\n         [understood: they leave]\n" in told


def test_what_a_line_of_theirs_changes_of_what_is_to_come_is_said(tmp_path: Path) -> None:
    told = rehearse(tmp_path, WEEK).output

    assert "nudge Sat Mar 14 09:00, check Sun Mar 15 17:30 (was Fri Mar 13 17:30)]" in told


def test_a_message_that_does_not_go_is_named_with_the_reason(tmp_path: Path) -> None:
    told = rehearse(tmp_path, HEADER + "Thu 21:14 > yes!\nMon 17:29 > what is a career anyway\n").output

    assert "17:30    [a little later: idea, in a conversation]" in told
    assert "19:29    Week 1." in told


PRESSES = (
    HEADER
    + """\
Thu 21:14 > yes!
Fri 17:58 > Luis
Wed 17:41 > [presses Saturday]
Wed 17:45 > can ana call me
Thu 10:05 coach > Of course. Name an hour.
Sat 17:40 > done, 25 min
Sat 17:45 > [on the page: undo]
Sat 17:50 > [on the page: pause]
"""
)


def test_buttons_and_the_coachs_desk_are_played_and_their_effect_is_said(tmp_path: Path) -> None:
    told = rehearse(tmp_path, PRESSES).output

    assert "17:41  > [presses Saturday]\n         [to come: nudge Sat Mar 14 17:30," in told
    assert "10:05 coach  > Of course. Name an hour.\n10:05    Of course. Name an hour. - Ana, your coach\n" in told
    assert "17:45  > [on the page: undo]\n         [to come: check Sun Mar 15 17:30]\n" in told
    assert "17:50  > [on the page: pause]\n         [to come: no check" in told
    assert "[the end: paused, week 1, 1 person; people: Luis;" in told
    assert rehearse(tmp_path, told).output == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Thu 21:15 > [presses Someday]", 'line 12: "[presses Someday]" is nothing that can be pressed'),
        ("Thu 21:15 > [on the page: dance]", "There are [presses the link], [presses Saturday], [on the page: undo]"),
        ("Thu 21:15 > [presses Friday]", "[presses Friday]: no step waits for a day at that moment."),
        ("Thu 21:15 coach > " + "so " * 60, "take out"),
    ],
)
def test_what_cannot_be_pressed_or_said_is_refused_with_what_can(tmp_path: Path, line: str, told: str) -> None:
    result = rehearse(tmp_path, f"{HEADER}Thu 21:14 > yes!\n{line}\n")
    assert result.exit_code == 1
    assert told in " ".join(result.output.split())


def test_a_conversation_plays_again_from_its_own_text(tmp_path: Path) -> None:
    once = rehearse(tmp_path, WEEK).output

    assert rehearse(tmp_path, once).output == once


def test_by_email_the_link_is_pressed_and_the_whole_mail_is_told(tmp_path: Path) -> None:
    source = HEADER.replace("by: text", "by: email") + "Thu 21:14 > [presses the link]\nMon 18:00 > Thursday\n"

    told = rehearse(tmp_path, source).output

    assert "21:12    Subject: Careerline: please confirm your email" in told
    assert "21:14  > [presses the link]" in told
    assert "17:30    Subject: Week 1:" in told
    assert "[7 buttons: Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]" in told
    assert "         [idea, by email]" in told
    assert "http" not in told
    assert rehearsed(told) == told


def test_somebody_with_both_channels_says_by_which_they_write(tmp_path: Path) -> None:
    source = HEADER.replace("by: text", "by: text and email")
    source += "Thu 21:13 > yes\nThu 21:14 by email > [presses the link]\nThu 21:20 by email > less lifting\n"

    told = rehearse(tmp_path, source).output

    assert "21:20 by email  > less lifting" in told
    assert "idea by email Mon Mar 9 17:30, no idea by text" in told
    assert rehearsed(told) == told


def test_saving_keeps_the_conversation_under_the_name_of_its_script(tmp_path: Path) -> None:
    kept = tmp_path / "conversations"

    result = rehearse(tmp_path, WEEK, "--save", "--into", str(kept))

    assert result.output == "Saved conversations/rosa.txt. Read it once more before you commit it.\n"
    assert (kept / "rosa.txt").read_text("utf-8") == rehearsed(WEEK)


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        (WEEK.replace("5:30 pm", "late"), 'hour: "late" is no time of day. Write one such as 17:41 or 5:41 pm.'),
        (WEEK.replace("5:30 pm", "6 am"), "hour: We only send from 9 am to 7:30 pm"),
        (WEEK.replace("hour:", "huor:"), 'line 6: "huor: 5:30 pm" says nothing that is known here. Names: name,'),
        (WEEK.replace("America/Chicago", "Chikago"), 'zone: "Chikago" is no time zone.'),
        (WEEK.replace("by: text", "by: post"), 'by: "post" is none of text, email, text and email.'),
        (WEEK.replace("Thu 2026", "Fri 2026"), "signs up: 2026-03-05 is a Thu."),
        (WEEK.replace("2026-03-05", "2026-02-30"), "signs up: there is no 2026-02-30."),
        (WEEK.replace("signs up: Thu 2026-03-05 21:12\n", ""), 'signs up: "" is no moment.'),
        (WEEK.replace("10 days", "a while"), 'plays: "a while" is no span. Write one such as 6 weeks.'),
        (WEEK.replace("Thu 21:14", "Thu 21:10"), "line 11: 21:10 is before the line above it."),
        (WEEK.replace("Fri 17:58", "Fri 25:58"), 'line 12: "25:58" is no time of day.'),
        (WEEK.replace("Wed 17:41", "Wed Mar 12 17:41"), "line 13: Mar 12, 2026 is a Thu."),
        (WEEK.replace("Wed 17:41", "Feb 30 17:41"), "line 13: there is no Feb 30."),
    ],
)  # fmt: skip
def test_a_script_that_cannot_be_played_says_what_to_mend(tmp_path: Path, source: str, wrong: str) -> None:
    result = rehearse(tmp_path, source)

    assert result.exit_code == 1
    assert f"rosa.txt: {wrong}" in result.output


def test_a_script_that_is_not_there_is_named() -> None:
    result = CliRunner().invoke(main, ["rehearse", "nowhere.txt"])

    assert result.exit_code == 2
    assert "nowhere.txt" in result.output
