"""When and how what was heard is answered: at once, or in one text with what else comes; a day bears only so many."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from careerline.agenda import Channel, Class, Entry, Lane, Owed
from careerline.coach import Coach
from careerline.coaching.turn import Turn
from careerline.people.person import Person
from careerline.people.records import HeardText, Part
from careerline.words.said import COUNTED, TOLD_ALONE, Said

# Texts this soon after one that was answered at once get one answer together, ...
RUN_LASTS = timedelta(minutes=3)
# ... this long after the last of them.
AFTER_LAST = timedelta(minutes=1)
# More automatic answers than this in a day of theirs are a person's work.
A_DAY = 12
TOO_MANY = "many_texts"

# What is said of the day of a step: of several in a row the last is true.
OF_A_DAY = frozenset({"plan", "plan_quiet", "plan_outside", "undo_plan"})

# What is answered at once and always, whatever else was said today and in the last minutes.
URGENT = {
    "crisis": "a life may be in danger",
    "opt_out": "the law wants it within five minutes",
    "opt_out_doubtful": "the law wants it within five minutes",
    "opt_out_channel": "the law wants it within five minutes",
    "wrong_number": "somebody else's phone must hear nothing more",
    "help": "carriers want it answered at once",
    "welcome": "it holds the legal words of a yes",
    "welcome_back": "it holds the legal words of a yes",
}

# Of these what the carriers' rules ask for.
OWED = {"help": Owed.HELP, "welcome": Owed.WELCOME, "welcome_back": Owed.WELCOME_BACK}

# "How does this work?" is answered beyond the day's number, and not for ever: a text each, and no rule asks for more.
HELP_A_DAY = 2 * A_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """How a turn is answered: the person with it on their agenda, and what is kept of it."""

    person: Person
    words: str = ""  # kept with the text that is answered; empty where an earlier text keeps them
    parts: tuple[Part, ...] = ()
    earlier: HeardText | None = None  # the text that keeps the answer for several, as it stands from now on
    waits: timedelta | None = None  # until the answer goes; None: there is none
    too_many: bool = False  # a human answers: there were enough automatic answers today


def answering(coach: Coach, turn: Turn) -> Answering:
    """Return how a turn is answered; nothing where it has nothing to say."""
    said = turn.said
    if said is None:
        return Answering(person=turn.person)
    standing = standing_ref(said, turn)
    if standing:
        return Answering(person=_with(turn, _entry(turn, turn.heard.at, standing)), waits=timedelta())
    talk = turn.person.talk
    answered = talk.answered if talk.answered_on == turn.today else 0
    said_before = {**talk.said, **{one.name: talk.said.get(one.name, 0) + 1 for one in turn.answers}}
    counted = replace(talk, answered_on=turn.today, answered=answered + 1, said=said_before)
    urgent = said.name in URGENT
    if not urgent and turn.heard.source == "text" and turn.heard.written is None:
        run = talk.run_from is not None and timedelta() <= turn.heard.at - talk.run_from <= RUN_LASTS
        at = turn.heard.at + AFTER_LAST if run else turn.heard.at
        counted = counted if run else replace(counted, run_from=turn.heard.at)
        if waiting := _waiting(turn):
            return _joined(coach, turn, waiting, at)
    else:
        run, at = False, turn.heard.said_at  # found late, it is too late for an answer
    most = HELP_A_DAY if said.name == "help" else A_DAY
    if answered >= most and (said.name == "help" or not urgent):
        return Answering(person=turn.person, too_many=True)
    words, parts = _words(coach, turn, ())
    person = replace(_with(turn, _entry(turn, at, turn.heard.ref)), talk=counted)
    return Answering(person=person, words=words, parts=parts if run else (), waits=AFTER_LAST if run else timedelta())


def standing_ref(said: Said, turn: Turn) -> str:
    """Return the ref of an answer that needs nothing of what was heard: the welcome by mail; empty for any other.

    Each ask has a welcome of its own.
    """
    by_mail = said.name == "welcome" and turn.heard.channel is Channel.EMAIL
    return f"welcome-{turn.person.ask(Channel.EMAIL).number}" if by_mail else ""


def _waiting(turn: Turn) -> Entry | None:
    """Return the answer that still waits for its minute; one that is on its way takes nothing more in."""
    busy = turn.profile.lane(Lane.ANSWERS).open
    for entry in turn.profile.agenda:
        ours = entry.cls is Class.ANSWER and entry.channel is turn.heard.channel and entry.at > turn.heard.at
        if ours and not (busy and busy.key == entry.key(turn.person.id)):
            return entry
    return None


def _joined(coach: Coach, turn: Turn, waiting: Entry, at: datetime) -> Answering:
    """Return the turn answered by the text that waits: under its own key, with more to say, a minute after this."""
    earlier = coach.store.heard(turn.person.id, waiting.ref)
    if earlier is None:
        raise LookupError("an answer waits for a text that was not kept")
    if earlier.answer and not earlier.parts:
        words, parts = earlier.answer, earlier.parts  # what nothing may be said beside stays alone
    else:
        words, parts = _words(coach, turn, earlier.parts)
    moved = replace(waiting, at=at.replace(microsecond=0))
    profile = turn.profile.with_agenda(tuple(moved if one == waiting else one for one in turn.profile.agenda))
    return Answering(
        person=replace(turn.person, profile=profile),
        earlier=replace(earlier, answer=words, parts=parts),
        waits=at - turn.heard.at,
    )


def _words(coach: Coach, turn: Turn, before: Sequence[Part]) -> tuple[str, tuple[Part, ...]]:
    """Return the words of an answer, with what an earlier text waits to be told; no parts where it is said alone."""
    composer, person, now, channel = coach.composer, turn.person, turn.heard.at, turn.heard.channel
    bare = next((one for one in turn.answers if not composer.has_part(one) and not _told_alone(one.name)), None)
    if bare:
        return composer.answer(person, bare, now, channel=channel), ()
    new = tuple(
        Part(said.name, "" if _told_alone(said.name) else composer.part(person, said, now, channel=channel))
        for said in turn.answers
    )
    parts = _each_once((*(part for part in before if not _gives_way(part, new)), *new))
    if alone := [part.name for part in parts if _told_alone(part.name)]:
        said = Said(min(reversed(alone), key=lambda name: not name.startswith("news_")), {})
        beside = [part for part in parts if not _told_alone(part.name)]
        return composer.answer(person, said, now, channel=channel, beside=beside), parts
    if turn.said and [part.name for part in parts] == [turn.said.name]:
        return composer.answer(person, turn.said, now, channel=channel), parts
    return composer.together(person, parts, now, channel=channel), parts


def _each_once(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Leave out what another part says as well, or says with more beside it; what was counted is never the same."""
    kept: list[Part] = []
    for part in parts:
        if part.name in COUNTED or not part.words:
            kept += [part] if part not in kept else []
        elif not any(other.words.startswith(part.words) for other in kept):
            kept = [other for other in kept if not (other.words and part.words.startswith(other.words))]
            kept.append(part)
    return tuple(kept)


def _told_alone(name: str) -> bool:
    """Tell whether an answer has others under it, never beside it: news, and a card."""
    return name.startswith(TOLD_ALONE)


def _gives_way(part: Part, new: Sequence[Part]) -> bool:
    """Tell whether what an earlier text waits to be told is no longer so."""
    return part.name in OF_A_DAY and any(later.name in OF_A_DAY for later in new)


def _entry(turn: Turn, at: datetime, ref: str) -> Entry:
    owed = OWED.get(turn.said.name) if turn.said and turn.cls is Class.ANSWER else None
    at = at.replace(microsecond=0)
    return Entry(at=at, cls=turn.cls, channel=turn.heard.channel, kind=turn.kind, ref=ref, owed=owed)


def _with(turn: Turn, entry: Entry) -> Person:
    profile = turn.profile.with_agenda((entry, *turn.profile.agenda))
    return replace(turn.person, profile=profile)
