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
    "lines",
    [
        ("## Summary", "", "## Next steps", "Ada: buy wool"),
        ("## Quick recap", "", "## Next steps", "- buy wool"),
        ("## Quick recap", "Ada: hi"),
        (),
    ],
)
def test_other_files_are_not_its_own(lines: tuple[str, ...]) -> None:
    assert summary.detect("a.md", lines).confidence == 0


@pytest.mark.parametrize("sign", ["## Next steps", "Ada: a", "**", "A "])
def test_repetition_is_read_in_time(sign: str) -> None:
    check(summary, (sign,) * 10_000)
    check(summary, (sign * 10_000,))
