"""Whom to call in a crisis, as answers/crisis.toml lists them: each country whole, in words that a text can carry."""

import re
from collections.abc import Iterator
from typing import Any

from careerline.words.crisis import ELSEWHERE, FILE
from careerline.words.segments import fold, septets
from cli.checking.complaint import Complaint
from cli.checking.folder import Folder
from cli.checking.limits import MOST_LETTERS
from cli.checking.wording import plain_letters

WORDS = {
    "call": "whom to call, as whole sentences",
    "line": "who answers day and night, as the end of a sentence",
    "emergency": "what a coach calls who fears for somebody",
    "source": "where the numbers are published",
}
_COUNTRY = re.compile(r"[A-Z]{2}")


def crisis(folder: Folder) -> Iterator[Complaint]:
    """Yield what is wrong with the table of countries."""
    read = folder.toml(FILE)
    if isinstance(read, Complaint):
        yield read
        return
    data, lines = read
    if ELSEWHERE not in data:
        yield Complaint(
            FILE, 1, f"[{ELSEWHERE}] is missing.", "Put it back: it is for everybody whose country has no row."
        )
    for country, row in data.items():
        for wrong, fix in _mistakes(country, row):
            yield Complaint(FILE, lines.at(country), wrong, fix)


def _mistakes(country: str, row: Any) -> Iterator[tuple[str, str]]:
    if country != ELSEWHERE and not _COUNTRY.fullmatch(country):
        yield f"[{country}] is no country.", "Write its two capital letters, such as [US]."
    if not isinstance(row, dict):
        yield f"{country} is no row.", f"Write [{country}], and its words under it."
        return
    for word, says in WORDS.items():
        said = row.get(word)
        if not isinstance(said, str) or not said.strip():
            yield f"[{country}] does not say {word}: {says}.", f'Write it: {word} = "..."'
            continue
        if word in MOST_LETTERS:
            most, why = MOST_LETTERS[word]
            long = (septets(fold(said)) or 0) - most
            if long > 0:
                yield (
                    f"{word} of [{country}] has {long + most} letters; {most} is the most, since {why}.",
                    f"Take out {long}.",
                )
            yield from plain_letters(said)
