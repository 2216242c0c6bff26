"""The kill switch on a stack that was deployed: its outputs say where the table is."""

import json

import pytest
from click.testing import CliRunner

from cli.main import main
from tests.contract.conftest import PLACE, Engine

pytestmark = [pytest.mark.slow, pytest.mark.parametrize("engine", ["ministack"], indirect=True)]

TABLE = {
    "Type": "AWS::DynamoDB::Table",
    "Properties": {
        "BillingMode": "PAY_PER_REQUEST",
        "AttributeDefinitions": [{"AttributeName": name, "AttributeType": "S"} for name in ("PK", "SK")],
        "KeySchema": [{"AttributeName": "PK", "KeyType": "HASH"}, {"AttributeName": "SK", "KeyType": "RANGE"}],
    },
}


@pytest.fixture(autouse=True)
def account(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """An account with one stack of ours and one of somebody else's."""
    cloudformation = engine.client("cloudformation")
    monkeypatch.setenv("AWS_ENDPOINT_URL", cloudformation.meta.endpoint_url)
    monkeypatch.setenv("AWS_DEFAULT_REGION", PLACE["region_name"])
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", PLACE["aws_access_key_id"])
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", PLACE["aws_secret_access_key"])
    monkeypatch.delenv("TABLE_NAME", raising=False)
    outputs = {"TableName": {"Value": {"Ref": "Table"}}}
    for name, shown in (("careerline", outputs), ("another", {})):
        body = json.dumps({"Resources": {"Table": TABLE}, "Outputs": shown})
        cloudformation.create_stack(StackName=name, TemplateBody=body)
        cloudformation.get_waiter("stack_create_complete").wait(StackName=name, WaiterConfig={"Delay": 1})


def test_the_stack_is_found_by_its_name_halted_and_let_go_on() -> None:
    for arguments, says in (
        (["halt", "--status"], "Sending is not halted."),
        (["halt"], "Sending is halted."),
        (["go", "--status"], "Sending is halted, since "),
        (["go"], "Sending goes on."),
        (["halt", "--status"], "Sending is not halted."),
    ):
        done = CliRunner().invoke(main, [*arguments, "--stack", "careerline"])
        assert done.exit_code == 0, done.output
        assert says in done.output

    for stack, says in (("elsewhere", "could not be read"), ("another", "has no output TableName")):
        refused = CliRunner().invoke(main, ["halt", "--stack", stack])
        assert refused.exit_code == 1
        assert says in refused.output
