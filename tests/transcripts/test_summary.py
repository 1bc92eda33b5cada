from __future__ import annotations

import pytest

from syncer.models import BlockKind
from syncer.transcripts import summary
from tests.transcripts.text_laws import check


@pytest.mark.parametrize("heading", ["## Next steps", "**Next steps**", "Next steps", "## Action Items"])
def test_lines_below_next_steps_are_entries(heading: str) -> None:
    lines = (
        "## Quick recap",
        "All went well.",
        "",
        heading,
        "Ada: buy wool",
        "Ben Hill: sell silk",
        "",
        "## Summary",
        "x",
    )
    assert summary.detect("a.md", lines).confidence > 0.9
    blocks = [block for turn in summary.parse("a.md", lines).turns for block in turn.blocks]
    assert [block.text for block in blocks if block.kind is BlockKind.LIST] == ["Ada: buy wool", "Ben Hill: sell silk"]
    assert "All went well." not in {block.text for block in blocks}


@pytest.mark.parametrize(
    "heads",
    [
        ("Summary", "Details", "Suggested next steps"),
        ("### Summary", "### Details", "### Suggested next steps"),
        ("**Summary**", "**Details**", "**Next steps**"),
    ],
)
def test_a_short_summary_only_repeats_the_details_below_it(heads: tuple[str, str, str]) -> None:
    short, long, steps = heads
    lines = (short, "Ada will buy wool.", "", long, "Wool: Ada said it is cheap.", "", steps, "Ada will buy wool.")
    assert summary.detect("a.md", lines).confidence > 0.9
    blocks = [block for turn in summary.parse("a.md", lines).turns for block in turn.blocks]
    assert [(block.kind, block.text) for block in blocks if block.kind is not BlockKind.HEADING] == [
        (BlockKind.PROSE, "Wool: Ada said it is cheap."),
        (BlockKind.LIST, "Ada will buy wool."),
    ]
    heads_read = [block.text.strip("*") for block in blocks if block.kind is BlockKind.HEADING]
    assert heads_read == [head.strip("#* ") for head in heads]


@pytest.mark.parametrize(
    "lines",
    [
        ("## Summary", "", "## Next steps", "Ada: buy wool"),
        ("Summary", "It went well.", "Details", "All is fine."),
        ("## Quick recap", "", "## Next steps", "- buy wool"),
        ("## Quick recap", "Ada: hi"),
        (),
    ],
)
def test_other_files_are_not_its_own(lines: tuple[str, ...]) -> None:
    assert summary.detect("a.md", lines).confidence == 0


@pytest.mark.parametrize("sign", ["## Next steps", "Ada: a", "**", "A "])
def test_repetition_is_read_in_time(sign: str) -> None:
    check(summary, (sign,) * 4_000)
    check(summary, (sign * 4_000,))


@pytest.mark.parametrize(
    "heading", ["## Transcript", "### Full transcript", "**Transcript**", "## 📖 Transcript (raw)"]
)
@pytest.mark.parametrize("label", ["**00:01:07 {}:**", "**{}:**", "{}:", "[00:01:07] {}:", "**{}** (00:01:07):"])
def test_below_the_summary_people_speak_word_by_word(heading: str, label: str) -> None:
    who = [label.format(name) for name in ("Ada", "Ben", "Ada", "Ben")]
    said = ("I think the wool is wet.", "Yes, we should dry it.", "Okay, I will.", "Thanks!")
    talk = [line for pair in zip(who, said, strict=True) for line in (f"{pair[0]} {pair[1]}", "")]
    above = ("## Summary", "Wool.", "", "## Details", "**Wool:** wet.", "", "## Suggested next steps")
    lines = (*above, "- [ ] **Ada** will dry the wool.", "", heading, "", *talk)
    assert summary.detect("a.md", lines).confidence > 0.9
    turns = summary.parse("a.md", lines).turns
    assert [(turn.speaker, turn.blocks[0].text) for turn in turns[1:]] == list(
        zip(["Ada", "Ben", "Ada", "Ben"], said, strict=True)
    )
    assert turns[0].blocks[-2].text == "**Ada** will dry the wool."
