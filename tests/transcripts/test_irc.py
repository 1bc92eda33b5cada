from __future__ import annotations

import pytest
from hypothesis import given, settings

from syncer.models import BlockKind, Role, Skipped, SourceFile, Transcript
from syncer.transcripts import irc, read
from syncer.transcripts.pages import read_page
from tests.transcripts.cases import golden_lines, mutated
from tests.transcripts.text_laws import check

LOG = golden_lines("scribed-log", "log")
KEPT = golden_lines("bot-keeps-minutes", "txt")
POST = golden_lines("log-in-a-post", "md")
TABBED = golden_lines("channel-log-tabbed", "log")


def heard(*lines: str) -> list[tuple[str, str]]:
    transcript = irc.parse("monday.log", lines)
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]


def log(*texts: str) -> list[tuple[str, str]]:
    """Return what is heard of messages `nick: text`, written as a log with times."""
    return heard(
        *(f"10:{number:02} <{text.partition(': ')[0]}> {text.partition(': ')[2]}" for number, text in enumerate(texts))
    )


@pytest.mark.parametrize(
    "line",
    [
        "10:05 <ada> hello",
        "10:05:09 <ada> hello",
        "10:05 < ada> hello",
        "10:05 <@ada> hello",
        "[10:05] <ada> hello",
        "[Tue 10:05]\t<ada>\thello",
        "[2026-03-02T16:21:34.936Z]\t<ada>\thello",
        "2026-03-02 16:21:34 <ada> hello",
        "2026-03-02T16:21:34 <ada> hello",
        "Mar 02 16:21:34 <ada> hello",
        "    10:05:09 <ada> hello",
        "<ada> hello",
    ],
)
def test_a_message_is_read_in_every_form(line: str) -> None:
    assert heard(line) == [("ada", "hello")]


@pytest.mark.parametrize(
    "line",
    [
        "10:05 -!- ada has joined #loom",
        "[Tue 10:05]\t-->|\tada (~a@example.org) has joined #loom",
        "[Tue 10:05]\t|<--\tada has left",
        "[Tue 10:05]\t=-=\tada is now known as ada_",
        "* ada (~a@example.org) has joined #loom",
        "10:05 * ada has quit (Ping timeout)",
        "10:05 * ada sets mode: +o ben",
        "10:05 * ada is now known as ada_",
        "10:05 * ada changes topic to 'wool'",
        "10:05 * ada left #loom",
        "10:05 * Topic for #loom is: wool",
        "* ada of all people",
        "10:05 <ada> ada has joined #loom",
        "10:05 <ada> q+",
        "10:05 <ada> q+ to ask about felt",
        "10:05 <ada> +q",
        "10:05 <ada> ack ben",
        "10:05 <ada> present+ ben",
        "10:05 <ada> Zakim, who is on the phone?",
        "10:05 <ada> rrsagent, make minutes",
        "10:05 <ada> regrets: ben",
        "10:05 <ada> s/silk/wool/",
        "10:05 <ada> s;silk;wool",
        "10:05 <ada> i/silk/topic: wool/",
        "10:05 <ada> close ACTION-12",
        "10:05 <ada> action-12?",
        "10:05 <ada> #startmeeting loom",
        "10:05 <ada> !startmeeting loom",
        "10:05 <ada> [VOTE] wool or silk",
        "10:05 <ada> [ENDVOTE]",
        "10:05 <ada> .hello adah",
        "10:05 <ada> !hi",
        "10:05 <ada> !ticket 31",
        "10:05 <@zodbot:loom.example> Ada Hill (ada) - she / her",
        "10:05 <@meetbot:loom.example> The Meeting name is 'loom'",
        "10:05 <clerk> Available commands: action, commands, idea, info",
        "10:05 <Zakim> ben, you wanted to ask",
        "10:05 <meetbot> Useful Commands: #action #agreed #help #info #idea #link #topic.",
        "10:05 <ada>",
    ],
)
def test_what_nobody_says_is_no_speech(line: str) -> None:
    assert heard("10:00 <ada> hello", line) == [("ada", "hello")]


@pytest.mark.parametrize(
    "line",
    [
        "* ada looks into it",
        "10:01 * ada looks into it",
        "10:01  *  ada looks into it",
        "[10:01]\t* ada\tlooks into it",
    ],
)
def test_what_somebody_says_of_himself_is_said_by_him(line: str) -> None:
    assert heard("10:00 <ada> hello", line, "10:02 <ben> thanks") == [
        ("ada", "hello"), ("ada", "ada looks into it"), ("ben", "thanks"),
    ]  # fmt: skip


