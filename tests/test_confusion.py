"""The confusion table says of each file what it is read as, and which are read wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.confusion import SKIP, Case, read_cases, show_case, show_table

SHARED = Path(__file__).parents[2] / "shared"


def test_a_file_is_wrong_where_somebody_said_what_is_right() -> None:
    right = Case("a", "chats", frozenset({"aider", SKIP}), SKIP, "because")
    unknown = Case("b", "others", frozenset(), "notes")
    wrong = Case("c", "chats", frozenset({"aider"}), "notes")
    assert [case.is_wrong for case in (right, unknown, wrong)] == [False, False, True]
    assert show_case(wrong).strip() == "c: notes, not aider"
    assert show_case(right).strip() == "a: skip: because"
    assert show_table([right, unknown, wrong, right]).split("\n") == [
        "           1   2",
        "  chats    1   2",
        "  others   1   .",
        "  1 notes, 2 skip",
        "  4 files, 1 read wrongly",
        "    c: notes, not aider",
    ]


def test_folders_of_samples_say_what_is_in_them(tmp_path: Path) -> None:
    captions = "WEBVTT\n\n00:01.000 --> 00:02.000\nAnn: hello\n"
    for name in ("webvtt_zoom/a.vtt", "webvtt_zoom/a_corrected.vtt", "aider_md/a.vtt", "unheard_of/a.vtt", "a.vtt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(captions, encoding="utf-8")
    cases = {case.path: case for case in read_cases(tmp_path)}
    assert (cases["webvtt_zoom/a.vtt"].read_as, cases["webvtt_zoom/a_corrected.vtt"].read_as) == (SKIP, "webvtt")
    assert {path for path, case in cases.items() if case.is_wrong} == {"aider_md/a.vtt", "a.vtt"}


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "samples").exists(), reason="the real samples are not beside the project")
def test_no_file_is_read_as_what_it_is_not() -> None:
    assert not [show_case(case) for case in read_cases(SHARED / "samples") if case.is_wrong]
