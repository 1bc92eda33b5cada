"""The configuration: its defaults, its file, and errors that say where and how to mend."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from syncer import config_values
from syncer.config import DEFAULTS, Config, json_schema
from syncer.config_errors import key_paths
from syncer.errors import ConfigError
from syncer.models import ItemType
from syncer.settings import load, parse

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "config.example.yaml"


def failing(text: str) -> str:
    """Return the message of the error that the text gives."""
    with pytest.raises(ConfigError) as caught:
        parse(text, "syncer.yaml")
    return caught.value.message


def mistakes(text: str) -> list[str]:
    """Return the lines of the error that the text gives; none where it is right."""
    try:
        parse(text, "syncer.yaml")
    except ConfigError as error:
        return error.message.splitlines()
    return []


def keys_in(data: object, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Return the path of every key of nested mappings."""
    for key, value in data.items() if isinstance(data, dict) else ():
        yield (*above, key)
        yield from keys_in(value, (*above, key))


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "labels:\n", "{}", "types:\nmax_new:\n"])
def test_what_is_left_out_is_the_default(text: str) -> None:
    assert parse(text, "syncer.yaml") == DEFAULTS


def test_the_example_holds_every_key_with_its_default() -> None:
    written = list(keys_in(yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))))

    assert load(EXAMPLE) == DEFAULTS
    assert written == list(key_paths(Config))


