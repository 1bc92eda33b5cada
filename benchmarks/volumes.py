"""Write a transcript of any size in each format: talk of which hardly anything is an item, in words that vary."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

_PEOPLE = ("Ada", "Ben", "Zoë")
_ROLES = ("user", "assistant")
_ONSETS = ("b", "br", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ou", "ee")
_CUED = 20
_LONG = 10


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(chance.randint(1, 3))) + "n"


_WORDS = tuple({_word(random.Random(seed)) for seed in range(30_000)})


def tell(number: int) -> str:
    """Return two sentences that tell what was, other ones for each number."""
    chance = random.Random(number)
    first, second = (" ".join(chance.choices(_WORDS, k=8)) for _ in range(2))
    return f"The {first} was {number} metres long. It stood beside the {second} in those days."


def ask(number: int) -> str:
    """Return what `tell` does, and in one of twenty what is to be done besides."""
    return (
        f"{tell(number)} TODO: mend the {_WORDS[number % len(_WORDS)]} {number}."
        if number % _CUED == 0
        else tell(number)
    )


Say = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Volume:
    """How a format is written: a name, what stands first, a piece for each number, what parts two, what stands last.

    `piece` is given what is said.
    """

    path: str
    piece: Callable[[int, str], str]
    head: str = ""
    between: str = ""
    tail: str = ""

    def pieces(self, size: int, say: Say = tell) -> Iterator[str]:
        """Yield a transcript of at least `size` characters."""
        yield self.head
        written = len(self.head)
        for number in count():
            piece = (self.between if number else "") + self.piece(number, say(number))
            written += len(piece)
            yield piece
            if written >= size:
                break
        yield self.tail

    def write(self, path: Path, size: int, say: Say = tell) -> None:
        """Write it to a file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8") as file:
            file.writelines(self.pieces(size, say))


def _time(number: int, step: int = 2) -> str:
    return f"{number * step // 3600 % 24:02}:{number * step // 60 % 60:02}:{number * step % 60:02}"


def _record(**value: Any) -> str:
    return json.dumps(value) + "\n"


def _whole(**value: Any) -> str:
    return json.dumps(value, indent=1)


def _parts(said: str) -> list[dict[str, str]]:
    return [{"type": "text", "text": said}]


def _chatgpt(number: int, said: str) -> str:
    nodes = {f"n{place}": _node(place, said if place == number % _LONG else "Yes.") for place in range(_LONG)}
    return _whole(title="Talk", create_time=1772870400.5, mapping=nodes, current_node=f"n{_LONG - 1}")


def _node(place: int, said: str) -> dict[str, Any]:
    content = {"content_type": "text", "parts": [said]}
    about = {"id": f"n{place}", "author": {"role": _ROLES[place % 2]}, "content": content}
    return {"id": f"n{place}", "message": about, "parent": f"n{place - 1}" if place else None, "children": []}


def _of_scribe(number: int, said: str) -> str:
    head = f"\nTopic: Part {number}\n\n" if number % 10 == 0 else ""
    return f"{head}{_PEOPLE[number % 3]} Holt:  {said}\n"


