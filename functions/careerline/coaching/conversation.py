"""What a reply comes to: each intent's effect on the person, and the one answer.

Deciding only: a `Turn` goes in with what was heard and comes out with everything that it changes.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from careerline.agenda import Channel
from careerline.coaching import (
    appointments,
    endings,
    last_word,
    leaving,
    news,
    permission,
    reports,
    sayings,
    schedule,
    undoing,
    wishes,
    work,
)
from careerline.coaching.cards import Card, covering
from careerline.coaching.programme import Programme
from careerline.coaching.rules import Rules
from careerline.coaching.turn import Heard, Known, Turn
from careerline.people.person import ChannelState, Person, Question, State
from careerline.replies.asides import names_a_day
from careerline.replies.normalise import own_words
from careerline.replies.reading import Intent, Reading
from careerline.words import spoken
from careerline.words.values import day_values

# What the coach asked last, as the reader is told it.
ASKED = {
    "confirm": "confirm",
    "reason": "reflect",
    "starter": "reflect",
    "reflect": "reflect",
    "plan": "plan",
    "check": "check",
    "appointment": "reflect",
    "hour": "plan",
}

# So many words may be a day and an hour for the step, and nothing else.
A_BARE_DAY = 4
# So many words may be a yes and nothing else.
A_BARE_YES = 3
# The open questions whose answer is kept word for word, whatever else it says.
KEPT_AS_SAID = frozenset({"reason", "starter", "reflect"})


# How people move a plan with half a sentence.
MOVES = re.compile(
    r"\b(instead|rather|mov(e|ing)|make (it|that)|push|switch|change|better|can (we|i) do|reschedule|actually)\b",
    re.IGNORECASE,
)


def what_was_asked(person: Person, channel: Channel, programme: Programme, now: datetime) -> str:
    """Return the question that is open at *now* in the reader's words; a channel that waits for its yes is asked it."""
    asked = person.profile.channel(channel) is ChannelState.PENDING and person.ask(channel).at <= now
    if asked or person.refused(channel, now):
        return "confirm"
    question = person.profile.asked(now, programme.rules.span("question_open"))
    kind = "appointment" if appointments.just_over(person, programme.rules, now) else question.kind if question else ""
    return ASKED.get(kind, "none")


def may_move_plan(person: Person, words: str, now: datetime) -> bool:
    """Tell whether words that say nothing by themselves may move the plan that stands: "friday 7 instead"."""
    step = person.week.step_at(now)
    ahead = step is not None and step.is_open and step.plan is not None and step.plan.at > now
    return ahead and MOVES.search(words) is not None


def converse(person: Person, heard: Heard, programme: Programme, known: Known, cards: tuple[Card, ...] = ()) -> Turn:
    """Return what *heard* comes to for a person; every intent in it takes effect, the first answers."""
    turn = Turn(person=person, heard=heard, programme=programme, known=known, cards=cards)
    if not heard.automatic:
        turn = turn.having(schedule.answered(person, programme, heard.at))
    over = last_word.overtaken(person, heard)
    intents: list[Intent] = [one for one in (heard.reading.intent, *heard.reading.also) if one not in over]
    if heard.automatic or not intents:
        return turn
    if intents[0] == "question":
        # What is asked first of all is answered as a question: who writes and what it costs is not what they ask.
        intents = [one for one in intents if one != "help"]
    turn = _undone_in_order(_decided(turn, intents), person)
    return last_word.on_channels(person, turn, intents)


def _decided(turn: Turn, intents: list[Intent]) -> Turn:
    """Return what intents come to, of which none is overtaken by a later word."""
    person, heard = turn.person, turn.heard
    if {"distress", "wrong_number"} & set(intents) or ("stop" in intents and not wishes.other_channel(turn)):
        return leaving.urgent(turn, intents)
    waiting = person.profile.channel(heard.channel) is not ChannelState.CONFIRMED
    if waiting or person.profile.state is State.PENDING:
        return permission.knock(turn, intents)
    if person.profile.state is State.STOPPED:
        return permission.knock(turn, intents)
    turn = turn.talking()
    if person.profile.state is State.HELD and not {"resume", "start", "help"} & set(intents):
        return leaving.on_hold(turn)
    turn = replace(turn, trouble=news.tells_of_trouble(turn))
    turn = _after_appointment(turn, intents)
    intents = _told_once(turn, intents)
    if off := reports.appointment_off(turn):
        if not (heard.reading.minutes or heard.reading.count):
            return off  # it is no news, and no report
        turn = off
    for intent in intents:
        turn = _EFFECTS[intent](turn, heard.reading)
    turn = last_word.on_coaching(turn, intents)
    if kind := news.kind_of(turn):
        turn = news.told(turn, kind)
    turn = _work(turn)
    return turn if turn.heard.source != "page" else turn.silent()


