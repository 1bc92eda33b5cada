from __future__ import annotations

import pytest

from syncer.models import Role, SourceFile, Transcript
from syncer.transcripts import read

SAID = [
    "The gate of the car park stays open after the last car.",
    "That points to the loop in the ground. Does the lamp above it blink?",
    "It does, yes. I'd like a siren there as well.",
    "Then the loop is fine and you have to look at the relay.",
    "ok, I'll open it on Friday",
]
CHAT, PEOPLE = ("user", "assistant"), ("Ines", "Tom")


def speakers(text: str) -> list[tuple[str, Role]]:
    found = read(SourceFile("gate.md", text.encode()))
    assert isinstance(found, Transcript)
    return [(turn.speaker, turn.role) for turn in found.turns]


def talk(form: str, names: tuple[str, str], between: str) -> str:
    said = [
        form.format(name=names[number % 2], text=text, time=f"10:{12 + number}") for number, text in enumerate(SAID)
    ]
    return between.join(said) + "\n"


@pytest.mark.parametrize(
    "form",
    [
        "> {name}\n\n{text}",
        "> **{name}**\n\n{text}",
        "{name} ➜ {text}",
        "{name} -> {text}",
        "{name}>> {text}",
        "{name} | {text}",
        "[{name}] {text}",
        "({name}) {text}",
        "{name} — {text}",
        "**{name}** {text}",
        "**{name}** – {text}",
        "<{name}>\n{text}\n</{name}>",
        "<b>{name}:</b> {text}<br>",
        "--- {name} ---\n{text}",
        "=== {name} ===\n\n{text}",
        "::: {name}\n{text}\n:::",
        "{name}:: {text}",
        "`{name}` {text}",
        "{name} says: {text}",
        "{name}\n{text}",
        "{name}\n---------\n\n{text}",
        "#{name}\n{text}",
    ],
)
def test_a_user_and_an_assistant_are_known_by_any_sign_that_sets_their_names_apart(form: str) -> None:
    turns = [("user", Role.USER), ("assistant", Role.ASSISTANT)]
    assert speakers(talk(form, CHAT, "\n\n")) == [*turns, *turns, turns[0]]


@pytest.mark.parametrize(
    ("form", "between"),
    [
        ("**{name}** — Today at {time}\n{text}", "\n\n"),
        ("{name} — Yesterday at {time}\n{text}", "\n\n"),
        ("**{name}** · 12 Mar, {time}\n{text}", "\n\n"),
        ("{name} {time}\n{text}", "\n\n"),
        ("{time} | {name} | {text}", "\n"),
        ("[{name} {time}] {text}", "\n"),
        ("`{time}` **{name}** {text}", "\n"),
        ("**{name}** ({time}) {text}", "\n\n"),
        ("{name} → {text}", "\n"),
        ("{name}\t{text}", "\n"),
        ("<p><strong>{name}:</strong> {text}</p>", "\n"),
    ],
)
def test_people_who_take_turns_are_known_by_them_too(form: str, between: str) -> None:
    assert [name for name, _ in speakers(talk(form, PEOPLE, between))] == ["Ines", "Tom", "Ines", "Tom", "Ines"]


def test_what_is_said_keeps_its_line() -> None:
    found = read(SourceFile("gate.md", talk("[{name}] {text}", CHAT, "\n\n").encode()))
    assert isinstance(found, Transcript)
    assert [turn.first_line for turn in found.turns] == [1, 3, 5, 7, 9]


@pytest.mark.parametrize(
    "text",
    [
        "Ines — relay, siren\nTom — lamp\nCarla — paint\nUwe — drinks\n",
        "login -> two fields\nlogout -> none\nreset -> a mail\nprofile -> three fields\n",
        "[draft] The gate stays open.\n\n[final] The gate closes.\n\n[draft] It closes at ten.\n\n[final] At nine.\n",
        "**Relay** switches the motor.\n\n**Loop** finds the car.\n\n**Relay** has two states.\n\n**Loop** has none.\n",
        "Gate\n----\n\nIt has a motor.\n\nLoop\n----\n\nIt has none.\n\nRelay\n-----\n\nWe have two.\n",
        "user | reads the page\nadmin | writes it\nguest | sees nothing\nowner | pays\n",
        "- [Ines] open the relay\n- [Tom] order a siren\n- [Carla] paint the gate\n",
    ],
)
def test_assignments_and_definitions_are_no_talk(text: str) -> None:
    assert speakers(text) == [("", Role.PARTICIPANT)]
