"""What a message is, as far as several rules ask it."""

from datetime import timedelta

# Texts and mails of the programme: nobody asked for this one at this moment.
PROGRAMME = frozenset({"coaching", "nudge"})
OF_A_WEEK = frozenset({"idea", "step", "plan", "nudge", "check", "reflect"})
SECOND = timedelta(seconds=1)
