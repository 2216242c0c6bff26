"""By which name a person wants to be called."""

from __future__ import annotations

import re

from .claims import Claim
from .clauses import Message
from .lexicon import classes_of
from .mentions import mentions
from .rx import Rx
from .spelling import plain
from .tokens import token_at
from .words import table

_NAME = Rx(
    r"\b(?:call me|i am called|my name is not [^\W\d]{1,20} ?,? (?:it )?is|my name is(?! not)"
    r"|be addressed as|(?:put|have|change|update|fix) my name (?:\w+ ){0,3}?(?:as|to)"
    r"|the name is|name is|names|i go by|(?<!day )go by|known as"
    r"|address me as|refer to me as"
    r"|(?:change|changing|update) my name to|name should be|you can call me|people call me|name s|name spells?"
    r"|every(?:one|body)(?: s| has| is| all| always)* (?:call|calls|called|calling) m[ei]|(?:rather"
    r"|i want to|would like to|prefer to) be called"
    r"|it is spelled|spelled|my real name is|my names|i prefer|please use)(?: (?:now|actually|just|really|by"
    r"|spelled|spelt|pronounced))* (?P<name>(?:(?:mr|mrs|ms|mx|dr|prof|miss|tia|tio|big|lil|little|auntie|aunty|uncle"
    r"|coach|sister|brother|pastor) )?[^\W\d]{1,20})",
    r"\b(?:stop calling me|do not call me|not) (?:(?:mr|mrs|ms|miss|dr|mx) )?[^\W\d]{2,20}(?: ?[,;.] ?| (?=it is|its"
    r"|i am|call me|my name is|but))(?:it is|its|i am|call me|my name is|but)? ?(?P<name2>[^\W\d]{2,20})\b",
)
_NOT_A_NAME = table(
    """
    at when if later back tomorrow today tonight after before in on about a an the crazy maybe please and for to
    by not is it this that now again soon whenever instead any anytime monday tuesday wednesday thursday friday
    saturday sunday texts text email emails morning mornings evening evenings sometime with because every once
    old lazy stupid silly dumb names ma sir paranoid texting less more twice you them these those done my our his
    her their without
    only everyone everybody nobody people they thats mine in me or so because but
    """
)


_OF_NAMES = table(
    "call calls calling name names known go address addressed refer spelled spell prefer use not called calling"
)


def called(message: Message) -> Claim | None:
    """Find the name that a text says the person goes by."""
    if _OF_NAMES.isdisjoint(message.words):
        return None
    for match in _NAME.finditer(message.text):
        key = "name" if match["name"] else "name2"
        head = message.text[match.start() : match.start(key)]
        raw = message.raw(match.start(key), match.end(key)).strip("'\"")
        if (match[key] in _NOT_A_NAME and not _is_other_word(raw, match[key], head)) or (
            key == "name2" and not head.startswith(("stop calling", "do not call"))
        ):
            continue
        if head.startswith(_ONLY_WITH_CAPITAL) and not raw[:1].isupper():
            continue
        if _BY_OTHERS.search(message.text[max(match.start() - 20, 0) : match.start() + _CALL_ME]):
            continue
        if key == "name" and _REFUSED.search(message.text[max(match.start() - 40, 0) : match.start()]):
            continue
        if head.startswith("my name is") and _SPANISH_NO.search(message.raw(max(match.start() - 4, 0), match.end(key))):
            continue
        if head.startswith("be addressed") and _NOT_SO.search(message.text[max(match.start() - 40, 0) : match.start()]):
            continue
        if (len(raw) > 1 or (raw.isupper() and raw != "I")) and not _ONLY_THEY.search(
            message.text[match.end() : match.end() + 30]
        ):
            value = _with_second(message, match.end(key), raw)
            return Claim(
                "settings", message.clauses_in(match.start(), match.end()), {"setting": "name", "value": value}
            )
    if this := _THIS_NOT_THAT.search(message.text):
        raw, other = message.raw(*this.span("name")), message.raw(*this.span("other"))
        if raw[:1].isupper() and other[:1].isupper():
            return Claim("settings", message.clauses_in(this.start(), this.end()), {"setting": "name", "value": raw})
    return None


_ONLY_WITH_CAPITAL = ("i am called", "i prefer", "please use", "spelled", "it is spelled")
_CALL_ME = len("call me")
# "don't call me Mr. Ortega, call me Beto": the first is the one that is not wanted.
_REFUSED = Rx(r"\b(?:do not|not|never|stop|quit|nobody|no one)(?: (?:ever|really|just))? $")
_SPANISH_NO = re.compile(r"\bno me llamo\b", re.IGNORECASE)
# Names that are spelled like another word: behind "name is" all of them, "call me Thu" names the day.
_AFTER_NAME_IS = table("al ty mo jo bo vi di thu sun tam mar jan wen mon min an my eve tom")
_AFTER_CALL_ME = table("al ty mo jo bo vi di kit eve tom")


def _is_other_word(raw: str, norm: str, head: str) -> bool:
    """Say whether a name was taken for a word that is spelled like it: "call me Al"."""
    if not raw[:1].isupper() or plain(raw) == norm:
        return False
    return plain(raw) in (_AFTER_NAME_IS if "name" in head else _AFTER_CALL_ME)


