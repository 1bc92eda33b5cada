from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Skipped, SourceFile, Transcript
from syncer.rules import find_items
from syncer.rules.build import LONGEST_MENTION
from syncer.rules.title import LIMIT
from syncer.transcripts import read
from tests.rules.conversation import items_in, said_in_meeting

# Pieces of which conversations are made, the odd ones among them.
WORDS = """**User:** |**Claude:** |- [ ] |- [x] |1. |## Next steps|```|```py|TODO: |FIXME |# TODO(ann): |we should
|it keeps crashing|I'll fix that. |let's go with |users want |**|~~|`x`|…|🎉|(|)|?|:| because |don't |, |. |2025-13-40
|https://example.org/a_(b)|by 2025-02-30 |@ann |ACTION: Bob to """
PIECES = st.sampled_from((*WORDS.split("|"), "\n\n", "\n", "\t", "\ufeff", "| Action | Owner |\n|---|---|\n| ", " | "))
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=60).map("".join)


def _read(text: str) -> Transcript | None:
    transcript = read(SourceFile("t.md", text.encode("utf-8", "replace")))
    return None if isinstance(transcript, Skipped) else transcript


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_gives_sound_items(text: str) -> None:
    transcript = _read(text)
    if transcript is None:
        return
    spoken = {line.number: line.text for turn in transcript.turns for block in turn.blocks for line in block.lines}
    items = find_items(transcript)
    assert items == find_items(transcript)
    for item in items:
        assert item.title.strip()
        assert "\n" not in item.title
        assert len(item.title) <= LIMIT
        assert 0 <= item.confidence <= 1
        assert item.mentions
        assert item.evidence
        for mention in item.mentions:
            assert 1 <= mention.line <= mention.end_line < mention.line + LONGEST_MENTION
            said = [spoken[n] for n in range(mention.line, mention.end_line + 1) if n in spoken]
            assert all(any(quoted in line for line in said) for quoted in mention.quote.split("\n"))


def test_items_come_in_the_order_of_the_lines() -> None:
    found = items_in("# N\n\nTODO: second thought first\n\n## Next steps\n\n- write the letter\n- post the letter\n")
    lines = [item.mentions[0].line for item in found]
    assert lines == sorted(lines)


def test_what_is_said_again_is_one_item_with_more_mentions() -> None:
    text = (
        "**Ines:** We also need an empty state for the gallery.\n\n**Marek:** I'll take the empty state.\n\n"
        "**Ines:** Great. So next steps:\n\n1. Empty state (Marek)\n2. Moving the archive (Ines)\n"
    )
    first = next(item for item in items_in(text) if "mpty state" in item.title)
    assert [mention.line for mention in first.mentions] == [1, 3, 7]
    assert first.owner == "Marek"


def test_entries_of_one_list_stay_apart() -> None:
    text = "# N\n\n## Next steps\n\n- Add tests for the login page\n- Add tests for the logout page\n"
    assert len(items_in(text)) == 2


def test_other_subjects_give_the_same_items() -> None:
    text = (
        "**User:** Hi.\n\n**Assistant:** Hi!\n\n**User:** The {a} page crashes on tablets. I'll look at the {b}"
        " logs.\n\n"
        "TODO: write a {c} probe\n\n**Assistant:** Noted.\n"
    )
    one = items_in(text.format(a="gallery", b="Varnish", c="Postgres"))
    other = items_in(text.format(a="invoice", b="Kafka", c="Redis"))
    assert [(i.type, i.priority, i.confidence, i.mentions[0].line) for i in one] == [
        (i.type, i.priority, i.confidence, i.mentions[0].line) for i in other
    ]
    assert len(one) == 2


@pytest.mark.parametrize("words", ["Oct 7, 2025", "Next meeting: 4 November 2025", "Next meeting on Tuesday, 10:30 am"])
def test_a_mere_day_is_no_item(words: str) -> None:
    assert said_in_meeting(words) == []
