"""Where a text names people: every name in it as written, whoever it is of and whatever is said of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from .clauses import Message
from .lexicon import classes_of
from .names import RELATIONS, TITLES, WORDS_TOO, given, is_name
from .spelling import plain
from .tokens import SENTENCE_ENDS
from .words import table


class Mention(NamedTuple):
    """A name as written, the tokens that it stands in, and how sure it is one.

    `known` is a given name or one with a title; others are told by their capital alone.
    `doubtful` is a word of the language as well, and a name only where one must follow.
    """

    name: str
    first: int
    after: int
    known: bool
    doubtful: bool = False


# What stands before a name as part of it: "Big Ron", "Old Tam", "Nana Efua".
_BY_NAMES = table("big old little lil young wee")
# Titles that stand behind a name: "Ramesh sir", "Shreya di".
_AFTER_NAMES = table("sir ji di san sensei")
# Titles that are everyday words as well: they need a name after them.
_PLAIN_TITLES = table(
    """
    dean msg arch chef captain principal miss judge officer sister brother father sir lady elder canon
    lic ing coach uncle unc
    aunt aunty auntie cousin grandpa grandma granny nana mama papa lola lolo tia tio don dona pak bu mx
    """
)
_KIN = table(
    """
    sister brother mom dad mother father wife husband son daughter cousin aunt uncle niece nephew grandma grandpa in law
    friend boss manager supervisor coworker colleague mentor teacher professor neighbor roommate partner boyfriend
    girlfriend lead director buddy classmate advisor foreman recruiter landlord pastor tutor trainer instructor ex team
    my his her our their your
    """
)
_SECOND = table("ann anne lou jo jean lynn beth jane rose luis jose antonio carlos maria mae marie")
_PARTICLES = table("van von der den de del la da di dos du bin al el st ap")
_ARTICLES = _PARTICLES - {"van", "von"}
_NO_FAMILY_NAME = table(
    "from at said and to who for about with in on but or so then is was i the a my que con para por y de del la el talk"
)
_MONTHS = table("april may june august")
# A pair of capitals that people are called by; others are trades, states and machines.
_INITIALS = table("dj tj jt cj aj jp jd jj rj mj pj kc bj jb lj kj dk jr tk ej dw")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,3}(?![A-Za-z])")
_NO_INITIALS = table("U.S. A.M. P.M. I.T. H.R. U.K. A.I. P.O. B.S. B.A. M.A. P.S. U.S.A. E.R. L.A. D.C. N.Y.")
# A capital before one of these is that of a place, a firm or a course.
_PLACE_BEFORE = table("st saint mount lake port fort san santa los las north south east west")
_VERBS = table("and is was has said says told called asked gave and i yes no who at from")
_OF_A_PLACE = table(
    """
    inc llc ltd corp hospital bank college university street st road avenue center centre school health library clinic
    hotel group academy institute church park county city town building store shop depot airport station pizza
    foods motors bridge hall house court medical community level theory exam certificate app biography
    """
)


def mentions(message: Message) -> list[Mention]:
    """Find all names in a text, in order."""
    shouts = message.own.isupper() or _titled(message)
    found: list[Mention] = []
    at = 0
    while at < len(message.tokens):
        mention = _mention(message, at, shouts=shouts) if _may_be(message, at) else None
        if mention and not _is_place(message, mention):
            found.append(mention)
        at = mention.after if mention else at + 1
    return found


def _may_be(message: Message, at: int) -> bool:
    """Say whether a name may begin at a token: of small letters only those that are known."""
    typed = raw(message, at)
    if not typed.islower() or not typed.isascii():
        return typed[:1].isalpha()
    word = typed.removesuffix("'s")
    return word in given() or word in WORDS_TOO or word in TITLES or word in _BY_NAMES


def _is_place(message: Message, mention: Mention) -> bool:
    """Say whether what stands beside a name makes it one of a place, a firm, or a thing of somebody's."""
    before = message.tokens[mention.first - 1].norm if mention.first else ""
    after = message.tokens[mention.after].norm if mention.after < len(message.tokens) else ""
    if before in _PLACE_BEFORE or (before in ("a", "an") and not mention.known):
        return True
    if after in _OF_A_PLACE:
        return True
    word = plain(mention.name)
    # "Priyas brother": a given name with the s of what is theirs, and no apostrophe.
    owner = word.endswith("s") and word not in given() and (word[:-1] in given() or word[:-1] in WORDS_TOO)
    return owner and after.isalpha() and after not in _VERBS


def raw(message: Message, at: int) -> str:
    """Give a token as it was typed."""
    return message.own[message.tokens[at].start : message.tokens[at].end]


def _titled(message: Message) -> bool:
    """Say whether Every Word Has A Capital, so that a capital tells nothing."""
    words = [raw(message, at) for at in range(min(len(message.tokens), 40)) if _is_word(message, at)]
    return len(words) > 4 and sum(word[0].isupper() for word in words) * 10 > len(words) * 7


def _is_word(message: Message, at: int) -> bool:
    return message.tokens[at].norm[:1].isalpha() and message.tokens[at].end > message.tokens[at].start


def _begins(message: Message, at: int) -> bool:
    """Say whether a token begins a sentence, where a capital says nothing."""
    return at == 0 or message.tokens[at - 1].norm in SENTENCE_ENDS


