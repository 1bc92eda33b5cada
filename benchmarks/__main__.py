"""Measure everything, one table after the other."""

from benchmarks import planning, reading, requests, startup

if __name__ == "__main__":
    for room in (startup, reading, planning, requests):
        room.measure()
