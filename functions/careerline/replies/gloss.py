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

# The sending of messages, in the forms in which it is banned: "no me manden", "dejen de escribirme".
_SENDING = (
    "mand manden mande mandes mandar mandarme mandarnos mandando manda mandan envien envie envies enviar enviarme "
    "enviando envian escriban escriba escribas escribir escribirme escribiendo escriben contacten contacte contactes "
    "contactar contactarme molesten moleste molestes molestar molestarme molestando texteen textees textear textearme "
    "texteando mensajeen mensajees mensajear mensajearme llamen llame llames llamar llamarme fastidien fastidies "
    "fastidiar joder jodan jodas chinguen chingar busquen hablen notifiquen"
).split()
_BANS = ("no me", "ya no me", "que no me", "que ya no me", "no nos", "nunca mas me", "ni me", "no vuelvan a",
         "no vuelva a", "no vuelvas a")  # fmt: skip
_ENDS = ("dejen de", "deja de", "deje de", "dejar de", "paren de", "para de", "pare de", "dejame de", "dejenme de",
         "parenle de", "ya dejen de", "ya deja de", "basta de", "hagan el favor de no")  # fmt: skip
for _form in _SENDING:
    for _lead in _BANS:
        GLOSS.setdefault(f"{_lead} {_form}", "do not text me")
    for _lead in _ENDS:
        GLOSS.setdefault(f"{_lead} {_form}", "stop texting me")
    GLOSS.setdefault(f"no dejen de {_form}", "do not stop texting me")
    GLOSS.setdefault(f"no dejes de {_form}", "do not stop texting me")
    GLOSS.setdefault(f"no deje de {_form}", "do not stop texting me")
for _lead, _english in (
    ("quiten", "remove"), ("quita", "remove"), ("quite", "remove"), ("quitar", "remove"), ("borren", "delete"),
    ("borra", "delete"), ("borre", "delete"), ("borrar", "delete"), ("eliminen", "delete"), ("elimina", "delete"),
    ("elimine", "delete"), ("eliminar", "delete"), ("saquen", "remove"), ("saca", "remove"), ("saque", "remove"),
    ("remuevan", "remove"), ("remueva", "remove"),
):  # fmt: skip
    for _what, _ours in (("mi numero", "my number"), ("este numero", "this number"), ("mi nombre", "my name"),
                         ("mis datos", "my info")):  # fmt: skip
        GLOSS.setdefault(f"{_lead} {_what}", f"{_english} {_ours}")
for _form in ("quitenme", "quiteme", "quitame", "saquenme", "saqueme", "sacame", "borrenme", "borreme", "borrame",
              "eliminenme", "eliminame", "remuevanme", "denme de baja", "deme de baja", "dame de baja", "darme de baja",
              "doy de baja", "dar de baja", "de baja"):  # fmt: skip
    GLOSS.setdefault(f"{_form} de la lista", "take me off the list")
    GLOSS.setdefault(f"{_form} de su lista", "take me off your list")
    GLOSS.setdefault(f"{_form} de esta lista", "take me off this list")
    GLOSS.setdefault(f"{_form} de esto", "take me off this")
    GLOSS.setdefault(_form, "unsubscribe me")

