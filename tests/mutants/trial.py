"""Run tests by their ids in this process and print as JSON how each ended; stops a test at its first failure."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Sequence

import pytest

_NOT_RUN = ("broken", "it did not run")
_LONGEST = 120
_FAILURES = (AssertionError, pytest.fail.Exception)


class Recorder:
    """A plugin that notes for each test id whether it passed, failed by its own assertion, or broke otherwise."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.ends = dict.fromkeys(tests, _NOT_RUN)

    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> None:
        test = item.nodeid.partition("[")[0]
        if call.excinfo is None:
            if call.when == "call" and self.ends[test] == _NOT_RUN:
                self.ends[test] = ("passed", "")
        elif self.ends[test][0] != "failed":
            # A subclass of AssertionError is a test server's complaint, not what the test says.
            failed = call.when == "call" and call.excinfo.type in _FAILURES
            words = call.excinfo.exconly(tryshort=True).strip().partition("\n")[0][:_LONGEST]
            self.ends[test] = ("failed" if failed else "broken", words)


def main(tests: Sequence[str]) -> None:
    """Run the tests and print what the recorder noted."""
    recorder = Recorder(tests)
    with contextlib.redirect_stdout(io.StringIO()):
        stop = ["-x"] if len(tests) == 1 else []
        pytest.main([*stop, "-p", "no:cacheprovider", "-p", "no:xdist", *tests], plugins=[recorder])
    sys.stdout.write(json.dumps(recorder.ends) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
