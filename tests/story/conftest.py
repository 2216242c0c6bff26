"""One stage for the stories of a module, empty at the start of each."""

from collections.abc import Iterator

import pytest

from local.server import Running, serve
from tests.story.service import Service


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    with serve(0) as stage:
        yield stage


@pytest.fixture
def service(running: Running) -> Service:
    service = Service(running)
    service.begins("2026-03-05 21:12")  # a Thursday
    return service
