"""Pieces of a large file lie in a file of their own, and are the same each time that they are read."""

from __future__ import annotations

import gc
import tempfile
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.packing import HELD, Packed, gather, unpack
from syncer.spool import Spool


@given(st.lists(st.binary(max_size=40), max_size=8))
def test_pieces_are_read_as_often_as_one_likes(pieces: list[bytes]) -> None:
    spool = Spool(iter(pieces))
    assert [*spool] == [*spool] == pieces
    assert (spool[:2], len(spool)) == (pieces[:2], len(pieces))
    for one, other in zip(spool, reversed(spool), strict=True):
        assert {one, other} <= {*pieces}


def test_a_large_file_takes_no_memory_while_it_is_kept() -> None:
    chunks = [bytes(number % 251 for number in range(at, at + 50_000)) for at in range(100)]
    tracemalloc.start()
    try:
        content = gather(iter(chunks), Spool)
        gc.collect()
        held = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert isinstance(content, Packed)
    assert held < HELD / 20
    assert b"".join(unpack(content.pieces)) == b"".join(chunks)


def test_where_no_file_can_be_made_the_pieces_are_held(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert [*Spool([b"one", b"two"])] == [b"one", b"two"]
