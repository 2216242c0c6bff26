"""The wording of a message that is said: the one whose turn it is, or the next that fits one segment."""

from collections.abc import Iterator, Mapping
from typing import Any

from careerline.agenda import Channel
from careerline.words.segments import ONE_SEGMENT, fits, fold
from careerline.words.templates import Templates


def wordings(templates: Templates, path: str, values: Mapping[str, Any], count: int = 0) -> Iterator[str]:
    """Yield a template in each of its wordings, the *count*-th first."""
    number = templates.wordings(path)
    for offset in range(number):
        yield in_lines(templates.render(path, values, wording=(count + offset) % number), path)


def as_sent(words: str, channel: Channel) -> str | None:
    """Return words as a channel carries them: in a mail as they are, in a text folded; None where they do not fit."""
    if channel is Channel.EMAIL:
        return words
    folded = fold(words)
    return folded if fits(folded) else None


def fitting(templates: Templates, path: str, values: Mapping[str, Any], count: int, channel: Channel) -> str:
    """Return a template in the first of its wordings that fits, from the *count*-th on; where none does, one is cut."""
    words = ""
    for words in wordings(templates, path, values, count):
        if (said := as_sent(words, channel)) is not None:
            return said
    return cut(fold(words))


def in_lines(words: str, path: str) -> str:
    """Return words as they are sent: an answer in the lines of its file, anything else in one."""
    if not path.startswith("answers/"):
        return " ".join(words.split())
    return "\n".join(line for line in (" ".join(line.split()) for line in words.splitlines()) if line)


def cut(text: str) -> str:
    """Return *text* cut at a word so that it fits one segment: a long value must cost nobody their answer."""
    kept = text[:ONE_SEGMENT]
    while not fits(f"{kept}..."):
        before, space, _ = kept.rpartition(" ")
        kept = before if space else kept[:-1]
    return f"{kept}..."
