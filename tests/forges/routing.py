"""Which method and path lead to which handler."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from tests.forges.exchange import Answer, Call
from tests.forges.state import StoredRepository

Handler = Callable[[StoredRepository, Call, dict[str, str]], Answer]


@dataclass(frozen=True, slots=True)
class Route:
    """A method and path with `{names}`, below the repository unless `top` is set, and what answers it."""

    method: str
    pattern: str
    handler: Handler
    top: bool = False

    def match(self, method: str, path: str) -> dict[str, str] | None:
        """Return the path's decoded parts by name, or None where the route is for something else."""
        if method != self.method:
            return None
        found = re.fullmatch(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", self.pattern), path)
        return {name: unquote(value) for name, value in found.groupdict().items()} if found else None
