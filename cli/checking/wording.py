"""Words that a message must not hold, whoever gets it: tables of what, each row with its reason and its fix."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from careerline.words.segments import SEPTETS, fold
from cli.checking.complaint import Complaint
from cli.checking.folder import LEGAL, Folder, is_text
from cli.words.messages import MAIL, SUFFIX

# What phone companies act on before Careerline sees it: the CTIA's words and Twilio's own.
CARRIER_WORDS = (
    *("STOP", "STOPALL", "END", "QUIT", "CANCEL", "UNSUBSCRIBE", "REVOKE", "OPTOUT"),
    *("START", "YES", "UNSTOP"),
    *("HELP", "INFO"),
)
_ANY = "|".join(CARRIER_WORDS)
_IN_CAPITALS = re.compile(rf"\b({_ANY})\b")
INVITED = "DONE, NOT YET, SKIP, a day, a number, a name, MORE, LESS, PAUSE, BACK or UNDO"


@dataclass(frozen=True, slots=True)
class Banned:
    """A pattern that no text may match, what that would do, and what to write instead; `{0}` is what was found."""

    pattern: re.Pattern[str]
    wrong: str
    fix: str
    in_mails: bool = True


def _banned(pattern: str, wrong: str, fix: str, *, in_mails: bool = True) -> Banned:
    return Banned(re.compile(pattern, re.IGNORECASE), wrong, fix, in_mails)


_ASKING = r"(?:did|do|does|have|has|had|are|is|was|were|can|could|will|would|should)"
_ABOUT = r"(?:you|it|they|there|this|that|these|the|your|any|anybody|anyone|anything|somebody|someone|something|one)"
_BEGINS = r"(?:^|(?<=[.!?;:,] )|(?<=[.!?;:,]  )|(?<=\band )|(?<=\bor )|(?<=\bso ))"

INVITATIONS: tuple[Banned, ...] = (
    _banned(
        rf"\b(?:reply|text|send)(?: back| with| just)* [\"']?(?:{_ANY})\b",
        'It asks for "{0}", and phone companies act on that word before Careerline sees it.',
        f"Ask for {INVITED}.",
    ),
    _banned(
        rf"\b(?:{_ANY}) or \w[^.?!]*\?|\bor (?:to )?(?:{_ANY})\b[^.?!]*\?",
        '"{0}" may be answered with one word on which phone companies act.',
        f"Ask for {INVITED}.",
        in_mails=False,
    ),
    _banned(
        rf"{_BEGINS}{_ASKING} {_ABOUT}\b[^.?!]*\?",
        '"{0}" can be answered with YES, on which phone companies act, and a no says little.',
        "Ask how, what, which or when.",
        in_mails=False,
    ),
    _banned(
        rf"{_BEGINS}(?:want|need|ready|care|got time|(?<!not )right|ok|okay|deal|still useful)\b[^.?!]*\?",
        '"{0}" can be answered with YES, on which phone companies act.',
        "Ask how, what, which or when, or offer a word such as LESS.",
        in_mails=False,
    ),
    _banned(
        r"\bwhat (?:else )?(?:do|would|could|might) you need\b[^.?!]*\?|\b(?:what|who|how)\b[^.?!]*\bhelps?\b[^.?!]*\?",
        '"{0}" can be answered with HELP or INFO, on which phone companies act.',
        "Ask for the thing itself: a day, a number, a name.",
        in_mails=False,
    ),
)

MANNERS: tuple[Banned, ...] = (
    # Phones lie on break-room tables.
    _banned(
        r"\b(?:quit|quitting|resign|resigning|leav(?:e|ing) (?:your|the) (?:job|employer)"
        r"|(?:new|another|better) (?:job|employer)|your boss|job (?:hunt|search)|two weeks'? notice)\b",
        '"{0}" speaks of leaving the employer, and a text shows on a locked phone.',
        "Say it without the employer.",
        in_mails=False,
    ),
    # A machine that says "I" passes itself off as a person.
    _banned(
        r"(?<![\w'])(?:I(?:'m|'ll|'ve|'d)?|me|my|mine|we(?:'re|'ll|'ve|'d)?|us|our|ours|proud)(?![\w'])",
        'Automatic messages never say "{0}": nobody is there who could.',
        'Say "you", or name the coach.',
    ),
    # It shames people out of answering, and what was built stays built.
    _banned(
        r"\b(?:no excuses?|you (?:missed|failed|forgot)|you should have|streak|lazy|disappoint\w*)\b",
        '"{0}" scolds.',
        "Say what was understood, and what comes next.",
    ),
    # Pressure is what people block; carriers block shortened addresses.
    _banned(
        r"\b(?:last chance|hurry|act now|don't miss|limited time|bit\.ly|tinyurl\.com|goo\.gl)\b|!{2,}",
        '"{0}" presses like an advertisement, and phone companies filter those.',
        "Say it plainly.",
    ),
    _banned(
        r"\{\{|\}\}|\{%|%\}|\{#|#\}",
        'A mark such as "{0}" stands here by itself.',
        "A mark has two halves: {{ name }}, {% if name %}.",
    ),
)

# What nobody has who has no employer now.
_EMPLOYER = re.compile(
    r"\b(?:at work|(?:at )?your (?:job|workplace|boss|lead|supervisor|manager|team|company|shift|employer|coworkers?)"
    r"|today's job|(?:one|the|this|each|every|next) shift|co-?workers?|colleagues?|break room|employer"
    r"|a (?:raise|promotion))\b",
    re.IGNORECASE,
)


def needs_an_employer(words: str) -> str | None:
    """Return what in *words* only somebody with an employer has, None where there is nothing."""
    found = _EMPLOYER.search(words)
    return found[0] if found else None


def plain_letters(words: str) -> Iterator[tuple[str, str]]:
    """Yield each character of *words* that would make a text cost double, with what to write for it."""
    for char in dict.fromkeys(unicodedata.normalize("NFC", words)):
        if char not in SEPTETS:
            instead = fold(char)
            yield (
                f"The character {char} ({unicodedata.name(char, 'unnamed').lower()}) would make a text cost double.",
                f"Write {instead} instead." if instead else "Take it out.",
            )


def wording(folder: Folder, path: str, legal: Mapping[str, set[str]]) -> Iterator[Complaint]:
    """Yield what a template says that no message may say, by its own lines."""
    source = folder.files[path]
    bare = without_marks(source)
    allowed = legal.get(path, set())
    mail = path.endswith(SUFFIX[MAIL])
    if is_text(path):
        for number, line in enumerate(without_marks(source, comments_only=True).splitlines(), start=1):
            for wrong, fix in plain_letters(line):
                yield Complaint(path, number, wrong, fix)
    for found in _IN_CAPITALS.finditer(bare):
        if found[0] not in allowed:
            yield Complaint(
                path,
                _line(source, found.start()),
                f"{found[0]} is a word on which phone companies act; only the texts of {LEGAL} may hold it.",
                f"Ask for {INVITED}.",
            )
    unquoted = re.sub(r'"[^"\n]*"', lambda quoted: '"' + "_" * (len(quoted[0]) - 2) + '"', bare)
    for row in (*(() if allowed else INVITATIONS), *MANNERS):
        if mail and not row.in_mails:
            continue
        for found in row.pattern.finditer(unquoted):
            yield Complaint(path, _line(source, found.start()), row.wrong.format(" ".join(found[0].split())), row.fix)


def said_in_plan(words: str) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with words of the plan that stand in a text."""
    unquoted = re.sub(r'"[^"]*"', '""', words)
    for found in _IN_CAPITALS.findall(words):
        yield f"{found} is a word on which phone companies act.", f"Ask for {INVITED}."
    for row in (*INVITATIONS, *MANNERS):
        for match in row.pattern.finditer(unquoted):
            yield row.wrong.format(match[0]), row.fix


@cache
def without_marks(source: str, *, comments_only: bool = False) -> str:
    """Return a template's words alone, each in its place: what stands in marks is blank, line ends and dividers too."""
    marks = r"\{#.*?#\}" if comments_only else r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}"

    def blank(mark: re.Match[str]) -> str:
        filler = "_" if mark[0].startswith("{{") else " "
        return "".join("\n" if char == "\n" else filler for char in mark[0])

    bare = re.sub(marks, blank, source, flags=re.DOTALL)
    if comments_only:
        return bare
    bare = re.sub(r"^[ \t]*---[ \t]*$", lambda divider: "." * len(divider[0]), bare, flags=re.MULTILINE)
    return bare.replace("\n", " ")


def _line(source: str, offset: int) -> int:
    return source.count("\n", 0, offset) + 1
