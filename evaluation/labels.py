"""Labels: what a person wants tracked after a transcript, in the form of `evaluation/README.md`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Label:
    """One thing that a person wants tracked, or where `optional` one that is neither wanted nor wrong.

    `lines` are the places where it is said, first and last line each; `words` one of which a title must hold, in
    lower case, any title doing where there are none; `types` and `priorities` those that a person would accept.
    """

    name: str
    title: str
    types: frozenset[str]
    lines: tuple[tuple[int, int], ...]
    words: tuple[str, ...] = ()
    priorities: frozenset[str] = frozenset()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """The labels of a transcript, which is named beside them or by the SHA-256 of its file, or has its `text` here."""

    path: Path
    transcript: str
    labels: tuple[Label, ...] = field(default=())
    sha256: str = ""
    text: str = ""


def read_golds(path: Path) -> list[Gold]:
    """Read a file of labels, of one transcript or of several short ones that stand in it.

    Raises `KeyError` where a label lacks its place or its types.
    """
    return [_gold(path, content) for content in yaml.safe_load_all(path.read_text(encoding="utf-8"))]


def _gold(path: Path, content: dict[str, Any]) -> Gold:
    labels = tuple(_label(entry) for entry in content["items"] or ())
    return Gold(path, content["transcript"], labels, content.get("sha256", ""), content.get("text", ""))


def _label(entry: dict[str, Any]) -> Label:
    return Label(
        name=str(entry["id"]),
        title=entry["title"],
        types=frozenset(entry["types"]),
        lines=tuple((first, last) for first, last in entry["lines"]),
        words=tuple(str(word).lower() for word in entry.get("any") or ()),
        priorities=frozenset(entry.get("priority") or ()),
        optional=bool(entry.get("optional")),
    )
