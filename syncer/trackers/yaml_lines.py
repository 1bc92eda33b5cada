"""Write YAML in which each entry of a list is one line, however long, so that two branches merge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

_ENDLESS = 1_000_000_000
# YAML 1.1 folds these like line feeds wherever they stand unescaped.
_ODD_BREAKS = {"\r", "\x85", "\u2028", "\u2029"}


class _OneLine(dict[str, Any]):
    """A mapping that is written on one line."""


class _Row(list[Any]):
    """A list that is written on one line."""


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML asks it of every value
        return True


def _write_text(dumper: _Dumper, text: str) -> yaml.Node:
    lines = "\n" in text
    style = '"' if _ODD_BREAKS & set(text) or (lines and text != text.strip()) else "|" if lines else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _write_text)
_Dumper.add_representer(
    _OneLine, lambda dumper, data: dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=True)
)
_Dumper.add_representer(
    _Row, lambda dumper, data: dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True)
)


def dump(key: str, value: Any) -> str:
    """Return a key with its value; text is written so that reading it gives the same text."""
    if isinstance(value, Mapping):
        value = {name: _by_lines(part) for name, part in value.items()}
    text: str = yaml.dump({key: value}, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_ENDLESS)
    return text


def _by_lines(value: Any) -> Any:
    return list(_entries(value)) if isinstance(value, list | tuple) else value


def _entries(values: list[Any] | tuple[Any, ...]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, Mapping):
            yield _OneLine(value)
        else:
            yield _Row(value) if isinstance(value, list | tuple) else value
