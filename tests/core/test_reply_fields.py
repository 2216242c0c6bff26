"""The fields of a reading: hard cases of each, and laws that hold however a thing is typed."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from careerline.replies import read

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "data" / "replies" / "f1_build.jsonl").read_text("utf-8").splitlines()
]
TUESDAY = datetime.fromisoformat("2026-03-10T18:05:00-05:00")
FIELDS = ("outcome", "minutes", "count", "date", "time", "until", "setting", "value", "news", "appointment", "people")


def fields(text: str, asked: str = "check", at: datetime = TUESDAY) -> dict[str, Any]:
    found = read(text, at=at, asked=asked).as_json()
    return {key: found[key] for key in FIELDS}


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_every_field_of_a_hard_case_is_read(case: dict[str, Any]) -> None:
    expect = {key: want for key, want in case["expect"].items() if key in FIELDS}
    found = fields(case["text"], case["asked"], datetime.fromisoformat(case["at"]))
    assert {key: found[key] for key in expect} == expect


SPOKEN = {
    5: "five", 10: "ten", 12: "twelve", 15: "fifteen", 20: "twenty", 25: "twenty five", 40: "forty", 45: "forty-five",
    50: "fifty", 90: "ninety",
}  # fmt: skip
FRAMES = (
    "did {} minutes on my portfolio", "{} min of sql", "only got {} min in", "studied {} minutes, then went to bed",
    "after a 10 hour shift i did {} minutes", "read {} pages of the book", "applied to {} jobs",
)  # fmt: skip


@pytest.mark.parametrize("frame", FRAMES)
def test_a_number_reads_the_same_in_words_and_digits(frame: str) -> None:
    for number, words in SPOKEN.items():
        assert fields(frame.format(number)) == fields(frame.format(words)), (frame, words)


PLANS = [case for case in CASES if case["asked"] == "plan" and case["expect"]["date"]]
# What names a day of the calendar stands still while the weeks go by.
CALENDAR = ("th", "st", "nd", "/", "march", "april", "month", "christmas", "2026", "14", "sabado")


@pytest.mark.parametrize("case", PLANS, ids=[case["text"] for case in PLANS])
def test_a_plan_sent_a_week_later_is_a_week_later(case: dict[str, Any]) -> None:
    if any(word in case["text"] for word in CALENDAR):
        return
    at = datetime.fromisoformat(case["at"])
    first, second = (fields(case["text"], "plan", moment) for moment in (at, at + timedelta(days=7)))
    assert date.fromisoformat(second["date"]) - date.fromisoformat(first["date"]) == timedelta(days=7)
    assert first["time"] == second["time"]


TYPED = [case for case in CASES if not case["expect"].get("people") and not case["expect"].get("value")]


@pytest.mark.parametrize("way", [str.upper, str.capitalize, "{}!".format, "{}...".format, " {} ".format])
def test_case_and_marks_at_the_end_change_no_field(way: Any) -> None:
    changed = []
    for case in TYPED:
        asked, at = case["asked"], datetime.fromisoformat(case["at"])
        before, after = (read(text, at=at, asked=asked) for text in (case["text"], way(case["text"])))
        if {before.intent, *before.also} != {after.intent, *after.also}:
            continue  # whether it is a plan or a report the model may find in its marks
        if any(getattr(before, key) != getattr(after, key) for key in FIELDS if key not in ("outcome", "people")):
            changed.append(case["text"])
    assert not changed


SMALL_TALK = ("lol", "thanks coach", "hope you are well", "have a good one", "it was nice out")


@pytest.mark.parametrize("talk", SMALL_TALK)
def test_small_talk_after_a_report_changes_no_amount(talk: str) -> None:
    for frame in FRAMES:
        text = frame.format(25)
        amounts = [(found["minutes"], found["count"]) for found in (fields(text), fields(f"{text}. {talk}"))]
        assert amounts[0] == amounts[1], (text, talk)
