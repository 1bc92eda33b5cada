"""The format that CONTRIBUTING shows works as it stands there."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Transcript
from syncer.transcripts import FORMATS
from syncer.transcripts.base import Format
from syncer.transcripts.decode import split_lines
from tests.transcripts import text_laws
from tests.transcripts.cases import Case, mutated, read_cases
from tests.transcripts.dump import dump

PAGE = (Path(__file__).parent.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("\n## A format of transcripts\n")[2].partition("\n## ")[0]
MODULE, ENTRY, TALK, TURNS = re.findall(r"^```\w+\n(.*?)^```$", SECTION, re.DOTALL | re.MULTILINE)
LINES = tuple(split_lines(TALK))


def load(source: str) -> Format:
    """Return the module that a source is, as the registry would hold it."""
    module = ModuleType("standup")
    exec(compile(source, "CONTRIBUTING.md", "exec"), module.__dict__)
    return cast("Format", module)


STANDUP = load(MODULE)


def test_the_example_reads_its_golden_case() -> None:
    transcript = STANDUP.parse("transcript.txt", LINES)
    assert isinstance(transcript, Transcript)
    assert dump(transcript) == TURNS
    assert STANDUP.detect("transcript.txt", LINES).confidence == 1


def test_the_line_of_the_registry_bears_its_name() -> None:
    assert ENTRY.strip() == f'"{STANDUP.name}": {STANDUP.name},'
    assert STANDUP.name not in FORMATS


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.name)
def test_the_example_takes_the_golden_case_of_no_other(case: Case) -> None:
    assert STANDUP.detect(case.file.name, case.lines).confidence == 0


def test_no_other_format_knows_the_example() -> None:
    sure = {name: format_.detect("transcript.txt", LINES).confidence for name, format_ in FORMATS.items()}
    assert not {name: confidence for name, confidence in sure.items() if confidence >= 0.9}


def test_a_stand_up_without_words_is_refused() -> None:
    assert STANDUP.detect("a.txt", LINES[:1]).refuses


@given(st.one_of(mutated(LINES), st.just(())))
@settings(deadline=None)
def test_the_laws_hold_for_the_example(lines: tuple[str, ...]) -> None:
    text_laws.check(STANDUP, lines)


def test_what_the_page_names_is_there() -> None:
    root = Path(__file__).parent.parent
    named = re.findall(r"`((?:syncer|tests|evaluation)/[\w/.-]+)`", PAGE)
    gone = [path for path in named if not (root / path).exists() and "stand" not in path]
    assert not gone
