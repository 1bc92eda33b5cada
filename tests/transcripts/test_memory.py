from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import pytest

from syncer.models import SourceFile, Transcript
from syncer.transcripts import read

WORDS = [f"{first}{second}" for first in ("lu", "mar", "ten", "sor", "vi") for second in ("ba", "ko", "ned", "ris")]


def sentence(number: int) -> str:
    return " ".join(WORDS[(number * step) % len(WORDS)] for step in (1, 3, 7, 9, 11, 13, 17)) + f" {number}."


def notes(number: int) -> str:
    return f"- {sentence(number)}\n- {sentence(number + 1)}\n\nThen {sentence(number + 2)}\n\n"


def cue(number: int) -> str:
    hour, minute, second = number // 1200, number // 20 % 60, number % 20 * 3
    times = f"{hour:02}:{minute:02}:{second:02}.000 --> {hour:02}:{minute:02}:{second:02}.900"
    return f"{times}\n{('Ada', 'Bo')[number // 5 % 2]}: {sentence(number)}\n\n"


@pytest.mark.parametrize(
    ("path", "head", "part", "times"), [("a.md", "# Weekly\n\n", notes, 20), ("a.vtt", "WEBVTT\n\n", cue, 10)]
)
def test_reading_takes_no_multitude_of_the_size(path: str, head: str, part: Callable[[int], str], times: int) -> None:
    data = (head + "".join(map(part, range(8_000)))).encode()
    read(SourceFile(path, data[:5_000]))
    tracemalloc.start()
    try:
        assert isinstance(read(SourceFile(path, data)), Transcript)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < times * len(data)
