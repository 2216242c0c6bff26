"""The days of the week and the months, as normalised words."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Any of them, for a pattern.
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
