"""What is of the talk itself, or only a reason in it, leaves no item; the same words of the product do."""

from __future__ import annotations

import pytest

from syncer.models import Status
from tests.rules.conversation import items_in, said_by_user, said_in_meeting, titles


@pytest.mark.parametrize(
    "said",
    [
        "Sorry, I'm back, my microphone is broken today.",
        "One second, my internet connection dropped again.",
        "Let me say something first, since Ravi isn't here yet.",
        "We're waiting for Solveig, she's in the lift.",
        "We're waiting for Ravi to join.",
        "Tell me when you have the keys to the boathouse.",
        "Let's do the harbour fees first.",
        "I need two days for the fence.",
        "We need an hour or so for the second rehearsal.",
        "We need thirty minimum for the coach.",
        "The new trainee comes in May and has to learn the cutter anyway.",
        "I have to drive past the depot anyway.",
        "In my previous company the importer crashed on every second file.",
        "The very first version crashed whenever you opened two ledgers.",
        "If it's lost, it's lost.",
        "Tip for the newcomers: always save before you rotate a plan, the rotation crashes.",
    ],
)
def test_what_belongs_to_the_talk_or_gives_a_reason_in_it_leaves_nothing(said: str) -> None:
    assert titles(said_in_meeting(said)) == []


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("The audio export is broken on tablets.", "Audio export is broken on tablets"),
        ("We're waiting for the licence of the map tiles.", "Blocked on the licence of the map tiles"),
        ("Let's replace the harbour pump next week.", "Replace the harbour pump"),
        ("We need hours per trainee in the report.", "Hours per trainee in the report"),
        ("The old exporter has to be rewritten anyway.", "Rewrite the old exporter"),
        ("The first page of every report is empty.", "First page of every report is empty"),
        ("If the order is lost the kitchen gets no ticket.", "If the order is lost the kitchen gets no ticket"),
    ],
)
def test_the_same_words_of_the_product_leave_an_item(said: str, title: str) -> None:
    assert titles(said_in_meeting(said)) == [title]


@pytest.mark.parametrize(
    "reply", ["You have the spare gauge.", "You have access to the depot.", "You have. You have the list."]
)
def test_who_is_told_what_he_has_is_given_no_work(reply: str) -> None:
    assert titles(said_in_meeting(reply)) == []


def test_who_is_told_that_it_is_his_turn_is_given_work() -> None:
    assert titles(said_in_meeting("Marek, it's your turn with the gauge calibration.")) == [
        "Take care of the gauge calibration"
    ]


@pytest.mark.parametrize(
    "said", ["So lanterns.", "So yeah.", "Let's not count on that bridge.", "Let's not assume fair weather."]
)
def test_a_word_that_takes_up_the_thread_decides_nothing(said: str) -> None:
    assert titles(said_in_meeting(said)) == []


@pytest.mark.parametrize(
    ("said", "title"), [("So MariaDB.", "Use MariaDB"), ("Let's not print the badges.", "Not print the badges")]
)
def test_a_name_or_what_is_dropped_is_a_decision(said: str, title: str) -> None:
    assert titles(said_in_meeting(said)) == [title]


@pytest.mark.parametrize(
    "more",
    [
        "Open an issue for it please.",
        "Please file a bug report for that.",
        "If they import tonight it will break again.",
        "That one worries me more than the other.",
    ],
)
def test_what_is_said_of_the_fault_before_is_one_more_mention_of_it(more: str) -> None:
    found = said_in_meeting("The importer drops every second row of the ledger.", more, "Will do.")
    assert titles(found) == ["Importer drops every second row of the ledger"]


def test_a_ticket_for_something_named_is_work() -> None:
    found = said_in_meeting(
        "The importer drops every second row of the ledger.", "Please open a ticket for the torn sail too."
    )
    assert len(found) == 2


def test_what_comes_of_a_fault_is_one_item_with_it() -> None:
    said = "The opening hours page is empty after the import. So somebody has to fill the table by hand."
    assert titles(said_in_meeting(said)) == ["Opening hours page is empty after the import"]


def test_work_beside_a_fault_is_an_item_of_its_own() -> None:
    said = (
        "The opening hours page is empty after the import. Somebody has to renew the certificate of the shop this week."
    )
    assert len(said_in_meeting(said)) == 2


@pytest.mark.parametrize(
    "said",
    [
        "The hard part is the feedback, which rows were wrong and why.",
        "OK so leave this open.",
        "What would happen if the ferry feed went down on Easter Monday",
    ],
)
def test_what_is_asked_or_told_to_leave_is_no_fault(said: str) -> None:
    assert titles(said_by_user(said)) == []


def test_rows_that_were_wrong_are_a_fault() -> None:
    assert titles(said_by_user("After the upload the last two rows were wrong.")) != []


