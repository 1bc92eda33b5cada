"""Print the figures of each half; `--samples` names the folder that holds the real files which labels name by hash."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, fields
from pathlib import Path

from evaluation.confusion import read_cases, show_case, show_table
from evaluation.figures import Figures, add_up, reliability
from evaluation.halves import ROOT, Half, read_half
from evaluation.scoring import Score
from evaluation.snippets import show

COMMITTED = ROOT / "figures.json"
HALVES = ("development", "short", "blind", "siblings", "short-unseen", "samples", "figure")
WATCHED = ("precision", "recall", "f1", "type", "priority")


def main() -> None:
    """Measure, print, and with `--write` commit the figures to the file that the tests compare with."""
    parser = argparse.ArgumentParser(prog="evaluation", description=__doc__)
    parser.add_argument("--samples", type=Path, help="folder of the real files")
    parser.add_argument("--gold", type=Path, action="append", default=[], help="a further folder with gold/")
    parser.add_argument("--write", action="store_true", help="write figures.json")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what was missed and what was wrong")
    options = parser.parse_args()
    halves = [read_half(name, ROOT / name, options.samples) for name in HALVES]
    halves += [read_half(folder.name, folder, options.samples) for folder in options.gold]
    written = json.loads(COMMITTED.read_text(encoding="utf-8")) if COMMITTED.exists() else {}
    for half in halves:
        if half.absent:
            print(f"{half.name}: {len(half.absent)} transcripts are not at hand; name their folder with --samples")
        if half.pairs:
            scores = half.scores()
            _show(half, scores, verbose=options.verbose)
            written[half.name] = {name: getattr(add_up(scores), name) for name in WATCHED}
    for path in sorted(ROOT.glob("*/snippets.yaml")):
        show(path)
    if options.samples:
        cases = read_cases(options.samples)
        print("\nformats")
        print("\n".join([show_table(cases), *(show_case(case) for case in cases if options.verbose)]))
    if options.write:
        COMMITTED.write_text(json.dumps(written, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _show(half: Half, scores: list[Score], *, verbose: bool) -> None:
    print(f"\n{half.name}")
    print("  " + "".join(f"{field.name:>12}" for field in fields(Figures)))
    for least in (0.5, 0.75):
        row = asdict(add_up(scores, least)).values()
        print("  " + "".join(f"{value:12.2f}" if isinstance(value, float) else f"{value:12}" for value in row), end="")
        print(f"   at {least} or surer")
    for step in reliability(scores):
        share = f"{step.wanted / step.items:.2f}" if step.items else "-"
        print(f"  confidence {step.low:.1f} to {step.high:.1f}: {step.items:4} items, {share} wanted")
    for one in scores if verbose else ():
        _show_lapses(one)


def _show_lapses(one: Score) -> None:
    name = Path(one.gold.transcript).stem
    for label in one.missed:
        print(f"    {name}: missed {label.name} {label.title} {list(label.lines)}")
    for item in one.wrong:
        places = [(mention.line, mention.end_line) for mention in item.mentions]
        print(f"    {name}: wrong {item.type} {item.confidence:.2f} {item.rule}: {item.title} {places}")
    for label, item in one.found:
        if item.type not in label.types:
            print(f"    {name}: type {label.name} wants {sorted(label.types)}, got {item.type}: {item.title}")
        if label.priorities and item.priority not in label.priorities:
            print(
                f"    {name}: priority {label.name} wants {sorted(label.priorities)}, got {item.priority}: {item.title}"
            )


if __name__ == "__main__":
    main()
