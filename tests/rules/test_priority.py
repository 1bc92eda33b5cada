from __future__ import annotations

import pytest

from syncer.models import ItemType, Priority
from syncer.rules import RuleSettings
from syncer.rules.priority import level_of_heading
from tests.rules.conversation import items_in


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
        ("🔴 High", Priority.HIGH),
        ("Priority: low", Priority.LOW),
        ("Top priorities", Priority.HIGH),
        ("Tomorrow", Priority.HIGH),
        ("Pre-launch", Priority.HIGH),
        ("Nits", Priority.LOW),
        ("Could do", Priority.LOW),
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


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        ("Priority", ("High", "Medium", "Low")),
        ("Prio", ("1", "2", "3")),
        ("Priority", ("🔴", "🟡", "🟢")),
        ("Priority", ("H", "M", "L")),
        ("Priority", ("Must", "Should", "Could")),
        ("Priority", ("P1 (gate)", "P2", "P3")),
    ],
)
def test_a_column_gives_levels(column: str, cells: tuple[str, str, str]) -> None:
    rows = zip(("Mend the gate lock", "Paint the long fence", "Sweep the old path"), cells, strict=True)
    table = "\n".join(f"| {task} | {cell} | Olga |" for task, cell in rows)
    items = items_in(
        f"**User:** Hi.\n\n**Assistant:** The plan:\n\n| Task | {column} | Owner |\n|---|---|---|\n{table}\n\n"
        "**User:** Fine, let's do that.\n"
    )
    assert [item.priority for item in items] == [Priority.HIGH, Priority.MEDIUM, Priority.LOW]


def test_a_coloured_circle_gives_a_level() -> None:
    items = items_in(
        "**User:** Hi.\n\n**Assistant:** The plan:\n\n- [ ] 🔴 Mend the gate lock\n- [ ] 🟢 Sweep the old path\n\n"
        "**User:** Fine.\n"
    )
    assert [item.priority for item in items] == [Priority.HIGH, Priority.LOW]
