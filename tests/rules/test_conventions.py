from __future__ import annotations

from datetime import date

import pytest

from syncer.models import Item, ItemType, SourceFile, Transcript
from syncer.rules import RuleSettings, find_items
from syncer.transcripts import read
from tests.rules.conversation import LISTED, items_in, said_by_user, titles


def listed(path: str, *lines: str) -> list[Item]:
    transcript = read(SourceFile(path, "\n".join(lines).encode()))
    assert isinstance(transcript, Transcript), transcript
    return [item for item in find_items(transcript) if item.confidence >= LISTED]


def logged(*texts: str, nick: str = "ines") -> list[Item]:
    """Return what lines of one speaker leave in the log of a meeting, between others' small talk."""
    talk = [f"<{who}> hi" for who in ("mara", "tomas", "ines") * 2]
    said = [*talk, *(f"<{nick}> {text}" if not text.startswith("<") else text for text in texts)]
    return listed("monday.log", *(f"10:{number:02} {line}" for number, line in enumerate(said)))


@pytest.mark.parametrize(
    ("line", "title", "owner"),
    [
        ("ACTION: mara to order felt", "Order felt", "mara"),
        ("action : Mara to order felt", "Order felt", "Mara"),
        ("Action: order three rolls of felt", "Order three rolls of felt", None),
        ("ACTION mara to order felt", "Order felt", "mara"),
        ("action mara to order felt", "Order felt", "mara"),
        ("Action mara: order felt", "Order felt", "mara"),
        ("ACTION: mara: order felt", "Order felt", "mara"),
        ("ACTION:mara : Mara to order felt", "Order felt", "mara"),
        ("ACTION: ali, cyril, and dd8: order felt", "Order felt", "ali"),
        ("ACTION: Mara and TOMAS to order felt", "Order felt", "Mara"),
        ("ACTION: @mara & @Tomas to order felt", "Order felt", "@mara"),
        ("ACTION: @mara will order felt", "Order felt", "@mara"),
        ("ACTION: Sven-Ole to order felt", "Order felt", "Sven-Ole"),
        ("#action mara to order felt", "Order felt", "mara"),
        ("#ACTION mara will order felt", "Order felt", "mara"),
        ("ACTION: I will order felt", "Order felt", "ines"),
        ("ACTION: talk to the weavers about felt", "Talk to the weavers about felt", None),
        ("ACTION: reach out to weavers", "Reach out to weavers", None),
        ("ACTION: add felt to the list of wool", "Add felt to the list of wool", None),
        ("action : mara check the felt", "Check the felt", "mara"),
        ("ACTION: backend: order felt", "Backend: order felt", None),
        ("ACTION: order the <b> felt", "Order the <b> felt", None),
        ("!action mara to order felt", "Order felt", "mara"),
        ("!action @mara:loom.example to order felt", "Order felt", "@mara:loom.example"),
        ("!action @mara:loom.example Write to the weavers", "Write to the weavers", "@mara:loom.example"),
        ("[ACTION] mara to order felt", "Order felt", "mara"),
        ("[action] mara to order felt", "Order felt", "mara"),
        ("#action mara Order felt", "Order felt", "mara"),
        ("#action mara Write to the weavers", "Write to the weavers", "mara"),
        ("ACTION: Mara Cook to order felt", "Order felt", "Mara Cook"),
    ],
)
def test_an_action_has_its_title_and_owner(line: str, title: str, owner: str | None) -> None:
    (item,) = logged(line)
    assert (item.type, item.title, item.owner) == (ItemType.TODO, title, owner)
    assert item.confidence > 0.9


@pytest.mark.parametrize(
    "line",
    [
        "RESOLVED: shuttles are lined with felt", "resolution: shuttles are lined with felt",
        "Resolved : shuttles are lined with felt", "#agreed shuttles are lined with felt",
        "#accepted shuttles are lined with felt", "AGREED: shuttles are lined with felt",
        "RESOLUTION:shuttles are lined with felt", "AGREED that shuttles are lined with felt",
        "!agreed shuttles are lined with felt", "[AGREED] shuttles are lined with felt",
    ],
)  # fmt: skip
def test_a_decision_is_nobodys(line: str) -> None:
    (item,) = logged(line)
    assert (item.type, item.title, item.owner) == (ItemType.DECISION, "Shuttles are lined with felt", None)


