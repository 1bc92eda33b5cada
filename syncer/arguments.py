"""The arguments and options that commands share."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from syncer.report import FORMATS

Command = TypeVar("Command", bound=Callable[..., Any])


class Limit(click.ParamType[int | str]):
    """A number of issues, or `none` for no limit."""

    name = "N|none"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | str:
        """Return the number or the word."""
        if str(value).casefold() == "none":
            return "none"
        if isinstance(value, int) or str(value).isdecimal():
            return int(value)
        return self.fail(f"{value!r} is neither a number nor `none`", param, ctx)


class Fraction(click.FloatRange):
    """A number from 0 to 1; what is no number, which every comparison lets through, is none."""

    def __init__(self) -> None:
        super().__init__(0, 1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return the number."""
        number = super().convert(value, param, ctx)
        return self.fail(f"{value!r} is not a number", param, ctx) if math.isnan(number) else number


def _add(command: Command, options: Sequence[Callable[[Command], Command]]) -> Command:
    # The decorator that is applied last is shown first.
    for option in reversed(options):
        command = option(command)
    return command


_CONFIG = click.option(
    "--config", "config_path", type=click.Path(path_type=Path), help="Configuration file, if not the nearest."
)
_TRACKER = click.option(
    "--tracker",
    type=click.Choice(["github", "gitlab", "local"]),
    help="Where issues live: under CI its forge, else local.",
)
_REPO = click.option("--repo", metavar="OWNER/NAME", help="Repository that issues are filed in.")


def _format(*names: str) -> Callable[[Command], Command]:
    return click.option("--format", "format_", type=click.Choice(names), default="text", help="Form of the result.")


def examining(command: Command) -> Command:
    """Give a command what it takes to know which tracker a run would choose."""
    return _add(command, (_CONFIG, _TRACKER, _REPO, _format("text", "json")))


def reading(command: Command) -> Command:
    """Give a command what every one takes that reads transcripts."""
    return _add(
        command,
        (
            click.argument("paths", nargs=-1, metavar="[PATH]..."),
            _CONFIG,
            _format(*FORMATS),
            click.option("--min-confidence", type=Fraction(), metavar="0..1", help="How sure an item must be."),
            click.option("-v", "--verbose", is_flag=True, help="List everything, say why, and what is being done."),
            click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors on standard error."),
        ),
    )


def tracking(command: Command) -> Command:
    """Give a command what every one takes that knows a tracker."""
    return _add(
        command,
        (
            _TRACKER,
            _REPO,
            click.option("--max-new", type=Limit(), metavar=Limit.name, help="Refuse a plan that creates more issues."),
            click.option(
                "--max-close", type=Limit(), metavar=Limit.name, help="Refuse a plan that closes more issues."
            ),
            click.option("--changed", metavar="BEFORE..AFTER", help="Do nothing if no transcript changed in between."),
        ),
    )
