from __future__ import annotations

import pytest

from syncer.models import Item, Priority
from tests.rules.conversation import items_in, said_in_meeting, titles


def answered(suggestion: str, answer: str, reply: str = "I see.") -> list[Item]:
    return items_in(
        "**User:** Hi there.\n\n**Assistant:** Hello! How can I help?\n\n**User:** It works.\n\n"
        f"**Assistant:** {suggestion}\n\n**User:** {answer}\n\n**Assistant:** {reply}\n\n**User:** Bye.\n"
    )


SUGGESTIONS = [
    ("Shall I plan a script that warns before the tank is empty?", "warns before the tank"),
    ("An undo for deleted notes would spare your readers some grief.", "undo"),
    ("You might also want pagination on the guest book.", "pagination"),
    ("One option is a nightly job which purges old sessions.", "nightly job"),
    ("Consider a rate limit; there's none at the moment.", "rate limit"),
    ("It may be worthwhile to pin the base image.", "Pin the base image"),
    ("If you like, the form could prefill the city.", "prefill the city"),
    ("Long term, moving the pictures to a bucket would be cheaper.", "Move the pictures to a bucket"),
    ("Should the summary page get a print style too?", "print style"),
    ("How about a ramp at the back door?", "ramp"),
]
ACCEPTED = [
    "Yes please, next week.",
    "True. Ticket for that please.",
    "Good idea, put it in the backlog.",
    "Oh absolutely, that should be in the product.",
    "You're right, I'll do so with the next release.",
    "Yup, planning that for Q3.",
    "Sold. Not tonight, but I want that.",
    "No, but put it on the list for v2.",
]
NOT_ACCEPTED = [
    "Ok thanks, good night.",
    "Nah, far too much work.",
    "Overkill.",
    "Please don't.",
    "Not now, my head hurts.",
    "We don't want that.",
    "Sure, but not today.",
    "How long does a token live by default?",
    "Interesting take.",
    "Yes, do it.",
]


@pytest.mark.parametrize(("suggestion", "words"), SUGGESTIONS)
def test_what_is_suggested_is_named(suggestion: str, words: str) -> None:
    (item,) = answered(suggestion, "Good idea, put it on my list.")
    assert words.lower() in item.title.lower()
    assert [mention.line for mention in item.mentions] == [7, 9]


@pytest.mark.parametrize("answer", ACCEPTED)
def test_what_is_taken_up_is_an_item(answer: str) -> None:
    assert titles(answered("You could print the map larger.", answer)) == ["Print the map larger"]


@pytest.mark.parametrize("answer", NOT_ACCEPTED)
def test_what_is_turned_down_or_done_at_once_is_none(answer: str) -> None:
    assert answered("You could print the map larger.", answer) == []


def test_what_the_assistant_does_at_once_is_none() -> None:
    assert answered("You could print the map larger.", "Good idea, let's do that.", "Done, I printed the map.") == []


def test_both_of_two_suggestions() -> None:
    found = answered(
        "Two ideas: cache the rates for an hour, and show when they were fetched.", "Want both, write them down."
    )
    assert titles(found) == ["Cache the rates for an hour", "Show when they were fetched"]


def test_who_names_the_work_himself_is_taken_at_his_word() -> None:
    (item,) = answered("You could export files.", "Yes, definitely. Let's put CSV export for members into phase 2.")
    assert "CSV export" in item.title


@pytest.mark.parametrize(
    "answer", ["+1, can you file it?", "Yes please.", "Do it.", "Worth doing.", "On the list with it, put it there."]
)
def test_people_take_up_what_others_suggest(answer: str) -> None:
    (item,) = said_in_meeting("How about a ramp at the back door?", answer)
    assert "ramp" in item.title


LISTED = "Some thoughts:\n\n1. Add a search box\n2. Cache the tiles\n3. Print the map larger"
PICKED = [
    ("1 and 3, the second can wait.", {"Add a search box", "Cache the tiles", "Print the map larger"}),
    ("I'll do 2 tomorrow.", {"Cache the tiles"}),
    ("1 yes, 2 no, 3 later.", {"Add a search box", "Print the map larger"}),
    ("Let's take number 2 next sprint.", {"Cache the tiles"}),
    ("Skip 3. The first two are good, put them on the list.", {"Add a search box", "Cache the tiles"}),
    ("All three, put them in the backlog.", {"Add a search box", "Cache the tiles", "Print the map larger"}),
    ("I have 2 questions.", set()),
    ("2 and 3 are done.", set()),
    ("The first one sounds best.", set()),
]


@pytest.mark.parametrize(("answer", "wanted"), PICKED)
def test_entries_are_picked_by_number(answer: str, wanted: set[str]) -> None:
    assert set(titles(answered(LISTED, answer))) == wanted


def test_what_can_wait_is_low() -> None:
    found = {item.title: item.priority for item in answered(LISTED, "1 and 3, the second can wait.")}
    assert found["Cache the tiles"] is Priority.LOW
    assert Priority.LOW not in (found["Add a search box"], found["Print the map larger"])


THREE = "- A rate limit for the guest book\n- A nightly job that purges sessions\n- An undo for deleted notes"


@pytest.mark.parametrize(
    "answer", ["yes all three", "Yes, please add all of them.", "All of those, please.", "ok, do all three"]
)
def test_a_whole_list_is_taken_where_nobody_does_it_at_once(answer: str) -> None:
    assert len(answered(f"For the real thing:\n\n{THREE}", answer)) == 3
    done = "```python\nLIMIT = 5\n```"
    assert answered(f"For the real thing:\n\n{THREE}", answer, done) == []


@pytest.mark.parametrize(
    "answer", ["All three fail here.", "Are all three needed?", "I tried all three.", "no, not all"]
)
def test_who_speaks_of_all_takes_none(answer: str) -> None:
    assert "A rate limit for the guest book" not in titles(answered(f"For the real thing:\n\n{THREE}", answer))
