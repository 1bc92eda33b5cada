from __future__ import annotations

import pytest

from syncer.fingerprint import digest
from syncer.models import ItemType, Status
from syncer.rules import RuleSettings
from tests.rules.conversation import items_in, said_by_user, titles


@pytest.mark.parametrize(
    ("line", "kind", "title"),
    [
        ("TODO: rotate the log files", ItemType.TODO, "Rotate the log files"),
        ("todo: rotate the log files", ItemType.TODO, "Rotate the log files"),
        ("TODO rotate the log files", ItemType.TODO, "Rotate the log files"),
        ("**TODO:** rotate the log files", ItemType.TODO, "Rotate the log files"),
        ("- FIXME: totals are off by one cent", ItemType.BUG, "Totals are off by one cent"),
        ("FIXME: add a time-out to the import", ItemType.TODO, "Add a time-out to the import"),
        ("BUG: the map is empty on tablets", ItemType.BUG, "The map is empty on tablets"),
        ("FEATURE: export the map as a picture", ItemType.FEATURE, "Export the map as a picture"),
        ("DECISION: maps are drawn on the server", ItemType.DECISION, "Maps are drawn on the server"),
        ("HACK: tiles are fetched twice to warm the cache", ItemType.TODO, "Tiles are fetched twice to warm the cache"),
    ],
)
def test_marker_in_prose(line: str, kind: ItemType, title: str) -> None:
    (item,) = items_in(f"**User:** Some notes.\n\n{line}\n\n**Assistant:** Noted.\n")
    assert (item.type, item.title) == (kind, title)
    assert item.confidence > 0.9


@pytest.mark.parametrize(
    "sentence",
    [
        "The TODO list is short.",
        "I like how the todo app looks.",
        "What is a feature flag?",
        "The word bug has an old history.",
        "We had some action in the office.",
    ],
)
def test_talk_about_markers_is_no_marker(sentence: str) -> None:
    assert said_by_user(sentence) == []


def test_owner_and_due_date() -> None:
    (item,) = items_in("# Notes\n\nACTION: Bertil to order the cables by 2025-04-01\n")
    assert (item.title, item.owner, str(item.due)) == ("Order the cables", "Bertil", "2025-04-01")


def test_owner_in_brackets_of_a_comment() -> None:
    (item,) = items_in("**User:** Here it is:\n\n```py\nx = 1  # TODO(nils): read the step from the config\n```\n")
    assert (item.title, item.owner) == ("Read the step from the config", "nils")


def test_this_means_what_the_line_calls() -> None:
    (item,) = items_in("**User:** Here:\n\n```py\nrows = load_rows(path)  # TODO: this is terribly wasteful\n```\n")
    assert item.title == "load_rows is terribly wasteful"
    assert item.clause == ""


def test_generic_comment_takes_the_function_it_stands_in() -> None:
    text = "**User:** Here:\n\n```py\ndef draw_map(tiles):\n    # TODO: implement this\n    pass\n```\n"
    assert titles(items_in(text)) == ["Implement draw_map"]


def test_generic_words_without_surroundings_are_not_listed() -> None:
    assert items_in("**User:** Well.\n\nTODO: fix this\n\n**Assistant:** What exactly?\n") == []


def test_assistants_placeholder_is_no_item() -> None:
    text = "**User:** Show me.\n\n**Assistant:** Like so:\n\n```js\n// TODO: your code goes here\nrun()\n```\n"
    assert items_in(text) == []


def test_struck_out_marker_is_done() -> None:
    (item,) = items_in("# Notes\n\n- ~~TODO: renew the certificate~~\n- other\n")
    assert item.status is Status.DONE


def test_url_and_string_are_no_comments() -> None:
    text = '**User:** See:\n\n```js\nfetch("http://TODO.example/items")\n```\n'
    assert items_in(text) == []


def test_marker_of_the_config() -> None:
    settings = RuleSettings(markers={"follow": ItemType.TODO})
    (item,) = items_in("**User:** So.\n\nFOLLOW: call the printer about the posters\n", settings)
    assert item.title == "Call the printer about the posters"


