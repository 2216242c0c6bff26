"""How hard words are to read: the school year in which people read them easily."""

import re

import syllapy

_ADDRESS = re.compile(r"(?:https?://|[^\s@]+@)\S+?(?=[.,;:!?]?(?:\s|$))")
_SENTENCE = re.compile(r"(?<=[.!?])[\"')]*\s+|\n\s*\n|\n- ")
_WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019]*")
# A line or two of few words says nothing about how hard they are to read.
FEWEST_WORDS = 12


def grade(words: str) -> float:
    """Return the grade by Flesch and Kincaid (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.

    Words too few to judge have grade 0.
    """
    sentences = [found for part in _SENTENCE.split(_ADDRESS.sub("", words)) if (found := _WORD.findall(part))]
    every = [word for sentence in sentences for word in sentence]
    if len(every) < FEWEST_WORDS:
        return 0.0
    syllables = sum(max(1, syllapy.count(word.replace("\u2019", "'"))) for word in every)
    return 0.39 * len(every) / len(sentences) + 11.8 * syllables / len(every) - 15.59
