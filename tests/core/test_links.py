"""Links and hashes: what was made for one purpose is worth nothing for another, and nothing can be made up."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerline.agenda import Channel
from careerline.people.links import Keys, Purpose, Replier
from tests.core.somebody import KEYS, ROSA

OTHERS = Keys("another root that somebody guessed")
a_subject = st.text(alphabet=string.ascii_letters + string.digits + "-_:", min_size=1, max_size=40)
ULID_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
an_id = st.text(alphabet=ULID_LETTERS, min_size=26, max_size=26)


@given(st.sampled_from(Purpose), a_subject)
def test_a_link_names_whom_it_was_made_for(purpose: Purpose, subject: str) -> None:
    assert KEYS.subject(purpose, KEYS.token(purpose, subject)) == subject


@given(st.sampled_from(Purpose), st.sampled_from(Purpose), a_subject)
def test_a_link_made_for_one_purpose_is_worth_nothing_for_another(made: Purpose, used: Purpose, subject: str) -> None:
    assert (KEYS.subject(used, KEYS.token(made, subject)) == subject) is (made is used)


@given(st.sampled_from(Purpose), st.data())
def test_a_link_with_one_letter_changed_is_worth_nothing(purpose: Purpose, data: st.DataObject) -> None:
    token = KEYS.token(purpose, ROSA)
    place = data.draw(st.integers(0, len(token) - 2))  # the last letter holds bits that base64 does not read
    letter = data.draw(st.sampled_from(string.ascii_letters + string.digits))
    changed = token[:place] + letter + token[place + 1 :]
    assert (KEYS.subject(purpose, changed) is None) is (changed != token)


@given(st.sampled_from(Purpose), st.text(max_size=80))
def test_nothing_that_anybody_makes_up_is_a_link(purpose: Purpose, token: str) -> None:
    assert KEYS.subject(purpose, token) is None
    assert KEYS.replier(token) is None


def test_another_key_signs_nothing_of_ours() -> None:
    for purpose in Purpose:
        assert KEYS.subject(purpose, OTHERS.token(purpose, ROSA)) is None
    assert KEYS.replier(OTHERS.reply_token(ROSA)) is None


@given(an_id)
def test_a_reply_address_survives_being_written_in_small_or_capital_letters(person_id: str) -> None:
    token = KEYS.reply_token(person_id)
    assert token == token.lower()
    assert KEYS.replier(token) == KEYS.replier(token.upper()) == Replier(person_id, 0)


@given(an_id, an_id)
def test_a_reply_address_of_one_person_is_not_made_into_another_by_changing_the_name(one: str, other: str) -> None:
    forged = other.lower() + KEYS.reply_token(one)[26:]
    assert (KEYS.replier(forged) == Replier(other, 0)) is (one == other)


@given(an_id, st.integers(1, 99_999), st.integers(0, 99_999))
def test_a_reply_address_of_one_ask_is_not_made_into_another_by_changing_the_number(
    person_id: str, ask: int, other: int
) -> None:
    token = KEYS.reply_token(person_id, ask)
    assert KEYS.replier(token.upper()) == Replier(person_id, ask)
    assert (KEYS.replier(f"{token[:42]}{other or ''}") == Replier(person_id, other)) is (ask == other)
    assert len(f"r+{token}") <= 64


def test_a_links_letters_stand_in_an_address_as_they_are() -> None:
    for purpose in Purpose:
        assert set(KEYS.token(purpose, ROSA)) <= set(string.ascii_letters + string.digits + "-_.")
    local_part = f"r+{KEYS.reply_token(ROSA)}"
    assert len(local_part) <= 64


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            KEYS.address(Channel.SMS, "+13125550142"), KEYS.address(Channel.SMS, "+13125550143"), id="two numbers"
        ),
        pytest.param(
            KEYS.address(Channel.SMS, "+13125550142"), KEYS.address(Channel.EMAIL, "+13125550142"), id="two channels"
        ),
        pytest.param(
            KEYS.address(Channel.SMS, "+13125550142"), OTHERS.address(Channel.SMS, "+13125550142"), id="two keys"
        ),
        pytest.param(KEYS.source("sms:+13125550142"), KEYS.address(Channel.SMS, "+13125550142"), id="two purposes"),
    ],
)
def test_an_address_is_remembered_under_a_hash_that_nothing_else_has(one: str, other: str) -> None:
    assert one != other
    assert len(one) >= 32
    assert "3125550142" not in one


def test_the_same_address_always_has_the_same_hash() -> None:
    assert KEYS.address(Channel.EMAIL, "rosa@mail.example") == KEYS.address(Channel.EMAIL, "rosa@mail.example")
