"""From what was typed to words that can be compared: one spelling, one script of quotes, one "not".

Every normalised word remembers where it stood, so that names and goals can be given back as they were written.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from .numerals import with_digits
from .rx import Rx
from .spelling import plain, spelled
from .tokens import SENTENCE_ENDS, Token
from .translate import glossed
from .weekdays import MONTHS
from .words import SHORT, table

YES_SIGNS = frozenset("👍👌✅✔☑🙌👏💯🆗🫡💪🎉")
NO_SIGNS = frozenset("👎❌✖🚫✗✘🙅🙁")
STOP_SIGNS = frozenset("🛑")
ABUSE_SIGNS = frozenset("🖕")

# Quotes and dashes of every make: the apostrophes, the quotation marks, the dash between numbers and the long one.
_CURLY = str.maketrans("\u2019\u2018\u02bc\u00b4\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014", '\'\'\'\'"""""-;')
_MONTH_ABROAD = r"(?i:jan|feb|m\u00e4r|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc]|advent)"
_TOKEN = Rx(
    r"[aApP]\.[mM]\b\.?",
    r"\d{4}-\d{2}-\d{2}",
    r"\d{1,2}:\d{2}",
    # "am 24.8. um 19 Uhr", "bis 3.4.", "am 1. Advent", "24. August"
    r"(?:(?<=am )|(?<=Am )|(?<=bis )|(?<=Bis )|(?<=den )|(?<=zum )|(?<=vom )|(?<=ab ))[0-3]?\d\.[01]?\d\.(?!\d)",
    r"(?:1[3-9]|2\d|3[01])\.(?:1[0-2]|0?[1-9])\.(?!\d)",
    rf"(?:(?<=am )|(?<=Am )|(?<=bis )|(?<=Bis )|(?<=den )|(?<=zum )|(?<=vom )|(?<=ab ))[0-3]?\d\.(?= ?{_MONTH_ABROAD})",
    r"(?<!\d)[0-3]?\d\.(?= ?(?i:januar|februar|m\u00e4rz|mai|juni|juli|oktober|dezember|advent)\b)",
    r"\d,\d(?= ?(?:h\b|hr|hour|hora|std|stunde|ora|ore|heure))",
    r"\d{1,4}(?:/\d{1,4})+",
    r"2(?i:day|nite|night|moro|morrow|mrw)\b",
    r"\d+(?i:st|nd|rd|th)\b",
    r"\d{1,9}(?:,\d{3})+|\d+(?:\.\d+)?|\.\d+",
    r"[wW]/(?:o\b)?",
    r"[eE]-?[mM]ail(?:s|ed|ing)?",
    r"(?<=\d)(?:[hHxX]|(?i:hrs?|hours?|mins?))(?=\d)",
    r"[^\W\d_]+\d\w*",
    r"[^\W\d_]+(?:'[^\W\d_]+)*",
    r"\n",
    r"[^\w\s]|_",
)
_TITLES = frozenset({
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "sra", "sr", "rev", "sgt", "lt", "capt", "vs", "approx",
})  # fmt: skip
_KEPT = frozenset(',.!?:;-/="$%+()#>*')

_QUOTED_LINE = re.compile(r"^[ \t]*>.*$|^[ \t]*On [^\n]{5,120} wrote:[ \t]*$", re.MULTILINE)
_CUT = re.compile(
    r"^[ \t]*(?:-{2,}[ \t]*(?:Original|Forwarded)[^\n]*|Sent from my [^\n]{1,60}|Get Outlook for [^\n]{1,40})",
    re.MULTILINE | re.IGNORECASE,
)
_HALVES = re.compile(r"(\d)? ?\u00bd")
_QUARTERS = re.compile(r"(\d) ?([\u00bc\u00be])")
_HUNDREDTHS = {"\u00bc": "25", "\u00be": "75"}
_FRACTIONS = {"\u00bc": "1/4", "\u00be": "3/4"}
# Words with stars for letters, by how they begin: "f***", "s*icide", "k*ll".
_STARRED = re.compile(r"\bf\*+(?:c?k)?\b|\bf\*{2,}|\bs\*+(?=icid)|\bk\*+(?=ll)", re.IGNORECASE)
_STARS = {"f": "fuck", "s": "su", "k": "ki"}
_REACTION = re.compile(
    r"^\s*(liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|le gust[oó]|le encant[oó]|me gust[oó]"
    r"|reacted \S{1,12} to|removed an? \w{1,12} from|\S{1,4} to)\s+\".*\"?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_AUTO = Rx(
    r"\bdo not disturb while driving\b",
    r"\bauto(?:matic|mated)?[ -]*(?:reply|response)\b",
    r"\bout of (?:the )?office\b.{0,120}\b(?:return|back|reply|respond|email|contact|until)\b",
    r"\bi am driving (?:right now|at the moment|and|with)\b.{0,60}\b(?:later|see|get|call)\b",
    r"\bi (?:can not|am unable to) (?:talk|take your call|answer"
    r"|come to the phone)(?: right)?(?: now)?[ ,.;]{0,3}(?:i will|can i|please leave|what|text|$)",
    r"\bi will (?:see|respond to|reply to|read|answer) your (?:message|email|text) (?:when|as soon|upon)",
    r"\b(?:limited access to|not monitoring|away from) (?:my )?(?:email|messages|phone)\b.{0,80}\b(?:return"
    r"|back|until|respond|reply)\b",
    r"\b(?:thank you|thanks) for (?:your (?:message|email|text)|contacting|reaching out to)\b.{0,120}\b(?:will"
    r"|shortly|business|soon)\b",
    r"\b(?:mailbox|inbox|number) is not monitored\b",
    r"\bi am in a meeting[ ,.;]{0,3}(?:i will|can i|and will)\b",
    r"\bsent (?:automatically|from my car)\b",
)


