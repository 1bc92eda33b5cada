"""Check a forge's address and token before any client stumbles over them."""

from __future__ import annotations

from urllib.parse import urlsplit

from syncer.errors import UsageError
from syncer.trackers.refusals import Forge


def check_url(forge: Forge, url: str) -> str:
    """Return the address without a slash at its end. Raises `UsageError` where it is none of http or https."""
    try:
        parts = urlsplit(url.strip())
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound:
        raise UsageError(
            f"{url!r} is no address of {forge.name}'s API", "give it whole, as in https://git.example.com/api"
        )
    return url.strip().rstrip("/")


def check_token(forge: Forge, token: str) -> str:
    """Return the token without white space around it. Raises `UsageError` where it cannot be sent as a header."""
    token = token.strip()
    if not token or not token.isascii() or not token.isprintable():
        raise UsageError(f"the token for {forge.name} is empty, or holds characters that no token has", forge.bad_token)
    return token
