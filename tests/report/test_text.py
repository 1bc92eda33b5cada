"""What a person reads: signs, addresses, reasons, and the sentence at the end."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from rich.console import Console

from syncer.models import Outcome, ReadAs, Refused, Report, Result
from syncer.report.base import View
from syncer.report.summary import conclude
from syncer.report.text import render, to_text
from tests.report import samples


def read_terminal(report: Report, width: int = 100) -> list[str]:
    """Return the lines that a terminal shows, without colours."""
    text = to_text(report, View(width=width, color=True))
    return re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines()


def test_a_terminal_gets_colours_and_a_table() -> None:
    text = to_text(samples.PLAN, View(color=True))

    assert "\x1b[32m+ create" in text
    assert "\x1b[31mx close" in text
    assert any(
        re.match(r"Change +Type +Priority +Sure +Title +Where +Why", line) for line in read_terminal(samples.PLAN)
    )


def test_no_color_leaves_the_table_and_takes_the_colours() -> None:
    sink = io.StringIO()
    render(samples.PLAN, Console(file=sink, width=100, force_terminal=True, no_color=True, color_system="standard"))

    assert "Priority" in sink.getvalue()
    assert not re.search(r"\x1b\[(?:[0-9]+;)*3[0-7]m", sink.getvalue())


def test_an_address_is_never_folded_on_a_narrow_terminal() -> None:
    assert "  #21  https://example.com/a/b/issues/21" in read_terminal(samples.SYNC, width=50)


def test_a_long_line_is_not_folded_in_plain_text() -> None:
    title = "word " * 50
    report = replace(samples.PLAN, outcomes=(Outcome(samples.create(samples.item(title)), Result.PLANNED),))

    assert title.strip() in to_text(report, View(width=40))


def test_many_alike_are_counted_and_listed_when_asked_for() -> None:
    short, long = to_text(samples.PLAN), to_text(samples.PLAN, View(explain=True))

    assert "4 times: less sure than 0.7" in short
    assert "Maybe that" not in short
    assert "Maybe that" in long


def test_extract_explains_the_rule_and_its_evidence() -> None:
    text = to_text(samples.EXTRACT, View(explain=True))

    assert "rule fault" in text
    assert "type: 'loses' bug" in text


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        (samples.PLAN, "Plan: 3 to create, 1 to update, 1 to close; 5 left alone."),
        (
            replace(samples.PLAN, command="sync", dry_run=True),
            "Dry run: 3 to create, 1 to update, 1 to close; 5 left alone.",
        ),
        (samples.QUIET, "Nothing to do: every issue is up to date (1 item found)."),
        (Report("sync", read=(ReadAs("a.md", "notes", "text"),)), "Nothing to do: nothing to track in 1 transcript."),
        (Report("sync"), "Nothing to do: no transcript was read."),
        (Report("extract", read=(ReadAs("a.md", "notes", "text"),)), "0 items in 1 transcript."),
        (samples.BROKEN, ""),
        (
            replace(samples.SYNC, outcomes=samples.RESULTS[:1]),
            "Done: 1 created, none updated, none closed. 9 requests, 4 of them to write.",
        ),
    ],
)
def test_the_sentence_at_the_end(report: Report, sentence: str) -> None:
    assert conclude(report) == sentence


def test_a_refused_plan_says_the_numbers_the_flag_and_the_way_on() -> None:
    text = to_text(samples.REFUSED)

    for word in ("44", "25", "--max-new", "since", "nothing was changed"):
        assert word in text


def test_a_flag_that_the_hint_names_is_not_named_again() -> None:
    report = replace(samples.REFUSED, refused=Refused("max_close", "File them with `--max-close 44`.", 25, 44))

    assert to_text(report).count("--max-close") == 1


def test_a_plan_over_a_limit_would_be_refused() -> None:
    assert "A sync would be refused" in to_text(replace(samples.REFUSED, command="plan"))


@pytest.mark.parametrize("reason", ["label_renamed", "listings_differ", "since_unknown"])
def test_a_refusal_without_numbers_says_why(reason: str) -> None:
    told = to_text(replace(samples.REFUSED, refused=Refused(reason, "#4 is in one listing alone. Run it again.")))
    untold = to_text(replace(samples.REFUSED, refused=Refused(reason, "")))

    assert told.endswith("nothing was changed: #4 is in one listing alone. Run it again.")
    assert re.search(r"nothing was changed: .*(label|listings|commit)", untold)
