"""Sessions of agents in which no name but a sign stands before what a person typed: `> …`, `❯ …`, `$ agent "…"`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from syncer.patterns import lazy
from syncer.transcripts.fences import Part
from syncer.transcripts.layout import Layout, read_layout
from syncer.transcripts.roles import read_label

_AGENTS = (
    "claude|codex|aider|gemini|opencode|goose|amp|cursor-agent|copilot|llm|q chat|crush|qwen|droid|auggie|agent|ask|ai"
)
_QUOTE = lazy(r" {0,3}>[ \t]+(?P<said>\S.*)")
_SIGNS = (
    lazy(r"`[>❯$›»]`[ \t]+(?P<said>\S.*)"),
    lazy(r"\([^()\w]{0,3}\w?[^()\w]{0,3}\)[>❯][ \t]+(?P<said>\S.*)"),
    lazy(
        rf"(?:[$%❯][ \t]+|[\w.@~:/-]{{1,40}}[$%][ \t]+)(?:{_AGENTS})"
        r"(?:[ \t]+(?:[\w-]+|--?[\w-]+(?:[= ][\w./-]+)?)){0,6}"
        r"[ \t]+(?P<quote>[\"'])(?P<said>\S.*)(?P=quote)[ \t]*"
    ),
    lazy(r"[❯›»➜][ \xa0\t]+(?P<said>\S.*)"),
    _QUOTE,
)
# What is typed to a shell, what a quote attributes, and what a page sets off rather than says.
_TYPED_TO_SHELL = lazy(r"(?:\S+ ){0,2}--?\w|(?:\./|cd |ls\b|git |npm |cargo |pip |make |docker |sudo )", re.IGNORECASE)
_SET_OFF = lazy(r"\[!|\*\*|__|[—–-] ?[A-Z]|>|\||\"|“|#|!\[|\[\w|<|(?:note|tip|warning|important)\b", re.IGNORECASE)
_ASKS = lazy(r"[a-z/]|.*\?\W*$")
_TITLE = lazy(r"\s*(?:#{1,6}\s.*|[-=*_─━]{3,}|<!--.*-->|(?:[\w-]+(?: [\w-]+){0,2} ?[:|] ?.{1,80}))?\s*")
_USER, _AGENT = "**User:**", "**Agent:**"
_MOST_ABOVE = 6
_LONGEST = 8
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Prompt:
    """The lines from `start` up to but without `end`, counted from 0, and each of them without its sign."""

    start: int
    end: int
    said: tuple[str, ...]


def with_prompts_named(layout: Layout) -> Layout | None:
    """Return the layout with names where a person and an agent begin to speak; None where no sign tells them apart.

    The sign is the first thing in the file but a title, comes back, and stands before words to somebody rather than
    commands or quotes of others. What stands below up to the next sign is the agent's.
    """
    for sign in _SIGNS:
        prompts = list(_prompts(layout, sign))
        if prompts and _is_session(layout, prompts, quoted=sign is _QUOTE):
            return read_layout(tuple(_named(layout.lines, prompts)))
    return None


def _prompts(layout: Layout, sign: re.Pattern[str]) -> Iterator[_Prompt]:
    lines = layout.spoken.lines
    at = 0
    while at < len(lines):
        match = sign.fullmatch(lines[at]) if layout.parts[at] is Part.TEXT and _begins(lines, at) else None
        if not match:
            at += 1
            continue
        start, said = at, [match["said"]]
        at += 1
        while at < len(lines) and layout.parts[at] is Part.TEXT and (more := sign.fullmatch(lines[at])):
            said.append(more["said"])
            at += 1
        yield _Prompt(start, at, tuple(said))


def _begins(lines: Sequence[str], position: int) -> bool:
    above = lines[position - 1].strip() if position else ""
    return not above or above.startswith("#")


def _is_session(layout: Layout, prompts: Sequence[_Prompt], *, quoted: bool) -> bool:
    above = [line for line in layout.spoken.lines[: prompts[0].start] if line.strip()]
    if len(prompts) < _FEWEST or len(above) > _MOST_ABOVE or not all(map(_TITLE.fullmatch, above)):
        return False
    bounds = [*(prompt.start for prompt in prompts[1:]), len(layout.lines)]
    answered = sum(any(map(str.strip, layout.lines[one.end : end])) for one, end in zip(prompts, bounds, strict=True))
    if answered < len(prompts) - 1:
        return False
    first = [prompt.said[0] for prompt in prompts]
    commands = sum(_TYPED_TO_SHELL.match(said) is not None for said in first)
    if not quoted:
        return commands * 2 < len(first)
    asks = sum(_ASKS.match(said) is not None for said in first)
    return (
        not commands
        and asks * 2 >= len(first)
        and not any(_SET_OFF.match(said) or read_label(said) for said in first)
        and max(len(prompt.said) for prompt in prompts) <= _LONGEST
    )


def _named(lines: Sequence[str], prompts: Sequence[_Prompt]) -> list[str]:
    """Return the lines with the person's name in place of the sign, and the agent's on the blank line below it."""
    named = list(lines)
    for prompt in prompts:
        named[prompt.start : prompt.end] = [f"{_USER} {prompt.said[0]}", *prompt.said[1:]]
        if prompt.end < len(named):
            below = named[prompt.end]
            named[prompt.end] = f"{_AGENT} {below}" if below.strip() else _AGENT
    return named