def test_the_example_explains_every_key_as_the_schema_does() -> None:
    lines = [line.strip() for line in EXAMPLE.read_text(encoding="utf-8").splitlines()]
    explained = [(line.partition(":")[0], above) for above, line in pairwise(lines) if re.match(r"\w", line)]

    def describe(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
        for name, field in model.model_fields.items():
            yield name, f"# {field.description}"
            if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
                yield from describe(field.annotation)

    assert explained == list(describe(Config))


def test_the_shipped_schema_is_current() -> None:
    shipped = (ROOT / "syncer" / "config.schema.json").read_text(encoding="utf-8")

    assert json.loads(shipped) == json.loads(json.dumps(json_schema())), "write it anew: syncer schema"


def test_the_example_leads_to_the_shipped_schema() -> None:
    first = EXAMPLE.read_text(encoding="utf-8").splitlines()[0]
    prefix = "# yaml-language-server: $schema="

    assert first.startswith(prefix)
    assert (ROOT / first.removeprefix(prefix)).is_file()


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("tracker: gitlab", "tracker", "gitlab"),
        ("repo: group/sub/name", "repo", "group/sub/name"),
        ("transcripts: [talks/**/*.md]", "transcripts", ("talks/**/*.md",)),
        ("types: [decision]", "types", (ItemType.DECISION,)),
        ("min_confidence: 1", "min_confidence", 1.0),
        ("since: 2025-01-31", "since", "2025-01-31"),
        ("since: 2025-01-31T10:00:00Z", "since", "2025-01-31T10:00:00+00:00"),
        ("since: ABCDEF0", "since", "abcdef0"),
        ("since: '20250131'", "since", "20250131"),
        ("max_new: none", "max_new", "none"),
        ("max_close: 0", "max_close", 0),
        ("max_size: 4096", "max_size", 4096),
        ("max_size: 1.5 kB", "max_size", 1500),
        ("max_size: 1 MiB", "max_size", 2**20),
        ("max_wait: 90", "max_wait", 90.0),
        ("max_wait: 1.5h", "max_wait", 5400.0),
        ("max_wait: 2 minutes", "max_wait", 120.0),
        ("formats: {logs/*.txt: irc}", "formats", {"logs/*.txt": "irc"}),
        ("accounts: ['@ada', 'github-actions[bot]']", "accounts", ("ada", "github-actions[bot]")),
        ("branches: [refs/heads/release/1]", "branches", ("release/1",)),
        ("forks: yes", "forks", True),
        ("people: {Ada L.: '@ada', 007: bond}", "people", {"Ada L.": "ada", "007": "bond"}),
        ("write_pause: 0", "write_pause", 0.0),
    ],
)
def test_values_are_read(text: str, key: str, value: object) -> None:
    assert getattr(parse(text, "syncer.yaml"), key) == value


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("\ntrackr: local", 2, ["trackr", "no such key", "did you mean `tracker`?"]),
        ("min-confidence: 1", 1, ["did you mean `min_confidence`?"]),
        ("managed: x", 1, ["did you mean `labels.managed`?"]),
        ("tracker: githib", 1, ["tracker", "github, gitlab, local", "did you mean `github`?"]),
        ("types:\n  - bug\n  - bugg", 3, ["types[1]", "bug, todo, feature, decision", "did you mean `bug`?"]),
        ("types: bug", 1, ["types", "a list", "'bug'"]),
        ("labels:\n  types:\n    bug: 5", 3, ["labels.types.bug", "expected text", "quotes"]),
        (
            "labels:\n  types:\n    bogus: x",
            3,
            ["labels.types.bogus", "the keys here are bug, todo, feature, decision"],
        ),
        ("labels: {types: {bug: no}}", 1, ["labels.types.bug", "expected text", "False"]),
        ("labels: []", 1, ["labels", "keys with values", "a list"]),
        ("labels: {managed: ''}", 1, ["cannot be empty"]),
        ("labels: {managed: ' x'}", 1, ["no blanks"]),
        ("labels: {managed: 'a,b'}", 1, ["no comma"]),
        (f"labels: {{managed: {'x' * 51}}}", 1, ["at most 50", "51"]),
        ("labels:\n  managed: Bug\n  types:\n    bug: bug", 4, ["labels.types.bug", "`labels.managed`"]),
        ("labels:\n  types:\n    bug: 'Type: Todo'", 3, ["labels.types.bug", "`labels.types.todo`"]),
        ("min_confidence: 2", 1, ["at most 1", "2"]),
        ("min_confidence: -0.5", 1, ["at least 0", "-0.5"]),
        ("min_confidence: true", 1, ["a number", "True"]),
        ("min_confidence: '0.5'", 1, ["a number", "'0.5'"]),
        ("min_confidence: .nan", 1, ["nan"]),
        ("max_new: -1", 1, ["whole number", "none", "-1"]),
        ("max_new: all", 1, ["whole number", "none", "'all'"]),
        ("max_close: true", 1, ["whole number"]),
        ("max_size: 0", 1, ["at least one byte"]),
        ("max_size: big", 1, ["128 MB", "'big'"]),
        ("max_wait: soon", 1, ["10 minutes", "'soon'"]),
        ("max_wait: -1", 1, ["10 minutes", "-1"]),
        ("on_done: delete", 1, ["close, comment, ignore"]),
        ("since: 1234567", 1, ["quotes"]),
        ("since: yes", 1, ["commit", "date", "True"]),
        ("since: HEAD", 1, ["commit", "date", "'HEAD'"]),
        ("since: --all", 1, ["commit", "'--all'"]),
        ("a: b\nsince: 2025-02-30", 2, ["since", "2025-02-30", "quotes"]),
        ("repo: tool", 1, ["owner/name", "'tool'"]),
        ("repo: https://example.com/a/b", 1, ["not an address"]),
        ("repo: a/../b", 1, ["owner/name"]),
        ("tracker: github\nrepo: a/b/c", 2, ["repo", "owner/name"]),
        ("transcripts: [../other/*.md]", 1, ["transcripts[0]", "inside the repository"]),
        ("transcripts: [/etc/*.md]", 1, ["repository's root"]),
        ("transcripts: ['C:/talks']", 1, ["repository's root"]),
        ("transcripts: ['talks\\a.md']", 1, ["`/`"]),
        ("transcripts: ['!a.md']", 1, ["ignore.paths"]),
        ("ignore: {fingerprints: [abc]}", 1, ["ignore.fingerprints[0]", "v1:0123456789abcdef"]),
        ("ignore: {titles: ['']}", 1, ["ignore.titles[0]", "some text"]),
        ("formats: {logs/*.txt: ircc}", 1, ["formats", "no format is called 'ircc'", "irc"]),
        ("accounts: [a b]", 1, ["account"]),
        ("branches: [-x]", 1, ["branch"]),
        ("forks: maybe", 1, ["true or false", "'maybe'"]),
        ("people: [ada]", 1, ["keys with values", "a list"]),
        ("people: {Ada: 1}", 1, ["people.Ada", "expected text"]),
        ("write_pause: 61", 1, ["at most 60"]),
        ("tracker: local\nforks: true\ntracker: gitlab", 3, ["tracker", "written twice", "line 1"]),
        ("? [a, b]\n: c", 1, ["a key must be"]),
        ("- a", 1, ["keys with values", "a list"]),
        ("just words", 1, ["keys with values"]),
        ("types: &x [bug]\nrepo: *x", 2, ["aliases"]),
        ("forks: true\ntypes: [bug", 2, ["no YAML"]),
        ("accounts: [@ada]", 1, ["no YAML", "column 12", "'@'"]),
        ("a: b\n---\nc: d", 2, ["no YAML", "single document"]),
        ("x: !!python/name:os.system", 1, ["no YAML"]),
        ("x: !!set {a}", 1, ["the tag"]),
        ("a: b\nc: '\x01'", 2, ["U+0001"]),
        ("max_new: 0x_", 1, ["max_new", "0x_"]),
        ("a: " + "[" * 1500, 1, []),
    ],
)
def test_a_mistake_names_file_line_key_and_fix(text: str, line: int, words: list[str]) -> None:
    message = failing(text)

    assert message.splitlines()[-1].startswith(f"syncer.yaml:{line}: ")
    for word in words:
        assert word in message


