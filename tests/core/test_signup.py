from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerline.agenda import Channel
from careerline.people.person import Cadence
from careerline.people.signup import FIELDS, FormErrors, SignUp, half_hours, read_form, version_of

WORDINGS = {Channel.SMS: "Yes, text me.", Channel.EMAIL: "Yes, email me."}
OURS = "+15005550009"
GOOD = {
    "name": "Rosa",
    "job": "shift lead",
    "career": "logistics planner",
    "goal": "finish the supply chain certificate",
    "phone": "(312) 555-0142",
    "email": "Rosa@Mail.example",
    "cadence": "weekly",
    "hour": "17:30",
    "zone": "America/Chicago",
    "consent_sms": "on",
    "consent_email": "1",
}


def read(**changed: str) -> SignUp | FormErrors:
    return read_form(GOOD | changed, WORDINGS, text_number=OURS)


def good(**changed: str) -> SignUp:
    found = read(**changed)
    assert isinstance(found, SignUp), found
    return found


def errors(**changed: str) -> dict[str, str]:
    found = read(**changed)
    assert isinstance(found, FormErrors), found
    return found.errors


def test_a_good_form_is_tidied() -> None:
    assert good() == SignUp(
        name="Rosa",
        career="logistics planner",
        goal="finish the supply chain certificate",
        job="shift lead",
        between_jobs=False,
        phone="+13125550142",
        email="rosa@mail.example",
        cadence=Cadence.WEEKLY,
        hour=time(17, 30),
        zone="America/Chicago",
        wordings=WORDINGS,
        version=version_of("Yes, text me.\nYes, email me."),
    )


def test_an_empty_form_names_everything_that_is_missing_in_the_order_of_the_page() -> None:
    found = read_form({}, WORDINGS)
    assert isinstance(found, FormErrors)
    assert list(found.errors) == ["name", "career", "goal", "phone", "hour", "zone"]
    assert found.values == dict.fromkeys(FIELDS, "")


def test_what_was_typed_comes_back_as_it_was_typed() -> None:
    found = read(name="  ", phone="(800) 555-01", zone="Mars")
    assert isinstance(found, FormErrors)
    assert found.values["phone"] == "(800) 555-01"
    assert found.values["name"] == "  "
    assert found.values["zone"] == "Mars"


def test_the_rhythm_is_three_a_week_unless_chosen() -> None:
    assert good(cadence="").cadence is Cadence.THREE_A_WEEK
    assert list(errors(cadence="hourly")) == ["cadence"]


@pytest.mark.parametrize(
    ("career", "kept"),
    [
        ("not sure yet", ""),
        ("Not sure yet.", ""),
        ("I\u2019m not sure", ""),
        ("I want to become a nurse", "a nurse"),
        ("to be a nurse!", "a nurse"),
        ("Node.js developer", "Node.js developer"),
        ("ASP.NET developer", "ASP.NET developer"),
        ("becoming", "becoming"),
    ],
)
def test_careers(career: str, kept: str) -> None:
    assert good(career=career).career == kept


@pytest.mark.parametrize(
    ("goal", "kept"),
    [
        ("finish the class", "finish the class"),
        ("I want to finish the class.", "finish the class"),
        ("In three months I want to get my CDL", "get my CDL"),
        ("to   apply\nfor two jobs", "apply for two jobs"),
        ("tour a plant", "tour a plant"),
    ],
)
def test_goals(goal: str, kept: str) -> None:
    assert good(goal=goal).goal == kept


@pytest.mark.parametrize("goal", ["more money", "a promotion", "My own shop", ""])
def test_a_goal_that_no_sentence_can_end_with_is_sent_back(goal: str) -> None:
    assert list(errors(goal=goal)) == ["goal"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "x" * 41),
        ("job", "x" * 61),
        ("career", "x" * 41),
        ("goal", "x" * 121),
        ("career", "[" * 40),  # each counts twice in a text
        ("name", "https://evil.example"),
        ("goal", "visit evil.example today"),
        ("job", "see www.evil.test"),
        ("career", "chef at spam.com"),
    ],
)
def test_what_no_text_could_say_is_sent_back(field: str, value: str) -> None:
    assert list(errors(**{field: value})) == [field]


@pytest.mark.parametrize(
    ("phone", "kept"),
    [
        ("312-555-0142", "+13125550142"),
        ("1 312 555 0142", "+13125550142"),
        ("+1 (250) 555-0123", "+12505550123"),  # British Columbia
        ("787 555 0123", "+17875550123"),  # Puerto Rico
    ],
)
def test_phones(phone: str, kept: str) -> None:
    assert good(phone=phone).phone == kept


