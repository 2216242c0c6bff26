"""What can go wrong at the edge, in the terms in which the core can act on it."""


class CareerlineError(Exception):
    """The root of every error that is ours."""


class SettingsError(CareerlineError):
    """A setting is missing or unreadable; the message names it and where it comes from."""


class ContentError(CareerlineError):
    """A template or programme file cannot be used; the message names the file and the fix."""


class MalformedEventError(CareerlineError):
    """An event lacks what its kind always has; retrying cannot help: somebody has to look at it."""


class TryLaterError(CareerlineError):
    """A service did not take the call; nothing happened, and the next tick may try again."""


class NotSentError(CareerlineError):
    """The carrier did definitely not take the message; `code` is its word for why, of `sending/rules/carriers.toml`."""

    def __init__(self, code: str) -> None:
        super().__init__(f"not sent: {code}")
        self.code = code


class UnknownOutcomeError(CareerlineError):
    """The carrier's answer was lost: only the carrier's own events can tell whether the message went out."""
