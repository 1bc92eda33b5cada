"""The halves of the labels, and the transcripts that they are of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evaluation.labels import Gold, read_golds
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
    pairs: tuple[tuple[Gold, SourceFile], ...]
    absent: tuple[Gold, ...] = ()

    def scores(self) -> list[Score]:
        """Read every transcript and score what was found in it."""
        return [score(find(file), gold) for gold, file in self.pairs]


def read_half(name: str, folder: Path, samples: Path | None = None) -> Half:
    """Collect a half: transcripts stand in `transcripts/` or with their labels, or are looked for by their hash."""
    golds = [gold for path in sorted((folder / "gold").glob("*.yaml")) for gold in read_golds(path)]
    placed = [(gold, _place(gold, folder, samples)) for gold in golds]
    pairs = tuple((gold, file) for gold, file in placed if file is not None)
    return Half(name, pairs, tuple(gold for gold, file in placed if file is None))


def find(file: SourceFile) -> list[Item]:
    """Return the items that `syncer extract` lists for a file."""
    reading = read_transcripts([file])
    return [item for item in merge(reading.items, TYPES) if item.confidence >= LISTED]


def _place(gold: Gold, folder: Path, samples: Path | None) -> SourceFile | None:
    if gold.text:
        return SourceFile(gold.transcript, gold.text.encode())
    known = _by_hash(samples) if gold.sha256 and samples else {}
    path = known.get(gold.sha256) if gold.sha256 else folder / "transcripts" / gold.transcript
    return SourceFile(path.name, path.read_bytes()) if path else None


@cache
def _by_hash(samples: Path) -> Mapping[str, Path]:
    return dict(_hashes(samples))


def _hashes(samples: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(samples.rglob("*")):
        if path.is_file():
            yield hashlib.sha256(path.read_bytes()).hexdigest(), path