def _undone_in_order(turn: Turn, before: Person) -> Turn:
    """Return the turn with what an undo takes back next: what was said last, though this was found after it."""
    last = before.week.last
    if last is None or last.at is None or last.at <= turn.heard.said_at:
        return turn
    return turn.having(replace(turn.person, week=replace(turn.person.week, last=last)))


def _after_appointment(turn: Turn, intents: list[Intent]) -> Turn:
    """Return the turn with "how was it?" for its question, where they tell it of themselves on the day."""
    reading, rules = turn.heard.reading, turn.programme.rules
    if not appointments.just_over(turn.person, rules, turn.heard.said_at) or not set(intents) <= {"log", "note"}:
        return turn
    if reading.minutes or reading.count or is_small_talk(turn.heard.text, rules):
        return turn
    return turn.with_profile(replace(turn.profile, question=Question(kind="appointment", at=turn.heard.at)))


def _told_once(turn: Turn, intents: list[Intent]) -> list[Intent]:
    """Return the intents with how an appointment went once, where it is heard as a report and as a note."""
    how = [intent for intent in intents if intent in {"log", "note"}]
    if len(how) < 2 or not _tells_how_it_went(turn):
        return intents
    return [intent for intent in intents if intent != how[-1]]


def _tells_how_it_went(turn: Turn) -> bool:
    """Tell whether a report would be the answer to how an appointment went: what is counted is a step's."""
    asked, reading = turn.asked, turn.heard.reading
    return asked is not None and asked.kind == "appointment" and not (reading.minutes or reading.count)


def _start(turn: Turn, reading: Reading) -> Turn:
    if turn.profile.state in {State.PAUSED, State.HELD, State.FINISHED}:
        back = _resume(turn, reading)
        return back.silent() if turn.heard.carrier_answered else back
    # "Yes this is me, came home tired" says yes to an idea: it is no start, and worth keeping.
    return _note(turn, reading) if len(turn.heard.text.split()) > A_BARE_YES else turn


def _work(turn: Turn) -> Turn:
    """Return the turn with their job noted, where the text says that they have one now or have none any more."""
    now = work.changed(turn.person, turn.heard.text, turn.heard.reading.news)
    if now is None:
        return turn
    had_job = not turn.person.who.between_jobs
    turn = turn.having(replace(turn.person, who=replace(turn.person.who, between_jobs=not now)))
    turn = turn.logging(had_job=had_job)
    # Of news the answer is said already, as news.
    return turn if turn.heard.reading.news else turn.say("working_again" if now else "between_jobs")


def _help(turn: Turn, _reading: Reading) -> Turn:
    return turn if turn.heard.carrier_answered else turn.say("help")


def _undo(turn: Turn, reading: Reading) -> Turn:
    return undoing.correct(turn, reading) if "log" in reading.also else undoing.undo(turn)


def _may_finish(turn: Turn) -> bool:
    """Tell whether finishing here is what was offered: at the end of a part, and after good news."""
    asked = turn.asked
    return asked is not None and asked.kind in endings.OFFERS_END and turn.heard.source != "page"


def _pause(turn: Turn, reading: Reading) -> Turn:
    until = reading.until if reading.until and reading.until > turn.day else None
    if until and until <= turn.today:
        return turn  # the break that they asked for was over before we heard of it
    if until is None and (_may_finish(turn) or turn.profile.state is State.FINISHED):
        return endings.finish(turn)
    turn = turn.having(schedule.pause(turn.person, turn.programme, until, turn.heard.at))
    return turn.say("pause_until", until=day_values(until)) if until else turn.say("pause_open")


def _resume(turn: Turn, _reading: Reading) -> Turn:
    if turn.profile.state is State.ACTIVE:
        return wishes.going_on(turn, "same") if endings.wish(turn) else turn
    name = "again" if endings.is_over(turn.person, turn.programme) else "resume"
    person = schedule.rejoin(endings.awake(turn.person, turn.programme), turn.programme, turn.heard.at)
    return turn.having(person).say(name, next={"spoken": _next_moment(person, turn)})


def _next_moment(person: Person, turn: Turn) -> str:
    """Return when the next message of the coaching comes, as it is said."""
    begun = schedule.begins(person, turn.heard.at)
    return spoken.spoken_moment(begun[1].at, turn.heard.at, person.profile.zone) if begun else "soon"


