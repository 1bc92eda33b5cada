"""What the config may add to the rules' own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from syncer.models import ItemType, Priority


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """Further words of the config.

    `markers` maps further marker words to a type, `headings` further headings that announce a list, and
    `priority_words` further words that speak for a level. All are compared without regard to case.
    """

    markers: Mapping[str, ItemType] = field(default_factory=dict)
    headings: Mapping[str, ItemType] = field(default_factory=dict)
    priority_words: Mapping[Priority, tuple[str, ...]] = field(default_factory=dict)
