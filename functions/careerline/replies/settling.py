"""Which of the things that a reply says comes first: the rules of safety, then whatever is likeliest.

What the rules heard is part of what the model weighs, so that beyond safety nothing here prefers one to the other. The
thresholds were chosen on replies of writers whom the model that read them had not seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .claims import Claim
from .clauses import Message
from .lexicon import classes_of
from .optout import Firmness, firmness
from .reading import Intent


class Evidence(NamedTuple):
    """What a message shows beside the intents that the rules heard."""

    words: int
    bent: bool = False  # the opt-out is of one channel only, and the order to change it comes first
    ban: Firmness = "firm"  # how firm the opt-out is that the rules heard, if they heard one
    leaving: bool = True  # a word of leaving stands in it, and no rule says that it is about something else
    dark: bool = True  # a word of harm or of despair stands in it
    figure: bool = False  # a rule says that what sounds like danger in it is none


def evidence_of(message: Message, stop: Claim | None) -> Evidence:
    """Collect what a message shows; `stop` is the opt-out that the rules heard in it, if any."""
    kinds = {kind for word in message.words for kind in classes_of(word)}
    cues = frozenset[str]().union(*(clause.cues.names() for clause in message.clauses))
    return Evidence(
        words=len(message.tokens),
        bent=stop is not None and bool(stop.fields.get("bent")),
        ban=firmness(message, stop),
        leaving="@leaving" in kinds and "noban" not in cues,
        dark=not kinds.isdisjoint(("@dark", "@means", "@brink")),
        figure="nodanger" in cues,
    )


# From which chance on the model is heard where the rules are silent, with a word that speaks for it and without one.
# Missing danger is the worst error and hearing it in vain costs little, so a mere suspicion is enough for it. Friends
# say the strangest things, so that an opt-out must be likelier, the more so where no word of leaving stands.
_DANGER, _DANGER_UNSPOKEN, _DANGER_IN_A_FIGURE = 0.3, 0.5, 0.5
_STOP, _STOP_UNSPOKEN = 0.5, 0.85
# What the rules heard of danger stands unless the model finds it all but impossible. What they heard of an opt-out
# stands if the model finds it as likely as this: one that says nothing else needs nothing, one that names what it bans
# little, one in words of other uses ("that's enough") some more.
_DANGER_STANDS = 0.02
_STANDS: Mapping[Firmness, float] = {"alone": 0.0, "firm": 0.1, "soft": 0.3}
_SAFETY: frozenset[Intent] = frozenset({"distress", "stop", "wrong_number"})
# Never first for being the likeliest: safety has rules of its own, and a yes opens a channel.
_IN_WORDS_ALONE = _SAFETY | {"start"}
# "friday instead" moves the plan, whatever else it may be: in so few words nothing else of the coaching changes.
_FEW = 4
_CHANGES: frozenset[Intent] = frozenset({"undo", "pause", "resume", "settings", "goal", "skip"})


def settled_intents(said: Sequence[Intent], chance: Mapping[Intent, float], shown: Evidence) -> list[Intent]:
    """Weigh what the rules heard, most important first, against the model's chances: safety first, then the likeliest.

    An opt-out that says nothing else stands whatever the model says.
    """
    if chance["distress"] >= _enough_for_danger(shown):
        return _before("distress", said)
    ends = chance["stop"] + chance["wrong_number"]
    if said[0] == "distress":
        # What the model holds for an opt-out may be both.
        if chance["distress"] + ends >= _DANGER_STANDS:
            return list(said)
        said = said[1:] or ["note"]
    if said[0] == "stop" and not shown.bent:
        if ends >= _STANDS[shown.ban]:
            return list(said)
        said = said[1:] or ["note"]
    if ends >= (_STOP if shown.leaving else _STOP_UNSPOKEN) and not shown.bent:
        return _before("stop" if chance["stop"] >= chance["wrong_number"] else "wrong_number", said)
    never = _IN_WORDS_ALONE | _CHANGES if said[0] == "plan" and shown.words <= _FEW else _IN_WORDS_ALONE
    may_lead = [intent for intent in chance if intent in said or intent not in never]
    return _before(max(may_lead, key=chance.__getitem__), said)


def _enough_for_danger(shown: Evidence) -> float:
    if shown.figure:
        return _DANGER_IN_A_FIGURE
    return _DANGER if shown.dark else _DANGER_UNSPOKEN


def _before(best: Intent, said: Sequence[Intent]) -> list[Intent]:
    return [best, *(intent for intent in said if intent != best)]


# The least chance of being said at all at which an intent stands beside the first; what the rules do not hear needs
# more. What they hear of safety stands always. Chosen on replies of writers whom the model that read them had not seen.
_TOLD_BESIDE: Mapping[Intent, float] = {"log": 0.42, "plan": 0.42, "question": 0.42, "note": 0.6}
_HEARD_BESIDE, _UNHEARD_BESIDE = 0.45, 0.65
# For the rules alone to hear beside something else: who is told so by the model only could lose what they came for.
_NEVER_ADDED = _SAFETY | {"start", "note"}


def beside(said: Sequence[Intent], chance: Mapping[Intent, float], *, words: int) -> list[Intent]:
    """Keep what the model finds likely to be said beside the first intent, and add what it is sure of."""
    never = _NEVER_ADDED | _CHANGES if words <= _FEW else _NEVER_ADDED
    found = [intent for intent in said[1:] if chance[intent] > _enough_beside(intent, heard=True)]
    missed = [intent for intent in chance if intent not in said and intent not in never]
    return [said[0], *found, *(intent for intent in missed if chance[intent] > _enough_beside(intent, heard=False))]


def _enough_beside(intent: Intent, *, heard: bool) -> float:
    if intent in _SAFETY:
        return 0.0
    return _TOLD_BESIDE.get(intent, _HEARD_BESIDE if heard else _UNHEARD_BESIDE)
