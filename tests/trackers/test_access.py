"""What is refused before anything is sent, and what is imported before anything is opened."""

from __future__ import annotations

import subprocess
import sys

import pytest

from syncer.errors import UsageError
from syncer.trackers import FORGES
from syncer.trackers.base import Tracker
from syncer.trackers.pace import Pace


def opened(name: str, *, token: str = "a-token", url: str | None = None) -> Tracker:
    return FORGES[name]()(
        "octo/tools", token, url, Pace(max_wait=0.0, now=lambda: 0.0, sleep=lambda _: None, pause=0.0)
    )


@pytest.mark.parametrize("url", ["ftp://git.example.com", "git.example.com", "https://", "http://[", "https://x:port"])
@pytest.mark.parametrize("name", FORGES)
def test_an_address_that_is_none_is_named(name: str, url: str) -> None:
    with pytest.raises(UsageError) as caught:
        opened(name, url=url)
    assert url in caught.value.message


@pytest.mark.parametrize("token", ["", "  \n", "two\nlines", "nön-ascii"])
@pytest.mark.parametrize("name", FORGES)
def test_a_token_that_cannot_be_one_is_refused_and_not_shown(name: str, token: str) -> None:
    with pytest.raises(UsageError) as caught:
        opened(name, token=token)
    assert not token.strip() or token not in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize("name", FORGES)
def test_white_space_around_a_token_is_no_part_of_it(name: str) -> None:
    assert opened(name, token=" a-token\n").usage().requests == 0


def test_a_forges_client_is_imported_when_it_is_used() -> None:
    code = "import sys, syncer.trackers; sys.exit(bool({'github', 'gitlab', 'requests'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
