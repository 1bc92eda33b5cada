"""Read and write the text of one issue file: YAML front matter that a person can edit, then the body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.constructor import SafeConstructor
from yaml.resolver import Resolver

from syncer.models import State
from syncer.trackers.yaml_lines import dump

_FENCE = "---"
_ALWAYS = ("title", "state", "labels", "assignees")
_RECORD = "syncer"
_NULL = "tag:yaml.org,2002:null"

try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]  # exported by the library, not by its types

    class _Loader(Composer, CParser, SafeConstructor, Resolver):
        """Events from libyaml, nodes in Python: libyaml's own nodes overflow the stack on deep nesting."""

        def __init__(self, text: str) -> None:
            CParser.__init__(self, text)
            Composer.__init__(self)
            SafeConstructor.__init__(self)
            Resolver.__init__(self)

except ImportError:
    _Loader = yaml.SafeLoader  # type: ignore[misc, assignment]  # the same, slower, where libyaml is missing


class FrontMatterError(ValueError):
    """The text is no issue file; the message says what is wrong, with the line where one is to blame."""


@dataclass(frozen=True, slots=True)
class Document:
    """What an issue file says. `record` is the part under `syncer:`, None where there is none."""

    title: str
    body: str
    state: State = State.OPEN
    labels: tuple[str, ...] = ()
    assignees: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    record: Mapping[str, Any] | None = None


def parse(text: str) -> Document:
    """Return what the text of an issue file says, its lines ended by line feeds.

    Scalars are taken as they are written, so that `title: 1.10` stays so. A text without front matter is a
    body with its first line as title. Raises `FrontMatterError`.
    """
    head, body = _split(text)
    fields = _fields(head) if head is not None else {}
    title = _scalar("title", fields["title"]) if "title" in fields else ""
    return Document(
        title=title or _first_line(body),
        body=body,
        state=_state(fields["state"]) if "state" in fields else State.OPEN,
        labels=_strings("labels", fields.get("labels")),
        assignees=_strings("assignees", fields.get("assignees")),
        comments=_strings("comments", fields.get("comments"), commas=False),
        record=_construct(fields[_RECORD]) if _RECORD in fields else None,
    )


def has_front_matter(text: str) -> bool:
    """Return whether the text begins with front matter."""
    return _split(text)[0] is not None


def write(document: Document, previous: str = "") -> str:
    """Return the text of an issue file that says what the document says.

    Of the previous text, what the document does not change stays as written: other keys, comments, layout.
    Raises `FrontMatterError` where the previous text is no issue file.
    """
    head = _split(previous)[0] if previous else None
    new = _values(document)
    if head is None:
        sections = {key: dump(key, value) for key, value in new.items() if value or key in _ALWAYS}
    else:
        old = _values(parse(previous))
        sections = _sections(head)
        for key, value in new.items():
            if value != old[key]:
                dumped = dump(key, value) if value or key in _ALWAYS else ""
                sections[key] = dumped + _trailing_comments(sections.get(key, ""))
    record = sections.pop(_RECORD, "")
    front = "".join((*sections.values(), record))
    return f"{_FENCE}\n{front}{_FENCE}\n\n" + document.body.rstrip("\n") + "\n"


def _values(document: Document) -> dict[str, Any]:
    return {
        "title": document.title,
        "state": document.state.value,
        "labels": list(document.labels),
        "assignees": list(document.assignees),
        "comments": list(document.comments),
        _RECORD: document.record,
    }


def _split(text: str) -> tuple[str | None, str]:
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return None, text.rstrip("\n")
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            body = "\n".join(lines[number + 1 :])
            return "".join(f"{line}\n" for line in lines[1:number]), body.removeprefix("\n").rstrip("\n")
    raise FrontMatterError("line 1: the front matter is not closed by a line `---`")


def _first_line(body: str) -> str:
    return next((line.strip().lstrip("#").strip() for line in body.split("\n") if line.strip()), "")


def _fields(head: str) -> dict[str, yaml.Node]:
    root = _compose(head)
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise FrontMatterError("line 2: the front matter is not written as one `key: value` a line")
    fields: dict[str, yaml.Node] = {}
    for key, value in root.value:
        if not isinstance(key, yaml.ScalarNode):
            raise FrontMatterError(f"line {_line(key)}: a key must be a word")
        if key.value in fields:
            raise FrontMatterError(f"line {_line(key)}: `{key.value}` is there twice")
        fields[key.value] = value
    return fields


def _compose(head: str) -> yaml.Node | None:
    try:
        loader = _Loader(head)
        try:
            node: yaml.Node | None = loader.get_single_node()
            return node
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 2}: " if mark else ""
        raise FrontMatterError(f"{where}the front matter is no YAML: {error.problem or error.context}") from error
    except yaml.YAMLError as error:
        raise FrontMatterError(f"the front matter is no YAML: {str(error).splitlines()[0]}") from error
    except RecursionError as error:
        raise FrontMatterError("the front matter is nested too deeply") from error


def _construct(node: yaml.Node) -> Mapping[str, Any] | None:
    """Return the record as plain data, an empty mapping where it is of another kind."""
    try:
        data = SafeConstructor().construct_document(node)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 2


def _scalar(key: str, node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise FrontMatterError(f"line {_line(node)}: `{key}` must be text; one with a colon or bracket needs quotes")
    return "" if node.tag == _NULL and node.value in {"", "~"} else str(node.value)


def _strings(key: str, node: yaml.Node | None, *, commas: bool = True) -> tuple[str, ...]:
    if node is None:
        return ()
    if isinstance(node, yaml.ScalarNode):
        text = _scalar(key, node)
        return tuple(part.strip() for part in (text.split(",") if commas else [text]) if part.strip())
    if not isinstance(node, yaml.SequenceNode):
        raise FrontMatterError(f"line {_line(node)}: `{key}` must be a list")
    return tuple(text for text in (_scalar(key, entry) for entry in node.value) if text)


def _state(node: yaml.Node) -> State:
    try:
        return State(_scalar("state", node).strip().lower())
    except ValueError as error:
        raise FrontMatterError(f"line {_line(node)}: `state` must be `open` or `closed`") from error


def _sections(head: str) -> dict[str, str]:
    """Cut the front matter before each key; text before the first key belongs to it."""
    root = _compose(head)
    starts = [(key.value, key.start_mark.index) for key, _ in root.value] if isinstance(root, yaml.MappingNode) else []
    ends = [start for _, start in starts[1:]] + [len(head)]
    begins = [0] + [start for _, start in starts[1:]]
    return {key: head[begin:end] for (key, _), begin, end in zip(starts, begins, ends, strict=True)}


def _trailing_comments(section: str) -> str:
    lines = section.splitlines(keepends=True)
    kept = len(lines)
    while kept and (lines[kept - 1].startswith("#") or not lines[kept - 1].strip()):
        kept -= 1
    return "".join(lines[kept:])
