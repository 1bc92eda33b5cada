from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_by_user, titles


@pytest.mark.parametrize(
    ("sentences", "title"),
    [
        ("Oh, and this one is ugly. When you move a hive its history stays at the old place.", "When you move a hive"),
        ("The next one is less funny. Mrs. Kern got her bill for a hive that she sold.", "Mrs. Kern got her bill"),
        ("I have another one. The notes. After a sync all notes have the same date.", "After a sync all notes"),
    ],
)
def test_what_follows_a_bad_one_is_a_fault_and_its_announcement_is_none(sentences: str, title: str) -> None:
    assert [item.title for item in said_by_user(sentences) if item.title.startswith(title)]
    assert not [item for item in said_by_user(sentences) if "one" in item.title.lower().split()]


@pytest.mark.parametrize(
    "sentences", ["This one is nice. You can see all hives on one page.", "The next one is on me."]
)
def test_what_follows_a_good_one_is_none(sentences: str) -> None:
    assert titles(said_by_user(sentences)) == []


def test_praise_of_an_answer_and_what_is_said_of_another_matter_clear_no_fault() -> None:
    found = items_in(
        "**User:** Hi.\n\n**Assistant:** Hello! What is it?\n\n"
        "**User:** A member wrote that he was charged twice for one jar.\n\n"
        "**Assistant:** Make the order number unique:\n\n```sql\nALTER TABLE jars ADD UNIQUE (order_number);\n```\n\n"
        "**User:** That's clean.\n\nI also thought about a native app...\n\n**Assistant:** What for?\n\n"
        "**User:** Forget it, I only want to learn it.\n\n**Assistant:** Fair enough.\n"
    )
    assert [item.type for item in found] == [ItemType.BUG]
