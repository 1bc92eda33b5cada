from __future__ import annotations

import pytest

from syncer.models import Skipped, SourceFile
from syncer.transcripts import aider, read
from syncer.transcripts.decode import split_lines
from tests.transcripts.cases import golden_lines
from tests.transcripts.text_laws import check

HISTORY, MONTHS = golden_lines("aider-history", "md"), golden_lines("aider-months", "md")
HEAD = "\n# aider chat started at 2026-03-04 09:12:44\n\n> Aider v0.86.1  \n\n"


def said(text: str, head: str = HEAD) -> list[tuple[str, str]]:
    transcript = aider.parse(".aider.chat.history.md", tuple(split_lines(head + text)))
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]


@pytest.mark.parametrize(
    "command",
    [
        "/add a.py  ",
        "/add a.py  \n####   b.py  ",
        "!git status  ",
        "/run make  \n#### TODO: x  ",
        "/exit  ",
        "<blank>  ",
        "I ran this command:  \n####   \n#### make  \n####   \n#### And got this output:  \n####   \n#### TODO: x  ",
    ],
)
def test_commands_speak_to_the_tool(command: str) -> None:
    assert said(f"#### {command}\n\n#### mend it  \n") == [("User", "mend it")]


@pytest.mark.parametrize("command", ["ask", "code", "architect", "copy-context"])
def test_a_command_that_carries_a_request_is_speech(command: str) -> None:
    assert said(f"#### /{command} is it slow?  \n#### and why?  \n") == [("User", "is it slow?\nand why?")]


def test_what_a_model_thinks_before_it_answers_is_no_speech() -> None:
    thinks = "--------------\n► **THINKING**\n\nTODO: think\n\nof it\n\n"
    assert said(f"#### hi  \n\n{thinks}------------\n► **ANSWER**\n\nIt is slow.\n") == [
        ("User", "hi"),
        ("aider", "It is slow."),
    ]
    assert said(f"#### hi  \n\n{thinks}#### go on  \n\nOne.\n\n------\n\nTwo.\n") == [
        ("User", "hi"),
        ("User", "go on"),
        ("aider", "One."),
        ("aider", "Two."),
    ]


def test_what_a_model_thinks_between_tags_is_no_speech() -> None:
    tags = "<thinking-content-7b0ff>\nTODO: think\n\nof it\n</thinking-content-7b0ff>"
    assert said(f"#### hi  \n\n{tags}\n\nIt is slow.\n") == [("User", "hi"), ("aider", "It is slow.")]


def test_a_request_may_begin_below_its_command() -> None:
    assert said("#### /code  \n#### write the mill anew  \n\n#### /ask  \n") == [("User", "write the mill anew")]


def test_instructions_that_a_tool_types_are_no_speech() -> None:
    rules = "#### # Rules  \n#### You MUST obey.  \n#### ## More  \n#### - TODO: x  \n"
    assert said(f"#### <rules-of-house>  \n#### TODO: x  \n#### </rules-of-house>  \n#### hi  \n\n{rules}") == [
        ("User", "hi")
    ]


CALLED = "\n# aider chat started at 2026-03-04 09:12:44\n\n> /opt/bin/aider --message "
CALLED_END = "\n> Aider v0.86.1  \n> Added mill.c to the chat.  \n\n#### mend it  \n\nDone.\n"


@pytest.mark.parametrize(
    "message",
    [
        "You are a miller.\nTODO: mend it mill.c  ",
        "You are a miller.\n\nTODO: mend it\n\n- [ ] all mill.c  ",
        "# Rules\n\nTODO: grind  \nslowly\n\nTODO: mend it mill.c  ",
        "Look:\n#### Rules\n> TODO: x\n\nmend it mill.c  ",
    ],
)
def test_the_message_that_aider_was_called_with_is_typed_only_once(message: str) -> None:
    assert said(message + CALLED_END, CALLED) == [("User", "mend it"), ("aider", "Done.")]


