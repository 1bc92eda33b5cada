"""Tell documentation from notes: licences, changelogs, READMEs, manuals and pages of a site, by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from syncer.patterns import lazy
from syncer.transcripts.documentation_words import (
    ABOUT_A_TOOL,
    ADDRESSED,
    BADGE,
    CALLED,
    COMMAND,
    DEFINED,
    DIRECTIVE,
    FILE_NAMES,
    FOR_AGENTS,
    LAID_OUT,
    LICENCE,
    LICENCE_BEGINS,
    LICENSED,
    OF_A_SITE,
    READ_BY_TOOLS,
    RESTRUCTURED,
    SECTIONS,
    STANDARD,
    TABLE,
    TITLES,
    WRITERS,
)
from syncer.transcripts.noted import speaks_for_notes
from syncer.transcripts.page import Page

_LICENCE_HEAD = 40
_VERSION = lazy(
    r"(?:version |release |v|[a-z][\w.-]{1,30} v?)?\d+\.\d+(?:\.\d+)*(?:[-.]?(?:alpha|beta|rc|dev|post|a|b)[\w.]*)?"
    r"(?:[ ,:(/–—-].{0,60})?|unreleased(?: changes)?|\d{4}-\d\d-\d\d,? version .{1,60}",
    re.IGNORECASE,
)
_VERSION_LINE = lazy(r"(?:## |\* |- |=+ ?)?\[?v?\d+\.\d+\.\d+\]?(?:[ :,(/–—-].{0,60})?", re.IGNORECASE)
_ADDRESS = lazy(r"(?<![\w.+-])[\w.+-]+(?:@| at )[\w-]+(?:\.| dot )[\w.-]+>?")
_ENOUGH = 2.0
_FEW_LINES = 12


def why_documentation(path: str, page: Page) -> str:
    """Return why a page is documentation and no record of what somebody said or noted, empty where it may be one.

    Nothing decides by itself but the words of a licence, versions as headings, a title that says what the page is,
    and a name by which tools find it. All else adds up, the file's name among it, and what is found in notes alone
    counts against it.
    """
    if READ_BY_TOOLS.fullmatch(path):
        return "is written for an agent or a form: its name says so"
    head = " ".join(" ".join(page.written[:_LICENCE_HEAD]).split())
    against = speaks_for_notes(page)
    if LICENCE.search(head) or (not against and LICENCE_BEGINS.match(head)):
        return "is the text of a licence"
    if _lists_versions(page) and against < 1.0:
        return "is a changelog: its headings are versions"
    if page.headings and TITLES.fullmatch(page.headings[0]) and against < 1.0:
        return f"is documentation: {page.headings[0]}"
    evidence = sorted(_evidence(path, page), key=lambda found: -found[0])
    if sum(weight for weight, _ in evidence) - against >= _ENOUGH:
        return "is documentation: " + ", ".join([*dict.fromkeys(about for _, about in evidence)][:3])
    return ""


def _lists_versions(page: Page) -> bool:
    versions = sum(_VERSION.fullmatch(heading) is not None for heading in page.headings)
    if versions >= 2 and versions * 4 >= len(page.headings):
        return True
    found = sum(_VERSION_LINE.fullmatch(line) is not None for line in page.text)
    return found >= 3 and found * 12 >= len(page.text)


def _evidence(path: str, page: Page) -> Iterator[tuple[float, str]]:
    """Yield what speaks for documentation, and how much."""
    if name := FILE_NAMES.match(PurePosixPath(path).name):
        yield (1.0 if name["page"] else 2.0), "its name"
    yield from _of_sections(page)
    yield from _of_lines(page)
    called = sum(CALLED.fullmatch(heading) is not None for heading in page.headings)
    if called >= 2 and called * 3 >= len(page.headings):
        yield 1.5, "its headings name what can be called"
    if page.code >= 8 and page.code * 3 >= len(page.text):
        yield 0.5, "much of it is code"
    if any(OF_A_SITE.match(line) for line in page.front):
        yield 1.5, "it is a page of a site"
    if any(FOR_AGENTS.match(line) for line in page.front):
        yield 3.0, "it tells an agent what to do"
    addresses = sum(_ADDRESS.search(line) is not None for line in page.text)
    if addresses >= 4 and addresses * 2 >= len(page.text):
        yield 2.0, "most of its lines are people's addresses"


def _of_sections(page: Page) -> Iterator[tuple[float, str]]:
    seen = set[str]()
    for heading in page.headings:
        for weight, pattern in SECTIONS.items():
            if heading.lower() not in seen and pattern.fullmatch(heading):
                seen.add(heading.lower())
                yield weight, f"a section “{heading}”"


def _of_lines(page: Page) -> Iterator[tuple[float, str]]:
    is_short = len(page.text) <= _FEW_LINES
    for pattern, lines, least, weight, most, about in (
        (BADGE, page.written, 1, 1.5, 1, "badges"),
        (LAID_OUT, page.written, 1, 1.0, 1, "it is laid out in HTML"),
        (COMMAND, page.written, 1, 1.0, 1, "commands that install or call it"),
        (LICENSED, page.text, 1, 1.0, 1, "it tells its licence"),
        (DEFINED, page.text[:10], 1, 2.0 if is_short else 1.0, 1, "it says what the tool is"),
        (WRITERS, page.text[:10], 1, 1.0, 1, "it tells who wrote it"),
        (DIRECTIVE, page.written, 2, 2.0, 1, "directives of a documentation tool"),
        (RESTRUCTURED, page.text, 3, 1.0, 1, "it is reStructuredText"),
        (ADDRESSED, page.text, 1, 1.5, 2, "it tells an agent what to do"),
        (STANDARD, page.text, 1, 1.5, 2, "it is a standard"),
        (ABOUT_A_TOOL, page.text, 1, 0.5, 2, "it speaks of itself as of a tool or a page"),
    ):
        found = sum(pattern.search(line) is not None for line in lines)
        for _ in range(min(most, found // least)):
            yield weight, about
    tables = sum(len(TABLE.findall(line)) >= 2 for line in page.text)
    for _ in range(min(2, tables)):
        yield 1.0, "tables of parameters"
