"""What stays the same thing while everything around it changes, on every tracker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from syncer import marker as markers
from syncer.config import Config, Labels
from syncer.errors import UnsafePlanError
from syncer.extraction import read_transcripts
from syncer.models import Action, Item, SourceFile
from syncer.request import Ended
from tests.syncing import corpus_of, done, said, skips, sync, written
from tests.trackers.grounds import ForgeGround, Ground

TALK = """# Monday

**Ada:** Morning. The importer chokes on empty files again.

TODO: Retry the importer after a timeout

- [ ] Document the import format for partners

**Ben:** Right.
"""


def sync_files(ground: Ground, files: Mapping[str, str | bytes], **how: object) -> Ended:
    """Bring the tracker in line with transcripts of these paths and texts."""
    encoded = [SourceFile(path, text.encode() if isinstance(text, str) else text) for path, text in files.items()]
    reading = read_transcripts(encoded)
    assert not reading.skipped
    corpus = reading.corpus("", frozenset(files), complete=True)
    return sync(ground.open(), *reading.items, corpus=corpus, **how)  # type: ignore[arg-type]  # passed on as given


def titles(ground: Ground) -> list[str]:
    """Return the titles of all issues that bear the managed label."""
    return sorted(issue.title for issue in ground.open().list_labelled("syncer"))


@pytest.fixture
def tracked(ground: Ground) -> Ground:
    """Return the ground with the talk's issues filed."""
    assert len(done(sync_files(ground, {"talks/monday.md": TALK}))) >= 2
    return ground


CHANGES: dict[str, Mapping[str, str | bytes]] = {
    "renamed": {"talks/2026-03-02.md": TALK},
    "moved": {"docs/meetings/monday.md": TALK},
    "lines shifted": {"talks/monday.md": "# Notes\n\nSome words before.\n\n" + TALK},
    "saved with CRLF": {"talks/monday.md": TALK.replace("\n", "\r\n")},
    "with a byte order mark": {"talks/monday.md": b"\xef\xbb\xbf" + TALK.encode()},
    "in UTF-16": {"talks/monday.md": TALK.encode("utf-16")},
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
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_transcript_that_only_changes_its_form_changes_nothing(tracked: Ground, change: str) -> None:
    before = titles(tracked)
    assert [one for one in done(sync_files(tracked, CHANGES[change])) if one[0] is not Action.UPDATE] == []
    assert titles(tracked) == before
    assert done(sync_files(tracked, CHANGES[change])) == []


@pytest.mark.parametrize("change", ["renamed", "moved", "lines shifted", "saved with CRLF", "in UTF-16"])
def test_form_alone_makes_no_write(tracked: Ground, change: str) -> None:
    assert done(sync_files(tracked, CHANGES[change])) == []


def test_a_new_commit_alone_makes_no_write(tracked: Ground) -> None:
    assert done(sync_files(tracked, {"talks/monday.md": TALK}, commit="d" * 40)) == []


def test_reading_only_one_of_two_transcripts_drops_nothing(ground: Ground) -> None:
    both = {"talks/monday.md": TALK, "talks/friday.md": "**Ada:** TODO: Retry the importer after a timeout\n"}
    sync_files(ground, both)
    before = {issue.number: issue.body for issue in ground.open().list_labelled("syncer")}
    for path, text in both.items():
        reading = read_transcripts([SourceFile(path, text.encode())])
        corpus = reading.corpus("", frozenset(both), complete=False)
        assert done(sync(ground.open(), *reading.items, corpus=corpus, config=Config(on_gone="close"))) == []
    assert {issue.number: issue.body for issue in ground.open().list_labelled("syncer")} == before


def test_a_later_version_with_other_titles_clauses_and_words_writes_nothing(ground: Ground) -> None:
    sentence = "The nightly export fails when a customer has no invoices, so we should skip those."
    earlier = [said("The nightly export fails", sentence=sentence), said("skip those", line=2, sentence=sentence)]
    sync(ground.open(), *earlier)
    later = [
        said(
            "export fails when a customer has no invoices",
            title="Nightly export fails without invoices",
            sentence=sentence,
        ),
        said("we should skip those", line=2, title="Skip customers without invoices", sentence=sentence),
    ]
    assert done(sync(ground.open(), *later)) == []
    assert done(sync(ground.open(), *earlier)) == []


def test_an_item_reworded_in_place_follows_its_issue(ground: Ground) -> None:
    sync(ground.open(), said("Retry the importer"))
    again = said("Retry the importer after a timeout")
    assert done(sync(ground.open(), again)) == [(Action.UPDATE, again.title)]
    assert titles(ground) == [again.title]
    assert done(sync(ground.open(), again)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Retry the importer 3 times", "Retry the importer 5 times"),
        ("Keep the old logs", "Do not keep the old logs"),
        ("Ask Anna about billing", "Ask Boris about billing"),
        ("Fix the login form", "Fix the logout form"),
    ],
)
def test_another_number_negation_or_name_is_another_thing(ground: Ground, before: str, after: str) -> None:
    sync(ground.open(), said(before))
    assert done(sync(ground.open(), said(after))) == [(Action.CREATE, after)]


