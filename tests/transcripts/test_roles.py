from __future__ import annotations

import pytest

from syncer.models import Role
from syncer.transcripts.roles import read_label
from syncer.transcripts.words import may_be_person, role_of


@pytest.mark.parametrize(
    ("line", "style", "name", "rest"),
    [
        ("**User:** hello", "bold", "User", "hello"),
        ("**User**: hello", "bold", "User", "hello"),
        ("**User:**", "bold", "User", ""),
        ("**User**", "bold alone", "User", ""),
        ("_**User**_", "bold alone", "User", ""),
        ("_**User (2026-01-02 10:00:00Z)**_", "bold alone", "User", ""),
        ("**human** (Aug 29, 2025, 09:24 PM)", "bold alone", "human", ""),
        ("**Alice (10:32):** hi", "bold", "Alice", "hi"),
        ("**[10:32] Alice:** hi", "bold", "Alice", "hi"),
        ("**☺️ User:** hi", "bold", "User", "hi"),
        ("👤 **User:** hi", "bold", "User", "hi"),
        ("__Bob__: hi", "bold", "Bob", "hi"),
        ("**bob_k:** hi", "bold", "bob_k", "hi"),
        ("**bob_the_k (10:32):** hi", "bold", "bob_the_k", "hi"),
        ("*Bob:* hi", "italic", "Bob", "hi"),
        ("## User", "heading", "User", ""),
        ("### Human:", "heading", "Human", ""),
        ("## 👤 User", "heading", "User", ""),
        ("### 🤖 **Claude**: ", "heading", "Claude", ""),
        ("## Claude (3 Mar 2026, 09:24)", "heading", "Claude", ""),
        ("### Turn 3 - User", "heading", "User", ""),
        ("🧑\u200d💻 ## USER", "heading", "USER", ""),
        ("✨ ## MODEL", "heading", "MODEL", ""),
        ("##### Du hast gesagt:", "said", "You", ""),
        ("**Vous avez dit :**", "said", "You", ""),
        ("ChatGPT dijo:", "said", "ChatGPT", ""),
        ("ChatGPT 说：", "said", "ChatGPT", ""),
        ("## Response 2", "heading", "Response", ""),
        ("You: hello there", "plain", "You", "hello there"),
        ("Alice Smith (PM): hello", "plain", "Alice Smith", "hello"),
        ("[00:01:23] Alice: hello", "plain", "Alice", "hello"),
        ("10:32 Alice: hello", "plain", "Alice", "hello"),
        ("07/10/2025, 19:01 - Alice B: hello", "plain", "Alice B", "hello"),
        ("[07.10.25, 19:01:22] Alice: hello", "plain", "Alice", "hello"),
        ("Tue, Oct 7 2025, 19:00:01 - alice: hello", "plain", "alice", "hello"),
        ("[User]", "bold alone", "User", ""),
        ("[Claude]:", "bold alone", "Claude", ""),
        ("用户：你好", "plain", "用户", "你好"),
        ("You said:", "said", "You", ""),
        ("##### ChatGPT said:", "said", "ChatGPT", ""),
    ],
)
def test_a_label_is_read_in_every_decoration(line: str, style: str, name: str, rest: str) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.style, label.name, label.rest) == (style, name, rest)


@pytest.mark.parametrize(
    "line",
    [
        "**User** - The account holder who logs in",
        "**Bold** words in a sentence: no label",
        "- **Claude:** Web · API",
        "> **User:** quoted",
        "    **User:** set in by four",
        "https://example.org: no",
        "Nothing here",
        "12: a number",
        "****",
        "",
    ],
)
def test_what_is_no_label_gives_none(line: str) -> None:
    assert read_label(line) is None


def test_what_is_said_on_a_long_line_is_whole() -> None:
    speech = "Alice: no. " * 200
    label = read_label(f"**Bob:** {speech}")
    assert label is not None
    assert label.rest == speech


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("User", Role.USER),
        ("you", Role.USER),
        ("User #2", Role.USER),
        ("Assistant", Role.ASSISTANT),
        ("Claude 3.5 Sonnet", Role.ASSISTANT),
        ("GPT-4o", Role.ASSISTANT),
        ("o3-mini", Role.ASSISTANT),
        ("GitHub Copilot", Role.ASSISTANT),
        ("Support Bot", Role.ASSISTANT),
        ("Claude's response", Role.ASSISTANT),
        ("System", Role.SYSTEM),
        ("Tool result", Role.TOOL),
        ("Alice", None),
        ("Userland", None),
        ("User Story", None),
        ("Response", None),
    ],
)
def test_roles_follow_from_words(name: str, role: Role | None) -> None:
    assert role_of(name) is role


