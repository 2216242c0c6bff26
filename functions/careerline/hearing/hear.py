"""What people send us: found, read, decided and written in one transaction, whatever arrives how often."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from careerline.agenda import RULES, Channel, Class, Lane
from careerline.coach import Coach
from careerline.coaching import again, last_word, reach, schedule
from careerline.coaching.conversation import converse, may_move_plan, what_was_asked
from careerline.coaching.last_word import ENDS
from careerline.coaching.meant import meant
from careerline.coaching.turn import Heard, Known, Turn
from careerline.errors import TryLaterError
from careerline.hearing.addresses import alone, claimed, who_is
from careerline.hearing.answering import TOO_MANY, Answering, answering, standing_ref
from careerline.hearing.courtesy import answer_danger, first_today, say_once
from careerline.moments import limits_day, local
from careerline.people.erasing import erase
from careerline.people.person import ChannelState, Person
from careerline.people.records import LATE, Alert, CrisisAnswer, HeardText
from careerline.ports import Change, Saved, Suppressed, address_key
from careerline.replies import Reading, read, wrote_itself
from careerline.replies.asides import asks_for
from careerline.sending import alerts
from careerline.words.messages import Text

# Texts longer than this are read by their beginning; all of it is kept.
READ = 10_000
KEPT = 20_000
MOST_TURNS = 6
# Two hooks may change places within this: Twilio gives a hook and its fallback 15 seconds each.
RUSH = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbound:
    """A text or mail as its carrier delivered it."""

    ref: str  # the provider's id: a key may hold it, so letters, digits, hyphens
    channel: Channel
    address: str  # whom it came from
    text: str
    subject: str = ""
    opt_out_type: str = ""  # STOP, START or HELP where the carrier knew the word and answered it
    state: str | None = None
    photo: bool = False
    person_id: str = ""  # known already, by the address it was sent to
    ask: int | None = None  # the ask that it answers, 0 for none; None where the address it came from is sure
    written: datetime | None = None  # when the carrier took it: a text found late, any mail
    automatic: bool = False  # a machine's answer: kept, never read as a report, never answered
    vouched: bool = False  # of a mail: the mail system vouches that it comes from the address that it names
    stored: str = ""  # of a mail: under which name it lies in the bucket


@dataclass(frozen=True, slots=True)
class Understood:
    """What an inbound message came to; for the log, so it names no words."""

    what: str  # applied, repeated, unknown; waits: of nobody we know, and their answer is still to come
    person: str = ""
    intent: str = ""
    answered: bool = False
    told: bool = False  # operators were told of a stranger's words, and where to read them


def hear(coach: Coach, inbound: Inbound, now: datetime) -> Understood:
    """Apply one inbound message exactly once; raises `TryLaterError` where the table cannot be reached."""
    said_at = inbound.written or now
    person_id = inbound.person_id or who_is(coach, inbound.channel, inbound.address, said_at)
    person = coach.store.read(person_id) if person_id else None
    if person is None:
        return _stranger(coach, inbound, now)
    reading = _read(coach, person, inbound, said_at)
    if _too_young(coach, reading):
        return _farewell(coach, person, inbound, now)
    there = local(said_at, person.profile.zone)
    by_phone = reading == Reading(intent="note") and wrote_itself(inbound.text[:READ], at=there)
    heard = Heard(
        ref=inbound.ref,
        at=now,
        channel=inbound.channel,
        text=inbound.text[:KEPT],
        reading=reading,
        source="text" if inbound.channel is Channel.SMS else "mail",
        carrier_answered=bool(inbound.opt_out_type),
        state=inbound.state,
        photo=inbound.photo,
        automatic=inbound.automatic or by_phone,
        ask=inbound.ask,
        written=inbound.written or _out_of_order(coach, person, reading, inbound, now),
    )
    told = not heard.automatic and _tell_who_writes(coach, person, inbound, reading, now)
    understood = apply(coach, person.id, heard, subject=inbound.subject)
    return replace(understood, answered=understood.answered or told)


def _tell_who_writes(coach: Coach, person: Person, inbound: Inbound, reading: Reading, now: datetime) -> bool:
    """Tell a phone whose yes is still awaited who writes, where it asks: once a day, as a stranger is told.

    It may be the phone of somebody who never signed up. No yes, no stop and no crisis: those are heard as ever. Said
    before their words are kept: a run that dies between is made up for, and tells them no second time.
    """
    said = {reading.intent, *reading.also}
    waits = person.profile.channel(inbound.channel) is ChannelState.PENDING
    if inbound.channel is Channel.EMAIL or inbound.opt_out_type or not waits:
        return False
    if said.isdisjoint({"help", "question"}) or not said.isdisjoint({"start", "distress", *ENDS}):
        return False
    return not coach.store.applied(inbound.ref) and _answered(coach, inbound, "help", Class.ANSWER, now)


def _out_of_order(coach: Coach, person: Person, reading: Reading, inbound: Inbound, now: datetime) -> datetime | None:
    """Return when a text was written before which we heard one that was written later; None where it is in its order.

    A hook does not say when, so Twilio's list is asked: only where another word of the same minute is at odds with it.
    Where the list cannot be read, the order in which they came is as good as any.
    """
    if inbound.channel is not Channel.SMS or not last_word.is_disputed(person, reading, inbound.channel, now - RUSH):
        return None
    try:
        listed = [text for text in coach.phone.inbox(now - 2 * RUSH) if text.sender == inbound.address]
    except TryLaterError:
        return None
    written = next((text.at for text in listed if text.provider_id == inbound.ref), None)
    later = [text for text in listed if written and text.at > written]
    return written if any(coach.store.applied(text.provider_id) for text in later) else None


def act(coach: Coach, person_id: str, reading: Reading, now: datetime, ref: str, words: str) -> Understood:
    """Apply what somebody pressed on their page, as if they had written it; nothing is sent in answer."""
    person = coach.store.read(person_id)
    if person is None:
        return Understood("unknown")
    channel = _pressed_on(person)
    heard = Heard(ref=ref, at=now, channel=channel, text=words, reading=reading, source="page")
    return apply(coach, person_id, heard)


def _pressed_on(person: Person) -> Channel:
    """Return the channel for what was pressed on a page: one that is open, else one that was given."""
    given = [channel for channel in Channel if person.profile.channel(channel)]
    return next(iter((*person.profile.confirmed, *given)), Channel.EMAIL)


def apply(coach: Coach, person_id: str, heard: Heard, *, subject: str = "") -> Understood:
    """Decide what was heard and write all of it at once; decide again where somebody else wrote first."""
    intent = heard.reading.intent
    for _ in range(MOST_TURNS):
        person = coach.store.read(person_id)
        if person is None:
            return Understood("unknown")
        known = _known(coach, person, heard)
        there = heard.source == "text"
        present = reach.heard_from(person, coach.programme, heard.at) if there else person
        turn = converse(present, heard, coach.programme, known, coach.cards)
        if turn.claims:
            turn = _apart(coach, turn)
        turn = _with_the_step(coach, person, turn)
        if turn.said and heard.source == "link" and not standing_ref(turn.said, turn):
            turn = turn.silent()  # the page that they pressed it on has said it
        answer = answering(coach, turn)
        saved = coach.store.save(_change(coach, person, turn, answer, subject))
        if saved is Saved.DONE:
            if answer.waits is not None:
                coach.queue.put([person_id], lane=Lane.ANSWERS, delays=[int(answer.waits.total_seconds())])
            return Understood("applied", person_id, intent, answered=answer.waits is not None)
        if saved is Saved.REPEATED:
            return Understood("repeated", person_id, intent)
        if saved is Saved.TAKEN and _is_kept(coach, person, heard, subject):
            return Understood("taken", person_id, intent)
    raise TryLaterError("a person was written by others all the while")


def _is_kept(coach: Coach, person: Person, heard: Heard, subject: str) -> bool:
    """Keep the words of a yes whose address is somebody else's by now; False where somebody else wrote meanwhile."""
    if heard.source not in {"text", "mail"}:
        return True  # what is pressed has no words of theirs
    turn = Turn(person=person, heard=heard, programme=coach.programme)
    saved = coach.store.save(_change(coach, person, turn, Answering(person=person), subject))
    return saved in {Saved.DONE, Saved.REPEATED}


