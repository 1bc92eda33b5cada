"""Mask secrets before anything is hashed, shown or sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import Block, Line, Transcript, Turn

MASK = "[redacted]"

_TOKENS = re.compile(
    r"""
      \bgh[pousr]_[A-Za-z0-9]{20,255}\b
    | \bgithub_pat_[A-Za-z0-9_]{20,255}\b
    | \bgl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat|oas|ffct|wt)-[A-Za-z0-9_.=-]{16,300}
    | \b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b
    | \bsk-(?:ant|proj|svcacct|admin|or|lf)-[A-Za-z0-9_-]{16,300}
    | \bsk-[A-Za-z0-9]{20,200}\b
    | \b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,200}\b
    | \bwhsec_[A-Za-z0-9+/=]{16,200}
    | \bxox[abeoprs]-[A-Za-z0-9-]{10,300}
    | \bxapp-[A-Za-z0-9-]{10,300}
    | \bAIza[A-Za-z0-9_-]{30,60}
    | \bya29\.[A-Za-z0-9_-]{20,300}
    | \bGOCSPX-[A-Za-z0-9_-]{20,60}
    | \bnpm_[A-Za-z0-9]{30,60}\b
    | \bpypi-[A-Za-z0-9_-]{32,400}
    | \bhf_[A-Za-z0-9]{30,60}\b
    | \bSG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}
    | \bsgp_[A-Za-z0-9_]{32,120}\b
    | \bdckr_pat_[A-Za-z0-9_-]{20,60}
    | \bdop_v1_[a-f0-9]{32,80}\b
    | \bshp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}\b
    | \bglc_[A-Za-z0-9+/=]{30,300}
    | \bey[A-Za-z0-9_-]{10,2000}\.ey[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,2000}
    | (?<=hooks\.slack\.com/services/)[A-Za-z0-9/]{20,100}
    | (?<=discord\.com/api/webhooks/)[A-Za-z0-9/_-]{30,120}
    """,
    re.VERBOSE,
)
_URL_PASSWORD = re.compile(r"(\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@'\"<>]{0,100}:)[^\s/@'\"<>]{3,200}(?=@)", re.IGNORECASE)
_BEARER = re.compile(
    r"(\b(?:authorization\s*[:=]\s*[\"']?\s*)?(?:bearer|basic)\s+)(?=[^\s]{0,400}\d)[A-Za-z0-9._~+/=-]{16,400}",
    re.IGNORECASE,
)
_ASSIGNED = re.compile(
    r"""(\b[\w.-]{0,40}(?:passw(?:or)?d|secret|api[_-]?key|access[_-]?key|auth[_-]?token|private[_-]?key|token)
        [\w-]{0,20}["']?\s{0,3}(?:=|:=|:|=>)\s{0,3})
        (?:(["'])(?=[^"'\s]{0,200}[\d!@#$%^&*])[^"'\s]{8,200}\2
         |(?=[A-Za-z_./+=-]{0,200}\d)[A-Za-z0-9_./+=-]{12,400})""",
    re.IGNORECASE | re.VERBOSE,
)
_KEY_BEGIN = re.compile(r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_KEY_END = re.compile(r"-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_KEY_BODY = re.compile(r"^[\s>|*]*(?:[A-Za-z0-9+/=\\]*|(?:Proc-Type|DEK-Info|Version|Comment):.*)[\s\"',]*$")


def _redact_line(text: str) -> str:
    text = _TOKENS.sub(MASK, text)
    text = _URL_PASSWORD.sub(rf"\1{MASK}", text)
    text = _BEARER.sub(rf"\1{MASK}", text)
    return _ASSIGNED.sub(lambda m: m[0] if MASK in m[0] else m[1] + MASK, text)


def redact_lines(lines: list[str]) -> list[str]:
    """Return as many lines with every secret replaced by `MASK`; a private key is masked line by line."""
    result: list[str] = []
    inside = False
    for text in lines:
        rest, kept = text, ""
        if inside:
            end = _KEY_END.search(rest)
            if end:
                kept, rest, inside = MASK, rest[end.end() :], False
            elif _KEY_BODY.match(rest):
                result.append(MASK if rest.strip() else rest)
                continue
            else:
                inside = False
        while begin := _KEY_BEGIN.search(rest):
            end = _KEY_END.search(rest, begin.end())
            kept += rest[: begin.start()] + MASK
            rest = rest[end.end() :] if end else ""
            inside = end is None
        result.append(_redact_line(kept + rest))
    return result


def redact(text: str) -> str:
    """Return the text with every secret replaced by `MASK`, line ends kept as line feeds."""
    return "\n".join(redact_lines(text.split("\n")))


def redact_transcript(transcript: Transcript) -> Transcript:
    """Return the transcript with secrets masked in every line.

    Masking the lines, rather than the items, leaves no rule a chance to cut a secret so that it is no longer
    recognised.
    """
    return replace(
        transcript,
        title=redact(transcript.title),
        turns=tuple(_redact_turn(turn) for turn in transcript.turns),
    )


def _redact_turn(turn: Turn) -> Turn:
    lines = [line for block in turn.blocks for line in block.lines]
    masked = redact_lines([line.text for line in lines])
    if all(line.text == text for line, text in zip(lines, masked, strict=True)):
        return turn
    clean = iter(masked)
    return replace(turn, speaker=redact(turn.speaker), blocks=tuple(_with_text(block, clean) for block in turn.blocks))


def _with_text(block: Block, texts: Iterator[str]) -> Block:
    return replace(block, lines=tuple(Line(line.number, next(texts)) for line in block.lines))
