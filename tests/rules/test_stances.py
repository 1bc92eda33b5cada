"""What somebody would do about a plan laid before him, beside what he would only like, say or do one day."""

from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, said_by_user

PLAN = (
    "Here is how one might go about a garden like yours. Begin with what grows there already, walk round it at noon "
    "and in the evening, and draw where light and shade fall in spring, in summer and in autumn."
)


def _titles(answer: str, laid_out: str = PLAN) -> list[str]:
    found = items_in(
        f"**User:** Hello there.\n\n**Assistant:** Hello!\n\n**User:** How would you go about it?\n\n"
        f"**Assistant:** {laid_out}\n\n**User:** {answer}\n\n**Assistant:** I see.\n"
    )
    return [item.title for item in found]


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        ("I'd terrace the slope and plant a hedge.", None),
        ("I'd rather move both plum trees to the wall.", "Move both plum trees to the wall"),
        ("I would build the compost box first, then we have soil in spring.", "Build the compost box"),
        ("So I'd also order two more rain barrels.", "Order two more rain barrels"),
        ("I'd add that somebody has to measure the slope.", "Measure the slope"),
    ],
)
def test_what_somebody_would_do_is_work(answer: str, title: str | None) -> None:
    assert _titles(answer) == ([title] if title else [])


@pytest.mark.parametrize(
    "answer",
    [
        "I'd say that is right.",
        "I'd love that.",
        "I'd move the beds if I were you.",
        "I'd move it.",
        "I'd normally water the beds at night.",
        "I'd order more, but the shop is closed.",
    ],
)
def test_what_somebody_would_only_say_is_none(answer: str) -> None:
    assert _titles(answer) == []


def test_without_a_plan_before_it_nothing_is_taken() -> None:
    assert _titles("I'd move the beds to the wall.", "I see.") == []


@pytest.mark.parametrize(
    ("sentence", "title", "owner"),
    [
        ("I'll do a soil test at the weekend.", "Do a soil test at the weekend", None),
        ("I'll have Petra write the label for each bed.", "Write the label for each bed", "Petra"),
        ("The pump needs its seals replaced.", "Replace the seals of the pump", None),
        ("The nightly export wants its script rewritten, nobody can read it.", None, None),
    ],
)
def test_deeds_and_parts(sentence: str, title: str | None, owner: str | None) -> None:
    found = said_by_user(sentence)
    assert len(found) == 1
    assert title is None or found[0].title == title
    assert found[0].owner == owner


@pytest.mark.parametrize(
    "sentence", ["I'll do that.", "The report needs the import to be complete.", "The pump needs the right valve."]
)
def test_what_only_looks_like_a_deed(sentence: str) -> None:
    assert said_by_user(sentence) == []
