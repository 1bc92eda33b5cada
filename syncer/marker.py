"""Write and read the hidden marker in a body, and bring bodies and titles into the form that is compared."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from syncer.marker_data import VERSION, Marker, from_data, to_data

MARKER_LINE = re.compile(r"^[ \t]*<!-- syncer (\{.*\}) -->[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_END_LINE = re.compile(r"^[ \t]*<!-- /syncer -->[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
END = "<!-- /syncer -->"

# Nothing in the line may end the comment, and no reader of plain mail may take a part of it for a mention or a
# reference.
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "--": "-\\u002d", "@": "\\u0040", "#": "\\u0023"}


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
    end = _END_LINE.search(rest)
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
