from __future__ import annotations

import pytest

from syncer.models import Item, ItemType
from tests.rules.conversation import items_in, titles


def round_of(*topics: tuple[str, ...]) -> list[Item]:
    said = ["Hello.", "Hello."]
    for topic in topics:
        said += topic if len(topic) % 2 == 0 else (*topic, "Mm-hm.")
    said += ["That was all.", "Bye."]
    return items_in(
        "# Triage\n\n" + "\n\n".join(f"**{('Ann', 'Ben')[i % 2]}:** {words}" for i, words in enumerate(said))
    )


OTHERS = (
    ("First: a blurry logo on the ticket.", "Won't fix."),
    ("Second. The lift music.", "I'd leave it."),
)
KEPT = [
    (("Third. The tags at the cloakroom have no numbers.", "Low prio but valid."), "tags", ItemType.BUG),
    (("Third: dark seats in the hall plan.", "Do that for 2.4."), "dark seats", ItemType.TODO),
]
LEFT = [
    ("Third: sorting of the cloakroom list.", "Won't fix."),
    ("Third: sorting of the cloakroom list.", "Hm, I don't know."),
    ("Third: sorting of the cloakroom list.", "Backlog?", "No, closing it."),
    ("Third.", "Backlog."),
    ("#319 is spam.", "Agreed."),
]


@pytest.mark.parametrize(("topic", "words", "kind"), KEPT)
def test_a_topic_that_is_to_be_seen_to_is_an_item(topic: tuple[str, ...], words: str, kind: ItemType) -> None:
    (item,) = round_of(*OTHERS, topic)
    assert words in item.title.lower()
    assert item.type is kind


@pytest.mark.parametrize("topic", LEFT)
def test_a_topic_without_a_yes_is_none(topic: tuple[str, ...]) -> None:
    assert titles(round_of(*OTHERS, topic)) == []


def test_two_topics_make_no_agenda() -> None:
    assert titles(round_of(("First: sorting of the cloakroom list.", "It is valid."))) == []
