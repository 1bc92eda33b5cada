from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.models import Segment, SourceFile, Transcript
from syncer.transcripts import read
from syncer.transcripts.segment import segments


def cut(text: str) -> tuple[Segment, ...]:
    transcript = read(SourceFile("notes.md", text.encode()))
    assert isinstance(transcript, Transcript)
    return segments(transcript)


def rows(text: str) -> list[tuple[int, int, str]]:
    return [(segment.first_line, segment.last_line, segment.text) for segment in cut(text)]


def test_sentences_know_their_lines() -> None:
    assert rows("One here. Two goes\non and on.\nThree! Four") == [
        (1, 1, "One here."), (1, 2, "Two goes on and on."), (3, 3, "Three!"), (3, 3, "Four"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It doesn't. We mend it. It's Bo's. He knows.", ["It doesn't.", "We mend it.", "It's Bo's.", "He knows."]),
        ("Ask J. Smith or 'a. Plan' first.", ["Ask J. Smith or 'a. Plan' first."]),
        ("Use a cache, e.g. Redis. Then go.", ["Use a cache, e.g. Redis.", "Then go."]),
        ("Logs, etc. Are fine.", ["Logs, etc. Are fine."]),
        ("Ask Dr. Smith. He knows.", ["Ask Dr. Smith.", "He knows."]),
        ("It is v1.2. Not 1.3.", ["It is v1.2.", "Not 1.3."]),
        ("Wait... what? Yes.", ["Wait... what?", "Yes."]),
        ('He said "stop." Then he left.', ['He said "stop."', "Then he left."]),
        ("**Bold end.** Next one.", ["**Bold end.**", "Next one."]),
        ("It fails! 500 errors.", ["It fails!", "500 errors."]),
        ("Done (really). `Code` next.", ["Done (really).", "`Code` next."]),
        ("open file.txt now", ["open file.txt now"]),
        ("lower. case follows", ["lower. case follows"]),
        ("你好。再见！", ["你好。", "再见！"]),
    ],
)
def test_sentences_end_where_they_end(text: str, parts: list[str]) -> None:
    assert [segment.text for segment in cut(text)] == parts


def test_a_marker_word_at_the_start_of_a_line_begins_a_segment() -> None:
    assert rows("We go on\nTODO: first\ntodo (ann): second\nFIXME third\nas todo lists go") == [
        (1, 1, "We go on"), (2, 2, "TODO: first"), (3, 3, "todo (ann): second"), (4, 5, "FIXME third as todo lists go"),
    ]  # fmt: skip


def test_all_but_prose_is_one_segment_a_piece() -> None:
    text = (
        "# A head. Two\n\n- entry one. Still\n  going on\n- two\n\n> quoted. And\n> more\n\n```\nx = 1\n\n}\ny = 2\n```"
    )
    assert rows(text) == [
        (1, 1, "A head. Two"), (3, 4, "entry one. Still going on"), (5, 5, "two"), (7, 8, "quoted. And more"),
        (11, 11, "x = 1"), (14, 14, "y = 2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "digest"),
    [
        ("Users are reporting 502 errors.", "5056487863665ba6"),
        ("- [ ] Add **date** filters", "08ce215c8e0e0491"),
        ("## Next steps", "597135a1e5360a56"),
        ("TODO: Configure the pool", "5d33e9d69a7b32bd"),
        ("> as was said", "13f2d6c16facee5e"),
    ],
)
def test_digests_are_pinned(text: str, digest: str) -> None:
    (segment,) = cut(text)
    assert segment.digest == digest


WORDS = 'It fails. We then mend the pool! Why? e.g. here 7 (Dr. Who said so.) "Yes." **Now.** a … b。Ok'
WORD = st.sampled_from(WORDS.split())
BREAK = st.sampled_from([" ", "\n", "  ", " \n"])


@given(st.lists(st.tuples(WORD, BREAK, BREAK), min_size=1, max_size=30))
def test_other_line_breaks_change_no_digest(words: list[tuple[str, str, str]]) -> None:
    # The words before keep Markdown from taking a line's first sign for a bullet or heading of its own.
    one = "Word " + "".join(word + gap for word, gap, _ in words)
    other = "Word " + "".join(word + gap for word, _, gap in words)
    assert [segment.digest for segment in cut(one)] == [segment.digest for segment in cut(other)]