@pytest.mark.parametrize(
    "report",
    [
        "> make grind\nmake TODO         \nmake sift  \n> Run shell commands? (Y)es/(N)o [Yes]: y  ",
        "> make grind      \nmake TODO: x  \n> Run shell commands? (Y)es/(N)o [Yes]: y  ",
        "> diff\n+TODO: x\n\n-TODO: y  ",
        "> two  \n> TODO: lines  ",
    ],
)
def test_what_aider_reports_in_several_lines_is_not_said(report: str) -> None:
    tokens = "> Tokens: 2k sent  \n"
    assert said(f"#### hi  \n\nI see.\n\n{tokens}{report}\n\n#### go on  \n\nWell.\n") == [
        ("User", "hi"),
        ("aider", "I see."),
        ("User", "go on"),
        ("aider", "Well."),
    ]
    assert said(f"#### /diff  \n{report}\n\nWell.\n") == [("aider", "Well.")]


def test_a_quote_that_the_assistant_begins_with_is_its_own() -> None:
    assert said("#### hi  \n\n> a quote\nof two lines  \n\nWell.\n") == [
        ("User", "hi"),
        ("aider", "a quote\nof two lines"),
        ("aider", "Well."),
    ]


def test_where_what_was_typed_lost_its_blanks_it_follows_on_reports() -> None:
    answer = "I see.\n\n#### Plan\n\n```\n#### x\n```\n\n> Tokens: 2k sent  \n"
    assert said(f"#### hi\n#### there\n\n{answer}\n#### go on\n\nWell.\n") == [
        ("User", "hi\nthere"),
        ("aider", "I see."),
        ("aider", "Plan"),
        ("aider", "#### x"),
        ("User", "go on"),
        ("aider", "Well."),
    ]


def test_a_path_is_no_command() -> None:
    assert said("#### /home/ann/mill.c is broken  \n") == [("User", "/home/ann/mill.c is broken")]


def test_headings_and_quotes_of_the_assistant_are_its_own() -> None:
    assert said("#### hi  \n\n# One\n\n#### Two\n\n> three\n") == [
        ("User", "hi"),
        ("aider", "One"),
        ("aider", "Two"),
        ("aider", "three"),
    ]


def test_where_the_blanks_are_stripped_fences_decide() -> None:
    text = "#### hi\n\nOne.\n\n```\n#### two\n```\n\n> Tokens: 2k sent\n"
    assert said(text, HEAD.replace("  \n", "\n")) == [("User", "hi"), ("aider", "One."), ("aider", "#### two")]


def test_a_fence_that_is_never_closed_ends_with_the_answer() -> None:
    assert said("```c\nx;\n\n> ^C KeyboardInterrupt  \n\n#### go on  \n\n```c\ny;\n```\n") == [
        ("aider", "x;"),
        ("User", "go on"),
        ("aider", "y;"),
    ]


def test_a_session_begins_though_the_last_one_left_a_fence_open() -> None:
    assert said(f"Look:\n\n```c\nx;\n{HEAD}#### hi  \n\n```c\ny;\n```\n")[2:] == [("User", "hi"), ("aider", "y;")]


@pytest.mark.parametrize(
    "edit",
    [
        "<<<<<<< SEARCH\nTODO: x\n=======\nTODO: y\n>>>>>>> REPLACE",
        "```c\n<<<<<<< SEARCH\nTODO: x\n=======\n```\n>>>>>>> REPLACE\n```",
        "src/mill.c\n```\nTODO: x\n```",
        "**src/mill.c**\n```c\n// TODO: x\n```",
    ],
)
def test_edits_of_files_are_no_speech(edit: str) -> None:
    assert not any("TODO" in text for _, text in said(f"One.\n\n{edit}\n\nTwo."))
    assert said(f"One.\n\n{edit}\n\nTwo.")[-1] == ("aider", "Two.")


def test_an_edit_that_is_never_ended_hides_nothing() -> None:
    assert said("<<<<<<< SEARCH\n\nTwo.")[-1] == ("aider", "Two.")


def test_a_turn_ends_with_its_session() -> None:
    lines = tuple(split_lines(f"{HEAD}#### one  \n{HEAD}#### two  \n> Model: m  \n\n#### three  \n"))
    turns = aider.parse("a.md", lines).turns
    assert [[block.text for block in turn.blocks] for turn in turns] == [["one"], ["two", "three"]]


