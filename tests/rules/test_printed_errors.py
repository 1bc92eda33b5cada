from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, titles


def _talk(over: str, printed: str, *, before: str = "Hi, what is up?", language: str = "") -> str:
    return (
        f"**Me:** Hello there.\n\n**Assistant:** {before}\n\n**Me:** {over}\n\n```{language}\n{printed}\n```\n\n"
        "**Assistant:** Two writers hold the same file.\n\n**Me:** I see.\n"
    )


@pytest.mark.parametrize(
    ("over", "printed", "title"),
    [
        (
            "One more from last night's log of the pump controller:",
            "Mar 03 02:11:09 shed pump[311]: serial.SerialException: device reports readiness but returned no data",
            "serial.SerialException: device reports readiness but returned no data",
        ),
        (
            "This comes up for 40 users a day:",
            "Fatal Exception: org.garden.ValveException\nvalve 7 does not answer\n  at Valve.open(Valve.java:9)",
            "ValveException: valve 7 does not answer",
        ),
        (
            "Here is what the build says every other night:",
            " FAIL  test/valve.test.ts > Valve > closes at dusk\nAssertionError: expected 1 to be 0",
            "test/valve.test.ts > Valve > closes at dusk fails",
        ),
    ],
)
def test_an_error_that_keeps_coming_is_named_by_its_message(over: str, printed: str, title: str) -> None:
    found = items_in(_talk(over, printed))
    assert titles(found) == [title]
    assert found[0].type is ItemType.BUG
    assert len(found[0].mentions) == 2


_ERROR = "ValueError: valve 7 is unknown"


def test_what_was_asked_for_is_evidence() -> None:
    assert not items_in(_talk("From the log of last night:", _ERROR, before="Can you show me the log?"))


@pytest.mark.parametrize("over", ["I get this:", "What does this mean?", "How do I read it:"])
def test_who_shows_what_he_just_typed_asks_for_help(over: str) -> None:
    assert not items_in(_talk(over, _ERROR))


def test_source_code_prints_nothing() -> None:
    assert not items_in(_talk("Users see this:", "raise ValueError('valve 7')", language="python"))
