"""A programme as its file says it: weeks, ideas, steps in three sizes, and the day of each kind of message."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from careerline.coaching.rules import WEEKDAYS, Rules
from careerline.errors import ContentError
from careerline.people.person import Cadence, Size

ASSETS = ("work", "skills", "people", "position")
# What the four are called where people see them.
ASSET_NAMES = {"work": "good work", "skills": "skills", "people": "people", "position": "next moves"}


@dataclass(frozen=True, slots=True)
class StepWords:
    """One form of a step: the sentence that gives it, its short name, its minutes, what it counts towards."""

    text: str
    short: str
    minutes: int
    asset: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekWords:
    """One week of a programme."""

    number: int
    id: str
    idea: str
    clause: str
    paragraph: int
    asset: str
    steps: Mapping[Size, StepWords]
    steps_between_jobs: Mapping[Size, StepWords]
    swap: StepWords
    swap_between_jobs: StepWords

    def step(self, size: Size, *, swapped: bool, between_jobs: bool) -> StepWords:
        """Return the form of the week's step that fits a person now."""
        if swapped:
            return self.swap_between_jobs if between_jobs else self.swap
        return (self.steps_between_jobs if between_jobs else self.steps)[size]


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A programme: what a folder of templates/programmes/ holds besides its messages."""

    id: str
    title: str
    starter: StepWords
    weeks: Mapping[int, WeekWords]
    rhythms: Mapping[str, Mapping[str, int]]  # cadence or "email" -> kind -> weekday, Monday is 0
    ends: frozenset[int]  # the last week of each part
    rules: Rules

    @property
    def last_week(self) -> int:
        """Return the number of the last week that is written."""
        return max(self.weeks)

    def ends_part(self, week: int) -> bool:
        """Tell whether a part is over after a week; after the last one that is written, it is."""
        return week in self.ends or week >= self.last_week

    def days(self, cadence: Cadence) -> Mapping[str, int]:
        """Return the weekday of each kind of text in a rhythm."""
        return self.rhythms[cadence.value]

    @property
    def mail_days(self) -> Mapping[str, int]:
        """Return the weekday of each kind of mail, the same in every rhythm."""
        return self.rhythms["email"]

    def step(self, week: int, size: Size, *, swapped: bool, between_jobs: bool) -> StepWords:
        """Return the words of a step; week 0 is the starter."""
        if week == 0 or week not in self.weeks:
            return self.starter
        return self.weeks[week].step(size, swapped=swapped, between_jobs=between_jobs)


def read_programme(programme_id: str, data: Mapping[str, Any], rules: Rules) -> Programme:
    """Return the programme of a parsed file, with its rules; raises `ContentError` naming what is missing in it."""
    file = f"templates/programmes/{programme_id}/programme.toml"
    try:
        weeks = {int(week["number"]): _week(week) for week in data["weeks"]}
        return Programme(
            id=programme_id,
            title=data["title"],
            starter=_words(data["starter"], str(data["starter"].get("asset", "people"))),
            weeks=weeks,
            rhythms={name: _days(days) for name, days in data["rhythms"].items()},
            ends=frozenset(max(part["weeks"]) for part in data["parts"]),
            rules=rules,
        )
    except KeyError as missing:
        raise ContentError(
            f"{file}: {missing.args[0]!r} is missing; see templates/README.md for what a week needs"
        ) from missing
    except ValueError as wrong:
        raise ContentError(f"{file}: {wrong}") from wrong


def _days(days: Mapping[str, str]) -> dict[str, int]:
    unknown = [day for day in days.values() if day not in WEEKDAYS]
    if unknown:
        raise ValueError(f"{unknown[0]!r} under rhythms is no day of the week")
    return {kind: WEEKDAYS.index(day) for kind, day in days.items()}


def _week(week: Mapping[str, Any]) -> WeekWords:
    asset = week["asset"]
    if asset not in ASSETS:
        raise ValueError(f"week {week['number']}: asset {asset!r} must be one of {', '.join(ASSETS)}")
    steps = {size: _words(week["steps"][size.value], asset) for size in Size}
    without_job = {size: _words(week["steps"][size.value].get("between_jobs"), asset, steps[size]) for size in Size}
    swap = _words(week["swap"], week["swap"]["asset"])
    return WeekWords(
        number=int(week["number"]),
        id=week["id"],
        idea=week["idea"],
        clause=week["clause"],
        paragraph=int(week["paragraph"]),
        asset=asset,
        steps=steps,
        steps_between_jobs=without_job,
        swap=swap,
        swap_between_jobs=_words(week["swap"].get("between_jobs"), swap.asset, swap),
    )


def _words(words: Mapping[str, Any] | None, asset: str, usual: StepWords | None = None) -> StepWords:
    """Return one form of a step; a between-jobs form that is not written is the usual one."""
    if words is None and usual:
        return usual
    words = words or {}
    return StepWords(
        text=words["text"],
        short=words["short"],
        minutes=int(words.get("minutes", usual.minutes if usual else 5)),
        asset=asset,
    )