VOLUMES: dict[str, Volume] = {
    "aider": Volume(
        ".aider.chat.history.md",
        lambda n, said: f"#### {said}  \n\nYes. {said}\n\n> Tokens: {n} sent, 180 received.  \n\n",
        "\n# aider chat started at 2026-03-04 09:12:44\n\n> Aider v0.86.1  \n\n",
    ),
    "claude-code": Volume(
        "session.jsonl",
        lambda n, said: _record(
            type=_ROLES[n % 2], sessionId="s", uuid=f"u{n}", parentUuid=f"u{n - 1}" if n else None,
            message={"role": _ROLES[n % 2], "content": _parts(said)},
        ),
    ),
    "claude-web": Volume(
        "claude.json",
        lambda n, said: _whole(uuid=f"m{n}", sender=("human", "assistant")[n % 2], text=said, content=_parts(said)),
        '[{"uuid": "c", "name": "Talk", "created_at": "2026-03-04T08:00:00Z", "chat_messages": [\n', ",\n", "\n]}]\n",
    ),
    "codex": Volume(
        "rollout.jsonl",
        lambda n, said: _record(
            timestamp="2026-03-06T07:01:00.000Z", type="event_msg",
            payload={"type": ("user_message", "agent_message")[n % 2], "message": said},
        ),
        _record(timestamp="2026-03-06T07:01:00.000Z", type="session_meta", payload={"id": "s", "cwd": "/press"}),
    ),
    "entire": Volume(
        "full.jsonl",
        lambda n, said: _record(
            v=1, agent="codex", cli_version="0.6.2", type=_ROLES[n % 2], ts="2026-05-12T13:01:00.000Z", id=f"m{n}",
            content=_parts(said),
        ),
    ),
    "codex-exec": Volume(
        "run.jsonl",
        lambda n, said: _record(type="item.completed", item={"id": f"item_{n}", "type": "agent_message", "text": said}),
        _record(type="thread.started", thread_id="t") + _record(type="turn.started"),
    ),
    "chatgpt": Volume("conversations.json", _chatgpt, "[\n", ",\n", "\n]\n"),
    "gemini": Volume(
        "session.jsonl",
        lambda n, said: _record(
            id=f"m{n}", timestamp="2026-03-07T08:00:00.000Z", type=("user", "gemini")[n % 2], content=said
        ),
        _record(sessionId="s", projectHash="h", startTime="2026-03-08T08:00:00.000Z", kind="main"),
    ),
    "gemini-history": Volume(
        "chat.json",
        lambda n, said: _whole(role=("user", "model")[n % 2], parts=[{"text": said}]),
        "[\n", ",\n", "\n]\n",
    ),
    "cursor-agent": Volume(
        "agent.jsonl",
        lambda n, said: _record(role=_ROLES[n % 2], message={"content": _parts(said)}),
    ),
    "cline-history": Volume(
        "api_conversation_history.json",
        lambda n, said: _whole(role=_ROLES[n % 2], content=_parts(f"<task>\n{said}\n</task>" if n == 0 else said)),
        "[\n", ",\n", "\n]\n",
    ),
    "copilot": Volume(
        "chat.json",
        lambda n, said: _whole(
            requestId=f"r{n}", message={"text": said, "parts": []}, timestamp=1772956800000,
            response=[{"value": f"Yes. {said}"}],
        ),
        '{"responderUsername": "GitHub Copilot", "requests": [\n', ",\n", "\n]}\n",
    ),
    "irc": Volume("channel.log", lambda n, said: f"{_time(n)} <{('ann', 'ben', 'cem')[n % 3]}> {said}\n"),
    "specstory": Volume(
        "history.md",
        lambda n, said: f"_**{('User', 'Agent (m 2026-04-02 08:15:41Z)')[n % 2]}**_\n\n{said}\n\n---\n\n",
        "<!-- Generated by SpecStory, Markdown v2.1.0 -->\n\n# Talk\n\n",
    ),
    "webvtt": Volume(
        "captions.vtt",
        lambda n, said: f"{n + 1}\n{_time(n)}.000 --> {_time(n)}.900\n{_PEOPLE[n // 3 % 3]}: {said}\n\n",
        "WEBVTT\n\n",
    ),
    "srt": Volume(
        "captions.srt",
        lambda n, said: f"{n + 1}\n{_time(n)},000 --> {_time(n)},900\n>> {_PEOPLE[n // 3 % 3].upper()}: {said}\n\n",
    ),
    "claude-terminal": Volume(
        "session.txt",
        lambda n, said: f"{('❯', '⏺')[n % 2]} {said}\n\n",
        "╭─── Claude Code v2.1.44 ───╮\n│ Welcome back!             │\n╰───────────────────────────╯\n\n",
    ),
    "zoom-chat": Volume("chat.txt", lambda n, said: f"{_time(n)}\t{_PEOPLE[n % 3]} Lee:\t{said}\n"),
    "scribejs": Volume(
        "minutes.md",
        lambda n, said: (
            (f"### {n}. Part\n{{: #section{n}}}\n\n" if n % 10 == 0 else "")
            + f"**{_PEOPLE[n % 3]} Holt:** {said}  \n\n"
        ),
        "---\nlayout: minutes\ndate: 2026-03-02\n---\n\n# Telco — Minutes\n{: .no_toc}\n\n**Scribe(s):** Ben Bruk\n\n"
        "> ***Action #1: oil the loom (Ada Holt)***\n{: #action1 .action}\n\n",
    ),
    "scribe-text": Volume(
        "minutes.txt",
        lambda n, said: f"   {_PEOPLE[n % 3]}: {said}\n\n",
        "   [1]W3C\n\n      [1] https://www.example.org/\n\n                Loom WG\n\n02 March 2026\n\nAttendees\n\n"
        "   Present\n          Ada, Ben\n\n   Scribe\n          Ben\n\nMeeting minutes\n\n  Shuttles\n\n",
        tail="\n    Minutes manually created (not a transcript), formatted by scribe.perl version 217\n",
    ),
    "minutes": Volume(
        "email.log",
        _of_scribe,
        "Loom Community Group Telecon Minutes for 2026-03-02\n\nTopics:\n  1. Shuttles\nOrganizer:\n  Ada Holt\n"
        "Scribe:\n  Ben Bruk\nPresent:\n  Ada Holt, Ben Bruk\n\nBen Bruk is scribing.\n",
    ),
    "slack": Volume(
        "2026-05-04.json",
        lambda n, said: _whole(
            type="message", user=f"U{n % 3}", text=said, ts=f"{1777885200 + n}.000100",
            user_profile={"real_name": _PEOPLE[n % 3]},
        ),
        "[\n", ",\n", "\n]\n",
    ),
    "meetbot": Volume(
        "bot.txt",
        lambda n, said: (
            (f"* Part {n}  (olu, {_time(n)})\n" if n % 10 == 0 else "") + f"  * INFO: {said}  (pia, {_time(n)})\n"
        ),
        "=========================\n#kites: kites (2026-03-04)\n=========================\n\n\nMeeting started by olu "
        "at 18:00:00 UTC.\n\n\n\nMeeting summary\n---------------\n",
        tail="\nMeeting ended at 19:00:00 UTC.\n",
    ),
    "discord": Volume(
        "channel.json",
        lambda n, said: _whole(
            id=str(n), type="Default", timestamp="2026-05-04T09:01:00+00:00", content=said,
            author={"id": str(n % 3), "name": _PEOPLE[n % 3], "isBot": False},
        ),
        '{"guild": {"id": "1", "name": "Harbour"}, "channel": {"id": "2", "type": "GuildTextChat", "name": "tiles"},\n'
        '"messages": [\n', ",\n", "\n]}\n",
    ),
    "summary": Volume(
        "summary.md",
        lambda n, said: f"### Part {n}\n{said}\n",
        "# Summary of 2 March 2026\n\n## Quick recap\nThe group met.\n\n## Next steps\nMara Lind: Order felt\n\n"
        "## Summary\n",
    ),
    "cursor": Volume(
        "cursor.md",
        lambda n, said: f"---\n\n**{('User', 'Cursor')[n % 2]}**\n\n{said}\n\n",
        "# Slow start\n_Exported on 17/4/2026 at 15:09:40 GMT+2 from Cursor (1.2.4)_\n\n",
    ),
    "cline": Volume(
        "cline_task_march.md",
        lambda n, said: (
            f"**{('User', 'Assistant')[n % 2]}:**\n\n"
            + (f"<task>\n{said}\n</task>\n\n<environment_details>\n# Mode\n</environment_details>" if n == 0 else said)
            + "\n\n---\n\n"
        ),
    ),
    "meeting-transcript": Volume(
        "meeting.txt",
        lambda n, said: f"{_PEOPLE[n % 3]} Lee  {_time(n)}  \n{said}\n\n",
    ),
    "dailies": Volume(
        "board.txt",
        lambda n, said: (
            (f"== {('mon', 'tue', 'wed')[n // 3 % 3]} {n // 3 % 28 + 1} may ==\n\n" if n % 3 == 0 else "")
            + f"[{('marit', 'joost', 'sanne')[n % 3]}]\nd: {said}\nn: -\nb: -\n\n"
        ),
        "BREWERY BOARD, written, before ten\nd = done  n = next  b = blocked\n\n",
    ),
    "discord-text": Volume(
        "channel.txt",
        lambda n, said: f"[2026-03-17 {n // 60 % 12 + 1:02}:{n % 60:02} AM] {('ann', 'ben', 'cem')[n % 3]}\n{said}\n\n",
        f"{'=' * 62}\nGuild: Harbour\nChannel: Text channels / tiles\n{'=' * 62}\n\n",
    ),
    "marked-turns": Volume(
        "chat.md",
        lambda n, said: (
            f"<!-- TURN {n + 1} TYPE:{('USER', 'ASSISTANT')[n % 2]} START -->\n{said}\n"
            f"<!-- TURN {n + 1} TYPE:{('USER', 'ASSISTANT')[n % 2]} END -->\n\n"
        ),
        "---\ntitle: Lamps\nturn_count: 3\n---\n\n",
    ),
    "markdown": Volume("talk.md", lambda n, said: f"**{('User', 'Assistant')[n % 2]}:** {said}\n\n"),
    "notes": Volume(
        "notes.md",
        lambda n, said: f"## Part {n}\n\n{said}\n\nThen again:\n\n{said}\n\n",
        "# Notes\n\n",
    ),
}  # fmt: skip
"""Every format by its name in the registry."""
