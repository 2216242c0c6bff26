"""Reads `template.yaml`: the one list of functions, routes, queues, topics, schedules and variables."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from local.resolve import REGION, Resolver, physical_name

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Function:
    """A Lambda function: which module and name in it, how long it may run, where its code is."""

    name: str
    module: str
    handler: str
    timeout: int
    memory: int
    code: Path
    environment: Mapping[str, str]
    retries: int
    on_failure: str | None


@dataclass(frozen=True)
class Route:
    """A method and path of the HTTP API, and the function behind it."""

    method: str
    path: str
    function: str


@dataclass(frozen=True)
class Queue:
    """An SQS queue: how long a taken message hides, how often it is tried, where it goes then."""

    name: str
    physical: str
    url: str
    arn: str
    attributes: Mapping[str, str]
    visibility: int
    dead_letters: str | None
    max_receives: int


@dataclass(frozen=True)
class Source:
    """A queue that a function reads, and how many messages it takes at once."""

    queue: str
    function: str
    batch: int
    partial: bool


@dataclass(frozen=True)
class Subscription:
    """A queue that hears a topic."""

    topic: str
    queue: str


@dataclass(frozen=True)
class Schedule:
    """A function that the clock calls."""

    name: str
    function: str
    expression: str
    zone: str
    input: str
    retries: int


@dataclass(frozen=True)
class Template:
    """What `template.yaml` says, resolved for one set of parameters."""

    functions: Mapping[str, Function]
    routes: tuple[Route, ...]
    queues: Mapping[str, Queue]
    sources: tuple[Source, ...]
    topics: Mapping[str, str]
    subscriptions: tuple[Subscription, ...]
    schedules: tuple[Schedule, ...]
    table: Mapping[str, Any]
    expires: str | None
    buckets: Mapping[str, str]
    secrets: Mapping[str, Mapping[str, Any]]
    ssm: Mapping[str, str]
    configuration_sets: Mapping[str, tuple[str, frozenset[str]]]
    inbound: Mapping[str, Any] | None
    environment: Mapping[str, str]
    outputs: Mapping[str, str]


class _NoManagedPolicies:
    """The translator asks for AWS's managed policies; we name none, so that it works offline."""

    def load(self) -> dict[str, str]:
        """Return no policies."""
        return {}


def translate(source: Path, parameters: Mapping[str, str]) -> dict[str, Any]:
    """Return the template as the CloudFormation that SAM makes of it, offline."""
    os.environ.setdefault("AWS_DEFAULT_REGION", REGION)
    from samtranslator.translator.transform import transform
    from samtranslator.yaml_helper import yaml_parse

    document: dict[str, Any] = yaml_parse(source.read_text(encoding="utf-8"))  # type: ignore[no-untyped-call]
    _pretend_uploaded(document)
    translated: dict[str, Any] = transform(document, dict(parameters), _NoManagedPolicies())  # type: ignore[arg-type]
    return translated


