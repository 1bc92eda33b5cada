from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.models import Skipped, SourceFile
from syncer.transcripts.decode import decode, repair, split_lines


def lines_of(data: bytes) -> tuple[str, ...]:
    lines = decode(SourceFile("talk.md", data))
    assert not isinstance(lines, Skipped), lines.reason
    return lines


def reason_of(data: bytes) -> str:
    skipped = decode(SourceFile("talk.md", data))
    assert isinstance(skipped, Skipped)
    assert skipped.path == "talk.md"
    return skipped.reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_its_marks_is_read(encoding: str) -> None:
    assert lines_of("Grüße\nan alle".encode(encoding)) == ("Grüße", "an alle")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_where_editors_see_it(end: str) -> None:
    assert lines_of(f"one\u2028still\fone{end}{end}three{end}".encode()) == ("one\u2028still\fone", "", "three")


def test_an_empty_file_is_said_to_be_empty() -> None:
    assert reason_of(b"") == "is empty"
    assert reason_of(b" \n\t\n") == "holds no text, only white space"


def test_a_binary_names_the_line_of_its_first_nul() -> None:
    assert reason_of(b"one\ntwo\0") == "is binary: a NUL byte in line 2"
    assert "binary" in reason_of(b"\x89PNG\x1a\x01\x02\x03\x04")


def test_latin_1_is_told_from_broken_utf_8() -> None:
    latin = "one\r\ntwo\r\nGrüße".encode("latin-1")
    assert reason_of(latin).startswith("is not UTF-8 but perhaps Latin-1 or Windows-1252: byte 0xfc in line 3; save")
    broken = "Grüße\n".encode() + b"cut \xe2\x86 here"
    assert reason_of(broken).startswith("is broken UTF-8: byte 0xe2 in line 2; mend")


def test_the_line_is_right_behind_a_byte_order_mark() -> None:
    assert "byte 0xff in line 2" in reason_of(b"\xef\xbb\xbfab\n\xff")


def test_utf_16_that_breaks_off_is_a_skip() -> None:
    assert reason_of("é".encode("utf-16") + b"\x00") == "is broken UTF-16: save it as UTF-8"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("A â†’ B", "A → B"),
        ("Oh. ðŸ˜…", "Oh. 😅"),
        ("donâ€™t", "don’t"),
        ("“quoted” … ﬁne", "“quoted” … ﬁne"),
        ("Ｆｕｌｌ", "Ｆｕｌｌ"),
    ],
)
def test_a_wrong_decoding_is_undone_and_nothing_else(wrong: str, right: str) -> None:
    assert repair(wrong) == right


@given(st.text())
def test_repair_never_changes_the_number_of_lines(text: str) -> None:
    for line in split_lines(text):
        assert len(split_lines(repair(line) + "\n")) == 1


@given(st.binary())
def test_any_bytes_are_lines_or_a_reason(data: bytes) -> None:
    decoded = decode(SourceFile("talk.md", data))
    assert decoded.reason if isinstance(decoded, Skipped) else decoded
