"""The JSON calls under `/_local/`: what each wants, does and answers."""

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

from local import faults
from local.gateway import Request, Response
from local.mail import Letter
from local.stage import Stage
from local.twilio import STATUSES

PREFIX = "/_local/"

_NUMBER = re.compile(r"\+[1-9]\d{6,14}")
_LONGEST = timedelta(days=3660)


class WrongError(Exception):
    """A call that cannot be done, with the status and what to change."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status, self.message = status, message


@dataclass(frozen=True)
class Call:
    """One call with what came along: the query's fields and the body's."""

    query: Mapping[str, str]
    body: Mapping[str, Any]

    def text(self, name: str, default: str | None = None) -> str:
        """Return a field of the body that must be text."""
        value = self.body.get(name, default)
        if not isinstance(value, str):
            raise WrongError(400, f'"{name}" must be there, as text')
        # Half of a surrogate pair is no character: no phone and no mail program can send one.
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def answer(value: Any, status: int = 200) -> Response:
    """Return a value as a JSON response."""
    headers = (("content-type", "application/json; charset=utf-8"), ("cache-control", "no-store"))
    return Response(status, headers, json.dumps(value, ensure_ascii=False).encode())


class Calls:
    """Answers the JSON calls of one stage."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._calls: dict[str, dict[str, Callable[[Call], Any]]] = {
            "health": {"GET": self._health},
            "clock": {"GET": self._clock, "POST": self._turn},
            "outbox": {"GET": self._outbox},
            "log": {"GET": self._log},
            "sms": {"POST": self._sms},
            "email": {"POST": self._email},
            "receipts": {"POST": self._receipts},
            "faults": {"GET": self._faults, "POST": self._fault, "DELETE": self._clear_faults},
            "redeliver": {"POST": self._redeliver},
            "subscriber": {"GET": self._subscriber},
            "reset": {"POST": self._reset},
        }

    def names(self, path: str) -> bool:
        """Say whether a path is one of the calls."""
        return path.removeprefix(PREFIX) in self._calls

    def respond(self, request: Request) -> Response:
        """Answer one call."""
        methods = self._calls[request.path.removeprefix(PREFIX)]
        if request.method not in methods:
            allowed = ", ".join(sorted(methods))
            status, headers, body = 405, (("allow", allowed),), {"error": f"this call takes {allowed}"}
            refused = answer(body, status)
            return Response(status, refused.headers + headers, refused.body)
        try:
            query = {name: values[-1] for name, values in parse_qs(request.query, keep_blank_values=True).items()}
            return answer(methods[request.method](Call(query, _body(request))))
        except WrongError as wrong:
            return answer({"error": wrong.message}, wrong.status)

    # -- the clock ----------------------------------------------------------------------------------------------------

    def _now(self) -> str:
        return self._stage.clock.now.isoformat()

    def _health(self, _: Call) -> Any:
        return self._stage.quietly(lambda: {"ready": True, "now": self._now()})

    def _clock(self, _: Call) -> Any:
        return self._stage.quietly(lambda: {"now": self._now()})

    def _turn(self, call: Call) -> Any:
        given = [name for name in ("advance_seconds", "to", "to_next") if name in call.body]
        if len(given) != 1 or len(call.body) != 1:
            raise WrongError(400, 'give exactly one of "advance_seconds", "to" and "to_next"')
        value = call.body[given[0]]
        if given[0] == "to_next":
            if value is not True:
                raise WrongError(400, '"to_next" must be true')
            sent = self._stage.turn_to_next()
        elif given[0] == "to":
            sent = self._stage.turn_to(self._ahead(_moment(value, "to")))
        else:
            sent = self._stage.turn_by(_seconds(value))
        return {"now": self._now(), "sent": sent}

    def _ahead(self, when: datetime) -> datetime:
        now = self._stage.clock.now
        if when < now:
            raise WrongError(
                400, f'"to" lies before {now.isoformat()}; the clock turns only forward, POST /_local/reset goes back'
            )
        if when - now > _LONGEST:
            raise WrongError(400, "a turn of more than ten years is too far")
        return when

    def _reset(self, call: Call) -> Any:
        now = _moment(call.body["now"], "now") if "now" in call.body else None
        return {"now": self._stage.reset(now).isoformat()}

    # -- what went out ------------------------------------------------------------------------------------------------

    def _outbox(self, call: Call) -> Any:
        to = _address(call.query["to"]) if call.query.get("to") else None
        return self._stage.quietly(lambda: self._stage.outbox.select(to, _since(call)))

    def _log(self, call: Call) -> Any:
        return self._stage.quietly(lambda: self._stage.log.lines(_since(call)))

    # -- what comes in ------------------------------------------------------------------------------------------------

    def _sms(self, call: Call) -> Any:
        sender = _address(call.text("from"))
        if not _NUMBER.fullmatch(sender):
            raise WrongError(400, '"from" must be a phone number with + and country code, such as +12025550123')
        body = call.text("body", "")
        media = call.body.get("media") or []
        if not isinstance(media, list) or not all(isinstance(one, str) for one in media):
            raise WrongError(400, '"media" must be a list of content types, such as ["image/jpeg"]')
        status, replies = self._stage.text(sender, body, media, call.text("state", ""))
        return {"status": status, "replies": replies}

    def _email(self, call: Call) -> Any:
        headers, verdicts = call.body.get("headers") or {}, call.body.get("verdicts") or {}
        for name, value in (("headers", headers), ("verdicts", verdicts)):
            if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
                raise WrongError(400, f'"{name}" must be an object of texts')
        letter = Letter(
            call.text("from"), call.text("to"), call.text("subject", ""), call.text("text", ""), headers, verdicts
        )
        if any(end in one for end in "\r\n" for one in (letter.sender, letter.to, letter.subject, *headers.values())):
            raise WrongError(400, "an address, a subject or a header cannot hold a line break")
        try:
            status = self._stage.letter(letter)
        except ValueError as error:
            raise WrongError(400, f"that is no mail: {error}") from error
        if status == 550:
            return {
                "status": 550,
                "error": "nobody takes mail for that address; the domain is InboundDomain in local/parameters.toml",
            }
        return {"status": status}

    def _receipts(self, call: Call) -> Any:
        code = call.body.get("code")
        if code is not None and (not isinstance(code, int) or isinstance(code, bool)):
            raise WrongError(400, '"code" must be one of the carrier\'s numbers, such as 30003')
        status = self._stage.receipt(call.text("provider_id"), call.text("status").lower(), code)
        if status == 404:
            raise WrongError(404, "no message has that provider_id; GET /_local/outbox shows them")
        if status == 400:
            raise WrongError(
                400,
                "no carrier says that; of a mail SES says sent, delivered, bounced, soft_bounced, complained, rejected "
                f"or delayed, of a text Twilio says {', '.join(STATUSES[:-1])} or {STATUSES[-1]}",
            )
        return {"status": status}

    def _redeliver(self, call: Call) -> Any:
        last = call.body.get("last", 1)
        if not isinstance(last, int) or isinstance(last, bool) or last < 0:
            raise WrongError(400, '"last" must be a whole number, 0 or more')
        return self._stage.redeliver(last)

    # -- faults -------------------------------------------------------------------------------------------------------

    def _faults(self, _: Call) -> Any:
        return self._stage.faults.shown()

    def _fault(self, call: Call) -> Any:
        try:
            fault = faults.parse(call.body, self._stage.template.functions)
        except ValueError as error:
            raise WrongError(400, str(error)) from error
        self._stage.quietly(lambda: self._stage.faults.add(fault))
        return fault.shown()

    def _clear_faults(self, _: Call) -> Any:
        self._stage.quietly(self._stage.faults.clear)
        return []

    # -- one person ---------------------------------------------------------------------------------------------------

    def _subscriber(self, call: Call) -> Any:
        phone, mail = call.query.get("phone"), call.query.get("email")
        if (phone is None) == (mail is None):
            raise WrongError(400, "give either phone or email")
        address = f"sms:{_address(phone)}" if phone else f"email:{_address(str(mail))}"
        found = self._stage.quietly(lambda: _stored(address))
        if found is None:
            raise WrongError(404, "nobody is stored under that address")
        # What the coach wrote is said only of whom the coach wrote to.
        return {key: value for key, value in found.items() if value or key != "from_the_coach"}


