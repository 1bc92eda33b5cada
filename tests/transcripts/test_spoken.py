from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.transcripts.spoken import spoken_by_user


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Fix it.\n<system-reminder>\nTODO: x\n</system-reminder>", "Fix it."),
        ("Fix it. <system-reminder>TODO: x</system-reminder> Now.", "Fix it.  Now."),
        ("The <system-reminder> tag leaks.", "The <system-reminder> tag leaks."),
        ("<environment_context>\n<cwd>/p</cwd>\n</environment_context>", ""),
        ("# AGENTS.md instructions for /p\n\nTODO: x", ""),
        ("<SystemPrompt>\nTODO: x\n</SystemPrompt>\nmend it", "mend it"),
        ("<some_plugins>x</some_plugins>\n# AGENTS.md instructions for /p\n\nTODO: x", ""),
        ("[Request interrupted by user for tool use]", ""),
        ("See [Image #1] here", "See  here"),
        ("# Context from my IDE setup:\n\n## Open tabs:\n- TODO.md\n\n## My request for Codex:\nFix it.", "Fix it."),
        ("Look:\n  ⎿  TODO: from a tool\n● Bash(ls)\nthanks", "Look:\nthanks"),
        ("## Outline\n\nYou **MUST** read all.\n\n## Phases\n\n- TODO: x", ""),
        ("You are a read-only judge of goals.\n\n## Goal\n\nTODO: x\n\n## Output\n\nTODO: y", ""),
        ("You are quite right.\n\n## One\n\nx\n\n## Two\n\ny", "You are quite right.\n\n## One\n\nx\n\n## Two\n\ny"),
        (
            "## Bugs\n\n- it hangs\n\n## Wishes\n\n- you must see the map",
            "## Bugs\n\n- it hangs\n\n## Wishes\n\n- you must see the map",
        ),
        ("---\ndescription: Plan the work\n---\nTODO: read the plan", ""),
        ("---\n\nIt hangs.\n\n---\n\nAgain.", "---\n\nIt hangs.\n\n---\n\nAgain."),
        ("The <my-widget> element breaks", "The <my-widget> element breaks"),
        ("<my-widget>\nnever closed", "<my-widget>\nnever closed"),
    ],
)
def test_of_the_users_messages_only_what_was_typed_is_kept(text: str, typed: str) -> None:
    assert spoken_by_user(text) == typed


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("brew tap local/test ~/tap\nError: tap remote mismatch\n != /home/ada/tap", ""),
        ("What now?\n\n$ make test\nTODO: from the output\n\nIt should pass.", "What now?\n\n\nIt should pass."),
        ("ada@press:~/press$ make\nmake: *** no rule", ""),
        ("It fails:\n```\n$ make\nfatal: x\n```\nevery time.", "It fails:\n```\n```\nevery time."),
        ("i get this in ./build\nError: no such file", "i get this in ./build\nError: no such file"),
        ("The import fails with\nError: no such file", "The import fails with\nError: no such file"),
        ("run make -j4 before a release", "run make -j4 before a release"),
        ("Costs 5 $ a month", "Costs 5 $ a month"),
    ],
)
def test_what_was_copied_from_a_terminal_was_not_typed(text: str, typed: str) -> None:
    assert spoken_by_user(text) == typed


@pytest.mark.parametrize(
    "sign", ["<a-b>\n", "<system-reminder>", "[Image", "# Context from my IDE setup:\n", "# a\n", "$ x\n", "a -b\n"]
)
def test_repetition_is_read_in_time(sign: str) -> None:
    spoken_by_user(sign * 20_000)


@given(st.text())
def test_what_is_kept_was_there(text: str) -> None:
    for line in spoken_by_user(text).splitlines():
        assert line in text
