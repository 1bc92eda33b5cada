"""The places that the contract is tried on: each tracker with what people do to its issues behind its back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from syncer.models import Number, State
from syncer.trackers import FORGES, front_matter
from syncer.trackers.base import Tracker
from syncer.trackers.front_matter import Document
from syncer.trackers.issue_file import with_body
from syncer.trackers.local import open_local
from tests.forges.base import Forge


class Ground(Protocol):
    """One tracker's issues, and the hands of people; `dated` says whether its issues have dates."""

    dated: bool

    def open(self) -> Tracker:
        """Return a tracker over the same issues, as another process would have it."""

    def put(self, title: str, body: str, *labels: str, number: str, mine: bool = False) -> Number:
        """Put an issue there without the tracker, as the tracker's account if `mine`; `number` is for files alone."""

    def retitle(self, number: Number, title: str) -> None:
        """Change the title."""

    def rewrite(self, number: Number, change: Callable[[str], str]) -> None:
        """Change the text below the marker and save it with CRLF."""

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
            max_wait=0.0,
            now=self._now,
            sleep=self.server.clock.sleep,
            pause=0.0,
        )

    def _now(self) -> float:
        return self.server.clock.now.timestamp()

    def put(self, title: str, body: str, *labels: str, number: str, mine: bool = False) -> Number:
        author = self.server.account if mine else "somebody"
        return self.server.add_issue(title, body, labels=labels, author=author).number

    def retitle(self, number: Number, title: str) -> None:
        self.server.edit_by_person(int(number), title=title)

    def rewrite(self, number: Number, change: Callable[[str], str]) -> None:
        self.server.web_edit(int(number), change)

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
