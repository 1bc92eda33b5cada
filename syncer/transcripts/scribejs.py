"""Minutes that scribejs makes of a log: `**Name:** text`, side talk in quotes, actions and resolutions in bold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from syncer.models import Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.fences import Part
from syncer.transcripts.irc_lines import LogLine
from syncer.transcripts.layout import Layout, read_layout
from syncer.transcripts.roles import BOLD, Label
from syncer.transcripts.scribing import TOPIC, Said, attribute
from syncer.transcripts.summed_up import find_repeats
from syncer.transcripts.turns import Span, build_transcript
from syncer.transcripts.votes import quote_proposals

name = "scribejs"

# https://github.com/w3c/scribejs: what is put down, with Kramdown's attributes below it or as the text of a link.
_PUT_DOWN = lazy(
    r"\s*>\s*\[?\*{2,3}"
    r"(?P<all>(?:Proposed |Draft )?(?:Action|Resolution|Proposal|Issue|Summary)\b[^:*]{0,20}:\s*(?P<text>.*?))"
    r"\*{2,3}(?:\]\([^()]*\))?(?:\s*\*\((?P<who>[^()*]+)\)\*)?\s*",
    re.IGNORECASE,
)
# A star that somebody typed stands before the name.
_SAID = lazy(r"\*\*\*?(?P<who>[^*\n]{1,60}?)(?::\*\*|\*\*:)\s*(?P<text>.*)")
_ASIDE = lazy(r"\s*>\s*\*(?P<who>[^*\n]{1,60}?):\*\s*(?P<text>.*)")
_CONTINUES = lazy(r"\s*(?:…|\.{3})\s*(?P<text>.*)")
_ATTRIBUTES = lazy(r"\s*\{:.*\}\s*|\* TOC\s*")
_REPEATED = lazy(
    r"\*\s+(?:\[(?:Action|Resolution|Issue) #?\d+\]\([^()]*\)|(?:Action|Resolution|Issue) #\d+)\s*:\s*(?P<text>.*)",
    re.IGNORECASE,
)
# Of the head these say who was there and when, and are nobody's speech.
_HEAD = lazy(
    r"(?:date|present|regrets|guests?|chairs?|scribes?(?:\(s\))?|agenda|meeting|attendees|minutes?|version)",
    re.IGNORECASE,
)
_FEWEST = 2


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Say that scribejs made the file where it puts something down, or marks sections, as that does."""
    if not any(line.startswith(("> ", "{: ")) for line in lines):
        return Detection(0.0, "nothing is put down as scribejs does")
    parts = read_layout(lines).parts
    put_down = sections = said = 0
    for position, line in enumerate(lines):
        if parts[position] is Part.TEXT:
            put_down += line.lstrip().startswith(">") and _PUT_DOWN.fullmatch(line) is not None
            sections += line.startswith(("{: #section", "{: .no_toc"))
            said += line.startswith("**") and _SAID.fullmatch(line) is not None
    if said >= _FEWEST and (put_down or sections >= _FEWEST):
        return Detection(0.97, f"minutes of scribejs: somebody speaks in {said} places")
    return Detection(0.0, "nothing is put down as scribejs does")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read who says what; the lists at the end that only repeat what was put down are left out."""
    layout = read_layout(lines)
    heard = sorted([*_read(layout), *_asides(layout)], key=lambda one: one.position)
    said = list(layout.spoken.lines)
    for one in heard:
        said[one.position] = one.text
    clean = replace(layout, spoken=replace(layout.spoken, lines=tuple(said)))
    return quote_proposals(build_transcript(path, name, clean, [_span(one) for one in heard]))


def _span(one: Said) -> Span:
    label = Label(BOLD, one.speaker, one.role, one.text) if one.speaker else None
    return Span(one.position, one.position + 1, label, one.role)


def _read(layout: Layout) -> Iterator[Said]:
    """Yield each line that is heard but for side talk; of nobody what is put down, headings, and the head."""
    lines = layout.spoken.lines
    dropped = _repeated(lines)
    speaker = ""
    for position, line in enumerate(lines):
        if not line.strip() or position in dropped or _ATTRIBUTES.fullmatch(line) or _ASIDE.fullmatch(line):
            continue
        if layout.parts[position] is not Part.TEXT:
            continue
        if match := _PUT_DOWN.fullmatch(line):
            yield Said(position, (match["who"] or "").strip(), Role.PARTICIPANT, match["all"].strip())
        elif match := _SAID.fullmatch(line):
            speaker = "" if _HEAD.fullmatch(match["who"]) else match["who"].strip()
            yield Said(position, speaker, Role.PARTICIPANT, match["text"].strip() if speaker else line.strip())
        elif match := _CONTINUES.fullmatch(line):
            yield Said(position, speaker, Role.PARTICIPANT, match["text"].strip())
        else:
            if line.startswith("#"):
                speaker = ""
            yield Said(position, speaker, Role.PARTICIPANT, line.rstrip())


def _repeated(lines: Sequence[str]) -> frozenset[int]:
    put_down = (match["text"] for line in lines if ">" in line[:4] and (match := _PUT_DOWN.fullmatch(line)))
    entries = [(at, match["text"]) for at, line in enumerate(lines) if (match := _REPEATED.fullmatch(line))]
    return find_repeats(entries, put_down)


def _asides(layout: Layout) -> list[Said]:
    """Return what was typed beside the talk; commands and bots are no speech there either."""
    found = [(position, _ASIDE.fullmatch(line)) for position, line in enumerate(layout.spoken.lines) if ">" in line[:4]]
    log = [LogLine(at, match["who"].strip(), match["text"].strip(), stamped=False) for at, match in found if match]
    return [one for one in attribute(log) if one.speaker != TOPIC]
