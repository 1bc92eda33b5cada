"""Talks whose speakers are set off by other signs than a colon, spelled as those that are known: `**Ann:** …`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from syncer.models import Role
from syncer.patterns import lazy
from syncer.transcripts.fences import Part
from syncer.transcripts.set_apart import FORMS, Form
from syncer.transcripts.speech import SPEECH
from syncer.transcripts.words import may_be_person, role_of

# A longer file was written by a tool, whose format is known.
_MOST_LINES = 1500
_FEWEST, _FEWEST_OF_PEOPLE = 3, 4
_SPEECH_SHARE = 0.4
_PARAGRAPHS, _PARAGRAPHS_LOOSE = 0.5, 0.8
_MOST_ABOVE = 6
_LONGEST_ALONE = 80
_CLOCK = lazy(r"\d{1,2}:\d{2}")
_CLOSING = lazy(r"[ \t]*(?:</[\w-]+>|:::+)[ \t]*")
_UNDERLINE = lazy(r"[ \t]*(?:-{3,}|={3,}|~{3,})[ \t]*")


@dataclass(frozen=True, slots=True)
class _Hit:
    """A line, counted from 0, that begins with a name: whose, and what is said on it."""

    position: int
    name: str
    role: Role | None
    rest: str
    speaks: bool
    line: str


def respelled(lines: Sequence[str], parts: Sequence[Part]) -> tuple[str, ...] | None:
    """Return the lines with their speakers as `**Ann:** …`, each in its place; None where no talk is set off so."""
    if len(lines) > _MOST_LINES:
        return None
    head = [line.rstrip() for line in lines if line.strip()][: _MOST_ABOVE + 1]
    for form in FORMS:
        if not any(form.pattern.fullmatch(line) for line in head):
            continue
        hits = _hits(form, lines, parts)
        if len(hits) >= _FEWEST and _is_talk(form, hits) and _fills(form, hits, lines, parts):
            spelled = list(lines)
            for hit in hits:
                spelled[hit.position] = hit.line
                below = hit.position + 1
                if form.alone and below < len(lines) and _UNDERLINE.fullmatch(lines[below]):
                    spelled[below] = ""
            if form.roles_only:
                spelled = ["" if _CLOSING.fullmatch(line) else line for line in spelled]
            return tuple(spelled)
    return None


def _hits(form: Form, lines: Sequence[str], parts: Sequence[Part]) -> list[_Hit]:
    hits: list[_Hit] = []
    for position, line in enumerate(lines):
        text = line.rstrip()
        if not text or parts[position] is not Part.TEXT or (form.alone and len(text) > _LONGEST_ALONE):
            continue
        if form.alone and ((form.loose and not _is_apart(lines, position)) or not _says_below(lines, position)):
            continue
        match = form.pattern.fullmatch(text)
        if match is None:
            continue
        found = match.groupdict()
        name, rest = found["name"].strip(), (found.get("rest") or "").strip()
        role = role_of(name, heading=True)
        if role is None and (form.roles_only or not may_be_person(name)):
            continue
        clock = _CLOCK.search(found.get("when") or "")
        label = f"**{name} ({clock[0]}):**" if clock else f"**{name}:**"
        heard = rest or " ".join(lines[position + 1 : position + 4])
        speaks = SPEECH.search(heard) is not None
        hits.append(_Hit(position, name, role, rest, speaks, f"{label} {rest}".rstrip()))
    return hits


def _is_apart(lines: Sequence[str], position: int) -> bool:
    """Say whether a paragraph begins with the line."""
    return not position or not lines[position - 1].strip()


def _says_below(lines: Sequence[str], position: int) -> bool:
    """Say whether something stands below a name that has its line for itself."""
    below = next((line for line in lines[position + 1 : position + 4] if line.strip(" \t-=~")), "")
    return bool(below)


def _is_talk(form: Form, hits: Sequence[_Hit]) -> bool:
    """Say whether names take turns: a user and an assistant, or people of whom almost all come back."""
    names = [hit.name.casefold() for hit in hits]
    counts = Counter(names)
    changes = sum(one != other for one, other in pairwise(names))
    roles = {hit.role for hit in hits} & {Role.USER, Role.ASSISTANT}
    if len(roles) == 2 and all(hit.role for hit in hits):
        return changes * 2 >= len(hits) - 1
    if form.roles_only or len(hits) < _FEWEST_OF_PEOPLE or len(counts) < 2:
        return False
    once = sum(count == 1 for count in counts.values())
    if once * 4 > len(hits) or once * 2 > len(counts) or changes * 2 < len(hits) - 1:
        return False
    return sum(hit.speaks for hit in hits) >= _SPEECH_SHARE * len(hits)


def _fills(form: Form, hits: Sequence[_Hit], lines: Sequence[str], parts: Sequence[Part]) -> bool:
    """Say whether the text is this talk: it begins near the top, and paragraphs begin with who speaks."""
    above = [line for line in lines[: hits[0].position] if line.strip()]
    if len(above) > _MOST_ABOVE:
        return False
    starts = {hit.position for hit in hits}
    begins = [
        position
        for position in range(hits[0].position, len(lines))
        if lines[position].strip()
        and parts[position] is Part.TEXT
        and (_is_apart(lines, position) or position in starts)
        and not (form.alone and _stands_below(lines, position, starts))
    ]
    named = sum(position in starts for position in begins)
    return named >= (_PARAGRAPHS_LOOSE if form.loose else _PARAGRAPHS) * len(begins)


def _stands_below(lines: Sequence[str], position: int, starts: set[int]) -> bool:
    """Say whether a paragraph is the first below a name that has its line for itself."""
    above = next((at for at in range(position - 1, -1, -1) if lines[at].strip(" \t-=~")), -1)
    return above in starts