# What others call somebody is not yet how they want to be called: "boss call me Lynn, i don't like".
_BY_OTHERS = Rx(r"\b(?:boss|mom|mother|dad|they|he|she|teacher|manager|work) (?:always |all |only )?call me$")
_NOT_SO = Rx(r"\b(?:not|stop|never|quit)\b[^.!?]{0,30}$")
# "Quit calling me Deborah, only my mother does that. Debbie": the name stands at the end.
_ONLY_THEY = Rx(r"^[ ,]{0,3}(?:only|just) (?:my|his|her) \w+ (?:does|do|calls)\b")
_THIS_NOT_THAT = Rx(r"\b(?:it is|i am|its) (?P<name>[^\W\d]{2,20}) ?,? not (?P<other>[^\W\d]{2,20})\b")


def _with_second(message: Message, end: int, raw: str) -> str:
    """Take in the second word of a name, where one is written with a capital right after it."""
    place = token_at(message.starts, max(end - 1, 0)) + 1
    if place >= len(message.tokens) or not raw[:1].isupper():
        return raw
    token = message.tokens[place]
    second = message.own[token.start : token.end]
    if letters := _LETTERS.match(message.own, message.tokens[place - 1].start):
        return letters[0]
    glued = token.start - message.tokens[place - 1].end <= 1
    named = second[:1].isupper() and second[1:].islower() and token.norm not in _NOT_A_NAME
    return message.own[message.tokens[place - 1].end - len(raw) : token.end] if glued and named else raw


_LETTERS = re.compile(r"(?:[A-Z]\.){2,3}")


_OF_THE_NAME = Rx(
    r"\b(?:calls?|calling) m[ei]\b|\bmy (?:\w+ )?name\b|\bspelle?d? me\b|\b(?:that|the|this|wrong|other) name\b"
)


def speaks_of_name(message: Message) -> bool:
    """Say whether a text, known to change a setting, speaks of the name and gives none: "nobody calls me Elizabeth"."""
    return _OF_THE_NAME.search(message.text) is not None


# What stands before and behind the name that somebody wants to be called by, or does not.
_CALL_IT = Rx(
    r"\b(?:it is|its|i am|just|say|put|go with|prefer|calls? me|call mi|as|write|use|is|name|named|soy|says"
    r"|accent please :"
    r"|to write"
    r"|please :|name is|by|dime|but|now|me llamo) ?,? ?(?:really |just |actually )?$"
)
_NOT_IT = Rx(
    r"\b(?:not|no|never|stop|quit|drop|enough|instead of|than|hate|calling me|addressing me|addressed as"
    r"|got me as|old|quit with|first name|nobody|no one|(?:only|just) my \w+"
    r"|only my \w+ says|do not|with the|do not say)(?: (?:call me|calling me|calls? me|the|with the|with|being"
    r"|as|say|put|write|"
    r"me llamo))* ?$|\bno me llamo $"
)
_IS_IT = Rx(
    r"^ ?,? ?(?:will do|s? ?is (?:fine|ok|good|better|enough|my name)|s fine|to you|works|please|by the way"
    r"|btw|now|spelled"
    r"|with (?:a|the|an)\b"
    r"|not\b|no\b|aye not|so you can|on here|everyone calls|everybody calls|is what|po ang name|nalang|nomas"
    r"|one [a-z]\b)"
)
_OF_OTHERS = Rx(r"^ (?:is my(?! name)|is for|on paper|to my|says|was my|belongs)\b")
_ENOUGH = 2
_SURELY = 4


def likeliest_name(message: Message, *, surely: bool) -> str | None:
    """Give the name that a text, known to change a setting, asks to be called by; with `surely` only a plain one.

    Names stand by a word of calling, against one that is refused, or alone in their clause.
    """
    best, most = None, (_SURELY if surely else _ENOUGH) - 1
    refused = any(_NOT_IT.search(message.text[:start]) for _, start, _ in _capitals(message))
    for name, start, end in _capitals(message):
        before, behind = message.text[max(start - 40, 0) : start], message.text[end : end + 24]
        clause = message.clauses[message.clause_at(start)]
        alone = clause.text.endswith(message.text[start:end]) and len(clause.text.split()) <= _SHORT
        weight = 2 * bool(_CALL_IT.search(before)) + 2 * bool(_IS_IT.match(behind)) + (" " in name)
        weight += 2 * alone + 2 * refused
        weight -= 6 * bool(_NOT_IT.search(before)) + 4 * bool(_OF_OTHERS.match(behind))
        if weight > most:
            best, most = name, weight
    return best


_SHORT = 3  # words: a clause that says hardly more than the name


def _capitals(message: Message) -> list[tuple[str, int, int]]:
    """Give all that may be a name, as written, with its place: the names of people, and words with a capital."""
    found = []
    named = mentions(message)
    for mention in named:
        start = message.starts[mention.first]
        end = message.starts[mention.after] - 1 if mention.after < len(message.starts) else len(message.text)
        found.append((mention.name, start, end))
    taken = {at for mention in named for at in range(mention.first, mention.after)}
    for at, token in enumerate(message.tokens):
        raw = message.own[token.start : token.end].removesuffix("'s")
        if (
            at not in taken
            and raw[:1].isupper()
            and raw[1:].islower()
            and token.norm not in _NOT_A_NAME
            and not classes_of(token.norm)
        ):
            found.append((raw, message.starts[at], message.starts[at] + len(token.norm)))
    return sorted(found, key=lambda one: one[1])
