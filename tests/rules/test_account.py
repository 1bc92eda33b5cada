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


def test_a_log_with_headings_for_its_days_is_its_writers_however_seldom_he_says_i() -> None:
    told = "# Kiln log\n\nMine, I hope, and our own. My kiln, our glaze.\n\n" + "Fired, cooled, opened.\n\n" * 24
    fault = "The export drops the last line of each file.\n"
    found = items_in(f"{told}## Tue\n\n{TALK}## Wednesday, 4 June\n\n{fault}")
    assert [item.title for item in found] == ["Export drops the last line of each file"]
    assert titles(items_in(f"{told}## Before\n\n{TALK}## Before Wednesday\n\n{fault}")) == []


def test_where_several_people_talk_beside_an_assistant_what_is_written_between_is_theirs() -> None:
    talk = (
        "**Ines:** Can it open the gate?\n\n**Assistant:** Over the relay.\n\n**Petr:** Good.\n\n"
        "**Ines:** Is it fast?\n\n**Assistant:** It is.\n\n**Petr:** Then we are fine.\n\n---\n\n"
    )
    summary = "## Summary for the offer\n\nThe export drops the last line of each file.\n"
    assert titles(items_in(f"# The gate\n\n## Talk\n\n{talk}{summary}")) == ["Export drops the last line of each file"]
    alone = talk.replace("Ines", "User").replace("Petr", "User")
    assert titles(items_in(f"# The gate\n\n## Talk\n\n{alone}{summary}")) == []


def test_a_dialogue_that_nobody_says_is_a_sample() -> None:
    sample = "Guest: the lift doesn't open\nPorter: I'll call the mechanic. Please wait here.\nGuest: thanks\n\n"
    told = "**Ines:** I like it.\n\n**Petr:** So do I, I must say.\n\n**Assistant:** Good.\n\n**Ines:** We keep it.\n\n"
    assert titles(items_in(f"# The porter\n\n## How it should sound\n\n{sample}## Talk\n\n{told}")) == []
