"""Where a text names people: every name in it as written, whoever it is of and whatever is said of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from .clauses import Message
from .lexicon import classes_of
from .names import PLACES_TOO, RELATIONS, TITLES, WORDS_TOO, given, is_name, namesakes
from .spelling import plain
from .tokens import SENTENCE_ENDS
from .unlisted import LEAD_TO_NAMES, of_a_list, only_a_name
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
_COUPLE = table("mrs dr ms mr")
_BY_NAMES = table("big old little lil young wee")
# Titles that stand behind a name: "Ramesh sir", "Shreya di".
_AFTER_NAMES = table("sir ji di san sensei saab sahib hanim bey")
# Titles that are cut short, with a point that ends no sentence.
_CUT_SHORT = table("engr eng ing lic gen fr col atty msgr cmdr insp supt maj cpl arch hon")
# Titles that are everyday words as well: they need a name after them.
_PLAIN_TITLES = table(
    """
    dean msg arch chef captain principal miss judge officer sister brother father sir lady elder canon
    lic ing coach uncle unc
    aunt aunty auntie cousin grandpa grandma granny nana mama papa lola lolo tia tio don dona pak bu mx
    chief mother tata tante seu cik sis bro gen fr eng col nurse oga
    """
)
_KIN = table(
    """
    sister brother mom dad mother father wife husband son daughter cousin aunt uncle niece nephew grandma
    grandpa in law
    friend boss manager supervisor coworker colleague mentor teacher professor neighbor roommate partner boyfriend
    girlfriend lead director buddy classmate advisor foreman recruiter landlord pastor tutor trainer
    instructor ex team
    my his her our their your
    """
)
_SECOND = table("ann anne lou jo jean lynn beth jane rose luis jose antonio carlos maria mae marie")
_FIRST_OF_TWO = table("jean abdul abd xiao jun mary anna maria ana juan jose sri hyun min ji mei hoang minh")
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
        if mention is None and found and _goes_with(message, at, found[-1]):
            mention = Mention(raw(message, at), at, at + 1, known=False)
        if mention and not _is_place(message, mention):
            found.append(mention)
        at = mention.after if mention else at + 1
        if at < len(message.tokens) and message.tokens[at].start == message.tokens[at - 1].start:
            at += 1  # the s of "Joe's" is no second Joe
    return found


def _goes_with(message: Message, at: int, before: Mention) -> bool:
    """Say whether a word in small letters stands in one list with the name before it: "asked ty and bo"."""
    if before.after != at - 1 or not before.name.islower() or message.tokens[at - 1].norm not in ("and", "&"):
        return False
    return of_a_list(message.tokens, at, raw(message, at))


def _may_be(message: Message, at: int) -> bool:
    """Say whether a name may begin at a token: of small letters only those that are known."""
    typed = raw(message, at)
    if not typed.islower() or not typed.isascii():
        return typed[:1].isalpha()
    word = typed.removesuffix("'s")
    if word == "don" and at and message.tokens[at - 1].norm in _WHO_HAS_DONE:
        return False
    if word in given() or word in WORDS_TOO or word in TITLES or word in _BY_NAMES:
        return True
    if at == 0 or message.tokens[at - 1].norm not in LEAD_TO_NAMES:
        return False
    return only_a_name(message.tokens, at, raw(message, at - 1), typed)


# "I don call am": in Pidgin it is no name.
_WHO_HAS_DONE = table("i we e he she they dem una you e im")


def _is_place(message: Message, mention: Mention) -> bool:
    """Say whether what stands beside a name makes it one of a place, a firm, or a thing of somebody's."""
    before = message.tokens[mention.first - 1].norm if mention.first else ""
    after = message.tokens[mention.after].norm if mention.after < len(message.tokens) else ""
    if before in _PLACE_BEFORE or (before in ("a", "an") and not mention.known):
        return True
    if (
        before == "to"
        and plain(mention.name) in PLACES_TOO
        and mention.first > 1
        and _is_way(message, mention.first - 2)
    ):
        return True
    if (
        before == "the"
        and raw(message, mention.first - 1).lower() == "the"
        and after.isalpha()
        and " " not in mention.name
        and after not in _VERBS
        and after not in _TOLD_OF
    ):
        return True  # "the Virginia exam"
    if after in _OF_A_PLACE or _is_firm(message, mention):
        return True
    word = plain(mention.name)
    # "Priyas brother": a given name with the s of what is theirs, and no apostrophe.
    owner = word.endswith("s") and word not in given() and (word[:-1] in given() or word[:-1] in WORDS_TOO)
    return owner and after.isalpha() and after not in _VERBS


# What stands behind a name that is a firm's.
_PARTNERS = table("sons son co company bros brothers daughters associates partners")


def _is_firm(message: Message, mention: Mention) -> bool:
    """Say whether a name is a firm's: one known as such, or one with sons and partners."""
    word = plain(mention.name).removesuffix("'s")
    if word in namesakes():
        return True
    before = message.tokens[mention.first - 1].norm if mention.first else ""
    if f"{before} {word}" in namesakes():
        return True
    after = [token.norm for token in message.tokens[mention.after : mention.after + 2]]
    if len(after) < 2 or after[0] != "and":
        return False
    partners = after[1] in _PARTNERS and raw(message, mention.after + 1)[:1].isupper()
    return partners or f"{word} and {after[1]}" in namesakes()


_WAYS = table(
    """
    went go going gone drove drive driving bus train flight flew fly plane ferry moved move moving trip ride rode way
    commute commuting road travel traveled travelled travelling traveling relocate relocating back over
    """
)
_TOLD_OF = table("who that which whose in on for about to with when because so but if or then")


