"""What a stand-up's table says is to do, and what it says is broken."""

from __future__ import annotations

from syncer.models import ItemType
from tests.rules.conversation import items_in

HEAD = "# Stand-up\n\n| Who | Yesterday | Today | Blockers |\n|---|---|---|---|\n"


def test_plans_and_what_fails_are_taken_from_their_columns() -> None:
    rows = (
        "| Ann | laid the pipe | seal the roof hatch | none |\n"
        "| Ben | sick | reviews, wiring the pump room | the lift is down since noon |\n"
    )
    assert {(item.title, item.type, item.owner) for item in items_in(HEAD + rows) if item.confidence >= 0.5} == {
        ("Seal the roof hatch", ItemType.TODO, "Ann"),
        ("The lift is down since noon", ItemType.BUG, None),
        ("Wire the pump room", ItemType.TODO, "Ben"),
    }


def test_routine_and_empty_cells_give_nothing() -> None:
    assert not items_in(f"{HEAD}| Ann | reviews | meetings | - |\n| Ben | holiday | code reviews | none |\n")


def test_a_table_of_days_that_is_no_report_gives_nothing() -> None:
    assert not items_in("# Menu\n\n| Dish | Today | Tomorrow |\n|---|---|---|\n| Lunch | bean soup | fish pie |\n")
