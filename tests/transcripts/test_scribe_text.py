from __future__ import annotations

import pytest

from syncer.models import Role
from syncer.transcripts import scribe_text
from tests.transcripts.cases import golden_lines
from tests.transcripts.text_laws import check

MINUTES = golden_lines("minutes-of-scribe-perl", "txt")
FIRST = golden_lines("minutes-of-scribe-perl-first", "txt")
PAGE = golden_lines("minutes-of-scribe-perl-page", "html")
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


def test_a_page_of_the_first_version_is_read_too() -> None:
    lines = (
        "<!DOCTYPE html>", "<html><body>", "<h2>Contents</h2>", "<ul>", "<li>Looms</li>", "</ul>", "<hr />",
        "<h3>Looms</h3>", "<p class='phone'><cite>Ada:</cite> hi</p>", "<p class='phone'>... all</p>",
        "<p class='irc'>&lt;<cite>ben</cite>&gt; <strong>ACTION:</strong> ben to look [recorded in <a>x</a>]</p>",
        "<h2>Summary of Action Items</h2>", "<strong>[NEW]</strong> <strong>ACTION:</strong> ben to look<br />",
        "[End of minutes] <br />", "<hr />", "Minutes formatted by David Booth's", "</body></html>",
    )  # fmt: skip
    assert scribe_text.detect("minutes.html", lines).confidence > 0.95
    turns = scribe_text.parse("minutes.html", lines).turns
    assert [(turn.speaker, [block.text for block in turn.blocks]) for turn in turns] == [
        ("", ["Looms"]), ("Ada", ["hi", "all"]), ("ben", ["ACTION: ben to look"]),
    ]  # fmt: skip


def test_a_page_without_the_sign_is_not_its_own() -> None:
    assert scribe_text.detect("minutes.html", PAGE[:-3]).confidence == 0


def test_targets_of_links_are_no_speech() -> None:
    assert heard("   Ada: see [4]this", "", "      [4] https://loom.example/4", "", "   Ben: thanks") == [
        ("Ada", "see [4]this"), ("Ben", "thanks"),
    ]  # fmt: skip


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
    check(scribe_text, ("Meeting minutes", *((sign,) * 4_000), SIGNED))
    check(scribe_text, ("Meeting minutes", sign * 4_000, SIGNED))


@pytest.mark.parametrize("sign", ["<p>a: b", "<h3>a", "<li>", "<hr>", "<p>ACTION: a", "<p"])
def test_pages_are_read_in_time(sign: str) -> None:
    check(scribe_text, ("<!doctype html>", "Meeting minutes", *((sign,) * 4_000), SIGNED))
    check(scribe_text, ("<!doctype html>", "Meeting minutes", sign * 4_000, SIGNED))