def test_all_mistakes_come_at_once_in_the_order_of_lines() -> None:
    message = failing("tracker: nowhere\nforks: 3\nforks: true\nlabels:\n  managed: ''\nbogus: 1\n")

    assert [line.split(": ")[0:2] for line in message.splitlines()] == [
        ["syncer.yaml:1", "tracker"],
        ["syncer.yaml:2", "forks"],
        ["syncer.yaml:3", "forks"],
        ["syncer.yaml:5", "labels.managed"],
        ["syncer.yaml:6", "bogus"],
    ]


def test_a_token_in_the_file_is_not_shown() -> None:
    token = "ghp_" + "a1B2" * 9

    assert token not in failing(f"token: {token}\ntracker: {token}\n{token}: x")


def test_limits_depend_on_the_tracker_only_where_nothing_is_set() -> None:
    assert DEFAULTS.new_limit("github") == 25
    assert DEFAULTS.new_limit("gitlab") == 25
    assert DEFAULTS.new_limit("local") is None
    assert parse("max_new: 3", "syncer.yaml").new_limit("local") == 3
    assert parse("max_new: none", "syncer.yaml").new_limit("github") is None
    assert DEFAULTS.close_limit() == 10
    assert parse("max_close: none", "syncer.yaml").close_limit() is None


@pytest.mark.parametrize(("since", "is_date"), [("2025-01-31", True), ("'20250131'", False), ("abcdef0", False)])
def test_since_is_a_date_or_a_commit(since: str, is_date: bool) -> None:
    assert config_values.is_date(parse(f"since: {since}", "syncer.yaml").since or "") is is_date


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_a_configuration_or_a_named_mistake(text: str) -> None:
    assert all(line.startswith("syncer.yaml:") for line in mistakes(text))


KEYS = sorted(Config.model_fields)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(KEYS), values, max_size=4))
def test_any_values_are_a_configuration_or_named_mistakes(data: dict[str, object]) -> None:
    assert all(line.startswith("syncer.yaml:") for line in mistakes(yaml.safe_dump(data, allow_unicode=True)))
