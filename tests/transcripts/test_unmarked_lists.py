from __future__ import annotations

import pytest

from syncer.models import BlockKind
from tests.transcripts.test_structure import blocks, shape

PROSE, LIST, HEADING, CODE = BlockKind.PROSE, BlockKind.LIST, BlockKind.HEADING, BlockKind.CODE


@pytest.mark.parametrize(
    "text",
    [
        "**Week 1** – dig the beds\n**Week 2-3** – sow the peas",
        "Week 1: dig the beds\nWeek 2-3: sow the peas",
        "__Week 1:__ dig the beds\n__Week 2-3:__ sow the peas",
    ],
)
def test_lines_that_begin_with_a_stage_are_entries_under_it(text: str) -> None:
    (_, one, _, first), entry, (_, two, _, second), other = shape(text)
    assert (one, first.lower(), two, second.lower()) == (1, "week 1", 2, "week 2-3")
    assert (entry, other) == ((LIST, 1, 1, "dig the beds"), (LIST, 2, 2, "sow the peas"))


@pytest.mark.parametrize(
    "text",
    [
        "Week 1: dig the beds",
        "Week 1: dig the beds\nand do not forget the gate",
        "**Pro:** it is cheap\n**Con:** it is slow",
        "Weekend 1 - rain\nWeekend 2 - sun",
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert [block.kind for block in blocks(text)] == [PROSE]


@pytest.mark.parametrize(
    ("fence", "entries"),
    [
        ("```\n1  dig the beds      (me)\n2  sow the peas\n3  water them\n```", ["dig the beds (me)", "sow the peas"]),
        ("```\n1. dig the beds\n\n2. sow the peas\n3. water them\n```", ["dig the beds", "sow the peas"]),
        ("```\n[ ] dig the beds\n[x] sow the peas\n[ ] water them\n```", ["dig the beds", "sow the peas"]),
    ],
)
def test_a_list_in_a_plain_fence_is_one(fence: str, entries: list[str]) -> None:
    found = blocks(f"So:\n\n{fence}")[1:]
    assert [block.kind for block in found] == [LIST] * 3
    assert [block.text for block in found] == [*entries, "water them"]
    assert found[0].first_line == 4


def test_boxes_in_a_plain_fence_are_open_or_ticked() -> None:
    assert [block.checked for block in blocks("```\n- [ ] dig\n- [x] sow\n- [ ] mow\n```")] == [False, True, False]


@pytest.mark.parametrize(
    "fence",
    [
        "```\n1 dig the beds\n2 sow the peas\n```",
        "```python\n1. dig\n2. sow\n3. mow\n```",
        "```\n   4 peas\n   2 beans\n   1 gate\n```",
        "```\n1 dig the beds\nerror: no spade\n3 mow\n```",
    ],
)
def test_what_else_stands_in_fences_is_code(fence: str) -> None:
    assert [block.kind for block in blocks(fence)] == [CODE]


NOTES = """\
```text
Agreed
* dig the beds before
  the frost comes
* sow the peas in two rows

Still open:
  - who waters them in May
    and in June
```
"""


def test_notes_in_a_fence_are_headings_and_entries() -> None:
    assert shape(NOTES) == [
        (HEADING, 2, 2, "Agreed"),
        (LIST, 3, 4, "dig the beds before\nthe frost comes"),
        (LIST, 5, 5, "sow the peas in two rows"),
        (HEADING, 7, 7, "Still open"),
        (LIST, 8, 9, "who waters them in May\nand in June"),
    ]


def test_a_plan_in_columns_is_entries_under_their_times() -> None:
    assert shape("```\nNOW      dig the beds\n         mend the gate\nMARCH    sow the peas\n```") == [
        (HEADING, 2, 2, "NOW"),
        (LIST, 2, 2, "dig the beds"),
        (LIST, 3, 3, "mend the gate"),
        (HEADING, 4, 4, "MARCH"),
        (LIST, 4, 4, "sow the peas"),
    ]


@pytest.mark.parametrize(
    "fence",
    [
        "```\nmay: 3\n```",
        "```\nnow  12\nload  0.4\nthen  13\n```",
        "```\n* main\n* topic\n* other\n```",
        "```\nUsage\n- run the program now\n- stop the program now\nerror: no such file\n- go home at once\n```",
        "```yaml\nAgreed\n- dig the long beds\n- sow the green peas\n- mow the whole lawn\n```",
    ],
)
def test_bullets_of_programs_are_code(fence: str) -> None:
    assert [block.kind for block in blocks(fence)] == [CODE]


@pytest.mark.parametrize("head", ["Action items", "Actions:", "**Next steps**", "APs", "To do 14/5", "Follow-ups:"])
def test_lines_with_names_right_below_such_words_are_entries(head: str) -> None:
    found = shape(f"{head}\n Hedda: buy two tablets,\n used ones\n Yusuf - copy the data\n Brit to write it down")
    assert [(one[0], one[-1].strip("*:")) for one in found] == [
        (HEADING, head.strip("*:")),
        (LIST, "Hedda: buy two tablets,\nused ones"),
        (LIST, "Yusuf - copy the data"),
        (LIST, "Brit to write it down"),
    ]


@pytest.mark.parametrize(
    "text", ["Actions\nspeak louder than words", "The actions\nof the board", "Tasks\nAnything to add?"]
)
def test_other_lines_below_such_words_are_prose(text: str) -> None:
    assert [one[0] for one in shape(text)] == [PROSE]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("head", ["## Actions", "**Actions**", "### 7. Action items"])
def test_paragraphs_that_give_work_below_a_heading_are_entries(head: str, gap: str) -> None:
    found = shape(f"{head}{gap}Hedda: buy two tablets\nYusuf - copy the data\n\nBrit to write it down\n\nThat was all.")
    assert [(one[0], one[-1]) for one in found[1:]] == [
        (LIST, "Hedda: buy two tablets"),
        (LIST, "Yusuf - copy the data"),
        (LIST, "Brit to write it down"),
        (PROSE, "That was all."),
    ]


def test_among_bullets_in_a_fence_a_tick_stands_before_what_is_done() -> None:
    found = blocks(
        "My list:\n\n```\nTODO\n - dig the beds deeply\n x sow the green peas\n - water them on Sunday\n```"
    )[1:]
    assert [(block.kind, block.checked) for block in found] == [
        (HEADING, None),
        (LIST, None),
        (LIST, True),
        (LIST, None),
    ]


@pytest.mark.parametrize(
    ("head", "kinds"),
    [("still open, may", [HEADING, LIST, LIST, LIST]), ("Open", [HEADING, LIST, LIST, LIST]), ("beds:", [CODE])],
)
def test_a_few_words_head_a_list_in_a_fence_and_a_key_does_not(head: str, kinds: list[BlockKind]) -> None:
    text = f"So:\n\n```\n{head}\n - dig the beds deeply\n - sow the green peas\n - water them on Sunday\n```"
    assert [block.kind for block in blocks(text)[1:]] == kinds
