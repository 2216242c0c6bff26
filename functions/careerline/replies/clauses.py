"""A reply cut into sentences and clauses: the pieces that each say one thing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from .cues import Cues
from .normalise import own_words, tokens_of
from .reading import Asked
from .tokens import SENTENCE_ENDS, Token, token_at
from .words import table

_MARKS = frozenset(',.!?|;:()"-/=$%+#>*')
_COMMAS = frozenset(',;:()"')
# A laugh stands where a comma would.
_LAUGHS = frozenset({"lol", "lmao", "lmfao", "haha", "hahaha", "rofl"})
SIGNS = frozenset({
    "{y}", "{n}",
})  # fmt: skip
# How far around a clause its sentence is looked at: a run-on without an end is no longer one thought.
_WINDOW = 240
_JOINTS = table("but and so then because also though although while except plus anyway")
# After these, "so" and the like belong to the word that follows: "so far", "and a half", "also known".
_SO_WITH = table(
    """
    far much many often hard good long tired busy proud happy sorry close glad bad sick done excited nervous a half
    quarter
    """
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its normalised words, where they begin in the message, and how it was said."""

    text: str
    start: int
    sentence: int
    cues: Cues = field(compare=False, repr=False)
    asks: bool = False
    joint: str = ""

    @property
    def end(self) -> int:
        """Where the clause ends in the message's normalised text."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Message:
    """A reply made ready for reading."""

    own: str
    text: str
    tokens: tuple[Token, ...]
    starts: list[int]
    clauses: tuple[Clause, ...]
    sentences: tuple[tuple[int, int], ...]
    words: frozenset[str]
    at: datetime
    asked: Asked
    reaction: str | None = None

    @property
    def today(self) -> date:
        """The person's own date when they sent it."""
        return self.at.date()

    def raw(self, start: int, end: int) -> str:
        """Give the person's own letters for a stretch of the normalised text."""
        if not self.tokens or start >= end:
            return ""
        first = self.tokens[token_at(self.starts, start)]
        last = self.tokens[token_at(self.starts, end - 1)]
        return self.own[first.start : last.end]

    def clauses_in(self, start: int, end: int) -> frozenset[int]:
        """Give the indexes of the clauses that a stretch of the normalised text touches."""
        return frozenset(range(self.clause_at(start), self.clause_at(max(end - 1, start)) + 1))

    def clause_at(self, offset: int) -> int:
        """Give the index of the clause that holds an offset of the normalised text."""
        low, high = 0, len(self.clauses)
        while low < high:
            middle = (low + high) // 2
            if self.clauses[middle].start <= offset:
                low = middle + 1
            else:
                high = middle
        return max(low - 1, 0)

    def sentence_text(self, clause: Clause) -> str:
        """Give the sentence that a clause stands in, as far as it is near."""
        first, last = self.sentences[clause.sentence]
        begin = max(self.clauses[first].start, clause.start - _WINDOW)
        return self.text[begin : min(self.clauses[last - 1].end, clause.end + _WINDOW)]


_DOING = table("do try finish get have make start")
_PRONOUNS = table("i it that he she they we you this who what there ill which these those")
_BEFORE_THOUGHT = table(
    """
    think guess hope wish what that said promise know if when once as until sure maybe like than where how i but
    swear bet say thing things time way all everything step one and which whatever
    """
)


def _runs_on(norms: list[str], at: int, begin: int) -> bool:
    """Say whether a new clause begins at a word with no mark before it, as in dictated and hurried texts."""
    word, before = norms[at], norms[at - 1]
    after = norms[at + 1] if at + 1 < len(norms) else ""
    if word == "will":
        return after in _DOING and before not in _PRONOUNS and at - begin >= 2
    return word == "i" and after in ("will", "could", "did") and before not in _BEFORE_THOUGHT and at - begin >= 3


