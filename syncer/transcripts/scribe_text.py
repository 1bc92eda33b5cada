"""Minutes that W3C's scribe.perl makes of a log: as text, set in, with topics at the margin, or as a page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from syncer.models import Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.bots import is_bot, is_command, records_action
from syncer.transcripts.facts import read_date
from syncer.transcripts.irc_lines import LogLine
from syncer.transcripts.layout import read_layout
from syncer.transcripts.pages import is_page, read_page
from syncer.transcripts.roles import BOLD, Label
from syncer.transcripts.summed_up import find_repeats
from syncer.transcripts.taken_down import CONTINUES, who_says
from syncer.transcripts.turns import Span, build_transcript
from syncer.transcripts.votes import quote_proposals

name = "scribe-text"

# https://www.w3.org/2002/scribe/, https://w3c.github.io/scribe2/: how they sign, and how they part what they make.
_SIGNED = lazy(r"\s*Minutes (?:manually )?(?:formatted|created)\b.*", re.IGNORECASE)
_RULE = lazy(r"\s*_{10,}\s*")
_BODY = lazy(r"(?:Contents|Meeting minutes)\s*", re.IGNORECASE)
_SUMMARY = lazy(r"\s*Summary of (?:action items|resolutions)\s*", re.IGNORECASE)
_ENTRY = lazy(r"\s+(?:\[\w+\] |\d{1,3}\. )(?:\[\d+\])?(?P<text>.*)")
# What a browser for terminals writes below the links of a page.
_TARGET = lazy(r"\s+\[\d+\]\s+https?://\S+\s*")
_MARKED = lazy(
    r"(?:<[^<>]*>\s*)?(?P<text>(?:ACTION|RESOLUTION|RESOLVED|PROPOSED|PROPOSAL)\b[^:]{0,12}:.*)", re.IGNORECASE
)
_RECORDED = lazy(r"\s*(?:\[recorded in\b|\(\[?\d*\]?link\)).*$", re.IGNORECASE)
_LABEL = lazy(r"(?:ACTION|RESOLUTION|RESOLVED)\b[^:]{0,12}:\s*", re.IGNORECASE)
_END = lazy(r"\s*\[End of minutes\]\s*", re.IGNORECASE)
_SILENT = (_RULE, _END, _TARGET)
# In a page these open a line of their own; headings stand at the margin, what is said is set in, as in the text.
_OPENS = lazy(r"\s*<(?:p|h[1-6]|li|dt|dd|div|section|span id|address)\b", re.IGNORECASE)
_SET_IN = lazy(r"\s*(?:<section[^<>]*>\s*)?<(?P<tag>p|h[3-6]|li|span|hr)\b", re.IGNORECASE)
_HEADING, _SPOKEN, _NUMBERED, _RULED = "  ", "   ", "    1. ", "_" * 10
_MARGINS = {"p": _SPOKEN, "span": _SPOKEN, "li": _NUMBERED, "hr": _RULED}
_TAIL = 40


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Lines from `start`, counted from 0, without what sets them in; `margin` is how deep that was."""

    start: int
    texts: tuple[str, ...]
    margin: int

    @property
    def text(self) -> str:
        return " ".join(self.texts)


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Say that scribe.perl made the file where it signs it, below contents or minutes that it parts as that does."""
    lines = _as_text(lines)
    signed, ended = (any(map(mark.fullmatch, lines[-_TAIL:])) for mark in (_SIGNED, _END))
    if not (signed or ended):
        return Detection(0.0, "scribe.perl has not signed it")
    if not any(map(_BODY.fullmatch, lines)):
        return Detection(0.0, "no contents or minutes as scribe.perl parts them")
    if signed:
        return Detection(0.96, "minutes of scribe.perl, which signs them")
    if any(map(_SUMMARY.fullmatch, lines)):
        return Detection(0.96, "minutes of scribe.perl, which ends them with summaries")
    return Detection(0.0, "scribe.perl has not signed it")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read who says what; the summaries at the end that only repeat what was put down are left out."""
    layout = read_layout(_as_text(lines))
    said = list(layout.spoken.lines)
    body, summary, end = _limits(said)
    opens = frozenset(at for at, line in enumerate(lines) if _OPENS.match(line)) if is_page(lines) else frozenset()
    talk = list(_paragraphs(said, body, summary, opens))
    put_down = [_bare(match["text"]) for one in talk if (match := _MARKED.match(one.text))]
    spans = [*_talk(talk, said), *_summary(list(_paragraphs(said, summary, end, opens)), put_down, said)]
    clean = replace(layout, spoken=replace(layout.spoken, lines=tuple(said)))
    transcript = quote_proposals(build_transcript(path, name, clean, spans))
    held_on = next((day for line in layout.lines[:body] if (day := read_date(line))), None)
    return replace(transcript, held_on=transcript.held_on or held_on)


