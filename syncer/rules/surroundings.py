"""What stands above a statement while a transcript is read: headings, the lead of a list, the entries it is under."""

from __future__ import annotations

import re

from syncer.models import Block, BlockKind
from syncer.patterns import lazy
from syncer.rules.plain import plain

_ONLY_A_NAME = lazy(r"^@?[A-Z][a-zà-ÿ]{1,20}(?: [A-Z][a-zà-ÿ]{1,20})?:?$")
_AS_FOLLOWS = lazy(r"(?: (?:is|are|were|reads?|goes|stand))? (?:as follows|the following|these)\.$", re.IGNORECASE)
# Levels of headings with hashes; lines in bold count below these.
_MARKED = 6
# "Still to do" above a list needs no colon.
_BARE = lazy(r"^[^.!?:;,()]{3,50}$")
_MOST_WORDS = 7


def _as_announced(text: str) -> str:
    """Return a sentence that ends with "as follows.", or few words without an end, like one with a colon."""
    if match := _AS_FOLLOWS.search(text):
        return f"{text[: match.start()]}:"
    return f"{text}:" if _BARE.match(text) and len(text.split()) <= _MOST_WORDS else ""


class Surroundings:
    """What stands above the statement that is being read."""

    def __init__(self) -> None:
        self.headings: list[tuple[int, str]] = []
        self.parents: list[tuple[int, str]] = []
        self.introduction = ""
        self.group = 0
        self.last_kind: BlockKind | None = None
        self.last_was_heading = False

    def enter_turn(self) -> None:
        """Leave what the turn before stood under."""
        # A heading right before a turn heads that turn; others end with the turn they were written in.
        if not self.last_was_heading:
            self.headings.clear()
        self.parents.clear()
        self.introduction = ""
        self.last_kind = None
        self.group += 1

    def enter(self, block: Block, text: str) -> None:
        """Take in the next block and its first words."""
        if block.kind is BlockKind.HEADING:
            # A line in bold that is only a name heads the part of that person in the list announced above it.
            level = block.level + 1 if block.level > _MARKED and self._heads_part(block, text) else block.level
            if level > _MARKED and self.introduction and self.last_kind is BlockKind.PROSE:
                # What leads to several lists, each under a line of its own, stands over all of them.
                while self.headings and self.headings[-1][0] >= _MARKED:
                    self.headings.pop()
                self.headings.append((_MARKED, self.introduction))
            while self.headings and self.headings[-1][0] >= level:
                self.headings.pop()
            self.headings.append((level, text))
            self.introduction = ""
        if block.kind is BlockKind.LIST:
            if self.last_kind is not BlockKind.LIST:
                self.group += 1
            while self.parents and self.parents[-1][0] >= block.level:
                self.parents.pop()
        else:
            self.parents.clear()
        self.last_was_heading = block.kind is BlockKind.HEADING
        self.last_kind = block.kind

    def _heads_part(self, block: Block, text: str) -> bool:
        """Whether a name in bold stands under the heading before it: nothing but such names has come since."""
        under = self.last_was_heading or bool(self.headings and self.headings[-1][0] == block.level + 1)
        return under and _ONLY_A_NAME.match(text) is not None

    def enter_label(self, block: Block) -> None:
        """Take in a block that is no segment, as it holds nothing but a word such as `TODO:`."""
        text = plain(" ".join(block.text.split()))
        if block.kind in (BlockKind.HEADING, BlockKind.PROSE) and any(character.isalpha() for character in text):
            self.enter(block, text)
            if block.kind is BlockKind.PROSE:
                self.introduce(text)

    def introduce(self, text: str) -> None:
        """Take a paragraph for the lead of what follows where it ends like one."""
        self.introduction = text if text.endswith((":", "：")) else _as_announced(text)
