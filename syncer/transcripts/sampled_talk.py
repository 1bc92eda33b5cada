"""Talks of several people that stand within a fence, typed along or pasted: `Ann: …`, `Ben: …`, `Ann: …`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from syncer.transcripts.fences import read_fence
from syncer.transcripts.roles import Label, read_label
from syncer.transcripts.speech import SPEECH
from syncer.transcripts.words import may_be_person

_FURTHEST = 200
_FEWEST_TURNS = 3
_FEWEST_WORDS = 2


def holds_talk(lines: Sequence[str], number: int) -> bool:
    """Say whether the fence that opens at a line holds a talk: a few names that come back and alternate.

    Names with a small letter, as in a channel, need times beside them or words that sound like speech behind.
    """
    inside = []
    for line in lines[number + 1 : number + 1 + _FURTHEST]:
        if read_fence(line):
            break
        if line.strip() and not line.startswith((" ", "\t")):
            inside.append(line)
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


def _sounds_said(label: Label, labels: Sequence[Label | None]) -> bool:
    if label.name[:1].isupper() or label.stamped:
        return True
    own = [other for other in labels if other and other.name == label.name]
    return sum(SPEECH.search(other.rest) is not None for other in own) * 2 >= len(own)
