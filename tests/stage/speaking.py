"""Speaks to a stage through its port; used by every test of the stage."""

import http.client
import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

from local.server import Running

START = datetime(2026, 3, 2, 14, 30, tzinfo=UTC)  # a Monday, 09:30 in New York


class Http:
    """Speaks to a stage through its port, as anybody would."""

    def __init__(self, running: Running) -> None:
        self.running = running

    def raw(self, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, Any, bytes]:
        line = http.client.HTTPConnection(urlsplit(self.running.url).netloc, timeout=300)  # a busy machine is slow
        try:
            line.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            response = line.getresponse()
            return response.status, response.headers, response.read()
        finally:
            line.close()

    def call(self, method: str, name: str, body: Any = None) -> tuple[int, Any]:
        content = None if body is None else json.dumps(body).encode()
        status, _, answer = self.raw(method, f"/_local/{name}", content, Content_Type="application/json")
        return status, json.loads(answer)

    def get(self, name: str) -> Any:
        status, answer = self.call("GET", name)
        assert status == 200, answer
        return answer

    def post(self, name: str, **body: Any) -> Any:
        status, answer = self.call("POST", name, body)
        assert status == 200, answer
        return answer

    def form(self, path: str, **fields: str) -> int:
        return self.submit(path, **fields)[0]

    def submit(self, path: str, **fields: str) -> tuple[int, str]:
        body = urlencode(fields).encode()
        status, _, answer = self.raw("POST", path, body, Content_Type="application/x-www-form-urlencoded")
        return status, answer.decode()

    def turn(self, seconds: float) -> Any:
        return self.post("clock", advance_seconds=seconds)
