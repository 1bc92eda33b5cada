"""The conversation with `git cat-file --batch`: one blob at a time, a line of it at a time where it is cut."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import IO

Shorten = Callable[[str, bytes], bytes]
"""Given a blob's id and a line of it, returns what is to be kept of the line."""


def read_blob(asked: IO[bytes] | None, answered: IO[bytes] | None, blob: str, shorten: Shorten | None) -> bytes | None:
    """Ask for one blob and return its content, cut by `shorten`; None where there is none of that id.

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
    if shorten:
        data = b"".join(shorten(blob, line) for line in _read_lines(answered, int(words[2])))
    else:
        data = answered.read(int(words[2]))
    if answered.read(1) != b"\n":
        raise EOFError
    return data if words[1] == b"blob" else None


def _read_lines(stream: IO[bytes], size: int) -> Iterator[bytes]:
    while size > 0:
        line = stream.readline(size)
        if not line:
            raise EOFError
        size -= len(line)
        yield line
