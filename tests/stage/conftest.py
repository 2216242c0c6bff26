"""Stages for tests: a toy service for the stage's own manners, and the real one."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from local.server import Running, serve
from tests.stage.speaking import START, Http

TOY = Path(__file__).parent / "toy"


@pytest.fixture(scope="module")
def toy_running() -> Iterator[Running]:
    with serve(0, START, values={}, source=TOY / "template.yaml") as running:
        yield running
    sys.path.remove(str(TOY))
    sys.modules.pop("toy_service", None)


@pytest.fixture
def toy(toy_running: Running) -> Http:
    """The toy service, empty, at START."""
    http = Http(toy_running)
    toy_running.stage.skip_idle = True
    http.post("reset", now=START.isoformat())
    return http


@pytest.fixture
def notes(toy: Http) -> Any:
    """What the toy's handlers noted."""
    import toy_service  # type: ignore[import-not-found]

    return toy_service.notes


@pytest.fixture(scope="module")
def service_running() -> Iterator[Running]:
    with serve(0, START) as running:
        yield running


@pytest.fixture
def service(service_running: Running) -> Http:
    """The real service, empty, at START."""
    http = Http(service_running)
    service_running.stage.skip_idle = True
    http.post("reset", now=START.isoformat())
    return http
