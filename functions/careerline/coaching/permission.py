"""The yes, the no and the coming back: what opens a channel, and what is kept of it."""

from dataclasses import replace

from careerline.agenda import Channel, Class
from careerline.coaching import schedule
from careerline.coaching.turn import Heard, Turn
from careerline.people.person import SIGN_UP_LASTS, ChannelState, Person, State
from careerline.people.records import Consent
from careerline.replies.reading import Intent
from careerline.windows import BY_STATE

# The wording of a yes is the person's own: its version is who heard it.
HEARD = "as-received"


def entry(heard: Heard, what: str, channel: Channel | None = None) -> Consent:
    """Return the consent entry of what somebody wrote or pressed."""
    return Consent(
        at=heard.at,
        channel=channel or heard.channel,
        what=what,
        wording=heard.text[:500],
        version=HEARD,
        source=heard.source,
        ref=heard.ref,
    )


def knock(turn: Turn, intents: list[Intent]) -> Turn:
    """Return what somebody's word comes to whose channel is not open: a yes opens it, all else is only kept."""
    state = turn.profile.channel(turn.heard.channel)
    if "start" not in intents:
        return turn
    if state is ChannelState.PENDING:
        if turn.heard.at - turn.profile.created > SIGN_UP_LASTS:
            return turn
        return welcome(turn)
    if state in {ChannelState.STOPPED, ChannelState.SUPPRESSED}:
        return come_back(turn)
    return turn


def welcome(turn: Turn) -> Turn:
    """Return the turn with the channel confirmed, coaching begun or joined, and the welcome as its answer."""
    turn = replace(turn, claims=(turn.heard.channel,)).noting(entry(turn.heard, "confirmed"))
    first = turn.profile.state is State.PENDING
    turn = turn.having(confirmed(turn.person, turn))
    # The second channel only joins: its welcome asks nothing, and a question that is open stays so.
    return (turn.asking("reason") if first else turn).say("welcome", joined=not first)


def confirmed(person: Person, turn: Turn) -> Person:
    """Return a person whose channel just had its yes; a yes to one starts coaching on it, the other joins later."""
    channel, now = turn.heard.channel, turn.heard.at
    profile = person.profile.with_channel(channel, ChannelState.CONFIRMED)
    place = turn.heard.state if turn.heard.state in BY_STATE else profile.place
    profile = replace(profile, place=place, talked_at=now)
    kept = tuple(one for one in profile.agenda if not (one.cls is Class.ASK and one.channel is channel))
    profile = profile.with_agenda(kept)
    if profile.state is State.PENDING:
        begun = replace(person, profile=replace(profile, state=State.ACTIVE))
        return schedule.start(begun, turn.programme, now)
    return schedule.reschedule(replace(person, profile=profile), turn.programme, now)


def come_back(turn: Turn) -> Turn:
    """Return the turn of a START after a stop: coaching goes on on Monday.

    Where the carrier knew the word and answered it, nothing goes now.
    """
    turn = turn.noting(entry(turn.heard, "resumed"))
    profile = turn.profile.with_channel(turn.heard.channel, ChannelState.CONFIRMED)
    profile = replace(profile, state=State.ACTIVE, talked_at=turn.heard.at, until=None)
    person = schedule.rejoin(replace(turn.person, profile=profile), turn.programme, turn.heard.at)
    turn = replace(turn.having(person), claims=(turn.heard.channel,))
    return turn if turn.heard.carrier_answered else turn.say("welcome_back")
