"""A new goal, in the person's own words."""

from __future__ import annotations

import re

from .claims import Claim
from .clauses import Message
from .rx import Rx
from .tokens import SENTENCE_ENDS

_LEAD = Rx(
    r"\b(?:my |a |the |our |set |set a |set my )?(?:new|updated|real|actual|next|revised|current|main"
    r"|big) (?:career )?goals?(?: (?:is|now|for me|would be|should be|will be"
    r"|now is))*(?: to)? ?[:=,;-]? ?(?=\w)",
    r"\bmy (?:\w+ )?goal (?:now |has |really |actually )?(?:is|should be|changed|now|would be|will be"
    r"|became)(?: (?:now|to be|changed|really|actually))*(?: to)?(?= ) ?",
    r"\bgoal(?: (?:change|changed|update|switch))? ?[:=-] ?|\bgoals? (?:change|update|switch) ?[:=.,;-] ?",
    r"\bnew (?:target|dream|aim)(?: \w+){0,2} ?[:=-] ?",
    r"\b(?:change|update|switch|set|make|edit|swap|replace|move|reset|revise|adjust|put|changing|switching"
    r"|setting)(?: (?:my|the|that|this|a|our|new|career))* goals?(?: (?:to|for|as|into|over to"
    r"|from here))* ?[:=.,;-]? ?",
    r"\b(?:switch|change|swap|new|changing|switching|different|another) goals?\b ?[:=.,;?-]* ?",
    r"\b(?:make|let us make|lets make) (?:my|the) goal (?:to )?",
    r"\b(?:lets|let us|i want to|i would like to|i would rather|i have decided to|id rather|want to"
    r"|rather) (?:aim|work|shoot|go|train|work toward|head) (?:for|towards?|to become|at)(?: (?!that|it|this"
    r"|broke|now|a walk|coffee|lunch)) ?",
)
_ASKS_HOW = Rx(
    r"\b(?:how (?:do|can|would)|what (?:is|was|are)|remind me|did (?:not )?(?:reach|hit|meet)|hit my|reached my"
    r"|reach my|met my|close to|closer to|toward my|towards my|part of|daily|step|minutes? goal"
    r"|was my)\b(?:.{0,20}\bgoal)"
)
_WANT = Rx(
    r"\b(?:what i (?:really |actually )?want is (?:to (?:be|become) )?|i (?:really |actually )?want to (?:be"
    r"|become) |i would rather (?:be |become |work toward |work towards )|id rather (?:be|become) "
    r"|i decided (?:i want )?to (?:be|become) )"
)
_CHANGE = Rx(r"\b(?:goal|goals|aim for that|instead now|after all|from here on|changed my mind|work toward that)\b")


def _rest(message: Message, start: int) -> tuple[str, int]:
    """Give the person's words from an offset to the end of that sentence."""
    end = start
    for token, begin in zip(message.tokens, message.starts, strict=True):
        if begin < start:
            continue
        if token.norm in SENTENCE_ENDS:
            break
        end = begin + len(token.norm)
    return _trimmed(message.raw(start, end).strip(" \t,;:-=\"'")), end


_AGAIN = re.compile(r"(?:the |my )?new goals? ?(?:is|:)")
_NAMES_IT = Rx(r"\b(?:goals?|target|dream)\b")
# What still belongs to the lead-in, and what follows the goal.
_LEADS = re.compile(
    r"(?:[^:,.]{1,14}: |(?:my )?(?:goal.?s? )?(?:is )?(?:now|changed)[,.:]? (?:(?:its|it's|it is"
    r"|is) (?:now )?)?:? ?|(?:down as|please,|shall be|po is|so to|a (?=ser\b)|nueva|é) ?|(?:a"
    r"|2) (?=\w{5})|(?:work(?:ing)? towards?) )",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r",? (?:so (?:this|the|that|can|please)|forget|write that|and (?:text|send|make the texts|move|email))\b.*$",
    re.IGNORECASE | re.DOTALL,
)


def _trimmed(value: str) -> str:
    """Take the lead-in and the afterthought off a goal: "otra: tener mi salón", "a nurse, forget hairdressing"."""
    return _TAIL.sub("", _LEADS.sub("", value, count=1) if _LEADS.match(value) else value).strip(" \t,;:-=\"'")


_ASKS_WHETHER = Rx(r"\b(?:do|should|would) (?:i|you)\b|\b(?:when|if|once) i\b")
_CHANGES = Rx(r"\b(?:change|switch|swap|update|new|different|set|switching|changing)\b")


def goals(message: Message) -> Claim | None:
    """Find a goal that is named or changed; questions about the goal and reports on it are none."""
    if not {"goal", "goals", "target", "dream", "aim", "rather", "want", "toward", "towards"} & message.words:
        return None
    text = message.text
    for match in _LEAD.finditer(text):
        sentence = message.clauses[message.clause_at(match.start())]
        if _ASKS_WHETHER.search(sentence.text[: match.start() - sentence.start]):
            continue
        if _ASKS_HOW.search(message.sentence_text(sentence)):
            continue
        head = match[0]
        if _AGAIN.match(text, match.end()):
            continue
        if not _NAMES_IT.search(head) and not _CHANGE.search(text) and "instead" not in message.words:
            continue
        value, end = _rest(message, match.end())
        if len(value) < 2:
            follow = _WANT.search(text)
            value, end = _rest(message, follow.end()) if follow else ("", match.end())
        if not value and not _CHANGES.search(head):
            continue
        if value.startswith(("?", "please")) or value.casefold() in ("please", "pls"):
            value = ""
        return Claim("goal", message.clauses_in(match.start(), end), {"value": value or None})
    if (wish := _WANT.search(text)) and _CHANGE.search(text):
        value, end = _rest(message, wish.end())
        return Claim("goal", message.clauses_in(wish.start(), end), {"value": value or None})
    return None


def given_goal(message: Message) -> Claim | None:
    """Find the goal in a text that is known to name one: what follows the last sign of it."""
    found = list(_GIVEN.finditer(message.text))
    if not found:
        return None
    value, end = _rest(message, found[-1].end())
    return Claim("goal", message.clauses_in(found[-1].start(), end), {"value": value or None})


_GIVEN = Rx(
    r"\b(?:goals?(?: change)?|objectif|ziel|objetivo|meta|target|dream|new one|aim)(?: (?:is|now|changed|update|for"
    r"|to|be|with|2"
    r"|has|ko))* ?[:=,;>-]* ?",
    r"\b(?:i want to|i would like to|i want|put this down|instead) ?:? ?",
)
