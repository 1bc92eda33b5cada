"""Look at all that lets a run fail or do less than one would think, and change nothing."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from syncer import gitrepo
from syncer.checks import Check, Verdict, attempt, failed
from syncer.config import Config
from syncer.discover import uncommitted
from syncer.doctor_tracker import examine_tracker
from syncer.errors import ConfigError, GitError, UnsafePlanError
from syncer.gitrepo import Repo
from syncer.history import find_since
from syncer.listing import NAMED, read_selected, reported, wanted_by
from syncer.models import Report, Skipped
from syncer.report.summary import plural
from syncer.request import Clock, Options, Place, Watch, find_place
from syncer.run import select
from syncer.settings import find, read_settings

OLDEST_GIT = (2, 23)
"""The first git whose `blame` takes --ignore-revs-file, by which the dates of lines are asked."""

_SHOWN = 3


def examine(options: Options, environment: Mapping[str, str], clock: Clock, watch: Watch) -> Iterator[Check]:
    """Yield the checks of the place that the command was called from, from git to the tracker.

    What hangs on one that failed is not looked at. Raises `UsageError` where that folder is gone.
    """
    try:
        place = find_place(environment, needs_git=True)
        version = gitrepo.version()
    except GitError as error:
        yield failed("git", error)
        return
    yield _check_git(version)
    yield from attempt("repository", lambda: _examine_repository(place))
    try:
        config = read_settings(options.config, place.cwd, place.root)
    except ConfigError as error:
        yield failed("configuration", error)
        return
    yield Check("configuration", Verdict.OK, _describe_config(options, place))
    yield from attempt("transcripts", lambda: _examine_transcripts(options, config, place, watch))
    yield from examine_tracker(options, config, place, clock, watch)


def is_well(checks: Iterable[Check]) -> bool:
    """Say whether a run would go through."""
    return all(check.verdict is not Verdict.FAIL for check in checks)


def _check_git(version: str) -> Check:
    found = re.match(r"(\d+)\.(\d+)", version)
    if found and (int(found[1]), int(found[2])) < OLDEST_GIT:
        message = f"git {version} cannot tell when a line came; of mentions that disagree the newest is not known"
        oldest = ".".join(map(str, OLDEST_GIT))
        return Check("git", Verdict.WARN, message, f"Install git {oldest} or later (https://git-scm.com).")
    return Check("git", Verdict.OK, f"version {version}")


def _examine_repository(place: Place) -> Iterator[Check]:
    repo = place.repo
    if repo is None:
        message = f"{place.cwd} is in no git repository; its files are read, and issues are kept beside them alone"
        yield Check("repository", Verdict.WARN, message, "Run it inside the repository.")
        return
    yield Check("repository", Verdict.OK, str(repo.root))
    commit = repo.head()
    if commit is None:
        message = "there is no commit yet, and nothing is read but what is committed"
        yield Check("commit", Verdict.WARN, message, "Commit the transcripts.")
        return
    branch = repo.branch()
    yield Check("commit", Verdict.OK, f"HEAD is {commit[:12]}, " + (f"on {branch}" if branch else "on no branch"))
    if repo.is_shallow():
        message = "the clone is shallow: the dates of older lines are not known"
        hint = "Fetch the rest by `git fetch --unshallow`; in a workflow set `fetch-depth: 0`."
        yield Check("history", Verdict.WARN, message, hint)
    else:
        yield Check("history", Verdict.OK, "the clone has the whole history")


def _describe_config(options: Options, place: Place) -> str:
    if options.config is not None:
        return str(options.config)
    found = find(place.cwd, place.root)
    if found is None:
        return "there is none, so that every key has its default; `syncer init` writes one to begin with"
    return os.path.relpath(found, place.cwd)


def _examine_transcripts(options: Options, config: Config, place: Place, watch: Watch) -> Iterator[Check]:
    commit = place.repo.head() if place.repo else None
    selection = select(config, options, place, commit)
    reading = read_selected(selection, "", config, watch)
    report = reported(Report(options.command), selection, reading)
    told = "; ".join(report.notes) or "none of the files that were found could be read"
    yield Check("transcripts", Verdict.OK if reading.read else Verdict.WARN, told)
    if report.skipped:
        unreadable = any(skip.unreadable for skip in report.skipped)
        yield Check("skipped", Verdict.WARN if unreadable else Verdict.OK, _tell_skipped(report.skipped))
    if place.repo:
        yield _check_uncommitted(uncommitted(place.repo, wanted_by(options, config, place)))
    if place.repo and commit and config.since is not None:
        yield _check_since(place.repo, config.since, commit)


def _tell_skipped(skipped: Sequence[Skipped]) -> str:
    """Say how many files are not read and why, those first that cannot be read, then the most frequent reasons."""
    counted = Counter((not skip.unreadable, skip.reason) for skip in skipped)
    reasons = sorted(counted, key=lambda key: (key[0], -counted[key]))
    told = [f"{counted[key]} as {key[1]}" for key in reasons[:_SHOWN]]
    more = [f"and {plural(len(reasons) - _SHOWN, 'other reason')}"] if len(reasons) > _SHOWN else []
    return f"{plural(len(skipped), 'file')} not read: {'; '.join([*told, *more])} (`syncer extract` names each)"


def _check_uncommitted(paths: Sequence[str]) -> Check:
    if not paths:
        return Check("uncommitted", Verdict.OK, "every transcript is committed as it is")
    named = [*paths[:NAMED], *([f"and {len(paths) - NAMED} more"] if len(paths) > NAMED else [])]
    hint = "Commit them: what HEAD holds is read."
    message = f"{plural(len(paths), 'transcript')} with changes that are not committed: {', '.join(named)}"
    return Check("uncommitted", Verdict.WARN, message, hint)


def _check_since(repo: Repo, since: str, commit: str) -> Check:
    try:
        stood = find_since(repo, since, commit, may_fetch=False)
    except UnsafePlanError as error:
        if repo.remote_url() is None:
            return failed("since", error)
        message = f"{error.message}; a run that creates issues fetches it first, and is refused where it cannot"
        return Check("since", Verdict.WARN, message, error.hint)
    if not stood:
        return Check("since", Verdict.OK, f"history begins after {since}, so that nothing is held back")
    return Check("since", Verdict.OK, f"what stood at {stood[:12]} is held back")
