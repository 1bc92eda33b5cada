"""How git is called: with words and an environment by which it asks nobody, guesses nothing and starts nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

# What is inherited says how to reach a server and which settings hold, never which repository is meant: a hook or
# an alias sets GIT_DIR and GIT_INDEX_FILE for its own (https://github.com/pre-commit/pre-commit/issues/300).
_INHERITED = re.compile(
    r"(?!GIT_).*|GIT_(?:ALLOW_PROTOCOL|ASKPASS|CONFIG_(?:COUNT|GLOBAL|NOSYSTEM|SYSTEM|KEY_\d+|VALUE_\d+)|EXEC_PATH"
    r"|HTTP_PROXY_AUTHMETHOD|PROXY_SSL_CAINFO|SSH|SSH_COMMAND|SSH_VARIANT|SSL_CAINFO|SSL_CAPATH|SSL_NO_VERIFY)",
    re.DOTALL,
)

# A repository's own settings must neither start programs nor change what a command says.
_SETTINGS = ("core.fsmonitor=false", "gc.auto=0", "maintenance.auto=false")


def environment(inherited: Mapping[str, str]) -> dict[str, str]:
    """Return the environment to run git in, made of the one that is inherited."""
    kept = {name: value for name, value in inherited.items() if _INHERITED.fullmatch(name)}
    # An empty GIT_ASKPASS keeps git from opening a window; one that the user set may answer by itself.
    kept.setdefault("GIT_ASKPASS", "")
    return kept | {
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "SSH_ASKPASS_REQUIRE": "never",
        "LC_ALL": "C",
    }


def command(arguments: Sequence[str]) -> list[bytes]:
    """Return the words of a call of git; lone surrogates are the bytes that they stand for."""
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    return [word.encode("utf-8", "surrogateescape") for word in ("git", *settings, *arguments)]