def _breaks(norms: list[str], at: int, begin: int) -> bool:
    """Say whether a word or mark is only a joint between two clauses."""
    norm = norms[at]
    after = norms[at + 1] if at + 1 < len(norms) else ""
    before = norms[at - 1] if begin >= 0 else ""
    if norm in _COMMAS or norm in _LAUGHS:
        return not (norm == ":" and before[:1].isdigit() and after[:1].isdigit())
    if norm == "-":
        # "6:30-8" and "mon-fri" are one thing from end to end.
        return not (
            (before[:1].isdigit() and after[:1].isdigit()) or (before.endswith("day") and after.endswith("day"))
        )
    of_an_hour = norm == "so" and after in ("half", "quarter")  # "so half 7 it is"
    if norm not in _JOINTS or (norm in ("so", "and", "also") and after in _SO_WITH and not of_an_hour):
        return False
    return not (norm == "and" and after.isdigit() and begin >= 0)


class _Cutter:
    """Cuts a row of words into clauses, in one pass."""

    __slots__ = ("begin", "clauses", "joint", "sentence", "starts", "text")

    def __init__(self, text: str, starts: list[int]) -> None:
        self.text, self.starts = text, starts
        self.clauses: list[Clause] = []
        self.begin, self.sentence, self.joint = -1, 0, ""

    def add(self, body: str, start: int) -> None:
        """Add a clause to the sentence."""
        self.clauses.append(Clause(body, start, self.sentence, Cues(body.split()), joint=self.joint))

    def close(self, end: int) -> None:
        """End the clause that is open, if any."""
        if self.begin >= 0:
            body = self.text[self.starts[self.begin] : end].rstrip()
            self.add(body, self.starts[self.begin])
        self.begin = -1

    def end_sentence(self, end: int, *, asks: bool) -> None:
        """End the sentence; if it asks, all its clauses do."""
        self.close(end)
        at = len(self.clauses)
        while at and self.clauses[at - 1].sentence == self.sentence:
            at -= 1
            if asks:
                self.clauses[at] = replace(self.clauses[at], asks=True)
        if at < len(self.clauses):
            self.sentence += 1
        self.joint = ""

    def cut(self, norms: list[str]) -> list[Clause]:
        """Cut the whole row."""
        for at, norm in enumerate(norms):
            here = self.starts[at]
            if norm in SENTENCE_ENDS:
                self.end_sentence(here, asks=norm == "?")
            elif _breaks(norms, at, self.begin):
                went_on = self.begin >= 0
                self.close(here)
                self.joint = norm if norm in _JOINTS else self.joint if went_on else ""
            elif norm in SIGNS:
                self.close(here)
                self.add(norm, here)
            elif self.begin < 0:
                self.begin = at
            elif _runs_on(norms, at, self.begin):
                self.close(here)
                self.begin = at
        self.close(len(self.text))
        return self.clauses


def _sentences(clauses: tuple[Clause, ...]) -> tuple[tuple[int, int], ...]:
    """Give each sentence as the range of its clauses."""
    spans: list[tuple[int, int]] = []
    for index, clause in enumerate(clauses):
        if clause.sentence == len(spans):
            spans.append((index, index + 1))
        else:
            spans[clause.sentence] = (spans[clause.sentence][0], index + 1)
    return tuple(spans)


def message_of(text: str, *, at: datetime, asked: Asked) -> Message:
    """Normalise a reply and cut it into clauses."""
    own = own_words(text)
    tokens = tokens_of(own.text)
    norms: list[str] = []
    kept: list[Token] = []
    for token in tokens:
        if token.norm in SENTENCE_ENDS and kept and kept[-1].norm in SENTENCE_ENDS:
            if token.norm == "?":  # "?!" and "!?" ask
                kept[-1] = Token("?", kept[-1].start, token.end)
                norms[-1] = "?"
            continue
        kept.append(token)
        norms.append(token.norm)
    starts: list[int] = []
    size = 0
    for norm in norms:
        starts.append(size)
        size += len(norm) + 1
    joined = " ".join(norms)
    clauses = tuple(_Cutter(joined, starts).cut(norms))
    words = frozenset(norm for norm in norms if norm not in _MARKS)
    return Message(own.text, joined, tuple(kept), starts, clauses, _sentences(clauses), words, at, asked, own.reaction)
