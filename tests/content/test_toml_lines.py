"""Where each key of the plan stands."""

import pytest

from cli.checking.toml_lines import Lines

SOURCE = """\
title = "From a job"  # a note

[rhythms.weekly]
step = "monday"

[[weeks]]
number = 1

[weeks.steps.usual]
text = "take 20 minutes, please."
between_jobs = { text = "a = b", short = "c" }

[[weeks]]
number = 2

[weeks.swap]
text = "take 15."
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 1),
        (("rhythms", "weekly", "step"), 4),
        (("weeks",), 6),
        (("weeks", 0, "number"), 7),
        (("weeks", 0, "steps", "usual", "text"), 10),
        (("weeks", 0, "steps", "usual", "between_jobs", "short"), 11),
        (("weeks", 1), 13),
        (("weeks", 1, "swap", "text"), 17),
        (("weeks", 0, "steps", "usual", "minutes"), 9),  # missing: the table around it
        (("weeks", 1, "steps"), 13),
        (("parts",), 1),
    ],
)
def test_a_key_is_found_where_it_stands_or_would(path: tuple[str | int, ...], line: int) -> None:
    assert Lines(SOURCE).at(*path) == line
