from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from syncer.transcripts.layout import read_layout
from syncer.transcripts.tool_blocks import find_tool_blocks
from tests.transcripts.cases import golden_lines, mutated

FENCE = "```\nTODO: printed\n```"


def shown(text: str) -> list[str]:
    """Return the lines that are left of a text."""
    lines = tuple(text.split("\n"))
    hidden = {at for stretch in find_tool_blocks(lines, read_layout(lines).parts) for at in stretch}
    return [line for at, line in enumerate(lines) if at not in hidden and line.strip()]


@pytest.mark.parametrize(
    "label",
    [
        "**Tool: bash**", "**Tool:** bash", "**Tool Use:** `grep`", "**Tool Result:** `toolu_1`", "**Tool Result**:",
        "### Tool Call: read_file", "*🔧 Tool call*", "**Function call: search**", "**Tool Result (Error)**",
    ],
)  # fmt: skip
def test_a_tool_goes_with_the_fences_below_it(label: str) -> None:
    assert shown(f"Before.\n\n{label}\n\n{FENCE}\n\nAfter.") == ["Before.", "After."]


def test_so_do_the_labels_of_its_parts() -> None:
    assert shown(f"**Tool: bash**\n\n**Input:**\n{FENCE}\n\n**Output:**\n{FENCE}\n\n**Output:** fine.") == [
        "**Output:** fine."
    ]


@pytest.mark.parametrize("label", ["_Thinking:_", "**Thinking**", "*💭 Thought process:*"])
def test_a_thought_is_the_paragraph_below_its_label(label: str) -> None:
    assert shown(f"{label}\n\nTODO: think\nof wax\n\nWaxed.") == ["Waxed."]
    assert shown(f"{label}\n\n**Of wax**\n\nTODO: think\n\nWaxed.") == ["Waxed."]


@pytest.mark.parametrize(
    "text",
    [
        f"**Output:**\n\n{FENCE}",
        f"## Tools\n\n{FENCE}",
        f"**Function**\n\n{FENCE}",
        f"Tool: bash\n\n{FENCE}",
        "**Tool: bash**\n\nTODO: ask for it",
        "### Thinking\n\nTODO: think of wax",
        "**Thinking of wax:**\n\nTODO: buy it",
    ],
)
def test_what_people_head_so_stays(text: str) -> None:
    assert shown(text) == [line for line in text.split("\n") if line.strip()]


@given(mutated((*golden_lines("role-headings", "md"), "**Tool: bash**", "```", "_Thinking:_", "**Output:**", "")))
def test_the_stretches_follow_one_another(lines: tuple[str, ...]) -> None:
    stretches = list(find_tool_blocks(lines, read_layout(lines).parts))
    assert all(one.stop <= other.start for one, other in pairwise(stretches))
    assert all(0 <= one.start < one.stop <= len(lines) for one in stretches)
