"""The report as one JSON object for programs: version 1, to which keys are only ever added."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from syncer import __version__
from syncer.models import Evidence, Item, Mention, Outcome, Report
from syncer.report.base import View
from syncer.report.summary import count

VERSION = 1

_SURROGATES = re.compile("[\ud800-\udfff]")
_PLAIN = View()


def to_json(report: Report, _view: View = _PLAIN, /) -> str:
    """Return the report as JSON, as `spell` writes it."""
    return spell(to_object(report))


def spell(data: Mapping[str, Any]) -> str:
    """Return an object as JSON in ASCII, so that any output takes it.

    What no UTF-8 can hold becomes U+FFFD. `##[`, which GitHub's runner takes for a command anywhere in a line,
    is written with an escape, which reads back the same.
    """
    text = json.dumps(_clean(data), indent=2, allow_nan=False)
    return text.replace("##[", "#\\u0023[")


def to_object(report: Report) -> dict[str, Any]:
    """Return what the JSON holds as plain data; `extract` has neither changes nor what belongs to them."""
    shared: dict[str, Any] = {
        "version": VERSION,
        "syncer": __version__,
        "command": report.command,
        "tracker": report.tracker or None,
        "repo": report.repo or None,
        "commit": report.commit or None,
        "complete": report.complete,
        "items": [_item(item, evidence=report.command == "extract") for item in report.items],
        "read": [{"path": one.path, "format": one.format, "reason": one.reason} for one in report.read],
        "skipped": [{"path": skipped.path, "reason": skipped.reason} for skipped in report.skipped],
    }
    error = report.error and {"kind": report.error.kind, "message": report.error.message, "hint": report.error.hint}
    if report.command == "extract":
        return shared | ({"error": error} if error else {})
    refused = report.refused and {
        "reason": report.refused.reason,
        "allowed": report.refused.allowed,
        "planned": report.refused.planned,
        "hint": report.refused.hint,
    }
    return shared | {
        "changes": [_change(outcome) for outcome in report.outcomes],
        "summary": count(report).as_dict(),
        "refused": refused,
        "error": error,
        "api": {"requests": report.usage.requests, "writes": report.usage.writes},
    }


def _item(item: Item, *, evidence: bool) -> dict[str, Any]:
    return {
        "fingerprints": list(item.fingerprints),
        "type": item.type.value,
        "title": item.title,
        "priority": item.priority.value,
        "confidence": round(item.confidence, 3),
        "status": item.status.value,
        "owner": item.owner,
        "due": item.due.isoformat() if item.due else None,
        "rule": item.rule,
        "mentions": [_mention(mention) for mention in item.mentions],
    } | ({"evidence": [_evidence(reason) for reason in item.evidence]} if evidence else {})


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "source": mention.source,
        "path": mention.path,
        "line": mention.line,
        "end_line": mention.end_line,
        "speaker": mention.speaker,
        "quote": mention.quote,
    }


def _evidence(reason: Evidence) -> dict[str, str]:
    return {"about": reason.about, "words": reason.words, "effect": reason.effect}


def _change(outcome: Outcome) -> dict[str, Any]:
    change = outcome.change
    issue = outcome.issue or change.issue
    body = change.body or (change.edit.body if change.edit else None)
    return {
        "action": change.action.value,
        "reason": change.reason,
        "fingerprints": list(change.fingerprints),
        "type": change.type.value if change.type else None,
        "title": change.title,
        "confidence": None if change.confidence is None else round(change.confidence, 3),
        "number": issue.number if issue else None,
        "url": (issue.url or None) if issue else None,
        "labels": list(change.labels),
        "body": body or "",
        "fields": {name: {"from": field.before, "to": field.after} for name, field in change.fields.items()},
        "outcome": outcome.result.value,
        "error": outcome.error,
    }


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATES.sub("\ufffd", value)
    if isinstance(value, list):
        return [_clean(entry) for entry in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(entry) for key, entry in value.items()}
    return value
