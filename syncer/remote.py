"""Read a remote's URL: which host it names, and which repository there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
# One letter before the colon is a drive of Windows (https://git-scm.com/docs/git-clone#_git_urls).
_SCP_LIKE = re.compile(r"(?:[^/@]+@)?(?P<host>\[[^\]/]+\]|[^/:@\[\]]{2,}):(?P<path>.*)", re.DOTALL)
_CREDENTIALS = re.compile(r"(?<=://)[^/?#]*@")


@dataclass(frozen=True, slots=True)
class Remote:
    """A repository on a server: host in lower case without its port, and `owner/name` or `group/subgroup/name`."""

    host: str
    repository: str


def without_credentials(url: str) -> str:
    """Return the URL without user and password; the user of a form such as `git@host:path` is no secret and stays."""
    return _CREDENTIALS.sub("", url, count=1)


def parse_remote(url: str) -> Remote | None:
    """Return what an https, ssh, git or scp-like URL names; None for a path on this machine or anything else."""
    if _SCHEME.match(url):
        try:
            parts = urlsplit(url)
            host, path = parts.hostname or "", parts.path
        except ValueError:
            return None
        if parts.scheme.lower() == "file":
            return None
    elif found := _SCP_LIKE.fullmatch(url):
        host, path = found["host"].strip("[]").lower(), found["path"]
    else:
        return None
    names = [name for name in path.split("/") if name]
    if not host or len(names) < 2 or {".", ".."} & set(names):
        return None
    names[-1] = names[-1].removesuffix(".git")
    return Remote(host, "/".join(names)) if names[-1] else None
