"""Whom somebody in danger is told to call: the lines of the country that they are in, and never a number of another."""

import re
from dataclasses import replace

import pytest

from careerline.adapters.content import read_crisis_file
from careerline.agenda import Channel
from careerline.errors import ContentError
from careerline.people.country import country_of, country_of_phone
from careerline.people.records import Alert, CrisisAnswer
from careerline.words.crisis import read_crisis
from careerline.words.said import Said
from careerline.words.segments import fits
from simulation.coach import settings
from tests.core.somebody import TEMPLATES, composer, rosa
from tests.core.telling import Story

# As the lines themselves publish them. A change here is a change of what people call on their worst day.
PUBLISHED = {
    "US": {"988", "800-799-7233", "911"},
    "CA": {"988", "911"},
    "GB": {"116 123", "999"},
    "IE": {"116 123", "50808", "112", "999"},
    "AU": {"13 11 14", "1800 737 732", "000"},
    "NZ": {"1737", "111"},
    "elsewhere": set(),
}
LINES = read_crisis_file(str(TEMPLATES))


def numbers(words: str) -> set[str]:
    """Return the phone numbers in some words."""
    return {one.strip() for one in re.findall(r"\d[\d -]*\d", words)}


@pytest.mark.parametrize("country", PUBLISHED)
def test_each_country_is_told_its_own_numbers_and_no_other(country: str) -> None:
    lines = LINES.of(country)
    assert numbers(lines.call) == PUBLISHED[country]
    assert numbers(lines.line) <= PUBLISHED[country]
    assert numbers(lines.emergency) <= PUBLISHED[country]


@pytest.mark.parametrize(
    ("phone", "zone", "country"),
    [
        ("+13125550142", "Europe/London", "US"),
        ("+14165550142", "America/New_York", "CA"),
        ("+17875550142", "America/Puerto_Rico", "PR"),
        ("+18765550142", "America/Jamaica", "JM"),
        ("+870773111632", "America/New_York", "001"),
        (None, "America/Chicago", "US"),
        (None, "America/Toronto", "CA"),
        (None, "Europe/London", "GB"),
        (None, "Europe/Belfast", "GB"),
        (None, "Europe/Dublin", "IE"),
        (None, "Australia/Perth", "AU"),
        (None, "Pacific/Auckland", "NZ"),
        (None, "Europe/Lisbon", "PT"),
        (None, "UTC", "AU"),
    ],
)
def test_the_phone_tells_the_country_else_the_zone_else_the_setting(phone: str | None, zone: str, country: str) -> None:
    assert country_of(phone, zone, "AU") == country


def test_what_is_no_number_is_of_no_country() -> None:
    assert country_of_phone("call me") is None


@pytest.mark.parametrize(
    ("zone", "said"),
    [("Europe/London", "116 123"), ("Australia/Sydney", "13 11 14"), ("Asia/Tokyo", "local emergency number")],
)
def test_by_mail_alone_the_zone_tells(zone: str, said: str) -> None:
    story = Story(mail=True)
    person = replace(story.person, profile=replace(story.profile, zone=zone))
    for name in ("crisis", "hold"):
        words = composer().answer(person, Said(name, {}), story.world.now, channel=Channel.EMAIL)
        assert said in words
        assert "988" not in words


def test_a_number_in_canada_is_told_no_line_of_the_united_states() -> None:
    story = Story(phone="416 555 0142", zone="America/Toronto")
    answer = story.says("i want to kill myself")
    assert "988" in answer
    assert "800-799-7233" not in answer
    assert answer.endswith("a coach will see this.")


def test_a_stranger_is_told_by_the_number_that_they_text_from() -> None:
    assert "1737" in composer().stranger("crisis", "+64211234567")
    assert "local emergency number" in composer().stranger("crisis", "+5511912345678")


def test_the_coach_is_told_what_they_were_told_and_whom_to_call_there() -> None:
    person = replace(rosa(sms=None), who=replace(rosa().who, phone=None))
    abroad = replace(person, profile=replace(person.profile, zone="Europe/Dublin"))
    mail = composer().alert(abroad, Alert(since=person.profile.created, due=None), CrisisAnswer.SENT)
    assert "116 123" in mail.text
    assert "call 112 or 999" in mail.text
    assert "988" not in mail.text + mail.html


def test_the_setting_counts_where_nothing_tells() -> None:
    config = settings(crisis_country="NZ")
    story = Story(mail=True, config=config)
    unknown = replace(story.person, profile=replace(story.profile, zone="UTC"))
    words = story.world.coach.composer.answer(unknown, Said("crisis", {}), story.world.now, channel=Channel.EMAIL)
    assert "1737" in words


def test_no_number_to_call_stands_anywhere_but_in_the_table() -> None:
    named = {str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.j2") if "988" in path.read_text("utf-8")}
    assert named == set()


@pytest.mark.parametrize("country", LINES.rows)
def test_each_countrys_text_fits_one_segment(country: str) -> None:
    for frame in (
        "That sounds very hard. {0.call} This line is automatic; a coach will see this.",
        "Coaching is on hold. A coach reads what you write here, and {0.line}. To go on with the coaching, send BACK.",
    ):
        assert fits(frame.format(LINES.of(country)))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"US": {"call": "Call 988.", "line": "988", "emergency": "911", "source": "x"}}, r"\[elsewhere\] is missing"),
        ({"elsewhere": {"call": " ", "line": "x", "emergency": "x", "source": "x"}}, "has no call"),
        ({"elsewhere": "x"}, "has no call"),
    ],
)
def test_a_table_with_a_hole_is_refused(data: dict[str, object], told: str) -> None:
    with pytest.raises(ContentError, match=told):
        read_crisis(data)
