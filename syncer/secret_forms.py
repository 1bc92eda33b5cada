"""What secrets look like: tokens by their prefixes, and what the words around them give away."""

from __future__ import annotations

import re

from syncer.patterns import lazy

# A token may follow an escape of JSON or of a web address, whose last character is a letter or a digit.
_START = r"(?:(?<![A-Za-z0-9])|(?<=\\[bfnrt])|(?<=%[0-9A-Fa-f]{2}))"
_TOKENS = lazy(
    rf"""
      gh[pousr]_[A-Za-z0-9]{{20,}}
    | github_pat_[A-Za-z0-9_]{{20,}}
    | {_START}(?:
        gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat|oas|ffct|wt)-[A-Za-z0-9_.=-]{{15,}}[A-Za-z0-9_=-]
      | (?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{{16}}(?![A-Z0-9])
      | sk-(?:ant|proj|svcacct|admin|or|lf)-[A-Za-z0-9_-]{{16,}}
      | sk-[A-Za-z0-9]{{20,}}
      | (?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{{10,}}
      | whsec_[A-Za-z0-9+/=]{{16,}}
      | xox[abeoprs]-[A-Za-z0-9-]{{10,}}
      | xapp-[A-Za-z0-9-]{{10,}}
      | AIza[A-Za-z0-9_-]{{30,}}
      | ya29\.[A-Za-z0-9_-]{{20,}}
      | GOCSPX-[A-Za-z0-9_-]{{20,}}
      | npm_[A-Za-z0-9]{{30,}}
      | pypi-AgE[A-Za-z0-9_-]{{29,}}
      | hf_[A-Za-z0-9]{{30,}}
      | (?:gsk|lin_api|r8)_[A-Za-z0-9]{{30,}}
      | (?:xai|nvapi)-[A-Za-z0-9_-]{{40,}}
      | ATATT3[A-Za-z0-9_=-]{{50,}}
      | SG\.[A-Za-z0-9_-]{{16,64}}\.[A-Za-z0-9_-]{{16,}}
      | sgp_[A-Za-z0-9_]{{32,}}
      | dckr_pat_[A-Za-z0-9_-]{{20,}}
      | dop_v1_[a-f0-9]{{32,}}
      | shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{{32,}}
      | glc_[A-Za-z0-9+/=]{{30,}}
      | glsa_[A-Za-z0-9]{{32}}_[A-Fa-f0-9]{{8}}
      | hv[sbr]\.[A-Za-z0-9_-]{{24,}}
      | [A-Za-z0-9]{{14}}\.atlasv1\.[A-Za-z0-9_=-]{{60,}}
      | AGE-SECRET-KEY-1[A-Z0-9]{{58}}
      | dapi[a-f0-9]{{32,}}
      | dp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9]{{40,}}
      | EAAA[A-Za-z0-9_-]{{60}}
      | figd_[A-Za-z0-9_-]{{40,}}
      | fm\d[a-z]?_[A-Za-z0-9+/=]{{60,}}
      | fo1_[A-Za-z0-9_-]{{43,}}
      | key-[a-f0-9]{{32}}(?![a-f0-9])
      | nfp_[A-Za-z0-9]{{36,}}
      | NRAK-[A-Z0-9]{{27}}
      | ntn_[A-Za-z0-9]{{40,}}
      | pat[A-Za-z0-9]{{14}}\.[a-f0-9]{{64}}
      | PMAK-[a-f0-9]{{24}}-[a-f0-9]{{34}}
      | pplx-[A-Za-z0-9]{{40,}}
      | pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{{32,}}
      | pul-[a-f0-9]{{40,}}
      | rnd_[A-Za-z0-9]{{28,}}
      | rubygems_[a-f0-9]{{48,}}
      | sbp_[a-f0-9]{{40,}}
      | secret_[A-Za-z0-9]{{43}}
      | sl\.[A-Za-z0-9_-]{{130,}}
      | sq0(?:atp|csp)-[A-Za-z0-9_-]{{22,}}
      | \d{{8,10}}:AA[A-Za-z0-9_-]{{33}}(?![A-Za-z0-9_-])
      | [MNO][A-Za-z0-9_-]{{23,25}}\.[A-Za-z0-9_-]{{6}}\.[A-Za-z0-9_-]{{27,38}}(?![A-Za-z0-9_-])
      | ey[A-Za-z0-9_-]{{10,2000}}\.ey[A-Za-z0-9_-]{{10,9000}}\.[A-Za-z0-9_-]{{10,}}
      )
    | (?<=hooks\.slack\.com/services/)[A-Za-z0-9/]{{20,}}
    | (?:(?<=discord\.com/api/webhooks/)|(?<=discordapp\.com/api/webhooks/))[A-Za-z0-9/_-]{{30,}}
    """,
    re.VERBOSE,
)
_URL_PASSWORD = lazy(r"(\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@'\"<>]{0,100}:)[^\s/@'\"<>]{3,200}(?=@)", re.IGNORECASE)
_BEARER = lazy(
    r"(\b(?:authorization\s{0,3}[:=]\s{0,3}[\"']?\s{0,3})?(?:bearer|basic)\s{1,3})(?=[^\s]{0,400}\d)[A-Za-z0-9._~+/=-]{16,}",
    re.IGNORECASE,
)
_ASSIGNED = lazy(
    r"""((?:passw(?:or)?d|secret|api[_-]?key|(?:access|account)[_-]?key|auth[_-]?token|private[_-]?key|token)
        [\w-]{0,20}\\?["']?\s{0,3}(?:=|:=|:|=>)\s{0,3})
        (?:(\\?["'])(?=[^"'\s]{0,200}[\d!@#$%^&*])[^"'\s]{8,1000}?\2
         |(?![A-Za-z_][\w.]{0,100}[(\[]|process\.env|os\.environ|import\.meta)
          (?=[A-Za-z_./+=-]{0,200}\d)[A-Za-z0-9_./+=-]{12,})""",
    re.IGNORECASE | re.VERBOSE,
)
_OPTION = lazy(
    r"(--(?:[a-z]{1,20}-){0,3}(?:password|token|secret|api-?key)\s{1,3}[\"']?)(?=[^\s\"']{0,200}\d)[^\s\"'$<{]{8,}",
    re.IGNORECASE,
)
_LOGIN = lazy(r"(\bcurl\b.{0,200}?\s(?:-u|--user)[\s=]{0,3}[\"']?[^\s:\"']{1,80}:)[^\s\"'$<{]{4,200}")

SECRETS = (_TOKENS, _URL_PASSWORD, _BEARER, _ASSIGNED, _OPTION, _LOGIN)
"""Patterns in the order in which they are tried; what a group holds is the words before the secret, and stays."""
