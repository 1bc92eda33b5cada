"""What git is asked, against real repositories."""

from __future__ import annotations

import os
import shutil
import unicodedata
from pathlib import Path

import pytest

from syncer.entry import Kind, pointer_kind
from syncer.errors import GitError
from syncer.gitrepo import Repo, find, is_commit_id
from syncer.remote import Remote, parse_remote, without_credentials
from tests.repositories import DAY, WorkTree, make_repository, run_git


@pytest.fixture
def work(tmp_path: Path) -> WorkTree:
    return make_repository(tmp_path / "work", {"a.md": "one\n"})


def opened(work: WorkTree) -> Repo:
    repo = find(work.root)
    assert repo is not None
    return repo


def test_is_found_upward_from_a_folder_a_file_and_a_path_that_is_not_there(work: WorkTree) -> None:
    work.write("deep/er/x.md")
    for start in ("", "deep/er", "deep/er/x.md", "deep/missing/y.md"):
        assert find(work.root / start) == Repo(work.root.resolve())


def test_no_repository_is_none(tmp_path: Path) -> None:
    assert find(tmp_path) is None


def test_a_bare_repository_and_the_inside_of_git_are_none(work: WorkTree, tmp_path: Path) -> None:
    run_git(tmp_path, "init", "--quiet", "--bare", "bare.git")
    assert find(tmp_path / "bare.git") is None
    assert find(work.root / ".git") is None


def test_a_linked_worktree_is_a_repository_with_its_own_head(work: WorkTree, tmp_path: Path) -> None:
    first = work.git("rev-parse", "HEAD")
    work.git("worktree", "add", "--quiet", "-b", "side", str(tmp_path / "side"))
    work.commit({"b.md": "two\n"})
    side = find(tmp_path / "side")
    assert side is not None
    assert (side.root, side.branch(), side.head()) == ((tmp_path / "side").resolve(), "side", first)


def test_a_folder_with_a_line_feed_in_its_name(tmp_path: Path) -> None:
    work = make_repository(tmp_path / "two\nlines\n", {"a.md": "one\n"})
    assert opened(work).root == work.root.resolve()


def test_a_repository_that_git_is_too_old_for_says_so(work: WorkTree) -> None:
    work.git("config", "core.repositoryFormatVersion", "99")
    with pytest.raises(GitError, match="found 99"):
        find(work.root)


def test_a_broken_link_to_a_repository_is_not_taken_for_none(work: WorkTree, tmp_path: Path) -> None:
    work.git("worktree", "add", "--quiet", "-b", "side", str(tmp_path / "side"))
    shutil.rmtree(work.root)
    with pytest.raises(GitError, match="not a git repository"):
        find(tmp_path / "side")


def test_a_repository_of_somebody_else_gives_the_remedy_of_git(
    work: WorkTree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git = shutil.which("git")
    program = tmp_path / "bin" / "git"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec "{git}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    with pytest.raises(GitError, match="dubious ownership") as caught:
        find(work.root)
    assert "git config --global --add safe.directory" in caught.value.hint


def test_without_git_only_a_repository_is_an_error(
    work: WorkTree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="git was not found") as caught:
        find(work.root)
    assert "Install git" in caught.value.hint
    (tmp_path / "plain").mkdir()
    assert find(tmp_path / "plain") is None


def test_a_repository_that_a_hook_stands_in_is_not_taken_for_ours(
    work: WorkTree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = make_repository(tmp_path / "other", {"b.md": "two\n"})
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.root))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.root / ".git" / "index"))
    assert opened(work).root == work.root.resolve()
    assert [entry.path for entry in opened(work).files("HEAD")] == ["a.md"]
    assert opened(work).dirty() == []


def test_an_empty_repository_has_a_branch_and_no_head(tmp_path: Path) -> None:
    repo = opened(make_repository(tmp_path))
    assert (repo.head(), repo.branch(), repo.dirty()) == (None, "main", [])


def test_a_detached_head_has_no_branch(work: WorkTree) -> None:
    commit = work.git("rev-parse", "HEAD")
    work.git("checkout", "--quiet", "--detach")
    assert (opened(work).head(), opened(work).branch()) == (commit, "")


def test_a_branch_with_a_slash_keeps_its_name(work: WorkTree) -> None:
    work.git("checkout", "--quiet", "-b", "feature/über")
    assert opened(work).branch() == "feature/über"


