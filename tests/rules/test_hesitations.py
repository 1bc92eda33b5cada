from __future__ import annotations

import pytest

from syncer.rules.hesitations import fluent


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Um, okay. So the plan is, uh, the roof.", "Okay. So the plan is the roof."),
        ("It's, it's the pump.", "It's the pump."),
        ("And, and the gate won't open.", "And the gate won't open."),
        ("Can you, can you read it out to us", "Can you read it out to us"),
        ("One thing, um, the gate won't open.", "One thing, the gate won't open."),
        ("The rent, you know, is due, erm, on Friday.", "The rent is due, on Friday."),
        ("older than, I dunno, three weeks", "older than three weeks"),
        ("since, what, the second of May", "since the second of May"),
        ("Uh the like button is broken.", "The like button is broken."),
        ("Entur has, um, some guidance", "Entur has some guidance"),
    ],
)
def test_sounds_and_false_starts_are_left_out(said: str, meant: str) -> None:
    assert fluent(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "No, no, that's fine.",
        "It failed again, again.",
        "hmm",
        "um",
        "use umask 022",
        "We like the map, what is it for?",
        "very, very slow",
        "dry run: hmm. dry run should not write anything",
        "The mm scale is off by 2 mm.",
        "er diagrams are missing",
        "It is slow, slower, slowest.",
    ],
)
def test_words_that_mean_something_stay(said: str) -> None:
    assert fluent(said) == said
