"""What holds for every format written in JSON: nothing raises, and each line of a turn is said in the line it names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from hypothesis import strategies as st

from syncer.transcripts.base import Format
from syncer.transcripts.decode import split_lines
from syncer.transcripts.located_json import Text, read_document

GOLDEN = Path(__file__).parent.parent / "golden"


def golden_lines(case: str, suffix: str) -> tuple[str, ...]:
    """Return the lines of a golden case."""
    return tuple(split_lines((GOLDEN / case / f"transcript.{suffix}").read_text(encoding="utf-8")))


def mutated(lines: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Return files that differ from the given one by lines dropped, doubled, moved or cut."""
    ends = st.one_of(st.none(), st.none(), st.integers(min_value=0, max_value=max(map(len, lines))))
    piece = st.tuples(st.sampled_from(lines), ends).map(lambda drawn: drawn[0][: drawn[1]])
    order = st.lists(st.integers(0, len(lines) - 1), max_size=3).map(
        lambda dropped: [line for number, line in enumerate(lines) if number not in dropped]
    )
    return st.one_of(st.lists(piece, max_size=2 * len(lines)), order).map(tuple)


def check(format_: Format, lines: tuple[str, ...], *, whole: bool = True) -> None:
    """Detect and parse, and hold that every line of every block stands in the line of the file that it names.

    Of formats that cut lines into parts only the first words stand there: `whole` is off for them.
    """
    detection = format_.detect("talk.json", lines)
    assert 0 <= detection.confidence <= 1
    assert detection.reason
    assert not (detection.refuses and detection.confidence)
    texts = _texts(lines)
    for turn in format_.parse("talk.json", lines).turns:
        assert turn.blocks
        for block in turn.blocks:
            assert turn.first_line <= block.first_line <= turn.last_line
            for line in block.lines:
                said = " ".join(line.text.split())
                if not whole:
                    said = said[:1]
                assert any(said in text for text in texts.get(line.number, [])), (line, texts.get(line.number))


def _texts(lines: tuple[str, ...]) -> dict[int, list[str]]:
    """Return all texts by the line in which they stand, those of JSON within a text too."""
    found: dict[int, list[str]] = {}
    for number, line in enumerate(lines, start=1):
        try:
            value = json.loads(line, strict=False)
        except ValueError:
            continue
        for text in _strings(value):
            found.setdefault(number, []).append(" ".join(text.split()))
    for text in _strings(read_document(lines)):
        if isinstance(text, Text):
            found.setdefault(text.line, []).append(" ".join(text.split()))
    return found


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        if value.startswith("{"):
            try:
                yield from _strings(json.loads(value))
            except ValueError:
                return
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
