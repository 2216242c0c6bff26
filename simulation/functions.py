"""The functions as schedules, queues, webhooks and pages call them: each call an invocation that may be cut off."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from careerline.agenda import Channel, Lane
from careerline.coach import Coach
from careerline.errors import TryLaterError
from careerline.hearing import adding, joining
from careerline.hearing.hear import Inbound, hear
from careerline.people import desk
from careerline.people.adding import Wanted
from careerline.people.erasing import erase
from careerline.people.signup import SignUp
from careerline.ports import Received, Stop, address_key
from careerline.sending.deliver import ENOUGH, batch, deliver
from careerline.sending.dispatch import Line, dispatch
from careerline.sending.receipts import Receipt, apply_receipt, told
from careerline.sending.status import came_to_nothing
from careerline.upkeep import ROUNDS, upkeep
from simulation.faults import PORTS, Faults
from simulation.history import History, moment
from simulation.loop import CrashError, Loop, Run
from simulation.models import ModelPhone, ModelQueue, ModelStore, Queued

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
# As template.yaml has them: seconds until a function is killed, and until a message that was not deleted is read again.
TIMEOUTS = {
    "dispatch": 30,
    "deliver": 30,
    "hear_text": 10,
    "hear_email": 30,
    "receipts": 10,
    "upkeep": 300,
    "web": 10,
    "operator": 60,
}
VISIBILITY = timedelta(seconds=180)
BATCH, MOST_READS = 10, 5
# When each round of upkeep is first, by its hour of UTC, and how long until the next.
UPKEEP = {
    "minutes": (0, timedelta(minutes=4)),
    "hour": (0, timedelta(hours=1)),
    "day": (8, timedelta(days=1)),
}


@dataclass
class Functions:
    """Everything that calls the coach."""

    loop: Loop
    faults: Faults
    history: History
    coach: Coach
    store: ModelStore
    queue: ModelQueue
    phone: ModelPhone
    ends: datetime  # no new tick from then on
    _next_tick: datetime | None = field(default=None)
    _last_tick: datetime | None = field(default=None)
    # What the process that ticks has queued.
    _line: Line = field(default_factory=Line)

    def start(self) -> None:
        """Let upkeep have its rounds, and operators see to what stopped."""
        for outage in self.faults.outages:
            if outage.what not in {*PORTS, "clock"}:
                self.loop.at(outage.until + timedelta(hours=1), self._mended)
        for name, (first, every) in UPKEEP.items():
            moment = self.loop.now.replace(hour=first, minute=0, second=0, microsecond=0)
            while moment < self.ends:
                if moment >= self.loop.now:
                    self.loop.at(moment, lambda name=name: self._upkeep(name))  # type: ignore[misc]
                moment += every

    def _mended(self) -> None:
        """Let an operator who has mended an account let things go on; whoever does it tries until it is done."""
        self._invoke("operator", lambda: self.coach.store.go(self.loop.now), again=(60.0,) * 3000)

    # -- schedules ----------------------------------------------------------------------------------------------------

    def plan(self) -> None:
        """See to it that the clock ticks at the next minute at which somebody is due; idle ticks change nothing."""
        due = self.store.next_due()
        if due is None:
            return
        earliest = self._last_tick + MINUTE if self._last_tick else self.loop.now
        tick = _minute(max(due, self.loop.now, earliest))
        if tick < self.ends and (self._next_tick is None or tick < self._next_tick):
            self._next_tick = tick
            self.loop.at(tick, lambda: self._tick(tick))

    def _tick(self, tick: datetime) -> None:
        if self._next_tick != tick:
            return  # an earlier one took its place
        self._next_tick, self._last_tick = None, tick
        if not self.faults.gone("clock", self.loop.now):
            twice = self.faults.strikes("clock", tick, 0.3, "twice", tick)
            # Two at once are two processes, and each is now and then begun anew.
            for line in (self._line, Line())[: 2 if twice else 1]:
                self._invoke("dispatch", lambda line=line: self._dispatch(tick, line))  # type: ignore[misc]
            if self.faults.chance.hits(0.1, "begun anew", tick):
                self._line = Line()
        self.plan()

    def _dispatch(self, tick: datetime, line: Line) -> None:
        try:
            dispatch(self.coach, self.loop.now, line, tick=tick)
        except CrashError:
            self._line = Line()  # it was in the process that is gone
            raise

    def _upkeep(self, name: str) -> None:
        tick = self.loop.now
        if name not in self._idle():
            self._invoke("upkeep", lambda: self._round(name, tick), again=(60.0, 120.0))

    def _round(self, name: str, tick: datetime) -> None:
        if wrong := upkeep(self.coach, ROUNDS[name], self.loop.now, tick=tick).wrong:
            raise wrong[0]

    def _idle(self) -> Iterator[str]:
        """Yield the rounds that would find nothing: they only look, and change nothing."""
        now = self.loop.now
        unheard = [one for one in self.phone.inbox(now - 25 * HOUR) if not self.store.applied(one.provider_id)]
        if all(one.at < now - HOUR for one in unheard):
            yield "minutes"
        failed = (one.provider_id for one in self.phone.outcomes(now - 5 * HOUR, now) if came_to_nothing(one.status))
        if not unheard and all(self.store.applied(told(one)) for one in failed):
            yield "hour"

    # -- queues -------------------------------------------------------------------------------------------------------

    def queued(self) -> None:
        """See to it that what was just queued is read in its time."""
        now = self.loop.now
        for message in self.queue.messages:
            if message.reads == 0:
                lane = message.lane
                self.loop.at(max(now, message.at), lambda lane=lane: self._poll(lane))  # type: ignore[misc]

    def _poll(self, lane: Lane) -> None:
        messages = self.queue.receive(lane, self.loop.now, most=BATCH, hide=VISIBILITY)
        for message in messages:
            if message.reads > MOST_READS:
                self.queue.delete(message)
        left = [message for message in messages if message.reads <= MOST_READS]
        if left:
            self.loop.at(self.loop.now + VISIBILITY, lambda: self._poll(lane))
            self._invoke("deliver", lambda: self._deliver(left))

    def _deliver(self, messages: list[Queued]) -> None:
        people = [message.person_id for message in messages]
        with batch(self.coach, people, self.loop.now, self._stopwatch) as run:
            for message in messages:
                now, me = self.loop.now, self.loop.run
                if run is None or (me and (me.ends_by - now).total_seconds() < ENOUGH):
                    self.queue.delete(message)
                    continue
                try:
                    for done in deliver(self.coach, message.person_id, replace(run, now=now)):
                        self.history.note("log", done=done.what, key=done.key, why=done.why)
                except TryLaterError:
                    continue  # not deleted: it is read again
                self.queue.delete(message)

    def _stopwatch(self) -> float:
        return self.loop.now.timestamp()

    # -- what comes in ------------------------------------------------------------------------------------------------

    def text(self, received: Received, means: str, tries: int = 2) -> None:
        """Post a text's webhook; where it is not answered, once more at the fallback address, and never again."""
        self.history.note(
            "inbound",
            ref=received.provider_id,
            channel="sms",
            address=received.sender,
            text=received.text,
            means=means,
        )
        work = self._hears(_inbound(received))
        self._invoke("hear_text", work, again=(2.0,) if tries > 1 else (), ref=received.provider_id)

    def mail(self, inbound: Inbound, means: str, late: float = 0) -> None:
        """Let a mail be announced, now or so many seconds later, until it was taken, or set aside after five times."""
        self.history.note(
            "inbound",
            ref=inbound.ref,
            channel="email",
            address=inbound.address,
            text=inbound.text,
            means=means,
        )
        again = (180.0,) * (MOST_READS - 1)
        self.loop.after(late, lambda: self._invoke("hear_email", self._hears(inbound), again=again, ref=inbound.ref))

    def _hears(self, inbound: Inbound) -> Callable[[], object]:
        def work() -> None:
            came_to = hear(self.coach, inbound, self.loop.now)
            self.history.note("heard", ref=inbound.ref, came_to=came_to.what)

        return work

    def receipt(self, receipt: Receipt, *, tries: int) -> None:
        """Let a carrier say what became of a message: SES until it is taken, Twilio once."""

        def work() -> None:
            came_to = apply_receipt(self.coach, receipt, self.loop.now)
            self.history.note("receipt", key=receipt.key, id=receipt.provider_id, said=receipt.status, came_to=came_to)

        self._invoke("receipts", work, again=(180.0,) * (tries - 1))

    # -- pages --------------------------------------------------------------------------------------------------------

    def form(self, signup: SignUp) -> None:
        """Send the form; where the page says that it failed, people try again."""

        def work() -> None:
            why = joining.sign_up(self.coach, signup, self.loop.now, signup.phone or signup.email or "")
            self.history.note("signed up", sms=signup.phone, email=signup.email, refused=why)

        self._invoke("web", work, again=(45.0, 300.0))

    def press(self, key: str, address: str) -> None:
        """Press the link of an ask by mail."""
        ref = f"press-{key}-{moment(self.loop.now)}"
        self.history.note("inbound", ref=ref, channel="email", address=address, text="", means="yes")

        def work() -> None:
            counted = joining.confirm(self.coach, key, self.loop.now, "I agree.")
            self.history.note("pressed", ref=ref, counted=counted)

        self._invoke("web", work, again=(20.0,), ref=ref)

    def unsubscribe(self, person_id: str, address: str) -> None:
        """Press the mail program's own button."""
        ref = f"leave-{person_id}-{moment(self.loop.now)}"
        self.history.note("inbound", ref=ref, channel="email", address=address, text="", means="unsubscribe")

        def work() -> None:
            joining.leave(self.coach, person_id, Channel.EMAIL, self.loop.now, "unsubscribe", "one-click")
            self.history.note("pressed", ref=ref, counted=True)

        self._invoke("web", work, again=(20.0, 300.0), ref=ref)

    def erase(self, person_id: str, address: str) -> None:
        """Press the button that erases everything; where the page says that it failed, people press again."""
        ref = f"erase-{person_id}-{moment(self.loop.now)}"
        self.history.note("inbound", ref=ref, channel="email", address=address, text="", means="erase")

        def work() -> None:
            erase(self.coach, person_id, self.loop.now)
            self.history.note("pressed", ref=ref, person=person_id, counted=True)

        self._invoke("web", work, again=(20.0, 300.0, 4000.0), ref=ref)

    def add(self, person_id: str, channel: Channel, address: str) -> None:
        """Ask for a second channel on the page."""
        wanted = Wanted(channel=channel, address=address, wording="I agree.", version="1")

        def work() -> None:
            why = adding.add(self.coach, person_id, wanted, self.loop.now, address)
            self.history.note("added", person=person_id, channel=channel.word, address=address, refused=why)

        self._invoke("web", work, again=(45.0, 300.0))

    # -- the terminal -------------------------------------------------------------------------------------------------

    def switch(self, *, on: bool) -> None:
        """Stop all sending, or let it go on; whoever does it tries until it is done."""

        def work() -> None:
            if on:
                self.coach.store.stop(Stop(None, self.loop.now.replace(microsecond=0)))
            else:
                self.coach.store.go(self.loop.now)

        self._invoke("operator", work, again=(60.0,) * 3000)  # an outage lasts a day at most

    def desk(self) -> None:
        """Answer whoever waits for a human; where that fails, the desk shows who still waits."""

        def work() -> None:
            for one in desk.waiting(self.coach):
                desk.done(self.coach, one.person, {desk.CRISIS})
                self._reply(one.person)

        self._invoke("operator", work, again=(30.0, 600.0))

    def write_to(self, phone: str | None, email: str | None) -> None:
        """Write to somebody who waits for nothing; where that fails, nobody tries again."""

        def work() -> None:
            name = address_key(Channel.SMS, phone) if phone else address_key(Channel.EMAIL, email or "")
            person_id = self.coach.store.find(name)
            if person_id:
                self._reply(person_id)

        self._invoke("operator", work)

    def _reply(self, person_id: str) -> None:
        try:
            replied = desk.reply(self.coach, person_id, "Ask her for ten minutes on Monday.", self.loop.now)
        except desk.CannotReplyError:
            return
        self.history.note("replied", person=person_id, channel=replied.channel.word)

    # -- within -------------------------------------------------------------------------------------------------------

    def _invoke(self, door: str, work: Callable[[], object], *, again: tuple[float, ...] = (), ref: str = "") -> None:
        """Call a function as an event of its own; where it fails, again after each of the spans given."""

        def begin() -> None:
            self.loop.spawn(door, TIMEOUTS[door], body)

        def body(run: Run) -> None:
            self.history.note("run", door=door, ref=ref)
            try:
                work()
            except CrashError:
                run.dead = True
                self.history.note("ended", how="crashed")
                self._again(door, work, again, ref)
                raise
            except Exception as error:  # noqa: BLE001 - whatever a function raises, its caller sees that it failed
                self.history.note("ended", how=f"failed: {type(error).__name__}: {error}")
                self._again(door, work, again, ref)
            else:
                self.history.note("ended", how="done")

        self.loop.at(self.loop.now, begin)

    def _again(self, door: str, work: Callable[[], object], again: tuple[float, ...], ref: str) -> None:
        if again:
            self.loop.after(again[0], lambda: self._invoke(door, work, again=again[1:], ref=ref))
        elif ref:
            self.history.note("given up", ref=ref)


def _inbound(text: Received) -> Inbound:
    return Inbound(
        ref=text.provider_id,
        channel=Channel.SMS,
        address=text.sender,
        text=text.text,
        opt_out_type=text.opt_out_type,
    )


def _minute(value: datetime) -> datetime:
    floor = value.replace(second=0, microsecond=0)
    return floor if floor == value else floor + MINUTE
