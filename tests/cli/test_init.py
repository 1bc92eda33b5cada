"""What `syncer init` writes, what a run makes of it, and where it writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from syncer.config import Config
from syncer.settings import load
from tests.cli.command import TALK, run, run_json
from tests.repositories import WorkTree, make_repository, run_git

TALKS: dict[str, str | bytes] = {"transcripts/yard.md": TALK, "app/.specstory/history/day.md": TALK}
EXPLAINED = {f"# {field.description}" for field in Config.model_fields.values()}


@pytest.fixture
def tree(tmp_path: Path) -> WorkTree:
    return make_repository(tmp_path / "yard", TALKS)


def test_what_was_said_until_now_is_held_back_and_what_comes_is_filed(tree: WorkTree) -> None:
    commit = tree.git("rev-parse", "HEAD")
    done = run(tree.root, "init")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[:2] == [
        "wrote syncer.yaml",
        "found 2 transcripts in **/.specstory/history/, transcripts/",
    ]
    assert len(done.out.partition("Next:\n")[2].splitlines()) <= 5
    config = load(tree.root / "syncer.yaml")
    assert (config.since, config.transcripts) == (commit, ("**/.specstory/history/", "transcripts/"))
    tree.commit()
    assert run_json(tree.root, "sync").titles == set()
    tree.commit({"transcripts/yard.md": TALK + "\nTODO: oil the hinges of the gate\n"})
    assert run_json(tree.root, "sync").titles == {"Oil the hinges of the gate"}


def test_without_since_all_history_comes_in_as_the_file_says(tree: WorkTree) -> None:
    run(tree.root, "init")
    written = (tree.root / "syncer.yaml").read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(written) if line.startswith("since: "))
    assert "Without this key all that was ever said is filed" in written[at - 1]
    tree.write("syncer.yaml", "\n".join(written[:at] + written[at + 1 :]))
    assert len(run_json(tree.root, "plan").titles) == 4


def test_each_key_is_explained_in_the_words_of_the_configuration(tree: WorkTree) -> None:
    tree.git("remote", "add", "origin", "git@gitlab.com:octo/yard.git")
    lines = run(tree.root, "init", "--dry-run").out.splitlines()
    keys = [number for number, line in enumerate(lines) if line.startswith(("since:", "transcripts:", "# tracker:"))]
    assert len(keys) == 3
    assert all(EXPLAINED & set(lines[max(0, number - 2) : number]) for number in keys)
    assert "$schema" not in "\n".join(lines)


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        ("https://github.com/octo/yard.git", "# tracker: github"),
        ("git@github.com-work:octo/yard.git", "# tracker: github"),
        ("ssh://git@altssh.gitlab.com:443/octo/yard.git", "# tracker: gitlab"),
        ("https://git.example.org/octo/yard.git", ""),
        ("", ""),
    ],
)
def test_a_tracker_is_offered_where_origin_leaves_no_doubt_and_chosen_nowhere(
    tree: WorkTree, origin: str, line: str
) -> None:
    if origin:
        tree.git("remote", "add", "origin", origin)
    done = run(tree.root, "init", "--dry-run")
    assert [text for text in done.out.splitlines() if "tracker:" in text] == ([line] if line else [])
    assert "tracker" not in yaml.safe_load(done.out)
    assert ("HEAD is not on origin yet" in done.err) == bool(origin)


def test_a_dry_run_prints_the_file_and_writes_none(tree: WorkTree) -> None:
    shown = run(tree.root, "init", "--dry-run")
    assert shown.code == 0
    assert "found 2 transcripts" in shown.err
    assert not (tree.root / "syncer.yaml").exists()
    run(tree.root, "init")
    assert (tree.root / "syncer.yaml").read_text(encoding="utf-8") == shown.out


def test_it_is_written_to_the_root_wherever_it_is_called(tree: WorkTree) -> None:
    done = run(tree.root / "transcripts", "init")
    assert (done.code, done.out.splitlines()[0]) == (0, "wrote ../syncer.yaml")
    assert (tree.root / "syncer.yaml").is_file()


@pytest.mark.parametrize("place", ["syncer.yaml", ".syncer.yaml", "app/.syncer.yaml"])
def test_a_configuration_that_is_there_stays_as_it_is(tree: WorkTree, place: str) -> None:
    tree.write(place, "max_new: 3\n")
    before = sorted(tree.root.rglob("*.yaml"))
    for options in ([], ["--dry-run"]):
        done = run(tree.root / "app", "init", *options)
        assert (done.code, done.out) == (1, "")
        shown = place.removeprefix("app/") if place.startswith("app/") else f"../{place}"
        assert f"{shown} is there already; nothing was written" in done.err
    assert sorted(tree.root.rglob("*.yaml")) == before
    assert (tree.root / place).read_text(encoding="utf-8") == "max_new: 3\n"


def test_a_link_that_leads_nowhere_is_not_written_through(tree: WorkTree, tmp_path: Path) -> None:
    tree.link("syncer.yaml", str(tmp_path / "elsewhere.yaml"))
    done = run(tree.root, "init")
    assert done.code == 2
    assert "links out of the repository" in done.err
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_two_configurations_are_named(tree: WorkTree) -> None:
    tree.write("syncer.yaml", "")
    tree.write(".syncer.yaml", "")
    done = run(tree.root, "init")
    assert done.code == 2
    assert "holds both syncer.yaml and .syncer.yaml" in done.err


def test_outside_a_repository_and_before_the_first_commit_it_says_what_lacks(tmp_path: Path) -> None:
    outside = run(tmp_path, "init")
    assert (outside.code, outside.out) == (1, "")
    assert "is in no git repository" in outside.err
    tree = make_repository(tmp_path / "yard")
    empty = run(tree.root, "init")
    assert (empty.code, empty.out) == (1, "")
    assert "has no commit yet" in empty.err
    assert not (tree.root / "syncer.yaml").exists()


def test_where_nothing_is_found_no_place_is_named(tmp_path: Path) -> None:
    tree = make_repository(tmp_path / "yard", {"transcripts/README.md": TALK, "src/main.py": "pass\n"})
    done = run(tree.root, "init")
    assert done.code == 0
    assert "no transcript was found" in done.out
    assert load(tree.root / "syncer.yaml").transcripts == ()


def test_what_is_no_transcript_names_no_place(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"docs/meetings/yard.md": TALK, "data/full.jsonl": '{"price": 3}\n'}
    tree = make_repository(tmp_path / "yard", files)
    run(tree.root, "init")
    assert load(tree.root / "syncer.yaml").transcripts == ("docs/meetings/",)


def test_what_is_not_committed_yet_is_told_and_its_place_named(tree: WorkTree) -> None:
    tree.write("standups/monday.md", TALK)
    tree.git("rm", "--quiet", "--cached", "transcripts/yard.md")
    (tree.root / "transcripts/yard.md").unlink()
    done = run(tree.root, "init")
    assert "1 of them not committed yet, and what is said there is not held back" in done.out
    assert "standups/" in load(tree.root / "syncer.yaml").transcripts


def test_a_folder_in_another_case_is_named_as_it_is_spelt(tmp_path: Path) -> None:
    tree = make_repository(tmp_path / "yard", {"Meetings/2026/a.md": TALK, "Meetings/b.md": TALK})
    run(tree.root, "init")
    assert load(tree.root / "syncer.yaml").transcripts == ("Meetings/",)
    assert len(run_json(tree.root, "extract").json["read"]) == 2


def test_a_head_that_origin_has_is_nothing_to_warn_of(tmp_path: Path, tree: WorkTree) -> None:
    run_git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "origin.git")
    tree.git("remote", "add", "origin", str(tmp_path / "origin.git"))
    tree.git("push", "--quiet", "origin", "main")
    assert "not on origin" not in run(tree.root, "init").out
