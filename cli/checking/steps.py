"""The steps of a plan: how long, in three sizes, in words that fit every frame, with a form for people with no job."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cli.checking.complaint import Complaint
from cli.checking.limits import MOST_LETTERS
from cli.checking.marker import Marker, Names, names
from cli.checking.toml_lines import Path
from cli.checking.wording import needs_an_employer, plain_letters, said_in_plan

STEP = names("text", "short", "minutes", besides=["between_jobs"])
SWAP = names("text", "short", "minutes", "asset", besides=["between_jobs"])
STARTER = names("text", "short", "minutes", "asset")
BETWEEN_JOBS = names("text", "short", besides=["minutes"])
LONGEST_STEP = 60  # minutes; a step of more is none that anybody begins after a shift


def step(mark: Marker, allowed: Names, table: Mapping[str, Any], place: Path) -> Iterator[Complaint]:
    """Yield what is wrong with one form of a step, and with its form for people with no job."""
    yield from mark.names(allowed, table, place)
    yield from _form(mark, table, place)
    yield from mark.table(table, (*place, "between_jobs"))
    without_job = table.get("between_jobs")
    without_job = without_job if isinstance(without_job, dict) else None
    if without_job is not None:
        yield from mark.names(BETWEEN_JOBS, without_job, (*place, "between_jobs"))
        yield from _form(mark, {"minutes": table.get("minutes"), **without_job}, (*place, "between_jobs"))
    for name in ("text", "short"):
        words = (without_job or table).get(name)
        if not isinstance(words, str):
            continue
        found = needs_an_employer(words)
        if found and without_job:
            yield mark.wrong(
                (*place, "between_jobs", name),
                f'The form for people with no job says "{found}".',
                "Say it for somebody who has no employer: a helper, a neighbor, a past job.",
                words,
            )
        elif found:
            yield mark.wrong(
                (*place, name),
                f'"{found}" needs an employer, and there is no form for people with no job.',
                'Add between_jobs = { text = "...", short = "..." }, or say it without an employer.',
                words,
            )


def sizes(mark: Marker, steps: Mapping[str, Any], place: Path) -> Iterator[Complaint]:
    """Yield three sizes that are not three sizes."""
    tables = [steps.get(size) for size in ("smaller", "usual", "larger")]
    minutes = [step["minutes"] for step in tables if isinstance(step, dict) and isinstance(step.get("minutes"), int)]
    if len(minutes) == 3 and not minutes[0] < minutes[1] < minutes[2]:
        yield mark.wrong(
            (*place, "usual", "minutes"),
            f"The three sizes take {minutes[0]}, {minutes[1]} and {minutes[2]} minutes.",
            "The smaller one takes fewer than the usual one, the larger one more.",
        )


def words_of(mark: Marker, words: object, place: Path, name: str) -> Iterator[Complaint]:
    """Yield what is wrong with the words of one name: none, too many, or such as no text may hold."""
    if not isinstance(words, str) or not words.strip():
        yield mark.wrong(place, f"{name} says nothing.", "Write its words in straight quotes.")
        return
    most, why = MOST_LETTERS.get(name, (0, ""))
    if most and len(words) > most:
        yield mark.wrong(
            place,
            f"{name} has {len(words)} letters; {most} is the most, since {why}.",
            f"Take out {len(words) - most}.",
            words,
        )
    if most:
        for wrong, fix in (*plain_letters(words), *said_in_plan(words)):
            yield mark.wrong(place, wrong, fix, words)


def _form(mark: Marker, step: Mapping[str, Any], place: Path) -> Iterator[Complaint]:
    text, short, minutes = step.get("text"), step.get("short"), step.get("minutes")
    if "text" in step:
        yield from words_of(mark, text, (*place, "text"), "text")
    if "short" in step:
        yield from words_of(mark, short, (*place, "short"), "short")
    if minutes is not None and (not isinstance(minutes, int) or not 0 < minutes <= LONGEST_STEP):
        yield mark.wrong((*place, "minutes"), f"minutes is {minutes!r}.", f"Write a number from 1 to {LONGEST_STEP}.")
    elif isinstance(text, str) and text and minutes and not re.search(rf"\b{minutes} minutes\b", text):
        yield mark.wrong(
            (*place, "text"),
            f"The step does not say its {minutes} minutes.",
            f'Begin with "take {minutes} minutes to", or change minutes.',
            text,
        )
    if isinstance(text, str) and text and (not text[0].islower() or not text.endswith(".")):
        yield mark.wrong(
            (*place, "text"),
            "A step begins with a small letter and ends with a full stop.",
            'It stands after "Your step this week:".',
            text,
        )
    if isinstance(short, str) and short and not (short[0].islower() and short[-1].isalnum()):
        yield mark.wrong(
            (*place, "short"),
            "The short form begins with a small letter and has no full stop.",
            'It stands after "Set for Saturday:", and a full stop comes after it.',
            short,
        )
