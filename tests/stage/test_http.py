"""The port: routes as API Gateway has them, and no traceback for anybody."""

import json
import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.stage.speaking import Http

pytestmark = pytest.mark.slow


def test_the_site_answers(toy: Http) -> None:
    status, headers, body = toy.raw("GET", "/")
    assert (status, headers["content-type"], body) == (200, "text/html", b"<h1>Toy</h1>")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("DELETE", "/", 405),
        ("QUERY", "/", 405),
        ("GET", "/hooks/text", 405),
        ("GET", "/_local/nowhere", 404),
        ("GET", "/_local/../server.py", 404),
        ("GET", "/_local/..%2fserver.py", 404),
        ("POST", "/_local/health", 405),
        ("GET", "/_local/sms", 405),
        ("PUT", "/_local/faults", 405),
    ],
)
def test_what_is_not_there(toy: Http, method: str, path: str, status: int) -> None:
    got, headers, body = toy.raw(method, path)
    assert got == status
    assert json.loads(body)
    if status == 405:
        assert headers["allow"]


def test_an_event_has_what_api_gateway_gives(toy: Http) -> None:
    status, headers, body = toy.raw(
        "POST",
        "/echo/a%20b/c?x=1&x=2&y=%C3%A9",
        b"\xff\x00",
        Cookie="one=1; two=2",
        User_Agent="Toy",
        Content_Type="a/b",
    )
    assert status == 200
    assert headers["x-toy"] == "1"
    assert headers.get_all("set-cookie") == ["a=1", "b=2"]
    assert json.loads(body) == {
        "rawPath": "/echo/a b/c",
        "rawQueryString": "x=1&x=2&y=%C3%A9",
        "pathParameters": {"one": "a b", "two": "c"},
        "cookies": ["one=1", "two=2"],
        "body": "/wA=",
        "base64": True,
        "agent": "Toy",
    }


def test_a_broken_function_shows_no_traceback(toy: Http, capfd: pytest.CaptureFixture[str]) -> None:
    status, _, body = toy.raw("GET", "/broken")
    assert (status, json.loads(body)) == (500, {"message": "Internal Server Error"})
    assert "broken on purpose" in capfd.readouterr().err  # the terminal has it
    assert "Traceback" not in json.dumps(toy.get("log"))


@pytest.mark.parametrize("body", [b"{", b"[1]", b'"x"', b"\xff\xfe", b"[" * 100_000])
def test_a_body_that_is_no_json_object(toy: Http, body: bytes) -> None:
    status, _, answer = toy.raw("POST", "/_local/sms", body)
    assert status == 400
    assert json.loads(answer)["error"]


@pytest.mark.parametrize("first", [b"GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n", b"NONSENSE\r\n\r\n"])
def test_a_request_that_is_none(toy: Http, first: bytes) -> None:
    parts = urlsplit(toy.running.url)
    with socket.create_connection((str(parts.hostname), int(parts.port or 0)), timeout=10) as line:
        line.sendall(first)
        line.shutdown(socket.SHUT_WR)
        answer = b""
        while chunk := line.recv(65536):
            answer += chunk
    assert b"400" in answer.split(b"\r\n", 1)[0]
    assert b"Traceback" not in answer


def test_the_page_is_served_as_it_stands(toy: Http) -> None:
    page = Path("local/page")
    status, headers, body = toy.raw("GET", "/_local/")
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert body == (page / "index.html").read_bytes()
    assert toy.raw("GET", "/_local/app.js")[2] == (page / "app.js").read_bytes()


def test_the_subscriber_call_wants_one_address(toy: Http) -> None:
    assert toy.call("GET", "subscriber")[0] == 400
    assert toy.call("GET", "subscriber?phone=%2B12025550123&email=a@mail.example")[0] == 400
