from __future__ import annotations

import pytest

from syncer.models import Role, Skipped, SourceFile, Transcript
from syncer.transcripts import claude_terminal, read
from syncer.transcripts.decode import split_lines
from tests.transcripts.text_laws import check

BANNER = "╭─── Claude Code v2.1.44 ───╮\n│ Welcome back! │\n╰───╯\n\n"


def parse(text: str) -> Transcript:
    return claude_terminal.parse("s.txt", tuple(split_lines(text)))


def said(text: str) -> list[str]:
    return [block.text for turn in parse(text).turns for block in turn.blocks]


def is_session(text: str) -> bool:
    return claude_terminal.detect("a.md", tuple(split_lines(text))).confidence > 0.9


@pytest.mark.parametrize(
    "head",
    [
        " ▐▛███▜▌   Claude Code v2.1.89\n▝▜█████▛▘  Some model\n  ▘▘ ▝▝    ~/maps\n",
        BANNER,
        "```\n" + BANNER,
        "╭────╮\n│ ✻ Welcome to Claude Code! │\n╰────╯\n",
        "⏺ One.\n\n⏺ Bash(ls)\n  ⎿  a\n\n⏺ Two.\n",
    ],
)
def test_a_session_is_known_by_its_banner_or_its_signs(head: str) -> None:
    assert is_session(f"{head}\n❯ mend it\n\n⏺ Done.\n")


@pytest.mark.parametrize(
    "text",
    [
        "● one\n● two\n● three",
        "# Guide\n\n```\n⏺ One.\n\n⏺ Bash(ls)\n  ⎿  a\n\n⏺ Two.\n```\n\nThis is\n\nhow it\n\nlooks, mostly\n\nso.",
        "# Claude Code v2 notes\n\n> We like it.\n\nIt is good.",
        "Claude Code v2.1.44 is out\n\n> quoted",
    ],
)
def test_what_only_shows_or_names_it_is_no_session(text: str) -> None:
    assert not is_session(text)


@pytest.mark.parametrize(
    "text",
    [
        "> oil the gate\n\n⏺ Update Todos\n  ⎿  ☒ hinge\n     ☐ lock\n\n> that's all for today\n",
        "❯ the gate squeaks\n\n● Oiled the hinge.\n\n● Run: make gate\n      ok\n\n❯ thanks\n",
    ],
)
def test_a_short_session_is_known_by_the_prompt_that_it_begins_with(text: str) -> None:
    assert is_session(text)


def test_steps_without_brackets_are_tools() -> None:
    steps = "● Edit src/gate.py\n\n      + oil()\n\n● Run: make gate\n      TODO: rust\n\n"
    text = f"❯ oil it\n\n{steps}● Edit it yourself if rusty.\n"
    assert said(text) == ["oil it", "Edit it yourself if rusty."]


@pytest.mark.parametrize("text", ["claude --resume 6fdb175a-effe\n", "$ claude -r abc", "claude --continue"])
def test_the_command_that_resumes_a_session_is_no_transcript(text: str) -> None:
    skipped = read(SourceFile("claude-session.txt", text.encode()))
    assert isinstance(skipped, Skipped)
    assert "command that resumes" in skipped.reason


def test_a_banner_without_a_word_is_refused() -> None:
    skipped = read(SourceFile("a.txt", f"{BANNER}❯ /exit\n".encode()))
    assert isinstance(skipped, Skipped)
    assert "nobody speaks" in skipped.reason


@pytest.mark.parametrize(
    "call",
    [
        "⏺ Bash(rm TODO)",
        '⏺ Web Search("TODO: x")',
        "● Update Todos",
        '⏺ server - read_file (MCP)(path: "TODO")',
        "⏺ plugin:name(TODO: x)",
        "⏺ Write(a,\n      b)",
        "⏺ Read 3 files (ctrl+o to expand)",
        "⏺ User answered Claude's questions:",
        "⏺ Anything\n  ⎿  TODO: x",
        "✻ Thinking…\n\n  TODO: x",
        "∴ Thinking…\n\n  TODO: x",
        "※ recap: TODO: x",
        "❯ /review TODO: x",
        "> !make todo",
        "❯ This session is being continued from a previous conversation\n  TODO: x",
        "╭───╮\n│ Bash command │\n│ TODO: x │\n╰───╯",
    ],
)
def test_what_nobody_says_is_left_out(call: str) -> None:
    assert said(f"❯ one\n\n{call}\n\n⏺ two") == ["one", "two"]


@pytest.mark.parametrize(
    "text", ["Fixed (mostly)", "Fixed (mostly).", "I ran it.", "Done(ish), see the log", "Update todos in the file"]
)
def test_what_only_looks_like_a_call_is_said(text: str) -> None:
    assert said(f"⏺ {text}") == [text]


