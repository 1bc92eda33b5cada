"""Mentions at the same place are one: what is said twice in a line is said there once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from syncer.models import Mention


def join_mentions(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the mentions with those of the same lines joined, each keeping all its texts, in the given order."""
    joined: dict[tuple[str, str, int, int], Mention] = {}
    for mention in mentions:
        here = joined.get(mention.place)
        if here is None:
            joined[mention.place] = mention
        else:
            texts = tuple(dict.fromkeys((*here.texts, *mention.texts)))
            joined[mention.place] = replace(here, texts=texts, status=mention.status)
    return tuple(joined.values())
