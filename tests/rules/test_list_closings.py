"""Lists with which a talk ends and that name again what was said: they sum up, whatever leads to them."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, titles

MEETING = """# Choir committee

Present: Ada, Bruno, Cleo

**Ada:** The sheet music is on four shelves and nobody finds the alto parts.

**Bruno:** We rented the rehearsal room by the hour, that was dear.

**Cleo:** The concert posters hung two weeks late.

**Ada:** And the hall has no ramp for the wheelchair.

**Bruno:** My cousin prints on cloth, banners too.

**Cleo:** The heating in the rehearsal room rattles during the quiet bars.

"""
ENTRIES = ["index of the sheet music by voice", "rehearsal room by the season", "concert posters on cloth"]


def _bullets(entries: list[str]) -> str:
    return "".join(f"- {entry}\n" for entry in entries)


@pytest.mark.parametrize(
    "lead", ["## Result\n", "## For the spring\n", "**What the choir gets**\n", "We end up with:\n"]
)
def test_a_list_at_the_end_that_calls_the_talk_back_counts(lead: str) -> None:
    found = [title.lower() for title in titles(items_in(f"{MEETING}{lead}\n{_bullets(ENTRIES)}"))]
    assert set(ENTRIES) <= set(found)


@pytest.mark.parametrize(
    "lead",
    [
        "## What went well\n",
        "## References\n",
        "## How it was in the old hall\n",
        "Actions of the last meeting:\n",
        "## Already there\n",
        "## What we will not do\n",
    ],
)
def test_a_list_of_what_was_or_is_there_does_not(lead: str) -> None:
    found = {title.lower() for title in titles(items_in(f"{MEETING}{lead}\n{_bullets(ENTRIES)}"))}
    assert not found & set(ENTRIES)


def test_entries_that_nobody_spoke_of_do_not_sum_up() -> None:
    entries = ["bus line 14", "tram stop Lindenhof", "parking behind the school"]
    assert not {title.lower() for title in titles(items_in(f"{MEETING}## Result\n\n{_bullets(entries)}"))} & set(
        entries
    )


def test_a_list_in_the_middle_does_not_end_the_talk() -> None:
    after = "".join(f"**Bruno:** The tenors sang bar {n} far too loud again, I think.\n\n" for n in range(40))
    found = {title.lower() for title in titles(items_in(f"{MEETING}## Result\n\n{_bullets(ENTRIES)}\n{after}"))}
    assert not found & set(ENTRIES)


CHAT = """**User:** I want a loan desk for our tool library, sixty members.

**Assistant:** Do members pay by the tool or by the year?

**User:** By the year. Late tools cost two euros a day.

**Assistant:** Then the fee is a field of the loan. How long is a loan?

**User:** A week, and at most three tools at once. {last}

**Assistant:** {lead}

- Loans of a week, at most three tools
- Late fee of two euros a day, a field of the loan
- Members pay by the year
- Chainsaws: to be decided
{worked}
**User:** Good, thanks.
"""


def _summary(lead: str, last: str = "Chainsaws I don't know yet.", worked: str = "") -> list[tuple[ItemType, str]]:
    found = items_in(CHAT.format(lead=lead, last=last, worked=worked))
    return [(item.type, item.title) for item in found if item.rule == "list"]


@pytest.mark.parametrize("lead", ["Here's where we are:", "To sum up:", "So that leaves us with:"])
def test_a_summary_of_an_assistant_settles_and_names_what_is_open(lead: str) -> None:
    assert _summary(lead) == [
        (ItemType.DECISION, "Loans of a week, at most three tools"),
        (ItemType.DECISION, "Late fee of two euros a day, a field of the loan"),
        (ItemType.DECISION, "Members pay by the year"),
        (ItemType.TODO, "Chainsaws: to be decided"),
    ]


def test_a_summary_of_something_else_settles_nothing() -> None:
    assert _summary("Summary of the changes:") == []
    assert _summary("In short:", last="How does a loan work in the code?") == []


WORKED = """**User:** The tests of the loan desk fail on Windows, and the late fee is in dollars.

**Assistant:** I've changed the path of the tests to pathlib.

**User:** And the late fee?

**Assistant:** I've updated the late fee to euros.

**User:** Great.

**Assistant:** To sum up:

- Tests of the loan desk with pathlib
- Late fee in euros

**User:** Bye.
"""


def test_a_summary_of_work_done_reports() -> None:
    assert items_in(WORKED) == []
