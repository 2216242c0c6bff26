"""`careerline check`: the words that ship pass it, and each mistake that a coach can make is named where it stands.

Every mistake is made in one copy of the words, since the command must name them all at once.
"""

import ast
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from samtranslator.yaml_helper import yaml_parse

from careerline.people.signup import CAREER_MAX, GOAL_MAX
from careerline.words.values import NAME_IN_TEXTS
from cli.main import main
from cli.words.cast import LONGEST, LONGEST_HOUSE
from cli.words.messages import ANSWERS

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
PLAN = "programmes/career/programme.toml"
FRAMES = "programmes/career/frames"
WEEK_2 = "programmes/career/week-02"


def checked(folder: Path) -> Result:
    return CliRunner().invoke(main, ["check", str(folder)])


@dataclass(frozen=True)
class Mistake:
    """One mistake: what a coach does to a file, and the complaint that must come of it."""

    called: str
    file: str
    old: str | None  # None: the whole file
    new: str | None  # None: the file goes
    complaint: str
    at: str = ""  # the file that the complaint names, if it is another
    by: str = ""  # words of the line that it names, if they are not the new ones; without any, it is the first line


# Each in a file of its own, so that none hides another.
IN_TEMPLATES = (
    Mistake(
        "a message that is gone", "answers/goal.txt.j2", None, None,
        "This file is missing: after a new goal. Write it, or put it back.",
    ),
    Mistake(
        "a week's message that is gone", "programmes/career/week-04/reflect.sms.j2", None, None,
        "This file is missing: Thursday or Saturday, daily rhythms: one open question. Write it, or put it back.",
    ),
    Mistake(
        "a name that no message has", f"{WEEK_2}/idea.notsure.sms.j2", None, "Week 2.",
        "No message is ever taken from this file. Did you mean programmes/career/week-02/idea.not-sure.sms.j2?",
    ),
    Mistake(
        "an empty message", "answers/resume.txt.j2", None, "\n",
        "This file says nothing. Write its words; people wait for them.",
    ),
    Mistake(
        "a country with nobody to call", "answers/crisis.toml",
        'call = "Call or text 988, any hour. In danger now, or not safe at home: 911."', 'call = ""',
        '[CA] does not say call: whom to call, as whole sentences. Write it: call = "..."', by="[CA]",
    ),
    Mistake(
        "a row that is no country", "answers/crisis.toml", "[NZ]", "[Nz]",
        "[Nz] is no country. Write its two capital letters, such as [US].",
    ),
    Mistake(
        "lines that are too long to stand in a text", "answers/crisis.toml",
        '[AU]\ncall = "Call 13', '[AU]\ncall = "At any hour of the day or the night, call 13',
        "call of [AU] has 113 letters; 90 is the most, since the crisis text says besides that it is automatic, "
        "and who sees it. Take out 23.", by="[AU]",
    ),
    Mistake(
        "an empty crisis text", "answers/crisis.txt.j2", None, "{# later #}",
        "It says nothing to somebody with everyday values. Write words for them too.",
    ),
    Mistake(
        "a blank that nobody fills", f"{FRAMES}/plan.sms.j2", "No day picked yet for this: {{ step.short }}.",
        "No day picked yet, {{ nmae }}.", "{{ nmae }} is a blank that nobody fills. Did you mean {{ name }}?",
    ),
    Mistake(
        "a part that a blank does not have", "answers/plan_quiet.txt.j2", "it is: {{ step.short }}",
        "it is: {{ step.shrot }}", "{{ step.shrot }}: step has no part shrot. Did you mean {{ step.short }}?",
    ),
    Mistake(
        "something done to a blank that cannot be", "answers/starter_people.txt.j2", "|cap", "|captial",
        "|captial is nothing that can be done to a blank. Did you mean |capitalize?",
    ),
    Mistake(
        "an if that is never closed", "answers/note.txt.j2", "---\nSaved", "---\n{% if name %}Saved",
        "A {% if %} is never closed. Write {% endif %} where its words end.",
    ),
    Mistake(
        "an endif alone", "answers/nothing_to_undo.txt.j2", "right now.", "right now.{% endif %}",
        "An {% else %} or {% endif %} has no {% if %} before it. "
        "Write {% if name %} where its words begin, or take the mark out.",
    ),
    Mistake(
        "a wording that is too long for the longest name", f"{FRAMES}/nudge.sms.j2", None,
        "Now: {{ step.short }}.\n---\n{{ name }}, " + "this is long " * 10 + "{{ step.short }}.",
        "It takes 193 of 160 characters, 2 texts, for somebody with the longest name and career "
        "(nothing built yet, the usual step, a plan for today). Take out 33.", "", "this is long",
    ),
    Mistake(
        "an answer with a short form that does not fit even on an ordinary day", "answers/owner.txt.j2", None,
        "word " * 17 + "{{ page }}\n---\n{{ page }}",
        "It takes 171 of 160 characters, 2 texts, for somebody with everyday values. Take out 11.",
    ),
    Mistake(
        "a curly quote", "answers/reflection.txt.j2", "today's", "today\u2019s",
        "The character \u2019 (right single quotation mark) would make a text cost double. Write ' instead.",
    ),
    Mistake(
        "an emoji", "answers/welcome_back.txt.j2", "welcome back.", "welcome back \U0001f389.",
        "The character \U0001f389 (party popper) would make a text cost double. Take it out.",
    ),
    Mistake(
        "words that are hard to read", "answers/pause_open.txt.j2", None,
        "Notwithstanding considerable intermediate accomplishments, communication is discontinued temporarily. "
        "All of it is kept for you.",
        "It reads like grade 18.8; 6 is the highest. Make two sentences of one, and take shorter words.",
    ),
    Mistake(
        "an email that is hard to read", "programmes/career/week-03/idea.email.md.j2", None,
        "Subject: Week 3\n\nHello {{ name }}.\n\nConsiderable psychological dissatisfaction characteristically "
        "accompanies repetitive, unrecognized occupational responsibilities, as everybody knows.",
        "It reads like grade 34.3; 6 is the highest. Make two sentences of one, and take shorter words.",
    ),
    Mistake(
        "a hole where a blank is empty", f"{FRAMES}/part_end.sms.j2",
        "{% if totals.spoken %} Built so far: {{ totals.spoken }}.{% endif %}", " Built so far: {{ totals.spoken }}.",
        'A blank stays empty for somebody with the longest name and career '
        '(nothing built yet, the usual step, no plan): ": .". Put its words between {% if ... %} and {% endif %}.',
    ),
    Mistake(
        "a word that phone companies act on", f"{FRAMES}/check.sms.j2", "DONE or NOT YET is fine too.",
        "Text DONE, or STOP.",
        "STOP is a word on which phone companies act; only the texts of answers/legal.toml may hold it. "
        "Ask for DONE, NOT YET, SKIP, a day, a number, a name, MORE, LESS, PAUSE, BACK or UNDO.",
    ),
    Mistake(
        "an invitation to such a word", "answers/log_missed.txt.j2", "Some weeks are like that.", "Text yes or a day.",
        'It asks for "Text yes", and phone companies act on that word before Careerline sees it. '
        "Ask for DONE, NOT YET, SKIP, a day, a number, a name, MORE, LESS, PAUSE, BACK or UNDO.",
    ),
    Mistake(
        "an either-or with quit", f"{WEEK_2}/reflect.sms.j2", None, "Big decision: stay or quit?",
        '"or quit?" may be answered with one word on which phone companies act. '
        "Ask for DONE, NOT YET, SKIP, a day, a number, a name, MORE, LESS, PAUSE, BACK or UNDO.",
    ),
    Mistake(
        "did you?", f"{FRAMES}/appointment_check.sms.j2", "How was {{ appointment.day }}?",
        "It was yesterday. Did you go?",
        '"Did you go?" can be answered with YES, on which phone companies act, and a no says little. '
        "Ask how, what, which or when.",
    ),
    Mistake(
        "what do you need?", "answers/question.txt.j2", "That is one for a person.", "What do you need?",
        '"What do you need?" can be answered with HELP or INFO, on which phone companies act. '
        "Ask for the thing itself: a day, a number, a name.",
    ),
    Mistake(
        "ready?", f"{FRAMES}/still_useful.sms.j2", "One easy question:", "Ready? One easy question:",
        '"Ready?" can be answered with YES, on which phone companies act. '
        "Ask how, what, which or when, or offer a word such as LESS.",
    ),
    Mistake(
        "a legal text that lost its words", "answers/help.txt.j2", "Msg & data rates may apply. ", "",
        'It lacks "Msg & data rates may apply", which the rules for texting ask for. '
        "Put it back, word for word.",
    ),
    Mistake(
        "a lock screen that speaks of leaving", f"{FRAMES}/goodbye.sms.j2", "To go on", "A new job is near. To go on",
        '"new job" speaks of leaving the employer, and a text shows on a locked phone. '
        "Say it without the employer.",
    ),
    Mistake(
        "a machine that says I", "answers/news_good.txt.j2", "That is big news!", "I am so proud of you!",
        'Automatic messages never say "I": nobody is there who could. Say "you", or name the coach.',
    ),
    Mistake(
        "another file", "answers/hold.txt.j2", "Coaching is on hold.", "{% include 'answers/legal.toml' %}",
        "It reaches for another file, answers/legal.toml. A message says its words itself: write them here.",
    ),
    Mistake(
        "the insides of the machine", "answers/card_cv.txt.j2", "{{ coach }}", "{{ coach.__class__ }}",
        "It reaches into the machine: .__class__. Take it out; a blank is a name alone.",
    ),
    Mistake(
        "a call", "answers/card_raise.txt.j2", "{{ coach }}", "{{ range(9) }}",
        "It calls code: a name with brackets. Take it out; a blank is a name alone.",
    ),
    Mistake(
        "an idea that needs an employer", f"{WEEK_2}/idea.sms.j2", "It does not need a free weekend.", "Ask your boss.",
        '"your boss" needs an employer, and there is no form for people with no job. '
        "Write idea.between-jobs.sms.j2 beside it, or say it without an employer.",
    ),
    Mistake(
        "a form for people with no job that needs one", "programmes/career/week-01/idea.between-jobs.sms.j2",
        "A first small step", "At work, a first small step",
        'The form for people with no job says "At work". '
        "Say it for somebody who has no employer: a helper, a neighbor, a past job.",
    ),
    Mistake(
        "an idea with no form for people with no career in mind", "programmes/career/week-03/idea.not-sure.sms.j2",
        None, None,
        "It names a career, and there is no form for people who have none in mind yet. "
        "Write idea.not-sure.sms.j2 beside it, or use {% if career %} and {% else %}.",
        "programmes/career/week-03/idea.sms.j2", "{{ career }}",
    ),
    Mistake(
        "a goal in a text", "answers/settings_time.txt.j2", None, "Kept.\n---\nYour goal is {{ goal }}.",
        "{{ goal }} has up to 120 letters, too many for a text. "
        "Keep it for emails and the page; a text may name the career.", "", "Your goal",
    ),
    Mistake(
        "the name beside the career", "programmes/career/week-04/idea.sms.j2", None,
        "Week 4, {{ name }}.\nYours: {{ career }}.",
        "It holds {{ name }} and {{ career }}; a text has room for one of them. Take one of them out.",
        "", "Yours",
    ),
    Mistake(
        "too few turns", "answers/log_partial.txt.j2", None, "This counts too.",
        "It has 1 of 6 wordings; it may come often. Write another one after a line with ---.",
    ),
    Mistake(
        "a mail with no subject", "email/owner.email.md.j2", "Subject: ", "",
        "It cannot be said: the first line must be `Subject: \u2026`. "
        "templates/README.md shows what may stand in marks.",
    ),
    Mistake(
        "a mail whose parts differ", "email/welcome.email.md.j2", "**What comes.**", "***What*** comes. `code`",
        "Its two parts differ for somebody with everyday values: *What*, `code`, code. "
        "Use only bold, links, lists and the box; other formatting does not read well in plain text.", "", "Subject:",
    ),
    Mistake(
        "a page that names no picture", "pages/base.html.j2", "/static/icon.svg", "/static/logo.png",
        "There is no file pages/static/logo.png. Put it there, or name another.",
    ),
    Mistake(
        "a page with a blank that nobody fills", "pages/welcome.html.j2", "{% block main %}",
        "{% block main %}{{ site.brnad }}",
        "{{ site.brnad }}: site has no part brnad. Did you mean {{ site.brand }}?",
    ),
)  # fmt: skip

