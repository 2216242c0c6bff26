"""Number words as digits: "forty five" is 45, "a dozen" is 12, "twenty second" is 22nd."""

from __future__ import annotations

from .tokens import Token
from .words import NUMBERS, ORDINALS, TENS

_LONGEST = 2  # digits of a number of dozens


def _suffix(number: int) -> str:
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _taken_in(out: list[Token], token: Token, value: int) -> tuple[int, int]:
    """Take what belongs to "dozen" and "couple" off the words before: "half a dozen", "two dozen", "a couple"."""
    start, word = token.start, token.norm
    before = out[-1].norm if out else ""
    if word == "dozen" and len(before) <= _LONGEST and before.isdecimal():
        return out.pop().start, value * int(before)
    if before in ("a", "half") and word in ("couple", "dozen"):
        value = 6 if before == "half" else value
        start = out.pop().start
        if out and out[-1].norm in ("a", "half") and word == "dozen":
            value = 6
            out.pop()
    return start, value


def with_digits(tokens: list[Token]) -> list[Token]:
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
            start, value = _taken_in(out, token, NUMBERS[word])
            end = token.end
            if word in ("couple", "dozen") and after and after.norm == "of":
                end, at = after.end, at + 1
            out.append(Token(str(value), start, end))
        elif word == "pair" and after and after.norm == "of" and out and out[-1].norm in ("a", "the"):
            out.append(Token("2", out.pop().start, after.end))
            at += 1
        elif word in ORDINALS and ORDINALS[word] > 3:
            out.append(Token(f"{ORDINALS[word]}{_suffix(ORDINALS[word])}", token.start, token.end))
        else:
            out.append(token)
        at += 1
    return out
