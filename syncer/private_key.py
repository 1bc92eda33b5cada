"""Mask private keys, whole and broken off, quoted, indented, in strings and in differences."""

from __future__ import annotations

import re

MASK = "[redacted]"

LONGEST_KEY = 250
"""Lines in which the end of a key is looked for; an RSA key of 16,384 bits takes about 200."""

_NAME = r"[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}"
_BEGIN = re.compile(rf"-{{4,5}} ?BEGIN {_NAME}")
_END = re.compile(rf"-{{4,5}} ?END {_NAME}")
# What quotes, comments, differences and string literals put around a line of a key.
_FRAME = " \t\r>|*#/+\"',;\\()[]{}`-\u2060"
_NUMBER = re.compile(r"^\d{1,4}[:|]?\s")
_BODY = re.compile(r"(?:[A-Za-z0-9+/=]|\\[nr]|\\u000[ad])*")
_HEADER = re.compile(r"(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): ")
_CHUNK = re.compile(r"[A-Za-z0-9+/=]{16,}")


def mask_private_keys(lines: list[str]) -> list[str]:
    """Return as many lines with each line of a private key replaced by `MASK`.

    Of a key that does not end, all is masked up to the first line that can be none of it.
    """
    result: list[str] = []
    inside, last = False, 0
    for position, text in enumerate(lines):
        rest, kept = text, ""
        if inside:
            end = _END.search(rest)
            if end:
                kept, rest, inside = MASK, rest[end.end() :], False
            elif _may_be_body(core := _unframed(rest)):
                result.append(MASK if core else rest)
                continue
            elif position < last:
                result.append(_CHUNK.sub(MASK, rest))
                continue
            else:
                inside = False
        while begin := _BEGIN.search(rest):
            end = _END.search(rest, begin.end())
            kept += rest[: begin.start()] + MASK
            rest = rest[end.end() :] if end else ""
            inside = end is None
            last = _end_of_key(lines, position) if inside else 0
        result.append(kept + rest)
    return result


def _unframed(text: str) -> str:
    return _NUMBER.sub("", text.strip(_FRAME), count=1).strip(_FRAME)


def _may_be_body(core: str) -> bool:
    return _BODY.fullmatch(core) is not None or _HEADER.match(core) is not None


def _end_of_key(lines: list[str], begin: int) -> int:
    """Return the position of the line that ends the key, that of its begin where none does."""
    for position in range(begin + 1, min(begin + LONGEST_KEY, len(lines))):
        if _END.search(lines[position]):
            return position
        if _BEGIN.search(lines[position]):
            break
    return begin