# In the plan: each in a week or a part of its own place.
IN_THE_PLAN = (
    Mistake(
        "no paragraph", PLAN, 'paragraph = 1\nasset = "work"', 'asset = "work"',
        "Week 1: paragraph is missing. Add a line: paragraph = ...", "", "[[weeks]]",
    ),
    Mistake(
        "another part's paragraph", PLAN, 'paragraph = 1\nasset = "skills"', 'paragraph = 3\nasset = "skills"',
        "Week 2 traces to paragraph 3 of the source; its part, 1, is paragraph 1. "
        "Write paragraph = 1, or move the week to another part.", "", "paragraph = 3",
    ),
    Mistake(
        "an asset that there is not", PLAN, 'asset = "people"\nkind_of_step', 'asset = "luck"\nkind_of_step',
        '"luck" is no asset. Write one of: work, skills, people, position.', "", 'asset = "luck"',
    ),
    Mistake(
        "an asset that nobody begins", PLAN, 'asset = "people"\nkind_of_step', 'asset = "luck"\nkind_of_step',
        'No step of weeks 1 to 4 counts towards people. Give one of them asset = "people".', "", "[[weeks]]",
    ),
    Mistake(
        "a step that needs an employer", PLAN,
        'between_jobs = { text = "take 5 minutes to name one thing you did well for others. One line is enough.", '
        'short = "name one thing you did well" }\n', "",
        '"at work" needs an employer, and there is no form for people with no job. '
        'Add between_jobs = { text = "...", short = "..." }, or say it without an employer.',
        "", "take 5 minutes to name one task you did well",
    ),
    Mistake(
        "a form for people with no job that needs one", PLAN, "write down one thing you did well for others, paid",
        "tell your boss one thing that you do, paid",
        'The form for people with no job says "your boss". '
        "Say it for somebody who has no employer: a helper, a neighbor, a past job.",
    ),
    Mistake(
        "a step that is too long", PLAN, "to read about, watch or try the work you would love.",
        "to read about, watch or try a small part of the work that you would love to do.",
        "text has 95 letters; 90 is the most, since the words around a step take up to 70 of the 160 characters. "
        "Take out 5.",
    ),
    Mistake(
        "a short form that is too long", PLAN, 'short = "watch or try the work you would love"',
        'short = "watch or try out the work that you would love"',
        "short has 45 letters; 40 is the most, since it stands in a nudge beside a name and a far day. Take out 5.",
    ),
    Mistake(
        "a short form with a full stop", PLAN, 'short = "try work you would love and take notes"',
        'short = "Try work you would love, take notes."',
        "The short form begins with a small letter and has no full stop. "
        'It stands after "Set for Saturday:", and a full stop comes after it.',
    ),
    Mistake(
        "a step that hides its minutes", PLAN, "take 40 minutes to ask two people", "take a while to ask two people",
        'The step does not say its 40 minutes. Begin with "take 40 minutes to", or change minutes.',
    ),
    Mistake(
        "a swap on the same asset", PLAN, '[weeks.swap]\nasset = "skills"', '[weeks.swap]\nasset = "position"',
        "The swap counts towards position, as the week's own step does. "
        "A different step is on another asset: work, skills, people.",
    ),
    Mistake(
        "a name that the plan does not have", PLAN, 'clause = "bills come', 'claus = "bills come',
        "Week 4: claus is no name that this part of the plan has. Did you mean clause?",
    ),
    Mistake(
        "a day that there is not", PLAN, 'plan = "wednesday"\nreflect = "thursday"',
        'plan = "wensday"\nreflect = "thursday"',
        '"wensday" is no day of the week. Write a day, such as "monday".', "", 'plan = "wensday"',
    ),
    Mistake(
        "a curly quote in a step", PLAN, "ask one person who likes their work", "ask who\u2019s happy in their work",
        "The character \u2019 (right single quotation mark) would make a text cost double. Write ' instead.",
    ),
    Mistake(
        "a step that asks for a word of the phone companies", PLAN,
        "do the task you like best at work with extra care.",
        "do your task, then text YES when done.",
        "YES is a word on which phone companies act. "
        "Ask for DONE, NOT YET, SKIP, a day, a number, a name, MORE, LESS, PAUSE, BACK or UNDO.",
    ),
    Mistake(
        "what another week says already", PLAN, 'number = 3\nid = "good-tired"', 'number = 3\nid = "on-your-mind"',
        "These words stand at week 2 already. Everything is said once: give each week its own.",
    ),
    Mistake(
        "a folder with no week", "programmes/career/week-98/idea.sms.j2", None, "Week 98.",
        "There is a folder week-98, and no week 98 in the plan. Add the week to the plan, or take the folder away.",
        PLAN, "[[weeks]]",
    ),
)  # fmt: skip


