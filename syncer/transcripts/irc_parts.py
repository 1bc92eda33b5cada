"""Which lines of a part of a channel's log tell how the next part is to be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from syncer.transcripts.bots import find_bots
from syncer.transcripts.irc_lines import LogLine, is_report, read_log
from syncer.transcripts.scribing import names_scribe, seats_anew

# The words of another go on for so long, and a client reports so much beside them.
_LAST = 20
_MOST = 500


def carried(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines that tell who scribes, who is there and who is a bot, and the last ones, in their order.

    Blank lines between them stand for what was left out, as nobody goes on with what was said that long before.
    """
    log = read_log(lines)
    kept = sorted({*_of_form(lines), *_of_scribes(log), *_of_nicks(log), *(line.position for line in log[-_LAST:])})
    blanks = ("",) * _LAST
    apart = ((lines[at], *blanks[: next_at - at - 1]) for at, next_at in pairwise([*kept, len(lines)]))
    return tuple(chain.from_iterable(apart))


def _of_form(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines without which a line of some clients is not known for a message."""
    for tells in (is_report, lambda line: "#startmeeting" in line):
        yield from [position for position, line in enumerate(lines) if tells(line)][:1]


def _of_scribes(log: Sequence[LogLine]) -> Iterator[int]:
    seats = [line for line in log if names_scribe(line)]
    anew = max((number for number, line in enumerate(seats) if seats_anew(line)), default=0)
    yield from (line.position for line in seats[anew:][-_MOST:])


def _of_nicks(log: Sequence[LogLine]) -> Iterator[int]:
    yield from _first(log)
    yield from _first(line for line in log if find_bots([line]))


def _first(log: Iterable[LogLine]) -> list[int]:
    first: dict[str, int] = {}
    for line in log:
        first.setdefault(line.nick, line.position)
    return [*first.values()][:_MOST]
