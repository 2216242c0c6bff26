"""What the site answers a browser: a status, a body and its headers, as a value that a test can print."""

from collections.abc import Mapping
from dataclasses import dataclass, field

# Whatever a page would load, run, or be framed by from elsewhere is refused by the browser itself.
SAFE = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
}
PRIVATE = {"cache-control": "no-store", "x-robots-tag": "noindex"}
FRESH = {"cache-control": "no-cache"}
PUBLIC = {"cache-control": "public, max-age=300"}
FOREVER = {"cache-control": "public, max-age=31536000, immutable"}


@dataclass(frozen=True, slots=True)
class Noted:
    """What the log says of a request: an event, and facts that name nobody."""

    event: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to a browser or a mail program; `noted` is for the log alone."""

    status: int
    kind: str
    body: str
    headers: Mapping[str, str] = field(default_factory=dict)
    noted: Noted | None = None


def html(status: int, body: str, caching: Mapping[str, str] = PRIVATE) -> Answer:
    """Return a page."""
    return Answer(status=status, kind="text/html; charset=utf-8", body=body, headers={**SAFE, **caching})


def see(address: str, noted: Noted | None = None) -> Answer:
    """Send a browser on with a GET, so that going back or again posts nothing twice."""
    headers = {**SAFE, **PRIVATE, "location": address}
    return Answer(status=303, kind="text/plain; charset=utf-8", body="", headers=headers, noted=noted)
