"""Add scores up to the figures that are watched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from evaluation.scoring import Score

_STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures over some transcripts; shares from 0 to 1, 1 where there is nothing to measure.

    `noise` is the number of wrong items for each transcript that leaves nothing.
    """

    transcripts: int
    labels: int
    found: int
    wrong: int
    precision: float
    recall: float
    f1: float
    type: float
    priority: float
    noise: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """Of the items whose confidence is at least `low` and below `high`, how many there are and are wanted."""

    low: float
    high: float
    items: int
    wanted: int


def add_up(scores: Sequence[Score], least: float = 0.0) -> Figures:
    """Return the figures over transcripts, of items that are at least `least` sure; the others count as missed."""
    found = [(label, item) for score in scores for label, item in score.found if item.confidence >= least]
    labels = sum(len(score.found) + len(score.missed) for score in scores)
    wrong = sum(item.confidence >= least for score in scores for item in score.wrong)
    rated = [(label, item) for label, item in found if label.priorities]
    silent = [score for score in scores if score.is_silent]
    noise = sum(item.confidence >= least for score in silent for item in score.wrong)
    precision, recall = _share(len(found), len(found) + wrong), _share(len(found), labels)
    return Figures(
        transcripts=len(scores),
        labels=labels,
        found=len(found),
        wrong=wrong,
        precision=precision,
        recall=recall,
        f1=_share(2 * precision * recall, precision + recall, 0.0),
        type=_share(sum(item.type in label.types for label, item in found), len(found)),
        priority=_share(sum(item.priority in label.priorities for label, item in rated), len(rated)),
        noise=_share(noise, len(silent), 0.0),
    )


def reliability(scores: Sequence[Score]) -> list[Reliability]:
    """Return for each step of confidence how many items there are and how many of them are wanted."""
    judged = [(item.confidence, True) for score in scores for _, item in score.found]
    judged += [(item.confidence, False) for score in scores for item in score.wrong]
    return [
        Reliability(low, min(high, 1.0), len(inside), sum(inside))
        for low, high in pairwise(_STEPS)
        for inside in [[wanted for confidence, wanted in judged if low <= confidence < high]]
    ]


def _share(part: float, whole: float, otherwise: float = 1.0) -> float:
    return round(part / whole, 4) if whole else otherwise