def _known(coach: Coach, person: Person, heard: Heard) -> Known:
    """Return what a turn may ask about; some is looked up for an undo alone."""
    last = person.week.last
    undoes = "undo" in (heard.reading.intent, *heard.reading.also)
    before = coach.store.heard(person.id, last.ref) if last and undoes else None
    return Known(
        names=coach.store.met(person.id),
        desk=coach.store.needs(person.id),
        last_words=before.text if before else "",
        last_at=before.at if before else None,
    )


def _read(coach: Coach, person: Person, inbound: Inbound, said_at: datetime) -> Reading:
    """Return what a message said when it was written; what its carrier understood already is not read again."""
    known = {"STOP": "stop", "START": "start", "HELP": "help"}.get(inbound.opt_out_type.upper())
    if known:
        return Reading(intent=known)  # type: ignore[arg-type]
    if inbound.automatic:
        return Reading(intent="note")
    asked = what_was_asked(person, inbound.channel, coach.programme, said_at)
    there = local(said_at, person.profile.zone)
    reading = read(inbound.text[:READ], at=there, asked=asked)
    if reading.intent == "note" and asked == "none" and may_move_plan(person, inbound.text[:READ], said_at):
        reading = read(inbound.text[:READ], at=there, asked="plan")
    if asks_for(inbound.text[:READ], coach.settings.coach_name, named=asked in {"none", "plan"}):
        return Reading(intent="question")
    return meant(person, inbound.text[:READ], reading, coach.programme, said_at)


