"""Somebody whose messages learn nothing is parked, and an operator lets them go on."""

import pytest
from click.testing import CliRunner

from cli.main import main
from tests.story.service import Service

pytestmark = pytest.mark.slow


def test_five_tries_that_learn_nothing_park_a_person_until_an_operator_resumes(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    service.post("faults", service="twilio", operation="CreateMessage", fault="before", times=100)
    assert service.passes(days=2) == []
    assert any(line["what"] == "parked" for line in service.get("log"))
    service.call("DELETE", "faults")
    assert service.passes(days=1) == []
    person = service.person()["person"]["id"]

    answer = CliRunner().invoke(main, ["people", "resume", person])

    assert answer.exit_code == 0, answer.output
    assert "learned nothing" in answer.output
    assert next(m["kind"] for m in service.passes(days=5)) == "idea"
    again = CliRunner().invoke(main, ["people", "resume", person])
    assert again.exit_code == 1
    assert "not parked" in again.output
