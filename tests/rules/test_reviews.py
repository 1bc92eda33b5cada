"""Numbered findings of a review are faults or work; numbered steps, options and causes are none."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in

FINDINGS = """**1. Deadlock in `close_till`** (`till.py:40`)

Two locks are taken in either order.

**2. Rounding errors in the receipt**

Cents are added as floats.

**3. `print_receipt` is 90 lines long**

Hard to test.
"""


def _found(asked: str, introduction: str, laid_out: str = FINDINGS) -> list[tuple[ItemType, str]]:
    found = items_in(
        f"**User:** Hello there.\n\n**Assistant:** Hello!\n\n**User:** {asked}\n\n"
        f"**Assistant:** {introduction}\n\n{laid_out}\n\n**User:** I see.\n\n**Assistant:** Anything else?\n"
    )
    return [(item.type, item.title) for item in found]


@pytest.mark.parametrize("asked", ["Please review the till module.", "Can you look through the till for problems?"])
@pytest.mark.parametrize("introduction", ["Here is my review, worst first.", "What I found:"])
def test_findings_of_a_review(asked: str, introduction: str) -> None:
    assert _found(asked, introduction) == [
        (ItemType.BUG, "Deadlock in close_till"),
        (ItemType.BUG, "Rounding errors in the receipt"),
        (ItemType.TODO, "print_receipt is 90 lines long"),
    ]


def test_findings_under_headings() -> None:
    laid_out = (
        "### 1. No timeout on the card reader\n\nHm.\n\n### 2. Unused helper\n\nHm.\n\n### 3. Stale prices\n\nHm.\n"
    )
    assert len(_found("Please audit it.", "My findings:", laid_out)) == 3


@pytest.mark.parametrize(
    ("asked", "introduction", "laid_out"),
    [
        ("How do I set up the till?", "Here is how.", FINDINGS),
        ("Please review it.", "Common causes are:", FINDINGS),
        (
            "Please review it.",
            "My review:",
            "**1. Names**\n\nGood.\n\n**2. Layout**\n\nGood.\n\n**3. Tests**\n\nGood.\n",
        ),
        ("Please review it.", "My review:", "**1. Deadlock in `close_till`**\n\nTwo locks.\n"),
    ],
)
def test_what_is_no_review(asked: str, introduction: str, laid_out: str) -> None:
    assert _found(asked, introduction, laid_out) == []
