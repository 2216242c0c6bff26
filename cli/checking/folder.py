"""A folder of words as it stands on the disk, and what is missing in it or belongs nowhere."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from cli.checking.complaint import Complaint
from cli.checking.toml_lines import Lines
from cli.words.messages import ANSWERS, MAIL_FILES, MOMENTS, SUFFIX, TEXT

LEGAL = "answers/legal.toml"
LAYOUTS = ("email/layout.html.j2", "email/layout.txt.j2")
# Forms of a message for some people, beside the plain one: no-one has to write them.
FORMS = ("not-sure", "between-jobs")
_WEEK = re.compile(r"week-(\d\d)")
_STATIC = re.compile(r"/static/([\w.-]+)")
# What editors and systems leave behind.
_LITTER = re.compile(r"(^|/)(\.[^/]*|[^/]*~|Thumbs\.db)$")


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a folder of words, by their path from there."""

    files: Mapping[str, str]
    unread: tuple[Complaint, ...]

    @property
    def templates(self) -> Mapping[str, str]:
        """Return the templates."""
        return {path: text for path, text in self.files.items() if path.endswith(".j2")}

    @property
    def programmes(self) -> list[str]:
        """Return the ids of the programmes: the folders of programmes/."""
        return sorted({path.split("/")[1] for path in self.files if re.match(r"programmes/[^/]+/", path)})

    def toml(self, path: str) -> tuple[Mapping[str, Any], Lines] | Complaint:
        """Return a TOML file with the lines of its keys, or what is wrong with it as a whole."""
        if path not in self.files:
            return Complaint(path, 1, "This file is missing.", "Put it back; every folder of words has it.")
        try:
            return tomllib.loads(self.files[path]), Lines(self.files[path])
        except tomllib.TOMLDecodeError as wrong:
            found = re.search(r"^(.*) \(at (?:line (\d+), column \d+|end of document)\)$", str(wrong))
            what, line = (found[1], found[2]) if found else (str(wrong), None)
            number = int(line) if line else self.files[path].count("\n") or 1
            return Complaint(
                path,
                number,
                f"The file cannot be read from here on: {what[:1].lower()}{what[1:]}.",
                'Each line is a name, an equals sign and words in straight quotes: text = "take 5 minutes".',
            )


def read_folder(root: Path) -> Folder:
    """Return every file under *root* that is text."""
    files: dict[str, str] = {}
    unread: list[Complaint] = []
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if not path.is_file() or _LITTER.search(name):
            continue
        try:
            files[name] = path.read_text("utf-8")
        except UnicodeDecodeError as wrong:
            line = path.read_bytes()[: wrong.start].count(b"\n") + 1
            if name.startswith("pages/static/"):
                files[name] = ""
                continue
            unread.append(
                Complaint(name, line, "This line is not saved as UTF-8.", "Save the file with the encoding UTF-8.")
            )
    return Folder(files, tuple(unread))


def missing_and_strange(folder: Folder, weeks: Mapping[str, list[int]]) -> Iterator[Complaint]:
    """Yield each file that a programme of *weeks* needs and lacks, and each that nothing is ever said from."""
    wanted = _wanted(weeks)
    for path, what in wanted.items():
        if path not in folder.files:
            yield Complaint(path, 1, f"This file is missing: {what}.", "Write it, or put it back.")
    known = {*wanted, *_allowed(folder, weeks)}
    for path in folder.templates:
        if path not in known and not path.startswith("pages/"):
            close = get_close_matches(path, known, n=1, cutoff=0.8)
            yield Complaint(
                path,
                1,
                "No message is ever taken from this file.",
                f"Did you mean {close[0]}?" if close else "templates/README.md says which names there are.",
            )
    for path, text in folder.templates.items():
        for number, line in enumerate(text.splitlines(), start=1):
            for name in _STATIC.findall(line):
                if f"pages/static/{name}" not in folder.files:
                    yield Complaint(
                        path, number, f"There is no file pages/static/{name}.", "Put it there, or name another."
                    )


def _wanted(weeks: Mapping[str, list[int]]) -> dict[str, str]:
    """Return the files that must be there, each with what it says."""
    wanted = {f"answers/{name}.txt.j2": answer.when for name, answer in ANSWERS.items()}
    wanted |= {
        f"answers/parts/{name}.txt.j2": f"{answer.when}, beside other answers"
        for name, answer in ANSWERS.items()
        if not answer.alone
    }
    wanted |= {f"email/{name}.email.md.j2": when for name, when in MAIL_FILES.items()}
    wanted |= dict.fromkeys(LAYOUTS, "the frame of every email")
    for programme, numbers in weeks.items():
        home = f"programmes/{programme}"
        for moment in MOMENTS:
            folders = [f"week-{number:02}" for number in numbers] if moment.own_words else ["frames"]
            for folder in folders:
                for channel in moment.channels:
                    wanted[f"{home}/{folder}/{moment.frame}{SUFFIX[channel]}"] = moment.when
    return wanted


def _allowed(folder: Folder, weeks: Mapping[str, list[int]]) -> Iterator[str]:
    """Yield what may be there besides: the forms for some people."""
    for programme, numbers in weeks.items():
        for moment in MOMENTS:
            for channel in moment.channels:
                for form in FORMS:
                    name = f"{moment.frame}.{form}{SUFFIX[channel]}"
                    if not moment.own_words:
                        yield f"programmes/{programme}/frames/{name}"
                    for number in numbers:
                        yield f"programmes/{programme}/week-{number:02}/{name}"
    # A week that the plan has mistakes in, or does not have, is complained of in programme.toml.
    for path in folder.templates:
        parts = path.split("/")
        week = _WEEK.fullmatch(parts[2]) if parts[0] == "programmes" and len(parts) == 4 else None
        if week and int(week[1]) not in weeks.get(parts[1], []):
            yield path


def is_text(path: str) -> bool:
    """Tell whether a template's words go out as a text: answers do, on phones."""
    return path.endswith((SUFFIX[TEXT], ".txt.j2")) and not path.startswith("email/")
