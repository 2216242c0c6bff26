"""Resolves CloudFormation's intrinsic functions, as far as the stage needs them."""

import re
from collections.abc import Mapping
from typing import Any

ACCOUNT = "123456789012"
REGION = "us-east-1"
STACK = "careerline"

_PSEUDO = {
    "AWS::AccountId": ACCOUNT,
    "AWS::Partition": "aws",
    "AWS::Region": REGION,
    "AWS::StackName": STACK,
    "AWS::StackId": f"arn:aws:cloudformation:{REGION}:{ACCOUNT}:stack/{STACK}/local",
    "AWS::URLSuffix": "amazonaws.com",
}

_ARNS = {
    "AWS::DynamoDB::Table": "arn:aws:dynamodb:{where}:table/{name}",
    "AWS::IAM::Role": "arn:aws:iam::{account}:role/{name}",
    "AWS::Lambda::Function": "arn:aws:lambda:{where}:function:{name}",
    "AWS::Lambda::LayerVersion": "arn:aws:lambda:{where}:layer:{name}:1",
    "AWS::Logs::LogGroup": "arn:aws:logs:{where}:log-group:{name}:*",
    "AWS::S3::Bucket": "arn:aws:s3:::{name}",
    "AWS::SNS::Topic": "arn:aws:sns:{where}:{name}",
    "AWS::SQS::Queue": "arn:aws:sqs:{where}:{name}",
    "AWS::SecretsManager::Secret": "arn:aws:secretsmanager:{where}:secret:{name}",
}
_KNOWN_BY_ARN = frozenset(("AWS::SNS::Topic", "AWS::SecretsManager::Secret", "AWS::Lambda::LayerVersion"))
"""What Ref gives the ARN of; for most other things it gives the name."""

NOTHING = object()
"""What `AWS::NoValue` resolves to: the property or list entry that holds it is left out."""


def physical_name(logical: str) -> str:
    """Return the name that the stage gives to a resource; its type does not matter, logical names are unique."""
    return f"{STACK}-{logical}".lower()


class Resolver:
    """Resolves references against one template and one set of parameter values."""

    def __init__(self, template: Mapping[str, Any], parameters: Mapping[str, str]) -> None:
        self._resources: Mapping[str, Any] = template.get("Resources", {})
        self._conditions: Mapping[str, Any] = template.get("Conditions", {})
        self._parameters = self._parameter_values(template.get("Parameters", {}), parameters)

    @staticmethod
    def _parameter_values(declared: Mapping[str, Any], given: Mapping[str, str]) -> dict[str, Any]:
        unknown = sorted(set(given) - set(declared))
        if unknown:
            raise ValueError(f"template.yaml has no parameter {', '.join(unknown)}; correct local/parameters.toml")
        values = {name: given.get(name, spec.get("Default")) for name, spec in declared.items()}
        missing = sorted(name for name, value in values.items() if value is None)
        if missing:
            raise ValueError(f"template.yaml wants {', '.join(missing)}; add a value to local/parameters.toml")
        return values

    def holds(self, condition: str) -> bool:
        """Say whether a condition of the template is on."""
        if condition not in self._conditions:
            raise ValueError(f"template.yaml has no condition {condition}")
        return bool(self.value(self._conditions[condition]))

    def exists(self, logical: str) -> bool:
        """Say whether a resource is made at all, its condition considered."""
        resource = self._resources.get(logical)
        if resource is None:
            return False
        return "Condition" not in resource or self.holds(resource["Condition"])

    def value(self, node: Any) -> Any:
        """Return a node of the template with every intrinsic function in it resolved."""
        if isinstance(node, Mapping):
            if len(node) == 1:
                name, argument = next(iter(node.items()))
                if name in {"Ref", "Condition"} or str(name).startswith("Fn::"):
                    return self._call(str(name).removeprefix("Fn::"), argument)
            resolved = {key: self.value(item) for key, item in node.items()}
            return {key: item for key, item in resolved.items() if item is not NOTHING}
        if isinstance(node, list):
            return [item for item in map(self.value, node) if item is not NOTHING]
        return node

    def _call(self, name: str, argument: Any) -> Any:  # noqa: C901  one branch for each function
        match name:
            case "Ref":
                return self._ref(argument)
            case "GetAtt":
                logical, attribute = argument if isinstance(argument, list) else argument.split(".", 1)
                return self._attribute(logical, attribute)
            case "Sub":
                return self._sub(argument)
            case "If":
                return self.value(argument[1] if self.holds(argument[0]) else argument[2])
            case "Join":
                return str(argument[0]).join(str(part) for part in self.value(argument[1]))
            case "Select":
                return self.value(argument[1])[int(argument[0])]
            case "Split":
                return str(self.value(argument[1])).split(argument[0])
            case "Equals":
                return str(self.value(argument[0])) == str(self.value(argument[1]))
            case "Not":
                return not self.value(argument[0])
            case "And":
                return all(self.value(item) for item in argument)
            case "Or":
                return any(self.value(item) for item in argument)
            case "Condition":
                return self.holds(argument)
        raise ValueError(f"the local stage does not know the template function {name}; teach local/resolve.py")

    def _sub(self, argument: Any) -> str:
        text, extra = (argument[0], argument[1]) if isinstance(argument, list) else (argument, {})

        def put(found: re.Match[str]) -> str:
            name = found[1]
            if name.startswith("!"):
                return "${" + name[1:] + "}"
            if name in extra:
                return str(self.value(extra[name]))
            return str(self._attribute(*name.split(".", 1)) if "." in name else self._ref(name))

        return re.sub(r"\$\{([^}]+)\}", put, text)

    def _ref(self, name: str) -> Any:
        if name == "AWS::NoValue":
            return NOTHING
        values = _PSEUDO | self._parameters
        if name in values:
            return values[name]
        if name not in self._resources:
            raise ValueError(f"template.yaml refers to {name}, which it does not define")
        kind = self._resources[name]["Type"]
        if kind == "AWS::SQS::Queue":
            return f"https://sqs.{REGION}.amazonaws.com/{ACCOUNT}/{physical_name(name)}"
        if kind == "AWS::SSM::Parameter":
            return self.value(self._resources[name]["Properties"]["Name"])
        return self._attribute(name, "Arn") if kind in _KNOWN_BY_ARN else physical_name(name)

    def _attribute(self, logical: str, attribute: str) -> str:
        if logical not in self._resources:
            raise ValueError(f"template.yaml refers to {logical}, which it does not define")
        name, kind = physical_name(logical), self._resources[logical]["Type"]
        if attribute in {"QueueName", "TopicName"}:
            return name
        if attribute not in {"Arn", "TopicArn"} or kind not in _ARNS:
            raise ValueError(f"the local stage does not know {logical}.{attribute}; teach local/resolve.py")
        return _ARNS[kind].format(where=f"{REGION}:{ACCOUNT}", account=ACCOUNT, name=name)
