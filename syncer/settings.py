"""Find the configuration file that holds where a command runs, and read it."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import ValidationError

from syncer.config import DEFAULTS, Config
from syncer.errors import ConfigError

FILE_NAMES = ("syncer.yaml", ".syncer.yaml")
"""What a configuration file is called."""


def read_settings(named: Path | None, cwd: Path, root: Path) -> Config:
    """Return the configuration that was named, else that of the file nearest to `cwd`, else the defaults.

    Raises `ConfigError` where the named file is not there, and as `find` and `load`.
    """
    if named is not None:
        if not named.is_file():
            hint = "Name an existing file with --config, or leave it out."
            raise ConfigError(f"{named}: there is no such file", hint)
        return load(named)
    found = find(cwd, root)
    return load(found, os.path.relpath(found, cwd)) if found else DEFAULTS


def find(start: Path, root: Path) -> Path | None:
    """Return the configuration file nearest to `start`, looking upward to `root` and no further.

    A `start` outside `root` is looked at alone. Raises `ConfigError` where one folder holds two files, or where
    the file is a link out of `root`.
    """
    start, root = start.resolve(), root.resolve()
    root = root if start.is_relative_to(root) else start
    for folder in (start, *start.parents):
        found = [folder / name for name in FILE_NAMES if (folder / name).exists() or (folder / name).is_symlink()]
        if len(found) > 1:
            names = " and ".join(FILE_NAMES)
            raise ConfigError(f"{folder}: holds both {names}", "Keep one of them, or name one with --config.")
        if found and not found[0].resolve().is_relative_to(root):
            raise ConfigError(f"{found[0]}: links out of the repository", "Copy the file in, or name it with --config.")
        if found or folder == root:
            return found[0] if found else None
    return None


def load(path: Path, name: str = "") -> Config:
    """Read a configuration file; `name` is how errors call it, its path where empty.

    Raises `ConfigError` where it cannot be read or is wrong; the message lists every mistake as `file:line: key: …`.
    """
    name = name or str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{name}: cannot be read: {error.strerror}", "Check the path and its permissions.") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{name}:{line}: this is not UTF-8", "Save the file as UTF-8.") from error
    return parse(text, name)


def parse(text: str, name: str) -> Config:
    """Return the configuration that YAML text holds; an empty text means the defaults. Raises as `load`."""
    from syncer.config_errors import explain  # noqa: PLC0415  # slow to load, and most repositories have no file
    from syncer.config_file import Problem, read_document, to_error  # noqa: PLC0415  # likewise

    document = read_document(text, name)
    problems = list(document.problems)
    try:
        config = Config.model_validate({} if document.data is None else document.data)
    except ValidationError as error:
        found = [explain(detail, Config) for detail in error.errors(include_url=False)]
        problems += [Problem(document.line_of(path), path, text) for path, text in found]
    if problems:
        raise to_error(name, problems)
    return config
