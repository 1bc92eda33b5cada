"""A talk, runs over files as they would be committed, and what people and other versions leave on an issue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from syncer import marker as markers
from syncer.extraction import read_transcripts
from syncer.marker_data import Marker
from syncer.models import Edit, Issue, Number, SourceFile
from syncer.request import Ended
from tests.syncing import sync
from tests.trackers.grounds import Ground

Text = str | bytes

TALK = """# Monday

**Ada:** Morning. The importer chokes on empty files again.

TODO: Retry the importer after a timeout

- [ ] Document the import format for partners in Zürich

**Ben:** Right.
"""


def sync_files(ground: Ground, files: Mapping[str, Text], *, read: str = "", skips: int = 0, **how: Any) -> Ended:
    """Bring the tracker in line with transcripts of these paths and texts, `skips` of which cannot be read.

    Of `read` alone where it is given.
    """
    chosen = {read: files[read]} if read else files
    encoded = [SourceFile(path, text.encode() if isinstance(text, str) else text) for path, text in chosen.items()]
    reading = read_transcripts(encoded)
    assert len(reading.skipped) == skips
    corpus = reading.corpus("", frozenset(files), complete=not read)
    return sync(ground.open(), *reading.items, corpus=corpus, **how)


def titles(ground: Ground, label: str = "syncer") -> list[str]:
    """Return the titles of all issues that bear the managed label."""
    return sorted(issue.title for issue in ground.open().list_labelled(label))


def bodies(ground: Ground) -> dict[Number, str]:
    """Return the bodies of all issues that bear the managed label."""
    return {issue.number: issue.body for issue in ground.open().list_labelled("syncer")}


def only(ground: Ground) -> Issue:
    """Return the single issue that bears the managed label."""
    (issue,) = ground.open().list_labelled("syncer")
    return issue


def marker_of(issue: Issue) -> Marker:
    """Return the issue's marker, which must be there."""
    found = markers.find(issue.body)
    assert found is not None
    return found


def write_as_another_version(
    ground: Ground,
    number: Number,
    block: Callable[[str], str] = lambda block: block,
    marker: Callable[[Marker], Marker] = lambda marker: marker,
) -> None:
    """Leave on the issue what a version with another template or other fingerprints would have written itself."""
    tracker = ground.open()
    parts = markers.split(tracker.get(number).body)
    assert parts.marker is not None
    assert parts.block is not None
    changed = block(parts.block)
    written = replace(marker(parts.marker), block=markers.block_hash(changed))
    tracker.update(number, Edit(body=markers.join(replace(parts, marker=written, block=changed))))
