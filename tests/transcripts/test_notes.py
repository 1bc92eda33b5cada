"""What may be notes is read as one turn; what is plainly written for other ends is a skip that says what it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Role, Skipped, SourceFile, Transcript
from syncer.transcripts import notes, read
from tests.transcripts.text_laws import check

NOTES = {
    "a word": "words",
    "a line": "Fix the upload limit before Friday.",
    "a list": "- milk\n- call Ann about the importer\n- [ ] raise the limit",
    "a list of one word each": "\n".join(f"- [ ] {word}" for word in ["login", "logout", "export", "import"] * 8),
    "chores": "TODO\n\n1. rename the flag\n2. drop the old API\n3. update the docs",
    "minutes": (
        "# Weekly, 4 May 2026\n\nPresent: Ann, Ben\n\n## Features\n\nThe export needs filters.\n\n## Testing\n\n"
        "Ben will add a test for empty files.\n\n## Documentation\n\nWe should describe the limits.\n\n"
        "## Action items\n\n- Ann: install the new runner\n- Ben: usage page"
    ),
    "a design": (
        "# Export in parts\n\n## Problem\n\nLarge exports time out.\n\n## API\n\n```python\ndef export(rows, size):\n"
        "    ...\n```\n\nTODO: decide what `size` means.\n\n## Usage\n\nThe page calls it in a loop.\n\n"
        "## Open questions\n\n- Do we need a queue?"
    ),
    "a roadmap by version": (
        "# Roadmap\n\n## v1.1\n\n- [ ] filters\n- [ ] dark theme\n\n## v1.2\n\n- [ ] offline maps\n\n## v2.0\n\n"
        "- [ ] plugins"
    ),
    "bugs by symbol": (
        "## `parse_row`\n\nBUG: drops the last row.\n\n## `write_row`\n\nTODO: quote commas.\n\n## `Reader.close()`\n\n"
        "Hangs when the file is empty."
    ),
    "a retrospective": (
        "# Retro\n\n## What went well\n\nThe release.\n\n## What did not\n\nThe pipeline was red for a week.\n\n"
        "## Actions\n\n- pin the runner's version"
    ),
    "a postmortem": (
        "# Incident of 2 May\n\n## Summary\n\nThe database ran full.\n\n## Timeline\n\n10:02 alarms\n\n"
        "## Follow-ups\n\n- alert at 80 percent"
    ),
    "a day by day log": "\n\n---\n\n".join(
        f"# 2026-05-0{day}\n\nLooked at the importer again. It still hangs on file {day}." for day in range(1, 9)
    ),
    "licence talk": "Call with legal. We agreed on the MIT license and decided to add a NOTICE file by Friday.",
    "a contract": "Ann sends the licence agreement to the customer. GNU General Public License is fine with them.",
    "a move": "# Upgrading the database to 16\n\nBen wants it on Sunday. The ``pg_dump`` of ``trips`` takes an hour.",
    "a redesign": "# Reporting redesign\n\nThe third-party login is slow, and the table is too wide on a phone.",
    "an idea for a library": "Idea: a library for parsing tide tables. We need a parser for the old format as well.",
    "what was dictated": (
        "So I looked at the booking page today. We need to move the date picker up, and the total is wrong when "
        "there is a voucher. I'll fix the total this week. "
    )
    * 12,
    "how to set a machine up, for oneself": (
        "Setup of the new laptop\n\npip install tox\n\nthen clone the three repositories and remember to copy the keys"
    ),
    "another language": "# Besprechung\n\nDer Export hängt bei leeren Dateien.\n\n- [ ] Test ergänzen (Jörg)",
    "a file with code": "Slow:\n\n```sql\nSELECT *\nFROM trips\nWHERE day = 1;\n```\n\nAdd an index on day.",
}
DOCUMENTATION = {
    "README with a dialogue": (
        "# tide\n\n[![build](https://ci.example/badge.svg)](https://ci.example)\n\n## Installation\n\n```sh\n"
        "pip install tide\n```\n\n## Usage\n\nAsk it:\n\n> **User:** when is high tide?\n\n> **Claude:** at noon\n\n"
        "## License\n\nMIT"
    ),
    "README without badges": (
        "tide\n====\n\nTide is a library for tide tables.\n\nInstalling\n----------\n\nRun `pip install tide`.\n\n"
        "Contributing\n------------\n\nPull requests are welcome."
    ),
    "reference": (
        "# Options\n\n| Option | Type | Default | Description |\n|---|---|---|---|\n| size | number | 5 | rows |\n\n"
        "### `export(rows, size)`\n\nReturns the rows.\n\n### `close()`\n\nCloses the file. See the [guide](guide.md)."
    ),
    "page of a site": (
        "---\ntitle: Exports\nsidebar_position: 3\n---\n\n# Exports\n\nThis page is on exports.\n\n## Parameters\n\n"
        "The number of rows.\n\n## See also\n\n[Imports](imports.md)"
    ),
    "reStructuredText": "Tide\n====\n\n.. toctree::\n   usage\n\nUse :func:`tide.table` with ``size``.\n\n.. note:: x",
    "changelog": (
        "# Changes\n\n## [1.2.0] - 2026-05-04\n\n### Fixed\n\n- a crash\n\n## 1.1.0\n\n### Added\n\n- filters"
    ),
    "plain changelog": "1.2.0 (2026-05-04)\n\n* fixed a crash\n\n1.1.0 (2026-04-01)\n\n* filters\n\n1.0.0\n\n* first",
    "licence": (
        "Copyright (c) 2026 The authors\n\nPermission is hereby granted, free of charge, to any person with a copy\n"
        "of this software, to deal in it without restriction."
    ),
    "code of conduct": "# Contributor Covenant Code of Conduct\n\n## Our pledge\n\nWe pledge to be kind.",
    "contributing": "# Contributing to tide\n\nPlease open an issue first.",
    "rules for an agent": (
        "# Tide\n\nThis file provides guidance to agents that work on the tide tables.\n\n## Commands\n\n- `make`\n\n"
        "## Rules\n\nYou must run the tests before you commit.\n\nTODO comments name their owner."
    ),
    "rules for some files": "---\napplyTo: '**/*.py'\n---\n\n- Add a test for each mend\n- [ ] Name the ticket",
    "a standard": (
        "Request for Comments: 12345\n\nStatus of This Memo\n\n   This memo is about tides.\n\n1.  Introduction\n\n"
        "   We need to agree on tides."
    ),
    "guidelines": "# Repository Guidelines\n\n- Put tables into `tables/`\n- We must test each table.",
    "interface": "# Tide API\n\n## Tables\n\n| Field | Type | Description |\n|---|---|---|\n| size | int | rows |",
    "talk": (
        "# Tides\n\nHello everyone! My name is Ann and today I'm going to talk about tides.\n\n"
        + "The moon pulls at the sea, and the sea gives way to it twice a day, everywhere on the coast. " * 15
        + "\n\nOn the next slide you see a table.\n\nThank you for your attention."
    ),
    "article": (
        "---\nauthor: Ann\ntags: [sea]\n---\n\n# Reading tide tables\n\nIn this article we look at tables.\n\n"
        "## Introduction\n\n"
        + "A tide table lists the hours of high water for each day of a year and for each port of a coast. " * 15
        + "\n\n## Conclusion\n\nTables are useful."
    ),
    "slides": "---\nmarp: true\n---\n\n# Tides\n\n---\n\n# Tables\n\n---\n\n# Questions",
    "words": "\n".join(f"word{number}" for number in range(40)),
    "table of values": "\n".join(f"{number}, {number * 2}, {number / 7:.3f}" for number in range(40)),
    "log": "\n".join(f"2026-05-04 10:00:{number:02} INFO server started worker {number}" for number in range(30)),
    "program": "\n".join(["def f(x):", "    return x + 1;", "", "import os", "x = f(os.name)"] * 10),
    "object": '{"a": 1}',
    "page in HTML": "<!DOCTYPE html>\n<p>Hello there</p>",
}


@pytest.mark.parametrize("name", ["transcript.md", "notes.txt", "meetings/monday", "docs/conversations.md"])
@pytest.mark.parametrize("text", NOTES.values(), ids=NOTES)
def test_what_may_be_notes_is_read_as_one_turn_of_nobody(text: str, name: str) -> None:
    transcript = read(SourceFile(name, text.encode()))
    assert isinstance(transcript, Transcript), transcript
    (turn,) = transcript.turns
    assert (transcript.format, turn.speaker, turn.role) == ("notes", "", Role.PARTICIPANT)


@pytest.mark.parametrize("name", ["transcript.txt", "meetings/monday"])
@pytest.mark.parametrize("text", DOCUMENTATION.values(), ids=DOCUMENTATION)
def test_what_is_written_for_other_ends_is_a_skip_whatever_its_name(text: str, name: str) -> None:
    skipped = read(SourceFile(name, text.encode()))
    assert isinstance(skipped, Skipped)
    assert skipped.reason.startswith("no format finds a conversation in it, and it is ")
    assert not skipped.unreadable


@pytest.mark.parametrize(
    "path",
    [
        "CLAUDE.md", "docs/AGENTS.md", "GEMINI.md", ".claude/skills/tide/SKILL.md", ".github/copilot-instructions.md",
        ".github/prompts/tide.prompt.md", ".github/pull_request_template.md", ".github/ISSUE_TEMPLATE/bug.md",
    ],
)  # fmt: skip
def test_what_tools_read_for_themselves_is_known_by_its_name(path: str) -> None:
    text = b"# Weekly\n\n## Action items\n\n- [ ] Ann: raise the limit"
    assert isinstance(read(SourceFile(path, text)), Skipped)
    talk = b"**User:** Why?\n\n**Claude:** Because.\n\n**User:** TODO: say so"
    assert isinstance(read(SourceFile(path, talk)), Transcript)


@pytest.mark.parametrize("path", ["claude.md", "notes/gemini-weekly.md", "skills.md", "issues.md"])
def test_names_that_are_only_alike_decide_nothing(path: str) -> None:
    assert isinstance(read(SourceFile(path, b"# Weekly\n\n## Action items\n\n- [ ] Ann: raise the limit")), Transcript)


def test_a_name_alone_decides_only_for_files_that_everybody_names_so() -> None:
    line = b"Written by Ann and Ben."
    assert isinstance(read(SourceFile("AUTHORS", line)), Skipped)
    assert isinstance(read(SourceFile("meetings/README.md", b"# Weekly\n\n- Ann: raise the limit")), Transcript)


@pytest.mark.parametrize("suffix", ["py", "c", "css", "yaml", "toml", "rst", "csv", "pdf", "ipynb"])
def test_sources_and_data_are_skipped_by_their_suffix(suffix: str) -> None:
    skipped = read(SourceFile(f"transcript.{suffix}", b"# TODO: say so\nuser: hello there"))
    assert isinstance(skipped, Skipped)
    assert f".{suffix}" in skipped.reason


@given(st.lists(st.sampled_from([*"\n".join([*NOTES.values(), *DOCUMENTATION.values()]).split("\n")]), max_size=40))
@settings(deadline=None)
def test_the_laws_hold_for_mixtures(lines: list[str]) -> None:
    if any(line.strip() for line in lines):
        check(notes, tuple(lines))


@given(st.lists(st.text()))
@settings(deadline=None)
def test_any_lines_are_looked_at(lines: list[str]) -> None:
    assert notes.detect("a.md", tuple(lines)).reason
