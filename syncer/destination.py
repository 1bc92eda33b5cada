"""Where issues go, and whether this run may write there."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from syncer.config import Config
from syncer.errors import UsageError
from syncer.models import Repository
from syncer.remote import Remote

LOCAL = "local"
GITHUB = "github"
GITLAB = "gitlab"
ACTIONS_ACCOUNT = "github-actions[bot]"

TOKENS = {GITHUB: "GITHUB_TOKEN", GITLAB: "GITLAB_TOKEN"}
"""The variable that holds a forge's token."""

_REPOSITORIES = {GITHUB: "GITHUB_REPOSITORY", GITLAB: "CI_PROJECT_PATH"}
_API_URLS = {GITHUB: "GITHUB_API_URL", GITLAB: "CI_API_V4_URL"}
_API_PATHS = {GITHUB: "/api/v3", GITLAB: "/api/v4"}
# Those for SSH over the port of HTTPS among them.
_HOSTS = {
    GITHUB: frozenset({"github.com", "www.github.com", "ssh.github.com"}),
    GITLAB: frozenset({"gitlab.com", "www.gitlab.com", "altssh.gitlab.com"}),
}


@dataclass(frozen=True, slots=True)
class Destination:
    """A tracker and the repository in it; `ci` is the forge whose CI runs us, empty by hand."""

    tracker: str
    repo: str = ""
    token: str = ""
    api_url: str | None = None
    ci: str = ""

    @property
    def is_forge(self) -> bool:
        """Whether issues leave this machine."""
        return self.tracker != LOCAL

    @property
    def named(self) -> str:
        """How people call it."""
        return f"{self.tracker} {self.repo}".strip()


def running_ci(environment: Mapping[str, str]) -> str:
    """Return the forge whose CI runs us, an empty string by hand."""
    if environment.get("GITHUB_ACTIONS") == "true":
        return GITHUB
    return GITLAB if environment.get("GITLAB_CI") == "true" else ""


def forge_at(host: str) -> str:
    """Return the forge whose own site a remote's host is, an empty string for any other server."""
    # People call a second account `github.com-work` in the configuration of SSH.
    found = (forge for forge, hosts in _HOSTS.items() if host in hosts or host.startswith(f"{forge}.com-"))
    return next(found, "")


def choose_tracker(tracker: str | None, config: Config, environment: Mapping[str, str]) -> tuple[str, str]:
    """Return where issues live, and in words what says so.

    The command line decides before the config, that before the forge whose CI runs us; by hand it is `local`.
    """
    if tracker:
        return tracker, "--tracker says so"
    if config.tracker:
        return config.tracker, "`tracker` in the configuration says so"
    if ci := running_ci(environment):
        return ci, "its CI runs this"
    return LOCAL, "neither --tracker nor the configuration names another, and this is no CI"


def choose_destination(
    tracker: str | None, repo: str | None, config: Config, environment: Mapping[str, str], remote: Remote | None
) -> Destination:
    """Return where issues go: to the tracker that `choose_tracker` chooses; a token alone chooses nothing.

    Raises `UsageError` where a forge is chosen and repository or token are missing, or
    the repository's name is none.
    """
    ci = running_ci(environment)
    chosen, _ = choose_tracker(tracker, config, environment)
    if chosen == LOCAL:
        return Destination(LOCAL, ci=ci)
    named = repo or config.repo or environment.get(_REPOSITORIES[chosen], "")
    name = named or (remote.repository if remote else "")
    if not name:
        raise UsageError(
            f"no repository to file issues in on {chosen}",
            "Name it with --repo OWNER/NAME or `repo:` in the config, or add a remote `origin`.",
        )
    _check_name(name, chosen)
    token = environment.get(TOKENS[chosen], "").strip()
    if not token:
        hint = f"Set {TOKENS[chosen]}"
        hint += " in the workflow's `env:`, for instance from `github.token`." if ci == chosen == GITHUB else "."
        raise UsageError(f"{TOKENS[chosen]} is not set, and {chosen} cannot be read or written without it", hint)
    api_url = environment.get(_API_URLS[chosen], "").strip() or None
    if api_url is None:
        _check_host(chosen, remote, named=bool(named))
    return Destination(chosen, name, token, api_url, ci)


