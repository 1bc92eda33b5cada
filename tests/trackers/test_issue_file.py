"""Issue files that are damaged: what is still known of them, and that nobody writes to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from syncer import marker
from syncer.errors import WriteRefusedError
from syncer.models import Edit
from syncer.trackers.local import open_local
from tests.trackers.files import CLAUSE, git, path_of, refuse_all_writes, write_by_hand
from tests.trackers.samples import body_of, marker_of, new_issue, number_of


def conflicted(root: Path) -> Path:
    """Leave the file as a merge of two branches does that both say more of it."""
    tracker = open_local(root)
    tracker.create(new_issue(CLAUSE))
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-qm", "base")
    for branch, words in (("other", "Theirs"), ("main", "Ours")):
        git(root, "checkout", "-q", *(["-b"] if branch == "other" else []), branch)
        tracker.get(number_of(CLAUSE))
        tracker.update(number_of(CLAUSE), Edit(title=f"{words} is the title"))
        git(root, "commit", "-qam", words)
    assert git(root, "merge", "other", check=False).returncode == 1
    return path_of(root)


def test_a_file_with_conflict_marks_is_named_and_known_and_not_written(tmp_path: Path) -> None:
    path = conflicted(tmp_path)
    assert "<<<<<<<" in path.read_text(encoding="utf-8")
    tracker = open_local(tmp_path)
    (issue,) = tracker.list_labelled("syncer")
    assert "conflict marks" in issue.problem
    assert issue.title == "Ours is the title"
    found = marker.find(issue.body)
    assert found is not None
    assert found.fingerprints == marker_of(CLAUSE).fingerprints
    assert tracker.list_by_author("local") == [issue]
    before = path.read_bytes()
    refuse_all_writes(tracker, issue, f"{path.name} was not written: it has conflict marks")
    with pytest.raises(WriteRefusedError, match="exists already"):
        tracker.create(new_issue(CLAUSE))
    assert path.read_bytes() == before


def test_both_sides_of_a_conflict_give_their_fingerprints(tmp_path: Path) -> None:
    texts = []
    for words in ("the first other title", "the second other title"):
        found = replace(marker_of(CLAUSE), named=marker_of(words).said)
        tracker = open_local(tmp_path / words)
        tracker.create(new_issue(CLAUSE, body_of(CLAUSE, found=found)))
        texts.append(path_of(tmp_path / words).read_text(encoding="utf-8"))
    marked = f"<<<<<<< HEAD\n{texts[0]}||||||| base\nold\n=======\n{texts[1]}>>>>>>> other\n"
    write_by_hand(tmp_path, path_of(tmp_path).name, marked)
    (issue,) = open_local(tmp_path).list_labelled("syncer")
    both = marker.find(issue.body)
    assert both is not None
    assert both.named == tuple(number for words in texts for number in marker_named(words))


def marker_named(text: str) -> list[str]:
    lines = text.splitlines()
    return [lines[lines.index("  named:") + 1].removeprefix("  - ")]


def test_a_quoted_conflict_mark_is_no_conflict(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    tracker.create(new_issue(CLAUSE, body_of(CLAUSE, "> <<<<<<< HEAD\n\nTitle\n=======\n\n<<<<<<< not closed")))
    assert not tracker.list_labelled("syncer")[0].problem


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"---\ntitle: [\n---\n", "no YAML"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "no UTF-8"),
        (b"---\ntitle: x\n", "not closed"),
        (b"lost\n", "lost its front matter"),
        (b"", "lost its front matter"),
        (b"x" * 8_000_001, "larger than 8 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_its_number_known(tmp_path: Path, data: bytes, problem: str) -> None:
    path = write_by_hand(tmp_path, path_of(tmp_path).name, data)
    tracker = open_local(tmp_path)
    (issue,) = tracker.list_by_author("local")
    assert problem in issue.problem
    found = marker.find(issue.body)
    assert found is not None
    assert found.fingerprints == (f"v1:{number_of(CLAUSE)}",)
    assert tracker.get(number_of(CLAUSE)) == issue
    refuse_all_writes(tracker, issue, path.name)
    assert path.read_bytes() == data
