"""Cut long texts in Markdown where nothing goes on: the parser holds many times the size of what it reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from syncer.transcripts.fences import Part

_LONG = 400


def find_cuts(texts: Sequence[str], parts: Sequence[Part]) -> Iterator[int]:
    """Yield the positions of lines at which a piece of a long text may begin.

    A heading and, after a blank line, a letter at the margin end every list, quote, paragraph and table above.
    """
    start = 0
    for position in range(_LONG, len(texts)):
        if position - start >= _LONG and _begins_anew(texts, parts, position):
            yield position
            start = position


def _begins_anew(texts: Sequence[str], parts: Sequence[Part], position: int) -> bool:
    if parts[position] is not Part.TEXT or parts[position - 1] is not Part.TEXT or texts[position - 1].strip():
        return False
    return texts[position].startswith("#") or texts[position][:1].isalpha()
