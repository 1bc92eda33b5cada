"""The formats that a report can be shown in, by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from syncer.report.base import Format
from syncer.report.json import to_json
from syncer.report.markdown import to_markdown
from syncer.report.text import to_text

FORMATS: Mapping[str, Format] = MappingProxyType({"text": to_text, "json": to_json, "markdown": to_markdown})
