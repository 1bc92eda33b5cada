from __future__ import annotations

import pytest

from syncer.models import Role
from tests.transcripts.test_respelled import SAID, speakers

TURNS = [Role.USER, Role.ASSISTANT, Role.USER, Role.ASSISTANT, Role.USER]


@pytest.mark.parametrize(
    ("typed", "answered"),
    [("## {}", "{}"), ("### {}", "> {}"), ("**{}**", "{}"), ("*{}*", "{}"), ("__{}__", "> {}")],
)
def test_what_is_typed_stands_as_a_heading_or_in_bold_above_the_answer(typed: str, answered: str) -> None:
    text = "\n\n".join((answered if number % 2 else typed).format(said) for number, said in enumerate(SAID))
    assert [role for _, role in speakers(f"{text}\n")] == TURNS


@pytest.mark.parametrize("rule", ["---", "* * *", "___"])
def test_rules_part_the_turns_of_two(rule: str) -> None:
    said = [
        "My gate stays open after the last car, and I have no idea where to look.",
        "Got it. Does the lamp above the loop blink?",
        "It does. I stood below it yesterday.",
        "Then you have to look at the relay.",
    ]
    assert [role for _, role in speakers(f"\n\n{rule}\n\n".join(said))] == TURNS[:4]


@pytest.mark.parametrize(
    "text",
    [
        "## The gate\n\nIt is open.\n\n## The loop\n\nIt is closed.\n\n## The relay\n\nWe have two.\n",
        "## How do I open it?\n\nWith a key.\n\n## Where is my key?\n\nIn the office.\n\n## Can I copy it?\n\nNo.\n",
        "**Gate**\n\nIt is open.\n\n**Loop**\n\nIt is closed.\n\n**Relay**\n\nI like it.\n",
        "The gate is open.\n\n---\n\nThe loop is closed.\n\n---\n\nThe relay is old.\n\n---\n\nThe lamp is new.\n",
    ],
)
def test_documents_with_headings_and_rules_are_no_talk(text: str) -> None:
    assert Role.ASSISTANT not in [role for _, role in speakers(text)]
