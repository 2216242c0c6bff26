"""Names that no list knows, typed in small letters: "asked zadie for", "talked to ty about"."""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon import classes_of
from .names import NOT_NAMES, TITLES
from .spelling import plain
from .tokens import Token
from .words import table

# After these a word in small letters that no list knows is somebody's name: "asked zadie for", "talked to ty about".
_REACHING = table(
    """
    asked emailed messaged texted called phoned contacted thanked pinged facetimed
    """
)
_OVER = table("talked talk spoke spoken talking speaking chatted wrote written reached chat call")
LEAD_TO_NAMES = _REACHING | table("to with")
_AFTER_A_NAME = table(
    """
    about for if to and how what why from at in on she he who re today yesterday tonight again over via by last this
    said says but so because then too , . ! ? | ; : - + ( {y}
    """
)
# Short names that are words of other languages or short forms, and what is asked or written to that is nobody.
_SHORT_NAMES = table("al ty vi bo kit jo mo")
_NOBODY = table(
    """
    aa about admin admissions advice after ahead aid alexa all allah already any anyone anything anyway anyways ate
    auntie away babe back bank banquet bar bed beer before bell billing bingo blind bluff boss both bro bs by campus
    care career catering central chai change chatgpt church city class claude coffee college concierge confidence
    copilot corporate council county court credit crew cuz da dad depot detox dibs directions directly dispatch door
    down downstairs early ease effort either el ella ellas ellos em ems enough eventually everyone everything extra
    fam farm fear federal federation finally finance financial fire first five flat floor focus folk folks
    forgiveness four front gang gemini god google gpt gramps gran half halfway hall he head heads heaven heck help
    her hers him home honey hope house housing humans hun icu immigration in instead insurance it jail jesus jokes
    joy kitchen kuya lab labs late later laundry leave legal less life line local logistics lola lolo love luck
    lunch ma madam maintenance mam many mass mate matron me media medicaid medicare meetings mentee mercy mi mill
    mine mom money more most mum music myself na nan nana neither next nicely none nothing nursing off office oga on
    once one others out outright ownership pa papa pardon parks parole payroll peeps peers people permission person
    personnel pharmacy pizza plant point police politely pops ppl press pride probation purpose questions quits
    radiology random randoms reception registrar rehab round safety said sales sb school second security several she
    shop shotgun sick sir siri sis sissy site some somebody someone staff state store straight strangers student su
    sum surgery sus tails tea them therapy there they third tho though three thrice through time tita tito town
    triage truce tu twice two una unc unemployment uni union uno up upstairs us valet we welfare within work workers
    yard you
    """
)
_BEEN = table("got been being was is be get gets getting were are is also so thing")
_ENDS_AS_WORD = (
    "ly", "ing", "ed", "tion", "sion", "ment", "ness", "ity", "ship", "ance", "ence", "ist", "ism", "ful", "able",
    "less",
    "er", "or", "age", "ure", "ics", "s", "ous", "ive", "ary", "ory", "cy", "way", "one", "body", "men", "man", "self",
    "al", "ic", "ty", "ible", "ish", "ese", "ward", "side", "line", "work", "room",
)  # fmt: skip


def only_a_name(tokens: Sequence[Token], at: int, before: str, typed: str) -> bool:
    """Say whether a word in small letters stands where a name does, and is no word that the reader knows.

    `typed` is the word as written, `before` the one before it.
    """
    if at + 1 < len(tokens) and tokens[at + 1].norm not in _AFTER_A_NAME:
        return False
    if tokens[at - 1].norm not in _REACHING and (at < 2 or tokens[at - 2].norm not in _OVER):
        return False
    word = plain(typed)
    if word in _SHORT_NAMES:  # "le hable al": there it is a word of another language
        return plain(before)[:2] == tokens[at - 1].norm[:2]
    if not _SHORTEST < len(word) < _LONGEST or not word.isalpha() or tokens[at].norm != word:
        return False
    if tokens[at - 1].norm == "called" and at > 1 and tokens[at - 2].norm in _BEEN:
        return False  # "got called elegant"
    return not _is_known(word)


def _is_known(word: str) -> bool:
    """Say whether a word is one that the reader knows as no name, or ends as such words do."""
    known = word in _NOBODY or word in NOT_NAMES or word in TITLES
    return known or word.endswith(_ENDS_AS_WORD) or bool(classes_of(word))


def of_a_list(tokens: Sequence[Token], at: int, typed: str) -> bool:
    """Say whether a word in small letters may be a name that goes on with a list of names."""
    if at + 1 < len(tokens) and tokens[at + 1].norm not in _AFTER_A_NAME:
        return False
    word = plain(typed)
    if word in _SHORT_NAMES:
        return True
    return _SHORTEST < len(word) < _LONGEST and word.isalpha() and tokens[at].norm == word and not _is_known(word)


_SHORTEST, _LONGEST = 2, 13
