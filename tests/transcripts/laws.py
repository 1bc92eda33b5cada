"""The laws of reading as they hold for each format, by the family that its files belong to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from syncer.transcripts.base import Format
from tests.transcripts import caption_laws, json_laws, text_laws

Check = Callable[[Format, tuple[str, ...]], None]

_BY_SUFFIX: dict[str, Check] = {
    ".json": json_laws.check,
    ".jsonl": json_laws.check,
    ".srt": caption_laws.check,
    ".vtt": caption_laws.check,
}
# Their texts are in parts or in a markup of their own, which become Markdown.
_REWRITTEN: dict[str, Check] = dict.fromkeys(("slack", "discord", "copilot"), partial(json_laws.check, whole=False))


def law_of(format_: str, suffix: str) -> Check:
    """Return the check of a format whose files end in a suffix."""
    return _REWRITTEN.get(format_) or _BY_SUFFIX.get(suffix, text_laws.check)