def test_a_typing_error_mended_in_a_closed_item_files_nothing(ground: Ground) -> None:
    sync(ground.open(), said("Retry the importre after a timeout"))
    (issue,) = ground.open().list_labelled("syncer")
    ground.set_state(issue.number, replace(issue).state.CLOSED)
    ended = sync(ground.open(), said("Retry the importer after a timeout"))
    assert done(ended) == []
    assert list(skips(ended).values()) == ["closed stays closed"]


def test_generic_words_in_two_places_are_two_things(ground: Ground) -> None:
    talk = "## Parser\n\n- [ ] Add tests\n\n## Importer\n\n- [ ] Add tests\n"
    assert len(done(sync_files(ground, {"notes/todo.md": talk}))) == 2
    assert len(set(titles(ground))) == 2
    assert done(sync_files(ground, {"notes/todo.md": talk})) == []


def test_the_clause_of_one_issue_and_the_title_of_another(ground: Ground) -> None:
    one = said("it hangs after lunch", title="Importer hangs after lunch")
    other = said("the export is slow on Mondays", line=5, title="Export is slow on Mondays")
    sync(ground.open(), one, other)
    crossed = said("it hangs after lunch", "talks/friday.md", 3, title="Export is slow on Mondays")
    ended = sync(ground.open(), one, other, crossed)
    assert all(action is Action.UPDATE for action, _ in done(ended))
    assert len(titles(ground)) == 2
    assert done(sync(ground.open(), one, other, crossed)) == []


def test_a_chain_of_items_that_share_clauses_and_titles_pairwise_settles_at_once(ground: Ground) -> None:
    chain = [
        said("the queue grows without end", line=1, title="Queue grows without end", confidence=0.8),
        said("the queue grows without end", line=3, title="Limit the queue of jobs", confidence=0.85),
        said("we want to limit the jobs", line=5, title="Limit the queue of jobs", confidence=0.9),
    ]
    sync(ground.open(), *chain)
    count = len(titles(ground))
    assert done(sync(ground.open(), *reversed(chain))) == []
    assert len(titles(ground)) == count


def test_what_one_says_and_another_is_called_is_filed_once(ground: Ground) -> None:
    one = said("limit the queue of jobs", line=1, title="Queue needs a limit")
    other = said("the queue wants a bound", line=5, title="Limit the queue of jobs")
    sync(ground.open(), one, other)
    assert len(titles(ground)) == 1
    assert done(sync(ground.open(), one, other)) == []


