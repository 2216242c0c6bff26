"""One message as one person would get it, in each of its wordings, with what it costs and how hard it is to read."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from careerline.coaching.programme import Programme
from careerline.people.person import Person
from careerline.words.compose import Composer
from careerline.words.crisis import FILE, read_crisis
from careerline.words.fitting import in_lines
from careerline.words.markdown import read_mail
from careerline.words.messages import Mail
from careerline.words.segments import fold, segments, septets
from careerline.words.templates import Templates
from cli.checking.folder import LAYOUTS
from cli.checking.grade import grade
from cli.words.cast import EVERYDAY_HOUSE
from cli.words.messages import Message
from simulation.coach import KEYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One wording of a message, as it goes out."""

    file: str
    wording: int  # from 1
    wordings: int
    words: str  # of a mail: its text part
    subject: str = ""
    html: str = ""
    grade: float

    @property
    def is_mail(self) -> bool:
        """Tell whether it is a mail."""
        return bool(self.html)

    @property
    def septets(self) -> int:
        """Return how much of a text's 160 it takes."""
        return septets(self.words) or len(self.words)

    @property
    def texts(self) -> int:
        """Return how many texts it is billed as."""
        return segments(self.words)


class _Turned(Templates):
    """Templates of which each is said in the wording that is asked for here, whoever's turn it is."""

    def __init__(self, files: Mapping[str, str]) -> None:
        super().__init__(files)
        self.turn = 0
        self.file = ""
        self.body = ""

    def wordings(self, path: str) -> int:  # noqa: ARG002  (none gives way to another: what does not fit must be seen)
        """Return one."""
        return 1

    def render(self, path: str, values: Mapping[str, Any], *, wording: int | None = None, escape: bool = False) -> str:
        """Render the wording whose turn it is."""
        if path in LAYOUTS:
            return super().render(path, values, wording=wording, escape=escape)
        self.file = path
        turn = None if wording is None else self.turn % super().wordings(path)
        self.body = super().render(path, values, wording=turn, escape=escape)
        return self.body

    def turns(self) -> int:
        """Return how many wordings the message has that was said last."""
        return super().wordings(self.file)


def shown(files: Mapping[str, str], programme: Programme, message: Message, person: Person) -> Iterator[Shown]:
    """Yield each wording of a message as *person* would get it; raises `ContentError` where it cannot be said."""
    templates = _Turned(files)
    crisis = read_crisis(tomllib.loads(files[FILE]))
    composer = Composer(templates, programme, KEYS, EVERYDAY_HOUSE, crisis)
    turn, turns = 0, 1
    while turn < turns:
        templates.turn = turn
        said = message.say(composer, person)
        turns = templates.turns()
        turn += 1
        if isinstance(said, Mail):
            yield Shown(
                file=templates.file,
                wording=turn,
                wordings=turns,
                words=said.text,
                subject=said.subject,
                html=said.html,
                grade=grade(read_mail(templates.body, templates.file).text),
            )
        else:
            # Not what the composer returns: that is cut where it does not fit, and here it must be seen.
            words = fold(in_lines(templates.body, templates.file))
            yield Shown(file=templates.file, wording=turn, wordings=turns, words=words, grade=grade(words))
