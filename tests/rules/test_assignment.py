from __future__ import annotations

from datetime import date

import pytest

from syncer.models import ItemType
from syncer.rules.assignment import read_assignment
from syncer.rules.dates import take_day
from syncer.rules.people import take_owner
from tests.rules.conversation import items_in

MONDAY = date(2025, 6, 2)
KNOWN = frozenset(("olga", "piet"))


@pytest.mark.parametrize(
    ("entry", "owner", "due", "text"),
    [
        ("Oil the hinges (Olga, by 2025-06-10)", "Olga", date(2025, 6, 10), "Oil the hinges"),
        ("Oil the hinges (Olga)", "Olga", None, "Oil the hinges"),
        ("Oil the hinges (olga?)", "olga", None, "Oil the hinges"),
        ("Oil the hinges (Olga, who has the can)", "Olga", None, "Oil the hinges"),
        ("Oil the hinges (me)", "Piet", None, "Oil the hinges"),
        ("Oil the hinges (most urgent)", None, None, "Oil the hinges"),
        ("Oil the hinges (Friday)", None, date(2025, 6, 6), "Oil the hinges"),
        ("Oil the hinges by Monday", None, date(2025, 6, 9), "Oil the hinges"),
        ("Oil the hinges, critical", None, None, "Oil the hinges"),
        ("Oil the hinges (3, Olga)", "Olga", None, "Oil the hinges"),
        ("Oil the hinges (5, you)", None, None, "Oil the hinges"),
        ("Oil the hinges (3 points left, in review)", None, None, "Oil the hinges"),
        ("Oil the hinges (3, maybe 5)", None, None, "Oil the hinges (3, maybe 5)"),
        ("Olga, Piet - oil the hinges", "Olga", None, "oil the hinges"),
        ("Garden team: oil the hinges", "Garden team", None, "oil the hinges"),
        ("@olga oil the hinges", "@olga", None, "oil the hinges"),
        ("@olga WD40 for the hinges", "@olga", None, "WD40 for the hinges"),
        ("Oil the hinges - 3 July", None, date(2025, 7, 3), "Oil the hinges"),
        # Brackets that say what it is about stay.
        ("Oil the hinges (front gate)", None, None, "Oil the hinges (front gate)"),
        ("Read the sun dial may tables", None, None, "Read the sun dial may tables"),
        ("Oil the hinges (Berta)", None, None, "Oil the hinges (Berta)"),
    ],
)
def test_who_and_when_leave_the_title(entry: str, owner: str | None, due: date | None, text: str) -> None:
    given = read_assignment(entry, KNOWN, MONDAY, writer="Piet")
    assert (given.owner, given.due, given.text) == (owner, due, text)


def test_a_weekday_without_a_day_of_the_talk_names_no_date() -> None:
    assert take_day("oil the hinges by Friday", None) == (None, "oil the hinges")
    assert take_day("oil the hinges by 2025-02-30", None)[0] is None


def test_the_day_of_the_talk_stands_in_its_first_lines() -> None:
    found = items_in("# Weekly, 2025-06-02\n\n## Next steps\n\n- oil the hinges by Friday\n")
    assert [(item.type, item.due) for item in found] == [(ItemType.TODO, date(2025, 6, 6))]


@pytest.mark.parametrize(
    ("entry", "owner"),
    [
        ("Serve AVIF to browsers that accept it", None),
        ("Send Postcards to members", None),
        ("Mark to call Ines", "Mark"),
        ("Ines to write the minutes", "Ines"),
    ],
)
def test_a_verb_before_to_is_nobody(entry: str, owner: str | None) -> None:
    assert take_owner(entry, frozenset())[0] == owner
