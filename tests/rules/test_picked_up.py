from __future__ import annotations

import pytest

from syncer.extraction import read_transcripts
from syncer.models import Item, SourceFile
from syncer.rules.picked_up import names_only


def items(*lines: str) -> list[Item]:
    text = "\n".join(lines) + "\n"
    return [item for item in read_transcripts([SourceFile("c.md", text.encode())]).items if item.confidence >= 0.5]


@pytest.mark.parametrize(
    "text",
    [
        "I take the kiln one today",
        "ok, kiln is mine then",
        "I'll look at the kiln tomorrow",
        "the kiln thing is on me, not before Friday though",
        "yes, I'll take the kiln bug",
    ],
)
def test_who_only_names_a_matter_takes_it_up(text: str) -> None:
    assert "kiln" in names_only(text)


@pytest.mark.parametrize(
    "text",
    ["I take the kiln to the workshop and swap the coil", "can I take the kiln?", "the kiln is hot", "I saw the kiln"],
)
def test_who_says_more_does_not(text: str) -> None:
    assert not names_only(text)


REPORT = (
    "nora: morning, two things from the studio",
    "nora: the kiln crashes whenever the door is opened",
    "nora: the wheel stops after a minute",
)


def test_the_taking_on_is_one_more_place_of_what_it_names() -> None:
    found = items(*REPORT, "omar: I take the kiln one today", "nora: thanks", "omar: ok")
    assert [sorted(mention.line for mention in item.mentions) for item in found] == [[2, 4], [3]]


def test_what_was_not_told_before_stays_work_of_its_own() -> None:
    found = items(*REPORT, "omar: I'll check the roof tomorrow", "nora: thanks", "omar: ok")
    assert len(found) == 3