def _mention(message: Message, at: int, *, shouts: bool) -> Mention | None:
    if not _is_word(message, at):
        return None
    if dotted := _DOTTED.match(message.own, message.tokens[at].start):
        after = at
        while after < len(message.tokens) and message.tokens[after].start < dotted.end():
            after += 1
        return None if dotted[0] in _NO_INITIALS else Mention(dotted[0], at, after, known=True)
    return _with_title(message, at, shouts=shouts) or _plain_name(message, at, shouts=shouts)


def _with_title(message: Message, at: int, *, shouts: bool) -> Mention | None:
    typed = raw(message, at)
    word = plain(typed)
    if word not in TITLES and word not in _BY_NAMES:
        return None
    last = at + 1
    if last >= len(message.tokens) or not _is_word(message, last) or message.tokens[last].start - _end(message, at) > 2:
        return None
    following = raw(message, last)
    described = at > 0 and message.tokens[at - 1].norm in _KIN
    if word in TITLES and plain(following) in TITLES - RELATIONS and last + 1 < len(message.tokens):
        inner = _with_title(message, last, shouts=shouts)  # "Ma'am Dr. Reyes"
        return inner._replace(first=at) if inner else None
    named = is_name(following) or plain(following) in WORDS_TOO
    surname = following.replace("'", "").isalpha() and plain(following) not in _NO_FAMILY_NAME
    if word in _BY_NAMES:
        if (
            not (named and surname)
            or (described and not typed[0].isupper())
            or (word == "old" and not typed[0].isupper())
        ):
            return None
    elif not ((named and surname) or (following[0].isupper() and surname and not shouts)):
        known_word = classes_of(plain(following)) or message.tokens[last].norm != plain(following)
        if word in _PLAIN_TITLES or not surname or described or known_word or len(following) < 3:
            return None
    begin = at
    if word in RELATIONS and (described or not typed[0].isupper()):
        begin = last
    return _grown(message, begin, last, shouts=shouts, first=at, known=True)


def _end(message: Message, at: int) -> int:
    end = message.tokens[at].end
    return end + (message.own[end : end + 1] == ".")


def _plain_name(message: Message, at: int, *, shouts: bool) -> Mention | None:
    typed = raw(message, at)
    word = plain(typed).removesuffix("'s")
    known = word in given()
    doubtful = False
    if word in WORDS_TOO:
        doubtful = not typed[0].isupper() or shouts or _begins(message, at) or word in _MONTHS
        known = not doubtful
    elif typed.isupper() and word in _INITIALS and not message.own.isupper():
        known = True
    elif not known and (_shows_nothing(typed, word, shouts=shouts) or (_begins(message, at) and _is_plain_word(word))):
        return None
    mention = _grown(message, at, at, shouts=shouts, first=at, known=known)._replace(doubtful=doubtful)
    following = raw(message, mention.after) if mention.after < len(message.tokens) else ""
    return None if not known and following.isdigit() else mention  # "Forever 21"


def _shows_nothing(typed: str, word: str, *, shouts: bool) -> bool:
    """Say whether the capital of a word that is no given name tells nothing."""
    return shouts or not is_name(typed) or _two_capitals(typed) or word in _ARTICLES


def _two_capitals(typed: str) -> bool:
    """Say whether a word is an abbreviation with an ending ("CVs"), and no DeShawn or McKay."""
    return typed[1:2].isupper() and typed[1] != "'" and typed[:2] != "O'"


def _grown(message: Message, begin: int, last: int, *, shouts: bool, first: int, known: bool) -> Mention:
    """Take in what goes on with a name: a family name, the Ann of Mary Ann, the rest of Jean-Luc."""
    while (further := _goes_on(message, last + 1, shouts=shouts)) is not None:
        last = further
    if not message.own.isupper() and last + 1 < len(message.tokens) and raw(message, last + 1) in _AFTER_NAMES:
        last += 1
    text = message.own[message.tokens[begin].start : message.tokens[last].end]
    text = text.removesuffix("'s").removesuffix("'S").strip(" .,'")
    return Mention(text, first, last + 1, known=known)


def _goes_on(message: Message, at: int, *, shouts: bool) -> int | None:
    if at >= len(message.tokens) or not _is_word(message, at):
        return None
    typed, before = raw(message, at), raw(message, at - 1)
    gap = message.own[message.tokens[at - 1].end : message.tokens[at].start]
    if gap in ("-", "\u2010") and typed.isalpha():
        return at
    if before.endswith("'s") or len(gap) > 1 or gap not in (" ", ""):
        return None
    if plain(typed) in _SECOND and is_name(before) and (typed[0].isupper() or before.islower()):
        return at
    if shouts or not before[0].isupper():
        return None
    if plain(typed) in _PARTICLES:
        further = at + 1
        while further < len(message.tokens) and plain(raw(message, further)) in _PARTICLES:
            further += 1
        if further < len(message.tokens) and raw(message, further)[:1].isupper() and is_name(raw(message, further)):
            return further
    return at if typed[0].isupper() and not typed.isupper() and is_name(typed) else None


def _is_plain_word(word: str) -> bool:
    """Say whether a word that is no given name is one of the language."""
    return word.endswith(("ed", "ing", "ly")) or bool(classes_of(word)) or word in _PLAIN


_PLAIN = table(
    """
    between charge remove although though unless whether during within beyond despite instead maybe perhaps please
    quick small long short early late nice cool awesome proud sorry happy sad tired busy sick driver customer client
    fair true sure okay welp yikes phew kinda wow
    """
)
