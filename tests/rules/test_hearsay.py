from __future__ import annotations

import pytest

from syncer.models import Item, SourceFile, Transcript
from syncer.rules import find_items
from syncer.transcripts import read
from tests.rules.conversation import LISTED, items_in, said_by_user, titles

MEETING = (
    "# Weekly\n\n**Ines:** Good morning.\n\n**Marek:** Morning!\n\n**Ines:** {}\n\n**Marek:** I see.\n\n**Ines:** Bye."
    "\n\n**Marek:** Bye, see you.\n"
)


def answered(words: str) -> list[Item]:
    """Return what the words of an assistant leave in the middle of a talk."""
    return items_in(
        f"**User:** Hi there.\n\n**Assistant:** Hello!\n\n**User:** Please look.\n\n**Assistant:** {words}\n\n"
        "**User:** Fine.\n\n**Assistant:** Good.\n"
    )


def logged(*lines: str) -> list[Item]:
    talk = [f"<{who}> hi" for who in ("mara", "tomas", "ines") * 2]
    text = "\n".join(f"10:{number:02} {line}" for number, line in enumerate([*talk, *lines]))
    transcript = read(SourceFile("monday.log", text.encode()))
    assert isinstance(transcript, Transcript), transcript
    return [item for item in find_items(transcript) if item.confidence >= LISTED]


@pytest.mark.parametrize(
    "words",
    [
        "the baker wrote this\n\n> ACTION: send us the address of the fair\n\nwhat does he want?",
        "The old programme says:\n\n> TODO: reset the points at block seven\n\nCan I ignore that?",
        "my tenant wrote me a mail\n\n> Dear Mr Holm,\n> - [ ] mend the tap\n> - [ ] oil the door\n> Ute\n\nmust I?",
        "a mail came in\n\n> From: Piet <piet@loom.example>\n> TODO: count the bobbins\n\nis that for us?",
    ],
)
def test_what_a_user_quotes_of_others_is_not_asked_for(words: str) -> None:
    assert not said_by_user(words)


def test_own_notes_are_meant_though_they_are_quoted() -> None:
    assert titles(said_by_user("from my notes:\n\n> TODO: order new bobbins\n\nthat is all")) == ["Order new bobbins"]


def test_minutes_quote_what_was_put_down_and_letters_of_others() -> None:
    assert titles(items_in(MEETING.format("Last time we put down\n\n> ACTION: Marek to order felt"))) == ["Order felt"]
    assert not items_in(MEETING.format("We had a letter from the town:\n\n> ACTION: remove the sign at once"))
    assert not items_in(
        MEETING.format("Look at this\n\n> On 3 May, the town wrote:\n> ACTION: remove the sign at once")
    )


@pytest.mark.parametrize(
    "printed",
    [
        "    11→\n    12→# TODO: weave the second colour\n    13→def weave():",
        "src/loom.py:12:    # TODO: weave the second colour\nsrc/shed.py:40:# FIXME: lift the shaft",
        "$ cat loom.py\n# TODO: weave the second colour\nweave()",
    ],
)
def test_what_a_tool_printed_is_not_asked_for(printed: str) -> None:
    assert not answered(f"Here it is.\n\n```\n{printed}\n```\n")


def test_code_that_an_assistant_writes_may_leave_work() -> None:
    assert titles(
        answered("Here it is.\n\n```python\ndef weave():\n    # TODO: weave the second colour\n    pass\n```\n")
    )


def test_advertisements_give_no_work() -> None:
    assert not items_in(
        "# Weekly\n\nThe fair was good.\n\nDid you like it? ACTION: upgrade your plan to see all notes.\n"
    )


def test_an_action_that_the_bot_drops_is_gone() -> None:
    kept, dropped = "<mara> ACTION: tomas to order felt", "<mara> ACTION: ines to buy cake for all of us"
    assert titles(logged(kept, dropped, "<mara> RRSAgent, drop action 2")) == ["Order felt", "Buy cake for all of us"]
    said = "<RRSAgent> I have dropped action 2: ines to buy cake for all of us"
    assert titles(logged(kept, dropped, "<mara> RRSAgent, drop action 2", said)) == ["Order felt"]
    filed = "<trackbot> Created ACTION-41 - Buy cake for all of us [on Ines Roth - due 2024-05-01]."
    assert titles(logged(kept, dropped, filed, "<mara> trackbot, drop action-41")) == ["Order felt"]
    assert len(logged(kept, dropped, filed, "<mara> trackbot, drop action-4")) == 2
