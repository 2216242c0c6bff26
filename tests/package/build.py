"""Builds what AWS gets and proves it: the right wheels are in it, every function imports on the runtime's Python, and
replies are read there as they are here.

Run by `make package` with the SAM CLI on the PATH. Lambda runs on arm64. Where this machine is none, a second build
for its own processor stands in for the import; the first one is what is deployed, and its wheels are looked at.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from samtranslator.yaml_helper import yaml_parse

ROOT = Path(__file__).parents[2]
BUILD = ROOT / ".aws-sam"
PROCESSORS = {0xB7: "arm64", 0x3E: "x86_64"}  # e_machine of an ELF file
HERE = {"aarch64": "arm64", "x86_64": "x86_64"}.get(platform.machine()) if sys.platform == "linux" else None
LARGEST = 250 * 1024 * 1024  # what Lambda unpacks, layers included
TO_IMPORT = """
import importlib, sys
sys.path.insert(0, {code!r})
getattr(importlib.import_module({module!r}), {name!r})
"""
REPLIES = ROOT / "tests" / "data" / "replies"
TO_READ = """
import json, sys
sys.path.insert(0, {code!r})
from datetime import datetime
from careerline.replies import read
for line in sys.stdin.buffer:
    said = json.loads(line)
    print(ascii(read(said["text"], at=datetime.fromisoformat(said["at"]), asked=said["asked"])))
"""
# Every so many of the labelled replies: enough to meet each rule often.
EACH = 20


@dataclass(frozen=True)
class Function:
    """What the template says of one function."""

    name: str
    module: str
    handler: str


def refuse(why: str) -> NoReturn:
    """End with a reason."""
    sys.stderr.write(f"make package: {why}\n")
    sys.exit(1)


def say(line: str) -> None:
    """Print a line at once, so that it stands in order with what SAM prints."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def interpreter(wanted: str) -> Path:
    """Return the real Python of that version; SAM refuses the shims of version managers."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    found = shutil.which(f"python{wanted}")
    for candidate in [*([found] if found else []), *sorted(pyenv.glob(f"versions/{wanted}*/bin/python{wanted}"))]:
        asked = subprocess.run(
            [candidate, "-c", "import pip, sys; print('%d.%d' % sys.version_info[:2], sys.executable)"],
            capture_output=True,
            text=True,
            check=False,
        )
        version, _, real = asked.stdout.strip().partition(" ")
        if asked.returncode == 0 and version == wanted:
            return Path(real)
    refuse(
        f"there is no Python {wanted} with pip on the PATH or under {pyenv / 'versions'}. template.yaml asks for the "
        f"runtime python{wanted}, and SAM builds with the same version. With pyenv: pyenv install {wanted}"
    )


def sam(*arguments: str | Path, python: Path) -> None:
    """Run the SAM CLI with that Python first on the PATH; show what it printed if it fails."""
    environment = {
        "AWS_DEFAULT_REGION": "us-east-1",
        **os.environ,
        "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}",
    }
    command = [shutil.which("sam") or refuse("there is no sam on the PATH; run it by `make package`"), *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        refuse(f"sam {arguments[0]} failed\n{done.stdout}{done.stderr}")


def functions(template: dict[str, Any]) -> list[Function]:
    """Return the functions that the template names."""
    return [
        Function(name, *resource["Properties"]["Handler"].rsplit(".", 1))
        for name, resource in template["Resources"].items()
        if resource["Type"] == "AWS::Serverless::Function"
    ]


def layers(template: dict[str, Any]) -> list[str]:
    """Return the names of the layers in the template."""
    return [name for name, r in template["Resources"].items() if r["Type"] == "AWS::Serverless::LayerVersion"]


def size(folder: Path) -> int:
    """Return how many bytes a folder holds."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def compiled(folder: Path) -> dict[Path, str]:
    """Return the compiled modules in a folder and the processor that each is for."""
    found = {}
    for path in folder.rglob("*.so*"):
        head = path.open("rb").read(20)
        machine = int.from_bytes(head[18:20], "little") if head[:4] == b"\x7fELF" else 0
        found[path] = PROCESSORS.get(machine, "no processor of Lambda's")
    return found