def _change(coach: Coach, person: Person, turn: Turn, answer: Answering, subject: str) -> Change:
    """Return everything that a turn writes, its answer with it."""
    heard = turn.heard
    kept = HeardText(
        at=heard.said_at,
        ref=heard.ref,
        channel=heard.channel,
        text=heard.text,
        intent=heard.reading.intent,
        also=heard.reading.also,
        news=heard.reading.news,
        answer=answer.words,
        parts=answer.parts,
        kept=turn.kept,
        subject=subject[:200],
    )
    # A text that is brought again while its own answer waits is not written twice in one: its id tells what it is.
    earlier = (answer.earlier,) if answer.earlier and answer.earlier.ref != heard.ref else ()
    by_person = heard.source in {"text", "mail"}
    addresses = {Channel.SMS: person.who.phone, Channel.EMAIL: person.who.email}
    return Change(
        before=person,
        after=answer.person,
        records=(*turn.records, *earlier, kept) if by_person else turn.records,
        met=turn.met,
        unmet=turn.unmet,
        unlogged=turn.unlogged,
        unplanned=turn.unplanned,
        unkept=turn.unkept,
        once=heard.ref if by_person else f"{person.id}-{heard.ref}",
        claims=tuple(
            claimed(coach, address_key(channel, address), channel)
            for channel in turn.claims
            if (address := addresses.get(channel))
        ),
        suppressed=tuple(
            Suppressed(address_key(channel, address), "stop", heard.at)
            for channel, address in addresses.items()
            if address and _stopped(person, channel) < _stopped(answer.person, channel)
        ),
        attention=(*turn.attention, TOO_MANY) if answer.too_many else turn.attention,
        since=heard.at,
        alert=_alert(heard) if turn.alert else None,
        dealt_with=reach.seen_to(person, answer.person),
    )


def _alert(heard: Heard) -> Alert:
    """Return the alert of a text of distress, which is due now."""
    at = heard.at.replace(microsecond=0)
    return Alert(since=at, due=at, written=heard.written)


def _with_the_step(coach: Coach, before: Person, turn: Turn) -> Turn:
    """Return the turn with this week's step to come where no channel brought it and one opens now."""
    channel = again.opened(before.profile, turn.profile)
    if channel is None:
        return turn
    return turn.having(again.said_again(turn.person, channel, coach.store.ledger(before.id), turn.heard.at))


def _stopped(person: Person, channel: Channel) -> bool:
    return person.profile.channel(channel) is ChannelState.STOPPED


def _apart(coach: Coach, turn: Turn) -> Turn:
    """Return the turn of a first yes with the other channel left out, where whose it is cannot be told.

    Another sign-up with either address was pending in the same 72 hours: this yes then speaks for its own address
    alone, and the other is added from the page. One that was added there stays: only their own link opens it.
    """
    other = Channel.EMAIL if turn.heard.channel is Channel.SMS else Channel.SMS
    waiting = turn.profile.channel(other) is ChannelState.PENDING
    if not waiting or turn.person.unproven(other) or not alone(coach, turn.person):
        return turn
    kept = tuple(entry for entry in turn.profile.agenda if entry.channel is not other)
    profile = turn.profile.with_channel(other, None).with_agenda(kept)
    who = turn.person.who.with_address(other, None)
    person = schedule.reschedule(replace(turn.person, profile=profile, who=who), turn.programme, turn.heard.at)
    return turn.having(person)


def _stranger(coach: Coach, inbound: Inbound, now: datetime) -> Understood:
    """Answer a number that nobody signed up, once a day and once in danger; a stop of theirs is remembered anyway.

    A mail is answered in danger alone, and only where it comes from the address that it names for certain: any other
    answer would go to whomever somebody chose to name.
    """
    if coach.store.applied(inbound.ref):
        return Understood("repeated", told=bool(inbound.stored) and alerts.was_told_of(coach, inbound.ref))
    forged = inbound.channel is Channel.EMAIL and not inbound.vouched
    silent = forged or inbound.opt_out_type or inbound.automatic
    understood = Understood("unknown") if silent else _courtesy(coach, inbound, now)
    # Noted last: a run that dies before it is made up for by the next, which answers no more than once a day either.
    # One whose answer is still to come is not noted: Upkeep finds a text, its queue brings a mail, and tries again.
    if understood.what != "waits":
        coach.store.once(inbound.ref, now)
    return understood