def _as_text(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of a page as the text that scribe.perl would write, other files as they are."""
    if not is_page(lines):
        return lines
    shown = read_page(lines)
    return tuple(_margin(line) + text.strip() for line, text in zip(lines, shown, strict=True))


def _margin(line: str) -> str:
    match = _SET_IN.match(line)
    return _MARGINS.get(match["tag"].lower(), _HEADING) if match else ""


def _limits(lines: Sequence[str]) -> tuple[int, int, int]:
    """Return where the talk begins, where the summaries do, and where all ends."""
    end = next((at for at, line in enumerate(lines) if _SIGNED.fullmatch(line)), len(lines))
    heads = {line.strip().casefold(): at for at, line in enumerate(lines[:end]) if _BODY.fullmatch(line)}
    body = heads.get("meeting minutes", -1) + 1
    if not body and "contents" in heads:
        # Older ones part the contents from the talk by a rule.
        body = next((at + 1 for at in range(heads["contents"], end) if _RULE.fullmatch(lines[at])), 0)
    return body, next((at for at in range(body, end) if _SUMMARY.fullmatch(lines[at])), end), end


def _paragraphs(lines: Sequence[str], start: int, end: int, opens: Collection[int]) -> Iterator[_Paragraph]:
    """Yield what stands between blank lines; what somebody goes on with, and each chat line, is a paragraph.

    `opens` are the positions at which one begins on a page.
    """
    texts: list[str] = []
    first = margin = 0
    for position in range(start, end):
        text = "" if any(mark.fullmatch(lines[position]) for mark in _SILENT) else lines[position].strip()
        begins = position in opens or CONTINUES.match(text) or text.startswith("<") or _ENTRY.fullmatch(lines[position])
        if texts and (not text or begins):
            yield _Paragraph(first, tuple(texts), margin)
            texts = []
        if text:
            if not texts:
                first, margin = position, len(lines[position]) - len(lines[position].lstrip())
            texts.append(text)
    if texts:
        yield _Paragraph(first, tuple(texts), margin)


def _talk(paragraphs: Sequence[_Paragraph], said: list[str]) -> Iterator[Span]:
    speaker = ""
    for one in paragraphs:
        end = one.start + len(one.texts)
        first = one.texts[0]
        said[one.start : end] = one.texts
        if one.margin < 3 and len(one.texts) == 1 and not first.startswith(("<", "…", ".")):
            said[one.start] = f"## {first}"
            speaker = ""
            yield Span(one.start, end)
            continue
        who, text = ("", first) if _MARKED.match(first) and not first.startswith("<") else who_says(first, speaker)
        speaker = who if not first.startswith("<") else speaker
        if is_bot(who) and not records_action(text):
            continue
        if is_bot(who) or not is_command(LogLine(one.start, who, text, stamped=False)):
            said[one.start] = text
            _cut_recorded(said, one.start, end)
            role = Role.TOOL if is_bot(who) else Role.PARTICIPANT
            label = Label(BOLD, who, None, said[one.start]) if who else None
            yield Span(one.start, end, label, role)


def _cut_recorded(said: list[str], start: int, end: int) -> None:
    """Take away where an action was recorded, over whichever lines that goes."""
    for position in range(start, end):
        if match := _RECORDED.search(said[position]):
            said[position:end] = [said[position][: match.start()], *[""] * (end - position - 1)]
            return


def _summary(paragraphs: Sequence[_Paragraph], put_down: Sequence[str], said: list[str]) -> Iterator[Span]:
    """Yield what a summary names and the talk does not; its heading with it."""
    known = [_LABEL.sub("", text) for text in put_down]
    heading: _Paragraph | None = None
    for one in paragraphs:
        match = _ENTRY.fullmatch(said[one.start])
        if _SUMMARY.fullmatch(one.text):
            heading = one
        elif match and not find_repeats([(one.start, _LABEL.sub("", _bare(_entry(one))))], known):
            if heading:
                said[heading.start] = f"## {heading.text}"
                yield Span(heading.start, heading.start + 1)
                heading = None
            end = one.start + len(one.texts)
            said[one.start : end] = [match["text"], *one.texts[1:]]
            _cut_recorded(said, one.start, end)
            said[one.start] = f"- {said[one.start]}"
            yield Span(one.start, end)


def _entry(one: _Paragraph) -> str:
    return re.sub(r"^(?:\[\w+\]|\d{1,3}\.)\s+(?:\[\d+\])?", "", one.text)


def _bare(text: str) -> str:
    return _RECORDED.sub("", text)
