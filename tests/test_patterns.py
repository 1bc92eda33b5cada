"""Patterns that are compiled when first used, and not tried where they cannot match, are no less right for it."""

from __future__ import annotations

import importlib
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]  # the stubs leave it out
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.lowered import ODD_LETTERS, lowered
from syncer.necessary import necessary
from syncer.patterns import Group, group, lazy
from syncer.vocabulary import Vocabulary
from tests.test_layout import MODULES

TRANSCRIPTS = Path(__file__).parent.parent / "evaluation" / "development" / "transcripts"
# More than it takes for a pattern to look at words first.
USES = 500
SOURCES = [
    "a+",
    r"\bb\b",
    "(c)|d",
    r"\bkiss(?:es|ed)?\b",
    r"(?:the |a )?ski(?!s)(?= |$)",
    r"(?<!\w)is(?:k|i)+\W",
    r"(?<= )sk|is\d",
    r"[^\W\d]sis\s*[.!]?$",
    r"^(?:(?:is|si)\b[ ,]*)*k",
    r"(?:ki ){1,2}sk\B",
    r"(?i:KI)_|(?-i:SI)",
    r"(?P<one>si)(?P=one)|i(?#)s_",
    r"(?=.*\bsik)ki",
    r"[A-J_]S|[^A-K]K",
    r"(?<![A-Z])SI|(K)?(?(1)S|I)",
    r"[^K]i|[à-ÿ]s|[\u0130]",
]
TEXTS = st.text(alphabet="ksiKSI _',.1\nſıİ\u212aéß", max_size=12)


def outcome(pattern: re.Pattern[str], text: str) -> list[Any]:
    matches = (pattern.search(text), pattern.match(text), pattern.fullmatch(text), *pattern.finditer(text))
    return [
        [match and match.span() for match in matches],
        pattern.findall(text),
        pattern.sub("x", text),
        pattern.subn("x", text),
        pattern.split(text),
        pattern.search(text, 1) is None,
        pattern.search(text, 0, 2) is None,
    ]


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.ASCII | re.IGNORECASE])
@given(st.sampled_from(SOURCES), TEXTS)
def test_a_pattern_does_what_the_compiled_one_does(flags: int, source: str, text: str) -> None:
    late, early = used(source, flags), re.compile(source, flags)
    assert outcome(late, text) == outcome(early, text)
    assert late.groupindex == early.groupindex


@given(TEXTS)
def test_a_group_leaves_out_no_pattern_that_matches(text: str) -> None:
    members, chosen_from = grouped()
    chosen = chosen_from.for_text(text)
    assert [one for one in members if one in chosen or one.search(text)] == list(chosen)


@cache
def grouped() -> tuple[list[re.Pattern[str]], Group[re.Pattern[str]]]:
    members = [lazy(source, re.IGNORECASE) for source in SOURCES]
    all_of_them = group(*members)
    for _ in range(USES):
        all_of_them.for_text("")
    return members, all_of_them


@cache
def used(source: str, flags: int) -> re.Pattern[str]:
    pattern = lazy(source, flags)
    for _ in range(USES):
        pattern.search("")
    return pattern


def patterns() -> Iterator[tuple[str, int]]:
    """Yield source and flags of each pattern of the project."""
    kind = type(lazy("a"))
    for name in MODULES:
        for value in vars(importlib.import_module(name)).values():
            inside = value if isinstance(value, (tuple, list)) else (value,)
            for one in inside:
                for pattern in one if isinstance(one, tuple) else (one,):
                    if isinstance(pattern, kind):
                        yield pattern.pattern, pattern.flags


def test_what_each_pattern_of_the_project_needs_is_held_by_what_it_matches() -> None:
    vocabulary = Vocabulary()
    found = guarded = 0
    for source, flags in dict.fromkeys(patterns()):
        compiled = re.compile(source, flags)
        parsed = _parser.parse(source, flags)
        clauses = necessary(parsed)
        bit = vocabulary.admit(clauses)
        small = lowered(parsed)
        guarded += len(clauses) > 0
        found += 1
        for text in sentences():
            match = compiled.search(text) if clauses or small else None
            if match:
                assert vocabulary.look_up(text)[0] & bit, (source, text)
            if small and ODD_LETTERS.isdisjoint(text):
                again = small.search(text.lower())
                assert (again and again.span()) == (match and match.span()), (source, text)
    assert found > 500
    assert guarded > found / 2


@cache
def sentences() -> list[str]:
    lines = {line for path in TRANSCRIPTS.iterdir() for line in path.read_text(encoding="utf-8").splitlines()}
    parts = sorted({part for line in lines for part in re.split(r"(?<=[.!?,:;]) ", line[:400])})
    return random.Random(0).sample(parts, 120)
