"""Bad input gets a clear answer and loses nothing."""

import html
import re

import pytest

from tests.story.service import ROSA, Service

pytestmark = pytest.mark.slow

FORM = {
    "name": 'Rosa "Ro" <Diaz>',
    "job": "",
    "career": "logistics planner",
    "goal": "apply for a planner opening",
    "phone": "12",
    "email": "not an address",
    "cadence": "three_a_week",
    "hour": "05:00",
    "zone": "Mars/Olympus",
    "consent_sms": "on",
}


def test_a_form_with_mistakes_comes_back_as_it_was_typed_with_each_named_beside_its_field(service: Service) -> None:
    from urllib.parse import urlencode

    status, _, body = service.raw(
        "POST", "/", urlencode(FORM).encode(), Content_Type="application/x-www-form-urlencoded"
    )
    page = html.unescape(body.decode())

    assert status == 422
    for name in ("name", "career", "goal", "phone", "email"):
        assert FORM[name] in page, name
    for name in ("phone", "email", "hour", "zone", "consent_email"):
        assert re.search(rf'aria-describedby="[^"]*{name}', body.decode()), f"no mistake beside {name}"
    assert service.outbox() == []


@pytest.mark.parametrize("headers", [{}, {"X_Twilio_Signature": "bm90IHNpZ25lZA=="}])
@pytest.mark.parametrize("path", ["/hooks/text", "/hooks/text/again", "/hooks/receipts?key=x-y-s"])
def test_a_webhook_that_twilio_did_not_sign_changes_nothing(
    service: Service, path: str, headers: dict[str, str]
) -> None:
    service.signs_up()
    before = service.person()
    body = b"MessageSid=SM1&From=%2B13125550142&Body=STOP&AccountSid=AC1&MessageStatus=failed"

    status, _, _ = service.raw("POST", path, body, Content_Type="application/x-www-form-urlencoded", **headers)

    assert status == 403
    assert service.person() == before


@pytest.mark.parametrize("path", ["/me/nonsense", "/confirm/nonsense", "/unsubscribe/a.b", "/plan/%00", "/nowhere"])
def test_a_broken_link_gets_a_page_that_says_what_to_do(service: Service, path: str) -> None:
    status, page = service.page(path)

    assert status == 404
    assert "<h1" in page
    assert "Traceback" not in page


def test_a_token_for_one_purpose_is_worth_nothing_for_another(service: Service) -> None:
    from tests.story.service import link

    service.signs_up()
    service.says("yes")
    token = link(service.says("my page")[0], "me").rpartition("/")[2]

    assert service.page(f"/unsubscribe/{token}")[0] == 404
    assert service.press(f"/confirm/{token}") == 404


def test_a_number_is_never_in_the_log(service: Service) -> None:
    service.signs_up(email="rosa@example.com")
    service.says("yes")
    service.says("did 25 min, met Zebulon Quux")
    service.passes(days=9)

    lines = str(service.get("log"))

    for secret in (ROSA, ROSA[2:], "555-0142", "rosa@example.com", "Zebulon", "Diaz"):
        assert secret not in lines, secret
