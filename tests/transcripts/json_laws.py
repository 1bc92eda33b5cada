"""What holds for every format written in JSON: nothing raises, and each line of a turn is said in the line it names."""

from __future__ import annotations

import json
from collections.abc import Iterator

from syncer.transcripts.base import Format
from syncer.transcripts.located_json import Text, read_document
from tests.transcripts.text_laws import check_detection


def check(format_: Format, lines: tuple[str, ...], *, whole: bool = True) -> None:
    """Detect and parse, and hold that every line of every block stands in the line of the file that it names.

    Of formats that cut lines into parts only the first words stand there: `whole` is off for them.
    """
    check_detection(format_, "talk.json", lines)
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
            found.setdefault(number, []).append(_plain(text))
    for text in _strings(read_document(lines)):
        if isinstance(text, Text):
            found.setdefault(text.line, []).append(_plain(text))
    return found


def _plain(text: str) -> str:
    return " ".join(text.replace("\0", "\ufffd").split())


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
