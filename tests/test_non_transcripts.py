"""Of the files that are installed with the interpreter's packages none is a transcript, whatever it is called."""

from __future__ import annotations

import pytest

from evaluation.installed import DATA, SOURCES, name_plainly, read_documents, sample_files
from syncer.models import Skipped, SourceFile
from syncer.transcripts import detect, read
from syncer.transcripts.decode import decode

DOCUMENTS = read_documents()
PROGRAMS, VALUES = sample_files(SOURCES, 200), sample_files(DATA, 60)


def read_as(name: str, content: bytes) -> str:
    """Return the format that reads a file, empty for none."""
    lines = decode(SourceFile(name, content))
    if isinstance(lines, Skipped):
        return ""
    format_, detection = detect(name, lines)
    return format_.name if detection.confidence > 0 else ""


def test_there_is_enough_to_look_at() -> None:
    assert len(DOCUMENTS) > 50
    assert len(PROGRAMS) > 100


def test_documentation_is_neither_a_conversation_nor_notes() -> None:
    found = {name: read_as(name_plainly(name), content) for name, content in DOCUMENTS.items()}
    assert not {name: format_ for name, format_ in found.items() if format_}


@pytest.mark.parametrize("called", ["transcript.md", "conversations.json", "session.jsonl", "meeting.txt", "call.vtt"])
def test_no_source_file_is_a_conversation(called: str) -> None:
    found = {str(path): read_as(called, path.read_bytes()) for path in PROGRAMS}
    assert not {path: format_ for path, format_ in found.items() if format_ not in ("", "notes")}


@pytest.mark.parametrize("called", ["conversations.json", "chat.json", "general/2026-05-04.json", "session.jsonl"])
def test_no_data_are_a_conversation(called: str) -> None:
    found = {str(path): read_as(called, path.read_bytes()) for path in VALUES}
    assert not {path: format_ for path, format_ in found.items() if format_}


def test_each_has_its_reason() -> None:
    for path in (*PROGRAMS[:50], *VALUES):
        skipped = read(SourceFile(path.name, path.read_bytes()))
        assert isinstance(skipped, Skipped), path
        assert skipped.reason
