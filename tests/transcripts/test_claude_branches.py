from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.transcripts import claude_code
from syncer.transcripts.claude_branches import find_abandoned


def record(own: str, parent: str | None, kind: str, content: object, **more: object) -> str:
    about = {"role": kind, "content": content}
    return json.dumps({"parentUuid": parent, "sessionId": "s", "uuid": own, "type": kind, "message": about} | more)


def typed(own: str, parent: str | None, text: str, **more: object) -> str:
    return record(own, parent, "user", text, **more)


def told(own: str, parent: str | None, text: str) -> str:
    return record(own, parent, "assistant", [{"type": "text", "text": text}])


def called(own: str, parent: str | None, identifier: str) -> str:
    return record(own, parent, "assistant", [{"type": "tool_use", "id": identifier, "name": "Read", "input": {}}])


def answered(own: str, parent: str | None, identifier: str) -> str:
    return record(own, parent, "user", [{"type": "tool_result", "tool_use_id": identifier, "content": "…"}])


def said(*lines: str) -> list[str]:
    return [block.text for turn in claude_code.parse("s.jsonl", lines).turns for block in turn.blocks]


def session(*written: str) -> list[str]:
    """Return what is said in a session of records `own parent text`, with `>` before what is typed."""
    records = (entry.split(" ", 2) for entry in written)
    return said(
        *(typed(own, parent, text[1:]) if text[0] == ">" else told(own, parent, text) for own, parent, text in records)
    )


@pytest.mark.parametrize(
    ("written", "left"),
    [
        pytest.param(
            ("a 0 Which?", "b a >Mercator.", "c b Drawn.", "d c >And a legend.", "e a >Mollweide.", "f e Done."),
            ["Which?", "Mollweide.", "Done."],
            id="with the answers that it led to",
        ),
        pytest.param(
            ("a 0 Which?", "b a >Mercator.", "c a >Mollweide.", "d b Drawn."),
            ["Which?", "Mercator.", "Drawn."],
            id="but for the one that the session went on with",
        ),
        pytest.param(
            ("a 0 What now?", "b a >Sort it.", "c b By name?", "d c >By age.", "e c >By size.", "f a >Shuffle it."),
            ["What now?", "Shuffle it."],
            id="with what was taken back within it",
        ),
    ],
)
def test_a_prompt_is_left_out_in_whose_place_another_was_typed(written: tuple[str, ...], left: list[str]) -> None:
    assert session(*written) == left


def test_tools_that_run_side_by_side_leave_nothing_behind() -> None:
    assert said(
        typed("a", None, "Read both."),
        called("b", "a", "1"),
        called("c", "b", "2"),
        answered("d", "b", "1"),
        answered("e", "c", "2"),
        told("f", "c", "The second is empty."),
        told("g", "e", "So is the first."),
        typed("h", "d", "Thanks."),
        typed("i", "g", "Delete them."),
    ) == ["Read both.", "The second is empty.", "So is the first.", "Thanks.", "Delete them."]


@pytest.mark.parametrize(
    "beside",
    [
        typed("c", "b", "<system-reminder>\nKeep your list.\n</system-reminder>"),
        typed("c", "b", "[Request interrupted by user]"),
        typed("c", "b", "Look at every file.", isSidechain=True),
        typed("c", "b", "Caveat.", isMeta=True),
    ],
)
def test_only_another_prompt_takes_the_place_of_a_prompt(beside: str) -> None:
    lines = (typed("a", None, "Begin."), told("b", "a", "Yes?"), typed("d", "b", "Go on."), beside)
    assert find_abandoned(lines) == frozenset()


def test_sessions_of_which_each_begins_anew_stay() -> None:
    assert find_abandoned((typed("a", None, "One."), typed("b", None, "Two."), typed("c", None, "Three."))) == set()


def leaf(own: str, session: str = "s") -> str:
    return json.dumps({"type": "last-prompt", "lastPrompt": "…", "leafUuid": own, "sessionId": session})


