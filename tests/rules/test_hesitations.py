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
        ("The kiln is broken, I mean not broken, the thermocouple.", "The kiln is not broken, the thermocouple."),
        ("It works if I go with a, with a ladder.", "It works if I go with a ladder."),
        ("Entur has, um, some guidance", "Entur has some guidance"),
    ],
)
def test_sounds_and_false_starts_are_left_out(said: str, meant: str) -> None:
    assert fluent(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "No, no, that's fine.",
        "It is broken, I mean really broken.",
        "One with a hinge, with a lock.",
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
