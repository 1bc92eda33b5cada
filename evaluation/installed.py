"""Files that are no transcripts: documents, sources and data that are installed with the interpreter's packages."""

from __future__ import annotations

import re
import sysconfig
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

PACKAGES = Path(sysconfig.get_paths()["purelib"])
SOURCES = (".py", ".pyi", ".c", ".h", ".toml", ".yaml")
DATA = (".json", ".jsonl")
_ABOUT_A_PACKAGE = re.compile(
    r"(?:licen[cs]e|copying|notice|authors|changelog|changes|readme)(?:[-._].*)?", re.IGNORECASE
)
_LARGEST = 200_000
# A line or two about a package could be anybody's notes.
_FEWEST_LINES = 10


def read_documents() -> Mapping[str, bytes]:
    """Return READMEs as the packages' metadata hold them, and the documents that lie beside, by their names."""
    return {name: content for name, content in _documents() if content.count(b"\n") >= _FEWEST_LINES}


def sample_files(suffixes: Sequence[str], most: int) -> list[Path]:
    """Return some files with one of the suffixes, of each package as many, always the same ones."""
    packages: dict[str, list[Path]] = {}
    for path in _installed():
        if path.suffix in suffixes:
            packages.setdefault(path.relative_to(PACKAGES).parts[0], []).append(path)
    share = max(2, most // len(packages)) if packages else 0
    chosen = [path for found in packages.values() for path in found[:: max(1, len(found) // share)][:share]]
    return chosen[:most]


def name_plainly(name: str) -> str:
    """Return the name under which a document is looked at, which says nothing; lists of names are known by theirs."""
    return name.rpartition("/")[2] if "authors" in name.lower() else "transcript.md"


def _documents() -> Iterator[tuple[str, bytes]]:
    for path in _installed():
        if path.name == "METADATA":
            yield f"{path.parent.name}: README", path.read_bytes().partition(b"\n\n")[2]
        elif path.suffix == ".md" or (_ABOUT_A_PACKAGE.fullmatch(path.name) and path.suffix not in SOURCES):
            yield str(path.relative_to(PACKAGES)), path.read_bytes()


@cache
def _installed() -> tuple[Path, ...]:
    """Return all files of the packages that may be text, in a fixed order."""
    found = (path for path in PACKAGES.rglob("*") if "__pycache__" not in path.parts and path.suffix != ".so")
    return tuple(sorted(path for path in found if path.is_file() and 0 < path.stat().st_size <= _LARGEST))
