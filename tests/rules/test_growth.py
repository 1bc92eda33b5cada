"""The work of finding items grows with what is said, whatever it is; counted in calls, not in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from syncer import rules
from syncer.extraction import read_transcripts
from syncer.models import SourceFile
from tests.test_growth import name

FOLDER = str(Path(rules.__file__).parent)
FEW, MANY = 30, 120
MORE = 1.25

SHAPES: dict[str, Callable[[int], str]] = {
    "faults": lambda n: f"**User:** The {name(n)} page goes blank when I open it.\n\n**Assistant:** Let me look.\n\n",
    "pointers": lambda n: f"**Ann:** We need a {name(n)} of {name(n + 500)}.\n\n**Ben:** I'll do that.\n\n",
    "proposals": lambda n: (
        f"**User:** And now?\n\n**Assistant:** We could cache the {name(n)} list.\n\n**User:** Yes, let's do that.\n\n"
    ),
    "decisions": lambda n: f"**Ann:** Which one?\n\n**Ben:** We go with {name(n)} then.\n\n**Ann:** Agreed.\n\n",
    "markers": lambda n: f"**Ann:** We should mend {name(n)}.\n\n**Ben:** ACTION: Ann to mend {name(n)} by Friday\n\n",
    "lists": lambda n: f"**Ann:** What is left:\n\n- [ ] mend {name(n)}\n- paint {name(n + 500)}\n\n**Ben:** Done.\n\n",
    "one turn": lambda n: f"I need to mend {name(n)}. It would be nice to have {name(n + 500)} too. That is broken.\n",
    "one thing": lambda _: "**Ann:** The search page is slow again.\n\n**Ben:** The search page is slow, yes.\n\n",
    "output": lambda n: f"**Assistant:** I run it.\n\n```\nTODO: {name(n)}\n```\n\n**User:** ok\n\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_as_much_is_four_times_the_work(shape: str) -> None:
    few, many = (calls_of_rules(talk(shape, count)) for count in (FEW, MANY))
    assert many <= few * MANY / FEW * MORE


def talk(shape: str, count: int) -> SourceFile:
    text = "".join(map(SHAPES[shape], range(count)))
    return SourceFile("talk.md", ("" if text.startswith("**") else "**Ann:** ").encode() + text.encode())


def calls_of_rules(file: SourceFile) -> int:
    """Return how many functions of the rules are called; what patterns need is found out at any time, and apart."""
    count = 0

    def note(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call" and frame.f_code.co_filename.startswith(FOLDER)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        read_transcripts([file])
    finally:
        sys.setprofile(before)
    return count
