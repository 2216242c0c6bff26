"""Who was met, written to or talked to, by name."""

from __future__ import annotations

from .clauses import Message
from .names import RELATIONS, TITLES, is_name
from .normalise import plain
from .rx import Rx

_MET = (
    r"(?:met(?: up)?(?: with)?|talked (?:to|with)|talking (?:to|with)|spoke (?:to|with)|spoken (?:to|with)|chatted (?:to|with|up)|emailed|messaged|texted|called|phoned"
    r"|wrote(?: back)?(?: to)?|written to|reached out to|contacted|asked|thanked|introduced myself to|connected with|sat down with|sat in with|followed up with|caught up with|got (?:hold|ahold) of"
    r"|heard (?:back )?from|showed(?: it| this| that| my \w+)?(?: to)?|showed it to|shown|zoomed with|facetimed|interviewed|replied to|answered|told|visited|saw|ran into|bumped into"
    r"|interview with|coffee with|lunch with|dinner with|breakfast with|call with|chat with|convo with|conversation with|zoom with|meeting with|session with|drinks with|tea with|beer with|walk with"
    r"|sent(?: it| this| my \w+| the \w+| a (?:message|note|text|email|dm|card|thank you(?: note)?))? to|note to|email to|message to|letter to|text to|gave(?: it| my \w+| the \w+)? to|minutes with|hours with|practiced with|rehearsed with|worked with|pitched(?: it)? to|with my \w+"
    r"|reached|shadowed|invited|mentored by|helped|trained|shook hands with|hung out with|connected me (?:to|with)|introduced me to|introduction to|introduced to|recommended by|referred by|got (?:advice|feedback|help|a yes|an intro|a recommendation) from|met a|spent time with|just sat with|me and|and me and|i sat with|i did .{1,24} with)"
)
_CONTACT = Rx(rf"\b{_MET}(?= )")
_SUBJECT_VERBS = Rx(
    r"^ ?(?:(?:from|at|in|of|over at|who|my|the) (?:[\w']+ ){1,3}?)?(?:just |also |finally |already |actually |even )?(?:called|calls me|emailed|wrote|texted|messaged|answered|replied|responded|said|says|told|helped|introduced|gave|agreed|loved|liked|offered|asked|met|marked|looked|reviewed|read|recommended|connected|reached|and i|and me|shook|sat|showed|walked|put me|wants|is going to|sent|thinks|thought|was (?:so |very |super |really )?(?:nice|helpful|great|happy|impressed|kind|thrilled)|got back|is (?:introducing|putting|sending)|got me|invited|and)\b"
)
_NOT_REACHED = Rx(
    r"\b(?:not|never|no longer|without|forgot|chickened|could not|did not|supposed to|meant to|wanted to|planning to|plan to|going to|will|gonna|should|would|try to|trying to|need to|have to|got to|hope to|hoping to|if|until|before i|want to|about to|might|may|can|could|intend|missed|voicemail|canceled|cancelled|stood me up|no show|no answer|reschedul\w+|afraid to|scared to|tomorrow|next week|set up|scheduled|is set|draft(?:ed)?|unsent|almost)\b"
)
_INVERTED = Rx(r"\b(?:but|and then|then|finally|so|already|actually) i? ?$")
_FAMILY = frozenset(
    "sister brother mom mother dad father wife husband son daughter cousin aunt uncle friend boss manager supervisor coworker colleague mentor teacher professor"
    " neighbor niece nephew roommate partner boyfriend girlfriend lead director coach buddy classmate advisor foreman recruiter old new former best good grandma"
    " grandpa landlord pastor in law big little older younger favorite tutor trainer instructor ex lady guy girl woman man named called dear team counselor friends".split()
)
_LINKS = frozenset("and , & or".split())
_SKIP = frozenset("my the a an his her our their both this that with to w of back up some one from".split())
_WITH = Rx(r"^(?:with|me and) ")


def _names_from(message: Message, at: int, *, limit: int = 12) -> list[str]:
    """Read the names that stand at token `at`, over relations and joints, until something else comes."""
    names: list[str] = []
    tokens = message.tokens
    stop = min(len(tokens), at + limit)
    fresh = True
    while at < stop:
        norm = tokens[at].norm
        raw = message.own[tokens[at].start : tokens[at].end]
        word = plain(raw).removesuffix("'s")
        if word in TITLES and at + 1 < len(tokens) and _wordish(message, at + 1):
            following = message.own[tokens[at + 1].start : tokens[at + 1].end]
            if is_name(following) or (word not in RELATIONS and word not in ("dean", "chef", "captain", "principal", "miss", "judge", "officer", "sister", "brother", "father") and following.isalpha() and plain(following) not in _FAMILY | {"from", "at", "said", "and", "to", "who"}):
                begin = tokens[at + 1].start if word in RELATIONS else tokens[at].start
                end = tokens[at + 1].end
                if at + 2 < len(tokens) and _second(message, at + 2):
                    end = tokens[at + 2].end
                    at += 1
                names.append(_bare(message.own[begin:end]))
                at += 2
                fresh = False
                continue
        if _wordish(message, at) and is_name(raw):
            end = tokens[at].end
            if at + 1 < len(tokens) and _second(message, at + 1):
                at += 1
                end = tokens[at].end
            names.append(_bare(message.own[tokens[at if end == tokens[at].end and False else at].start : end]) if False else _bare(message.own[_begin(message, raw, at) : end]))
            at += 1
            fresh = False
            continue
        if norm in _LINKS or norm in _SKIP or norm in _FAMILY or norm == "'s":
            if norm in ("from", "of", "to", "with") and not fresh:
                break
            at += 1
            continue
        break
    return names


