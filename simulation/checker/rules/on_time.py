"""On time: in the hours of the place and day, within the limits of a day, and never stale."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from simulation.checker import hours
from simulation.checker.classes import MAKES_SENSE, OWED, PROGRAMME, SECOND, entry_of, lasts
from simulation.checker.consent import wanted
from simulation.checker.story import Line, Story, Violation, broken, person_of

# What confirms a yes goes in the hours alone once an answer's time is over.
CONFIRMS = frozenset({"welcome", "welcome_back"})
# For this long after they filled in a form, or pressed the button of their page, people are there.
AT_THE_FORM = timedelta(minutes=10)


def inside_the_hours(story: Story) -> Iterator[Violation]:
    """No message of the programme goes or arrives outside the hours of its person's place and day."""
    for what in ("request", "accepted"):
        for line in story.told[what]:
            one = story.people.get(line["to"])
            if line["class"] not in PROGRAMME or one is None:
                continue
            if not hours.is_open(line["t"], one["zone"], one["place"]):
                yield broken("hours", line, f"{line['class']} at {line['at']} in {one['zone']} {one['place'] or ''}")
            elif "valid_for" in line:
                held = line["t"] + timedelta(seconds=line["valid_for"])
                if held > hours.closing(line["t"], one["zone"], one["place"]) + SECOND:
                    yield broken("hours", line, "the carrier may hold it until after the hours")


def a_welcome_comes_first(story: Story) -> Iterator[Violation]:
    """What confirms a yes goes at once, or later in the hours; no coaching goes by its channel while it is to come."""
    for line, claim in story.claimed():
        one = story.people.get(line["to"])
        if one is None:
            continue
        for entry in claim["agenda"]:
            age = line["t"] - datetime.fromisoformat(entry["at"])
            late = entry["owed"] in CONFIRMS and age > MAKES_SENSE["answer"] + timedelta(minutes=1)
            if entry["key"] == line["key"] and late and not hours.is_open(line["t"], one["zone"], one["place"]):
                yield broken("welcome", line, f"{entry['owed']} of {entry['at']} at night")
            to_come = entry["owed"] == "welcome" and entry["channel"] == line["carrier"] and age < OWED["welcome"]
            if line["class"] in PROGRAMME and to_come:
                yield broken("welcome", line, f"{line['class']} before the welcome of {entry['at']}")


def the_desk_knocks_by_day(story: Story) -> Iterator[Violation]:
    """A coach's own words go at any hour to whoever wrote within the last day; else in the hours."""
    claims = story.claims
    words = {ref for ref, line in story.inbound.items() if line["means"] not in {"unsubscribe", "erase"}}
    spoke = {
        person: [write["t"] for write in writes if {write.get("once"), story.ref(write)} & words]
        for person, writes in story.writes.items()
    }
    for line in story.told["request"]:
        one, claim = story.people.get(line["to"]), claims.get(line["n"], line)
        if line["class"] != "desk" or one is None or hours.is_open(line["t"], one["zone"], one["place"]):
            continue
        since = claim["t"] - timedelta(hours=24) - MAKES_SENSE["answer"]  # a conversation ends with its last answer
        if not any(since <= at <= line["t"] for at in spoke[person_of(line["key"])]):
            yield broken("desk", line, f"at {line['at']} in {one['zone']}, a day after the last word")


def an_ask_knocks_by_day(story: Story) -> Iterator[Violation]:
    """An ask goes at any hour to whoever is at the form; else in the hours, and no carrier may hold it beyond them."""
    for line in story.told["request"]:
        one = story.people.get(line["to"])
        writes = wanted(story, person_of(line["key"]), line["carrier"], line["n"])
        if line["class"] != "ask" or one is None or not writes:
            continue
        last = writes[-1]["t"] + AT_THE_FORM + timedelta(minutes=1)
        opened = hours.is_open(line["t"], one["zone"], one["place"])
        if line["t"] > last and not opened:
            yield broken("ask", line, f"at {line['at']} in {one['zone']}, wanted at {writes[-1]['at']}")
        held = line["t"] + timedelta(seconds=line.get("valid_for", 0))
        if held > max(last, hours.closing(line["t"], one["zone"], one["place"]) + SECOND if opened else last):
            yield broken("ask", line, "the carrier may hold it until after the hours")


def the_limits_are_kept(story: Story) -> Iterator[Violation]:
    """One unasked text a day, four hours between two, and none within two hours of a conversation."""
    last: dict[str, Line] = {}
    for line in story.told["accepted"]:
        one = story.people.get(line["to"])
        if line["carrier"] != "sms" or line["class"] not in PROGRAMME or one is None:
            continue
        before = last.get(line["to"])
        if before and hours.day(before["t"], one["zone"]) == hours.day(line["t"], one["zone"]):
            yield broken("one a day", line, f"the day's text went at {before['at']}")
        elif before and line["t"] - before["t"] < timedelta(hours=4):
            yield broken("one a day", line, f"less than four hours after {before['at']}")
        last[line["to"]] = line
    claims, talks = story.claims, _talks(story)
    for line in story.told["request"]:
        if line["carrier"] == "sms" and line["class"] in PROGRAMME:
            claim = claims.get(line["n"], line)
            for at, number in talks.get(person_of(line["key"]), ()):
                if number < claim["n"] and timedelta(0) <= claim["t"] - at < timedelta(hours=2) - SECOND:
                    yield broken("conversation", line, f"within two hours of what they wrote at {at.isoformat()}")
                    break


def _talks(story: Story) -> dict[str, list[tuple[datetime, int]]]:
    """Return by person when they wrote something in a conversation, and the line that wrote it down."""
    talks: dict[str, list[tuple[datetime, int]]] = defaultdict(list)
    for person, writes in story.writes.items():
        for write in writes:
            said = story.inbound.get(write.get("once") or "")
            if said is not None and said["means"] == "other" and write["state"] == "active":
                talks[person].append((said["t"], write["n"]))
    return talks


def nothing_stale(story: Story) -> Iterator[Violation]:
    """What has lost its moment does not go: after an outage people get the latest that makes sense, and no pile."""
    for line, claim in story.claimed():
        one, entry = story.people.get(line["to"]), entry_of(claim, line["key"])
        if one is None or entry is None:
            continue
        at = datetime.fromisoformat(entry["at"])
        limit = lasts(entry)
        if limit and line["t"] - at > limit + timedelta(minutes=1):
            yield broken("stale", line, f"{line['class']} of {entry['at']}")
        if line["class"] != "coaching":
            continue
        late = (datetime.fromisoformat(hours.day(line["t"], one["zone"]))
                - datetime.fromisoformat(hours.day(at, one["zone"]))).days  # fmt: skip
        another_week = hours.week(line["t"], one["zone"]) != hours.week(at, one["zone"])
        too_late = {
            "check": late > 6,
            "plan": late > 0,
            "reflect": late > 0,
            "idea": entry["week"] > 0 and another_week,
            "step": entry["week"] > 0 and another_week,
        }
        if too_late.get(line["kind"], False):
            yield broken("stale", line, f"{line['kind']} of {entry['at']}")
        for other in claim["agenda"]:
            later = at < datetime.fromisoformat(other["at"]) <= claim["t"]
            same = other["channel"] == entry["channel"] and other["class"] in PROGRAMME
            about = other["kind"] in {"plan", "check"} and other["week"] == entry["week"]
            if later and same and not about:
                yield broken("stale", line, f"{entry['kind']} went though {other['kind']} of {other['at']} was due too")
