"""When a programme message may go: the hours of the person's own place, narrower where a state asks for it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from careerline.moments import SUNDAY, instant, local


@dataclass(frozen=True, slots=True)
class Window:
    """The local hours in which a programme message may go, first minute included, last one not."""

    opens: time
    closes: time
    sunday_opens: time
    sunday_closes: time
    weekend_opens: time | None = None
    weekend_closes: time | None = None

    def on(self, day: date) -> tuple[time, time]:
        """Return the opening and closing time on *day*."""
        if day.weekday() == SUNDAY:
            return self.sunday_opens, self.sunday_closes
        if day.weekday() == SUNDAY - 1 and self.weekend_opens and self.weekend_closes:
            return self.weekend_opens, self.weekend_closes
        return self.opens, self.closes


# 09:00 to 20:00 lies inside the federal 8 to 21 (47 CFR 64.1200(c)(1)) and inside FL, MD, MS, NJ, OK (8 to 20),
# CT (9 to 20) and TX (Sunday from noon): those states need no row of their own.
DEFAULT = Window(time(9), time(20), time(12), time(20))

# A row only where a state is narrower than the default.
BY_STATE = {
    # Rhode Island, R.I. Gen. Laws 5-61-3.6: weekdays 9 to 18, weekends 10 to 17.
    "RI": Window(time(9), time(18), time(12), time(17), time(10), time(17)),
}

# The area codes of the states above; any other number has the default until its own state is known.
STATE_BY_AREA_CODE = {"401": "RI"}

# The window must still be open this long after a text was judged: its call may begin half a minute later, and a call
# whose answer is lost may take effect a minute after that.
MARGIN = timedelta(minutes=2)
# Nobody's hour is later than this before the window closes: what is due then has yet to get through the queue, the
# claim and the carrier.
LATEST = timedelta(minutes=5)
# A plan outside the hours is nudged this long before the window closes on the last day that allows it.
BEFORE_CLOSING = timedelta(minutes=30)


def state_of(phone: str | None) -> str | None:
    """Return the state that a +1 number's area code places it in, where that narrows the window."""
    if phone and phone.startswith("+1") and len(phone) == 12:
        return STATE_BY_AREA_CODE.get(phone[2:5])
    return None


def window_of(state: str | None) -> Window:
    """Return the window of a state; of the default where the state is unknown or has no row."""
    return BY_STATE.get(state or "", DEFAULT)


def latest_hour(window: Window) -> time:
    """Return the last half hour of a window that somebody may choose for theirs."""
    halves = window.closes.hour * 2 + window.closes.minute // 30 - 1
    return time(halves // 2, halves % 2 * 30)


def is_open(moment: datetime, zone: str, state: str | None) -> bool:
    """Tell whether a programme message may go at *moment*."""
    there = local(moment, zone)
    opens, closes = window_of(state).on(there.date())
    return opens <= there.time() < closes


def closing(moment: datetime, zone: str, state: str | None) -> datetime:
    """Return the instant at which the window of *moment*'s local day closes."""
    day = local(moment, zone).date()
    return instant(day, window_of(state).on(day)[1], zone)


def on_day(day: date, hour: time, zone: str, state: str | None) -> datetime:
    """Return the instant of a person's hour on *day*, moved into that day's window where it lies outside.

    An hour in the window's last five minutes is five minutes before its end.
    """
    opens, closes = window_of(state).on(day)
    end = datetime.combine(day, closes)
    if hour < opens:
        hour = opens
    elif hour >= closes:
        hour = (end - BEFORE_CLOSING).time()
    else:
        hour = min(hour, (end - LATEST).time())
    return instant(day, hour, zone)


def last_allowed_before(moment: datetime, zone: str, state: str | None) -> datetime:
    """Return the last sensible moment for a nudge of a plan at *moment*, which lies outside the hours.

    That is 30 minutes before the window closes, on the same day if the plan is later than that, else the day before.
    """
    day = local(moment, zone).date()
    for back in range(8):
        that = day - timedelta(days=back)
        last = instant(that, window_of(state).on(that)[1], zone) - BEFORE_CLOSING
        if last <= moment:
            return last
    raise AssertionError("every window closes on every day of a week")
