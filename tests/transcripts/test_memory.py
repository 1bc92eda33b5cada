from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.volumes import VOLUMES
from syncer.models import SourceFile, Transcript
from syncer.transcripts import FORMATS, read
from tests.transcripts.test_parts import all_parts, packed, peak_of

ROOT = Path(__file__).parents[2]
WORDS = [f"{first}{second}" for first in ("lu", "mar", "ten", "sor", "vi") for second in ("ba", "ko", "ned", "ris")]


def sentence(number: int) -> str:
    return " ".join(WORDS[(number * step) % len(WORDS)] for step in (1, 3, 7, 9, 11, 13, 17)) + f" {number}."


def notes(number: int) -> str:
    return f"- {sentence(number)}\n- {sentence(number + 1)}\n\nThen {sentence(number + 2)}\n\n"


MEASURE = """
import sys, tracemalloc
from syncer.models import SourceFile
from syncer.transcripts import read
data = sys.stdin.buffer.read()
read(SourceFile("a.md", data[:5_000]))
tracemalloc.start()
read(SourceFile("a.md", data))
print(tracemalloc.get_traced_memory()[1])
"""


def test_reading_takes_no_multitude_of_the_size() -> None:
    data = ("# Weekly\n\n" + "".join(map(notes, range(4_000)))).encode()
    # In a process of its own: words that other tests have left behind would be counted, as what holds them grows.
    said = subprocess.run([sys.executable, "-c", MEASURE], input=data, capture_output=True, check=True, cwd=ROOT)
    assert int(said.stdout) < 24 * len(data)


def repeat(number: int) -> str:
    """Return one of few sentences: of words that were never met before so many are remembered, whatever the file."""
    return sentence(number % 7).replace(str(number % 7), "so")


def test_each_format_has_a_volume_that_is_read_as_it() -> None:
    assert VOLUMES.keys() == FORMATS.keys()
    for name, volume in VOLUMES.items():
        found = read(SourceFile(f"transcripts/{volume.path}", "".join(volume.pieces(20_000)).encode()))
        assert isinstance(found, Transcript), found
        assert found.format == name


@pytest.mark.parametrize("name", FORMATS)
def test_memory_does_not_grow_with_the_file_in_any_format(name: str) -> None:
    volume = VOLUMES[name]
    files = [packed(volume.path, "".join(volume.pieces(size, repeat)).encode()) for size in (30_000, 90_000)]
    # Patterns are compiled when they are first used, which is no part of what a file takes.
    all_parts(files[0], name)
    small, large = (peak_of(file, name) for file in files)
    # Numbers are words too. Were it all held, each of the 60,000 characters more would take ten bytes and above.
    assert large < 1.5 * small + 200_000
