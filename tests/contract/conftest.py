"""What the contracts run on: the models, moto behind one lock, and ministack on a port of its own."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
import yaml
from botocore.config import Config

from bench.engine import Direct, Ledger, Table

ROOT = Path(__file__).parents[2]
PLACE = {"region_name": "us-east-1", "aws_access_key_id": "test", "aws_secret_access_key": "test"}
MANY = Config(max_pool_connections=16, retries={"total_max_attempts": 1})


class _Template(yaml.SafeLoader):
    """Reads template.yaml as plain values; what CloudFormation's tags compute is of no interest here."""


_Template.add_multi_constructor("!", lambda _loader, tag, node: f"{tag} {node.value}")


@pytest.fixture(scope="session")
def table_definition() -> dict[str, Any]:
    """The table as template.yaml defines it, in the arguments of CreateTable."""
    template = yaml.load((ROOT / "template.yaml").read_text("utf-8"), _Template)  # noqa: S506 - a SafeLoader
    (table,) = [one["Properties"] for one in template["Resources"].values() if one["Type"] == "AWS::DynamoDB::Table"]
    wanted = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
    return {name: table[name] for name in wanted}


class Engine:
    """Something that answers as AWS does: clients of it, each made once."""

    def __init__(self, **place: Any) -> None:
        self._place, self._made = place, {}

    def client(self, service: str) -> Any:
        if service not in self._made:
            self._made[service] = boto3.client(service, config=MANY, **self._place)
        return self._made[service]

    def close(self) -> None:
        for client in self._made.values():
            client.close()


ENGINES = ["moto", pytest.param("ministack", marks=pytest.mark.slow)]


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """One engine, where a test is about what speaks to it."""
    yield from _engine(request.param)


@pytest.fixture(scope="module", params=["model", *ENGINES])
def kept_by(request: pytest.FixtureRequest) -> Iterator[Engine | None]:
    """What keeps a port's promises: an engine with our adapter before it, or None for the model."""
    if request.param == "model":
        yield None
    else:
        yield from _engine(request.param)


@pytest.fixture(scope="module", params=["model", "counting", *ENGINES])
def table_kept_by(request: pytest.FixtureRequest) -> Iterator[Engine | None]:
    """The same for the table, which `bench` has an engine of its own for."""
    if request.param == "model":
        yield None
    else:
        yield from _engine(request.param)


def _engine(name: str) -> Iterator[Engine]:
    return {"moto": _moto, "ministack": _ministack, "counting": _counting}[name]()


def _counting() -> Iterator[Engine]:
    """The engine of `bench`: what it counts is worth as much as it is like DynamoDB."""
    yield CountingEngine()


class CountingEngine(Engine):
    """A new table for whoever creates one, without the SDK."""

    def client(self, service: str) -> Any:
        if service not in self._made:
            self._made[service] = Direct(Table(Ledger()))
        return self._made[service]


def _moto() -> Iterator[Engine]:
    from moto import mock_aws
    from moto.core.botocore_stubber import BotocoreStubber

    lock, process = threading.RLock(), BotocoreStubber.process_request

    def locked(self: BotocoreStubber, request: Any) -> Any:
        with lock:  # moto loses acknowledged writes where two threads write at once
            return process(self, request)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BotocoreStubber, "process_request", locked)
        with mock_aws():
            engine = Engine(**PLACE)
            yield engine
            engine.close()


def _ministack() -> Iterator[Engine]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # It listens to the whole world and opens a second port unless it is told not to.
    quiet = {"IOT_MTLS_ENABLED": "0", "BIND_HOST": "127.0.0.1", "SFTP_ENABLED": "0", "GATEWAY_PORT": str(port)}
    process = subprocess.Popen(
        [str(Path(sys.executable).parent / "ministack")],
        env=os.environ | quiet,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(process, port)
        engine = Engine(endpoint_url=f"http://127.0.0.1:{port}", **PLACE)
        yield engine
        engine.close()
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(process: "subprocess.Popen[bytes]", port: int) -> None:
    """Return once the port answers; raises `RuntimeError` where the process ends or takes half a minute."""
    latest = time.monotonic() + 30
    while time.monotonic() < latest:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            try:
                ended = process.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
            raise RuntimeError(f"ministack ended with {ended} before it answered") from None
        else:
            return
    raise RuntimeError("ministack did not answer within 30 seconds")
