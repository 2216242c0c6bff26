"""The doors' one fixture: the stage's AWS, carriers and clock from `template.yaml`, empty at the start of each test."""

from collections.abc import Callable, Iterator
from io import StringIO

import pytest

import deliver
import dispatch
import hear_email
import hear_text
import receipts
import upkeep
import web
from careerline import wiring
from local.server import parameters
from local.stage import Stage
from tests.doors.door import MONDAY, PUBLIC_URL, Door


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    stage = Stage(PUBLIC_URL, parameters())
    try:
        stage.start(MONDAY)
        yield stage
    finally:
        stage.stop()
        wiring.forget()


@pytest.fixture
def door(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Door:
    """The functions on an empty table, at the moment of the events."""
    # What the functions have built stays good when the table is emptied, and is dear to build.
    monkeypatch.setattr("local.stage._forget", lambda: None)
    stage.reset(MONDAY)
    return Door(stage)


@pytest.fixture
def settings(door: Door) -> Iterator[Callable[..., None]]:
    """Set variables of the functions' environment for one test."""
    with pytest.MonkeyPatch.context() as patch:

        def put(**values: object) -> None:
            for name, value in values.items():
                patch.setenv(name, str(value))
            wiring.forget()

        yield put
    wiring.forget()


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> StringIO:
    """Return what the functions log, a JSON line each."""
    written = StringIO()
    for function in (deliver, dispatch, hear_email, hear_text, receipts, upkeep, web):
        monkeypatch.setattr(function.logger.registered_handler, "stream", written)
    return written