def test_a_history_of_commands_alone_is_refused() -> None:
    skipped = read(SourceFile("a.md", f"{HEAD}#### /add a.py  \n> Added a.py  \n".encode()))
    assert isinstance(skipped, Skipped)
    assert "commands" in skipped.reason


@pytest.mark.parametrize(
    ("path", "above", "confidence"),
    [
        (".aider.chat.history.md", "> Added mill.c  \n", 0.95),
        ("src/.aider.chat.history.md", "> /usr/bin/aider  \n", 0.95),
        ("history.md", "> Git repo: .git with 36 files  \n> Added mill.c to the chat  \n", 0.95),
        ("history.md", "> Tokens: 2.1k sent, 300 received.  \n> Applied edit to mill.c  \n", 0.95),
        (".aider.chat.history.md", "", 0),
        ("history.md", "> Added mill.c to the chat  \n", 0),
        ("guide.md", "```\n> Git repo: .git with 36 files\n> Added mill.c to the chat\n```\n", 0),
    ],
)
def test_a_history_that_lost_its_beginning_is_known_by_name_or_reports(
    path: str, above: str, confidence: float
) -> None:
    lines = tuple(split_lines(f"{above}\n#### The mill is slow.  \n\nI see.\n"))
    assert aider.detect(path, lines).confidence == confidence
    if confidence:
        assert [turn.speaker for turn in aider.parse(path, lines).turns] == ["User", "aider"]


def test_a_history_in_code_is_an_example() -> None:
    lines = ("# Guide", "", "```", "# aider chat started at 2026-03-04 09:12:44", "", "#### hi", "```")
    assert aider.detect("guide.md", lines).confidence == 0


@pytest.mark.parametrize(
    "sign",
    [
        "# aider chat started at 2026-03-04 09:12:44",
        "#### a  ",
        "####",
        "> a  ",
        "> a",
        "> a\n",
        "> a\nb",
        "```",
        "<<<<<<< SEARCH",
        "a.py",
    ],
)
def test_repetition_is_read_in_time(sign: str) -> None:
    check(aider, (*HEAD.split("\n"), *sign.split("\n") * 6_000))


TYPED_THROUGHOUT = (
    "# landings, Tuesday\n\n#### where do we lose the fish\n\nLet's look.\n\n"
    "#### \n\n```\n412\n```\n\nIt is the join.\n\n"
    "#### and in the map?\n\nThe sign.\n\n#### ok. i mend it tomorrow, remind me\n\nI will.\n\n#### thanks!\n"
)


def test_a_history_without_its_reports_is_known_by_what_is_typed() -> None:
    lines = tuple(split_lines(TYPED_THROUGHOUT))
    assert aider.detect("landings.md", lines).confidence > 0.5
    transcript = aider.parse("landings.md", lines)
    typed = [turn.first_line for turn in transcript.turns if turn.speaker == "User"]
    assert typed == [3, 15, 19, 23]


@pytest.mark.parametrize(
    "text",
    [
        "# Guide\n\n#### Install\n\na\n\n#### Use\n\nb\n\n#### Remove\n\nc\n\n#### Licence\n\nd\n",
        TYPED_THROUGHOUT.replace("#### and", "## And"),
    ],
)
def test_titles_of_the_fourth_level_are_not_typed(text: str) -> None:
    assert aider.detect("guide.md", tuple(split_lines(text))).confidence == 0


def test_a_short_talk_is_known_where_nothing_stands_above_what_is_typed_first() -> None:
    text = "#### how do i drain the boiler?\n\nOpen the valve.\n\n#### /tokens\n#### ok, and then?\n\nClose it.\n"
    lines = tuple(split_lines(text))
    assert aider.detect("talk.md", lines).confidence > 0.5
    transcript = aider.parse("talk.md", lines)
    assert [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks] == [
        ("User", "how do i drain the boiler?"),
        ("aider", "Open the valve."),
        ("User", "ok, and then?"),
        ("aider", "Close it."),
    ]


def test_sections_of_the_fourth_level_below_a_text_are_no_talk() -> None:
    text = "The boiler\n\n#### how do i drain it?\n\nOpen the valve.\n\n#### and then?\n\nClose it.\n"
    assert aider.detect("talk.md", tuple(split_lines(text))).confidence == 0
