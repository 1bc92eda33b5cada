"""What git's history says, against real repositories whole and shallow."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from syncer.errors import UnsafePlanError
from syncer.gitrepo import Repo
from syncer.history import changed, commit_dates, find_since, last_commit_before, since_commit
from tests.repositories import DAY, WorkTree, make_repository

SUMMER = timezone(timedelta(hours=2))


def day(number: int) -> datetime:
    return datetime(2024, 5, number, 12, tzinfo=SUMMER)


@pytest.fixture
def work(tmp_path: Path) -> WorkTree:
    """Three commits, of the first three days of May."""
    made = make_repository(tmp_path / "work", {"a.md": "one\ntwo\n", "b.md": "words\n" * 9})
    made.commit({"a.md": "one\ntwo\nthree\n"}, date=DAY.format(2))
    made.commit({"a.md": "ONE\ntwo\nthree\n", "code.py": "pass\n"}, date=DAY.format(3))
    return made


def ids(work: WorkTree) -> list[str]:
    return work.git("rev-list", "--reverse", "HEAD").split("\n")


def test_changed_names_what_lies_between(work: WorkTree) -> None:
    first, second, third = ids(work)
    repo = Repo(work.root)
    assert changed(repo, first, second) == {"a.md"}
    assert changed(repo, first, third) == {"a.md", "code.py"}
    assert changed(repo, first[:10], "HEAD") == {"a.md", "code.py"}
    assert changed(repo, third, third) == set()


def test_a_renamed_or_removed_file_shows_under_every_name(work: WorkTree) -> None:
    before = work.git("rev-parse", "HEAD")
    work.git("mv", "b.md", "with\nline feed ü.md")
    work.git("rm", "--quiet", "code.py")
    after = work.commit()
    assert changed(Repo(work.root), before, after) == {"b.md", "with\nline feed ü.md", "code.py"}


@pytest.mark.parametrize("before", ["0" * 40, "", "1" * 40, "nobody", "--output=x"])
def test_a_before_that_is_unknown_says_nothing(work: WorkTree, before: str) -> None:
    assert changed(Repo(work.root), before, "HEAD") is None
    assert changed(Repo(work.root), "HEAD", before) is None


def test_a_before_that_was_pushed_over_says_nothing(work: WorkTree) -> None:
    before = work.git("rev-parse", "HEAD")
    work.git("reset", "--quiet", "--hard", "HEAD~1")
    after = work.commit({"other.py": "pass\n"}, date=DAY.format(4))
    assert changed(Repo(work.root), before, after) is None


def test_a_shallow_clone_fetches_the_before_that_it_lacks(work: WorkTree, tmp_path: Path) -> None:
    first, _, third = ids(work)
    clone = work.clone(tmp_path / "clone", "--depth=1")
    assert changed(Repo(clone.root), first, third) == {"a.md", "code.py"}


def test_a_shallow_clone_whose_origin_is_gone_says_nothing(work: WorkTree, tmp_path: Path) -> None:
    first, _, third = ids(work)
    clone = work.clone(tmp_path / "clone", "--depth=1")
    shutil.rmtree(work.root)
    assert changed(Repo(clone.root), first, third) is None


def test_each_line_has_the_date_of_the_commit_that_brought_it(work: WorkTree) -> None:
    places = [("a.md", 1), ("a.md", 2), ("a.md", 3), ("b.md", 9)]
    dates = commit_dates(Repo(work.root), places, "HEAD")
    assert dates == {("a.md", 1): day(3), ("a.md", 2): day(1), ("a.md", 3): day(2), ("b.md", 9): day(1)}
    assert {date.utcoffset() for date in dates.values()} == {timedelta(hours=2)}


def test_only_the_lines_asked_for_are_dated_at_the_commit_asked_for(work: WorkTree) -> None:
    first = ids(work)[0]
    assert commit_dates(Repo(work.root), [("a.md", 1)], first) == {("a.md", 1): day(1)}
    assert commit_dates(Repo(work.root), [], first) == {}


def test_what_is_not_there_is_left_out_and_the_rest_dated(work: WorkTree) -> None:
    places = [("a.md", 3), ("a.md", 4), ("a.md", 400), ("missing.md", 1), ("-rf", 1), (":(glob)*.md", 1)]
    assert commit_dates(Repo(work.root), places, "HEAD") == {("a.md", 3): day(2)}


def test_a_line_keeps_its_date_when_its_file_is_renamed(work: WorkTree) -> None:
    work.git("mv", "--", "b.md", "-strange\nname ü.md")
    work.commit(date=DAY.format(4))
    assert commit_dates(Repo(work.root), [("-strange\nname ü.md", 5)], "HEAD") == {("-strange\nname ü.md", 5): day(1)}


def test_uncommitted_lines_do_not_shift_what_was_committed(work: WorkTree) -> None:
    work.write("a.md", "new\nnew\nONE\ntwo\nthree\n")
    assert commit_dates(Repo(work.root), [("a.md", 2)], "HEAD") == {("a.md", 2): day(1)}


def test_commits_that_blame_is_told_to_ignore_count_all_the_same(work: WorkTree) -> None:
    work.write("ignored", work.git("rev-parse", "HEAD") + "\n")
    work.git("config", "blame.ignoreRevsFile", "ignored")
    assert commit_dates(Repo(work.root), [("a.md", 1)], "HEAD") == {("a.md", 1): day(3)}


def test_a_line_that_looks_like_the_answer_of_blame_is_only_a_line(work: WorkTree) -> None:
    work.commit({"odd.md": f"{'a' * 40} 1 1 1\ncommitter-time 0\n\tsummary\n\n"}, date=DAY.format(5))
    places = [("odd.md", line) for line in range(1, 5)]
    assert commit_dates(Repo(work.root), places, "HEAD") == dict.fromkeys(places, day(5))


def test_a_shallow_clone_dates_only_what_came_after_its_boundary(work: WorkTree, tmp_path: Path) -> None:
    clone = work.clone(tmp_path / "clone", "--depth=2")
    places = [("a.md", 1), ("a.md", 2), ("a.md", 3), ("b.md", 1)]
    assert commit_dates(Repo(clone.root), places, "HEAD") == {("a.md", 1): day(3)}


def test_a_linked_worktree_of_a_shallow_clone_knows_the_boundary(work: WorkTree, tmp_path: Path) -> None:
    clone = work.clone(tmp_path / "clone", "--depth=2")
    clone.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "side"))
    assert commit_dates(Repo(tmp_path / "side"), [("a.md", 1), ("a.md", 2)], "HEAD") == {("a.md", 1): day(3)}


def test_the_last_commit_before_a_moment_is_truly_before_it(work: WorkTree) -> None:
    first, second, third = ids(work)
    repo = Repo(work.root)
    assert last_commit_before(repo, day(3), "HEAD") == second
    assert last_commit_before(repo, day(3) + timedelta(milliseconds=1), "HEAD") == third
    assert last_commit_before(repo, day(3) + timedelta(days=900), "HEAD") == third
    assert last_commit_before(repo, datetime(2024, 5, 2), "HEAD") == first  # noqa: DTZ001 - a date without zone is UTC


def test_before_history_began_there_was_nothing(work: WorkTree) -> None:
    assert last_commit_before(Repo(work.root), day(1), "HEAD") == ""
    assert last_commit_before(Repo(work.root), datetime(1, 1, 2, tzinfo=UTC), "HEAD") == ""


def test_a_date_past_a_shallow_clones_boundary_is_fetched(work: WorkTree, tmp_path: Path) -> None:
    first, *_ = ids(work)
    clone = work.clone(tmp_path / "clone", "--depth=1")
    assert last_commit_before(Repo(clone.root), day(2), "HEAD") == first


def test_a_date_past_the_boundary_is_unknown_where_it_cannot_be_fetched(work: WorkTree, tmp_path: Path) -> None:
    clone = work.clone(tmp_path / "clone", "--depth=1")
    shutil.rmtree(work.root)
    assert last_commit_before(Repo(clone.root), day(2), "HEAD") is None


def test_since_is_a_commit_or_a_date(work: WorkTree) -> None:
    first, second, third = ids(work)
    repo = Repo(work.root)
    assert since_commit(repo, first[:8], third) == first
    assert since_commit(repo, "2024-05-02", third) == first
    assert since_commit(repo, "2024-05-02T12:00:01+02:00", third) == second
    assert since_commit(repo, "2020-01-01", third) == ""
    assert since_commit(repo, "1234567", third) is None


def test_what_must_not_be_fetched_is_unknown(work: WorkTree, tmp_path: Path) -> None:
    first, second, third = ids(work)
    clone = work.clone(tmp_path / "clone", "--depth=1")
    repo = Repo(clone.root)
    for since in (second, first[:8], "2024-05-02"):
        assert since_commit(repo, since, third, may_fetch=False) is None
        with pytest.raises(UnsafePlanError, match=r"is not in this clone$"):
            find_since(repo, since, third, may_fetch=False)
    assert repo.resolve_commit(second) is None
    assert find_since(repo, "2099-01-01", third, may_fetch=False) == third
    assert find_since(Repo(work.root), "2020-01-01", third, may_fetch=False) == ""
    assert find_since(repo, second, third) == second


def test_since_is_fetched_by_a_short_id_too(work: WorkTree, tmp_path: Path) -> None:
    first, second, third = ids(work)
    by_id = work.clone(tmp_path / "by-id", "--depth=1")
    assert since_commit(Repo(by_id.root), second, third) == second
    assert Repo(by_id.root).is_shallow()
    by_name = work.clone(tmp_path / "by-name", "--depth=1")
    assert since_commit(Repo(by_name.root), first[:8], third) == first
