"""Which files are read, and what is said of the others: at a commit and in the work tree."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from syncer import discover
from syncer.discover import from_commit, transcripts_among, uncommitted
from syncer.gitrepo import Repo
from syncer.models import Skipped, SourceFile
from syncer.selection import NEVER, Selection, Wanted
from syncer.worktree import from_work_tree
from tests.repositories import WorkTree, make_repository

POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"


@pytest.fixture
def work(tmp_path: Path) -> WorkTree:
    return make_repository(tmp_path / "work")


def at_head(
    work: WorkTree,
    *named: str,
    globs: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    below: str = "",
    size: int = 99,
) -> Selection:
    repo = Repo(work.root.resolve())
    return from_commit(
        repo, repo.head(), Wanted(globs=globs, ignore=ignore, named=named, cwd=work.root / below, max_size=size)
    )


def on_disk(work: WorkTree, *named: str, globs: tuple[str, ...] = (), size: int = 99, below: str = "") -> Selection:
    return from_work_tree(work.root, Wanted(globs=globs, named=named, cwd=work.root / below, max_size=size))


def reasons(skipped: tuple[Skipped, ...]) -> dict[str, str]:
    found = {skip.path: skip.reason for skip in skipped}
    assert len(found) == len(skipped)
    return found


def contents(selection: Selection) -> dict[str, bytes]:
    read = list(selection.read())
    assert all(isinstance(file, SourceFile) for file in read)
    return {file.path: file.data for file in read if isinstance(file, SourceFile)}


def test_the_usual_places_are_tried_and_what_was_found_is_said(work: WorkTree) -> None:
    work.commit({"transcripts/b.md": "2\n", "transcripts/a.md": "1\n", "minutes/x.txt": "3\n", "src/x.md": "no\n"})
    for selection in (at_head(work), on_disk(work)):
        assert selection.files == ("minutes/x.txt", "transcripts/a.md", "transcripts/b.md")
        assert {(place.glob, place.files) for place in selection.places if place.files} == {
            ("transcripts/", 2),
            ("minutes/", 1),
        }
        assert contents(selection) == {"minutes/x.txt": b"3\n", "transcripts/a.md": b"1\n", "transcripts/b.md": b"2\n"}
        assert (selection.complete, selection.skipped, selection.named_missing) == (True, (), ())
        assert selection.present == {"minutes/x.txt", "transcripts/a.md", "transcripts/b.md", "src/x.md"}


def test_configured_globs_take_the_place_of_the_usual_ones(work: WorkTree) -> None:
    work.commit({"transcripts/a.md": "1\n", "calls/b.md": "2\n", "calls/c.rst": "3\n"})
    for selection in (at_head(work, globs=("calls/*", "none/")), on_disk(work, globs=("calls/*", "none/"))):
        assert selection.files == ("calls/b.md", "calls/c.rst")
        assert [(place.glob, place.files) for place in selection.places] == [("calls/*", 2), ("none/", 0)]


def test_what_the_config_ignores_is_told_apart(work: WorkTree) -> None:
    work.commit({"transcripts/a.md": "1\n", "transcripts/old/b.md": "2\n"})
    for selection in (
        at_head(work, ignore=("transcripts/old",)),
        from_work_tree(work.root, Wanted(ignore=["**/old/*.md"])),
    ):
        assert (selection.files, selection.ignored) == (("transcripts/a.md",), ("transcripts/old/b.md",))


def test_our_own_issues_are_never_read(work: WorkTree) -> None:
    work.commit({".syncer/issues/0a.md": "1\n", "transcripts/.syncer/x.md": "2\n"})
    for selection in (
        at_head(work, globs=("**",)),
        on_disk(work, globs=("**",)),
        at_head(work, "."),
        on_disk(work, "."),
    ):
        assert selection.files == ()
    for selection in (at_head(work, ".syncer/issues/0a.md"), on_disk(work, ".syncer")):
        assert [skip.reason for skip in selection.named_missing] == [NEVER]


def test_an_empty_repository_holds_nothing(work: WorkTree) -> None:
    assert at_head(work).files == ()
    assert list(at_head(work).read()) == []
    work.write("transcripts/a.md")
    assert [skip.reason for skip in at_head(work, "transcripts/a.md").named_missing] == [discover.NOT_COMMITTED]


def test_the_commit_is_read_whatever_the_work_tree_says(work: WorkTree) -> None:
    work.commit({"transcripts/a.md": "1\n", "transcripts/b.md": "2\n"})
    work.write("transcripts/a.md", "changed\n")
    work.write("transcripts/new.md")
    (work.root / "transcripts" / "b.md").unlink()
    assert contents(at_head(work)) == {"transcripts/a.md": b"1\n", "transcripts/b.md": b"2\n"}
    assert contents(at_head(work, "transcripts/b.md")) == {"transcripts/b.md": b"2\n"}
    assert contents(on_disk(work)) == {"transcripts/a.md": b"changed\n", "transcripts/new.md": b"Words.\n"}


def test_files_over_the_limit_are_skipped_before_they_are_read(work: WorkTree) -> None:
    work.commit({"transcripts/a.md": "x" * 99, "transcripts/b.md": "x" * 100, "transcripts/c.md": "x" * 2_340_000})
    for selection in (at_head(work), on_disk(work), at_head(work, "transcripts/"), on_disk(work, "transcripts")):
        assert selection.files == ("transcripts/a.md",)
        assert reasons(selection.skipped) == {
            "transcripts/b.md": "over max_size (100 bytes)",
            "transcripts/c.md": "over max_size (2.3 MB)",
        }


def test_a_pointer_is_no_transcript(work: WorkTree) -> None:
    work.commit({"transcripts/a.md": POINTER})
    for selection in (at_head(work), on_disk(work)):
        (skip,) = selection.read()
        assert skip == Skipped(
            "transcripts/a.md", "a Git LFS pointer; its content is not in the repository", unreadable=True
        )


def test_a_file_that_is_gone_when_it_is_read_keeps_no_other_back(work: WorkTree) -> None:
    work.commit({"transcripts/a.md": "1\n", "transcripts/b.md": "2\n"})
    selection = on_disk(work)
    (work.root / "transcripts" / "a.md").unlink()
    first, second = selection.read()
    assert first == Skipped("transcripts/a.md", "cannot be read: No such file or directory", unreadable=True)
    assert second == SourceFile("transcripts/b.md", b"2\n")


def test_a_blob_that_git_lost_is_a_skip(work: WorkTree) -> None:
    work.commit({"transcripts/a.md": "1\n", "transcripts/b.md": "2\n"})
    blob = work.git("rev-parse", "HEAD:transcripts/a.md")
    (work.root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    first, second = at_head(work).read()
    assert first == Skipped("transcripts/a.md", "its content cannot be had from git", unreadable=True)
    assert second == SourceFile("transcripts/b.md", b"2\n")


def test_odd_names_are_read_under_their_own_name(work: WorkTree) -> None:
    odd = ["-rf.md", "a b.md", "a\nb.md", *(unicodedata.normalize(form, "ü.md") for form in ("NFC", "NFD"))]
    work.commit({f"transcripts/{name}": name for name in odd})
    expected = {f"transcripts/{name}": name.encode() for name in odd}
    for selection in (at_head(work), on_disk(work), at_head(work, "transcripts"), on_disk(work, "transcripts/")):
        assert contents(selection) == expected
    for name in odd[:3]:
        assert list(contents(at_head(work, name, below="transcripts"))) == [f"transcripts/{name}"]


def test_a_name_may_be_typed_in_the_other_unicode_form(work: WorkTree) -> None:
    work.commit({unicodedata.normalize("NFD", "transcripts/Gespräch.md"): "1\n"})
    typed = unicodedata.normalize("NFC", "transcripts/Gespräch.md")
    assert at_head(work, typed).files == (unicodedata.normalize("NFD", typed),)


def test_a_name_that_is_not_utf_8_is_skipped_and_can_be_printed(work: WorkTree) -> None:
    place = os.fsencode(work.root) + b"/transcripts/M\xfcller.md"
    work.commit({"transcripts/a.md": "1\n"})
    Path(os.fsdecode(place)).write_bytes(b"2\n")
    work.commit()
    for selection in (at_head(work), on_disk(work), at_head(work, "transcripts")):
        assert selection.files == ("transcripts/a.md",)
        assert reasons(selection.skipped) == {"transcripts/M\\xfcller.md": "its name is not valid UTF-8; rename it"}
    named = on_disk(work, os.fsdecode(place))
    assert contents(named) == {"transcripts/M\\xfcller.md": b"2\n"}


def test_a_link_is_read_once_under_the_path_it_leads_to(work: WorkTree) -> None:
    work.write("transcripts/a.md", "1\n")
    work.write("docs/b.md", "2\n")
    work.link("transcripts/a-too.md", "a.md")
    work.link("transcripts/b.md", "../docs/b.md")
    work.link("transcripts/chain.md", "b.md")
    work.commit()
    for selection in (at_head(work), on_disk(work)):
        assert selection.files == ("docs/b.md", "transcripts/a.md")
        assert reasons(selection.skipped) == {
            "transcripts/a-too.md": "a link to transcripts/a.md, which is read itself",
            "transcripts/b.md": "a link to docs/b.md, which is read itself",
            "transcripts/chain.md": "a link to docs/b.md, which is read itself",
        }


def test_a_link_to_outside_is_not_followed(work: WorkTree, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("secret\n", encoding="utf-8")
    for name, target in {
        "absolute": str(secret),
        "relative": "../../secret.md",
        "round": f"../../{work.root.name}/transcripts/../../secret.md",
        "self": "self.md",
    }.items():
        work.link(f"transcripts/{name}.md", target)
    work.link("meetings", str(tmp_path))
    work.link("transcripts/picture.png", str(tmp_path / "picture.png"))
    work.commit()
    expected = dict.fromkeys(["meetings", *(f"transcripts/{n}.md" for n in ("absolute", "relative", "round", "self"))])
    for selection, where in ((at_head(work), "the repository"), (on_disk(work), "the folder")):
        assert selection.files == ()
        assert reasons(selection.skipped) == dict.fromkeys(expected, f"a link to outside {where}")


def test_a_link_through_a_folder_that_is_a_link_stays_inside(work: WorkTree, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret\n", encoding="utf-8")
    work.link("up", "..")
    work.link("transcripts/a.md", "../up/secret.md")
    work.commit()
    assert at_head(work).files == on_disk(work).files == ()
    assert reasons(at_head(work).skipped) == {"transcripts/a.md": "a link to outside the repository"}


def test_a_place_that_is_a_link_to_a_folder_is_read_where_it_leads(work: WorkTree) -> None:
    work.commit({"docs/calls/a.md": "1\n", "docs/calls/b.png": "2\n"})
    work.link("transcripts", "docs/calls")
    work.commit()
    for selection in (at_head(work), on_disk(work)):
        assert selection.files == ("docs/calls/a.md",)
        assert reasons(selection.skipped) == {"transcripts": "a link to docs/calls, which is read itself"}
        assert [(place.glob, place.files) for place in selection.places if place.files] == [("transcripts/", 1)]


def test_a_link_upward_brings_in_nothing_but_itself(work: WorkTree) -> None:
    work.commit({"README.md": "1\n", "notes.md": "2\n", "transcripts/a.md": "3\n"})
    work.link("transcripts/all", "..")
    work.link("transcripts/again", ".")
    work.commit()
    for selection in (at_head(work), on_disk(work)):
        assert selection.files == ("transcripts/a.md",)
        assert reasons(selection.skipped) == {
            "transcripts/all": "a link to ., a folder that it lies in",
            "transcripts/again": "a link to transcripts, a folder that it lies in",
        }


def test_a_link_does_not_lead_to_what_is_not_to_be_read(work: WorkTree) -> None:
    work.commit({".syncer/issues/0a.md": "1\n", "drafts/b.md": "2\n", "x.py": "3\n"})
    work.link("transcripts/own.md", "../.syncer/issues/0a.md")
    work.link("transcripts/draft.md", "../drafts/b.md")
    work.link("transcripts/nowhere.md", "missing.md")
    work.link("transcripts/picture.png", "../x.py")
    work.link("transcripts/annexed.md", "../.git/annex/objects/0/SHA256E-s1--0.md/SHA256E-s1--0.md")
    work.commit()
    selection = at_head(work, ignore=("drafts/",))
    assert selection.files == ()
    assert reasons(selection.skipped) == {
        "transcripts/own.md": "a link to .syncer/issues/0a.md, which is not to be read",
        "transcripts/draft.md": "a link to drafts/b.md, which is not to be read",
        "transcripts/nowhere.md": "a link to transcripts/missing.md, which is not in the repository",
        "transcripts/annexed.md": "a git-annex link; its content is not in the repository",
    }


def test_a_submodule_is_named(work: WorkTree) -> None:
    commit = work.commit({"a.md": "1\n"})
    for path in ("transcripts/module", "meetings", "vendor/module"):
        work.git("update-index", "--add", "--cacheinfo", f"160000,{commit},{path}")
    work.git("commit", "--quiet", "-m", "x")
    reason = "a submodule; its files are in another repository"
    assert reasons(at_head(work).skipped) == {"transcripts/module": reason, "meetings": reason}
    assert reasons(at_head(work, "vendor/module").named_missing) == {"vendor/module": reason}


def test_a_named_file_is_taken_whatever_its_suffix_and_a_folder_with_its_transcripts(work: WorkTree) -> None:
    work.commit({"src/a.rst": "1\n", "src/b.md": "2\n", "src/c.py": "3\n", "transcripts/d.md": "4\n"})
    for select in (at_head, on_disk):
        assert select(work, "src/a.rst").files == ("src/a.rst",)
        assert select(work, "src").files == ("src/b.md",)
        assert select(work, "src/", "src/c.py", "src").files == ("src/b.md", "src/c.py")
        assert select(work, ".").files == ("src/b.md", "transcripts/d.md")
        assert select(work, "src").complete is False
        assert select(work, "src").places == ()


def test_a_name_counts_from_the_current_folder(work: WorkTree) -> None:
    work.commit({"src/deep/a.md": "1\n", "transcripts/b.md": "2\n"})
    for select in (at_head, on_disk):
        assert select(work, "a.md", "../../transcripts", below="src/deep").files == (
            "src/deep/a.md",
            "transcripts/b.md",
        )
        assert select(work, ".", below="src").files == ("src/deep/a.md",)
        assert select(work, "..", below="src/deep").files == ("src/deep/a.md",)
        assert select(work, str(work.root / "transcripts" / "b.md"), below="src").files == ("transcripts/b.md",)


def test_a_repository_reached_through_a_link_is_the_same(work: WorkTree, tmp_path: Path) -> None:
    work.commit({"transcripts/a.md": "1\n"})
    (tmp_path / "short").symlink_to("work")
    repo = Repo(work.root.resolve())
    for named, cwd in (
        (["a.md"], tmp_path / "short" / "transcripts"),
        ([str(tmp_path / "short/transcripts")], tmp_path),
    ):
        assert from_commit(repo, repo.head(), Wanted(named=named, cwd=cwd)).files == ("transcripts/a.md",)
        assert from_work_tree(work.root, Wanted(named=named, cwd=cwd)).files == ("transcripts/a.md",)


def test_what_is_named_and_not_there_is_told_from_the_rest(work: WorkTree, tmp_path: Path) -> None:
    work.commit({"transcripts/a.md": "1\n", "src/x.py": "2\n"})
    work.write("transcripts/new.md")
    (tmp_path / "elsewhere.md").write_text("x\n", encoding="utf-8")
    selection = at_head(
        work, "missing.md", "transcripts/new.md", "../elsewhere.md", "transcripts/a.md", "src", "a.md/x"
    )
    assert selection.files == ("transcripts/a.md",)
    assert reasons(selection.named_missing) == {
        "missing.md": "there is no such file or folder",
        "transcripts/new.md": discover.NOT_COMMITTED,
        "../elsewhere.md": discover.OUTSIDE,
        "a.md/x": "there is no such file or folder",
    }


def test_a_named_file_that_the_config_ignores_is_skipped_at_a_commit_alone(work: WorkTree) -> None:
    work.commit({"transcripts/a.md": "1\n"})
    selection = at_head(work, "transcripts/a.md", ignore=("transcripts/",))
    assert reasons(selection.skipped) == {"transcripts/a.md": "kept out by `ignore.paths` in the configuration"}
    assert from_work_tree(work.root, Wanted(named=["transcripts/a.md"], ignore=["transcripts/"])).files == (
        "transcripts/a.md",
    )


def test_a_named_link_leads_to_what_it_names(work: WorkTree, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret\n", encoding="utf-8")
    work.write("docs/b.md", "2\n")
    work.link("b.md", "docs/b.md")
    work.link("folder", "docs")
    work.link("out.md", "../secret.md")
    work.commit()
    assert at_head(work, "b.md").files == at_head(work, "folder").files == at_head(work, "folder/b.md").files
    assert at_head(work, "b.md").files == ("docs/b.md",)
    selection = at_head(work, "out.md")
    assert (selection.files, reasons(selection.named_missing)) == ((), {"out.md": "a link to outside the repository"})


def test_extract_reads_any_file_that_is_named_wherever_it_lies(work: WorkTree, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (outside / "deep").mkdir(parents=True)
    for name in ("a.weird", "b.md", "deep/c.md", "deep/d.png"):
        (outside / name).write_text(name, encoding="utf-8")
    (outside / "link.md").symlink_to(work.root)
    selection = on_disk(work, "../outside/a.weird", "../outside", str(outside / "b.md"))
    assert contents(selection) == {
        "../outside/a.weird": b"a.weird",
        "../outside/b.md": b"b.md",
        "../outside/deep/c.md": b"deep/c.md",
    }
    assert reasons(selection.skipped) == {"../outside/link.md": "a link to outside the folder"}
    absolute = f"{outside.as_posix()}/b.md"
    assert contents(on_disk(work, absolute)) == {absolute: b"b.md"}


def test_extract_names_what_it_cannot_read_and_reads_the_rest(work: WorkTree) -> None:
    work.write("a.md", "1\n")
    os.mkfifo(work.root / "pipe")
    os.mkfifo(work.root / "transcript.md")
    selection = on_disk(work, "missing.md", "pipe", "a.md", "a.md/below")
    assert contents(selection) == {"a.md": b"1\n"}
    assert reasons(selection.named_missing) == {
        "missing.md": "there is no such file or folder",
        "pipe": "not a regular file",
        "a.md/below": "there is no such file or folder",
    }
    assert reasons(on_disk(work, ".").skipped) == {"transcript.md": "not a regular file"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_what_may_not_be_read_is_named(work: WorkTree) -> None:
    work.write("transcripts/closed/a.md").parent.chmod(0)
    work.write("transcripts/b.md").chmod(0)
    work.write("transcripts/c.md", "3\n")
    try:
        selection = on_disk(work)
        assert reasons(selection.skipped) == {"transcripts/closed": "cannot be read: Permission denied"}
        assert list(selection.read()) == [
            Skipped("transcripts/b.md", "cannot be read: Permission denied", unreadable=True),
            SourceFile("transcripts/c.md", b"3\n"),
        ]
        named = on_disk(work, "transcripts/b.md", "transcripts/closed")
        assert reasons(named.named_missing) == dict.fromkeys(
            ("transcripts/b.md", "transcripts/closed"), "cannot be read: Permission denied"
        )
    finally:
        (work.root / "transcripts" / "closed").chmod(0o755)


def test_transcripts_with_uncommitted_changes_are_named(work: WorkTree) -> None:
    work.commit({"transcripts/a.md": "1\n", "src/x.md": "2\n", "transcripts/gone.md": "3\n"})
    work.write("transcripts/a.md", "changed\n")
    work.write("transcripts/new.md")
    work.write("transcripts/picture.png")
    work.write("transcripts/drafts/x.md")
    work.write("src/x.md", "changed\n")
    work.write("src/y.rst")
    work.write(".syncer/issues/0a.md")
    (work.root / "transcripts" / "gone.md").unlink()
    repo = Repo(work.root.resolve())
    assert uncommitted(repo, Wanted(ignore=["transcripts/drafts"])) == [
        "transcripts/a.md",
        "transcripts/gone.md",
        "transcripts/new.md",
    ]
    assert uncommitted(repo, Wanted(globs=["src/*"])) == ["src/x.md", "src/y.rst"]
    assert uncommitted(repo, Wanted(named=["."], cwd=work.root / "src")) == ["src/x.md"]
    assert uncommitted(repo, Wanted(named=["src/y.rst"])) == ["src/y.rst"]


def test_changed_paths_that_are_transcripts_are_told_from_the_others() -> None:
    paths = {"transcripts/b.md", "transcripts/a.md", "src/x.py", ".syncer/issues/0a.md", "transcripts/drafts/c.md"}
    assert transcripts_among(paths, Wanted(ignore=["transcripts/drafts"])) == ["transcripts/a.md", "transcripts/b.md"]
    assert transcripts_among(paths, Wanted(globs=["src/*", ".syncer/**"])) == ["src/x.py"]
    assert transcripts_among([]) == []