def _begin(message: Message, raw: str, at: int) -> int:
    token = message.tokens[at]
    here = message.own[token.start : token.end]
    return token.start if here == raw else message.tokens[at - 1].start


def _bare(raw: str) -> str:
    return raw.removesuffix("'s").removesuffix("'S").strip(" .,'")


def _wordish(message: Message, at: int) -> bool:
    return message.tokens[at].norm[:1].isalpha()


def _second(message: Message, at: int) -> bool:
    """Say whether a token goes on with the name before it: a family name, or the Ann of Mary Ann."""
    token, before = message.tokens[at], message.tokens[at - 1]
    raw, first = message.own[token.start : token.end], message.own[before.start : before.end]
    if first.endswith("'s") or token.start - before.end > 2 or not raw[:1].isalpha():
        return False
    if plain(raw) in ("ann", "anne", "lou", "jo", "jean", "lynn", "beth", "jane", "rose", "luis", "jose", "antonio", "carlos", "maria") and is_name(first):
        return True
    return raw[0].isupper() and not raw.isupper() and is_name(raw) and first[0].isupper()


def _index(message: Message, offset: int) -> int:
    low, high = 0, len(message.starts)
    while low < high:
        middle = (low + high) // 2
        if message.starts[middle] < offset:
            low = middle + 1
        else:
            high = middle
    return low


def people(message: Message) -> tuple[str, ...]:
    """Collect the people whom the person reached, in the order in which they come."""
    found: dict[str, str] = {}
    chickened = bool(Rx(r"\bchickened out\b|\b(?:did not|never|have not) (?:send|sent|hit send|call|dare|go through)\b").search(message.text))
    for clause in message.clauses:
        for match in _CONTACT.finditer(clause.text):
            before = clause.text[: match.start()]
            if match[0] == "called" and Rx(r"\b(?:lady|guy|man|woman|person|someone|somebody|girl|dude|friend|named|is|place|company|named) $").search(before):
                continue
            if _NOT_REACHED.search(before[-40:]) or (clause.text.startswith(("will ", "gonna ", "going to ")) or clause.asks and not before):
                continue
            if chickened and not Rx(r"\b(?:but|then)\b").search(message.text):
                continue
            if Rx(r"\b(?:tomorrow|next week|monday|tuesday|wednesday|thursday|friday|interview is|is set)\b").search(clause.text) and Rx(r"\b(?:coffee|lunch|call|meeting|interview|zoom|chat) with$").search(match[0]) and not Rx(r"\b(?:had|did|was|went|got|finished|after)\b").search(before):
                continue
            for name in _names_from(message, _index(message, clause.start + match.end())):
                found.setdefault(plain(name), name)
        _as_subject(message, clause.text, clause.start, found)
    return tuple(found.values())


def _as_subject(message: Message, text: str, start: int, found: dict[str, str]) -> None:
    """Take the names that do something towards the person: "Sanjay called", "Theo and I went over it"."""
    at = _index(message, start)
    while at < len(message.tokens) and message.starts[at] < start + len(text):
        if not _wordish(message, at):
            at += 1
            continue
        names = _names_from(message, at, limit=3) if message.tokens[at].norm not in _FAMILY | _LINKS | _SKIP else []
        if not names:
            at += 1
            continue
        width = max(len(names[0].split()), 1)
        after_at = at + width
        after = message.text[message.starts[after_at] :] if after_at < len(message.starts) else ""
        before = message.text[start : message.starts[at]]
        if after and _SUBJECT_VERBS.match(after[:60]) and not _NOT_REACHED.search(before) and not Rx(r"\b(?:hi|hey|thanks|thank you|dear|for|covering for|is|am|not|as|about|than|from|at|in|of|near|by|to)$").search(before.rstrip()):
            if not Rx(r"^ ?and (?!i\b|me\b)").match(after[:12]) and not Rx(r"^ ?(?:\w+ ){0,3}(?:cancel|canceled|cancelled|not|never)\b").match(after[:40]):
                for name in names[:1]:
                    found.setdefault(plain(name), name)
        at = after_at
