"""The GitHub Action and its workflows: what their files promise, and the script run as a runner runs it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.forges.github import GitHubServer

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
WORKFLOWS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ROOT / ".github/workflows").glob("*.yml")
}
KEEPERS = ["sweep", "syncer"]
ZEROS = "0" * 40
EXPRESSION = re.compile(r"\$\{\{\s*(.+?)\s*\}\}")

TALK = """\
**User:** The upload of large files fails after a minute. Here is what I have:

```python
def upload(path):  # TODO: send the upload in chunks of one megabyte
    ...
```

**Assistant:** Then raise the time-out of the proxy first.

**User:** Fine.

## Next steps

- [ ] Raise the time-out of the proxy
"""


def steps(document: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    jobs = document["jobs"].values() if "jobs" in document else [document["runs"]]
    for job in jobs:
        yield from job["steps"]


def triggers(workflow: Mapping[Any, Any]) -> Mapping[str, Any]:
    # YAML 1.1, which PyYAML reads, holds the word `on` for a boolean.
    found: Mapping[str, Any] = workflow[True]
    return found


@pytest.mark.parametrize("document", [ACTION, *WORKFLOWS.values()], ids=["action", *WORKFLOWS])
def test_no_expression_reaches_a_shell(document: Mapping[str, Any]) -> None:
    assert [step["run"] for step in steps(document) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("document", [ACTION, *WORKFLOWS.values()], ids=["action", *WORKFLOWS])
def test_actions_of_others_are_pinned(document: Mapping[str, Any]) -> None:
    used = [step["uses"] for step in steps(document) if "uses" in step]
    assert [name for name in used if not re.fullmatch(r"\./|actions/[\w-]+@v\d+", name)] == []


@pytest.mark.parametrize("name", KEEPERS)
def test_a_keeper_may_do_no_more_than_it_must(name: str) -> None:
    workflow = WORKFLOWS[name]
    assert workflow["permissions"] == {"contents": "read", "issues": "write"}
    assert all("permissions" not in job for job in workflow["jobs"].values())
    checkouts = [step["with"] for step in steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts == [{"fetch-depth": 0, "persist-credentials": False}]


def test_keepers_wait_for_each_other_and_none_is_dropped() -> None:
    queues = [WORKFLOWS[name]["concurrency"] for name in KEEPERS]
    assert queues == [{"group": "syncer", "cancel-in-progress": False, "queue": "max"}] * 2


def test_keepers_run_when_they_should() -> None:
    assert triggers(WORKFLOWS["syncer"]).keys() == {"push", "workflow_dispatch"}
    assert triggers(WORKFLOWS["sweep"]).keys() == {"schedule", "workflow_dispatch"}


@pytest.mark.parametrize("name", KEEPERS)
def test_a_keeper_uses_inputs_that_the_action_has(name: str) -> None:
    given = [step["with"] for step in steps(WORKFLOWS[name]) if step.get("uses") == "./"]
    assert given
    assert given[0].keys() <= ACTION["inputs"].keys()


def test_the_workflow_of_the_readme_is_the_one_that_this_project_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```yaml\n# \.github/workflows/syncer\.yml\n(.+?)```", readme, re.DOTALL)
    assert block is not None
    shown, own = yaml.safe_load(block[1]), WORKFLOWS["syncer"]
    assert triggers(shown).keys() == triggers(own).keys()
    assert [shown[key] for key in ("permissions", "concurrency")] == [
        own[key] for key in ("permissions", "concurrency")
    ]
    assert next(steps(shown)) == next(steps(own))


def test_the_tests_run_without_rights_to_write() -> None:
    assert WORKFLOWS["ci"]["permissions"] == {"contents": "read"}
    assert ".ci/run" in [step.get("run") for step in steps(WORKFLOWS["ci"])]


def test_the_action_hands_over_every_input() -> None:
    used = EXPRESSION.findall(str(list(steps(ACTION))))
    assert {word.removeprefix("inputs.") for word in used if word.startswith("inputs.")} == ACTION["inputs"].keys()


@dataclass(frozen=True)
class Checkout:
    """A clone as `actions/checkout` leaves it, and what stands beside it on a runner."""

    folder: Path
    runner: Path

    def git(self, *arguments: str) -> str:
        names = ["-c", "user.name=Test", "-c", "user.email=test@example.invalid"]
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.runner), "GIT_CONFIG_NOSYSTEM": "1"}
        done = subprocess.run(
            ["git", *names, *arguments], cwd=self.folder, env=environment, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def commit(self, files: Mapping[str, str]) -> str:
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Change files")
        self.git("push", "--quiet", "origin", "HEAD")
        return self.git("rev-parse", "HEAD")

    def output(self) -> dict[str, str]:
        lines = (self.runner / "output").read_text(encoding="utf-8").splitlines()
        said = dict(line.split("=", 1) for line in lines)
        known = {name: EXPRESSION.fullmatch(about["value"]) for name, about in ACTION["outputs"].items()}
        return {name: said[word[1].removeprefix("steps.run.outputs.")] for name, word in known.items() if word}

    def summary(self) -> str:
        return (self.runner / "summary.md").read_text(encoding="utf-8")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    found = Checkout(tmp_path / "workspace", tmp_path / "runner")
    found.folder.mkdir()
    found.runner.mkdir()
    found.git("init", "--quiet", "--bare", "--initial-branch=main", str(tmp_path / "origin.git"))
    found.git("clone", "--quiet", str(tmp_path / "origin.git"), ".")
    found.git("checkout", "--quiet", "-B", "main")
    found.commit({"syncer.yaml": "write_pause: 0.0\n", "README.md": "# App\n"})
    return found


@pytest.fixture
def server() -> Iterator[GitHubServer]:
    with GitHubServer("octo/app") as server:
        server.token_is_workflow()
        yield server


def run_action(
    server: GitHubServer, checkout: Checkout, event: str, before: str = "", **inputs: str
) -> subprocess.CompletedProcess[str]:
    """Run the action's last step as a runner would: its expressions filled in, its environment around it."""
    after = checkout.git("rev-parse", "HEAD")
    branch = checkout.git("branch", "--show-current")
    payload = {"ref": f"refs/heads/{branch}", "before": before, "after": after} if event == "push" else {}
    for name in ("output", "summary.md"):
        (checkout.runner / name).write_text("", encoding="utf-8")
    (checkout.runner / "event.json").write_text(json.dumps(payload), encoding="utf-8")
    values = {
        "steps.install.outputs.python": sys.executable,
        "github.event.before": payload.get("before", ""),
        "github.event.after": payload.get("after", ""),
    }
    for name, about in ACTION["inputs"].items():
        default = server.token if name == "token" else about["default"]
        values[f"inputs.{name}"] = inputs.get(name.replace("-", "_"), default)
    step = next(step for step in steps(ACTION) if step.get("id") == "run")
    filled = {name: EXPRESSION.sub(lambda word: values[word[1]], text) for name, text in step["env"].items()}
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(checkout.runner),
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_API_URL": server.url,
        "GITHUB_EVENT_NAME": event,
        "GITHUB_EVENT_PATH": str(checkout.runner / "event.json"),
        "GITHUB_OUTPUT": str(checkout.runner / "output"),
        "GITHUB_REF": f"refs/heads/{branch}",
        "GITHUB_REF_NAME": branch,
        "GITHUB_REF_TYPE": "branch",
        "GITHUB_REPOSITORY": server.full_name,
        "GITHUB_RUN_ID": "1",
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_SHA": after,
        "GITHUB_STEP_SUMMARY": str(checkout.runner / "summary.md"),
        "GITHUB_WORKSPACE": str(checkout.folder),
        "RUNNER_TEMP": str(checkout.runner),
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=checkout.folder,
        env=environment | filled,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_a_push_with_a_transcript_files_it_once(server: GitHubServer, checkout: Checkout) -> None:
    before = checkout.git("rev-parse", "HEAD")
    checkout.commit({"transcripts/upload.md": TALK})
    first = run_action(server, checkout, "push", before)
    assert first.returncode == 0, first.stderr
    titles = {issue.title for issue in server.issues.values()}
    assert any("chunks of one megabyte" in title for title in titles)
    assert any("time-out of the proxy" in title for title in titles)
    assert checkout.output()["created"] == str(len(titles))
    assert all(title in checkout.summary() for title in titles)

    written = server.writes
    second = run_action(server, checkout, "push", before)
    assert second.returncode == 0, second.stderr
    assert server.writes == written
    assert checkout.output()["created"] == "0"


