"""What a marker says: its types, and the plain data that they are written as and read from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from syncer.models import State, Status

VERSION = 1

FINGERPRINTS = 100
"""How many fingerprints of a kind a marker keeps; an item that is said in more ways is known by these."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A mention as it was first recorded; `commit` and `line` pin its link."""

    path: str
    line: int
    status: Status
    texts: tuple[str, ...]
    source: str = ""
    commit: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """What is kept of a mention beyond those that the block shows."""

    text: str
    path: str
    status: Status
    source: str = ""


@dataclass(frozen=True, slots=True)
class LabelRecord:
    """A label as last written and what it stands for: kind `managed`, `type` or `priority`, and its word."""

    name: str
    kind: str
    word: str


@dataclass(frozen=True, slots=True)
class Marker:
    """The state of an issue as last written by us: the third leg of the merge.

    `run` is the random id of the run that created the issue, `origin` the source of its first mention. `closed`
    says why we closed it (`done`, `gone`, `duplicate #12`), `commented` what we commented on.
    """

    run: str
    said: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    mentions: tuple[Recorded, ...] = ()
    more: tuple[Digest, ...] = ()
    block: str = ""
    title: str = ""
    labels: tuple[LabelRecord, ...] = ()
    assignees: tuple[str, ...] = ()
    state: State = State.OPEN
    closed: str = ""
    commented: tuple[str, ...] = ()
    origin: str = ""
    version: int = VERSION

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """All identities the issue bears, what was said first."""
        return self.said + tuple(f for f in self.named if f not in self.said)


def short_path(source: str, path: str) -> str:
    """Return the 8 hex digits that stand for a source and path in a `Digest`."""
    return hashlib.sha256(f"{source}\0{path}".encode(errors="surrogatepass")).hexdigest()[:8]


def to_data(marker: Marker) -> dict[str, Any]:
    """Return the marker as plain data with keys in fixed order; empty values are left out."""
    mentions = [
        _filled(source=m.source, path=m.path, line=m.line, commit=m.commit, status=m.status.value, texts=list(m.texts))
        for m in marker.mentions
    ]
    return {
        "v": marker.version,
        **_filled(
            run=marker.run,
            origin=marker.origin,
            said=list(marker.said),
            named=list(marker.named),
            mentions=mentions,
            more=[[d.text, d.path, d.status.value, *([d.source] if d.source else [])] for d in marker.more],
            block=marker.block,
            title=marker.title,
            labels=[[label.name, label.kind, label.word] for label in marker.labels],
            assignees=list(marker.assignees),
            state=marker.state.value,
            closed=marker.closed,
            commented=list(marker.commented),
        ),
    }


def from_data(data: Mapping[str, Any]) -> Marker:
    """Return the marker that `to_data` wrote; of one that a later version wrote no more than whose it is.

    Raises ValueError for anything else: an unknown version, a missing key, a value of another kind.
    """
    version = data.get("v")
    if not isinstance(version, int) or version < VERSION:
        raise ValueError(f"marker version {version!r} is not known")
    try:
        if version > VERSION:
            said, named = _texts(data.get("said", ())), _texts(data.get("named", ()))
            return Marker(run=_text(data.get("run", "")), said=said, named=named, version=version)
        return Marker(
            run=_text(data.get("run", "")),
            origin=_text(data.get("origin", "")),
            said=_texts(data.get("said", ())),
            named=_texts(data.get("named", ())),
            mentions=tuple(_recorded(m) for m in _list(data.get("mentions", ()))),
            more=tuple(_digest(*_list(entry)) for entry in _list(data.get("more", ()))),
            block=_text(data.get("block", "")),
            title=_text(data.get("title", "")),
            labels=tuple(
                LabelRecord(_text(n), _text(k), _text(w)) for n, k, w in map(_list, _list(data.get("labels", ())))
            ),
            assignees=_texts(data.get("assignees", ())),
            state=State(data.get("state", "open")),
            closed=_text(data.get("closed", "")),
            commented=_texts(data.get("commented", ())),
        )
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"marker is damaged: {error}") from error


def _filled(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in ("", [], None)}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _list(values: Any) -> Sequence[Any]:
    if not isinstance(values, (list, tuple)):
        raise TypeError(f"{values!r} is no list")
    return values


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(_text(value) for value in _list(values))


def _digest(text: Any, path: Any, status: Any, source: Any = "") -> Digest:
    return Digest(_text(text), _text(path), Status(status), _text(source))


def _recorded(data: Mapping[str, Any]) -> Recorded:
    line = data["line"]
    if not isinstance(line, int) or isinstance(line, bool):
        raise TypeError(f"{line!r} is no line number")
    return Recorded(
        path=_text(data["path"]),
        line=line,
        status=Status(data["status"]),
        texts=_texts(data.get("texts", ())),
        source=_text(data.get("source", "")),
        commit=_text(data.get("commit", "")),
    )
