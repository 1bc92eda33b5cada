from __future__ import annotations

import pytest

from syncer.models import Role
from syncer.transcripts import scribejs
from tests.transcripts.cases import golden_lines
from tests.transcripts.text_laws import check

MINUTES = golden_lines("minutes-of-scribejs", "md")


def heard(*lines: str) -> list[tuple[str, str]]:
    transcript = scribejs.parse("minutes.md", lines)
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]


@pytest.mark.parametrize(
    ("line", "speaker", "text"),
    [
        ("> ***Action #1: buy wool (Ada Hill)***", "", "Action #1: buy wool (Ada Hill)"),
        ("> [***Action #2: buy wool***](id:action2)", "", "Action #2: buy wool"),
        ("> ***Resolution #1: wool it is***", "", "Resolution #1: wool it is"),
        ("> **Proposed resolution: wool** *(Ada Hill)*", "Ada Hill", "Proposed resolution: wool"),
        ("> *Ada Hill:* beside the talk", "Ada Hill", "beside the talk"),
        ("**Ada Hill:** in the talk  ", "Ada Hill", "in the talk"),
    ],
)
def test_each_form_is_read(line: str, speaker: str, text: str) -> None:
    assert heard(line) == [(speaker, text)]


@pytest.mark.parametrize(
    "line",
    ["{: #action1 .action}", "{: .no_toc}", "* TOC", "> *Zakim:* ok", "> *Ada Hill:* q+", "> *Ada Hill:* s/silk/wool/"],
)
def test_what_is_no_speech_is_left_out(line: str) -> None:
    assert heard("**Ada Hill:** hello", "", line) == [("Ada Hill", "hello")]


def test_a_line_that_goes_on_is_a_paragraph_of_the_same_speaker() -> None:
    assert heard("**Ada:** one  ", "… two  ", "... three") == [("Ada", "one"), ("Ada", "two"), ("Ada", "three")]


def test_a_list_at_the_end_is_left_out_as_far_as_it_repeats() -> None:
    lines = ("> ***Action #1: buy wool (Ada)***", "", "### Action Items", "* [Action #1](#a): buy wool (Ada)")
    assert heard(*lines, "* [Action #2](#b): sell silk (Ben)") == [
        ("", "Action #1: buy wool (Ada)"),
        ("", "Action Items"),
        ("", "[Action #2](#b): sell silk (Ben)"),
    ]


def test_only_the_answer_to_an_action_is_kept_of_a_bot() -> None:
    roles = {turn.speaker: turn.role for turn in scribejs.parse("minutes.md", MINUTES).turns}
    assert roles["ghurlbot"] is Role.TOOL


@pytest.mark.parametrize(
    "lines",
    [("**Ada:** hi", "", "**Ben:** hello"), ("# Notes", "{: #a}"), ("> ***Action #1: x***",), ("```", *MINUTES)],
)
def test_other_files_are_not_its_own(lines: tuple[str, ...]) -> None:
    assert scribejs.detect("a.md", lines[:4]).confidence == 0


@pytest.mark.parametrize("sign", ["> ***Action #1: ", "> *a:* b ", "**a:** ", "… ", "* [Action #1]("])
def test_repetition_is_read_in_time(sign: str) -> None:
    check(scribejs, (sign,) * 4_000)
    scribejs.parse("a.md", (sign * 10_000,))


def test_a_star_that_somebody_typed_is_no_part_of_a_name() -> None:
    lines = ("**Ada Hill:** hi", "", "***Ben Low:** late  ", "… sorry", "", "> ***Action #1: look (Ben Low)***")
    turns = scribejs.parse("a.md", lines).turns
    assert [turn.speaker for turn in turns] == ["Ada Hill", "Ben Low", ""]
