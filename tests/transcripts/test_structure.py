from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.models import Block, BlockKind
from syncer.transcripts.set_off import BOLD_HEADING
from syncer.transcripts.source import Source
from syncer.transcripts.structure import parse_blocks
from syncer.transcripts.wrapping import read_parts
from tests.transcripts.cases import golden_lines

PROSE, LIST, HEADING, CODE, QUOTE = (
    BlockKind.PROSE, BlockKind.LIST, BlockKind.HEADING, BlockKind.CODE, BlockKind.QUOTE,
)  # fmt: skip


def blocks(text: str, first: int = 1) -> list[Block]:
    lines = text.splitlines()
    source = [
        Source(number, line, part)
        for number, (line, part) in enumerate(zip(lines, read_parts(lines), strict=True), start=first)
    ]
    return [placed.block for placed in parse_blocks(source)]


def shape(text: str) -> list[tuple[BlockKind, int, int, str]]:
    return [(block.kind, block.first_line, block.last_line, block.text) for block in blocks(text)]


def test_numbers_are_those_of_the_file() -> None:
    assert [block.first_line for block in blocks("a\n\n- b\n- c", first=40)] == [40, 42, 43]


def test_entries_know_their_depth_bullet_and_box() -> None:
    found = blocks("1. one\n   - two\n     more\n     - [ ] three\n2) four\n* [x] five\n+ [X] six")
    assert [(block.level, block.marker, block.checked, block.text) for block in found] == [
        (0, "1.", None, "one"),
        (1, "-", None, "two\nmore"),
        (2, "-", False, "three"),
        (0, "2)", None, "four"),
        (0, "*", True, "five"),
        (0, "+", True, "six"),
    ]


def test_bullets_and_boxes_of_plain_text_are_entries() -> None:
    found = blocks("• one\n☐ two\n☑ three\n[ ] four\n[x] five")
    assert [(block.kind, block.marker, block.checked, block.text) for block in found] == [
        (LIST, "•", None, "one"),
        (LIST, "", False, "two"),
        (LIST, "", True, "three"),
        (LIST, "", False, "four"),
        (LIST, "", True, "five"),
    ]


def test_further_paragraphs_and_code_of_an_entry_stand_for_themselves() -> None:
    text = "- one\n\n  more of it\n\n  ```sh\n  make\n  ```\n- two"
    assert shape(text) == [(LIST, 1, 1, "one"), (PROSE, 3, 3, "more of it"), (CODE, 6, 6, "make"), (LIST, 8, 8, "two")]


def test_code_set_out_of_its_entry_ends_neither() -> None:
    text = "1. one\n   ```sh\nmake\n# ``` in it\n   ```\n2. two"
    assert shape(text) == [(LIST, 1, 1, "one"), (CODE, 3, 4, "make\n# ``` in it"), (LIST, 6, 6, "two")]


def test_code_keeps_its_language_and_indents() -> None:
    (block,) = blocks("```python title=x\n\nif a:\n    b()\n\n```")
    assert (block.kind, block.language, block.text) == (CODE, "python", "if a:\n    b()")
    assert block.first_line == 3


def test_indented_code_is_code_and_indented_prose_is_prose() -> None:
    assert shape("a\n\n    x = f(1);\n    return x;")[1][0] is CODE
    assert shape("a\n\n    This was set in by hand, for whatever reason.")[1][0] is PROSE


def test_code_that_is_markdown_by_name_is_parsed() -> None:
    assert shape("```md\n# A\n- [ ] b\n```") == [(HEADING, 2, 2, "A"), (LIST, 3, 3, "b")]


def test_an_open_fence_does_not_swallow_what_follows() -> None:
    source = [Source(1, "```"), Source(2, "x"), Source(3, "**User:** hi")]
    parts = read_parts(["```", "x = 1;", "**User:** hi there, can you see this?", "Yes, I can see all of this text."])
    assert [part.name for part in parts] == ["OPEN", "CODE", "TEXT", "TEXT"]
    found = parse_blocks([Source(line.number, line.text, part) for line, part in zip(source, parts[:3], strict=True)])
    assert [placed.block.kind for placed in found] == [CODE, PROSE]


def test_headings_of_all_kinds() -> None:
    text = "# One #\n\nTwo\n===\n\nThree\n-----\n\n**Four:**\n- a\n\n**Five**\n\n📋 **Six:**\nunder it"
    found = [(block.level, block.text) for block in blocks(text) if block.kind is HEADING]
    assert found == [
        (1, "One"), (1, "Two"), (2, "Three"), (BOLD_HEADING, "**Four:**"), (BOLD_HEADING, "**Five**"),
        (BOLD_HEADING, "📋 **Six:**"),
    ]  # fmt: skip


def test_bold_sentences_and_labels_are_no_headings() -> None:
    text = "**This is all that I had to say.**\n\n**Pros:** simple\n**Cons:** slow\n\n**bold** and more"
    assert {block.kind for block in blocks(text)} == {PROSE}


def test_a_rule_below_a_sentence_makes_no_heading() -> None:
    assert shape("That is all for today.\n---\nNext") == [
        (PROSE, 1, 1, "That is all for today."),
        (PROSE, 3, 3, "Next"),
    ]


def test_an_introduction_stays_prose() -> None:
    assert shape("Features we'd need:\n- one")[0] == (PROSE, 1, 1, "Features we'd need:")


def test_quotes_are_one_block_a_paragraph() -> None:
    assert shape("> one\n> two\n>\n> - three\n\nown") == [
        (QUOTE, 1, 2, "one\ntwo"), (QUOTE, 4, 4, "three"), (PROSE, 6, 6, "own"),
    ]  # fmt: skip


