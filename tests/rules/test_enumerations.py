from __future__ import annotations

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