def prove_contents(build: Path, template: dict[str, Any], architecture: str) -> None:
    """Refuse a build that misses a function or the words, fits another processor, or is too large."""
    words = sum(size(ROOT / template["Resources"][name]["Properties"]["ContentUri"]) for name in layers(template))
    modules: dict[Path, str] = {}
    largest = 0
    for function in functions(template):
        folder = build / function.name
        if not (folder / f"{function.module}.py").is_file():
            refuse(f"{function.name} was built without {function.module}.py")
        for stray in ("cli", "local", "tests", "events", "template.yaml"):
            if (folder / stray).exists():
                refuse(f"{function.name} was built with {stray}, which never ships")
        found = compiled(folder)
        for path, processor in found.items():
            if processor != architecture:
                refuse(f"{path.relative_to(build)} is for {processor}, not for {architecture}")
        modules |= found
        largest = max(largest, size(folder))
    if largest + words > LARGEST:
        refuse(f"a function and its layer unpack to {(largest + words) >> 20} MB; Lambda takes {LARGEST >> 20} MB")
    say(
        f"{architecture}: {len(functions(template))} functions of {largest >> 20} MB and {words / (1 << 20):.1f} MB of "
        f"words (Lambda takes {LARGEST >> 20} MB); {len(modules)} compiled modules, all for {architecture}"
    )


def prove_imports(build: Path, template: dict[str, Any], python: Path) -> None:
    """Refuse a build of which a function does not import with nothing but its own folder and a bare environment."""
    for function in functions(template):
        code = TO_IMPORT.format(code=str(build / function.name), module=function.module, name=function.handler)
        done = subprocess.run(
            [python, "-I", "-S", "-B", "-c", code], env={}, capture_output=True, text=True, check=False, cwd=build
        )
        if done.returncode:
            refuse(f"{function.name} does not import on {python}\n{done.stderr}")
    say(f"Each imports on {python.name}, bare: {', '.join(f.module for f in functions(template))}")


def prove_readings(build: Path, template: dict[str, Any], python: Path) -> None:
    """Refuse a build that reads a labelled reply otherwise on the runtime's Python than on the one of the tests.

    The tests run on whatever Python is here; Unicode's tables, regular expressions and sums are each Python's own.
    """
    lines = [line for path in sorted(REPLIES.glob("*.jsonl")) for line in path.read_bytes().splitlines()][::EACH]
    folder = next(build / function.name for function in functions(template) if function.module == "hear_text")
    code = TO_READ.format(code=str(folder))
    read = {}
    for one in (Path(sys.executable), python):
        command = [one, "-I", "-S", "-B", "-c", code]
        done = subprocess.run(command, env={}, input=b"\n".join(lines), capture_output=True, check=False, cwd=build)
        if done.returncode:
            refuse(f"{one} cannot read the replies of {REPLIES.relative_to(ROOT)}\n{done.stderr.decode()}")
        read[one] = done.stdout.splitlines()
    apart = [said for said, *readings in zip(lines, *read.values(), strict=True) if len(set(readings)) > 1]
    if apart:
        refuse(f"{len(apart)} of {len(lines)} replies are read otherwise on {python.name}, such as {apart[0].decode()}")
    say(
        f"{len(lines):,} replies are read alike on {python.name} and on {platform.python_version()}, which tests run on"
    )


def main(runtime: str) -> None:
    """Validate, build, prove."""
    python = interpreter(runtime)
    source = ROOT / "template.yaml"
    text = source.read_text(encoding="utf-8")
    template = yaml_parse(text)
    shared = template["Globals"]["Function"]
    if shared["Runtime"] != f"python{runtime}":
        refuse(f"template.yaml asks for {shared['Runtime']}; the Makefile's RUNTIME is {runtime}")
    (architecture,) = shared["Architectures"]

    say(f"Validating template.yaml, building with {python}")
    sam("validate", "--lint", "--template", source, python=python)
    sam("build", "--template", source, "--build-dir", BUILD / "build", python=python)
    prove_contents(BUILD / "build", template, architecture)
    if HERE is None:
        say(f"Not imported: {platform.system()} cannot load Linux wheels")
        return
    build = BUILD / "build"
    if architecture != HERE:
        build = BUILD / f"build-{HERE}"
        with tempfile.TemporaryDirectory() as folder:
            # SAM has no option for it, so the template says it.
            copy = Path(folder) / "template.yaml"
            here, times = re.subn(rf"\[{architecture}\]", f"[{HERE}]", text)
            if not times:
                refuse(f"template.yaml nowhere says [{architecture}], so no build for {HERE} can be made from it")
            copy.write_text(here, encoding="utf-8")
            sam("build", "--template", copy, "--base-dir", ROOT, "--build-dir", build, python=python)
        prove_contents(build, template, HERE)
    prove_imports(build, template, python)
    prove_readings(build, template, python)


if __name__ == "__main__":
    main(*sys.argv[1:])