def make(folder: Path, mistakes: tuple[Mistake, ...]) -> Path:
    """Return a copy of the words with every mistake in it."""
    shutil.copytree(TEMPLATES, folder)
    for mistake in mistakes:
        path = folder / mistake.file
        if mistake.new is None:
            path.unlink()
            continue
        path.parent.mkdir(exist_ok=True)
        words = path.read_text("utf-8") if path.exists() else ""
        assert mistake.old is None or mistake.old in words or mistake.new in words, mistake.called
        path.write_text(mistake.new if mistake.old is None else words.replace(mistake.old, mistake.new, 1), "utf-8")
    return folder


def line_of(mistake: Mistake, folder: Path) -> int:
    """Return the line that the complaint must name, in the words as they are now."""
    words = mistake.by or (mistake.new if mistake.old is not None else "") or ""
    source = (folder / (mistake.at or mistake.file)).read_text("utf-8") if words else ""
    return source.count("\n", 0, source.index(words) + len(words)) + 1


@dataclass(frozen=True)
class Spoiled:
    """A folder with mistakes in it, and what the command says of it."""

    folder: Path
    result: Result

    def says(self, mistake: Mistake) -> bool:
        line = line_of(mistake, self.folder)
        return f"templates/{mistake.at or mistake.file}:{line}: {mistake.complaint}" in said(self.result)


