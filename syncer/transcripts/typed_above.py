"""Talks with an assistant in which only the way of setting tells who speaks: what is typed is a heading, in bold, …."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from syncer.patterns import lazy
from syncer.transcripts.fences import Part

_MOST_LINES = 1500
_FEWEST = 3
_RULED_FEWEST = 4
# What a person types set off so, the answer plain or quoted below.
_SETTINGS = (
    lazy(r" {0,3}(?P<mark>#{1,6})[ \t]+(?P<said>\S.*?)[ \t#]*"),
    lazy(r" {0,3}(?P<mark>\*\*|__)(?P<said>[^*\s](?:[^*]*[^*\s])?)(?:\*\*|__)[ \t]*"),
    lazy(r" {0,3}(?P<mark>[*_])(?P<said>[^*_\s](?:[^*]*[^*_\s])?)[*_][ \t]*"),
)
_QUOTED = lazy(r" {0,3}> ?")
_HEADING = lazy(r" {0,3}#{1,6}[ \t]+\S")
_RULE = lazy(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
# Who types says something of himself, asks, or takes up what he was told; titles do not.
_SAYS = lazy(
    r"(?i:\b(?:i|i['’](?:m|ve|ll|d)|my|we|we['’](?:re|ve|ll)|our|us|me|you|your)\b"
    r"|^(?:thanks|thank you|thx|ty|ok|okay|yes|yep|no|nope|great|perfect|cool|haha|nice|ah|oh|hmm?|good|sure|and|but"
    r"|so|then|can|could|please)\b|\?$)"
)
_OF_HIMSELF = lazy(
    r"(?i:\b(?:i|i['’](?:m|ve|ll|d)|my|we|we['’](?:re|ve|ll)|our|us|me)\b|^(?:thanks|thank you|thx|ty|ok|okay|yes|yep"
    r"|no|nope|great|perfect|cool|haha|nice|ah|oh|hmm?|good|sure)\b)"
)
_ADDRESSED = lazy(
    r"(?i:\byou(?:r|['’](?:re|ve|ll|d))?\b|^(?:got it|sure|yes|no|great|good|that|then|here|i see|understood|exactly"
    r"|thanks|noted|sounds|right|ok|okay|done|glad|happy|of course|absolutely|certainly|fairly|usually|it)\b)"
)


def named_for_setting(lines: Sequence[str], parts: Sequence[Part]) -> tuple[str, ...] | None:
    """Return the lines with `**User:**` and `**Assistant:**` where they are told by the setting; None elsewhere."""
    if len(lines) > _MOST_LINES:
        return None
    for pattern in _SETTINGS:
        if named := _typed_above(pattern, lines, parts):
            return named
    return _between_rules(lines, parts)


def _typed_above(pattern: re.Pattern[str], lines: Sequence[str], parts: Sequence[Part]) -> tuple[str, ...] | None:
    found = [
        (position, match)
        for position, line in enumerate(lines)
        if parts[position] is Part.TEXT and (match := pattern.fullmatch(line.rstrip())) and _is_apart(lines, position)
    ]
    if len(found) < _FEWEST or any(line.strip() for line in lines[: found[0][0]]):
        return None
    if len({match["mark"] for _, match in found}) > 1:
        return None
    if pattern is not _SETTINGS[0] and any(_HEADING.match(line) for line in lines):
        return None
    said = [match["said"] for _, match in found]
    told = sum(_SAYS.search(text) is not None for text in said)
    plain = [text for text in said[1:] if not text.endswith("?") and _OF_HIMSELF.search(text)]
    if told * 3 < len(said) * 2 or not plain:
        return None
    named = list(lines)
    ends = [position for position, _ in found[1:]] + [len(lines)]
    for (position, match), end in zip(found, ends, strict=True):
        named[position] = f"**User:** {match['said']}"
        below = [at for at in range(position + 1, end) if lines[at].strip()]
        if not below:
            continue
        quoted = all(_QUOTED.match(lines[at]) for at in below if parts[at] is Part.TEXT)
        for at in below if quoted else ():
            named[at] = _QUOTED.sub("", named[at], count=1)
        if parts[below[0]] is Part.TEXT and below[0] > position + 1:
            named[below[0]] = f"**Assistant:** {named[below[0]]}"
    return tuple(named)


def _is_apart(lines: Sequence[str], position: int) -> bool:
    """Say whether a line is a paragraph of its own."""
    return not position or not lines[position - 1].strip()


def _between_rules(lines: Sequence[str], parts: Sequence[Part]) -> tuple[str, ...] | None:
    """Return the lines named where rules part what is said in turn by two, of whom the second speaks to the first."""
    rules = [
        at for at, line in enumerate(lines) if parts[at] is Part.TEXT and _RULE.fullmatch(line) and _is_apart(lines, at)
    ]
    if len(rules) < _RULED_FEWEST - 1 or any(_HEADING.match(line) for line in lines):
        return None
    starts: list[int] = []
    for rule, following in pairwise((-1, *rules, len(lines))):
        first = next((at for at in range(rule + 1, following) if lines[at].strip()), None)
        if first is None or parts[first] is not Part.TEXT:
            return None
        starts.append(first)
    texts = [" ".join(lines[start:end]) for start, end in zip(starts, [*rules, len(lines)], strict=True)]
    own, answers = texts[::2], texts[1::2]
    if sum(_OF_HIMSELF.search(text) is not None for text in own) * 3 < len(own) * 2:
        return None
    if sum(_ADDRESSED.search(text) is not None for text in answers) * 3 < len(answers) * 2:
        return None
    named = list(lines)
    for number, start in enumerate(starts):
        named[start] = f"**{'Assistant' if number % 2 else 'User'}:** {lines[start]}"
    for rule in rules:
        named[rule] = ""
    return tuple(named)
