"""Which records of a session of Claude Code were left behind, as the user went back and asked for something else."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from syncer.transcripts.claude_records import is_sent
from syncer.transcripts.located_json import read_records
from syncer.transcripts.values import string

_ROOT = "root of "
# What background work reports may come after the user went back.
_GOES_ON = ("user", "assistant", "attachment")


def without_abandoned(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a session, an empty one in place of each that was left behind; `lines` are read repeatedly."""
    abandoned = find_abandoned(lines)
    if not abandoned:
        yield from lines
        return
    records = read_records(lines)
    record = next(records, None)
    for number, line in enumerate(lines, start=1):
        if record is None or record.number != number:
            yield line
            continue
        yield "" if string(record.value.get("uuid")) in abandoned else line
        record = next(records, None)


def find_abandoned(lines: Iterable[str]) -> frozenset[str]:
    """Return the identifiers of the records that follow from a prompt in whose place another was sent later.

    Who goes back sends another prompt below the same record; of such prompts the one counts from which the later
    record follows. Who goes back to the very beginning sends one that follows from nothing, and of those the one
    counts that leads to the leaf which the session names. No other fork says so: calls of tools that run side by side
    make forks too.
    """
    leaves: dict[str, str] = {}
    # That a prompt follows from a record is remembered by a digest, as nearly all are the only ones to do so.
    followed = array("q")
    for value in _prompts(lines):
        if value.get("type") == "last-prompt":
            leaves[_ROOT + string(value.get("sessionId"))] = string(value.get("leafUuid"))
        else:
            followed.append(hash(_origin(value)))
    doubly = {one for one, next_one in pairwise(sorted(followed)) if one == next_one}
    prompts: dict[str, list[str]] = defaultdict(list)
    for value in _prompts(lines) if doubly else ():
        own, origin = string(value.get("uuid")), _origin(value)
        if hash(origin) in doubly and value.get("type") != "last-prompt" and own not in prompts[origin]:
            prompts[origin].append(own)
    forks = [
        _Fork(tuple(siblings), leaves.get(parent, ""))
        for parent, siblings in prompts.items()
        if len(siblings) > 1 and (not parent.startswith(_ROOT) or leaves.get(parent))
    ]
    return _left_behind(lines, forks) if forks else frozenset()


@dataclass(frozen=True, slots=True)
class _Fork:
    """Prompts that follow from the same record; those that follow from none come with the leaf of their session."""

    prompts: Sequence[str]
    leaf: str


def _prompts(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the records in which something was sent, or that name a leaf; no other is looked at closely."""
    candidates = (line if '"tool_result"' not in line and _may_tell(line) else "" for line in lines)
    for record in read_records(candidates):
        value = record.value
        if value.get("type") == "last-prompt" or (
            string(value.get("uuid")) and "parentUuid" in value and is_sent(value)
        ):
            yield value


def _origin(value: Mapping[str, Any]) -> str:
    return _parent(value) or _ROOT + string(value.get("sessionId"))


def _may_tell(line: str) -> bool:
    return '"parentUuid"' in line or '"leafUuid"' in line


def _parent(value: Mapping[str, Any]) -> str:
    """Return the record that one follows from; what a compaction writes names it apart."""
    return string(value.get("parentUuid")) or string(value.get("logicalParentUuid"))


def _left_behind(lines: Iterable[str], forks: Sequence[_Fork]) -> frozenset[str]:
    """Return what follows from all but one of the prompts of each fork."""
    parents: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for record in read_records(lines):
        own = string(record.value.get("uuid"))
        if own and own not in parents:
            parents[own] = _parent(record.value)
            goes_on = record.value.get("type") in _GOES_ON and not record.value.get("isSidechain")
            numbers[own] = record.number if goes_on else 0
    branches = _branches(parents, {own for fork in forks for own in fork.prompts})
    around: dict[str, str] = {}
    for head in (own for own, branch in branches.items() if own == branch):
        outer = branches.get(parents[head], "")
        around[head] = outer if outer in around else ""
    last = dict.fromkeys(around, 0)
    for own, branch in branches.items():
        last[branch] = max(last[branch], numbers[own])
    for head, outer in reversed(around.items()):
        if outer:
            last[outer] = max(last[outer], last[head])
    dropped: set[str] = set()
    for fork in forks:
        kept = _outermost(branches.get(fork.leaf, ""), around) if fork.leaf else ""
        if kept in fork.prompts or not fork.leaf:
            kept = kept or max(fork.prompts, key=lambda one: last[one])
            dropped |= {*fork.prompts} - {kept}
    for head, outer in around.items():
        if outer in dropped:
            dropped.add(head)
    return frozenset(own for own, branch in branches.items() if branch in dropped)


def _branches(parents: Mapping[str, str], heads: Collection[str]) -> dict[str, str]:
    """Return for each record that follows from a head the nearest one; a head comes before those that follow from it.

    A record may be written before the one that it follows from.
    """
    found: dict[str, str] = {}
    for start in parents:
        chain: list[str] = []
        at = start
        seen: set[str] = set()
        while at in parents and at not in found and at not in seen:
            seen.add(at)
            chain.append(at)
            at = parents[at]
        branch = found.get(at, "")
        for own in reversed(chain):
            branch = own if own in heads else branch
            found[own] = branch
    return {own: branch for own, branch in found.items() if branch}


def _outermost(branch: str, around: Mapping[str, str]) -> str:
    while around.get(branch):
        branch = around[branch]
    return branch
