"""Who was met, written to or talked to, by name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from .clauses import Clause, Message
from .lexicon import classes_of
from .names import GIVEN, RELATIONS, TITLES, is_name
from .rx import Rx
from .spelling import plain
from .tokens import SENTENCE_ENDS
from .words import table

_MET = (
    r"(?:linked with|bought|(?:dropped|handed|turned) (?:\w+ ){1,4}?(?:off )?to|sent(?! (?:it|this|my|the|a|out|in"
    r"|off)\b)|met(?: up)?(?: with)?|meet|seen|sat(?: down| in)? with|hit up|linked up with|(?:went|go"
    r"|went over) to see"
    r"|go see|rung|rang|telephoned|speak (?:to|with)"
    r"|talk (?:to|with|him|her)|telephone|natter with|word with|yarn(?:ed)? with|beers? with|cornered|collared"
    r"|grabbed|caught|picked the brain of|slid into"
    r"|(?:his|her|their|guy s?|lady s?) name is|name of|named|phone (?:to|with)|did (?:write|call|email|text"
    r"|message|talk|speak|reach out|meet|see)(?: to| with)?|practi[cs]ed (?:\w+ ){0,3}on|(?:said"
    r"|went to say) (?:goodbye|hello|hi) to|got to"
    r"|phone call to|ran it by|talked (?:to|with)|talking (?:to|with)|spoke (?:to|with)|spoken (?:to|with)"
    r"|chatted (?:to|with|up)|emailed|messaged|texted|called|phoned|wrote(?: back)?(?: to)?|written to"
    r"|reached out to|contacted|asked|thanked|introduced myself to|connected with|sat down with|sat in with"
    r"|followed up with|caught up with|got (?:hold|ahold) of|heard (?:back )?from|showed(?: it| this| that"
    r"| my \w+)?(?: to)?|showed it to|shown|zoomed with|facetimed|interviewed|replied to|answered|told|visited"
    r"|saw|ran into|bumped into|interview with|coffee with|lunch with|dinner with|breakfast with|call with"
    r"|chat with|convo with|conversation with|zoom with|meeting with|session with|drinks with|tea with"
    r"|beer with|walk with|sent (?:\w+ ){0,5}?to"
    r"|note to|email to|message to|letter to|text to|gave(?: it| my \w+| the \w+)? to"
    r"|minutes with|hours with|practiced with|rehearsed with|worked with|pitched(?: it)? to|with my \w+|reached"
    r"|shadowed|invited|mentored by|helped|trained|shook hands with|hung out with|connected me (?:to|with)"
    r"|introduced me to|introduction to|introduced to|recommended by|referred by|got (?:advice|feedback|help"
    r"|a yes|an intro|a recommendation) from|met a|spent time with|just sat with|me and|and me and|i sat with"
    r"|i did .{1,24} with)"
)
_CONTACT = Rx(rf"\b{_MET}(?= )")
_SUBJECT_VERBS = Rx(
    r"^ ?(?:(?:from|at|in|of|over at|who|my|the) (?:[\w']+ ){1,3}?)?(?:just |also |finally |already |actually "
    r"|even )?(?:called|calls me|emailed|wrote|texted|messaged|answered|replied|responded|said|says|told|helped"
    r"|introduced|gave|agreed|loved|liked|offered|asked|met|marked|looked|reviewed|read|recommended|connected"
    r"|reached|and i|and me|shook|sat|showed|walked|put me|wants|is going to|sent|thinks|thought|took my call"
    r"|let me|set me|quizzed|grilled|checked|stayed|picked up|heard|put (?:a|in)|noticed|trained|taught|came|coached"
    r"|nominated|signed|wrote me|walked|listened|drilled|connected|sits|sat|had|stopped|gave|was (?:so "
    r"|very |super |really )?(?:nice|helpful|great|happy|impressed|kind|thrilled)|got back|is (?:introducing"
    r"|putting|sending)|got me|invited|and)\b"
)
_NOT_REACHED = Rx(
    r"\b(?:not|never|no longer|without|forgot|chickened|could not|did not|supposed to|meant to|wanted to"
    r"|planning to|plan to|going to|will|gonna|should|would|try to|trying to|need to|have to|got to|hope to"
    r"|hoping to|if|until|before i|want to|about to|might|may|can|could|intend|missed|voicemail|canceled"
    r"|cancelled|cancel|stood me up|no show|no answer|reschedul\w+|afraid to|scared to|tomorrow|next week|set up"
    r"|scheduled|is set|draft(?:ed)?|unsent|almost)\b"
)
_FAMILY = table(
    """
    sister brother mom mother dad father wife husband son daughter cousin aunt uncle friend boss manager
    supervisor coworker colleague mentor teacher professor neighbor niece nephew roommate partner boyfriend
    girlfriend lead director coach buddy classmate advisor foreman recruiter old new former best good grandma
    grandpa landlord pastor in law big little older younger favorite tutor trainer instructor ex lady guy girl
    woman man named called dear team counselor friends
    """
)
_LINKS = table("and , & or")
_SKIP = table("my the a an his her our their both this that with to w of back up some one from")
# Titles that are everyday words as well: they need a name after them.
_PLAIN_TITLES = table("dean chef captain principal miss judge officer sister brother father")
_SECOND = table("ann anne lou jo jean lynn beth jane rose luis jose antonio carlos maria")
_NO_FAMILY_NAME = _FAMILY | {"from", "at", "said", "and", "to", "who"}
_PASSED_OVER = _LINKS | _SKIP | _FAMILY | {"s"}


def _raw(message: Message, at: int) -> str:
    return message.own[message.tokens[at].start : message.tokens[at].end]


def _bare(raw: str) -> str:
    return raw.removesuffix("'s").removesuffix("'S").strip(" .,'")


def _goes_on(message: Message, at: int) -> bool:
    """Say whether a token goes on with the name before it: a family name, or the Ann of Mary Ann."""
    if at >= len(message.tokens) or not _is_word(message, at):
        return False
    raw, first = _raw(message, at), _raw(message, at - 1)
    if first.endswith("'s") or message.tokens[at].start - message.tokens[at - 1].end > 2:
        return False
    if plain(raw) in _SECOND and is_name(first):
        return True
    return raw[0].isupper() and not raw.isupper() and is_name(raw) and first[0].isupper()


def _is_word(message: Message, at: int) -> bool:
    return message.tokens[at].norm[:1].isalpha()


def _name_at(message: Message, at: int) -> tuple[str, int] | None:
    """Read one name, with its title, at token `at`; give it and the token after it."""
    if not _is_word(message, at):
        return None
    raw = _raw(message, at)
    word = plain(raw).removesuffix("'s")
    begin = last = at
    if (
        (word in TITLES or (word in _BY_NAMES and raw[0].isupper()))
        and at + 1 < len(message.tokens)
        and _is_word(message, at + 1)
    ):
        following = _raw(message, at + 1)
        surname = following.isalpha() and plain(following) not in _NO_FAMILY_NAME
        named = is_name(following) or (following[0].isupper() and surname)
        if named or (surname and word not in RELATIONS | _PLAIN_TITLES | _BY_NAMES and not _is_described(message, at)):
            # "My aunt Bee" is Bee; "Sister Perpetua" is called so.
            called_so = raw[0].isupper() and word in _CALLED and not _is_described(message, at)
            begin = at + 1 if word in RELATIONS and not called_so else at
            last = at + 1
    if last == at and (word in TITLES or not is_name(raw) or (_begins(message, at) and _is_plain_word(word))):
        return None
    if _goes_on(message, last + 1):
        last += 1
    return _bare(message.own[message.tokens[begin].start : message.tokens[last].end]), last + 1


# What stands before a name as part of it: "Big Ron", "Old Tam", "Nana Efua".
_BY_NAMES = table("big old little lil young nana abuela abuelo")
# Relations that are titles as well, with a capital and no "my" before them: "Auntie Fe", "Coach Reyes".
_CALLED = table("sister brother father coach auntie aunt uncle cousin tia tio")


def _is_described(message: Message, at: int) -> bool:
    return at > 0 and message.tokens[at - 1].norm in _OWNED | _FAMILY


def _begins(message: Message, at: int) -> bool:
    """Say whether a token begins a sentence, where a capital says nothing."""
    return at == 0 or message.tokens[at - 1].norm in SENTENCE_ENDS


def _is_plain_word(word: str) -> bool:
    """Say whether a word that is no given name is one of the language."""
    return word not in GIVEN and (word.endswith(("ed", "ing")) or bool(classes_of(word)) or word in _PLAIN)


_PLAIN = table(
    """
    between charge remove although though unless whether during within beyond despite instead maybe perhaps please
    quick small long short early late nice cool awesome proud sorry happy sad tired busy sick
    """
)


def _names_from(message: Message, at: int, *, limit: int = 14) -> list[str]:
    """Read the names that stand at token `at`, over relations and joints, until something else comes."""
    names: list[str] = []
    stop = min(len(message.tokens), at + limit)
    while at < stop:
        if found := _name_at(message, at):
            # "Pastor Ray's wife, Gloria" is Gloria; "casey's" is a shop.
            if not _raw(message, found[1] - 1).endswith(("'s", "\u2019s")):
                names.append(found[0])
            at = found[1]
            continue
        norm = message.tokens[at].norm
        # "My old shop teacher Mr. Dubois": what a relation is called stands before the name.
        if norm in _OWNED and (ahead := _described(message, at + 1)):
            at = ahead
            continue
        if names and norm in ("from", "of", "at", "in") and (ahead := _next_joint(message, at)):
            at = ahead
            continue
        if names and norm == "to" and message.tokens[at - 1].norm not in _LINKS:
            break
        if norm not in (_PASSED_OVER | {"to", "again"} if names else _PASSED_OVER) or (
            names and norm in ("from", "of", "with")
        ):
            break
        at += 1
    return names


def _next_joint(message: Message, at: int) -> int | None:
    """Find the "and" after where somebody is from: "Paula from Progressive and Dev from KeyBank"."""
    for here in range(at + 2, min(at + 5, len(message.tokens) - 1)):
        if message.tokens[here].norm == "and" and _name_at(message, here + 1):
            return here + 1
    return None


_OWNED = table("my our the a an this her his their")
_NO_DESCRIPTION = table("and or but to from at in on for about of with if that who so because then when , . ! ? | s")


def _described(message: Message, at: int) -> int | None:
    """Find the name, with a capital or a title, that a description from token `at` leads to."""
    for here in range(at, min(at + 6, len(message.tokens))):
        if here > at and message.tokens[here].norm == "," and here + 1 < len(message.tokens):
            after = _raw(message, here + 1)
            shown = after[:1].isupper() or plain(after) in TITLES
            return here + 1 if shown and _name_at(message, here + 1) else None
        if message.tokens[here].norm in _NO_DESCRIPTION or not _is_word(message, here):
            return None
        raw = _raw(message, here)
        if (raw[0].isupper() or plain(raw) in TITLES) and _name_at(message, here):
            return here
    return None


_NO_ANSWER = Rx(
    r"\b(?:voicemail|no answer|no joy|did not (?:pick up|answer)|rang out|no luck|straight to voicemail|engaged)\b"
)
_CALLS = table("called rang rung phoned telephoned")
_BACKED_OUT = Rx(
    r"\bchickened out\b|\b(?:did not|never|have not) (?:send|sent|hit send|call|dare(?! (?:write|call|to|ask))"
    r"|go through)\b"
)
_TURNED = Rx(r"\b(?:but|then)\b")
_CALLED_SO = Rx(r"\b(?:lady|guy|man|woman|person|someone|somebody|girl|dude|friend|named|is|place|company) $")
_AHEAD = Rx(
    r"\b(?:tomorrow|next week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|interview is|is set|set for)\b"
)
_MEETING = Rx(r"\b(?:coffee|lunch|call|meeting|interview|zoom|chat|dinner|breakfast|drinks|beers?|tea|session) with$")
_WAS = Rx(r"\b(?:had|did|was|went|got|finished|after)\b")


def people(message: Message) -> tuple[str, ...]:
    """Collect the people whom the person reached, in the order in which they come."""
    found: dict[str, str] = {}
    backed_out = bool(_BACKED_OUT.search(message.text) and not _TURNED.search(message.text))
    unheard = bool(_NO_ANSWER.search(message.text))
    for clause in message.clauses:
        for match in _CONTACT.finditer(clause.text):
            if unheard and match[0] in _CALLS:
                continue
            if backed_out or not _reached(clause, match[0], clause.text[max(match.start() - 120, 0) : match.start()]):
                continue
            for name in _names_from(message, bisect_left(message.starts, clause.start + match.end())):
                found.setdefault(plain(name), name)
        for name in _subjects(message, clause):
            found.setdefault(plain(name), name)
    for match in (match for rx in (_LISTED, _AND_TO) for match in rx.finditer(message.text)):
        if not _NOT_REACHED.search(message.clauses[message.clause_at(match.start())].text):
            for name in _names_from(message, bisect_left(message.starts, match.end())):
                found.setdefault(plain(name), name)
    return tuple(found.values())


def _reached(clause: Clause, contact: str, before: str) -> bool:
    if contact == "called" and _CALLED_SO.search(before):
        return False
    if _BASE.match(contact):
        before = before.removesuffix("got to ")
    if _NOT_REACHED.search(before[-40:]) or clause.text.startswith(("will ", "going to ")):
        return False
    if clause.asks and not before:
        return False
    if (
        _BASE.match(contact) and before.endswith("to ") and not before.endswith(("got to ", "able to "))
    ) or before.endswith(("no one ", "nobody ")):
        return False
    return not (_MEETING.search(contact) and _AHEAD.search(clause.text) and not _WAS.search(before[-80:]))


_BASE = Rx(r"(?:talk|speak|meet|go see|hit up|slid|see)\b")
_LISTED = Rx(
    r"\b(?:calls?|conversations?|chats|messages|emails|letters|people|contacts|recruiters|folks)(?: (?:made|sent"
    r"|done|out))? ?[,:(] ?(?=\w)"
)
# "Sent it to Jordan and to Kayla", "my neighbor (Carol) looked it over": named in a clause of their own.
_AND_TO = Rx(r"\b(?:sent|wrote|emailed|spoke|talked|reached out)\b[^.!?]{2,60}? and (?:to|with) (?=\w)")
_NO_SUBJECT = Rx(
    r"\b(?:hi|hey|thanks|thank you|dear|for|covering for|is|am|not|as|about|than|from|at|in|of|near|by|to|outside"
    r"|no one)(?: the)?$"
)
_AND_OTHER = Rx(r"^ ?and (?!i\b|me\b)")
_FELL_THROUGH = Rx(r"^ ?(?:\w+ ){0,3}(?:cancel|canceled|cancelled|not|never)\b")


def _subjects(message: Message, clause: Clause) -> Iterator[str]:
    """Name those who do something towards the person: "Sanjay called", "Theo and I went over it"."""
    at = bisect_left(message.starts, clause.start)
    while at < len(message.tokens) and message.starts[at] < clause.end:
        found = _name_at(message, at)
        if found and found[1] == at + 1 and message.tokens[at].norm in _PASSED_OVER:
            found = None
        if not found:
            at += 1
            continue
        name, after = found
        before = message.text[clause.start : message.starts[at]].rstrip()
        at = after
        if after >= len(message.starts):
            return
        rest = message.text[message.starts[after] : message.starts[after] + 60]
        if _AND_OTHER.match(rest) or _FELL_THROUGH.match(rest) or not _SUBJECT_VERBS.match(rest):
            continue
        if not _NOT_REACHED.search(before[-80:]) and not _NO_SUBJECT.search(before[-20:]):
            yield name
