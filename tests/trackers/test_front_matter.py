from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.models import State
from syncer.trackers.front_matter import Document, FrontMatterError, parse, write
from syncer.trackers.issue_file import decode

_WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60)
_NAMES = st.lists(_WORDS.filter(bool), max_size=4).map(tuple)
_BODIES = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=300).map(lambda t: t.rstrip("\n"))
_RECORDS = st.fixed_dictionaries(
    {"v": st.just(1)},
    optional={
        "said": st.lists(st.text(string.hexdigits, min_size=1)),
        "mentions": st.lists(
            st.fixed_dictionaries({"path": _WORDS, "line": st.integers(), "texts": st.lists(_WORDS, max_size=2)})
        ),
        "labels": st.lists(st.lists(_WORDS, min_size=3, max_size=3)),
        "title": _WORDS,
    },
)
_DOCUMENTS = st.builds(
    Document,
    title=_WORDS.filter(bool),
    body=_BODIES,
    state=st.sampled_from(State),
    labels=_NAMES,
    assignees=_NAMES,
    comments=_NAMES,
    record=st.none() | _RECORDS,
)


@given(_DOCUMENTS)
def test_what_is_written_is_read_again(document: Document) -> None:
    assert parse(write(document)) == document


@given(_DOCUMENTS, _DOCUMENTS)
def test_writing_over_another_file_says_what_the_document_says(document: Document, other: Document) -> None:
    assert parse(write(document, write(other))) == document


@given(_DOCUMENTS)
def test_writing_what_the_file_says_changes_no_byte(document: Document) -> None:
    text = write(document)
    assert write(parse(text), text) == text


def test_a_file_reads_as_a_person_would_write_it() -> None:
    document = Document(
        title="Login fails: the cookie is not set",
        body="## Where\n\nIn the form.",
        labels=("syncer", "type: bug"),
        comments=("Two\nlines",),
        record={
            "v": 1,
            "said": ["v1:0123456789abcdef"],
            "mentions": [
                {"path": "talks/a.md", "line": 3, "status": "open", "texts": ["1234567890123456"]},
                {"path": "talks/b.md", "line": 7, "status": "done", "texts": ["00000000000000ff"]},
            ],
            "labels": [["syncer", "managed", ""], ["type: bug", "type", "bug"]],
            "state": "open",
        },
    )
    assert write(document) == (
        "---\n"
        "title: 'Login fails: the cookie is not set'\n"
        "state: open\n"
        "labels:\n"
        "- syncer\n"
        "- 'type: bug'\n"
        "assignees: []\n"
        "comments:\n"
        "- |-\n"
        "  Two\n"
        "  lines\n"
        "syncer:\n"
        "  v: 1\n"
        "  said:\n"
        "  - v1:0123456789abcdef\n"
        "  mentions:\n"
        "  - {path: talks/a.md, line: 3, status: open, texts: ['1234567890123456']}\n"
        "  - {path: talks/b.md, line: 7, status: done, texts: [00000000000000ff]}\n"
        "  labels:\n"
        "  - [syncer, managed, '']\n"
        "  - ['type: bug', type, bug]\n"
        "  state: open\n"
        "---\n"
        "\n"
        "## Where\n"
        "\n"
        "In the form.\n"
    )


@pytest.mark.parametrize("title", ["1.10", "yes", "2024-13-45", "0x1F", "null", "1_000"])
def test_a_title_without_quotes_stays_as_it_was_typed(title: str) -> None:
    assert parse(f"---\ntitle: {title}\n---\n").title == title


def test_other_keys_comments_and_layout_of_a_person_stay() -> None:
    text = (
        "---\n# Mind the order.\ntitle:   Slow start   # see the chart\nmilestone: 1.10\n"
        "labels: [syncer, perf]\n# who\nassignees:\n# nobody yet\nstate: open\n---\nText\n"
    )
    document = parse(text)
    assert document.labels == ("syncer", "perf")
    closed = write(Document(document.title, document.body, State.CLOSED, ("syncer",)), text)
    assert closed == (
        "---\n# Mind the order.\ntitle:   Slow start   # see the chart\nmilestone: 1.10\n"
        "labels:\n- syncer\n# who\nassignees:\n# nobody yet\nstate: closed\n---\n\nText\n"
    )


def test_lists_may_be_written_on_one_line_or_left_empty() -> None:
    document = parse("---\ntitle: x\nlabels: syncer, bug\nassignees:\ncomments: one, two\n---\n")
    assert (document.labels, document.assignees, document.comments) == (("syncer", "bug"), (), ("one, two",))


def test_crlf_and_a_byte_order_mark_are_no_change() -> None:
    text = "---\ntitle: Slow start\nstate: closed\n---\n\nOne\nTwo\n"
    assert parse(decode(("\ufeff" + text.replace("\n", "\r\n")).encode())) == parse(text)


def test_a_text_without_front_matter_has_its_first_line_as_title() -> None:
    assert parse("\n# Slow start\n\nIt takes long.\n").title == "Slow start"


def test_a_record_of_another_kind_is_an_empty_one() -> None:
    assert parse("---\ntitle: x\nsyncer: gone\n---\n").record == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: x\n", "line 1: the front matter is not closed"),
        ("---\nstate: open\ntitle: TODO: this\n---\n", "line 3: the front matter is no YAML"),
        ("---\ntitle: a\ntitle: b\n---\n", "line 3: `title` is there twice"),
        ("---\ntitle: a\nstate: shut\n---\n", "line 3: `state` must be `open` or `closed`"),
        ("---\ncomments:\n- Done: by me\n---\n", "line 3: `comments` must be text"),
        ("---\nlabels: {a: b}\n---\n", "line 2: `labels` must be a list"),
        ("---\n{title: x}\n---\n", "line 2: the front matter is not written"),
        ("---\njust words\n---\n", "line 2: the front matter is not written"),
        ("---\ntitle: \x07\n---\n", "the front matter is no YAML"),
        ("---\nx: " + "[" * 100_000 + "\n---\n", "nested too deeply"),
        ("---\n" + "- " * 100_000 + "\n---\n", "nested too deeply"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, message: str) -> None:
    with pytest.raises(FrontMatterError, match=message):
        parse(text)
