"""Talks of several people that stand within a fence, typed along or pasted: `Ann: …`, `Ben: …`, `Ann: …`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from syncer.models import Role
from syncer.patterns import lazy
from syncer.transcripts.fences import read_fence
from syncer.transcripts.roles import Label, read_label
from syncer.transcripts.speech import SPEECH
from syncer.transcripts.words import may_be_person

_FURTHEST = 200
_FEWEST_TURNS = 3
_FEWEST_WORDS = 2
_TWO = 2
_TO_FILL_IN = lazy(r"\{\{?\w+\}?\}|<[a-z_]+>|\[[A-Z][A-Z_ ]+\]")


def holds_talk(lines: Sequence[str], number: int) -> bool:
    """Say whether the fence that opens at a line holds a talk: a few names that come back and alternate.

    Names with a small letter, as in a channel, need times beside them or words that sound like speech behind.
    """
    fenced = list(takewhile(lambda line: read_fence(line) is None, lines[number + 1 : number + 1 + _FURTHEST]))
    if _asks_an_assistant(fenced):
        return True
    inside = [line for line in fenced if line.strip() and not line.startswith((" ", "\t"))]
    labels = [read_label(line) for line in inside]
    said = [label for label in labels if label and may_be_person(label.name) and _sounds_said(label, labels)]
    names = [label.name for label in said]
    counts = Counter(names)
    spoken = sum(len(label.rest.split()) >= _FEWEST_WORDS for label in said)
    return (
        len(said) >= _FEWEST_TURNS
        and len(said) * 2 >= len(inside)
        and 2 <= len(counts) < len(said)
        and spoken * 2 >= len(said)
        and sum(one != other for one, other in pairwise(names)) * 2 >= len(names) - 1
        and not any(name.isupper() and len(name) > 3 for name in counts)
    )


def _asks_an_assistant(fenced: Sequence[str]) -> bool:
    """Say whether somebody and an assistant take turns, each of which begins a paragraph and may have many lines.

    A prompt with places to be filled in is no talk, and neither is one that tells a system what to be.
    """
    starts = [line for before, line in pairwise(["", *fenced]) if line.strip() and not before.strip()]
    labels = [label for line in starts if (label := read_label(line)) and (label.role or may_be_person(label.name))]
    names = [label.name for label in labels]
    roles = {label.role for label in labels}
    if len(names) < _FEWEST_TURNS or len(set(names)) != _TWO or read_label(starts[0]) != labels[0]:
        return False
    if Role.ASSISTANT not in roles or Role.SYSTEM in roles or any(_TO_FILL_IN.search(line) for line in fenced):
        return False
    return all(one != other for one, other in pairwise(names))


def _sounds_said(label: Label, labels: Sequence[Label | None]) -> bool:
    if label.name[:1].isupper() or label.stamped:
        return True
    own = [other for other in labels if other and other.name == label.name]
    return sum(SPEECH.search(other.rest) is not None for other in own) * 2 >= len(own)