@pytest.mark.parametrize(
    ("first", "left"),
    [
        pytest.param(typed("b", "a", "<command-name>/review</command-name>"), ["Which?", "Mollweide."], id="command"),
        pytest.param(
            record("b", "a", "user", [{"type": "image", "source": {"type": "base64"}}]),
            ["Which?", "Mollweide."],
            id="picture",
        ),
        pytest.param(
            json.dumps(
                {"parentUuid": "a", "sessionId": "s", "uuid": "b", "type": "attachment"}
                | {"attachment": {"type": "queued_command", "prompt": "Mercator.", "commandMode": "prompt"}}
            ),
            ["Which?", "Mollweide."],
            id="prompt typed ahead",
        ),
        pytest.param(
            typed("b", "a", "<task-notification>Done.</task-notification>"),
            ["Which?", "Drawn.", "Mollweide."],
            id="but not a notice",
        ),
    ],
)
def test_whatever_was_sent_is_left_out_with_its_answers_where_another_prompt_took_its_place(
    first: str, left: list[str]
) -> None:
    assert said(told("a", "0", "Which?"), first, told("c", "b", "Drawn."), typed("d", "a", "Mollweide.")) == left


def test_what_begins_anew_takes_the_place_of_what_was_left_behind_where_the_session_names_its_leaf() -> None:
    begun = (typed("a", None, "One."), told("b", "a", "Done."), typed("c", None, "Two."), told("d", "c", "Fine."))
    assert said(*begun) == ["One.", "Done.", "Two.", "Fine."]
    assert said(*begun, leaf("d")) == ["Two.", "Fine."]
    assert said(*begun, leaf("d"), leaf("b")) == ["One.", "Done."]
    assert said(*begun, leaf("x")) == said(*begun, leaf("d", "other")) == ["One.", "Done.", "Two.", "Fine."]


def test_a_compaction_goes_on_with_what_it_sums_up() -> None:
    compacted = record("c", None, "system", "…", subtype="compact_boundary", logicalParentUuid="b")
    assert said(
        told("a", None, "Which?"),
        typed("b", "a", "Mercator."),
        compacted,
        told("d", "c", "Drawn."),
        typed("e", "a", "Mollweide."),
        leaf("e"),
    ) == ["Which?", "Mollweide."]


def test_records_count_whose_children_were_written_before_them() -> None:
    assert session("a 0 Which?", "c b Drawn.", "b a >Mercator.", "d a >Mollweide.") == ["Which?", "Mollweide."]


def test_what_work_in_the_background_reports_late_brings_nothing_back() -> None:
    late = json.dumps({"parentUuid": "b", "sessionId": "s", "uuid": "d", "type": "progress", "data": {}})
    assert said(told("a", None, "Which?"), typed("b", "a", "Mercator."), typed("c", "a", "Mollweide."), late) == [
        "Which?", "Mollweide.",
    ]  # fmt: skip


def test_a_list_of_tasks_that_was_left_behind_is_no_list() -> None:
    task = [{"type": "tool_use", "id": "1", "name": "TodoWrite", "input": {"todos": [{"content": "Use Mercator"}]}}]
    assert said(
        told("a", None, "Which projection?"),
        typed("b", "a", "Mercator."),
        record("c", "b", "assistant", task),
        typed("d", "a", "None."),
    ) == ["Which projection?", "None."]


@given(
    st.lists(st.tuples(st.integers(0, 12), st.none() | st.integers(0, 12), st.booleans()), max_size=25),
    st.integers(0, 12),
)
def test_no_tree_however_broken_stops_it_or_leaves_everything_behind(
    pairs: list[tuple[int, int | None, bool]], named: int
) -> None:
    written = ((typed if asks else told, f"u{own}", parent) for own, parent, asks in pairs)
    records = (write(own, None if parent is None else f"u{parent}", "So be it.") for write, own, parent in written)
    lines = (*records, leaf(f"u{named}"))
    left = find_abandoned(lines)
    assert len(left) <= len(lines)
    assert not pairs or left != {f"u{own}" for own, _, _ in pairs}
