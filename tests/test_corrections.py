"""Raw captions give way to corrected ones, at a commit and in the work tree."""

from __future__ import annotations

from pathlib import Path

import pytest

from syncer.corrections import superseded
from syncer.discover import from_commit
from syncer.gitrepo import Repo
from syncer.selection import Wanted
from syncer.worktree import from_work_tree
from tests.repositories import make_repository


@pytest.mark.parametrize(
    ("raw", "corrected"),
    [
        ("calls/175/transcript.vtt", "calls/175/transcript_corrected.vtt"),
        ("call.vtt", "call-Corrected.VTT"),
        ("call.srt", "call.edited.srt"),
        ("call.vtt", "call (corrected).srt"),
        ("a\nb.vtt", "a\nb_corrected.vtt"),
    ],
)
def test_raw_captions_give_way_to_corrected_ones(raw: str, corrected: str) -> None:
    (reason,) = [why for path, why in superseded([corrected, raw]).items() if path == raw]
    assert corrected in reason
    assert set(superseded([raw, corrected])) == {raw}


@pytest.mark.parametrize(
    "paths",
    [
        ["call.vtt"],
        ["call_corrected.vtt"],
        ["a/call.vtt", "b/call_corrected.vtt"],
        ["call.md", "call_corrected.md"],
        ["call.vtt", "callcorrected.vtt"],
        ["call.vtt", "recall_corrected.vtt"],
        [],
    ],
)
def test_all_others_are_read(paths: list[str]) -> None:
    assert superseded(paths) == {}


def test_what_is_left_out_is_named_with_its_reason(tmp_path: Path) -> None:
    work = make_repository(tmp_path / "work")
    work.commit(dict.fromkeys(["meetings/a.vtt", "meetings/a_corrected.vtt", "meetings/b.vtt"], "WEBVTT\n"))
    repo = Repo(work.root.resolve())
    for named in ((), ("meetings",), ("meetings/a.vtt", "meetings/a_corrected.vtt", "meetings/b.vtt")):
        for selection in (
            from_commit(repo, repo.head(), Wanted(named=named)),
            from_work_tree(work.root, Wanted(named=named)),
        ):
            assert selection.files == ("meetings/a_corrected.vtt", "meetings/b.vtt")
            (skip,) = selection.skipped
            assert (skip.path, skip.unreadable) == ("meetings/a.vtt", False)
            assert "meetings/a_corrected.vtt" in skip.reason


def test_raw_captions_that_are_named_alone_are_read(tmp_path: Path) -> None:
    work = make_repository(tmp_path / "work")
    work.commit({"meetings/a.vtt": "WEBVTT\n", "meetings/a_corrected.vtt": "WEBVTT\n"})
    repo = Repo(work.root.resolve())
    wanted = Wanted(named=("meetings/a.vtt",))
    for selection in (from_commit(repo, repo.head(), wanted), from_work_tree(work.root, wanted)):
        assert selection.files == wanted.named
