from __future__ import annotations

import pytest

from syncer.models import ItemType, Priority, Status
from syncer.rules import RuleSettings
from tests.rules.conversation import items_in, titles

ENTRIES = "- sort the photos by date\n- print the captions\n"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("## Next steps", ItemType.TODO),
        ("### 🚀 Next Steps from our talk", ItemType.TODO),
        ("## Action items", ItemType.TODO),
        ("## 3. Follow-ups", ItemType.TODO),
        ("**Open tasks:**", ItemType.TODO),
        ("## Future considerations", ItemType.FEATURE),
        ("## Nice to have", ItemType.FEATURE),
        ("## Key Decisions Made", ItemType.DECISION),
    ],
)
def test_heading_announces_work(heading: str, kind: ItemType) -> None:
    found = items_in(f"# Notes\n\n{heading}\n\n{ENTRIES}")
    assert [item.type for item in found] == [kind, kind]


@pytest.mark.parametrize(
    "heading",
    ["## Benefits", "## Open questions", "## Components", "## Agenda", "## Best practices", "## Create action items",
     "## Alternatives considered", "## What went well", "## Requirements", "## Completed tasks"],
)  # fmt: skip
def test_heading_announces_something_else(heading: str) -> None:
    assert items_in(f"# Notes\n\n{heading}\n\n{ENTRIES}") == []


@pytest.mark.parametrize(
    "sentence",
    ["What is left:", "Things that are still left to do:", "We need to:", "To do until Monday:",
     "Here are the next steps:", "Features we'd need:", "For this sprint:"],
)  # fmt: skip
def test_sentence_announces_work(sentence: str) -> None:
    found = items_in(f"**User:** {sentence}\n\n{ENTRIES}\n**Assistant:** Noted.\n")
    assert len(found) == 2


@pytest.mark.parametrize(
    "sentence", ["You could also:", "It can help with:", "This is often due to:", "I have already:"]
)
def test_sentence_announces_something_else(sentence: str) -> None:
    assert items_in(f"**User:** {sentence}\n\n{ENTRIES}\n**Assistant:** Noted.\n") == []


def test_boxes_at_any_depth_with_their_status() -> None:
    found = items_in("# Plan\n\n- [ ] paint the fence\n  - [x] buy the paint\n")
    assert [(item.title, item.status) for item in found] == [
        ("Paint the fence", Status.OPEN),
        ("Buy the paint", Status.DONE),
    ]


def test_names_before_entries_are_owners() -> None:
    found = items_in("# Sync\n\n## Actions\n\n- Olga: paint the fence\n- Piet to mow the lawn\n- Uma - feed the cat\n")
    assert [(item.owner, item.title) for item in found] == [
        ("Olga", "Paint the fence"),
        ("Piet", "Mow the lawn"),
        ("Uma", "Feed the cat"),
    ]


def test_detail_of_an_entry_is_no_item() -> None:
    found = items_in("# Notes\n\n## Next steps\n\n- build the new shed behind the house\n  - wood\n  - nails\n")
    assert titles(found) == ["Build the new shed behind the house"]


def test_heading_over_the_list_counts_for_priority() -> None:
    text = "# Plan\n\n## Next steps\n\n### Immediate (this week)\n\n- mow the lawn\n\n### Later\n\n- plant some trees\n"
    assert [item.priority for item in items_in(text)] == [Priority.HIGH, Priority.LOW]


def test_plan_of_an_assistant_counts_when_taken_up() -> None:
    plan = (
        "**User:** How do we get there?\n\n**Assistant:** Like so:\n\n**Phase 1: Ground**\n- level the ground\n\n"
        "**Phase 2: House**\n- raise the walls\n\n"
    )
    assert items_in(plan + "**User:** Hm, what does that cost?\n") == []
    assert len(items_in(plan + "**User:** Sounds good, let's do it in that order.\n")) == 2


def test_rows_of_a_table_with_owner_and_status() -> None:
    text = (
        "# Review\n\n## Action items\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n"
        "| Oil the hinges | Olga | 2025-05-02 | open |\n| Order new locks | Piet | | done |\n"
    )
    first, second = items_in(text)
    assert (first.title, first.owner, str(first.due), first.status) == (
        "Oil the hinges",
        "Olga",
        "2025-05-02",
        Status.OPEN,
    )
    assert second.status is Status.DONE


def test_other_tables_hold_no_items() -> None:
    assert items_in("# Notes\n\n| Wood | Price |\n|---|---|\n| oak boards | high |\n") == []


def test_heading_of_the_config() -> None:
    settings = RuleSettings(headings={"Offene Punkte": ItemType.TODO})
    assert len(items_in(f"# Notizen\n\n## Offene Punkte\n\n{ENTRIES}", settings)) == 2


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("## Later", ItemType.FEATURE), ("## Open", ItemType.TODO), ("**After 1.0**", ItemType.TODO),
     ("**Medium priority**", ItemType.TODO), ("## Action items by person", ItemType.TODO)],
)  # fmt: skip
def test_short_heading_announces_work(heading: str, kind: ItemType) -> None:
    found = items_in(f"# Notes\n\n{heading}\n1. sort the photos by date\n2. print the captions\n")
    assert [item.type for item in found] == [kind, kind]


@pytest.mark.parametrize("heading", ["## Later that day", "## Open house", "## Timeline", "## Party before 2.0"])
def test_short_words_in_other_headings_announce_nothing(heading: str) -> None:
    assert items_in(f"# Notes\n\n{heading}\n\n{ENTRIES}") == []


def test_names_as_headings_are_owners() -> None:
    text = (
        "# Sync\n\nAttendees: Olga, Piet\n\n**Action items**\n\n**Olga**\n- oil the hinges\n- paint the wall\n\n"
        "**Piet**\n- fetch the ladder\n"
    )
    assert [(item.owner, item.title) for item in items_in(text)] == [
        ("Olga", "Oil the hinges"),
        ("Olga", "Paint the wall"),
        ("Piet", "Fetch the ladder"),
    ]


def test_an_entry_that_begins_with_no_may_be_one() -> None:
    found = items_in("# Sync\n\n## Blockers\n\n- No access to the shed\n- No blockers\n- none\n")
    assert titles(found) == ["No access to the shed"]


def test_what_is_read_back_with_names_is_work() -> None:
    talk = (
        "**Mara (lead):** Shall we stop here?\n\n**Dev (Tom):** Yes.\n\n**Mara (lead):** Then I'll read it back:\n\n"
        "1. Tom: rewrite the seating chart\n2. Tom: order the new cables\n3. Mara: call the fire office\n\n"
        "**Dev (Tom):** Fine by me.\n\n**Mara (lead):** Good.\n"
    )
    found = {item.title: item.owner for item in items_in(talk) if item.confidence >= 0.7}
    assert found == {
        "Rewrite the seating chart": "Tom",
        "Order the new cables": "Tom",
        "Call the fire office": "Mara",
    }
