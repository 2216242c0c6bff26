"""The tables of the reader: plain text files in `rules`, which anybody can read and extend."""

from __future__ import annotations

from pkgutil import get_data


def rows(name: str) -> list[str]:
    """Give the rows of a table, without its remarks (`--`) and blank lines."""
    found = get_data(__package__, f"rules/{name}.txt")
    lines = found.decode().splitlines() if found else []
    return [line.strip() for line in lines if line.strip() and not line.startswith("--")]
