"""Conversations in Markdown or plain text, in which each turn begins with the name of who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from syncer.models import Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.candidates import Marker
from syncer.transcripts.chat_lines import ChatLine
from syncer.transcripts.chats import ends_with, find_chat, transcribe_chat
from syncer.transcripts.codex_printed import with_steps_named
from syncer.transcripts.dialogue import find_markers
from syncer.transcripts.documentation import why_documentation
from syncer.transcripts.documentation_words import FILE_NAMES
from syncer.transcripts.fences import Part
from syncer.transcripts.initials import roles_of_initials
from syncer.transcripts.layout import Layout, read_layout
from syncer.transcripts.page import read_page
from syncer.transcripts.prompted import with_prompts_named
from syncer.transcripts.prose import why_no_prose
from syncer.transcripts.quoted_talk import unquoted_talk
from syncer.transcripts.respelled import respelled
from syncer.transcripts.roles import HEADING, PLAIN
from syncer.transcripts.signs import named_for_signs
from syncer.transcripts.turns import Span, build_transcript
from syncer.transcripts.typed_above import named_for_setting

name = "markdown"

_ATX = lazy(r" {0,3}(#{1,6})[ \t]+\S")
_RULE = lazy(r" {0,3}(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")
_NOBODY = 0
_LEARNERS = frozenset(("learner", "student", "pupil", "apprentice", "trainee", "mentee", "beginner", "novice"))
_TEACHERS = frozenset(("teacher", "tutor", "instructor", "trainer", "lecturer", "mentor", "coach", "expert"))
_MOST_IN_SAMPLES = 12


def detect(path: str, lines: tuple[str, ...]) -> Detection:
    """Say how sure it is that the file is a conversation: one with known roles, one with names, or none."""
    if reason := why_no_prose(path, lines):
        return Detection(0.0, reason)
    _, markers = read_markers(lines)
    if 0 < len(markers) <= _MOST_IN_SAMPLES and (reason := _why_sample(path, lines[: markers[0].position])):
        return Detection(0.0, f"what is said in it is a sample, and it {reason}", refuses=True)
    known = {marker.label.role for marker in markers} & {Role.USER, Role.ASSISTANT}
    if len(known) == 2:
        return Detection(0.9, f"users and assistants speak in {len(markers)} places")
    if chat := _chat(lines, markers):
        return Detection(0.75, f"{len(chat)} lines are messages of a chat, written in one way")
    if markers:
        return Detection(0.7, f"the same names speak in {len(markers)} places")
    return Detection(0.0, "nobody is named as speaking")


def _why_sample(path: str, above: tuple[str, ...]) -> str:
    """Return why a talk is one that a README gives as a sample, by what stands above it, empty where it is not."""
    named = FILE_NAMES.match(PurePosixPath(path).name)
    return why_documentation(path, read_page(above)) if named and named["page"] else ""


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read the file turn by turn; what stands before, between and after the turns is of a speaker without a name."""
    layout, markers = read_markers(lines)
    names = {marker.label.name for marker in markers}
    initials = roles_of_initials(names, layout.lines)
    if not initials and (chat := _chat(lines, markers)):
        return transcribe_chat(path, name, lines, chat)
    roles = [initials[marker.label.name] for marker in markers] if initials else _assign_roles(markers)
    return build_transcript(path, name, layout, _spans(layout, markers, roles))


def _chat(lines: tuple[str, ...], markers: Sequence[Marker]) -> list[ChatLine]:
    """Return the messages of a chat of people, nothing where the names are those of roles or more is said otherwise."""
    roles = {marker.label.role for marker in markers}
    if roles and (None not in roles or roles >= {Role.USER, Role.ASSISTANT}):
        return []
    found = find_chat(lines)
    if not found or not markers:
        return found
    # Names in bold head turns, and what stands below the last of them belongs to it; headings part a talk.
    if any(_ATX.match(line) for line in lines[found[0].position :]):
        return []
    more = len(found) > len(markers)
    as_many = len(found) == len(markers) and not lines[found[0].position].lstrip().startswith("**")
    return found if (more or as_many) and ends_with(found, lines) else []


@lru_cache(maxsize=2)
def read_markers(lines: tuple[str, ...]) -> tuple[Layout, tuple[Marker, ...]]:
    """Return who speaks where; what is quoted is looked at where nobody else speaks but in samples."""
    layout = read_layout(lines)
    if logged := with_steps_named(layout):
        return logged, find_markers(logged)
    markers = find_markers(layout)
    if not markers and (spelled := _spelled_out(layout)):
        layout = read_layout(spelled)
        markers = find_markers(layout)
    spoken = [marker.position for marker in markers if marker.wrapper < 0]
    bare = unquoted_talk(layout, spoken)
    if bare:
        return bare, find_markers(bare)
    prompted = None if markers else with_prompts_named(layout)
    return (prompted, find_markers(prompted)) if prompted else (layout, markers)


def _spelled_out(layout: Layout) -> tuple[str, ...] | None:
    """Return the lines with the usual labels where other signs tell who speaks, None where nothing does."""
    for spell in (respelled, named_for_signs, named_for_setting):
        if spelled := spell(layout.lines, layout.parts):
            return spelled
    return None


def talk_from(layout: Layout, start: int) -> tuple[Span, ...]:
    """Return the stretches of a file in which people are named as speaking from a line on; none where nobody is."""
    markers = tuple(marker for marker in find_markers(layout) if marker.position >= start)
    return tuple(_spans(layout, markers, _assign_roles(markers))) if markers else ()


