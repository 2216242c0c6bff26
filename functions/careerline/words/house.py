"""Who sends: what every message may say of the organisation, and the address of every link."""

from dataclasses import dataclass

from careerline.people.links import Keys, Purpose
from careerline.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Who sends: the names, hours and addresses that every message may say."""

    brand: str
    organisation: str
    coach: str
    coach_hours: str
    number: str
    contact: str
    postal_address: str
    mail_from: str
    inbound_domain: str
    public_url: str
    minimum_age: int
    country: str  # of those whose phone and zone do not tell

    @classmethod
    def of(cls, settings: Settings, public_url: str) -> "House":
        """Return the house that the settings name, at its public address."""
        return cls(
            brand=settings.brand,
            organisation=settings.organisation,
            coach=settings.coach_name,
            coach_hours=settings.coach_hours,
            number=settings.text_number,
            contact=settings.contact_email,
            postal_address=settings.postal_address,
            mail_from=settings.mail_from,
            inbound_domain=settings.inbound_domain,
            public_url=public_url,
            minimum_age=settings.minimum_age,
            country=settings.crisis_country,
        )

    def link(self, keys: Keys, purpose: Purpose, subject: str) -> str:
        """Return the address of a link for one purpose, which only its own token opens."""
        return f"{self.public_url}/{purpose.value}/{keys.token(purpose, subject)}"
