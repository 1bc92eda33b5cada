"""Carry out every cell of the matrix and write the table into the documentation: `python -m tests.reliability`."""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor

from tests.reliability import table
from tests.reliability.matrix import FORGE_TABLE, found
from tests.reliability.mishaps import MISHAPS
from tests.reliability.standing import NAMES


def _forge_line(name: str, position: int) -> str:
    mishap = MISHAPS[position]
    return FORGE_TABLE.line(mishap.name, name, found(name, mishap))


def main() -> int:
    """Rewrite the table; the exit code is 1 where it was not what the matrix gives."""
    cells = [(name, position) for position in range(len(MISHAPS)) for name in NAMES]
    with ProcessPoolExecutor() as pool:
        lines = [*FORGE_TABLE.head, *pool.map(_forge_line, *zip(*cells, strict=True))]
    has_changed = table.rewrite(lines)
    sys.stdout.write(f"{table.PAGE}: {'rewritten' if has_changed else 'as it was'}\n")
    return int(has_changed)


if __name__ == "__main__":
    sys.exit(main())
