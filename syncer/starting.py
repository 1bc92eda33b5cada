"""A configuration to begin with: it names what is here, and holds back all that was said so far."""

from __future__ import annotations

import glob
import math
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from syncer.config import DEFAULTS, Config
from syncer.destination import forge_at
from syncer.discover import from_commit, uncommitted
from syncer.errors import GitError, SyncerError
from syncer.gitrepo import Repo
from syncer.listing import read_selected
from syncer.places import DEFAULT_PLACES, compile_globs
from syncer.report.escape import plain
from syncer.report.summary import plural
from syncer.request import Place, Watch
from syncer.selection import EVERYTHING, Wanted
from syncer.settings import FILE_NAMES, find
from syncer.worktree import from_work_tree

NEXT = (
    "syncer extract   lists the items that the transcripts hold",
    "syncer plan      shows what a sync would change: nothing, until something new is said",
    "syncer sync      keeps the issues, in .syncer/issues/ unless `tracker` or CI says otherwise",
    "syncer doctor    says what would keep a run from doing its work",
    'To run it on every push, commit the file and follow syncer\'s README, under "Three ways to use it".',
)
"""What to do after that."""

_HEAD = "# A key that is left out has its default; `syncer schema` prints every key with what it takes."
_LET_IN = "# Without this key all that was ever said is filed; `syncer plan` shows beforehand what that would be."

_AS_SPELT = compile_globs(DEFAULT_PLACES)
_IN_ANY_CASE = EVERYTHING.scope


@dataclass(frozen=True, slots=True)
class Start:
    """A configuration file that is not there yet, what it says, and remarks for people on what was found."""

    path: Path
    text: str
    remarks: tuple[str, ...]


def begin(place: Place, watch: Watch) -> Start:
    """Return the configuration to begin with at the root of the repository around a place; nothing is written.

    Raises `SyncerError` where there is a configuration already, `ConfigError` where that is wrong in itself, and
    `GitError` outside a repository and in one without a commit.
    """
    repo = place.repo
    if repo is None:
        raise GitError(f"{place.cwd} is in no git repository", "Run it inside one; `git init` makes one.")
    existing = find(place.cwd, place.root)
    if existing:
        raise SyncerError(
            f"{os.path.relpath(existing, place.cwd)} is there already; nothing was written",
            "Edit that file: `syncer schema` prints every key with what it takes.",
        )
    commit = repo.head()
    if commit is None:
        raise GitError(
            f"{place.root} has no commit yet, and `since` has to name one", "Commit something first, then run it again."
        )
    committed, waiting = _committed(repo, commit, watch), _not_committed(repo, watch)
    globs = globs_of((*committed, *waiting))
    parts = [_HEAD, _explained("since", commit, _LET_IN)]
    if globs:
        parts.append(_explained("transcripts", globs))
    if forge := forge_at(place.remote.host) if place.remote else "":
        parts.append(f"{_explanation('tracker')}\n# tracker: {forge}")
    remarks = [_tell_found(committed, waiting, globs)]
    if repo.remote_url() is not None and not repo.origin_has(commit):
        remarks.append("HEAD is not on origin yet; push it as it is, or `since` names a commit that no other clone has")
    return Start(place.root / FILE_NAMES[0], "\n\n".join(parts) + "\n", tuple(remarks))


def write(start: Start) -> None:
    """Write the file; raises `SyncerError` where it is there by now or cannot be written."""
    try:
        with start.path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(start.text)
    except OSError as error:
        message = f"{start.path} cannot be written: {error.strerror}"
        raise SyncerError(message, "See that the folder may be written to, then run it again.") from error


def tell(start: Start, cwd: Path) -> str:
    """Return what people are told once the file is written, and what to do next."""
    written = f"wrote {os.path.relpath(start.path, cwd)}"
    return "\n".join([*map(plain, (written, *start.remarks)), "", "Next:", *(f"  {step}" for step in NEXT)])


def globs_of(paths: Iterable[str]) -> list[str]:
    """Return globs that select the paths in the case that they are spelt in, each once.

    They are those of the usual places where these fit; else the folder that is one in another case, or that a link
    leads to, or the file itself.
    """
    return list(dict.fromkeys(map(_glob_of, paths)))


def _glob_of(path: str) -> str:
    if usual := _AS_SPELT.selects(path):
        return usual
    above = [parent.as_posix() for parent in reversed(PurePosixPath(path).parents)][1:]
    folder = next(filter(_IN_ANY_CASE.reaches, above), "")
    if not folder and not _IN_ANY_CASE.selects(path):
        folder = above[-1] if above else ""
    return _literal(f"{folder}/" if folder else path)


def _literal(path: str) -> str:
    # What globs do not have, and do not begin with, is any one character instead.
    return re.sub(r"^[!~]|^[A-Za-z](?=:)|\\", "?", glob.escape(path))


def _committed(repo: Repo, commit: str, watch: Watch) -> list[str]:
    return [one.path for one in read_selected(from_commit(repo, commit), "", DEFAULTS, watch).read]


def _not_committed(repo: Repo, watch: Watch) -> list[str]:
    """Return the transcripts whose files lie in the usual places, new or changed."""
    named = [path for path in uncommitted(repo) if (repo.root / path).is_file()]
    if not named:
        return []
    selection = from_work_tree(repo.root, Wanted(named=named, cwd=repo.root))
    return [one.path for one in read_selected(selection, "", DEFAULTS, watch).read]


def _explanation(key: str) -> str:
    return f"# {Config.model_fields[key].description}"


def _explained(key: str, value: object, more: str = "") -> str:
    written = yaml.safe_dump({key: value}, default_flow_style=False, width=math.inf).rstrip("\n")
    return "\n".join(line for line in (_explanation(key), more, written) if line)


def _tell_found(committed: list[str], waiting: list[str], globs: list[str]) -> str:
    if not globs:
        return "no transcript was found in the places where they usually are; name yours under `transcripts`"
    new = len(set(waiting) - set(committed))
    more = f"; {new} of them not committed yet, and what is said there is not held back" if new else ""
    return f"found {plural(len(committed) + new, 'transcript')} in {', '.join(globs)}{more}"
