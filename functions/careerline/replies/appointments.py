"""Appointments: what is kept at a time that somebody else has a say in, an interview, a class or a call."""

from __future__ import annotations

from .rx import Rx
from .weekdays import WEEKDAY

_APPOINTMENT = Rx(
    r"\b(?:interviews?|class|classes|orientation|exam|test|webinar|workshop|zoom|job fair|career fair"
    r"|phone screen|screening|info session|information session|networking event|mixer|meetup|open house|lecture"
    r"|training|seminar|conference|appointment|panel|audition|assessment|informational|onboarding|first day"
    r"|tour|meeting (?:with|at|is)|(?:coffee|call|lunch|zoom|chat|review) (?:with|at|is|on|set)|coffee chat"
    r"|phone call|recert|lessons?|night school|(?:course|coursework|bootcamp|program|semester) (?:starts|begins|is|on"
    r"|at"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d|tomorrow)|tutor|the boards|final round|(?:call"
    r"|ring|phone"
    r"|see|interview|meet) me (?:on |at )?(?:monday|tuesday|wednesday|thursday|friday|saturday|tomorrow|next|\d)"
    r"|interviewing me"
    r"|squeezed me in|speaking properly|put me in with|(?:call|zoom|coffee|chat) (?:booked|set|scheduled|with|monday"
    r"|tuesday"
    r"|wednesday|thursday|friday|tomorrow|next)|half an hours on|recruiter call|orientation call|video call"
    r"|first lesson|open day|physical|(?:first|1st) (?:night|day) of|come in for|to see the"
    r"|speaking (?:properly|with))\b"
)
_FIXED = Rx(
    r"\b(?:have|having|got|is|set|scheduled|booked|at|tengo|with|next one|have to be|starts|invited|invitation"
    r"|confirmed|on|its|my|the|an|a|there is|for)\b"
)
_DOING_IT = Rx(
    r"\b(?:(?:after|before) (?:\w+ )?(?:training|lesson|orientation|school|webinar)|do it|get it done|will do"
    r"|knock it|work on|before (?:my|the|class|work)|after (?:my|the|class|work)"
    r"|when (?:my|the)|until|finish it|practice|study|prep|prepare|apply|update|during|while|call (?!with|is|at"
    r"|on|set|scheduled)|will call|on my lunch|lunch break|ask|between|tackle|i will try|do my|try it|will email"
    r"|for (?:my"
    r"|the) (?:class|exam|test|interview)|mock)\b"
)


_ARRANGED = Rx(r"\b(?:set|scheduled|got|have|booked|invited|confirmed|landed|invite|wants?|want)\b")
_CALLED_OFF = Rx(r"\b(?:cancel\w*|called off|postponed|is off)\b")


# What a person does for an appointment, and at no hour that somebody else has set.
_PREPARING = Rx(
    r"\b(?:practi[cs]\w+|prep\w*|stud(?:y|ying)|mock|rehears\w*|questions|apply|applying|do it|before (?:my|the)"
    r"|after (?:my|the)"
    r"|until|for (?:my|the) (?:class|exam|test)|no (?:class|interview)|homework|quiz\w*|assignment|flashcards"
    r"|register|sign up)\b"
)
_MEETS = Rx(
    r"\b(?:interview|class|classes|lesson|orientation|exam|webinar|workshop|fair|screening|session|open day|open house"
    r"|assessment|night school|course|tutor|boards|final round|interviewing me|call with|call booked|booked a call"
    r"|recruiter call|video call|phone screen|(?:call|ring|see|interview) me|zoom with|review with|squeezed me in"
    r"|put me in with|speaking properly|on zoom|half an hours on|101|trial (?:shift|day)|working interview"
    r"|placement day"
    r"|(?:skills?|theory|driving|aptitude|typing) test|info session|tutoring|tryout|audition|enrol?ment"
    r"|(?:telephonic|technical|hr|final|second|first|last) round|panel|loop"
    r"|round (?:[1-4]|one|two|three) (?:is|on|at|with|interview|booked|set|scheduled)"
    r"|induction|mentor (?:call|meeting|session)|meeting (?:the|with|w)|reporting day|open day|school starts?"
    r"|starting school|webinar)\b"
    # Somebody of the other side sees them, calls them or sits down with them at that hour.
    r"|(?<!nobody )\b(?:calls?|calling|rings?|ringing|phones?|phoning|sees?|seeing|meets?|meeting|interviews?"
    r"|interviewing"
    r"|(?<!nobody )talks? (?:to|with)|speaks? (?:to|with)|want|wants) (?:to (?:see|meet|interview|talk to"
    r"|speak to) )?me\b"
    r"|\b(?:speaking|talking) (?:to|with) (?:the|a|my|somebody|someone)\b|\bwants? me in\b|\bin for a chat\b"
    r"|\b(?:have|has|got|there is|is giving me|put|set up|booked|we have|have got) (?:a|my|an) (?:\w+ )?(?:calls?"
    r"|zoom|video|chat|phone call|coffee)\b"
    r"|\bcalls? (?:is )?(?:fixed|set|booked|scheduled|arranged)\b"
)


# "30 minutes of prep for the interview thursday at 9": the day is that of the interview.
_DATED_MEETING = Rx(
    rf"(?<!mock )(?<!practice )\b(?:interview|class|exam|assessment|orientation)(?: (?:is|on|this|next"
    rf"|for))* (?:{WEEKDAY}|tomorrow|the \d)"
)


def is_kept(text: str, *, hour: bool, asks: bool) -> bool:
    """Say whether a sentence that names a day, or an hour, names what is kept then: an interview, a class, a call."""
    if hour and _DATED_MEETING.search(text) and not _CALLED_OFF.search(text) and not _NOT_OWN_MEETING.search(text):
        return True
    if (
        _PREPARING.search(text)
        or (_CALLED_OFF.search(text) and not _MOVED.search(text))
        or _NOT_OWN_MEETING.search(text)
    ):
        return False
    return _MEETS.search(text) is not None and (hour or "interview" in text) and not (asks and not hour)


_MOVED = Rx(r"\b(?:moved|now|rescheduled|new time)\b")
_NOT_OWN_MEETING = Rx(
    r"\b(?:his|her|their|son s|daughter s|kid s|kids|cousin|brother|sister|husband|wife|friend)(?: (?:s|has|have"
    r"|is))? (?:\w+ )?"
    r"(?:interview|class|lesson|exam|school|appointment)\b"
)


def is_appointment(text: str) -> bool:
    """Say whether a clause names an appointment, and not what is done for one or around it."""
    return bool(
        _APPOINTMENT.search(text)
        and not _CALLED_OFF.search(text)
        and not _DOING_IT.search(text)
        and (_FIXED.search(text) or len(text.split()) <= 6)
    )


_PRACTISED = Rx(
    r"\b(?:read|reading|learn|learning|watch|watching) (?:\w+ )?about\b"
    r"|\b(?:practi[cs]ing|practi[cs]e) (?:\w+ )?(?:interview|questions|answers)\b"
)


def is_practised(text: str) -> bool:
    """Say whether a clause is about learning what an appointment is like."""
    return _PRACTISED.search(text) is not None


def follows_arranging(before: str) -> bool:
    """Say whether a clause arranges what the next one only dates: "got an interview! thursday at 2"."""
    return bool(_APPOINTMENT.search(before) and _ARRANGED.search(before) and not _DOING_IT.search(before))
