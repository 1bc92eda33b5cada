"""What was to be done last time is told of, and only what is called open there is still to do."""

from __future__ import annotations

import pytest

from syncer.rules.headings import normalise
from syncer.rules.lookbacks import is_carried_over, is_settled, looks_back, says_open
from tests.rules.conversation import items_in, titles


@pytest.mark.parametrize(
    "heading",
    [
        "Actions of the last retro",
        "Old actions",
        "Last month's tasks",
        "Previous action items",
        "Follow-ups from the last call",
        "Matters arising",
        "Review of actions",
        "Action item review",
        "From last time",
        "Commitments since our last meeting",
        "Status of tasks",
    ],
)
def test_headings_that_look_back(heading: str) -> None:
    assert looks_back(normalise(heading))


@pytest.mark.parametrize(
    "heading",
    [
        "Actions",
        "Follow-ups from the incident",
        "Still open from last time",
        "What is left from the previous sprint",
        "Tasks for the last week of May",
        "Last tasks before the fair",
        "Old printers",
        "Next actions",
        "Carried over from last month's tasks",
    ],
)
def test_headings_that_lead_to_work(heading: str) -> None:
    assert not looks_back(normalise(heading))


@pytest.mark.parametrize(
    "state",
    ["done", "Done, works well", "✅ was fun", "Closed. 40 a month", "did it twice, then forgot", "ordered", "ok"],
)
def test_states_that_settle(state: str) -> None:
    assert is_settled(state)


@pytest.mark.parametrize(
    "state", ["", "-", "❌ not done", "started", "half done", "in progress", "carried over", "waiting for the vendor"]
)
def test_states_that_leave_it_open(state: str) -> None:
    assert says_open(state)
    assert not is_settled(state)


@pytest.mark.parametrize("entry", ["Sand the boat – not done, carried over", "Chart of the harbour: still missing"])
def test_entries_carried_over(entry: str) -> None:
    assert is_carried_over(entry)


def test_entries_that_only_name_what_was_agreed() -> None:
    assert not is_carried_over("Sand the boat")


TABLE = """# Crew meeting, 4 June

## {heading}

| What | Who | {column} |
|---|---|---|
| Sand the hull | Nils | {first} |
| Order the antifouling paint | Asta | {second} |
| Renew the berth contract | Jon | {third} |

We sailed on Sunday, it was fine.
"""


@pytest.mark.parametrize("heading", ["Actions of the last meeting", "Who does what"])
def test_a_table_of_what_is_done_reports(heading: str) -> None:
    text = TABLE.format(heading=heading, column="State", first="done", second="done, in the shed", third="waiting")
    assert titles(items_in(text)) == ["Renew the berth contract"]


def test_what_a_table_of_last_time_tells_of_a_row_settles_it() -> None:
    text = TABLE.format(
        heading="Actions of the last meeting", column="Status", first="works", second="two evenings", third="not yet"
    )
    assert titles(items_in(text)) == ["Renew the berth contract"]


def test_a_table_of_work_with_one_row_done_is_read_as_a_whole() -> None:
    text = TABLE.format(heading="Actions", column="Status", first="done", second="", third="")
    assert [(item.title, str(item.status)) for item in items_in(text)] == [
        ("Sand the hull", "done"),
        ("Order the antifouling paint", "open"),
        ("Renew the berth contract", "open"),
    ]


BULLETS = """# Crew meeting, 4 June

## {heading}

- Sand the hull
- Order the antifouling paint
- Renew the berth contract – not done, carried over

## Talk

We sailed on Sunday, it was fine.
"""


def test_bullets_of_last_time_count_where_they_are_carried_over() -> None:
    assert titles(items_in(BULLETS.format(heading="Actions of the last meeting"))) == ["Renew the berth contract"]
    assert len(items_in(BULLETS.format(heading="Actions"))) == 3


def test_a_sentence_that_looks_back_announces_nothing() -> None:
    text = (
        "# Crew\n\nWe met at noon.\n\nActions of the last meeting:\n\n- Sand the hull\n- Order the antifouling paint\n"
    )
    assert items_in(text) == []
