"""Turn what pydantic says about a configuration into sentences for people, with the nearest right key or word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from syncer.config_file import KeyPath, spell_path
from syncer.config_values import show

_NEAR = 65
"""Least likeness, of 100, at which a key or word is proposed."""

_EXPECTED = {
    "string_type": "text",
    "bool_type": "true or false",
    "float_type": "a number",
    "float_parsing": "a number",
    "tuple_type": "a list, like [a, b]",
    "dict_type": "keys with values",
    "mapping_type": "keys with values",
    "model_type": "keys with values",
    "model_attributes_type": "keys with values",
}


def explain(error: ErrorDetails, model: type[BaseModel]) -> tuple[KeyPath, str]:
    """Return the key path and what is wrong with it, for one error of validating against the model."""
    path: KeyPath = tuple(error["loc"])
    context = error.get("ctx", {})
    value = error["input"]
    kind = error["type"]
    if kind == "refused":
        inner = context["key"].split(".") if context["key"] else []
        return (*path, *inner), context["text"]
    if kind == "extra_forbidden":
        return path, f"there is no such key; {_propose_key(path, model)}"
    if kind in {"literal_error", "enum"}:
        choices = re.findall(r"'([^']*)'", context["expected"])
        return path, f"expected one of {', '.join(choices)}; got {_describe(value)}{_propose_word(value, choices)}"
    if kind in {"less_than_equal", "greater_than_equal"}:
        bound = f"at most {context['le']:g}" if "le" in context else f"at least {context['ge']:g}"
        return path, f"expected a number of {bound}; got {_describe(value)}"
    if kind in _EXPECTED:
        quotes = "; text goes in quotes" if kind == "string_type" and not isinstance(value, list | dict) else ""
        return path, f"expected {_EXPECTED[kind]}; got {_describe(value)}{quotes}"
    return path, f"{error['msg'][:1].lower()}{error['msg'][1:]}; got {_describe(value)}"


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that the word is probably a slip of, or None."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # Takes memory and is wanted for a mistake alone.

    found = process.extractOne(
        word, list(choices), scorer=fuzz.ratio, processor=lambda text: text.casefold().replace("-", "_")
    )
    return found[0] if found and found[1] >= _NEAR else None


def key_paths(model: type[BaseModel], above: KeyPath = ()) -> Iterator[KeyPath]:
    """Return the path of every key that the model has, in its order, those of inner models after their own."""
    for name, inner in model.model_fields.items():
        yield (*above, name)
        if isinstance(inner.annotation, type) and issubclass(inner.annotation, BaseModel):
            yield from key_paths(inner.annotation, (*above, name))


def _propose_key(path: KeyPath, model: type[BaseModel]) -> str:
    word = str(path[-1])
    known = list(key_paths(model))
    beside = [str(key[-1]) for key in known if key[:-1] == path[:-1]]
    if found := nearest(word, beside):
        return f"did you mean `{found}`?"
    elsewhere = {str(key[-1]): key for key in reversed(known)}
    if found := nearest(word, elsewhere):
        return f"did you mean `{spell_path(elsewhere[found])}`?"
    return f"the keys here are {', '.join(beside)}"


def _propose_word(value: object, choices: list[str]) -> str:
    found = nearest(value, choices) if isinstance(value, str) else None
    return f"; did you mean `{found}`?" if found else ""


def _describe(value: object) -> str:
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    return show(value)
