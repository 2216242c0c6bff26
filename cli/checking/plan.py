"""programme.toml: weeks that trace to the source, steps in three sizes, and a form for people with no job."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from careerline.coaching.programme import ASSETS, WEEKDAYS
from careerline.people.person import Cadence, Size
from cli.checking.complaint import Complaint
from cli.checking.folder import Folder
from cli.checking.limits import ASSETS_BY_WEEK, MOST_LETTERS
from cli.checking.toml_lines import Lines
from cli.checking.wording import needs_an_employer, plain_letters, said_in_plan
from cli.words.messages import MOMENTS

ASSET_LIST = ", ".join(ASSETS)
KINDS_OF_STEP = ("skill", "motivation")
RHYTHMS = (*(cadence.value for cadence in Cadence), "email")

# The names that each table may hold, those in the second place if it wants to.
TOP = ({"title", "source", "starter", "rhythms", "parts", "weeks"}, set[str]())
WEEK = ({"number", "id", "idea", "clause", "paragraph", "asset", "kind_of_step", "steps", "swap"}, set[str]())
STEP = ({"text", "short", "minutes"}, {"between_jobs"})
SWAP = ({"text", "short", "minutes", "asset"}, {"between_jobs"})
STARTER = ({"text", "short", "minutes", "asset"}, set[str]())
BETWEEN_JOBS = ({"text", "short"}, {"minutes"})
PART = ({"number", "title", "weeks"}, set[str]())

Place = tuple[str | int, ...]


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
    checker = _Checker(path, lines, data, folder)
    complaints = tuple(checker.everything(programme))
    weeks = [week["number"] for week in checker.weeks if isinstance(week.get("number"), int)]
    spoiled = {index for index, week in enumerate(checker.weeks) if checker.spoiled("weeks", index)}
    sound = [week for index, week in enumerate(checker.weeks) if index not in spoiled]
    usable = sound and not any(checker.spoiled(name) for name in ("title", "starter", "rhythms"))
    return Plan(complaints, {**data, "weeks": sound} if usable else None, weeks)


class _Checker:
    """The rules of the plan, over one file."""

    def __init__(self, path: str, lines: Lines, data: Mapping[str, Any], folder: Folder) -> None:
        self._path = path
        self._lines = lines
        self._data = data
        self._folder = folder
        self._places: list[Place] = []
        self.weeks = _tables(data.get("weeks"))
        self._parts = _tables(data.get("parts"))

    def everything(self, programme: str) -> Iterator[Complaint]:
        yield from self._names(TOP, self._data)
        yield from self._rhythms()
        if isinstance(self._data.get("starter"), dict):
            yield from self._step(STARTER, "starter")
        yield from self._all_parts()
        for index, week in enumerate(self.weeks):
            yield from self._week(index, week)
        yield from self._numbers()
        yield from self._assets()
        yield from self._turns()
        yield from self._folders(programme)

    def spoiled(self, *place: str | int) -> bool:
        """Tell whether a mistake was found at a place or below it."""
        return any(found[: len(place)] == place for found in self._places)

    def _wrong(self, place: Place, wrong: str, fix: str, reads: str = "") -> Complaint:
        self._places.append(place)
        return Complaint(self._path, self._lines.at(*place), wrong, fix, reads)

    def _names(
        self, names: tuple[set[str], set[str]], table: Mapping[str, Any], *place: str | int
    ) -> Iterator[Complaint]:
        needed, besides = names
        for name in sorted(needed - table.keys()):
            yield self._wrong((*place, name), f"{_here(place)}{name} is missing.", f"Add a line: {name} = ...")
        for name in sorted(table.keys() - needed - besides):
            near = get_close_matches(name, (needed | besides) - table.keys(), n=1, cutoff=0.7)
            fix = f"Did you mean {near[0]}?" if near else f"It may hold {', '.join(sorted(needed | besides))}."
            yield self._wrong((*place, name), f"{_here(place)}{name} is no name that this part of the plan has.", fix)

    def _rhythms(self) -> Iterator[Complaint]:
        rhythms = self._data.get("rhythms")
        if not isinstance(rhythms, dict):
            return
        yield from self._names((set(RHYTHMS), set()), rhythms, "rhythms")
        kinds = {moment.kind for moment in MOMENTS if not moment.once}
        for rhythm, days in rhythms.items():
            for kind, day in days.items() if isinstance(days, dict) else ():
                place = ("rhythms", rhythm, kind)
                if kind not in kinds:
                    yield self._wrong(place, f"{kind} is no kind of message.", f"Kinds: {', '.join(sorted(kinds))}.")
                if day not in WEEKDAYS:
                    yield self._wrong(place, f'"{day}" is no day of the week.', 'Write a day, such as "monday".')

    def _all_parts(self) -> Iterator[Complaint]:
        for index, part in enumerate(self._parts):
            yield from self._names(PART, part, "parts", index)
            if part.get("number") != index + 1:
                yield self._wrong(
                    ("parts", index, "number"),
                    f"Part {index + 1} has the number {part.get('number')}.",
                    "Number the parts from 1, one after the other.",
                )
        counted = Counter(week for part in self._parts for week in _numbers_of(part))
        for index, part in enumerate(self._parts):
            for week in _numbers_of(part):
                if counted[week] > 1:
                    yield self._wrong(
                        ("parts", index, "weeks"), f"Week {week} stands in two parts.", "Leave it in one of them."
                    )

    def _week(self, index: int, week: Mapping[str, Any]) -> Iterator[Complaint]:
        place: Place = ("weeks", index)
        yield from self._names(WEEK, week, *place)
        for name in ("id", "idea", "clause"):
            if name in week:
                yield from self._words(week[name], (*place, name), name)
        yield from self._paragraph(week, place)
        yield from self._one_of(week, (*place, "asset"), ASSETS)
        yield from self._one_of(week, (*place, "kind_of_step"), KINDS_OF_STEP)
        steps = week.get("steps")
        if isinstance(steps, dict):
            yield from self._names(({size.value for size in Size}, set()), steps, *place, "steps")
            for size in Size:
                if isinstance(steps.get(size.value), dict):
                    yield from self._step(STEP, *place, "steps", size.value)
            yield from self._sizes(steps, (*place, "steps"))
        if isinstance(week.get("swap"), dict):
            yield from self._step(SWAP, *place, "swap")
            yield from self._one_of(week["swap"], (*place, "swap", "asset"), ASSETS)
            if week["swap"].get("asset") == week.get("asset"):
                yield self._wrong(
                    (*place, "swap", "asset"),
                    f"The swap counts towards {week.get('asset')}, as the week's own step does.",
                    f"A different step is on another asset: {', '.join(a for a in ASSETS if a != week.get('asset'))}.",
                )

    def _paragraph(self, week: Mapping[str, Any], place: Place) -> Iterator[Complaint]:
        """Trace a week to a paragraph of the source: each part has one, by the part's number."""
        number, paragraph = week.get("number"), week.get("paragraph")
        home = next((part.get("number") for part in self._parts if number in _numbers_of(part)), None)
        if home is None and number is not None:
            yield self._wrong(
                (*place, "number"), f"Week {number} stands in no part.", f"Add {number} to the weeks of a part."
            )
        elif paragraph is not None and paragraph != home:
            yield self._wrong(
                (*place, "paragraph"),
                f"Week {number} traces to paragraph {paragraph} of the source; its part, {home}, is paragraph {home}.",
                f"Write paragraph = {home}, or move the week to another part.",
            )

    def _one_of(self, table: Mapping[str, Any], place: Place, allowed: Sequence[str]) -> Iterator[Complaint]:
        name = str(place[-1])
        if name in table and table[name] not in allowed:
            yield self._wrong(
                place, f'"{table[name]}" is no {name.replace("_", " ")}.', f"Write one of: {', '.join(allowed)}."
            )

    def _step(self, names: tuple[set[str], set[str]], *place: str | int) -> Iterator[Complaint]:
        step: Any = self._data
        for key in place:
            step = step[key]
        yield from self._names(names, step, *place)
        yield from self._form(step, place)
        without_job = step.get("between_jobs")
        if isinstance(without_job, dict):
            yield from self._names(BETWEEN_JOBS, without_job, *place, "between_jobs")
            yield from self._form({"minutes": step.get("minutes"), **without_job}, (*place, "between_jobs"))
        for name in ("text", "short"):
            words = (without_job or step).get(name)
            found = needs_an_employer(words) if isinstance(words, str) else None
            if found and without_job:
                yield self._wrong(
                    (*place, "between_jobs", name),
                    f'The form for people with no job says "{found}".',
                    "Say it for somebody who has no employer: a helper, a neighbor, a past job.",
                    words,
                )
            elif found:
                yield self._wrong(
                    (*place, name),
                    f'"{found}" needs an employer, and there is no form for people with no job.',
                    'Add between_jobs = { text = "...", short = "..." }, or say it without an employer.',
                    words,
                )

    def _form(self, step: Mapping[str, Any], place: Place) -> Iterator[Complaint]:
        text, short, minutes = step.get("text"), step.get("short"), step.get("minutes")
        if "text" in step:
            yield from self._words(text, (*place, "text"), "text")
        if "short" in step:
            yield from self._words(short, (*place, "short"), "short")
        if minutes is not None and (not isinstance(minutes, int) or not 0 < minutes <= 60):
            yield self._wrong((*place, "minutes"), f"minutes is {minutes!r}.", "Write a number from 1 to 60.")
        elif isinstance(text, str) and text and minutes and not re.search(rf"\b{minutes} minutes\b", text):
            yield self._wrong(
                (*place, "text"),
                f"The step does not say its {minutes} minutes.",
                f'Begin with "take {minutes} minutes to", or change minutes.',
                text,
            )
        if isinstance(text, str) and text and (not text[0].islower() or not text.endswith(".")):
            yield self._wrong(
                (*place, "text"),
                "A step begins with a small letter and ends with a full stop.",
                'It stands after "Your step this week:".',
                text,
            )
        if isinstance(short, str) and short and not (short[0].islower() and short[-1].isalnum()):
            yield self._wrong(
                (*place, "short"),
                "The short form begins with a small letter and has no full stop.",
                'It stands after "Set for Saturday:", and a full stop comes after it.',
                short,
            )

    def _words(self, words: object, place: Place, name: str) -> Iterator[Complaint]:
        if not isinstance(words, str) or not words.strip():
            yield self._wrong(place, f"{name} says nothing.", "Write its words in straight quotes.")
            return
        most, why = MOST_LETTERS.get(name, (0, ""))
        if most and len(words) > most:
            yield self._wrong(
                place,
                f"{name} has {len(words)} letters; {most} is the most, since {why}.",
                f"Take out {len(words) - most}.",
                words,
            )
        if most:
            for wrong, fix in (*plain_letters(words), *said_in_plan(words)):
                yield self._wrong(place, wrong, fix, words)

    def _sizes(self, steps: Mapping[str, Any], place: Place) -> Iterator[Complaint]:
        tables = [steps.get(size) for size in ("smaller", "usual", "larger")]
        minutes = [
            step["minutes"] for step in tables if isinstance(step, dict) and isinstance(step.get("minutes"), int)
        ]
        if len(minutes) == 3 and not minutes[0] < minutes[1] < minutes[2]:
            yield self._wrong(
                (*place, "usual", "minutes"),
                f"The three sizes take {minutes[0]}, {minutes[1]} and {minutes[2]} minutes.",
                "The smaller one takes fewer than the usual one, the larger one more.",
            )

    def _numbers(self) -> Iterator[Complaint]:
        for index, week in enumerate(self.weeks):
            if "number" in week and week["number"] != index + 1:
                yield self._wrong(
                    ("weeks", index, "number"),
                    f"The week in place {index + 1} has the number {week['number']}.",
                    "Number the weeks from 1, one after the other, with none left out.",
                )
        for name in ("id", "idea"):
            first: dict[str, int] = {}
            for index, week in enumerate(self.weeks):
                if name in week and first.setdefault(week[name], index) != index:
                    yield self._wrong(
                        ("weeks", index, name),
                        f"This {name} stands at week {first[week[name]] + 1} already.",
                        "Everything is said once: give each week its own.",
                    )

    def _assets(self) -> Iterator[Complaint]:
        """Look for a step of each asset in the first weeks."""
        if len(self.weeks) >= ASSETS_BY_WEEK:
            for asset in ASSETS:
                if asset not in {week.get("asset") for week in self.weeks[:ASSETS_BY_WEEK]}:
                    yield self._wrong(
                        ("weeks",),
                        f"No step of weeks 1 to {ASSETS_BY_WEEK} counts towards {asset}.",
                        f'Give one of them asset = "{asset}".',
                    )

    def _turns(self) -> Iterator[Complaint]:
        """Let skill and motivation take turns: only both together have been shown to work."""
        for index in range(1, len(self.weeks)):
            kind = self.weeks[index].get("kind_of_step")
            if kind in KINDS_OF_STEP and kind == self.weeks[index - 1].get("kind_of_step"):
                yield self._wrong(
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
                yield Complaint(
                    self._path,
                    self._lines.at("weeks"),
                    f"There is a folder week-{name}, and no week {int(name)} in the plan.",
                    "Add the week to the plan, or take the folder away.",
                )


def _here(place: Sequence[str | int]) -> str:
    """Return where in the plan a place is, in words: "Week 3, swap: "."""
    named = [f"week {place[1] + 1}" if place[0] == "weeks" else f"part {place[1] + 1}"] if _listed(place) else []  # type: ignore[operator]
    rest = place[2:] if named else place
    words = ", ".join([*named, *(str(part).replace("_", " ") for part in rest if part != "steps")])
    return f"{words[:1].upper()}{words[1:]}: " if words else ""


def _listed(place: Sequence[str | int]) -> bool:
    return len(place) > 1 and isinstance(place[1], int)


def _tables(value: object) -> list[Mapping[str, Any]]:
    return [table for table in value if isinstance(table, dict)] if isinstance(value, list) else []


def _numbers_of(part: Mapping[str, Any]) -> list[int]:
    weeks = part.get("weeks")
    return [week for week in weeks if isinstance(week, int)] if isinstance(weeks, list) else []
