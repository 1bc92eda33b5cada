"""The base form of any verb, guessed from its ending where no list holds it."""

from __future__ import annotations

from syncer.patterns import lazy
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
# The e that the ending took with it: "stored", "published" but "merged", "validated" but "filtered".
_LOST_E = lazy(
    r"(?:[^aeiou][iu]z|[aeiou]s|[^aeiou]?[aeiou]k|[cgvuz]|[^s]s|[a-z]at|[aiou]r|[aiu]n|[iou]d|[aio]p|[bcdfgkptz]l)$"
)
_KEEPS = lazy(
    r"(?:ain|oun|oin|een|ean|our|oor|air|eer|ear|ow|aw|ay|ey|oy|oop|eep|eap|ook|eek|eak|oak|ong|ing|ang|ess|oss"
    r"|iss|ass|uss|ood|oad|oud|aid|eed|ead|oid|oat|eat|out|oot|ton|son|don|ven|ken|pen|ten|lor|oll|ull|ill|all|ell)$"
)
_DOUBLED = lazy(r"([bdgmnprt])\1$")


def base_of(word: str) -> str:
    """Return the base form of a verb in the past, as a participle, in -s or in -ing; the word itself where it is"
    " one."""
    word = word.lower()
    if known := _PAST.get(word) or base_of_participle(word) or base_of_third(word) or base_of_gerund(word):
        return known
    for ending in ("ied", "ies"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[:-3] + "y"
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2 and word not in _NO_PAST:
            return _restored(word.removesuffix(ending))
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > len("has"):
        return word[:-2] if word.endswith(("shes", "ches", "xes", "sses", "zes", "oes")) else word[:-1]
    return word


def _restored(stem: str) -> str:
    if _DOUBLED.search(stem) and not stem.endswith(("ll", "ss")):
        return stem[:-1]
    return f"{stem}e" if _LOST_E.search(stem) and not _KEEPS.search(stem) else stem
