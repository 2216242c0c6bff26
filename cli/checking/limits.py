"""How long, how hard and how often: the figures that words are held to, each with its reason."""

from collections.abc import Mapping

# Letters of each part of a step, and of whom to call in a crisis, so that every frame around it fits one segment.
MOST_LETTERS: Mapping[str, tuple[int, str]] = {
    "text": (90, "the words around a step take up to 70 of the 160 characters"),
    "short": (40, "it stands in a nudge beside a name and a far day"),
    "clause": (52, "the one text of the weekly rhythm holds a step beside it"),
    "call": (90, "the crisis text says besides that it is automatic, and who sees it"),
    "line": (50, "what comes while coaching is on hold says besides how to go on"),
}

# A part of an answer has another one beside it, "1 hour 59 minutes on next moves", and their frame around both.
MOST_IN_A_PART = 123

# Under news, or a card, what else was said has a line of its own: each last wording leaves it room at its shortest.
ROOM_BESIDE = 22

# Flesch and Kincaid's grade: the school year in which the words are easily read.
HIGHEST_GRADE = 6

# An asset that has had no step by this week is one that nobody has begun to build.
ASSETS_BY_WEEK = 4

# What comes again takes turns, so that nobody reads the same line each week: every answer but those of which
# `cli/words/messages.py` says why not, and these texts of every week.
FEWEST_WORDINGS = 6
TAKE_TURNS = frozenset({"frames/check.sms.j2", "frames/plan.sms.j2"})

MAIL_BYTES = 60_000  # a mail of more is cut short by some programs
SUBJECT_LETTERS = 78  # RFC 5322 section 2.1.1: a line that every program shows whole
