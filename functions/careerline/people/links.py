"""Signed links and keyed hashes, all from one root key."""

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from itsdangerous import BadSignature, Signer
from itsdangerous.signer import HMACAlgorithm

from careerline.agenda import Channel


class Purpose(StrEnum):
    """What a link may do; a token made for one purpose is worth nothing for another."""

    CONFIRM = "confirm"
    PAGE = "me"
    UNSUBSCRIBE = "unsubscribe"
    PLAN = "plan"
    FORM = "form"
    ALERT = "alert"


class _Short(HMACAlgorithm):
    """HMAC-SHA256 cut to 128 bits (NIST SP 800-107 section 5.3.3): a link must fit into a text."""

    def get_signature(self, key: bytes, value: bytes) -> bytes:
        return super().get_signature(key, value)[:16]


@dataclass(frozen=True, slots=True)
class Replier:
    """Whom a reply address belongs to, and the number of the ask that it answers, 0 where it answers none."""

    person: str
    ask: int


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys that everything secret is derived from; `root` is a random string of 32 characters or more."""

    root: str

    def token(self, purpose: Purpose, subject: str) -> str:
        """Return a token that names *subject* for one purpose."""
        return _signer(self.root, purpose).sign(subject).decode()

    def subject(self, purpose: Purpose, token: str) -> str | None:
        """Return whom a token names; None if it was not made here for that purpose."""
        try:
            return _signer(self.root, purpose).unsign(token).decode()
        except (BadSignature, UnicodeError):
            return None

    def address(self, channel: Channel, address: str) -> str:
        """Return the keyed hash under which an address is remembered: numbers are few enough to guess unkeyed."""
        return self._digest("address", f"{channel.word}:{address}")

    def source(self, address: str) -> str:
        """Return the keyed hash of a network address, for counting only."""
        return self._digest("source", address)

    def reply_token(self, person_id: str, ask: int = 0) -> str:
        """Return the local part's token of a person's reply address: lower-case, since mail systems lower it.

        An *ask* has an address of its own: only who got that mail can say yes by answering it.
        """
        about = f"{person_id}-ask{ask}" if ask else person_id
        return f"{person_id.lower()}{self._digest('reply', about)[:16]}{ask or ''}"

    def replier(self, token: str) -> Replier | None:
        """Return whose reply address holds *token*; None if it was not made here."""
        person_id, number = token[:26].upper(), token[42:]
        if number and not re.fullmatch(r"[1-9][0-9]{0,5}", number):
            return None
        ask = int(number or 0)
        if hmac.compare_digest(self.reply_token(person_id, ask).encode(), token.lower().encode()):
            return Replier(person_id, ask)
        return None

    def _digest(self, purpose: str, value: str) -> str:
        key = hmac.new(self.root.encode(), purpose.encode(), hashlib.sha256).digest()
        digest = hmac.new(key, value.encode(), hashlib.sha256).digest()[:20]
        return base64.b32encode(digest).decode().lower()


@cache
def _signer(root: str, purpose: Purpose) -> Signer:
    """Return what signs for one purpose, by a key that is derived once: a message holds several links."""
    algorithm = _Short(hashlib.sha256)
    key = Signer(root, salt=purpose.value, algorithm=algorithm, key_derivation="hmac").derive_key()
    return Signer(key, algorithm=algorithm, key_derivation="none")
