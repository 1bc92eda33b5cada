"""Talks in which a sign stands for who speaks: `🧑 …` and `🤖 …`, `❯` and `●`, `>>>` and `<<<`, `Q:` and `A:`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from syncer.models import Role
from syncer.patterns import lazy
from syncer.transcripts.fences import Part

_MOST_LINES = 1500
_FEWEST = 3
_MOST_ABOVE = 3
_USER, _ASSISTANT = "User", "Assistant"

# Faces, people and hands against robots, sparks, brains and tools; with the signs that join and colour them.
_JOINED = r"[\u200d\ufe0f\U0001f3fb-\U0001f3ff♀♂]"
_PERSON = (
    r"[\U0001f464-\U0001f46f\U0001f470-\U0001f478\U0001f47c\U0001f481\U0001f482\U0001f486\U0001f487\U0001f575\U0001f590"
    r"\U0001f5e3\U0001f600-\U0001f64f\U0001f910-\U0001f915\U0001f917\U0001f920-\U0001f92f\U0001f930-\U0001f93e"
    r"\U0001f970-\U0001f976\U0001f978-\U0001f97a\U0001f9b8\U0001f9b9\U0001f9cd-\U0001f9df\U0001f9d0-\U0001f9d9\U0001fae0"
    r"-\U0001fae8☺☹⌨]"
)
_MACHINE = (
    r"[\U0001f916\u2728\U0001f9e0\U0001f4bb\U0001f5a5\U0001f9be\U0001f999\U0001f52e\U0001fa84\u2699\U0001f6e0\U0001f393"
    r"\U0001f47e\U0001f47d\U0001f419\U0001f989\U0001f31f\U0001f980\U0001f40d]"
)
_EMOJI = lazy(
    rf" {{0,3}}(?:#{{1,6}}[ \t]+|>[ \t]+)?(?:\*\*|__)?(?:(?P<user>{_PERSON})|(?P<assistant>{_MACHINE}))"
    rf"(?:{_JOINED}|(?<=\u200d).){{0,8}}[ \t]*(?:[:：→➜>|–—-]|->)?(?:\*\*|__)?[ \t]*(?:[:：]|$|(?=\S))[ \t]*"
    r"(?P<rest>.*)"
)
# Pairs of which the first stands before what a person types, the second before what he is answered.
_PAIRS: tuple[tuple[str, str], ...] = (
    ("❯", "[●⏺•✦◆]"),
    (r"[›»]", "[●⏺•✦◆«‹]"),
    (">>>", "<<<"),
    (">>", "<<"),
    (">", "[<●⏺✦◆]"),
    ("[→➜⇒]", "[←⇐]"),
    ("-+>", "<-+"),
    ("=+>", "<=+"),
    ("[▶►▷▸]", "[◀◄◁◂◆●■○□]"),
    ("[■●▪◼]", "[□○▫◻]"),
    (r"\?", "!"),
    (r"\$", "[>#=]"),
)
_SIGNED = tuple(
    (lazy(rf"(?:(?P<user>{user})|(?P<assistant>{assistant}))(?:[ \t]+(?P<rest>\S.*))?")) for user, assistant in _PAIRS
)
_QUESTIONED = lazy(
    r" {0,3}(?:#{1,6}[ \t]+|[-*+>][ \t]+)?(?:\*\*|__)?(?:(?P<user>Q|Question|Frage|Prompt|Request|Input|Query|Ask)"
    r"|(?P<assistant>A|Answer|Antwort|Response|Reply|Output))(?:[ \t]?#?\d{1,3})?"
    r"(?:(?:\*\*|__)?[:：.)](?:\*\*|__)?(?:[ \t]+|$)|(?:\*\*|__)?[ \t]*$)(?P<rest>.*)"
)
# Who only asks what is asked often says nothing of himself, and never merely answers.
_TALKS = lazy(
    r"(?i:\b(?:i|i['’](?:m|ve|ll|d)|my|we|we['’](?:re|ve|ll)|our|us|me|thanks|thank you|thx|ty|ok|okay|yes|yep|no|nope"
    r"|great|perfect|cool|haha|nice|ah|oh|hmm?)\b)"
)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A line, counted from 0, that begins with a sign: who speaks by it, and what is said on it."""

    position: int
    role: Role
    rest: str
    sign: str = ""


def named_for_signs(lines: Sequence[str], parts: Sequence[Part]) -> tuple[str, ...] | None:
    """Return the lines with `**User:**` and `**Assistant:**` for the signs of a talk; None where there is none."""
    if len(lines) > _MOST_LINES:
        return None
    for pattern in (_EMOJI, _QUESTIONED, *_SIGNED):
        hits = list(_hits(pattern, lines, parts))
        if _is_talk(hits, lines) and (pattern is not _QUESTIONED or _is_no_faq(hits, lines)):
            named = list(lines)
            for hit in hits:
                name = _USER if hit.role is Role.USER else _ASSISTANT
                named[hit.position] = f"**{name}:** {hit.rest}".rstrip()
            return tuple(named)
    return None


def _hits(pattern: re.Pattern[str], lines: Sequence[str], parts: Sequence[Part]) -> Iterator[_Hit]:
    for position, line in enumerate(lines):
        if parts[position] is Part.TEXT and (match := pattern.fullmatch(line.rstrip())) and line.strip():
            yield _Hit(
                position,
                Role.USER if match["user"] else Role.ASSISTANT,
                (match["rest"] or "").strip(),
                match["user"] or match["assistant"],
            )


def _is_talk(hits: Sequence[_Hit], lines: Sequence[str]) -> bool:
    """Say whether the signs stand from the top on, the person's first, are two alone, and take turns."""
    if len(hits) < _FEWEST or hits[0].role is not Role.USER:
        return False
    above = sum(bool(line.strip()) for line in lines[: hits[0].position])
    changes = sum(one.role is not other.role for one, other in pairwise(hits))
    return above <= _MOST_ABOVE and changes * 4 >= (len(hits) - 1) * 3 and len({hit.sign for hit in hits}) == 2


def _is_no_faq(hits: Sequence[_Hit], lines: Sequence[str]) -> bool:
    """Say whether the one who asks talks: once he asks nothing, and speaks of himself or takes up what he was told."""
    for hit, following in pairwise((*hits, _Hit(len(lines), Role.ASSISTANT, ""))):
        said = " ".join((hit.rest, *lines[hit.position + 1 : following.position])).strip()
        if hit.role is Role.USER and hit is not hits[0] and "?" not in said and _TALKS.search(said):
            return True
    return False
