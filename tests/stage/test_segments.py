"""The stage's own count of segments, on the vectors where division goes wrong."""

import pytest

from local.segments import segments


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 158 + "€", 1),
        ("a" * 159 + "€", 2),
        ("a" * 152 + "€" + "a" * 152, 3),
        ("a" * 68 + "👍", 1),
        ("a" * 69 + "👍", 2),
        ("a" * 66 + "👍" + "a" * 66, 3),
        ("a" * 120 + "\u2019", 2),
        ("", 1),
    ],
)
def test_segments(text: str, count: int) -> None:
    assert segments(text) == count
