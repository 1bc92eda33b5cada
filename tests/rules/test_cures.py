from __future__ import annotations

import pytest

from syncer.rules.cures import is_cured, sees_slip, tells_cure
from tests.rules.conversation import items_in


@pytest.mark.parametrize(
    "text",
    [
        "cool, 200 now",
        "page loads now, perfect",
        "it's up. thanks",
        "yep that was it",
        "all green",
        "The hum is gone.",
        "wow, 2 seconds. thank you",
        "that does it",
        "it works",
        "there they are!",
    ],
)
def test_a_cure_is_told(text: str) -> None:
    assert is_cured(text)


@pytest.mark.parametrize(
    "text",
    [
        "right now it's this",
        "It's in the support channel.",
        "The native one is good enough these days.",
        "You're right",
        "that's much better",
        "still 38",
        "it works in the old version",
        "All good points.",
        "no luck, same crash",
        "it runs every night",
    ],
)
def test_other_answers_tell_none(text: str) -> None:
    assert not is_cured(text)


def test_a_sentence_may_tell_trouble_and_cure() -> None:
    assert tells_cure("Restarted the pump and the noise stopped.")
    assert tells_cure("Login doesn't work!! oh wait")
    assert not tells_cure("The pump restarted and the noise came back.")


def test_who_stops_short_sees_a_slip() -> None:
    assert sees_slip("oh wait, caps lock")
    assert not sees_slip("wait, how many of them are there in the cellar now?")


@pytest.mark.parametrize(
    ("reply", "left"),
    [("cool, prints now", 0), ("there it is, thanks!", 0), ("no luck, still nothing", 1), ("hm, same as before", 1)],
)
def test_what_is_cured_in_the_talk_is_no_item(reply: str, left: int) -> None:
    found = items_in(
        "**User:** Hello.\n\n**Assistant:** Hello!\n\n**User:** The label printer prints nothing.\n\n"
        f"**Assistant:** The queue was paused; resume it in the panel.\n\n**User:** {reply}\n\n**Assistant:** I see.\n"
    )
    assert len(found) == left


@pytest.mark.parametrize(
    ("answer", "left"), [("No, it's supposed to keep them.", 1), ("Yes, it's meant to do that.", 0)]
)
def test_a_no_to_whether_it_is_normal_clears_nothing(answer: str, left: int) -> None:
    found = items_in(
        "**User:** Hello.\n\n**Assistant:** Hello!\n\n**User:** The app crashes on rotation. Is that normal?\n\n"
        f"**Assistant:** {answer}\n\n**User:** I see.\n"
    )
    assert len(found) == left
