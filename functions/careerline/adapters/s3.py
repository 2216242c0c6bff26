"""Mails that SES has put into the bucket."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from botocore.exceptions import BotoCoreError, ClientError

from careerline.errors import TryLaterError

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

# Nobody's reply is longer; what is, is read by its beginning.
READ = 1_000_000


@dataclass(frozen=True, slots=True)
class MailBucket:
    """The bucket of inbound mails; an object is deleted once it was applied."""

    client: "S3Client"

    def read(self, bucket: str, key: str) -> bytes | None:
        """Return the beginning of a mail; None where it is gone, since it was applied before or has expired."""
        try:
            return self.client.get_object(Bucket=bucket, Key=key)["Body"].read(READ)
        except ClientError as error:
            if error.response["Error"]["Code"] == "NoSuchKey":
                return None
            raise TryLaterError("the mail could not be read") from error
        except BotoCoreError as error:
            raise TryLaterError("the mail could not be read") from error

    def delete(self, bucket: str, key: str) -> None:
        """Delete a mail that was applied; the bucket's own rule deletes what this misses."""
        try:
            self.client.delete_object(Bucket=bucket, Key=key)
        except (BotoCoreError, ClientError):
            return


@dataclass(frozen=True, slots=True)
class StoredMails:
    """What lies in the bucket of inbound mails; keeps the promises of `careerline.ports.Letters`.

    Each mail is deleted once it was applied, so that there is seldom more than one; with no bucket there is none.
    """

    client: "S3Client"
    bucket: str

    def forget(self, theirs: Callable[[bytes], bool]) -> None:
        """Delete each stored mail of which *theirs* says so."""
        if not self.bucket:
            return
        bucket = MailBucket(self.client)
        for key in self._keys():
            raw = bucket.read(self.bucket, key)
            if raw and theirs(raw):
                bucket.delete(self.bucket, key)

    def _keys(self) -> list[str]:
        try:
            pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket)
            return [found["Key"] for page in pages for found in page.get("Contents", [])]
        except (BotoCoreError, ClientError) as error:
            raise TryLaterError("the stored mails could not be listed") from error
