"""What git's history says: what changed between two commits, when a line came, and what stood at a date."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone

from syncer.config_values import is_date
from syncer.entry import decode_path
from syncer.errors import UnsafePlanError
from syncer.gitrepo import Repo, is_commit_id

_BLAMED = re.compile(rb"(?P<commit>[0-9a-f]{40,64}) \d+ (?P<line>\d+)(?: \d+)?")

Place = tuple[str, int]
"""A path from the root, and a 1-based line in it."""


def changed(repo: Repo, before: str, after: str) -> set[str] | None:
    """Return the paths that differ between two commits, of a renamed file both; None where that is not known.

    A `before` that lacks here is fetched once from `origin`, without asking anybody. It is unknown where it is
    the zeros of a new branch, cannot be fetched, or was pushed over: where the history is whole and it is not
    part of that of `after`.
    """
    newer = repo.resolve_commit(after)
    older = repo.resolve_commit(before)
    if older is None and is_commit_id(before) and repo.fetch_commit(before):
        older = before
    if newer is None or older is None:
        return None
    if not repo.is_ancestor(older, newer) and not repo.is_shallow():
        return None
    options = ("-r", "-z", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv")
    rows = repo.run("diff-tree", *options, older, newer, "--")
    return {decode_path(row) for row in rows.split(b"\0") if row}


def commit_dates(repo: Repo, places: Iterable[Place], commit: str) -> Mapping[Place, datetime]:
    """Return for lines of files at a commit the committer's date of the commit that brought each, aware.

    A line whose history is not known is left out: a file or line that is not there, or one that a shallow clone
    only has from its boundary on.
    """
    wanted: dict[str, set[int]] = defaultdict(set)
    for path, line in places:
        wanted[path].add(line)
    boundary = _shallow_boundary(repo)
    dates: dict[Place, datetime] = {}
    for path, lines in sorted(wanted.items()):
        for line, brought_by, date in _blame(repo, path, sorted(lines), commit):
            if line in lines and brought_by not in boundary:
                dates[path, line] = date
    return dates


def committed_at(repo: Repo, commit: str) -> datetime | None:
    """Return the committer's date of a commit, aware; None where it is none."""
    seconds = repo.run("rev-list", "--max-count=1", "--timestamp", commit, "--").partition(b" ")[0]
    return _date(seconds, b"+0000")


def last_commit_before(repo: Repo, moment: datetime, commit: str, *, may_fetch: bool = True) -> str | None:
    """Return the last commit before a moment in the history of a commit, by committer's dates.

    Empty where history begins later; None where that cannot be said because a shallow clone lacks it and it
    cannot be fetched, or must not be. A moment without a zone is taken as UTC.
    """
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    # rev-list's limit is inclusive, in whole seconds.
    latest = math.ceil(aware.timestamp()) - 1
    if latest < 0:
        return ""
    found = _last_until(repo, latest, commit)
    if found or (repo.fetch_history(commit) if may_fetch else not repo.is_shallow()):
        return found or _last_until(repo, latest, commit)
    return None


def since_commit(repo: Repo, since: str, commit: str, *, may_fetch: bool = True) -> str | None:
    """Return the commit that a config's `since` means, seen from a commit: an id, or the last one before a date.

    Empty where history begins after the date; None where it cannot be had, even by fetching it if it may be.
    """
    if is_date(since):
        return last_commit_before(repo, datetime.fromisoformat(since), commit, may_fetch=may_fetch)
    found = repo.resolve_commit(since)
    if found or not may_fetch:
        return found
    if repo.fetch_commit(since) or (repo.is_shallow() and repo.fetch_history(commit)):
        return repo.resolve_commit(since)
    return None


def find_since(repo: Repo | None, since: str, commit: str, *, may_fetch: bool = True) -> str:
    """Return the commit as `since_commit` does, empty where history begins later.

    Raises `UnsafePlanError` where it cannot be had: what was said before it is not known then.
    """
    found = since_commit(repo, since, commit, may_fetch=may_fetch) if repo else None
    if found is None:
        fetched = " and cannot be fetched" if may_fetch else ""
        raise UnsafePlanError(
            "since_unknown",
            f"the commit that `since: {since}` means is not in this clone{fetched}",
            "Check it out with its whole history (fetch-depth: 0), or set `since` to a commit that there is.",
        )
    return found


def _last_until(repo: Repo, latest: int, commit: str) -> str:
    return repo.run("rev-list", "--max-count=1", f"--min-age={latest}", commit, "--").decode("ascii").strip()


def _shallow_boundary(repo: Repo) -> frozenset[str]:
    if not repo.is_shallow():
        return frozenset()
    file = repo.root / decode_path(repo.run("rev-parse", "--git-path", "shallow").removesuffix(b"\n"))
    return frozenset(file.read_text(encoding="ascii").split())


def _blame(repo: Repo, path: str, lines: list[int], commit: str) -> Iterator[tuple[int, str, datetime]]:
    """Yield line, commit and date for at least the lines asked for; for none where git cannot say."""
    # The empty name takes back what blame.ignoreRevsFile names: asked is who brought the line, whatever it changed.
    blame = ("blame", "--porcelain", "--no-textconv", "--ignore-revs-file=")
    ranges = [option for first, last in _ranges(lines) for option in ("-L", f"{first},{last}")]
    # A range that begins past the end fails as a whole, so that what is there is asked for without any.
    answer = repo.ask_bytes(*blame, *ranges, commit, "--", path)
    if answer is None:
        answer = repo.ask_bytes(*blame, commit, "--", path)
    return _read_porcelain(answer or b"")


def _ranges(lines: list[int]) -> list[tuple[int, int]]:
    """Join sorted lines to ranges without gaps."""
    ranges: list[tuple[int, int]] = []
    for line in lines:
        if ranges and ranges[-1][1] == line - 1:
            ranges[-1] = (ranges[-1][0], line)
        else:
            ranges.append((line, line))
    return ranges


def _read_porcelain(answer: bytes) -> Iterator[tuple[int, str, datetime]]:
    """Read `git blame --porcelain`: a head for each line, what is known of a commit only at its first."""
    dates: dict[str, datetime] = {}
    about: dict[bytes, bytes] = {}
    for row in answer.split(b"\n"):
        if row.startswith(b"\t"):
            commit, line = about[b"commit"].decode("ascii"), int(about[b"line"])
            if b"committer-time" in about:
                date = _date(about[b"committer-time"], about.get(b"committer-tz", b"+0000"))
                if date is not None:
                    dates[commit] = date
            if commit in dates:
                yield line, commit, dates[commit]
            about = {}
        elif head := _BLAMED.fullmatch(row):
            about = {b"commit": head["commit"], b"line": head["line"]}
        else:
            name, _, value = row.partition(b" ")
            about[name] = value


def _date(seconds: bytes, zone: bytes) -> datetime | None:
    try:
        moment = datetime.fromtimestamp(int(seconds), UTC)
        minutes = int(zone[-4:-2]) * 60 + int(zone[-2:])
        return moment.astimezone(timezone(timedelta(minutes=-minutes if zone.startswith(b"-") else minutes)))
    except (ValueError, OverflowError, OSError):
        return None
