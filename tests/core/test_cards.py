"""Which card covers a question, by the table that a coach edits."""

import pytest

from careerline.coaching.cards import covering, read_cards
from careerline.errors import ContentError
from tests.core.somebody import TEMPLATES, cards


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("what do I say in an interview?", "interview"),
        ("any tips for my r\u00e9sum\u00e9", "cv"),
        ("How do I ask for a RAISE", "raise"),
        ("how can i get someone to introduce me", "introduction"),
        ("they turned me down after the interview, what now?", "rejection"),
        ("what do i do after a rejection? it was a good interview", "rejection"),
        ("did 20 min on my resume. can I talk to Ana?", None),
        ("how do I praise a coworker?", None),
        ("when does week 2 start?", None),
        ("what do I write for a cover letter?", None),
        ("", None),
    ],
)
def test_the_card_of_a_question(text: str, card: str | None) -> None:
    assert covering(text, cards()) == card


def test_each_card_has_its_file() -> None:
    assert [card.name for card in cards() if not (TEMPLATES / f"answers/card_{card.name}.txt.j2").is_file()] == []


@pytest.mark.parametrize("row", [{}, {"words": []}, {"words": "cv"}, {"words": [""]}, "cv"])
def test_a_card_without_words_is_refused_by_name(row: object) -> None:
    with pytest.raises(ContentError, match=r"cards\.toml: cv needs words"):
        read_cards({"cv": row})
