"""What happened, a line each: all that the checker sees."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from simulation.loop import Loop

Line = dict[str, Any]


def moment(value: datetime) -> str:
    """Return a moment as the history writes it: UTC, to the microsecond, so that lines sort as time does."""
    return value.isoformat(timespec="microseconds")


@dataclass(slots=True)
class History:
    """Lines in the order in which they happened."""

    loop: Loop
    lines: list[Line] = field(default_factory=list)
    late_of: int | None = None  # the invocation whose call takes effect only now

    def note(self, what: str, **more: Any) -> None:
        """Note that something happened now; the invocation that did it is named where there is one."""
        line: Line = {"at": moment(self.loop.now), "what": what}
        run = self.loop.run.number if self.loop.run is not None else self.late_of
        if run is not None:
            line["run"] = run
        self.lines.append(line | more)


def write(lines: Iterable[Line], file: Path) -> None:
    """Write a history as JSON Lines."""
    with file.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
