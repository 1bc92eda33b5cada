"""Tell an assistant by its name in the formats that know no roles, where it talks with one person."""

from __future__ import annotations

from dataclasses import replace

from syncer.models import Role, Transcript
from syncer.transcripts.words import role_of


def with_assistant(transcript: Transcript) -> Transcript:
    """Return a talk of two, of whom one alone bears the name of an assistant, with their roles; others as they are."""
    names = {turn.speaker for turn in transcript.turns if turn.speaker}
    if len(names) != 2 or any(turn.speaker and turn.role is not Role.PARTICIPANT for turn in transcript.turns):
        return transcript
    assistants = {name for name in names if role_of(name.lstrip("@")) is Role.ASSISTANT}
    if len(assistants) != 1:
        return transcript
    roles = {name: Role.ASSISTANT if name in assistants else Role.USER for name in names}
    turns = tuple(replace(turn, role=roles.get(turn.speaker, turn.role)) for turn in transcript.turns)
    return replace(transcript, turns=turns)
