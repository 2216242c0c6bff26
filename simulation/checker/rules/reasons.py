"""What did not go has a reason that is true of what happened: by this page's own table of spans, and the history."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from simulation.checker import hours
from simulation.checker.classes import PROGRAMME, entry_of, lasts
from simulation.checker.story import Line, Story, Violation, broken, is_stranger, person_of

# How long a message of the programme lasts, by its kind: its own day, or some days after it; the others, their week.
ITS_DAY = frozenset({"plan", "reflect", "appointment_before"})
LASTS = {"check": 6, "appointment_check": 1}
# A text must be with its carrier this long before the hours end.
IN_TIME = timedelta(minutes=2)


def what_did_not_go_has_a_true_reason(story: Story) -> Iterator[Violation]:
    """A drop, a refusal or an end without an outcome stands in the ledger with a reason that the history bears out."""
    for line in story.told["ledger"]:
        if line["said"] != line["status"] or is_stranger(line["key"]):
            continue
        if line["status"] == "refused" and not _was_refused(story, line):
            yield broken("reason", line, f"refused as {line['reason']}, and no carrier said so")
        if line["status"] == "expired" and not _was_going(story, line):
            yield broken("reason", line, "given up, and was never on its way")
        if line["status"] == "dropped" and story.door(line) == "deliver":
            yield from _is_dropped(story, line)


def _is_dropped(story: Story, line: Line) -> Iterator[Violation]:
    person, began = person_of(line["key"]), story.doors[line["run"]]
    # As they were at some time of the run: it judged what it read, or what its claim returned.
    stood = [one for one in (story.as_of(person, began["n"]),) if one]
    stood += [one for one in story.writes[person] if began["n"] < one["n"] < line["n"]]
    waits = [(write, entry) for write in stood if (entry := entry_of(write, line["key"]))]
    if not waits and not any(write["state"] == "erased" for write in stood):
        yield broken("reason", line, "dropped, and was on no agenda")
    said = TRUE_WHEN.get(line["reason"])
    if line["reason"].startswith("the person is "):
        is_true = any(line["reason"].endswith(f" {write['state']}") for write in stood)
    elif line["reason"].startswith(("sms is ", "email is ")):
        word, _, state = line["reason"].partition(" is ")
        is_true = any(str(write["channels"][word]) == state for write in stood)
    elif said:
        is_true = any(said(story, line, write, entry) for write, entry in waits)
    else:
        is_true = line["reason"] in THEIR_OWN
    if waits and not is_true:
        yield broken("reason", line, f"dropped as {line['reason']!r}, which it is not")


def _too_late(_: Story, line: Line, __: Line, entry: Line) -> bool:
    longest = lasts(entry)
    return longest is not None and line["t"] - datetime.fromisoformat(entry["at"]) > longest


def _another_stands_for_it(_: Story, __: Line, write: Line, entry: Line) -> bool:
    return any(
        other["key"] != entry["key"] and other["channel"] == entry["channel"] and other["at"] >= entry["at"]
        for other in write["agenda"]
        if (other["class"] == entry["class"] if entry["class"] not in PROGRAMME else other["class"] in PROGRAMME)
    )


def _its_week_is_over(story: Story, line: Line, write: Line, entry: Line) -> bool:
    zone = story.people[write[entry["channel"]]]["zone"]
    at = datetime.fromisoformat(entry["at"])
    late = datetime.fromisoformat(hours.day(line["t"], zone)) - datetime.fromisoformat(hours.day(at, zone))
    if entry["kind"] in ITS_DAY:
        return late > timedelta(0)
    if entry["kind"] in LASTS:
        return late > timedelta(days=LASTS[entry["kind"]])
    return hours.week(line["t"], zone) != hours.week(at, zone) if entry["week"] else late > timedelta(days=1)


def _one_a_day(story: Story, line: Line, write: Line, entry: Line) -> bool:
    zone = story.people[write[entry["channel"]]]["zone"]
    today = hours.day(line["t"], zone)
    return any(hours.day(one["t"], zone) == today for one in _went(story, line))


def _of_this_week(story: Story, line: Line, _: Line, __: Line) -> bool:
    return any(line["t"] - one["t"] < timedelta(days=7) for one in _went(story, line))


def _too_soon(story: Story, line: Line, _: Line, __: Line) -> bool:
    return any(line["t"] - one["t"] < timedelta(hours=4) for one in _went(story, line))


def _they_were_here(story: Story, line: Line, write: Line, _: Line) -> bool:
    theirs = {write["sms"], write["email"]}
    wrote = any(
        one["address"] in theirs and one["t"] <= line["t"] < one["t"] + timedelta(days=1)
        for one in story.inbound.values()
    )
    # What nobody knows anything of may have gone.
    unknown = [
        one
        for one in story.told["ledger"]
        if one["status"] == "expired" and one["n"] < line["n"] and person_of(one["key"]) == person_of(line["key"])
    ]
    said = [*_went(story, line, {"answer", "desk", "crisis"}), *unknown]
    return wrote or any(line["t"] - one["t"] < timedelta(hours=2) for one in said)


def _outside_the_hours(story: Story, line: Line, write: Line, entry: Line) -> bool:
    one = story.people[write[entry["channel"]]]
    began = story.doors[line["run"]]["t"]
    return not all(hours.is_open(at, one["zone"], one["place"]) for at in (began, line["t"] + IN_TIME))


def _coaching_goes_on(story: Story, line: Line, write: Line, entry: Line) -> bool:
    came = any(one["at"] > entry["at"] for one in _went(story, line))
    return came or any(one["class"] == "coaching" and one["at"] <= line["at"] for one in write["agenda"])


def _its_day_is_over(story: Story, line: Line, write: Line, entry: Line) -> bool:
    zone = story.people[write[entry["channel"]]]["zone"]
    return hours.day(line["t"], zone) != hours.day(datetime.fromisoformat(entry["at"]), zone)


def _they_wrote_since(story: Story, line: Line, write: Line, entry: Line) -> bool:
    at = datetime.fromisoformat(entry["at"])
    writes = (one for one in story.writes[write["person"]] if at < one["t"] <= line["t"])
    return any(story.door(one) not in {"deliver", "receipts", "dispatch"} for one in writes)


def _asks_about_a_step(_: Story, __: Line, ___: Line, entry: Line) -> bool:
    return entry["kind"] in {"plan", "check"}


def _is_of_the_programme(_: Story, __: Line, ___: Line, entry: Line) -> bool:
    return entry["class"] in PROGRAMME


def _went(story: Story, line: Line, classes: frozenset[str] | set[str] = PROGRAMME) -> list[Line]:
    """Return what was asked of a carrier for a person before a line."""
    person = person_of(line["key"])
    return [
        one
        for one in story.told["request"]
        if one["n"] < line["n"] and one["class"] in classes and person_of(one["key"]) == person
    ]


def _was_refused(story: Story, line: Line) -> bool:
    """Tell whether a carrier refused a message by the code that the ledger has."""
    code = line["reason"].partition(":")[0]
    return any(
        one["key"] == line["key"] and one["n"] < line["n"] and code in one["code"] for one in story.told["refused"]
    )


def _was_going(story: Story, line: Line) -> bool:
    """Tell whether a message was taken by a run that left nothing known of it."""
    return any(
        lane["open"] == line["key"]
        for write in story.writes[person_of(line["key"])]
        if write["n"] < line["n"]
        for lane in write["lanes"].values()
    )


TRUE_WHEN: dict[str, Callable[[Story, Line, Line, Line], bool]] = {
    "too late": _too_late,
    "a later one stands for it": _another_stands_for_it,
    "its week is over": _its_week_is_over,
    "one text a day": _one_a_day,
    "one mail a day": _one_a_day,
    "as many texts this week as were agreed": _of_this_week,
    "as many mails this week as were agreed": _of_this_week,
    "too soon after another": _too_soon,
    "they were just here": _they_were_here,
    "in a conversation": _they_were_here,
    "outside the hours": _outside_the_hours,
    "their coaching goes on": _coaching_goes_on,
    "its day is over": _its_day_is_over,
    "they have written since": _they_wrote_since,
    "its step never came": _asks_about_a_step,
    "what came after it took its place": _is_of_the_programme,
}
# Reasons of which the history does not tell: what was said and planned is between them and the coach.
THEIR_OWN = frozenset({"their appointment is today", "they have answered"})