@dataclass(frozen=True, slots=True)
class Own:
    """The person's own words in a message, as they wrote them, and what kind of message it is."""

    text: str
    reaction: str | None = None


# Dictation and keyboards leave two spaces, which part no name.
_GAPS = re.compile(r"[^\S\n]+")


def own_words(text: str) -> Own:
    """Straighten the characters and drop what the person did not write: quotes, signatures, tapbacks."""
    if not text.isascii():
        text = _HALVES.sub(lambda match: f"{match[1]}.5" if match[1] else "half", text)
        text = _QUARTERS.sub(lambda match: f"{match[1]}.{_HUNDREDTHS[match[2]]}", text)
        for sign, fraction in _FRACTIONS.items():
            text = text.replace(sign, fraction)
        text = unicodedata.normalize("NFKC", text).translate(_CURLY)
        text = "".join(ch for ch in text if ch.isascii() or unicodedata.category(ch) not in ("Cf", "Mn", "Me", "Cs"))
    text = text.replace("`", "'").replace("\r", "\n")
    if '"' in text and (tapback := _REACTION.match(text)):
        return Own("", tapback[1].casefold())
    if "*" in text:
        text = _STARRED.sub(lambda match: _STARS[match[0][0].lower()], text)
    if ">" in text or "wrote:" in text:
        text = _QUOTED_LINE.sub("", text)
    if cut := _CUT.search(text):
        text = text[: cut.start()]
    return Own(_GAPS.sub(" ", text).strip())


# "ill" and "id" without an apostrophe are pronouns unless their neighbours say otherwise.
_ILL_BEFORE = table(
    """
    am is was are were been be feel feeling felt fell got get so very really seriously mentally
    """
)
_ILL_AFTER = table("all with and so but since today this again for last") | SENTENCE_ENDS | {","}
_WOULD = table("rather like love say have ever be want prefer go never take appreciate")


# "Sat" and "sun" are days where a time or nothing follows, and nobody sat.
_SHORT_DAYS = {"sat": "saturday", "sun": "sunday"}
_AFTER_DAY = table(
    "at around morning afternoon evening night or and before after by am pm works then noon midday midnight during "
    "if when instead early late maybe probably works ok first , . ! ? |"
)
_SAT_DOWN = table("i we he she they just then finally the a in who and")
# After a "sat" that begins a text somebody sat; anything else makes it the day.
_SAT_WHERE = table("down in on with w there next for by through here around beside outside and up thru at")


_MEASURED = re.compile(
    r"(?:\d|\b(?:an?|one|two|three|four|five|six|half|couple|another|per|each|every|full|solid|extra|last|first"
    r"|whole))[\s-]*$",
    re.IGNORECASE,
)


def _words(text: str, piece: str, start: int, end: int) -> list[Token]:
    """Normalise one written word, which may open into several."""
    if piece[1:3] == ".m" or piece[1:3] == ".M" or (piece in "aApP" and start and text[start - 1].isdigit()):
        return [Token(piece[0].lower() + "m", start, end)]  # "a.m.", "6a"
    if piece == "HR" and not _MEASURED.search(text, max(start - 16, 0), start):
        return [Token("hr", start, end)]  # human resources, not an hour
    if piece[1:2] == "/":
        return [Token("without" if piece[-1] in "oO" else "with", start, end)]
    return [Token(norm, start, end) for norm in spelled(plain(piece)).split()]


def _mark(piece: str, before: str) -> str:
    """Normalise one mark or sign; nothing for those that say nothing."""
    if piece in YES_SIGNS or piece in NO_SIGNS:
        return "{y}" if piece in YES_SIGNS else "{n}"
    if piece in STOP_SIGNS:
        return "stop"
    if piece in ABUSE_SIGNS:
        return "{f}"
    if piece in _KEPT:
        return "" if piece == "." and before in _TITLES else piece
    return "" if piece.isascii() or before == "," else ","