def test_a_log_ends_with_what_somebody_did_last() -> None:
    lines = ("10:00 <ada> hi", "10:01 <ben> bye", "10:02 * ada leans back", "", "Notes below.")
    turns = irc.parse("a.md", lines).turns
    assert [(turn.speaker, turn.first_line, turn.last_line) for turn in turns] == [
        ("ada", 1, 1),
        ("ben", 2, 2),
        ("ada", 3, 3),
        ("", 5, 5),
    ]


def test_what_a_bot_or_a_stranger_does_is_no_speech() -> None:
    lines = ("10:00 <ada> hi", "10:01 * zakim sees ada", "10:02 <zakim> ok", "10:03 * rain falls", "10:04 <ben> oh")
    assert heard(*lines) == [("ada", "hi"), ("ben", "oh")]


def test_a_scribes_line_is_the_speech_of_whom_it_names() -> None:
    assert log(
        "ada: scribe: ada", "ada: Ben Hill: too slow", "ada: … and loud", "ada: (we lost him)", "ada: ...again"
    ) == [
        ("Ben Hill", "too slow"),
        ("Ben Hill", "and loud"),
        ("ada", "(we lost him)"),
        ("Ben Hill", "again"),
    ]


def test_somebody_else_writes_down_what_the_scribe_says() -> None:
    assert log("ada: scribe: ada", "ben: ada: I tried felt", "ben: … it wears off", "ben: ada: thanks for that") == [
        ("ada", "I tried felt"), ("ada", "it wears off"), ("ben", "ada: thanks for that"),
    ]  # fmt: skip


def test_who_is_spoken_to_does_not_speak() -> None:
    assert log("ada: hi", "ben: ada: could you look?", "ada: ben: sure") == [
        ("ada", "hi"), ("ben", "ada: could you look?"), ("ada", "ben: sure"),
    ]  # fmt: skip


def test_marks_and_references_are_no_speakers() -> None:
    said = [
        "ACTION: ben to look",
        "RESOLVED: wool it is",
        "action-12: still open",
        "Note: not final",
        "https://a.example/b",
    ]
    assert log("ada: scribe: ada", *(f"ada: {text}" for text in said)) == [("ada", text) for text in said]


def test_a_colon_without_a_space_parts_only_names() -> None:
    assert log("ada: scribe: ada", "ada: dc:title is short", "ada: Eve:too short", "ada: STRAWPOLL: wool") == [
        ("ada", "dc:title is short"), ("Eve", "too short"), ("ada", "STRAWPOLL: wool"),
    ]  # fmt: skip


def test_who_writes_down_what_others_say_is_the_scribe_where_nobody_is_named() -> None:
    scribed = ("ada_: Ada: hello", "ada_: ... all", "ada_: Ben: hello", "ada_: Ada: the loom?", "ada_: Ben: It runs.")
    assert log("ben: morning", *scribed) == [
        ("ben", "morning"), ("Ada", "hello"), ("Ada", "all"), ("ben", "hello"), ("Ada", "the loom?"),
        ("ben", "It runs."),
    ]  # fmt: skip
    addressed = ("ada: ben: hello", "ada: ... well", "ada: cy: hello", "ada: ben: the loom?", "ada: cy: It runs.")
    assert {speaker for speaker, _ in log(*addressed, "ben: ada: right")} == {"ada", "ben"}


@pytest.mark.parametrize(
    ("before", "heard"),
    [
        pytest.param(("ada: Eve: one", "ada: Ada: two"), [("eve", "one"), ("ada", "two")], id="also the own name"),
        pytest.param(
            ("ada: Eve: one", "ada: … and more", "ada: Ben: two"),
            [("eve", "one"), ("eve", "and more"), ("ben", "two")],
            id="goes on in the words of others",
        ),
        pytest.param(("ada: eve: hi", "eve: ada: hi"), [("ada", "eve: hi"), ("eve", "ada: hi")], id="only a greeting"),
        pytest.param(
            ("ada: eve: hi", "ada: … all", "eve: hi"), [("ada", "eve: hi"), ("ada", "all"), ("eve", "hi")], id="once"
        ),
    ],
)
def test_who_is_named_late_as_the_scribe_may_have_begun_before(
    before: tuple[str, ...], heard: list[tuple[str, str]]
) -> None:
    said = log("eve: morning", "ben: morning", *before, "ben: scribe: ada", "ada: Ben: three")
    assert said == [("eve", "morning"), ("ben", "morning"), *heard, ("ben", "three")]


