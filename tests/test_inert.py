"""Words of people do nothing where a forge reads them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from syncer.fingerprint import words
from syncer.inert import JOINER, code_span, fenced, inert_text, inert_title
from tests.strategies import HOSTILE, hostile_lines, hostile_texts

ACTS = re.compile(
    r"[@#!&%~$^]\w|\bGH-\d|://|mailto:|[\x00\u2028\u202a-\u202e\u2066-\u2069\ud800-\udfff]", re.IGNORECASE
)


def plain_text(markdown: str) -> tuple[str, list[str]]:
    """Return the text outside of code that a forge would scan, and the kinds of what else was made of it."""
    texts, kinds = [], []
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        for child in token.children or [token]:
            if child.type == "text":
                texts.append(child.content)
            elif child.type not in {"fence", "code_inline", "inline", "softbreak"}:
                kinds.append(child.type)
    return "\n".join(texts), kinds


@given(hostile_lines())
def test_a_title_refers_to_nothing(title: str) -> None:
    assert not ACTS.search(inert_title(title))


@pytest.mark.parametrize("word", ["@octocat", "#12", "octo/tools#12", "GH-12", "closes #12", "a1b2c3d4e5f6"])
def test_a_title_reads_as_before_and_is_the_same_thing(word: str) -> None:
    title = f"Fix {word} now"
    assert inert_title(title).replace(JOINER, "") == title
    assert inert_title(title) != title
    assert words(inert_title(title)) == words(title)


@pytest.mark.parametrize("title", ["Fix the login page", "facade 1234567", "C# and C++", "50% of users", "R&D", "a-b"])
def test_ordinary_titles_stay_as_they_are(title: str) -> None:
    assert inert_title(title) == title.replace("R&D", f"R&{JOINER}D")


@given(hostile_lines())
def test_running_text_is_nothing_but_text(line: str) -> None:
    text, kinds = plain_text(f"- said by {inert_text(line)}")
    assert set(kinds) <= {"bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"} | {
        "paragraph_open",
        "paragraph_close",
    }
    assert not ACTS.search(text)


@given(hostile_lines() | hostile_texts())
def test_nothing_ends_a_code_span(text: str) -> None:
    (_, inline, _) = MarkdownIt("commonmark").parse(f"in {code_span(text)}, line 1")
    assert [child.type for child in inline.children or []] == ["text", "code_inline", "text"]


@given(hostile_texts(), st.sampled_from(["", "  "]))
def test_nothing_ends_a_fence(text: str, indent: str) -> None:
    lead = "- place:\n" if indent else ""
    tokens = MarkdownIt("commonmark").parse(f"{lead}{fenced(text, indent)}\n\nafter")
    fences = [token for token in tokens if token.type == "fence"]
    assert len(fences) == 1
    assert len(fences[0].content.split("\n")) == len(text.split("\n")) + 1
    assert tokens[-2].content == "after"
    assert "html_block" not in [token.type for token in tokens]


@pytest.mark.parametrize("word", HOSTILE)
def test_a_mail_that_quotes_the_body_does_nothing(word: str) -> None:
    quoted = [line.strip("` ") for line in fenced(word).split("\n")[1:-1]]
    assert not any(line.startswith("/") or re.search(r"@\w|<!--", line) for line in quoted)
