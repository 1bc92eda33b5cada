"""Every line of the tables in the documentation, each with what finds it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from multiprocessing import get_context

from tests.reliability import at_once, commands, files, matrix
from tests.reliability.mishaps import MISHAPS
from tests.reliability.processes import starting
from tests.reliability.standing import NAMES
from tests.reliability.table import Table


def forge_line(position: int, name: str) -> str:
    """Return the line of a fault of a forge's server."""
    mishap = MISHAPS[position]
    return matrix.FORGE_TABLE.line(mishap.name, name, matrix.found(name, mishap))


def file_line(position: int) -> str:
    """Return the line of a mishap to an issue's file."""
    mishap = files.FILE_MISHAPS[position]
    with files.in_memory() as folder, starting(folder) as starter:
        files.prepare(folder / "yard")
        return files.LOCAL_TABLE.line(mishap.name, "local", files.found(starter, folder / "yard", mishap))


def killed_line(kind: str, name: str) -> str:
    """Return the line of a command that is killed at its writes."""
    with files.in_memory() as folder, starting(folder) as starter:
        yard = commands.make_yard(folder / "yard")
        found = commands.killed_at_writes(starter, yard, name, commands.KINDS[kind])
        return commands.KILLED_TABLE.line(kind, name, found)


def at_once_line(count: str, name: str) -> str:
    """Return the line of commands that run at once."""
    with files.in_memory() as folder, starting(folder) as starter:
        met = at_once.meet(starter, commands.make_yard(folder / "yard"), name, at_once.COUNTS[count])
        return at_once.AT_ONCE_TABLE.line(count, name, {"": [met]})


Cell = tuple[object, ...]
Lines = tuple[Table, Callable[..., str], list[Cell]]
TABLES: tuple[Lines, ...] = (
    (matrix.FORGE_TABLE, forge_line, list(product(range(len(MISHAPS)), NAMES))),
    (files.LOCAL_TABLE, file_line, list(product(range(len(files.FILE_MISHAPS))))),
    (commands.KILLED_TABLE, killed_line, list(product(commands.KINDS, NAMES))),
    (at_once.AT_ONCE_TABLE, at_once_line, list(product(at_once.COUNTS, at_once.TRACKERS))),
)


def names(table: Table, cells: list[Cell]) -> Iterator[tuple[str, str]]:
    """Yield how each line of a table begins: what happens, and on which tracker."""
    for cell in cells:
        if table is matrix.FORGE_TABLE:
            yield MISHAPS[int(str(cell[0]))].name, str(cell[1])
        elif table is files.LOCAL_TABLE:
            yield files.FILE_MISHAPS[int(str(cell[0]))].name, "local"
        else:
            yield str(cell[0]), str(cell[1])


def lines() -> Iterator[str]:
    """Yield every line that belongs between the marks."""
    # Processes of the pool start threads and further processes, which forked ones had better not.
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        awaited = [(made, [pool.submit(line, *cell) for cell in cells]) for made, line, cells in TABLES]
        for number, (made, futures) in enumerate(awaited):
            yield from ["", *made.head] if number else made.head
            yield from (future.result() for future in futures)
