"""Whether a clause names a matter at all: a title that says nothing helps nobody."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.patterns import alternatives, words_of

# The rest of a sentence whose main part stands elsewhere.
_PART = lazy(
    r"^(?:or|because|unless|until|except(?: that| for)?|than|whether|lgtm except|as (?:if|though|long as)|which"
    r"|who|where)\b"
    r"(?!.{3,60}, (?:the|a|an|it|they|every|no|our|my|all|\w+s)\b)",
    re.IGNORECASE,
)
# So short, a condition has nothing behind it.
_CONDITION = lazy(r"^(?:when|whenever|once|after|before|as soon as|if|since|while)\b[^,]*$", re.IGNORECASE)
_LONGEST_CONDITION = 5
_NO_CLAUSE = lazy(
    r"^(?:in|on|at|by|to|for|with|from|under|over|of) (?:the |our |my |a "
    r"|an )?[\w-]+(?: by the way| too)?[.!?]*$",
    re.IGNORECASE,
)
_FAULT_WORDS = words_of(
    """
    a an the this that these those it its is are was were be been am i we you they he she him her them us me my
    our your his their there here so very really just also only still always never not no yes to of in on at for
    with from by as and or but if then now again too all some any one two thing things stuff something nothing
    everything anything broken wrong bad slow fails fail failed crash crashes crashed bug bugs issue issues
    problem problems error errors race condition leak regression timeout weird strange odd annoying works work
    working doesn't don't didn't isn't aren't can't won't happens happen happened keeps keep got get gets same
    here me too gone missing stuck dead down off empty blank useless broke bugfix typo crashing failing hangs
    freezes lost lose lot bit bunch few pretty quite totally completely up out about like what when since
    yesterday today week day morning exactly which who how why oh ah ok okay hm well sorry ever much many more
    most worse worst better good great nice day days old new
    """
)
_WORD = lazy(r"[^\W_][\w'’+#-]*")
_SPEAKS_OF_SELF = lazy(
    rf"^{alternatives('i|we')}(?:['’]ve| have|['’]m| am|['’]d| had| was| were)? (?:lost|wasted|spent|got|been|stuck"
    rf"|fed up|sick|tired|annoyed|struggling)\b"
    r".{0,60}\b(?:it|that|this|them)$",
    re.IGNORECASE,
)


def names_nothing(title: str) -> bool:
    """Whether a title has no noun of its own, or is only part of a sentence."""
    if any(pattern.match(title) for pattern in (_PART, _NO_CLAUSE, _SPEAKS_OF_SELF)):
        return True
    if _CONDITION.match(title) and len(title.split()) <= _LONGEST_CONDITION:
        return True
    words = [word.lower().replace("’", "'") for word in _WORD.findall(title)]
    return not any(word not in _FAULT_WORDS for word in words)
