"""Days that have a name: feasts and holidays, whether they stand still or move from year to year."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache
from typing import NamedTuple

from .rx import Rx
from .words import table


class Feast(NamedTuple):
    """A day with a name: its pattern over normalised words, and the day of a year on which it falls."""

    name: str
    on: Callable[[int], date]


def _still(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], date]:
    """Give the nth such weekday of a month (0 is Monday); the last one where `nth` is 0."""

    def on(year: int) -> date:
        if nth == 0:
            last = date(year, month, monthrange(year, month)[1])
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))

    return on


def easter(year: int) -> date:
    """Give Easter Sunday of the western churches, by the rule of the Gregorian calendar."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _advent(year: int, sunday: int) -> date:
    """Give a Sunday of Advent, of the four before Christmas."""
    christmas = date(year, 12, 25)
    return christmas - timedelta(days=christmas.weekday() + 1 + 7 * (4 - sunday))


_S = r"(?: ?s)?"  # "mother's", "mothers"
# The longer name first. Where countries keep a day differently it is that of the United States, whose numbers the
# service has. Feasts that the moon or a synod sets (Eid, Diwali, the lunar new year) are vague ends: no rule is sure.
FEASTS: tuple[Feast, ...] = (
    Feast(r"(?:xmas|christmas) eve(?:ning)?|nochebuena|heiligabend|wigilia", _still(12, 24)),
    Feast(r"(?:xmas|christmas)(?: day)?|navidad", _still(12, 25)),
    Feast(r"boxing day|st (?:stephen|steven) ?s day", _still(12, 26)),
    Feast(rf"new years?{_S} eve(?:ning)?|nye|nochevieja|hogmanay|s[iy]lvester", _still(12, 31)),
    Feast(rf"(?<!lunar )(?<!chinese )new years?{_S}(?: day)?", _still(1, 1)),
    Feast(
        r"(?:day of|dia de)(?: the| los)? (?:reyes|kings)|reyes magos|(?:3|three) kings(?: ?s)?(?: day)?"
        r"|epiphany(?: day)?",
        _still(1, 6),
    ),
    Feast(r"(?:12th|twelfth) night", _still(1, 5)),
    Feast(r"(?:burns|rabbie burns) (?:night|supper)", _still(1, 25)),
    Feast(r"australia day", _still(1, 26)),
    Feast(r"groundhog day", _still(2, 2)),
    Feast(r"waitangi day", _still(2, 6)),
    Feast(r"mlk day|martin luther king day", _nth(1, 0, 3)),
    Feast(rf"valentine{_S}(?: day)?", _still(2, 14)),
    Feast(rf"president{_S} day", _nth(2, 0, 3)),
    Feast(rf"st (?:patrick|patt?y|paddy){_S}(?: day)?", _still(3, 17)),
    Feast(rf"st david{_S} day", _still(3, 1)),
    Feast(rf"(?:international )?wom[ae]n{_S} day", _still(3, 8)),
    Feast(rf"april fools?{_S}(?: day)?", _still(4, 1)),
    Feast(r"earth day", _still(4, 22)),
    Feast(rf"st george{_S} day", _still(4, 23)),
    Feast(r"anzac day", _still(4, 25)),
    Feast(rf"(?:the )?king{_S} day|koningsdag", _still(4, 27)),
    Feast(rf"patriot{_S} day", _nth(4, 0, 3)),
    Feast(r"(?:shrove|fat) tuesday|pancake (?:day|tuesday)", _from_easter(-47)),
    Feast(r"ash wednesday", _from_easter(-46)),
    Feast(r"palm sunday", _from_easter(-7)),
    Feast(r"mothering sunday", _from_easter(-21)),
    Feast(r"(?:maundy|holy) thursday|jueves santo", _from_easter(-3)),
    Feast(r"(?:holy|easter) saturday|sabado santo", _from_easter(-1)),
    Feast(r"ascension(?: (?:day|thursday))?", _from_easter(39)),
    Feast(r"(?:whit|pentecost) monday", _from_easter(50)),
    Feast(r"pentecost(?: sunday)?|whit(?: ?sunday| ?sun)", _from_easter(49)),
    Feast(r"corpus christi", _from_easter(60)),
    Feast(r"good friday|viernes santo", _from_easter(-2)),
    Feast(r"easter monday", _from_easter(1)),
    Feast(r"easter(?: sunday)?", _from_easter(0)),
    Feast(r"cinco (?:de|of) mayo", _still(5, 5)),
    Feast(r"may ?day|1st of may day", _still(5, 1)),
    Feast(r"victoria day", lambda year: date(year, 5, 24) - timedelta(days=date(year, 5, 24).weekday())),
    Feast(rf"mother{_S} day", _nth(5, 6, 2)),
    Feast(r"memorial day", _nth(5, 0, 0)),
    Feast(r"flag day", _still(6, 14)),
    Feast(r"juneteenth", _still(6, 19)),
    Feast(rf"father{_S} day", _nth(6, 6, 3)),
    Feast(r"canada day", _still(7, 1)),
    Feast(r"mexican independence day", _still(9, 16)),
    Feast(r"independence day|the 4th of july", _still(7, 4)),
    Feast(r"bastille day", _still(7, 14)),
    Feast(r"ferragosto|assumption day", _still(8, 15)),
    Feast(r"labou?r day", _nth(9, 0, 1)),
    Feast(rf"columbus day|indigenous people{_S} day", _nth(10, 0, 2)),
    Feast(r"halloween", _still(10, 31)),
    Feast(rf"all saints?{_S}(?: day)?|all hallows", _still(11, 1)),
    Feast(rf"(?:dia de|day of)(?: the| los)? (?:dead|muertos)|all souls?{_S}(?: day)?", _still(11, 2)),
    Feast(r"(?:us )?election day", lambda year: _nth(11, 0, 1)(year) + timedelta(days=1)),
    Feast(r"bonfire night|guy fawkes(?: (?:night|day))?", _still(11, 5)),
    Feast(r"(?:remembrance|armistice) day", _still(11, 11)),
    Feast(rf"veteran{_S} day", _still(11, 11)),
    Feast(r"canadian thanksgiving", _nth(10, 0, 2)),
    Feast(rf"st andrew{_S} day", _still(11, 30)),
    Feast(r"(?:1|1st|first|ersten) (?:advent|sunday (?:of|in) advent)", lambda year: _advent(year, 1)),
    Feast(r"(?:2|2nd|second|zweiten) (?:advent|sunday (?:of|in) advent)", lambda year: _advent(year, 2)),
    Feast(r"(?:3|3rd|third|dritten) (?:advent|sunday (?:of|in) advent)", lambda year: _advent(year, 3)),
    Feast(r"(?:4|4th|fourth|vierten) (?:advent|sunday (?:of|in) advent)", lambda year: _advent(year, 4)),
    Feast(rf"st nicholas{_S}(?: day)?|nikolaus(?: ?tag)?", _still(12, 6)),
    Feast(r"cyber monday", lambda year: _nth(11, 3, 4)(year) + timedelta(days=4)),
    Feast(r"black friday", lambda year: _nth(11, 3, 4)(year) + timedelta(days=1)),
    Feast(r"thanksgiving(?: day)?", _nth(11, 3, 4)),
)
# What is only named after a feast is no day: "the christmas rush", "easter break".
_SEASON = (
    r"(?! (?:break|rush|returns?|vacation|season|market|sales?|part(?:y|ies)|shopping|play|stock|orders|cards?|tree"
    r"|shifts?|weekend|week|time|menu|food|leave)\b)"
)
PATTERN = rf"(?<!\ba )\b(?:{'|'.join(feast.name for feast in FEASTS)})\b{_SEASON}"
# A text that names a feast has one of these words.
WORDS = table(
    """
    xmas christmas nochebuena navidad boxing new nye nochevieja mlk martin valentine valentines president presidents
    st ash palm good viernes easter cinco mother mothers memorial juneteenth father fathers independence 4th labor
    labour columbus indigenous halloween veteran veterans black thanksgiving hogmanay silvester sylvester heiligabend
    wigilia reyes kings king three 3 epiphany 12th twelfth burns rabbie australia groundhog waitangi women woman womens
    womans international april earth anzac koningsdag patriot patriots shrove fat pancake mothering maundy holy
    jueves sabado ascension whit pentecost corpus mayday may victoria flag canada mexican bastille ferragosto assumption
    all dia day election us bonfire guy remembrance armistice canadian 1 2 3 4 first second third fourth ersten zweiten
    dritten vierten advent nikolaus cyber
    """
)
_READ = tuple((Rx(feast.name), feast.on) for feast in FEASTS)


@lru_cache(64)
def feast_day(name: str, today: date) -> date | None:
    """Give the next day of the feast of this name, today's own among them."""
    on = next((on for rx, on in _READ if rx.fullmatch(name)), None)
    if on is None:
        return None
    this = on(today.year)
    return this if this >= today else on(min(today.year + 1, MAXYEAR))
