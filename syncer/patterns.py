"""Regular expressions that are compiled when first used, and not tried on texts that they cannot match in."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

from syncer.necessary import necessary
from syncer.vocabulary import VOCABULARY

_OF_TEXT: dict[str, Callable[[str], Any]] = {
    "search": lambda _text: None,
    "match": lambda _text: None,
    "fullmatch": lambda _text: None,
    "finditer": lambda _text: iter(()),
    "findall": lambda _text: [],
}
"""Methods whose first argument is the text, and what they return where nothing matches."""
_REPLACING: dict[str, Callable[[str], Any]] = {"sub": lambda text: text, "subn": lambda text: (text, 0)}
_METHODS = (*_OF_TEXT, *_REPLACING, "split")
_FACTS = ("flags", "groups", "groupindex")
# To find out what a pattern needs costs as much as so many searches.
_OFTEN = 40
# In longer texts nearly every word is found, and they are seldom asked about twice.
_LONGEST = 2000


class _Lazy:
    """Stands for a pattern; asked for the first of its methods it takes on those of the compiled one."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags
        self._uses = 0

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update({method: self._counted(compiled, method) for method in _METHODS})
        vars(self).update({fact: getattr(compiled, fact) for fact in _FACTS})
        return getattr(self, name) if name in vars(self) else getattr(compiled, name)

    def _counted(self, compiled: re.Pattern[str], name: str) -> Callable[..., Any]:
        method = getattr(compiled, name)

        def call(*values: Any, **named: Any) -> Any:
            self._uses += 1
            if self._uses == _OFTEN:
                self._guard(compiled)
            return method(*values, **named)

        return call

    def _guard(self, compiled: re.Pattern[str]) -> None:
        """Take on methods that look first whether the text holds what is needed."""
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        needed = VOCABULARY.bits(necessary(self.pattern, self._flags))
        if not needed:
            return
        for name, otherwise in _OF_TEXT.items():
            vars(self)[name] = _guarded(getattr(compiled, name), needed, otherwise)
        for name, otherwise in _REPLACING.items():
            vars(self)[name] = _guarded_replacement(getattr(compiled, name), needed, otherwise)


def _guarded(method: Callable[..., Any], needed: int, otherwise: Callable[[str], Any]) -> Callable[..., Any]:
    remembered, look_up = VOCABULARY.texts, VOCABULARY.look_up

    def call(text: str, *more: Any) -> Any:
        # Told where to begin or to end, a pattern takes that place for an edge of the text.
        if more or len(text) > _LONGEST:
            return method(text, *more)
        held = remembered.get(text)
        if held is None:
            held = look_up(text)
        return method(text) if held & needed == needed else otherwise(text)

    return call


def _guarded_replacement(
    method: Callable[..., Any], needed: int, otherwise: Callable[[str], Any]
) -> Callable[..., Any]:
    remembered, look_up = VOCABULARY.texts, VOCABULARY.look_up

    def call(replacement: Any, text: str, *more: Any, **named: Any) -> Any:
        if len(text) > _LONGEST:
            return method(replacement, text, *more, **named)
        held = remembered.get(text)
        if held is None:
            held = look_up(text)
        return method(replacement, text, *more, **named) if held & needed == needed else otherwise(text)

    return call


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled at its first use; a mistake in it shows only then."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
