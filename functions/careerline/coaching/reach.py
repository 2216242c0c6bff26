"""A phone that is out of reach: its texts pause, coaching goes on by email, and they are tried again now and then.

The figures are those of `[class.away]` in `sending/rules/carriers.toml`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from careerline.agenda import Channel
from careerline.coaching import schedule
from careerline.coaching.days import day_of, is_coaching
from careerline.coaching.programme import Programme
from careerline.moments import minute
from careerline.people.person import Away, ChannelState, Person
from careerline.people.records import HeardText, Sent
from careerline.sending.carriers import Means, carriers

# Why somebody waits for a human whom neither texts nor mails reach.
UNREACHABLE = "unreachable"


def out_of_reach(person: Person, ledger: Iterable[Sent], heard: Iterable[HeardText], now: datetime) -> Away | None:
    """Return how texts to a phone pause that so many in a row did not reach, for so long; None while it may be chance.

    A phone that was away before and has had nothing since needs no more than one. What came from it shows that it is
    there, and nothing before that counts.
    """
    there = max((text.at for text in heard if text.channel is Channel.SMS), default=None)
    patience, row, away = carriers().patience, _in_a_row(person, ledger, there), person.who.away
    if row and away and minute(row[0].at) <= away.since:
        return away
    if len(row) >= patience.in_a_row and row[-1].at - row[0].at >= patience.over:
        return Away(since=minute(now))
    return None


def _in_a_row(person: Person, ledger: Iterable[Sent], there: datetime | None) -> list[Sent]:
    """Return the texts to the present number that did not reach the phone since it was last there, oldest first."""
    row: list[Sent] = []
    since = max(person.ask(Channel.SMS).since, there or person.profile.created)
    for sent in sorted(ledger, key=lambda sent: sent.at):
        if sent.channel is not Channel.SMS or sent.at < since:
            continue
        if sent.status == "delivered":
            row = []
        elif sent.status in {"undelivered", "failed"} and _says_away(sent):
            row.append(sent)
    return row


def _says_away(sent: Sent) -> bool:
    return carriers().word(Channel.SMS, sent.reason.partition(":")[0]).means is Means.AWAY


def paused(person: Person, away: Away, programme: Programme, now: datetime) -> Person:
    """Return the person with texts paused: by email meanwhile, where that has its own yes, else until the next try."""
    person = replace(person, who=replace(person.who, away=away))
    profile = person.profile
    if Channel.EMAIL in profile.confirmed:
        without = replace(person, profile=profile.with_channel(Channel.SMS, ChannelState.AWAY))
        return schedule.reschedule(without, programme, now)
    again = _tried_again(person)
    if again is None:
        rest = tuple(entry for entry in profile.agenda if not is_coaching(entry))
        planned = replace(person, profile=profile.with_agenda(rest))
    else:
        # What is planned by text alone needs texts to be open.
        open_ = replace(person, profile=profile.with_channel(Channel.SMS, ChannelState.CONFIRMED))
        planned = schedule.go_on(open_, programme, day_of(profile, max(again, now)), now)
    return replace(planned, profile=planned.profile.with_channel(Channel.SMS, ChannelState.AWAY))


def gives_up(person: Person) -> bool:
    """Tell whether nothing but a word of their own would bring coaching back to somebody whose texts pause."""
    profile = person.profile
    return profile.sms is ChannelState.AWAY and not profile.confirmed and _tried_again(person) is None


def seen_to(before: Person, after: Person) -> tuple[str, ...]:
    """Return what a coach need no longer look at once somebody can be reached again, or has left."""
    return (UNREACHABLE,) if gives_up(before) and not gives_up(after) else ()


def may_try(person: Person, now: datetime) -> bool:
    """Tell whether a phone that is out of reach may be tried again."""
    again = _tried_again(person) if person.profile.sms is ChannelState.AWAY else None
    return again is not None and again <= now and not _needs_yes(person, now)


def tried(person: Person, away: Away, programme: Programme, now: datetime) -> Person:
    """Return the person whose texts begin again, on trial: one that does not arrive pauses them once more."""
    by_mail = Channel.EMAIL in person.profile.confirmed
    profile = person.profile.with_channel(Channel.SMS, ChannelState.CONFIRMED)
    back = replace(person, profile=profile, who=replace(person.who, away=replace(away, tries=away.tries + 1)))
    return schedule.reschedule(back, programme, now) if by_mail else back


def heard_from(person: Person, programme: Programme, now: datetime) -> Person:
    """Return the person of whom a text came: their phone is there. After long it may be somebody else's by now."""
    paused_now = person.profile.sms is ChannelState.AWAY
    if person.who.away is None or (paused_now and _needs_yes(person, now)):
        return person
    there = replace(person, who=replace(person.who, away=None))
    if not paused_now:
        return there
    back = replace(there, profile=there.profile.with_channel(Channel.SMS, ChannelState.CONFIRMED))
    return schedule.reschedule(back, programme, now)


def _tried_again(person: Person) -> datetime | None:
    """Return from when on texts may be tried again; None where they have been tried often enough."""
    away, again = person.who.away, carriers().patience.again
    return away.since + again[away.tries] if away and away.tries < len(again) else None


def _needs_yes(person: Person, now: datetime) -> bool:
    away = person.who.away
    return away is not None and now - away.since >= carriers().patience.new_yes
