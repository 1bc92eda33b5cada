"""Titles in which nothing is named: numbers, times, people's pronouns and words for any thing at all."""

from __future__ import annotations

from syncer.patterns import lazy
from syncer.rules.patterns import words_of

_FUNCTION = words_of(
    """
    a an the this that these those it its is are was were be been being am i we you they he she him her them us me my
    our your his their there here of to in on at for from with by as and or but if then than so not no yes too very
    really just also only still now again up out about over off down all any some each every both either none much
    many more most less few enough other another same such well what which who how why when where like do does did
    has have had will would can could should may might must let get got make made take took put give gave see go
    went come came use keep be until till before after between together per via once else even ever never always
    almost already yet maybe perhaps quite rather pretty whatever anyway meanwhile yeah yep yup nope ok okay please
    thanks thank sorry hello hi hey bye well oh ah hm right exactly agreed sure
    """
)
_VAGUE = words_of(
    """
    one ones two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety couple dozen half hundred thousand
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth thirtieth last next
    higher lower bigger smaller faster slower longer shorter later earlier sooner wife husband mum mom dad mother father
    sister brother boss colleague colleagues
    thing things stuff something anything everything nothing someone anyone everyone somebody anybody everybody nobody
    part parts bit bits piece lot lots kind sort way ways case cases matter matters point points topic topics idea
    ideas question questions answer answers request requests feature features item items list version versions time
    times day days week weeks month months year years hour hours minute minutes second seconds morning evening
    afternoon night today tomorrow yesterday tonight row rows number numbers people person guys folks problem
    problems issue issues bug bugs task tasks todo todos work job rest end beginning place places opinion view take
    call meeting talk session look care turn word words passed failed pass fail worse better best worst good bad
    great fine ok nice cool urgent important easy hard big small true false real right wrong sure ready possible
    january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday spring summer autumn fall winter noon midnight low high priority prio reason
    reasons urgency add p50 p90 p95 p99
    """
)
GENERAL = _FUNCTION | _VAGUE
"""Words that may stand in any title: they name no matter."""
_HANDLING = words_of(
    """
    open fix fixed mend sort handle handled raise check try tries tried leave left put move drop
    dropped send ask tell say says saying said mention discuss do doing done been know see look want wanted need
    needs needed happen happens start stop finish continue remember forget wait think change changed decide blocked
    hold show call add
    """
)
"""What is done to any matter at all."""
_WORD = lazy(r"[^\W_][\w'’+#-]*")


# "Pay for", "Drop some": what for, and some of what, stands elsewhere.
_STRANDED = lazy(
    r"^[^\W\d_]+ (?:for|with|about|of|at|from|into|by|some|any|many|more|less|few|several|all|both|each|one|ones|it"
    r"|them|that|this|those|these)$"
)


def is_hollow(title: str) -> bool:
    """Whether a title holds no word that could tell the matter from any other."""
    if _STRANDED.match(title):
        return True
    words = [word.lower().replace("’", "'") for word in _WORD.findall(title)]
    return not any(_names(word) for word in words)


def _names(word: str) -> bool:
    if "-" in word:
        return any(map(_names, word.split("-")))
    if word in GENERAL or word in _HANDLING or not any(map(str.isalpha, word)):
        return False
    # "15th", "8am", "v2", "it's".
    return (
        not word[0].isdigit()
        and not (word[0] == "v" and word[1:].isdigit())
        and word.partition("'")[0] not in _FUNCTION
    )