@pytest.mark.parametrize(
    ("phone", "why"),
    [
        ("800 555 0100", "toll-free"),
        ("888 555 0100", "toll-free"),
        ("900 555 0100", "cannot get our texts"),
        ("555-0142", "area code"),
        ("312 555 01", "10 digits"),
        ("911", "10 digits"),
        ("555 555 5555", "No phone has this number"),
        ("312 555 0142 ext 5", "extension"),
        ("+44 20 7946 0958", "US and Canada"),
        ("+1 876 555 0123", "US and Canada"),  # Jamaica
        ("call me", "does not look like"),
        ("1" * 41, "too long"),
        ("500 555 0006", "cannot get our texts"),
    ],
)
def test_a_phone_that_cannot_be_texted_is_sent_back_with_the_reason(phone: str, why: str) -> None:
    found = errors(phone=phone)
    assert list(found) == ["phone"]
    assert why in found["phone"]


def test_nobody_signs_up_our_own_number() -> None:
    found = read_form(GOOD | {"phone": "312 555 0142"}, WORDINGS, text_number="+13125550142")
    assert isinstance(found, FormErrors)
    assert "our own number" in found.errors["phone"]


@pytest.mark.parametrize("email", ["rosa@mail", "rosa", "a b@c.com", "Rosa <r@x.com>", "r@x,com", "r@[1.2.3.4]"])
def test_an_address_that_is_none_is_sent_back(email: str) -> None:
    assert list(errors(email=email)) == ["email"]


@pytest.mark.parametrize("email", ["rosa@mail.test", "rosa+x@mail.example", "r@nowhere-at-all.com"])
def test_addresses_are_checked_by_their_form_alone(email: str) -> None:
    assert good(email=email).email == email


def test_an_address_needs_its_tick_and_a_tick_its_address() -> None:
    assert list(errors(consent_sms="")) == ["consent_sms"]
    assert "clear the phone number" in errors(consent_sms="")["consent_sms"]
    assert list(errors(consent_email=" ")) == ["consent_email"]
    assert list(errors(phone="")) == ["phone"]
    assert list(errors(email="")) == ["email"]


def test_one_channel_is_enough_and_only_its_words_were_ticked() -> None:
    texts = good(email="", consent_email="")
    assert (texts.phone, texts.email) == ("+13125550142", None)
    assert texts.wordings == {Channel.SMS: "Yes, text me."}
    mails = good(phone="", consent_sms="")
    assert mails.wordings == {Channel.EMAIL: "Yes, email me."}
    assert texts.version == mails.version


def test_no_channel_at_all_is_one_mistake() -> None:
    assert list(errors(phone="", email="", consent_sms="", consent_email="")) == ["phone"]


def test_the_hours_on_offer_are_taken_and_others_sent_back() -> None:
    assert [f"{hour:%H:%M}" for hour in half_hours()][:: len(half_hours()) - 1] == ["09:00", "19:30"]
    for hour in half_hours():
        assert good(hour=f"{hour:%H:%M}").hour == hour
    for refused in ("", "08:30", "20:00", "23:00", "25:00", "noon", "17:15"):
        assert list(errors(hour=refused)) == ["hour"]
    assert "from 9 am to 7:30 pm" in errors(hour="06:00")["hour"]


def test_a_place_with_narrower_hours_says_so() -> None:
    assert good(phone="401 555 0123", hour="17:30").hour == time(17, 30)
    assert "Rhode Island" in errors(phone="401 555 0123", hour="18:00")["hour"]
    assert "to 5:30 pm" in errors(phone="401 555 0123", hour="18:00")["hour"]


@pytest.mark.parametrize(
    "zone", ["", "Mars/Phobos", "America", "../../etc/passwd", "America/../Chicago", "chicago", "A" * 60]
)
def test_a_zone_that_is_none_is_sent_back(zone: str) -> None:
    assert list(errors(zone=zone)) == ["zone"]


@pytest.mark.parametrize("zone", ["Europe/London", "America/Indiana/Knox", "UTC", "Pacific/Honolulu"])
def test_every_zone_of_the_world_is_taken(zone: str) -> None:
    assert good(zone=zone).zone == zone


def test_what_cannot_be_seen_is_left_out() -> None:
    assert good(name="Ro\x00sa\u202e\u200b\ufffd").name == "Rosa"
    assert good(name="Jose\u0301").name == "José"


def test_not_working_right_now_is_a_choice() -> None:
    assert good(between_jobs="yes", job="").between_jobs


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=200)))
def test_nothing_that_can_be_typed_breaks_it(form: dict[str, str]) -> None:
    assert isinstance(read_form(GOOD | form, WORDINGS, text_number=OURS), SignUp | FormErrors)
