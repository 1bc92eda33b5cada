from __future__ import annotations

from datetime import date

import pytest

from syncer.models import Skipped, SourceFile, Transcript
from syncer.transcripts import read
from syncer.transcripts.facts import read_date

MARK = "<!-- syncer: ignore -->"


def notes(text: str, path: str = "notes.md") -> Transcript:
    transcript = read(SourceFile(path, text.encode()))
    assert isinstance(transcript, Transcript)
    return transcript


def texts(text: str) -> list[str]:
    return [block.text for turn in notes(text).turns for block in turn.blocks]


def test_comments_front_matter_and_folded_parts_are_not_said() -> None:
    comments = "a <!-- b -->\n\n<!-- c\nd\n-->\n"
    folded = "<details><summary>e</summary>\n\nf\n\n</details>\n<think>g</think>\nh"
    assert texts(f"---\ntitle: T\n---\n{comments}{folded}") == ["a", "h"]


def test_comments_in_code_and_code_spans_are_text() -> None:
    assert texts("```html\n<!-- a -->\n```\nuse `<!-- b -->` here") == ["<!-- a -->", "use `<!-- b -->` here"]


def test_what_is_never_closed_hides_nothing() -> None:
    assert texts("<!-- a\n\nb") == ["<!-- a", "b"]
    assert texts("<details>\n\nb") == ["b"]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert texts("---\nsome words\n---\nmore") == ["some words", "more"]


def test_a_mark_on_a_block_drops_it() -> None:
    assert texts(f"one\n\ntwo {MARK}\nstill two\n\nthree") == ["one", "three"]


def test_a_mark_on_an_entry_drops_what_is_below_it() -> None:
    assert texts(f"- a {MARK}\n  - b\n    - c\n- d") == ["d"]


def test_a_mark_above_a_list_drops_all_of_it() -> None:
    assert texts(f"before\n\n{MARK}\n- a\n- b\n\nafter") == ["before", "after"]
    assert texts(f"- z\n\n{MARK}\n- a\n- b\n\nafter") == ["z", "after"]


def test_a_mark_between_entries_drops_the_next() -> None:
    assert texts(f"- a\n{MARK}\n- b\n- c") == ["a", "c"]


def test_a_mark_above_a_paragraph_drops_that_alone() -> None:
    assert texts(f"{MARK}\none\n\ntwo") == ["two"]


def test_a_mark_before_a_turn_drops_its_first_block() -> None:
    text = f"**User:** hi\n\n{MARK}\n**Claude:** secret\n\nplain\n\n**User:** Is that so?"
    assert texts(text) == ["hi", "plain", "Is that so?"]


def test_a_file_may_ask_to_be_left_out() -> None:
    skipped = read(SourceFile("a/b.md", b"# T\n\n<!-- syncer: ignore-file -->\n\nTODO: x"))
    assert skipped == Skipped("a/b.md", "asks to be left out: <!-- syncer: ignore-file -->")


def test_a_mark_that_is_only_quoted_leaves_nothing_out() -> None:
    assert texts("write `<!-- syncer: ignore-file -->` at the top") == [
        "write `<!-- syncer: ignore-file -->` at the top"
    ]
    assert len(texts("```md\n<!-- syncer: ignore-file -->\n```\n\nTODO: x")) > 0


@pytest.mark.parametrize(
    ("path", "text", "day"),
    [
        ("a.md", "---\ndate: 2026-03-04\n---\nx", date(2026, 3, 4)),
        ("logs/2026-03-05-talk.md", "x", date(2026, 3, 5)),
        ("logs/talk_20260306.md", "x", date(2026, 3, 6)),
        ("a.md", "# Weekly, 7 March 2026", date(2026, 3, 7)),
        ("a.md", "# Weekly\n\n**Date:** March 8th, 2026", date(2026, 3, 8)),
        ("2026-03-05.md", "---\ndate: 2026-03-04\n---\n# On 2026-03-09", date(2026, 3, 4)),
        ("a.md", "# Weekly\n\nMon, Mar 9, 2026 3:02PM • 31:09", date(2026, 3, 9)),
        ("a.md", "Harbour weekly\n10 March 2026, 08:03", date(2026, 3, 10)),
        ("a.md", "We met on 7 March 2026.", None),
        ("a.md", "Harbour weekly\n7 March 2026, hall 3", None),
        ("a.md", "\n" * 8 + "7 March 2026", None),
        ("2026-13-40.md", "x", None),
    ],
)
def test_the_day_is_found_where_people_write_it(path: str, text: str, day: date | None) -> None:
    assert notes(text, path).held_on == day


def test_a_date_that_reads_in_two_ways_is_none() -> None:
    assert read_date("03/04/2026") is None
    assert read_date("22.10.2025") == date(2025, 10, 22)


def test_the_title_is_the_first_heading_of_the_highest_level() -> None:
    assert notes("## Two\n\n# **One**\n\n# Other").title == "One"
    assert notes("---\ntitle: 'Front'\n---\n# One").title == "Front"
    assert notes("text").title == ""


def test_what_hangs_below_the_words_after_a_name_is_no_code() -> None:
    text = (
        "```text\nYou:   Please sum up what we agreed on,\n       and list what is left.\n\nAgent: ## Summary\n\n"
        "       ### Agreed\n       - We use libvips\n\n       - [ ] Write the worker\n\nYou:   Great, thanks!\n```\n"
    )
    transcript = read(SourceFile("talk.md", text.encode()))
    assert isinstance(transcript, Transcript)
    kinds = [(block.kind.value, block.first_line) for block in transcript.turns[1].blocks]
    assert kinds == [("heading", 5), ("heading", 7), ("list", 8), ("list", 10)]
