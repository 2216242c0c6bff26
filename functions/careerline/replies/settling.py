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


class Enough(NamedTuple):
    """From which chance on the model is heard where the rules are silent."""

    danger: float  # where a word of harm or of despair stands in the text
    danger_unspoken: float  # where none does, or a rule says that it is a figure of speech
    stop: float  # where a word of leaving stands in the text
    stop_unspoken: float  # where none does, or a rule says that it is about something else


# Missing danger is the worst error and hearing it in vain costs little, so a mere suspicion is enough for it. Friends
# say the strangest things, so that an opt-out must be likelier, the more so where no word of leaving stands.
_FAMILIAR = Enough(danger=0.3, danger_unspoken=0.5, stop=0.5, stop_unspoken=0.85)
# Of what is strange to it the model is surer than it should be: few replies to the coach are, and many of the texts
# that friends send each other.
_STRANGE = Enough(danger=0.6, danger_unspoken=0.95, stop=0.93, stop_unspoken=0.98)
_KNOWN = 0.8  # the share of a message's features from which on it is familiar
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


def settled_intents(
    said: Sequence[Intent], chance: Mapping[Intent, float], shown: Evidence, *, known: float = 1.0
) -> list[Intent]:
    """Weigh what the rules heard, most important first, against the model's chances: safety first, then the likeliest.

    `known` is the share of the message's features that the model knows. An opt-out that says nothing else stands
    whatever the model says.
    """
    enough = _FAMILIAR if known >= _KNOWN else _STRANGE
    spoken = shown.dark and not shown.figure
    if chance["distress"] >= (enough.danger if spoken else enough.danger_unspoken):
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
    if ends >= (enough.stop if shown.leaving else enough.stop_unspoken) and not shown.bent:
        return _before("stop" if chance["stop"] >= chance["wrong_number"] else "wrong_number", said)
    never = _IN_WORDS_ALONE | _CHANGES if said[0] == "plan" and shown.words <= _FEW else _IN_WORDS_ALONE
    may_lead = [intent for intent in chance if intent in said or intent not in never]
    return _before(max(may_lead, key=chance.__getitem__), said)


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
