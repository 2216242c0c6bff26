"""From what was typed to words that can be compared: one spelling, one script of quotes, one "not".

Every normalised word remembers where it stood, so that names and goals can be given back as they were written.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from .gloss import GLOSS, SHARED, SPANISH
from .rx import Rx
from .words import MENDED, NUMBERS, ORDINALS, SHORT, TENS, mended

YES_SIGNS = frozenset("👍👌✅✔☑🙌👏💯🆗🫡💪🎉")
NO_SIGNS = frozenset("👎❌✖🚫✗✘🙅🙁")
STOP_SIGNS = frozenset("🛑")

_CURLY = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "´": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": ";",
    }
)
_TOKEN = Rx(
    r"[aApP]\.[mM]\b\.?",
    r"\d{4}-\d{2}-\d{2}",
    r"\d{1,2}:\d{2}",
    r"\d{1,4}(?:/\d{1,4})+",
    r"2(?:day|nite|night|moro|morrow|mrw)\b",
    r"\d+(?:st|nd|rd|th)\b",
    r"\d{1,9}(?:,\d{3})+|\d+(?:\.\d+)?|\.\d+",
    r"[wW]/(?:o\b)?",
    r"[eE]-?[mM]ail(?:s|ed|ing)?",
    r"(?<=\d)[hHxX](?=\d)",
    r"[^\W\d_]+\d\w*",
    r"[^\W\d_]+(?:'[^\W\d_]+)*",
    r"\n",
    r"[^\w\s]|_",
)
_TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "prof", "st", "sra", "sr", "rev", "sgt", "lt", "capt", "vs", "approx"}
)
_ENDS = frozenset(".!?|")
_KEPT = frozenset(',.!?:;-/="$%+()#>*')

_QUOTED_LINE = re.compile(r"^[ \t]*>.*$|^[ \t]*On [^\n]{5,120} wrote:[ \t]*$", re.MULTILINE)
_CUT = re.compile(
    r"^[ \t]*(?:-{2,}[ \t]*(?:Original|Forwarded)[^\n]*|Sent from my [^\n]{1,60}|Get Outlook for [^\n]{1,40})",
    re.MULTILINE | re.IGNORECASE,
)
_REACTION = re.compile(
    r"^\s*(liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|le gust[oó]|le encant[oó]|me gust[oó]|reacted \S{1,12} to|removed an? \w{1,12} from|\S{1,4} to)\s+\".*\"?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_AUTO = Rx(
    r"\bdo not disturb while driving\b",
    r"\bauto(?:matic|mated)?[ -]*(?:reply|response)\b",
    r"\bout of (?:the )?office\b.{0,120}\b(?:return|back|reply|respond|email|contact|until)\b",
    r"\bi am driving (?:right now|at the moment|and|with)\b.{0,60}\b(?:later|see|get|call)\b",
    r"\bi (?:can not|am unable to) (?:talk|take your call|answer|come to the phone)(?: right)?(?: now)?[ ,.;]{0,3}(?:i will|can i|please leave|what|text|$)",
    r"\bi will (?:see|respond to|reply to|read|answer) your (?:message|email|text) (?:when|as soon|upon)",
    r"\b(?:limited access to|not monitoring|away from) (?:my )?(?:email|messages|phone)\b.{0,80}\b(?:return|back|until|respond|reply)\b",
    r"\b(?:thank you|thanks) for (?:your (?:message|email|text)|contacting|reaching out to)\b.{0,120}\b(?:will|shortly|business|soon)\b",
    r"\b(?:mailbox|inbox|number) is not monitored\b",
    r"\bi am in a meeting[ ,.;]{0,3}(?:i will|can i|and will)\b",
    r"\bsent (?:automatically|from my car)\b",
)


@dataclass(frozen=True, slots=True)
class Token:
    """A normalised word or mark, and the stretch of the person's text that it stands for."""

    norm: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Own:
    """The person's own words in a message, as they wrote them, and what kind of message it is."""

    text: str
    reaction: str | None = None


