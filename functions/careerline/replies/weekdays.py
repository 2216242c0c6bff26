"""The days of the week, as normalised words."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Any of them, for a pattern.
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
