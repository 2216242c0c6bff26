"""When all went well: no fault, no outage, nothing stopped; then what is owed comes at once."""

from bisect import bisect_left
from datetime import datetime, timedelta

from simulation.checker.story import Line, Story

# What a fault left behind, a lane that is busy or a message that is hidden on its queue, is over after this.
HEALS = timedelta(minutes=30)


class Calm:
    """What went wrong in a history, and when."""

    def __init__(self, story: Story, *, but: frozenset[str] = frozenset()) -> None:
        """Read what went wrong, *but* what is named."""
        self._spans = [
            (datetime.fromisoformat(one["since"]), datetime.fromisoformat(one["until"]))
            for one in story.start.get("outages", ())
            if one["what"] not in but
        ]
        self._spans += list(_stops(story))
        self._faults = [line["t"] for line in story.lines if _is_fault(line)]

    def __call__(self, since: datetime, until: datetime) -> bool:
        """Tell whether nothing went wrong in a span, nor in the half hour before it."""
        since -= HEALS
        place = bisect_left(self._faults, since)
        struck = place < len(self._faults) and self._faults[place] <= until
        return not struck and not any(began <= until and ended >= since for began, ended in self._spans)

    def well(self, since: datetime, until: datetime) -> timedelta:
        """Return for how long at the least nothing was away or stopped in a span."""
        lost = (min(ended, until) - max(began, since) for began, ended in self._spans)
        return until - since - sum((max(one, timedelta(0)) for one in lost), timedelta(0))


def _is_fault(line: Line) -> bool:
    return line["what"] in {"fault", "given up"} or (line["what"] == "ended" and line["how"] != "done")


def _stops(story: Story) -> list[tuple[datetime, datetime]]:
    """Return the spans in which all sending was stopped, or that of a channel."""
    spans: list[tuple[datetime, datetime]] = []
    since: datetime | None = None
    for line in story.lines:
        if line["what"] == "stopped":
            since = since or line["t"]
        elif line["what"] == "went on" and since:
            spans.append((since, line["t"]))
            since = None
    return [*spans, (since, story.end)] if since else spans
