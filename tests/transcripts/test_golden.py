from __future__ import annotations

import pytest

from syncer.models import SourceFile, Transcript
from syncer.transcripts import read
from tests.transcripts.cases import Case, read_cases
from tests.transcripts.dump import dump


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.name)
def test_turns_and_blocks_are_those_that_a_person_sees(case: Case) -> None:
    transcript = read(SourceFile(case.file.name, case.file.read_bytes()))
    assert isinstance(transcript, Transcript)
    assert dump(transcript) == (case.file.parent / "turns.txt").read_text(encoding="utf-8")
