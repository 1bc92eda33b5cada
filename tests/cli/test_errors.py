"""What goes wrong: the exit code, what is said on standard error, and the one object on standard output."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.command import COMMAND, FAST, SECONDS, TALK, by_hand, clean_environment, make_yard, run, run_json
from tests.forges.faults import Fault, Kind
from tests.forges.github import GitHubServer
from tests.repositories import WorkTree, make_repository

TO_GITHUB = ("--tracker", "github", "--repo", "octo/yard")
MORE = TALK + "\nTODO: oil the hinges of the gate\n"


@pytest.fixture
def tree(tmp_path: Path) -> WorkTree:
    return make_yard(tmp_path / "yard", FAST + "max_wait: 0\n")


def sync_and_say_more(tree: WorkTree, github: GitHubServer) -> None:
    assert run_json(tree.root, "sync", *TO_GITHUB, given=by_hand(github, "github")).code == 0
    tree.commit({"transcripts/yard.md": MORE})


def test_limits_refuse_and_are_lifted(tree: WorkTree, github: GitHubServer) -> None:
    given = by_hand(github, "github")
    refused = run_json(tree.root, "sync", "--max-new", "0", *TO_GITHUB, given=given)
    assert refused.code == 3
    assert refused.json["refused"].keys() == {"reason", "allowed", "planned", "hint"}
    assert [refused.json["refused"][key] for key in ("reason", "allowed", "planned")] == ["max_new", 0, 4]
    assert {change["outcome"] for change in refused.json["changes"]} == {"planned"}
    assert github.writes == 0
    assert run_json(tree.root, "sync", "--max-new", "NONE", *TO_GITHUB, given=given).code == 0
    done = TALK.replace("[ ]", "[x]").replace("TODO: mend", "DONE: mend")
    tree.commit({"transcripts/yard.md": done})
    refused = run_json(tree.root, "sync", "--max-close", "0", *TO_GITHUB, given=given)
    assert (refused.code, refused.json["refused"]["reason"]) == (3, "max_close")
    assert refused.json["refused"]["planned"] == refused.json["summary"]["close"]


def rename_label(github: GitHubServer) -> None:
    github.repository.rename_label(github.labels["syncer"], "from talks")


def let_labels_lag(github: GitHubServer) -> None:
    for issue in github.issues.values():
        issue.hidden_until["labels"] = 1000


@pytest.mark.parametrize(("reason", "mishap"), [("label_renamed", rename_label), ("listings_differ", let_labels_lag)])
def test_what_the_tracker_shows_may_be_no_ground_to_write_on(
    tree: WorkTree, github: GitHubServer, reason: str, mishap: Callable[[GitHubServer], None]
) -> None:
    sync_and_say_more(tree, github)
    mishap(github)
    written = github.writes
    done = run_json(tree.root, "sync", *TO_GITHUB, given=by_hand(github, "github"))
    assert done.code == 3
    assert done.json["refused"]["reason"] == reason
    assert (done.json["refused"]["allowed"], done.json["refused"]["planned"]) == (None, None)
    assert done.json["refused"]["hint"]
    assert github.writes == written


def test_a_since_that_cannot_be_had_is_refused(tree: WorkTree) -> None:
    tree.commit({"syncer.yaml": f"since: '{'1' * 40}'\n"})
    done = run_json(tree.root, "sync")
    assert (done.code, done.json["refused"]["reason"]) == (3, "since_unknown")
    assert "fetch-depth: 0" in done.json["refused"]["hint"]
    assert not (tree.root / ".syncer").exists()


def test_a_tracker_that_cannot_be_read_leaves_the_items_and_a_reason(tree: WorkTree, github: GitHubServer) -> None:
    unreachable = {"GITHUB_TOKEN": "token", "GITHUB_API_URL": "http://127.0.0.1:9"}
    done = run_json(tree.root, "sync", *TO_GITHUB, given=unreachable)
    assert done.code == 1
    assert done.json["error"].keys() == {"kind", "message", "hint"}
    assert "did not answer" in done.json["error"]["message"]
    assert len(done.json["items"]) > 3
    assert done.json["error"]["message"] in done.err
    wrong = run_json(tree.root, "plan", *TO_GITHUB, given=by_hand(github, "github") | {"GITHUB_TOKEN": "wrong"})
    assert (wrong.code, wrong.json["error"]["kind"]) == (1, "tracker")
    assert "GITHUB_TOKEN" in wrong.json["error"]["hint"]
    github.faults.add(Fault("GET", r"/issues$", Kind.NOT_FOUND))
    failed = run_json(tree.root, "plan", *TO_GITHUB, given=by_hand(github, "github"))
    assert failed.code == 1
    assert failed.json["error"]["hint"]
    assert failed.json["api"]["requests"] >= 1


def test_a_change_that_fails_stops_no_other(tree: WorkTree, github: GitHubServer) -> None:
    github.faults.add(Fault("POST", r"/issues$", Kind.UNPROCESSABLE))
    github.faults.add(Fault("POST", r"/issues$", Kind.STATUS_BEFORE, nth=2, status=502))
    done = run_json(tree.root, "sync", *TO_GITHUB, given=by_hand(github, "github"))
    assert done.code == 4
    summary = done.json["summary"]
    assert (summary["create"], summary["failed"], summary["unknown"]) == (2, 1, 1)
    assert all(c["error"] for c in done.json["changes"] if c["outcome"] in {"failed", "unknown"})
    assert done.json["api"] == {"requests": len(github.requests), "writes": github.writes}
    text = run(tree.root, "sync", *TO_GITHUB, given=by_hand(github, "github"))
    assert text.code == 0
    assert "Done: 2 created" in text.out


def test_what_was_written_is_told_though_the_labels_cannot_be_tended(tree: WorkTree, github: GitHubServer) -> None:
    github.faults.add(Fault("GET", r"/labels$", Kind.NOT_FOUND, nth=2, times=None))
    done = run_json(tree.root, "sweep", *TO_GITHUB, given=by_hand(github, "github"))
    assert done.code == 4
    assert "labels were not tended" in done.err
    assert done.json["summary"]["create"] == len(github.issues) == 4


def test_usage_says_how_it_is_meant(tree: WorkTree) -> None:
    asked = {
        ("plan", "--config", "nowhere.yaml"): "nowhere.yaml: there is no such file",
        ("plan", "--changed", "HEAD"): "BEFORE..AFTER",
        ("plan", "--max-new", "few"): "neither a number nor `none`",
        ("plan", "--min-confidence", "nan"): "is not a number",
        ("sync", "--tracker", "github", "--repo", "octo/../yard"): "Write it as owner/name",
        ("sinc",): "Did you mean",
    }
    for arguments, words in asked.items():
        done = run(tree.root, *arguments, given={"GITHUB_TOKEN": "token"})
        assert (done.code, done.out) == (2, ""), arguments
        assert words in done.err


def test_a_wrong_config_is_told_line_by_line_and_begins_no_command(tree: WorkTree) -> None:
    tree.write("syncer.yaml", 'trackr: local\nmax_new: few\n"::add-mask::x\\n::error::y": 1\n')
    done = run(tree.root, "plan", given={"GITHUB_ACTIONS": "true"})
    assert (done.code, done.out) == (2, "")
    assert "syncer.yaml:1: trackr: there is no such key; did you mean `tracker`?" in done.err
    assert "syncer.yaml:2: max_new: expected a whole number" in done.err
    assert [line[:8] for line in done.err.splitlines() if line.lstrip().startswith("::")] == ["::error "]


def test_no_link_leads_out_of_the_repository(tree: WorkTree, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    tree.link(".syncer", str(outside))
    done = run_json(tree.root, "sync")
    assert done.code == 1
    assert ".syncer/issues links out of the repository" in done.json["error"]["message"]
    assert list(outside.iterdir()) == []
    (tree.root / "syncer.yaml").unlink()
    (outside / "syncer.yaml").write_text(FAST, encoding="utf-8")
    tree.link("syncer.yaml", str(outside / "syncer.yaml"))
    config = run(tree.root, "sync")
    assert (config.code, config.out) == (2, "")
    assert "links out of the repository" in config.err


def test_git_that_is_missing_or_refuses_is_told_with_its_remedy(tree: WorkTree, tmp_path: Path) -> None:
    git = shutil.which("git")
    program = tmp_path / "bin" / "git"
    program.parent.mkdir()
    missing = run_json(tree.root, "plan", given={"PATH": str(program.parent)})
    assert (missing.code, missing.json["error"]["kind"]) == (1, "git")
    assert "Install git" in missing.err
    program.write_text(f'#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec "{git}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    refused = run_json(tree.root, "sync", given={"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"})
    assert refused.code == 1
    assert "git config --global --add safe.directory" in refused.json["error"]["hint"]


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let children hear an interrupt, which a shell bids those to ignore that it runs in the background."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_has_a_code_of_its_own(tree: WorkTree, github: GitHubServer) -> None:
    process = subprocess.Popen(
        [*COMMAND, "sync", *TO_GITHUB, "--format", "json"],
        cwd=tree.root,
        env=clean_environment(tree.root, by_hand(github, "github")),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    interrupt = Fault(
        "POST", r"/issues$", Kind.TIMEOUT_AFTER, nth=2, meanwhile=lambda: process.send_signal(signal.SIGINT)
    )
    github.faults.add(interrupt)
    out, err = process.communicate(timeout=SECONDS)
    assert (process.returncode, out) == (130, "")
    assert "interrupted; the next run takes up what is left" in err
    assert "Traceback" not in err
    github.faults.clear()
    github.faults.release()
    again = run_json(tree.root, "sync", *TO_GITHUB, given=by_hand(github, "github"))
    assert again.code == 0
    titles = [issue.title for issue in github.issues.values()]
    assert len(titles) == len(set(titles)) == 4


def run_from_nothing(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run another program than `syncer` alone, in a process that nothing was imported into."""
    return subprocess.run(
        command,
        cwd=folder,
        env=clean_environment(folder),
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


def test_a_bug_is_told_as_one_and_begins_no_command(tree: WorkTree) -> None:
    broken = (
        "import syncer.cli, syncer.listing\n"
        "def fail(*_): raise RuntimeError('it broke\\n  ::add-mask::x\\n##[error]y')\n"
        "syncer.listing.extract = fail\nsyncer.cli.main()\n"
    )
    done = run_from_nothing(tree.root, sys.executable, "-c", broken, "extract")
    assert (done.returncode, done.stdout) == (70, "")
    assert "this is a bug in syncer" in done.stderr
    assert "RuntimeError: it broke" in done.stderr
    assert [line for line in done.stderr.splitlines() if line.lstrip().startswith("::") or "##[" in line] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_result_that_cannot_be_written_is_an_error(tree: WorkTree) -> None:
    for target, code in (("> /dev/full", 1), (">&-", 0), ("| true", 0)):
        command = f"set -o pipefail; '{sys.executable}' -m syncer extract {target}"
        done = run_from_nothing(tree.root, "bash", "-c", command)
        assert done.returncode == code, (target, done.stderr)
        assert "Traceback" not in done.stderr
        assert ("the result cannot be written to standard output" in done.stderr) == (code == 1)


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    command = f"rmdir '{folder}'; '{sys.executable}' -m syncer extract"
    done = run_from_nothing(folder, "sh", "-c", command)
    assert done.returncode == 2
    assert "the folder that syncer was called from cannot be used" in done.stderr


def test_an_empty_repository_with_a_config_alone_is_fine(tmp_path: Path) -> None:
    tree = make_repository(tmp_path / "yard", {"syncer.yaml": "# nothing is set\n"})
    done = run_json(tree.root, "sweep")
    assert (done.code, done.json["changes"], done.json["complete"]) == (0, [], True)
