"""The halves of the labels, and the transcripts that they are of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evaluation.labels import Gold, read_gold
from evaluation.scoring import Score, score
from syncer.extraction import read_transcripts
from syncer.merge import merge
from syncer.models import Item, ItemType, SourceFile
from syncer.policy import LISTED

ROOT = Path(__file__).parent
TYPES = frozenset({ItemType.BUG, ItemType.TODO, ItemType.FEATURE})


@dataclass(frozen=True, slots=True)
class Half:
    """Some files of labels under one name; `absent` those whose transcript is not at hand."""

    name: str
    pairs: tuple[tuple[Gold, Path], ...]
    absent: tuple[Gold, ...] = ()

    def scores(self) -> list[Score]:
        """Read every transcript and score what was found in it."""
        return [score(find(path), gold) for gold, path in self.pairs]


def read_half(name: str, folder: Path, samples: Path | None = None) -> Half:
    """Collect a half: the transcripts stand in `transcripts/` beside the labels, else are looked for by their hash."""
    golds = [read_gold(path) for path in sorted((folder / "gold").glob("*.yaml"))]
    placed = [(gold, _place(gold, folder, samples)) for gold in golds]
    pairs = tuple((gold, path) for gold, path in placed if path is not None)
    return Half(name, pairs, tuple(gold for gold, path in placed if path is None))


def find(path: Path) -> list[Item]:
    """Return the items that `syncer extract` lists for a file."""
    reading = read_transcripts([SourceFile(path.name, path.read_bytes())])
    return [item for item in merge(reading.items, TYPES) if item.confidence >= LISTED]


def _place(gold: Gold, folder: Path, samples: Path | None) -> Path | None:
    if gold.sha256:
        return _by_hash(samples).get(gold.sha256) if samples else None
    return folder / "transcripts" / gold.transcript


@cache
def _by_hash(samples: Path) -> Mapping[str, Path]:
    return dict(_hashes(samples))


def _hashes(samples: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(samples.rglob("*")):
        if path.is_file():
            yield hashlib.sha256(path.read_bytes()).hexdigest(), path
