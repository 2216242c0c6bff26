"""The marks of a template, read and not run: that they close, that their blanks exist, that they reach nowhere."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.filters import FILTERS as JINJA_FILTERS

from careerline.words.templates import FILTERS, wordings_of
from cli.checking.complaint import Complaint
from cli.checking.folder import LAYOUTS, Folder, is_text

# Parses alone: what it reads is never rendered by it.
_READER = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=True)
# What a message may do to a blank besides our own filters.
_HARMLESS = {"length", "join", "default", "upper", "lower", "capitalize", "trim", "first", "last"}
# A mistake as Jinja names it, and as a coach can mend it.
_SYNTAX: tuple[tuple[str, str, str], ...] = (
    (r"Unexpected end of template", "A {% if %} is never closed.", "Write {% endif %} where its words end."),
    (r"unknown tag 'end|unknown tag 'el|[Uu]nexpected 'end", "An {% else %} or {% endif %} has no {% if %} before it.",
     "Write {% if name %} where its words begin, or take the mark out."),
    (r"unexpected '}'|unexpected char|expected token 'end of print", "A mark is not written as it must be.",
     "Two braces on each side, and one name: {{ name }}."),
    (r"expected token 'end of statement block'|Expected an expression", "A mark is not written as it must be.",
     "It looks like {% if name %}, {% else %}, {% endif %}."),
    (r"Missing end of (?:comment|raw)", "A note {# is never closed.", "Write #} where it ends."),
)  # fmt: skip


def marks(folder: Folder, path: str, known: Mapping[str, Any] | None) -> Iterator[Complaint]:
    """Yield every mistake in the marks of a template; *known* holds its blanks with an example each, None: unknown."""
    source = folder.files[path]
    page = path.startswith("pages/") or path in LAYOUTS
    for words in [source] if page else wordings_of(source):
        try:
            tree = _READER.parse(words)
        except TemplateSyntaxError as wrong:
            yield _syntax(path, wrong)
            continue
        yield from _reaching(path, tree, folder, page=page)
        yield from _filters(path, tree, page=page)
        if is_text(path):
            yield from _crowded(path, tree)
        if known is not None:
            yield from _blanks(path, tree, known, page=page)


def blanks_of(source: str) -> set[str]:
    """Return the names of every blank that a template uses, where its marks can be read."""
    try:
        tree = _READER.parse(source)
    except TemplateSyntaxError:
        return set()
    return {name.name for name in tree.find_all(nodes.Name) if name.ctx == "load"}


def _syntax(path: str, wrong: TemplateSyntaxError) -> Complaint:
    for pattern, said, fix in _SYNTAX:
        if re.search(pattern, wrong.message or ""):
            return Complaint(path, wrong.lineno, said, fix)
    return Complaint(
        path, wrong.lineno, f"A mark cannot be read: {wrong.message}.", "templates/README.md shows them all."
    )


def _reaching(path: str, tree: nodes.Template, folder: Folder, *, page: bool) -> Iterator[Complaint]:
    """Yield what reaches for more than its blanks: other files, code, and the insides of things."""
    for node in tree.find_all((nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
        target = getattr(node, "template", None)
        name = target.value if isinstance(target, nodes.Const) else ""
        if not page or name not in folder.files:
            yield Complaint(
                path,
                node.lineno,
                f"It reaches for another file{f', {name}' if name else ''}.",
                "There is none of that name." if page else "A message says its words itself: write them here.",
            )
    for inside in tree.find_all((nodes.Getattr, nodes.Getitem)):
        key = inside.attr if isinstance(inside, nodes.Getattr) else getattr(getattr(inside, "arg", None), "value", "")
        if isinstance(key, str) and key.startswith("_"):
            yield Complaint(
                path, inside.lineno, f"It reaches into the machine: .{key}.", "Take it out; a blank is a name alone."
            )
    if not page:
        for call in tree.find_all(nodes.Call):
            yield Complaint(
                path, call.lineno, "It calls code: a name with brackets.", "Take it out; a blank is a name alone."
            )
        for loop in tree.find_all((nodes.For, nodes.Macro, nodes.CallBlock)):
            yield Complaint(path, loop.lineno, "It repeats words by code.", "Write the words as they should read.")


def _crowded(path: str, tree: nodes.Template) -> Iterator[Complaint]:
    """Yield what a text has no room for: the goal at all, and the name beside the career."""
    lines = {name.name: name.lineno for name in tree.find_all(nodes.Name) if name.ctx == "load"}
    if "goal" in lines:
        yield Complaint(
            path,
            lines["goal"],
            "{{ goal }} has up to 120 letters, too many for a text.",
            "Keep it for emails and the page; a text may name the career.",
        )
    if {"name", "career"} <= lines.keys():
        yield Complaint(
            path,
            max(lines["name"], lines["career"]),
            "It holds {{ name }} and {{ career }}; a text has room for one of them.",
            "Take one of them out.",
        )


def _filters(path: str, tree: nodes.Template, *, page: bool) -> Iterator[Complaint]:
    allowed = set(FILTERS) | (set(JINJA_FILTERS) - {"attr"} if page else _HARMLESS)
    for node in tree.find_all(nodes.Filter):
        if node.name not in allowed:
            near = get_close_matches(node.name, allowed, n=1)
            fix = f"Did you mean |{near[0]}?" if near else f"There are: {', '.join(sorted(FILTERS))}."
            yield Complaint(path, node.lineno, f"|{node.name} is nothing that can be done to a blank.", fix)


def _blanks(path: str, tree: nodes.Template, known: Mapping[str, Any], *, page: bool) -> Iterator[Complaint]:
    """Yield each blank that nobody fills, and each part that a blank does not have."""
    own = {name.name for name in tree.find_all(nodes.Name) if name.ctx in {"store", "param"}}
    own |= {node.target for node in tree.find_all(nodes.Import)}
    own |= {node.name for node in tree.find_all(nodes.Macro)}
    own |= {"loop"} if tree.find(nodes.For) else set()
    for name in tree.find_all(nodes.Name):
        if name.ctx == "load" and name.name not in known and name.name not in own:
            yield Complaint(
                path, name.lineno, f"{{{{ {name.name} }}}} is a blank that nobody fills.", _meant(name.name, known)
            )
    for part in tree.find_all(nodes.Getattr):
        if not isinstance(part.node, nodes.Name) or part.node.name in own or part.node.name not in known:
            continue
        blank, value = part.node.name, known[part.node.name]
        parts = value.keys() if isinstance(value, dict) else {n for n in dir(value) if not n.startswith("_")}
        whole = not page and (isinstance(value, str | int) or value is None)
        if part.attr.startswith("_") or (part.attr in parts and not whole):
            continue
        fix = f"Write {{{{ {blank} }}}} alone." if whole else _meant(part.attr, dict.fromkeys(parts), blank)
        yield Complaint(path, part.lineno, f"{{{{ {blank}.{part.attr} }}}}: {blank} has no part {part.attr}.", fix)


def _meant(name: str, known: Mapping[str, Any], blank: str = "") -> str:
    prefix = f"{blank}." if blank else ""
    near = get_close_matches(name, known, n=1)
    if near:
        return f"Did you mean {{{{ {prefix}{near[0]} }}}}?"
    return f"There are: {', '.join(prefix + known_name for known_name in sorted(known))}."
