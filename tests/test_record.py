"""Mentions pair with their records one to one, and only what is new or changed moves anything."""

from __future__ import annotations

from dataclasses import replace

from syncer import marker as markers
from syncer.corpus import Corpus
from syncer.marker_data import Digest, Marker, short_path
from syncer.models import Item, Mention, Status
from syncer.record import KEPT, SHOWN, compare, is_gone, record, recorded, shorten
from tests.memory import MemoryTracker, pending, run_once
from tests.syncing import corpus_of, said

LOGIN = "Fix the login page on Safari"
DONE = Status.DONE


def mentions(*items: Item) -> tuple[Mention, ...]:
    """Return the mentions of the items."""
    return tuple(mention for item in items for mention in item.mentions)


def written(*items: Item) -> Marker:
    """Return the marker of an issue that was created for the items."""
    return Marker(run="x", mentions=tuple(recorded(mention, "c" * 40) for mention in mentions(*items)))


def test_a_text_said_twice_has_two_records_and_a_third_is_no_news() -> None:
    twice = [said(LOGIN, line=1), said(LOGIN, line=9)]
    assert compare(mentions(*twice), written(*twice), corpus_of(twice)).moving == ()
    thrice = [*twice, said(LOGIN, line=12)]
    assert compare(mentions(*thrice), written(*twice), corpus_of(thrice)).moving == ()
    assert compare(mentions(twice[0]), written(*twice), corpus_of(twice)).unread == 1


def test_a_mention_of_two_sentences_that_a_line_break_parts_is_no_news() -> None:
    first, second = (said(text).mentions[0] for text in ("Add a dark theme, please.", "Many people ask for it."))
    both = replace(first, texts=(*first.texts, *second.texts))
    corpus = corpus_of([said("Add a dark theme, please."), said("Many people ask for it.")])
    for parts in ([first, second], [second, first]):
        marker = Marker(run="x", mentions=(recorded(both, "c" * 40),))
        assert compare(parts, marker, corpus).moving == ()
        marker = Marker(run="x", mentions=tuple(recorded(part, "c" * 40) for part in parts))
        assert compare([both], marker, corpus).moving == ()
    marker = Marker(run="x", mentions=(recorded(both, "c" * 40),))
    ticked = replace(second, status=DONE)
    assert compare([first, ticked], marker, corpus).moving == (ticked,)
    elsewhere = replace(second, path="talks/friday.md")
    assert compare([first, elsewhere], marker, corpus).new == (elsewhere,)


def test_one_of_two_equal_texts_that_is_ticked_changes_one_record() -> None:
    twice = [said(LOGIN, line=1), said(LOGIN, line=9)]
    ticked = [said(LOGIN, line=1, status=DONE), said(LOGIN, line=9)]
    found = compare(mentions(*ticked), written(*twice), corpus_of(ticked))
    assert [mention.line for mention, _ in found.changed] == [1]
    assert found.new == ()
    shown, _ = record(written(*twice), found, "d" * 40)
    assert sorted(entry.status for entry in shown) == [DONE, Status.OPEN]
    assert {entry.commit for entry in shown} == {"c" * 40}


def test_lines_that_shift_are_no_news() -> None:
    later = said(LOGIN, line=90)
    assert compare(mentions(later), written(said(LOGIN, line=1)), corpus_of([later])).moving == ()


def test_a_text_under_a_path_that_is_gone_has_moved() -> None:
    here, there = said(LOGIN, "talks/a.md"), said(LOGIN, "talks/b.md")
    assert compare(mentions(there), written(here), corpus_of([there])).new == ()
    assert compare(mentions(there), written(here), corpus_of([there], more_paths=["talks/a.md"])).new == there.mentions


def test_a_record_of_another_source_is_nobodys_pair() -> None:
    foreign, own = said(LOGIN, source="octo/other"), said(LOGIN)
    assert compare(mentions(own), written(foreign), corpus_of([own])).new == own.mentions
    assert compare(mentions(foreign), written(foreign), corpus_of([own])).moving == ()


def test_a_digest_beyond_the_block_stands_for_its_record() -> None:
    many = [said(LOGIN, f"talks/{number:02}.md") for number in range(SHOWN + 5)]
    marker = written(*many[:SHOWN])
    found = compare(mentions(*many), marker, corpus_of(many))
    assert len(found.new) == 5
    shown, more = record(marker, found, "d" * 40)
    assert (len(shown), len(more)) == (SHOWN, 5)
    again = replace(marker, mentions=shown, more=more)
    assert compare(mentions(*many), again, corpus_of(many)).moving == ()
    ticked = [*many[:-1], said(LOGIN, many[-1].mentions[0].path, status=DONE)]
    found = compare(mentions(*ticked), again, corpus_of(ticked))
    assert [mention.path for mention, _ in found.changed] == [ticked[-1].mentions[0].path]
    assert record(again, found, "e" * 40)[1][-1].status is DONE


def test_no_more_than_a_thousand_are_kept_and_what_is_full_is_at_rest() -> None:
    many = [said(LOGIN, f"talks/{number:04}.md") for number in range(KEPT + 50)]
    shown, more = record(Marker(run="x"), compare(mentions(*many), Marker(run="x"), corpus_of(many)), "c" * 40)
    assert len(shown) + len(more) == KEPT
    assert compare(mentions(*many), Marker(run="x", mentions=shown, more=more), corpus_of(many)).new == ()


def test_a_twenty_first_mention_alone_makes_no_update_due() -> None:
    many = [said(LOGIN, f"talks/{number:02}.md") for number in range(SHOWN)]
    tracker = MemoryTracker()
    run_once(tracker, *many[:-1])
    run_once(tracker, *many)
    assert pending(tracker, *many, said(LOGIN, "talks/one-more.md")) == []


def test_gone_is_what_no_transcript_says_any_more() -> None:
    here, other = said(LOGIN), said("Rotate the logs every night", line=7)
    marker = written(here)

    def gone(marker: Marker, corpus: Corpus) -> bool:
        return is_gone(marker, corpus, corpus.anywhere(), shorten(corpus.anywhere()))

    assert gone(marker, corpus_of([other]))
    assert not gone(marker, corpus_of([here, other]))
    assert not gone(marker, corpus_of([said(LOGIN, "talks/moved.md")], more_paths=["talks/monday.md"]))
    assert not gone(Marker(run="x"), corpus_of([other]))
    assert not gone(written(here, said(LOGIN, source="octo/other")), corpus_of([other]))
    text = here.mentions[0].texts[0][:12]
    kept = replace(written(said("Something else")), more=(Digest(text, short_path("", "x.md"), Status.OPEN),))
    assert not gone(kept, corpus_of([here]))


def test_digests_of_another_source_are_neither_gone_nor_moved() -> None:
    many = [said(LOGIN, f"talks/{number:02}.md", source="octo/other") for number in range(SHOWN + 2)]
    tracker = MemoryTracker()
    run_once(tracker, *many)
    marker = markers.find(tracker.issues[1].body)
    assert marker is not None
    assert {digest.source for digest in marker.more} == {"octo/other"}
    elsewhere = corpus_of([said("Rotate the logs every night", line=7)])
    beyond = replace(marker, mentions=(replace(marker.mentions[0], source=""),))
    assert not is_gone(beyond, elsewhere, elsewhere.anywhere(), shorten(elsewhere.anywhere()))
    own = said(LOGIN, "talks/own.md")
    assert compare(own.mentions, marker, corpus_of([own])).new == own.mentions