GLOSS |= {
    # numbers, times and days
    "uno": "1", "once": "once", "doce": "12", "trece": "13", "catorce": "14", "dieciseis": "16", "diecisiete": "17",
    "dieciocho": "18", "diecinueve": "19", "veintiuno": "21", "veintidos": "22", "veinticinco": "25", "treinta y cinco": "35",
    "cuarenta": "40", "cuarenta y cinco": "45", "cincuenta": "50", "sesenta": "60", "noventa": "90",
    "un par de": "a couple of", "par de": "a couple of", "cuarto de hora": "15 minutes", "tres cuartos de hora": "45 minutes",
    "hora y cuarto": "75 minutes", "dos horas y media": "150 minutes", "y media": "30", "y cuarto": "15",
    "a fin de mes": "end of the month", "fin de mes": "end of the month", "a finales de mes": "end of the month",
    "en la madrugada": "in the morning", "de la madrugada": "am", "al mediodia": "noon", "ahora": "now",
    "hoy en la noche": "tonight", "hoy en la tarde": "this afternoon", "hoy por la noche": "tonight",
    "en una hora": "in an hour", "en un rato": "later today", "en un ratito": "later today", "luego": "later",
    "temprano": "early", "antes de": "before", "antes": "before", "el dia": "the", "el fin": "weekend",
    "el proximo": "next", "la proxima": "next", "proximo": "next", "que viene": "next", "el otro": "next",
    "ano": "year", "anos": "years", "mes": "month", "cada semana": "every week", "al mes": "a month", "a la semana": "a week",
    "por semana": "a week", "una vez": "once", "dos veces": "twice", "tres veces": "3 times", "veces": "times",
    "de lunes a viernes": "monday to friday", "entre semana": "weekdays", "los fines de semana": "weekends",
    "fines de semana": "weekends", "los lunes": "mondays", "los martes": "tuesdays", "los miercoles": "wednesdays",
    "los jueves": "thursdays", "los viernes": "fridays", "los sabados": "saturdays", "los domingos": "sundays",
    "nada mas": "only", "solo": "only", "solamente": "only", "nomas": "only", "menos": "less", "muchos": "too many",
    "demasiados": "too many", "demasiado": "too much", "seguido": "often", "las noches": "evenings", "las mananas": "mornings",
    "las tardes": "afternoons", "por las noches": "evenings", "por las mananas": "mornings", "por las tardes": "afternoons",
    "en las noches": "evenings", "en las mananas": "mornings", "en las tardes": "afternoons",
    # what happened
    "ya la hice": "did it", "ya hice": "did", "ya lo mande": "sent it", "ya mande": "sent", "ya envie": "sent",
    "ya lo envie": "sent it", "ya le mande": "sent", "le mande": "sent", "mande mi": "sent my", "ya acabe": "finished",
    "ya lo termine": "finished it", "si lo hice": "did it", "si la hice": "did it", "si pude": "did it", "lo logre": "did it",
    "lo termine": "finished it", "lo acabe": "finished it", "complete el": "completed the", "ya complete": "completed",
    "pase el examen": "passed the exam", "pase mi examen": "passed my exam", "pase": "passed", "aprobe": "passed",
    "fui": "went", "vi un": "watched a", "vi el": "watched the", "vi dos": "watched 2", "vi tres": "watched 3", "escuche": "listened",
    "hable": "talked", "platique": "talked", "llame al": "called", "le llame": "called", "le hable": "called", "le escribi": "wrote to",
    "le pregunte": "asked", "pregunte": "asked", "pedi": "asked for", "le pedi": "asked", "le pedi a": "asked",
    "conteste": "answered", "contesto": "answered", "dijo que si": "said yes", "me dijo que si": "said yes", "dijo": "said",
    "me ayudo": "helped me", "me presento": "introduced me", "me va a": "is going to", "me firma": "is signing",
    "lei un": "read a", "lei dos": "read 2", "lei el": "read the", "segui": "followed", "inscribi": "enrolled", "me inscribi": "signed up",
    "me registre": "signed up", "apunte": "signed up", "me apunte": "signed up", "aprendi": "learned", "practique el": "practiced the",
    "avance un poco": "made some progress", "avance poquito": "made some progress", "avance la mitad": "did half",
    "a medias": "half", "un poquito": "a little", "poquito": "a little", "solo una parte": "only part", "no todo": "not all",
    "no complete": "did not finish", "no acabe": "did not finish", "no lo acabe": "did not finish", "me falta": "still have left",
    "me falto": "still have left", "falta": "left", "pero no termine": "but did not finish", "no pude terminar": "could not finish",
    "no lo he hecho": "have not done it", "no he hecho": "have not done", "no la hice": "did not do it", "no hice nada": "did nothing",
    "nada": "nothing", "todavia": "still", "no fui": "did not go", "no alcance a": "did not get to", "no me dio tiempo": "had no time",
    "sin tiempo": "no time", "no hubo tiempo": "no time", "se me fue": "forgot", "me olvide": "forgot", "se me olvido": "forgot",
    "olvide": "forgot", "estuve enfermo": "was sick", "estuve enferma": "was sick", "estoy enferma": "i am sick",
    "estoy enfermo": "i am sick", "ando mala": "i am sick", "ando malo": "i am sick", "mala con": "sick with",
    "ocupado": "busy", "ocupada": "busy", "trabajando": "working", "doble": "double", "turno": "shift",
    "perdi mi trabajo": "lost my job", "perdi el trabajo": "lost my job", "ya consegui trabajo": "i got a job",
    "consegui trabajo": "i got a job", "consegui el trabajo": "i got the job", "encontre trabajo": "i got a job",
    "ya tengo trabajo": "i got a job", "me contrataron": "got hired", "me dieron": "gave me", "me ofrecieron": "offered me",
    "me aumentaron": "gave me a raise", "un aumento": "a raise", "aumento": "raise", "me llamaron": "they called me",
    "no me dieron": "did not get", "me rechazaron": "rejected me", "mi mama": "my mom", "mi papa": "my dad", "mi abuela": "my grandma",
    "mi abuelo": "my grandpa", "mi hijo": "my son", "mi hija": "my daughter", "mi hermano": "my brother", "mi hermana": "my sister",
    "mi prima": "my cousin", "mi primo": "my cousin", "mi amiga": "my friend", "mi amigo": "my friend", "mi tia": "my aunt",
    "mi jefe": "my boss", "mi jefa": "my boss", "mi supervisora": "my supervisor", "mi supervisor": "my supervisor",
    "mi pareja": "my partner", "mi esposa": "my wife", "mi mujer": "my wife", "mi novia": "my girlfriend", "mi ex": "my ex",
    "el examen": "the exam", "examen": "exam", "los videos": "the videos", "el formulario": "the form", "la solicitud": "the application",
    "aplicaciones": "applications", "trabajos": "jobs", "trabajo": "job", "leccion": "lesson", "lecciones": "lessons", "ingles": "english",
    "el modulo": "the module", "modulo": "module", "computadora": "computer", "certificado": "certificate", "carta": "letter",
    "carta de presentacion": "cover letter", "perfil": "profile", "amigos": "friends", "companeros": "coworkers", "maestra": "teacher",
    "tarea": "step", "el paso": "the step", "este paso": "this step", "la tarea": "the step", "estudiar": "study", "estudiando": "studying",
    # what will happen
    "lo voy a hacer": "i will do it", "la voy a hacer": "i will do it", "lo hago manana": "i will do it tomorrow", "la hago": "i will do it",
    "hare": "i will do", "voy a hacerlo": "i will do it", "pienso": "i plan to", "quiero hacerlo": "i want to do it", "vamos a ver": "we will see",
    "tengo entrevista": "i have an interview", "tengo una entrevista": "i have an interview", "tengo clase": "i have class",
    "cuando salga": "when i get off", "saliendo": "after work", "saliendo del trabajo": "after work", "al salir": "after work",
    "cuando llegue": "when i get home", "cuando se duerman": "when the kids are asleep", "despues de la misa": "after church", "misa": "church",
    # to the coach
    "dame otro": "give me another", "dame otra": "give me another", "otro por favor": "another please", "otra por favor": "another please",
    "otro": "another", "otra": "another", "diferente": "different", "distinto": "different", "mas facil": "easier", "facil": "easy",
    "este no me sirve": "this one does not work for me", "no me sirve": "does not work for me", "no me gusta este": "i do not like this one",
    "este no": "not this one", "esta no": "not this one", "salta este": "skip this", "saltar": "skip", "sigue el siguiente": "next one",
    "el siguiente": "next one", "siguiente": "next", "paso": "step", "cambialo": "change it", "cambiame": "change", "cambia": "change",
    "cambiar": "change", "mi meta": "my goal", "la meta": "the goal", "meta": "goal", "mi objetivo": "my goal", "quiero ser": "i want to be",
    "mi progreso": "my progress", "cuanto llevo": "how many have i done", "cuantos minutos llevo": "how many minutes have i done",
    "cuantas horas llevo": "how many hours have i done", "cuantos llevo": "how many have i done", "que llevo": "what have i done",
    "mi pagina": "my page", "mis numeros": "my numbers", "como me va": "how am i doing", "como ando": "how am i doing",
    "q es esto": "what is this", "que es": "what is", "de que se trata": "what is this about", "quien me puso": "who signed me up",
    "como se usa": "how do i use", "como se usa esto": "how do i use this", "no entiendo": "i do not understand", "me lo explica": "explain this",
    "me explica": "explain this", "explicame": "explain this", "que numero es este": "what number is this", "que es este numero": "what is this number",
    "numero": "number", "equivocado": "wrong", "equivocada": "wrong", "se equivoco": "you have the wrong person", "esta equivocado": "wrong number",
    "no conozco a": "i do not know any", "no conozco": "i do not know any", "ningun": "any", "ninguna": "any", "no vive aqui": "does not live here",
    "yo no soy": "this is not", "este no es": "this is not", "no me inscribi": "i never signed up", "yo no me inscribi": "i never signed up",
    "nunca me inscribi": "i never signed up", "nunca me apunte": "i never signed up", "yo no pedi esto": "i never signed up for this",
    "es mio": "is mine", "desde hace": "for", "desde el ano pasado": "since last year", "desde": "since",
    "me equivoque": "i made a mistake undo that", "borra lo ultimo": "delete the last one", "borre lo ultimo": "delete the last one",
    "borra lo de ayer": "delete my last log", "borre lo de ayer": "delete my last log", "borralo": "delete that", "deshaz": "undo",
    "deshacer": "undo", "quita lo ultimo": "delete the last one", "lo ultimo": "the last one", "no cuenta": "that does not count",
    "perdon fueron": "sorry it was", "fueron": "it was", "fue": "was", "eran": "it was", "eso": "that", "esto": "this",
    "descanso": "break", "un descanso": "a break", "necesito un descanso": "i need a break", "dame una semana": "give me a week",
    "dame dos semanas": "give me 2 weeks", "dame un mes": "give me a month", "dame unos dias": "give me a few days", "unos dias": "a few days",
    "dame tiempo": "give me time", "dame": "give me", "deme": "give me", "pausar": "pause", "pausame": "pause me", "pausen": "pause",
    "pausalo": "pause it", "por ahora": "for now", "estoy fuera": "i am away", "fuera": "away", "de viaje": "traveling", "de vacaciones": "on vacation",
    "estoy de vuelta": "i am back", "ya estoy de vuelta": "i am back", "de vuelta": "back", "ya volvi de": "i am back from", "ya llegue": "i am back",
    "reanudar": "resume", "reanuda": "resume", "reanuden": "resume", "sigamos": "lets continue", "continuar": "continue", "continuemos": "lets continue",
    "ya termino mi descanso": "my break is over", "empezar otra vez": "start again", "empezar de nuevo": "start again", "empezar": "start", "empecemos": "lets start",
    "quiero empezar": "i want to start", "inscribirme": "sign up", "quiero inscribirme": "i want to sign up", "quiero volver": "i want back in", "apuntame": "sign me up",
    "confirmo": "i confirm", "si confirmo": "i confirm", "confirmado": "confirmed", "acepto": "i agree", "de acuerdo": "i agree", "dale": "yes", "simon": "yes",
    "orale": "ok", "sale": "ok", "vale": "ok", "bueno": "ok", "esta bien": "ok", "claro que si": "yes", "por supuesto": "yes", "asi es": "yes", "soy yo": "this is me",
    "mensajes en la noche": "messages in the evening", "ponganme": "set me", "ponme": "set me", "mandenmelos": "send them", "mandamelos": "send them", "mandamelo": "send it",
    "mandenmelo": "send it", "me pueden mandar": "can you send me", "me puede mandar": "can you send me", "mandar": "send", "manden": "send", "escribanme": "text me",
    "escribame": "text me", "texteame": "text me", "texteenme": "text me", "correo electronico": "email", "por email": "by email", "por texto": "by text", "textos": "texts", "texto": "text",
    "me dicen": "call me", "digame": "call me", "diganme": "call me", "mi nombre es": "my name is", "cambie": "change", "cambien": "change", "hora de": "hour",
    # questions
    "que hago": "what do i do", "que digo": "what do i say", "que me pongo": "what do i wear", "que tengo que hacer": "what do i have to do", "que tengo q hacer": "what do i have to do",
    "que debo": "what should i", "como le digo": "how do i tell", "como digo": "how do i say", "como pido": "how do i ask for", "como hago": "how do i do",
    "como puedo": "how can i", "como contesto": "how do i answer", "como se": "how do i", "cuanto pido": "how much should i ask", "cuanto debo": "how much should i", "debo": "should i", "deberia": "should i",
    "puedo": "can i", "me pueden": "can you", "me puede": "can you", "me puedes": "can you", "pueden": "can you", "me ayudan": "can you help me", "me ayuda con": "can you help me with",
    "me ayudas": "can you help me", "necesito ayuda": "i need help", "necesito un consejo": "i need advice", "un consejo": "advice", "consejo": "advice", "consejos": "advice",
    "hablar con alguien": "talk to someone", "hablar con una persona": "talk to a person", "una persona": "a person", "llamar": "call me", "me pueden llamar": "can you call me",
    "necesito": "i need", "quiero": "i want", "es mejor": "is it better", "vale la pena": "is it worth it", "que pasa si": "what happens if", "cual es": "what is", "hay": "is there",
    # opting out
    "no quiero": "do not want", "no quiero esto": "do not want this", "ya no quiero esto": "do not want this any more", "no quiero estos mensajes": "do not want these messages",
    "ya no quiero mensajes": "no more messages", "no quiero mensajes": "no more messages", "quiero cancelar": "i want to cancel", "cancelar esto": "cancel this", "cancelen": "cancel", "cancela": "cancel", "cancele": "cancel",
    "no me interesa": "not interested", "no estoy interesado": "not interested", "no estoy interesada": "not interested", "sin interes": "not interested", "ya no me interesa": "no longer interested",
    "ya basta": "stop", "basta ya": "stop", "ya paren": "stop", "ya para": "stop", "para ya": "stop", "paren": "stop", "parenle": "stop", "ya estuvo": "enough", "dejen": "stop", "ya no": "no longer", "no mas textos": "no more texts",
    "ni un mensaje mas": "no more messages", "sin mensajes": "no messages", "ya no mas": "no more", "no mas por favor": "no more please", "dejame tranquilo": "leave me alone", "dejame tranquila": "leave me alone", "dejenme tranquilo": "leave me alone",
    "dejenme tranquila": "leave me alone", "dejeme en paz": "leave me alone", "dejen de joder": "stop bothering me", "dejame de escribir": "stop texting me", "dejeme de escribir": "stop texting me", "ya no me ocupes mandar": "do not text me",
    "no escriban": "do not text me", "ya no escriban": "do not text me", "no escriba": "do not text me", "no escribas": "do not text me", "no manden": "do not text me", "ya no manden": "do not text me",
    "vete a la": "fuck off", "vayanse a la": "fuck off", "chinga tu": "fuck you", "vete al diablo": "go to hell", "no autorizo": "i do not consent", "no molesten": "do not bother me", "no molestar": "do not bother me", "no moleste": "do not bother me",
    # danger
    "me pego": "he hit me", "me esta pegando": "he hits me", "me pegan": "they hit me", "me maltrata": "he abuses me", "me amenazo": "he threatened me", "me amenaza": "he threatens me", "me quiere matar": "he wants to kill me",
    "me va a matar": "he will kill me", "me ahorco": "he choked me", "me golpean": "they beat me", "me golpeaba": "he beat me", "me viola": "raped me", "me violo": "raped me", "tengo miedo de": "scared of", "le tengo miedo": "scared of him",
    "no estoy segura en": "not safe at", "no estoy seguro en": "not safe at", "en mi casa": "at home", "quiero desaparecer": "want to disappear", "quiero acabar con todo": "want to end it all", "acabar con todo": "end it all", "acabar con mi vida": "end my life",
    "terminar con mi vida": "end my life", "terminar con todo": "end it all", "no puedo mas": "can not go on", "ya no puedo mas": "can not go on", "ya no puedo": "can not go on any more", "no aguanto mas": "can not take it any more", "ya no aguanto": "can not take it any more",
    "no quiero estar aqui": "do not want to be here", "ya no quiero estar aqui": "do not want to be here any more", "no quiero estar viva": "do not want to be alive", "no quiero estar vivo": "do not want to be alive", "ya no quiero despertar": "do not want to wake up", "no quiero despertar": "do not want to wake up",
    "sentido a la vida": "no reason to live", "sentido a nada": "no reason to live", "no vale la pena vivir": "life is not worth living", "me corto": "cutting myself", "me estoy cortando": "cutting myself", "cortarme": "cut myself", "me quiero ir de este mundo": "want to die",
    "estarian mejor sin mi": "better off without me", "mejor muerto": "better off dead", "mejor muerta": "better off dead", "quisiera morirme": "want to die", "quisiera morir": "want to die", "ojala me muera": "wish i was dead", "ojala me muriera": "wish i was dead",
    "me tome todas las pastillas": "took all the pills", "me tome las pastillas": "took all the pills", "pastillas": "pills", "suicidio": "suicide", "se quiere matar": "wants to kill himself", "quitarse la vida": "kill himself", "matarse": "kill himself",
    # small words
    "tambien": "also", "y": "and", "si": "yes", "no": "no", "bien": "good", "muy": "very", "mucho": "a lot", "mucha": "a lot", "con": "with", "para": "for", "hice mi": "did my", "hice el": "did the", "hice la": "did the", "mi": "my", "un": "a", "una": "a",
    "el": "the", "la": "the", "los": "the", "las": "the", "en": "in", "de": "of", "del": "of the", "al": "to the", "su": "your", "me": "me", "te": "you", "le": "him", "por": "for", "sin": "without", "a": "a", "es": "is", "esta": "this", "este": "this", "estos": "these", "estas": "these",
    "estoy": "i am", "soy": "i am", "tengo que trabajar": "i have to work", "pq": "because", "xq": "because", "q": "what", "k": "k", "pues": "well", "aqui": "here", "ya": "already", "lunes": "monday", "verdad": "right", "ok": "ok",
}  # fmt: skip

# English words that are words of these tables too: glossed only beside a word that is not English.
SHARED = frozenset({
    "me", "a", "no", "once", "la", "el", "de", "en", "en la", "un", "del", "al", "los", "las", "le", "te", "es", "su",
    "si", "y", "q", "k", "pq", "con", "por", "mi", "sin", "para", "sale", "dale", "bien", "paso", "uno", "mes", "fue",
    "hay", "meta", "otra", "solo", "ya", "ok", "una", "para ya", "pase", "mas", "mucho", "sip", "este", "esta", "vale",
    "simon", "ni me", "manda", "mandar", "mande", "envies", "pedi", "eran", "debo", "doble", "joder",
    "dime", "vi", "complete", "lista", "hora", "curriculum", "que", "como", "fini", "lei", "mande", "pare de",
    "sim", "meta", "regular", "morgen", "dia", "tres", "dos", "quince", "mejor", "envie", "avance", "fiz",
})  # fmt: skip

# Small words of Spanish that say nothing here but tell which language a text is in.
SPANISH = table(
    """
    el la los las de del en con por para una un mi tu su se lo le les al es y a me muy mas pero si ya no
    """
)