def test_an_answer_behind_a_name_counts_nothing_off() -> None:
    entry = "- Kofi: the version page could name the schema. Bea: yes please, low priority.\n"
    text = f"# Sync\n\n**Kofi:** hello\n\n**Bea:** hello\n\n{entry}"
    assert all(title not in ("Please", "Low priority") for title in titles(items_in(text)))


@pytest.mark.parametrize(
    "said",
    [
        "So the newest sheet wins, and the older ones wait.",
        "The page breaks are from the wiki, I pasted it.",
        '"Late" is not "it will never load", please.',
        "Under PSD2 large losses must be notified to the bank.",
        "Nobody has ever asked for more than two berths.",
        "I looked at the old request form: blue paper, three copies.",
        "We print sixty programmes in August and after that single pages.",
    ],
)
def test_what_is_so_is_neither_decided_nor_work(said: str) -> None:
    assert titles(said_in_meeting(said)) == []


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("OK, the blue sail wins hands down.", "The blue sail"),
        ("The page breaks in the middle when it is printed.", "Page breaks in the middle when it is printed"),
        ("Nobody has tested the restore.", "Test the restore"),
        ("My dream would be a logbook: every trip with its crew.", "Logbook: every trip with its crew"),
        ("I have an idea for the quay: benches under the crane.", "Benches under the crane"),
        ("We keep the sixty programmes for next season.", "Sixty programmes"),
    ],
)
def test_what_is_chosen_or_wanted_is_an_item(said: str, title: str) -> None:
    assert titles(said_in_meeting(said)) == [title]


def test_a_question_of_how_it_is_suggests_nothing() -> None:
    talk = (
        "**User:** The tide page shows yesterday's tides.\n\n"
        "**Assistant:** Does the page compare the day in local time?\n\n**User:** yes\n\n**Assistant:** I see.\n"
    )
    assert titles(items_in(talk)) == ["Tide page shows yesterday's tides"]


def test_a_name_in_bold_heads_a_part_only_right_below_what_announces_it() -> None:
    below = "**Open actions**\n- order the rope\n- paint the buoy\n\n**Harbour**\n- Ravi was at the fair on Monday\n"
    assert titles(items_in(f"# Sync\n\n## 2031-03-04\n\n{below}")) == ["Order the rope", "Paint the buoy"]
    parts = "**Open actions**\n\n**Ravi**\n- order the rope\n\n**Solveig**\n- paint the buoy\n"
    assert titles(items_in(f"# Sync\n\n## 2031-03-04\n\n{parts}")) == ["Order the rope", "Paint the buoy"]


@pytest.mark.parametrize("state", ["done by Friday", "done?", "not done"])
def test_a_state_that_only_speaks_of_done_is_open(state: str) -> None:
    table = f"## Actions\n\n| what | who | status |\n|---|---|---|\n| Smoke test on the pump | Ravi | {state} |\n"
    assert [item.status for item in items_in(f"# Retro\n\n{table}")] == [Status.OPEN]


@pytest.mark.parametrize(
    "said",
    [
        "Solveig is running ten minutes late, her bus got stuck at the bridge.",
        "Our first winter here the roof leaked every week.",
        "In chess you must never move the king into check.",
        "The old racks broke twice, but everything is in place now.",
        "A sailor once asked if we could print on bread.",
        "Everybody says that the new pilot is slow, but she's only careful.",
    ],
)
def test_what_is_told_of_the_way_of_old_times_or_of_others_leaves_nothing(said: str) -> None:
    assert titles(said_in_meeting(said)) == []


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("The bus timetable got stuck at last week's version.", "Bus timetable got stuck at last week's version"),
        ("The first page of the log leaks the crew's names.", "First page of the log leaks the crew's names"),
        ("The guests asked if we could print on wood.", "Print on wood"),
        ("Everybody says that the search is slow, but nobody measures it.", "Search is slow"),
    ],
)
def test_what_goes_on_today_is_an_item(said: str, title: str) -> None:
    assert [found.startswith(title) for found in titles(said_in_meeting(said))] == [True]


def test_what_its_speaker_has_put_right_meanwhile_is_over() -> None:
    said = ("The sign of the second berth was missing.", "And?", "I put it up while the inspector was watching.")
    assert titles(said_in_meeting(*said)) == []


def test_what_goes_on_a_list_is_not_put_right() -> None:
    said = ("The sign of the second berth is missing.", "And?", "I'll put it on the list.")
    assert len(said_in_meeting(*said)) == 1


def test_two_who_take_on_different_work_keep_two_items() -> None:
    found = said_in_meeting("Somebody has to call the merchants.", "I'll paint the second berth on Thursday.")
    assert len(found) == 2
