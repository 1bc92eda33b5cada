"""Which records of a session of Codex were taken back, as the user went back over some turns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from syncer.transcripts.codex_records import TEXT, event, item, speech, told_by_events
from syncer.transcripts.located_json import read_records
from syncer.transcripts.spoken import was_typed
from syncer.transcripts.values import mapping, mappings, string, texts

_BACK = "thread_rolled_back"


def without_rolled_back(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a session, an empty one in place of each that was taken back; `lines` are read repeatedly."""
    taken_back = iter(_taken_back(lines))
    first, last = next(taken_back, (0, 0))
    for number, line in enumerate(lines, start=1):
        if last and number > last:
            first, last = next(taken_back, (0, 0))
        yield "" if first <= number <= last else line


def _taken_back(lines: Iterable[str]) -> list[tuple[int, int]]:
    """Return the first and the last line of what was taken back each time, in order, none within another.

    Going back takes so many messages of the user with all that follows them, or all of them where there are no more:
    https://github.com/openai/codex, codex-rs/core/src/context_manager/history.rs.
    """
    found: list[tuple[int, int]] = []
    begun: list[int] = []
    above = 0
    if not any(_BACK in line for line in lines):
        return found
    told = told_by_events(lines)
    for record in read_records(lines):
        value = record.value
        if event(value) == _BACK:
            count = mapping(value.get("payload")).get("num_turns")
            turns = min(count, len(begun)) if isinstance(count, int) and count > 0 else 0
            first = begun[-turns] if turns else record.number
            del begun[len(begun) - turns :]
            while found and found[-1][0] >= first:
                found.pop()
            found.append((first, record.number))
            continue
        role, content = speech(value, told)
        if role == "user" and ("user" in told or _is_sent(content)):
            begun.append(above if above and "user" in told else record.number)
        if item(value).get("role") == "user":
            # The same message stands right above its event as an item.
            above = record.number
        elif role:
            above = 0
    return found


def _is_sent(content: object) -> bool:
    """Say whether a person sent an item, rather than the tool in the user's name."""
    has_picture = any(string(part.get("type")) == "input_image" for part in mappings(content))
    return has_picture or any(map(was_typed, texts(content, TEXT)))
