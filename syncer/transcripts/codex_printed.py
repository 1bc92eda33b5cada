"""What Codex prints for people of a run without a keyboard (`codex exec`): a time and who or what, the text below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from syncer.patterns import lazy
from syncer.transcripts.layout import Layout, read_layout

# https://github.com/openai/codex: codex-rs/exec/src/event_processor_with_human_output.rs
_TIME = r"\[\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?\][ \t]+"
_STEP = lazy(rf"{_TIME}(?P<what>\S.*)")
_USER = lazy(r"User instructions:[ \t]*(?P<rest>.*)")
_AGENT = lazy(r"codex(?::?[ \t]+(?P<rest>.*))?")


def with_steps_named(layout: Layout) -> Layout | None:
    """Return the layout with the names of who speaks or works in place of the times; None where it is no such log."""
    steps = [match["what"] for line in layout.lines if (match := _STEP.fullmatch(line.rstrip()))]
    if not (any(map(_USER.fullmatch, steps)) and any(map(_AGENT.fullmatch, steps))):
        return None
    return read_layout(tuple(_named(layout.lines)))


def _named(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines; all that is neither the user's nor the agent's is a tool's."""
    for line in lines:
        step = _STEP.fullmatch(line.rstrip())
        if step is None:
            yield line
        elif said := _USER.fullmatch(step["what"]):
            yield f"**User:** {said['rest']}".rstrip()
        elif said := _AGENT.fullmatch(step["what"]):
            yield f"**Codex:** {said['rest'] or ''}".rstrip()
        else:
            yield "**Tool:**"
