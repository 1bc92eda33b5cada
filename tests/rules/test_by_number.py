from __future__ import annotations

from syncer.models import ItemType, Priority
from tests.rules.conversation import items_in, titles

_TALK = (
    "**Me:** Can you look over the valve driver?\n\n**Assistant:** Here is what I noticed:\n\n"
    "1. **No check of the range.** A value of 400 opens all valves.\n2. The log level is hard to read off the code.\n"
    "3. `close()` crashes on an unknown valve. It should return an error.\n4. Split the driver from the scheduler.\n"
    "5. The comments are in Dutch.\n\n"
    "**Me:** {}\n\n**Assistant:** I see. What about the tests?\n\n**Me:** {}\n\n**Assistant:** Fine.\n"
)


def test_answers_speak_of_findings_by_number_over_several_turns() -> None:
    found = items_in(_TALK.format("Number 3 is a blocker. 2 is fine.", "4 I'd postpone, and 5, well, leave it."))
    assert titles(found) == ["close() crashes on an unknown valve", "Split the driver from the scheduler"]
    assert [one.type for one in found] == [ItemType.BUG, ItemType.TODO]
    assert [one.priority for one in found] == [Priority.HIGH, Priority.LOW]
    assert all(len(one.mentions) == 2 for one in found)


def test_two_numbers_may_get_one_answer() -> None:
    assert len(items_in(_TALK.format("1 and 3 are real bugs.", "That's it."))) == 2


def test_a_count_of_things_names_no_finding() -> None:
    assert not items_in(_TALK.format("3 people use it, really.", "1 day more or less, who cares?"))
    assert not items_in(_TALK.format("Number 2, are you sure?", "Ok then."))


def test_a_range_of_findings_is_taken_on() -> None:
    assert len(items_in(_TALK.format("I'll fix 2-4 this week.", "Bye."))) == 3
    assert not items_in(_TALK.format("I'll fix 2-4 right now.", "Bye."))


def test_findings_may_stand_in_paragraphs_of_their_own() -> None:
    text = "".join(f"**{n}. {what}.** Some more of it.\n\n" for n, what in enumerate(_FINDINGS, 1))
    found = items_in(f"**Me:** Look it over?\n\n**Assistant:** So:\n\n{text}\n**Me:** But 2 is serious.\n")
    assert titles(found) == ["Pump is never closed"]


_FINDINGS = ("No check of the range", "The pump is never closed", "Names in Dutch", "One long loop")
