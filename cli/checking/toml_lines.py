"""Where each key of a TOML file stands: the parser of the standard library does not say."""

import re
from collections.abc import Mapping

Path = tuple[str | int, ...]

_TABLES = re.compile(r"\s*\[\[\s*([\w.-]+)\s*\]\]")
_TABLE = re.compile(r"\s*\[\s*([\w.-]+)\s*\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=\s*(.*)")
_INLINE_KEY = re.compile(r"[{,]\s*([\w-]+)\s*=")
_QUOTED = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'')


class Lines:
    """The line of every key: `("weeks", 0, "swap", "text")` is the text of the first week's swap."""

    def __init__(self, source: str) -> None:
        self._lines: dict[Path, int] = dict(_found(source))

    def at(self, *path: str | int) -> int:
        """Return the line of a key, or that of the closest table around it where the key is missing."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._lines:
                return self._lines[path[:length]]
        return 1


def _found(source: str) -> Mapping[Path, int]:
    lines: dict[Path, int] = {}
    table: Path = ()
    counts: dict[Path, int] = {}
    for number, line in enumerate(source.splitlines(), start=1):
        if many := _TABLES.match(line):
            name = _resolved(many[1], counts)
            counts[name] = counts.get(name, -1) + 1
            table = (*name, counts[name])
            lines.setdefault(name, number)
            lines[table] = number
        elif one := _TABLE.match(line):
            table = _resolved(one[1], counts)
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault((*table, key[1]), number)
            for inline in _INLINE_KEY.findall(_QUOTED.sub('""', key[2])):
                lines.setdefault((*table, key[1], inline), number)
    return lines


def _resolved(dotted: str, counts: Mapping[Path, int]) -> Path:
    """Return a dotted name as a path, each list of tables on the way by its last one."""
    path: Path = ()
    parts = dotted.split(".")
    for index, part in enumerate(parts):
        path = (*path, part)
        if path in counts and index < len(parts) - 1:
            path = (*path, counts[path])
    return path
