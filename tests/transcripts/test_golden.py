from __future__ import annotations

from pathlib import Path

import pytest

from syncer.models import SourceFile, Transcript
from syncer.transcripts import FORMATS, read
from tests.transcripts.dump import dump

CASES = sorted((Path(__file__).parent.parent / "golden").glob("*/transcript.*"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_turns_and_blocks_are_those_that_a_person_sees(path: Path) -> None:
    transcript = read(SourceFile(path.name, path.read_bytes()))
    assert isinstance(transcript, Transcript)
    assert dump(transcript) == (path.parent / "turns.txt").read_text(encoding="utf-8")


def test_there_are_cases() -> None:
    assert len(CASES) >= 6


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_has_a_case(name: str) -> None:
    heads = {(path.parent / "turns.txt").read_text(encoding="utf-8").partition(" | ")[0] for path in CASES}
    assert name in heads