@pytest.mark.parametrize(
    "line",
    [
        "action-20: look at the documentation", "ACTION-20 - Look at the documentation", "action-20 is done",
        "PROPOSED: we line the shuttles with felt", "PROPOSAL: order three rolls of felt",
        "action items are at the end", "action is needed to see the picture", "Action points to look at: none",
        "ACTION: none", "#agreed ok", "what was the action: to wait?",
        "the last action was to look at felt", "action added to order felt", "action recorded to look at felt",
        "ACCEPTED: Motion accepted: 2 in favor to 1 opposed",
    ],
)  # fmt: skip
def test_what_puts_down_nothing_is_no_item(line: str) -> None:
    assert logged(line) == []


@pytest.mark.parametrize("heading", ["People present (lines said)", "Attendees", "Participants"])
def test_who_was_there_is_known_to_whom_the_minutes_speak_of(heading: str) -> None:
    head = (
        "Meeting started by olu at 18:00:00 UTC.",
        "",
        "Meeting summary",
        "---------------",
        "* Bows (olu, 18:00:10)",
    )
    put_down = (
        "  * ACTION: kit_ Order blue string (olu, 18:00:20)",
        "  * ACTION: rain Order red string (olu, 18:00:30)",
    )
    there = ("", heading, "-" * 20, "* olu (9)", "* kit_ (4)")
    found = listed("minutes.txt", *head, *put_down, *there)
    assert [(item.title, item.owner) for item in found] == [
        ("Order blue string", "kit_"), ("Rain Order red string", None),
    ]  # fmt: skip


def test_a_bots_answer_names_owner_and_due_date_and_is_no_item() -> None:
    (item,) = logged(
        "ACTION: mara to order felt",
        "<tomas> oh well",
        "<trackbot> Created ACTION-12 - Order felt [on Mara Lind - due 2026-03-09].",
    )
    assert (item.owner, item.due, len(item.mentions)) == ("Mara Lind", date(2026, 3, 9), 1)
    assert item.mentions[0].speaker == "ines"


def test_a_bots_answer_to_something_else_is_not_taken() -> None:
    (item,) = logged(
        "ACTION: mara to order felt", "<trackbot> Created ACTION-9 - Oil the frame [on Tomas B - due 2026-03-02]."
    )
    assert (item.owner, item.due) == ("mara", None)


def test_a_bot_that_only_knows_the_handle_does_not_take_the_name() -> None:
    (item,) = listed(
        "minutes.md", "**Ada Hill:** hi", "", "**Ben Low:** hello", "", "> ***Action #1: order felt (Ada Hill)***", "",
        "> *ghurlbot:* Created https://example.org/12 -> action 12 order felt (on ahill) due 9 Mar 2026.",
    )  # fmt: skip
    assert (item.owner, item.due) == ("Ada Hill", date(2026, 3, 9))


@pytest.mark.parametrize("name", ["Ada Hill", "Jan van der Berg", "David I. Low", "Marie-Luise Y", "ahill", "René Öz"])
def test_who_stands_in_brackets_behind_a_numbered_action_owns_it(name: str) -> None:
    (item,) = items_in(f"# Minutes\n\nAction #3: write to the weavers ({name})\n")
    assert (item.title, item.owner) == ("Write to the weavers", name)


def test_generic_words_are_about_the_topic_that_the_meeting_is_at() -> None:
    found = logged("Topic: Shuttles", "<mara> they squeak", "ACTION: mara to update the tests")
    assert [(item.title, item.owner, item.clause) for item in found] == [("Update the tests (Shuttles)", "mara", "")]


def test_a_number_of_a_section_is_no_part_of_the_topic() -> None:
    (item,) = listed(
        "minutes.md",
        "### 2. Shuttles",
        "",
        "**Ada:** hi",
        "",
        "**Ben:** hello",
        "",
        "> ***Action #1: update docs (Ben)***",
    )
    assert item.title == "Update docs (Shuttles)"


