"""Half a year of virtual time for ten people, through the port of the local stage; prints how long it took.

Run it with `make bench`. Every second person answers once a week, so that replies are in the figure as well.
"""

import time

from local.server import serve
from tests.story.service import Service, link

PEOPLE, WEEKS = 10, 26
RHYTHMS = ("three_a_week", "weekdays", "daily", "weekly")


def main() -> None:
    """Sign ten people up, by text, by email and by both, and turn the clock week by week."""
    with serve(0) as running:
        service = Service(running)
        service.begins("2026-03-05 21:12")
        began = time.perf_counter()
        phones = []
        for n in range(PEOPLE):
            phone, email = f"+1312555{1000 + n}", f"person{n}@example.com"
            by_text, by_mail = n % 3 != 2, n % 3 != 0
            fields = {"phone": phone if by_text else "", "email": email if by_mail else ""}
            service.signs_up(name=f"Person {n}", cadence=RHYTHMS[n % 4], **fields)
            if by_text:
                service.says("yes", phone)
                phones.append(phone)
            if by_mail:
                service.press(link(service.outbox(to=email)[0]["text"], "confirm"))
        for _ in range(WEEKS):
            service.passes(weeks=1)
            for phone in phones[::2]:
                service.says("did 30 min of excel", phone)
        took = time.perf_counter() - began
        print(f"{WEEKS} weeks, {PEOPLE} people, {len(service.outbox())} messages: {took:.1f} s")


if __name__ == "__main__":
    main()
