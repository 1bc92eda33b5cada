"""What the doctor found, for people and for programs: every word inert, colours only where they are wanted."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from syncer.checks import Check, Verdict
from syncer.report.base import View
from syncer.report.checks import to_json, to_text

CHECKS = (
    Check("git", Verdict.OK, "version 2.45.1"),
    Check("uncommitted", Verdict.WARN, "1 transcript", "Commit it."),
    Check("configuration", Verdict.FAIL, "syncer.yaml:1: a\nsyncer.yaml:2: b", "Mend it."),
)
WORDS = st.text() | st.sampled_from(["::error::x", "a\n::warning::y", "##[group]z", "\x1b]8;;x", "[red]", "\ud800", ""])


def test_lines_stand_below_each_other() -> None:
    assert to_text(CHECKS, View()).splitlines()[1:] == [
        "",
        "ok    git            version 2.45.1",
        "warn  uncommitted    1 transcript",
        "                     Commit it.",
        "fail  configuration  syncer.yaml:1: a",
        "                     syncer.yaml:2: b",
        "                     Mend it.",
        "",
        "1 check failed, 1 warning: a run would fail. What hangs on that was not looked at.",
    ]


def test_the_end_says_what_to_expect_of_a_run() -> None:
    assert to_text(CHECKS[:1], View()).endswith("All is well.")
    assert to_text(CHECKS[:2], View()).endswith("1 warning; a run would go through.")


def test_colours_are_shown_where_they_are_wanted() -> None:
    assert "\x1b[32mok" in to_text(CHECKS, View(color=True, terminal=True))
    plain = to_text(CHECKS, View(terminal=True))
    assert not re.search(r"\x1b\[(?:\d+;)*3[0-7]m", plain)


@given(st.lists(st.builds(Check, st.just("git"), st.sampled_from(Verdict), WORDS, WORDS), max_size=3))
def test_no_words_start_a_command_or_move_a_cursor(checks: list[Check]) -> None:
    text = to_text(checks, View())
    assert not [line for line in text.splitlines() if line.lstrip().startswith("::") or "##[" in line]
    assert all(
        character.isprintable() or character in "\n\u200c\u200d\u2060\ufffd" or ord(character) > 0x7F
        for character in text
    )
    shown = to_json(checks, View())
    assert shown.isascii()
    assert "##[" not in shown
    assert [check["status"] for check in json.loads(shown)["checks"]] == [check.verdict.value for check in checks]
