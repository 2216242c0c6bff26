"""Runs a function as Lambda would: imported once, one at a time, with a context, its output kept."""

import importlib
import io
import json
import logging
import sys
import threading
import traceback
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TextIO

from local.clock import Clock
from local.faults import Crash, Faults
from local.outbox import Log
from local.resolve import ACCOUNT, REGION, physical_name
from local.template import Function, Template

_NOISE = frozenset(
    ("level", "location", "message", "timestamp", "service", "cold_start", "function_name", "function_arn",
     "function_memory_size", "function_request_id", "exception", "stack_trace", "xray_trace_id", "sampling_rate")
)  # fmt: skip


@dataclass(frozen=True)
class Context:
    """What Lambda hands to a handler beside the event."""

    function_name: str
    memory_limit_in_mb: int
    timeout: int
    function_version: str = "$LATEST"
    aws_request_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    log_group_name: str = "/aws/lambda/local"
    log_stream_name: str = "local"

    @property
    def invoked_function_arn(self) -> str:
        """Return the function's ARN."""
        return f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{self.function_name}"

    def get_remaining_time_in_millis(self) -> int:
        """Return the whole timeout: on the stage no time passes in a function."""
        return self.timeout * 1000


@dataclass(frozen=True)
class Outcome:
    """What an invocation came to."""

    value: Any = None
    error: str | None = None
    crashed: bool = False

    @property
    def failed(self) -> bool:
        """Say whether Lambda would call it failed."""
        return self.crashed or self.error is not None


def _tells(detail: Mapping[str, Any]) -> bool:
    """Say whether a line tells of anything: a tick that found nobody says only noughts."""
    return detail.get("level") != "INFO" or any(value for name, value in detail.items() if name != "level")


class _Output(io.TextIOBase):
    """Stands in for standard output: what the running function prints is kept, the rest goes through."""

    def __init__(self) -> None:
        self._kept: list[str] = []
        self._thread: int | None = None

    def begin(self) -> None:
        self._kept, self._thread = [], threading.get_ident()

    def end(self) -> str:
        self._thread = None
        return "".join(self._kept)

    def write(self, text: str) -> int:
        if threading.get_ident() == self._thread:
            self._kept.append(text)
        else:
            self._through().write(text)
        return len(text)

    def flush(self) -> None:
        self._through().flush()

    @staticmethod
    def _through() -> TextIO:
        """Return the process's own output, asked for each time: loggers outlive whoever had replaced it."""
        return sys.__stdout__ or sys.stderr


class Invoker:
    """Imports the handlers that the template names, and calls them."""

    def __init__(self, template: Template, clock: Clock, faults: Faults, log: Log) -> None:
        self._template = template
        self._clock = clock
        self._faults = faults
        self._log = log
        self._handlers: dict[str, Any] = {}
        self._output = _Output()

    def load(self) -> None:
        """Import every handler, so that the first request does not wait for it."""
        for function in self._template.functions.values():
            self._handler(function)
        self._hear_loggers()

    def _handler(self, function: Function) -> Any:
        if function.name not in self._handlers:
            if str(function.code) not in sys.path:
                sys.path.insert(0, str(function.code))
            real, sys.stdout = sys.stdout, self._output  # loggers keep the stream they find
            try:
                module = importlib.import_module(function.module)
            except ModuleNotFoundError as error:
                if error.name != function.module:
                    raise
                raise ValueError(
                    f"template.yaml names {function.module}.py, which is not in {function.code}"
                ) from error
            finally:
                sys.stdout = real
            self._handlers[function.name] = getattr(module, function.handler)
        return self._handlers[function.name]

    def _hear_loggers(self) -> None:
        """Point loggers that were made before the stage began at the stage's output too."""
        for logger in list(logging.root.manager.loggerDict.values()):
            for handler in getattr(logger, "handlers", []):
                if (
                    type(handler) is logging.StreamHandler
                    and type(handler.formatter).__name__ == "LambdaPowertoolsFormatter"
                ):
                    handler.setStream(self._output)

    def call(self, name: str, event: Any, what: str, *, quiet: bool = False) -> Outcome:
        """Call a function. `quiet` keeps a run that said nothing and did not fail out of the log."""
        function = self._template.functions[name]
        handler = self._handler(function)
        context = Context(physical_name(name), function.memory, function.timeout)
        at = self._clock.now
        self._faults.begin(name)
        self._output.begin()
        real, sys.stdout = sys.stdout, self._output
        value, error, trace = None, None, ""
        try:
            with self._clock.hurried():
                value = json.loads(json.dumps(handler(json.loads(json.dumps(event)), context)))
        except Crash:
            error = "crashed"
        except Exception as problem:  # noqa: BLE001  a function's every failure is an outcome here
            error = f"{type(problem).__name__}: {problem}"
            trace = traceback.format_exc()
        finally:
            sys.stdout = real
            crashed = self._faults.end()
            said = self._read(self._output.end())
        if crashed:
            error = "it died half-way, as the fault asked"
        elif error is not None:
            sys.stderr.write(f"{name}: {trace}\n")
        if quiet and not error and not any(_tells(detail) for _, detail in said):
            return Outcome(value)
        if said or error or not quiet:
            detail = {"failed": error} if error else {}
            self._log.add(at, name, what, detail)
        for message, detail in said:
            self._log.add(at, name, message, detail)
        return Outcome(None if crashed else value, error, crashed)

    @staticmethod
    def _read(output: str) -> list[tuple[str, dict[str, Any]]]:
        """Return the structured lines that a function wrote, without what is the same in all of them."""
        lines: list[tuple[str, dict[str, Any]]] = []
        for text in output.splitlines():
            if not text.strip():
                continue
            try:
                line = json.loads(text)
            except ValueError:
                lines.append((text[:500], {}))
                continue
            if not isinstance(line, dict):
                lines.append((text[:500], {}))
            elif "_aws" not in line:  # a metric: for the dashboard, not for the reader of this log
                detail = {key: value for key, value in line.items() if key not in _NOISE}
                lines.append((str(line.get("message", "")), {"level": line.get("level", "INFO")} | detail))
        return lines
