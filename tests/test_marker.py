"""The marker comes back as it was written, and nothing in it can end its comment."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer import marker as markers
from syncer.marker import Parts, canonical, canonical_title
from syncer.marker_data import Digest, LabelRecord, Marker, Recorded
from syncer.models import State, Status
from tests.strategies import hostile_lines, hostile_texts

LINES = st.one_of(st.text(), hostile_lines())
STATUSES = st.sampled_from(Status)


def lists(of: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Return tuples of a few."""
    return st.lists(of, max_size=3).map(tuple)


def all_markers() -> st.SearchStrategy[Marker]:
    """Return markers with hostile words in every place."""
    recorded = st.builds(Recorded, LINES.filter(bool), st.integers(1), STATUSES, lists(LINES), LINES, LINES)
    return st.builds(
        Marker,
        run=LINES,
        said=lists(LINES),
        named=lists(LINES),
        mentions=st.lists(recorded, max_size=3).map(tuple),
        more=st.lists(st.builds(Digest, LINES, LINES, STATUSES), max_size=3).map(tuple),
        block=LINES,
        title=LINES,
        labels=st.lists(st.builds(LabelRecord, LINES, LINES, LINES), max_size=3).map(tuple),
        assignees=lists(LINES),
        state=st.sampled_from(State),
        closed=LINES,
        commented=lists(LINES),
        origin=LINES,
    )


@given(all_markers())
def test_a_marker_comes_back_as_it_was_written(marker: Marker) -> None:
    line = markers.render(marker)
    assert line.isascii()
    assert line.startswith("<!-- syncer {")
    inner = line.removeprefix("<!--").removesuffix("-->")
    assert not any(sign in inner for sign in ("--", "<", ">", "@", "#", "\n", "\r"))
    assert markers.find(line) == marker
    assert markers.find(f"before\r\n\r\n{line}  \r\nafter") == marker
    assert not markers.is_outdated(line)


def test_its_form_is_pinned() -> None:
    marker = Marker(
        run="5f1e",
        said=("v1:0123456789abcdef",),
        named=("v1:fedcba9876543210",),
        mentions=(Recorded("talks/monday.md", 3, Status.OPEN, ("00112233445566ff",), "octo/x", "c" * 40),),
        more=(Digest("001122334455", "01234567", Status.DONE),),
        block="89abcdef01234567",
        title="Fix #12 --> @ada",
        labels=(LabelRecord("type: bug", "type", "bug"),),
        assignees=("ada",),
        state=State.CLOSED,
        closed="done",
        commented=("done",),
        origin="octo/x",
    )
    assert markers.render(marker) == (
        '<!-- syncer {"v":1,"run":"5f1e","origin":"octo/x","said":["v1:0123456789abcdef"],'
        '"named":["v1:fedcba9876543210"],"mentions":[{"source":"octo/x","path":"talks/monday.md","line":3,'
        f'"commit":"{"c" * 40}","status":"open","texts":["00112233445566ff"]}}],'
        '"more":[["001122334455","01234567","done"]],"block":"89abcdef01234567",'
        '"title":"Fix \\u002312 -\\u002d\\u003e \\u0040ada","labels":[["type: bug","type","bug"]],'
        '"assignees":["ada"],"state":"closed","closed":"done","commented":["done"]} -->'
    )


@pytest.mark.parametrize(
    "line",
    [
        "",
        "<!-- syncer -->",
        "<!-- syncer {} -->",
        '<!-- syncer {"v":0} -->',
        '<!-- syncer {"v":2,"said":7} -->',
        '<!-- syncer {"v":"1"} -->',
        '<!-- syncer {"v":1,"said":"v1:0"} -->',
        '<!-- syncer {"v":1,"said":[1]} -->',
        '<!-- syncer {"v":1,"said":{"a":1}} -->',
        '<!-- syncer {"v":1,"state":"ajar"} -->',
        '<!-- syncer {"v":1,"mentions":[{"path":"a"}]} -->',
        '<!-- syncer {"v":1,"mentions":[{"path":"a","line":true,"status":"open"}]} -->',
        '<!-- syncer {"v":1,"mentions":7} -->',
        '<!-- syncer {"v":1,"more":[["a"]]} -->',
        '<!-- syncer {"v":1,"labels":["abc"]} -->',
        '<!-- syncer {"v":1,"more":{"abc":1}} -->',
        '<!-- syncer {"v":1,"title":null} -->',
        '<!-- syncer {"v":1,"run":"x"} --> and more',
        'x <!-- syncer {"v":1,"run":"x"} -->',
        '<!-- syncer {"v":1,"run":"x" -->',
        "<!-- syncer " + '{"a":' * 3000 + "1" + "}" * 3000 + " -->",
        "<!-- syncer {" + "[" * 100_000 + "} -->",
    ],
)
def test_what_is_damaged_or_of_another_version_is_none(line: str) -> None:
    assert markers.find(line) is None
    assert markers.split(line) == Parts(line, None, None, "")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=4),
        lambda of: st.lists(of) | st.dictionaries(st.sampled_from(["path", "line", "status", "texts"]), of),
    )
)
def test_no_data_breaks_the_reading(data: object) -> None:
    text = json.dumps({"v": 1, "said": data, "mentions": data, "labels": data})
    assert markers.find(f"<!-- syncer {text} -->") is None or data == []


@given(all_markers(), hostile_texts(), hostile_texts(), hostile_texts())
def test_split_takes_apart_what_join_put_together(marker: Marker, before: str, block: str, after: str) -> None:
    before, block, after = (text.replace("<!--", "") for text in (before, block, after))
    body = markers.join(Parts(f"{before}\n", marker, block, after))
    parts = markers.split(body)
    assert parts.marker == marker
    assert (parts.before, parts.after) == (f"{before}\n", after)
    assert canonical(parts.block or "") == canonical(block)
    assert markers.join(parts) == body


def test_of_a_later_version_no_more_is_read_than_whose_it_is() -> None:
    marker = markers.find('<!-- syncer {"v":2,"run":"x","said":["v1:0123456789abcdef"],"mentions":7} -->')
    assert marker == Marker(run="x", said=("v1:0123456789abcdef",), version=2)


def test_a_block_without_its_end_is_known_as_damaged() -> None:
    body = markers.join(Parts("", Marker(run="x"), "Said in:", "")).replace(markers.END, "")
    assert markers.split(body).block is None


@given(st.text(st.characters(blacklist_characters="\x85\x1c\x1d\x1e\x1f\x0b\x0c\u2028\u2029")))
def test_a_saved_body_compares_equal(text: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    forms = [
        text.replace("\n", "\r\n"),
        text.replace("\n", "\r"),
        text.strip("\n"),
        f"\n\n{text}\n",
        "\n".join(f"{line} \t" for line in text.split("\n")),
        unicodedata.normalize("NFD", text),
    ]
    assert {canonical(form) for form in forms} == {canonical(text)}
    assert {markers.block_hash(form) for form in forms} == {markers.block_hash(text)}
    assert canonical(canonical(text)) == canonical(text)


def test_titles_compare_trimmed_and_folded() -> None:
    assert canonical_title("  Fix \t the\n Cafe\u0301 ") == "Fix the Café"


def test_of_a_later_version_no_more_is_known_than_whose_it_is() -> None:
    line = '<!-- syncer {"v":2,"run":"r","said":["v1:0123456789abcdef"],"mentions":"of another shape"} -->'
    found = markers.find(line)
    assert found is not None
    assert (found.version, found.fingerprints) == (2, ("v1:0123456789abcdef",))
