"""A syncer that titles, cuts, lays out or masks otherwise, alone and in turn with another: nothing comes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from syncer.fingerprint import fingerprint
from syncer.marker_data import Marker
from syncer.models import Action, Item, Status
from syncer.redact import MASK
from tests.identity.talks import bodies, marker_of, only, titles, write_as_another_version
from tests.syncing import done, said, skips, sync
from tests.trackers.grounds import Ground

SENTENCE = "The nightly export fails when a customer has no invoices, so we should skip those."
EARLIER = [
    said("The nightly export fails", sentence=SENTENCE),
    said("skip those", line=2, sentence=SENTENCE),
]
"""Two items of one sentence, as a version makes them; below as another does."""
LATER = [
    said(
        "export fails when a customer has no invoices", title="Nightly export fails without invoices", sentence=SENTENCE
    ),
    said("we should skip those", line=2, title="Skip customers without invoices", sentence=SENTENCE),
]
ELSEWHERE = "talks/friday.md"


def at_path(item: Item, path: str) -> Item:
    """Return the item said in another file."""
    return replace(item, mentions=(replace(item.mentions[0], path=path),))


@pytest.mark.parametrize(
    "change",
    [
        [replace(item, title=later.title) for item, later in zip(EARLIER, LATER, strict=True)],
        [replace(item, clause=later.clause) for item, later in zip(EARLIER, LATER, strict=True)],
        LATER,
    ],
    ids=["titles", "clauses", "both"],
)
def test_a_later_version_that_words_titles_and_cuts_sentences_otherwise_writes_nothing(
    ground: Ground, change: list[Item]
) -> None:
    sync(ground.open(), *EARLIER)
    before = bodies(ground)
    assert done(sync(ground.open(), *change)) == []
    assert done(sync(ground.open(), *EARLIER)) == []
    assert bodies(ground) == before


@pytest.mark.parametrize("first", [EARLIER, LATER], ids=["earlier first", "later first"])
def test_two_versions_in_turn_write_what_is_new_once_and_nothing_else(ground: Ground, first: list[Item]) -> None:
    versions = [first, LATER if first is EARLIER else EARLIER]
    sync(ground.open(), *first)
    names = titles(ground)
    for day in range(1, 5):
        now = [[*version, *(at_path(version[0], f"talks/{d}.md") for d in range(1, day + 1))] for version in versions]
        assert [action for action, _ in done(sync(ground.open(), *now[day % 2]))] == [Action.UPDATE]
        assert done(sync(ground.open(), *now[1 - day % 2])) == []
        assert done(sync(ground.open(), *now[day % 2])) == []
    assert titles(ground) == names


def test_of_two_todos_on_one_line_a_later_version_closes_the_one_that_is_done(ground: Ground) -> None:
    line = "TODO: pin the base image and TODO: drop the legacy endpoint"
    sync(ground.open(), said("pin the base image", sentence=line), said("drop the legacy endpoint", sentence=line))
    pinned = said("the base image", title="Update: base image pinned", sentence=line)
    dropped = said("the legacy endpoint", title="Away with the legacy endpoint", sentence=line)
    assert done(sync(ground.open(), pinned, dropped)) == []
    ticked = at_path(said("the base image", title=pinned.title, status=Status.DONE), ELSEWHERE)
    assert done(sync(ground.open(), pinned, dropped, ticked)) == [(Action.CLOSE, "pin the base image")]


def test_a_block_that_another_version_laid_out_is_rewritten_only_with_the_next_news(ground: Ground) -> None:
    item, again = said("Retry the importer"), said("Retry the importer", ELSEWHERE, 3)
    sync(ground.open(), item)
    number = only(ground).number
    write_as_another_version(ground, number, lambda block: "An older heading.\n\n" + block.replace("keeps", "held"))
    before = bodies(ground)
    assert done(sync(ground.open(), item)) == []
    assert bodies(ground) == before
    assert done(sync(ground.open(), item, again)) == [(Action.UPDATE, item.title)]
    body = only(ground).body
    assert "keeps this part up to date" in body
    assert "talks/monday.md" in body
    assert ELSEWHERE in body
    assert done(sync(ground.open(), item, again)) == []


LONG_VALUE = "zq7f0c2b9d4e8a11k3"


@pytest.mark.parametrize(("first", "then"), [(LONG_VALUE, MASK), (MASK, LONG_VALUE)])
def test_a_version_that_masks_otherwise_writes_nothing(ground: Ground, first: str, then: str) -> None:
    sync(ground.open(), said(f"Rotate the key {first} tonight"))
    assert done(sync(ground.open(), said(f"Rotate the key {then} tonight"))) == []
    assert len(titles(ground)) == 1


SECRET = "postgres://app:pw1@db.example"
"""What today's rules mask in part, and too short to be a placeholder unmasked."""


def leave_unmasked(ground: Ground) -> None:
    """File the thing and leave its issue as a version without today's masking would have written it."""
    text = f"Move {SECRET} to the replica"

    def unmask(marker: Marker) -> Marker:
        told = fingerprint(text)
        assert told is not None
        mentions = tuple(replace(mention, texts=said(text).mentions[0].texts) for mention in marker.mentions)
        return replace(marker, said=(told,), named=(told,), title=text, mentions=mentions)

    sync(ground.open(), said(text.replace("pw1", MASK)))
    number = only(ground).number
    write_as_another_version(ground, number, lambda block: block.replace(MASK, "pw1"), unmask)
    ground.retitle(number, text)


def test_a_quote_that_today_masks_is_rewritten_once_and_nothing_is_filed(ground: Ground) -> None:
    leave_unmasked(ground)
    assert "pw1" in only(ground).body
    item = said(f"Move {SECRET} to the replica".replace("pw1", MASK))
    ended = sync(ground.open(), item)
    assert [action for action, _ in done(ended)] == [Action.UPDATE], skips(ended)
    assert "pw1" not in only(ground).body.split("-->")[1]
    assert done(sync(ground.open(), item)) == []
    assert len(titles(ground)) == 1


def test_a_marker_keeps_every_version_of_its_fingerprints(ground: Ground) -> None:
    item = said("Retry the importer")
    sync(ground.open(), item)
    older = "v0:0123456789abcdef"

    def add(marker: Marker) -> Marker:
        return replace(marker, said=(*marker.said, older))

    write_as_another_version(ground, only(ground).number, marker=add)
    assert done(sync(ground.open(), item)) == []
    sync(ground.open(), item, said("Retry the importer", ELSEWHERE, 3))
    assert older in marker_of(only(ground)).said
