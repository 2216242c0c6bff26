"""Clock times and days of the calendar in other languages, as phrases of the gloss: "halb acht" is "at 7:30"."""

from __future__ import annotations

from collections.abc import Iterator

from .weekdays import MONTHS

_HALF_DAY, _DAY = 720, 24
# The hours from one to twelve as each language says them, and the ways in which it puts them, `{}` being the hour in
# words or digits, each with the minutes by which it is off that hour.
_CLOCKS: tuple[tuple[str, dict[str, int]], ...] = (
    (
        "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
        {"um {}": 0, "gegen {}": 0, "um {} uhr": 0, "halb {}": -30, "dreiviertel {}": -15, "viertel vor {}": -15,
         "viertel nach {}": 15},
    ),
    (
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
        {"om {}": 0, "om {} uur": 0, "half {}": -30, "kwart voor {}": -15, "kwart over {}": 15},
    ),
    ("ett tva tre fyra fem sex sju atta nio tio elva tolv", {"klockan {}": 0, "halv {}": -30, "kvart i {}": -15}),
    ("et to tre fire fem seks syv otte ni ti elleve tolv", {"klokken {}": 0, "halv {}": -30, "kvart over {}": 15}),
    (
        "une deux trois quatre cinq six sept huit neuf dix onze douze",
        {
            f"{lead} {{}} {rest}": minutes
            for lead in ("a", "vers")
            for rest, minutes in (
                ("heures", 0),
                ("heure", 0),
                ("heures et demie", 30),
                ("heures et quart", 15),
                ("heures moins le quart", -15),
            )
        },
    ),
    (
        "una due tre quattro cinque sei sette otto nove dieci undici dodici",
        {"alle {}": 0, "alle {} e mezza": 30, "alle {} e mezzo": 30, "alle {} e un quarto": 15,
         "alle {} meno un quarto": -15},
    ),
    (
        "uma duas tres quatro cinco seis sete oito nove dez onze doze",
        {"as {}": 0, "as {} horas": 0, "as {} e meia": 30, "as {} da": 0},
    ),
    (
        "una dos tres kuwatro singko sais siyete otso nuwebe diyes onse dose",
        {"alas {}": 0, "alas {} y medya": 30, "alas {} ng": 0},
    ),
    ("час два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать", {"в {}": 0, "к {}": 0}),
    (
        """первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого
        двенадцатого""",
        {"в пол{}": -30, "в половине {}": -30},
    ),
    (
        "pierwszej drugiej trzeciej czwartej piatej szostej siodmej osmej dziewiatej dziesiatej jedenastej dwunastej",
        {"{}": 0, "o {}": 0, "wpol do {}": -30},
    ),
)  # fmt: skip
# Before digits these are words of English or of Spanish: "half 8" is 8:30 there, "o 8" is "or 8".
_IN_WORDS_ALONE = ("o {}", "um {}", "half {}")
_MONTHS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("januar februar marz april mai juni juli august september oktober november dezember", ()),
    ("januari februari maart april mei juni juli augustus september oktober november december", ()),
    ("janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro", ("primeiro de {}",)),
    ("stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia", ()),
    ("января февраля марта апреля мая июня июля августа сентября октября ноября декабря", ()),
    ("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre", ("premier {}", "1 er {}")),
    ("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre", ("primo {}",)),
    ("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", ("primero de {}",)),
)


def _at(hour: int, off: int) -> str:
    if hour > _HALF_DAY // 60 or not off:
        return f"at {hour}" if not off else f"at {hour}:{off:02}" if off > 0 else f"at {hour - 1}:{60 + off}"
    minutes = (hour * 60 + off) % _HALF_DAY
    return f"at {minutes // 60 or 12}:{minutes % 60:02}"


def clock_phrases() -> Iterator[tuple[str, str]]:
    """Give every phrase with its English."""
    for words, ways in _CLOCKS:
        for way, off in ways.items():
            for hour, word in enumerate(words.split(), start=1):
                yield way.format(word), _at(hour, off)
            if way not in _IN_WORDS_ALONE and " " in way.partition("{}")[0]:
                for hour in range(1, _DAY):
                    yield way.format(hour), _at(hour, off)
    for words, ways_of_first in _MONTHS:
        for month, word in zip(MONTHS, words.split(), strict=True):
            if word != month:
                yield word, month
            for way in ways_of_first:
                yield way.format(word), f"first of {month}"