@pytest.mark.parametrize(
    "line",
    [
        "**Olga:** TODO: oil the garden gate",
        "Olga: TODO: oil the garden gate",
        "**Olga Berg**: TODO: oil the garden gate",
    ],
)
def test_a_name_before_the_marker_of_a_single_line(line: str) -> None:
    assert titles(items_in(f"{line}\n")) == ["Oil the garden gate"]


def test_generic_entries_take_the_heading_that_names_their_subject() -> None:
    found = items_in("# Notes\n\n## Boiler\n\n- [ ] Add tests\n\n## Pump\n\n- [ ] Add tests\n")
    assert titles(found) == ["Add tests for Boiler", "Add tests for Pump"]
    assert [item.clause for item in found] == ["", ""]


@pytest.mark.parametrize("heading", ["# Monday", "# Notes", "## Next steps", "## Open tasks"])
def test_a_heading_without_a_subject_does_not_complete_generic_words(heading: str) -> None:
    assert items_in(f"{heading}\n\n- [ ] Add tests\n") == []


def test_a_mention_records_only_the_sentence_it_lies_in() -> None:
    (item,) = items_in("**User:** It rains. TODO: oil the garden gate\n\n**Assistant:** Noted.\n")
    assert [mention.texts for mention in item.mentions] == [(digest("TODO: oil the garden gate"),)]


@pytest.mark.parametrize(
    "comment",
    [
        "--[[ TODO: sign the payload ]]",
        "; TODO sign the payload",
        "(* TODO: sign the payload *)",
        "{# TODO: sign the payload #}",
        "dnl TODO: sign the payload",
        "' TODO: sign the payload",
        "{{/* TODO: sign the payload */}}",
        "//todo: sign the payload",
        "/** @todo sign the payload */",
        "% todo: sign the payload",
    ],
)
def test_comments_of_many_languages(comment: str) -> None:
    said = f"**User:** Look at this.\n\n```\nx = 1\n{comment}\n```\n\n**Assistant:** I see.\n"
    assert titles(items_in(said)) == ["Sign the payload"]


def test_a_comment_without_a_fence() -> None:
    said = "**User:** the relevant bit\n  // TODO: read the limit from the config\n\n**Assistant:** I see.\n"
    assert titles(items_in(said)) == ["Read the limit from the config"]
    said = "**User:** what is this?\n  /* HACK: works around the old boards */\n\n**Assistant:** A retry.\n"
    assert titles(items_in(said)) == ["Works around the old boards"]


def test_lower_case_without_a_colon_needs_something_to_do() -> None:
    assert titles(items_in("**User:** Hi.\n\n```\n// todo move this list to a file\n```\n")) == [
        "Move this list to a file"
    ]
    assert items_in("**User:** Hi.\n\n```\n// todo component with a title\n```\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "-- search.php   TODO escape the query properly",
        "def pay(sum):  # TODO escape the query properly",
        "# lib/search.rb TODO escape the query properly",
    ],
)
def test_a_marker_behind_code_or_the_name_of_a_file(line: str) -> None:
    found = items_in(f"**User:** Look:\n\n```sql\n{line}\n```\n\n**Assistant:** I see.\n")
    assert [item.title for item in found] == ["Escape the query properly"]


def test_a_marker_in_the_middle_of_a_sentence_is_none() -> None:
    assert items_in("**User:** We grep for the word TODO in each file and count.\n\n**Assistant:** I see.\n") == []


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("also TODO: add the missing index", "Add the missing index"),
        ("I noticed this too, TODO: clean the cache", "Clean the cache"),
        ("It works, but BUG: the last row is lost.", "The last row is lost"),
    ],
)
def test_a_marker_with_a_colon_may_follow_a_word_that_leads_on(sentence: str, title: str) -> None:
    assert titles(said_by_user(sentence)) == [title]


@pytest.mark.parametrize(
    "sentence",
    ["There are markers such as TODO: and FIXME: in the code.", "We grep for comments with XXX, TODO: or HACK."],
)
def test_who_speaks_of_markers_marks_nothing(sentence: str) -> None:
    assert titles(said_by_user(sentence)) == []
