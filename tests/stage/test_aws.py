"""What the stage adds to moto: transactions known by their token; and going back to how everything stood."""

from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError

from tests.stage.speaking import Http

pytestmark = pytest.mark.slow

NUMBER = "+12025550123"


def test_a_transaction_that_is_asked_for_again_by_its_token_happens_once(toy: Http) -> None:
    client, table = boto3.client("dynamodb"), toy.running.stage.template.table["TableName"]

    def add(by: int, token: str) -> None:
        update: Any = {
            "TableName": table,
            "Key": {"PK": {"S": "C"}, "SK": {"S": "C"}},
            "UpdateExpression": "ADD used :by",
            "ExpressionAttributeValues": {":by": {"N": str(by)}},
        }
        client.transact_write_items(TransactItems=[{"Update": update}], ClientRequestToken=token)

    def used() -> str:
        return str(client.get_item(TableName=table, Key={"PK": {"S": "C"}, "SK": {"S": "C"}})["Item"]["used"]["N"])

    add(1, "one")
    add(1, "one")
    assert used() == "1"
    with pytest.raises(ClientError, match="IdempotentParameterMismatch"):
        add(2, "one")
    add(2, "two")
    assert used() == "3"
    toy.turn(600)
    add(1, "one")  # nobody knows it any more
    assert used() == "4"


def test_the_stage_goes_back_to_how_it_stood(toy: Http) -> None:
    stage = toy.running.stage
    toy.form("/", phone=NUMBER)
    with pytest.raises(RuntimeError, match="still to come"):
        stage.keep()
    toy.turn(60)
    kept, outbox, now = stage.keep(), toy.get("outbox"), toy.get("clock")

    def goes_on() -> list[tuple[str, str]]:
        toy.form("/", phone="+12025550124")
        toy.post("sms", **{"from": NUMBER, "body": "STOP"})
        toy.post("email", **{"from": "a@mail.example", "to": "r+x@in.careerline.example", "text": "hi"})
        toy.turn(86_400)
        return [(one["at"], one["body"]) for one in toy.get("outbox")]

    first = goes_on()
    stage.back_to(kept)
    assert (toy.get("outbox"), toy.get("clock")) == (outbox, now)
    assert goes_on() == first
    assert len(first) > len(outbox)