def test_results_that_lost_their_indent_are_left_out() -> None:
    assert said("⏺ one\n\n⏺ Bash(ls)\n⎿  a\nTODO: b\n\n⏺ two") == ["one", "two"]


REFUSED = "Tool use rejected with user message:"


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (f"  ⎿  {REFUSED} keep the old name", ["keep the old name"]),
        (f"  ⎿ {REFUSED}\n    keep the old name", ["keep the old name"]),
        (f"⎿ {REFUSED} keep the old\nname", ["keep the old", "name"]),
        (f"  ⎿  {REFUSED} keep it\n\n     And test it.\n\n  Ran 1 command", ["keep it", "And test it."]),
        (f"  ⎿  {REFUSED} keep it\n     +29 more tool uses (ctrl+o to expand)\n  ⎿  TODO: x", ["keep it"]),
        (f"  ⎿  {REFUSED} The user wants to clarify these questions.\n     TODO: x", []),
        (f"  ⎿  {REFUSED}", []),
        ("  ⎿  User rejected update to a.py\n     TODO: x", []),
    ],
)
def test_a_person_who_refuses_a_call_says_why(result: str, words: list[str]) -> None:
    for call in ("⏺ Update(a.py)", "⏺ First the tests.\n\n  Then:\n"):
        spoken = parse(f"❯ one\n\n⏺ two\n\n{call}\n{result}\n\n⏺ three").turns
        told = [block.text for turn in spoken[1:] for block in turn.blocks if turn.role is Role.USER]
        assert told == words


def test_a_reason_that_the_terminal_broke_belongs_together() -> None:
    (turn,) = parse(f"⏺ Bash(ls)\n  ⎿  {REFUSED} this takes far too\n     long, so leave it and go on").turns
    (block,) = turn.blocks
    assert [line.number for line in block.lines] == [2, 3]


def test_a_path_is_no_command() -> None:
    assert said("> /src/main.py fails, I think") == ["/src/main.py fails, I think"]


def test_lines_that_the_terminal_broke_belong_together() -> None:
    text = f"❯ {'word ' * 15}\n  and so on.\n  Short.\n  Also short."
    blocks = [block for turn in parse(text).turns for block in turn.blocks]
    assert [(block.first_line, block.last_line) for block in blocks] == [(1, 2), (3, 3), (4, 4)]


def test_wide_characters_take_two_columns() -> None:
    assert len(said(f"⏺ {'語' * 40}\n  {'語' * 10}")) == 1


def test_a_plan_is_said_and_its_question_is_not() -> None:
    text = "╭───╮\n│ Ready to code? │\n│ │\n│ - mend it │\n│ Would you like to proceed? │\n│ ❯ 1. Yes, TODO │\n╰───╯"
    assert said(text) == ["mend it"]


def test_a_list_of_tasks_counts_in_its_last_state() -> None:
    first = "⏺ Update Todos\n  ⎿  ☐ one\n     ☐ two"
    (turn,) = parse(f"{first}\n\n⏺ Update Todos\n  ⎿  ☒ one\n     ☐ two that\n       goes on\n     … +1 more").turns
    assert [(block.checked, block.text, block.first_line) for block in turn.blocks] == [
        (True, "one", 6),
        (False, "two that\ngoes on", 7),
    ]


def test_both_speak_by_their_names() -> None:
    assert [(turn.speaker, turn.role) for turn in parse("❯ hi\n\n⏺ hello").turns] == [
        ("User", Role.USER),
        ("Claude Code", Role.ASSISTANT),
    ]


@pytest.mark.parametrize(
    "sign", ["╭", "│ x", "❯ a", "> ", "⏺ Bash(", "⏺ a", "  ⎿  ☐ a", f"  ⎿  {REFUSED} a", "✻ a", "  b"]
)
def test_repetition_is_read_in_time(sign: str) -> None:
    check(claude_terminal, (sign,) * 6_000)


def test_a_session_without_calls_is_known_by_the_turns_that_its_signs_take() -> None:
    assert is_session("> which valve first?\n\n● The one at the weir.\n\n> and then?\n\n● The other one.\n")


@pytest.mark.parametrize(
    "text",
    [
        "> which valve first?\n\n● The one at the weir.\n",
        "Notes\n\n> a quote\n\n● an entry\n\n> a quote\n\n● an entry\n",
        "> a quote\n\n> another quote\n\n> a third\n\n● an entry\n● an entry\n",
    ],
)
def test_quotes_and_entries_are_no_session(text: str) -> None:
    assert not is_session(text)
