"""Measure everything, one table after the other; with `--full` also sizes that take minutes."""

import sys

from benchmarks import memory, planning, reading, requests, startup

if __name__ == "__main__":
    is_full = "--full" in sys.argv[1:]
    startup.measure()
    reading.measure()
    memory.measure(full=is_full)
    planning.measure(full=is_full)
    requests.measure(full=is_full)
