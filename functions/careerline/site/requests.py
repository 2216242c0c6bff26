"""What a browser posts, read with suspicion: one kind of body, a small one, in any bytes."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

MOST_BYTES = 8 * 1024
MOST_FIELDS = 64
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Refused:
    """A body that is not read, and the HTTP status that says why."""

    status: int


def read_post(event: Mapping[str, Any]) -> dict[str, str] | Refused:
    """Return the fields that an HTTP API event posts; of a field that comes twice, the first."""
    body = str(event.get("body") or "").encode("utf-8", "surrogateescape")
    try:
        raw = base64.b64decode(body, validate=True) if event.get("isBase64Encoded") else body
    except binascii.Error:
        return Refused(400)
    if len(raw) > MOST_BYTES:
        return Refused(413)
    kind = header(event, "content-type").partition(";")[0].strip().lower()
    if raw and kind != FORM:
        return Refused(415)
    try:
        pairs = _pairs(raw)
    except ValueError:
        return Refused(400)
    fields: dict[str, str] = {}
    for name, value in pairs:
        fields.setdefault(name, value)
    return fields


def header(event: Mapping[str, Any], name: str) -> str:
    """Return a header of an event, empty where it is not there."""
    headers = event.get("headers") or {}
    return next((str(value) for key, value in headers.items() if str(key).lower() == name), "")


def source(event: Mapping[str, Any]) -> str:
    """Return the network address that a request came from."""
    return str(event.get("requestContext", {}).get("http", {}).get("sourceIp", ""))


def _pairs(raw: bytes) -> list[tuple[str, str]]:
    """Return the pairs of a form's body; letters of an old browser's code page are kept as well as can be."""
    text = raw.decode("latin-1")
    try:
        return _parsed(text, "utf-8", "strict")
    except UnicodeDecodeError:
        return _parsed(text, "cp1252", "replace")


def _parsed(text: str, encoding: str, errors: str) -> list[tuple[str, str]]:
    # Bytes that were not percent-encoded are made so, for the same decoding to read all of them.
    plain = "".join(char if char.isascii() else f"%{ord(char):02X}" for char in text)
    return parse_qsl(plain, keep_blank_values=True, encoding=encoding, errors=errors, max_num_fields=MOST_FIELDS)