def _stored(address: str) -> Any:
    """Return what is stored of the person at an address, as their export shows it."""
    from careerline import wiring

    store = wiring.coach().store
    person_id = store.find(address)
    return store.export(person_id) if person_id else None


def _body(request: Request) -> Mapping[str, Any]:
    if not request.body.strip():
        return {}
    try:
        value = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise WrongError(400, "the body must be JSON") from error
    if not isinstance(value, dict):
        raise WrongError(400, "the body must be a JSON object")
    return value


def _address(text: str) -> str:
    """Return an address whose + came as a blank, as it does in a query that nobody escaped."""
    return text.replace(" ", "+")


def _since(call: Call) -> datetime | None:
    return _moment(call.query["since"].replace(" ", "+"), "since") if call.query.get("since") else None


def _moment(value: object, name: str) -> datetime:
    if not isinstance(value, str):
        raise WrongError(400, f'"{name}" must be a moment such as 2026-03-02T14:00:00+00:00')
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise WrongError(400, f'"{name}" must be a moment such as 2026-03-02T14:00:00+00:00') from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise WrongError(400, f'"{name}" is too far away') from error


def _seconds(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value) or value < 0:
        raise WrongError(400, '"advance_seconds" must be a number, 0 or more')
    if value > _LONGEST.total_seconds():
        raise WrongError(400, "a turn of more than ten years is too far")
    return float(value)
