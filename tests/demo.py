"""The demo as the README tells it; run as a module it writes the golden files and the README's blocks anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
GOLDEN = ROOT / "tests" / "golden" / "demo"
TRANSCRIPTS = sorted((ROOT / "examples" / "transcripts").glob("*.md"))
KEPT = {"first.txt": (9, 7), "extract.json": (29, 3)}
PRINTED = "examples/transcripts/2026-03-18-label-printer.md"
SHOWN = "cap the retries of the mail queue at five"


def run_demo(folder: Path) -> str:
    """Run the script of `make demo` in a folder and return what it prints; at a fixed hour, for a fixed commit."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder.parent),
        "GIT_AUTHOR_DATE": "2026-04-01T09:00:00Z",
        "GIT_COMMITTER_DATE": "2026-04-01T09:00:00Z",
    }
    script = ["sh", str(ROOT / "examples" / "demo.sh"), str(folder)]
    done = subprocess.run(script, env=environment, check=True, capture_output=True, text=True, timeout=120)
    return done.stdout.replace(str(folder), ".demo")


def run_extract(*paths: str) -> str:
    """Return what `syncer extract --format json` prints for files of this project."""
    command = [sys.executable, "-m", "syncer", "extract", "--format", "json", *paths]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=120).stdout


def find_issues(folder: Path) -> list[Path]:
    """Return the files of the issues that a demo made."""
    return sorted((folder / ".syncer" / "issues").glob("*.md"))


def render_all() -> dict[str, str]:
    """Return by the names of golden files what two runs print, one of the issues, and the items of one transcript."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "demo"
        texts = {"first.txt": run_demo(folder), "again.txt": run_demo(folder)}
        issues = [path.read_text(encoding="utf-8") for path in find_issues(folder)]
    texts["issue.md"] = next(text for text in issues if SHOWN in text.lower())
    texts["extract.json"] = run_extract(PRINTED)
    return texts


def abridge(name: str, text: str) -> str:
    """Return as much of a golden file as the README shows, with an ellipsis for what it leaves out."""
    lines = text.strip("\n").split("\n")
    begin, end = KEPT.get(name, (len(lines), 0))
    return "\n".join(lines if begin + end >= len(lines) else [*lines[:begin], "…", *lines[-end:]])


def find_block(name: str, readme: str) -> tuple[int, int]:
    """Return where the README's block for a golden file begins and ends, after the command that it starts with."""
    block = re.search(rf"<!-- {re.escape(name)} -->\n(`{{3,}})\w+\n(?:\$ .+\n)?(?s:(.*?))\n\1\n", readme)
    assert block is not None, f"the README has no block for {name}"
    return block.span(2)


if __name__ == "__main__":
    told = README.read_text(encoding="utf-8")
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for file_name, content in render_all().items():
        (GOLDEN / file_name).write_text(content, encoding="utf-8", newline="\n")
        first, last = find_block(file_name, told)
        told = told[:first] + abridge(file_name, content) + told[last:]
    README.write_text(told, encoding="utf-8", newline="\n")
