"""Regular expressions that are compiled when first used, and not tried on texts that they cannot match in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from re import _parser  # type: ignore[attr-defined]  # the stubs leave it out
from typing import Any, Generic, TypeVar, cast

from syncer.guarded import LONGEST, guarded
from syncer.lowered import lowered
from syncer.necessary import necessary
from syncer.vocabulary import VOCABULARY

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
_FACTS = ("flags", "groups", "groupindex")
# To find out what a pattern needs, and to lower it, takes as long as so many searches.
_OFTEN = 400

Row = TypeVar("Row")


class _Lazy:
    """Stands for a pattern; asked for the first of its methods it takes on those of the compiled one."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags
        self._uses = 0
        self._bit = 0

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        if not self._bit:
            self._take_on(compiled, {method: self._counted(compiled, method) for method in _METHODS})
        return vars(self)[name] if name in vars(self) else getattr(compiled, name)

    def _take_on(self, compiled: re.Pattern[str], methods: dict[str, Callable[..., Any]]) -> None:
        vars(self).update({name: getattr(compiled, name) for name in (*_METHODS, *_FACTS)})
        vars(self).update(methods)

    def _counted(self, compiled: re.Pattern[str], name: str) -> Callable[..., Any]:
        method = getattr(compiled, name)

        def call(*values: Any, **named: Any) -> Any:
            self._uses += 1
            if self._uses == _OFTEN:
                self.admitted()
            return method(*values, **named)

        return call

    def admitted(self) -> int:
        """Return the bit of the pattern in the vocabulary; its methods look first whether the text may match."""
        if not self._bit:
            compiled = re.compile(self.pattern, self._flags)
            parsed = _parser.parse(self.pattern, self._flags)
            clauses = necessary(parsed)
            small = lowered(parsed)
            self._bit = VOCABULARY.admit(clauses)
            self._take_on(compiled, guarded(compiled, small, self._bit) if clauses or small else {})
        return self._bit


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled at its first use; a mistake in it shows only then."""
    return cast("re.Pattern[str]", _Lazy(source, flags))


class Group(Generic[Row]):
    """Rows each of which has a pattern, to be tried one after the other."""

    def __init__(self, rows: Iterable[Row], pattern_of: Callable[[Row], re.Pattern[str]]) -> None:
        self._rows = tuple(rows)
        self._pattern_of = pattern_of
        self._uses = 0
        self._mask = 0
        self._bits: tuple[int, ...] = ()
        self._chosen: dict[int, tuple[Row, ...]] = {}

    def for_text(self, text: str) -> tuple[Row, ...]:
        """Return the rows whose patterns may match in a text, in their order; most never do."""
        if self._uses < _OFTEN:
            self._uses += 1
            if self._uses == _OFTEN:
                self._admit()
            return self._rows
        if len(text) > LONGEST:
            return self._rows
        possible = (VOCABULARY.texts.get(text) or VOCABULARY.look_up(text))[0] & self._mask
        chosen = self._chosen.get(possible)
        if chosen is None:
            chosen = tuple(row for row, bit in zip(self._rows, self._bits, strict=True) if bit & possible)
            self._chosen[possible] = chosen
        return chosen

    def _admit(self) -> None:
        patterns = map(self._pattern_of, self._rows)
        self._bits = tuple(one.admitted() if isinstance(one, _Lazy) else VOCABULARY.admit(()) for one in patterns)
        for bit in self._bits:
            self._mask |= bit


def group(*patterns: re.Pattern[str]) -> Group[re.Pattern[str]]:
    """Return patterns that are rows by themselves."""
    return Group(patterns, lambda pattern: pattern)
