"""What a person and an agent say in the turns of a task that Cline or Roo Code ran, without what is a tool's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from syncer.models import Line
from syncer.patterns import lazy
from syncer.transcripts.agent_tasks import Task

# Between these tags stands what a person typed.
_TYPED = lazy(r"\s*<(/?)(task|feedback|answer|user_message)>(.*)")
_TYPED_END = lazy(r"(.*)</(?:task|feedback|answer|user_message)>\s*")
_RESULT = lazy(
    r"\[[\w-]+(?: for '.*')?\] Result:.*|\[(?:Tool|[a-z]\w*)(?: \(Error\))?\]\s*|\[(?:ERROR|TASK RESUMPTION)\].*"
)
_TOOLS = (
    "execute_command|read_file|write_to_file|replace_in_file|apply_diff|insert_content|search_and_replace|edit_file"
    "|search_files|list_files|list_code_definition_names|codebase_search|browser_action|use_mcp_tool|new_task"
    "|access_mcp_resource|switch_mode|fetch_instructions|run_slash_command|web_fetch|load_mcp_documentation|new_rule"
    "|update_todo_list|thinking|think|task_progress|environment_details|condense|generate_image"
)
_TOOL_OPEN = lazy(rf"\s*<({_TOOLS})>.*")
# These tools hand over what the agent says, in elements or in entries of these names.
SPEAKING = ("attempt_completion", "ask_followup_question", "plan_mode_respond")
_SPEAKING_TAG = lazy(rf"\s*</?(?:{'|'.join(SPEAKING)})>\s*")
_SPEECH_OPEN, _SPEECH_END = (
    lazy(r"\s*<(result|question|response)>(.*)"),
    lazy(r"(.*)</(result|question|response)>.*"),
)
_ASIDE_OPEN = lazy(r"\s*<(command|options|follow_up|mode_slug|needs_more_exploration)>.*")
_TOOL_USE = lazy(r"\[Tool Use: (?P<tool>[\w-]+)\]\s*")
_ENTRY = lazy(r"(?P<key>[A-Z]\w*): ?(?P<text>.*)")
_SPEECH_ENTRIES = ("Result", "Question", "Response")
_OTHER_ENTRIES = ("Command", "Options", "Follow_up", "Mode", "Task_progress", "Needs_more_exploration")
_MARK = lazy(r"\[(?:Image|Unexpected content type: .*)\]\s*")
_TASK = lazy(r"(?:\s*(?:Todos|Task_progress): ?)?\s*(?:[-*] )?\[(?P<box>[ xX~-]?)\] +(?P<text>\S.*?)\s*")
_TASKS_BEGIN = lazy(r"\[Tool Use: update_todo_list\]\s*|\s*<(?:todos|task_progress)>.*|Task_progress: .*")


def typed_by_user(lines: Sequence[Line]) -> list[Line]:
    """Return what a person typed in a turn: between the tags for it, else all if no tool answers in the turn."""
    tagged, free = list(_tagged(lines)), list(_free(lines))
    return tagged if any(line.text.strip() for line in tagged) else free


def _tagged(lines: Sequence[Line]) -> Iterator[Line]:
    inside = hidden = False
    for line in lines:
        text = line.text
        if hidden or text.lstrip().startswith("<environment_details>"):
            hidden = "</environment_details>" not in text
            continue
        if opened := _TYPED.fullmatch(text):
            inside, text = not opened[1], opened[3]
            yield Line(line.number, "")
        if inside and (closed := _TYPED_END.fullmatch(text)):
            yield Line(line.number, closed[1])
            inside = False
        elif inside:
            yield Line(line.number, text)


def _free(lines: Sequence[Line]) -> Iterator[Line]:
    hidden = False
    for line in lines:
        if _RESULT.fullmatch(line.text) and not _MARK.fullmatch(line.text):
            return
        if hidden or line.text.lstrip().startswith("<environment_details>"):
            hidden = "</environment_details>" not in line.text
        elif not _MARK.fullmatch(line.text) and not _TYPED.fullmatch(line.text):
            yield line


def said_by_agent(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield what the agent says in a turn: its text, and what it hands over by the tools that speak for it."""
    closing = tool = ""
    speaks = True
    for line in lines:
        text = line.text
        if closing:
            closing = "" if closing in text else closing
        elif used := _TOOL_USE.fullmatch(text):
            tool, speaks = used["tool"], False
        elif text.strip() == "[Reasoning]":
            tool, speaks = "reasoning", False
        elif tool:
            entry = _ENTRY.fullmatch(text) if tool in SPEAKING else None
            if entry and entry["key"] in (*_SPEECH_ENTRIES, *_OTHER_ENTRIES):
                speaks, text = entry["key"] in _SPEECH_ENTRIES, entry["text"]
            if speaks:
                yield Line(line.number, text)
        elif opened := _TOOL_OPEN.fullmatch(text) or _ASIDE_OPEN.fullmatch(text):
            closing = "" if f"</{opened[1]}>" in text else f"</{opened[1]}>"
            yield Line(line.number, "")
        elif not _MARK.fullmatch(text) and not _SPEAKING_TAG.fullmatch(text):
            yield Line(line.number, _without_tags(text))


def _without_tags(text: str) -> str:
    if opened := _SPEECH_OPEN.fullmatch(text):
        text = opened[2]
    closed = _SPEECH_END.fullmatch(text)
    return closed[1] if closed else text


def read_tasks(lines: Sequence[Line]) -> list[Task]:
    """Return the list of tasks that an agent writes in a turn, empty where it writes none."""
    tasks: list[Task] = []
    inside = False
    for line in lines:
        if _TASKS_BEGIN.fullmatch(line.text):
            inside, tasks = True, []
        found = _TASK.fullmatch(line.text) if inside else None
        if found:
            tasks.append(Task(found["text"], "done" if found["box"] in ("x", "X") else "pending", line.number))
        elif inside and line.text.strip() and not _TASKS_BEGIN.fullmatch(line.text):
            inside = False
    return tasks
