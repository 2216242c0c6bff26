"""The country that somebody is in, as far as their phone's number or their time zone tells."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def country_of(phone: str | None, zone: str, default: str) -> str | None:
    """Return the ISO 3166 code of a country: the phone's, else the zone's, else the *default*.

    None where the phone is of no one country, as a satellite's is: nothing else is any surer then.
    """
    if phone:
        return country_of_phone(phone)
    return _by_zone().get(zone, default)


def country_of_phone(phone: str) -> str | None:
    """Return the country of an E.164 number; None where it has none, or is no number."""
    import phonenumbers

    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(phone))
    except phonenumbers.NumberParseException:
        return None


@cache
def _by_zone() -> Mapping[str, str]:
    """Return the country of each zone by the time zone database's own tables, under its older names too."""
    tables = files("tzdata") / "zoneinfo"
    rows = [
        row.split("\t") for row in (tables / "zone.tab").read_text("utf-8").splitlines() if row[:1] not in {"", "#"}
    ]
    countries = {zone: country for country, _where, zone, *_ in rows}
    links = [row.split() for row in (tables / "tzdata.zi").read_text("utf-8").splitlines() if row.startswith("L ")]
    return {name: countries[zone] for _, zone, name in links if zone in countries} | countries
