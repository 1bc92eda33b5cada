"""Cut a large JSON document between the entries of its long array, so that each stretch is a document of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from syncer.patterns import lazy

_TOKEN = lazy(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{},"]')
_INNERMOST = 2


def json_stretches(text: Iterable[str], size: int) -> Iterator[tuple[int, str]]:
    """Yield documents of about `size` characters, each with how many lines stand before its first one in the file.

    The array is the document itself, or a value of the object that it is; what stands before it is written on the
    first line of each stretch. Where no array is longer than that, the whole document is the only stretch, as it is.
    """
    cutter = _Cutter(size)
    for piece in text:
        yield from cutter.feed(piece)
    yield from cutter.end()


class _Cutter:
    """Keeps the text that no stretch has taken yet, and where in the document it is."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.text = ""
        self.position = 0
        # What is open, outermost first.
        self.open: list[str] = []
        # What stands before the array, where the entries not yet taken begin, and how many lines were taken.
        self.head = ""
        self.start = -1
        self.lines = 0
        self.is_cut = False

    def feed(self, piece: str) -> Iterator[tuple[int, str]]:
        self.text += piece
        while token := _TOKEN.search(self.text, self.position):
            sign = token[0]
            if sign == '"':
                # The text goes on in the next piece.
                self.position = token.start()
                return
            self.position = token.end()
            if sign in "[{":
                self._enter(sign, token.end())
            elif sign in "]}":
                if self.start >= 0 and len(self.open) == self._depth:
                    if self.is_cut:
                        yield self._take(token.start())
                    self.start = -1
                self.open = self.open[:-1]
            elif sign == "," and self._is_between() and token.start() - self.start >= self.size:
                self.is_cut = True
                yield self._take(token.start())
        self.position = len(self.text)

    def end(self) -> Iterator[tuple[int, str]]:
        if not self.is_cut:
            yield 0, self.text
        elif self.start >= 0:
            # The file was cut off within the array: the last entry is not whole.
            yield self._take(len(self.text))

    @property
    def _depth(self) -> int:
        return 1 if self.open[:1] == ["["] else _INNERMOST

    def _enter(self, sign: str, after: int) -> None:
        self.open.append(sign)
        if sign == "[" and len(self.open) == self._depth and not self.is_cut:
            self.head, self.start = self.text[:after], after

    def _is_between(self) -> bool:
        return self.start >= 0 and len(self.open) == self._depth and self.open[-1] == "["

    def _take(self, end: int) -> tuple[int, str]:
        if not self.lines:
            self.lines = self.head.count("\n")
        before = self.lines
        entries = self.text[self.start : end]
        self.lines += entries.count("\n")
        self.text = self.text[end + 1 :]
        self.position = self.start = 0
        closing = "]}" if self.open[0] == "{" else "]"
        return before, f"{' '.join(self.head.splitlines())}{entries}{closing}"
