"""A process that has everything imported and forks a child for each job: real processes, at once and cheap.

It is single-threaded, so that forking is safe, and speaks JSON, a line a message: a job is answered by the child's
process id, a process id by how that child ended.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from syncer.trackers.local import open_local
from tests.reliability import scenario, traps


def run_command(job: Mapping[str, Any]) -> int:
    """Do what `python -m syncer` does with the job's arguments, in its folder and environment."""
    os.chdir(job["folder"])
    os.environ.clear()
    os.environ.update(job["environment"])
    sys.argv = ["syncer", *job["arguments"]]
    try:
        runpy.run_module("syncer", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def run_scenario(job: Mapping[str, Any]) -> int:
    """Run the scenario over a folder of issue files, with a trap at one of its file operations."""
    root = Path(job["folder"])
    with traps.laid(root, job["trap"]) as seen:
        ended = scenario.run(open_local(root))
    Path(job["report"]).write_text(json.dumps({"seen": seen, "errors": scenario.errors_of(ended)}), encoding="utf-8")
    return ended.exit_code


EXAMPLES = Path(__file__).parents[2] / "examples" / "transcripts"

JOBS = {"command": run_command, "scenario": run_scenario}


def _open(job: Mapping[str, Any]) -> list[int]:
    paths = (os.devnull, job["out"], job["err"])
    return [os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC) for path in paths]


def _work(job: Mapping[str, Any], streams: list[int]) -> int:
    for number, opened in enumerate(streams):
        os.dup2(opened, number)
        os.close(opened)
    sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
    try:
        return JOBS[job["kind"]](job)
    except BaseException:  # noqa: BLE001  # the child must end here, whatever happens
        traceback.print_exc()
        return 99


def main() -> None:
    """Serve until standard input ends."""
    for line in sys.stdin:
        message = json.loads(line)
        if "wait" in message:
            _, status = os.waitpid(message["wait"], 0)
            answer = os.waitstatus_to_exitcode(status)
        else:
            # They are open before the answer is given, so that who reads from a pipe is sure to meet its writer.
            streams = _open(message)
            answer = os.fork()
            if not answer:
                code = _work(message, streams)
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(code)
            for opened in streams:
                os.close(opened)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    # What commands import when they run is imported here, once for all children.
    import syncer.cli
    import syncer.run
    import syncer.trackers.github
    import syncer.trackers.gitlab  # noqa: F401
    from syncer.extraction import read_transcripts
    from syncer.models import SourceFile

    # Patterns are compiled when they are first used: here, and not once more in every child.
    for example in sorted(EXAMPLES.glob("*.md")):
        read_transcripts([SourceFile(example.name, example.read_bytes())])
    main()
