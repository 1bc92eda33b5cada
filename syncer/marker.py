"""Write and read the hidden marker, and bring bodies and titles into the form that comparisons are made of."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from syncer.models import State, Status

VERSION = 1

FINGERPRINTS = 100
"""How many fingerprints of a kind a marker keeps; an item that is said in more ways is known by these."""

MARKER_LINE = re.compile(r"^[ \t]*<!-- syncer (\{.*\}) -->[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
END_LINE = re.compile(r"^[ \t]*<!-- /syncer -->[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
END = "<!-- /syncer -->"

# Nothing in the line may end the comment, and no reader of plain mail may take a part of it for a mention or a
# reference.
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "--": "-\\u002d", "@": "\\u0040", "#": "\\u0023"}


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


@dataclass(frozen=True, slots=True)
class Parts:
    """An issue's body taken apart: people's text around our marker and block.

    `block` is None where the marker stands but the block's end does not: somebody damaged it.
    """

    before: str
    marker: Marker | None
    block: str | None
    after: str


def canonical(text: str) -> str:
    """Return the text as comparisons see it: LF, NFC, no white space at line ends, no blank lines at both ends.

    Forges trim, and a web form saves CRLF.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def canonical_title(title: str) -> str:
    """Return the title in NFC, trimmed, its white space folded."""
    return " ".join(unicodedata.normalize("NFC", title).split())


def block_hash(block: str) -> str:
    """Return 16 hex digits over the canonical form of a managed block."""
    return hashlib.sha256(canonical(block).encode(errors="surrogatepass")).hexdigest()[:16]


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


def render(marker: Marker) -> str:
    """Return the marker as its one line: an HTML comment that nothing in it can end."""
    text = json.dumps(to_data(marker), ensure_ascii=True, separators=(",", ":"))
    for raw, escaped in _ESCAPES.items():
        text = text.replace(raw, escaped)
    return f"<!-- syncer {text} -->"


def find(body: str) -> Marker | None:
    """Return the first marker in a body that can be read, None where there is none."""
    return split(body).marker


def split(body: str) -> Parts:
    """Take a body apart. Without a readable marker all of it is `before`."""
    found = _first_readable(body)
    if found is None:
        return Parts(body, None, None, "")
    match, _, marker = found
    rest = body[match.end() :]
    end = END_LINE.search(rest)
    if end is None:
        return Parts(body[: match.start()], marker, None, rest)
    return Parts(body[: match.start()], marker, rest[: end.start()], rest[end.end() :])


def is_outdated(body: str) -> bool:
    """Say whether the body's marker lacks or spells otherwise what would be written today.

    What a later syncer of the same version of markers added to it is left out of account.
    """
    found = _first_readable(body)
    return found is not None and found[2].version <= VERSION and not _holds(found[1], to_data(found[2]))


def _first_readable(body: str) -> tuple[re.Match[str], Any, Marker] | None:
    for match in MARKER_LINE.finditer(body):
        try:
            data = json.loads(match[1])
            return match, data, from_data(data)
        except (ValueError, RecursionError):
            continue
    return None


def _holds(data: Any, written: Any) -> bool:
    if isinstance(written, dict):
        return isinstance(data, dict) and all(key in data and _holds(data[key], written[key]) for key in written)
    if isinstance(written, list):
        same_length = isinstance(data, list) and len(data) == len(written)
        return same_length and all(map(_holds, data, written))
    return bool(data == written)


def join(parts: Parts) -> str:
    """Put a body together again; the inverse of `split` up to line ends around our part."""
    if parts.marker is None:
        return parts.before
    line = render(parts.marker)
    if parts.block is None:
        return f"{parts.before}{line}\n{parts.after}"
    return f"{parts.before}{line}\n\n{canonical(parts.block)}\n\n{END}\n{parts.after}"


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
