from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, said_by_user, titles


def test_what_is_counted_off_behind_a_time_is_an_item_each() -> None:
    found = said_by_user("Good. For next time: limits per host (backoff, retries), the guid migration and tests in CI.")
    assert titles(found) == ["Limits per host (backoff, retries)", "The guid migration", "Tests in CI"]


def test_labels_on_lines_below_each_other_count_for_their_own_line() -> None:
    found = said_by_user("Next release: full-text search, Pocket import.\nLater: HTML export of shelves, dark mode.")
    assert "HTML export of shelves" in titles(found)
    assert not any("Later" in title for title in titles(found))


def test_sentences_behind_a_label_are_not_cut() -> None:
    assert said_by_user("Later: I saw that it works, and he was happy, so that is that.") == []


def test_a_plan_in_a_meeting_names_who_does_what() -> None:
    talk = """# Weekly

**Noor:** The waiting list has a race, two people get the same slot.

**Tom:** Right.

**Noor:** So Tom: session tokens for the app, note form. Noor: cleanup of old slots, release notes.

**Tom:** Fine.
"""
    owners = {item.title: item.owner for item in items_in(talk)}
    assert owners["Session tokens for the app"] == "Tom"
    assert owners["Release notes"] == "Noor"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "The parents want three things: a longer break, a covered bicycle stand, and lockers for coats.",
            ["Longer break", "Covered bicycle stand", "Lockers for coats"],
        ),
        (
            "Here is what does not work in the new hall: the left spotlight (flickers), the side door (who has a key)",
            ["The left spotlight (flickers)", "The side door (who has a key)"],
        ),
        ("Steps I still have to take, one, rent the van, two, call the porter.", ["Rent the van", "Call the porter"]),
        ("Nice-to-haves, if somebody finds the time: a coat rack; a second mirror.", ["Coat rack", "Second mirror"]),
    ],
)
def test_a_sentence_that_announces_and_counts_off(sentence: str, found: list[str]) -> None:
    said = [item.title.lower().removeprefix("the ").removeprefix("a ") for item in said_by_user(sentence)]
    assert said == [title.lower().removeprefix("the ") for title in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "The function wants three things: a path, a mode and a flag.",
        "I need to say: it is late, we are tired and nobody listens.",
        "What we did: new seats, new curtains.",
        "You could take: the left road, the right road.",
    ],
)
def test_a_sentence_that_only_counts_off(sentence: str) -> None:
    assert said_by_user(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("complaints so far: search loses the filter, covers are stretched, export misses the last row", 3),
        ("testers say: text is too small, the back button does nothing, login takes a minute", 3),
        ("Things I want before summer: offline mode, a bulk import and a shelf view", 3),
        ("while testing: when I filter by author and then print, the page is empty", 1),
        ("we have: 4000 books, 300 members, two rooms", 0),
        ("it depends: size, age, colour", 0),
        ("liked: the map, the colours, the speed", 0),
    ],
)
def test_row_behind_a_lead_that_speaks_of_wishes_or_faults(sentence: str, count: int) -> None:
    assert len(said_by_user(sentence)) == count


def test_entries_with_which_an_assistant_closes_a_talk_may_count_off() -> None:
    text = (
        "**Me:** The pump needs a fuse.\n\n**Assistant:** Sure.\n\n**Me:** And the gate a lock. Anything else?\n\n"
        "**Assistant:** No. To sum up:\n\n- **Follow-ups:** fuse for the pump, lock for the gate\n"
        "- **Colours:** green paint, grey paint\n\n**Me:** Thanks!\n"
    )
    assert titles(items_in(text)) == ["The pump needs a fuse", "Lock for the gate"]