def _is_way(message: Message, at: int) -> bool:
    """Say whether a token tells of a way, so that what it leads to is a place: "the bus to Charlotte"."""
    return message.tokens[at].norm in _WAYS


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
    return (
        _with_initial(message, at, shouts=shouts)
        or _with_title(message, at, shouts=shouts)
        or _plain_name(message, at, shouts=shouts)
    )


def _with_initial(message: Message, at: int, *, shouts: bool) -> Mention | None:
    """Read "J. Rivera" and "A. Nakamura": the point behind the letter ends no sentence."""
    token = message.tokens[at]
    if token.end - token.start != 1 or not raw(message, at).isupper() or at + 2 >= len(message.tokens):
        return None
    if message.tokens[at + 1].norm != "." or message.tokens[at + 1].start != token.end:
        return None
    if at and message.tokens[at - 1].norm in _LETTERED:
        return None
    family = raw(message, at + 2)
    if not family[:1].isupper() or family.isupper() or not is_name(family) or _is_plain_word(plain(family)):
        return None
    return _grown(message, at, at + 2, shouts=shouts, first=at, known=True)


# What a letter counts: "plan B. Rosa said no".
_LETTERED = table("plan option vitamin grade level section part type class unit hepatitis group step track an")


def _with_title(message: Message, at: int, *, shouts: bool) -> Mention | None:
    typed = raw(message, at)
    word = plain(typed)
    if word not in TITLES and word not in _BY_NAMES:
        return None
    last = at + 1
    if word in _CUT_SHORT and typed[0].isupper() and last < len(message.tokens) and message.tokens[last].norm == ".":
        last += 1
    if last >= len(message.tokens) or not _is_word(message, last) or message.tokens[last].start - _end(message, at) > 2:
        return None
    if two := _of_two(message, at, last, shouts=shouts):
        return two
    if plain(raw(message, last)) in _PARTICLES and typed[0].isupper() and (further := _family_name(message, last)):
        return _grown(message, at, further, shouts=shouts, first=at, known=True)  # "Dr. al-Rashid"
    described = at > 0 and message.tokens[at - 1].norm in _KIN
    if not _takes(message, at, last, shouts=shouts, described=described):
        return None
    begin = last if word in RELATIONS and (described or not typed[0].isupper()) else at
    return _grown(message, begin, last, shouts=shouts, first=at, known=True)


def _of_two(message: Message, at: int, last: int, *, shouts: bool) -> Mention | None:
    """Read a title before another one: "Ma'am Dr. Reyes", "Mr and Mrs Petrov"."""
    if last + 1 >= len(message.tokens):
        return None
    if message.tokens[last].norm == "and":
        if plain(raw(message, last + 1)) not in _COUPLE:
            return None
        both = _with_title(message, last + 1, shouts=shouts)
        lead = message.own[message.tokens[at].start : message.tokens[last + 1].start]
        return both._replace(name=f"{lead}{both.name}", first=at) if both else None
    if plain(raw(message, at)) in TITLES and plain(raw(message, last)) in TITLES - RELATIONS:
        inner = _with_title(message, last, shouts=shouts)
        return inner._replace(first=at) if inner else None
    return None


def _takes(message: Message, at: int, last: int, *, shouts: bool, described: bool) -> bool:
    """Say whether a title has its name behind it; `described` is one as in "my uncle"."""
    typed, following = raw(message, at), raw(message, last)
    word = plain(typed)
    named = is_name(following) or plain(following) in WORDS_TOO
    surname = following.replace("'", "").isalpha() and plain(following) not in _NO_FAMILY_NAME
    if word in _BY_NAMES:
        return named and surname and (typed[0].isupper() or not (described or word == "old"))
    if word in ("mother", "nurse") and not typed[0].isupper():
        return False
    if (named and surname) or (following[0].isupper() and surname and not shouts):
        return True
    known_word = classes_of(plain(following)) or message.tokens[last].norm != plain(following)
    return not (word in _PLAIN_TITLES or not surname or described or known_word or len(following) < 3)


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
    elif typed.islower() and not known and at and only_a_name(message.tokens, at, raw(message, at - 1), typed):
        return Mention(typed, at, at + 1, known=False)
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
    if typed.islower() and before.islower() and before in _FIRST_OF_TWO and plain(typed) in given():
        return at
    if plain(typed) in _SECOND and is_name(before) and (typed[0].isupper() or before.islower()):
        return at
    if shouts or not before[0].isupper():
        return None
    if plain(typed) in _PARTICLES:
        further = _family_name(message, at)
        if further is not None and is_name(raw(message, further)):
            return further
    if len(typed) == 1 and typed in _INITIAL_LETTERS and before.isalpha() and is_name(before):
        return at  # "Tasha K"
    return at if typed[0].isupper() and not typed.isupper() and is_name(typed) else None


# "I" and "A" are words, and "X" is a mark.
_INITIAL_LETTERS = frozenset("BCDEFGHJKLMNOPQRSTUVWZ")


def _family_name(message: Message, at: int) -> int | None:
    """Give where the name with a capital stands that the particles at `at` lead to: "van der Berg"."""
    while at < len(message.tokens) and plain(raw(message, at)) in _PARTICLES:
        at += 1
    return at if at < len(message.tokens) and raw(message, at)[:1].isupper() else None


def _is_plain_word(word: str) -> bool:
    """Say whether a word that is no given name is one of the language."""
    return word.endswith(("ed", "ing", "ly")) or bool(classes_of(word)) or word in _PLAIN


_PLAIN = table(
    """
    between charge remove although though unless whether during within beyond despite instead maybe perhaps please
    abeg voice whoever nervous seen name tea jury deaf whatever quick small long short early late nice cool awesome
    proud sorry happy sad tired busy sick driver customer client
    fair true sure okay welp yikes phew kinda wow
    """
)
