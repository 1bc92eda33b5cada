"""What stands over an entry: a line in bold that is only a name, or a topic of one word."""

from __future__ import annotations

from tests.rules.conversation import items_in

TOPICS = """# Weekly

**Actions**

- Varnish the cello
- Order new strings

**Hall**

- The heating hums again
- Pavel was on the roof with the caretaker

**Misc**

- Irena is in Brno until Friday
"""
BY_NAME = """# Weekly

Present: Pavel, Irena

**Actions**

**Pavel**

- Varnish the cello
- Order new strings

**Irena**

- Call the caretaker
"""


def test_a_list_of_its_own_ends_what_a_heading_in_bold_announces() -> None:
    lines = [item.mentions[0].line for item in items_in(TOPICS)]
    assert {5, 6} <= set(lines)
    assert not {11, 15} & set(lines)


def test_names_in_bold_part_what_is_announced_above_them() -> None:
    assert [(item.title, item.owner) for item in items_in(BY_NAME)] == [
        ("Varnish the cello", "Pavel"),
        ("Order new strings", "Pavel"),
        ("Call the caretaker", "Irena"),
    ]
