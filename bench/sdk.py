"""The real SDK before the stand-ins: it signs, serialises and parses as on AWS, and nothing leaves the machine."""

import io
import json
import re
from typing import Any

import boto3
from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from botocore.config import Config
from botocore.exceptions import ClientError

from bench.engine import Queues, Table
from careerline.wiring import PATIENT

_PLACE = {"region_name": "us-east-1", "aws_access_key_id": "bench", "aws_secret_access_key": "bench"}
_WORD = re.compile(r"(?<!^)(?=[A-Z])")


def client(service: str, stand_in: Table | Queues, config: Config = PATIENT) -> Any:
    """Return a client of boto3's, ours if nothing else is said, whose requests a stand-in answers."""
    made = boto3.client(service, config=config, **_PLACE)

    def answer(request: AWSPreparedRequest, **_more: Any) -> AWSResponse:
        operation = _WORD.sub("_", str(request.headers["X-Amz-Target"], "ascii").partition(".")[2]).lower()
        try:
            return _response(request.url, 200, stand_in.call(operation, json.loads(request.body)))
        except ClientError as refused:
            said: dict[str, Any] = dict(refused.response)
            return _response(request.url, 400, {"__type": said.pop("Error")["Code"]} | said)

    made.meta.events.register(f"before-send.{service}", answer)
    return made


def _response(url: str, status: int, body: dict[str, Any]) -> AWSResponse:
    raw = json.dumps(body).encode()
    return AWSResponse(url, status, {"content-type": "application/x-amz-json-1.0"}, _Raw(raw))


class _Raw(io.BytesIO):
    """A body as urllib3 gives it."""

    def stream(self, **_how: Any) -> Any:
        """Give all of it at once."""
        yield self.read()
