"""The reply reader: what a person texted back, as a `Reading`.

One function, `read`, pure and without set-up: the same text, time and question always give the same reading.
Beside it, `wrote_itself` tells a phone's own answer from its owner's.
"""

from .machine import wrote_itself
from .rank import read
from .reading import Asked, Reading

__all__ = ["Asked", "Reading", "read", "wrote_itself"]
