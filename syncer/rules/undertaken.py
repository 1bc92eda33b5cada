"""Read from a sentence the work that its speaker takes on without "I will"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from syncer.patterns import Group, lazy
from syncer.rules.gerunds import base_of
from syncer.rules.patterns import words_of
from syncer.rules.talk import is_talk
from syncer.rules.times import is_soon
from syncer.rules.undertaking_parts import CARE, Undertaking
from syncer.rules.undertakings import UNDERTAKINGS

_OVER = lazy(
    r"\b(?:yesterday|last (?:week|night|month|year|time)|always|usually|every (?:\w+ )?(?:day|week|month|time|\w+day)"
    r"|used to|as (?:usual|always)|when i was|normally|often|sometimes|never mind|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:mornings|afternoons|evenings|nights)|(?<=s))"
    r"|(?:first|last|end|start|beginning|middle) of (?:the|each|every|a) (?:month|week|year|quarter))\b",
    re.IGNORECASE,
)
_TALK = words_of(
    "know see think say hear look go come be have get try start help leave eat sleep work read find tell ask talk"
)
BROKEN = lazy(
    r"(?:[,;] (?:(?:but|and|yet) )?| (?:but|and|yet) )(?:it |that )?(?:never happened|nothing happened|still"
    r" (?:open|nothing|not done)"
    r"|(?:i )?(?:forgot|never did|didn't)|no time|i swear|i promise)\b.*$",
    re.IGNORECASE,
)
_WAYS = Group(UNDERTAKINGS, attrgetter("pattern"))


def undertaken(text: str, *, dialogue: bool) -> Iterator[tuple[str, str, float]]:
    """Yield the ways in which a sentence takes work on: the words that say so, the task, and how sure that is."""
    if _OVER.search(text):
        return
    for one in _WAYS.for_text(text):
        if (one.meeting and dialogue) or (one.timed and not is_soon(text)):
            continue
        match = one.pattern.search(text)
        if match is not None and (task := _task(one, match)):
            yield one.words, task, one.sure


def _task(one: Undertaking, match: re.Match[str]) -> str:
    parts = {name: value or "" for name, value in match.groupdict().items()}
    if one.words in ("I'm verbing", "never got round to", "putting off"):
        parts["verb"] = base_of(parts["verb"])
    if parts.get("gerund"):
        parts["gerund"] = base_of(parts["gerund"])
    if parts.get("verb") in ("do", "take", "handle", "tackle"):
        if is_talk(f"{parts['verb']} {parts.get('what', '').strip()}"):
            return ""
        parts["verb"] = "take care of"
    if one.task == CARE and (gerund := re.match(r"(\w+ing) (\S.*)", parts["what"])) and (base := base_of(gerund[1])):
        return f"{base} {gerund[2]}"
    task = BROKEN.sub("", " ".join(one.task.format(**parts).split()))
    task = re.sub(r"(?<=of )(?:The|Our|My|Those|These)(?= )", lambda found: found[0].lower(), task)
    first, _, rest = task.partition(" ")
    if not rest or (one.timed and first.lower() in _TALK and len(rest.split()) < 3):
        return ""
    if had := re.match(
        r"(?:have|get) (?P<what>\S.*?) (?P<done>\w+(?:ed|en|wn|ne|pt|lt|de)(?: up| out| off| down)?)\b(?P<rest>.*)$",
        task,
    ):
        verb, _, particle = had["done"].partition(" ")
        if base := base_of(verb):
            return " ".join(f"{base} {particle} {had['what']}{had['rest']}".split())
    return task
