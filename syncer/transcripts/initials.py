"""Speakers who are named by one letter: whether they may be such, and which of them is the assistant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from syncer.models import Role

_HEAD_LINES = 40
_ASSISTANT = r"(?:assistant|ai|a\.i\.|claude|chatgpt|gpt|copilot|gemini|cursor|bot|chatbot|agent|llm|model)\b"
_USERS, _ASSISTANTS = frozenset("uhym"), frozenset("acgb")


def is_initial(name: str) -> bool:
    """Say whether a name is one capital letter, other than that of a question."""
    return len(name) == 1 and name.isupper() and name != "Q"


def are_options(names: Iterable[str]) -> bool:
    """Say whether letters are those by which things are counted, A, B and so on."""
    letters = sorted({name.casefold() for name in names if len(name) == 1})
    return len(letters) > 1 and letters == [chr(ord("a") + count) for count in range(len(letters))]


def roles_of_initials(names: Iterable[str], lines: Sequence[str]) -> dict[str, Role]:
    """Return the roles of two letters: by a legend at the top (`J = me, A = assistant`), else by what is usual."""
    letters = {name.casefold(): name for name in names}
    if len(letters) != 2 or any(len(letter) != 1 for letter in letters):
        return {}
    head = "\n".join(lines[:_HEAD_LINES])
    told = {
        letter
        for letter in letters
        if re.search(
            rf"(?<!\w)[\"'*_(]*{letter}[\"'*_)]*(?: ?[=:–-] ?| is | for | stands for | means )(?:the |my |our |an? )?"
            rf"(?:\w+ )?{_ASSISTANT}",
            head,
            re.IGNORECASE,
        )
    }
    assistants, users = _ASSISTANTS & set(letters), _USERS & set(letters)
    if len(told) != 1 and len(assistants) == len(users) == 1:
        told = set(assistants)
    if len(told) != 1:
        return {}
    return {name: Role.ASSISTANT if letter in told else Role.USER for letter, name in letters.items()}
