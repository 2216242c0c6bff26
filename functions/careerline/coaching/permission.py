"""The yes, the no and the coming back: what opens a channel, and what is kept of it."""

from dataclasses import replace

from careerline.agenda import Channel, Class
from careerline.coaching import endings, schedule
from careerline.coaching.turn import Heard, Turn
from careerline.people.person import ChannelState, Person, State
from careerline.people.records import AS_RECEIVED, Consent
from careerline.replies.reading import Intent
from careerline.windows import BY_STATE, state_of

# The states that a yes lifts, besides the one that waits for it.
COMES_BACK = frozenset({ChannelState.PENDING, ChannelState.STOPPED, ChannelState.SUPPRESSED, ChannelState.AWAY})


def entry(heard: Heard, what: str, channel: Channel | None = None) -> Consent:
    """Return the consent entry of what somebody wrote or pressed."""
    return Consent(
        at=heard.said_at,
        channel=channel or heard.channel,
        what=what,
        wording=heard.text[:500],
        version=AS_RECEIVED,
        source=heard.source,
        ref=heard.ref,
    )


def knock(turn: Turn, intents: list[Intent]) -> Turn:
    """Return what somebody's word comes to whose channel is not open: a yes opens it, all else is only kept."""
    channel = turn.heard.channel
    state = turn.profile.channel(channel)
    if "start" not in intents:
        return asking_a_human(turn, intents)
    ask = turn.person.ask(channel)
    if turn.heard.ask is not None and not ask.proven and not ask.is_for(turn.heard.ask):
        return turn  # it answers a mail that went to another address
    said_at = turn.heard.said_at
    waits = turn.person.waits(channel, said_at) or turn.person.refused(channel, said_at)
    if waits and turn.profile.state is not State.STOPPED:
        return welcome(turn)
    # An address that never said yes may be anybody's once its ask has run out.
    if state in COMES_BACK and (ask.proven or ask.is_open(said_at)):
        return come_back(turn)
    return turn


def asking_a_human(turn: Turn, intents: list[Intent]) -> Turn:
    """Return the turn with a question of somebody to whom nothing goes on the desk: a human can ring them, or write.

    Whose an address is that was only added from a page, nobody knows.
    """
    asks = "question" in intents and not turn.person.unproven(turn.heard.channel)
    return turn.needing("question") if asks else turn


def welcome(turn: Turn) -> Turn:
    """Return the turn with the channel confirmed, coaching begun or joined, and the welcome as its answer."""
    turn = replace(turn, claims=(turn.heard.channel,)).noting(entry(turn.heard, "confirmed"))
    first = turn.profile.state is State.PENDING
    turn = turn.talking()
    turn = turn.having(confirmed(turn.person, turn))
    # The second channel only joins: its welcome asks nothing, and a question that is open stays so.
    return (turn.asking("reason") if first else turn).say("welcome", joined=not first)


def confirmed(person: Person, turn: Turn) -> Person:
    """Return a person whose channel just had its yes; a yes to one starts coaching on it, the other joins later."""
    channel, now = turn.heard.channel, turn.heard.at
    person = person.with_yes(channel)
    profile = person.profile
    another = channel is Channel.SMS and person.ask(channel).first > 1  # than the number of the sign-up, if any
    place = state_of(person.who.phone) if another else profile.place
    place = turn.heard.state if turn.heard.state in BY_STATE else place
    profile = replace(profile, place=place)
    kept = tuple(one for one in profile.agenda if not (one.cls is Class.ASK and one.channel is channel))
    state, profile = profile.state, replace(profile.with_agenda(kept), state=State.ACTIVE)
    awake = replace(person, profile=profile)
    if state is State.PENDING:
        return schedule.start(awake, turn.programme, now)
    if state is State.ACTIVE or (state is State.PAUSED and profile.until):
        awake = schedule.reschedule(awake, turn.programme, now)  # a pause with an end has its next week planned
    return replace(awake, profile=replace(awake.profile, state=state))


def come_back(turn: Turn) -> Turn:
    """Return the turn of a START after a stop: coaching goes on on Monday.

    Where the carrier knew the word and answered it, nothing goes now.
    """
    turn = turn.talking().noting(entry(turn.heard, "resumed"))
    person = turn.person.with_yes(turn.heard.channel)
    person = endings.awake(person, turn.programme)
    person = schedule.rejoin(person, turn.programme, turn.heard.at, today=False)
    turn = replace(turn.having(person), claims=(turn.heard.channel,))
    return turn if turn.heard.carrier_answered else turn.say("welcome_back")
