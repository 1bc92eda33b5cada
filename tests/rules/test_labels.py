"""What stands over a list announces it however it is set off, and is nobody who speaks."""

from __future__ import annotations

import pytest

from syncer.models import ItemType, Role, SourceFile, Transcript
from syncer.transcripts import read
from tests.rules.conversation import items_in, titles

ENTRIES = "- grease the winch\n- repaint the water line\n"
TALK = "**Iris:** I write it down before I forget.\n\n{}\n{}\n**Claude:** Noted, fair winds!\n\n**Iris:** thanks, bye\n"


@pytest.mark.parametrize(
    "label",
    ["TODO:", "**TODO:**", "## TODO:", "Agreed:", "**Agreed:**", "*Agreed*", "**Decision:**", "Decision:",
     "**Decision.**", "Bug:", "_To do_", "**To do.**", "*For next week*", "Still to do", "what's left", "*Parking lot*",
     "► Next", "**Must do before the regatta**", "> **Action items**"],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["", "\n"])
def test_label_over_a_list_announces_it(label: str, gap: str) -> None:
    quoted = label.startswith(">")
    entries = "".join(f"> {line}\n" for line in ENTRIES.splitlines()) if quoted else ENTRIES
    gap = ">\n" if quoted and gap else gap
    assert len(items_in(TALK.format(label, gap + entries))) == 2


@pytest.mark.parametrize("label", ["*Questions*", "**Done.**", "*Options*", "Pros", "*applause*", "Thanks everybody"])
def test_label_of_other_lists_announces_nothing(label: str) -> None:
    assert items_in(TALK.format(label, ENTRIES)) == []


@pytest.mark.parametrize(
    "label", ["Agreed", "Parked", "Hosting", "Left", "Confirmed", "Moorings", "Someday", "Docs", "Backups", "Login"]
)
@pytest.mark.parametrize("form", ["**{}:** we keep the old winch", "**{}:**\n- we keep the old winch"])
def test_word_is_nobody_who_speaks(label: str, form: str) -> None:
    text = TALK.format(form.format(label), "\nThe moorings are what worries me.\n")
    transcript = read(SourceFile("talk.md", text.encode()))
    assert isinstance(transcript, Transcript)
    assert {turn.speaker for turn in transcript.turns} == {"Iris", "Claude"}


@pytest.mark.parametrize("name", ["Tomasz", "Priya", "Will", "Rose", "Mr Hart"])
def test_who_speaks_once_is_somebody(name: str) -> None:
    text = TALK.format(f"**{name}:** I think we will keep the old winch, it rose well", "")
    transcript = read(SourceFile("talk.md", text.encode()))
    assert isinstance(transcript, Transcript)
    assert name in {turn.speaker for turn in transcript.turns if turn.role is not Role.ASSISTANT}


def test_lists_of_a_summary_that_was_asked_for_count() -> None:
    found = items_in(
        "**Iris:** Can you put my winter refit in order?\n\n**Claude:** Gladly. What is there?\n\n"
        "**Iris:** the winch, and the sails. give me a summary for the yard please\n\n"
        "**Claude:** Here it is.\n\n**Decision.**\n- The mast stays up\n\n*To build*\n- Locker for the new sail\n\n"
        "**Iris:** What does antifouling cost?\n\n**Claude:** About 40 a litre.\n\n**Iris:** And how much?\n\n"
        "**Claude:** Two litres.\n\n**Iris:** ok\n\n**Claude:** Have fun.\n"
    )
    assert [(item.type, item.title) for item in found] == [
        (ItemType.DECISION, "The mast stays up"),
        (ItemType.TODO, "Locker for the new sail"),
    ]


def test_what_an_assistant_was_told_to_note_counts() -> None:
    talk = (
        "**Iris:** Does the old engine run on the new fuel?\n\n**Claude:** I can't tell from here.\n\n"
        "**Iris:** {}\n\n**Claude:** Added:\n\n1. Ask the yard about the new fuel\n\nFair winds!\n"
    )
    assert titles(items_in(talk.format("then I must know before May. put it on the list"))) == [
        "Ask the yard about the new fuel"
    ]
    assert items_in(talk.format("hm, and the filter?")) == []


def test_ideas_with_what_became_of_them() -> None:
    found = items_in(
        "# Refit\n\n| Idea | Where it went |\n|---|---|\n| Solar panel on the cabin roof | yes, small, in spring |\n"
        "| Electric anchor winch | many want it, 2027 at the earliest |\n| Second toilet aft | no |\n"
        "| New cushions below | done in May |\n"
    )
    assert titles(found) == ["Solar panel on the cabin roof", "Electric anchor winch"]
