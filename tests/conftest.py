"""The trackers that tests over several of them run on."""

from __future__ import annotations

from tests.trackers.conftest import ground

__all__ = ["ground"]