def test_another_scribe_takes_over_and_one_is_added() -> None:
    said = log("ada: scribe: ben", "ada: eve: one", "ben: Eve: two", "ben: scribe+ ada", "ada: Eve: three", "eve: hm")
    assert said == [("ada", "eve: one"), ("eve", "two"), ("eve", "three"), ("eve", "hm")]


def test_a_transcriber_always_writes_down_others() -> None:
    assert log("transcriber: Mara Lind: hello there", "ada: hi") == [("Mara Lind", "hello there"), ("ada", "hi")]


def test_undo_takes_back_the_last_that_was_put_down() -> None:
    said = log("ada: #action ben to look", "ada: #info rain", "eve: so be it", "ada: #undo", "ada: #undo", "ada: #undo")
    assert said == [("eve", "so be it")]


@pytest.mark.parametrize("how", ["#{}", "!{}", "[{}]"])
def test_undo_takes_back_what_was_put_down_in_the_same_way(how: str) -> None:
    said = [f"ada: {how.format('ACTION')} ben to look", "eve: no", f"ada: {how.format('UNDO')}"]
    assert log(*said) == [("eve", "no")]


@pytest.mark.parametrize("text", ["Topic: Bows", "#topic Bows", "!topic Bows", "[TOPIC] Bows", "subtopic: Bows"])
def test_topics_are_headings(text: str) -> None:
    (turn, _) = irc.parse("a.log", (f"10:01 <ada> {text}", "10:02 <ada> hi")).turns
    assert [(block.kind, block.text) for block in turn.blocks] == [(BlockKind.HEADING, "Bows")]


def test_a_state_in_brackets_is_said() -> None:
    assert log("ada: [done] oil the loom", "ben: [present] hi") == [
        ("ada", "[done] oil the loom"), ("ben", "[present] hi"),
    ]  # fmt: skip


def test_texts_put_to_the_vote_are_quotes() -> None:
    (turn,) = irc.parse("a.log", ("10:00 <ada> PROPOSED: wool", "10:01 <ada> PROPOSAL: silk")).turns
    assert [block.kind for block in turn.blocks] == [BlockKind.QUOTE, BlockKind.QUOTE]


def test_only_a_bots_answer_to_an_action_is_kept_as_a_tools() -> None:
    transcript = irc.parse("a.log", LOG)
    assert [(turn.speaker, len(turn.blocks)) for turn in transcript.turns if turn.role is Role.TOOL] == [
        ("trackbot", 1)
    ]


def test_who_talks_like_a_bot_is_one() -> None:
    assert "watchman" not in {speaker for speaker, _ in heard(*KEPT)}


def test_a_log_without_times_needs_somebody_who_keeps_minutes() -> None:
    talk = tuple(f"<{nick}> hi" for nick in ("ada", "ben") * 4)
    assert irc.detect("a.txt", talk).confidence == 0
    assert irc.detect("a.txt", (*talk, "<ada> scribe: ada")).confidence > 0.9


def test_names_before_a_colon_count_where_a_bot_was_started() -> None:
    talk = tuple(f"03:0{number} {nick}: words" for number, nick in enumerate(("ada", "ben") * 3))
    assert irc.detect("a.md", talk).confidence == 0
    assert irc.detect("a.md", ("03:00 ada: #startmeeting", *talk)).confidence > 0.9


def test_tags_beside_messages_with_times_are_no_messages() -> None:
    assert heard("<details> more", "10:00 <ada> hi", "10:01 <ben> hello") == [("ada", "hi"), ("ben", "hello")]


@pytest.mark.parametrize(
    "reports",
    [
        ("--- Log opened Tue Apr 14 19:00:00 2026", "19:00 -!- ada [~ada@h] has joined #x"),
        ("**** BEGIN LOGGING AT Tue Apr 14 19:00:00 2026", "Apr 14 19:00:00 *\tNow talking on #x"),
        ("[19:00:00] *** Joins: ada (~ada@h)", "[19:00:01] * ada waves"),
        ("2026-04-14T19:00:00 *** ada <ada!~ada@h> has joined #x",),
        (),
    ],
)
def test_a_short_log_needs_nothing_beside_what_clients_report(reports: tuple[str, ...]) -> None:
    said = ("19:00 <ada> the gutter leaks", "19:01 <bo> TODO: clean the gutter")
    assert irc.detect("x.log", (*reports, *said)).confidence == 0.95
    assert heard(*reports, *said)[-2:] == [("ada", "the gutter leaks"), ("bo", "TODO: clean the gutter")]
    assert irc.detect("x.log", (*reports, *said, "and more")).confidence == 0


