from __future__ import annotations

import pytest

from syncer.rules.pronouns import named_in, points
from tests.rules.conversation import said_by_user, said_in_meeting, titles


@pytest.mark.parametrize(
    "title",
    ["Set it up in the cellar", "Copy it", "Write to him", "Do right after this", "Squeeze it in before lunch",
     "Do that one first", "It needs paint", "Rename its handle", "Take both of them", "Order by the tenth",
     "Send before Friday", "Do the same than buy another",
     "Paint two of them with red", "Ask Nora to water it", "Be fixed before spring"],

)  # fmt: skip
def test_titles_that_say_nothing_alone(title: str) -> None:
    assert points(title, told=False)


@pytest.mark.parametrize(
    "title",
    ["The shelf is full of these", "The caretaker has seven of those", "Nora has called them already twice",
     "In the cellar it's damp", "The old ones never dry", "For now a bucket catches it"],
)  # fmt: skip
def test_reports_that_say_nothing_alone(title: str) -> None:
    assert points(title, told=True)


@pytest.mark.parametrize(
    "title",
    ["The gate sticks when somebody slams it", "Spare keys were not in it", "The boiler is older than the rest of them",
     "When the gate freezes nobody can open it"],
)  # fmt: skip
def test_reports_that_name_their_thing(title: str) -> None:
    assert not points(title, told=True)


@pytest.mark.parametrize(
    "title",
    ["Fix that gate", "Rename this shelf", "Add one test for the boiler", "Ask her sister",
     "Make some space in the cellar", "Order paint by the tenth", "Report to the caretaker by the tenth",
     "Add a hinge before painting"],
)  # fmt: skip
def test_titles_that_name_their_thing(title: str) -> None:
    assert not points(title, told=False)


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("The garden gate is still open.", "The garden gate"),
        ("What worries me is the boiler.", "the boiler"),
        ("There are no spare keys in the drawer.", "spare keys"),
        ("The gate is open and the boiler is cold.", ""),
        ("It rains.", ""),
        ("Can you get a new ladder?", "a new ladder"),
        ("Could we be a bit quicker?", ""),
    ],
)
def test_the_one_thing_a_sentence_is_about(sentence: str, thing: str) -> None:
    assert named_in(sentence) == thing


def test_a_pronoun_takes_the_noun_of_the_sentence_before() -> None:
    assert titles(said_by_user("The garden gate is from 1950. I'll repaint it before winter.")) == [
        "Repaint the garden gate before winter"
    ]


def test_a_plan_about_the_fault_just_reported_is_one_more_mention_of_it() -> None:
    (item,) = said_in_meeting("The boiler page crashes on tablets.", "I'll squeeze it in before lunch.")
    assert "boiler page crashes" in item.title.lower()
    assert [mention.line for mention in item.mentions] == [7, 9]


@pytest.mark.parametrize(
    "sentence", ["I'll copy it tonight.", "I'll write to him tomorrow.", "We'll do right after this."]
)
def test_a_pronoun_that_nothing_resolves_is_not_listed(sentence: str) -> None:
    assert said_in_meeting("Lovely weather today.", sentence) == []


def test_a_pronoun_takes_up_the_thing_just_asked_for() -> None:
    found = titles(said_in_meeting("Can you get a fresh dump?", "I have to order it from the provider by Friday."))
    assert any(title.startswith("Order a fresh dump from the provider") for title in found)


def test_a_pronoun_is_none_of_the_thing_named_beside_it() -> None:
    assert "Filter the branch on the branch" not in titles(said_in_meeting("It has to be filtered on the branch."))
