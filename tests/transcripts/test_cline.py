from __future__ import annotations

import pytest

from syncer.models import Role, Skipped, SourceFile, Transcript
from syncer.transcripts import cline, read
from syncer.transcripts.decode import split_lines
from tests.transcripts.cases import golden_lines
from tests.transcripts.text_laws import check

CLINE, ROO = golden_lines("cline-task", "md"), golden_lines("roo-task", "md")
NAMED = "roo_task_apr-2-2026_8-15-30-am.md"


def task(*turns: str) -> str:
    roles = ("**User:**", "**Assistant:**")
    return "---\n\n".join(f"{roles[number % 2]}\n\n{turn}\n\n" for number, turn in enumerate(turns))


def parse(*turns: str, path: str = "t.md") -> Transcript:
    return cline.parse(path, tuple(split_lines(task(*turns))))


def said(*turns: str) -> list[tuple[str, str]]:
    return [(turn.speaker, block.text) for turn in parse(*turns).turns for block in turn.blocks]


def sure(path: str, text: str) -> float:
    return cline.detect(path, tuple(split_lines(text))).confidence


def test_a_task_is_known_by_its_marks_or_its_name() -> None:
    marked, plain = task("<task>\nmend it\n</task>", "done"), task("mend it", "done")
    assert sure(NAMED, marked) == 1
    assert sure("a.md", marked) > 0.9
    assert sure(NAMED, plain) > 0.9
    assert sure("a.md", plain) == 0
    assert sure(NAMED, "# Notes\n\nof a task") == 0


def test_a_task_in_which_only_tools_speak_is_refused() -> None:
    skipped = read(SourceFile(NAMED, task("<environment_details>\nx\n</environment_details>").encode()))
    assert isinstance(skipped, Skipped)
    assert "only tools speak" in skipped.reason


def test_agents_bear_the_name_of_their_product() -> None:
    assert [turn.speaker for turn in parse("hi", "hello", path=NAMED).turns] == ["User", "Roo Code"]
    assert [turn.role for turn in parse("hi", "hello").turns] == [Role.USER, Role.ASSISTANT]


@pytest.mark.parametrize(
    ("turn", "typed"),
    [
        ("<task>\nmend it\n</task>\n<environment_details>\nTODO: x\n</environment_details>", "mend it"),
        ("<task>mend it</task>", "mend it"),
        ("[attempt_completion] Result:\nTODO: the tool's\n<feedback>\nnot yet\n</feedback>\nTODO: x", "not yet"),
        ("[ERROR] You did not use a tool. TODO: x", ""),
        ("[read_file for 'a.py'] Result:\nTODO: x\n\n---\n\nTODO: y", ""),
        ("[Tool (Error)]\nTODO: x", ""),
        ("[read_file]\nTODO: x", ""),
        ("[Image]\nas drawn here\n<environment_details>\nTODO: never closed", "as drawn here"),
        ("mend it", "mend it"),
        ("[TASK RESUMPTION] TODO: x\n<user_message>\ngo on\n</user_message>", "go on"),
    ],
)
def test_of_the_users_turns_only_what_was_typed_is_kept(turn: str, typed: str) -> None:
    assert said(turn) == ([("User", typed)] if typed else [])


@pytest.mark.parametrize(
    ("turn", "speech"),
    [
        ("I see.\n<execute_command>\n<command>todo</command>\n</execute_command>\nNow.", ["I see.", "Now."]),
        ("<thinking>TODO: x</thinking>\nI see.", ["I see."]),
        ("<attempt_completion>\n<result>\nDone.\n</result>\n<command>todo</command>\n</attempt_completion>", ["Done."]),
        ("<ask_followup_question>\n<question>Why?</question>\n</ask_followup_question>", ["Why?"]),
        ("I see.\n[Tool Use: write_to_file]\nPath: a\nContent: TODO: x\n\nTODO: y", ["I see."]),
        ("[Tool Use: attempt_completion]\nResult: Done.\n\n- more\nCommand: todo", ["Done.", "more"]),
        ("[Tool Use: ask_followup_question]\nQuestion: Why?\nFollow_up: [TODO]", ["Why?"]),
        ("[Reasoning]\nTODO: x\n[Tool Use: read_file]\nPath: a", []),
        ("<read_file>\n<path>a</path>\nTODO: never closed", []),
    ],
)
def test_of_the_agents_turns_only_speech_is_kept(turn: str, speech: list[str]) -> None:
    assert [text for speaker, text in said("hi", turn) if speaker != "User"] == speech


def test_a_role_counts_only_below_a_rule() -> None:
    assert len(parse("See:\n\n**Assistant:**\n\nan example").turns) == 1


def test_an_answer_of_a_tool_that_leaves_a_fence_open_swallows_nothing() -> None:
    assert said("[read_file] Result:\n```\nTODO", "Then I know.") == [("Cline", "Then I know.")]


def test_a_list_of_tasks_counts_in_its_last_state_and_place() -> None:
    first = "<update_todo_list>\n<todos>\n[-] one\n[ ] two\n</todos>\n</update_todo_list>"
    last = "So:\n<task_progress>\n- [x] one\n- [ ] two\n</task_progress>\nOn it."
    blocks = [block for turn in parse("hi", first, "go on", last).turns for block in turn.blocks]
    assert [(block.checked, block.text) for block in blocks] == [
        (None, "hi"), (None, "go on"), (None, "So:"), (True, "one"), (False, "two"), (None, "On it."),
    ]  # fmt: skip


@pytest.mark.parametrize("sign", ["**User:**", "---", "<task>", "[Tool Use: a]", "<read_file>", "Todos: [ ] a"])
def test_repetition_is_read_in_time(sign: str) -> None:
    check(cline, ("**User:**", *(sign,) * 6_000))
