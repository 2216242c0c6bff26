"""programme.toml: parts and weeks in order, each of which traces to the source and builds on an asset."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from careerline.coaching.programme import ASSETS
from careerline.coaching.rules import WEEKDAYS
from careerline.people.person import Cadence, Size
from cli.checking.complaint import Complaint
from cli.checking.folder import Folder
from cli.checking.limits import ASSETS_BY_WEEK
from cli.checking.marker import Marker, names
from cli.checking.steps import STARTER, STEP, SWAP, sizes, step, words_of
from cli.checking.toml_lines import Path
from cli.words.messages import MOMENTS

KINDS_OF_STEP = ("skill", "motivation")
# One message a month has a day of its own, in rules.toml.
RHYTHMS = (*(cadence.value for cadence in Cadence if cadence is not Cadence.MONTHLY), "email")

TOP = names("title", "source", "starter", "rhythms", "parts", "weeks")
WEEK = names("number", "id", "idea", "clause", "paragraph", "asset", "kind_of_step", "steps", "swap")
PART = names("number", "title", "weeks")


@dataclass(frozen=True, slots=True)
class Plan:
    """What programme.toml comes to: its mistakes, and what of it can be said to people."""

    complaints: tuple[Complaint, ...]
    sound: Mapping[str, Any] | None  # without the weeks that have mistakes; None: nothing of it can be said
    weeks: list[int]  # the numbers of all weeks, sound or not


def read_plan(folder: Folder, programme: str) -> Plan:
    """Return the plan of a programme, with everything that is wrong in it."""
    path = f"programmes/{programme}/programme.toml"
    read = folder.toml(path)
    if isinstance(read, Complaint):
        return Plan((read,), None, [])
    data, lines = read
    mark = Marker(path, lines)
    checker = _Checker(mark, data, folder)
    complaints = tuple(checker.everything(programme))
    weeks = [week["number"] for week in checker.weeks if isinstance(week.get("number"), int)]
    spoiled = {index for index, week in enumerate(checker.weeks) if mark.spoiled("weeks", index)}
    sound = [week for index, week in enumerate(checker.weeks) if index not in spoiled]
    usable = sound and not any(mark.spoiled(name) for name in ("title", "starter", "rhythms"))
    return Plan(complaints, {**data, "weeks": sound} if usable else None, weeks)


class _Checker:
    """The rules of the plan, over one file."""

    def __init__(self, mark: Marker, data: Mapping[str, Any], folder: Folder) -> None:
        self._mark = mark
        self._data = data
        self._folder = folder
        self.weeks = _tables(data.get("weeks"))
        self._parts = _tables(data.get("parts"))

    def everything(self, programme: str) -> Iterator[Complaint]:
        yield from self._mark.names(TOP, self._data, ())
        yield from self._rhythms()
        yield from self._mark.table(self._data, ("starter",))
        if isinstance(starter := self._data.get("starter"), dict):
            yield from step(self._mark, STARTER, starter, ("starter",))
        yield from self._all_parts()
        for index, week in enumerate(self.weeks):
            yield from self._week(index, week)
        yield from self._numbers()
        yield from self._assets()
        yield from self._turns()
        yield from self._folders(programme)

    def _rhythms(self) -> Iterator[Complaint]:
        rhythms = self._data.get("rhythms")
        if not isinstance(rhythms, dict):
            return
        yield from self._mark.names(names(*RHYTHMS), rhythms, ("rhythms",))
        kinds = {moment.kind for moment in MOMENTS if not moment.once}
        for rhythm, days in rhythms.items():
            for kind, day in days.items() if isinstance(days, dict) else ():
                place = ("rhythms", rhythm, kind)
                if kind not in kinds:
                    yield self._mark.wrong(
                        place, f"{kind} is no kind of message.", f"Kinds: {', '.join(sorted(kinds))}."
                    )
                if day not in WEEKDAYS:
                    yield self._mark.wrong(place, f'"{day}" is no day of the week.', 'Write a day, such as "monday".')

    def _all_parts(self) -> Iterator[Complaint]:
        for index, part in enumerate(self._parts):
            yield from self._mark.names(PART, part, ("parts", index))
            if part.get("number") != index + 1:
                yield self._mark.wrong(
                    ("parts", index, "number"),
                    f"Part {index + 1} has the number {part.get('number')}.",
                    "Number the parts from 1, one after the other.",
                )
        counted = Counter(week for part in self._parts for week in _numbers_of(part))
        for index, part in enumerate(self._parts):
            for week in _numbers_of(part):
                if counted[week] > 1:
                    yield self._mark.wrong(
                        ("parts", index, "weeks"), f"Week {week} stands in two parts.", "Leave it in one of them."
                    )

    def _week(self, index: int, week: Mapping[str, Any]) -> Iterator[Complaint]:
        place: Path = ("weeks", index)
        yield from self._mark.names(WEEK, week, place)
        for name in ("id", "idea", "clause"):
            if name in week:
                yield from words_of(self._mark, week[name], (*place, name), name)
        yield from self._paragraph(week, place)
        yield from self._mark.one_of(week, (*place, "asset"), ASSETS)
        yield from self._mark.one_of(week, (*place, "kind_of_step"), KINDS_OF_STEP)
        for name in ("steps", "swap"):
            yield from self._mark.table(week, (*place, name))
        steps = week.get("steps")
        if isinstance(steps, dict):
            yield from self._mark.names(names(*Size), steps, (*place, "steps"))
            for size in Size:
                yield from self._mark.table(steps, (*place, "steps", size.value))
                if isinstance(words := steps.get(size.value), dict):
                    yield from step(self._mark, STEP, words, (*place, "steps", size.value))
            yield from sizes(self._mark, steps, (*place, "steps"))
        if isinstance(week.get("swap"), dict):
            yield from step(self._mark, SWAP, week["swap"], (*place, "swap"))
            yield from self._mark.one_of(week["swap"], (*place, "swap", "asset"), ASSETS)
            if week["swap"].get("asset") == week.get("asset"):
                yield self._mark.wrong(
                    (*place, "swap", "asset"),
                    f"The swap counts towards {week.get('asset')}, as the week's own step does.",
                    f"A different step is on another asset: {', '.join(a for a in ASSETS if a != week.get('asset'))}.",
                )

    def _paragraph(self, week: Mapping[str, Any], place: Path) -> Iterator[Complaint]:
        """Trace a week to a paragraph of the source: each part has one, by the part's number."""
        number, paragraph = week.get("number"), week.get("paragraph")
        home = next((part.get("number") for part in self._parts if number in _numbers_of(part)), None)
        if home is None and number is not None:
            yield self._mark.wrong(
                (*place, "number"), f"Week {number} stands in no part.", f"Add {number} to the weeks of a part."
            )
        elif paragraph is not None and paragraph != home:
            yield self._mark.wrong(
                (*place, "paragraph"),
                f"Week {number} traces to paragraph {paragraph} of the source; its part, {home}, is paragraph {home}.",
                f"Write paragraph = {home}, or move the week to another part.",
            )

    def _numbers(self) -> Iterator[Complaint]:
        for index, week in enumerate(self.weeks):
            if "number" in week and week["number"] != index + 1:
                yield self._mark.wrong(
                    ("weeks", index, "number"),
                    f"The week in place {index + 1} has the number {week['number']}.",
                    "Number the weeks from 1, one after the other, with none left out.",
                )
        first: dict[str, int] = {}
        for index, week in enumerate(self.weeks):
            for place, words in _said_once(week):
                if first.setdefault(words, index) != index:
                    yield self._mark.wrong(
                        ("weeks", index, *place),
                        f"These words stand at week {first[words] + 1} already.",
                        "Everything is said once: give each week its own.",
                        words,
                    )

    def _assets(self) -> Iterator[Complaint]:
        """Look for a step of each asset in the first weeks."""
        if len(self.weeks) >= ASSETS_BY_WEEK:
            for asset in ASSETS:
                if asset not in {week.get("asset") for week in self.weeks[:ASSETS_BY_WEEK]}:
                    yield self._mark.wrong(
                        ("weeks",),
                        f"No step of weeks 1 to {ASSETS_BY_WEEK} counts towards {asset}.",
                        f'Give one of them asset = "{asset}".',
                    )

    def _turns(self) -> Iterator[Complaint]:
        """Let skill and motivation take turns: only both together have been shown to work."""
        for index in range(1, len(self.weeks)):
            kind = self.weeks[index].get("kind_of_step")
            if kind in KINDS_OF_STEP and kind == self.weeks[index - 1].get("kind_of_step"):
                yield self._mark.wrong(
                    ("weeks", index, "kind_of_step"),
                    f"Two weeks in a row have a step of {kind}.",
                    "Skill and motivation take turns; only both together have been shown to work.",
                )

    def _folders(self, programme: str) -> Iterator[Complaint]:
        """Compare the folders of weeks with the weeks of the plan."""
        planned = {week.get("number") for week in self.weeks}
        folders = {
            found[1]
            for path in self._folder.files
            if (found := re.match(rf"programmes/{re.escape(programme)}/week-(\d\d)/", path))
        }
        for name in sorted(folders):
            if int(name) not in planned:
                yield self._mark.wrong(
                    ("weeks",),
                    f"There is a folder week-{name}, and no week {int(name)} in the plan.",
                    "Add the week to the plan, or take the folder away.",
                )


def _said_once(week: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Yield the words of a week that no other week may have, each with its place in it."""
    steps = week.get("steps")
    forms: list[tuple[Path, Any]] = [((name,), week.get(name)) for name in ("id", "idea", "clause")]
    forms += [(("swap", "text"), table.get("text")) for table in _tables([week.get("swap")])]
    for size, table in steps.items() if isinstance(steps, dict) else ():
        forms += [(("steps", size, "text"), table.get("text"))] if isinstance(table, dict) else []
    yield from ((place, words) for place, words in forms if isinstance(words, str))


def _tables(value: object) -> list[Mapping[str, Any]]:
    return [table for table in value if isinstance(table, dict)] if isinstance(value, list) else []


def _numbers_of(part: Mapping[str, Any]) -> list[int]:
    weeks = part.get("weeks")
    return [week for week in weeks if isinstance(week, int)] if isinstance(weeks, list) else []