def _assign_roles(markers: Sequence[Marker]) -> list[Role]:
    """Return the role of who speaks at each marker, by its word or by who else speaks in the same dialogue.

    Beside an assistant alone a single other name is its user, beside a user alone its assistant; where several
    people talk each is a participant.
    """
    dialogues: dict[int, list[Marker]] = {}
    for marker in markers:
        dialogues.setdefault(marker.wrapper, []).append(marker)
    roles = {wrapper: _roles_within(dialogue) for wrapper, dialogue in dialogues.items()}
    return [roles[marker.wrapper][marker.label.name] for marker in markers]


def _roles_within(markers: Sequence[Marker]) -> dict[str, Role]:
    roles = {marker.label.name: marker.label.role for marker in markers}
    known = set(roles.values()) - {None}
    unknown = {label.casefold() for label, role in roles.items() if role is None}
    other = Role.PARTICIPANT
    if not known and unknown <= _LEARNERS | _TEACHERS and unknown & _LEARNERS and unknown & _TEACHERS:
        # Who teaches explains, and reports no more than an assistant does.
        return {label: Role.USER if label.casefold() in _LEARNERS else Role.ASSISTANT for label in roles}
    if len(unknown) == 1 and Role.ASSISTANT in known and Role.USER not in known:
        other = Role.USER
    elif len(unknown) == 1 and Role.USER in known and Role.ASSISTANT not in known:
        other = Role.ASSISTANT
    return {label: role or other for label, role in roles.items()}


def _spans(layout: Layout, markers: Sequence[Marker], roles: Sequence[Role]) -> Iterator[Span]:
    """Cut the file into stretches of lines of one speaker each, and those of nobody between them."""
    outline = _outline(layout, markers)
    at = 0
    for index, marker in enumerate(markers):
        if marker.position > at:
            yield Span(at, marker.position)
        limit = markers[index + 1].position if index + 1 < len(markers) else len(layout.lines)
        end = _end_of_turn(layout, marker, roles[index], limit, outline)
        yield Span(marker.position, end, marker.label, roles[index])
        at = end
    if at < len(layout.lines):
        yield Span(at, len(layout.lines))


def _end_of_turn(layout: Layout, marker: Marker, role: Role, limit: int, outline: int) -> int:
    """Return the position behind the last line of a turn, `limit` being that of the next speaker."""
    if marker.wrapper >= 0:
        return min(limit, layout.ends[marker.wrapper] + 1)
    start = marker.position + 1
    first = next((p for p in range(start, limit) if layout.spoken.lines[p].strip()), limit)
    if not marker.label.rest and first < limit and layout.parts[first] is Part.WRAPPER_OPEN:
        start = layout.ends[first] + 1
        return _next_break(layout, start, limit, headings=True) if start < limit else limit
    if role is Role.PARTICIPANT or _is_tight(layout, marker):
        return _next_break(layout, start, limit, headings=marker.label.style != HEADING)
    end = _before_headings(layout, start, limit)
    return _before_section(layout, start, end, outline if marker.label.style != HEADING else marker.label.level - 1)


def _is_tight(layout: Layout, marker: Marker) -> bool:
    """Say whether a turn stands line below line with the one before it, as in a sample that a document gives."""
    above = layout.spoken.lines[marker.position - 1] if marker.position else ""
    return marker.label.style == PLAIN and bool(above.strip())


@dataclass(frozen=True, slots=True)
class _Line:
    """What a line outside of code is to the outline: the level of a heading, whether a rule, whether blank."""

    level: int
    rule: bool
    blank: bool


def _look(layout: Layout, position: int) -> _Line:
    if layout.parts[position] is not Part.TEXT or layout.wrappers[position] >= 0:
        return _Line(_NOBODY, rule=False, blank=False)
    line = layout.spoken.lines[position]
    heading = _ATX.match(line)
    return _Line(len(heading[1]) if heading else _NOBODY, _RULE.fullmatch(line) is not None, not line.strip())


def _next_break(layout: Layout, start: int, limit: int, *, headings: bool) -> int:
    """Return the position of the next heading or of a rule with a heading below it, else `limit`."""
    for position in range(start, limit) if headings else ():
        if _look(layout, position).level:
            return position
    return limit


def _before_headings(layout: Layout, start: int, limit: int) -> int:
    """Return where the headings begin that stand directly before the next speaker: they are of nobody."""
    if limit == len(layout.lines):
        return limit
    position, end = limit, limit
    while position > start:
        line = _look(layout, position - 1)
        if not (line.level or line.rule or line.blank):
            break
        position -= 1
        if line.level:
            end = position
    return end


def _before_section(layout: Layout, start: int, limit: int, outline: int) -> int:
    """Return where a rule and a heading as high as the document's own end the talk, else `limit`."""
    after_rule = False
    for position in range(start, limit):
        line = _look(layout, position)
        if line.rule:
            after_rule = True
        elif line.level:
            if after_rule and line.level <= outline:
                return position
            after_rule = False
        elif not line.blank:
            after_rule = False
    return limit


def _outline(layout: Layout, markers: Sequence[Marker]) -> int:
    """Return the deepest level of the headings above the first title that lead to the first speaker, 0 for none."""
    levels = [_look(layout, position).level for position in range(markers[0].position)] if markers else []
    inner = [level for level in levels if level > 1]
    return min(inner) if inner else 0
