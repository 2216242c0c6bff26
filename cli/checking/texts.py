"""What a message reads like when its blanks are filled: too long, with a hole in it, hard to read, or empty."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from careerline.errors import ContentError
from careerline.words.fitting import in_lines
from careerline.words.markdown import read_mail
from careerline.words.said import TOLD_ALONE
from careerline.words.segments import ONE_SEGMENT, fold, segments, septets
from careerline.words.templates import Templates, wordings_of
from cli.checking.complaint import Complaint
from cli.checking.folder import Folder, is_text
from cli.checking.grade import grade
from cli.checking.limits import FEWEST_WORDINGS, HIGHEST_GRADE, MOST_IN_A_PART, ROOM_BESIDE, TAKE_TURNS
from cli.checking.trial import EVERYDAY, Asked, Tried
from cli.words.messages import ANSWERS, MAIL, SUFFIX, Answer

# A blank that was filled with nothing leaves its marks behind: "Yours: ." or " , you picked".
_HOLE = re.compile(r"[:,] ?[.?!,;:]|(?:^| )[.,?!;:](?= |$)|(?<!\.)\.\.(?!\.)|\bNone\b|\(\)|\"\"")
_RAISED = re.compile(r"templates/(?P<path>[^:]+), line (?P<line>\d+): (?P<what>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Said:
    """One wording as somebody would get it."""

    words: str
    tried: Tried


class Texts:
    """The rules of what is said, over every message that was asked for."""

    def __init__(self, folder: Folder, asked: Asked, legal: Mapping[str, Sequence[str]]) -> None:
        self._folder = folder
        self._asked = asked
        self._legal = legal
        self._templates = Templates(folder.templates)
        self.count = 0  # messages that were tried

    def complaints(self, path: str) -> Iterator[Complaint]:
        """Yield every mistake in what a template says."""
        wordings = wordings_of(self._folder.files[path])
        if not any(words.strip() for words in wordings):
            yield Complaint(path, 1, "This file says nothing.", "Write its words; people wait for them.")
            return
        yield from self._turns(path, len(wordings))
        for n, source in enumerate(wordings):
            line = len(source) - len(source.lstrip("\n")) + 1
            said: list[_Said] = []
            try:
                said = [_Said(self._words(path, n, tried), tried) for tried in self._asked[path]]
            except ContentError as wrong:
                yield raised(path, line, wrong)
                continue
            self.count += len(said)
            yield from self._empty(path, line, said)
            if is_text(path):
                last = n == len(wordings) - 1
                yield from self._length(path, line, [one for one in said if one.tried.by_text], last=last)
            yield from self._holes(path, line, said)
            yield from self._hard(path, line, said)
            yield from self._lawful(path, line, said)

    def _words(self, path: str, wording: int, tried: Tried) -> str:
        said = self._templates.render(path, tried.values, wording=wording)
        if path.endswith(SUFFIX[MAIL]):
            return read_mail(said, path).text.strip()
        line = in_lines(said, path)
        return fold(line) if tried.by_text else line

    def _turns(self, path: str, wordings: int) -> Iterator[Complaint]:
        answer = _answer(path)
        comes_again = not answer.few if answer else re.sub(r"programmes/[^/]+/", "", path) in TAKE_TURNS
        if comes_again and wordings < FEWEST_WORDINGS:
            yield Complaint(
                path,
                1,
                f"It has {wordings} of {FEWEST_WORDINGS} wordings; it may come often.",
                "Write another one after a line with ---.",
            )

    def _empty(self, path: str, line: int, said: Sequence[_Said]) -> Iterator[Complaint]:
        nothing = next((one for one in said if not one.words), None)
        if nothing:
            yield Complaint(path, line, f"It says nothing to {_whom(nothing)}.", "Write words for them too.")

    def _length(self, path: str, line: int, said: Sequence[_Said], *, last: bool) -> Iterator[Complaint]:
        answer = _answer(path)
        if answer and answer.short_last and not last:
            said = [one for one in said if one.tried.called == EVERYDAY]
        room = _room(path, last=last)
        worst = max(said, key=lambda one: septets(one.words) or 0, default=None)
        most = septets(worst.words) or 0 if worst else 0
        if worst and most > room:
            count = segments(worst.words)
            texts = f", {count} texts" if count > 1 else ""
            yield Complaint(
                path,
                line,
                f"It takes {most} of {room} characters{texts}, for {_whom(worst)}.",
                f"Take out {most - room}.",
                worst.words,
            )

    def _holes(self, path: str, line: int, said: Sequence[_Said]) -> Iterator[Complaint]:
        for one in said:
            hole = _HOLE.search(" ".join(one.words.split()))
            if hole:
                yield Complaint(
                    path,
                    line,
                    f'A blank stays empty for {_whom(one)}: "{hole[0].strip()}".',
                    "Put its words between {% if ... %} and {% endif %}.",
                    one.words if is_text(path) else "",
                )
                return

    def _hard(self, path: str, line: int, said: Sequence[_Said]) -> Iterator[Complaint]:
        """Judged with everyday values: a long career makes nobody's words harder."""
        usual = next((one for one in said if one.tried.called == EVERYDAY), None)
        found = grade(usual.words) if usual else 0
        if usual and round(found, 1) > HIGHEST_GRADE and path not in self._legal:
            yield Complaint(
                path,
                line,
                f"It reads like grade {found:.1f}; {HIGHEST_GRADE} is the highest.",
                "Make two sentences of one, and take shorter words.",
                usual.words if is_text(path) else "",
            )

    def _lawful(self, path: str, line: int, said: Sequence[_Said]) -> Iterator[Complaint]:
        for words in self._legal.get(path, ()):
            if any(words not in one.words for one in said):
                yield Complaint(
                    path,
                    line,
                    f'It lacks "{words}", which the rules for texting ask for.',
                    "Put it back, word for word.",
                )


def _room(path: str, *, last: bool) -> int:
    """Return how many septets a wording of a file may take."""
    if path.startswith("answers/parts/"):
        return MOST_IN_A_PART
    if not last:
        return ONE_SEGMENT
    if path == "answers/beside.txt.j2":
        return ROOM_BESIDE - 1  # it begins a line
    return (
        ONE_SEGMENT - ROOM_BESIDE if path.startswith(tuple(f"answers/{name}" for name in TOLD_ALONE)) else ONE_SEGMENT
    )


def _answer(path: str) -> Answer | None:
    """Return the answer whose words a file holds, None where it holds something else."""
    return ANSWERS.get(path.removeprefix("answers/").removesuffix(".txt.j2"))


def _whom(one: _Said) -> str:
    return f"somebody with {one.tried.called}"


def raised(path: str, line: int, wrong: ContentError) -> Complaint:
    """Return what kept a template from being said, at its own line where that is known."""
    found = _RAISED.fullmatch(str(wrong))
    what, number = (found["what"], int(found["line"])) if found else (str(wrong).partition(": ")[2], line)
    return Complaint(path, number, f"It cannot be said: {what}.", "templates/README.md shows what may stand in marks.")