def test_each_row_of_a_table_is_prose() -> None:
    assert shape("| a | b |\n|---|---|\n| 1 | 2 |") == [(PROSE, 1, 1, "| a | b |"), (PROSE, 3, 3, "| 1 | 2 |")]


def test_link_definitions_and_inline_html_are_kept() -> None:
    assert [text for _, _, _, text in shape("[note]: https://example.org\n\na <b>c</b>")] == [
        "[note]: https://example.org", "a <b>c</b>",
    ]  # fmt: skip


def test_a_line_of_a_form_feed_alone_is_blank() -> None:
    (placed,) = parse_blocks([Source(1, "\x0c"), Source(2, "one")])
    assert (placed.block.first_line, placed.block.text) == (2, "one")


def test_any_number_of_bold_lines_is_read() -> None:
    assert len(parse_blocks([Source(number, "**One:**") for number in range(1, 5000)])) == 4999


def test_a_marked_line_at_the_margin_leaves_the_list_above_it() -> None:
    assert shape("- [ ] ask Luis\nfor a quote\nFIXME: the hero\nis stretched\n**TODO:** crop it") == [
        (LIST, 1, 2, "ask Luis\nfor a quote"),
        (PROSE, 3, 5, "FIXME: the hero\nis stretched\n**TODO:** crop it"),
    ]
    assert shape("- ask Luis\n  TODO: today\n- call") == [(LIST, 1, 2, "ask Luis\nTODO: today"), (LIST, 3, 3, "call")]
    assert shape("1. ask\nthe bug of Luis") == [(LIST, 1, 2, "ask\nthe bug of Luis")]


@pytest.mark.parametrize("case", ["role-headings", "notes-with-marks", "cursor-export", "meeting-of-people"])
def test_long_texts_are_cut_only_where_nothing_goes_on(case: str) -> None:
    once = "\n".join((*golden_lines(case, "md"), "", "The end.", ""))
    height, times = once.count("\n") + 1, 600 // once.count("\n") + 2
    assert blocks("\n".join([once] * times)) == [
        block for number in range(times) for block in blocks(once, first=1 + number * height)
    ]


def test_the_elements_of_a_long_text_are_counted_through() -> None:
    text = "\n".join("- one\n- two\n\nThree.\n" for _ in range(300))
    source = [Source(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    assert [placed.group for placed in parse_blocks(source)] == [at // 3 * 2 + (at % 3 == 2) for at in range(900)]


def test_a_few_words_right_above_a_list_head_it() -> None:
    assert [kind for kind, *_ in shape("Must (this week)\n- dig\n\nCould\n- sow")] == [HEADING, LIST, HEADING, LIST]
    assert [kind for kind, *_ in shape("We talked about it.\n- dig\n\nMust\n\n- sow\n\nsome of it\n- mow")] == [
        PROSE, LIST, PROSE, LIST, PROSE, LIST,
    ]  # fmt: skip


@given(
    st.lists(st.text(alphabet="aZé .:#>-*`|=1[]<\t\x0c\u2028", max_size=8).map(lambda rest: f"b{rest}" * bool(rest)))
)
def test_plain_speech_is_read_as_the_parser_reads_it_that_a_rule_below_it_calls_for(rows: list[str]) -> None:
    lines = [Source(number, row) for number, row in enumerate(rows, start=1)]
    below = [Source(len(rows) + 1, ""), Source(len(rows) + 2, "***")]
    assert parse_blocks(lines) == parse_blocks([*lines, *below])


@pytest.mark.parametrize("sign", ["–", "—", "−", "·", "►", "○"])
def test_signs_that_are_no_bullets_of_markdown_begin_entries(sign: str) -> None:
    found = shape(f"What the greenhouse lacks:\n{sign} a second vent\n{sign} shade\n  for July\n{sign} a hose")
    assert [(kind, first, text) for kind, first, _, text in found] == [
        (PROSE, 1, "What the greenhouse lacks:"),
        (LIST, 2, "a second vent"),
        (LIST, 3, "shade\nfor July"),
        (LIST, 5, "a hose"),
    ]


@pytest.mark.parametrize("text", ["The vent – it sticks\n– and then it opens.", "– What did she say?\nNothing at all."])
def test_one_dash_at_the_beginning_of_a_line_goes_on_with_a_sentence(text: str) -> None:
    assert [kind for kind, *_ in shape(text)] == [PROSE]


def test_keys_of_a_telephone_number_entries() -> None:
    found = shape("Vote:\n1️⃣ a second vent\n2️⃣ shade for July")
    assert [(kind, first, text) for kind, first, _, text in found] == [
        (PROSE, 1, "Vote:"),
        (LIST, 2, "a second vent"),
        (LIST, 3, "shade for July"),
    ]


def test_answers_right_below_quotes_are_no_part_of_them() -> None:
    assert [(kind, first, text) for kind, first, _, text in shape("> a lamp\nYes.\n\n> a ladder\nNo, thanks.")] == [
        (QUOTE, 1, "a lamp"),
        (PROSE, 2, "Yes."),
        (QUOTE, 4, "a ladder"),
        (PROSE, 5, "No, thanks."),
    ]


@pytest.mark.parametrize(
    "text", ["> The pier was\nPainted in May.", "> the pier was\nbuilt by the\n\n> town and\nstands"]
)
def test_a_quote_goes_on_in_a_line_that_lacks_its_sign(text: str) -> None:
    assert {kind for kind, *_ in shape(text)} == {QUOTE}
