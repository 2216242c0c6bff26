"""What was spent: the minutes that went into the step.

A text names many lengths of time. Those of a target, a plan, a shift or somebody else's evening are not the person's
effort, and are left out by what stands around each of them.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from .amended import amends
from .bare_minutes import Reported, bare_minutes
from .counts import shares
from .durations import NUMBER, Length, lengths, places_of
from .elsewhere import is_compared, named_as_other, went_elsewhere
from .rx import Rx
from .sittings import by_day, going_on, times_over
from .spans import clock_span
from .weekdays import WEEKDAY

# "An hours minus the 10 for coffee"
_TAKEN_OFF = Rx(r"\b(?:minus|bar|less|except(?: for)?)(?: the| a| about| like)*$")
# What names a sum beside its parts: "20 and 30, 50 in all".
_TOTAL_AFTER = Rx(r" ?,? ?(?:total|in total|altogether|all together|in all|all in all|all told|combined|overall)\b")
_TOTAL_BEFORE = Rx(
    r"(?:\b(?:total(?: of)?|altogether|in all|all told|makes?|equals|that is|so that is|so)(?: like| about)?|=) ?$"
)
_CALLED = Rx(r"\bcall it(?: about| like| an even| a)?$|\bcall it (?:about |like )?$")
_BARE_TOTAL = Rx(rf"\b({NUMBER}) (?:total|in total|altogether|all together|in all|all told|combined)\b")
_NEAR = 40
_LEAST = 5


class _Spent:
    """The stretches of time in a text that went into the step."""

    def __init__(self, text: str, reported: Reported) -> None:
        self.text, self.reported = text, reported
        self.named = [length for length in lengths(text) if not amends(text, length.end)]
        self.shares = [part for part in shares(text) if part.timed]
        self.begins = [part.start for part in self.shares]

    def _in_share(self, length: Length) -> bool:
        within = bisect_right(self.begins, length.start) - 1
        return within >= 0 and length.start < self.shares[within].end

    def _around(self, at: int, begin: int, end: int) -> tuple[int, int]:
        """Narrow a clause to what lies between the lengths before and after."""
        before = self.named[at - 1].end if at else 0
        after = self.named[at + 1].start if at + 1 < len(self.named) else len(self.text)
        return max(begin, before), min(end, after)

    def efforts(self) -> list[Length]:
        """Give the lengths that were spent, each as often as it was; one that is taken off is below nothing."""
        found: list[Length] = []
        for at, length in enumerate(self.named):
            clause = self.reported(length.start)
            if clause is None or self._in_share(length):
                continue
            lead = self.text[max(length.start - 24, 0) : length.start].rstrip()
            if found and _TAKEN_OFF.search(lead):
                found.append(length._replace(minutes=-length.minutes))
                continue
            if found and (_OF_IT.match(self.text[length.end :]) or _only_again(self.text, clause, length, found)):
                continue
            if found and (_PUT_BETTER.search(lead) or _says_nearer(self.text, found[-1], length)):
                found.pop()
            if found and (
                _OF_THE_WHOLE.search(lead) or (_SAID_AGAIN.search(lead) and length.minutes == found[-1].minutes)
            ):
                continue
            begin, end = self._around(at, *clause)
            alone = len(self.named) == 1 and not _OTHER_NUMBER.search(
                self.text[: length.start] + "~" + self.text[length.end :]
            )
            if named_as_other(self.text, length, alone=alone):
                continue
            if went_elsewhere(self.text, length, begin, end):
                continue
            found.append(length._replace(minutes=length.minutes * times_over(self.text, length)))
        return found

    def total(self, spent: list[Length]) -> float | None:
        """Give the total where one is named as such beside its parts."""
        if not spent:
            return None
        for length in spent:
            if _CALLED.search(self.text[max(length.start - _NEAR, 0) : length.start]) or self.text.startswith(
                "call it", length.start
            ):
                return length.minutes
        whole = sum(length.minutes for length in spent)
        for length in spent:
            after = self.text[length.end : length.end + 20]
            before = self.text[max(length.start - _NEAR, 0) : length.start]
            rest = whole - length.minutes
            summed = len(spent) > 1 and _TOTAL_BEFORE.search(before)
            if length.minutes >= rest and (summed or _TOTAL_AFTER.match(after)):
                return length.minutes
        named = _BARE_TOTAL.search(self.text)
        known = any(length.start <= named.start() < length.end for length in self.named) if named else True
        return (
            float(named[1]) if named and not known and float(named[1]) >= max(part.minutes for part in spent) else None
        )


_OTHER_NUMBER = Rx(
    r"\b(?:\d{1,3}(?= ?$| ?[.,;!]| (?:of|from|on|in|and|but|when)\b)|took me|(?:an|the first|full|whole) hours)"
)
_AGAIN = Rx(r"(?:that is it|that is all|yes|yeah|ok|so|but|it was|only|just|a|an|full|whole|exactly|or|[.,!?]| )*")


def _only_again(text: str, clause: tuple[int, int], length: Length, found: list[Length]) -> bool:
    """Say whether a clause only says a length again: "20 minutes of the video, half asleep, but 20 minutes"."""
    if length.minutes != found[-1].minutes or clause[0] <= found[-1].end:
        return False
    return bool(_AGAIN.fullmatch(text[clause[0] : length.start]) and _AGAIN.fullmatch(text[length.end : clause[1]]))


_OF_THE_WHOLE = Rx(r"\b(?:out )?of (?:(?:the|my|our|a|an|that|those|planned|your|full|whole|first) ?)*$")
_OF_IT = Rx(r" of (?:it|that|which|those|them)\b")
# "Less than an hours, like 50 minutes": the second says better what the first said.
_PUT_BETTER = Rx(r", (?:like|more like|well|actually|ok|i mean|or rather|so like|call it)(?: about)?$")
_ABOUT = Rx(
    r"\b(?:not quite|just shy of|less than|more than|under|over|about|around|almost|nearly|roughly|near|nigh on"
    r"|close to|or so)(?: (?:an?|the|one))?$"
)


def _says_nearer(text: str, rough: Length, length: Length) -> bool:
    """Say whether a length says nearer what the one right before it said roughly: "just under an hours, 55 minutes"."""
    near = abs(rough.minutes - length.minutes) <= rough.minutes / 4
    joined = text[rough.end : length.start].strip() in (",", "(", ".", "-", ":")
    return near and joined and _ABOUT.search(text[max(rough.start - _NEAR, 0) : rough.start].rstrip()) is not None


_SAID_AGAIN = Rx(r"\b(?:it is|that is|is|those|these|that|all)(?: an?| whole| full)*$")


class Spent(NamedTuple):
    """What went into a step: the minutes in all, and the numbers that were read as such."""

    minutes: int | None
    places: tuple[Length, ...]


def minutes_spent(text: str, reported: Reported) -> int | None:
    """Add up the time that went into the step, over the stretches of `text` that report something done."""
    return spent_on(text, reported).minutes


def spent_on(text: str, reported: Reported) -> Spent:
    """Add up the time that went into the step, and say which of the numbers told it."""
    found = _Spent(text, reported)
    efforts = found.efforts()
    if (total := found.total(efforts)) is not None:
        return Spent(round(total) or None, tuple(efforts))
    listed = [length for length in by_day(text, found.named) if not is_compared(text, length)]
    more = [length for length in going_on(text, [*found.named, *listed]) if not is_compared(text, length)]
    in_list = [length for length in listed if reported(length.start) is not None]
    shared = sum(part.did for part in found.shares)
    parts = list(efforts)
    if parts or found.shares or len(in_list) > 1:
        parts += in_list
    parts += [length for length in more if reported(length.start) and not _said_before(text, length, parts)]
    if not parts and not shared and (span := clock_span(text)) and (clause := reported(span.start)):
        parts = [] if went_elsewhere(text, span, *clause) else [span]
    if parts and (again := _SAME_AGAIN.search(text, parts[-1].end)) and reported(again.start()):
        parts.append(parts[-1]._replace(start=again.start(), end=again.end()))
    taken = places_of(text, [*found.named, *more, *parts, *(listed if parts or found.shares else ())])
    bare = [] if found.shares else bare_minutes(text, reported, taken)
    if efforts:  # "25 yesterday, 1 hours today": only what stands for itself goes with lengths that are named
        bare = [length for length in bare if _for_itself(text, length, reported)]
    if efforts and bare and _says_nearer(text, efforts[-1], bare[0]):
        parts.remove(efforts[-1])
    bare = [length for at, length in enumerate(bare) if not _said_before(text, length, [*parts, *bare[:at]])]
    parts += [length._replace(minutes=length.minutes * times_over(text, length)) for length in bare]
    if not parts and not shared and (twice := _doubled(text)) and reported(twice.start):
        return Spent(round(twice.minutes), (twice,))
    if (whole := _summed(text, parts)) is not None:
        return Spent(whole, tuple(parts))
    return Spent(round(shared + sum(length.minutes for length in parts)) or None, tuple(parts))


# "40 on tuesday, same again today"; right after its length `times_over` reads it.
_SAME_AGAIN = Rx(
    rf"(?<=[,.;|] )(?:and )?(?:the )?same (?:again|amount) (?:today|yesterday|tonight|this morning|last night"
    rf"|(?:on )?{WEEKDAY})\b"
)
_DOUBLE = Rx(
    r"\b(?:doubled (?:it|that)|(?:did|took|made it|gave it|it was) (?:double|twice (?:that|as much|as long)))\b"
)


def _doubled(text: str) -> Length | None:
    """Find the time of which somebody did double: "you said half an hours, i did double"."""
    double = _DOUBLE.search(text)
    if not double:
        return None
    named = [length for length in lengths(text) if length.end <= double.start()]
    if named:
        return Length(2 * named[-1].minutes, double.start(), double.end())
    bare = _ROUND.search(text[: double.start()])
    return Length(2 * int(bare[1]), double.start(), double.end()) if bare else None


_ROUND = Rx(r"\b(\d[05])\b(?! ?[:/%])")
_SUM = Rx(
    r"(?:=|\bso(?: that is| like| about)?|\bthat is|\bmakes|\btotal(?: of)?|\baltogether|\bin all|\blets say|\bsay) "
    r"?(?:about |like )?(?P<n>\d{1,3})(?: minutes)?(?= ?$| ?[.,!|]| (?:now|total|in all|altogether|all told)\b)"
)
_BUT_AGAIN = Rx(
    r"(?:\b(?:but|so|only|just|yes|yeah|still|exactly|real|say|i mean)(?: (?:a|a real|real|only|just|it was))? "
    r"|[.!?|] )$"
)


def _summed(text: str, parts: list[Length]) -> int | None:
    """Give the sum that a text names after its parts: "20 before , 30 after = 50"."""
    for match in _SUM.finditer(text):
        number = int(match["n"])
        others = [part.minutes for part in parts if not part.start <= match.start("n") < part.end]
        # "10 minutes every day since monday, so 50": so many times.
        times = len(others) == 1 and number % round(others[0] or 1) == 0 and number > others[0]
        if others and number >= _LEAST and (number == round(sum(others)) or times):
            return number
    return None


def _said_before(text: str, length: Length, others: list[Length]) -> bool:
    """Say whether a bare number only says again what was named before: "30 minutes , half asleep , but 30"."""
    if not any(other.minutes == length.minutes and other.end <= length.start for other in others):
        return False
    after = text[length.end : length.end + 2].strip()
    return (
        after[:1] in ("", ".", "!", ",")
        and _BUT_AGAIN.search(text[max(length.start - _NEAR, 0) : length.start]) is not None
    )


_FOR = Rx(r"\bfor $")


def _for_itself(text: str, length: Length, reported: Reported) -> bool:
    """Say whether a bare number begins its clause or says for how long."""
    clause = reported(length.start)
    said_for = _FOR.search(text[max(length.start - 4, 0) : length.start])
    return clause is not None and (clause[0] == length.start or said_for is not None)
