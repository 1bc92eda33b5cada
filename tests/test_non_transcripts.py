"""Of the files that are installed with the interpreter's packages none is a transcript, whatever it is called."""

from __future__ import annotations

import re
import sysconfig
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from syncer.models import Skipped, SourceFile
from syncer.transcripts import detect, read
from syncer.transcripts.decode import decode

PACKAGES = Path(sysconfig.get_paths()["purelib"])
ABOUT_A_PACKAGE = re.compile(
    r"(?:licen[cs]e|copying|notice|authors|changelog|changes|readme)(?:[-._].*)?", re.IGNORECASE
)
LARGEST = 200_000
# A line or two about a package could be anybody's notes.
FEWEST_LINES = 10


@cache
def installed() -> tuple[Path, ...]:
    """All files of the packages that may be text, in a fixed order."""
    found = (path for path in PACKAGES.rglob("*") if "__pycache__" not in path.parts and path.suffix != ".so")
    return tuple(sorted(path for path in found if path.is_file() and 0 < path.stat().st_size <= LARGEST))


def sample(paths: list[Path], most: int) -> list[Path]:
    """Some files of each package, the largest of which would else hide the others."""
    packages: dict[str, list[Path]] = {}
    for path in paths:
        packages.setdefault(path.relative_to(PACKAGES).parts[0], []).append(path)
    share = max(2, most // len(packages)) if packages else 0
    chosen = [path for found in packages.values() for path in found[:: max(1, len(found) // share)][:share]]
    return chosen[:most]


def documents() -> Iterator[tuple[str, bytes]]:
    """READMEs as the packages' metadata hold them, and the documents that lie beside."""
    for path in installed():
        if path.name == "METADATA":
            yield f"{path.parent.name}: README", path.read_bytes().partition(b"\n\n")[2]
        elif path.suffix == ".md" or (ABOUT_A_PACKAGE.fullmatch(path.name) and path.parent.suffix != ".py"):
            yield str(path.relative_to(PACKAGES)), path.read_bytes()


DOCUMENTS = {
    name: content
    for name, content in documents()
    if content.count(b"\n") >= FEWEST_LINES and not name.endswith((".py", ".pyi", ".h", ".c"))
}
SOURCES = sample([path for path in installed() if path.suffix in (".py", ".pyi", ".c", ".h", ".toml", ".yaml")], 200)
DATA = sample([path for path in installed() if path.suffix in (".json", ".jsonl")], 60)


def read_as(name: str, content: bytes) -> str:
    """Return the format that reads a file, empty for none."""
    lines = decode(SourceFile(name, content))
    if isinstance(lines, Skipped):
        return ""
    format_, detection = detect(name, lines)
    return format_.name if detection.confidence > 0 else ""


def test_there_is_enough_to_look_at() -> None:
    assert len(DOCUMENTS) > 50
    assert len(SOURCES) > 100


def test_documentation_is_neither_a_conversation_nor_notes() -> None:
    taken = {}
    for name, content in DOCUMENTS.items():
        # Lists of names are known by what the file is called.
        called = name.rpartition("/")[2] if "authors" in name.lower() else "transcript.md"
        if format_ := read_as(called, content):
            taken[name] = format_
    assert not taken


@pytest.mark.parametrize("called", ["transcript.md", "conversations.json", "session.jsonl", "meeting.txt", "call.vtt"])
def test_no_source_file_is_a_conversation(called: str) -> None:
    found = {str(path): read_as(called, path.read_bytes()) for path in SOURCES}
    assert not {path: format_ for path, format_ in found.items() if format_ not in ("", "notes")}


@pytest.mark.parametrize("called", ["conversations.json", "chat.json", "general/2026-05-04.json", "session.jsonl"])
def test_no_data_are_a_conversation(called: str) -> None:
    found = {str(path): read_as(called, path.read_bytes()) for path in DATA}
    assert not {path: format_ for path, format_ in found.items() if format_}


def test_each_has_its_reason() -> None:
    for path in (*SOURCES[:50], *DATA):
        skipped = read(SourceFile(path.name, path.read_bytes()))
        assert isinstance(skipped, Skipped), path
        assert skipped.reason
