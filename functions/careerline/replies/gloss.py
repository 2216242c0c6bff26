"""Words of other languages, put into the English that the patterns know, so that mixed texts read as one.

The service speaks English; people answer in what comes first, Spanish above all. A gloss is not a translation:
it keeps only what the reader acts on. Keys are plain letters (no accents), longest phrases win.
"""

from __future__ import annotations

from .words import table

GLOSS: dict[str, str] = {
    # days and times
    "pasado manana": "day after tomorrow", "manana por la manana": "tomorrow morning",
    "manana por la tarde": "tomorrow afternoon", "manana por la noche": "tomorrow night",
    "por la manana": "in the morning", "en la manana": "in the morning", "de la manana": "am",
    "por la tarde": "in the afternoon", "en la tarde": "in the afternoon", "de la tarde": "pm",
    "por la noche": "in the evening", "en la noche": "in the evening", "de la noche": "pm",
    "manana": "tomorrow", "hoy": "today", "ayer": "yesterday", "anoche": "last night", "esta noche": "tonight",
    "esta tarde": "this afternoon", "mas tarde": "later today", "al rato": "later today",
    "ahorita": "later today",
    "a las": "at", "a la una": "at 1", "mediodia": "noon", "medianoche": "midnight",
    "el lunes": "monday", "el martes": "tuesday", "el miercoles": "wednesday", "el jueves": "thursday",
    "el viernes": "friday", "el sabado": "saturday", "el domingo": "sunday",
    "lunes": "monday", "martes": "tuesday", "miercoles": "wednesday", "jueves": "thursday", "viernes": "friday",
    "sabado": "saturday", "domingo": "sunday", "fin de semana": "weekend", "la proxima semana": "next week",
    "la semana que viene": "next week", "esta semana": "this week", "la semana pasada": "last week",
    "hasta el": "until the", "hasta": "until", "despues del trabajo": "after work", "despues de": "after",
    "despues": "later", "semanas": "weeks", "semana": "week", "dias": "days", "dia": "day", "meses": "months",
    "minutos": "minutes", "minuto": "minutes", "horas": "hours", "media hora": "30 minutes",
    "una hora y media": "90 minutes", "hora y media": "90 minutes", "una hora": "1 hours", "hora": "hours",
    "de enero": "january", "de febrero": "february", "de marzo": "march", "de abril": "april", "de mayo": "may",
    "de junio": "june", "de julio": "july", "de agosto": "august", "de septiembre": "september",
    "de octubre": "october", "de noviembre": "november", "de diciembre": "december",
    # what happened
    "no se pudo": "could not", "no pude": "could not", "no lo hice": "did not do it", "no hice": "did not do",
    "no termine": "did not finish", "no lo termine": "did not finish", "no alcance": "did not get to it",
    "no tuve tiempo": "had no time", "no he podido": "could not", "todavia no": "not yet", "aun no": "not yet",
    "se me olvido": "forgot", "se me paso": "forgot", "me quede dormido": "fell asleep",
    "me quede dormida": "fell asleep", "ya quedo": "done", "ya esta": "done", "ya lo hice": "did it",
    "ya termine": "finished", "listo": "done", "lista": "done", "hecho": "done", "termine": "finished",
    "acabe": "finished", "complete": "complete", "lo hice": "did it", "hice": "did", "mande": "sent",
    "envie": "sent", "llame a": "called", "llame": "called", "hable con": "talked to",
    "platique con": "talked to",
    "le escribi a": "wrote to", "escribi a": "wrote to", "escribi": "wrote", "conoci a": "met",
    "me reuni con": "met with", "estudie": "studied", "practique": "practiced", "lei": "read", "vi": "watched",
    "empece": "started", "comence": "started", "avance": "made progress", "aplique": "applied",
    "actualice": "updated", "trabaje": "worked", "me tomo": "took me", "fui a": "went to",
    "un poco": "a little",
    "la mitad": "half", "casi": "almost", "mas o menos": "kinda", "solicitudes": "applications",
    "solicitud": "application", "vacantes": "openings", "curso": "course", "portafolio": "portfolio",
    "curriculum": "resume", "hoja de vida": "resume", "entrevista": "interview", "clase": "class",
    "paginas": "pages", "capitulo": "chapter", "libro": "book", "correos": "emails", "correo": "email",
    "mensajes": "messages", "mensaje": "message", "me recomienda": "recommends me", "jefe": "boss",
    "jefa": "boss", "personas": "people", "doble turno": "double shift", "enfermo": "sick", "enferma": "sick",
    "cansado": "tired", "cansada": "tired", "me dieron el trabajo": "got the job",
    "me ofrecieron el trabajo": "they made me an offer", "me despidieron": "got laid off",
    "me corrieron": "got laid off", "fallecio": "passed away", "murio": "died",
    # what will happen
    "voy a": "i am going to", "lo voy a hacer": "i will do it", "lo hago": "i will do it",
    "lo hare": "i will do it",
    "le echo ganas": "i will do it", "tengo": "i have", "tengo que": "i have to",
    # to the coach
    "otra cosa": "something else", "otro paso": "another step", "algo mas facil": "something easier",
    "no quiero este": "not this one", "mi nueva meta es": "my new goal is", "mi nueva meta": "new goal",
    "mi meta es": "my goal is", "nueva meta": "new goal", "cambiar mi meta": "change my goal",
    "como voy": "how am i doing",
    "quien es": "who is this", "quien eres": "who is this", "quien habla": "who is this",
    "que es esto": "what is this", "como funciona": "how does this work", "ayuda": "help",
    "pausa": "pause", "estoy de viaje": "i am traveling", "estoy de vacaciones": "i am on vacation",
    "vacaciones": "vacation", "ya regrese": "i am back", "regrese": "i am back", "ya volvi": "i am back",
    "podemos seguir": "lets continue", "seguimos": "lets continue", "escribeme": "text me",
    "mandamelo por": "send it by", "mandame": "send me", "mandenme": "send me", "mejor": "instead",
    "por correo": "by email",
    "por mensaje": "by text", "todos los dias": "every day", "cada dia": "every day",
    "una vez a la semana": "once a week", "una vez por semana": "once a week",
    "llamame": "call me", "me llamo": "my name is", "dime": "call me", "borra eso": "delete that",
    "numero equivocado": "wrong number", "se equivoco de numero": "wrong number",
    "te equivocaste de numero": "wrong number", "se equivoca de numero": "wrong number",
    "no soy": "this is not",
    # opting out
    "no me manden": "do not send me", "no me mande": "do not send me", "no me mandes": "do not send me",
    "no me escriban": "do not text me", "no me escriba": "do not text me", "no me escribas": "do not text me",
    "no me envien": "do not send me", "no me envie": "do not send me", "no me envies": "do not send me",
    "no me contacten": "do not contact me", "no me molesten": "do not bother me",
    "dejen de mandarme": "stop sending me", "deje de mandarme": "stop sending me",
    "deja de mandarme": "stop sending me", "dejen de escribirme": "stop texting me",
    "deja de escribirme": "stop texting me", "deje de escribirme": "stop texting me",
    "dejen de molestar": "stop bothering me", "deja de molestar": "stop bothering me",
    "dejame en paz": "leave me alone", "dejenme en paz": "leave me alone",
    "no quiero recibir": "do not want to receive",
    "no quiero mas": "do not want more", "ya no quiero vivir": "do not want to live",
    "ya no quiero": "do not want any more", "no mas mensajes": "no more messages",
    "no mas": "no more", "mas": "any more",
    "denme de baja": "unsubscribe me", "dame de baja": "unsubscribe me", "darme de baja": "unsubscribe me",
    "quitenme de": "take me off", "quitame de": "take me off", "saquenme de": "take me off",
    "borren mi numero": "delete my number", "borra mi numero": "delete my number",
    # distress
    "no quiero vivir": "do not want to live", "no quiero seguir viviendo": "do not want to live",
    "quiero morirme": "want to die", "quiero morir": "want to die", "me quiero morir": "want to die",
    "quiero matarme": "want to kill myself", "me quiero matar": "want to kill myself", "matarme": "kill myself",
    "quitarme la vida": "kill myself", "suicidarme": "kill myself", "hacerme dano": "hurt myself",
    "lastimarme": "hurt myself", "me pega": "he hits me", "me golpea": "he hits me", "me golpeo": "he hit me",
    "mi esposo": "my husband", "mi marido": "my husband", "mi novio": "my boyfriend",
    # small words
    "ya no": "no longer", "pero": "but", "porque": "because", "gracias": "thanks", "perdon": "sorry",
    "lo siento": "sorry", "por favor": "please", "porfa": "please", "claro": "sure", "si claro": "yes",
    "que": "what", "como": "how", "cuanto": "how much", "cuantos": "how many", "cuantas": "how many",
    "cual": "which",
    "donde": "where", "cuando": "when", "quien": "who",
    # a little German, French and Portuguese: days, yes and no, the opt-outs
    "heute abend": "tonight", "morgen frueh": "tomorrow morning", "morgen fruh": "tomorrow morning",
    "morgen abend": "tomorrow evening", "morgen": "tomorrow", "uebermorgen": "day after tomorrow",
    "heute": "today", "nach der arbeit": "after work", "montag": "monday", "dienstag": "tuesday",
    "mittwoch": "wednesday", "donnerstag": "thursday", "freitag": "friday", "samstag": "saturday",
    "sonntag": "sunday", "uhr": "oclock", "minuten": "minutes", "stunden": "hours", "stunde": "hours",
    "fertig": "done",
    "erledigt": "done", "nein": "no", "bitte keine nachrichten mehr": "please no more messages",
    "keine nachrichten mehr": "no more messages", "hor auf": "stop", "abmelden": "unsubscribe",
    "demain matin": "tomorrow morning", "demain soir": "tomorrow evening", "demain": "tomorrow",
    "ce soir": "tonight", "oui": "yes", "fini": "done", "pas encore": "not yet", "arretez": "stop",
    "lundi": "monday", "mardi": "tuesday", "mercredi": "wednesday", "jeudi": "thursday", "vendredi": "friday",
    "samedi": "saturday", "dimanche": "sunday", "heures": "hours",
    "amanha": "tomorrow", "hoje": "today", "feito": "done", "terminei": "finished", "fiz": "did",
    "nao consegui": "could not", "ainda nao": "not yet", "nao": "no", "sim": "yes", "obrigado": "thanks",
    "obrigada": "thanks",
    "pare de": "stop", "segunda feira": "monday", "terca feira": "tuesday", "quarta feira": "wednesday",
    "quinta feira": "thursday", "sexta feira": "friday",
}  # fmt: skip

# English words that are words of these tables too: glossed only beside a word that is not English.
SHARED = frozenset({
    "dime", "vi", "complete", "lista", "hora", "curriculum", "que", "como", "fini", "lei", "mande", "pare de",
    "sim", "meta", "regular", "morgen", "dia", "tres", "dos", "quince", "mejor", "envie", "avance", "fiz",
})  # fmt: skip

# Small words of Spanish that say nothing here but tell which language a text is in.
SPANISH = table(
    """
    el la los las de del en con por para una un mi tu su se lo le les al es y a me muy mas pero si ya no
    """
)
