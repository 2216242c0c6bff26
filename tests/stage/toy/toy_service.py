"""The toy service's functions. A person is a row `P#number` with a moment in the due index; each send moves it on."""

import base64
import json
import os
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit, urlunsplit

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

NO_RETRY = Config(retries={"total_max_attempts": 1})


@cache
def _client(name: str, *, retries: bool = False) -> Any:
    return boto3.client(name, config=None if retries else NO_RETRY)


def _note(name: str, /, **values: str) -> None:
    item = {"PK": {"S": "NOTES"}, "SK": {"S": name}} | {field: {"S": value} for field, value in values.items()}
    _client("dynamodb").put_item(TableName=os.environ["TABLE"], Item=item)


def notes(kind: str) -> list[dict[str, str]]:
    """Return what handlers noted; for tests, which run in the same process."""
    found = _client("dynamodb").query(
        TableName=os.environ["TABLE"],
        KeyConditionExpression="PK = :p AND begins_with(SK, :k)",
        ExpressionAttributeValues={":p": {"S": "NOTES"}, ":k": {"S": kind}},
    )
    return [{name: value["S"] for name, value in item.items()} for item in found["Items"]]


def _enqueue(person: str, delay: int = 0) -> None:
    body = json.dumps({"person": person})
    _client("sqs", retries=True).send_message(QueueUrl=os.environ["QUEUE"], MessageBody=body, DelaySeconds=delay)


def site(event: dict[str, Any], context: Any) -> Any:
    """Sign somebody up, from now or from a moment; fail on request; or echo what came."""
    if event["rawPath"] == "/broken":
        raise RuntimeError("broken on purpose")
    if event["rawPath"].startswith("/echo/"):
        answer = {name: event.get(name) for name in ("rawPath", "rawQueryString", "pathParameters", "cookies")}
        answer |= {
            "body": event.get("body"),
            "base64": event["isBase64Encoded"],
            "agent": event["headers"]["user-agent"],
        }
        return {"statusCode": 200, "headers": {"X-Toy": "1"}, "cookies": ["a=1", "b=2"], "body": json.dumps(answer)}
    if event["requestContext"]["http"]["method"] == "POST":
        form = parse_qs(base64.b64decode(event["body"]).decode())
        person, due = form["phone"][0], form.get("due", [datetime.now(UTC).isoformat()])[0]
        item = {"PK": {"S": f"P#{person}"}, "SK": {"S": "P"}, "due_shard": {"S": "0"}, "due": {"S": due}}
        item["every"] = {"S": form.get("every", ["480"])[0]}
        _client("dynamodb").put_item(TableName=os.environ["TABLE"], Item=item)
        if "due" not in form:
            _enqueue(person)
    return {"statusCode": 200, "headers": {"content-type": "text/html"}, "body": "<h1>Toy</h1>"}


def tick(event: dict[str, Any], context: Any) -> None:
    """Queue who is due."""
    found = _client("dynamodb").query(
        TableName=os.environ["TABLE"],
        IndexName="due",
        KeyConditionExpression="due_shard = :s AND due <= :d",
        ExpressionAttributeValues={":s": {"S": "0"}, ":d": {"S": event["time"].replace("Z", "+00:00")}},
    )
    for item in found["Items"]:
        _enqueue(item["PK"]["S"].removeprefix("P#"), delay=2)


def daily(event: dict[str, Any], context: Any) -> None:
    """Note that the day began."""
    _note(f"daily#{event['time']}")


