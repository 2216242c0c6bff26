"""What a call is about, in a word or two, so that one of many calls of an operation can be told from the others."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Made:
    """A call that a function makes: `dynamodb GetItem profile`; `about` is empty where there is nothing to tell."""

    function: str
    service: str
    operation: str
    about: str = ""

    @property
    def name(self) -> str:
        """Return the call without who makes it."""
        return " ".join(part for part in (self.service, self.operation, self.about) if part)


def about(service: str, operation: str, request: Any) -> str:
    """Return what a call to AWS is about: kinds of items, an index, a queue, a secret."""
    body = _body(request)
    if service == "dynamodb":
        return _of_table(operation, body)
    if service == "sqs":
        return str(body.get("QueueUrl", "")).rpartition("/")[2]
    if service == "ses" and operation == "SendEmail":
        return "to a person" if body.get("EmailTags") else "to operators"
    if service in {"secretsmanager", "ssm"}:
        return str(body.get("SecretId") or body.get("Name") or "").rpartition(":")[2]
    return ""


def _body(request: Any) -> Mapping[str, Any]:
    raw = getattr(request, "body", None) or b"{}"
    try:
        found = json.loads(raw)
    except (TypeError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _of_table(operation: str, body: Mapping[str, Any]) -> str:
    if operation == "Query":
        values = body.get("ExpressionAttributeValues", {})
        prefix = values.get(":prefix", {}).get("S", "").rstrip("#")
        counted = values.get(":pk", {}).get("S", "").partition("C#")[2]
        return str(body.get("IndexName") or prefix or counted or "partition")
    if operation == "TransactWriteItems":
        return _kind(next(iter(body["TransactItems"][0].values())))
    if operation == "BatchGetItem":
        keys = [key for asked in body["RequestItems"].values() for key in asked["Keys"]]
        return "+".join(dict.fromkeys(_kind({"Key": key}) for key in keys))
    if operation == "BatchWriteItem":
        writes = [write for asked in body["RequestItems"].values() for write in asked]
        return "puts" if "PutRequest" in writes[0] else "deletes"
    return _kind(body)


def _kind(call: Mapping[str, Any]) -> str:
    """Return the kind of item that is named: the word that its sort key begins with, else its partition's."""
    key = call.get("Key") or call.get("Item") or {}
    one, two = (str(key.get(name, {}).get("S", "")) for name in ("PK", "SK"))
    word = two.partition("#")[0]
    if one == "C#switch":
        return "switch"
    return word if word.isalpha() else one.split("#")[1] if "#" in one else one
