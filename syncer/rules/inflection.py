"""The base form of any verb, guessed from its ending where no list holds it."""

from __future__ import annotations

from syncer.rules import gerunds
from syncer.rules.verbs import base_of_gerund, base_of_participle, base_of_third, pairs_of

_PAST = pairs_of(
    """
    had:have took:take did:do wrote:write went:go gave:give came:come saw:see spoke:speak drew:draw rang:ring knew:know
    chose:choose drove:drive kept:keep got:get ran:run left:leave let:let threw:throw withdrew:withdraw said:say
    began:begin fell:fall felt:feel thought:think understood:understand woke:wake swam:swim stood:stand shown:show
    seen:see known:know chosen:choose driven:drive fallen:fall broken:break spoken:speak lit:light fed:feed bent:bend
    spent:spend lost:lose sold:sell slept:sleep won:win meant:mean heard:hear dealt:deal spun:spin stuck:stick
    flown:fly flew:fly grew:grow blew:blow hid:hide rode:ride sat:sit lent:lend shot:shoot swung:swing tore:tear
    torn:tear worn:wear wore:wear split:split forgot:forget forgotten:forget has:have does:do goes:go is:be
    """
)
_NO_PAST = frozenset(("need", "feed", "seed", "speed", "weed", "breed", "bed", "red", "shed", "embed", "hundred"))


def base_of(word: str) -> str:
    """Return the base form of a verb in the past, as a participle, in -s or in -ing, else the word itself."""
    word = word.lower()
    if known := _PAST.get(word) or base_of_participle(word) or base_of_third(word) or base_of_gerund(word):
        return known
    if word not in _NO_PAST and (guessed := gerunds.base_of(word)):
        return guessed
    if word.endswith("ies") and len(word) > len("ties"):
        return f"{word.removesuffix('ies')}y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > len("has"):
        return word[:-2] if word.endswith(("shes", "ches", "xes", "sses", "zes", "oes")) else word[:-1]
    return word
