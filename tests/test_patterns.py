"""Patterns that are compiled when they are first used are no less right for it."""

from __future__ import annotations

import importlib
import re

from hypothesis import given
from hypothesis import strategies as st

from syncer.patterns import lazy
from tests.test_layout import MODULES


@given(st.sampled_from(["a+", r"\bb\b", "(c)|d"]), st.text(alphabet="abcd ", max_size=12))
def test_a_pattern_does_what_the_compiled_one_does(source: str, text: str) -> None:
    late, early = lazy(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)
    assert late.findall(text) == early.findall(text)
    assert late.sub("x", text) == early.sub("x", text)
    assert [match.span() for match in late.finditer(text)] == [match.span() for match in early.finditer(text)]
    assert bool(late.search(text)) == bool(early.search(text))
    assert bool(late.fullmatch(text)) == bool(early.fullmatch(text))


def test_every_pattern_of_the_project_can_be_compiled() -> None:
    kind = type(lazy("a"))
    found = 0
    for name in MODULES:
        for value in vars(importlib.import_module(name)).values():
            inside = value if isinstance(value, (tuple, list)) else (value,)
            for one in inside:
                for pattern in one if isinstance(one, tuple) else (one,):
                    if isinstance(pattern, kind):
                        pattern.search("")
                        found += 1
    assert found > 500