def _courtesy(coach: Coach, inbound: Inbound, now: datetime) -> Understood:
    reading = read(inbound.text[:READ], at=now, asked="none")
    said, name = {reading.intent, *reading.also}, address_key(inbound.channel, inbound.address)
    leaves = not said.isdisjoint(ENDS) and inbound.channel is Channel.SMS
    if leaves:
        coach.store.suppress(name, "stop", now)
    if "distress" in said:
        return _in_danger(coach, inbound, reading, now)
    if inbound.channel is Channel.EMAIL:
        return Understood("unknown", intent=reading.intent)
    if leaves or coach.store.suppressed(name):
        sent = False  # they want to hear no more, or wanted it before and asked for nothing since
    elif _too_young(coach, reading):
        sent = _answered(coach, inbound, "too_young", Class.OPT_OUT, now)
    else:
        sent = _answered(coach, inbound, "unknown_number", Class.ANSWER, now)
    return Understood("unknown", intent=reading.intent, answered=sent)


def _in_danger(coach: Coach, inbound: Inbound, reading: Reading, now: datetime) -> Understood:
    """Answer a stranger's words of distress, and tell the operators where they had to wait for it, or nobody knows."""
    written = inbound.written or now
    answer = answer_danger(coach, inbound.channel, inbound.address, written, now)
    told = now - written > LATE or answer is CrisisAnswer.UNKNOWN
    if told:
        stranger = alerts.Stranger(inbound.ref, inbound.channel, inbound.address, inbound.stored or inbound.ref)
        alerts.tell_of_a_stranger(coach, stranger, written, answer, now)
    what = "unknown" if answer in {CrisisAnswer.SENT, CrisisAnswer.NONE, CrisisAnswer.UNKNOWN} else "waits"
    return Understood(what, intent=reading.intent, answered=answer is CrisisAnswer.SENT, told=told)


def _too_late(inbound: Inbound, cls: Class, now: datetime) -> bool:
    """Tell whether something came when an answer of this class makes no sense any more."""
    stale = RULES[cls].stale_after
    return inbound.written is not None and stale is not None and now - inbound.written > stale


def _answered(coach: Coach, inbound: Inbound, message: str, cls: Class, now: datetime) -> bool:
    """Answer a stranger if nothing is halted, it is not too late and they had none today; tell if it went."""
    if coach.store.stops().halted or _too_late(inbound, cls, now):
        return False
    if not first_today(coach, "stranger", inbound.channel, inbound.address, now):
        return False
    # Whoever was erased for their age by a run that died is nobody now, and has their goodbye from the next.
    if message == "too_young" and not first_today(coach, "farewell", inbound.channel, inbound.address, now):
        return False
    words = Text(coach.composer.stranger(message, inbound.address))
    return say_once(coach, inbound.address, words, f"{limits_day(now):%Y%m%d}", cls, now)


def _too_young(coach: Coach, reading: Reading) -> bool:
    """Tell whether somebody says that they are younger than coaching is for; whoever is in danger is heard first."""
    young = reading.age is not None and reading.age < coach.settings.minimum_age
    return young and "distress" not in (reading.intent, *reading.also)


def _farewell(coach: Coach, person: Person, inbound: Inbound, now: datetime) -> Understood:
    """End the coaching of somebody who is too young for it, erase what is kept of them, and say so kindly once.

    Erased first: a run that dies before the word has kept nothing, and the next says it to a stranger.
    """
    reached = person.profile.channel(inbound.channel) in {ChannelState.CONFIRMED, ChannelState.PENDING}
    erase(coach, person.id, now)
    coach.store.once(inbound.ref, now)
    # To the address that said yes, or was asked for it: a mail may say anything of where it comes from.
    address = person.who.address(inbound.channel)
    words = (
        Text(coach.composer.stranger("too_young", inbound.address))
        if inbound.channel is Channel.SMS
        else coach.composer.last_mail("too_young")
    )
    answers = address is not None and reached and not _too_late(inbound, Class.OPT_OUT, now)
    # Whoever turned the kill switch wants nothing sent, this neither.
    may = answers and not coach.store.stops().halted
    # The same text may be brought twice at once, and the second bringer find nobody any more, or somebody still.
    first = may and first_today(coach, "farewell", inbound.channel, address or "", now)
    sent = first and say_once(coach, address or "", words, f"{now:%Y%m%dT%H%M}", Class.OPT_OUT, now)
    return Understood("erased", intent="stop", answered=sent)