@pytest.fixture(scope="module")
def in_templates(tmp_path_factory: pytest.TempPathFactory) -> Spoiled:
    folder = make(tmp_path_factory.mktemp("words") / "templates", IN_TEMPLATES)
    return Spoiled(folder, checked(folder))


@pytest.fixture(scope="module")
def in_the_plan(tmp_path_factory: pytest.TempPathFactory) -> Spoiled:
    folder = make(tmp_path_factory.mktemp("plan") / "templates", IN_THE_PLAN)
    return Spoiled(folder, checked(folder))


def said(result: Result) -> list[str]:
    """Return the complaints, without how the messages would read."""
    return [line for line in result.output.splitlines() if line.startswith("templates/")]


def test_the_words_that_ship_have_no_mistake() -> None:
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Nothing to mend: ")


@pytest.mark.parametrize("mistake", IN_TEMPLATES, ids=lambda mistake: mistake.called)
def test_a_mistake_in_a_message_is_named_where_it_stands(mistake: Mistake, in_templates: Spoiled) -> None:
    assert in_templates.says(mistake), in_templates.result.output


@pytest.mark.parametrize("mistake", IN_THE_PLAN, ids=lambda mistake: mistake.called)
def test_a_mistake_in_the_plan_is_named_where_it_stands(mistake: Mistake, in_the_plan: Spoiled) -> None:
    assert in_the_plan.says(mistake), in_the_plan.result.output


