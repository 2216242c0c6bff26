"""Words of other languages, put into the English that the rules know, so that mixed texts read as one.

The service speaks English; people answer in what comes first, Spanish above all. The table is `rules/gloss.txt`; the
many forms in which Spanish bans messages are built here.
"""

from __future__ import annotations

from .gloss_clocks import clock_phrases
from .tables import rows
from .words import table

GLOSS: dict[str, str] = {}
for _row in rows("gloss"):
    _phrase, _, _english = _row.partition(" = ")
    GLOSS[_phrase] = _english

# The sending of messages, in the forms in which it is banned: "no me manden", "dejen de escribirme".
_SENDING = table(
    """
    mand manden mande mandes mandar mandarme mandarnos mandando manda mandan envien envie envies enviar enviarme
    enviando envian escriban escriba escribas escribir escribirme escribiendo escriben contacten contacte contactes
    contactar contactarme molesten moleste molestes molestar molestarme molestando texteen textees textear textearme
    texteando mensajeen mensajees mensajear mensajearme llamen llame llames llamar llamarme fastidien fastidies
    fastidiar joder jodan jodas chinguen chingar busquen hablen notifiquen
    """
)
_FORBIDS = (
    "no me", "ya no me", "que no me", "que ya no me", "no nos", "nunca mas me", "ni me", "no vuelvan a",
    "no vuelva a", "no vuelvas a",
)  # fmt: skip
_ENDS = (
    "dejen de", "deja de", "deje de", "dejar de", "paren de", "para de", "pare de", "dejame de", "dejenme de",
    "parenle de", "ya dejen de", "ya deja de", "basta de", "hagan el favor de no",
)  # fmt: skip
_KEEPS = ("no dejen de", "no dejes de", "no deje de")
_REMOVES = (
    "quiten", "quita", "quite", "quitar", "saquen", "saca", "saque", "remuevan", "remueva", "borren", "borra", "borre",
    "borrar", "eliminen", "elimina", "elimine", "eliminar",
)  # fmt: skip
_OURS = {"mi numero": "my number", "este numero": "this number", "mi nombre": "my name", "mis datos": "my info"}
_REMOVES_ME = (
    "quitenme", "quiteme", "quitame", "saquenme", "saqueme", "sacame", "borrenme", "borreme", "borrame", "eliminenme",
    "eliminame", "remuevanme", "denme de baja", "deme de baja", "dame de baja", "darme de baja", "doy de baja",
    "dar de baja", "de baja",
)  # fmt: skip
_FROM = {" de la lista": "the list", " de su lista": "your list", " de esta lista": "this list", " de esto": "this"}


def _banning() -> dict[str, str]:
    found = {f"{lead} {form}": "do not text me" for form in _SENDING for lead in _FORBIDS}
    found |= {f"{lead} {form}": "stop texting me" for form in _SENDING for lead in _ENDS}
    found |= {f"{lead} {form}": "do not stop texting me" for form in _SENDING for lead in _KEEPS}
    found |= {f"{verb} {what}": f"remove {ours}" for verb in _REMOVES for what, ours in _OURS.items()}
    for verb in _REMOVES_ME:
        found[verb] = "unsubscribe me"
        found |= {verb + what: f"take me off {ours}" for what, ours in _FROM.items()}
    return found


GLOSS = dict(clock_phrases()) | _banning() | GLOSS

# English words that are words of these tables too: glossed only beside a word that is not English.
SHARED = table(
    """
    a al as avance bien chua como complete con curriculum dale de debo del dia dime doble dos el en envie envies er
    eran es esta este fini fiz fue half hay hora huy joder k klaar la las le lei lista los m mai manda mandar marca mars
    mande mas me mejor mes meta mi move mucho no noel number o ok once otra para pase paso pedi por pq q que quince
    regular sale si sim simon sin sip solo su te tres um un una uno vale vi y ya
    """
) | frozenset({"pare de", "en la", "para ya", "ni me", *(f"as {hour}" for hour in range(1, 24))})

# Small words of Spanish that say nothing here but tell which language a text is in.
SPANISH = table(
    """
    el la los las de del en con por para una un mi tu su se lo le les al es y a me muy mas pero si ya no
    """
)
