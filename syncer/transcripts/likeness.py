"""Weigh single lines: how much each looks like Markdown prose, and how much like code or a diagram."""

from __future__ import annotations

from syncer.patterns import lazy
from syncer.transcripts.roles import ITALIC, PLAIN, Label, read_label
from syncer.transcripts.words import may_be_person

_LONGEST = 300
_SECTION = lazy(r" {0,3}#{2,6} \S")
_TOP = lazy(r"# [A-Z]")
_BOX = lazy(r"\s*[-*+] \[[ xX]\] \S")
_BOLD = lazy(r"(?:^|[\s(>])\*\*[^*\s=][^*=]{0,120}\*\*")
_ENTRY = lazy(r"\s*(?:[-*+]|\d{1,3}[.)])\s+[^\W\d_]")
_SENTENCE = lazy(r"[\"'“]?[^\W\d_](?:[^\s=;{}<>]+ ){5,}[^\s=;{}<>]+[.?!:][\"'”)*]{0,3}$")
_SHORT_SENTENCE = lazy(r"[\"'“]?[^\W\d_](?:[^\s=;{}<>]+ ){1,4}[^\s=;{}<>]+[.?!][\"'”)*]{0,3}$")
_CODE_END = lazy(r"[{};]\s*$|^\s*[\])}]+[;,]?\s*$|\\$")
_CODE_START = lazy(
    r"\s*(?:def |class |import |from [\w.]+ import|const |let |var |return\b|if \(|for \(|while \(|function\b|public "
    r"|private |export |async |await |try:|try \{|except\b|elif |else:|#include|#!/|\$ |>>> |npm |pip |git |docker "
    r"|curl |sudo |SELECT |INSERT |UPDATE |CREATE |FROM |WHERE |GET /|POST /|PUT /|DELETE /|PATCH /|//|/\*|@\w+[(.])"
)
_CODE_PART = lazy(r"=>|->|[=!]=|\w\(\)|::|&&|\|\||</?\w+>|\w = |^\s*[\w.-]+=\S")
_DRAWING = lazy(r"[─-╿←-⇿▲-◿]|<--|-->|\+--|^\s*\|\s")
_INDENTED = lazy(r"\s{4,}\S")
# Rows of a table, and the line below its head, which no database prints like that.
_ROW = lazy(r"\s*\|.*\|\s*$")
_BELOW_HEAD = lazy(r"\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$")
# What somebody says in a channel has angle brackets, as tags have.
_LOGGED = lazy(r"\s{0,8}[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s{1,4}<[ @+%~&]?[^\s<>]{1,40}>\s+\S")


def markdown_likeness(line: str) -> float:
    """Return how much a line speaks for Markdown, 0 to about 4. Bullets alone say little: YAML has them too."""
    long = len(line) > _LONGEST
    line = line[:_LONGEST]
    score = 0.0
    if _SECTION.match(line) or _BOX.match(line):
        score += 2.0
    elif _TOP.match(line):
        score += 0.5
    elif _BELOW_HEAD.match(line):
        score += 2.0
    elif _ENTRY.match(line):
        score += 0.3
    if "**" in line and _BOLD.search(line):
        score += 1.5
    if _SHORT_SENTENCE.match(line):
        score += 0.5
    elif _SENTENCE.match(line) or (long and line.count(" ") * 12 > _LONGEST):
        score += 1.0
    if _LOGGED.match(line):
        return max(score, 1.0)
    label = read_label(line)
    if label and begins_speech(label):
        score += 3.0 if label.decorated else 2.0
    elif label and label.style in (PLAIN, ITALIC) and _SENTENCE.match(label.rest) and may_be_person(label.name):
        score += 1.0
    return score


def begins_speech(label: Label) -> bool:
    """Say whether a known role with what follows it reads like a turn: `user: admin` is a setting."""
    if label.role is None:
        return False
    if label.decorated or label.rest.endswith((".", "?", "!", "…", "。", "？", "！")):
        return True
    words = len(label.rest.split())
    return words >= 3 if label.name[:1].islower() else words != 1


def code_likeness(line: str) -> float:
    """Return how much a line speaks for code, output or a drawing, 0 to about 3."""
    line = line[:_LONGEST]
    if _LOGGED.match(line):
        return 0.0
    score = 0.0
    if _CODE_END.search(line):
        score += 1.0
    if _CODE_START.match(line):
        score += 1.0
    if _CODE_PART.search(line):
        score += 0.7
    if _ENTRY.match(line):
        return score
    if _DRAWING.search(line) and not _ROW.match(line):
        score += 1.0
    if _INDENTED.match(line):
        score += 0.5
    return score
