"""Idioms in the form of plans leave nothing; plans in nearly the same words do."""

from __future__ import annotations

import pytest

from tests.rules.conversation import said_by_user, said_in_meeting

IDIOMS = (
    "I'll quote you on that in the next round.",
    "I'll hold you to that.",
    "I'll keep my fingers crossed.",
    "I'll eat my hat if the kiln is ready.",
    "I'll owe you one.",
    "We'll cross that bridge when we come to it.",
    "I'll play devil's advocate for a moment.",
    "I'll spare you the details.",
    "I'll have to disagree there.",
    "I'll get straight to the point.",
    "I should add that it's a hobby.",
    "I need to run, the potters wait in five minutes.",
    "I'll restart the kiln and see.",
    "I will be on holiday next week.",
)


@pytest.mark.parametrize("sentence", IDIOMS)
def test_an_idiom_is_no_plan(sentence: str) -> None:
    assert said_by_user(sentence) == []
    assert said_in_meeting(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "I'll ask the potters for a quote next week.",
        "I'll write down the details of the glaze tomorrow.",
        "I should add that check to the firing script.",
        "I'll restart the kiln on Monday and write down what it draws.",
        "I have to tell the board about the bridge before Friday.",
        "We need to run the glaze tests again before May.",
    ],
)
def test_a_plan_in_such_words_stays(sentence: str) -> None:
    assert len(said_by_user(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    ["No promise for the next release.", "No decision on the price this year.", "Ok, no promises then."],
)
def test_what_there_is_none_of_in_the_talk_is_not_ruled_out(sentence: str) -> None:
    assert said_by_user(sentence) == []
    assert said_in_meeting(sentence) == []


@pytest.mark.parametrize("sentence", ["No login in the first release.", "Ok, no cellar then."])
def test_what_the_product_shall_not_have_is(sentence: str) -> None:
    assert len(said_by_user(sentence)) == 1
