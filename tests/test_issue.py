"""Bodies and titles of issues: hostile words act on nothing, people's text stays, and the tracker's limit holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from syncer import marker as markers
from syncer.inert import inert_text
from syncer.issue import FOOTER, Page, done_comment, marked_body, new_body, title_of, updated_body
from syncer.marker import canonical
from syncer.marker_data import Marker
from syncer.models import Dialect, Item, Mention
from syncer.redact import MASK
from tests.strategies import hostile_lines, hostile_texts, payloads, private_keys, tokens
from tests.syncing import said
from tests.test_inert import ACTS, plain_text

DIALECT = Dialect(
    "forge",
    title_limit=256,
    body_limit=60_000,
    label_format="{kind}: {word}",
    permalink="{url}/blob/{commit}/{path}#L{line}-L{end_line}",
    permalink_line="{url}/blob/{commit}/{path}#L{line}",
)
PAGE = Page(DIALECT, "https://forge.example/octo/tools", "c" * 40)
MARKER = Marker(run="run", said=("v1:0123456789abcdef",), title="Fix the login page")
LOGIN = said("Fix the login page")


def hostile_items() -> st.SearchStrategy[Item]:
    """Return items in which everything that people can write is hostile."""
    mention = st.builds(
        Mention,
        # A path comes from bytes; those that are no UTF-8 are the lone surrogates that it can hold.
        path=hostile_lines().map(lambda text: text.replace("\ud800", "\udcff")),
        line=st.integers(1, 9),
        end_line=st.integers(9, 12),
        speaker=hostile_lines(),
        quote=hostile_texts(),
    )
    return st.builds(
        lambda title, owner, mentions: replace(LOGIN, title=title, owner=owner, mentions=tuple(mentions)),
        hostile_lines(),
        st.none() | hostile_lines().filter(lambda text: inert_text(text).strip() != ""),
        st.lists(mention, min_size=1, max_size=3),
    )


def whole(body: str | None) -> str:
    """Return the body; None says that it does not fit."""
    assert body is not None
    return body


def check_harmless(body: str) -> None:
    """Assert that nothing in a body acts but its marker and its links to the transcripts."""
    tokens = MarkdownIt("commonmark").parse(body)
    html = [token.content.strip() for token in tokens if token.type == "html_block"]
    assert len(html) == 2
    assert html[0].startswith("<!-- syncer {")
    assert "\n" not in html[0]
    assert html[1] == markers.END
    children = [child for token in tokens for child in token.children or []]
    assert {child.type for child in children} <= {
        *("text", "code_inline", "softbreak", "link_open", "link_close", "em_open", "em_close"),
    }
    links = [str(child.attrs["href"]) for child in children if child.type == "link_open"]
    assert all(link.startswith(f"{PAGE.url}/blob/{PAGE.commit}/") for link in links)
    assert not ACTS.search(plain_text(body)[0])
    assert not any(line.lstrip(" >").startswith("/") for line in body.split("\n"))


@given(hostile_items())
def test_hostile_words_only_ever_end_up_as_text_and_code(item: Item) -> None:
    body = whole(new_body(item, MARKER, PAGE))
    check_harmless(body)
    parts = markers.split(body)
    assert parts.marker is not None
    assert replace(parts.marker, block="") == MARKER
    assert canonical(parts.before) == canonical(parts.after) == ""
    assert not ACTS.search(title_of(item, DIALECT))
    body.encode()


@given(hostile_items(), hostile_items())
def test_entries_are_carried_over_word_for_word(first: Item, second: Item) -> None:
    parts = markers.split(whole(new_body(first, MARKER, PAGE)))
    body = whole(updated_body(parts, MARKER, replace(second, owner=None, due=None), second.mentions, PAGE))
    check_harmless(body)
    block = markers.split(body).block or ""
    both = replace(first, mentions=(*first.mentions, *second.mentions))
    assert canonical(block) == canonical(markers.split(whole(new_body(both, MARKER, PAGE))).block or "")


@given(hostile_items(), hostile_lines(), hostile_lines())
def test_a_web_form_that_saves_crlf_changes_nothing(item: Item, above: str, below: str) -> None:
    saved = canonical(whole(new_body(item, MARKER, PAGE))).replace("\n", "\r\n")
    theirs = [canonical(text).replace("<!--", "") for text in (above, below)]
    parts = markers.split(f"{theirs[0]}\r\n\r\n{saved}\r\n\r\n{theirs[1]}")
    assert parts.marker is not None
    assert parts.block is not None
    assert markers.block_hash(parts.block) == parts.marker.block
    again = whole(updated_body(parts, parts.marker, item, (), PAGE))
    assert markers.split(again).marker == parts.marker
    assert [canonical(text) for text in (parts.before, parts.after)] == [canonical(text) for text in theirs]
    assert markers.split(again).before == parts.before
    assert markers.split(again).after == parts.after


@given(tokens())
def test_no_secret_reaches_title_body_or_comment(secret: str) -> None:
    mention = Mention("talk.md", 1, 1, f"Ada {secret}", f"use {secret}")
    item = replace(LOGIN, title=f"Use {secret} now", owner=secret, mentions=(mention,))
    written = [title_of(item, DIALECT), whole(new_body(item, MARKER, PAGE)), done_comment(mention, PAGE)]
    assert not any(secret in text for text in written)
    assert all("redacted" in text for text in written)


@given(private_keys(), payloads())
def test_what_today_would_mask_goes_from_the_block_once_and_for_all(key: list[str], payload: str) -> None:
    shown = whole(new_body(replace(LOGIN, mentions=(replace(LOGIN.mentions[0], quote="use KEY"),)), MARKER, PAGE))
    leaked = shown.replace("use KEY", "\n".join([f"use ghp_{payload}", *(f"  {line}" for line in key)]))
    body = whole(updated_body(markers.split(leaked), MARKER, LOGIN, (), PAGE))
    assert not any(line in body for line in (payload, *key))
    assert MASK in body
    assert updated_body(markers.split(body), MARKER, LOGIN, (), PAGE) == body


@pytest.mark.parametrize("limit", [60_000, 9_000, 2_500])
def test_the_limit_holds_and_peoples_text_is_never_cut(limit: int) -> None:
    page = replace(PAGE, dialect=replace(DIALECT, body_limit=limit))
    mention = replace(LOGIN.mentions[0], quote="word " * 1000, texts=())
    item = replace(LOGIN, mentions=tuple(replace(mention, line=line, end_line=line) for line in range(1, 31)))
    body = whole(new_body(item, MARKER, page))
    assert len(body) <= limit
    assert FOOTER in body
    assert "…and more." in body
    parts = markers.split("Theirs.\n\n" + body + "\n\nTheirs as well.")
    again = whole(updated_body(parts, MARKER, item, item.mentions[:2], page))
    assert again.startswith("Theirs.\n\n")
    assert again.endswith("Theirs as well.")


@pytest.mark.parametrize("carried", [0, 10, 20])
def test_where_room_is_short_quotes_shrink_before_mentions_go(carried: int) -> None:
    mention = replace(LOGIN.mentions[0], quote="word " * 200)
    mentions = tuple(replace(mention, line=line, end_line=line) for line in range(1, 21))
    first = whole(new_body(replace(LOGIN, mentions=mentions[:carried] or mentions[:1]), MARKER, PAGE))
    parts, new = markers.split(first), mentions[carried or 1 :]
    shapes, kept = set(), set()
    for limit in range(400, 30_000, 200):
        page = replace(PAGE, dialect=replace(DIALECT, body_limit=limit))
        body = updated_body(parts, MARKER, LOGIN, new, page)
        if body is None:
            continue
        assert len(body) <= limit
        shown, words_kept = body.count("\n- "), body.count("word")
        assert shown == 20 or words_kept == 0
        assert ("…and more." in body) == (shown < 20)
        shapes.add((shown == 20, words_kept > 0))
        kept.add(words_kept)
    assert shapes == {(False, False), (True, False), (True, True)}
    assert len(kept) == (6 if new else 2)


def test_text_of_people_that_leaves_no_room_is_not_cut() -> None:
    body = whole(new_body(LOGIN, MARKER, PAGE))
    parts = markers.split(f"{'a' * DIALECT.body_limit}\n\n{body}")
    assert updated_body(parts, MARKER, LOGIN, LOGIN.mentions, PAGE) is None


def test_the_block_shows_twenty_mentions_and_no_count() -> None:
    mentions = tuple(replace(LOGIN.mentions[0], line=line, end_line=line) for line in range(1, 31))
    body = whole(new_body(replace(LOGIN, mentions=mentions), MARKER, PAGE))
    assert body.count("\n- ") == 20
    assert "#L20" in body
    assert "#L21" not in body
    assert "30" not in markers.split(body).block  # type: ignore[operator]  # a body of ours has a block


def test_only_the_markers_line_changes_where_a_person_edited_the_block() -> None:
    body = whole(new_body(LOGIN, MARKER, PAGE)).replace("Said in:", "It was said in:")
    changed = marked_body(markers.split(body), replace(MARKER, closed="done"))
    assert changed.split("\n")[1:] == body.split("\n")[1:]


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("talks/monday.txt", "talks/monday.txt#L1"),
        ("talks/monday.md", "talks/monday.md?plain=1#L1"),
        ("talks/what now?.txt", "talks/what%20now%3F.txt#L1"),
        ("talks/caf\udce9.txt", "talks/caf%E9.txt#L1"),
        ("a](b)`c.txt", "a%5D%28b%29%60c.txt#L1"),
    ],
)
def test_links_are_pinned_to_the_commit(path: str, link: str) -> None:
    body = whole(new_body(replace(LOGIN, mentions=(replace(LOGIN.mentions[0], path=path),)), MARKER, PAGE))
    assert f"]({PAGE.url}/blob/{PAGE.commit}/{link})" in body


@given(st.text(min_size=1, max_size=600))
def test_titles_fit(title: str) -> None:
    assert len(title_of(replace(LOGIN, title=title), DIALECT)) <= DIALECT.title_limit
