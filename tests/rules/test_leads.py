from __future__ import annotations

import pytest

from syncer.rules.leads import without_lead


@pytest.mark.parametrize(
    ("told", "symptom"),
    [
        ("Third: the door of hall two jams", "the door of hall two jams"),
        ("Last - and this one hurts - the bill is off by ten", "the bill is off by ten"),
        ("The second: bells ring at night", "bells ring at night"),
        ("One more, the gutter drips on the steps", "the gutter drips on the steps"),
        ("Other topic: the boiler stays cold at night", "the boiler stays cold at night"),
        ("Two things: the lamp flickers and hums", "the lamp flickers and hums"),
        ("Blocked: the lift won't move past the second floor", "the lift won't move past the second floor"),
        ("While walking through the cellar: the pump drips on the cable", "the pump drips on the cable"),
        ("Since you mention the lift: it stops between two floors", "it stops between two floors"),
        ("Will look into the heating next: radiators on the left stay cold", "radiators on the left stay cold"),
        ("[photo attached] The gutter hangs off the wall", "The gutter hangs off the wall"),
        ("(b) the second lamp is dead too", "the second lamp is dead too"),
        ("The bad one is that the safe opens without a code", "the safe opens without a code"),
        ("One thing that worries me is that the tickets print twice", "the tickets print twice"),
        ("Someone in the forum says the printer eats paper", "the printer eats paper"),
        ("Our fire officer says the alarm cannot be heard", "the alarm cannot be heard"),
        ("Old Mr Hart told me that the clock loses an hour a day", "the clock loses an hour a day"),
        ("Mail from a guest yesterday that the shower leaks again", "the shower leaks again"),
        # What stands before the colon says where, what is said is no clause, or points back.
        ("iOS: the app crashes at launch", "iOS: the app crashes at launch"),
        ("The log says it cannot bind", "The log says it cannot bind"),
        ('The button says "sold out" all day', 'The button says "sold out" all day'),
        ("The last lamp flickers at night", "The last lamp flickers at night"),
    ],
)
def test_what_leads_to_a_symptom_is_no_part_of_it(told: str, symptom: str) -> None:
    assert without_lead(told) == symptom
