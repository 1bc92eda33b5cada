"""Whoever quotes a list entry by entry, and answers below each, says of each whether it is wanted."""

from __future__ import annotations

import pytest

from syncer.models import Priority
from tests.rules.conversation import items_in, titles

_MAIL = "From: Gun\nSubject: Re: The pier\n\nMy answers are below.\n\n{}\n\nYours\nGun\n"


@pytest.mark.parametrize("gap", ["", "- "])
def test_each_answer_speaks_for_the_quote_above_it(gap: str) -> None:
    found = items_in(
        _MAIL.format(
            f"> {gap}Lamps at both ends\nYes. It is dark there.\n\n> {gap}A ladder of oak\nNo, steel is enough.\n\n"
            f"> {gap}A bench by the hut\nMaybe later, when there is money."
        )
    )
    assert [title.split()[-1] for title in titles(found)] == ["ends", "hut"]
    assert found[1].priority is Priority.LOW


@pytest.mark.parametrize(
    "body",
    [
        "> Lamps at both ends\nYes. It is dark there.",
        "> Is the pier open?\nYes.\n\n> May one swim there?\nYes.",
        "> The pier was built in 1920 and nobody has ever painted it\nYes.\n\n> It stands in the lake\nYes.",
        "> Lamps at both ends\n\nWe met in May.\n\n> A ladder of oak\n\nThen it rained.",
    ],
)
def test_questions_sentences_and_single_quotes_are_none(body: str) -> None:
    assert not [title for title in titles(items_in(_MAIL.format(body))) if "Lamps" in title or "open" in title]
