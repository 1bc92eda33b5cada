"""Ten things said in one record of JSON Lines: one line of the file, and yet ten issues that live by themselves."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import pytest

from syncer.models import Action, State
from tests.identity.talks import sync_files, titles
from tests.syncing import done, written
from tests.trackers.grounds import Ground

PATH = "transcripts/session.jsonl"
TODOS = (
    "retry the importer",
    "reject empty files with a message",
    "strip the byte order mark before the header",
    "document the limits of the export",
    "rotate the logs every night",
    "measure the start of the server",
    "split the slow tests of the parser",
    "drop the cache of the old map",
    "warn about a missing header",
    "mirror the release notes to the wiki",
)
Write = Callable[[Sequence[str]], str]
REWORDED = "retry the importer after a timeout"


def claude_code(todos: Sequence[str]) -> str:
    text = "What is left:\n\n" + "\n".join(f"TODO: {todo}" for todo in todos)
    records = [("user", "What is left to do?"), ("assistant", text)]
    return "".join(
        json.dumps({"sessionId": "s", "uuid": f"u{number}", "type": role, "message": {"role": role, "content": said}})
        + "\n"
        for number, (role, said) in enumerate(records)
    )


def codex(todos: Sequence[str]) -> str:
    text = "\n".join(f"- [ ] {todo}" for todo in todos)
    records = [("session_meta", {"id": "s"}), ("event_msg", {"type": "agent_message", "message": text})]
    return "".join(json.dumps({"type": kind, "payload": payload}) + "\n" for kind, payload in records)


def claude_web(todos: Sequence[str]) -> str:
    texts = [{"type": "text", "text": f"TODO: {todo}"} for todo in todos]
    return json.dumps({"chat_messages": [{"sender": "human", "content": texts}]}) + "\n"


in_each_format = pytest.mark.parametrize("write", [claude_code, codex, claude_web])


def capitalised(texts: Sequence[str]) -> list[str]:
    return sorted(text[0].upper() + text[1:] for text in texts)


@in_each_format
def test_all_ten_become_issues_and_a_second_run_writes_nothing(ground: Ground, write: Write) -> None:
    ended = sync_files(ground, {PATH: write(TODOS)})
    assert [action for action, _ in done(ended)] == [Action.CREATE] * 10
    assert titles(ground) == capitalised(TODOS)
    # All ten are pinned to the one line in which they are said.
    places = {
        (mention.line, mention.end_line) for change in written(ended) if change.item for mention in change.item.mentions
    }
    assert len(places) == 1
    assert done(sync_files(ground, {PATH: write(TODOS)})) == []


@in_each_format
def test_one_that_is_reworded_in_place_follows_its_issue(ground: Ground, write: Write) -> None:
    sync_files(ground, {PATH: write(TODOS)})
    again = {PATH: write((REWORDED, *TODOS[1:]))}
    assert done(sync_files(ground, again)) == [(Action.UPDATE, "Retry the importer after a timeout")]
    assert titles(ground) == capitalised((REWORDED, *TODOS[1:]))
    assert done(sync_files(ground, again)) == []


@in_each_format
def test_another_order_of_the_ten_is_nothing_new(ground: Ground, write: Write) -> None:
    sync_files(ground, {PATH: write(TODOS)})
    assert done(sync_files(ground, {PATH: write(TODOS[::-1])})) == []


@in_each_format
def test_the_record_that_moves_down_and_is_repeated_is_nothing_new(ground: Ground, write: Write) -> None:
    sync_files(ground, {PATH: write(TODOS)})
    grown = {PATH: "\n\n" + write(TODOS), "transcripts/again.jsonl": write(TODOS)}
    ended = sync_files(ground, grown)
    # The second file is one more place where each is said.
    assert [action for action, _ in done(ended)] == [Action.UPDATE] * 10
    assert titles(ground) == capitalised(TODOS)
    assert done(sync_files(ground, grown)) == []


@in_each_format
def test_one_that_a_person_closed_stays_closed_and_the_others_are_left_alone(ground: Ground, write: Write) -> None:
    sync_files(ground, {PATH: write(TODOS)})
    first = ground.open().list_labelled("syncer")[0]
    ground.set_state(first.number, State.CLOSED)
    assert done(sync_files(ground, {PATH: write(TODOS)})) == []


@in_each_format
def test_an_eleventh_in_the_same_record_is_the_only_new_issue(ground: Ground, write: Write) -> None:
    sync_files(ground, {PATH: write(TODOS)})
    more = {PATH: write((*TODOS, "publish the container image"))}
    assert done(sync_files(ground, more)) == [(Action.CREATE, "Publish the container image")]
    assert done(sync_files(ground, more)) == []


@pytest.mark.parametrize("write", [claude_code, codex])
def test_a_session_that_is_committed_again_as_it_grew_adds_only_what_is_new(ground: Ground, write: Write) -> None:
    early, late = write(TODOS[:3]), write(TODOS[:3]) + write(TODOS).partition("\n")[2].replace('"u1"', '"u2"')
    sync_files(ground, {"transcripts/early.jsonl": early})
    both = {"transcripts/early.jsonl": early, "transcripts/late.jsonl": late}
    created = [title for action, title in done(sync_files(ground, both)) if action is Action.CREATE]
    assert sorted(created) == capitalised(TODOS[3:])
    assert titles(ground) == capitalised(TODOS)
    assert done(sync_files(ground, both)) == []