def test_a_push_without_a_transcript_requests_nothing(server: GitHubServer, checkout: Checkout) -> None:
    before = checkout.commit({"transcripts/upload.md": TALK})
    checkout.commit({"README.md": "# The app\n"})
    done = run_action(server, checkout, "push", before)
    assert done.returncode == 0, done.stderr
    assert server.requests == []


def test_a_push_to_another_branch_only_says_what_would_be_done(server: GitHubServer, checkout: Checkout) -> None:
    checkout.git("checkout", "--quiet", "-b", "side")
    checkout.commit({"transcripts/upload.md": TALK})
    done = run_action(server, checkout, "push", ZEROS)
    assert done.returncode == 0, done.stderr
    assert server.writes == 0
    assert "chunks of one megabyte" in checkout.summary()


@pytest.mark.parametrize("before", [ZEROS, "1" * 40], ids=["a new branch", "a forced push"])
def test_a_push_whose_begin_is_unknown_runs(server: GitHubServer, checkout: Checkout, before: str) -> None:
    checkout.commit({"transcripts/upload.md": TALK})
    checkout.commit({"README.md": "# The app\n"})
    done = run_action(server, checkout, "push", before)
    assert done.returncode == 0, done.stderr
    assert server.issues


def test_a_sweep_looks_at_everything_whatever_was_pushed(server: GitHubServer, checkout: Checkout) -> None:
    before = checkout.commit({"transcripts/upload.md": TALK})
    checkout.commit({"README.md": "# The app\n"})
    done = run_action(server, checkout, "push", before, command="sweep")
    assert done.returncode == 0, done.stderr
    assert server.issues


