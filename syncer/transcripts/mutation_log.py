"""Replay the log of changes that VS Code writes for a chat, a record each, to the document that they lead to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from syncer.transcripts.located_json import Record, Text

# The kinds of entry: the whole document; a value to set; values to append to an array; a value to take out.
_INITIAL, _SET, _PUSH, _DELETE = range(4)


def is_mutation_log(value: dict[str, Any]) -> bool:
    """Say whether a first record holds the whole document that later ones change."""
    return value.get("kind") == _INITIAL and isinstance(value.get("v"), dict)


def replay(records: Iterable[Record]) -> object:
    """Return the document, whose texts know their lines as those of any other; None where there is none.

    https://github.com/microsoft/vscode, src/vs/workbench/contrib/chat/common/model/objectMutationLog.ts: `k` is a path
    of keys and positions, and of an array to which something is appended `i` says how much stays. What leads nowhere
    is passed over.
    """
    document: object = None
    for record in records:
        kind, path = record.value.get("kind"), record.value.get("k")
        value = _located(record.value.get("v"), record.number)
        if kind == _INITIAL:
            document = value
        elif isinstance(path, list) and path and kind in (_SET, _PUSH, _DELETE):
            _change(_follow(document, path[:-1]), path[-1], kind, value, record.value.get("i"))
    return document


def _change(holder: object, key: object, kind: int, value: object, kept: object) -> None:
    if kind == _PUSH:
        array = _get(holder, key)
        if isinstance(array, list):
            if isinstance(kept, int) and kept >= 0:
                del array[kept:]
            array += value if isinstance(value, list) else []
    elif isinstance(holder, dict) and isinstance(key, str):
        if kind == _SET:
            holder[key] = value
        else:
            holder.pop(key, None)
    elif isinstance(holder, list) and isinstance(key, int) and 0 <= key <= len(holder) and kind == _SET:
        holder[key : key + 1] = [value]


def _follow(value: object, path: Sequence[object]) -> object:
    for key in path:
        value = _get(value, key)
    return value


def _get(holder: object, key: object) -> object:
    if isinstance(holder, dict) and isinstance(key, str):
        return holder.get(key)
    if isinstance(holder, list) and isinstance(key, int) and 0 <= key < len(holder):
        return holder[key]
    return None


def _located(value: object, line: int) -> object:
    if isinstance(value, str):
        text = Text(value)
        text.line = line
        return text
    if isinstance(value, list):
        return [_located(one, line) for one in value]
    if isinstance(value, dict):
        return {key: _located(one, line) for key, one in value.items()}
    return value