def send(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Move the person on, if they are due, then send. A person called bad fails every time."""
    failed = []
    for record in event["Records"]:
        person = json.loads(record["body"])["person"]
        if person == "bad":
            failed.append({"itemIdentifier": record["messageId"]})
            continue
        _send_once(person)
    return {"batchItemFailures": failed}


def _send_once(person: str) -> None:
    now, table = datetime.now(UTC), os.environ["TABLE"]
    key = {"PK": {"S": f"P#{person}"}, "SK": {"S": "P"}}
    every = int(_client("dynamodb").get_item(TableName=table, Key=key)["Item"]["every"]["S"])
    try:
        _client("dynamodb").transact_write_items(
            TransactItems=[
                {
                    "Update": {
                        "TableName": table,
                        "Key": key,
                        "UpdateExpression": "SET due = :then",
                        "ConditionExpression": "due <= :now",
                        "ExpressionAttributeValues": {
                            ":then": {"S": (now + timedelta(minutes=every)).isoformat()},
                            ":now": {"S": now.isoformat()},
                        },
                    }
                }
            ]
        )
    except ClientError as error:
        if error.response["Error"]["Code"] == "TransactionCanceledException":
            return
        raise
    try:
        if "@" in person:
            _mail(person, f"{person.partition('@')[0]}-{now:%Y%m%dT%H%M}-e")
        else:
            _text(person, f"{person[1:]}-{now:%Y%m%dT%H%M}-s")
    finally:  # a crash must let nothing through, not even from here
        _note(f"after#{person}#{now.isoformat()}")


def _twilio() -> tuple[Client, dict[str, str]]:
    base = urlsplit(os.environ["TWILIO_API_URL"])

    class Here(TwilioHttpClient):
        def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Any:
            there = urlsplit(url)
            return super().request(
                method, urlunsplit((base.scheme, base.netloc, there.path, there.query, "")), *args, **kwargs
            )

    secret = json.loads(
        _client("secretsmanager").get_secret_value(SecretId=os.environ["TWILIO_SECRET"])["SecretString"]
    )
    return Client(secret["api_key"], secret["api_secret"], secret["account_sid"], http_client=Here()), secret


def _text(to: str, key: str) -> None:
    client, secret = _twilio()
    client.messages.create(
        to=to,
        messaging_service_sid=secret["messaging_service_sid"],
        body=f"Careerline: hello at {datetime.now(UTC):%H:%M}",
        status_callback=f"{os.environ['PUBLIC_URL']}/hooks/receipts?key={key}&class=coaching&kind=idea",
    )


def _mail(to: str, key: str) -> None:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = os.environ["MAIL_FROM"], to, "Héllo"
    message["List-Unsubscribe"] = "<https://coach.example.org/u>"
    message.set_content("hello")
    message.add_alternative("<p>hello</p>", subtype="html")
    _client("sesv2").send_email(
        FromEmailAddress=os.environ["MAIL_FROM"],
        Destination={"ToAddresses": [to]},
        Content={"Raw": {"Data": message.as_bytes()}},
        ConfigurationSetName=os.environ["MAIL_EVENTS"],
        EmailTags=[
            {"Name": "key", "Value": key},
            {"Name": "class", "Value": "answer"},
            {"Name": "kind", "Value": "none"},
        ],
    )


def hear(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Note what came in, by whichever way."""
    if "Records" in event:
        for record in event["Records"]:
            notice = json.loads(json.loads(record["body"])["Message"])
            if "eventType" in notice:
                _note(f"mail#{record['messageId']}", said=notice["eventType"], key=notice["mail"]["tags"]["key"][0])
            else:
                action = notice["receipt"]["action"]
                body = _client("s3").get_object(Bucket=action["bucketName"], Key=action["objectKey"])["Body"].read()
                _note(
                    f"letter#{action['objectKey']}", body=body.decode(), spam=notice["receipt"]["spamVerdict"]["status"]
                )
        return {"batchItemFailures": []}
    form = {name: values[0] for name, values in parse_qs(base64.b64decode(event["body"]).decode(), True).items()}
    if event["rawPath"] == "/hooks/receipts":
        number = f"{form['MessageStatus']}#{len(notes('receipt#')):03}"
        _note(f"receipt#{form['MessageSid']}#{number}", said=form["MessageStatus"], code=form.get("ErrorCode", ""))
        return {"statusCode": 204}
    _note(f"text#{form['MessageSid']}", way=event["rawPath"], opt_out=form.get("OptOutType", ""), body=form["Body"])
    said = "<Response><Message>twiml</Message></Response>" if form["Body"] == "twiml" else "<Response/>"
    return {"statusCode": 200, "headers": {"content-type": "text/xml"}, "body": said}
