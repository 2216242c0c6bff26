"""What every room of the site needs: the coach, the pages, and whose link it is that somebody opened."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ulid import ULID

from careerline.coach import Coach
from careerline.hearing.hear import act
from careerline.people.links import Purpose
from careerline.people.person import Person
from careerline.replies import Reading
from careerline.site import pages
from careerline.site.answers import Answer, html
from careerline.site.pages import Pages, Plain
from careerline.site.requests import Refused

REFUSALS = {400: pages.WRONG_KIND, 413: pages.TOO_LARGE, 415: pages.WRONG_KIND}
# Seconds after which a browser may try again what was too busy.
TRY_AGAIN = "30"


@dataclass(frozen=True, slots=True)
class Site:
    """The site, with all that its rooms share."""

    coach: Coach
    pages: Pages

    def person(self, purpose: Purpose, token: str) -> Person | Plain:
        """Return whose link this is, or the page that says why it leads nowhere."""
        person_id = self.coach.keys.subject(purpose, token)
        if person_id is None:
            return pages.BAD_LINK
        return self.coach.store.read(person_id) or pages.GONE

    def address_of(self, person_id: str, said: str = "") -> str:
        """Return the path of somebody's own page, with what it says was done."""
        return my_address(self.coach.keys.token(Purpose.PAGE, person_id), said)

    def export(self, person_id: str) -> Mapping[str, Any]:
        """Return everything that is kept about somebody."""
        return self.coach.store.export(person_id) or {"log": [], "people": [], "heard": []}

    def act(self, person: Person, reading: Reading, words: str, now: datetime) -> None:
        """Do what a button says, as if it had been texted."""
        act(self.coach, person.id, reading, now, f"page-{ULID.from_datetime(now)}", words)

    def plain(self, status: int, plain: Plain) -> Answer:
        """Return a page that only says something."""
        answer = html(status, self.pages.plain(plain))
        return replace(answer, headers={**answer.headers, "retry-after": TRY_AGAIN}) if status == 503 else answer

    def nowhere(self, plain: Plain) -> Answer:
        """Return the page for a link that leads nowhere: never ours, or ours no longer."""
        return self.plain(404 if plain is pages.BAD_LINK else 410, plain)

    def refused(self, refused: Refused) -> Answer:
        """Return the page for a body that is not read."""
        return self.plain(refused.status, REFUSALS[refused.status])


def my_address(token: str, said: str = "") -> str:
    """Return the path of the personal page that a token opens."""
    return f"/me/{token}" + (f"?said={said}" if said else "")
