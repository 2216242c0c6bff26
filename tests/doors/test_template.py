"""template.yaml against the code, the events and AWS's rules; nothing is deployed to find out."""

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from careerline.settings import Settings
from careerline.upkeep import ROUNDS
from local.schedules import period
from local.server import parameters
from local.template import ROOT, load, translate

SOURCE = ROOT / "template.yaml"
NEEDED = parameters()


@pytest.fixture(scope="module")
def raw() -> dict[str, Any]:
    from samtranslator.yaml_helper import yaml_parse

    parsed: dict[str, Any] = yaml_parse(SOURCE.read_text())
    return parsed


def functions(raw: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        name: resource["Properties"]
        for name, resource in raw["Resources"].items()
        if resource["Type"] == "AWS::Serverless::Function"
    }


def snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def lint(path: Path) -> list[str]:
    from cfnlint.api import lint_file

    return [f"{match.rule.id} line {match.linenumber}: {match.message}" for match in lint_file(path)]


# How long SQS keeps a message where nothing else is said.
FOUR_DAYS = 4 * 86400

CHOICES = {
    "InboundDomain": "in.careerline.example",
    "PublicBaseUrl": "https://coach.example.org",
    "AlarmEmail": "ana@harborworks.example",
}


@pytest.mark.parametrize("on", [True, False])
def test_lint_has_nothing_to_say_of_what_sam_makes_of_it(tmp_path: Path, on: bool) -> None:
    chosen = {**NEEDED, **(CHOICES if on else dict.fromkeys(CHOICES, ""))}
    made = translate(SOURCE, chosen)
    for name, spec in made["Parameters"].items():  # so that each condition is really on or off
        if name in CHOICES:
            spec["Default"] = chosen[name]
    path = tmp_path / "translated.json"
    path.write_text(json.dumps(made))
    assert lint(path) == []


def test_every_condition_is_one_that_the_lint_turns(raw: dict[str, Any]) -> None:
    asked = re.findall(r"'Ref': '(\w+)'", str(raw["Conditions"]))
    assert set(asked) == set(CHOICES)


def test_every_function_has_its_module_and_its_events(raw: dict[str, Any]) -> None:
    for name, properties in functions(raw).items():
        module = snake(name)
        assert properties["Handler"] == f"{module}.handler"
        assert (ROOT / "functions" / f"{module}.py").is_file()
        assert list((ROOT / "events").glob(f"{module}.*.json")), f"events/ has no payload for {module}"


def test_every_module_and_every_event_has_its_function(raw: dict[str, Any]) -> None:
    modules = {snake(name) for name in functions(raw)}
    assert {path.stem for path in (ROOT / "functions").glob("*.py")} == modules
    assert {path.name.split(".")[0] for path in (ROOT / "events").glob("*.json")} == modules


def test_the_environment_is_what_settings_read(raw: dict[str, Any]) -> None:
    variables = set(raw["Globals"]["Function"]["Environment"]["Variables"])
    powertools = {"POWERTOOLS_SERVICE_NAME", "POWERTOOLS_METRICS_NAMESPACE", "LOG_LEVEL"}
    assert variables - powertools == {field.name.upper() for field in fields(Settings)}


def test_no_function_has_variables_of_its_own(raw: dict[str, Any]) -> None:
    assert [name for name, properties in functions(raw).items() if "Environment" in properties] == []


def test_every_queue_reports_what_failed(raw: dict[str, Any]) -> None:
    for name, properties in functions(raw).items():
        for event in properties["Events"].values():
            if event["Type"] == "SQS":
                assert event["Properties"]["FunctionResponseTypes"] == ["ReportBatchItemFailures"], name


def test_queues_hide_long_enough_and_set_aside_what_fails(raw: dict[str, Any]) -> None:
    template = load({**NEEDED, "PublicBaseUrl": "https://coach.example.org"})
    for source in template.sources:
        queue, function = template.queues[source.queue], template.functions[source.function]
        assert queue.visibility >= 6 * function.timeout, source.queue
        assert queue.max_receives == 5
        assert queue.dead_letters == template.queues["DeadLetterQueue"].arn


def test_what_the_clock_starts_is_watched_and_never_set_aside(raw: dict[str, Any]) -> None:
    template = load({**NEEDED, "PublicBaseUrl": "https://coach.example.org"})
    alarms = [one["Properties"] for one in raw["Resources"].values() if one["Type"] == "AWS::CloudWatch::Alarm"]
    watched = {}
    for alarm in alarms:
        of = str(alarm.get("Metrics", "")) + str(alarm.get("Dimensions", ""))
        seconds = alarm["EvaluationPeriods"] * (alarm.get("Period") or alarm["Metrics"][1]["MetricStat"]["Period"])
        if alarm["TreatMissingData"] == "breaching":
            watched |= {name: seconds for name in ("Dispatch", *ROUNDS) if f"'{name}'" in of}
    for schedule in template.schedules:
        name = json.loads(schedule.input).get("round", schedule.function)
        assert template.functions[schedule.function].on_failure is None
        # One that fails once is made up for by the next, and wakes nobody.
        assert watched.pop(name) > period(schedule.expression).total_seconds() * (1 if name == "day" else 2), name
    assert watched == {}
    assert "DeadLetterConfig" not in str(functions(raw))