def test_a_commit_is_resolved_by_name_tag_and_short_id(work: WorkTree) -> None:
    commit = work.git("rev-parse", "HEAD")
    work.git("tag", "--annotate", "-m", "one", "v1")
    for text in ("HEAD", "main", "v1", commit, commit[:8]):
        assert opened(work).resolve_commit(text) == commit


@pytest.mark.parametrize("text", ["", "--help", "-1", "nobody", "0" * 40, "HEAD:a.md", "a\0b", "HEAD^{tree}"])
def test_what_is_no_commit_resolves_to_none(work: WorkTree, text: str) -> None:
    assert opened(work).resolve_commit(text) is None


def test_a_clone_knows_its_origin_and_the_branch_that_is_default_there(work: WorkTree, tmp_path: Path) -> None:
    work.git("branch", "--move", "trunk")
    clone = work.clone(tmp_path / "clone")
    clone.git("checkout", "--quiet", "-b", "side")
    repo = opened(clone)
    assert (repo.default_branch(), repo.remote_url()) == ("trunk", work.root.as_uri())
    assert (opened(work).default_branch(), opened(work).remote_url()) == ("", None)


def test_a_remote_is_named_as_git_would_reach_it_without_its_password(work: WorkTree) -> None:
    work.git("remote", "add", "origin", "gh:octo/cat.git")
    work.git("config", "url.https://me:hunter2@github.com/.insteadOf", "gh:")
    assert opened(work).remote_url() == "https://github.com/octo/cat.git"


def test_origin_has_what_was_pushed_to_any_of_its_branches(work: WorkTree, tmp_path: Path) -> None:
    clone = work.clone(tmp_path / "clone")
    pushed = clone.commit({"b.md": "two\n"})
    clone.git("push", "--quiet", "origin", "HEAD:refs/heads/side")
    kept_back = clone.commit({"c.md": "three\n"})
    repo = opened(clone)
    assert [repo.origin_has(commit) for commit in (pushed, kept_back, "0" * 40)] == [True, False, False]
    assert not opened(work).origin_has("HEAD")


def test_another_remote_is_not_origin(work: WorkTree, tmp_path: Path) -> None:
    clone = work.clone(tmp_path / "clone", "--origin", "origin-2")
    assert not opened(clone).origin_has("HEAD")


@pytest.mark.parametrize(
    ("url", "host", "repository"),
    [
        ("https://github.com/octo/cat.git", "github.com", "octo/cat"),
        ("https://github.com/octo/cat", "github.com", "octo/cat"),
        ("https://github.com/octo/cat/", "github.com", "octo/cat"),
        ("https://me:hunter2@GitHub.com/octo/cat.git", "github.com", "octo/cat"),
        ("https://git.example.org:8443/a/b/c.git", "git.example.org", "a/b/c"),
        ("http://git.example.org/a/b.c", "git.example.org", "a/b.c"),
        ("ssh://git@github.com/octo/cat.git", "github.com", "octo/cat"),
        ("ssh://git@git.example.org:2222/group/sub/name.git", "git.example.org", "group/sub/name"),
        ("git+ssh://git@github.com/octo/cat", "github.com", "octo/cat"),
        ("git://github.com/octo/cat.git", "github.com", "octo/cat"),
        ("git@github.com:octo/cat.git", "github.com", "octo/cat"),
        ("git@gitlab.example.org:group/sub/name.git", "gitlab.example.org", "group/sub/name"),
        ("work:octo/cat", "work", "octo/cat"),
        ("git@[::1]:octo/cat.git", "::1", "octo/cat"),
        ("git@github.com:/octo/cat.git", "github.com", "octo/cat"),
    ],
)
def test_a_url_names_host_and_repository(url: str, host: str, repository: str) -> None:
    assert parse_remote(url) == Remote(host, repository)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/srv/octo/cat.git",
        "../octo/cat",
        "file:///srv/octo/cat.git",
        "C:/octo/cat.git",
        r"C:\octo\cat",
        "https://github.com/octo",
        "https://github.com/",
        "https://[broken/octo/cat",
        "https://github.com/octo/../cat",
        "https://github.com/octo/.git",
        "./strange:octo/cat",
    ],
)
def test_a_path_on_this_machine_names_no_repository(url: str) -> None:
    assert parse_remote(url) is None


def test_only_credentials_are_taken_out() -> None:
    assert without_credentials("https://me:p@ss@example.org/a/b") == "https://example.org/a/b"
    assert without_credentials("https://example.org/a@b/c") == "https://example.org/a@b/c"
    assert without_credentials("git@example.org:a/b") == "git@example.org:a/b"