def _goal(turn: Turn, reading: Reading) -> Turn:
    named = reading.goal or (None if reading.setting else reading.value)
    if not named:
        return turn
    who = replace(turn.person.who, goal=" ".join(named.split())[:120])
    asked = turn.asked
    chosen = asked is not None and asked.kind == endings.CHOICE and turn.profile.state is State.ACTIVE
    turn = endings.chosen(turn.having(replace(turn.person, who=who)))
    step = turn.person.week.step
    stands = step is not None and step.is_open and turn.profile.state is State.ACTIVE and not chosen
    off = turn.profile.state in {State.PAUSED, State.FINISHED}
    begun = schedule.begins(turn.person, turn.heard.at) if chosen else None
    goes_on = begun is not None and begun[1].kind != schedule.FINISHED
    return turn.say("goal", stands=stands, off=off, begins=_next_moment(turn.person, turn) if goes_on else "")


def _status(turn: Turn, _reading: Reading) -> Turn:
    wants_link = "page" in turn.heard.text.casefold() or "link" in turn.heard.text.casefold()
    return turn.say("page" if wants_link else "status")


def _skip(turn: Turn, _reading: Reading) -> Turn:
    if news.rests(turn) or turn.trouble:
        return turn
    # "A lighter one, please" is no step to put aside where the question is how to go on.
    return wishes.going_on(turn, "less") if endings.wish(turn) == "less" else reports.skip(turn)


def _log(turn: Turn, reading: Reading) -> Turn:
    if reading.intent == "undo":
        return turn  # a correction: the undo has put it right
    if news.is_all(turn):
        return turn
    if _tells_how_it_went(turn):
        return reports.appointment(turn, reading)
    return reports.log(turn, reading, offers=news.kind_of(turn) is None)


def _plan(turn: Turn, reading: Reading) -> Turn:
    if news.rests(turn) and not reading.appointment:
        return turn  # "they hired me! start april 6"
    if news.kind_of(turn) and not reading.appointment and not names_a_day(turn.heard.text):
        return turn  # "got the raise!! 1.50"
    if news.goes_on(turn) and not reading.appointment and len(turn.heard.text.split()) > A_BARE_DAY:
        return turn.keeping("news")
    return reports.plan(turn, reading)


def _question(turn: Turn, reading: Reading) -> Turn:
    turn = turn.needing("question")
    # "They turned me down. What now?" asks about what the sentence before it says.
    about = "what after a rejection?" if reading.news == "rejected" else ""
    booked = appointments.ahead(turn.person, turn.today) is not None
    if card := covering(turn.heard.text, turn.cards, booked=booked) or covering(about, turn.cards):
        return turn.say(f"card_{card}")
    # Once while it is open: they were told whose it is and when the answer comes.
    return turn if "question" in turn.known.desk else turn.say("question")


def _note(turn: Turn, reading: Reading) -> Turn:
    if news.kind_of(turn) or (turn.said and turn.said.name == "as_it_is"):
        return turn
    if wish := endings.wish(turn):
        return wishes.going_on(turn, wish)
    asked = turn.asked
    if turn.heard.photo and not turn.heard.text.strip() and asked and asked.kind == "check":
        return reports.log(turn, replace(reading, intent="log", outcome="done"))
    if news.goes_on(turn) and turn.heard.text.strip() and not is_small_talk(turn.heard.text, turn.programme.rules):
        return turn.keeping("news")
    if work.changed(turn.person, turn.heard.text, None) is not None and not (asked and asked.kind in KEPT_AS_SAID):
        return turn
    small = is_small_talk(turn.heard.text, turn.programme.rules) or _is_nod(turn)
    return reports.note(turn, small=small or own_words(turn.heard.text).reaction is not None)


def is_small_talk(text: str, rules: Rules) -> bool:
    """Tell whether a text only opens or closes a conversation: hi, thanks, ok, an emoji, nothing at all."""
    words = "".join(char if char.isalpha() else " " for char in sayings.plain(text)).split()
    return set(words) <= set(rules.words("small_talk"))


def _is_nod(turn: Turn) -> bool:
    """Tell whether a text only agrees, while nothing was asked."""
    return turn.asked is None and sayings.is_one_of(turn.heard.text, turn.programme.rules.words("assent"))


_EFFECTS: dict[Intent, Callable[[Turn, Reading], Turn]] = {
    "distress": lambda turn, _reading: turn,
    "stop": lambda turn, _reading: turn,  # of one channel: what it wants instead ends it
    "wrong_number": lambda turn, _reading: turn,
    "start": _start,
    "help": _help,
    "undo": _undo,
    "pause": _pause,
    "resume": _resume,
    "goal": _goal,
    "settings": wishes.settings,
    "status": _status,
    "skip": _skip,
    "log": _log,
    "plan": _plan,
    "question": _question,
    "note": _note,
}
