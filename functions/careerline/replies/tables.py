"""The tables of the reader: plain text files in `rules`, which anybody can read and extend."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).with_name("rules")


def rows(name: str) -> list[str]:
    """Give the rows of a table, without its remarks (`--`) and blank lines."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("--")]
