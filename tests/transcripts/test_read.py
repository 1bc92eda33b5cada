from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from syncer.models import Skipped, SourceFile, Transcript
from syncer.transcripts import FORMATS, read
from syncer.transcripts.decode import decode
from syncer.transcripts.segment import segments


@pytest.mark.parametrize("path", ["a.md", "a.MD", "b.markdown", "c.txt", "notes", "d/.e.md"])
def test_markdown_and_text_are_read(path: str) -> None:
    assert isinstance(read(SourceFile(path, b"words")), Transcript)


@pytest.mark.parametrize("path", ["a.json", "b.jsonl", "c.py", "d.vtt", "e.pdf"])
def test_other_kinds_are_skipped_with_a_reason(path: str) -> None:
    skipped = read(SourceFile(path, b'{"a": 1}'))
    assert isinstance(skipped, Skipped)
    assert path.rpartition(".")[2] in skipped.reason


def test_data_without_a_suffix_is_skipped() -> None:
    assert isinstance(read(SourceFile("session", b'{"a": 1}')), Skipped)


def test_names_in_the_registry_are_those_of_the_formats() -> None:
    assert {name: format_.name for name, format_ in FORMATS.items()} == {name: name for name in FORMATS}


def test_the_format_is_named() -> None:
    talk, notes = read(SourceFile("a.md", b"**User:** hi\n\n**Claude:** hello, you")), read(SourceFile("b.md", b"hi"))
    assert isinstance(talk, Transcript)
    assert isinstance(notes, Transcript)
    assert (talk.format, notes.format) == ("markdown", "notes")


def check(text: str) -> None:
    """Hold the laws of reading for a text: no error, true lines, everything in order and once."""
    file = SourceFile("talk.md", text.encode())
    transcript, lines = read(file), decode(file)
    if isinstance(transcript, Skipped) or isinstance(lines, Skipped):
        return
    seen = 0
    for turn in transcript.turns:
        assert turn.first_line <= turn.last_line <= len(lines)
        assert seen < turn.first_line or not turn.blocks
        for block in turn.blocks:
            for line in block.lines:
                assert seen < line.number
                assert turn.first_line <= line.number <= turn.last_line
                assert line.text.strip() in lines[line.number - 1].replace("\0", "\ufffd")
                seen = line.number
    for segment in segments(transcript):
        assert segment.first_line <= segment.last_line
        assert segment.text


SIGNS = st.sampled_from(
    [
        "**User:** hi", "**Claude:** yes?", "**Agent**:", "## User", "## Assistant", "Ann: hello, you",
        "Ben: I see.", "You said:", "```", "````", "```python", "```markdown", "~~~", "   ```", "- ```sh", "- a",
        "  - [ ] b", "1. c", "> d", "> - e", "# F", "**G:**", "| h | i |", "|---|---|", "---", "===", "    j = 1;",
        "", "", "k l m.", "<!-- n -->", "<!--", "-->", "<details>", "</details>", "<!-- syncer: ignore -->",
        "\t- o", "> ```", "☐ p", "• q", "> **User:** r", "\\", "*", "_",
    ]
)  # fmt: skip


@given(st.lists(st.one_of(SIGNS, st.text(max_size=12)), max_size=25))
@example(["•\x0c"])
@example(["**Agent**:", "```", "**User:** hi", "```", "- ```sh", "x", "**Claude:** yes?"])
@settings(max_examples=200, deadline=None)
def test_the_laws_hold_for_mutated_markdown(lines: list[str]) -> None:
    check("\n".join(lines))


@given(st.text())
@settings(deadline=None)
def test_the_laws_hold_for_any_text(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "sign", [">", "- ", "*", "`", "[", "<", "<!--", "```\n", "<details>\n", "|a", "Ab: ", "1. ", "!", "👤"]
)
def test_repetition_is_read(sign: str) -> None:
    check(sign * 3000)


def test_of_logs_only_those_of_a_channel_are_read() -> None:
    channel = "".join(f"10:0{minute} <{nick}> message {minute}\n" for minute, nick in enumerate(["ada", "ben"] * 3))
    assert isinstance(read(SourceFile("meetings/monday.log", channel.encode())), Transcript)
    assert isinstance(read(SourceFile("meetings/server.log", b"10:00:01 INFO started\n" * 9)), Skipped)
