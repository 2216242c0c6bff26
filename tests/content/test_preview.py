"""`careerline preview`: a message as one person would get it, and all of them on one page."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import main

TEMPLATES = Path(__file__).parents[2] / "templates"


def preview(*words: str) -> Result:
    return CliRunner().invoke(main, ["preview", *words])


def bubbles(result: Result) -> str:
    """Return the words of the texts that were shown, in one line."""
    return " ".join(" ".join(re.findall(r"^  \| (.*?) *\|$", result.output, re.MULTILINE)).split())


def test_a_message_is_shown_for_the_person_described() -> None:
    result = preview("week-01/idea", "--name", "Ana", "--career", "route planner", "--goal", "plan one bus route")

    assert result.exit_code == 0, result.output
    assert "Yours: route planner." in bubbles(result)
    assert "Subject: Week 1:" in result.output
    assert "Hi Ana," in result.output
    assert '"plan one bus route"' in result.output
    assert "templates/programmes/career/week-01/idea.sms.j2" in result.output
    assert re.search(r"\d+ of 160 characters, 1 text, grade \d", result.output)


def test_whoever_has_no_career_in_mind_and_no_job_gets_their_own_forms() -> None:
    unsure, out_of_work = preview("week-01/idea", "--career", ""), preview("week-01/idea", "--between-jobs")

    assert "week-01/idea.not-sure.sms.j2" in unsure.output
    assert "Yours needs no name yet." in bubbles(unsure)
    assert "week-01/idea.between-jobs.sms.j2" in out_of_work.output


def test_every_wording_is_shown_even_one_that_does_not_fit(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    shutil.copytree(TEMPLATES, folder)
    (folder / "answers/undo.txt.j2").write_text("Taken back.\n---\n" + "word " * 40, "utf-8")

    result = preview("undo", "--folder", str(folder))

    assert "templates/answers/undo.txt.j2, wording 1 of 2" in result.output
    assert "199 of 160 characters, 2 texts" in result.output
    assert bubbles(result).endswith("word word word")


def test_what_they_have_built_and_planned_is_said() -> None:
    assert "112 steps" in preview("part_end", "--built", "much").output
    assert "Saturday" not in bubbles(preview("week-02/nudge", "--plan", "today"))
    assert "tomorrow" in bubbles(preview("week-02/nudge", "--plan", "tomorrow"))


def test_without_a_name_every_message_is_listed_with_its_time() -> None:
    result = preview()

    assert re.search(r"^week-02/step +Wednesday", result.output, re.MULTILINE)
    assert re.search(r"^answers/plan +after a day and an hour", result.output, re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("wek-02/step", "Error: no message is called wek-02/step. Did you mean week-02/step"),
        ("nudge", "Error: several messages are called nudge. Did you mean week-01/nudge"),
        ("xyzzy", "Error: no message is called xyzzy. Without a name, careerline preview lists them all."),
    ],
)
def test_a_name_that_is_none_is_answered_with_those_that_are(name: str, answer: str) -> None:
    result = preview(name)

    assert result.exit_code == 1
    assert result.output.startswith(answer)


def test_a_message_that_cannot_be_said_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    shutil.copytree(TEMPLATES, folder)
    (folder / "answers/undo.txt.j2").write_text("Taken back, {{ nmae }}.", "utf-8")

    result = preview("undo", "--folder", str(folder))

    assert result.exit_code == 1
    assert "Error: templates/answers/undo.txt.j2, line 1: 'nmae' is undefined" in result.output


def test_all_of_them_stand_on_one_page(tmp_path: Path) -> None:
    page = tmp_path / "page.html"

    result = preview("--all", str(page), "--name", "Ana <b>", "--career", "route planner")

    assert result.exit_code == 0, result.output
    html = page.read_text("utf-8")
    names = re.findall(r"<h3>([\w/-]+)</h3>", html)
    assert {"week-01/idea", "week-04/check", "starter", "goodbye", "answers/crisis", "email/welcome"} <= set(names)
    assert len(names) == len(set(names))
    assert "Ana &lt;b&gt;" in html
    assert "<b>Ana" not in html
    assert html.count("<iframe") >= 10
    assert not re.search(r"<(script|link|img)[^>]+(src|href)=", html), "the page needs nothing from elsewhere"


def test_a_page_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    result = preview("--all", str(tmp_path / "no" / "page.html"))

    assert result.exit_code == 1
    assert "page.html cannot be written: No such file or directory" in result.output
