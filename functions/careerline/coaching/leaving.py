"""What comes before everything: a stop in any words, somebody else's number, and a crisis."""

from dataclasses import replace
from datetime import datetime, timedelta

from careerline.agenda import RULES, STANDS_FOR_IT, Channel, Class, Entry, Lane, giving_way
from careerline.coaching import last_word, reports, schedule
from careerline.coaching.last_word import ENDS
from careerline.coaching.permission import asking_a_human, entry
from careerline.coaching.turn import Turn
from careerline.people.person import ChannelState, Profile, State
from careerline.replies.reading import Intent, Reading

# Each new text of distress is answered again, but no faster than this after an answer that could go.
CRISIS_AGAIN = timedelta(minutes=10)


def urgent(turn: Turn, intents: list[Intent]) -> Turn:
    """Return the turn of a text that stops, says that it is somebody else's number, or is a crisis.

    What else the text reports is still counted; nothing but the one answer of the urgent part goes out.
    """
    stranger = turn.person.unproven(turn.heard.channel)
    if "log" in intents and not stranger and turn.profile.state is State.ACTIVE:
        turn = reports.log(turn, turn.heard.reading).silent()
    already = turn.profile.state is State.STOPPED and not _live(turn.profile)
    if ENDS & set(intents) and not already:
        turn = declined(turn) if stranger else stopped(turn)
    if "distress" in intents:
        return crisis(turn)
    turn = asking_a_human(turn, intents)
    # The one confirmation is the only message after an opt-out: a second stop gets none.
    if already or turn.heard.carrier_answered or turn.heard.source == "page" or not _reached(turn):
        return turn
    return replace(turn, cls=Class.OPT_OUT).say(_goodbye(turn.heard.reading))


def _goodbye(reading: Reading) -> str:
    """Return which confirmation an opt-out gets; one that may have been meant otherwise says first how to come back."""
    if reading.intent == "wrong_number":
        return "wrong_number"
    return "opt_out_doubtful" if reading.doubtful else "opt_out"


def stopped(turn: Turn) -> Turn:
    """Return the turn with every channel ended, nothing left to come, and the withdrawal on record.

    Of a stop that comes late a channel is left out that a yes has opened since: coaching goes on by that one.
    """
    profile, live = turn.profile, _live(turn.profile)
    ends = [channel for channel in live if channel in last_word.ends(turn.person, turn.heard.said_at)]
    for channel in ends:
        profile = profile.with_channel(channel, ChannelState.STOPPED)
    withdrawn = [entry(turn.heard, "stopped", channel) for channel in ends]
    if ends != live:
        open_still = replace(turn.person, profile=profile)
        return turn.having(schedule.reschedule(open_still, turn.programme, turn.heard.at)).noting(*withdrawn)
    profile = replace(_silent(profile), state=State.STOPPED, question=None, until=None)
    return turn.with_profile(profile).noting(*withdrawn)


def declined(turn: Turn) -> Turn:
    """Return the turn of a no to an ask from somebody's page: that address ends, and nothing else of theirs.

    Whoever answers there has not said yes: it may be anybody, and must not end the coaching of somebody else.
    """
    channel = turn.heard.channel
    kept = tuple(one for one in turn.profile.agenda if one.channel is not channel or one.cls is Class.CRISIS)
    profile = turn.profile.with_channel(channel, ChannelState.STOPPED).with_agenda(kept)
    return turn.with_profile(profile).noting(entry(turn.heard, "stopped"))


def crisis(turn: Turn) -> Turn:
    """Return the turn of a text of distress: coaching holds, the coach is told, the answer is the crisis text."""
    profile, talk = turn.profile, turn.person.talk
    written = turn.heard.said_at
    turn = turn.needing("crisis")
    if talk.crisis_of and talk.crisis_of > written:
        return turn  # a later one was answered and told: a human may have let the coaching go on since
    # Somebody who has not said yes has no coaching to hold: their yes still counts later.
    if profile.state not in {State.STOPPED, State.PENDING} and not turn.person.unproven(turn.heard.channel):
        profile = replace(_silent(profile), state=State.HELD, question=None)
    turn = replace(turn.with_profile(profile), cls=Class.CRISIS)
    if talk.crisis_given and turn.heard.at - talk.crisis_given < CRISIS_AGAIN:
        turn = turn.with_talk(crisis_of=written)
        earlier = _earlier(turn, written)
        return _without(turn, earlier).say("crisis") if earlier else turn
    if _can_answer(turn, written):
        turn = turn.with_talk(crisis_given=turn.heard.at, crisis_of=written)
    turn = last_word.on_coaching(turn.with_talk(crisis_at=turn.heard.at), ["distress"])
    return replace(turn, alert=True).say("crisis")


def _can_answer(turn: Turn, written: datetime) -> bool:
    """Tell whether the answer to a text of distress may still go; else the ledger says why it did not."""
    rule = RULES[Class.CRISIS]
    late = rule.stale_after is not None and turn.heard.at - written > rule.stale_after
    return not late and turn.profile.channel(turn.heard.channel) in rule.channels


def _earlier(turn: Turn, written: datetime) -> list[Entry]:
    """Return the crisis answers that give way to this text's; one that is on its way does not."""
    busy = turn.profile.lane(Lane.ANSWERS).open
    channel = turn.heard.channel
    this = Entry(at=written.replace(microsecond=0), cls=Class.CRISIS, channel=channel, ref=turn.heard.ref)
    waiting = [one for one in turn.profile.agenda if not (busy and busy.key == one.key(turn.person.id))]
    return [one for one in giving_way((*waiting, this), this) if one != this]


def _without(turn: Turn, earlier: list[Entry]) -> Turn:
    """Return the turn with answers off the agenda, for which this text's stands."""
    kept = tuple(one for one in turn.profile.agenda if one not in earlier)
    return turn.with_profile(turn.profile.with_agenda(kept)).leaving_out(earlier, STANDS_FOR_IT)


def on_hold(turn: Turn) -> Turn:
    """Return the turn of any other text while coaching is on hold: once a day, that a coach will read it."""
    turn = turn.needing("crisis")
    if turn.person.talk.told_on == turn.today:
        return turn
    return turn.with_talk(told_on=turn.today).say("hold")


def _live(profile: Profile) -> list[Channel]:
    """Return the channels that a stop still has to end."""
    ended = {None, ChannelState.STOPPED, ChannelState.SUPPRESSED}
    return [channel for channel in Channel if profile.channel(channel) not in ended]


def _silent(profile: Profile) -> Profile:
    """Return the profile with nothing to come but a crisis answer that waits: whatever they said since, it goes.

    What is claimed already is judged again when it is recorded.
    """
    return profile.with_agenda(tuple(one for one in profile.agenda if one.cls is Class.CRISIS))


def _reached(turn: Turn) -> bool:
    return turn.profile.channel(turn.heard.channel) is ChannelState.STOPPED