def test_a_text_put_to_the_vote_is_no_item_by_any_rule() -> None:
    assert logged("PROPOSAL: The parser fails on broken input and we need to fix it, I will do that tomorrow") == []


def test_what_the_config_says_of_a_word_goes_first() -> None:
    settings = RuleSettings(markers={"action": ItemType.FEATURE})
    (item,) = items_in("# Notes\n\nACTION: line the shuttles with felt\n", settings)
    assert item.type is ItemType.FEATURE


def test_brackets_that_name_nobody_stay() -> None:
    (item,) = logged("ACTION: merge the branch (after the freeze)")
    assert (item.title, item.owner) == ("Merge the branch (after the freeze)", None)


def test_the_same_action_for_two_is_two() -> None:
    found = listed(
        "minutes.md", "**Ada:** hi", "", "**Ben:** hello", "", "> ***Action #1: order felt (Ada Hill)***", "",
        "> ***Action #2: order felt (Ben Low)***",
    )  # fmt: skip
    assert [(item.title, item.owner) for item in found] == [
        ("Order felt (Ada Hill)", "Ada Hill"), ("Order felt (Ben Low)", "Ben Low"),
    ]  # fmt: skip


def test_due_dates_are_read() -> None:
    (item,) = logged("ACTION: mara to order felt by 2026-03-09")
    assert (item.title, item.due) == ("Order felt", date(2026, 3, 9))


def test_what_only_a_summary_names_has_its_owner_too() -> None:
    head = (
        "Topics:",
        "  1. Wool",
        "Action Items:",
        "  1. sven to lend us the ladder",
        "Scribe:",
        "  Ada",
        "Present:",
        "  B",
    )
    (item,) = listed("email.log", *head, "", "Topic: Wool", "", "Ada:  hello")
    assert (item.title, item.owner) == ("Lend us the ladder", "sven")


def test_what_is_undone_leaves_nothing() -> None:
    assert titles(logged("#action mara to order felt", "#action mara to order silk", "#undo")) == ["Order felt"]


def test_in_a_talk_with_an_assistant_words_are_words() -> None:
    assert said_by_user("Resolved: it was the cable.") == []
    assert said_by_user("The action bar to the left is grey.") == []


def test_what_an_agent_does_at_once_is_no_action_item() -> None:
    talk = "**User:** Where is it?\n\n**Assistant:** Action: search the folder of the shop\n"
    assert items_in(f"{talk}\n**User:** #action films please\n") == []


def test_bullets_of_a_conclusion_are_decisions_or_work() -> None:
    text = "# Notes\n\nADA: Fine.\n\nBEN: Fine with me.\n\nADA: Good, thanks.\n\nBEN: Yes.\n\n### Conclusion\n\n"
    found = items_in(f"{text}- Consensus for stage 2\n- ADA to review the text\n- None\n")
    assert [(item.type, item.title, item.owner) for item in found] == [
        (ItemType.DECISION, "Consensus for stage 2", None),
        (ItemType.TODO, "Review the text", "ADA"),
    ]


@pytest.mark.parametrize(("heading", "count"), [("## Conclusion", 0), ("## Meeting conclusion", 1)])
def test_an_article_concludes_nothing(heading: str, count: int) -> None:
    assert len(items_in(f"# Looms\n\nThey are old.\n\n{heading}\n\n- Review the plan of the mill\n")) == count


def test_bullets_of_an_assistants_conclusion_are_its_prose() -> None:
    talk = "**User:** Well?\n\n**Assistant:** See:\n\n### Conclusion\n\n- Caches are fast\n- Pick either\n"
    assert items_in(f"{talk}\n**User:** Ok.\n") == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("**Action items:** none.", []),
        ("**Action items:** Discussion seemed to go in circles.", []),
        ("**Action items:** Review the plan of the mill", ["Review the plan of the mill"]),
    ],
)
def test_behind_the_head_of_a_list_only_work_counts(line: str, found: list[str]) -> None:
    assert titles(items_in(f"# Summary\n\n{line}\n")) == found


