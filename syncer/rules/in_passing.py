"""Work taken on in passing: its object first, undertaken without "I will", put on a list, or not done yet."""

from __future__ import annotations

from dataclasses import dataclass

from syncer.rules import confidence
from syncer.rules.errands import CAN, FRONTED, PUT_DOWN, TAKEN_ON, UNDONE
from syncer.rules.mood import is_negated, is_over
from syncer.rules.participles import BASE_FORMS
from syncer.rules.pledges import HABIT
from syncer.rules.talk import is_talk, names_a_time
from syncer.rules.times import is_soon
from syncer.rules.undertaken import undertaken
from syncer.rules.words import content


@dataclass(frozen=True, slots=True)
class Work:
    """Work that a sentence takes on: the words that say so, the task, how sure it is, and if it is only "it".

    `of_speaker` says that it is the speaker himself who takes it on.
    """

    words: str
    clause: str
    sure: float
    of_speaker: bool = False
    pointer: bool = False


def work_fronted(text: str) -> Work | None:
    """Return the work of a sentence that begins with its object, with the verb put first; None for any other."""
    match = FRONTED.match(text)
    if match is None or is_negated(text):
        return None
    named = match["object"]
    clause = f"{match['verb']} {named[0].lower()}{named[1:]}{match['rest']}"
    return None if is_talk(clause) else Work("I'll", clause, confidence.FILED, of_speaker=True)


def work_undertaken(text: str, *, dialogue: bool) -> Work | None:
    """Return the first work that a sentence takes on without "I will"; None where it is over, a habit or mere talk."""
    if is_over(text) or HABIT.search(text):
        return None
    for words, task, sure in undertaken(text, dialogue=dialogue):
        if len(content(task)) >= 1 and not (is_talk(task) and not names_a_time(text)):
            return Work(words, task, sure, of_speaker=True)
    return None


def work_in_passing(text: str, *, dialogue: bool) -> Work | None:
    """Return the work that a sentence puts on a list, promises, offers or leaves undone; None where there is none."""
    if put := PUT_DOWN.match(text):
        return Work(put[0], text, confidence.FILED, pointer=True)
    if is_negated(text) or is_over(text):
        return None
    if (not dialogue or is_soon(text)) and (taken := TAKEN_ON.match(text)):
        return Work(taken[0], text, confidence.FILED, of_speaker=True, pointer=True)
    if (can := CAN.match(text)) and (names_a_time(can["rest"]) or not dialogue):
        sure = confidence.FILED if names_a_time(can["rest"]) else confidence.LIKELY - 0.05
        if len(content(can["rest"])) >= 2 and not is_talk(can["rest"]):
            return Work("I can", can["rest"], sure, of_speaker=True)
    if (undone := UNDONE.search(text)) and (base := BASE_FORMS.get(undone["verb"].lower())):
        return Work("not yet", f"{base} {undone['rest']}", confidence.LIKELY - 0.05)
    return None
