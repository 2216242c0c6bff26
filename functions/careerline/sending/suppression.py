"""When the carrier says that a channel has ended: it ends on the person, in one write, and on the address."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from careerline.agenda import IN_PLACE, Channel, Class, Entry
from careerline.coach import Coach
from careerline.coaching import last_word, reach, schedule
from careerline.coaching.again import first_of, said_again
from careerline.coaching.days import first_day, is_coaching, is_going, placed, with_entries
from careerline.errors import TryLaterError
from careerline.people.asks import BARRED, ask_number, barred_for
from careerline.people.person import ChannelState, Person, State
from careerline.people.records import Consent, Sent
from careerline.ports import Change, Saved, Suppressed, address_key
from careerline.sending.carriers import Means, Word, carriers
from careerline.sending.record import MOST_TURNS, update

# What a mail can say in the place of a text that did not arrive. An idea comes by mail anyway to whoever has both, and
# a nudge has had its moment.
GOES_BY_MAIL = frozenset({"step", "check", "part_end", "finished", "still_useful", "goodbye", "appointment_check"})
# A carrier may bring its word days late: by then the week has gone on.
MAILED_WITHIN = timedelta(days=2)
# What of a mail counts against its mailbox: that it came back, or that it has not gone in so far.
COMES_BACK = {"undelivered": Means.SOFT_BOUNCE, "late": Means.LATE}


def suppress(coach: Coach, person_id: str, channel: Channel, reason: str, now: datetime, *, ref: str) -> None:
    """End a channel because the carrier says so; the other, where there is one, goes on.

    It is said of an address: whoever owns that by another sign-up is written to there no more either. What it says of
    a message (*ref* is its key) that went to an address which they have since replaced ends nothing.
    """
    address = _end(coach, person_id, channel, reason, now, ref=ref)
    owner = coach.store.owner(address) if address else None
    if owner and owner != person_id:
        _end(coach, owner, channel, reason, now, ref=ref)
    if address and reason in BARRED:
        _remember(coach, address, reason, now)


def end_refused(coach: Coach, person_id: str, channel: Channel, word: Word, now: datetime, *, ref: str) -> None:
    """End a channel where a carrier's reason for not taking a message asks for it."""
    if word.means.ends:
        suppress(coach, person_id, channel, word.means.value, now, ref=ref)


def _remember(coach: Coach, address: str, reason: str, now: datetime) -> None:
    """Let stand against an address what keeps it from being asked the longest, whichever was said first.

    Somebody who left may still call us spam for what they got before.
    """
    stands = coach.store.suppressed(address)
    if stands is None or barred_for(stands.reason, stands.at, now) < barred_for(reason, now, now):
        coach.store.suppress(address, reason, now)


def end_returned(coach: Coach, person_id: str, key: str, now: datetime) -> bool:
    """End email to a mailbox from which too many mails came back, that of *key* the last; tell whether it ends."""
    person = coach.store.read(person_id)
    if person is None or not comes_back_too_often(person, coach.store.ledger(person_id), now):
        return False
    suppress(coach, person_id, Channel.EMAIL, Means.SOFT_BOUNCE.value, now, ref=key)
    return True


def comes_back_too_often(person: Person, ledger: Iterable[Sent], now: datetime) -> bool:
    """Tell whether so many mails to the present address came back that it must be left in peace.

    The figures are those of `[class.soft_bounce]` in `rules/carriers.toml`. One that is late counts until its carrier
    says how it ended. What was delivered all the same has that status, and is none of them.
    """
    returns, since = carriers().returns, person.ask(Channel.EMAIL).since
    came_back = [
        sent
        for sent in ledger
        if sent.channel is Channel.EMAIL
        and COMES_BACK.get(sent.status) is carriers().word(Channel.EMAIL, sent.reason.partition(":")[0]).means
        and sent.at >= since
        and now - sent.at <= returns.within
    ]
    return len(came_back) >= returns.times


def pause_texts(coach: Coach, person_id: str, now: datetime) -> bool:
    """Pause texts to a phone that several in a row did not reach; tell whether they do from now on."""
    for _ in range(MOST_TURNS):
        person = coach.store.read(person_id)
        if person is None or person.profile.sms is not ChannelState.CONFIRMED:
            return False
        _, heard = coach.store.history(person_id)
        away = reach.out_of_reach(person, coach.store.ledger(person_id), heard, now)
        if away is None:
            return False
        after = reach.paused(person, away, coach.programme, now)
        human = (reach.UNREACHABLE,) if reach.gives_up(after) else ()
        if coach.store.save(Change(before=person, after=after, attention=human, since=now)) is Saved.DONE:
            return True
    raise TryLaterError("a person was written by others all the while")