def test_a_mail_lies_in_its_bucket_for_as_long_as_its_announcement_may_be_sent_on(raw: dict[str, Any]) -> None:
    (rule,) = raw["Resources"]["MailBucket"]["Properties"]["LifecycleConfiguration"]["Rules"]
    set_aside = raw["Resources"]["DeadLetterQueue"]["Properties"]["MessageRetentionPeriod"]
    queued = raw["Resources"]["HearEmailQueue"]["Properties"].get("MessageRetentionPeriod", FOUR_DAYS)
    assert rule["ExpirationInDays"] * 86400 > set_aside + queued


def test_secrets_stand_by_reference_only(raw: dict[str, Any]) -> None:
    text = SOURCE.read_text()
    assert "{{resolve:" not in text
    assert not re.search(r"(?<!Generate)SecretString:", text)
    assert not re.search(r"\b(AC|SK|MG)[0-9a-f]{32}\b", text)
    for name, spec in raw["Parameters"].items():
        assert spec.get("NoEcho") is None, f"{name} would be a secret in a parameter"
    variables = raw["Globals"]["Function"]["Environment"]["Variables"]
    assert variables["KEYS_SECRET"] == {"Ref": "KeysSecret"}
    assert variables["TWILIO_SECRET"] == {"Ref": "TwilioSecretName"}


def test_the_table_keeps_what_it_holds(raw: dict[str, Any]) -> None:
    table = raw["Resources"]["Table"]
    assert table["DeletionPolicy"] == table["UpdateReplacePolicy"] == "Retain"
    assert table["Properties"]["DeletionProtectionEnabled"] is True
    assert table["Properties"]["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert table["Properties"]["TimeToLiveSpecification"] == {"AttributeName": "expires", "Enabled": True}
    assert "TableName" not in table["Properties"]


def test_only_the_site_is_throttled(raw: dict[str, Any]) -> None:
    routes = {
        f"{event['Properties']['Method']} {event['Properties']['Path']}"
        for properties in functions(raw).values()
        for event in properties["Events"].values()
        if event["Type"] == "HttpApi"
    }
    settings = raw["Resources"]["Api"]["Properties"]
    assert "DefaultRouteSettings" not in settings
    assert set(settings["RouteSettings"]) == {route for route in routes if "/hooks/" not in route}


def test_policies_name_what_they_allow(raw: dict[str, Any]) -> None:
    for name, properties in functions(raw).items():
        for policy in properties["Policies"]:
            for statement in policy["Statement"]:
                chosen = statement["Fn::If"][1] if "Fn::If" in statement else statement
                # Where our account of SES stands has no resource of its own to name.
                assert chosen["Resource"] != "*" or chosen["Action"] == "ses:GetAccount", name
                actions = chosen["Action"] if isinstance(chosen["Action"], list) else [chosen["Action"]]
                assert not [action for action in actions if "*" in action], name


def test_nobody_has_a_fixed_name(raw: dict[str, Any]) -> None:
    named = ("TableName", "QueueName", "TopicName", "BucketName", "FunctionName", "RoleName")
    for name, resource in raw["Resources"].items():
        assert not set(named) & set(resource.get("Properties", {})), name


def test_every_parameter_tells_a_volunteer_what_it_is(raw: dict[str, Any]) -> None:
    for name, spec in raw["Parameters"].items():
        assert len(spec["Description"].split()) >= 5, name
    groups = raw["Metadata"]["AWS::CloudFormation::Interface"]["ParameterGroups"]
    assert sorted(one for group in groups for one in group["Parameters"]) == sorted(raw["Parameters"])


def test_inbound_mail_can_be_off() -> None:
    off = load({**NEEDED, "InboundDomain": "", "PublicBaseUrl": ""})
    assert off.inbound is None
    assert "HearEmail" not in off.functions
    assert not off.buckets
    on = load({**NEEDED, "PublicBaseUrl": ""})
    assert on.inbound is not None
    assert "HearEmail" in on.functions


def test_the_public_address_is_the_apis_own_or_the_given_one() -> None:
    given = load({**NEEDED, "PublicBaseUrl": "https://coach.example.org"})
    own = load({**NEEDED, "PublicBaseUrl": ""})
    assert list(given.ssm.values()) == ["https://coach.example.org"]
    assert re.fullmatch(r"https://[\w-]+\.execute-api\.us-east-1\.amazonaws\.com", next(iter(own.ssm.values())))
    assert given.outputs["TextFallback"] == "https://coach.example.org/hooks/text/again"


def test_words_are_a_layer_and_found_where_lambda_unpacks_it(raw: dict[str, Any]) -> None:
    layer = raw["Resources"]["Templates"]
    assert layer["Type"] == "AWS::Serverless::LayerVersion"
    assert layer["Properties"]["ContentUri"] == "templates/"
    assert raw["Globals"]["Function"]["Environment"]["Variables"]["CONTENT_DIR"] == "/opt"
    assert load({**NEEDED, "PublicBaseUrl": ""}).environment["CONTENT_DIR"] == str(ROOT / "templates")
