from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import titles, with_agent

START = ("paint the gate", "Painted.")


@pytest.mark.parametrize(
    ("told", "answer", "title"),
    [
        (
            "One thing I left alone: the shed door has the same crack as the gate.",
            "ok, leave it for now",
            "Shed door has the same crack as the gate",
        ),
        ("The lock jams in the rain.", "not today", "Lock jams in the rain"),
        ("The lock jams in the rain.", "yikes. that's next", "Lock jams in the rain"),
        ("The lock jams in the rain.", "doing that after lunch", "Lock jams in the rain"),
        ("The lock jams in the rain.", "hm. fence first, then that", "Lock jams in the rain"),
        ("There is no light at the back door.", "another evening", "There is no light at the back door"),
        ("The key hangs on the gate. It should be hidden.", "i'll fix that tomorrow", "Key hangs on the gate"),
        (
            "These are skipped: the bell drops every second ring.",
            "note it down, separate ticket",
            "Bell drops every second ring",
        ),
    ],
)
def test_what_an_agent_tells_of_is_left_where_it_is_put_off(told: str, answer: str, title: str) -> None:
    assert titles(with_agent(*START, "and now?", told, answer)) == [title]


def test_what_is_left_is_a_fault_in_both_mentions() -> None:
    (item,) = with_agent(*START, "and now?", "The lock jams in the rain.", "not tonight")
    assert item.type is ItemType.BUG
    assert [mention.line for mention in item.mentions] == [7, 9]


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ("The lock jams in the rain.", "never mind, not this week"),
        ("The lock jams in the rain.", "fix that right now"),
        ("The lock jams in the rain.", "and the bell, does it ring?"),
        ("The gate is painted and the lock oiled.", "the fence is another evening's work"),
        ("Option 1 leaves a crack in the gate.", "not today"),
        ("I moved the hinge, as it squeaked.", "doing that after lunch"),
        ("The lock jams in the rain.", "nah, not now"),
    ],
)
def test_what_is_turned_down_or_done_or_only_thought_of_is_not_left(told: str, answer: str) -> None:
    assert [item.title for item in with_agent(*START, "and now?", told, answer) if item.rule == "left-standing"] == []
