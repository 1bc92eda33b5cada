"""What holds for every format of plain lines: nothing raises, and each line of a turn is said in the line it names."""

from __future__ import annotations

from syncer.transcripts.base import Format
from syncer.transcripts.pages import is_page, read_page


def check(format_: Format, lines: tuple[str, ...], path: str = "talk.md") -> None:
    """Detect and parse, and hold that every line of every block stands in the line of the file that it names."""
    check_detection(format_, path, lines)
    shown = read_page(lines) if is_page(lines) else lines
    seen = 0
    for turn in format_.parse(path, lines).turns:
        assert turn.first_line <= turn.last_line <= len(lines)
        for block in turn.blocks:
            # A stage of a plan and what is planned for it may share a line.
            assert seen <= block.first_line
            assert turn.first_line <= block.first_line <= block.last_line <= turn.last_line
            for line in block.lines:
                said = " ".join(line.text.replace("\0", "\ufffd").split())
                written = (lines[line.number - 1], shown[line.number - 1])
                assert any(said in " ".join(text.replace("\0", "\ufffd").split()) for text in written)
            seen = block.last_line


def check_detection(format_: Format, path: str, lines: tuple[str, ...]) -> None:
    """Detect, and hold that the answer can be weighed and told: a confidence, a reason, and no refusal of one's own."""
    detection = format_.detect(path, lines)
    assert 0 <= detection.confidence <= 1
    assert detection.reason
    assert not (detection.refuses and detection.confidence)
