"""The port: the site and the hooks as the world sees them, and the stage's own calls under `/_local/`."""

import logging
import mimetypes
import socket
import sys
import threading
import tomllib
import traceback
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from local.calls import PREFIX, Calls, answer
from local.gateway import Request, Response, plain
from local.stage import Stage
from local.template import ROOT

if TYPE_CHECKING:
    from types import TracebackType
    from wsgiref.types import StartResponse, WSGIEnvironment

PAGE = Path(__file__).parent / "page"
PARAMETERS = Path(__file__).parent / "parameters.toml"
LARGEST = 10 * 1024 * 1024
"""API Gateway takes no larger body."""

_REASONS = {200: "OK", 201: "Created", 204: "No Content", 303: "See Other", 400: "Bad Request", 404: "Not Found"}


class _Handler(WSGIRequestHandler):
    """Keeps connections open and says nothing on the terminal."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing: the stage has a log of its own."""

    def log_error(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: who breaks a connection off is no concern of the terminal."""

    def version_string(self) -> str:
        """Name no software."""
        return "careerline"


class Running:
    """A stage that listens. Close it to have clock, AWS and environment back."""

    def __init__(self, server: BaseWSGIServer, stage: Stage, thread: threading.Thread) -> None:
        self.stage = stage
        self._server = server
        self._thread = thread

    @property
    def url(self) -> str:
        """Return the address of the site."""
        return f"http://127.0.0.1:{self._server.port}"

    def close(self) -> None:
        """Stop listening and give everything back."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self.stage.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: "type[BaseException] | None", error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        self.close()


class _App:
    """The WSGI application. Until the stage is ready it answers 503."""

    def __init__(self) -> None:
        self._stage: Stage | None = None
        self._calls: Calls | None = None

    def ready(self, stage: Stage) -> None:
        self._calls, self._stage = Calls(stage), stage

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        try:
            request = _request(environ)
            response = request if isinstance(request, Response) else self._respond(request)
        except Exception:  # noqa: BLE001  whatever breaks here, a client gets plain words and the terminal the rest
            sys.stderr.write(traceback.format_exc())
            response = plain(500, "Internal Server Error")
        headers = [(name, value) for name, value in response.headers if name not in {"content-length", "connection"}]
        headers.append(("content-length", str(len(response.body))))
        start_response(f"{response.status} {_REASONS.get(response.status, 'Answer')}", headers)
        return [response.body]

    def _respond(self, request: Request) -> Response:
        if self._stage is None or self._calls is None:
            return answer({"ready": False}, 503)
        if request.path == PREFIX.rstrip("/"):
            return Response(308, (("location", PREFIX),), b"")
        if not request.path.startswith(PREFIX):
            return self._stage.request(request)
        if self._calls.names(request.path):
            return self._calls.respond(request)
        return _file(request)


def _request(environ: "WSGIEnvironment") -> Request | Response:
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return plain(400, "Bad Request")
    if length > LARGEST:
        return plain(413, "Request Entity Too Large")
    raw = str(environ.get("REQUEST_URI") or environ.get("RAW_URI") or "")
    headers = {
        name[5:].replace("_", "-").lower(): str(value) for name, value in environ.items() if name.startswith("HTTP_")
    }
    if environ.get("CONTENT_TYPE"):
        headers["content-type"] = str(environ["CONTENT_TYPE"])
    if length:
        headers["content-length"] = str(length)
    return Request(
        method=str(environ["REQUEST_METHOD"]).upper(),
        path=str(environ.get("PATH_INFO") or "/").encode("latin-1").decode("utf-8", "replace"),
        query=raw.partition("?")[2] or str(environ.get("QUERY_STRING", "")),
        headers=headers,
        body=environ["wsgi.input"].read(length) if length else b"",
        source=str(environ.get("REMOTE_ADDR", "127.0.0.1")),
    )


def _file(request: Request) -> Response:
    """Answer with a file of the page, or 404."""
    if request.method != "GET":
        return plain(405, "Method Not Allowed", [("allow", "GET")])
    name = request.path.removeprefix(PREFIX) or "index.html"
    path = PAGE / name
    if "/" in name or "\\" in name or name.startswith(".") or not path.is_file():
        return plain(404, "Not Found")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    kind += "; charset=utf-8" if kind.startswith("text/") else ""
    return Response(200, (("content-type", kind), ("cache-control", "no-store")), path.read_bytes())


def parameters() -> dict[str, str]:
    """Return the values of the template's parameters on the stage."""
    return {name: str(value) for name, value in tomllib.loads(PARAMETERS.read_text(encoding="utf-8")).items()}


def serve(
    port: int = 0,
    now: datetime | None = None,
    *,
    values: Mapping[str, str] | None = None,
    source: Path = ROOT / "template.yaml",
    skip_idle: bool = True,
    listening: Callable[[str], None] = lambda _: None,
) -> Running:
    """Start a stage on a port of this machine (0: any free one) and return it when it is ready.

    `values` are the template's parameters; without them those of `parameters.toml` count. `listening` is called with
    the address as soon as the port is open, before the stage is ready.
    """
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    app = _App()
    # Bound here and not by werkzeug, which ends the process when a port is taken.
    with socket.create_server(("127.0.0.1", port)) as bound:
        server = make_server("127.0.0.1", port, app, threaded=True, request_handler=_Handler, fd=bound.fileno())
    server.daemon_threads = True  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, name="site", daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{server.port}"
    listening(url)
    stage = None
    try:
        stage = Stage(url, parameters() if values is None else values, source, skip_idle=skip_idle)
        stage.start(now)
    except BaseException:
        if stage is not None:
            stage.stop()
        server.shutdown()
        server.server_close()
        raise
    app.ready(stage)
    return Running(server, stage, thread)
