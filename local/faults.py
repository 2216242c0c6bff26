"""Faults on purpose: the next matching calls of a function to AWS or Twilio fail in a chosen way."""

import json
import random
import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import Any

import botocore.session
import requests
from botocore.awsrequest import AWSResponse
from botocore.compat import HTTPHeaders
from botocore.endpoint import Endpoint
from botocore.exceptions import ConnectionClosedError
from moto.core.botocore_stubber import MockRawResponse

from local.clock import Clock
from local.named import Made, about
from local.patches import Patches

SERVICES = ("dynamodb", "sqs", "ses", "twilio", "s3", "secretsmanager", "ssm", "scheduler")
KINDS = (
    "before",  # the connection is lost before the service saw the call
    "after",  # the service did it, and the answer is lost: that of each of the SDK's own tries
    "retried",  # the service did it, the answer is lost, and the SDK's own next try comes through
    "late",  # no answer comes, and the service does it half a minute later
    "throttle",
    "error",  # a 500 of a service that did nothing
    "error_after",  # a 500 of a service that did it all the same
    "partial",  # of a batch, the service leaves the last undone, and says so
    "slow",
    "crash_before",  # the function dies there, as when Lambda kills it
    "crash_after",
)
BATCHES = ("BatchGetItem", "BatchWriteItem", "SendMessageBatch")
FEW = 12
"""So many names may stand in a refusal."""
LATE_SECONDS = 30.0
SLOW_SECONDS = 3.0
"""How long a slow answer takes on the monotonic clock: longer than a claim stays fresh, shorter than any timeout."""

_THROTTLED = {
    "dynamodb": ("ProvisionedThroughputExceededException", 400),
    "sqs": ("RequestThrottled", 403),
    "ses": ("TooManyRequestsException", 429),
    "s3": ("SlowDown", 503),
    "secretsmanager": ("ThrottlingException", 400),
    "ssm": ("ThrottlingException", 400),
}
_BOTO_SERVICES = {"sesv2": "ses"}
TEXT_CALLS = ("CreateMessage", "ListMessages", "FetchMessage", "UpdateMessage", "DeleteMessage")


class Crash(BaseException):
    """The function dies here, as when Lambda kills it. No handler is meant to catch it."""


@dataclass
class Fault:
    """One fault: which calls it hits, how, how often; and how often it has."""

    service: str
    operation: str
    fault: str
    times: int | None = None
    probability: float = 1.0
    seed: int = 0
    fired: int = 0
    function: str = ""
    """The one function whose calls it hits; empty: any."""
    about: str | None = None
    """What the call must be about, as `local.named` tells; None: whatever it is about."""
    _dice: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._dice = random.Random(self.seed)  # noqa: S311  dice, not keys

    def hits(self, made: Made) -> bool:
        """Say whether this call is hit, and count it if so."""
        if self.service != made.service or self.operation not in {"*", made.operation}:
            return False
        if self.function not in {"", made.function} or self.about not in {None, made.about}:
            return False
        if self.times is not None and self.fired >= self.times:
            return False
        if self.probability < 1 and self._dice.random() >= self.probability:
            return False
        self.fired += 1
        return True

    def shown(self) -> dict[str, Any]:
        """Return the fault as the JSON calls show it."""
        names = ("service", "operation", "fault", "times", "probability", "seed", "fired")
        narrowed = [name for name in ("function", "about") if getattr(self, name)]
        return {name: getattr(self, name) for name in (*names, *narrowed)}


def parse(given: Mapping[str, Any], functions: Collection[str]) -> Fault:
    """Return the fault that a JSON call describes; raises `ValueError` saying what is wrong with it.

    *functions* are the names of the service's functions: they are what a schedule calls, and who calls.
    """
    unknown = sorted(
        set(given) - {"service", "operation", "fault", "times", "probability", "seed", "function", "about"}
    )
    if unknown:
        raise ValueError(f"a fault has no {', '.join(unknown)}")
    service, operation, kind = given.get("service"), given.get("operation", "*"), given.get("fault")
    if service not in SERVICES:
        raise ValueError(f"service must be one of {', '.join(SERVICES)}")
    if kind not in KINDS:
        raise ValueError(f"fault must be one of {', '.join(KINDS)}")
    if service == "scheduler" and kind != "before":
        raise ValueError("a schedule can only fail to call: its operation is a function's name, its fault is before")
    if kind == "partial" and operation not in BATCHES:
        raise ValueError(f"only {', '.join(BATCHES)} can be done in part")
    if not isinstance(operation, str) or not operation:
        raise ValueError("operation must be a name such as UpdateItem or CreateMessage, or *")
    _check_name(f"{service} has no operation", operation, functions if service == "scheduler" else _operations(service))
    probability, seed = given.get("probability"), given.get("seed", 0)
    if probability is not None and not (_number(probability) and 0 <= probability <= 1):
        raise ValueError("probability must be a number from 0 to 1")
    if not _whole(seed):
        raise ValueError("seed must be a whole number")
    times = given.get("times", 1 if probability is None else None)
    if times is not None and not (_whole(times) and times >= 1):
        raise ValueError("times must be a whole number, 1 or more; DELETE /_local/faults clears what is in force")
    function, what = given.get("function", ""), given.get("about")
    if not (isinstance(function, str) and (what is None or isinstance(what, str))):
        raise ValueError("function must be a name such as Deliver, and about a word such as profile")
    _check_name("there is no function", function or "*", functions)
    share = 1.0 if probability is None else float(probability)
    return Fault(service, operation, str(kind), times, share, seed, function=function, about=what)


