from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syncer.models import Role, Skipped, SourceFile, Transcript
from syncer.transcripts import read, webvtt
from syncer.transcripts.segment import segments
from tests.transcripts.caption_laws import cues
from tests.transcripts.cases import golden_lines

ZOOM, VOICES = golden_lines("captions-of-zoom", "vtt"), golden_lines("captions-with-voices", "vtt")


def parse(*texts: str, seconds: list[tuple[float, float]] | None = None) -> Transcript:
    return webvtt.parse("call.vtt", cues(*texts, seconds=seconds))


def said(*texts: str, seconds: list[tuple[float, float]] | None = None) -> list[tuple[str, str]]:
    return [
        (turn.speaker, " ".join(block.text.split()))
        for turn in parse(*texts, seconds=seconds).turns
        for block in turn.blocks
    ]


def test_a_sentence_over_several_cues_is_one_and_knows_their_lines() -> None:
    (sentence,) = segments(parse("Ann: we drop", "Ann: the last", "Ann: row of every file"))
    assert (sentence.text, sentence.first_line, sentence.last_line) == ("we drop the last row of every file", 4, 10)


@pytest.mark.parametrize(("pause", "sentences"), [(0.0, 1), (3.0, 1), (3.1, 2)])
def test_a_pause_ends_what_was_said(pause: float, sentences: int) -> None:
    assert len(said("Ann: we drop", "Ann: it", seconds=[(0, 1), (1 + pause, 2 + pause)])) == sentences


def test_another_speaker_ends_what_was_said() -> None:
    assert said("Ann: we", "Ben: yeah", "Ann: drop it") == [("Ann", "we"), ("Ben", "yeah"), ("Ann", "drop it")]


def test_who_is_not_named_goes_on() -> None:
    assert said("Ann: we", "drop it", "Ben: yeah", "sure") == [("Ann", "we drop it"), ("Ben", "yeah sure")]


@pytest.mark.parametrize(
    "name",
    [
        "Ann", "ann", "pk9", "Ann Lee (she/her)", "felix (harbour)", "Lumi | Harbour Labs", "Müller, Jörg", "J. Smith",
        "Conference Room 3", "ANN LEE", "Ann's iPhone", "Léo 🎸", "李雷", "dio.eth", "Dr. Ann O'Neill-Lee",
    ],
)  # fmt: skip
def test_names_are_read_as_they_are_written(name: str) -> None:
    assert said(f"{name}: hello", f"{name}: to", f"{name}: you") == [(name, "hello to you")]


@pytest.mark.parametrize(
    "text",
    [
        "the plan: we wait", "Note: it is late", "at 10:30 we go", "see https://a.example/b", "TODO: mend it",
        "so one thing: no", "Bug: it hangs", "Is it: yes", "[x]: y",
    ],
)  # fmt: skip
def test_words_before_a_colon_are_no_name(text: str) -> None:
    assert said(text) == [("", text)]
    assert said("Ann: hello", "Ben: hi", "Ann: yes", "Ben: no", text)[-1] == ("Ben", f"no {text}")


def test_a_name_is_known_among_few_by_coming_back() -> None:
    texts = ["Ann: hello", "and then", "we had", "Ann: this", "to do"]
    assert said(*texts) == [("Ann", "hello and then we had this to do")]


def test_voices_are_those_of_their_tags() -> None:
    assert said("<v Ann>One.</v> <v Ben>Two.</v>", "<v.loud Cy Lee>Three\nfour.</v>", "five") == [
        ("Ann", "One."),
        ("Ben", "Two."),
        ("Cy Lee", "Three four. five"),
    ]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("<i>so</i> we <00:00:01.000><c.x>go</c>", "so we go"),
        ("a &lt;b&gt; &amp; c&nbsp;d", "a <b> & c d"),
        ("we (laughter) drop [inaudible 00:01] it", "we drop it"),
        ("[Music]", ""),
        ("♪ la la ♪", ""),
        ("um, we, uh, drop it", "um, we, uh, drop it"),
        ("keep [the] queue (as is)", "keep [the] queue (as is)"),
        (">> we go", "we go"),
        ("yes. >> no", "yes. no"),
        ("a -> b", "a -> b"),
    ],
)
def test_what_those_who_caption_add_is_left_out(written: str, read_as: str) -> None:
    assert said(written) == ([("", read_as)] if read_as else [])


