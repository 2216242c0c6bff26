"""Erasing everything: from the page, from the terminal, and whatever breaks on the way."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from click.testing import CliRunner

from careerline import wiring
from cli.main import main
from tests.story.service import Service, link

pytestmark = pytest.mark.slow

MAIL = "rosa@example.com"
# What only Rosa wrote or is; none of it may be anywhere when she is gone.
MARKERS = ("Zebulina", "3125550142", MAIL, "falconry", "kiln", "Marmaduke", "stop it now")


@pytest.fixture
def rosa(service: Service) -> Service:
    """Rosa by both channels, with a report by each and somebody she met."""
    service.signs_up(name="Zebulina", career="falconry keeper", goal="visit the kiln", email=MAIL)
    service.says("yes")
    ask = next(m for m in service.outbox(to=MAIL) if m["class"] == "ask")
    service.press(link(ask["text"], "confirm"))
    service.says("did 20 min at the kiln with Marmaduke")
    service.mails("did 10 min more", MAIL)
    return service


def page_of(service: Service) -> str:
    return link(next(m["text"] for m in reversed(service.outbox(to=MAIL)) if "/me/" in m["text"]), "me")


def table() -> list[dict[str, Any]]:
    """Return every item that is stored, whoever's it is."""
    store: Any = wiring.coach().store
    return list(store.client.scan(TableName=store.table)["Items"])


def traces(service: Service) -> set[str]:
    """Return which markers stand in the table, in the carrier's records, or among the stored mails."""
    twilio = service.running.stage.twilio
    records = [(text.to, text.sender, text.body) for text in twilio._texts.values()]
    mails = wiring.mail_bucket().client
    bucket = wiring.settings().mail_bucket
    keys = [one["Key"] for one in mails.list_objects_v2(Bucket=bucket).get("Contents", [])]
    bodies = [mails.get_object(Bucket=bucket, Key=key)["Body"].read() for key in keys]
    everything = f"{table()}{records}{bodies}"
    return {marker for marker in MARKERS if marker in everything}


def test_the_page_says_what_goes_and_what_stays_and_a_look_at_it_does_nothing(rosa: Service) -> None:
    page = page_of(rosa)
    assert "/erase" in rosa.page(page)[1]
    status, shown = rosa.page(f"{page}/erase")
    assert status == 200
    for words in ("What goes", "What stays", "5 years", "Download everything first", "cannot be taken back"):
        assert words in shown
    assert rosa.page(f"{page}/anything")[0] == 404
    assert rosa.person()["person"]["name"] == "Zebulina"


def test_what_is_erased_is_gone_at_once_and_everywhere_within_a_day(rosa: Service) -> None:
    page = page_of(rosa)
    assert traces(rosa) > {"Zebulina", "kiln", "Marmaduke"}

    assert rosa.press(f"{page}/erase") == 200

    assert rosa.call("GET", "subscriber?phone=%2B13125550142")[0] == 404
    assert rosa.call("GET", f"subscriber?email={MAIL}")[0] == 404
    assert rosa.page(page)[0] == rosa.press(f"{page}/erase") == rosa.press(f"{page}/download") == 410
    assert "Zebulina" not in str(table())
    assert rosa.passes(days=2) == []
    assert traces(rosa) == set()
    assert {item["SK"]["S"].partition("#")[0] for item in table() if item["PK"]["S"][:2] in {"P#", "A#"}} == {
        "profile",
        "consent",
    }
    (tombstone,) = [item for item in table() if item["PK"]["S"].startswith("P#")]
    erased = datetime.fromisoformat(tombstone["created"]["S"])
    assert datetime.fromtimestamp(int(tombstone["expires"]["N"]), UTC) == erased + timedelta(days=30)
    assert rosa.passes(weeks=4) == []


def test_the_same_addresses_sign_up_anew_at_once(rosa: Service) -> None:
    rosa.press(f"{page_of(rosa)}/erase")

    rosa.signs_up(name="Rosa", email=MAIL)
    assert rosa.says("YES")
    rosa.press(link(rosa.outbox(to=MAIL)[-1]["text"], "confirm"))
    rosa.passes(days=8)

    person = rosa.person()
    assert person["channels"] == {"sms": {"state": "confirmed"}, "email": {"state": "confirmed"}}
    assert (person["person"]["name"], person["log"], person["people"]) == ("Rosa", [], [])
    assert "idea" in {m["kind"] for m in rosa.outbox(to=MAIL)}


def test_a_stop_is_remembered_of_who_is_gone(rosa: Service) -> None:
    page = page_of(rosa)
    rosa.says("stop it now please, stop texting me")
    rosa.press(f"{page}/erase")
    rosa.passes(days=1)

    assert traces(rosa) == set()
    remembered = [item["reason"]["S"] for item in table() if item["SK"]["S"] == "suppressed"]
    assert remembered == ["stop", "stop"]


def test_a_text_that_comes_when_she_is_gone_finds_nobody(rosa: Service) -> None:
    rosa.press(f"{page_of(rosa)}/erase")

    assert "kept" not in " ".join(rosa.says("did 30 min"))
    assert rosa.passes(weeks=1) == []
    assert rosa.call("GET", "subscriber?phone=%2B13125550142")[0] == 404


@pytest.mark.parametrize(
    ("operation", "fault"),
    [
        ("GetItem", "error"),
        ("TransactWriteItems", "crash_after"),
        ("Query", "crash_before"),
        ("BatchWriteItem", "error"),
        ("BatchWriteItem", "crash_after"),
    ],
)
def test_the_sweep_finishes_whatever_breaks(rosa: Service, operation: str, fault: str) -> None:
    page = page_of(rosa)
    rosa.post("faults", service="dynamodb", operation=operation, fault=fault, times=1)
    if rosa.press(f"{page}/erase") >= 500:
        rosa.call("DELETE", "faults")
        assert rosa.press(f"{page}/erase") in {200, 410}
    rosa.call("DELETE", "faults")

    assert rosa.call("GET", "subscriber?phone=%2B13125550142")[0] == 404
    assert rosa.passes(days=2) == []
    assert traces(rosa) == set()


@pytest.mark.parametrize(
    ("service_name", "operation", "fault"),
    [
        ("twilio", "DeleteMessage", "crash_after"),
        ("twilio", "ListMessages", "error"),
        ("dynamodb", "UpdateItem", "crash_after"),
        ("s3", "ListObjectsV2", "error"),
    ],
)
def test_upkeep_goes_on_where_it_was_stopped(rosa: Service, service_name: str, operation: str, fault: str) -> None:
    rosa.press(f"{page_of(rosa)}/erase")
    rosa.post("faults", service=service_name, operation=operation, fault=fault, times=1)
    assert rosa.passes(days=3) == []
    assert traces(rosa) == set()


def test_an_operator_erases_who_wrote_to_them(rosa: Service) -> None:
    rosa.passes(minutes=5)
    refused = CliRunner().invoke(main, ["people", "erase", "(312) 555-0142"], input="n\n")
    assert refused.exit_code == 1
    assert rosa.person()["person"]["name"] == "Zebulina"

    done = CliRunner().invoke(main, ["people", "erase", "(312) 555-0142", "--yes"])

    assert done.exit_code == 0, done.output
    assert "is erased, here and at Twilio" in done.output
    assert traces(rosa) == set()
    again = CliRunner().invoke(main, ["people", "erase", MAIL, "--yes"])
    assert again.exit_code == 1
    assert "nobody is stored under that" in again.output