def own_words(text: str) -> Own:
    """Straighten the characters and drop what the person did not write: quotes, signatures, tapbacks."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_CURLY)
        text = "".join(
            ch for ch in text if ch.isascii() or unicodedata.category(ch) not in ("Cf", "Mn", "Cs")
        )
    text = text.replace("`", "'").replace("\r", "\n")
    if '"' in text and (tapback := _REACTION.match(text)):
        return Own("", tapback[1].casefold())
    if ">" in text or "wrote:" in text:
        text = _QUOTED_LINE.sub("", text)
    if cut := _CUT.search(text):
        text = text[: cut.start()]
    return Own(text.strip())


def plain(word: str) -> str:
    """Lower-case a word and take its accents off."""
    word = word.casefold()
    if word.isascii():
        return word
    return "".join(ch for ch in unicodedata.normalize("NFD", word) if unicodedata.category(ch) != "Mn")


@cache
def _mended() -> dict[str, str]:
    return mended()


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"([a-z])\1{2,}")


@cache
def _doubles() -> re.Pattern[str]:
    return re.compile(r"([a-z])\1")


@cache
def _whole() -> frozenset[str]:
    return frozenset(MENDED)


@cache
def _undoubled() -> dict[str, str]:
    """Words by their letters alone, so that a letter doubled in the wrong place is no other word."""
    return {_doubles().sub(r"\1", word): SHORT.get(word, word) for word in MENDED if len(word) > 5}


def _word(norm: str) -> str:
    """Give the known spelling of one word: short forms opened, long-drawn letters and slips mended."""
    bare = norm.replace("'", "")
    if bare in SHORT:
        return SHORT[bare]
    squeezed = _runs().sub(r"\1", bare)
    if squeezed != bare:
        bare = norm = squeezed
        if bare in SHORT:
            return SHORT[bare]
    if bare in _mended():
        return _mended()[bare]
    if len(bare) > 5 and bare not in _whole() and (meant := _undoubled().get(_doubles().sub(r"\1", bare))):
        return meant
    if norm.endswith("n't"):
        return norm[:-3] + " not"
    for tail, words in (("'ll", " will"), ("'ve", " have"), ("'re", " are"), ("'d", " would"), ("'m", " am")):
        if norm.endswith(tail):
            return norm[: -len(tail)] + words
    if norm.endswith("'s"):
        return norm[:-2] + " 's"
    if norm.endswith("'"):
        return norm[:-1]
    return bare


# "ill" and "id" without an apostrophe are pronouns unless their neighbours say otherwise.
_ILL_BEFORE = frozenset(
    "am is was are were been be feel feeling felt fell got get so very really seriously mentally".split()
)
_ILL_AFTER = frozenset("all with and so but since today this again for last".split()) | _ENDS | {","}
_WOULD = frozenset("rather like love say have ever be want prefer go never take appreciate".split())


def _tokens(text: str) -> list[Token]:
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, end, piece = match.start(), match.end(), match[0]
        first = piece[0]
        if first == "\n":
            found.append(Token("|", start, end))
        elif first.isalpha():
            if piece[-1] == "." or (len(piece) > 2 and piece[1:3] == ".m"):
                found.append(Token(piece[0].lower() + "m", start, end))
                continue
            if piece[1:2] == "/":
                found.append(Token("without" if piece.endswith("o") else "with", start, end))
                continue
            found.extend(Token(norm, start, end) for norm in _word(plain(piece)).split())
        elif first.isdigit() or (first == "." and len(piece) > 1):
            found.append(Token(SHORT.get(piece.lower(), piece.lower().replace(",", "")), start, end))
        elif piece == "&":
            found.append(Token("and", start, end))
        elif piece in YES_SIGNS or piece in NO_SIGNS or piece in STOP_SIGNS:
            found.append(
                Token("{y}" if piece in YES_SIGNS else "{n}" if piece in NO_SIGNS else "stop", start, end)
            )
        elif piece in _KEPT:
            if piece == "." and found and found[-1].norm in _TITLES:
                continue
            found.append(Token(piece, start, end))
        elif not first.isascii() and (not found or found[-1].norm != ","):
            found.append(Token(",", start, end))
    return found


def _pronouns(tokens: list[Token]) -> list[Token]:
    out: list[Token] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1].norm if at + 1 < len(tokens) else "."
        if token.norm == "ill" and not (out and out[-1].norm in _ILL_BEFORE) and after not in _ILL_AFTER:
            out += [Token("i", token.start, token.end), Token("will", token.start, token.end)]
        elif token.norm == "id" and after in _WOULD:
            out += [Token("i", token.start, token.end), Token("would", token.start, token.end)]
        elif token.norm == "'s" and out and out[-1].norm in _IS_AFTER:
            out.append(Token("is", token.start, token.end))
        else:
            out.append(token)
    return out


_IS_AFTER = frozenset("it he she that what who how where there here when everything nothing break".split())


@cache
def _shared() -> frozenset[str]:
    return frozenset(" ".join(_word(word) for word in phrase.split()) for phrase in SHARED)


@cache
def _gloss_table() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, english in GLOSS.items():
        words = tuple(word for typed in phrase.split() for word in _word(typed).split())
        table.setdefault(words[0], []).append((words, english))
        if words[0] == "no" and "ya " + phrase not in GLOSS:  # "ya no ..." bans and refuses just as "no ..." does
            table.setdefault(_word("ya"), []).append(((_word("ya"), *words), english))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def _glossed(tokens: list[Token]) -> list[Token]:
    table = _gloss_table()
    words = [token.norm for token in tokens]
    if not any(word in table for word in words):
        return tokens
    foreign = sum(word in SPANISH or (word in table and word not in SHARED) for word in words) > 1
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        for phrase, english in table.get(words[at], ()):
            long = len(phrase)
            if tuple(words[at : at + long]) == phrase and (foreign or " ".join(phrase) not in _shared()):
                start, end = tokens[at].start, tokens[at + long - 1].end
                out.extend(Token(norm, start, end) for norm in english.split())
                at += long
                break
        else:
            out.append(tokens[at])
            at += 1
    return out


def _suffix(number: int) -> str:
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _numbers(tokens: list[Token]) -> list[Token]:
    """Put digits for number words; "one" stays a word, since it mostly stands for a thing."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        token, word = tokens[at], tokens[at].norm
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after and after.norm == "-" and at + 2 < len(tokens) and word in TENS:
            after, skip = tokens[at + 2], 3
        else:
            skip = 2
        if word in TENS:
            unit = after.norm if after else ""
            if after and (unit in ORDINALS and ORDINALS[unit] < 10):
                value = TENS[word] + ORDINALS[unit]
                out.append(Token(f"{value}{_suffix(value)}", token.start, after.end))
                at += skip
                continue
            small = NUMBERS.get(unit, 1 if unit == "one" else 0)
            if after and 0 < small < 10:
                out.append(Token(str(TENS[word] + small), token.start, after.end))
                at += skip
                continue
            out.append(Token(str(TENS[word]), token.start, token.end))
        elif word in NUMBERS:
            start = token.start
            value = NUMBERS[word]
            if out and out[-1].norm in ("a", "half") and word in ("couple", "dozen"):
                value = 6 if out[-1].norm == "half" else value
                start = out.pop().start
                if out and out[-1].norm in ("a", "half") and word == "dozen":
                    value = 6
                    out.pop()
            end = token.end
            if word in ("couple", "dozen") and after and after.norm == "of":
                end, at = after.end, at + 1
            out.append(Token(str(value), start, end))
        elif word in ORDINALS and ORDINALS[word] > 3:
            out.append(Token(f"{ORDINALS[word]}{_suffix(ORDINALS[word])}", token.start, token.end))
        else:
            out.append(token)
        at += 1
    return out


def tokens_of(text: str) -> list[Token]:
    """Cut the person's text into normalised words and marks, in order."""
    return _numbers(_glossed(_pronouns(_tokens(text))))


def is_automatic(text: str) -> bool:
    """Say whether the normalised text was sent by the phone or the mailbox, not by the person."""
    return _AUTO.search(text) is not None


def token_at(starts: list[int], offset: int) -> int:
    """Give the index of the token that holds `offset`, `starts` being where the tokens begin."""
    return max(bisect_right(starts, offset) - 1, 0)
