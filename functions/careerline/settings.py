"""The environment as a typed object, read once; what is missing is named, with where it comes from."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any

from careerline.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting: one field for each variable in Globals of template.yaml, by its name in lower case."""

    table_name: str
    deliver_queue_url: str
    answer_queue_url: str
    configuration_set: str
    public_url_parameter: str
    keys_secret: str
    twilio_secret: str
    twilio_api_url: str
    mail_from: str
    text_number: str
    brand: str
    organisation: str
    coach_name: str
    coach_hours: str
    postal_address: str
    contact_email: str
    content_dir: str
    programme: str
    sender_type: str  # a row of sending/rules/senders.toml
    spread_above: int
    due_shards: int
    spend_per_day: float  # dollars
    price_per_text: float  # dollars a segment
    price_per_mail: float
    asks_per_day: int
    asks_per_address_per_day: int
    signups_per_source_per_day: int
    minimum_age: int
    crisis_email: str
    crisis_email_second: str
    crisis_country: str  # whose lines somebody gets where neither phone nor zone tells the country
    consent_years: int  # for how long the consent record of somebody erased is kept
    texts_per_second: float | None = None  # segments; None: by the sender's type, as for the day
    texts_per_day: int | None = None
    mails_per_second: float | None = None  # None: by what the account of SES says
    inbound_domain: str = ""  # empty: mailed replies are off
    mail_bucket: str = ""  # where inbound mails are stored; empty with the domain

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Settings":
        """Return the settings in *env*; raises `SettingsError` naming every variable that is missing or no number."""
        values: dict[str, Any] = {}
        wrong: list[str] = []
        for setting in fields(cls):
            name = setting.name.upper()
            raw = env.get(name, "").strip()
            if not raw:
                if setting.default is MISSING:
                    wrong.append(f"{name} is not set")
                continue
            kind = _KINDS.get(setting.type, str)
            try:
                values[setting.name] = kind(raw)
            except ValueError:
                wrong.append(f"{name} must be a number")
        if wrong:
            raise SettingsError(
                f"{'; '.join(wrong)}. Each is a variable under Globals in template.yaml; "
                "its value is a parameter of the stack (on one machine: local/parameters.toml)."
            )
        return cls(**values)


_KINDS: dict[Any, type] = {int: int, int | None: int, float: float, float | None: float}