_NAMED_MARKS = {"\n": "|", "&": "and", "\U0001f52b": "gun", "\U0001f48a": "pills", "\U0001f52a": "knife"}
_DECIMAL = len("1,5")
_SPAN_WORDS = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|m|am|pm)", re.IGNORECASE
)


def _is_hyphen(text: str, at: int) -> bool:
    """Say whether a dash only joins two words ("half-hour", "45-minute"), and is no "from ... to"."""
    glued = at > 0 and at + 1 < len(text) and text[at - 1].isalnum() and text[at + 1].isalpha()
    return glued and not _SPAN_WORDS.match(text, at + 1)


def _tokens(text: str) -> list[Token]:
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, end, piece = match.start(), match.end(), match[0]
        if piece[0].isalpha():
            found += _words(text, piece, start, end)
        elif piece[0].isdigit() or (piece[0] == "." and len(piece) > 1):
            if piece[-1] == ".":
                day, _, month = piece[:-1].partition(".")
                found.append(Token(str(int(day)), start, end))
                if month and 1 <= int(month) <= len(MONTHS):
                    found.append(Token(MONTHS[int(month) - 1], start, end))
                continue
            piece = f"0{piece}" if piece[0] == "." else piece  # ".5 hr"
            comma = "." if len(piece) == _DECIMAL else ""  # "1,5 hours", not "1,500"
            found.append(Token(SHORT.get(piece.lower(), piece.lower().replace(",", comma)), start, end))
        elif piece == "-" and _is_hyphen(text, start):
            continue
        elif norm := _NAMED_MARKS.get(piece) or _mark(piece, found[-1].norm if found else ""):
            found.append(Token(norm, start, end))
    return found


def _feels(before: list[Token]) -> bool:
    """Say whether somebody is or feels so: "am ill", and not "10am ill do it"."""
    hour = len(before) > 1 and before[-1].norm == "am" and before[-2].norm[0].isdigit()
    return bool(before) and before[-1].norm in _ILL_BEFORE and not hour


def _pronouns(tokens: list[Token]) -> list[Token]:
    out: list[Token] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1].norm if at + 1 < len(tokens) else "."
        if token.norm == "ill" and not _feels(out) and after not in _ILL_AFTER:
            out += [Token("i", token.start, token.end), Token("will", token.start, token.end)]
        elif token.norm in _SHORT_DAYS and (
            after[:1].isdigit() or (after in _AFTER_DAY and not (out and out[-1].norm in _SAT_DOWN))
        ):
            out.append(Token(_SHORT_DAYS[token.norm], token.start, token.end))
        elif token.norm == "sat" and not out and after not in _SAT_WHERE:
            out.append(Token("saturday", token.start, token.end))
        elif (
            token.norm == "sun"
            and len(out) > 1
            and out[-1].norm in ("and", "or", "/")
            and out[-2].norm.startswith("saturday")
        ):
            out.append(Token("sunday", token.start, token.end))
        elif token.norm == "m" and len(out) > 1 and out[-1].norm in ("a", "p") and out[-2].norm.isdigit():
            out[-1] = Token(f"{out[-1].norm}m", out[-1].start, token.end)
        elif token.norm == "n" and out and out[-1].norm.isalnum() and after.isalnum():
            out.append(Token("and", token.start, token.end))
        elif token.norm in ("our", "ours") and out and (out[-1].norm in _ONE or out[-1].norm.isdigit()):
            out.append(Token("hours", token.start, token.end))
        elif token.norm == "id" and after in _WOULD:
            out += [Token("i", token.start, token.end), Token("would", token.start, token.end)]
        elif token.norm == "s" and out and out[-1].norm in _IS_AFTER:
            out.append(Token("is", token.start, token.end))
        else:
            out.append(token)
    return out


_ONE = table("an one half")
_IS_AFTER = table("it he she that what who how where there here when everything nothing break")


def _one_self(tokens: list[Token]) -> list[Token]:
    """Join "my self" and its like."""
    out: list[Token] = []
    for token in tokens:
        if token.norm == "self" and out and out[-1].norm in ("my", "him", "her", "your"):
            out[-1] = Token(f"{out[-1].norm}self", out[-1].start, token.end)
        else:
            out.append(token)
    return out


def tokens_of(text: str) -> list[Token]:
    """Cut the person's text into normalised words and marks, in order."""
    return with_digits(glossed(_one_self(_pronouns(_tokens(text)))))


def is_automatic(text: str) -> bool:
    """Say whether the normalised text was sent by the phone or the mailbox, not by the person."""
    return _AUTO.search(text) is not None
