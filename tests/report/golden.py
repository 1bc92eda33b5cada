"""Whole outputs of the sample reports; run as a module it writes them anew, to be read before they are committed."""

from __future__ import annotations

from pathlib import Path

from syncer.report import FORMATS
from syncer.report.annotations import to_annotations
from syncer.report.base import View
from tests.report.samples import ALL

FOLDER = Path(__file__).parent.parent / "golden" / "report"
ENDINGS = {"text": "txt", "json": "json", "markdown": "md"}


def render_all() -> dict[str, str]:
    """Return the text of every golden file by its name."""
    texts = {}
    for name, report in ALL.items():
        for kind, ending in ENDINGS.items():
            texts[f"{name}.{ending}"] = FORMATS[kind](report, View(width=100)) + "\n"
        texts[f"{name}.annotations"] = to_annotations(report) + "\n"
    texts["extract.explained.txt"] = FORMATS["text"](ALL["extract"], View(explain=True)) + "\n"
    return texts


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file_name, content in render_all().items():
        (FOLDER / file_name).write_text(content, encoding="utf-8", newline="\n")
