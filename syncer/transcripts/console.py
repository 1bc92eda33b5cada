"""Leave out what a person pasted from a terminal: prompts of a shell, and what programs print below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from syncer.models import Line
from syncer.patterns import lazy
from syncer.transcripts.fences import Fence, read_fence
from syncer.transcripts.likeness import code_likeness, markdown_likeness

_PROMPT = lazy(
    r"\s*(?:(?:[$➜❯]|>>>|(?:PS )?[A-Z]:\\[^>\n]{0,100}>)\s+[A-Za-z./~_]\S*.*"
    r"|(?:(?:\([\w.-]{1,30}\) ?)?[\w.-]{1,40}@[\w.-]{1,60}[: ]\S{0,60}[$#%]|\[[\w.-]{1,40}@[^\]\n]{1,80}\][$#%]"
    r"|\[[^\]\n]{0,60}[\s:](?:~|/\w+)/[^\]\n]{0,100}\][$#%]?)\s+\S.*)"
)
_PRINTED = lazy(
    r"\s*(?:at (?:\S+ )?\(?\S+:\d+(?::\d+)?\)?\s*|File \".*\", line \d+.*|Traceback \(most recent call last\):.*"
    r"|[\w./\\@-]+\.\w{1,5}[:(]\d+(?:[:,]\d+)?\)?:?\s.*|(?:error|warning|fatal|note|info|debug|trace)(?:\[\w+\])?: .*"
    r"|[A-Z]\w*(?:Error|Exception|Warning)\b.*: .*|(?:npm|yarn|pnpm) (?:ERR|WARN|error|warn)\b.*|make(?:\[\d+\])?: .*"
    r"|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*|\[?\d\d:\d\d:\d\d[\].,\s].*"
    r"|\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\]?[\s:].*"
    r"|\^[~^]*\s*|(?:[✓✔✗✘✖⨯×]|PASS|FAIL|FAILED|PASSED)\s+\S.*|##\[\w+\].*|Run [\w.-]+/[\w.-]+@\S+.*"
    r"|(?:/(?:usr|opt|bin|home|var|tmp)/\S+ .*)|Error: The process .*|.*\bexit(?:ed with)? (?:code|status) \d+.*"
    r"|(?:Downloading|Fetching|Extracting|Compiling|Collecting|Requirement already satisfied:?) \S.*)"
)
_PRINTED_INDENTED = lazy(r"(?: {4}|\t)\s*\S.*|\s+[•└├│].*")
_FEWEST = 2
_SENTENCE = 0.5


def without_console(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with each stretch of a paragraph blank that was pasted from a terminal.

    It begins with a prompt, or with what a program prints if most of what follows is such, and ends before a
    sentence that closes the paragraph. What stands in a fence already is left as it is.
    """
    return tuple(_blank(lines))


def is_printed(line: str) -> bool:
    """Say whether a line is a prompt of a shell with what was typed at it, or such as programs print."""
    return _PROMPT.fullmatch(line) is not None or _PRINTED.fullmatch(line) is not None


def _blank(lines: Sequence[Line]) -> Iterator[Line]:
    paragraph: list[Line] = []
    opened: Fence | None = None
    for line in lines:
        fence = read_fence(line.text)
        if fence and (opened is None or fence.closes(opened)):
            yield from _blank_paragraph(paragraph)
            opened, paragraph = (fence if opened is None else None), []
            yield line
        elif opened or not line.text.strip():
            yield from _blank_paragraph(paragraph)
            paragraph = []
            yield line
        else:
            paragraph.append(line)
    yield from _blank_paragraph(paragraph)


def _blank_paragraph(paragraph: Sequence[Line]) -> Iterator[Line]:
    texts = [line.text for line in paragraph]
    start = next((at for at, text in enumerate(texts) if is_printed(text)), None)
    end = len(texts)
    while start is not None and end > start and _is_sentence(texts[end - 1]):
        end -= 1
    if start is None or not _is_console(texts[start:end]):
        yield from paragraph
        return
    yield from paragraph[:start]
    yield from (Line(line.number, "") for line in paragraph[start:end])
    yield from paragraph[end:]


def _is_sentence(text: str) -> bool:
    return not is_printed(text) and markdown_likeness(text) >= _SENTENCE and not code_likeness(text)


def _is_console(texts: Sequence[str]) -> bool:
    if not texts:
        return False
    if _PROMPT.fullmatch(texts[0]):
        return True
    printed = sum(bool(_PRINTED.fullmatch(text) or _PRINTED_INDENTED.fullmatch(text)) for text in texts)
    return printed >= _FEWEST and printed * 2 >= len(texts)
