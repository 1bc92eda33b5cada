"""The places that the contract is tried on: each tracker with what people do to its issues behind its back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from syncer.marker import MARKER_LINE
from syncer.models import Issue, Number, State
from syncer.trackers import FORGES, front_matter
from syncer.trackers.base import Tracker
from syncer.trackers.front_matter import Document
from syncer.trackers.issue_file import with_body
from syncer.trackers.issue_folder import IssueFolder
from syncer.trackers.local import LocalTracker, open_local
from syncer.trackers.pace import Pace
from tests.forges.base import Forge
from tests.forges.faults import Fault, Kind


class Ground(Protocol):
    """One tracker's issues, and the hands of people; `dated` says whether its issues have dates."""

    dated: bool

    def open(self) -> Tracker:
        """Return a tracker over the same issues, as another process would have it."""

    def open_behind(self, hand: Callable[[], None]) -> Tracker:
        """Return a tracker that a person is quicker than: the hand acts just before it first reads an issue again."""

    def put(self, title: str, body: str, *labels: str, number: str, mine: bool = False) -> Number:
        """Put an issue there without the tracker, as the tracker's account if `mine`; `number` is for files alone."""

    def retitle(self, number: Number, title: str) -> None:
        """Change the title."""

    def rewrite(self, number: Number, change: Callable[[str], str]) -> None:
        """Change the text below the marker and save it with CRLF."""

    def set_body(self, number: Number, body: str) -> None:
        """Set the whole body, its marker with it."""

    def drop_marker(self, number: Number) -> None:
        """Take the marker out and leave the rest."""

    def damage_marker(self, number: Number) -> None:
        """Change the marker so that it can no longer be read."""

    def relabel(self, number: Number, *labels: str) -> None:
        """Set the labels."""

    def set_state(self, number: Number, state: State) -> None:
        """Close or reopen."""

    def comment(self, number: Number, text: str) -> None:
        """Add a comment."""

    def delete(self, number: Number) -> None:
        """Delete the issue."""


class LocalGround:
    """A repository's folder, and people with an editor."""

    dated = False

    def __init__(self, root: Path) -> None:
        self._root = root

    def open(self) -> Tracker:
        return open_local(self._root)

    def open_behind(self, hand: Callable[[], None]) -> Tracker:
        return _LocalBehind(self._root, hand)

    def put(self, title: str, body: str, *labels: str, number: str, mine: bool = False) -> Number:
        self._path(number).parent.mkdir(parents=True, exist_ok=True)
        document = with_body(Document(title=title, body="", labels=labels), body)
        self._path(number).write_text(front_matter.write(document), encoding="utf-8")
        return number

    def retitle(self, number: Number, title: str) -> None:
        self._edit(number, lambda document: replace(document, title=title))

    def rewrite(self, number: Number, change: Callable[[str], str]) -> None:
        self._edit(number, lambda document: replace(document, body=change(document.body)))
        self._path(number).write_bytes(self._path(number).read_bytes().replace(b"\n", b"\r\n"))

    def set_body(self, number: Number, body: str) -> None:
        self._edit(number, lambda document: with_body(document, body))

    def drop_marker(self, number: Number) -> None:
        self._edit(number, lambda document: replace(document, record=None))

    def damage_marker(self, number: Number) -> None:
        self._edit(number, lambda document: replace(document, record={"v": "one"}))

    def relabel(self, number: Number, *labels: str) -> None:
        self._edit(number, lambda document: replace(document, labels=labels))

    def set_state(self, number: Number, state: State) -> None:
        self._edit(number, lambda document: replace(document, state=state))

    def comment(self, number: Number, text: str) -> None:
        self._edit(number, lambda document: replace(document, comments=(*document.comments, text)))

    def delete(self, number: Number) -> None:
        self._path(number).unlink()

    def _path(self, number: Number) -> Path:
        return self._root / ".syncer" / "issues" / f"{number}.md"

    def _edit(self, number: Number, change: Callable[[Document], Document]) -> None:
        text = self._path(number).read_text(encoding="utf-8")
        self._path(number).write_text(front_matter.write(change(front_matter.parse(text)), text), encoding="utf-8")


class _LocalBehind(LocalTracker):
    """The tracker over a folder in which somebody saves a file while a run is under way."""

    def __init__(self, root: Path, hand: Callable[[], None]) -> None:
        super().__init__(IssueFolder(root))
        self._hands = [hand]

    def get(self, number: Number) -> Issue:
        while self._hands:
            self._hands.pop()()
        return super().get(number)


class ForgeGround:
    """A forge's server, and people with a browser."""

    dated = True

    def __init__(self, name: str, server: Forge) -> None:
        self._name = name
        self.server = server

    def open(self) -> Tracker:
        return FORGES[self._name]()(
            self.server.full_name,
            self.server.token,
            self.server.url,
            Pace(now=self._now, sleep=self.server.clock.sleep, max_wait=0.0, pause=0.0),
        )

    def open_behind(self, hand: Callable[[], None]) -> Tracker:
        self.server.faults.add(Fault("GET", r"/issues/\d+$", Kind.MEANWHILE, meanwhile=hand))
        return self.open()

    def _now(self) -> float:
        return self.server.clock.now.timestamp()

    def put(self, title: str, body: str, *labels: str, number: str, mine: bool = False) -> Number:
        author = self.server.account if mine else "somebody"
        return self.server.add_issue(title, body, labels=labels, author=author).number

    def retitle(self, number: Number, title: str) -> None:
        self.server.edit_by_person(int(number), title=title)

    def rewrite(self, number: Number, change: Callable[[str], str]) -> None:
        self.server.web_edit(int(number), change)

    def set_body(self, number: Number, body: str) -> None:
        self.server.edit_by_person(int(number), body=body)

    def drop_marker(self, number: Number) -> None:
        self.server.web_edit(int(number), lambda body: MARKER_LINE.sub("", body))

    def damage_marker(self, number: Number) -> None:
        self.server.web_edit(int(number), lambda body: body.replace('"v":1', '"v":'))

    def relabel(self, number: Number, *labels: str) -> None:
        self.server.edit_by_person(int(number), labels=labels)

    def set_state(self, number: Number, state: State) -> None:
        if state is State.CLOSED:
            self.server.close_by_person(int(number))
        else:
            self.server.reopen_by_person(int(number))

    def comment(self, number: Number, text: str) -> None:
        self.server.comment_by_person(int(number), text)

    def delete(self, number: Number) -> None:
        self.server.delete_by_person(int(number))
