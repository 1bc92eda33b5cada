"""Ten items in one record of a JSONL session, all of them on one line of the file: ten issues, each for itself."""

from __future__ import annotations

import json
from collections.abc import Mapping

from syncer.models import Action
from tests.identity.talks import sync_files, titles
from tests.syncing import done
from tests.trackers.grounds import Ground

ASKED = {"role": "user", "content": "What is left to do in the parser?"}
PARTS = ("tables", "links", "images", "quotes", "footnotes", "headings", "lists", "code", "comments", "entities")
CASES = [f"- [ ] let the parser handle {part}" for part in PARTS]
PATH = "transcripts/session.jsonl"


def session(*records: Mapping[str, object]) -> str:
    """Return a session of these messages, a record a line."""
    lines = [
        {
            "type": message["role"],
            "sessionId": "5f1e",
            "uuid": str(number),
            "parentUuid": str(number - 1) if number else None,
            "timestamp": f"2026-03-02T10:00:{number:02}Z",
            "cwd": "/home/ada/parser",
            "version": "2.0",
            "message": message,
        }
        for number, message in enumerate(records)
    ]
    return "".join(json.dumps(line) + "\n" for line in lines)


def answer(*lines: str) -> dict[str, object]:
    """Return a message of the assistant that says these lines."""
    text = "\n".join(["Left to do:", "", *lines])
    return {"role": "assistant", "model": "a-model", "content": [{"type": "text", "text": text}]}


def test_ten_items_in_one_record_are_ten_issues_whatever_becomes_of_the_record(ground: Ground) -> None:
    before = session(ASKED, answer(*CASES))
    assert len(done(sync_files(ground, {PATH: before}))) == 10
    names = titles(ground)
    assert len(set(names)) == 10
    for now in (
        {PATH: before},
        {"transcripts/renamed.jsonl": before},
        {PATH: session(ASKED, ASKED, ASKED, answer(*CASES))},
        {PATH: session(ASKED, answer(*CASES[:5]), ASKED, answer(*CASES[5:]))},
        {PATH: session(ASKED, answer(*reversed(CASES)))},
    ):
        assert done(sync_files(ground, now)) == []
    assert titles(ground) == names


def test_of_ten_items_in_one_record_only_what_changed_is_written(ground: Ground) -> None:
    sync_files(ground, {PATH: session(ASKED, answer(*CASES))})
    ticked = [CASES[0], CASES[1].replace("[ ]", "[x]"), *CASES[2:]]
    assert done(sync_files(ground, {PATH: session(ASKED, answer(*ticked))})) == [
        (Action.CLOSE, "Let the parser handle links")
    ]
    reworded = [*ticked[:2], CASES[2] + " with captions", *ticked[3:]]
    assert [action for action, _ in done(sync_files(ground, {PATH: session(ASKED, answer(*reworded))}))] == [
        Action.UPDATE
    ]
    more = [*reworded, "- [ ] let the parser handle emphasis"]
    assert done(sync_files(ground, {PATH: session(ASKED, answer(*more))})) == [
        (Action.CREATE, "Let the parser handle emphasis")
    ]
    assert done(sync_files(ground, {PATH: session(ASKED, answer(*more))})) == []
    assert len(titles(ground)) == 11
