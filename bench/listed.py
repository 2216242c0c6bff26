"""What Upkeep's day needs where Twilio lists as many texts as are read at the most: memory, and time.

    python -m bench.listed [--texts 300000] [--failed 5]

The adapter and the core are the real ones, and so is Twilio's SDK. The carrier stands in for Twilio and makes each
page as it is asked for. In the table every text was applied before, so that each costs the one read that it costs at
every look: one that came in, or that did not arrive. Each part is a process of its own, as Lambda's are, and memory is
what that process takes at the most. CPU is all of it, the stand-in's pages included; the time of Twilio and DynamoDB
comes besides: pages and reads say how often.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from json import dumps
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from requests import PreparedRequest, Response

from bench.carrier import Carrier
from careerline.hearing.missed import apply_missed
from careerline.sending.unreported import apply_unreported
from simulation.coach import KEYS, Ids, coach_on, settings
from simulation.models import ModelMailbox, ModelQueue, ModelStore

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
DAYS = timedelta(days=3)
PATH = "/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json"


class Listing(Carrier):
    """Lists texts of three days, newest first, a page at a time."""

    def __init__(self, texts: int, failed: int, direction: str) -> None:
        super().__init__(lambda: NOW)
        self.texts, self.failed, self.direction, self.pages = texts, failed, direction, 0

    def send(self, request: PreparedRequest, *_how: Any, **_more: Any) -> Response:
        """Answer with one page of the list."""
        query = parse_qs(urlsplit(str(request.url)).query)
        size, page = int(query["PageSize"][0]), int(query.get("Page", ["0"])[0])
        numbers = range(page * size, min(self.texts, (page + 1) * size))
        more = f"{PATH}?PageSize={size}&Page={page + 1}" if numbers.stop < self.texts else None
        self.pages += 1
        answer = Response()
        answer.status_code, answer.url, answer.request = 200, str(request.url), request
        answer.headers["Content-Type"] = "application/json"
        listed = {"messages": [self._message(number) for number in numbers], "next_page_uri": more, "page": page}
        answer._content = dumps(listed).encode()  # noqa: SLF001
        return answer

    def _message(self, number: int) -> dict[str, Any]:
        """Return a message with the fields of Twilio's, and the words of a whole segment."""
        sid = f"SM{number:032x}"
        at = format_datetime(NOW - timedelta(hours=2) - (DAYS - timedelta(hours=3)) / self.texts * number)
        inbound, failed = self.direction == "inbound", number % 100 < self.failed
        person, ours = f"+1312{number % 100_000:07}", "+15005550009"
        return {
            "account_sid": "AC" + "0" * 32,
            "api_version": "2010-04-01",
            "body": f"{number} " + "It was a long day, and I wrote to two people all the same. " * 3,
            "date_created": at,
            "date_sent": at,
            "date_updated": at,
            "direction": self.direction,
            "error_code": 30003 if failed and not inbound else None,
            "error_message": None,
            "from": person if inbound else ours,
            "messaging_service_sid": "MG" + "0" * 32,
            "num_media": "0",
            "num_segments": "1",
            "price": "-0.00790",
            "price_unit": "USD",
            "sid": sid,
            "status": "received" if inbound else "undelivered" if failed else "delivered",
            "subresource_uris": {"media": f"{PATH[:-5]}/{sid}/Media.json"},
            "to": ours if inbound else person,
            "uri": f"{PATH[:-5]}/{sid}.json",
        }


class Applied(ModelStore):
    """A table in which every text was applied before; it only counts how often it is asked."""

    asked = 0

    def applied(self, ref: str) -> bool:
        """Tell that a text was applied before."""
        del ref
        self.asked += 1
        return True


def main() -> None:
    """Measure both lists, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=300_000, help="texts in the list")
    parser.add_argument("--failed", type=int, default=5, help="of a hundred, how many did not arrive")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.part:
        _measure(chosen.part, chosen.texts, chosen.failed)
        return
    print("| the day's round looks at | texts | MB at the most | CPU s | pages | reads |\n|---|---|---|---|---|---|")
    for part in PARTS:
        words = ["-m", "bench.listed", f"--part={part}", f"--texts={chosen.texts}", f"--failed={chosen.failed}"]
        subprocess.run([sys.executable, *words], check=True, env=os.environ, cwd=Path(__file__).parents[1])  # noqa: S603


PARTS: dict[str, tuple[str, Callable[..., dict[str, int]], tuple[datetime, ...]]] = {
    "nothing": ("nothing: what is imported", lambda *_: {}, ()),
    "sent": ("what became of those sent", apply_unreported, (NOW - DAYS, NOW)),
    "heard": ("those that came in", apply_missed, (NOW - DAYS, NOW)),
}


def _measure(part: str, texts: int, failed: int) -> None:
    says, job, moments = PARTS[part]
    listing = Listing(texts, failed, "inbound" if part == "heard" else "outbound-api")
    store = Applied(KEYS)
    box, queue = ModelMailbox(lambda: NOW), ModelQueue(lambda: NOW)
    coach = coach_on(settings(), store=store, phone=listing.phone(), mailbox=box, queue=queue, new_id=Ids())
    began = time.process_time()
    job(coach, *moments)
    seconds = time.process_time() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    listed = texts if moments else 0
    print(f"| {says} | {listed:,} | {most:.0f} | {seconds:.0f} | {listing.pages} | {store.asked:,} |", flush=True)


if __name__ == "__main__":
    main()
