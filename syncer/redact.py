"""Mask secrets before anything is hashed, shown or sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from operator import is_

from syncer.models import Block, Line, Transcript, Turn
from syncer.patterns import lazy
from syncer.private_key import MASK, mask_private_keys

__all__ = ["MASK", "redact", "redact_lines", "redact_transcript"]

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
    r"""((?:passw(?:or)?d|secret|api[_-]?key|access[_-]?key|auth[_-]?token|private[_-]?key|token)
        [\w-]{0,20}\\?["']?\s{0,3}(?:=|:=|:|=>)\s{0,3})
        (?:(\\?["'])(?=[^"'\s]{0,200}[\d!@#$%^&*])[^"'\s]{8,1000}?\2
         |(?![A-Za-z_][\w.]{0,100}[(\[]|process\.env|os\.environ|import\.meta)
          (?=[A-Za-z_./+=-]{0,200}\d)[A-Za-z0-9_./+=-]{12,})""",
    re.IGNORECASE | re.VERBOSE,
)


def _redact_line(text: str) -> str:
    text = _TOKENS.sub(MASK, text)
    text = _URL_PASSWORD.sub(rf"\1{MASK}", text)
    text = _BEARER.sub(rf"\1{MASK}", text)
    return _ASSIGNED.sub(lambda m: m[0] if MASK in m[0] else m[1] + MASK, text)


def redact_lines(lines: list[str]) -> list[str]:
    """Return as many lines with every secret replaced by `MASK`; a private key is masked line by line."""
    return [_redact_line(text) for text in mask_private_keys(lines)]


def redact(text: str) -> str:
    """Return the text with every secret replaced by `MASK`, line ends kept as line feeds."""
    return "\n".join(redact_lines(text.split("\n")))


def redact_transcript(transcript: Transcript) -> Transcript:
    """Return the transcript with secrets masked in every line.

    Masking the lines, rather than the items, leaves no rule a chance to cut a secret so that it is no longer
    recognised. Turns are masked together, as a line of a key may look like the name of a speaker.
    """
    lines = [line.text for turn in transcript.turns for block in turn.blocks for line in block.lines]
    clean = iter(redact_lines(lines))
    return replace(
        transcript,
        title=redact(transcript.title),
        turns=tuple(_with_texts(turn, clean) for turn in transcript.turns),
    )


def _with_texts(turn: Turn, texts: Iterator[str]) -> Turn:
    # What holds no secret is shared with the transcript as it was read, of which there would else be two.
    speaker, blocks = redact(turn.speaker), tuple(_with_text(block, texts) for block in turn.blocks)
    is_same = speaker == turn.speaker and all(map(is_, blocks, turn.blocks))
    return turn if is_same else replace(turn, speaker=speaker, blocks=blocks)


def _with_text(block: Block, texts: Iterator[str]) -> Block:
    clean = [next(texts) for _ in block.lines]
    if all(text == line.text for text, line in zip(clean, block.lines, strict=True)):
        return block
    return replace(block, lines=tuple(Line(line.number, text) for text, line in zip(clean, block.lines, strict=True)))
