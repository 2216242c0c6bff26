"""What somebody presses instead of writing: a day button of a mail, and the buttons of their page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from careerline.replies.reading import Reading

# Their page's buttons, as a script names them, with what each does and is kept as.
ON_PAGE: Mapping[str, tuple[Reading, str]] = {
    "undo": (Reading(intent="undo"), "take back the last one"),
    "pause": (Reading(intent="pause"), "pause"),
    "go on": (Reading(intent="resume"), "go on"),
    "once a month": (Reading(intent="settings", setting="cadence", value="monthly"), "one message a month"),
}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KNOWN = ", ".join(("[presses the link]", "[presses Saturday]", *(f"[on the page: {name}]" for name in ON_PAGE)))

_DAY = re.compile(rf"\[presses ({'|'.join(DAYS)})\]")
_PAGE = re.compile(r"\[on the page: ([a-z ]+)\]")


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button: what it does, and the words with which it does so."""

    reading: Reading
    words: str


def read_pressed(words: str, today: date) -> Pressed | None:
    """Return the button that a line of a script presses on a day; None where it names none that is there."""
    if found := _DAY.fullmatch(words):
        ahead = (DAYS.index(found[1]) - today.weekday()) % 7
        return Pressed(Reading(intent="plan", date=today + timedelta(days=ahead)), "plan")
    found = _PAGE.fullmatch(words)
    return Pressed(*ON_PAGE[found[1]]) if found and found[1] in ON_PAGE else None
