"""Every message asked for by everybody: with which values each template has to do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from careerline.coaching.programme import Programme, StepWords
from careerline.errors import ContentError
from careerline.people.person import Size
from careerline.words.compose import Composer
from careerline.words.house import House
from careerline.words.templates import Templates
from cli.checking.limits import MOST_LETTERS
from cli.checking.marks import blanks_of
from cli.words.cast import BOTH, EVERYDAY_HOUSE, EVERYDAY_LINES, LONGEST_HOUSE, LONGEST_LINES, everybody
from cli.words.messages import MAIL, SUFFIX, TEXT, every_message
from simulation.coach import KEYS

EVERYDAY = "everyday values"
# A week as long as its parts may be: what fits it fits every week that will be written.
LONGEST_WEEK = 99
# Its text, short form and clause; what a longer limit leaves over is filled.
LONG = (
    "take 59 minutes to write down three tasks that you did well for others and how they ended.",
    "write down three things you did for them",
    "a good plan needs a place of its own in a busy month",
)


@dataclass(frozen=True, slots=True)
class Tried:
    """Values with which a template was asked for, and for whom."""

    called: str
    values: Mapping[str, Any]

    @property
    def by_text(self) -> bool:
        """Tell whether the message goes to a phone; a stranger's does."""
        return bool(self.values.get("channel", TEXT.word) == TEXT.word)


Asked = Mapping[str, Sequence[Tried]]


class _Overheard(Templates):
    """Templates that say nothing, and remember who asked for which with what; what would read alike is kept once."""

    def __init__(self, files: Mapping[str, str]) -> None:
        super().__init__(files)
        self.called = ""
        self.asked: dict[str, dict[str, Tried]] = {path: {} for path in files}
        self._blanks = {path: blanks_of(source) for path, source in files.items()}

    def wordings(self, path: str) -> int:  # noqa: ARG002  (one asking tells the values of all wordings)
        """Return one."""
        return 1

    def render(self, path: str, values: Mapping[str, Any], *, wording: int | None = None, escape: bool = False) -> str:  # noqa: ARG002
        """Note the values and return next to nothing."""
        if path in self.asked:
            used = {name: values[name] for name in self._blanks[path] & values.keys()}
            key = f"{values.get('channel')} {self.called == EVERYDAY} {sorted(used.items())!r}"
            self.asked[path].setdefault(key, Tried(self.called, values))
        return "Subject: -\n\n-" if path.endswith(SUFFIX[MAIL]) else "-"


def ask_for_everything(files: Mapping[str, str], programmes: Sequence[Programme]) -> Asked:
    """Return every way in which each template is asked for, by its path."""
    overheard = _Overheard(files)
    for programme in programmes:
        stretched = _stretched(programme)
        composers = {house: composer(overheard, stretched, house) for house in (EVERYDAY_HOUSE, LONGEST_HOUSE)}
        for message in every_message(stretched, LONGEST_WEEK):
            every_state = message.channel is TEXT and message.week == LONGEST_WEEK
            if message.channel is MAIL and message.week != LONGEST_WEEK and not message.own_words:
                continue  # a mail's frame has room for every week's step
            for channels in [message.channels] if message.channel is TEXT else [message.channels, BOTH]:
                for role in everybody(message.week, message.cadence, channels, every_state=every_state):
                    if role.plan not in message.plans:
                        continue
                    overheard.called = role.called
                    try:
                        message.say(composers[role.house], role.person)
                    except ContentError:
                        break  # a file that is not there: the rule of missing files says so
    return {path: list(tried.values()) for path, tried in overheard.asked.items()}


def composer(templates: Templates, programme: Programme, house: House) -> Composer:
    """Return a composer over some templates."""
    return Composer(templates, programme, KEYS, house, EVERYDAY_LINES if house is EVERYDAY_HOUSE else LONGEST_LINES)


def _stretched(programme: Programme) -> Programme:
    """Return the programme with one more week, whose words are as long as they may be."""
    long = {
        name: words.ljust(MOST_LETTERS[name][0], "x")
        for name, words in zip(("text", "short", "clause"), LONG, strict=True)
    }
    step = StepWords(text=long["text"], short=long["short"], minutes=59, asset="position")
    last = programme.weeks[programme.last_week]
    week = replace(
        last,
        number=LONGEST_WEEK,
        clause=long["clause"],
        steps=dict.fromkeys(Size, step),
        steps_between_jobs=dict.fromkeys(Size, step),
        swap=step,
        swap_between_jobs=step,
    )
    return replace(programme, weeks={**programme.weeks, LONGEST_WEEK: week})