@cache
def _operations(service: str) -> frozenset[str]:
    """Return the names of a service's calls: boto3's of AWS, both of its clients for SES, and ours for Twilio."""
    if service == "twilio":
        return frozenset(TEXT_CALLS)
    clients = [service, *(name for name, short in _BOTO_SERVICES.items() if short == service)]
    session = botocore.session.get_session()
    return frozenset(name for client in clients for name in session.get_service_model(client).operation_names)


def _check_name(wrong: str, name: str, known: Collection[str]) -> None:
    if name != "*" and name not in known:
        raise ValueError(f"{wrong} {name}; {_instead(name, known)}")


def _instead(word: str, known: Collection[str]) -> str:
    """Return which names are like a word that is none of them, or all where they are few."""
    names = {name.lower(): name for name in known}
    close = get_close_matches(word.replace("_", "").lower(), names, n=3)
    if close:
        return f"did you mean {' or '.join(names[one] for one in close)}?"
    if len(known) <= FEW:
        return f"it must be one of {', '.join(sorted(known))}, or *"
    return "it must be boto3's name in PascalCase, such as UpdateItem for update_item, or *"


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


class Faults:
    """The faults in force, put round botocore's and requests' last step before the wire.

    Only calls of a running function meet them. A call keeps its fault through all of the SDK's own retries, and counts
    once. After a crash, every further call of that invocation dies too and has no effect: nothing that a handler does
    in `except` or `finally` can reach anybody.
    """

    def __init__(
        self, clock: Clock, twilio: Callable[[str, str], str | None], later: Callable[[float, Callable[[], None]], None]
    ) -> None:
        self._clock = clock
        self._twilio = twilio
        self._later = later
        self._faults: list[Fault] = []
        self.allowances: set[tuple[str | None, str]] = set()
        """What IAM would have been asked: each function with each action that it has called so far."""
        self.watch: Callable[[Made], None] | None = None
        """Told of each call that a function makes, once whatever the SDK tries."""
        self._lock = threading.Lock()
        self._function: str | None = None
        self._dead = False
        self._patches = Patches()
        self._boto: Callable[..., Any] = vars(Endpoint)["_do_get_response"]  # the one place below botocore's retries
        self._requests: Callable[..., Any] = requests.Session.send

    # -- the list -----------------------------------------------------------------------------------------------------

    def add(self, fault: Fault) -> None:
        """Put a fault in force, after those that are there."""
        with self._lock:
            self._faults.append(fault)

    def shown(self) -> list[dict[str, Any]]:
        """Return all faults, spent ones too."""
        with self._lock:
            return [fault.shown() for fault in self._faults]

    def clear(self) -> None:
        """Drop all faults."""
        with self._lock:
            self._faults.clear()

    @property
    def met(self) -> int:
        """How often the faults in force were met so far."""
        with self._lock:
            return sum(fault.fired for fault in self._faults)

    # -- around an invocation -----------------------------------------------------------------------------------------

    def begin(self, function: str) -> None:
        """Note that this function now runs."""
        self._function, self._dead = function, False

    def end(self) -> bool:
        """Note that the function is over, and say whether it crashed, whatever it made of that."""
        self._function = None
        return self._dead

    def _applies(self) -> bool:
        return self._function is not None

    def keeps_from(self, function: str) -> bool:
        """Say whether the clock's call of a function is lost on its way."""
        return self._hit(Made("", "scheduler", function)) is not None

    def _choose(self, made: Made) -> str | None:
        if self._dead:
            return None
        if self.watch is not None:
            self.watch(made)
        return self._hit(made)

    def _hit(self, made: Made) -> str | None:
        with self._lock:
            return next((fault.fault for fault in self._faults if fault.hits(made)), None)

    def _die(self) -> None:
        self._dead = True
        raise Crash

    def _meet(self, kind: str | None, call: Callable[[], Any], fail: Callable[[str], Any]) -> Any:
        """Make a call under a fault. `fail` makes the answer that the caller gets instead."""
        if self._dead or kind == "crash_before":
            self._die()
        if kind in {"before", "throttle", "error"}:
            return fail(str(kind))
        if kind == "late":
            self._later(LATE_SECONDS, call)
            return fail("before")
        answer = call()
        if kind == "crash_after":
            self._die()
        if kind in {"after", "retried"}:
            return fail("after")
        if kind == "error_after":
            return fail("error")
        if kind == "slow":
            self._clock.push(SLOW_SECONDS)
        return answer

    # -- AWS ----------------------------------------------------------------------------------------------------------

    def install(self) -> None:
        """Stand between the functions and the wire."""
        faults = self

        def do_get_response(endpoint: Endpoint, request: Any, operation_model: Any, context: Any) -> Any:
            if not faults._applies():
                return faults._boto(endpoint, request, operation_model, context)
            service = operation_model.service_model.service_name
            service = _BOTO_SERVICES.get(service, service)
            faults.allowances.update(
                (faults._function, one) for one in _actions(service, operation_model.name, request)
            )
            if "local_fault" not in context:  # one context serves all the retries of one call
                made = Made(
                    faults._function or "", service, operation_model.name, about(service, operation_model.name, request)
                )
                context["local_fault"] = faults._choose(made)
            kind = context["local_fault"]
            if kind == "retried":
                context["local_fault"] = None  # the next try is none of its business
            if kind == "partial":
                return _partly(
                    request, operation_model.name, lambda: faults._boto(endpoint, request, operation_model, context)
                )
            return faults._meet(
                kind,
                lambda: faults._boto(endpoint, request, operation_model, context),
                lambda kind: _boto_failure(kind, service, request.url),
            )

        def send(session: requests.Session, request: Any, **kwargs: Any) -> Any:
            operation = faults._twilio(request.method, request.url) if faults._applies() else None
            if operation is None:
                return faults._requests(session, request, **kwargs)
            return faults._meet(
                faults._choose(Made(faults._function or "", "twilio", operation)),
                lambda: faults._requests(session, request, **kwargs),
                lambda kind: _twilio_failure(kind, request),
            )

        self._patches.put(Endpoint, "_do_get_response", do_get_response)
        self._patches.put(requests.Session, "send", send)

    def uninstall(self) -> None:
        """Step out of the way."""
        self._patches.undo()


