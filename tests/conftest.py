"""The trackers that tests over several of them run on."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

from tests.trackers.conftest import ground

__all__ = ["ground"]

# A slow machine is no reason to fail: no test asserts anything about the time it takes.
settings.register_profile("patient", deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
