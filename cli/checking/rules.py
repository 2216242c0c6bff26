"""rules.toml: every rule of the coaching, with its figures and its reason."""

import re

from careerline.coaching.rules import Rules, read_rules
from careerline.errors import ContentError
from cli.checking.complaint import Complaint
from cli.checking.folder import Folder

_ROW = re.compile(r"\[(\w+)\]")
_FIGURE = re.compile(r"`(\w+)`")


def rules(folder: Folder, programme: str) -> Rules | Complaint:
    """Return the rules of a programme, or the first thing that is wrong with them."""
    path = f"programmes/{programme}/rules.toml"
    read = folder.toml(path)
    if isinstance(read, Complaint):
        return read
    data, lines = read
    try:
        return read_rules(programme, data)
    except ContentError as wrong:
        what, _, fix = str(wrong).removeprefix(f"templates/{path}: ").partition("; ")
        row, figure = _ROW.search(what), _FIGURE.search(what)
        line = lines.at(*(found[1] for found in (row, figure) if found))
        fix = fix or "Change it, and its why along with it"
        return Complaint(path, line, f"{what[:1].upper()}{what[1:]}.", f"{fix[:1].upper()}{fix[1:]}.")
