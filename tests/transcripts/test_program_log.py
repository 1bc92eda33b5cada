"""A log that people keep is read as notes or as talk; one that a program writes is a skip, whatever its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.models import Skipped, SourceFile, Transcript
from syncer.transcripts import read
from syncer.transcripts.program_log import is_program_log

KEPT = {
    "a stand-up, a line each": (
        "standup monday\n\nana: finished the importer, today the tests\nben: blocked by the staging database\n"
        "cleo: on holiday\n\nTODO: ana rotates the keys"
    ),
    "a stand-up in sections": (
        "Standup 2026-03-02\n==================\n\nAna\n- Yesterday: the importer\n- Today: tests\n- Blockers: none\n\n"
        "Ben\n- Yesterday: was out\n- Today: look at the cache\n"
    ),
    "a stand-up a day a line": (
        "2026-03-02 ana finished the importer and will rotate the keys tomorrow\n"
        "2026-03-02 ben still looks at the cache, we should drop it\n"
        "2026-03-03 ana rotated the keys, today the tests\n"
    ),
    "a stand-up with times": (
        "09:30 Ana: yesterday I finished the importer\n09:31 Ana: today I write its tests\n"
        "09:32 Ben: we have to rotate the keys\n09:33 Ben: I'll do it\n09:34 Ana: thanks\n"
    ),
    "a list": "- [ ] rotate the keys\n- [x] drop the cache\n- [ ] call Ana about the importer\n",
    "a chat with an agent": (
        "User: The importer fails on empty files.\nAssistant: I see. Shall I reject them?\n"
        "User: Yes, and we need a test.\nAssistant: Done. TODO: document the limit.\n"
    ),
    "a diary": (
        "Looked at the importer again. I think it reads the file twice.\n\n"
        "Talked to Ben. We agreed to drop the cache, and I'll write that down.\n\n"
        "Then this came up:\n\nERROR: disk full\n\nWe have to look at that tomorrow.\n"
    ),
    "a retrospective": "Retro, sprint 12\n\nWent well: the release\nDid not: the pipeline\n\nACTION: pin the runner",
}  # fmt: skip

PRINTED = {
    "a server": (
        "2026-03-02 10:00:00,123 INFO  Server - TODO: reload\n2026-03-02 10:00:01,123 WARN  Pool - blocked by us\n"
        "2026-03-02 10:00:02,123 ERROR Pool - I/O failed today\n"
    ),
    "requests": '10.0.0.1 - - [02/Mar/2026:10:00:00 +0000] "GET /today HTTP/1.1" 200 12 "-" "Mozilla/5.0"\n' * 4,
    "a journal of the system": (
        "Mar  2 10:00:00 loom systemd[1]: Started clean-up of today.\nMar  2 10:00:01 loom sshd[212]: Accepted key\n"
        "Mar  2 10:00:02 loom kernel: [   12.3] blocked by our firewall\n-- Boot 3f2a --\n"
    ),
    "a kernel": "[    0.000000] Linux version 6.1\n[    0.104312] ACPI: our tables\n[    1.200000] usb 1: new\n",
    "a build": (
        "mkdir -p build\ncc -O2 -c loom.c -o build/loom.o\nloom.c:12:5: warning: TODO left in comment [-Wtodo]\n"
        "cc -O2 -c felt.c -o build/felt.o\nld -o loom build/loom.o build/felt.o\nmake: *** [all] Error 1\n"
    ),
    "a build by cargo": "   Compiling loom v0.1.0\n   Compiling felt v0.2.0\nwarning: unused `our`\n    Finished\n",
    "a build of an image": (
        "Step 1/3 : FROM alpine\n ---> 3fd9065eaf02\nStep 2/3 : RUN apk add make\n ---> Running in 12ab\n"
        "Step 3/3 : COPY TODO /\nSuccessfully built 12ab34\n"
    ),
    "a job of continuous integration": (
        "##[group]Run actions/checkout@v4\nwith:\n  repository: ada/loom\n##[endgroup]\nSyncing repository: ada/loom\n"
        "2026-03-02T10:00:00.1Z ##[debug]today\n$ npm ci\nadded 212 packages in 3s\nPASS src/today.test.js\n"
    ),
    "a job that is prefixed": "test\tUNKNOWN STEP\t2026-03-02T10:00:00.1Z We run your tests today\n" * 4,
    "tests": (
        "============ test session starts ============\ncollected 3 items\n\ntests/test_today.py ..F\n\n"
        "FAILED tests/test_today.py::test_our - AssertionError\n1 failed, 2 passed in 0.1s\n"
    ),
    "tests of Go": "=== RUN   TestToday\n--- PASS: TestToday (0.00s)\n=== RUN   TestOur\n--- FAIL: TestOur (0.01s)\n",
    "services side by side": "web-1  | today is fine\ndb-1   | we are ready\nweb-1  | listening\ndb-1 | our turn\n",
    "commits": (
        "commit 3f2a9c1d3f2a9c1d3f2a9c1d3f2a9c1d3f2a9c1d\nAuthor: Ana <ana@loom.example>\nDate:   Mon Mar 2\n\n"
        "    TODO: our importer rejects empty files today\n\n"
    ) * 3,
    "packages": "Unpacking loom (1.0) ...\nSetting up loom (1.0) ...\nProcessing triggers for felt (2.0) ...\n",
    "a hook": "npm ERR! code ELIFECYCLE\nnpm ERR! errno 1\nnpm ERR! our script failed\nnpm WARN today is deprecated\n",
    "records": '{"level": "info", "msg": "TODO: today"}\n{"level": "warn", "msg": "we are late"}\n',
    "a trace": (
        "Traceback (most recent call last):\n  File \"loom.py\", line 3, in <module>\n    run(today)\n"
        "  File \"felt.py\", line 9, in run\n    raise ValueError('TODO')\nValueError: TODO\n"
    ),
    "numbers": "epoch 1 loss 0.71\nepoch 2 loss 0.52\nepoch 3 loss 0.31\ntook 3 minutes and 25 us\n",
    "nothing of note": "begin\nread 3 files\nwrote 3 files\nend\n",
}  # fmt: skip


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
@pytest.mark.parametrize("name", ["monday.log", "MONDAY.LOG"])
def test_what_people_keep_is_read(name: str, text: str) -> None:
    found = read(SourceFile(f"standups/{name}", text.encode()))
    assert isinstance(found, Transcript), found
    assert any(turn.blocks for turn in found.turns)


@pytest.mark.parametrize("text", PRINTED.values(), ids=PRINTED)
@pytest.mark.parametrize("times", [1, 20])
def test_what_a_program_writes_is_a_skip(text: str, times: int) -> None:
    found = read(SourceFile("transcripts/run.log", text.encode() * times))
    assert isinstance(found, Skipped), found
    assert not found.unreadable


def test_the_reason_says_what_it_is() -> None:
    found = read(SourceFile("run.log", b"begin\nend\n"))
    assert isinstance(found, Skipped)
    assert found.reason.endswith("it is a log of a program: nobody speaks in it")


@given(st.lists(st.text("ab:I[]/ 0129.-|", max_size=40)))
def test_no_line_stops_it(lines: list[str]) -> None:
    assert is_program_log(lines) in (True, False)


@pytest.mark.parametrize("sign", ["a " * 900, "1:" * 900, "a=b " * 400, "- " * 900, "[" * 2000])
def test_long_lines_are_judged_in_time(sign: str) -> None:
    assert is_program_log([sign] * 600)