def test_a_quiet_channel_in_which_many_come_and_go_is_a_log() -> None:
    guests = [f"19:{minute} -!- guest{minute} has joined #x" for minute in range(10, 40)]
    said = [f"19:4{minute} <{'ada' if minute % 2 else 'bo'}> it is quiet here" for minute in range(6)]
    assert irc.detect("x.log", (*guests, *said)).confidence == 0.95


@pytest.mark.parametrize("level", ["INFO", "warn"])
def test_tabs_alone_make_no_log_of_a_channel(level: str) -> None:
    lines = tuple(f"2026-04-14 19:00:0{second}\t{level}\tdisk {second} is full" for second in range(9))
    assert irc.detect("x.log", lines).confidence == 0


def test_a_few_lines_in_a_page_of_help_are_no_log() -> None:
    example = [f"10:0{number} <{nick}> hi" for number, nick in enumerate(("ada", "ben") * 4)]
    assert irc.detect("README.md", ("# Bot", *(f"Line {n} of the help." for n in range(20)), *example)).confidence == 0


def test_a_log_that_a_script_quotes_is_read() -> None:
    script = (
        "#!/bin/sh",
        "cat >$T <<EOF",
        *(f"<{nick}> action ben to look" for nick in ("ada", "ben") * 3),
        "EOF",
        "run $T",
    )
    assert irc.detect("topics.test", script).confidence > 0.9
    assert irc.parse("topics.test", script).turns[0].first_line == 3
    assert irc.detect("build.sh", ("#!/bin/sh", "cat <<EOF", "<ada> a", "b", "EOF")).confidence == 0


def test_a_page_is_read_by_what_it_shows() -> None:
    lines = (
        "<!DOCTYPE html>", "<html><head><style>", "p { color: red }", "</style></head><body><pre>",
        '<span class="tm">18:00:00</span> <span class="nk">&lt;olu&gt;</span> <b>#startmeeting</b>',
        '<span class="tm">18:00:01</span> <span class="nk">&lt;pia&gt;</span> hi &amp; hello',
        '<span class="tm">18:00:02</span> <span class="nk">&lt;olu&gt;</span> #action pia to buy <i>red</i> string',
        *('<a name="x"></a>18:00:03 &lt;pia&gt; yes',) * 3,
        "</pre></body></html>",
    )  # fmt: skip
    transcript = read(SourceFile("log.html", "\n".join(lines).encode()))
    assert isinstance(transcript, Transcript)
    assert [(turn.speaker, turn.blocks[0].text, turn.first_line) for turn in transcript.turns][:2] == [
        ("pia", "hi & hello", 6),
        ("olu", "#action pia to buy red string", 7),
    ]


def test_a_page_that_is_no_log_is_skipped() -> None:
    assert isinstance(read(SourceFile("index.html", b"<!DOCTYPE html>\n<html><body><p>Hi</p></body></html>")), Skipped)


@pytest.mark.parametrize("path", ["minutes/2026-03-04-loom/irc.log", "2026-03-04.log"])
def test_the_day_is_that_of_the_path_where_no_line_says_it(path: str) -> None:
    assert str(irc.parse(path, ("[Tue 10:00]\t<ada>\thi",)).held_on) == "2026-03-04"


@pytest.mark.parametrize("case", [LOG, KEPT, POST, TABBED], ids=["scribed", "kept", "post", "tabbed"])
def test_the_cases_keep_the_laws(case: tuple[str, ...]) -> None:
    check(irc, case)


@given(mutated(golden_lines("bot-minutes-page", "html")))
@settings(deadline=None)
def test_no_page_is_too_broken_to_be_shown(lines: tuple[str, ...]) -> None:
    assert len(read_page(lines)) == len(lines)
    irc.detect("log.html", lines)


@pytest.mark.parametrize(
    "sign", ["10:00 <ada> ", "<ada>", "[", "10:00 <ada> (", "<!doctype html>", "10:00 <a> b c d e:"]
)
def test_repetition_is_read_in_time(sign: str) -> None:
    check(irc, (sign,) * 4_000)
    irc.detect("a.log", (sign * 10_000,))
