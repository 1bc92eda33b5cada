"""Reports of any words, to show that none of them breaks a format."""

from __future__ import annotations

from hypothesis import strategies as st

from syncer.models import (
    Action,
    Change,
    Evidence,
    Failure,
    FieldChange,
    Issue,
    Item,
    ItemType,
    Mention,
    Outcome,
    Priority,
    ReadAs,
    Refused,
    Report,
    Result,
    Skipped,
    State,
    Status,
    Usage,
)

_PIECES = [
    "::error::x",
    "\n::warning::y",
    "##[group]z",
    "\x1b]8;;",
    "\x9b1m",
    "[red]",
    "|",
    "`",
    "<b>",
    "@a",
    "#1",
    "\\",
    "%0A",
]
_PIECES += [
    "https://a.b",
    "![x](y)",
    "\u2028",
    "\u202e",
    "\ud800",
    "<!--",
    "-->",
    "&lt;",
    "deadbeef1",
    "$x$",
    "www.a.b",
    "a@b.c",
]
words = st.lists(
    st.one_of(st.sampled_from(_PIECES), st.text(st.characters(), max_size=8)),
    max_size=6,
).map("".join)
fractions = st.floats(0, 1)
lines = st.integers(1, 10**6)

mentions = st.builds(
    Mention, words, lines, lines, words, words, source=st.sampled_from(["", "o/n"]), status=st.sampled_from(Status)
)
items = st.builds(
    Item,
    st.sampled_from(ItemType),
    words,
    st.sampled_from(Priority),
    fractions,
    st.lists(mentions, max_size=3).map(tuple),
    words,
    status=st.sampled_from(Status),
    owner=st.none() | words,
    due=st.none() | st.dates(),
    evidence=st.lists(st.builds(Evidence, words, words, words), max_size=2).map(tuple),
    said=st.lists(words, max_size=2).map(tuple),
)
issues = st.builds(Issue, st.integers(1) | words, words, words, st.sampled_from(State), url=words)
changes = st.builds(
    Change,
    st.sampled_from(Action),
    words,
    words,
    type=st.none() | st.sampled_from(ItemType),
    confidence=st.none() | fractions,
    item=st.none() | items,
    issue=st.none() | issues,
    labels=st.lists(words, max_size=2).map(tuple),
    body=words,
    fields=st.dictionaries(words, st.builds(FieldChange, words, words), max_size=2),
)
outcomes = st.builds(Outcome, changes, st.sampled_from(Result), st.none() | issues, st.none() | words)
reports = st.builds(
    Report,
    st.sampled_from(["extract", "plan", "sync", "sweep"]),
    tracker=st.sampled_from(["", "github", "gitlab", "local"]),
    repo=words,
    commit=words,
    complete=st.booleans(),
    read=st.lists(st.builds(ReadAs, words, words, words), max_size=2).map(tuple),
    items=st.lists(items, max_size=3).map(tuple),
    skipped=st.lists(st.builds(Skipped, words, words), max_size=3).map(tuple),
    outcomes=st.lists(outcomes, max_size=4).map(tuple),
    refused=st.none()
    | st.builds(Refused, st.sampled_from(["max_new", "max_close", "since_unknown"]), words, lines, lines),
    error=st.none() | st.builds(Failure, words, words, words),
    usage=st.builds(Usage, st.integers(0, 9), st.integers(0, 9)),
    notes=st.lists(words, max_size=2).map(tuple),
    dry_run=st.booleans(),
)
