from __future__ import annotations

import pytest

from syncer.models import ItemType, Priority
from syncer.rules import RuleSettings
from syncer.rules.priority import level_of_heading


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("Milestone 1 – before June 6th", Priority.HIGH),
        ("Phase 1 (walls), due on the opening", Priority.HIGH),
        ("First release", Priority.HIGH),
        ("For the opening", Priority.HIGH),
        ("Launch blockers", Priority.HIGH),
        ("Must", Priority.HIGH),
        ("Important", Priority.HIGH),
        ("Could have:", Priority.LOW),
        ("🟢 Low:", Priority.LOW),
        ("If time permits", Priority.LOW),
        ("Phase 1: tools to cut for the beds", None),
        ("Important notes", None),
        ("Could", Priority.LOW),
        ("Won't have", Priority.LOW),
        ("Not for Easter", Priority.LOW),
        ("Not in the first delivery", Priority.LOW),
        ("Milestone 2 – by Christmas", None),
        ("Phase 1: Walls", None),
        ("Could the roof be next", None),
        ("Notes for the opening speech", None),
    ],
)
def test_a_stage_gives_its_entries_a_level(heading: str, level: Priority | None) -> None:
    found = level_of_heading(heading, ItemType.TODO, RuleSettings())
    assert (found[0] if found else None) is level
