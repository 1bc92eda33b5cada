"""What a person says to an agent by way of a tool: why a call is refused, how it is allowed, answers in own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from syncer.models import Line
from syncer.patterns import lazy
from syncer.transcripts.decode import split_lines
from syncer.transcripts.values import line_of, mapping, mappings, string, texts

# What Claude Code hands to the agent where a call was refused, in its two wordings.
_REFUSED = lazy(
    r"\s*(?:Error: )?(?:<tool_use_error>)?The user doesn['’]t want to proceed with this tool use\..{0,200}?"
    r"(?:To tell you how to proceed, the user said|The user provided the following reason for the rejection):\s*(.*)"
)
# It says so itself where the person chose to talk about its questions, or to answer no more of them.
_OF_THE_TOOL = ("The user wants to clarify these", "The user has indicated they have provided enough")
# It writes so beside the result of a search for tools.
_BESIDE = "Tool loaded."
_HINT = "Note: The user's next message may contain a correction or preference."
_ERROR_END = "</tool_use_error>"


def begins_refusal(text: str) -> bool:
    """Say whether a text begins as what a tool gives back where a person refused its call and said why."""
    return _REFUSED.match(text) is not None


def told_in_refusal(result: Sequence[Line]) -> list[Line]:
    """Return what a person says in refusing a call, of the lines that stand for its result; none for other results."""
    start = next((position for position, line in enumerate(result) if line.text.strip()), 0)
    refused = _REFUSED.fullmatch(result[start].text) if result else None
    if not refused:
        return []
    return of_the_person([*_without_hint([replace(result[start], text=refused[1]), *result[start + 1 :]])])


def of_the_person(told: Sequence[Line]) -> list[Line]:
    """Return what stands for the reason of a refusal, nothing where the tool itself gives it."""
    first = next((line.text.strip() for line in told if line.text.strip()), "")
    return [] if not first or first.startswith(_OF_THE_TOOL) else [*told]


def told_in_results(content: object, given: object, number: int) -> Iterator[tuple[str, int]]:
    """Yield what a person says in a record of results, each text with the line it stands in.

    That is the reason of a refusal, what is written beside a result, and of the answers to an agent's questions those
    that were not offered. `given` is what the tool gave back as an object, `number` the line of the record.
    """
    for part in mappings(content):
        for text in texts(part.get("content")) if part.get("type") == "tool_result" else ():
            at = line_of(text, number)
            yield "\n".join(line.text for line in told_in_refusal([Line(at, row) for row in split_lines(text)])), at
    for text in (*texts(content), *_answers(mapping(given))):
        if text != _BESIDE:
            yield text, line_of(text, number)


def _answers(given: dict[str, object]) -> Iterator[str]:
    """Yield the answers that are none of those offered, and what was noted beside one."""
    offered = {string(one.get("question")): _labels(one.get("options")) for one in mappings(given.get("questions"))}
    for question, answer in mapping(given.get("answers")).items():
        text = string(answer)
        if question in offered and text not in offered[question] and not {*text.split(", ")} <= offered[question]:
            yield text
    yield from (string(mapping(one).get("notes")) for one in mapping(given.get("annotations")).values())


def _labels(options: object) -> set[str]:
    return {string(option.get("label")) for option in mappings(options)}


def _without_hint(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        if line.text.startswith(_HINT):
            return
        yield replace(line, text=line.text.removesuffix(_ERROR_END))
