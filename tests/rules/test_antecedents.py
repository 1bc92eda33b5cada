from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, titles

_TALK = (
    "**User:** The greenhouse door sticks since the storm.\n\n**Assistant:** Wood swells. Plane it a little.\n\n"
    "**User:** {}\n\n**Assistant:** Good.\n"
)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("ok so reject seed bags without a label. I'll put that in next week.", "Reject seed bags without a label"),
        ("Right, insulate the north wall. I'll do that in October.", "Insulate the north wall"),
        ("hm. rain barrel sensor. put it on the wishlist", "Rain barrel sensor"),
        ("Compost calendar. I'll add that next month.", "Compost calendar"),
        ("Oh, frost alarm. We don't have one! That needs to be done before November.", "Frost alarm"),
    ],
)
def test_what_was_just_named_is_what_a_pronoun_takes_on(said: str, title: str) -> None:
    assert title in titles(items_in(_TALK.format(said)))


@pytest.mark.parametrize(
    "said",
    [
        "After lunch. I'll do that tomorrow.",
        "Sounds good. I'll do that next week.",
        "Perfect. I should add that today.",
    ],
)
def test_a_time_or_an_answer_is_no_name(said: str) -> None:
    assert not any(said.startswith(title) for title in titles(items_in(_TALK.format(said))))


def test_what_was_suggested_is_taken_on_by_who_says_that_he_has_it() -> None:
    talk = _TALK.replace("Plane it a little.", "You could put a rubber wedge under the frame.")
    found = titles(items_in(talk.format("I've a wedge somewhere in the shed. I'll put it in on Sunday.")))
    assert "Put a rubber wedge under the frame" in found


def test_advice_that_is_taken_up_is_named_and_not_the_reason_for_it() -> None:
    items = items_in(
        "**User:** Hi.\n\n**Assistant:** Are the keys kept as they are?\n\n**User:** I'm afraid they are.\n\n"
        "**Assistant:** I'd keep only a hash, as with passwords. A stolen list would otherwise show all keys.\n\n"
        "**User:** You're right. We need to do that before we give out the first key.\n\n**Assistant:** Good.\n"
    )
    assert [item.title for item in items] == ["Keep only a hash, as with passwords"]
