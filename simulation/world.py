"""A small world in virtual time: the real coach on models, one event after another, nothing lost on the way.

world = World(datetime(2026, 3, 2, 14, 30, tzinfo=UTC))
rosa = world.sign_up(name="Rosa", career="logistics planner", phone="312 555 0142", zone="America/Chicago")
world.hear(rosa, "yes!")
world.run_until(world.now + timedelta(days=7))
for message in world.sent: ...
for item in world.ledger(rosa): ...  # what was dropped, with its reason
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from careerline.agenda import Channel, Entry, Lane
from careerline.hearing import joining
from careerline.hearing.hear import Inbound, Understood, act, hear
from careerline.people.desk import reply
from careerline.people.person import Person
from careerline.people.records import Sent
from careerline.people.signup import FormErrors, read_form
from careerline.ports import address_key
from careerline.replies.reading import Reading
from careerline.sending.deliver import batch, deliver
from careerline.sending.dispatch import Line, dispatch
from careerline.sending.receipts import Receipt, apply_receipt
from careerline.sending.record import Done
from careerline.settings import Settings
from simulation.coach import KEYS, Ids, coach_on, settings
from simulation.models import ModelMailbox, ModelPhone, ModelQueue, ModelStore, Posted, Queued, Texted

MINUTE = timedelta(minutes=1)
# What the form says where a caller has nothing to say.
FORM = {
    "name": "Rosa",
    "career": "logistics planner",
    "goal": "plan one route on paper",
    "hour": "17:30",
    "zone": "America/New_York",
}
WORDINGS = dict.fromkeys(Channel, "I agree.")


class FormError(ValueError):
    """A sign-up's form cannot be used; `errors` says why, by field."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__("; ".join(f"{field}: {why}" for field, why in errors.items()))
        self.errors = errors


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What reached a person."""

    at: datetime
    person_id: str
    channel: Channel
    to: str
    words: str
    subject: str = ""  # of a mail
    key: str
    cls: str
    kind: str | None


@dataclass
class World:
    """The coach, its carriers and a clock that moves only when it is told to."""

    now: datetime
    config: Settings = field(default_factory=settings)
    # Called with what became of each message in each run, for those who want to watch.
    watch: Callable[[Done], None] = lambda _: None

    def __post_init__(self) -> None:
        def clock() -> datetime:
            return self.now

        self.store = ModelStore(keys=KEYS, shards=self.config.due_shards)
        self.phone, self.mailbox, self.queue = ModelPhone(clock), ModelMailbox(clock), ModelQueue(clock)
        self.coach = coach_on(
            self.config,
            store=self.store,
            phone=self.phone,
            mailbox=self.mailbox,
            queue=self.queue,
            new_id=Ids(),
        )
        self.sent: list[Message] = []
        self.line = Line()
        self._told: dict[Channel, int] = dict.fromkeys(Channel, 0)

    # -- people -------------------------------------------------------------------------------------------------------

    def sign_up(self, **form: str) -> str:
        """Sign somebody up by the form's own fields, and return their id; the ask goes at once.

        A channel is asked for by its address alone: `phone`, `email`. Raises `FormError` where the form refuses.
        """
        given = FORM | form
        ticks = {f"consent_{word}": "on" for word, name in (("sms", "phone"), ("email", "email")) if given.get(name)}
        signup = read_form(given | ticks, WORDINGS, text_number=self.config.text_number)
        if isinstance(signup, FormErrors):
            raise FormError(signup.errors)
        why = joining.sign_up(self.coach, signup, self.now, "192.0.2.1")
        if why:
            raise FormError({"form": why})
        address = signup.phone or signup.email or ""
        found = self.store.find(address_key(Channel.SMS if signup.phone else Channel.EMAIL, address))
        self._settle()
        return found or ""

    def confirm(self, person_id: str, channel: Channel = Channel.EMAIL) -> bool:
        """Press the link of the ask; tell whether it counted."""
        counted = joining.confirm(self.coach, self.person(person_id).ask_key(channel), self.now, "I agree.")
        self._settle()
        return counted

    def hear(self, person_id: str, words: str, *, channel: Channel = Channel.SMS, **more: Any) -> Understood:
        """Let a person write to us; the answer goes at once. *more* are fields of `Inbound`, such as `photo`."""
        who = self.person(person_id).who
        if channel is Channel.SMS:
            received = self.phone.receive(who.phone or "", words)
            more = {"ref": received.provider_id, "opt_out_type": received.opt_out_type} | more
        else:
            more = {"ref": f"m{self.coach.new_id(self.now).lower()}", "person_id": person_id} | more
        address = (who.phone if channel is Channel.SMS else who.email) or ""
        understood = hear(self.coach, Inbound(channel=channel, address=address, text=words, **more), self.now)
        self._settle()
        return understood

    def press(self, person_id: str, reading: Reading, words: str) -> Understood:
        """Let a person press a button of their page, or a day in a mail."""
        ref = f"page-{self.coach.new_id(self.now)}"
        understood = act(self.coach, person_id, reading, self.now, ref, words)
        self._settle()
        return understood

    def reply(self, person_id: str, words: str) -> Channel:
        """Let the coach write to a person from the desk; raises `CannotReplyError` where that cannot go."""
        replied = reply(self.coach, person_id, words, self.now)
        self._settle()
        return replied.channel

    def person(self, person_id: str) -> Person:
        """Return somebody as they are now; raises `KeyError` for nobody."""
        found = self.store.read(person_id)
        if found is None:
            raise KeyError(person_id)
        return found

    def agenda(self, person_id: str) -> tuple[Entry, ...]:
        """Return what is to come to somebody."""
        return self.person(person_id).profile.agenda

    def ledger(self, person_id: str) -> list[Sent]:
        """Return what became of each message to somebody, with its reason, oldest first."""
        return sorted(self.store.ledger(person_id), key=lambda sent: (sent.at, sent.key))

    # -- time ---------------------------------------------------------------------------------------------------------

    def next_event(self) -> datetime | None:
        """Return the next moment at which something is due to somebody; None where nothing is to come."""
        due = self.store.next_due()
        return None if due is None else max(self.now, _tick(due))

    def advance(self) -> list[Message]:
        """Move to the next event that sends, and return what was sent; empty where nothing is to come any more."""
        while (moment := self.next_event()) is not None:
            sent = self.run_until(moment)
            if sent:
                return sent
        return []

    def run_until(self, moment: datetime) -> list[Message]:
        """Let everything happen up to a moment, minute by minute, and return what was sent on the way."""
        before = len(self.sent)
        tick = _tick(self.now)
        while (due := self.store.next_due()) is not None and (tick := max(tick, _tick(due))) <= moment:
            self.now = max(self.now, tick)
            dispatch(self.coach, self.now, self.line, tick=tick)
            self._settle(until=min(moment, tick + MINUTE))
            tick += MINUTE
        self._settle(until=moment)
        self.now = max(self.now, moment)
        return self.sent[before:]

    # -- within -------------------------------------------------------------------------------------------------------

    def _settle(self, until: datetime | None = None) -> None:
        """Let what is queued be delivered, each at its own moment, up to *until*; now, where none is given."""
        while (queued := self._readable(until or self.now)) is not None:
            self.now = max(self.now, queued.at)
            self.queue.delete(queued)
            with batch(self.coach, [queued.person_id], self.now, self.now.timestamp) as run:
                for done in deliver(self.coach, queued.person_id, run):
                    self.watch(done)
            self._receipts()

    def _readable(self, until: datetime) -> Queued | None:
        """Return the message that can be read first; of two at one moment the one that must not wait."""
        ready = [message for message in self.queue.messages if message.at <= until]
        return min(ready, key=lambda message: (message.at, message.lane is not Lane.ANSWERS), default=None)

    def _receipts(self) -> None:
        """Let the carriers say of everything new that it arrived, and note it as sent."""
        texts, mails = self.phone.taken[self._told[Channel.SMS] :], self.mailbox.taken[self._told[Channel.EMAIL] :]
        self._told = {Channel.SMS: len(self.phone.taken), Channel.EMAIL: len(self.mailbox.taken)}
        new: list[Texted | Posted] = [*texts, *mails]
        for taken in new:
            word = "delivered" if isinstance(taken, Texted) else "Delivery"
            receipt = Receipt(key=taken.key, provider_id=taken.id, status=word, cls=taken.cls, kind=taken.kind or "")
            apply_receipt(self.coach, receipt, self.now)
            self.sent.append(_message(taken))


def _message(taken: Texted | Posted) -> Message:
    mailed = isinstance(taken, Posted)
    return Message(
        at=taken.at,
        person_id=taken.key.partition("-")[0],
        channel=Channel.EMAIL if mailed else Channel.SMS,
        to=taken.to,
        words=taken.mail.text if isinstance(taken, Posted) else taken.body,
        subject=taken.mail.subject if isinstance(taken, Posted) else "",
        key=taken.key,
        cls=taken.cls,
        kind=taken.kind,
    )


def _tick(moment: datetime) -> datetime:
    """Return the first tick of the clock at or after a moment: ticks are on the minute."""
    floor = moment.replace(second=0, microsecond=0)
    return floor if floor == moment else floor + MINUTE
