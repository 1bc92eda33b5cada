from __future__ import annotations

import tracemalloc

from syncer.models import SourceFile, Transcript
from syncer.transcripts import read

WORDS = [f"{first}{second}" for first in ("lu", "mar", "ten", "sor", "vi") for second in ("ba", "ko", "ned", "ris")]


def sentence(number: int) -> str:
    return " ".join(WORDS[(number * step) % len(WORDS)] for step in (1, 3, 7, 9, 11, 13, 17)) + f" {number}."


def notes(number: int) -> str:
    return f"- {sentence(number)}\n- {sentence(number + 1)}\n\nThen {sentence(number + 2)}\n\n"


def test_reading_takes_no_multitude_of_the_size() -> None:
    data = ("# Weekly\n\n" + "".join(map(notes, range(8_000)))).encode()
    read(SourceFile("a.md", data[:5_000]))
    tracemalloc.start()
    try:
        assert isinstance(read(SourceFile("a.md", data)), Transcript)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 24 * len(data)
