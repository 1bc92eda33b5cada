from __future__ import annotations

import pytest

from syncer.models import Role, SourceFile, Transcript
from syncer.transcripts import read

ANSWER = "\n\nI moved the gate to the left and oiled the hinge.\n\n"


def roles(text: str, name: str = "gate.md") -> list[Role]:
    found = read(SourceFile(name, text.encode()))
    return (
        [turn.role for turn in found.turns if turn.role is not Role.PARTICIPANT]
        if isinstance(found, Transcript)
        else []
    )


def said(text: str) -> list[tuple[Role, int, str]]:
    found = read(SourceFile("gate.md", text.encode()))
    assert isinstance(found, Transcript)
    return [(turn.role, block.first_line, block.text) for turn in found.turns for block in turn.blocks]


@pytest.mark.parametrize(
    ("sign", "end"),
    [
        ("> ", ""),
        ("❯ ", ""),
        ("» ", ""),
        ("`>` ", ""),
        ("( O)> ", ""),
        ('$ claude -p "', '"'),
        ('ines@shed:~/gate$ agent "', '"'),
        ("$ codex exec '", "'"),
    ],
)
def test_a_sign_before_what_is_typed_parts_the_person_from_the_agent(sign: str, end: str) -> None:
    text = f"{sign}the garden gate squeaks{end}{ANSWER}{sign}lovely, and the shed door?{end}{ANSWER}"
    assert roles(text) == [Role.USER, Role.ASSISTANT, Role.USER, Role.ASSISTANT]


def test_the_lines_keep_their_numbers_and_lose_their_signs() -> None:
    text = "# Gate\n\n> the gate squeaks\n> badly in the rain\n\nOiled.\n\n> and the door?\n\n- oiled\n- planed\n"
    assert said(text) == [
        (Role.PARTICIPANT, 1, "Gate"),
        (Role.USER, 3, "the gate squeaks\nbadly in the rain"),
        (Role.ASSISTANT, 6, "Oiled."),
        (Role.USER, 8, "and the door?"),
        (Role.ASSISTANT, 10, "oiled"),
        (Role.ASSISTANT, 11, "planed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "> A gate is a door in a fence.\n\nSo it says in the book.\n\n> A fence is a wall of wood.\n\nAnd this too.\n",
        "We talked about it.\n\n> does it squeak?\n\nYes.\n\n> will you oil it?\n\nYes.\n",
        "❯ git status --short\n\n M gate.py\n\n❯ make -j test\n\nok\n",
        "> **Note:** mind the step\n\nReally.\n\n> **tip:** wear boots\n\nAlways.\n",
        "> only one quote, in small letters\n\nAnd what I think of it.\n",
    ],
)
def test_quotes_and_commands_are_no_prompts(text: str) -> None:
    assert not roles(text)


def test_what_codex_prints_of_a_run_is_read_by_its_steps() -> None:
    text = (
        "[2025-08-05T20:11:01] OpenAI Codex v0.11.0\n--------\nworkdir: /gate\n--------\n"
        "[2025-08-05T20:11:03] User instructions:\noil the hinge\n"
        "[2025-08-05T20:11:09] exec bash -lc 'cat hinge' in /gate\n"
        "[2025-08-05T20:11:10] bash -lc 'cat hinge' succeeded in 31ms:\nTODO: rust\n"
        "[2025-08-05T20:12:40] codex\n\nOiled. The lock sticks too.\n[2025-08-05T20:12:41] tokens used: 1204\n"
    )
    assert roles(text, "run.txt") == [Role.TOOL, Role.USER, Role.TOOL, Role.ASSISTANT, Role.TOOL]
    assert (Role.ASSISTANT, 12, "Oiled. The lock sticks too.") in said(text)


def test_a_log_with_times_is_no_run_of_codex() -> None:
    assert not roles("[2025-08-05T20:11:03] User instructions: none\n[2025-08-05T20:11:09] started\n", "run.txt")
