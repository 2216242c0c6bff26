"""The HTTP API: from a request to the event that API Gateway would make of it, and back."""

import base64
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, unquote

from local.resolve import ACCOUNT
from local.template import Route

# API Gateway passes these bodies as text and everything else, a form included, in base64.
_TEXT = re.compile(r"text/|application/(json|javascript|xml)|[^;]*\+(json|xml)")


@dataclass(frozen=True)
class Request:
    """An HTTP request as it came in. `path` is decoded, `query` is raw."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    source: str = "127.0.0.1"


@dataclass(frozen=True)
class Response:
    """An HTTP response as it goes out."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True)
class Match:
    """A route that fits a request, and what its braces stand for."""

    route: Route
    parameters: Mapping[str, str]


def plain(status: int, message: str, headers: Iterable[tuple[str, str]] = ()) -> Response:
    """Return a JSON answer of the gateway itself."""
    body = f'{{"message":"{message}"}}'.encode()
    return Response(status, (("content-type", "application/json"), *headers), body)


class Gateway:
    """Finds the route of a request and speaks the payload format 2.0."""

    def __init__(self, routes: Iterable[Route]) -> None:
        # The most exact route wins: fewer braces first, as API Gateway does it.
        self._routes = sorted(routes, key=lambda route: (route.path.count("+}"), route.path.count("{")))
        self._patterns = {route.path: self._pattern(route.path) for route in self._routes}

    @staticmethod
    def _pattern(path: str) -> re.Pattern[str]:
        parts = re.split(r"(\{[^}]+\})", path)
        made = []
        for part in parts:
            if part.startswith("{"):
                name = part[1:-1]
                made.append(f"(?P<{name[:-1]}>.+)" if name.endswith("+") else f"(?P<{name}>[^/]+)")
            else:
                made.append(re.escape(part))
        return re.compile("".join(made))

    def match(self, method: str, path: str) -> Match | Response:
        """Return the route for a request; or 405 when only other methods fit, 404 when nothing does."""
        others = set()
        for route in self._routes:
            found = self._patterns[route.path].fullmatch(path)
            if found is None:
                continue
            if route.method in {method, "ANY"}:
                return Match(route, found.groupdict())
            others.add(route.method)
        if others:
            return plain(405, "Method Not Allowed", [("allow", ", ".join(sorted(others)))])
        return plain(404, "Not Found")

    def event(self, request: Request, match: Match, now: datetime) -> dict[str, Any]:
        """Return the event that the function gets."""
        headers = {name.lower(): value for name, value in request.headers.items()}
        cookies = [part.strip() for part in headers.pop("cookie", "").split(";") if part.strip()]
        route_key = f"{match.route.method} {match.route.path}"
        event: dict[str, Any] = {
            "version": "2.0",
            "routeKey": route_key,
            "rawPath": request.path,
            "rawQueryString": request.query,
            "headers": headers,
            "requestContext": {
                "accountId": ACCOUNT,
                "apiId": "local",
                "domainName": headers.get("host", "localhost"),
                "domainPrefix": "local",
                "http": {
                    "method": request.method,
                    "path": request.path,
                    "protocol": "HTTP/1.1",
                    "sourceIp": request.source,
                    "userAgent": headers.get("user-agent", ""),
                },
                "requestId": uuid.uuid4().hex,
                "routeKey": route_key,
                "stage": "$default",
                "time": now.strftime("%d/%b/%Y:%H:%M:%S +0000"),
                "timeEpoch": int(now.timestamp() * 1000),
            },
            "isBase64Encoded": False,
        }
        if cookies:
            event["cookies"] = cookies
        if match.parameters:
            event["pathParameters"] = {name: unquote(value) for name, value in match.parameters.items()}
        if request.query:
            together: dict[str, str] = {}
            for name, value in parse_qsl(request.query, keep_blank_values=True):
                together[name] = f"{together[name]},{value}" if name in together else value
            event["queryStringParameters"] = together
        if request.body:
            self._put_body(event, request.body, headers.get("content-type", ""))
        return event

    @staticmethod
    def _put_body(event: dict[str, Any], body: bytes, content_type: str) -> None:
        if _TEXT.match(content_type):
            try:
                event["body"] = body.decode("utf-8")
            except UnicodeDecodeError:
                pass
            else:
                return
        event["body"], event["isBase64Encoded"] = base64.b64encode(body).decode(), True

    @staticmethod
    def response(value: Any) -> Response:
        """Return what API Gateway would send for what a function returned."""
        if not isinstance(value, dict) or "statusCode" not in value:
            return plain(500, "Internal Server Error")
        body = value.get("body") or ""
        content = base64.b64decode(body) if value.get("isBase64Encoded") else str(body).encode("utf-8")
        headers = [(str(name).lower(), str(text)) for name, text in (value.get("headers") or {}).items()]
        if not any(name == "content-type" for name, _ in headers):
            headers.append(("content-type", "text/plain; charset=utf-8"))
        headers += [("set-cookie", cookie) for cookie in value.get("cookies") or []]
        return Response(int(value["statusCode"]), tuple(headers), content)
