"""The examples: what `make demo` shows a newcomer, word for word, and what the README says of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from syncer.selection import Wanted
from syncer.settings import load
from syncer.worktree import from_work_tree
from tests.demo import (
    GOLDEN,
    README,
    ROOT,
    SHOWN,
    TRANSCRIPTS,
    abridge,
    find_block,
    find_issues,
    render_all,
    run_demo,
    run_extract,
)

QUIET = ROOT / "examples" / "transcripts" / "2026-03-26-time-zones-explained.md"


def extract(*paths: Path) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(run_extract(*map(str, paths)))["items"]
    return items


def test_the_demo_shows_what_it_did_and_the_next_time_nothing() -> None:
    for name, text in render_all().items():
        assert text == (GOLDEN / name).read_text(encoding="utf-8"), f"{name}: python -m tests.demo writes it anew"


def test_the_demo_writes_nothing_the_second_time(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    run_demo(folder)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in find_issues(folder)}
    assert before
    run_demo(folder)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in find_issues(folder)} == before


def test_the_demo_leaves_the_repository_that_calls_it_alone(tmp_path: Path) -> None:
    # As under a hook, where git names the repository that it runs for.
    outer = tmp_path / "outer"
    subprocess.run(["git", "init", "--quiet", str(outer)], check=True)
    bin_folder = Path(sys.executable).parent
    environment = {
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "GIT_DIR": str(outer / ".git"),
        "GIT_INDEX_FILE": str(outer / ".git" / "index"),
    }
    script = ["sh", str(ROOT / "examples" / "demo.sh"), str(tmp_path / "demo")]
    subprocess.run(script, env=environment, check=True, capture_output=True, timeout=120)
    assert (tmp_path / "demo" / ".git").is_dir()
    assert not (outer / ".git" / "index").exists()


def test_a_talk_without_anything_to_do_leaves_nothing() -> None:
    assert extract(QUIET) == []


def test_every_other_example_leaves_something() -> None:
    mentioned = {ROOT / mention["path"] for item in extract(*TRANSCRIPTS) for mention in item["mentions"]}
    assert mentioned == set(TRANSCRIPTS) - {QUIET}


def test_what_is_said_in_two_talks_is_one_item() -> None:
    said = [item for item in extract(*TRANSCRIPTS) if SHOWN in item["title"].lower()]
    assert len(said) == 1
    assert len({mention["path"] for mention in said[0]["mentions"]}) == 2


@pytest.mark.parametrize("name", ["first.txt", "again.txt", "issue.md", "extract.json"])
def test_the_readme_shows_what_happens(name: str) -> None:
    readme = README.read_text(encoding="utf-8")
    begin, end = find_block(name, readme)
    assert readme[begin:end] == abridge(name, (GOLDEN / name).read_text(encoding="utf-8"))


def test_no_example_of_the_project_is_filed_as_its_own_work() -> None:
    settings = load(ROOT / ".syncer.yaml")
    found = from_work_tree(ROOT, Wanted(globs=settings.transcripts, ignore=settings.ignore.paths)).files
    assert not [path for path in found if path.startswith(("tests/", "examples/", "evaluation/", "benchmarks/"))]


def test_the_job_for_gitlab_waits_for_its_turn_and_sees_the_whole_history() -> None:
    job = yaml.safe_load((ROOT / "examples" / "gitlab-ci.yml").read_text(encoding="utf-8"))["syncer"]
    assert job["resource_group"]
    assert job["variables"]["GIT_DEPTH"] == "0"
    assert any("syncer sync --changed" in line and "syncer sweep" in line for line in job["script"])
