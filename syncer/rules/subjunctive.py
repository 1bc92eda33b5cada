"""What is wished of a thing in the past tense: "it would be nice if the export had a header row"."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.clauses import NO_NOUN, lowered
from syncer.rules.gerunds import base_of
from syncer.rules.verbs import base_of_participle, base_of_third, is_work, pairs_of

THING_WISHED = (
    r"(?= (?!(?:we|i|you|it|there|they|one|he|she|that|this|someone|somebody|anyone|everyone|everybody|nobody|no|not)\b"
    r"|(?-i:[A-Z])[a-z]+ )[\w`])"
)
"""That a thing follows of which something is wished, rather than a person."""
_SOFT = r"(?: (?:also|just|only|always|at least|actually|simply|really|automatically|by default|already|still|then))*"
_WORD = rf"(?!(?:could|would|can|will|had|was|were|did|also|just|always)\b){NO_NOUN}[\w`'’/.#+-]+"
_PAST = pairs_of(
    """
    had:have did:do took:take went:go gave:give got:get came:come saw:see knew:know told:tell kept:keep made:make
    sent:send showed:show said:say let:let put:put set:set began:begin found:find held:hold left:leave ran:run
    spoke:speak stood:stand understood:understand wrote:write read:read chose:choose drew:draw grew:grow
    remembered:remember fell:fall lit:light rang:ring slept:sleep spent:spend stuck:stick wore:wear won:win
    """
)
_STATE = lazy(
    rf"^(?P<who>(?:(?:the|our|my|an?|each|every|all(?: the)?|those|these) )?{_WORD}(?: {_WORD}){{0,3}}?){_SOFT}"
    rf" (?:(?P<be>were|was)(?P<state>{_SOFT} (?P<first>[\w-]+)\b.*)|(?P<verb>{'|'.join(_PAST)}|[a-z]+ed"
    r"|[a-z]+s(?= (?:the|an?|all|its|their|in|on|at|by|to|for|with|from|which|what|when|how|no|only|\d)\b))"
    r"(?P<more> .*)?)$",
    re.IGNORECASE,
)
_NEGATED = frozenset(("not", "no", "never"))


def as_wish_fulfilled(clause: str) -> str:
    """Return a clause such as "the export had a header row" as work, "let the export have …"; others as they are."""
    text = clause.rstrip(" .!")
    match = _STATE.match(text)
    if match is None:
        return clause
    who = lowered(match["who"])
    if match["be"]:
        first = match["first"].lower()
        if first in _NEGATED:
            return clause
        base = base_of_participle(first) or (base_of(first) if first.endswith("ed") else "")
        state = match["state"].strip()
        if base and is_work(base):
            return f"{base} {who}{state[state.lower().index(first) + len(first) :]}"
        return f"make {who} {state}"
    verb = match["verb"].lower()
    base = _PAST.get(verb) or base_of_third(verb) or base_of_participle(verb) or base_of(verb)
    return f"let {who} {base}{match['more'] or ''}" if base else clause