@pytest.mark.parametrize(
    ("line", "title", "owner"),
    [
        ("AI: Mara: order felt", "Order felt", "Mara"),
        ("AI Mara: order felt", "Order felt", "Mara"),
        ("AI(Mara): order felt", "Order felt", "Mara"),
        ("AI - Mara - order felt", "Order felt", "Mara"),
        ("A/I Mara to order felt", "Order felt", "Mara"),
        ("AP: Mara to order felt", "Order felt", "Mara"),
        ("**AP #3:** order felt", "Order felt", None),
        ("Action point: Mara to order felt", "Order felt", "Mara"),
        ("Action item - Mara: order felt", "Order felt", "Mara"),
        ("Action item for Mara: order felt", "Order felt", "Mara"),
        ("Action item, Mara to order felt", "Order felt", "Mara"),
        ("Action on Mara Lind: order felt", "Order felt", "Mara Lind"),
        ("ACTION on Mara: order felt", "Order felt", "Mara"),
        ("**[ACTION]** Mara to order felt", "Order felt", "Mara"),
        ("🎯 Action: Mara - order felt", "Order felt", "Mara"),
        ("@mara TODO: order felt", "Order felt", "@mara"),
        ("@channel TODO: order felt", "Order felt", None),
    ],
)
def test_short_forms_are_read_in_notes_line_by_line(line: str, title: str, owner: str | None) -> None:
    (item,) = listed(
        "notes.md", "# Weekly", "", "1. Looms", "We looked at the looms.", line, "", "2. Any other business"
    )
    assert (item.type, item.title, item.owner) == (ItemType.TODO, title, owner)


@pytest.mark.parametrize(
    "line", ["AI: machines that think", "AI is everywhere", "AP exam in May", "AI - a survey", "AI tools to try"]
)
def test_letters_that_mean_something_else_put_nothing_down(line: str) -> None:
    assert not listed("notes.md", "# Weekly", "", "We looked at the looms.", line)


def test_an_action_item_set_off_in_bold_has_its_owner() -> None:
    (item,) = listed("notes.md", "# Looms", "", "* People: oaks, pine", "", "**Action item** oaks to order felt")
    assert (item.title, item.owner) == ("Order felt", "oaks")


def test_each_list_below_a_name_is_that_persons_where_one_is_known() -> None:
    head = ("# Looms", "", "Mara explained the shuttles.", "", "## Action items", "")
    lists = (
        "**Mara Lind**",
        "- Order felt (03:12)",
        "",
        "**Jon Berg**",
        "- Oil the loom",
        "",
        "**Unassigned**",
        "- Book a room",
    )
    found = {item.title: item.owner for item in listed("notes.md", *head, *lists)}
    assert found == {"Order felt": "Mara Lind", "Oil the loom": "Jon Berg", "Book a room": None}
    things = listed("notes.md", *head, "**Landing Page**", "- Order felt", "", "**Product Launch**", "- Oil the loom")
    assert {item.owner for item in things} == {None}


def test_a_nick_of_somebody_listed_before_a_task_is_its_owner() -> None:
    head = ("# Looms", "", "Attendees:", "- Ada Lind (@adal)", "- Bo Ek", "", "Action items:", "")
    found = listed("notes.md", *head, "- adal - order felt", "- Bo Ek: oil the loom", "- loom: order a shuttle")
    assert [(item.title, item.owner) for item in found] == [
        ("Order felt", "adal"), ("Oil the loom", "Bo Ek"), ("Loom: order a shuttle", None),
    ]  # fmt: skip


def test_who_was_there_gets_no_part_of_the_work() -> None:
    assert items_in("# Looms\n\n- Ada Lind\n- Bo Ek\n\nAttendees: Ada Lind, Bo Ek\n") == []


def test_next_steps_of_a_program_name_people_before_a_colon() -> None:
    found = listed(
        "recap.md", "Quick recap", "", "The crew spoke.", "", "Next steps", "",
        "Bosse will phone the inspector.", "Inga: Publish the new fees.", "Order paint for the railing.",
    )  # fmt: skip
    assert [item.owner for item in found] == ["Bosse", "Inga", None]
