"""Texts that are nothing but an opt-out: the carriers' keywords, among words of courtesy."""

from __future__ import annotations

from .words import table

KEYWORDS = frozenset({
    "stop", "stopall", "stop all", "unsubscribe", "end", "quit", "cancel", "revoke", "optout", "opt out",
    "opt - out", "remove", "remove me", "arret", "arrete", "arretez", "alto", "parar", "baja", "no mas",
    "basta", "cancelar", "detener", "cease", "stop it", "stop this", "end this", "end it now", "quit it",
    "cancel this", "cancel it", "cancel all", "cancel everything", "stop everything", "enough",
    "enough already", "i quit", "i stop", "stop stop", "no more", "delete me", "do not", "leave", "stop texts",
    "stop messages", "end texts", "end messages", "opt me out", "unsubscribed", "i am out", "stop program",
    "cancel me", "end all", "desist", "cease and desist", "stop sub", "s t o p", "abmelden",
})  # fmt: skip
FILLERS = table(
    """
    please ok okay yes yeah yep no now just hey hi hello yo thanks thank you omg lol coach bro dude sorry ugh
    already im immediately the text and right away today forever sir maam all it wtf seriously kindly pretty
    well so then really honestly look listen man god jesus gosh everyone guys team wrong number person again
    said hell fucking freaking damn
    """
)


def is_keyword(words: list[str]) -> bool:
    """Say whether a whole text, its words only, is an opt-out keyword among words of courtesy."""
    if " ".join(words) in KEYWORDS:
        return True
    kept = [word for word in words if word not in FILLERS]
    plain = " ".join(word for word in words if word not in FILLERS or word in ("no", "all", "it"))
    if plain in KEYWORDS and len(words) <= 5:
        return True
    if not kept and "all" in words:
        return False
    joined = " ".join(kept)
    if joined in KEYWORDS and joined not in ("enough", "end", "leave", "no more", "remove") and len(words) <= 7:
        return True
    if joined in ("enough", "end", "no more", "remove") and len(words) <= 3:
        return True
    return bool(kept) and len(words) <= 8 and all(word in KEYWORDS for word in kept)
