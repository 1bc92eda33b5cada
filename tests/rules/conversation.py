"""Read short conversations written in a test, and find what they leave."""

from __future__ import annotations

from syncer.models import Item, Skipped, SourceFile, Transcript
from syncer.rules import RuleSettings, find_items
from syncer.transcripts import read

LISTED = 0.5


def transcript_of(text: str) -> Transcript:
    """Return the transcript that a Markdown text records."""
    transcript = read(SourceFile("talk.md", text.encode()))
    assert not isinstance(transcript, Skipped), transcript
    return transcript


def items_in(text: str, settings: RuleSettings | None = None) -> list[Item]:
    """Return what is listed by default of a whole conversation."""
    return [item for item in find_items(transcript_of(text), settings or RuleSettings()) if item.confidence >= LISTED]


def said_by_user(sentence: str) -> list[Item]:
    """Return what a user's sentence in the middle of a talk with an assistant leaves."""
    return items_in(
        "**User:** Hi there.\n\n**Assistant:** Hello! How can I help?\n\n**User:** Fine, thank you.\n\n"
        f"**Assistant:** Glad to hear that.\n\n**User:** {sentence}\n\n**Assistant:** I see.\n"
    )


def said_in_meeting(*sentences: str) -> list[Item]:
    """Return what sentences leave that people say in turn at a meeting."""
    names = ("Ines", "Marek")
    said = ("Good morning.", "Morning!", *sentences, "Bye.", "See you.", "Have a nice day.", "You too.")
    return items_in("# Weekly\n\n" + "\n\n".join(f"**{names[i % 2]}:** {words}" for i, words in enumerate(said)))


def titles(items: list[Item]) -> list[str]:
    """Return the titles of items."""
    return [item.title for item in items]


def with_agent(*said: str) -> list[Item]:
    """Return what a session leaves in which a person and an agent speak in turn, the person first."""
    names = ("User", "Agent")
    return items_in("\n\n".join(f"**{names[i % 2]}:** {words}" for i, words in enumerate(said)) + "\n")
