from __future__ import annotations

from pathlib import Path

import pytest

from syncer.errors import ConfigError
from syncer.settings import find, load


def test_the_nearest_file_upward_is_found_and_none_above_the_root(tmp_path: Path) -> None:
    root, inner = tmp_path / "repo", tmp_path / "repo" / "docs" / "talks"
    inner.mkdir(parents=True)
    (tmp_path / "syncer.yaml").touch()

    assert find(inner, root) is None
    (root / ".syncer.yaml").touch()
    assert find(inner, root) == root / ".syncer.yaml"
    (inner.parent / "syncer.yaml").touch()
    assert find(inner, root) == inner.parent / "syncer.yaml"
    assert find(tmp_path, root) == tmp_path / "syncer.yaml"


def test_two_files_in_one_folder_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "syncer.yaml").touch()
    (tmp_path / ".syncer.yaml").touch()

    with pytest.raises(ConfigError, match=r"holds both syncer\.yaml and \.syncer\.yaml"):
        find(tmp_path, tmp_path)


def test_a_link_out_of_the_repository_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "repo").mkdir()
    (tmp_path / "outside.yaml").touch()
    (tmp_path / "repo" / "syncer.yaml").symlink_to(tmp_path / "outside.yaml")

    with pytest.raises(ConfigError, match="links out of the repository"):
        find(tmp_path / "repo", tmp_path / "repo")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("tracker: local\npeople: {Zoë: zoe}\n".encode("latin-1"))

    with pytest.raises(ConfigError, match=r"gone\.yaml: cannot be read: No such file"):
        load(tmp_path / "gone.yaml")
    with pytest.raises(ConfigError, match=r"latin\.yaml:2: this is not UTF-8"):
        load(tmp_path / "latin.yaml")


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "syncer.yaml").write_bytes(b"\xef\xbb\xbftracker: local\r\n")

    assert load(tmp_path / "syncer.yaml").tracker == "local"