def test_a_dry_run_writes_nothing(server: GitHubServer, checkout: Checkout) -> None:
    checkout.commit({"transcripts/upload.md": TALK})
    done = run_action(server, checkout, "workflow_dispatch", dry_run="true")
    assert done.returncode == 0, done.stderr
    assert server.writes == 0
    assert "chunks of one megabyte" in checkout.summary()


def test_the_exit_code_of_a_refused_plan_is_kept(server: GitHubServer, checkout: Checkout) -> None:
    checkout.commit({"transcripts/upload.md": TALK})
    done = run_action(server, checkout, "workflow_dispatch", max_new="1")
    assert done.returncode == 3
    assert server.writes == 0
    assert "::error" in done.stdout + done.stderr


def test_only_the_named_paths_are_read(server: GitHubServer, checkout: Checkout) -> None:
    names = ["notes/two words.md", "notes/-dash.md", "notes/other.md"]
    tasks = ["Paint the fence of the yard", "Mow the lawn of the yard", "Sweep the path of the yard"]
    checkout.commit({name: f"## Next steps\n\n- [ ] {task}\n" for name, task in zip(names, tasks, strict=True)})
    paths = "notes/two words.md\r\n\n  \nnotes/-dash.md"
    done = run_action(server, checkout, "workflow_dispatch", paths=paths)
    assert done.returncode == 0, done.stderr
    assert sorted(issue.title for issue in server.issues.values()) == sorted(tasks[:2])


def test_a_module_of_the_repository_is_not_run_for_one_of_ours(server: GitHubServer, checkout: Checkout) -> None:
    trap = "raise SystemExit('the trap was run')\n"
    checkout.commit({"yaml.py": trap, "syncer/__init__.py": trap, "transcripts/upload.md": TALK})
    done = run_action(server, checkout, "workflow_dispatch", dry_run="true")
    assert done.returncode == 0, done.stderr


def test_a_misspelt_dry_run_does_not_write(server: GitHubServer, checkout: Checkout) -> None:
    checkout.commit({"transcripts/upload.md": TALK})
    done = run_action(server, checkout, "workflow_dispatch", dry_run="yes")
    assert done.returncode == 2
    assert "dry-run" in done.stdout
    assert server.requests == []
