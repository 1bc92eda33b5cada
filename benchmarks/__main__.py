"""Measure everything, one table after the other; with `--full` also sizes that take minutes.

Reading is measured over the folders of transcripts that are named as well.
"""

import sys
from pathlib import Path

from benchmarks import memory, planning, reading, requests, startup

if __name__ == "__main__":
    is_full = "--full" in sys.argv[1:]
    startup.measure()
    reading.measure(*(Path(name) for name in sys.argv[1:] if not name.startswith("--")))
    memory.measure(full=is_full)
    planning.measure(full=is_full)
    requests.measure(full=is_full)
