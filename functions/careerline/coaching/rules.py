"""The rules of the coaching as their file says them: one row each, with its figures, its words and its reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any

from careerline.errors import ContentError
from careerline.people.person import Cadence

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Every rule, and the figures that the core goes by. What a figure is stands in `_FIGURES`.
ROWS: Mapping[str, tuple[str, ...]] = {
    "start_monday": (),
    "start_other_day": (),
    "plan_question": (),
    "nudge": (),
    "check": (),
    "check_after_step": ("days",),
    "no_second_step": (),
    "review": (),
    "plan_reach": ("days",),
    "plan_without_time": (),
    "plan_in_the_morning": ("words", "since", "until", "at"),
    "plan_at_midday": ("words", "since", "until", "at"),
    "plan_in_the_afternoon": ("words", "since", "until", "at"),
    "plan_in_the_evening": ("words", "since", "until", "at"),
    "plan_outside_hours": (),
    "plan_moved": (),
    "mailed_nudge": ("at",),
    "report_settles": (),
    "report_counts_for": ("itself", "work", "skills", "people", "position"),
    "undo": (),
    "one_a_day": (),
    "hours_apart": ("hours",),
    "after_talk": ("hours",),
    "most_a_week": ("texts", "texts_weekly", "mails"),
    "question_open": ("hours",),
    "size_done": ("sizes",),
    "size_partial": ("sizes",),
    "size_missed": ("sizes",),
    "missed_again": (),
    "skip": (),
    "still_useful": ("questions", "days"),
    "one_a_week": (),
    "every_other_week": ("days", "weeks"),
    "goodbye": ("days",),
    "end_in_silence": (),
    "silence_ends": (),
    "part_end": (),
    "part_end_lighter": (),
    "part_end_finish": (),
    "finished": (),
    "month_mail": ("weeks", "day"),
    "month_text": ("weeks", "day"),
    "monthly_only": ("weeks",),
    "appointment": ("days", "most"),
    "appointment_before": ("at",),
    "appointment_check": ("days",),
    "appointment_told": ("at",),
    "good_news": ("days",),
    "hard_news": ("days",),
    "told_of_trouble": ("who", "words", "alone", "but"),
    "hopeless": ("words",),
    "news_counts_nothing": (),
    "between_jobs": (),
    "working_again": (),
    "small_talk": ("words",),
    "assent": ("words",),
    "new_rhythm": (),
    "less": ("daily", "weekdays", "three_a_week", "weekly"),
    "more": ("monthly", "weekly", "three_a_week", "weekdays"),
    "asks_no_more": (),
    "which_hour": (),
    "pause": (),
    "return": (),
}

_LIST = "a list of words, at least one"
_RHYTHM = f"one of {', '.join(Cadence)}"
_TIME = 'a time of day such as "09:00"'
# What each figure must be, as a coach is told it.
_FIGURES: Mapping[str, str] = {
    "days": "a whole number from 1 on",
    "weeks": "a whole number from 1 on",
    "hours": "a whole number from 1 on",
    "texts": "a whole number from 1 on",
    "mails": "a whole number from 1 on",
    "texts_weekly": "a whole number from 1 on",
    "questions": "a whole number from 1 on",
    "most": "a whole number from 1 on",
    "sizes": "-2, -1, 0, 1 or 2",
    "at": _TIME,
    "since": _TIME,
    "until": _TIME,
    "day": f"one of {', '.join(WEEKDAYS)}",
    **dict.fromkeys(("words", "who", "alone", "but", "itself", "work", "skills", "people", "position"), _LIST),
    **{cadence.value: _RHYTHM for cadence in Cadence},
}
_WORDS = ("when", "then", "why")


@dataclass(frozen=True, slots=True)
class Row:
    """One rule: when it holds, what happens then, why, and its figures."""

    name: str
    when: str
    then: str
    why: str
    figures: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules of a programme, by name."""

    rows: Mapping[str, Row]

    def number(self, name: str, figure: str) -> int:
        """Return a figure that counts something; a weekday is 0 for Monday."""
        value = self.rows[name].figures[figure]
        return WEEKDAYS.index(value) if isinstance(value, str) else int(value)

    def span(self, name: str) -> timedelta:
        """Return the days or hours of a rule."""
        figures = self.rows[name].figures
        unit = "days" if "days" in figures else "hours"
        return timedelta(**{unit: self.number(name, unit)})

    def clock(self, name: str, figure: str = "at") -> time:
        """Return a time of day of a rule."""
        return time.fromisoformat(str(self.rows[name].figures[figure]))

    def words(self, name: str, figure: str = "words") -> tuple[str, ...]:
        """Return the words that a rule goes by, as their file has them."""
        return tuple(self.rows[name].figures[figure])

    def rhythm(self, name: str, cadence: Cadence) -> Cadence:
        """Return the rhythm that a rule gives for another; the same where it names none."""
        return Cadence(self.rows[name].figures.get(cadence.value, cadence))


def read_rules(programme_id: str, data: Mapping[str, Any]) -> Rules:
    """Return the rules of a parsed file; raises `ContentError` naming the row, what is wrong and the fix."""
    file = f"templates/programmes/{programme_id}/rules.toml"
    if missing := [name for name in ROWS if name not in data]:
        raise ContentError(f"{file}: the row [{missing[0]}] is missing; copy it from another programme")
    if unknown := [name for name in data if name not in ROWS]:
        raise ContentError(f"{file}: no rule is called [{unknown[0]}]; take the row out, or mend its name")
    return Rules({name: _row(file, name, figures, data[name]) for name, figures in ROWS.items()})


def _row(file: str, name: str, figures: tuple[str, ...], row: Mapping[str, Any]) -> Row:
    for word in _WORDS:
        if not isinstance(row.get(word), str) or not row[word].strip():
            raise ContentError(f"{file}: [{name}] has no `{word}`; say it in a sentence")
    for figure in figures:
        if not _fits(figure, row.get(figure)):
            raise ContentError(f"{file}: `{figure}` of [{name}] must be {_FIGURES[figure]}")
    if unknown := [key for key in row if key not in {*_WORDS, *figures}]:
        raise ContentError(f"{file}: nothing reads `{unknown[0]}` of [{name}]; take it out, or mend its name")
    return Row(name, row["when"], row["then"], row["why"], {figure: row[figure] for figure in figures})


def _fits(figure: str, value: object) -> bool:
    """Tell whether a value is what its figure must be."""
    wanted = _FIGURES[figure]
    if wanted == _LIST:
        return isinstance(value, list) and bool(value) and all(isinstance(one, str) and one.strip() for one in value)
    if wanted == _RHYTHM:
        return isinstance(value, str) and value in set(Cadence)
    if figure == "day":
        return value in WEEKDAYS
    if wanted == _TIME:
        try:
            return bool(time.fromisoformat(str(value)).tzinfo is None) and len(str(value)) == 5
        except ValueError:
            return False
    if not isinstance(value, int) or isinstance(value, bool):
        return False
    return -2 <= value <= 2 if figure == "sizes" else value >= 1
