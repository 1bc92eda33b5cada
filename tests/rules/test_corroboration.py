from __future__ import annotations

import pytest

from syncer.config import Config
from syncer.models import Item
from tests.rules.conversation import items_in, said_in_meeting


def _first(*sentences: str) -> Item:
    return said_in_meeting(*sentences)[0]


@pytest.mark.parametrize(
    ("sparse", "rich"),
    [
        # It comes up again.
        (("The lamp flickers.",), ("The lamp flickers.", "Oh, then I'll fix that lamp.")),
        # Somebody says how soon it matters.
        (("The lamp flickers.",), ("The lamp flickers.", "That's urgent.")),
        # It is told in a whole clause, and names something that can be found again.
        (
            ("The lamp flickers.",),
            ("The lamp beside the stairs of Hall Two flickers whenever somebody opens the door.",),
        ),
    ],
)
def test_what_else_speaks_for_it_makes_it_surer(sparse: tuple[str, ...], rich: tuple[str, ...]) -> None:
    assert _first(*rich).confidence > _first(*sparse).confidence


def test_what_is_written_down_holds_what_it_says() -> None:
    box, listed = items_in("# Plan\n\n- [ ] Oil the gate\n\n## Next steps\n\n- Mow the lawn\n")
    assert box.confidence >= 0.9
    assert listed.confidence >= 0.8


def test_the_reasons_can_be_read() -> None:
    evidence = _first("The lamp flickers.", "That's urgent.").evidence
    assert any(one.about == "confidence" and "how soon is said" in one.words for one in evidence)


FILED = Config().min_confidence
CAPTIONS = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nAda: {}\n\n2\n00:00:05.000 --> 00:00:06.000\nBen: Fine.\n"
TYPED = "**Ada:** {}\n\n**Ben:** Fine.\n"


def test_half_a_sentence_counts_less_where_a_machine_took_it_down() -> None:
    said = "We should oil that gate."
    typed, recorded = items_in(TYPED.format(said)), items_in(CAPTIONS.format(said))
    assert [one.confidence for one in recorded] < [one.confidence for one in typed]
    whole = items_in(CAPTIONS.format("We should oil that gate behind the barn before the next big storm comes."))
    assert whole[0].confidence >= typed[0].confidence


def test_what_a_machine_took_down_is_listed_and_filed_only_where_it_is_called_an_action() -> None:
    said = "I'll replace the motor of the lift on Pier Seven before the season opens, that's urgent."
    typed, (recorded,) = _first(said), items_in(CAPTIONS.format(said))
    assert typed.confidence >= FILED > recorded.confidence
    (action,) = items_in(CAPTIONS.format("ACTION: Ben to oil the gate."))
    assert action.confidence >= FILED