@pytest.mark.parametrize("name", ["Alice", "Alice Smith", "Bob van der Berg", "JHD", "Speaker 3", "Tech Lead", "@ann"])
def test_people_and_parts_may_speak(name: str) -> None:
    assert may_be_person(name)


@pytest.mark.parametrize(
    "name",
    ["Note", "Pros", "Problem", "Root Cause", "Date", "Attendees", "TODO", "Action items", "WARNING", "Next Steps",
     "Authentication", "Phase 1", "Conclusion", "A very long phrase of words"],
)  # fmt: skip
def test_labels_never_speak(name: str) -> None:
    assert not may_be_person(name)


def test_a_developer_with_a_name_is_somebody() -> None:
    label = read_label("**Dev (Sara):** I'll take it.")
    assert label is not None
    assert (label.name, label.role, label.rest) == ("Sara", None, "I'll take it.")


def test_a_user_with_a_time_stays_the_user() -> None:
    label = read_label("**Dev (10:32):** I'll take it.")
    assert label is not None
    assert (label.name, label.role) == ("Dev", Role.USER)


def test_a_name_in_italics_with_a_time_speaks() -> None:
    label = read_label("_User_ 11:04")
    assert label is not None
    assert (label.name, label.role) == ("User", Role.USER)
    assert read_label("_Users_ 11:04 and later") is None


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("`[09:12] rasmus`", "rasmus", ""),
        ("`09:12 rasmus:` it is down", "rasmus", "it is down"),
        ("**Marta →** Failing is good.", "Marta", "Failing is good."),
        ("**Marta** → Failing is good.", "Marta", "Failing is good."),
    ],
)
def test_a_name_with_its_time_in_code_and_an_arrow_are_labels(line: str, name: str, rest: str) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.name, label.rest) == (name, rest)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("#### 🤖 Architect", Role.ASSISTANT),
        ("🤖 **Tutor Expert:** hello", Role.ASSISTANT),
        ("#### 🧑 Architect", None),
        ("## 🤖 Automation", None),
    ],
)
def test_a_robot_beside_an_occupation_is_an_assistant(line: str, role: Role | None) -> None:
    label = read_label(line)
    assert label is not None
    assert label.role is role


@pytest.mark.parametrize(
    ("line", "name", "role", "rest"),
    [
        ("(user) is it red?", "user", Role.USER, "is it red?"),
        ("[agent] It is.", "agent", Role.ASSISTANT, "It is."),
        ("`assistant`  Painted it.", "assistant", Role.ASSISTANT, "Painted it."),
        ("`human`: and the door", "human", Role.USER, "and the door"),
        ("<b>user:</b> paint the gate", "user", Role.USER, "paint the gate"),
        ("<strong>Claude</strong> Done.", "Claude", Role.ASSISTANT, "Done."),
        ("[user]", "user", Role.USER, ""),
        ("**Painter (gpt-4.1)**", "Painter", Role.ASSISTANT, ""),
        ("**Q (Ines):** is it red?", "Ines", None, "is it red?"),
        ("**A (Claude):** It is.", "Claude", Role.ASSISTANT, "It is."),
    ],
)
def test_a_name_may_be_enclosed_in_any_way(line: str, name: str, role: Role | None, rest: str) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.name, label.role, label.rest) == (name, role, rest)


@pytest.mark.parametrize(
    "line",
    [
        "`user` is who signs in",
        "`model` - what the answer comes from",
        "[user](https://example.org/user)",
        "[agent]: https://example.org/agent",
        "(model), which paints",
        "<b>Painted</b> all of it",
        "(gate) squeaks",
    ],
)
def test_a_word_set_apart_in_a_text_is_no_label(line: str) -> None:
    assert read_label(line) is None