def test_lines_that_roll_up_are_said_once() -> None:
    rolling = ["hello<00:00:00.500><c> there</c>", "hello there\n ", "hello there\nand<00:00:01.500><c> you</c>"]
    assert said(*rolling) == [("", "hello there and you")]


def test_speech_without_full_stops_is_cut_somewhere() -> None:
    paragraphs = said(*(f"and then we had number {number} of the words" for number in range(200)))
    assert len(paragraphs) > 5
    assert max(len(text) for _, text in paragraphs) < 1000


def test_a_cue_without_a_blank_line_before_it_is_one() -> None:
    lines = ("WEBVTT", "", "1", "00:01.000 --> 00:02.000", "Ann: hi", "2", "00:03.000 --> 00:04.000", "Ann: ho")
    assert [block.text for turn in webvtt.parse("a.vtt", lines).turns for block in turn.blocks] == ["hi\nho"]


def test_everybody_takes_part() -> None:
    assert {turn.role for turn in parse("Ann: hi", "Ben: ho").turns} == {Role.PARTICIPANT}


def test_title_and_day_stand_behind_the_header() -> None:
    transcript = webvtt.parse("a.vtt", ("WEBVTT - Weekly of 4 May 2026", *cues("hi")[1:]))
    assert (transcript.title, transcript.held_on) == ("Weekly of 4 May 2026", date(2026, 5, 4))
    assert webvtt.parse("a.vtt", ("WEBVTT Kind: captions", *cues("hi")[1:])).title == ""


@pytest.mark.parametrize("texts", [(), ("",), ("[Music]", "♪"), ("sprite.jpg#xywh=0,0,160,90",), ('{"a": 1}',)])
def test_captions_without_words_are_refused(texts: tuple[str, ...]) -> None:
    skipped = read(SourceFile("a.vtt", "\n".join(cues(*texts)).encode()))
    assert isinstance(skipped, Skipped)
    assert "without a word" in skipped.reason


@pytest.mark.parametrize("first", ["WEBVTTX", "webvtt", "About WEBVTT", "", "1"])
def test_a_file_that_begins_otherwise_is_not_webvtt(first: str) -> None:
    assert webvtt.detect("a.vtt", (first, *cues("hi")[1:])).confidence == 0
    assert webvtt.detect("a.txt", cues("hi")).confidence == 1


@given(st.lists(st.text()))
@settings(deadline=None)
def test_any_lines_are_read(lines: list[str]) -> None:
    webvtt.detect("a.vtt", tuple(lines))
    webvtt.parse("a.vtt", tuple(lines))


def test_webex_names_who_speaks_above_the_times() -> None:
    lines = ("WEBVTT", "", '1 "Ada Lind" (28374)', "00:01.000 --> 00:02.000", "Good morning.", "")
    more = ('2 "Bo Ek" (11)', "00:02.000 --> 00:03.000", "Note: I send", "", '3 "Bo Ek" (11)')
    turns = webvtt.parse("a.vtt", (*lines, *more, "00:03.000 --> 00:04.000", "the report.")).turns
    assert [(turn.speaker, turn.blocks[0].text, turn.first_line) for turn in turns] == [
        ("Ada Lind", "Good morning.", 5), ("Bo Ek", "Note: I send\nthe report.", 9),
    ]  # fmt: skip


def test_names_in_brackets_on_a_line_of_their_own_are_no_speech() -> None:
    texts = (
        "(Dora Felt)\nThe roof",
        "(Dora Felt)\nleaks.",
        "(Hans Ode)\nI call the roofer.",
        "(Dora Felt)\n(sighs) Good.",
    )
    turns = webvtt.parse("a.vtt", cues(*texts)).turns
    assert [(turn.speaker, " ".join(turn.blocks[0].text.split())) for turn in turns] == [
        ("Dora Felt", "The roof leaks."), ("Hans Ode", "I call the roofer."), ("Dora Felt", "Good."),
    ]  # fmt: skip
