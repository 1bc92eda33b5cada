from __future__ import annotations

from pathlib import Path

import pytest

from syncer.models import ItemType, SourceFile, Transcript
from syncer.rules import find_items
from syncer.rules.generic import leans
from syncer.rules.title import decision_title, entry_title, symptom_title, task_title
from syncer.transcripts import read

DEVELOPMENT = Path(__file__).parents[2] / "evaluation" / "development" / "transcripts"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Painting the fence behind the shed", "Paint the fence behind the shed"),
        ("the crates should be moved to the attic", "Move the crates to the attic"),
        ("the scheduler must check the calendar first", "Make the scheduler check the calendar"),
        ("I've to sort that shelf", "Sort the shelf"),
        ("oil our gate by the way", "Oil the gate"),
        ("clear the gutter, no idea why it's full of sand", "Clear the gutter"),
        ("Book the hall. Anna will pay.", "Book the hall"),
        ("sweep the attic for ages", "Sweep the attic"),
        # These only look alike.
        ("check that lamps work", "Check that lamps work"),
        ("a button that opens the gate", "Button that opens the gate"),
        ("building permits for the shed", "Building permits for the shed"),
        ("send the plan to Dr. Hall and the council", "Send the plan to Dr. Hall and the council"),
    ],
)
def test_work_is_an_order(said: str, title: str) -> None:
    assert task_title(said) == title


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("We keep the keys of former tenants forever", "Keeping the keys of former tenants forever"),
        ("We don't lock the shed at night", "Not locking the shed at night"),
        ("I still don't have a key for the attic", "No key for the attic"),
        ("I can't reach the top shelf", "Can't reach the top shelf"),
        ("You have to restart the kiosk every morning", "Having to restart the kiosk every morning"),
        ("I want a bell that rings when the gate opens", "Bell that rings when the gate opens"),
        ("If you ring twice, it opens the wrong door", "If you ring twice, it opens the wrong door"),
        ("On the ramp it works, but in the rain it rolls back", "On the ramp it works, but in the rain it rolls back"),
        ('"Lost key" form has a dead link', '"Lost key" form has a dead link'),
        ("Drops the last row if there is one too many", "Drops the last row if there is one too many"),
    ],
)
def test_a_fault_is_its_symptom(said: str, title: str) -> None:
    assert symptom_title(said) == title


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("We'll paint the doors green", "Paint the doors green"),
        ("we won't rent the second barn", "Do not rent the second barn"),
        ("We had a second barn", "We had a second barn"),
    ],
)
def test_a_decision_needs_nobody(said: str, title: str) -> None:
    assert decision_title(said) == title


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Maybe a second bell??", "A second bell?"),
        ("This door needs a new lock", "Door needs a new lock"),
        ("This is slow", "This is slow"),
    ],
)
def test_an_entry_needs_no_filler(said: str, title: str) -> None:
    assert entry_title(said) == title


@pytest.mark.parametrize("title", ["It is full", "And the gate", "We lost it", "That's odd", "Probably the lamp"])
def test_leans(title: str) -> None:
    assert leans(title)


@pytest.mark.parametrize("title", ["IT desk is closed", "Button is gone", "Item list is empty", "Also_known table"])
def test_leans_on_nothing(title: str) -> None:
    assert not leans(title)


@pytest.mark.parametrize("path", sorted(DEVELOPMENT.iterdir())[::4], ids=lambda path: path.name)
def test_no_title_begins_in_the_middle_of_a_talk(path: Path) -> None:
    transcript = read(SourceFile(path.name, path.read_bytes()))
    assert isinstance(transcript, Transcript)
    for item in find_items(transcript):
        if item.confidence >= 0.5 and item.type is not ItemType.DECISION:
            assert not leans(item.title), item.title
