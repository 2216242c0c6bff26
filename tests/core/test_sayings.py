"""Words that a table lists: where a text holds them, and where it is nothing else."""

import pytest

from careerline.coaching.sayings import holds, is_one_of, plain, sentences


@pytest.mark.parametrize(
    ("text", "listed", "found"),
    [
        ("I can\u2019t keep ANYTHING going", "can't keep ... going", True),
        ("cant keep all of this stuff at home going", "can't keep ... going", False),
        ("im just so useless", "im ... useless", True),
        ("im useless", "im ... useless", True),
        ("any tips for my r\u00e9sum\u00e9?", "resume", True),
        ("kidding, all good", "kid", False),
        ("", "kid", False),
    ],
)
def test_three_dots_stand_for_a_few_words(text: str, listed: str, found: bool) -> None:
    assert holds(plain(text), (listed,)) is found


@pytest.mark.parametrize(
    ("text", "whole"), [("Love that!! \u2764", True), ("so   TRUE", True), ("love that idea", False), ("", False)]
)
def test_a_text_that_is_nothing_else(text: str, whole: bool) -> None:
    assert is_one_of(text, ("love that", "so true")) is whole


def test_sentences_are_taken_one_by_one() -> None:
    assert sentences("No. Kid's sick\nsorry") == ["no.", "kids sick", "sorry"]
