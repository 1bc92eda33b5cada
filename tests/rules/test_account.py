from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, titles

TALK = "## The talk\n\n**User:** Does it fit?\n\n**Assistant:** I think so.\n\n**User:** Then we are fine.\n\n---\n\n"


def test_who_tells_what_he_did_around_a_talk_speaks_for_himself() -> None:
    told = "# My shed\n\nI moved my shed. I asked for help, and I got my answer:\n\n"
    found = items_in(f"{told}{TALK}## After that\n\nI noticed that the export drops the last line of each file.\n")
    assert [item.title for item in found] == ["Export drops the last line of each file"]


@pytest.mark.parametrize("reader", ["You ask, and you get your answer:", "Here is how you ask and what you may get:"])
def test_who_tells_the_reader_what_to_do_says_nothing_of_his_own(reader: str) -> None:
    text = f"# Ask for help\n\n{reader}\n\n{TALK}## After that\n\nThe export drops the last line of each file.\n"
    assert titles(items_in(text)) == []


def test_a_report_that_says_i_here_and_there_is_none_of_its_writer() -> None:
    report = "I asked, and I got my answer.\n\n" + "Each part was written and tried.\n\n" * 20
    text = f"# The session\n\n{report}{TALK}## After that\n\nThe export drops the last line of each file.\n"
    assert titles(items_in(text)) == []
