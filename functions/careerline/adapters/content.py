"""The files under templates/: read once, as they stand."""

import tomllib
from pathlib import Path
from typing import Any

from careerline.coaching.cards import FILE, Card, read_cards
from careerline.coaching.programme import Programme, read_programme
from careerline.coaching.rules import read_rules
from careerline.errors import ContentError
from careerline.words.crisis import FILE as CRISIS
from careerline.words.crisis import CrisisLines, read_crisis
from careerline.words.templates import Templates


def read_templates(folder: str) -> Templates:
    """Return every template under *folder*; raises `ContentError` where there is no such folder."""
    root = Path(folder)
    if not root.is_dir():
        raise ContentError(f"CONTENT_DIR is {folder}, and there is no such folder; it must be that of templates/")
    return Templates(
        {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted(root.rglob("*.j2"))}
    )


def read_cards_file(folder: str) -> tuple[Card, ...]:
    """Return the cards; raises `ContentError` naming what is wrong with their file."""
    file = Path(folder) / FILE
    try:
        return read_cards(tomllib.loads(file.read_text("utf-8")))
    except FileNotFoundError as wrong:
        raise ContentError(f"{file} does not exist; put it back, with no line in it if there are no cards") from wrong
    except tomllib.TOMLDecodeError as wrong:
        raise ContentError(f"{file}: {wrong}") from wrong


def read_crisis_file(folder: str) -> CrisisLines:
    """Return whom to call in a crisis, by country; raises `ContentError` naming what is wrong with the file."""
    file = Path(folder) / CRISIS
    try:
        return read_crisis(tomllib.loads(file.read_text("utf-8")))
    except FileNotFoundError as wrong:
        raise ContentError(
            f"{file} does not exist; put it back: people in danger are told what stands in it"
        ) from wrong
    except tomllib.TOMLDecodeError as wrong:
        raise ContentError(f"{file}: {wrong}") from wrong


def read_programme_file(folder: str, programme_id: str) -> Programme:
    """Return a programme by its id; raises `ContentError` naming the file and what is wrong with it."""
    place = Path(folder) / "programmes" / programme_id
    if not (place / "programme.toml").is_file():
        raise ContentError(
            f"{place / 'programme.toml'} does not exist; PROGRAMME must name a folder of templates/programmes/"
        )
    rules = read_rules(programme_id, _table(place / "rules.toml"))
    return read_programme(programme_id, _table(place / "programme.toml"), rules)


def _table(file: Path) -> dict[str, Any]:
    if not file.is_file():
        raise ContentError(f"{file} does not exist; copy it from another programme, and change its figures")
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as wrong:
        raise ContentError(f"{file}: {wrong}") from wrong
