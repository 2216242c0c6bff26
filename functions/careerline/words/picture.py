"""The picture of what somebody built: the four assets as bars, the same on the page and in a mail."""

from dataclasses import dataclass

from careerline.coaching.programme import ASSET_NAMES
from careerline.people.person import Totals
from careerline.words import spoken

# A bar in a mail without pictures: one mark for so many percent.
PERCENT_A_MARK = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One career asset: its name, its length in percent of the longest, and the same in words."""

    label: str
    share: int
    value: str

    @property
    def marks(self) -> str:
        """Return the bar in marks, for a mail's text part; the shortest bar there is has one."""
        return "|" * max(round(self.share / PERCENT_A_MARK), self.share > 0)


def bars(totals: Totals) -> tuple[Bar, ...]:
    """Return the four assets in their order; the longest bar is the most reports, and no report is no bar."""
    most = max(totals.assets.values(), default=0)
    return tuple(
        Bar(
            label=spoken.cap(name),
            share=round(100 * totals.assets.get(asset, 0) / most) if most else 0,
            value=_asset_words(totals.assets.get(asset, 0), totals.asset_minutes.get(asset, 0)),
        )
        for asset, name in ASSET_NAMES.items()
    )


def short_minutes(minutes: int) -> str:
    """Return a span of minutes for a chart: `45 min`, `3 h 25 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def _asset_words(times: int, minutes: int) -> str:
    if not times:
        return "not yet"
    counted = "once" if times == 1 else f"{times} times"
    return f"{counted}, {short_minutes(minutes)}" if minutes else counted
