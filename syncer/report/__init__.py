"""The formats that a report can be shown in, by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from syncer.models import Report
from syncer.report.base import Format, View
from syncer.report.json import to_json
from syncer.report.markdown import to_markdown

_VIEW = View()


def _to_text(report: Report, view: View = _VIEW, /) -> str:
    from syncer.report.text import to_text  # noqa: PLC0415  # rich is slow to load

    return to_text(report, view)


FORMATS: Mapping[str, Format] = MappingProxyType({"text": _to_text, "json": to_json, "markdown": to_markdown})
