"""The two carriers behind the wire; what they are asked, what they take and what their caller is told is noted."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple, TypeVar

from careerline.errors import CareerlineError, NotSentError, TryLaterError, UnknownOutcomeError
from careerline.ports import Found, Outcome, Quota, Received
from careerline.words.messages import Mail, Text
from simulation.history import History, moment
from simulation.models import ModelMailbox, ModelPhone, Posted, Texted
from simulation.ports.wire import Wire

T = TypeVar("T")
# Nobody waits longer for a carrier's answer than this, in seconds.
TIMEOUT = 8.0
# After so many texts a number is given up, if it is.
LAST_TEXT = 3


class SimulatedPhone:
    """The carrier of texts behind the wire."""

    def __init__(self, model: ModelPhone, wire: Wire, took: Callable[[Texted], None]) -> None:
        self._model, self._wire, self._took = model, wire, took

    def ready(self) -> None:
        """See `careerline.ports.Phone`."""

    def send(self, to: str, text: Text, *, key: str, cls: str, kind: str | None, valid_for: int) -> str:
        """See `careerline.ports.Phone`."""
        history = self._wire.history

        def effect() -> str:
            try:
                _trusted(self._wire, "sms account", "30002")
                self._in_use(to)
                taken = self._model.send(to, text, key=key, cls=cls, kind=kind, valid_for=valid_for)
            except NotSentError as error:
                history.note("refused", carrier="sms", key=key, to=to, code=error.code)
                raise
            history.note("accepted", carrier="sms", key=key, to=to, id=taken, **about)
            self._took(self._model.taken[-1])
            return taken

        about = {"class": cls, "kind": kind, "valid_for": valid_for}
        history.note("request", carrier="sms", key=key, to=to, **about)
        return _answered(history, key, lambda: _once(self._wire, _TEXT, key, effect))

    def _in_use(self, to: str) -> None:
        """Refuse a call to a number that is given up: some are, after their third text."""
        given_up = self._wire.faults.strikes("numbers", self._wire.loop.now, 0.1, "given up", to)
        if given_up and sum(1 for text in self._model.taken if text.to == to) >= LAST_TEXT:
            raise NotSentError("21211")

    def look(self, to: str, digest: str, since: datetime) -> Iterable[Found]:
        """See `careerline.ports.Phone`."""
        return self._call("look", to, lambda: list(self._model.look(to, digest, since)))

    def inbox(self, since: datetime) -> Sequence[Received]:
        """See `careerline.ports.Phone`."""
        return self._call("inbox", "", lambda: self._model.inbox(since))

    def outcomes(self, since: datetime, until: datetime) -> Sequence[Outcome]:
        """See `careerline.ports.Phone`."""
        return self._call("outcomes", "", lambda: self._model.outcomes(since, until))

    def forget(self, number: str, until: datetime) -> None:
        """See `careerline.ports.Phone`."""
        self._call("forget", number, lambda: self._model.forget(number, until))

    def _call(self, operation: str, subject: str, effect: Callable[[], T]) -> T:
        lost = TryLaterError("Twilio could not be reached")
        return self._wire.call("phone", operation, subject, effect, unknown=lost, refused=lost, timeout=TIMEOUT)


class SimulatedMailbox:
    """The carrier of mails behind the wire."""

    def __init__(self, model: ModelMailbox, wire: Wire, took: Callable[[Posted], None]) -> None:
        self._model, self._wire, self._took = model, wire, took

    def send(self, to: str, mail: Mail, *, key: str, cls: str, kind: str | None) -> str:
        """See `careerline.ports.Mailbox`."""
        history = self._wire.history

        def effect() -> str:
            _trusted(self._wire, "email account", "AccountSuspendedException")
            taken = self._model.send(to, mail, key=key, cls=cls, kind=kind)
            history.note("accepted", carrier="email", key=key, to=to, id=taken, **{"class": cls}, kind=kind)
            self._took(self._model.taken[-1])
            return taken

        history.note("request", carrier="email", key=key, to=to, **{"class": cls}, kind=kind)
        return _answered(history, key, lambda: _once(self._wire, _MAIL, key, effect))

    def quota(self) -> Quota:
        """See `careerline.ports.Mailbox`."""
        return self._model.quota()

    def notify(self, to: str, mail: Mail) -> None:
        """See `careerline.ports.Mailbox`."""

        def effect() -> None:
            self._model.notify(to, mail)
            self._wire.history.note("notified", to=to)

        _once(self._wire, _NOTICE, to, effect)


class _Way(NamedTuple):
    """A call that a carrier takes once: where it goes, and what it is told that is turned away or not answered."""

    port: str
    operation: str
    too_many: str  # the carrier's code
    lost: str


_TEXT = _Way("phone", "send", "20429", "Twilio's answer was lost")
_MAIL = _Way("mailbox", "send", "TooManyRequestsException", "SES's answer was lost")
_NOTICE = _MAIL._replace(operation="notify")


def _once(wire: Wire, way: _Way, subject: str, effect: Callable[[], T]) -> T:
    return wire.call(
        way.port,
        way.operation,
        subject,
        effect,
        unknown=UnknownOutcomeError(way.lost),
        refused=_turned_away(wire, subject, way.too_many),
        timeout=TIMEOUT,
    )


def _answered(history: History, key: str, call: Callable[[], str]) -> str:
    """Note what the caller of a carrier was told."""
    try:
        taken = call()
    except UnknownOutcomeError:
        history.note("told", key=key, how="unknown")
        raise
    except (NotSentError, TryLaterError):
        history.note("told", key=key, how="not sent")
        raise
    history.note("told", key=key, how="accepted")
    return taken


def _trusted(wire: Wire, account: str, code: str) -> None:
    """Refuse a call as a carrier does whose account of ours is suspended."""
    if wire.faults.gone(account, wire.loop.now):
        raise NotSentError(code)


def _turned_away(wire: Wire, key: str, code: str) -> CareerlineError:
    """Return one of the two ways in which a carrier definitely does not take a call."""
    if wire.faults.chance.hits(0.5, "turned away", key, moment(wire.loop.now)):
        return TryLaterError("the carrier could not be reached")
    return NotSentError(code)