def test_mistakes_come_all_at_once_sorted_by_file_and_line(in_templates: Spoiled) -> None:
    places = [(line.split(":")[0], int(line.split(":")[1])) for line in said(in_templates.result)]
    assert places == sorted(places)
    assert in_templates.result.exit_code == 1
    files = len({file for file, _line in places})
    assert in_templates.result.output.splitlines()[-1] == f"{len(places)} mistakes in {files} files."


def test_files_that_cannot_be_read_at_all_are_named_too(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    shutil.copytree(TEMPLATES, folder)
    (folder / PLAN).write_text('title = "From a job"\n\n[[weeks]]\nid = two-things\n', "utf-8")
    (folder / "answers/goal.txt.j2").write_bytes(b"Your new goal\nis caf\xe9.")
    (folder / "answers/legal.toml").write_text('[ask]\nwords = ["YES"]\n', "utf-8")

    result = checked(folder)

    assert result.exit_code == 1
    for complaint in (
        f"{PLAN}:4: The file cannot be read from here on: invalid value.",
        "answers/goal.txt.j2:2: This line is not saved as UTF-8. Save the file with the encoding UTF-8.",
        "answers/legal.toml:1: crisis is missing: the answer to words of distress.",
        "answers/legal.toml:1: ask does not say what it must say. Put must_say = [...] back.",
    ):
        assert any(line.startswith(f"templates/{complaint}") for line in said(result)), result.output


def test_a_folder_that_is_not_there_has_another_status(tmp_path: Path) -> None:
    result = checked(tmp_path / "wrods")

    assert result.exit_code == 2
    assert "there is no folder" in result.output
    assert "name the one that holds programmes/ and answers/" in result.output


def test_a_folder_with_nothing_in_it_has_everything_missing(tmp_path: Path) -> None:
    result = checked(tmp_path)

    assert result.exit_code == 1
    assert f"{tmp_path.name}/programmes:1: There is no programme." in result.output
    assert f"{tmp_path.name}/answers/crisis.txt.j2:1: This file is missing: to words of distress." in result.output


class TestTheLongestValues:
    def test_are_as_long_as_the_form_allows(self) -> None:
        assert len(LONGEST.name.split()[0]) == NAME_IN_TEXTS
        assert len(LONGEST.career) == CAREER_MAX
        assert len(LONGEST.goal) == GOAL_MAX

    def test_are_as_long_as_an_operator_may_choose_them(self) -> None:
        parameters = yaml_parse((ROOT / "template.yaml").read_text("utf-8"))["Parameters"]  # type: ignore[no-untyped-call]
        for value, name in (
            (LONGEST_HOUSE.brand, "Brand"),
            (LONGEST_HOUSE.organisation, "Organisation"),
            (LONGEST_HOUSE.coach, "CoachName"),
            (LONGEST_HOUSE.coach_hours, "CoachHours"),
        ):
            assert len(value) == parameters[name]["MaxLength"], name


def said_in_code() -> Iterator[str]:
    """Yield the name of every answer that the code gives."""
    for path in (ROOT / "functions" / "careerline").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if called in {"say", "stranger", "Said"} and isinstance(node, ast.Call) and node.args:
                name = node.args[0]
                if isinstance(name, ast.Constant) and isinstance(name.value, str):
                    yield name.value


def test_every_answer_that_the_code_gives_is_tried() -> None:
    given = set(said_in_code())
    assert len(given) > 20
    assert given <= set(ANSWERS)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("days = 42", 'days = "six weeks"', "`days` of [goodbye] must be a whole number from 1 on."),
        ("[goodbye]", "[good_bye]", "The row [goodbye] is missing. Copy it from another programme."),
        ("days = 42", "day = 42", "`days` of [goodbye] must be a whole number from 1 on."),
    ],
)
def test_a_mistake_in_the_rules_is_named_where_it_stands(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    folder = tmp_path / "templates"
    shutil.copytree(TEMPLATES, folder)
    file = folder / "programmes" / "career" / "rules.toml"
    source = file.read_text("utf-8")
    assert source.count(old) == 1
    file.write_text(source.replace(old, new), "utf-8")

    said = checked(folder)

    assert said.exit_code == 1
    row = source[: source.index("[goodbye]")].count("\n") + 1
    line = source[: source.index(old)].count("\n") + 1
    where = {line, row} if new != "[good_bye]" else {1}
    assert any(f"programmes/career/rules.toml:{number}: {complaint}" in said.output for number in where), said.output
