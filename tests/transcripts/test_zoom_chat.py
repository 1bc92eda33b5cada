from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Skipped, SourceFile
from syncer.transcripts import read, zoom_chat


def said(*lines: str) -> list[tuple[str, str]]:
    transcript = zoom_chat.parse("chat.txt", lines)
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]


@pytest.mark.parametrize(
    "line",
    [
        "10:05:41\tAnn Lee (she):\tmend: it",
        "10:05:41\t From Ann Lee (she) to Everyone:\tmend: it",
        "10:05:41 From Ann Lee (she) To Everyone : mend: it",
        "10:05:41\tFrom  Ann Lee (she) : mend: it",
        "10:05:41 From Ann Lee (she) to Ben(Direct Message):\tmend: it",
    ],
)
def test_each_version_is_read(line: str) -> None:
    assert said(line) == [("Ann Lee (she)", "mend: it")]


def test_a_message_may_stand_below_its_head() -> None:
    assert said("10:05:41 From Ann to Everyone:", "\tfirst", "\tsecond") == [("Ann", "first\nsecond")]


@pytest.mark.parametrize(
    "noise",
    [
        'Reacted to "we drop..." with 👍',
        "Reacted to we drop... with “❤️”",
        'Removed a 👍 reaction from "we drop..."',
        'Hat auf "we drop..." mit 🎉 reagiert',
        'A réagi à "we "drop" it..." avec 👍🏽',
        "Reaccionó a «we drop...» con 😂",
    ],
)
def test_reactions_are_left_out(noise: str) -> None:
    assert said(f"10:05:41\tAnn:\t{noise}", f"10:05:42\tBen:\t{noise} now?") == [("Ben", f"{noise} now?")]


@pytest.mark.parametrize("head", ['Replying to "we dr..."', "Antwort auf „we dr...“", 'En réponse à "we dr..." '])
def test_what_a_reply_repeats_is_left_out(head: str) -> None:
    assert said(f"10:05:41\tAnn:\t{head}", "", " mend it") == [("Ann", "mend it")]


def test_a_quotation_alone_is_said() -> None:
    assert said('10:05:41\tAnn:\tlook at "limits"') == [("Ann", 'look at "limits"')]


@pytest.mark.parametrize(
    "lines",
    [
        ("10:05:41\tAnn:\thi",),
        ("Notes", "10:05:41\tAnn:\thi", "10:05:42\tBen:\tho"),
        ("10:05:41 INFO started: now", "10:05:42 INFO ended: now"),
        ("10:05:41\t200\t/index", "10:05:42\t404\t/favicon"),
        ("[10:05:41] <ann> hi", "[10:05:42] <ben> ho"),
    ],
)
def test_other_files_are_not_taken(lines: tuple[str, ...]) -> None:
    assert zoom_chat.detect("chat.txt", lines).confidence == 0


def test_a_chat_of_reactions_is_refused() -> None:
    skipped = read(SourceFile("chat.txt", '10:05:41\tAnn:\tReacted to "a" with 👍\n'.encode() * 3))
    assert isinstance(skipped, Skipped)
    assert "reactions" in skipped.reason


@given(st.lists(st.text()))
@settings(deadline=None)
def test_any_lines_are_read(lines: list[str]) -> None:
    zoom_chat.detect("chat.txt", tuple(lines))
    zoom_chat.parse("chat.txt", tuple(lines))
