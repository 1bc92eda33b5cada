"""What holds for every report, whatever words are in it."""

from __future__ import annotations

import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from syncer.models import Report
from syncer.report.annotations import to_annotations
from syncer.report.base import View
from syncer.report.escape import cell, command_message, command_property, plain, plain_lines
from syncer.report.json import to_json
from syncer.report.markdown import to_markdown
from syncer.report.text import to_text
from tests.report.strategies import reports, words

few = settings(max_examples=40)
OWN_TAGS = {"h2", "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "a", "br"}
COMMAND = re.compile(r"::(error|warning|notice) (file=[^,:\r\n]+,)?(line=\d+,)?title=syncer::[^\r\n]*")
INVISIBLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def starts_commands(text: str) -> bool:
    """Return whether GitHub's runner would take a line of the text for a command."""
    return "##[" in text or any(line.lstrip().startswith("::") for line in text.splitlines())


@few
@given(reports, st.booleans(), st.integers(20, 200))
def test_text_holds_no_terminal_sequence_and_no_command(report: Report, explain: bool, width: int) -> None:
    text = to_text(report, View(width=width, explain=explain))

    assert not INVISIBLE.search(text)
    assert not starts_commands(text)


@few
@given(reports, st.integers(20, 200))
def test_colours_are_the_only_sequences_on_a_terminal(report: Report, width: int) -> None:
    text = to_text(report, View(width=width, color=True))

    assert not INVISIBLE.search(re.sub(r"\x1b\[[0-9;]*m", "", text))


@few
@given(reports)
def test_json_reads_back_with_every_word(report: Report) -> None:
    text = to_json(report)
    read = json.loads(text)

    assert text.isascii()
    assert not starts_commands(text)
    assert [item["title"] for item in read["items"]] == [
        re.sub("[\ud800-\udfff]", "\ufffd", item.title) for item in report.items
    ]


@few
@given(reports)
def test_json_counts_each_change_once(report: Report) -> None:
    read = json.loads(to_json(report))

    if report.command != "extract":
        assert sum(read["summary"].values()) == len(read["changes"]) == len(report.outcomes)


@few
@given(reports)
def test_markdown_has_no_markup_but_our_own(report: Report) -> None:
    text = to_markdown(report)
    text.encode()
    html = MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
    tags = set(re.findall(r"</?([a-z0-9]+)", html))

    assert not starts_commands(text)
    assert tags <= OWN_TAGS
    assert all(re.fullmatch(r"https?://.*", link) for link in re.findall(r'href="([^"]*)"', html))


@given(words)
def test_a_cell_shows_its_words_and_nothing_else(text: str) -> None:
    table = f"| a | b |\n| --- | --- |\n| {cell(text)} | end |"
    html = MarkdownIt("commonmark").enable("table").render(table)
    cells = re.findall(r"<td>(.*?)</td>", html)

    assert len(cells) == 2
    assert cells[1] == "end"
    assert not re.search("<", cells[0])
    assert not re.search(r"[@#]\w|GH-\d|://|www\.", cells[0].replace("&#", ""), re.IGNORECASE)


@few
@given(reports)
def test_annotations_are_whole_commands_and_few(report: Report) -> None:
    commands = to_annotations(report).split("\n") if to_annotations(report) else []

    assert all(COMMAND.fullmatch(command) for command in commands)
    for kind in ("error", "warning", "notice"):
        assert sum(command.startswith(f"::{kind} ") for command in commands) <= 10


@given(st.text(st.characters()))
def test_escapes_leave_no_line_break(text: str) -> None:
    for escaped in (plain(text), cell(text), command_message(text), command_property(text), *plain_lines(text)):
        assert len(escaped.splitlines()) <= 1
        escaped.encode()
    assert not re.search("[:,]", command_property(text))
