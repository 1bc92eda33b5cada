"""Who does an entry of a list of actions, in the manners in which people write it down."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rules.conversation import items_in, said_in_meeting

DUE = date(2026, 3, 13)


@pytest.mark.parametrize(
    ("entry", "title", "owner", "due"),
    [
        ("@mara - order felt", "Order felt", "@mara", None),
        ("@mara, @tomas - order felt", "Order felt", "@mara", None),
        ("@mara @tomas order felt", "Order felt", "@mara", None),
        ("order felt @mara", "Order felt", "@mara", None),
        ("order felt, @mara @tomas", "Order felt", "@mara", None),
        ("order felt - @mara", "Order felt", "@mara", None),
        ("order felt for @mara", "Order felt for @mara", None, None),
        ("Photo diary for every plant", "Photo diary for every plant", None, None),
        ("Tomato soup for the fair", "Tomato soup for the fair", None, None),
        ("talk felt over with @mara", "Talk felt over with @mara", None, None),
        ("@all order felt", "Order felt", None, None),
        ("@channel: order felt", "Order felt", None, None),
        ("[Mara] order felt", "Order felt", "Mara", None),
        ("[Mara Lind] Order felt", "Order felt", "Mara Lind", None),
        ("[Mara Lind, Tomas Ek] Order felt", "Order felt", "Mara Lind", None),
        ("(Mara) order felt", "Order felt", "Mara", None),
        ("Mara L. will order felt", "Order felt", "Mara L.", None),
        ("order felt [Mara]", "Order felt", "Mara", None),
        ("order felt → Mara", "Order felt", "Mara", None),
        ("order felt (Mara, by 2026-03-13)", "Order felt", "Mara", DUE),
        ("Owner: Mara | Task: order felt | Due: 2026-03-13", "Order felt", "Mara", DUE),
        ("Order felt | Owner: Mara Lind | Due: 13 March", "Order felt", "Mara Lind", DUE),
        ("@Mara Lind - order felt", "Order felt", "@Mara Lind", None),
        ("order felt - Mara, by next week", "Order felt, by next week", "Mara", None),
        ("order felt (Mara, due 2026/03/13)", "Order felt", "Mara", DUE),
        ("Mara → order felt", "Order felt", "Mara", None),
        ("Mara will: order felt", "Order felt", "Mara", None),
        ("**Task:** order felt **Owner:** Mara", "Order felt", "Mara", None),
    ],
)
def test_an_entry_names_its_owner(entry: str, title: str, owner: str | None, due: date | None) -> None:
    text = f"# Weekly, 2026-03-06\n\nPresent: Mara Lind, Tomas Ek\n\n## Action items\n\n- {entry}\n"
    (item,) = items_in(text)
    assert (item.title, item.owner, item.due) == (title, owner, due)


def test_names_in_brackets_before_most_entries_are_people() -> None:
    text = "# Weekly\n\n## AIs\n\n1. [Mara Lind] Order felt\n2. [Tomas Ek] Oil the looms\n3. Sweep the floor\n"
    assert [(item.title, item.owner) for item in items_in(text)] == [
        ("Order felt", "Mara Lind"),
        ("Oil the looms", "Tomas Ek"),
        ("Sweep the floor", None),
    ]


def test_what_a_part_asks_of_one_person_is_an_entry_of_its_own() -> None:
    text = (
        "# Weekly\n\n## Action items\n\n- @mara @tomas check the looms\n  - Mara to oil the left one\n  - all of it\n"
    )
    assert [(item.title, item.owner) for item in items_in(text)] == [
        ("Check the looms", "@mara"),
        ("Oil the left one", "Mara"),
    ]


def test_who_stands_over_the_entries_does_them() -> None:
    text = (
        "# Weekly\n\n## Action items by person\n\n- **Mara**\n  - [ ] Order felt\n  - Oil the looms\n\n### Tomas\n\n"
        "- Sweep the floor\n"
    )
    assert [(item.title, item.owner) for item in items_in(text)] == [
        ("Order felt", "Mara"),
        ("Oil the looms", "Mara"),
        ("Sweep the floor", "Tomas"),
    ]


def test_a_form_is_one_entry() -> None:
    first = "Task: Order felt\nOwner: Mara\nDue: 2026-03-13\n\n"
    assert [
        (item.title, item.owner, item.due)
        for item in items_in(f"# Weekly\n\n## Follow-ups\n\n{first}Task: Oil the looms\nOwner: Tomas\n")
    ] == [("Order felt", "Mara", DUE), ("Oil the looms", "Tomas", None)]


def test_an_action_for_the_speaker_is_the_speakers() -> None:
    (item,) = said_in_meeting("Action item for me: order felt.")
    assert (item.title, item.owner) == ("Order felt", "Ines")


def test_an_office_does_an_action() -> None:
    (item,) = said_in_meeting("ACTION: the chairs to order felt.")
    assert (item.title, item.owner) == ("Order felt", "chairs")


def test_what_stands_in_brackets_behind_a_heading_in_bold_keeps_it_one() -> None:
    first = "# Weekly\n\n**Decisions**\n\n1. Loom four goes\n\n"
    text = f"{first}**Action items** (owner → task)\n\n- Mara → Order felt\n- T. Ek → Oil the looms\n"
    assert [(item.type.value, item.title, item.owner) for item in items_in(text)] == [
        ("decision", "Loom four goes", None),
        ("todo", "Order felt", "Mara"),
        ("todo", "Oil the looms", "T. Ek"),
    ]
