"""Notes, minutes and documents in which nobody is named as speaking: one turn of a speaker without a name."""

from __future__ import annotations

from syncer.models import Transcript
from syncer.transcripts.article import why_article
from syncer.transcripts.base import Detection
from syncer.transcripts.documentation import why_documentation
from syncer.transcripts.layout import read_layout
from syncer.transcripts.page import read_page
from syncer.transcripts.prose import why_no_prose
from syncer.transcripts.turns import Span, build_transcript
from syncer.transcripts.wordless import why_wordless

name = "notes"


def detect(path: str, lines: tuple[str, ...]) -> Detection:
    """Take any text that no other format is surer of, and that is not plainly written for other ends than to note."""
    if reason := why_no_prose(path, lines):
        return Detection(0.0, reason)
    page = read_page(lines)
    if reason := why_wordless(page) or why_documentation(path, page) or why_article(page):
        return Detection(0.0, f"no format finds a conversation in it, and it {reason}")
    return Detection(0.1, "text in which nobody is named as speaking")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read the whole file as one turn of notes."""
    return build_transcript(path, name, read_layout(lines), [Span(0, len(lines))])
