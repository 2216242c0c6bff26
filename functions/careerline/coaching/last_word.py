"""The last word: of two things that somebody says about one matter, what they said last stands, whatever comes last.

A mail may be brought hours late, a text whose hooks failed is found minutes or hours later, and two texts within
seconds may come in either order. So it is kept when the last word on each matter was said (`Talk.words`), by whichever
door: an older one has no say in that matter any more. What it says besides still counts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from careerline.agenda import Channel
from careerline.coaching.turn import Heard, Turn
from careerline.people.person import ChannelState, Person, Talk
from careerline.replies.reading import Intent, Reading

# What somebody says to end a channel, and to open it.
ENDS, STARTS = frozenset({"stop", "wrong_number"}), frozenset({"start"})
# The words, alone in a text, by which the carrier itself lets texts go to somebody again.
OPENS = frozenset({"start", "unstop"})

# What only one word can settle, by the intent that speaks of it; of settings each is a matter of its own.
BREAK = "break"
MATTERS = {
    "goal": "goal",  # there is one
    "plan": "plan",  # a step has one
    "pause": BREAK,  # coaching rests, or goes on
    "resume": BREAK,
    "distress": BREAK,  # it holds the coaching: an older "go on" must not end that
}


_OVER = frozenset({ChannelState.STOPPED, ChannelState.SUPPRESSED})


def ended(channel: Channel) -> str:
    """Return the matter of a channel's end."""
    return f"ended-{channel}"


def opened(channel: Channel) -> str:
    """Return the matter of the yes that opened a channel."""
    return f"opened-{channel}"


def with_word(talk: Talk, matters: Iterable[str], at: datetime) -> Talk:
    """Return the conversation with a word on some matters; one that was said later stays the last."""
    said = {matter: at for matter in matters if not talk.after(matter, at)}
    return replace(talk, words={**talk.words, **said}) if said else talk


def overtaken(person: Person, heard: Heard) -> frozenset[Intent]:
    """Return the intents of what was heard on which there is a later word already."""
    reading, said_at = heard.reading, heard.said_at
    return frozenset(
        intent
        for intent in (reading.intent, *reading.also)
        if _is_overtaken(person, heard.channel, reading, intent, said_at)
    )


def ends(person: Person, said_at: datetime) -> list[Channel]:
    """Return the channels that a stop still speaks of: a yes that opened one since stands."""
    given = [channel for channel in Channel if person.profile.channel(channel)]
    return [channel for channel in given if not person.talk.after(opened(channel), said_at)]


def on_channels(before: Person, turn: Turn, intents: Iterable[Intent]) -> Turn:
    """Return the turn with what it opened and ended kept as the last word on that; a second stop is a later one."""
    return _with_words(turn, _opened_and_ended(before, turn, frozenset(intents)))


def on_coaching(turn: Turn, intents: Iterable[Intent]) -> Turn:
    """Return the turn with the intents that took effect kept as the last word on their matters."""
    reading = turn.heard.reading
    settings = {reading.setting or ""} if "settings" in intents else set()
    matters = settings | {MATTERS.get(one, "") for one in intents if not (one == "plan" and reading.appointment)}
    return _with_words(turn, matters - {""})


def _with_words(turn: Turn, matters: Iterable[str]) -> Turn:
    talk = with_word(turn.person.talk, matters, turn.heard.said_at)
    return turn if talk is turn.person.talk else turn.having(replace(turn.person, talk=talk))


def is_disputed(person: Person, reading: Reading, channel: Channel, since: datetime) -> bool:
    """Tell whether what a text wants depends on its order with another word of theirs since a moment."""
    words, last = person.talk.words, person.week.last
    rivals = {rival for one in (reading.intent, *reading.also) for rival in _rivals(channel, reading, one)}
    if any(matter in words and words[matter] >= since for matter in rivals):
        return True
    undoes = "undo" in (reading.intent, *reading.also)
    return undoes and last is not None and last.at is not None and last.at >= since


def _is_overtaken(person: Person, channel: Channel, reading: Reading, intent: Intent, said_at: datetime) -> bool:
    if intent in ENDS:
        return not ends(person, said_at)
    if intent == "distress":
        return False  # it is answered whenever it is found
    if intent in STARTS and person.profile.channel(channel) is not ChannelState.CONFIRMED:
        return person.talk.after(ended(channel), said_at)
    return any(person.talk.after(rival, said_at) for rival in _rivals(channel, reading, intent))


def _rivals(channel: Channel, reading: Reading, intent: Intent) -> Iterator[str]:
    """Yield the matters on which a later word makes that of an intent void."""
    if intent in ENDS:
        yield from map(opened, Channel)
    elif intent in STARTS:
        yield from (ended(channel), BREAK)
    elif intent == "settings":
        yield reading.setting or ""
        if reading.setting == "channel":
            yield from (opened(one) for one in Channel if reading.value not in {one.word, "both"})
    elif not (intent == "plan" and reading.appointment):  # each has a day of its own
        yield MATTERS.get(intent, "")


def _opened_and_ended(before: Person, turn: Turn, intents: frozenset[str]) -> Iterator[str]:
    """Yield the ends and beginnings of channels on which these intents are the last word."""
    heard = turn.heard
    # Whose an address is that was only added from a page, nobody knows: its no is of that address alone.
    of = {heard.channel} if before.unproven(heard.channel) else set(Channel)
    for channel in Channel:
        was, stands = before.profile.channel(channel), turn.profile.channel(channel)
        ends_now = stands is ChannelState.STOPPED and stands is not was
        if ends_now or (intents & ENDS and channel in of and stands in _OVER):
            yield ended(channel)
        if stands is ChannelState.CONFIRMED and stands is not was:
            yield opened(channel)
    # The carrier lets texts go again, whatever stood here.
    if heard.text.strip().casefold() in OPENS and turn.profile.channel(heard.channel) is ChannelState.CONFIRMED:
        yield opened(heard.channel)
