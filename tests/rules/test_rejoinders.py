"""Short answers to what was asked, advised or laid out settle it; facts, thanks and small talk settle nothing."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_in_meeting

BEFORE = "**User:** We have a boathouse to look after.\n\n**Assistant:** A fine thing to have.\n\n"


def _with_assistant(*turns: str) -> list[str]:
    """Return the titles of what is decided in turns of a user and an assistant, the user first."""
    names = ("User", "Assistant")
    said = (*turns, "Thank you, that helps.") if len(turns) % 2 == 0 else (*turns, "I see.")
    text = BEFORE + "\n\n".join(f"**{names[i % 2]}:** {words}" for i, words in enumerate(said)) + "\n"
    return [item.title for item in items_in(text) if item.type is ItemType.DECISION]


def _among_people(*turns: str) -> list[str]:
    """Return the titles of what is decided by two people in turn."""
    names = ("Runa", "Tijs")
    said = ("Good morning.", "Morning!", *turns, "Right, what else.", "The weather.")
    text = "# Committee\n\n" + "\n\n".join(f"**{names[i % 2]}:** {words}" for i, words in enumerate(said)) + "\n"
    return [item.title for item in items_in(text) if item.type is ItemType.DECISION]


@pytest.mark.parametrize(
    ("turns", "title"),
    [
        (("Storage period?", "Most clubs keep the sheets for two seasons.", "Three seasons."), "Storage period: Three"),
        (
            ("And the key deposit?", "Twenty is common, some ask for more.", "25 euros, and back in cash."),
            "key deposit: 25 euros",
        ),
        (
            ("How do we book?", "Should bookings run by the hour or by the day?", "By the day. Hours only cause rows."),
            "By the day",
        ),
        (
            ("Paint or oil?", "Oil needs a coat each year, paint flakes. I'd take oil.", "Oil then."),
            "Use Oil",
        ),
        (
            ("What about the racks?", "Steel racks or wooden ones?", "I'd go for wooden ones, they creak nicely."),
            "wooden",
        ),
        (
            ("And guests?", "You could let guests row on weekdays, with a voucher.", "Ok, weekdays with a voucher."),
            "weekdays with a voucher",
        ),
        (
            ("What about the radio?", "A radio is overkill on a pond this size, a whistle does.", "Then no radio."),
            "no radio",
        ),
        (
            (
                "Does it need lights?",
                "Lights draw 3 A; with a club that rows by day it's decoration.",
                "Skip the lights. Nobody rows at night.",
            ),
            "No lights",
        ),
        (
            ("And the old ledger?", "You could scan the ledger, it's about 400 pages.", "The ledger I don't need."),
            "No ledger",
        ),
        (
            (
                "How do they sign?",
                "A paper list is enough for thirty members. Tablets break.",
                "Paper list is fine for us.",
            ),
            "Paper list",
        ),
        (
            ("Language of the signs?", "Bilingual signs cost double.", "English only."),
            "English only",
        ),
        (
            ("How many seats?", "Four is usual, five gets cramped.", "four. decided, the trailer fits four anyway"),
            "four",
        ),
        (
            ("And damage?", "Many clubs use a fund: everybody pays in 5 a year.", "Convinced. A fund with 5 a year."),
            "fund with 5 a year",
        ),
        (
            (
                "The gate code?",
                "A shared code that changes monthly would be the simplest.",
                "Good, shared code, changed monthly from now on.",
            ),
            "shared code, changed monthly",
        ),
        (
            ("The alarm limits?", "I'd set 40 to 90 for all tanks.", "Make the limits per tank, ours differ."),
            "limits per tank",
        ),
    ],
)
def test_what_somebody_answers_an_assistant_is_settled(turns: tuple[str, ...], title: str) -> None:
    after = "Noted: limits per tank." if "tank" in title else "Good."
    found = _with_assistant(*turns, after)
    assert len(found) == 1
    assert title.lower() in found[0].lower()


@pytest.mark.parametrize(
    ("turns", "title"),
    [
        (("How long do we keep the tide log?", "Two years.", "Fine."), "Two years"),
        (("What should the mooring cost?", "Nine a night.", "Agreed."), "Nine a night"),
        (("And the flags?", "I'd hang only the club's own.", "Ok, only our own flags then."), "own flags"),
        (
            (
                "I'd say we clear the slipway first, then talk about the winch.",
                "So: nothing on the slipway until the crane has left, then the winch.",
                "+1",
            ),
            "Nothing on the slipway",
        ),
        (("People race on the towpath.", "Then let's agree on it: no wheels on the towpath."), "No wheels"),
        (("Our rule is in every log since May, agreed?", "The fallback is oars in every hull, motor or not."), "oars"),
        (("We mark the buoys in metres, not in feet. Cleared with Odile on Monday.", "Right."), "buoys in metres"),
    ],
)
def test_what_people_answer_each_other_is_settled(turns: tuple[str, ...], title: str) -> None:
    found = _among_people(*turns)
    assert len(found) == 1
    assert title.lower() in found[0].lower()


@pytest.mark.parametrize(
    "turns",
    [
        # Facts.
        ("Where do we begin?", "How many boats do you have?", "Fourteen boats, two of them leak a bit."),
        ("Something is off.", "Which version of the plotter are you using?", "The 2019 one, I think."),
        ("It beeps.", "Is the beep short or long?", "Short."),
        ("Help me plan.", "What do you have? Wood or metal? How old? Who rows?", "Wood. 1960 or so. Pupils."),
        ("Who'd use it?", "Who will use it: the coach, the crew or the parents?", "The coach and the crew."),
        ("Overlap?", "The overlap of the planks is usually 20 mm.", "18"),
        # What the user wants to know or see next.
        ("Nice.", "Would you like to see the hull or the rig first?", "The rig."),
        ("Ok.", "Shall I explain tides or currents?", "Tides."),
        ("Fine.", "What would you like to work on next?", "The jetty."),
        # Carried out at once.
        ("Which name?", "`slip` or `berth` for the field?", "berth", "I've renamed the field to `berth`."),
        ("Colour?", "Blue or grey for the header?", "Grey.", "Done. I've changed the header to grey."),
        # Thanks, praise, doubt, small talk.
        ("Any book?", "I'd take the one by Ferrand, it's the best.", "Great book."),
        ("And now?", "You could try the varnish.", "Good idea, thanks."),
        ("Roof?", "Slate is best, tin is cheaper.", "Not sure about slate."),
        ("Roof?", "Slate is best, tin is cheaper.", "Slate or tin, hm."),
        ("Roof?", "Slate is best, tin is cheaper.", "Maybe slate."),
        ("Roof?", "Slate is best, tin is cheaper.", "Slate was on the old one, it broke."),
        ("Is it wet?", "Water may stand under the planks.", "No water under the planks, I checked."),
    ],
)
def test_what_only_tells_asks_or_is_done_at_once_settles_nothing(turns: tuple[str, ...]) -> None:
    assert _with_assistant(*turns) == []


@pytest.mark.parametrize(
    "turns",
    [
        ("How many came?", "Thirty-one.", "Good."),
        ("Tea or coffee?", "Tea, please.", "Here."),
        ("How long do we keep the tide log?", "Two years?", "No, that's too short."),
        ("Who has the key?", "Odile.", "Thanks."),
        ("What's left from last week?", "The jetty.", "Ok."),
        ("Small one: the rope.", "Which rope?", "The green one."),
        ("The old motor died again.", "Without fuel?", "No, with."),
    ],
)
def test_what_people_only_tell_each_other_settles_nothing(turns: tuple[str, ...]) -> None:
    assert _among_people(*turns) == []


@pytest.mark.parametrize(
    ("turns", "title"),
    [
        (
            ("Which knot?", "A bowline holds best, a clove hitch is quicker.", "Bowline it is, with a stopper."),
            "Bowline",
        ),
        (("Loan period?", "I'd suggest a week; most clubs do.", "10 days. Ours are slow."), "10 days"),
        (("Updates?", "Checking every hour is fine here.", "hourly then, checking at night only"), "hourly"),
        (("Should hulls be numbered?", "Numbers or names both work.", "Names, like the old ones."), "Names"),
        (
            ("Limits?", "A limit per boat is usual; per crew is also possible.", "I want it per crew, not per boat."),
            "per crew",
        ),
    ],
)
def test_how_else_people_choose(turns: tuple[str, ...], title: str) -> None:
    found = _with_assistant(*turns, "Good.")
    assert len(found) == 1
    assert title.lower() in found[0].lower()


def test_what_is_also_said_in_full_is_one_decision() -> None:
    found = _with_assistant(
        "Ropes?", "Hemp or nylon for the ropes?", "Nylon. Let's go with nylon for all ropes.", "Good."
    )
    assert len(found) == 1
    assert "nylon" in found[0].lower()


def test_what_is_left_open_is_no_decision() -> None:
    items = said_in_meeting(
        "Shall we lock the archive for ten years or for five?",
        "Good point, I'll ask Olga. No decision on the archive today.",
    )
    assert ItemType.DECISION not in {item.type for item in items}
