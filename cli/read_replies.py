"""`careerline read-replies`: JSON Lines of replies in, one reading a line out."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime

import click

from careerline.replies import Asked, read
from careerline.replies.explain import explained

_ASKED = frozenset(asked.value for asked in Asked)


class _BadLineError(ValueError):
    """A line of input that is no reply; its message says what to mend."""


def _text_at_asked(line: bytes) -> tuple[str, datetime, str]:
    try:
        reply = json.loads(line)
    except UnicodeDecodeError as error:
        raise _BadLineError(f"it is not UTF-8 (byte {error.start + 1})") from error
    except (ValueError, RecursionError) as error:
        raise _BadLineError(f"it is not JSON: {error}") from error
    if not isinstance(reply, dict):
        raise _BadLineError('it must be an object with "text", "at" and "asked"')
    for key in ("text", "at", "asked"):
        if not isinstance(reply.get(key), str):
            raise _BadLineError(f'"{key}" must be there and be a string')
    if reply["asked"] not in _ASKED:
        raise _BadLineError(f'"asked" must be one of {", ".join(Asked)}, not {reply["asked"]!r}')
    try:
        at = datetime.fromisoformat(reply["at"])
    except ValueError as error:
        raise _BadLineError(f'"at" must be an ISO 8601 time, not {reply["at"]!r}') from error
    if at.tzinfo is None:
        raise _BadLineError(f'"at" must carry its offset, such as -05:00: {reply["at"]!r}')
    return reply["text"], at, reply["asked"]


def _encoded(value: dict[str, object]) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:  # half of a surrogate pair, which JSON can carry and UTF-8 cannot
        return json.dumps(value).encode()


@click.command("read-replies")
@click.option("--explain", is_flag=True, help="Say in plain text why each reply is read as it is.")
def read_replies(*, explain: bool) -> None:
    """Read what people texted back: JSON Lines on standard input, one JSON line out for each.

    Each line holds "text", "at" (the sender's local time with its offset) and "asked" (check, plan, reflect,
    confirm or none). Blank lines are passed over. A line that is no such object is answered by an object with
    "error" and "line" in its place and named on standard error; the run goes on, and ends with status 2.
    """
    out = sys.stdout.buffer
    bad = 0
    try:
        for number, line in enumerate(sys.stdin.buffer, start=1):
            if not line.strip():
                continue
            try:
                text, at, asked = _text_at_asked(line)
            except _BadLineError as error:
                bad += 1
                click.echo(f"read-replies: line {number}: {error}", err=True)
                out.write(_encoded({"error": str(error), "line": number}) + b"\n")
                continue
            if explain:
                shown = "\n".join(explained(text, at=at, asked=asked))
                out.write(shown.encode(errors="backslashreplace") + b"\n\n")
            else:
                out.write(_encoded(read(text, at=at, asked=asked).as_json()) + b"\n")
        out.flush()
    except BrokenPipeError:
        # The reader of our output has gone: leave without a traceback, and keep the exit from flushing again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    if bad:
        raise SystemExit(2)
