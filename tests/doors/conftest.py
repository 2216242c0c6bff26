"""The doors' one fixture: the stage's AWS, carriers and clock from `template.yaml`, empty at the start of each test."""

from collections.abc import Callable, Iterator
from functools import cache
from io import StringIO
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl

import boto3
import pytest
from moto.s3.models import s3_backends
from moto.sqs.models import sqs_backends

import deliver
import dispatch
import hear_email
import hear_text
import receipts
import upkeep
import web
from careerline import wiring
from careerline.adapters.content import read_templates
from local.named import Made
from local.resolve import ACCOUNT, REGION
from local.server import parameters
from local.stage import Stage
from tests.doors.door import MONDAY, PUBLIC_URL, Door
from tests.faults import table

# Dearer than a test, and the same for each: the words, and AWS's clients.
read_once, made_once = cache(read_templates), SimpleNamespace(client=cache(boto3.client))


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    stage = Stage(PUBLIC_URL, parameters())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wiring, "read_templates", read_once)
        patch.setattr(wiring, "boto3", made_once)
        try:
            stage.start(MONDAY)
            yield stage
        finally:
            stage.stop()
            wiring.forget()


@pytest.fixture
def door(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    """The functions on an empty table, at the moment of the events; whatever they call has its faults tried."""
    # Made anew, AWS and what the functions have built of it would cost more than a test does.
    monkeypatch.setattr("local.stage.forget", lambda: None)
    monkeypatch.setattr(stage._aws, "reset", lambda _secrets: empty(stage))

    def seconds() -> float:
        return stage.clock.now.timestamp()

    # The stopwatch goes with the stage's clock: a machine that is busy with other tests is no slow table.
    monkeypatch.setattr(deliver, "time", SimpleNamespace(monotonic=seconds))
    stage.reset(MONDAY)
    wiring.line.cache_clear()
    door = Door(stage)
    yield door
    new = sorted(f"{made.function} calls {made.name}" for made in door.made - tried())
    assert not new, "\n".join([*new, "Add a scene in which it does to tests/faults/scenes.py, then:", table.SAVE])


@cache
def tried() -> frozenset[Made]:
    """Return every call that is tried with each fault by `tests/faults`."""
    return frozenset(row.made for row in table.read())


def empty(stage: Stage) -> None:
    """Leave nothing in the table, the queues and the bucket."""
    table, sqs, s3 = stage._aws.table(), sqs_backends[ACCOUNT][REGION], s3_backends[ACCOUNT]["aws"]
    for keys in [(one, two) for one, shelf in table.items.items() for two in shelf]:
        table.delete_item(*keys)
    for queue in stage.template.queues.values():
        kept = sqs.get_queue(queue.physical)  # purged it may be only once a minute
        kept._messages.clear()
        kept._pending_messages.clear()
    for bucket in stage.template.buckets.values():
        for key in list(s3.get_bucket(bucket).keys):
            s3.delete_object(bucket, key)


@pytest.fixture
def settings(door: Door) -> Iterator[Callable[..., None]]:
    """Set variables of the functions' environment for one test."""
    with pytest.MonkeyPatch.context() as patch:

        def put(**values: object) -> None:
            for name, value in values.items():
                patch.setenv(name, str(value))
            read_again()

        yield put
    read_again()


def read_again() -> None:
    """Let the functions read their environment anew; secrets and the public address stay as they were read."""
    for built in (wiring.settings, wiring.coach, wiring._phone_of):
        built.cache_clear()


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> StringIO:
    """Return what the functions log, a JSON line each."""
    written = StringIO()
    for function in (deliver, dispatch, hear_email, hear_text, receipts, upkeep, web):
        monkeypatch.setattr(function.logger.registered_handler, "stream", written)
    return written


@pytest.fixture
def calls(door: Door, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """What was asked of Twilio, a form each."""
    forms: list[dict[str, str]] = []
    answer = door.stage.twilio.answer

    def listening(method: str, target: str, authorization: str, body: bytes) -> Any:
        if method == "POST":
            forms.append(dict(parse_qsl(body.decode(), keep_blank_values=True)))
        return answer(method, target, authorization, body)

    monkeypatch.setattr(door.stage.twilio, "answer", listening)
    return forms
