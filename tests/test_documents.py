"""The documents keep their word: commands exist, verbs are described, links lead somewhere, and the prose is plain."""

import os
import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli.main import VERBS, main
from local.twilio import ANSWERS

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))

OTHER_PEOPLES = {"uv.lock", "tests/data/twilio_api_v2010.json", "tests/data/caniemail.json"}
"""Files that are kept as their authors wrote them."""
ABOUT_DASHES = {
    "functions/careerline/replies/normalise.py": "reads the dashes that people type",
    "tests/core/test_segments.py": "folds them",
}

MADE_LATER = {"samconfig.toml", ".venv", ".aws-sam/build", "app.py", "email.message"}
"""What documents name and git does not hold."""


def tracked() -> list[Path]:
    """Every file of the project: what stands in its folder and is not named in `.gitignore`."""
    ignored = {".git", *(ROOT / ".gitignore").read_text(encoding="utf-8").replace("/", "").split()}

    def ours(name: str) -> bool:
        return not any(fnmatch(name, pattern) for pattern in ignored)

    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = filter(ours, folders)
        found += [Path(folder) / name for name in names if ours(name)]
    return sorted(path for path in found if str(path.relative_to(ROOT)) not in OTHER_PEOPLES)


def lines() -> list[tuple[str, int, str]]:
    """Every line of text in the project: its file, its number, itself."""
    found = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        name = str(path.relative_to(ROOT))
        found += [(name, number, line) for number, line in enumerate(text.splitlines(), start=1)]
    return found


def documents() -> list[Path]:
    return [path for path in tracked() if path.suffix == ".md"]


class TestCommands:
    def test_that_documents_name_are_targets_of_make(self) -> None:
        named = {
            (path.name, target)
            for path in documents()
            for target in re.findall(r"(?:`|^\s*|^\$ |[A-Z]+=\S+ )make ([a-z]+)", path.read_text("utf-8"), re.MULTILINE)
        }

        assert {(name, target) for name, target in named if target not in TARGETS} == set()
        assert {target for name, target in named if name == "README.md"} >= {"run", "test"}

    def test_all_say_what_they_do(self) -> None:
        said = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

        assert {line.split()[1] for line in said.splitlines()} == TARGETS
        assert {"setup", "run", "check", "test", "package"} <= TARGETS


class TestVerbs:
    def test_are_listed_with_a_line_each(self) -> None:
        said = CliRunner().invoke(main, ["--help"])

        assert said.exit_code == 0
        for name, verb in VERBS.items():
            assert re.search(rf"^  {name} +\S", said.output, re.MULTILINE)
            assert len(verb.does) <= 72

    @pytest.mark.parametrize("name", VERBS)
    def test_explain_themselves(self, name: str) -> None:
        said = CliRunner().invoke(main, [name, "--help"])

        assert said.exit_code == 0, said.output
        assert f"{name} " in said.output.splitlines()[0] + " "

    @pytest.mark.parametrize("name", VERBS)
    def test_are_in_a_document(self, name: str) -> None:
        pages = "\n".join(path.read_text(encoding="utf-8") for path in documents())

        assert f"careerline {name}" in pages

    def test_that_documents_name_are_there(self) -> None:
        named = {
            (str(path.relative_to(ROOT)), verb)
            for path in documents()
            for verb in re.findall(r"(?:`|bin/)careerline ([a-z][a-z-]+)", path.read_text(encoding="utf-8"))
        }

        assert {(name, verb) for name, verb in named if verb not in VERBS} == set()

    def test_are_all_in_the_table(self) -> None:
        """A module of cli/ with a command in it can be called."""
        modules = {verb.module for verb in VERBS.values()}
        with_commands = {
            f"cli.{path.stem}"
            for path in (ROOT / "cli").glob("*.py")
            if re.search(r"^@click\.(command|group)", path.read_text(encoding="utf-8"), re.MULTILINE)
        }

        assert with_commands - {"cli.main"} <= modules

    def test_of_another_name_are_refused(self) -> None:
        said = CliRunner().invoke(main, ["dance"])

        assert said.exit_code == click.UsageError.exit_code
        assert "dance" in said.output

    def test_are_listed_without_importing_any_or_boto3(self) -> None:
        script = "import sys; from cli.main import main\n"
        script += "try: main(['--help'])\n"
        script += "except SystemExit: print(*sorted(m for m in sys.modules if m.split('.')[0] in ('boto3', 'cli')))"
        said = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)

        assert said.stdout.splitlines()[-1].split() == ["cli", "cli.main"]


class TestLinks:
    def test_lead_somewhere(self) -> None:
        broken = [
            f"{path.relative_to(ROOT)}: {target}"
            for path in documents()
            for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
            if ":" not in target and not (path.parent / target).exists()
        ]

        assert not broken


class TestPaths:
    def test_that_documents_name_are_there(self) -> None:
        """`sending/guard.py` is short for the file in the package."""
        roots = (ROOT, ROOT / "functions" / "careerline")
        missing = [
            f"{path.relative_to(ROOT)}: {name}"
            for path in documents()
            if path.parent == ROOT or "docs" in path.parts
            for name in re.findall(
                r"`([\w.-]+/[\w./-]*|[\w-]+\.(?:py|toml|yaml|md))`", path.read_text(encoding="utf-8")
            )
            if name not in MADE_LATER and not any((root / name).exists() for root in roots)
        ]

        assert not missing


class TestProse:
    def test_has_no_long_dashes(self) -> None:
        alone = re.compile(r"([\"'])[\u2013\u2014]\1")  # a dash in quotes is shown for what it is
        found = [
            f"{name}:{number}"
            for name, number, line in lines()
            if re.search("[\u2013\u2014]", alone.sub("", line)) and name not in ABOUT_DASHES
        ]

        assert not found

    def test_leaves_nothing_to_do(self) -> None:
        marks = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")

        assert [f"{name}:{number}" for name, number, line in lines() if marks.search(line)] == []

    def test_names_no_machine(self) -> None:
        somebody = re.compile(r"/(?:root|home/\w|Users/\w|wo" + r"rk/|mnt/\w)")

        assert [f"{name}:{number}" for name, number, line in lines() if somebody.search(line)] == []


def test_the_carriers_answers_to_set_at_twilio_are_those_of_the_stage() -> None:
    deploy = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
    assert [word for word, answer in ANSWERS.items() if f"| {word} | `{answer}` |" not in deploy] == []
