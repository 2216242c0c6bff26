"""Bare answers: a yes, a no, a sign, a tapback. What they mean depends on what was asked."""

from __future__ import annotations

from .keywords import KEYWORDS
from .words import table

YES = frozenset({
    "y", "yes", "yep", "yup", "yeah", "yea", "ye", "yah", "yas", "si", "sure", "ok yes", "yes i did", "i did",
    "yes did it", "yessir", "yes sir", "yes maam", "affirmative", "absolutely", "of course", "definitely",
    "totally", "certainly", "indeed", "aye", "correct", "you bet", "for sure", "yes please", "hell yeah",
    "hell yes", "fuck yeah", "fuck yes", "uh huh", "mhm", "mmhm", "yuppers", "yeppers", "oui", "yes yes",
    "heck yes", "heck yeah", "sure did", "you know it", "yes coach", "yes finally", "sure thing", "100",
    "100 %", "all of it", "all done", "both", "always", "you know i did", "yes thanks", "yes thank you", "i do",
    "lets do it", "lets go", "im in", "i am in", "count me in", "sounds good", "ok", "okay", "k", "yes all",
    "yes both", "yess", "yss", "yesd", "yh", "yessirski", "simon", "sip", "claro", "claro que si", "dale", "va", "bet",
    "go for it", "go ahead", "go on then", "aye go on then", "yes go ahead", "yes lets go", "yes start", "si quiero",
})  # fmt: skip
# Courtesy that agrees to a sign-up, and is no report of a step.
_CONSENT_ONLY = frozenset(
    {
        "lets do it",
        "lets go",
        "im in",
        "i am in",
        "count me in",
        "sounds good",
        "ok",
        "okay",
        "k",
        "yes please",
        "sure",
        "sure thing",
        "of course",
        "i do",
        "dale",
        "va",
        "bet",
        "go for it",
        "go ahead",
        "go on then",
        "yes start",
        "si quiero",
    }
)
NO = frozenset({
    "n", "no", "nope", "nah", "naw", "nop", "not yet", "no sorry", "sorry no", "not really", "negative", "nay",
    "no sir", "no maam", "hell no", "nein", "not today", "not this week", "not this time", "no not yet",
    "nope not yet", "no i did not", "i did not", "did not", "no luck", "not at all", "uh uh", "nuh uh",
    "no way", "nothing", "none", "zero", "nada", "zilch", "zip", "0", "not a chance", "afraid not", "i wish",
    "never", "not even close", "not done", "not one", "no :", "yeah no", "ugh no", "lol no", "no lol",
    "nope sorry", "sorry nope", "sadly no", "no not this week", "unfortunately no", "unfortunately not",
    "not once", "nothing yet", "missed it", "missed", "no coach", "no time", "yeah right",
})  # fmt: skip
HALF = frozenset({
    "half", "kinda", "sort of", "kind of", "partly", "partially", "partial", "some", "some of it", "a little",
    "a little bit", "a bit", "bit", "almost", "nearly", "mostly", "halfway", "half of it", "most of it",
    "part of it", "in progress", "working on it", "started", "started it", "i started", "getting there",
    "almost done", "not all", "not all of it", "not quite", "not fully", "not completely", "a start",
    "half done", "half way", "so so", "more or less", "ish", "yes and no", "sorta", "some progress", "wip",
    "yes but not all", "nearly done", "mostly done", "close", "so close", "almost there", "yes kinda",
    "about half", "50 / 50", "50 - 50", "halfish", "bits of it", "a tiny bit", "tiny bit", "little bit",
    "made a start",
})  # fmt: skip
_COURTESY = table(
    """
    lol haha coach thanks thank you sorry omg ugh well tbh honestly oh hey hi please sir maam so just um uh hmm
    ehh ehhh eh man bro dude ha though i :
    """
)
# Long-drawn, laughing and slipping spellings of the shortest answers, by their nearest word.
_LIKELY = (
    "done",
    "yes",
    "yep",
    "yeah",
    "nope",
    "skip",
    "stop",
    "pause",
    "help",
    "start",
    "undo",
    "cancel",
    "quit",
    "finished",
    "unsubscribe",
    "resume",
    "stopall",
    "revoke",
)
_REAL = table(
    """
    step shop top stoop spot slop atop stow stops and bend send ended quite quiet quits suit unit lend tend eng
    dine dune dove dope dobe gone bone one don dog yet yen hope note nose skin ship skit cause paused pausing
    hell held hello heap kelp star smart stare starts tart dun undue hope node none dome zone tone lone pone yea
    year bye eyes dies yeast mess less sent tent quill quilt quid quip quiz spit soup soap chop crop drop prop
    swop sop stomp strop story steps stops cancer candle canal channel council cancels scancel nap rude use rest
    presume result
    """
)


def _near(word: str, other: str) -> bool:
    """Say whether two words are one slip apart: a letter changed, lost, doubled or swapped."""
    if abs(len(word) - len(other)) > 1 or word == other:
        return word == other
    at = 0
    while at < min(len(word), len(other)) and word[at] == other[at]:
        at += 1
    if len(word) == len(other):
        swapped = word[at : at + 2] == other[at : at + 2][::-1] and word[at + 2 :] == other[at + 2 :]
        return swapped or word[at + 1 :] == other[at + 1 :]
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    return longer[at + 1 :] == shorter[at:]


def mend(words: list[str]) -> list[str]:
    """Mend the slip of a text of one short word ("donr", "stpo"), among courtesies and signs."""
    kept = [word for word in words if word.isalpha() and word not in _COURTESY]
    if len(kept) != 1 or len(kept[0]) < 3 or kept[0] in _REAL:
        return words
    word = kept[0]
    if word in _LIKELY or word in YES or word in NO or word in KEYWORDS or len(word) > 13:
        return words
    near = next((likely for likely in _LIKELY if len(likely) > 3 and _near(word, likely)), None)
    return [near if near and found == word else found for found in words]


_KINDS = (("half", HALF), ("no", NO), ("yes", YES))


def answer(words: list[str]) -> str | None:
    """Say which bare answer a text's words are: `yes`, `no`, `half`, or none."""
    signs = [word for word in words if word in ("{y}", "{n}")]
    spoken = [word for word in words if word not in ("{y}", "{n}")]
    joined = " ".join(spoken)
    for kind, known in _KINDS:
        if joined in known:
            return kind
    kept = " ".join(word for word in spoken if word not in _COURTESY)
    for kind, known in _KINDS:
        if kept in known:
            return kind
    if spoken and not kept and not signs:
        return None
    if signs and not kept:
        return "yes" if signs[-1] == "{y}" else "no"
    parts = kept.split()
    if parts and all(part in NO for part in parts):
        return "no"
    return "yes" if parts and all(part in YES for part in parts) else None


def consents_only(words: list[str]) -> bool:
    """Say whether a yes-like text only agrees ("ok", "sounds good") and reports nothing."""
    return " ".join(word for word in words if word not in ("{y}", "{n}") and word not in _COURTESY) in _CONSENT_ONLY


def tapback(kind: str) -> str | None:
    """Read a reaction to the coach's message as a bare answer."""
    if kind.startswith(("liked", "loved", "le ", "me gust", "emphasi", "👍", "❤", "reacted 👍", "reacted ❤")):
        return "yes"
    return "no" if kind.startswith(("disliked", "👎", "reacted 👎")) else None
