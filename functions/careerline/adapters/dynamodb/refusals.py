"""What DynamoDB refuses, in words that the store and the core understand."""

from collections.abc import Sequence
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from careerline.adapters.dynamodb.attributes import plain
from careerline.errors import TryLaterError

CHECK = "ConditionalCheckFailed"


class RefusedError(Exception):
    """A condition did not hold; `item` is what stood there, where it was asked for."""

    def __init__(self, item: dict[str, Any]) -> None:
        super().__init__("condition")
        self.item = item


class CancelledError(Exception):
    """A transaction was cancelled; `codes` has a reason for each of its writes."""

    def __init__(self, codes: Sequence[str]) -> None:
        super().__init__("cancelled")
        self.codes = codes


class translated:  # noqa: N801 - reads as a statement: with translated()
    """Translate what DynamoDB refuses: a condition, a cancelled transaction, or a call to try later."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, ClientError):
            code = error.response["Error"]["Code"]
            if code == f"{CHECK}Exception":
                raise RefusedError(plain(error.response.get("Item", {}))) from error  # type: ignore[arg-type]
            if code == "TransactionCanceledException":
                reasons = error.response.get("CancellationReasons", [])
                raise CancelledError([reason.get("Code", "None") for reason in reasons]) from error
            if code == "ValidationException":
                raise error
            raise TryLaterError(f"DynamoDB: {code}") from error
        if isinstance(error, BotoCoreError):
            raise TryLaterError("DynamoDB could not be reached") from error
