"""Which records of a session of Claude Code were left behind, as the user went back and asked for something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from syncer.transcripts.claude_records import is_prompt
from syncer.transcripts.located_json import Record, read_records
from syncer.transcripts.values import string


def find_abandoned(lines: Sequence[str]) -> frozenset[str]:
    """Return the identifiers of the records that follow from a prompt in whose place another was typed later.

    Who goes back types another prompt below the same record; of such prompts the one counts from which the later
    record follows. No other fork says so: calls of tools that run side by side make forks too.
    """
    prompts: dict[str, list[str]] = defaultdict(list)
    # Prompts are few, and only they are looked at closely as long as none replaces another.
    candidates = (line if '"parentUuid"' in line and '"tool_result"' not in line else "" for line in lines)
    for record in read_records(candidates):
        parent, own = string(record.value.get("parentUuid")), string(record.value.get("uuid"))
        if parent and own and is_prompt(record.value) and own not in prompts[parent]:
            prompts[parent].append(own)
    forks = [siblings for siblings in prompts.values() if len(siblings) > 1]
    return _left_behind(read_records(lines), forks) if forks else frozenset()


def _left_behind(records: Iterable[Record], forks: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return what follows from all but one of the prompts of each fork."""
    heads = {own for siblings in forks for own in siblings}
    branches: dict[str, str] = {}
    around: dict[str, str] = {}
    last: dict[str, int] = {}
    for record in records:
        own, branch = string(record.value.get("uuid")), branches.get(string(record.value.get("parentUuid")), "")
        if own in branches or not own:
            continue
        if own in heads:
            around[own], branch = branch, own
        if branch:
            branches[own] = branch
        while branch:
            last[branch], branch = record.number, around[branch]
    dropped = {
        own for siblings in forks for own in siblings if own != max(siblings, key=lambda head: last.get(head, 0))
    }
    return frozenset(own for own, branch in branches.items() if _lies_in(branch, dropped, around))


def _lies_in(branch: str, dropped: set[str], around: Mapping[str, str]) -> bool:
    while branch:
        if branch in dropped:
            return True
        branch = around[branch]
    return False