ODD_NAMES = [
    "-rf",
    "with space.md",
    "with\nline feed.md",
    'with"quote\\and\ttab.md',
    ":(glob)*.md",
    unicodedata.normalize("NFC", "Gespräch.md"),
    unicodedata.normalize("NFD", "Gespräch.md"),
    "日本語.md",
]


def test_every_name_comes_back_as_it_is(work: WorkTree) -> None:
    work.commit({f"odd/{name}": f"{number}\n" for number, name in enumerate(ODD_NAMES)})
    repo = opened(work)
    found = {entry.path: entry for entry in repo.files("HEAD")}
    assert found.keys() == {"a.md", *(f"odd/{name}" for name in ODD_NAMES)}
    entries = [found[f"odd/{name}"] for name in ODD_NAMES]
    assert list(repo.read_blobs(entry.blob for entry in entries)) == [f"{n}\n".encode() for n in range(len(ODD_NAMES))]


def test_a_name_that_is_not_utf_8_comes_back_as_its_bytes(work: WorkTree) -> None:
    blob = work.git("hash-object", "-w", "--stdin", given=b"words\n")
    tree = work.git("mktree", "-z", given=b"100644 blob " + blob.encode() + b"\tM\xfcller.md\0")
    commit = work.git("commit-tree", "-m", "x", tree)
    (entry,) = opened(work).files(commit)
    assert entry.path.encode("utf-8", "surrogateescape") == b"M\xfcller.md"
    assert opened(work).ask_bytes("cat-file", "blob", f"{commit}:{entry.path}") == b"words\n"


def test_links_and_submodules_are_told_from_files(work: WorkTree) -> None:
    commit = work.git("rev-parse", "HEAD")
    program = work.write("run.sh")
    program.chmod(0o755)
    work.link("deep/link.md", "../a.md")
    work.git("add", "--all")
    work.git("update-index", "--add", "--cacheinfo", f"160000,{commit},module")
    work.git("commit", "--quiet", "-m", "x")
    kinds = {entry.path: (entry.kind, entry.target) for entry in opened(work).files("HEAD")}
    assert kinds == {
        "a.md": (Kind.FILE, ""),
        "deep/link.md": (Kind.LINK, "../a.md"),
        "module": (Kind.SUBMODULE, ""),
        "run.sh": (Kind.FILE, ""),
    }


def test_the_commit_is_read_and_not_the_work_tree_or_the_folder(work: WorkTree) -> None:
    work.commit({"deep/b.md": "two\n"})
    work.write("a.md", "changed\n")
    repo = Repo(work.root / "deep")
    blobs = [entry.blob for entry in repo.files("HEAD")]
    assert list(repo.read_blobs(blobs)) == [b"one\n", b"two\n"]
    assert list(repo.sizes(blobs).values()) == [4, 4]


def test_content_is_given_byte_for_byte(work: WorkTree) -> None:
    contents = [b"", b"\n", b"\r\n\0\xff", b"x" * 300_000, b"no line end"]
    blobs = [work.git("hash-object", "-w", "--stdin", given=content) for content in contents]
    assert list(opened(work).read_blobs(blobs)) == contents
    assert [opened(work).sizes(blobs)[blob] for blob in blobs] == [len(content) for content in contents]
    assert list(opened(work).read_blobs([])) == []
    assert opened(work).sizes([]) == {}


def test_one_blob_that_cannot_be_had_keeps_no_other_back(work: WorkTree) -> None:
    good, bad = (work.git("hash-object", "-w", "--stdin", given=content) for content in (b"good", b"bad" * 500))
    loose = work.root / ".git" / "objects" / bad[:2] / bad[2:]
    loose.chmod(0o644)
    loose.write_bytes(loose.read_bytes()[:20] + b"damaged")
    tree = work.git("rev-parse", "HEAD^{tree}")
    assert list(opened(work).read_blobs([good, "1" * 40, bad, tree, good, bad])) == [
        b"good",
        None,
        None,
        None,
        b"good",
        None,
    ]
    assert opened(work).sizes([good, "1" * 40, tree]) == {good: 4}


def test_reading_may_stop_early(work: WorkTree) -> None:
    blobs = [work.git("hash-object", "-w", "--stdin", given=b"x" * 200_000 + bytes([n])) for n in range(3)]
    reading = opened(work).read_blobs(blobs)
    assert next(reading) is not None
    reading.close()  # type: ignore[attr-defined]  # a generator, which the annotation does not promise


def test_a_commit_that_is_not_there_is_an_error_with_its_name(work: WorkTree) -> None:
    with pytest.raises(GitError, match="nowhere"):
        opened(work).files("nowhere")


