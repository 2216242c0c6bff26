"""What a message looks like to the model: the rules that matched, the words, and what the text names."""

from __future__ import annotations

from collections.abc import Iterable

from .clauses import Message

_LONG = 60


def features_of(message: Message, heard: Iterable[str]) -> list[str]:
    """Give the features of a message, each once; `heard` are the intents that the rules heard, the first one first."""
    asked = message.asked.value
    found = {f"asked {asked}"}
    intents = list(heard)
    found.update(f"heard {intent}" for intent in intents)
    first = intents[0] if intents else "none"
    found.add(f"first {first}")
    found.add(f"first {first} after {asked}")
    for clause in message.clauses:
        for cue in clause.cues.names():
            found.add(f"cue {cue}")
            found.add(f"cue {cue} after {asked}")
        for rule in clause.cues.rules():
            found.add(f"rule {rule}")
        if clause.asks:
            found.add("asks")
    words = [token.norm for token in message.tokens[:_LONG]]
    last = "^"
    for raw in words:
        word = "0" if raw[0].isdigit() else raw
        found.add(f"word {word}")
        found.add(f"pair {last} {word}")
        last = word
    found.add(f"pair {last} $")
    if words:
        found.add(f"asked {asked} begins {words[0]}")
    size = len(words)
    found.add(f"size {0 if size < 2 else 1 if size < 5 else 2 if size < 12 else 3 if size < 30 else 4}")
    found.add(f"size {0 if size < 2 else 1 if size < 5 else 2 if size < 12 else 3 if size < 30 else 4} after {asked}")
    return sorted(found)
