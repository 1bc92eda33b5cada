"""One issue file as an issue: its marker kept in the front matter, and what is wrong with a file nobody can read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from syncer import fingerprint, marker, marker_data
from syncer.marker_data import Marker
from syncer.models import Issue, State
from syncer.trackers import conflict, front_matter
from syncer.trackers.front_matter import Document, FrontMatterError

ACCOUNT = "local"
"""The author of every file that bears a marker: files have no other."""

PLACE = "<!-- syncer -->"
"""Stands in a file's body where the marker's line stands in the issue's: what a person writes above it is theirs."""

_PLACE_LINE = re.compile(r"^[ \t]*<!-- syncer -->[ \t]*(?:\n|\Z)", re.MULTILINE)
_NUMBER = re.compile(r"[0-9a-f]{16}")


def decode(data: bytes) -> str:
    """Return the text of a file with line feeds. Raises `FrontMatterError` for what is not UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FrontMatterError("it is no UTF-8 text") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read(number: str, data: bytes, url: str = "") -> Issue:
    """Return the issue that a file holds; `problem` says why one cannot be read whole.

    A file with conflict marks is read with our side's words and the fingerprints of both.
    """
    try:
        text = decode(data)
        sides = conflict.sides(text)
        if sides:
            return _read_conflict(number, sides, url)
        if _NUMBER.fullmatch(number) and not front_matter.has_front_matter(text):
            raise FrontMatterError("it has lost its front matter")
        issue = _issue(number, front_matter.parse(text), url)
        lost = _NUMBER.fullmatch(number) and not issue.author
        return _known_by_name(issue, "it has lost its `syncer:` part") if lost else issue
    except FrontMatterError as error:
        return unreadable(number, str(error), url)


def unreadable(number: str, problem: str, url: str = "") -> Issue:
    """Return the issue of which nothing but the file's name is known."""
    issue = Issue(number=number, title=number, body="", state=State.OPEN, url=url)
    return _known_by_name(issue, problem)


def _known_by_name(issue: Issue, problem: str) -> Issue:
    """Return the issue with its problem, and with the fingerprint that its file's name is made of.

    So it suppresses its create, which could not be written over the file.
    """
    number = str(issue.number)
    if not _NUMBER.fullmatch(number):
        return replace(issue, problem=problem)
    line = marker.render(Marker(run=number, said=(f"{fingerprint.VERSION}:{number}",)))
    return replace(issue, body=f"{line}\n{issue.body}", author=ACCOUNT, problem=problem)


def number_of(body: str) -> str | None:
    """Return the number that the issue of a body gets: the digits of its first fingerprint; None without one."""
    found = marker.find(body)
    if found is None or not found.fingerprints:
        return None
    digits = found.fingerprints[0].partition(":")[2]
    return digits if _NUMBER.fullmatch(digits) else None


def with_body(document: Document, body: str) -> Document:
    """Return the document with an issue's body: its marker taken out of the text and into the record."""
    body = body.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    found = marker.find(body)
    line = _readable_line(body)
    if found is None or line is None:
        return replace(document, body=body, record=None)
    text = f"{body[: line.start()]}{PLACE}\n{body[line.end() :]}".rstrip("\n")
    return replace(document, body=text, record=_to_record(found))


def _readable_line(body: str) -> re.Match[str] | None:
    return next((line for line in marker.MARKER_LINE.finditer(body) if marker.find(line[0])), None)


def body_of(number: str, document: Document) -> str:
    """Return the issue's body: the text with the marker's line put back where it stood, else on top."""
    found = _from_record(number, document.record)
    place = _PLACE_LINE.search(document.body)
    if found is None:
        return document.body
    before, after = (document.body[: place.start()], document.body[place.end() :]) if place else ("", document.body)
    return f"{before}{marker.render(found)}\n{after}"


def _issue(number: str, document: Document, url: str) -> Issue:
    body = body_of(number, document)
    return Issue(
        number=number,
        title=document.title,
        body=body,
        state=document.state,
        labels=document.labels,
        assignees=document.assignees,
        author=ACCOUNT if marker.find(body) else "",
        url=url,
        comments=len(document.comments),
    )


def _read_conflict(number: str, sides: Sequence[str], url: str) -> Issue:
    problem = "it has conflict marks of an unfinished merge"
    documents = [document for side in sides if (document := _parse(side))]
    if not documents:
        return unreadable(number, problem, url)
    document = documents[0]
    markers = [found for side in documents if (found := _from_record(number, side.record))]
    if not markers:
        return _known_by_name(_issue(number, document, url), problem)
    said = dict.fromkeys(f for found in markers for f in found.said)
    named = dict.fromkeys(f for found in markers for f in found.named)
    record = _to_record(replace(markers[0], said=tuple(said), named=tuple(named)))
    return replace(_issue(number, replace(document, record=record), url), problem=problem)


def _parse(text: str) -> Document | None:
    try:
        return front_matter.parse(text)
    except FrontMatterError:
        return None


def _to_record(found: Marker) -> dict[str, Any]:
    """Return the marker without what differs between branches, in an order that does not either."""
    mentions = sorted(
        (replace(m, commit="") for m in found.mentions), key=lambda m: (m.source, m.path, m.line, m.status, m.texts)
    )
    more = sorted(found.more, key=lambda d: (d.path, d.text, d.status))
    return marker_data.to_data(replace(found, run="", mentions=tuple(mentions), more=tuple(more)))


def _from_record(number: str, record: Mapping[str, Any] | None) -> Marker | None:
    """Return the marker; the first fingerprint stands for the run, so that a person's copy has that of its original."""
    try:
        found = marker_data.from_data(record) if record is not None else None
    except ValueError:
        return None
    return found and replace(found, run=next(iter(found.fingerprints), number).rpartition(":")[2])
