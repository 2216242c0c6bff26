"""The words that a coach edits, as Jinja reads them: a sandbox, strict, and told apart by file name."""

import traceback
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from careerline.errors import ContentError
from careerline.words import spoken

# A line that divides the wordings of a message.
DIVIDER = "---"

# What a template may do to a value, besides what every Jinja template can.
FILTERS: Mapping[str, Callable[..., str]] = {
    "minutes": spoken.spoken_minutes,
    "plural": spoken.plural,
    "names": spoken.names,
    "paragraphs": spoken.paragraphs,
    "cap": spoken.cap,
    "as_said": spoken.as_said,
    "date": spoken.spoken_date,
    "clock": spoken.spoken_time,
}


class Templates:
    """The files under templates/, by their path from there; `files` maps each path to its source."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files
        # Each source goes by its file's name, so that a mistake is found where it stands.
        sources = {path: (source, f"templates/{path}", None) for path, source in files.items()} | {
            f"{path}#{n}": (words, f"templates/{path}", None)
            for path, source in files.items()
            for n, words in enumerate(wordings_of(source))
        }
        loader = FunctionLoader(sources.get)
        self._texts = _environment(loader, escape=False)
        self._pages = _environment(loader, escape=True)

    def exists(self, path: str) -> bool:
        """Tell whether a file is there."""
        return path in self._files

    def pick(self, base: str, extension: str, variants: Sequence[str]) -> str:
        """Return the path of the most specific file of a message that exists.

        Raises `ContentError` naming the plain file where none does.
        """
        for variant in (*variants, ""):
            path = f"{base}.{variant}.{extension}" if variant else f"{base}.{extension}"
            if path in self._files:
                return path
        raise ContentError(
            f"templates/{base}.{extension} does not exist; write it, or take the message off the programme"
        )

    def wordings(self, path: str) -> int:
        """Return how many wordings a message file holds."""
        return len(wordings_of(self._files[path]))

    def render(self, path: str, values: Mapping[str, Any], *, wording: int | None = None, escape: bool = False) -> str:
        """Return one wording of a file, or all of it, with its values in.

        Raises `ContentError` naming the file, the line and what is wrong with it.
        """
        environment = self._pages if escape else self._texts
        name = path if wording is None else f"{path}#{wording}"
        try:
            return environment.get_template(name).render(values).lstrip("\n")
        except TemplateSyntaxError as wrong:
            raise ContentError(f"{wrong.filename or path}, line {wrong.lineno}: {wrong.message}") from wrong
        except TemplateError as wrong:
            raise ContentError(f"{_where(wrong, path)}: {wrong.message}") from wrong
        except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as wrong:
            raise ContentError(f"{_where(wrong, path)}: {wrong}") from wrong


def _where(wrong: Exception, path: str) -> str:
    """Return the file and line that an error came from; Jinja shows each template as a frame of its traceback."""
    frames = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(wrong.__traceback__)]
    ours = [(file, line) for file, line in frames if file.startswith("templates/")]
    return f"{ours[-1][0]}, line {ours[-1][1]}" if ours else f"templates/{path}"


def wordings_of(source: str) -> list[str]:
    """Return the wordings of a message file: what stands between its dividing lines, each on the lines of the file."""
    wordings: list[list[str]] = [[]]
    for n, line in enumerate(source.splitlines()):
        if line.strip() == DIVIDER:
            wordings.append([""] * (n + 1))
        else:
            wordings[-1].append(line)
    return ["\n".join(lines).rstrip("\n") for lines in wordings if any(line.strip() for line in lines)] or [""]


def _environment(loader: FunctionLoader, *, escape: bool) -> ImmutableSandboxedEnvironment:
    # Texts are no HTML: an apostrophe must stay one. Pages and mail frames are, and escape.
    environment = ImmutableSandboxedEnvironment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters |= FILTERS
    return environment