def test_what_differs_from_head_is_named_with_what_is_new(work: WorkTree) -> None:
    work.commit({"gone.md": "1\n", "moved.md": "2\n" * 9, "staged.md": "3\n", ".gitignore": "left-out.md\n"})
    work.write("a.md", "changed\n")
    (work.root / "gone.md").unlink()
    work.git("mv", "moved.md", "there.md")
    work.write("staged.md", "4\n")
    work.git("add", "staged.md")
    work.write("new/with space\nand feed.md")
    work.write("left-out.md")
    assert Repo(work.root / "new").dirty() == [
        "a.md", "gone.md", "moved.md", "new/with space\nand feed.md", "staged.md", "there.md",
    ]  # fmt: skip


def test_no_program_that_a_repository_names_is_run(work: WorkTree, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    program = work.write("program", f'#!/bin/sh\ntouch "{mark}"\ncat "$1"\n')
    program.chmod(0o755)
    for name in ("core.fsmonitor", "diff.external", "diff.words.textconv", "core.pager", "filter.words.smudge"):
        work.git("config", name, str(program))
    work.write(".gitattributes", "*.md diff=words\n")
    work.git("-c", "core.fsmonitor=false", "add", "--all")
    work.git("-c", "core.fsmonitor=false", "commit", "--quiet", "-m", "x")
    mark.unlink(missing_ok=True)
    repo = opened(work)
    repo.dirty()
    list(repo.read_blobs(entry.blob for entry in repo.files("HEAD")))
    assert not mark.exists()


def test_a_missing_commit_is_fetched_into_a_shallow_clone_alone(work: WorkTree, tmp_path: Path) -> None:
    first = work.git("rev-parse", "HEAD")
    second = work.commit({"a.md": "two\n"}, date=DAY.format(2))
    work.commit({"a.md": "three\n"}, date=DAY.format(3))
    repo = opened(work.clone(tmp_path / "clone", "--depth=1"))
    assert repo.is_shallow()
    assert repo.resolve_commit(second) is None
    assert repo.fetch_commit(second)
    assert repo.resolve_commit(second) == second
    assert repo.resolve_commit(first) is None


def test_a_whole_clone_stays_whole_when_a_commit_is_fetched(work: WorkTree, tmp_path: Path) -> None:
    clone = work.clone(tmp_path / "clone")
    later = work.commit({"a.md": "two\n"})
    repo = opened(clone)
    assert repo.fetch_commit(later)
    assert not repo.is_shallow()
    assert not opened(work).is_shallow()


@pytest.mark.parametrize("commit", ["0" * 40, "1" * 40, "main", "--upload-pack=touch x", ""])
def test_what_cannot_be_fetched_is_no_error(work: WorkTree, tmp_path: Path, commit: str) -> None:
    assert not opened(work).fetch_commit(commit)
    assert not opened(work.clone(tmp_path / "clone", "--depth=1")).fetch_commit(commit)


def test_the_history_of_a_shallow_clone_can_be_had(work: WorkTree, tmp_path: Path) -> None:
    first = work.git("rev-parse", "HEAD")
    last = work.commit({"a.md": "two\n"})
    repo = opened(work.clone(tmp_path / "clone", "--depth=1"))
    assert repo.fetch_history(last)
    assert not repo.is_shallow()
    assert repo.is_ancestor(first, last)
    assert not repo.is_ancestor(last, first)


def test_the_history_of_a_clone_whose_origin_is_gone_cannot(work: WorkTree, tmp_path: Path) -> None:
    last = work.commit({"a.md": "two\n"})
    clone = work.clone(tmp_path / "clone", "--depth=1")
    shutil.rmtree(work.root)
    assert not opened(clone).fetch_history(last)


def test_an_id_is_whole_and_names_something() -> None:
    assert is_commit_id("a" * 40)
    assert is_commit_id("0" * 63 + "1")
    assert not any(is_commit_id(text) for text in ("", "a" * 39, "0" * 40, "g" * 40, "A" * 40))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n", "Git LFS"),
        (b"/annex/objects/SHA256E-s12--00.md\n", "git-annex"),
        (b"version https://git-lfs.github.com/spec/v1\n" + b"User: why does this not work?\n" * 50, ""),
        (b"User: version https://git-lfs.github.com/spec/v1\n", ""),
        (b"", ""),
    ],
)
def test_a_pointer_is_told_from_words_about_pointers(data: bytes, kind: str) -> None:
    assert pointer_kind(data) == kind
