"""DynamoDB's expressions, as far as the store uses them: conditions, key conditions and updates.

Each expression is read once into a function of an item and of the names and values that came with it.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

Item = Mapping[str, Any]  # attribute name to a typed value, `{"S": "words"}`
Names = Mapping[str, str]
Values = Mapping[str, Any]
Operand = Callable[[Item, Names, Values], Any]
Condition = Callable[[Item, Names, Values], bool]

_TOKEN = re.compile(r"\s*(<=|>=|<>|[=<>(),]|[#:]?[A-Za-z_]\w*)")
_CLAUSE = re.compile(r"\b(SET|ADD|REMOVE|DELETE) ")


def plain(value: Any) -> Any:
    """Return a typed value as one that can be compared: a number as an int, anything else as it is."""
    if value is None:
        return None
    ((kind, inner),) = value.items()
    return int(inner) if kind == "N" else inner


class _Reader:
    """Reads a condition, by recursive descent: OR over AND over one comparison."""

    def __init__(self, text: str) -> None:
        self.tokens, place = [], 0
        while place < len(text.rstrip()):
            found = _TOKEN.match(text, place)
            if not found:
                raise ValueError(f"not understood: {text[place:]}")
            self.tokens.append(found[1])
            place = found.end()
        self.at = 0

    def next(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1]

    def is_next(self, *tokens: str) -> bool:
        return self.at < len(self.tokens) and self.tokens[self.at].upper() in tokens

    def either(self) -> Condition:
        sides = [self.both()]
        while self.is_next("OR"):
            self.next()
            sides.append(self.both())
        return sides[0] if len(sides) == 1 else lambda *of: any(side(*of) for side in sides)

    def both(self) -> Condition:
        sides = [self.one()]
        while self.is_next("AND"):
            self.next()
            sides.append(self.one())
        return sides[0] if len(sides) == 1 else lambda *of: all(side(*of) for side in sides)

    def one(self) -> Condition:
        if self.is_next("("):
            self.next()
            inner = self.either()
            self.next()
            return inner
        if self.is_next("ATTRIBUTE_EXISTS", "ATTRIBUTE_NOT_EXISTS", "BEGINS_WITH"):
            return self.function()
        left, word = operand(self.next()), self.next().upper()
        if word == "IN":
            self.next()
            among = [operand(self.next())]
            while self.next() == ",":
                among.append(operand(self.next()))
            return lambda *of: left(*of) in [one(*of) for one in among]
        right = operand(self.next())
        compare = _COMPARISONS[word]
        return lambda *of: compare(left(*of), right(*of))

    def function(self) -> Condition:
        name = self.next().lower()
        self.next()
        about = operand(self.next())
        prefix = None
        if self.next() == ",":
            prefix = operand(self.next())
            self.next()
        if prefix:
            begins = prefix
            return lambda *of: str(about(*of) or "").startswith(begins(*of))
        there = name == "attribute_exists"
        return lambda *of: (about(*of) is not None) is there


def _both_there(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    return lambda left, right: left is not None and right is not None and compare(left, right)


_COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "=": _both_there(lambda left, right: left == right),
    "<": _both_there(lambda left, right: left < right),
    "<=": _both_there(lambda left, right: left <= right),
    ">": _both_there(lambda left, right: left > right),
    ">=": _both_there(lambda left, right: left >= right),
}


def operand(token: str) -> Operand:
    """Return what a token stands for: a value that came along, or an attribute by its name or its placeholder."""
    if token.startswith(":"):
        return lambda _item, _names, values: plain(values[token])
    if token.startswith("#"):
        return lambda item, names, _values: plain(item.get(names[token]))
    return lambda item, _names, _values: plain(item.get(token))


@cache
def condition(text: str) -> Condition:
    """Return the condition that an expression states; an empty one always holds."""
    return _Reader(text).either() if text else lambda *_of: True


@cache
def update(text: str) -> Callable[[Item, Names, Values], dict[str, Any]]:
    """Return what an update makes of an item."""
    parts = _CLAUSE.split(text)
    steps: list[Callable[[dict[str, Any], Names, Values], None]] = []
    for clause, body in zip(parts[1::2], parts[2::2], strict=True):
        actions = re.split(r",\s*(?![^(]*\))", body.strip())
        steps += [_CLAUSES[clause](action.strip()) for action in actions]

    def apply(item: Item, names: Names, values: Values) -> dict[str, Any]:
        after = dict(item)
        for step in steps:
            step(after, names, values)
        return after

    return apply


def _set(action: str) -> Callable[[dict[str, Any], Names, Values], None]:
    target, _, source = action.partition(" = ")
    first = re.fullmatch(r"if_not_exists\((\S+), (\S+)\)", source)

    def step(after: dict[str, Any], names: Names, values: Values) -> None:
        name = names.get(target, target)
        if first:
            after.setdefault(name, values[first[2]])
        else:
            after[name] = values[source]

    return step


def _add(action: str) -> Callable[[dict[str, Any], Names, Values], None]:
    target, by = action.split()

    def step(after: dict[str, Any], names: Names, values: Values) -> None:
        name = names.get(target, target)
        before = plain(after.get(name)) or 0
        after[name] = {"N": str(before + plain(values[by]))}

    return step


def _remove(action: str) -> Callable[[dict[str, Any], Names, Values], None]:
    return lambda after, names, _values: after.pop(names.get(action, action), None)


_CLAUSES = {"SET": _set, "ADD": _add, "REMOVE": _remove}