def _pretend_uploaded(document: dict[str, Any]) -> None:
    """Put the local folders in the place of S3 objects, which is what SAM would have uploaded them to."""

    def upload(holder: dict[str, Any], key: str) -> None:
        if isinstance(holder.get(key), str):
            holder[key] = {"Bucket": "local", "Key": holder[key]}

    upload(document.get("Globals", {}).get("Function", {}), "CodeUri")
    for resource in document["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            upload(resource["Properties"], "CodeUri")
        elif resource["Type"] == "AWS::Serverless::LayerVersion":
            upload(resource["Properties"], "ContentUri")


def load(parameters: Mapping[str, str], source: Path = ROOT / "template.yaml") -> Template:
    """Return what the template says. `parameters` are values of its parameters, the rest take their defaults."""
    document = translate(source, parameters)
    resolver = Resolver(document, parameters)
    return _Loader(document, resolver, source.parent).template()


class _Loader:
    """Walks the translated template once for each kind of thing."""

    def __init__(self, document: Mapping[str, Any], resolver: Resolver, root: Path) -> None:
        self._document = document
        self._resolver = resolver
        self._root = root
        self._by_arn: dict[str, str] = {}

    def _of(self, *types: str) -> dict[str, dict[str, Any]]:
        resources: Mapping[str, Any] = self._document["Resources"]
        return {
            name: self._resolver.value(resource.get("Properties", {}))
            for name, resource in resources.items()
            if resource["Type"] in types and self._resolver.exists(name)
        }

    def template(self) -> Template:
        tables = self._of("AWS::DynamoDB::Table")
        if len(tables) != 1:
            raise ValueError(f"the local stage knows one table; template.yaml has {len(tables)}")
        table_name, table = next(iter(tables.items()))
        queues = self._queues()
        functions = self._functions()
        environment: dict[str, str] = {}
        for function in functions.values():
            environment |= function.environment
        return Template(
            functions=functions,
            routes=tuple(self._routes()),
            queues=queues,
            sources=tuple(self._sources()),
            topics={name: self._resolver.value({"Ref": name}) for name in self._of("AWS::SNS::Topic")},
            subscriptions=tuple(self._subscriptions()),
            schedules=tuple(self._schedules()),
            table={**table, "TableName": physical_name(table_name)},
            expires=table.get("TimeToLiveSpecification", {}).get("AttributeName"),
            buckets={name: physical_name(name) for name in self._of("AWS::S3::Bucket")},
            secrets=self._of("AWS::SecretsManager::Secret"),
            ssm={p["Name"]: str(p["Value"]) for p in self._of("AWS::SSM::Parameter").values()},
            configuration_sets=self._configuration_sets(),
            inbound=self._inbound(),
            environment=environment,
            outputs=self._outputs(),
        )

    def _functions(self) -> dict[str, Function]:
        layers = {
            self._resolver.value({"Ref": name}): self._root / properties["Content"]["S3Key"]
            for name, properties in self._of("AWS::Lambda::LayerVersion").items()
        }
        asynchronous = {p["FunctionName"]: p for p in self._of("AWS::Lambda::EventInvokeConfig").values()}
        functions = {}
        for name, properties in self._of("AWS::Lambda::Function").items():
            module, handler = properties["Handler"].rsplit(".", 1)
            variables = properties.get("Environment", {}).get("Variables", {})
            later = asynchronous.get(physical_name(name), {})
            failed = later.get("DestinationConfig", {}).get("OnFailure", {}).get("Destination")
            functions[name] = Function(
                name=name,
                module=module,
                handler=handler,
                timeout=int(properties.get("Timeout", 3)),
                memory=int(properties.get("MemorySize", 128)),
                code=self._root / properties["Code"]["S3Key"],
                environment={
                    key: self._unpacked(str(value), [layers[arn] for arn in properties.get("Layers", [])])
                    for key, value in variables.items()
                },
                retries=int(later.get("MaximumRetryAttempts", 2)),
                on_failure=self._by_arn.get(failed) if failed else None,
            )
        return functions

    @staticmethod
    def _unpacked(value: str, layers: list[Path]) -> str:
        """Return a path under /opt as the folder of the layer that Lambda would have unpacked there."""
        if value != "/opt" and not value.startswith("/opt/"):
            return value
        inside = value.removeprefix("/opt").lstrip("/")
        candidates = [layer / inside for layer in layers]
        return str(next((path for path in candidates if path.exists()), candidates[0] if candidates else value))

    def _routes(self) -> list[Route]:
        routes = []
        for api in self._of("AWS::ApiGatewayV2::Api").values():
            for path, methods in api["Body"]["paths"].items():
                for method, operation in methods.items():
                    uri = operation["x-amazon-apigateway-integration"]["uri"]
                    name = re.search(r"function:([^/]+)/", uri)
                    if name is None:
                        raise ValueError(f"template.yaml sends {method} {path} to something that is no function")
                    verb = "ANY" if method == "x-amazon-apigateway-any-method" else method.upper()
                    routes.append(Route(verb, path, self._logical(name[1])))
        return routes

    def _logical(self, physical: str) -> str:
        """Return the logical name of a function from its physical one or its ARN."""
        short = physical.rsplit(":", 1)[-1]
        for name in self._document["Resources"]:
            if physical_name(name) == short:
                return str(name)
        raise ValueError(f"template.yaml has no resource behind {short}")

    def _queues(self) -> dict[str, Queue]:
        queues = {}
        for name, properties in self._of("AWS::SQS::Queue").items():
            arn = self._resolver.value({"Fn::GetAtt": [name, "Arn"]})
            self._by_arn[arn] = name
            redrive = properties.get("RedrivePolicy", {})
            names = ("DelaySeconds", "MessageRetentionPeriod", "VisibilityTimeout")
            queues[name] = Queue(
                name=name,
                physical=physical_name(name),
                url=self._resolver.value({"Ref": name}),
                arn=arn,
                attributes={key: str(properties[key]) for key in names if key in properties},
                visibility=int(properties.get("VisibilityTimeout", 30)),
                dead_letters=redrive.get("deadLetterTargetArn"),
                max_receives=int(redrive.get("maxReceiveCount", 0)),
            )
        return queues

    def _sources(self) -> list[Source]:
        return [
            Source(
                queue=self._by_arn[properties["EventSourceArn"]],
                function=self._logical(properties["FunctionName"]),
                batch=int(properties.get("BatchSize", 10)),
                partial="ReportBatchItemFailures" in properties.get("FunctionResponseTypes", []),
            )
            for properties in self._of("AWS::Lambda::EventSourceMapping").values()
            if properties["EventSourceArn"] in self._by_arn
        ]

    def _subscriptions(self) -> list[Subscription]:
        return [
            Subscription(topic=properties["TopicArn"], queue=self._by_arn[properties["Endpoint"]])
            for properties in self._of("AWS::SNS::Subscription").values()
            if properties["Protocol"] == "sqs"
        ]

    def _schedules(self) -> list[Schedule]:
        return [
            Schedule(
                name=name,
                function=self._logical(properties["Target"]["Arn"]),
                expression=properties["ScheduleExpression"],
                zone=properties.get("ScheduleExpressionTimezone", "UTC"),
                input=properties["Target"].get("Input", "{}"),
                retries=int(properties["Target"].get("RetryPolicy", {}).get("MaximumRetryAttempts", 185)),
            )
            for name, properties in self._of("AWS::Scheduler::Schedule").items()
            if properties.get("State", "ENABLED") == "ENABLED"
        ]

    def _configuration_sets(self) -> dict[str, tuple[str, frozenset[str]]]:
        """Return for each configuration set the topic of its events and which events it publishes."""
        sets = {}
        for properties in self._of("AWS::SES::ConfigurationSetEventDestination").values():
            destination = properties["EventDestination"]
            topic = destination.get("SnsDestination", {}).get("TopicARN")
            if topic and destination.get("Enabled", True):
                sets[properties["ConfigurationSetName"]] = (topic, frozenset(destination["MatchingEventTypes"]))
        return sets

    def _inbound(self) -> dict[str, Any] | None:
        """Return where inbound mail goes: domains, bucket, prefix, topic; None when it is off."""
        for properties in self._of("AWS::SES::ReceiptRule").values():
            rule = properties["Rule"]
            for action in rule["Actions"]:
                if "S3Action" in action:
                    return {"recipients": rule.get("Recipients", []), **action["S3Action"]}
        return None

    def _outputs(self) -> dict[str, str]:
        return {
            name: str(self._resolver.value(output["Value"]))
            for name, output in self._document.get("Outputs", {}).items()
            if "Condition" not in output or self._resolver.holds(output["Condition"])
        }
