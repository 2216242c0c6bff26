"""The environment as settings: what is missing is named, all of it at once, with where it comes from."""

from dataclasses import fields

import pytest

from careerline.errors import SettingsError
from careerline.settings import Settings

NUMBERS = {
    "TEXTS_PER_SECOND": "0.5",
    "SPREAD_ABOVE": "500",
    "MAILS_PER_SECOND": "14",
    "SPEND_PER_DAY": "25",
    "PRICE_PER_TEXT": "0.0125",
    "PRICE_PER_MAIL": "0.0001",
    "DUE_SHARDS": "1",
    "TEXTS_PER_DAY": "2000",
    "ASKS_PER_DAY": "200",
    "ASKS_PER_ADDRESS_PER_DAY": "1",
    "SIGNUPS_PER_SOURCE_PER_DAY": "20",
    "MINIMUM_AGE": "18",
    "CONSENT_YEARS": "5",
}
ENV = {setting.name.upper(): f"some {setting.name}" for setting in fields(Settings)} | NUMBERS

# Whether people may answer by mail: both or neither. What goes by the kind of sender, and by SES's account.
MAY_BE_EMPTY = {"INBOUND_DOMAIN", "MAIL_BUCKET", "TEXTS_PER_SECOND", "TEXTS_PER_DAY", "MAILS_PER_SECOND"}


def test_every_variable_becomes_a_field_of_its_own_kind() -> None:
    settings = Settings.from_env(ENV)
    assert settings.brand == "some brand"
    assert settings.texts_per_second == pytest.approx(0.5)
    assert settings.due_shards == 1
    assert isinstance(settings.due_shards, int)


def test_with_nothing_set_everything_that_is_needed_is_named_at_once() -> None:
    with pytest.raises(SettingsError) as wrong:
        Settings.from_env({})
    missing = set(ENV) - MAY_BE_EMPTY
    assert [name for name in missing if f"{name} is not set" not in str(wrong.value)] == []
    assert not [name for name in MAY_BE_EMPTY if name in str(wrong.value)]
    assert "Globals in template.yaml" in str(wrong.value)
    assert "local/parameters.toml" in str(wrong.value)


@pytest.mark.parametrize("name", sorted(set(ENV) - MAY_BE_EMPTY))
@pytest.mark.parametrize("value", [None, "", "  "], ids=["missing", "empty", "blank"])
def test_one_that_is_missing_is_named_and_no_other(name: str, value: str | None) -> None:
    env = {key: text for key, text in ENV.items() if key != name} | ({name: value} if value is not None else {})
    with pytest.raises(SettingsError) as wrong:
        Settings.from_env(env)
    assert str(wrong.value).startswith(f"{name} is not set. ")


@pytest.mark.parametrize("name", sorted(NUMBERS))
def test_a_number_that_is_none_is_named_and_its_value_is_not_shown(name: str) -> None:
    with pytest.raises(SettingsError) as wrong:
        Settings.from_env(ENV | {name: "plenty"})
    assert f"{name} must be a number" in str(wrong.value)
    assert "plenty" not in str(wrong.value)


def test_without_a_domain_for_inbound_mail_replies_by_mail_are_off() -> None:
    assert Settings.from_env({key: text for key, text in ENV.items() if key != "INBOUND_DOMAIN"}).inbound_domain == ""


def test_other_variables_are_nobodys_business() -> None:
    assert Settings.from_env(ENV | {"PATH": "/bin", "AWS_REGION": "us-east-1"}) == Settings.from_env(ENV)
