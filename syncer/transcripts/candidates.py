"""Find the labels of a file that may be speakers, each with what speaks for it and against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from syncer.models import Role
from syncer.patterns import lazy
from syncer.transcripts.fences import Part
from syncer.transcripts.layout import Layout
from syncer.transcripts.roles import BOLD_ALONE, HEADING, ITALIC, PLAIN, SAID, Label, read_label
from syncer.transcripts.speech import SPEECH
from syncer.transcripts.words import is_metadata, may_be_person

_HEARD_LINES = 6
_MOST_LINES_OF_WORDS = 5000
_SMALL = lazy(r"(?<![\w'’@/.-])[a-z]{3,20}(?![\w@/-]|:)")
_NAMES = """
    mark will bill rob jack drew art faith hope grace joy dawn frank rich chase max rose may april june august sunny guy
    sue pat don ray miles ford lane brook cliff dean earl grant heath iris ivy lily daisy olive ruby pearl opal amber
    jade crystal penny robin jay martin wade skip chip chuck nick pete josh gene eve bob hazel basil ginger page mason
    carter cooper hunter tanner archer marshall cash buck norm visitor customer client boss neighbour neighbor volunteer
    parent patient driver caller member officer doctor nurse librarian chef trainer coach contractor vendor supplier
    treasurer secretary president director curator author editor reader resident tenant landlord witness user operator
"""
_NAMES_TOO = frozenset(_NAMES.split())
_ENTRY = lazy(r"\s*(?:[-*+•–]|\d{1,3}[.)]|\[[ xX]\])[ \t]+\S")


@dataclass(frozen=True, slots=True)
class Marker:
    """A line, counted from 0, at which somebody begins to speak; `wrapper` is the fence around it, -1 for none."""

    position: int
    label: Label
    wrapper: int = -1


@dataclass(frozen=True, slots=True)
class Candidate:
    """A label that may be a speaker; `section` counts the headings above it.

    `once` says that it may be one even if it comes up no second time: it heads no list, and the text has its name
    nowhere as a word with a small letter.
    """

    marker: Marker
    speaks: bool
    section: int
    once: bool = True

    @property
    def name(self) -> str:
        """The name in small letters, by which two labels are one speaker's."""
        return self.marker.label.name.casefold()

    @property
    def role(self) -> Role | None:
        """The role that the name's words tell; None for any other name."""
        return self.marker.label.role


def find_candidates(layout: Layout) -> Iterator[Candidate]:
    """Yield the labels that may be speakers, in order: such as name somebody and stand where one begins to speak."""
    lines, labels = layout.spoken.lines, {}
    for position, line in enumerate(lines):
        if layout.parts[position] is Part.TEXT and line.strip() and (label := read_label(line)):
            labels[position] = label
    words = _small_words(lines)
    in_paragraph_of_speaker = False
    section = 0
    for position, line in enumerate(lines):
        label = labels.get(position)
        section += line.startswith("#") and layout.parts[position] is Part.TEXT
        begins = position == 0 or _ends_paragraph(layout, position - 1)
        if begins:
            in_paragraph_of_speaker = False
        if label is None or not _may_speak(label) or _is_metadata_line(labels, position, begins=begins):
            continue
        if label.style in (PLAIN, ITALIC) and not (begins or label.stamped or in_paragraph_of_speaker):
            continue
        in_paragraph_of_speaker = True
        marker = Marker(position, label, layout.wrappers[position])
        once = label.name not in words and label.name.lower() not in words and not _heads_list(label, lines, position)
        yield Candidate(marker, _speaks(label, lines, labels, position), section, once)


def _small_words(lines: Sequence[str]) -> frozenset[str]:
    """Return the words that stand with a small letter somewhere, but for those that are names as well."""
    text = "\n".join(lines[:_MOST_LINES_OF_WORDS])
    return frozenset(_SMALL.findall(text)) - _NAMES_TOO


def _heads_list(label: Label, lines: Sequence[str], position: int) -> bool:
    """Say whether nothing stands behind a label, and an entry of a list below it."""
    if label.rest or label.role is not None:
        return False
    below = next((line for line in lines[position + 1 : position + 3] if line.strip()), "")
    return _ENTRY.match(below) is not None


def _ends_paragraph(layout: Layout, position: int) -> bool:
    line = layout.spoken.lines[position].strip()
    return not line or layout.parts[position] is not Part.TEXT or line.startswith("#") or not line.strip("-*_= ")


def _may_speak(label: Label) -> bool:
    return label.role is not None or label.style == SAID or may_be_person(label.name)


def _is_metadata_line(labels: dict[int, Label], position: int, *, begins: bool) -> bool:
    """Say whether a label stands in the head of a document, among such as `Date:` and `Model:`."""
    label = labels[position]
    if label.style in (HEADING, SAID, BOLD_ALONE) or len(label.rest.split()) > 6:
        return False
    before = None if begins else labels.get(position - 1)
    near = [other for other in (before, labels.get(position + 1)) if other and other.form == label.form]
    # Only what stands beside it tells whether a model speaks or is named.
    names_model = label.name.lower() == "model"
    return any((is_metadata(other.name) or names_model) and other.role is None for other in near)


def _speaks(label: Label, lines: Sequence[str], labels: dict[int, Label], position: int) -> bool:
    """Say whether what follows a label sounds like somebody speaking."""
    if label.stamped or SPEECH.search(label.rest[:2000]):
        return True
    for later in range(position + 1, min(position + 1 + _HEARD_LINES, len(lines))):
        if later in labels and labels[later].form == label.form:
            break
        if SPEECH.search(lines[later][:2000]):
            return True
    return False
