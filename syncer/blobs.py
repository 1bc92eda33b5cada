"""The conversation with `git cat-file --batch`: one blob at a time, a line of it at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import IO, TypeVar

Content = TypeVar("Content")

_LONGEST_LINE = 16_000_000


def read_blob(
    asked: IO[bytes] | None, answered: IO[bytes] | None, blob: str, keep: Callable[[str, Iterator[bytes]], Content]
) -> Content | None:
    """Ask for one blob and return what `keep` makes of its id and its lines; None where there is none of that id.

    `asked` and `answered` are the program's ends of its pipes. Raises `EOFError` where it ended before the whole of
    the blob was said.
    """
    if asked is None or answered is None:
        raise EOFError
    try:
        os.write(asked.fileno(), f"{blob}\n".encode("ascii"))
    except BrokenPipeError as error:
        raise EOFError from error
    words = answered.readline().split()
    if len(words) == 2 and words[1] == b"missing":
        return None
    if len(words) != 3:
        raise EOFError
    content = keep(blob, read_lines(answered, int(words[2])))
    if answered.read(1) != b"\n":
        raise EOFError
    return content if words[1] == b"blob" else None


def read_lines(stream: IO[bytes], size: int) -> Iterator[bytes]:
    """Yield `size` bytes of a stream line by line, a very long line in pieces; raises `EOFError` where it has less."""
    while size > 0:
        line = stream.readline(min(size, _LONGEST_LINE))
        if not line:
            raise EOFError
        size -= len(line)
        yield line
