"""The words that a coach edits: wordings take turns, mistakes are named where they stand, and nothing reaches out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerline.adapters.content import read_programme_file, read_templates
from careerline.errors import ContentError
from careerline.words.templates import Templates

PATH = "answers/plan.txt.j2"


def words(source: str, wording: int | None = 0, *, escape: bool = False, **values: object) -> str:
    return Templates({PATH: source}).render(PATH, values, wording=wording, escape=escape)


def test_wordings_stand_between_dividing_lines() -> None:
    templates = Templates({PATH: "One.\n---\nTwo,\nin two lines.\n ---\n\nThree.\n"})
    assert templates.wordings(PATH) == 3
    assert [templates.render(PATH, {}, wording=n) for n in range(3)] == ["One.", "Two,\nin two lines.", "Three."]


@pytest.mark.parametrize(
    ("source", "count"),
    [
        pytest.param("One.", 1, id="no dividing line"),
        pytest.param("One.\n---\n", 1, id="nothing after it"),
        pytest.param("---\nOne.\n---\n---\nTwo.", 2, id="nothing between two"),
        pytest.param("A line with --- in it.", 1, id="dashes in a sentence divide nothing"),
        pytest.param("", 1, id="an empty file"),
    ],
)
def test_how_many_wordings_there_are(source: str, count: int) -> None:
    assert Templates({PATH: source}).wordings(PATH) == count


def test_an_apostrophe_stays_one_in_a_text_and_is_escaped_in_a_page() -> None:
    assert words("{{ name }}", name="O'Brien <b>") == "O'Brien <b>"
    assert words("{{ name }}", escape=True, name="O'Brien <b>") == "O&#39;Brien &lt;b&gt;"


def test_the_most_particular_file_is_picked() -> None:
    templates = Templates({"w/idea.sms.j2": "", "w/idea.not-sure.sms.j2": ""})
    assert templates.pick("w/idea", "sms.j2", ["between-jobs", "not-sure"]) == "w/idea.not-sure.sms.j2"
    assert templates.pick("w/idea", "sms.j2", []) == "w/idea.sms.j2"
    assert templates.exists("w/idea.sms.j2")
    assert not templates.exists("w/step.sms.j2")


def test_a_message_that_nobody_wrote_is_named() -> None:
    with pytest.raises(ContentError, match=r"^templates/w/step\.sms\.j2 does not exist; write it"):
        Templates({"w/idea.sms.j2": ""}).pick("w/step", "sms.j2", ["not-sure"])


GOOD = "Fine.\n---\nFine too,\n"


@pytest.mark.parametrize(
    ("source", "wording", "line", "what"),
    [
        pytest.param("Hello {{ nmae }}", 0, 1, "'nmae' is undefined", id="a blank that does not exist"),
        pytest.param(GOOD + "{{ nmae }}", 1, 4, "'nmae' is undefined", id="in the second wording, by the file's lines"),
        pytest.param("One.\n{% if name %}", 0, 2, "Unexpected end of template", id="an if with no endif"),
        pytest.param(GOOD + "then\n{% if %}", 1, 5, "Expected an expression", id="an if of nothing"),
        pytest.param("{{ name|shout }}", 0, 1, "No filter named 'shout'", id="a filter that does not exist"),
        pytest.param("One.\n{{ name.nick }}", 0, 2, "has no attribute 'nick'", id="a part that a blank does not have"),
        pytest.param("One.\n\n{{ name + 1 }}", 0, 3, "can only concatenate str", id="a name plus one"),
        pytest.param("{{ 1 / 0 }}", 0, 1, "division by zero", id="a division by nothing"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_line(source: str, wording: int, line: int, what: str) -> None:
    with pytest.raises(ContentError) as wrong:
        words(source, wording, name="Rosa")
    assert str(wrong.value).startswith(f"templates/{PATH}, line {line}: ")
    assert what in str(wrong.value)


@pytest.mark.parametrize(
    "source",
    [
        "{{ name.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ name.format.__globals__ }}",
        "{{ [].append(1) }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ '{0.__class__}'.format(name) }}",
        "{{ name|attr('__class__') }}",
        "{% for n in range(999999999) %}x{% endfor %}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}{{ os.getcwd() }}",
    ],
)
def test_a_template_reaches_nothing_outside_its_sandbox(source: str) -> None:
    with pytest.raises(ContentError, match=f"^templates/{PATH}"):
        words(source, name="Rosa")


@given(st.text(max_size=60))
def test_what_people_write_is_never_read_as_a_template(theirs: str) -> None:
    assert words("[{{ goal }}]", goal=theirs) == f"[{theirs}]"


def test_the_filters_that_the_readme_names() -> None:
    source = "{{ 85|minutes }}; {{ people|names }}; {{ day|cap }}; {{ 2|plural('step') }}; {{ long|as_said(20) }}"
    rendered = words(source, people=["Sam", "Ana"], day="today", long="a line that is far too long for that")
    assert rendered == "1 hour 25 minutes; Sam and Ana; Today; 2 steps; a line that is..."


def test_a_folder_that_is_not_there_is_named() -> None:
    with pytest.raises(ContentError, match="CONTENT_DIR is /nowhere, and there is no such folder"):
        read_templates("/nowhere")


def test_a_programme_that_is_not_there_is_named(tmp_path: object) -> None:
    with pytest.raises(ContentError, match=r"programmes/sewing/programme\.toml does not exist; PROGRAMME must name"):
        read_programme_file(str(tmp_path), "sewing")
