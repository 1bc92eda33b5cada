"""Read a YAML configuration into plain data, with the line of every key and every mistake of form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import yaml
from yaml.constructor import SafeConstructor

from syncer.config_values import show
from syncer.errors import ConfigError
from syncer.redact import redact

KeyPath = tuple[str | int, ...]
"""Keys and list positions from the top of the file down to a value."""

_MAP = "tag:yaml.org,2002:map"
_LIST = "tag:yaml.org,2002:seq"
_HINT = "`syncer schema` prints every key with what it takes; config.example.yaml shows each with its default."


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: its line (1-based), the path of its key (empty for the whole file), and what is wrong."""

    line: int
    path: KeyPath
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a configuration file holds: plain data, the line of each key path, and mistakes found on the way."""

    data: object
    lines: Mapping[KeyPath, int]
    problems: tuple[Problem, ...]

    def line_of(self, path: KeyPath) -> int:
        """Return the line of the path, or of the nearest path above it."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return 1


def read_document(text: str, name: str) -> Document:
    """Read YAML text; an empty file holds None.

    Keys are taken as they are written, so that `007` or `yes` stays a name. Aliases are refused: no key needs
    them, and they let a small file grow without bound.

    Raises `ConfigError` with file and line where the text is no YAML at all.
    """
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent):
                line = event.start_mark.line + 1 if event.start_mark else 1
                raise to_error(name, [Problem(line, (), "aliases (`*name`) are not read here; write the value out")])
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        builder = _Builder()
        data = None if root is None else builder.build(root, ())
    except yaml.MarkedYAMLError as error:
        raise to_error(name, [_syntax_problem(error)]) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        found = f"the character U+{_code_point(error.character):04X} is not allowed in YAML"
        raise to_error(name, [Problem(line, (), found)]) from error
    except RecursionError as error:
        raise to_error(name, [Problem(1, (), "nested too deeply")]) from error
    return Document(data, builder.lines, tuple(builder.problems))


def to_error(name: str, problems: Iterable[Problem]) -> ConfigError:
    """Return one error that lists all problems by line, each as `file:line: key: what is wrong`."""
    lines = [
        ": ".join(part for part in (f"{name}:{problem.line}", spell_path(problem.path), problem.text) if part)
        for problem in sorted(problems, key=lambda problem: problem.line)
    ]
    return ConfigError("\n".join(lines), _HINT)


def spell_path(path: KeyPath) -> str:
    """Return a key path as people write it: `labels.types.bug`, `types[0]`."""
    spelled = ""
    for part in path:
        if isinstance(part, int):
            spelled += f"[{part}]"
        else:
            shown = redact(part) if re.fullmatch(r"[\w-]+", part) else show(part)
            spelled += f".{shown}" if spelled else shown
    return spelled


class _Builder:
    def __init__(self) -> None:
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []
        self._constructor = SafeConstructor()

    def build(self, node: yaml.Node, path: KeyPath) -> object:
        """Return the node's value as plain data and note the line of everything in it."""
        self.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode) and node.tag == _MAP:
            return self._build_mapping(node, path)
        if isinstance(node, yaml.SequenceNode) and node.tag == _LIST:
            return [self.build(child, (*path, index)) for index, child in enumerate(node.value)]
        if not isinstance(node, yaml.ScalarNode):
            self._note(node, path, f"the tag {show(node.tag)} is not read here")
            return None
        try:
            return self._constructor.construct_object(node)
        except ValueError as error:
            self._note(node, path, f"{show(node.value)} cannot be read ({error}); text goes in quotes")
            return None

    def _build_mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, object]:
        values: dict[str, object] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._note(key, path, "a key must be a single word or text")
                continue
            inner = (*path, str(key.value))
            if key.value in values:
                self._note(key, inner, f"written twice, first on line {self.lines[inner]}; keep one")
                continue
            self.lines[inner] = key.start_mark.line + 1
            values[key.value] = self.build(value, inner)
        return values

    def _note(self, node: yaml.Node, path: KeyPath, text: str) -> None:
        self.problems.append(Problem(node.start_mark.line + 1, path, text))


def _syntax_problem(error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    text = "; ".join(part for part in (error.context, error.problem) if part)
    if mark is None:
        return Problem(1, (), f"this is no YAML: {text}")
    return Problem(mark.line + 1, (), f"this is no YAML (column {mark.column + 1}): {text}")


def _code_point(character: object) -> int:
    # PyYAML gives an integer, its stubs and older versions a character.
    return character if isinstance(character, int) else ord(str(character)[:1] or "\0")
