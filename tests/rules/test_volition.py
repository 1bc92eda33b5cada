from __future__ import annotations

import pytest

from tests.rules.conversation import said_by_user, said_in_meeting, titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("I'd really love to hear the bell through the earphones only.", "Hear the bell through the earphones only"),
        ("It'd be a relief to see who is next on watch.", "See who is next on watch"),
        ("It would help enormously if one could weigh the bags on the tablet.", "Weigh the bags on the tablet"),
        ("One day I want the camera to recognise the fox by itself.", "Let the camera recognise the fox by itself"),
        ("Honestly I wish the rota told me who I relieve.", "Let the rota tell me who I relieve"),
        ("Ideally it would post the tides each morning.", "Post the tides each morning"),
        ("If only it had a compass rose, it'd be perfect.", "Compass rose"),
        ("What would really please the skippers is a chart of the wind.", "Chart of the wind"),
    ],
)
def test_any_verb_of_wanting_and_any_praise_is_a_wish(text: str, title: str) -> None:
    items = said_in_meeting(text)
    assert [item.type for item in items] == ["feature"]
    assert titles(items) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "I'd love to thank everybody for the cake.",
        "I want to go home.",
        "I would like that better if it had no frills.",
        "It would be weird to see him there.",
        "I wish you all a quiet weekend.",
        "It would be possible to bend the rail.",
        "I'd like to understand how the locks work.",
    ],
)
def test_courtesy_opinion_and_life_are_no_wishes(text: str) -> None:
    assert said_in_meeting(text) == []


def test_what_a_user_wants_at_once_is_none() -> None:
    assert said_by_user("Want a table of the results") == []
