from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, said_by_user, titles


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The weekly mail should have a summary on top.", "Weekly mail should have a summary on top"),
        ("The list should remember its order.", "List should remember its order"),
        ("The old password is still in the git history, we have to change it.", "Change the old password"),
        ("The old endpoint is not used by anybody any more, we should remove it.", "Remove the old endpoint"),
        ("Reminder to myself: renew the certificate of the shop.", "Renew the certificate of the shop"),
    ],
)
def test_what_a_thing_should_have_and_what_its_sentence_names_is_work(sentence: str, title: str) -> None:
    assert titles(said_by_user(sentence)) == [title]


@pytest.mark.parametrize(
    "sentence",
    ["It should work now.", "You should see the garden.", "The list should have been here.", "We should go."],
)
def test_what_is_expected_or_meant_for_people_is_none(sentence: str) -> None:
    assert titles(said_by_user(sentence)) == []


def test_what_an_assistant_adds_at_once_is_not_left() -> None:
    talk = (
        "**User:** Hi.\n\n**Assistant:** Hello!\n\n**User:** Fine.\n\n**Assistant:** Good.\n\n"
        "**User:** The list should remember its order.\n\n**Assistant:** Here:\n\n```js\nstore(order);\n```\n"
    )
    assert titles(items_in(talk)) == []
