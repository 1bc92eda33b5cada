"""The scenario over a folder of issue files, and what comes of a mishap at each of its file operations."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from syncer.fingerprint import fingerprint
from syncer.models import Issue, Number
from syncer.trackers import front_matter
from syncer.trackers.front_matter import Document
from syncer.trackers.issue_folder import FOLDER, SUFFIX
from syncer.trackers.local import open_local
from tests.reliability import traps
from tests.reliability.processes import Starter
from tests.reliability.scenario import LOGIN, PERSON, REPORT, REPORT_DONE, SEARCH, IssueState, issue_state, run
from tests.reliability.standing import shared_fingerprints
from tests.reliability.table import Table
from tests.reliability.verdict import Verdict

WRITES = ("update", "label put on", "label taken off", "close", "comment", "reopen", "create")
LOCAL_TABLE = Table("Issues as files", "what happens at a file operation of this write", WRITES)
KILLED = -9

ABOVE = "Seen on my phone as well."
LATER = "It happens on the tablet, too."
TITLE = "Safari: no login"
ASKED = "Who looks into this?"


@dataclass(frozen=True)
class FileMishap:
    """What befalls a file operation; `what` as `traps.laid` takes it, `events` of which operations it can befall."""

    name: str
    what: str
    events: frozenset[str] = frozenset(traps.EVENTS)
    only_writing: bool = False

    def fits(self, operation: dict[str, Any]) -> bool:
        """Say whether it can befall this operation."""
        is_temporary = operation["path"].endswith(".tmp") or self.what not in {"full", "short"}
        return (
            operation["kind"] in WRITES
            and operation["event"] in self.events
            and (operation["writes"] or not self.only_writing)
            and (is_temporary or operation["event"] != "open")
        )


_MAKING = frozenset({"open", "os.link", "os.rename"})
FILE_MISHAPS = (
    FileMishap("killed before it", "kill", only_writing=True),
    FileMishap("disk full: no room for a new file", "full", _MAKING, only_writing=True),
    FileMishap("disk full: no room for all of the file", "short", frozenset({"open"}), only_writing=True),
    FileMishap("no permission", "denied", _MAKING),
    FileMishap("changed since it was read, or made by another run", "edit", frozenset({"os.mkdir"})),
)


_LOGIN_FILE, _SEARCH_FILE = (f"{fingerprint(item.clause)}".removeprefix("v1:") + SUFFIX for item in (LOGIN, SEARCH))
_EDITS = [
    *((_LOGIN_FILE, words) for words in (TITLE, PERSON, ASKED, LATER)),
    *((_SEARCH_FILE, words) for words in ("mine", ABOVE)),
]
"""What people changed, by file."""


@contextmanager
def in_memory() -> Iterator[Path]:
    """Yield a folder in memory where the system has such: what is tried is the order of operations, not the disk."""
    shared = Path("/dev/shm")
    with TemporaryDirectory(dir=shared if shared.is_dir() else None) as folder:
        yield Path(folder)


def prepare(root: Path) -> None:
    """Make the folder, and in it the issues of the scenario as people left them."""
    root.mkdir()
    run(open_local(root), [LOGIN, SEARCH, REPORT])
    run(open_local(root), [LOGIN, SEARCH, REPORT_DONE])
    edit(root, number_of(root, LOGIN.title), lambda d: replace(d, title=TITLE, assignees=(PERSON,)))
    edit(root, number_of(root, TITLE), lambda d: replace(d, comments=(ASKED,)))
    edit(root, number_of(root, SEARCH.title), lambda d: replace(d, labels=(*d.labels, "mine")))
    edit(root, number_of(root, SEARCH.title), lambda d: replace(d, body=f"{ABOVE}\n\n{d.body}"))


def edit(root: Path, number: Number, change: Any) -> None:
    """Change an issue's file as somebody with an editor."""
    path = root / FOLDER / f"{number}{SUFFIX}"
    text = path.read_text(encoding="utf-8")
    path.write_text(front_matter.write(change(front_matter.parse(text)), text), encoding="utf-8")


def number_of(root: Path, title: str) -> Number:
    """Return the number of the issue with this title."""
    return next(issue.number for issue in listed(root) if issue.title == title)


def listed(root: Path) -> Sequence[Issue]:
    """Return every issue in the folder."""
    return open_local(root).list_by_author("local")


def state_of(root: Path) -> Counter[IssueState]:
    """Return what the folder holds, comments apart."""
    return Counter(
        issue_state(issue.title, issue.state, issue.labels, issue.assignees, issue.body) for issue in listed(root)
    )


