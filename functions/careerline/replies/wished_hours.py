"""At what hour the coaching comes: the hour, or the part of the day, that a text asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .cadences import GIVEN_UP, US
from .clauses import Clause, Message
from .clocks import Clock, clocks, settled
from .rx import Rx
from .words import table

_TIME_CUE = Rx(
    r"\b(?:mornings?|evenings?|afternoons?|nights?) (?:is|are|do not|does not|never|wont) (?:\w+ )?(?:bad|hard"
    r"|rough|chaos|tough|good|work|crazy|hectic|worst|busy|nuts)\b",
    r"\b(?:text|message|send|ping|remind|nudge|email|write|check in|contact|reach|hit me up|buzz|bug me|notify"
    r"|catch me|get (?:these|them|texts|it|the texts|my texts|messages))\b",
    r"\b(?:from now on|going forward|for (?:the )?(?:texts|messages|nudges|reminders|check ins)|(?:texts"
    r"|messages|reminders|nudges|check ins|these) (?:at|in|come|around|to|earlier|later|after|before))\b",
    r"\b(?:my|the|your) (?:hour|text time|time|reminder|reminders|texts|messages|check in|nudge|schedule) (?:to"
    r"|at|is|should|be)\b",
    r"\b(?:change|move|switch|set|shift|push|make) (?:my |the |your |it |them |these |this )?(?:time|hour"
    r"|reminder|reminders|texts|messages|texting|text|nudges?|nudge time|delivery|schedule"
    r"|check ins?)?(?: (?:time|hour))?(?: (?:from \S+(?: (?:am|pm))? ))?(?:to|at|for|until|back to|earlier"
    r"|later|after)\b",
    r"\b(?:mornings?|evenings?|afternoons?|nights?|noon|lunch|lunchtime|earlier|later|am|pm|\d) (?:(?:is|are"
    r"|works|work|would be|suits|suit|would work|will be) )?(?:way |much |a lot |so |a bit |even )?(?:better"
    r"|best|easier)\b",
    r"\b(?:stop|quit|no|not|do not|never) (?:\w+ ){0,3}(?:texting|texts|messaging|messages|text|message|sending"
    r"|send|ping|pinging|email|emailing|write|writing)\b",
)
_TIME_NOT = Rx(
    r"\b(?:interview|meeting|appointment|class|shift|i will|i am going to|going to do|i can|let us|lets do"
    r"|call with|zoom|do it|did|finish|i would do)\b"
)
_PART = Rx(
    r"\b(?:mornings?|evenings?|afternoons?|nights?|at night|lunch(?:time)?|earlier|later in the day"
    r"|after (?:work|dinner|lunch|school|supper|my shift)|before (?:work|bed|school|lunch|my shift))\b"
)


_OF_HOURS = table(
    """
    morning mornings evening evenings afternoon afternoons night nights lunch lunchtime earlier later after before noon
    midday midnight half quarter one
    """
)


def may_name_an_hour(message: Message) -> bool:
    """Say whether a text holds a number, or any of the words without which it names no hour and no part of the day."""
    return not _OF_HOURS.isdisjoint(message.words) or any(map(str.isdigit, message.text))


def hour_wished(message: Message, clause: Clause) -> tuple[str | None] | None:
    """Give the hour asked for as HH:MM, in a tuple: None in it is a part of the day, no tuple is no such wish."""
    text, sentence = _without_old(clause).text, message.sentence_text(clause)
    if not _TIME_CUE.search(sentence) or (_TIME_NOT.search(text) and not US.search(clause.text)):
        return None
    if named := clocks(text):
        # "noon works better than 9", "not at 6 but at 7": the wished one.
        wished = [clock for clock in named if not _UNWISHED.search(text[: clock.start].rstrip()[-40:] + " ")]
        if not wished:
            return None if _UNWISHED.search(sentence) else (None,)
        clock = settled(wished[-1] if _SWITCH.search(text) else _likeliest(text, wished), sentence, now=None)
        return (clock.time().strftime("%H:%M"),)
    return (None,) if _PART.search(text) and not _ONE_OFF.search(text) else None


def _without_old(clause: Clause) -> Clause:
    """Leave out the hour that a change gives up: "move my texts from 9 to 11" asks for 11."""
    text = GIVEN_UP.blank(clause.text)
    return clause if text == clause.text else replace(clause, text=text.replace("~ to ", "~ at "))


_ASKED_FOR = Rx(
    r"\b(?:make it|to|text me|send (?:it|them|these)|at|do|for|message me|say|like|around|after|write|is"
    r"|instead)(?: (?:at|around|about|for|to|it|like))* ?$"
)
_SUITS = Rx(
    r" ?(?:instead|(?:is|works|would (?:have )?be(?:en)?|would work|suits|would) (?:\w+ )?(?:better|best|great|good"
    r"|fine|perfect|civili[sz]ed|human|ok|when|plenty|do)|please|from now on|every)\b"
)
_CALLS_IT = Rx(r" ?(?:i am (?:just|still|usually|always)|is (?:literally|my)|my)\b")


def _likeliest(text: str, named: Sequence[Clock]) -> Clock:
    """Choose the hour that is asked for among those that are named."""

    def weight(clock: Clock) -> int:
        before, after = text[max(clock.start - 30, 0) : clock.start + 8], text[clock.end : clock.end + 30]
        asked = _ASKED_FOR.search(text[max(clock.start - 30, 0) : clock.start]) or _ASKED_FOR.match(before[-8:])
        return 2 * bool(_SUITS.match(after)) + bool(asked) - 2 * bool(_CALLS_IT.match(after))

    return max(named, key=weight)


_ONE_OFF = Rx(r"\b(?:this|tomorrow|yesterday|last|in the) (?:morning|evening|afternoon|night)\b")
_UNWISHED = Rx(
    r"\b(?:than|not|no|stop|instead of|rather than|quit|do not|never|from|off)(?: (?:\w+ ){0,4}(?:at|around"
    r"|after|by))? $|\b(?:texting|messaging|sending|texts|messages|text|message) (?:me |these |them |it )?(?:at"
    r"|before|after) $(?<=stop)"
)
_SWITCH = Rx(r"\bfrom \S+(?: (?:am|pm))? to\b")


def hour_named(message: Message) -> str | None:
    """Give the likeliest hour of a text that asks for one, as HH:MM; None where all that it names are unwished."""
    best: tuple[float, Clock, Clause] | None = None
    for index, clause in enumerate(map(_without_old, message.clauses)):
        for clock in clocks(clause.text):
            weight = _wish(clause, clock) + index / len(message.clauses)
            if weight > _UNLIKELY and (best is None or weight > best[0]):
                best = (weight, clock, clause)
    if best is None:
        return None
    return settled(best[1], best[2].text, now=None).time().strftime("%H:%M")


_UNLIKELY = -3.5
# At what hour something else is, and nobody wants a text: "I get up at 3", "asleep till 11", "mass is at 9".
_OF_SOMETHING = Rx(
    r"\b(?:up|awake|asleep|sleep|off|home|finish|done|start|works?|working|rolling|leave|meet|drive|(?:mass"
    r"|church|class|shift"
    r"|school|work|bed|dinner) is|be in|it is|its|got me|gets?|comes|came|until|till|from|reaches|arrives?|lands?"
    r"|goes off|go to bed|wakes? \w+)(?: (?:at|around|about|by|until|from|only|not))* ?$"
)
_OF_WHAT_IS = Rx(
    r" ?(?:that is when|i am|my (?:hands|phone|shift|boss|kids?)|buzz\w*|in the morning i have a|and i am)"
)


_NOT_BEFORE = Rx(r"\bnot (?:until|til|before|earlier than)(?: (?:at|about))* ?$")


def _wish(clause: Clause, clock: Clock) -> float:
    """Weigh how much an hour looks like the one wished for, among others that are only named."""
    text = clause.text
    before, after = text[max(clock.start - 44, 0) : clock.start + 8], text[clock.end : clock.end + 30]
    lead = text[max(clock.start - 44, 0) : clock.start + _at_word(text, clock)]
    asked = _ASKED_FOR.search(text[max(clock.start - 30, 0) : clock.start]) or _ASKED_FOR.match(before[-8:])
    weight = 2 * bool(_SUITS.match(after)) + bool(asked) - 2 * bool(_CALLS_IT.match(after))
    weight += 2 * (clause.joint == "so" or len(text.split()) <= _FEW)
    if asked and _SWITCH.search(text):
        weight += 2
    weight += 2 * (US.search(text) is not None)
    if _NOT_BEFORE.search(lead):
        return weight + 1
    if _UNWISHED.search(text[: clock.start].rstrip()[-40:] + " "):
        weight -= 6
    return weight - 3 * bool(_OF_SOMETHING.search(lead)) - 2 * bool(_OF_WHAT_IS.match(after))


def _at_word(text: str, clock: Clock) -> int:
    """Give how far the "at" goes that an hour was read with."""
    word = text[clock.start : clock.end].split(" ", maxsplit=1)[0]
    return len(word) + 1 if word in ("at", "around", "about", "by", "until", "from", "before") else 0


# So short a clause beside a wish about the hour is the hour wished for.
_FEW = 4


_OF_THE_DAY = Rx(
    r"\bin the [ap]m\b|^[ap]m\b|\b[ap]ms\b|\b(?:mornings?|evenings?|afternoons?|nights?|nites?|eves|arvos?"
    r"|early|earlier|late|later|lunch(?:time)?"
    r"|at work|work hours|at (?:my|the) (?:job|desk)|during|on shift|shift|asleep|sleeping|sleep|woke|wake|wakes|waking"
    r"|after (?:work|dinner|school|supper)|before (?:work|bed|school)|hours?|bedtime|dinner|breakfast|midday)\b"
)


def speaks_of_hours(text: str) -> bool:
    """Say whether a text speaks of the part of the day, or of what the texts come in the middle of."""
    return _OF_THE_DAY.search(text) is not None
