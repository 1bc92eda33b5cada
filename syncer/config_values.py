"""What the values of the configuration may be: types that check themselves and say what they expect."""

from __future__ import annotations

import datetime
import re
from pathlib import PurePosixPath
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, ByteSize, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from syncer.redact import redact

LABEL_LIMIT = 50
"""Characters of a label's name, GitHub's limit (GitLab's is 255)."""

_DURATION = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>s|secs?|seconds?|m|mins?|minutes?|h|hours?|)", re.IGNORECASE
)
_SIZE = re.compile(r"\d+(?:\.\d+)?\s*(?:[kmgt]i?)?b?", re.IGNORECASE)
_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3600}


def show(value: object) -> str:
    """Return a value for a message: on one line, shortened, secrets masked."""
    shown = repr(redact(value)) if isinstance(value, str) else redact(str(value))
    return shown if len(shown) <= 60 else shown[:57] + "..."


def refuse(text: str, key: str = "") -> PydanticCustomError:
    """Return the error of a value; `key` names the offending key where a check sees several at once."""
    return PydanticCustomError("refused", "{text}", {"text": text, "key": key})


def _check_glob(value: str) -> str:
    if not value.strip():
        raise refuse("a pattern cannot be empty")
    if "\\" in value:
        raise refuse(f"{show(value)}: write `/` between folders")
    if value.startswith("!"):
        raise refuse(f"{show(value)}: patterns are not negated; leave files out by `ignore.paths`")
    if value.startswith(("/", "~")) or re.match(r"[A-Za-z]:", value):
        raise refuse(f"{show(value)}: patterns begin at the repository's root, without a leading `/` or `~`")
    if ".." in PurePosixPath(value).parts:
        raise refuse(f"{show(value)}: patterns stay inside the repository, without `..`")
    return value


def _check_format(value: str) -> str:
    from syncer.transcripts import FORMATS  # noqa: PLC0415  # slow to load, and few configurations name one

    if value not in FORMATS:
        raise refuse(f"no format is called {show(value)}; there are {', '.join(FORMATS)}")
    return value


def _check_label(value: str) -> str:
    if not value:
        raise refuse("a label's name cannot be empty")
    if value != value.strip() or not value.isprintable():
        raise refuse(f"{show(value)}: a label's name has no blanks at its ends and no control characters")
    if "," in value:
        raise refuse(f"{show(value)}: a label's name has no comma, because lists of labels are split there")
    if len(value) > LABEL_LIMIT:
        raise refuse(f"{show(value)}: a label's name has at most {LABEL_LIMIT} characters, not {len(value)}")
    return value


def _check_account(value: str) -> str:
    name = value.strip().removeprefix("@")
    if not name or not name.isprintable() or " " in name:
        raise refuse(f"{show(value)}: expected the name of an account")
    return name


def _check_branch(value: str) -> str:
    name = value.removeprefix("refs/heads/")
    if not name or name.startswith("-") or not name.isprintable() or " " in name:
        raise refuse(f"{show(value)}: expected the name of a branch")
    return name


def _check_fingerprint(value: str) -> str:
    if not re.fullmatch(r"v[1-9][0-9]*:[0-9a-f]{16}", value):
        raise refuse(f"{show(value)}: expected a fingerprint as `syncer extract` gives it, like v1:0123456789abcdef")
    return value


def _check_text(value: str) -> str:
    if not value.strip():
        raise refuse("expected some text; got none")
    return value.strip()


def _check_repo(value: str) -> str:
    if "://" in value or value.startswith("git@"):
        raise refuse(f"{show(value)}: expected owner/name alone, not an address")
    parts = value.split("/")
    if len(parts) < 2 or not all(re.fullmatch(r"[\w.-]+", part) and part.strip(".") for part in parts):
        raise refuse(f"{show(value)}: expected owner/name, on GitLab also group/subgroup/name")
    return value


def _read_limit(value: object) -> object:
    if isinstance(value, str) and value.casefold() == "none":
        return "none"
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise refuse(f"expected a whole number from 0 up, or none for no limit; got {show(value)}")


def _read_size(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | str) or not _SIZE.fullmatch(str(value).strip()):
        raise refuse(f'expected a number of bytes or a size like "128 MB"; got {show(value)}')
    return value


def _check_size(value: ByteSize) -> ByteSize:
    if value < 1:
        raise refuse("expected a size of at least one byte")
    return value


def _read_seconds(value: object) -> object:
    match = None if isinstance(value, bool) else _DURATION.fullmatch(str(value).strip())
    if match is None:
        raise refuse(f'expected a number of seconds or a time like "10 minutes"; got {show(value)}')
    return float(match["number"]) * _SECONDS[match["unit"][:1].lower()]


def _read_since(value: object) -> object:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise refuse(f"expected a commit or a date; got the number {value}: a commit of digits alone goes in quotes")
    if isinstance(value, str) and re.fullmatch(r"[0-9a-fA-F]{7,64}", value):
        return value.lower()
    if isinstance(value, str) and is_date(value):
        return value
    raise refuse(f"expected a commit (7 or more hexadecimal digits) or a date like 2025-01-31; got {show(value)}")


def is_date(value: str) -> bool:
    """Return whether the text is an ISO 8601 date or time with hyphens; one of digits alone would be a commit."""
    try:
        datetime.datetime.fromisoformat(value)
    except ValueError:
        return False
    return value[4:5] == "-"


_LIMIT_SCHEMA = [{"type": "integer", "minimum": 0}, {"const": "none"}]
_SIZE_SCHEMA = {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": "^[0-9]"}]}
_SECONDS_SCHEMA = {"anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": "^[0-9]"}]}

Glob = Annotated[str, AfterValidator(_check_glob)]
FormatName = Annotated[str, AfterValidator(_check_format)]
LabelName = Annotated[
    str,
    AfterValidator(_check_label),
    WithJsonSchema({"type": "string", "minLength": 1, "maxLength": LABEL_LIMIT, "pattern": "^[^,]*$"}),
]
Account = Annotated[str, AfterValidator(_check_account)]
Branch = Annotated[str, AfterValidator(_check_branch)]
Fingerprint = Annotated[
    str,
    AfterValidator(_check_fingerprint),
    WithJsonSchema({"type": "string", "pattern": "^v[1-9][0-9]*:[0-9a-f]{16}$"}),
]
Text = Annotated[str, AfterValidator(_check_text)]
RepoName = Annotated[str, AfterValidator(_check_repo)]
Since = Annotated[str, BeforeValidator(_read_since)]
Fraction = Annotated[float, Field(ge=0, le=1, strict=True)]
Pause = Annotated[float, Field(ge=0, le=60, strict=True)]
Size = Annotated[ByteSize, BeforeValidator(_read_size), AfterValidator(_check_size), WithJsonSchema(_SIZE_SCHEMA)]
Seconds = Annotated[float, BeforeValidator(_read_seconds), WithJsonSchema(_SECONDS_SCHEMA)]
Limit = Annotated[int | Literal["none"], BeforeValidator(_read_limit), WithJsonSchema({"anyOf": _LIMIT_SCHEMA})]