_IN_TRANSACTION = {
    "Put": "PutItem",
    "Update": "UpdateItem",
    "Delete": "DeleteItem",
    "ConditionCheck": "ConditionCheckItem",
}


def _actions(service: str, operation: str, request: Any) -> list[str]:
    """Return the IAM actions that a call needs."""
    if operation == "TransactWriteItems":
        return [
            f"dynamodb:{_IN_TRANSACTION[kind]}" for one in json.loads(request.body)["TransactItems"] for kind in one
        ]
    if operation == "SendEmail":
        return ["ses:SendEmail", "ses:SendRawEmail"]
    if operation == "ListObjectsV2":
        return ["s3:ListBucket"]
    return [f"{service}:{operation.removesuffix('Batch')}"]


def _boto_failure(kind: str, service: str, url: str) -> Any:
    if kind in {"before", "after"}:  # from the caller's side the two look the same, and must
        return None, ConnectionClosedError(endpoint_url=url)
    code, status = _THROTTLED[service] if kind == "throttle" else ("InternalServerError", 500)
    return _boto_answer(url, status, {"Error": {"Code": code, "Message": "a fault of the local stage"}}), None


def _boto_answer(url: str, status: int, parsed: dict[str, Any]) -> tuple[AWSResponse, dict[str, Any]]:
    about = {"HTTPStatusCode": status, "HTTPHeaders": {}, "RequestId": "local-fault", "RetryAttempts": 0}
    answer = AWSResponse(url, status, HTTPHeaders(), MockRawResponse(b""))
    return answer, parsed | {"ResponseMetadata": about}


def _partly(request: Any, operation: str, call: Callable[[], Any]) -> Any:
    """Make a batch call without the last of what it asks for, and say in its answer that this was left undone."""
    asked = json.loads(request.body)
    if operation == "SendMessageBatch":
        left = asked["Entries"].pop()
        undone: dict[str, Any] = {"Failed": [{"Id": left["Id"], "SenderFault": False, "Code": "InternalError"}]}
        rest = asked["Entries"]
    else:
        ((table, of_table),) = asked["RequestItems"].items()
        rest = of_table["Keys"] if operation == "BatchGetItem" else of_table
        left = rest.pop()
        undone = (
            {"UnprocessedKeys": {table: of_table | {"Keys": [left]}}}
            if operation == "BatchGetItem"
            else {"UnprocessedItems": {table: [left]}}
        )
    if not rest:
        return _boto_answer(request.url, 200, {"Responses": {}} | undone), None
    request.body = json.dumps(asked).encode()
    answer, error = call()
    if answer is not None:
        answer[1].update(undone)
    return answer, error


def _twilio_failure(kind: str, request: Any) -> requests.Response:
    if kind in {"before", "after"}:
        raise requests.exceptions.ConnectionError("Connection aborted: a fault of the local stage", request=request)
    response = requests.Response()
    response.status_code, code = (429, 20429) if kind == "throttle" else (500, 20500)
    response.url, response.request = request.url, request
    response.headers["Content-Type"] = "application/json"
    answer = {"code": code, "message": "a fault of the local stage", "more_info": "", "status": response.status_code}
    response._content = json.dumps(answer).encode()  # noqa: SLF001  requests builds its own in no other way
    return response
