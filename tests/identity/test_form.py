"""A transcript that changes its name, place and form, and says the same: nothing is filed, and mostly nothing sent."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Mapping

import pytest

from syncer.config import Config
from syncer.models import Action
from tests.identity.talks import TALK, Text, bodies, sync_files, titles
from tests.syncing import done
from tests.trackers.grounds import Ground

CHANGES: dict[str, Mapping[str, Text]] = {
    "renamed": {"talks/2026-03-02.md": TALK},
    "moved": {"docs/meetings/monday.md": TALK},
    "renamed and moved with its lines shifted": {"docs/meetings/march.md": "# Notes\n\nSome words before.\n\n" + TALK},
    "lines shifted": {"talks/monday.md": "# Notes\n\nSome words before.\n\n" + TALK},
    "saved with CRLF": {"talks/monday.md": TALK.replace("\n", "\r\n")},
    "saved with CR alone": {"talks/monday.md": TALK.replace("\n", "\r")},
    "with a byte order mark": {"talks/monday.md": b"\xef\xbb\xbf" + TALK.encode()},
    "in UTF-16": {"talks/monday.md": TALK.encode("utf-16")},
    "in UTF-16 with CRLF": {"talks/monday.md": codecs.BOM_UTF16_BE + TALK.replace("\n", "\r\n").encode("utf-16-be")},
    "in decomposed letters": {"talks/monday.md": unicodedata.normalize("NFD", TALK)},
    "its headings and bullets otherwise": {
        "talks/monday.md": TALK.replace("# Monday", "Monday\n======").replace("- [ ]", "+ [ ]")
    },
    "its Markdown changed": {
        "talks/monday.md": TALK.replace("TODO: Retry", "**TODO:** Retry").replace(
            "- [ ] Document", "* [ ] **Document**"
        )
    },
    "re-flowed": {
        "talks/monday.md": TALK.replace("after a timeout", "after\na timeout").replace("format for", "format\n  for")
    },
    "with emoji and odd spaces": {
        "talks/monday.md": TALK.replace("Retry the", "Retry\u00a0the \u2728").replace("[ ]", "[ ] ")
    },
    "split over two files": {
        "talks/a.md": TALK.split("- [ ]", maxsplit=1)[0],
        "talks/b.md": "- [ ]" + TALK.split("- [ ]")[1],
    },
    "said twice in its file": {"talks/monday.md": TALK + "\nTODO: Retry the importer after a timeout\n"},
}


WISH = "FEATURE: {}{} please. It would help a lot,{}as many people ask for it.\n"


@pytest.mark.parametrize(("before", "after"), [(" ", "\n"), ("\n", " ")], ids=["wrapped", "joined"])
def test_a_wish_of_two_sentences_that_is_reflowed_makes_no_write(ground: Ground, before: str, after: str) -> None:
    text = "add a dark theme to the settings of the app,"
    sync_files(ground, {"talks/monday.md": WISH.format(text, before, before)})
    kept = bodies(ground)
    assert len(kept) == 1
    assert done(sync_files(ground, {"talks/monday.md": WISH.format(text, after, after)})) == []
    assert bodies(ground) == kept


@pytest.mark.parametrize("change", CHANGES)
def test_form_alone_makes_no_write(tracked: Ground, change: str) -> None:
    before = bodies(tracked)
    assert done(sync_files(tracked, CHANGES[change])) == []
    assert bodies(tracked) == before


@pytest.mark.parametrize("change", CHANGES)
def test_form_back_again_makes_no_write(ground: Ground, change: str) -> None:
    sync_files(ground, CHANGES[change])
    count = len(titles(ground))
    assert done(sync_files(ground, {"talks/monday.md": TALK})) == []
    assert len(titles(ground)) == count


def test_an_encoding_that_nobody_reads_loses_and_closes_nothing(tracked: Ground) -> None:
    before = bodies(tracked)
    files = {"talks/monday.md": TALK.encode("cp1252")}
    closing = Config(on_gone="close")
    assert done(sync_files(tracked, files, skips=1, config=closing, command="sweep")) == []
    assert bodies(tracked) == before


def test_an_item_repeated_elsewhere_is_added_to_its_issue_once(tracked: Ground) -> None:
    before = titles(tracked)
    elsewhere = {"talks/monday.md": TALK, "notes/friday.md": "**Ben:** TODO: retry the importer after a timeout!\n"}
    assert [action for action, _ in done(sync_files(tracked, elsewhere))] == [Action.UPDATE]
    assert titles(tracked) == before
    assert done(sync_files(tracked, elsewhere)) == []
    assert done(sync_files(tracked, {"notes/friday.md": elsewhere["notes/friday.md"], "talks/tuesday.md": TALK})) == []


def test_a_copy_of_the_whole_transcript_files_nothing(tracked: Ground) -> None:
    before = titles(tracked)
    both = {"talks/monday.md": TALK, "archive/monday.md": TALK}
    assert {action for action, _ in done(sync_files(tracked, both))} == {Action.UPDATE}
    assert titles(tracked) == before
    assert done(sync_files(tracked, both)) == []
    assert done(sync_files(tracked, {"archive/monday.md": TALK})) == []


def test_a_new_commit_alone_makes_no_write(tracked: Ground) -> None:
    assert done(sync_files(tracked, {"talks/monday.md": TALK}, commit="d" * 40)) == []


def test_reading_only_one_of_two_transcripts_drops_nothing(ground: Ground) -> None:
    both = {"talks/monday.md": TALK, "talks/friday.md": "**Ada:** TODO: Retry the importer after a timeout\n"}
    sync_files(ground, both)
    before = bodies(ground)
    for path in both:
        assert done(sync_files(ground, both, read=path, config=Config(on_gone="close"))) == []
    assert bodies(ground) == before


def test_each_of_two_transcripts_read_alone_ends_as_both_read_at_once(ground: Ground) -> None:
    both = {"talks/monday.md": TALK, "talks/friday.md": "**Ada:** TODO: Retry the importer after a timeout\n"}
    for path in both:
        sync_files(ground, both, read=path)
    assert done(sync_files(ground, both)) == []
    assert titles(ground).count("Retry the importer after a timeout") == 1
