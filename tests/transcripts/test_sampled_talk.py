from __future__ import annotations

import pytest

from syncer.models import SourceFile, Transcript
from syncer.transcripts import read

TYPED = """\
# Planning the reading room

We met on Tuesday. Some of it was typed along.

```
Fenna: so the door counter.
       it counts everybody twice
Adela: I saw that too
Lucía: the sensor sees its own reflection
Fenna: ok. who looks at it?
Adela: I will, on Thursday
```

Then we talked about the lamps.

```
Lucía: lamps. the timer is one hour off since Sunday
Fenna: yes, I'll set it
Lucía: and let's not buy new ones
```

That was all.
"""


def test_people_who_talk_in_fences_speak() -> None:
    found = read(SourceFile("room.md", TYPED.encode()))
    assert isinstance(found, Transcript)
    assert [(turn.speaker, turn.first_line) for turn in found.turns] == [
        ("", 1), ("Fenna", 6), ("Adela", 8), ("Lucía", 9), ("Fenna", 10), ("Adela", 11),
        ("", 14), ("Lucía", 17), ("Fenna", 18), ("Lucía", 19), ("", 22),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "fence",
    [
        "Host: example.org\nAccept: text/html\nHost: example.com",
        "ERROR: no such file here\nWARN: the disk is full\nERROR: no such file here",
        "Name: a long list of peas\nColour: a long list of greens\nSize: rather small ones",
        "Fenna: hello\nx = 1\ny = 2\nz = 3\nAdela: hello\nw = 4\nv = 5",
    ],
)
def test_other_fences_hold_no_talk(fence: str) -> None:
    found = read(SourceFile("room.md", f"# Notes\n\nWe saw this:\n\n```\n{fence}\n```\n\nAnd went home.\n".encode()))
    assert isinstance(found, Transcript)
    assert {turn.speaker for turn in found.turns} == {""}


CHANNEL = """\
18:40 <ilka>  the lamp on pier 3 blinks
18:41 <bo>    since monday?
18:41 <ilka>  since the storm
18:55 <bo>    relay is wet, i'll dry it
"""
ASKED = "**Me:** Why does a lamp blink?\n\n**Assistant:** Often a relay is wet.\n\n**Me:** Thanks, I'll look.\n"


def test_a_channels_log_in_a_fence_beside_a_talk_is_said_by_its_people() -> None:
    found = read(SourceFile("pier.md", f"# Pier\n\n## Chat\n\n{ASKED}\n## Channel\n\n```\n{CHANNEL}```\n".encode()))
    assert isinstance(found, Transcript)
    assert [turn.speaker for turn in found.turns if turn.speaker] == [
        "Me", "Assistant", "Me", "ilka", "bo", "ilka", "bo",
    ]  # fmt: skip


def test_people_of_a_quoted_talk_speak_in_a_fence_too_and_strangers_in_a_sample_do_not() -> None:
    quoted = "> " + f"{ASKED}\n{ASKED}".rstrip().replace("\n", "\n> ")
    chat = "me: can we dry it on monday\njanne: how do you get there\nme: by boat\njanne: then i'd come, yes\n"
    text = f"# Pier\n\n{quoted}\n\nTalked with Janne:\n\n```\n{chat}```\n\nThat is all.\n"
    found = read(SourceFile("pier.md", text.encode()))
    assert isinstance(found, Transcript)
    assert [turn.speaker for turn in found.turns if turn.speaker][5:] == ["me", "janne", "me", "janne"]
    strangers = read(SourceFile("pier.md", text.replace("me: ", "guest: ").encode()))
    assert isinstance(strangers, Transcript)
    assert "janne" not in {turn.speaker for turn in strangers.turns}


LISTED = """\
# How we ask

Ask for the list at the end. The best one we had:

```
Curator: list what is left, with who

Assistant:
Before the fair (15th):
[ ] print the labels
[x] oil the doors

After that:
[ ] count the chairs

Curator: perfect, pin it up
```

So do that.
"""


def test_an_assistant_may_answer_in_many_lines_of_a_fence() -> None:
    found = read(SourceFile("how.md", LISTED.encode()))
    assert isinstance(found, Transcript)
    assert [(turn.speaker, turn.first_line) for turn in found.turns] == [
        ("", 1), ("Curator", 6), ("Assistant", 8), ("Curator", 16), ("", 19),
    ]  # fmt: skip
    assert [block.checked for block in found.turns[2].blocks if block.checked is not None] == [False, True, False]


@pytest.mark.parametrize("asked", ["{question}", "<question>", "[YOUR QUESTION]"])
def test_a_prompt_with_places_to_be_filled_in_is_no_talk(asked: str) -> None:
    text = LISTED.replace("list what is left, with who", asked)
    found = read(SourceFile("how.md", text.encode()))
    assert not isinstance(found, Transcript) or [turn.speaker for turn in found.turns] == [""]
