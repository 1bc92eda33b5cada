"""Traps in a process for its file operations, by Python's audit events: what it does is seen, and one of it mishaps."""

from __future__ import annotations

import errno
import os
import resource
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from syncer.models import State
from syncer.trackers import issue_file, local
from syncer.trackers.issue_folder import FOLDER, SUFFIX
from tests.reliability import scenario

EVENTS = {"open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.scandir", "os.listdir"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_SHORT = 100
"""Bytes of a file that there is room for."""

MEANWHILE = "Somebody looked at it meanwhile."
_ON = [False]


@contextmanager
def laid(root: Path, trap: Mapping[str, Any]) -> Iterator[list[dict[str, Any]]]:
    """Yield a list that tells of each operation on the issue files, with the write that it belongs to.

    `trap` holds `at`, the position of an operation, from 0, or -1 for none, and `what` befalls it: `kill`, `full`
    (no room for a new file), `short` (no room for all of a file), `denied`, or `edit`: just before, somebody writes to
    the issue's file, saves it with CRLF before a reopen, or where there is none another run makes it. A hook cannot be
    taken out again; what it does ends with the block.
    """
    folder = str(root / FOLDER)
    seen: list[dict[str, Any]] = []

    def see(event: str, arguments: tuple[Any, ...]) -> None:
        if not _ON[0] or event not in EVENTS or not str(arguments[0]).startswith(folder):
            return
        _ON[0] = False
        try:
            where = _written(sys._getframe(1))
            is_writing = event not in {"os.scandir", "os.listdir"}
            if event == "open":
                is_writing = bool(int(arguments[2] or 0) & _WRITING)
            seen.append({"event": event, "path": str(arguments[0]), "writes": is_writing, **where})
            if len(seen) - 1 == trap["at"]:
                _befall(trap["what"], Path(folder), where)
        finally:
            _ON[0] = True

    sys.addaudithook(see)
    _ON[0] = True
    try:
        yield seen
    finally:
        _ON[0] = False
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


def _written(frame: FrameType | None) -> dict[str, Any]:
    """Return the kind and the number of the write that the operation belongs to; it begins by making the folder."""
    while frame is not None:
        if frame.f_code.co_filename == local.__file__ and isinstance(frame.f_locals.get("self"), local.LocalTracker):
            known, name = frame.f_locals, frame.f_code.co_name
            if name == "create":
                return {"kind": name, "number": issue_file.number_of(known["new"].body)}
            if name == "update":
                changes = {State.CLOSED: "close", State.OPEN: "reopen", None: "update"}
                return {"kind": changes[known["edit"].state], "number": known["number"]}
            if name in {"add_label", "remove_label", "comment"}:
                kinds = {"add_label": "label put on", "remove_label": "label taken off", "comment": "comment"}
                return {"kind": kinds[name], "number": known["number"]}
        frame = frame.f_back
    return {"kind": ""}


def _befall(what: str, folder: Path, where: Mapping[str, Any]) -> None:
    if what == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    elif what in {"full", "denied"}:
        code = errno.ENOSPC if what == "full" else errno.EACCES
        raise OSError(code, os.strerror(code))
    elif what == "short":
        resource.setrlimit(resource.RLIMIT_FSIZE, (_SHORT, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    elif not (path := folder / f"{where['number']}{SUFFIX}").exists():
        scenario.run(local.open_local(folder.parents[1]))
    elif where["kind"] == "reopen":
        # What more a person did to a closed issue would be a reason to leave it closed.
        path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8", newline="\r\n")
    else:
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{MEANWHILE}\n", encoding="utf-8")