def test_two_todos_on_one_line_of_which_one_was_not_filed(ground: Ground) -> None:
    line = "TODO: pin the base image and TODO: drop the legacy endpoint"
    first = said("pin the base image", sentence=line)
    unsure = said("drop the legacy endpoint", sentence=line, confidence=0.55)
    sync(ground.open(), first, unsure)
    assert titles(ground) == [first.title]
    sure = replace(unsure, confidence=0.9)
    assert done(sync(ground.open(), first, sure)) == [(Action.CREATE, sure.title)]
    assert done(sync(ground.open(), first, sure)) == []


def test_ten_items_in_one_record_stay_ten(ground: Ground) -> None:
    record = [
        said(f"Handle case {word} of the parser", line=1) for word in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
    ]
    assert len(done(sync(ground.open(), *record))) == 10
    assert done(sync(ground.open(), *reversed(record))) == []


def test_the_managed_label_renamed_in_the_config(ground: Ground) -> None:
    item = said("Retry the importer")
    sync(ground.open(), item)
    renamed = Config(labels=Labels(managed="tracked"))
    with pytest.raises(UnsafePlanError) as stopped:
        sync(ground.open(), item, config=renamed)
    assert stopped.value.reason == "label_renamed"
    told = Config(labels=Labels(managed="tracked"), previous_labels=("syncer",))
    assert done(sync(ground.open(), item, config=told)) == [(Action.UPDATE, item.title)]
    assert [issue.title for issue in ground.open().list_labelled("tracked")] == [item.title]
    assert done(sync(ground.open(), item, config=told)) == []


def test_another_account_finds_the_issues_of_the_first(ground: Ground) -> None:
    item = said("Retry the importer")
    sync(ground.open(), item)
    if isinstance(ground, ForgeGround):
        ground.server.people.add("second-bot")
        ground.server.account = "second-bot"
    other = said("Rotate the logs", line=4)
    assert done(sync(ground.open(), item, other)) == [(Action.CREATE, other.title)]
    assert done(sync(ground.open(), item, other)) == []


@pytest.mark.parametrize("name", ["mine", "0-mine", "{} copy"])
def test_a_persons_clone_of_our_issue_is_left_to_them(ground: Ground, name: str) -> None:
    item = said("Retry the importer")
    sync(ground.open(), item)
    (issue,) = ground.open().list_labelled("syncer")
    copy = ground.put(issue.title, issue.body, "syncer", number=name.format(issue.number))
    before = ground.open().get(copy)
    ended = sync(ground.open(), item)
    assert done(ended) == []
    assert any("copy of" in reason for reason in skips(ended).values())
    again = said("Retry the importer", "talks/friday.md", 3)
    assert [change.issue and change.issue.number for change in written(sync(ground.open(), item, again))] == [
        issue.number
    ]
    assert ground.open().get(copy) == before


def test_several_fingerprints_in_one_marker_are_honoured(ground: Ground) -> None:
    one, other = said("Retry the importer"), said("Rotate the logs", line=4)
    sync(ground.open(), one, other)
    kept, merged = ground.open().list_labelled("syncer")
    marker, second = markers.find(kept.body), markers.find(merged.body)
    assert marker is not None
    assert second is not None
    both = replace(marker, said=marker.said + second.said, named=marker.named + second.named)
    both = replace(both, mentions=marker.mentions + second.mentions)
    ground.delete(merged.number)
    body = markers.join(replace(markers.split(kept.body), marker=both))
    if isinstance(ground, ForgeGround):
        ground.server.edit_by_person(int(kept.number), body=body)
    else:
        tracker = ground.open()
        from syncer.models import Edit  # only a file is merged by way of its tracker

        tracker.get(kept.number)
        tracker.update(kept.number, Edit(body=body))
    assert done(sync(ground.open(), one, other)) == []


def test_order_of_transcripts_does_not_matter(ground: Ground) -> None:
    items: list[Item] = [said(f"Do thing {word}", f"talks/{word}.md") for word in ("one", "two", "three")]
    sync(ground.open(), *items)
    assert done(sync(ground.open(), *reversed(items), corpus=corpus_of(items))) == []
