"""Carry out every cell of the matrix and write the tables into the documentation: `python -m tests.reliability`."""

from __future__ import annotations

import sys

from tests.reliability.lines import lines
from tests.reliability.table import PAGE, rewrite


def main() -> int:
    """Rewrite the tables; the exit code is 1 where they were not what the matrix gives."""
    has_changed = rewrite(list(lines()))
    sys.stdout.write(f"{PAGE}: {'rewritten' if has_changed else 'as it was'}\n")
    return int(has_changed)


if __name__ == "__main__":
    sys.exit(main())
