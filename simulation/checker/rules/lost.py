"""Nothing is lost: whatever went or will not go has its record, and everything comes to an end."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from simulation.checker.classes import OF_A_WEEK, PROGRAMME
from simulation.checker.story import Line, Story, Violation, about, broken, is_stranger, person_of


def every_message_is_recorded(story: Story) -> Iterator[Violation]:
    """Whatever a carrier took stands in the ledger."""
    recorded = {line["key"] for line in story.told["ledger"]}
    for line in story.told["accepted"]:
        if line["key"] not in recorded and not is_stranger(line["key"]) and not _was_going(story, line["key"]):
            yield broken("recorded", line, "accepted, and nothing in the ledger says so")


def _was_going(story: Story, key: str) -> bool:
    """Tell whether a message was on its way when its person was erased: from then on no record is wanted."""
    person = person_of(key)
    gone = story.erased(person)
    before = story.as_of(person, gone["n"] - 1) if gone else None
    return before is not None and any(lane["open"] == key for lane in before["lanes"].values())


def nothing_vanishes(story: Story) -> Iterator[Violation]:
    """What a delivery takes off an agenda has its record first, or stands there again under another moment.

    Or it has been said: then it reached somebody while it stood there under another moment.
    """
    recorded: dict[str, int] = {}
    for line in story.told["ledger"]:
        recorded.setdefault(line["key"], line["n"])
    for person, writes in story.writes.items():
        said = {
            what(entry)
            for write in writes
            for entry in write["agenda"]
            if entry["key"] in story.accepted and entry["kind"] != "check"
        }
        for before, after in pairwise(writes):
            if story.door(after) != "deliver" or after.get("consents"):
                continue  # a consent entry says why a channel's messages are gone
            left = {entry["key"] for entry in after["agenda"]}
            stands = {what(entry) for entry in after["agenda"]}
            for entry in before["agenda"]:
                gone = entry["key"] not in left and what(entry) not in stands | said
                if gone and recorded.get(entry["key"], after["n"]) >= after["n"]:
                    yield about("vanished", after, entry["key"], f"{person}'s {entry['class']} left without a record")


def the_record_comes_first(story: Story) -> Iterator[Violation]:
    """A lane is let go of when the ledger says what became of its message, or when the message waits again."""
    recorded: dict[str, int] = {}
    for line in story.told["ledger"]:
        recorded.setdefault(line["key"], line["n"])
    for writes in story.writes.values():
        for before, after in pairwise(writes):
            if after["state"] == "erased":
                continue  # of somebody who erased everything no record is wanted
            for lane, state in before["lanes"].items():
                key = state["open"]
                if not key or after["lanes"][lane]["open"] == key:
                    continue
                waits = any(entry["key"] == key or _moved(before, entry, key) for entry in after["agenda"])
                if not waits and recorded.get(key, after["n"]) >= after["n"] and _was(before, key):
                    yield about("record first", after, key, "let go of before the ledger says what became of it")


def everything_settles(story: Story) -> Iterator[Violation]:
    """When nothing fails any more, nothing stays open, overdue or parked, and whoever is coached has more to come."""
    for person, writes in story.writes.items():
        last = writes[-1]
        if last["parked"]:
            parked = next(write for write in writes if write["parked"])
            if len(_met(story, person, parked["t"])) < 5:
                yield about("settled", parked, person, f"parked: {parked['parked']}")
            continue  # five runs in a row met a fault of this person's own: that is what parking is for
        for lane, state in last["lanes"].items():
            if state["due"] and datetime.fromisoformat(state["due"]) < story.end - timedelta(minutes=30):
                yield about("settled", last, person, f"{lane} is due since {state['due']} with {state['open']}")
            if state["open"] and not state["due"]:
                yield about("settled", last, person, f"{lane} is open with {state['open']} and never due")
        coached = [entry for entry in last["agenda"] if entry["class"] == "coaching"]
        if last["state"] == "active" and "confirmed" in last["channels"].values() and not coached:
            yield about("settled", last, person, "active, and nothing to come")
        for entry in last["agenda"]:
            lane = "coaching" if entry["class"] in PROGRAMME | {"desk"} else "answers"
            if not last["lanes"][lane]["due"]:
                yield about("settled", last, person, f"{entry['key']} waits and is never due")


def what(entry: Line) -> tuple[object, ...]:
    """Return what a message is, whenever it goes; what is of no week says so of whichever it stands in."""
    week = entry["week"] if entry["kind"] in OF_A_WEEK else 0
    return entry["class"], entry["kind"], week, entry["channel"]


def _was(write: Line, key: str) -> bool:
    """Tell whether a key stands on the agenda of a write."""
    return any(entry["key"] == key for entry in write["agenda"])


def _moved(before: Line, entry: Line, key: str) -> bool:
    """Tell whether an entry is what *key* was, under another moment."""
    return any(other["key"] == key and what(other) == what(entry) for other in before["agenda"])


def _met(story: Story, person: str, until: datetime) -> list[Line]:
    """Return the faults that met one person's calls in the hours before a moment; an outage is nobody's own."""
    since = until - timedelta(hours=3)
    return [
        line for line in story.told["fault"] if since <= line["t"] <= until and person_of(line["subject"]) == person
    ]