def documents(root: Path) -> dict[str, Document]:
    """Return the issue files by name."""
    return {
        path.name: front_matter.parse(path.read_text(encoding="utf-8")) for path in sorted((root / FOLDER).iterdir())
    }


def operations(starter: Starter, root: Path) -> list[dict[str, Any]]:
    """Return the file operations of a run that nothing befalls."""
    folder = _copy(root, "seen")
    report = folder / "report.json"
    assert starter.wait(starter.scenario(folder, {"at": -1, "what": ""}, report)) == 0
    seen: list[dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["seen"]
    return seen


@dataclass(frozen=True)
class Whole:
    """What runs leave that nothing befalls: at once, and when a person has written `LATER` and it ran once more."""

    at_once: Counter[IssueState]
    end: Counter[IssueState]


def whole(root: Path) -> Whole:
    """Return what the scenario leaves of the issues in the folder."""
    folder = _copy(root, "whole")
    assert run(open_local(folder)).exit_code == 0
    at_once = state_of(folder)
    _say_later(folder)
    assert run(open_local(folder)).exit_code == 0
    return Whole(at_once, state_of(folder))


def found(starter: Starter, root: Path, mishap: FileMishap) -> dict[str, list[Verdict]]:
    """Return what comes of the mishap at each file operation of each kind of write; `root` holds what `prepare` made.

    Operations are counted in a run that nothing befalls, which does the same until then.
    """
    wanted = whole(root)
    each: dict[str, list[Verdict]] = {write: [] for write in WRITES}
    for at, operation in enumerate(operations(starter, root)):
        if mishap.fits(operation):
            each[operation["kind"]].append(_verdict(starter, root, mishap, (at, operation), wanted))
    return each


def _verdict(
    starter: Starter, root: Path, mishap: FileMishap, where: tuple[int, dict[str, Any]], wanted: Whole
) -> Verdict:
    folder, (at, operation) = _copy(root, "met"), where
    before, report = documents(folder), folder / "report.json"
    code = starter.wait(starter.scenario(folder, {"at": at, "what": mishap.what}, report))
    complaints = _complaints(folder, before, code, mishap, wanted)
    if code == 4 and not all(json.loads(report.read_text(encoding="utf-8"))["errors"]):
        complaints.append("an outcome does not say why")
    _say_later(folder)
    cleaned, again = run(open_local(folder)), open_local(folder)
    if cleaned.exit_code or run(again).exit_code or again.usage().writes:
        complaints.append("a clean run does not settle it")
    if cleaned.outcomes and any(path.suffix != SUFFIX for path in (folder / FOLDER).iterdir()):
        complaints.append("something is left over")
    end, left = state_of(folder), documents(folder)
    complaints += [
        f"a comment twice: {name}" for name, one in left.items() if len(set(one.comments)) < len(one.comments)
    ]
    complaints += [f"an issue too many: {issue}" for issue in end - wanted.end]
    name = f"{operation['number']}{SUFFIX}"
    is_written = mishap.what == "edit" and operation["kind"] != "reopen"
    edits = [*_EDITS, (name, traps.MEANWHILE)] if is_written else _EDITS
    return Verdict(
        "killed" if code == KILLED else code,
        duplicates=len(shared_fingerprints([issue.body for issue in listed(folder) if issue.state == "open"])),
        lost=sum((wanted.end - end).values()),
        edits_lost=sum(
            words not in (folder / FOLDER / name).read_text(encoding="utf-8") for name, words in edits if name in before
        ),
        complaints=tuple(complaints),
    )


def _complaints(folder: Path, before: dict[str, Document], code: int, mishap: FileMishap, wanted: Whole) -> list[str]:
    complaints = [] if code in ({KILLED} if mishap.what == "kill" else {0, 4}) else [f"exit code {code}"]
    texts = {path.name: path.read_text(encoding="utf-8") for path in (folder / FOLDER).glob(f"*{SUFFIX}")}
    if not set(before) <= set(texts):
        complaints.append("a file is gone")
    for name, text in texts.items():
        if front_matter.write(front_matter.parse(text), text) != text:
            complaints.append(f"{name} is not whole")
    if code == 0 and state_of(folder) != wanted.at_once:
        complaints.append("exit code 0, and not all is done")
    return complaints


def _say_later(root: Path) -> None:
    edit(root, number_of(root, TITLE), lambda d: replace(d, body=f"{LATER}\n\n{d.body}"))


def _copy(root: Path, name: str) -> Path:
    folder = root.with_name(f"{root.name}-{name}")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(root, folder)
    return folder
