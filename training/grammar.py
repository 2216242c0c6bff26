"""Replies made by rule: the grammar in `grammar/`, expanded, put together and typed as people type.

A grammar file holds sections. `== stop also=log outcome=done asset=people | check none` begins one: the intent, what
else each line of it says, and after which questions it is sent. The lines below it are patterns: `{a|b|}` chooses one
of what it holds, which may nest, and `<name>` goes to that line of `words.txt`. `#` begins a comment.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent / "grammar"


@dataclass
class Section:
    """Patterns that all say the same."""

    intent: str
    asked: list[str]
    also: list[str] = field(default_factory=list)
    outcome: str | None = None
    asset: str | None = None
    room: str = ""  # what it is counted under, where that is not its intent
    patterns: list[tuple[Node, ...]] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)


@dataclass
class Made:
    """One made reply with what it says."""

    text: str
    asked: str
    said: list[str]
    outcome: str | None = None
    asset: str | None = None
    friendly: bool = False  # what friends say to friends: it may be taken for anything that does no harm


@dataclass(frozen=True)
class Name:
    """Stands for a line of `words.txt`."""

    name: str


@dataclass(frozen=True)
class Choice:
    """Stands for one of its rows."""

    rows: tuple[tuple[Node, ...], ...]


Node = str | Name | Choice


def _parse(source: str) -> tuple[Node, ...]:
    """Read a pattern: a row of plain text, choices and names."""
    row, _ = _row(source, 0, "")
    return row


def _row(source: str, at: int, ends: str) -> tuple[tuple[Node, ...], int]:
    nodes: list[Node] = []
    while at < len(source) and source[at] not in ends:
        if source[at] == "<" and source[at + 1 : at + 2].isalpha():
            close = source.index(">", at)
            nodes.append(Name(source[at + 1 : close]))
            at = close + 1
        elif source[at] == "{":
            rows = []
            while source[at] != "}":
                inner, at = _row(source, at + 1, "|}")
                rows.append(inner)
            nodes.append(Choice(tuple(rows)))
            at += 1
        else:
            nodes.append(source[at])
            at += 1
    return tuple(nodes), at


class Grammar:
    """The grammar files, read."""

    def __init__(self, room: Path = HERE) -> None:
        self.words: dict[str, Choice] = {}
        for line in _lines(room / "words.txt"):
            name, _, choices = line.partition(" = ")
            self.words[name] = Choice(tuple(_row(choice, 0, "")[0] for choice in _cut(choices)))
        self.sections: list[Section] = []
        for path in sorted(room.glob("*.txt")):
            if path.name != "words.txt":
                self._read(path)
        for section in self.sections:
            section.weights = [1.0 + math.log(max(self._size(pattern), 1)) for pattern in section.patterns]

    def _read(self, path: Path) -> None:
        for line in _lines(path):
            if not line.startswith("== "):
                self.sections[-1].patterns.append(_parse(line))
                continue
            head, _, asked = line[3:].partition("|")
            intent, *facts = head.split()
            section = Section(intent, asked.split())
            for fact in facts:
                key, _, value = fact.partition("=")
                setattr(section, key, value.split(",") if key == "also" else value)
            self.sections.append(section)

    def _size(self, row: Iterable[Node]) -> float:
        """Give how many texts a row can make."""
        size = 1.0
        for node in row:
            if not isinstance(node, str):
                size *= sum(self._size(inner) for inner in self._rows(node))
        return size

    def _rows(self, node: Name | Choice) -> tuple[tuple[Node, ...], ...]:
        return node.rows if isinstance(node, Choice) else self.words[node.name].rows

    def say(self, row: Iterable[Node], rng: random.Random) -> str:
        """Expand one row."""
        return "".join(node if isinstance(node, str) else self.say(rng.choice(self._rows(node)), rng) for node in row)

    def one(self, section: Section, rng: random.Random) -> str:
        """Expand one pattern of a section."""
        text = self.say(rng.choices(section.patterns, section.weights)[0], rng)
        return " ".join(text.split())


def _cut(choices: str) -> list[str]:
    """Cut a line of `words.txt` at the bars that stand in no braces."""
    found, depth = [""], 0
    for char in choices:
        depth += (char == "{") - (char == "}")
        if char == "|" and not depth:
            found.append("")
        else:
            found[-1] += char
    return found


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


# How many replies of each first intent, of one thing said alone; `talk` and `asking` are what friends say to friends.
QUOTA = {
    "distress": 900, "stop": 1500, "wrong_number": 900, "undo": 1200, "pause": 1400, "resume": 800, "settings": 1900,
    "goal": 800, "skip": 1200, "start": 900, "help": 1000, "log": 4200, "plan": 2200, "status": 900,
    "question": 1900, "note": 4600, "talk": 16000, "asking": 4000,
}  # fmt: skip
# Two things said in one reply: which, and how often.
PAIRS = [
    ("log", "stop", 350),
    ("log", "settings", 450),
    ("log", "question", 500),
    ("log", "plan", 600),
    ("log", "skip", 350),
    ("log", "pause", 350),
    ("log", "status", 250),
    ("log", "goal", 250),
    ("log", "note", 500),
    ("log", "help", 200),
    ("log", "distress", 200),
    ("log", "undo", 60),
    ("log", "resume", 80),
    ("stop", "wrong_number", 150),
    ("stop", "help", 100),
    ("stop", "question", 60),
    ("wrong_number", "help", 80),
    ("wrong_number", "stop", 150),
    ("skip", "question", 120),
    ("skip", "plan", 100),
    ("skip", "status", 50),
    ("goal", "question", 100),
    ("goal", "settings", 60),
    ("goal", "plan", 80),
    ("settings", "question", 100),
    ("settings", "plan", 100),
    ("settings", "status", 60),
    ("settings", "note", 150),
    ("pause", "note", 150),
    ("pause", "plan", 80),
    ("pause", "status", 40),
    ("resume", "settings", 80),
    ("resume", "plan", 60),
    ("resume", "skip", 30),
    ("undo", "question", 60),
    ("undo", "status", 40),
    ("undo", "plan", 50),
    ("start", "question", 60),
    ("start", "help", 60),
    ("start", "log", 40),
    ("plan", "question", 200),
    ("status", "question", 100),
    ("status", "note", 80),
    ("question", "note", 200),
    ("plan", "note", 200),
    ("note", "note", 200),
    ("log", "log", 400),
    ("distress", "stop", 60),
    ("distress", "note", 150),
    ("stop", "note", 150),
]
ORDER = [
    "distress", "stop", "wrong_number", "undo", "pause", "resume", "settings", "goal", "skip", "start", "help",
    "log", "plan", "status", "question", "note",
]  # fmt: skip
JOINS = [
    ". ",
    ". ",
    ", ",
    " ",
    " and ",
    " but ",
    "! ",
    "\n",
    " also ",
    ". also ",
    " n ",
    "... ",
    "; ",
    ". and ",
    ", and ",
    ". oh and ",
    ". ps ",
    " - ",
    ". anyway ",
    " so ",
]


def replies(rng: random.Random, share: float = 1.0, grammar: Grammar | None = None) -> Iterator[Made]:
    """Make replies of every kind; `share` scales how many."""
    grammar = grammar or Grammar()
    rooms: dict[str, list[Section]] = {}
    for section in grammar.sections:
        rooms.setdefault(section.room or section.intent, []).append(section)

    def pick(intent: str) -> tuple[Section, str]:
        section = rng.choices(rooms[intent], [sum(s.weights) ** 0.7 for s in rooms[intent]])[0]
        return section, grammar.one(section, rng)

    for intent, count in QUOTA.items():
        for _ in range(round(count * share)):
            section, text = pick(intent)
            if rng.random() < 0.22:
                text = rng.choice([grammar.say([Name("greet")], rng) + rng.choice([", ", " ", "! "]), ""]) + text
            if rng.random() < 0.22:
                text += rng.choice([" ", ", ", ". "]) + grammar.say([Name("end")], rng)
            yield _made(text, [section], rng)
    for first, second, count in PAIRS:
        for _ in range(round(count * share)):
            a, one = pick(first)
            b, two = pick(second)
            if a.asked == ["confirm"] or b.asked == ["confirm"]:
                continue
            if {a.outcome, b.outcome} >= {"done", "missed"} or {a.outcome, b.outcome} >= {"partial", "missed"}:
                continue
            if rng.random() < 0.35 and {first, second} != {"log", "plan"}:
                one, two = two, one
            yield _made(one + rng.choice(JOINS) + two, [a, b], rng)


def _made(text: str, sections: list[Section], rng: random.Random) -> Made:
    said = {section.intent for section in sections} | {more for section in sections for more in section.also}
    outcomes = {section.outcome for section in sections if section.outcome}
    outcome = "partial" if "partial" in outcomes else next(iter(sorted(outcomes)), None)
    order = list(ORDER)
    if outcome == "missed":
        order.remove("log")
        order.insert(order.index("plan") + 1, "log")
    if any(section.intent == "settings" and "stop" in section.also for section in sections) and not any(
        section.intent == "stop" for section in sections
    ):  # a ban of one channel only: the order to the coach comes first
        order.remove("stop")
        order.insert(order.index("settings") + 1, "stop")
    asset = next((section.asset for section in sections if section.asset), None)
    where = next((s.asked for s in sections if s.intent == "log"), None) or sections[0].asked
    asked = rng.choice(where) if len(sections) == 1 or rng.random() < 0.8 else rng.choice(sections[-1].asked)
    friendly = all(section.room for section in sections)
    return Made(typed(text, rng), asked, sorted(said, key=order.index), outcome, asset, friendly)


# ---- Typed as people type --------------------------------------------------------------------------------------------

_SHORTER = {
    "you": "u", "your": "ur", "are": "r", "please": "pls", "because": "bc", "and": "n", "with": "w", "about": "abt",
    "to": "2", "for": "4", "tomorrow": "tmrw", "tonight": "2nite", "people": "ppl", "message": "msg", "text": "txt",
    "messages": "msgs", "texts": "txts", "texting": "txting", "through": "thru", "though": "tho", "before": "b4",
    "what": "wat", "this": "dis", "that": "dat", "the": "da", "going": "goin", "okay": "k", "right": "rite",
    "something": "sumthin", "them": "em", "know": "kno", "was": "wuz", "have": "hav", "want": "wnt", "my": "muh",
    "minutes": "mins", "hours": "hrs", "week": "wk", "really": "rly", "from": "frm", "again": "agn", "number": "num",
}  # fmt: skip
_KEYS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
    "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad", "t": "ry",
    "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip


def typed(text: str, rng: random.Random) -> str:
    """Type a text as a person would: shorter words, slips, long-drawn letters, marks left out."""
    words = text.split(" ")
    if rng.random() < 0.3:
        words = [_SHORTER.get(word, word) if rng.random() < 0.4 else word for word in words]
    if rng.random() < 0.12:
        words = [word[:-1] if word.endswith("ing") and len(word) > 4 else word for word in words]
    if rng.random() < 0.3:
        rate = rng.choice([0.05, 0.1, 0.2])
        words = [_slip(word, rng) if rng.random() < rate else word for word in words]
    text = " ".join(words)
    style = rng.random()
    if style < 0.15:
        text = text.rstrip(".!") + rng.choice([".", "!", "!!", "...", "?!", " lol"])
    elif style < 0.22:
        text = text.replace(". ", " ").replace(", ", " ")
    return text


def _slip(word: str, rng: random.Random) -> str:
    if len(word) < 3 or not word.isalpha() or not word.isascii():
        return word
    at = rng.randrange(1, len(word) - 1) if len(word) > 2 else 0
    kind = rng.randrange(5)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + word[at] * rng.choice([2, 2, 4]) + word[at + 1 :]
    if kind == 3:
        return word[:at] + rng.choice(_KEYS.get(word[at], word[at])) + word[at + 1 :]
    return word[0] + "".join(ch for ch in word[1:-1] if ch not in "aeiou") + word[-1]