def _check_name(name: str, tracker: str) -> None:
    parts = name.split("/")
    enough = len(parts) == 2 if tracker == GITHUB else len(parts) > 1
    if not enough or not all(re.fullmatch(r"[\w.-]+", part) and part.strip(".") for part in parts):
        more = "" if tracker == GITHUB else " or group/subgroup/name"
        raise UsageError(f"{name!r} names no repository on {tracker}", f"Write it as owner/name{more}.")


def branch_name(environment: Mapping[str, str], checked_out: str) -> str:
    """Return the branch that this run is of, an empty string for a tag, a pull request or a detached HEAD."""
    ci = running_ci(environment)
    if ci == GITHUB:
        is_branch = environment.get("GITHUB_REF_TYPE", "branch") == "branch"
        of_pull_request = environment.get("GITHUB_EVENT_NAME", "").startswith("pull_request")
        return environment.get("GITHUB_REF_NAME", "") if is_branch and not of_pull_request else ""
    return environment.get("CI_COMMIT_BRANCH", "") if ci == GITLAB else checked_out


def default_branch_name(environment: Mapping[str, str], of_origin: str) -> str:
    """Return the default branch of the repository that is checked out, empty where neither CI nor the clone knows.

    A checkout of Actions does not say; the event does, or is a schedule, which runs on the default branch alone.
    """
    ci = running_ci(environment)
    if ci == GITLAB:
        return environment.get("CI_DEFAULT_BRANCH", "")
    if ci == GITHUB and environment.get("GITHUB_EVENT_NAME") == "schedule":
        return environment.get("GITHUB_REF_NAME", "")
    return of_origin or _default_branch_of_event(environment.get("GITHUB_EVENT_PATH", ""))


def describe_ref(environment: Mapping[str, str], branch: str) -> str:
    """Return what is checked out in words: a branch, or what is none."""
    if branch:
        return f"branch {branch}"
    if environment.get("GITHUB_REF_TYPE") == "tag" or environment.get("CI_COMMIT_TAG"):
        return "a tag"
    words = {GITHUB: "a pull request", GITLAB: "a merge request"}
    return words.get(running_ci(environment), "no branch (HEAD is detached)")


def why_not_written(
    branch: str,
    default_branch: str,
    repository: Repository,
    config: Config,
    *,
    here: str,
    by_hand: bool,
    origin_has_head: bool,
    source: str = "",
) -> str:
    """Return why a forge is only planned for and not written to, an empty string where it may be written to.

    `default_branch` is that of the repository that the transcripts are in, empty where it is not known; `here` is
    what is checked out, in words; `source` the repository of the transcripts where it is not the tracker's own.
    """
    allowed = {default_branch, *config.branches} - {""}
    if repository.fork and not config.forks:
        return f"{repository.full_name} is a fork; set `forks: true` in syncer.yaml to file issues in it"
    same_name = source.rpartition("/")[2].casefold() == repository.full_name.rpartition("/")[2].casefold()
    if by_hand and source and same_name and not config.forks:
        return (
            f"origin is {source}, which looks like a fork of {repository.full_name}; set `forks: true` if that is meant"
        )
    if not allowed:
        learn = ", or run `git remote set-head origin --auto`" if by_hand else ""
        return f"this is {here}, and which branch is the default one is not known; name it in `branches:`{learn}"
    if branch not in allowed:
        return f"this is {here}, and issues are filed from {', '.join(sorted(allowed))} only; `branches:` adds others"
    if by_hand and not origin_has_head:
        return "HEAD is not on origin yet, and links to it would lead nowhere; push it first"
    return ""


def _default_branch_of_event(path: str) -> str:
    try:
        event = json.loads(Path(path).read_bytes()) if path else {}
        name = event["repository"]["default_branch"]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return name if isinstance(name, str) else ""


def _check_host(tracker: str, remote: Remote | None, *, named: bool) -> None:
    """Raise `UsageError` where the token would go to a server that nobody named for it.

    A repository that somebody cloned brings its `origin` and configuration along, and must not choose who is sent
    the token, as CVE-2024-53858 was about. `named` says that the repository's name is not taken from `origin`.
    """
    if remote is None or forge_at(remote.host) == tracker:
        return
    if named and tracker not in remote.host:
        return
    raise UsageError(
        f"origin is on {remote.host}, and {TOKENS[tracker]} is sent to {tracker}.com alone unless told otherwise",
        f"Set {_API_URLS[tracker]}, as in https://{remote.host}{_API_PATHS[tracker]}, if the token is for that server.",
    )
