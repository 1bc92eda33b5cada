"""The demo as the README tells it; run as a module it writes the golden files and the README's blocks anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden" / "demo"
README = ROOT / "README.md"
TRANSCRIPTS = sorted((ROOT / "examples" / "transcripts").glob("*.md"))
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


def find_issues(folder: Path) -> list[Path]:
    """Return the files of the issues that a demo made."""
    return sorted((folder / ".syncer" / "issues").glob("*.md"))


def render_all() -> dict[str, str]:
    """Return what the first run prints, what the second prints, and one of the issues, by the name of its file."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "demo"
        texts = {"first.txt": run_demo(folder), "again.txt": run_demo(folder)}
        issues = [path.read_text(encoding="utf-8") for path in find_issues(folder)]
    texts["issue.md"] = next(text for text in issues if SHOWN in text.lower())
    return texts


def quote(name: str) -> re.Pattern[str]:
    """Return what the README's block with a golden file's text is found by: the text is its third group."""
    return re.compile(rf"(<!-- {re.escape(name)} -->\n(`{{3,}})\w+\n(?:\$ [^\n]+\n)?)(.*?)(\n\2\n)", re.DOTALL)


if __name__ == "__main__":
    readme = README.read_text(encoding="utf-8")
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for file_name, content in render_all().items():
        (GOLDEN / file_name).write_text(content, encoding="utf-8", newline="\n")
        block = quote(file_name).search(readme)
        if block:
            readme = readme[: block.start(3)] + content.strip("\n") + readme[block.end(3) :]
    README.write_text(readme, encoding="utf-8", newline="\n")
