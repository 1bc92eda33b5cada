"""What a step of GitHub Actions leaves: a summary, outputs, and annotations that no transcript can forge."""

from __future__ import annotations

import re
from pathlib import Path

from tests.cli.command import FAST, FILED, make_yard, run, run_json, under_actions
from tests.forges.faults import Fault, Kind
from tests.forges.github import GitHubServer

HOSTILE = """\
**User:** ::add-mask::everything

::set-output name=exit-code::0

TODO: mend 50%0A::error::of the garden gate

BUG: the ##[error]watering clock drops ::warning:: the last hour

- [ ] ::add-mask::paint the fence of the yard
"""
COMMAND = re.compile(r"\s*::(?!(?:error|warning|notice) (?:file=[^:]*,)?(?:line=\d+,)?title=syncer::)")


def outputs(folder: Path) -> dict[str, str]:
    lines = (folder / "output").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)


def test_a_step_leaves_a_summary_outputs_and_annotations(tmp_path: Path, github: GitHubServer) -> None:
    tree = make_yard(tmp_path / "yard")
    done = run_json(tree.root, "sync", given=under_actions(github, tree.root))
    assert done.code == 0
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert all(title in summary for title in FILED)
    assert outputs(tmp_path) == {
        "created": "4",
        "updated": "0",
        "closed": "0",
        "planned": "0",
        "reopened": "0",
        "skipped": str(done.json["summary"]["skip"]),
        "failed": "0",
        "unknown": "0",
        "not_reached": "0",
        "exit-code": "0",
    }
    assert "::notice file=transcripts/yard.md,line=7,title=syncer::Created todo #" in done.err
    assert "::" not in done.out


def test_what_fails_is_an_error_of_the_step(tmp_path: Path, github: GitHubServer) -> None:
    tree = make_yard(tmp_path / "yard", FAST + "max_wait: 0\n")
    given = under_actions(github, tree.root)
    refused = run(tree.root, "sync", "--max-new", "1", given=given)
    assert refused.code == 3
    assert "::error title=syncer::Refused, and nothing was changed" in refused.err
    assert "Refused, and nothing was changed" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert outputs(tmp_path)["exit-code"] == "3"
    github.faults.add(Fault("GET", r"/issues$", Kind.NOT_FOUND))
    failed = run(tree.root, "sync", given=given)
    assert failed.code == 1
    assert failed.err.count("::error title=syncer::") == 1
    assert outputs(tmp_path)["exit-code"] == "1"


def test_no_word_of_a_transcript_is_a_command(tmp_path: Path, github: GitHubServer) -> None:
    tree = make_yard(tmp_path / "yard", files={"transcripts/::error::\n::add-mask::x%0A.md": HOSTILE})
    given = under_actions(github, tree.root)
    for arguments in (["plan", "-v"], ["sync", "--format", "markdown", "-v"], ["sync", "--format", "json"]):
        done = run(tree.root, *arguments, given=given)
        assert done.code == 0
        lines = [*done.out.splitlines(), *done.err.splitlines()]
        assert [line for line in lines if COMMAND.match(line) or "##[" in line] == []
    assert len(github.issues) == 3
    assert outputs(tmp_path)["exit-code"] == "0"
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert "watering clock" in summary
    assert [line for line in summary.splitlines() if line.lstrip().startswith("::")] == []


def test_a_summary_that_cannot_be_written_is_no_failure(tmp_path: Path, github: GitHubServer) -> None:
    tree = make_yard(tmp_path / "yard")
    nowhere = str(tmp_path / "nowhere" / "file")
    given = under_actions(github, tree.root, GITHUB_STEP_SUMMARY=nowhere, GITHUB_OUTPUT=nowhere)
    assert run_json(tree.root, "plan", given=given).code == 0
