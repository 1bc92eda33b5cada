"""What one person settles in passing, beside sentences with the same words that settle nothing."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import said_by_user


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("My call is to keep the recipes in plain text.", "plain text"),
        ("The verdict of the crew is steel for the hull.", "steel"),
        ("I've chosen the smaller kiln for the workshop.", "kiln"),
        ("Paper tickets are out, wristbands are in.", "wristbands"),
        ("We scrap the paper forms in favour of the tablet.", "tablet"),
        ("Each crate gets one label, so that's how we do it.", "label"),
        ("Screw it, we accept cash only.", "cash"),
        ("A database is overkill; a folder of files does the job.", "folder"),
        ("Telemetry stays off.", "telemetry"),
        ("Having tried both, the lighter gelatine is the one we take for the mousse.", "gelatine"),
        ("Let the record show that the gate closes at nine.", "gate"),
        ("For the labels we're committing to recycled paper.", "recycled"),
        ("No more deliveries on Saturdays.", "deliveries"),
        ("Larch over spruce then, as the joiner knows it.", "larch"),
        ("Ok only the surname then, without the title.", "surname"),
        ("So: the old ledger goes to the archive.", "ledger"),
        ("We go with linen in one colour.", "linen"),
        ("So it shall be: the gate never opens without a bell.", "gate"),
        ("So Larch with oil, twice a year.", "larch"),
        ("Good, single oven it is, in a shed of its own.", "oven"),
        ("No night deliveries at launch.", "deliveries"),
    ],
)
def test_a_position_is_a_decision(sentence: str, named: str) -> None:
    found = [item for item in said_by_user(sentence) if item.type is ItemType.DECISION]
    assert len(found) == 1
    assert named in found[0].title.lower()


@pytest.mark.parametrize(
    "sentence",
    [
        "My call is at nine.",
        "The final decision is still open.",
        "I picked you up at the station.",
        "The lights are out, the guests are in the hall.",
        "We trade with two mills.",
        "That's how we do it.",
        "Is a database overkill?",
        "The cat stays out at night, says my aunt.",
        "No more errors in the log.",
        "No more coffee for me.",
        "So: what do we do?",
        "We go for lunch at noon.",
        "I bet it is.",
        "So an hour and a half.",
        "So far so good.",
        "So Phase 1.",
        "Decided, also Leo has the keys already.",
        "Go on then.",
        "Good enough then.",
        "The elders agreed on this after the second reading.",
        "Here are the things we agreed on, in order.",
    ],
)
def test_words_that_look_alike_decide_nothing(sentence: str) -> None:
    assert [item.title for item in said_by_user(sentence) if item.type is ItemType.DECISION] == []


def test_what_is_called_a_convention_is_one() -> None:
    found = said_by_user("Dates in full everywhere. That's our convention from now on.")
    assert [item.type for item in found] == [ItemType.DECISION]
