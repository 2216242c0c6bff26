"""Once: no message goes twice, and nobody is told the same thing again."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from simulation.checker.story import Line, Story, Violation, about, broken, is_stranger, person_of

# What is worth saying once.
ONCE = frozenset({"idea", "step", "part_end", "finished"})
# How the ledger calls what a carrier took and did not deliver.
NOT_THERE = frozenset({"undelivered", "failed", "canceled", "rejected", "bounced"})


def one_accepted(story: Story) -> Iterator[Violation]:
    """No key is accepted twice by a carrier."""
    seen: dict[str, Line] = {}
    for line in story.told["accepted"]:
        if line["key"] in seen:
            yield broken("one accepted", line, f"accepted twice, first at {seen[line['key']]['at']}")
        seen.setdefault(line["key"], line)


def asks_again_only_when_sure(story: Story) -> Iterator[Violation]:
    """A call whose answer was lost is repeated for a text after ten minutes' looking, for a mail never."""
    last: dict[str, tuple[Line, str]] = {}
    for line in story.lines:
        if line["what"] == "told" and line["key"] in last:
            last[line["key"]] = (last[line["key"]][0], line["how"])
        elif line["what"] == "request":
            before, how = last.get(line["key"], (None, ""))
            if before is not None and how != "not sent":
                if how == "accepted" or line["carrier"] == "email":
                    yield broken("asked again", line, f"called again, though the call of {before['at']} was {how}")
                elif line["t"] - before["t"] < timedelta(minutes=10):
                    yield broken("asked again", line, f"called again too soon after the call of {before['at']}")
            last[line["key"]] = (line, "unknown")


def every_call_has_its_claim(story: Story) -> Iterator[Violation]:
    """Nobody calls a carrier without having taken the key, and no two invocations have it at once."""
    claims = story.claims
    for line in story.told["request"]:
        if is_stranger(line["key"]):
            continue
        claim = claims.get(line["n"])
        if claim is None:
            yield broken("claimed", line, "a carrier was called without a claim")
            continue
        since = [
            write
            for write in story.writes[claim["person"]]
            if claim["n"] < write["n"] < line["n"] and not _is_open(write, line["key"])
        ]
        if since:
            yield broken("claimed", line, f"the claim of {claim['at']} was over when the carrier was called")


def _is_open(write: Line, key: str) -> bool:
    return any(lane["open"] == key for lane in write["lanes"].values())


def one_at_a_time(story: Story) -> Iterator[Violation]:
    """While a lane is busy with a key, no other takes its place before that one is settled or put off."""
    for person, writes in story.writes.items():
        busy: dict[str, str | None] = {"coaching": None, "answers": None}
        for write in writes:
            for lane, state in write["lanes"].items():
                new = state["open"]
                if new and busy[lane] and new != busy[lane]:
                    yield about("lanes", write, person, f"{lane} was busy with {busy[lane]} and took {new}")
                busy[lane] = new


def nothing_is_said_twice(story: Story) -> Iterator[Violation]:
    """An idea, a step and an end of the programme reach somebody once, whatever key and channel they go by.

    What a carrier has said did not arrive may be said again, by either.
    """
    said: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in story.told["request"]:
        if line["class"] != "coaching" or line["kind"] not in ONCE:
            continue
        claim = story.as_of(person_of(line["key"]), line["n"])
        entry = next((one for one in (claim or {}).get("agenda", ()) if one["key"] == line["key"]), None)
        if entry is None:
            continue
        name = (person_of(line["key"]), line["kind"], str(entry["week"]))
        for before in said[name]:
            another = before["key"] != line["key"] and before["key"] in story.accepted
            if another and not _came_to_nothing(story, before["key"], line):
                yield broken(
                    "said twice",
                    line,
                    f"{line['kind']} of week {entry['week']} went at {before['at']} as {before['key']}",
                )
                break
        said[name].append(line)


def _came_to_nothing(story: Story, key: str, line: Line) -> bool:
    """Tell whether the ledger had it before a line that a message was taken, and did not arrive."""
    stood = [one["status"] for one in story.told["ledger"] if one["key"] == key and one["n"] < line["n"]]
    return bool(stood) and stood[-1] in NOT_THERE
