from __future__ import annotations

from tests.rules.conversation import items_in, titles

TALK = """**User:** the tongue swings through walls lol

**Assistant:** Use a raycast for the tip.

**User:** {question}

**Assistant:** {lead}

- Settings screen usable with a controller
- Version number in the save file

**User:** thanks, good night
"""


def test_the_list_that_somebody_asked_for_is_a_list_of_work() -> None:
    for question in ("can u tell me what i need for the demo?", "What's still left?", "Please sum it up."):
        found = items_in(TALK.format(question=question, lead="From what you said:"))
        assert "Settings screen usable with a controller" in titles(found), question


def test_other_answers_are_not() -> None:
    assert items_in(TALK.format(question="how do games do this?", lead="Some have:")) == []
    assert items_in(TALK.format(question="What's still left?", lead="Your options:")) == []


def test_a_plan_under_times_is_read_where_several_stand_together() -> None:
    plan = """# Plan

**User:** let me put this in order:

**Right away (this month)**
- count per voice on the event page

**By summer**
- the CSV link for conductors

**Later, perhaps**
- QR stickers on copies

**Assistant:** Fine.
"""
    found = items_in(plan)
    assert titles(found) == [
        "Count per voice on the event page",
        "The CSV link for conductors",
        "QR stickers on copies",
    ]
    assert [item.priority for item in found][-1] == "low"
