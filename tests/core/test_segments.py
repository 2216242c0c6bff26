# ruff: noqa: RUF001 - curly quotes and dashes are what is tested
"""Texts as carriers count them; the numbers were measured, and none of them comes from dividing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerline.words.fitting import cut
from careerline.words.segments import SEPTETS, fits, fold, segments, septets

any_text = st.text()
gsm_text = st.text(alphabet=sorted(SEPTETS))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("", 1, id="nothing"),
        pytest.param("a" * 160, 1, id="160 letters"),
        pytest.param("a" * 161, 2, id="161 letters"),
        pytest.param("a" * 158 + "€", 1, id="158 letters and a euro sign"),
        pytest.param("a" * 159 + "€", 2, id="159 letters and a euro sign"),
        pytest.param("a" * 152 + "€" + "a" * 152, 3, id="a euro sign on the seam is never split"),
        pytest.param("a" * 306, 2, id="two full segments"),
        pytest.param("a" * 307, 3, id="one letter more than two"),
        pytest.param("a" * 68 + "👍", 1, id="68 letters and a thumb"),
        pytest.param("a" * 69 + "👍", 2, id="69 letters and a thumb"),
        pytest.param("’" * 69 + "👍", 2, id="69 curly quotes and a thumb"),
        pytest.param("a" * 66 + "👍" + "a" * 66, 3, id="a thumb on the seam is never split"),
        pytest.param("a" * 120 + "’", 2, id="one curly quote makes a text dear"),
    ],
)
def test_a_carrier_counts(text: str, count: int) -> None:
    assert segments(text) == count


@given(any_text)
def test_folding_always_gives_letters_that_every_phone_has(text: str) -> None:
    assert septets(fold(text)) is not None


@given(any_text)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(any_text, any_text)
def test_a_longer_text_never_costs_less(text: str, more: str) -> None:
    assert segments(text + more) >= segments(text)


@given(gsm_text)
def test_what_fits_is_one_segment_and_what_does_not_is_more(text: str) -> None:
    assert fits(text) is (segments(text) == 1)


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "N", "P", "Z"])))
def test_plain_english_is_left_as_it_is(text: str) -> None:
    plain = " ".join(text.replace("`", "").split())
    assert fold(plain) == plain


@pytest.mark.parametrize(
    ("typed", "texted"),
    [
        pytest.param("José", "José", id="an accent that GSM-7 has stays"),
        pytest.param("María Núñez", "Maria Nuñez", id="one that it lacks becomes its letter"),
        pytest.param("O’Brien", "O'Brien", id="a curly apostrophe straightens"),
        pytest.param("Łukasz", "Lukasz", id="a Polish l"),
        pytest.param("Đặng", "Dang", id="Vietnamese"),
        pytest.param("“yes” – 20 min…", '"yes" - 20 min...', id="quotes, dash and dots"),
        pytest.param("done 🎉 yes", "done yes", id="an emoji drops, and no gap is left"),
        pytest.param(unicodedata.normalize("NFD", "José"), "José", id="an accent typed as a mark of its own"),
        pytest.param("a\r\nb", "a\nb", id="a line break is one character"),
        pytest.param("李", "", id="letters with no base have none"),
    ],
)
def test_folding(typed: str, texted: str) -> None:
    assert fold(typed) == texted


@given(st.text(alphabet=st.sampled_from("abc €{"), min_size=1, max_size=400))
def test_what_is_cut_fits_one_segment(text: str) -> None:
    assert fits(cut(fold(text)))


def test_even_one_long_word_of_dear_letters_is_cut_to_fit() -> None:
    assert fits(cut("€" * 200))


def test_a_cut_falls_between_words() -> None:
    assert cut("word " * 40) == "word " * 30 + "word..."
