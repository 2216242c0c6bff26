"""Words that a table lists, such as a card's or a rule's, found in what somebody wrote."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from careerline.words.segments import fold

# In a table, three dots stand for up to three words between others: "im ... useless".
GAP = "..."
_BETWEEN = r"\W+(?:\w+\W+){0,3}"
_SENTENCES = re.compile(r"(?<=[.?!])\s+|\n+")
_APOSTROPHES = str.maketrans("", "", "'`\u2019")


def plain(words: str) -> str:
    """Return words in small letters without accents and apostrophes, as the words of tables are compared."""
    apart = unicodedata.normalize("NFKD", fold(words).casefold().translate(_APOSTROPHES))
    return " ".join("".join(char for char in apart if not unicodedata.combining(char)).split())


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, as the words of tables are compared with them."""
    return [plain(sentence) for sentence in _SENTENCES.split(text[:1000])]


def holds(text: str, listed: Iterable[str]) -> bool:
    """Tell whether a text that is `plain` holds one of the words of a table."""
    return any(_pattern(words).search(text) for words in listed)


def is_one_of(text: str, listed: Iterable[str]) -> bool:
    """Tell whether a text is one of the words of a table and nothing else, signs and emoji apart."""
    bare = " ".join(re.findall(r"\w+", plain(text[:200])))
    return any(_pattern(words).fullmatch(bare) for words in listed)


@lru_cache(maxsize=2000)
def _pattern(words: str) -> re.Pattern[str]:
    parts = [re.escape(part.strip()) for part in plain(words).split(GAP)]
    return re.compile(rf"(?<!\w){_BETWEEN.join(parts)}(?!\w)")
