"""Twilio's webhooks as an HTTP API delivers them: the form, and whether Twilio signed it."""

import base64
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from careerline.adapters.twilio import Credentials, is_signed


def form_of(event: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the form fields of an HTTP API event, blanks kept, bytes that are no UTF-8 replaced; none of no form."""
    body = event.get("body") or ""
    try:
        raw = base64.b64decode(body) if event.get("isBase64Encoded") else body.encode()
    except ValueError:
        return {}
    fields: dict[str, list[str]] = {}
    for name, value in parse_qsl(raw.decode("utf-8", "replace"), keep_blank_values=True):
        fields.setdefault(name, []).append(value)
    return fields


def signed_form(event: Mapping[str, Any], public_url: str, credentials: Credentials) -> dict[str, str] | None:
    """Return the fields of a webhook that Twilio signed for our account; None for any other.

    The signature covers the address as Twilio called it: the public one, never one rebuilt from the event's parts.
    """
    headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
    query = event.get("rawQueryString") or ""
    url = public_url + (event.get("rawPath") or "") + (f"?{query}" if query else "")
    fields = form_of(event)
    signature = headers.get("x-twilio-signature", "")
    if not is_signed(
        credentials.auth_token,
        url,
        fields,
        signature,
        headers.get("x-twilio-webhooks-signature-settings", ""),
    ):
        return None
    first = {name: values[0] for name, values in fields.items()}
    return first if first.get("AccountSid") == credentials.account_sid else None
