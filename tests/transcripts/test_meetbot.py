from __future__ import annotations

import pytest

from syncer.transcripts import meetbot
from tests.transcripts.cases import golden_lines
from tests.transcripts.text_laws import check

TEXT = golden_lines("bot-minutes", "txt")
HEAD = ("Meeting started by olu at 18:00:00 UTC.", "", "Meeting summary", "---------------")


def heard(*lines: str) -> list[tuple[str, str]]:
    transcript = meetbot.parse("minutes.txt", (*HEAD, *lines))
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]


@pytest.mark.parametrize(
    "lines",
    [
        ("* Bows  (olu, 18:00:10)", "  * ACTION: ben to tie bows  (pia, 18:01:10)"),
        ("* Bows  (olu,", "  18:00:10)", "  * ACTION: ben to tie bows  (pia,", "    18:01:10)"),
        ("* TOPIC: Bows (olu, 18:00:10)", "    * **ACTION:** ben to tie bows (pia, 18:01:10)"),
        ("1. Bows (olu, 18:00)", "   a. ACTION: ben to tie bows (pia, 18:01)"),
    ],
)
def test_the_recorder_speaks_and_is_no_part_of_the_text(lines: tuple[str, ...]) -> None:
    topic, (speaker, text) = heard(*lines)
    assert topic == ("", "Bows")
    assert speaker == "pia"
    assert text.replace("*", "") == "ACTION: ben to tie bows"


@pytest.mark.parametrize("line", ["  * VOTE: +1 (pia, 18:01:10)", "  * MOTION: go (pia, 18:01:10)"])
def test_counting_is_no_speech(line: str) -> None:
    assert heard("* Bows (olu, 18:00:10)", line) == [("", "Bows")]


def test_brackets_without_a_time_stay() -> None:
    assert heard("  * INFO: none (yet)")[0][1] == "INFO: none (yet)"


def test_lists_by_person_are_left_out_and_who_was_there_is_told() -> None:
    *_, last = meetbot.parse("minutes.txt", TEXT).turns
    texts = [block.text for block in last.blocks]
    assert texts[0] == "Action Items"
    assert texts[-4:] == ["People Present (lines said)", "olu (9)", "pia (4)", "watchman (3)"]
    assert not {"olu", "(none)"} & {*texts}
    assert last.speaker == ""


@pytest.mark.parametrize("lines", [HEAD[:1], HEAD[2:], ("# Meeting summary", "text"), ("<!doctype html>", "<p>hi</p>")])
def test_other_files_are_not_its_own(lines: tuple[str, ...]) -> None:
    assert meetbot.detect("a.txt", lines).confidence == 0


@pytest.mark.parametrize(
    "sign", ["* a", "  * ACTION: a (b, 10:00)", "(a, 10:00)", "Action Items", "----", "<li>", "<ol>"]
)
def test_repetition_is_read_in_time(sign: str) -> None:
    check(meetbot, (*HEAD, *((sign,) * 4_000)))
    check(meetbot, (*HEAD, sign * 4_000))
    meetbot.parse("a.html", ("<!doctype html>", *((sign,) * 10_000)))
