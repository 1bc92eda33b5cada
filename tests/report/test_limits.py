"""What GitHub shows at most: a summary of 1 MiB, ten annotations of a kind."""

from __future__ import annotations

from dataclasses import replace

from syncer.models import Outcome, Priority, Refused, Result, Skipped
from syncer.report.annotations import to_annotations
from syncer.report.markdown import to_markdown
from tests.report import samples

MANY = 6000


def test_a_summary_stays_below_the_limit_and_counts_the_rest() -> None:
    long = tuple(
        Outcome(samples.create(samples.item("Überlang " * 40, line=n)), Result.PLANNED) for n in range(1, MANY)
    )
    skipped = tuple(Skipped(f"docs/{n}.md", "not UTF-8" * 50) for n in range(MANY))
    text = to_markdown(replace(samples.PLAN, outcomes=long, skipped=skipped, notes=("note " * 500,) * 500))

    assert len(text.encode()) < 2**20
    shown = text.count("| bug |")
    assert 0 < shown < MANY
    assert f"And {MANY - 1 - shown} more." in text
    assert "And 6000 more." in text
    assert "480 more notes" in text


def test_at_most_ten_of_a_kind_the_last_of_which_counts_the_rest() -> None:
    skipped = tuple(Skipped(f"docs/{n}.md", "binary") for n in range(30))
    commands = to_annotations(replace(samples.EXTRACT, skipped=skipped)).splitlines()

    assert len(commands) == 10
    assert commands[-1] == "::warning title=syncer::And 21 more: see the summary of this step."


def test_the_most_urgent_are_shown_first() -> None:
    found = [samples.item(f"Number {n}", priority=Priority.LOW, line=n) for n in range(1, 20)]
    found.append(samples.item("The house burns", priority=Priority.CRITICAL, line=99))
    outcomes = tuple(Outcome(samples.create(one), Result.APPLIED) for one in found)
    commands = to_annotations(replace(samples.SYNC, outcomes=outcomes)).splitlines()

    assert commands[0] == "::notice file=docs/chat.md,line=99,title=syncer::Created bug: The house burns"


def test_a_mention_of_another_repository_is_no_place_here() -> None:
    elsewhere = replace(samples.LOSES, mentions=(samples.mention(source="acme/notes"),))
    report = replace(samples.SYNC, outcomes=(Outcome(samples.create(elsewhere), Result.APPLIED),))

    assert to_annotations(report).startswith("::notice title=syncer::")


def test_a_refusal_is_an_error_of_a_sync_and_a_warning_of_a_plan() -> None:
    refused = Refused("max_new", "", 25, 44)

    assert to_annotations(replace(samples.REFUSED, refused=refused)).startswith("::error ")
    assert to_annotations(replace(samples.REFUSED, refused=refused, command="plan")).startswith("::warning ")
