"""Counts the segments of a text as the carrier bills them.

The stage counts for itself, so that a mistake in the service's own counting shows.
"""

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("\f^{}\\[~]|€")


def segments(text: str) -> int:
    """Return the number of segments. A character of two units is never split over two segments."""
    if all(c in _BASIC or c in _EXTENDED for c in text):
        return _packed([2 if c in _EXTENDED else 1 for c in text], alone=160, joined=153)
    return _packed([2 if ord(c) > 0xFFFF else 1 for c in text], alone=70, joined=67)


def _packed(units: list[int], alone: int, joined: int) -> int:
    if sum(units) <= alone:
        return 1
    count, used = 1, 0
    for unit in units:
        if used + unit > joined:
            count, used = count + 1, 0
        used += unit
    return count
