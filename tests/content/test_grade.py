"""How hard words are to read: the figures come from the formula, worked out by hand."""

import pytest

from cli.checking.grade import grade


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        pytest.param("The cat sat on the mat. The dog sat on the cat.", 0.39 * 6 + 11.8 - 15.59, id="two sentences"),
        pytest.param("The cat sat on the mat and the dog sat on it.", 0.39 * 12 + 11.8 - 15.59, id="one sentence"),
        pytest.param(
            "Any part of it will do: a day, a name, a line.", 0.39 * 12 + 11.8 * 13 / 12 - 15.59, id="a colon"
        ),
        pytest.param("Paused. All of it is kept.", 0.0, id="too few words to judge"),
        pytest.param(
            "The cat sat on the mat at https://coach.example/me/x.y. The dog sat on the cat, too.",
            0.39 * 7 + 11.8 - 15.59,
            id="an address is no word",
        ),
    ],
)
def test_a_grade(words: str, wanted: float) -> None:
    assert grade(words) == pytest.approx(wanted, abs=0.01)


def test_long_words_and_long_sentences_are_harder() -> None:
    plain = "You can begin with a small part of it today. The rest of it can wait until you have time."
    assert grade(plain) < grade(plain.replace(". The", ", and the"))
    assert grade(plain) < grade(plain.replace("begin", "undertake").replace("part", "proportion"))
