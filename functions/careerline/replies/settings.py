"""Changes to how a person is coached: how often, at what time, by which channel, under what name."""

from __future__ import annotations

from .cadences import NO_WEEKENDS, OF_RHYTHM, US, cadence_of, more_or_less, rhythm_of
from .called import called, likeliest_name, speaks_of_name
from .channels import asks_for_a_channel, banned_channels, channel_of
from .claims import Claim
from .clauses import Clause, Message
from .wished_hours import hour_named, hour_wished, may_name_an_hour, speaks_of_hours
from .words import table


def settings(message: Message, *, banned: bool) -> Claim | None:
    """Find the change to the coaching; `banned` says that the text bans messages in some way."""
    if claim := called(message):
        return claim
    bans = banned_channels(message)
    weekends = not _WEEKENDS.isdisjoint(message.words)
    rhythmic = not OF_RHYTHM.isdisjoint(message.words)
    timed = may_name_an_hour(message)
    for clause in message.clauses:
        if weekends and NO_WEEKENDS.search(message.sentence_text(clause)) and US.search(message.sentence_text(clause)):
            return Claim("settings", _sentence(message, clause), {"setting": "cadence", "value": "weekdays"})
        if bans is not None and asks_for_a_channel(message, clause, bans):
            fields = {"setting": "channel", "value": channel_of(message.text), "bans": bool(bans)}
            return Claim("settings", _sentence(message, clause), fields)
        hour = hour_wished(message, clause) if timed else None
        if hour and (hour[0] or banned or not cadence_of(message, clause)):
            named = hour_named(message)
            return Claim("settings", _sentence(message, clause), {"setting": "time", "value": named})
    if not rhythmic:
        return None
    found = [(cadence, clause) for clause in message.clauses if (cadence := cadence_of(message, clause))]
    if not found:
        return None
    # A rhythm that is named says more than "less".
    best = next((cadence for cadence, _ in found if cadence not in ("less", "more")), found[0][0])
    if best == "daily":  # it may be named only to be refused: "daily is murder. fewer please"
        best = rhythm_of(message.text) or best
    where = frozenset[int]().union(*(_sentence(message, clause) for _, clause in found))
    return Claim("settings", where, {"setting": "cadence", "value": best})


_WEEKENDS = table("weekend weekends saturday saturdays sunday sundays")


def _sentence(message: Message, clause: Clause) -> frozenset[int]:
    first, last = message.sentences[clause.sentence]
    return frozenset(range(first, last))


def given_settings(message: Message) -> Claim:
    """Find the change in a text that is known to ask for one, from the plainest sign of it."""
    claim = settings(message, banned=True)
    if claim and (claim.fields.get("value") or claim.fields.get("setting") == "time"):
        return claim
    setting, value = _plainest(message)
    return Claim("settings", frozenset(range(len(message.clauses))), {"setting": setting, "value": value})


def _plainest(message: Message) -> tuple[str, str | None]:
    """Give the setting that a text most plainly names, and its value."""
    text = message.text
    if hour := hour_named(message):
        return "time", hour
    if rhythm := rhythm_of(text):
        return "cadence", rhythm
    if name := likeliest_name(message, surely=True):
        return "name", name
    amount, channel = more_or_less(text), channel_of(text)
    of_hours = speaks_of_hours(text)
    if channel and not (channel == "sms" and (amount or of_hours)):
        return "channel", channel
    if amount:
        return "cadence", amount
    if of_hours:
        return "time", None
    if name := likeliest_name(message, surely=False):
        return "name", name
    return ("name", None) if speaks_of_name(message) else ("cadence", "less")