def send_by_mail(coach: Coach, person_id: str, key: str, now: datetime) -> bool:
    """Put on the agenda as a mail what a text said that did not arrive, where mail has a yes; tell whether it is there.

    It has a key of its own that the text's gives, so that it goes once however often the carrier says so.
    """
    sent = coach.store.sent(person_id, key)
    if sent is None or sent.kind not in GOES_BY_MAIL or now - sent.at > MAILED_WITHIN:
        return False
    ref = IN_PLACE + first_of(key)

    def after(person: Person) -> Person | None:
        profile = person.profile
        if profile.state is not State.ACTIVE or Channel.EMAIL not in profile.confirmed:
            return None
        # Where the carrier was faster than our own record, its week is known by what the lane is busy with.
        busy = profile.coaching.open
        week = busy.week if busy and busy.key == key else sent.week
        entry = Entry(at=now, cls=Class.COACHING, channel=Channel.EMAIL, kind=sent.kind, week=week, ref=ref)
        known = coach.store.sent(person_id, entry.key(person_id)) is not None
        if known or any(other.ref == ref or _says(other) == _says(entry) for other in profile.agenda):
            return None
        found = placed(profile, [entry], first_day(profile, now))
        step = person.week.step
        reported = bool(step and step.week == week and step.outcome)
        if not found or (reported and sent.kind in {"step", "check"}):
            return None
        return with_entries(person, found)

    person = coach.store.read(person_id)
    return person is not None and update(coach, person, after)


def send_by_text(coach: Coach, person_id: str, now: datetime) -> bool:
    """Put this week's step on the agenda as a text where no channel brought it and texts are open; tell if it is."""

    def after(person: Person) -> Person | None:
        if person.profile.state is not State.ACTIVE or Channel.SMS not in person.profile.confirmed:
            return None
        again = said_again(person, Channel.SMS, coach.store.ledger(person_id), now)
        return again if again != person else None

    person = coach.store.read(person_id)
    return person is not None and update(coach, person, after)


def _says(entry: Entry) -> tuple[object, ...]:
    return entry.kind, entry.week, entry.channel


def _end(coach: Coach, person_id: str, channel: Channel, reason: str, now: datetime, *, ref: str) -> str | None:
    """End a person's channel; return the address that is ended, None where nothing is."""
    sent = coach.store.sent(person_id, ref)
    # A refusal is told with the call; a run that died may have left it to another to be written down.
    told_at = sent.at if sent and sent.status == "refused" else now
    heard_before = reason != "unsubscribe" and _is_noted(coach, person_id, channel, reason, ref)
    state = ChannelState.STOPPED if reason in {"stop", "unsubscribe"} else ChannelState.SUPPRESSED
    what = "stopped" if state is ChannelState.STOPPED else "suppressed"
    for _ in range(MOST_TURNS):
        person = coach.store.read(person_id)
        address = person.who.address(channel) if person else None
        if person is None or not address or (sent and _went_elsewhere(person, channel, sent)):
            return None
        ended = address_key(channel, address)
        over = person.profile.channel(channel) in {None, ChannelState.STOPPED, ChannelState.SUPPRESSED}
        if heard_before:
            return ended if over else None  # they have said yes again since
        if reason == Means.STOP and sent and person.talk.after(last_word.opened(channel), sent.at):
            return None  # it is of a text from before their START, which has lifted it at the carrier
        consent = Consent(
            at=told_at, channel=channel, what=what, wording=reason, version="carrier", source="carrier", ref=ref
        )
        talk = last_word.with_word(person.talk, [last_word.ended(channel)], told_at)
        if over:
            # Said once more it ends nothing, and is the last word: a yes from before it, brought late, opens nothing.
            change = Change(before=person, after=replace(person, talk=talk), records=(consent,))
        else:
            if person.profile.channel(channel) is ChannelState.PENDING and reason == "stop":
                return None  # the carrier holds an old stop of theirs: START lifts it, and is this sign-up's yes
            after = _without_channel(coach, person, channel, state, now)
            change = Change(
                before=person,
                after=replace(after, talk=talk),
                records=(consent,),
                suppressed=(Suppressed(ended, reason, now),),
                attention=(reach.UNREACHABLE,) if reach.gives_up(after) else (),
                since=now,
            )
        if coach.store.save(change) is Saved.DONE:
            return ended
    raise TryLaterError("a person was written by others all the while")


def _without_channel(coach: Coach, person: Person, channel: Channel, state: ChannelState, now: datetime) -> Person:
    """Return the person with a channel ended; what was to come on it comes by the other, where that has a yes."""
    profile = person.profile.with_channel(channel, state)
    moves = bool(profile.confirmed)
    kept = tuple(
        entry
        for entry in profile.agenda
        if entry.channel is not channel or (moves and is_coaching(entry) and not is_going(profile, entry))
    )
    profile = profile.with_agenda(kept)
    away = person.who.away if profile.sms is ChannelState.AWAY else None
    if away and not profile.confirmed:
        # Their yes to texts stands, and what is left is to try the phone now and then.
        return reach.paused(replace(person, profile=profile), away, coach.programme, now)
    if not profile.confirmed and profile.state is not State.PENDING:
        profile = replace(profile.with_agenda(()), state=State.STOPPED)
    return schedule.reschedule(replace(person, profile=profile), coach.programme, now)


def _is_noted(coach: Coach, person_id: str, channel: Channel, reason: str, ref: str) -> bool:
    """Tell whether a carrier's word on a message ended the channel before: the same word may come again, days later."""
    consents, _ = coach.store.history(person_id)
    return any((one.channel, one.wording, one.ref) == (channel, reason, ref) for one in consents)


def _went_elsewhere(person: Person, channel: Channel, sent: Sent) -> bool:
    """Tell whether a message went to an address that the person has since replaced by another."""
    ask, number = person.ask(channel), ask_number(sent.key)
    return number < ask.first if number else sent.at < ask.since
