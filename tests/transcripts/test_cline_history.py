from __future__ import annotations

import json

import pytest

from syncer.models import Skipped, SourceFile, Transcript
from syncer.transcripts import cline_history, read

NAME = "tasks/1773/api_conversation_history.json"


def text(words: str) -> dict[str, object]:
    return {"type": "text", "text": words}


def user(*content: object) -> dict[str, object]:
    return {"role": "user", "content": [*content]}


def agent(*content: object) -> dict[str, object]:
    return {"role": "assistant", "content": [*content]}


TASK = user(text("<task>\nIt jams.\n</task>\n\n<environment_details>\n# TODO: a tab\n</environment_details>"))


def said(*messages: object) -> list[tuple[str, str]]:
    turns = cline_history.parse(NAME, tuple(json.dumps(messages, indent=1).split("\n"))).turns
    return [(turn.speaker, block.text) for turn in turns for block in turn.blocks]


def test_the_task_was_typed_and_the_environment_was_not() -> None:
    assert said(TASK) == [("User", "It jams.")]
    assert said({"role": "user", "content": "<task>It jams.</task>"}) == [("User", "It jams.")]


@pytest.mark.parametrize(("tool", "key"), [("attempt_completion", "result"), ("ask_followup_question", "question")])
def test_some_tools_speak_for_the_agent(tool: str, key: str) -> None:
    call = {"type": "tool_use", "name": tool, "input": {key: "It is dry.", "command": "echo TODO: nothing"}}
    assert said(agent(text("Let me look."), call)) == [("Cline", "Let me look."), ("Cline", "It is dry.")]
    assert said(agent(text(f"<{tool}>\n<{key}>\nIt is dry.\n</{key}>\n</{tool}>"))) == [("Cline", "It is dry.")]


def test_what_tools_return_is_nobodys_but_for_an_answer_in_it() -> None:
    assert said(user({"type": "tool_result", "content": "TODO: printed"})) == []
    answered = {"type": "tool_result", "content": [text("They said:\n<feedback>\nNot yet.\n</feedback>")]}
    assert said(user(answered)) == [("User", "Not yet.")]


@pytest.mark.parametrize("name", [NAME, "talk.json", "notes.md"])
def test_a_task_is_known_by_its_marks(name: str) -> None:
    transcript = read(SourceFile(name, json.dumps([TASK, agent(text("Why?"))]).encode()))
    assert isinstance(transcript, Transcript)
    assert transcript.format == "cline-history"


@pytest.mark.parametrize(
    "document",
    [[user(text("a line of a data set")), agent(text("So."))], [TASK, {"name": "<task>"}], {"role": "user"}, []],
)
def test_other_data_is_no_task(document: object) -> None:
    assert isinstance(read(SourceFile("messages.json", json.dumps(document).encode())), Skipped)
