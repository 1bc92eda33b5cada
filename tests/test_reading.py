"""What the config says of reading: formats that a content does not tell, and words of one's own."""

from __future__ import annotations

import re
from pathlib import Path

from syncer.extraction import Reading, read_transcripts
from syncer.listing import manner_of
from syncer.models import SourceFile
from syncer.settings import parse


def read(path: str, text: str, config: str) -> Reading:
    return read_transcripts([SourceFile(path, text.encode())], manner=manner_of(parse(config, "syncer.yaml")))


def test_a_format_is_forced_by_path() -> None:
    text = "14:00 <ada> hello\n"
    (told,) = read("logs/a.txt", text, "").read
    (forced,) = read("logs/a.txt", text, "formats: {logs/*.txt: irc}").read
    assert (told.format, forced.format) == ("notes", "irc")
    assert "configuration" in forced.reason


def test_a_format_is_named_with_the_reason() -> None:
    (one,) = read("a.vtt", "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nAda: hello there\n", "").read
    assert one.format == "webvtt"
    assert one.reason


def test_words_of_the_config_mark_head_and_weigh() -> None:
    words = (
        "words: {markers: {WIBNI: feature}, headings: {Offene Punkte: todo}, priorities: {critical: [Totalausfall]}}"
    )
    text = "# Runde\n\nWIBNI: export to ODS\n\n## Offene Punkte\n\n- Zertifikat erneuern, sonst Totalausfall\n"
    found = {item.title: item for item in read("a.md", text, words).items}
    assert found["Export to ODS"].type == "feature"
    assert found["Zertifikat erneuern, sonst Totalausfall"].priority == "critical"
    assert not [item for item in read("a.md", text, "").items if item.confidence >= 0.5]


def test_what_the_readme_shows_is_a_config() -> None:
    page = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    (shown,) = (
        text for text in re.findall(r"^```yaml\n(.*?)^```$", page, re.DOTALL | re.MULTILINE) if "words:" in text
    )
    config = parse(shown, "syncer.yaml")
    assert config.formats
    assert config.words.markers
