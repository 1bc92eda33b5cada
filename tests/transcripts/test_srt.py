from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Skipped, SourceFile
from syncer.transcripts import read, srt


def said(text: str) -> list[tuple[str, str]]:
    transcript = srt.parse("a.srt", tuple(text.split("\n")))
    return [(turn.speaker, " ".join(block.text.split())) for turn in transcript.turns for block in turn.blocks]


def test_a_blank_line_within_a_cue_ends_nothing() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nwe drop\n\nthe row\n\n2\n00:00:02,000 --> 00:00:03,000\nof 5\n"
    assert said(text) == [("", "we drop the row of 5")]


def test_a_number_that_is_said_is_no_number_of_a_cue() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nhow many?\n42\n\n2\n00:00:02,000 --> 00:00:03,000\n43"
    assert said(text) == [("", "how many? 42 43")]


def test_dashes_and_angles_begin_what_somebody_else_says() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\n- we go\n- no\n\n2\n00:00:02,000 --> 00:00:03,000\n>> ANN: yes\n"
    text += "\n3\n00:00:03,000 --> 00:00:04,000\n>> ANN: and so\n\n4\n00:00:04,000 --> 00:00:05,000\n>> really"
    assert said(text) == [("", "we go"), ("", "no"), ("ANN", "yes"), ("ANN", "and so"), ("", "really")]


@pytest.mark.parametrize(
    ("path", "text", "confidence"),
    [
        ("a.txt", "\n1\n00:00:01,000 --> 00:00:02,000\nhi", 1.0),
        ("a.srt", "00:00:01,000 --> 00:00:02,000\nhi", 0.95),
        ("a.txt", "00:00:01,000 --> 00:00:02,000\nhi", 0.0),
        ("a.srt", "Some words\nand others", 0.0),
        ("a.md", "1\n2\n3", 0.0),
    ],
)
def test_it_is_known_by_its_first_lines(path: str, text: str, confidence: float) -> None:
    assert srt.detect(path, tuple(text.split("\n"))).confidence == confidence


def test_captions_without_words_are_refused() -> None:
    skipped = read(SourceFile("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\n[Music]\n"))
    assert isinstance(skipped, Skipped)
    assert "without a word" in skipped.reason


@given(st.lists(st.text()))
@settings(deadline=None)
def test_any_lines_are_read(lines: list[str]) -> None:
    srt.detect("a.srt", tuple(lines))
    srt.parse("a.srt", tuple(lines))
