"""Take a large JSON document apart where it holds conversations, into its messages and what stands around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum, auto

from syncer.patterns import lazy

CONTAINERS = {"mapping": "{", "chat_messages": "["}
"""What holds the messages of a conversation in the exports of ChatGPT and of claude.ai, and how it opens."""

_HOLDS = lazy(r'"(?:mapping"\s*:\s*\{|chat_messages"\s*:\s*\[)')
_TOKEN = lazy(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{},"]')


class Piece(Enum):
    """What a piece of a document is; all pieces of a document are the document."""

    BEGIN = auto()
    """All before a conversation and the brace that opens it."""
    HEAD = auto()
    """What it says of itself before its messages, and the bracket that opens these."""
    MESSAGE = auto()
    """One message, in an object with its key."""
    COMMA = auto()
    """What parts two messages."""
    END = auto()
    """The rest of a conversation with the brace that closes it."""
    NEXT = auto()
    """What parts two conversations."""
    REST = auto()
    """What is left of the document."""


def holds_conversations(lines: Iterable[str]) -> bool:
    """Say whether the first lines of a document are those of an export with conversations."""
    return _HOLDS.search("\n".join(lines)) is not None


def take_apart(text: Iterable[str]) -> Iterator[tuple[Piece, str]]:
    """Yield the pieces of a document in their order, whatever it holds: an array of conversations, or one alone."""
    reader = _Reader()
    for piece in text:
        yield from reader.feed(piece)
    yield Piece.REST, reader.text


class _Reader:
    """Keeps the text that is in no piece yet, and where in the document it is."""

    def __init__(self) -> None:
        self.text = ""
        self.position = 0
        # What is open, outermost first.
        self.open: list[str] = []
        self.key = ""
        self.in_messages = False

    def feed(self, more: str) -> Iterator[tuple[Piece, str]]:
        self.text += more
        start = 0
        for token in _TOKEN.finditer(self.text, self.position):
            sign = token[0]
            if sign == '"':
                # The string goes on in the next piece.
                self.position = token.start()
                break
            if len(sign) > 1:
                self.key = sign[1:-1] if len(self.open) == self._depth else self.key
                continue
            for piece, end in self._cuts(sign, token.start(), token.end()):
                yield piece, self.text[start:end]
                start = end
        else:
            self.position = len(self.text)
        self.text, self.position = self.text[start:], self.position - start

    @property
    def _depth(self) -> int:
        """How much is open within a conversation, and outside of all that it holds."""
        return 2 if self.open[:1] == ["["] else 1

    def _cuts(self, sign: str, before: int, after: int) -> list[tuple[Piece, int]]:
        """Return which pieces end at a sign, and where."""
        if sign in "[{":
            self.open.append(sign)
            if sign == "{" and len(self.open) == self._depth:
                return [(Piece.BEGIN, after)]
            if len(self.open) == self._depth + 1 and CONTAINERS.get(self.key) == sign:
                self.in_messages = True
                return [(Piece.HEAD, after)]
            return []
        depth, inner = len(self.open), self._depth + 1
        if sign == ",":
            if depth == inner and self.in_messages:
                return [(Piece.MESSAGE, before), (Piece.COMMA, after)]
            return [(Piece.NEXT, after)] if depth == inner - 2 else []
        del self.open[-1:]
        if depth == inner and self.in_messages:
            self.in_messages = False
            return [(Piece.MESSAGE, before)]
        return [(Piece.END, after)] if depth == inner - 1 and sign == "}" else []
