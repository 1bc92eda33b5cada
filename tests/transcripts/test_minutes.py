from __future__ import annotations

import pytest

from syncer.models import Skipped, SourceFile
from syncer.transcripts import minutes, read
from tests.transcripts.text_laws import check

HEAD = ("Topics:", "  1. Wool", "Scribe:", "  Ada", "Present:", "  Ada, Ben", "")


def heard(*lines: str) -> list[tuple[str, str]]:
    transcript = minutes.parse("email.log", (*HEAD, *lines))
    said = [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]
    return [one for one in said if not one[1].startswith("Present")]


def test_what_is_wrapped_is_one_paragraph() -> None:
    assert heard("Ada:  this is a long", "  line", "  ... and another") == [
        ("Ada", "this is a long\nline"), ("Ada", "and another"),
    ]  # fmt: skip


def test_who_types_goes_on_with_nobody_elses_words() -> None:
    assert heard("Ada:  one", "Ben: typed", "no name", "  ... two") == [
        ("Ada", "one"), ("Ben", "typed"), ("", "no name"), ("Ada", "two"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["Ada is scribing.", "Our Robot Overlords are scribing.", "Scribe+ ada", "Ada: Regrets+ ben", "-" * 20, "Ada: q+",
     "Error: (IRC nickname 'x' not", "Zakim: ok"],
)  # fmt: skip
def test_what_is_no_speech_is_left_out(line: str) -> None:
    assert heard("Ben:  hello", line) == [("Ben", "hello")]


def test_what_stands_behind_an_error_is_said_by_whom_it_names() -> None:
    error, unknown = "Error: (IRC nickname 'cy_' not", "  recognized)[2026-03-03T17:09:44.670Z]\t<Cy_>\t"
    assert heard("Ada:  hello", error, f"{unknown}I mend", "  it") == [("Ada", "hello"), ("Cy_", "I mend\nit")]
    assert heard(error, f"{unknown}q+") == []


def test_a_name_may_stand_apart_from_its_colon() -> None:
    assert heard("Ada Byron :  one", "  ... two", "So it is: three") == [
        ("Ada Byron", "one"), ("Ada Byron", "two"), ("", "So it is: three"),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["Action Items:", "Resolutions:"])
def test_the_head_is_left_out_as_far_as_it_repeats(head: str) -> None:
    lines = (head, "  1. buy wool that is", "    soft", "  2. sell silk", *HEAD, "ACTION: buy wool that is", "  soft")
    texts = [block.text for turn in minutes.parse("a.log", lines).turns for block in turn.blocks]
    assert [text for text in texts if "wool" in text] == ["ACTION: buy wool that is\nsoft"]
    assert "sell silk" in texts


@pytest.mark.parametrize(
    "lines", [("Present:", "  Ada", "", "Ada: hi"), HEAD, ("Topics:", "Agenda:", "Audio:", "Topic: a"), ("Topic: a",)]
)
def test_other_files_are_not_its_own(lines: tuple[str, ...]) -> None:
    assert minutes.detect("a.txt", lines).confidence == 0


def test_a_log_of_something_else_is_skipped() -> None:
    assert isinstance(read(SourceFile("email.log", b"Present:\n  yes\nsent to ada\n")), Skipped)


@pytest.mark.parametrize("sign", ["a: ", "  ", "ACTION: a", "Present:", "Action Items:", "  1. a", "<a> b"])
def test_repetition_is_read_in_time(sign: str) -> None:
    check(minutes, (sign,) * 4_000)
    check(minutes, (sign * 4_000,))
