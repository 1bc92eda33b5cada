from __future__ import annotations

import pytest

from syncer.models import Role
from syncer.transcripts import scribe_text
from tests.transcripts.cases import golden_lines
from tests.transcripts.text_laws import check

MINUTES = golden_lines("minutes-of-scribe-perl", "txt")
FIRST = golden_lines("minutes-of-scribe-perl-first", "txt")
SIGNED = "    Minutes manually created (not a transcript), formatted by scribe.perl"


def heard(*lines: str) -> list[tuple[str, str]]:
    transcript = scribe_text.parse("minutes.txt", ("Meeting minutes", "", *lines, "", SIGNED))
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]


def test_wrapped_lines_are_one_paragraph_and_dots_go_on() -> None:
    assert heard("   Ada: one", "   and more", "   ... two", "", "   … three") == [
        ("Ada", "one\nand more"), ("Ada", "two"), ("Ada", "three"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ("   <scribe> ACTION: ben to look [recorded in", "   [8]http://a.example#action01]"),
        ("   <scribe> ACTION: ben to look [recorded in [8]http://a.example#action01]",),
    ],
)
def test_where_it_was_recorded_is_no_part_of_an_action(lines: tuple[str, ...]) -> None:
    assert heard(*lines) == [("scribe", "ACTION: ben to look")]


def test_a_summary_is_left_out_as_far_as_it_repeats() -> None:
    lines = ("   Action: ben to look", "", "Summary of action items", "", "    1. [6]ben to look", "    2. eve to wait")
    assert heard(*lines) == [("", "Action: ben to look"), ("", "Summary of action items"), ("", "eve to wait")]


def test_of_bots_only_the_answer_to_an_action_is_kept() -> None:
    turns = scribe_text.parse("minutes.txt", FIRST).turns
    assert [turn.speaker for turn in turns if turn.role is Role.TOOL] == ["trackbot"]
    assert heard("   <Zakim> ok", "   <ada> q+") == []


@pytest.mark.parametrize("lines", [MINUTES[:-3], (SIGNED,), ("Contents", "Ada: hi")])
def test_other_files_are_not_its_own(lines: tuple[str, ...]) -> None:
    assert scribe_text.detect("a.txt", lines).confidence == 0


@pytest.mark.parametrize("sign", ["   a: b", "   ACTION: a", "Summary of action items", "    1. a", "<a> b", "... "])
def test_repetition_is_read_in_time(sign: str) -> None:
    check(scribe_text, ("Meeting minutes", *((sign,) * 10_000), SIGNED))
    check(scribe_text, ("Meeting minutes", sign * 10_000, SIGNED))
