"""The reply reader: what a person texted back, as a `Reading`.

One function, `read`, pure and without set-up: the same text, time and question always give the same reading.
"""

from .rank import read
from .reading import Asked, Reading

__all__ = ["Asked", "Reading", "read"]
