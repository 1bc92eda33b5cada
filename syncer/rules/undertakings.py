"""Work that somebody takes on without "I will": left with him, his turn, owed, promised, on his list, done tomorrow."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.errands import WORK
from syncer.rules.owed import OWED
from syncer.rules.patterns import alternatives
from syncer.rules.undertaking_parts import ADVERBS, CARE, LEAD, NAMED, THING, VERB, WHEN, way_of

_MADE = alternatives(r"""
    draw|write|draft|book|order|sketch|set up|prepare|find|fetch|make|build|put together|print|dig (?:out|up)|arrange
    call|phone|ring|mail|email|bring|bake|design|type up|look up|scan|register|sign up|schedule|organi[sz]e
""")

UNDERTAKINGS = (
    *OWED,
    way_of(
        "I promise",
        r"\bi(?:'ve| have)?(?: (?:also|once|still|really|had|solemnly|hereby))* (?:promised?|vow|swear|pledged?"
        r"|committed myself|volunteer(?:ed)?|offered|undertake|undertook|agreed)(?: (?:myself|you|him|her|them|us"
        r"|the \w+|(?-i:[A-Z]\w+)))?(?: (?:last|a|one|two|this) (?:\w+ )?(?:ago|week|month|year|spring|summer|winter"
        r"|autumn))? to (?P<what>[a-z]\S* \S.*)$",
        "{what}",
        confidence.STATED,
    ),
    way_of(
        "I said I'd",
        r"\bi(?:'d| had)? (?:said|thought|told \w+)(?: that)? i(?:'d| would) (?P<what>[a-z]\S* \S.*?)"
        r"(?:,? (?:and|but|yet)\b.{0,30}\b(?:not|never|didn't|haven't|hasn't|forgot|still|nothing)\b.*)$",
        "{what}",
    ),
    way_of(
        "supposed to",
        r"\bi(?:'m| am| was| 've been) (?:supposed|meant|due|set|scheduled|down) to (?P<what>(?!be\b|know\b|have"
        r" been\b)"
        r"[a-z]\S* \S.*)$",
        "{what}",
        confidence.LIKELY + 0.05,
    ),
    way_of(
        "never got round to",
        r"\b(?:i|we)(?:'ve| have)?(?: still)?(?: (?:never|not|haven't|hasn't|didn't|don't|can't))(?: (?:yet|really"
        r"|ever))?"
        r" (?:got(?:ten)?|get|come|came|managed|find time|found time)(?: a?round)? (?:to|for) (?P<verb>\w+ing)"
        r" (?P<what>\S.*)$",
        "{verb} {what}",
        confidence.FILED,
    ),
    way_of(
        "putting off",
        r"\b(?:i|we)(?:'ve| have| keep| kept|'m| am)?(?: been)? (?:putting off|postponing|avoiding|pushing back"
        r"|delaying)"
        r" (?P<verb>\w+ing) (?P<what>\S.*)$",
        "{verb} {what}",
        confidence.LIKELY + 0.05,
    ),
    way_of(
        "let me make",
        rf"{LEAD}let me (?P<what>{_MADE} (?!(?:it|that|this|you (?:a )?(?:picture|example))\b)\S.*)$",
        "{what}",
        confidence.LIKELY + 0.05,
        "meeting",
    ),
    way_of(
        "I volunteer",
        rf"\bi(?:'ll| will| can|'d)?{ADVERBS} volunteer(?:ed)? (?:myself )?for (?P<what>(?!(?:lunch|beer)\b){NAMED})"
        r"(?=[.,;!]|$)",
        CARE,
    ),
    way_of(
        "I promised",
        rf"\b(?:i|we)(?:'ve| have)?{ADVERBS} promised (?:(?:the|our|my|all the) (?:[\w-]+ ){{1,3}}?"
        rf"|(?-i:[A-Z]\w+) |them "
        rf"|him |her |everyone |everybody |people )(?P<what>(?:an? |the |some |another |their |our )(?!(?:\w+ )?(?:beer"
        rf"|drink|coffee|cake|ride|surprise)\b){THING})(?=[.,;!]|$| (?:by|this|next|before|until|to|of|for|in)\b)",
        "deliver {what}",
    ),
    way_of(
        "let me take care of",
        rf"{LEAD}let (?:me|us) (?:take (?:care of|on|over)|handle|deal with|see to|look after|sort out|own"
        rf"|worry about|chase) (?P<what>(?!the (?:talking|rest|floor|lead)\b){NAMED})(?=[.,;!]|$)",
        CARE,
    ),
    way_of(
        "give me until",
        rf"\b(?:give|grant|allow) me (?:(?:until|till|to) )?(?:an?|one|two|three|the|\w+)(?: \w+){{0,2}}? to"
        rf" (?P<what>(?!(?:think|look|read|find|see|check|catch|finish|get ready|breathe|grab|open|load"
        rf"|share)\b){VERB}\b"
        r" \S.*)$",
        "{what}",
    ),
    way_of(
        "I verb",
        rf"(?:{LEAD}|[,;–—] |\band |\bthen |\bso |\b{WHEN},? )(?:i|we(?! (?:have|get)\b)){ADVERBS} "
        rf"(?P<what>(?!(?:have|get)\b (?!.*(?:ed|en)\b)"
        r"|get paid\b|have to\b|(?:leave|go|run|head out|head home|be off|be gone) (?:in|at|now|early|soon|for|by|to"
        r"|home|out)\b"
        r"|take (?:the|a|an) (?:train|bus|plane|flight|taxi|day|break|walk|nap|ferry|tram|week|call)\b)"
        rf"{VERB}\b (?!to work\b|home\b|off\b|(?:it|that|this|them)\b)\S.*)$",
        "{what}",
        confidence.FILED,
        "timed",
    ),
    way_of(
        "will",
        rf"{LEAD}(?:will|gonna|going to|shall|'ll){ADVERBS} (?P<what>(?!have\b|be\b|see\b){VERB}\b(?! (?:you|he"
        rf"|she|they|we|i)\b)"
        r" \S.*)$",
        "{what}",
    ),
    way_of(
        "can", rf"{LEAD}can{ADVERBS} (?P<what>(?!have\b|be\b|see\b){VERB}\b(?! you\b) \S.*)$", "{what}", kind="timed"
    ),
    way_of(
        "I'm verbing",
        r"\b(?:i'm|i am|we're|we are|(?:me and (?-i:[A-Z])\w+|(?-i:[A-Z])\w+ and (?:i|me|myself)) are)"
        rf"{ADVERBS} (?P<verb>(?!going|being|having|coming|leaving|travel|fly|meeting"
        rf"|seeing"
        r"|working|staying|looking|hoping|thinking|trying|off\b|eating|visiting|driving|heading|playing|watching"
        r"|getting"
        r"|feeling|wondering|waiting|passing|starting|doing)\w{2,}ing)"
        r"(?P<what>(?: (?:out|up|off|down|over|in|through|back))? (?!to\b|about\b|at\b|my )\S.*)$",
        "{verb} {what}",
        confidence.FILED,
        "timed",
    ),
    way_of(
        "I want to",
        r"\bi(?:'d| would)?(?: (?:really|also|still|definitely))* (?:want|like|plan|intend|aim|hope|mean|expect) to"
        r" (?P<what>"
        r"(?!be\b|know\b|see\b|hear\b|go\b|understand\b|talk\b|ask\b|leave\b|start\b|say\b)[a-z]\S* \S.*)$",
        "{what}",
        confidence.FILED,
        "timed",
    ),
    way_of(
        "which I'll",
        rf"\b(?P<what>(?:the|our|my|those|these|two|three|some) {THING}),? (?:which|that|and those|and that) (?:i|we)"
        rf"(?:'ll| will| have to| need to| must|'m going to|'re going to){ADVERBS}"
        r" (?P<verb>(?!be\b|have\b|see\b|need\b|get\b)[a-z]+(?: (?:over|up|out|in|off|back))?) "
        r"(?P<rest>(?:to|with|into|for|from|on|at|by|after|next|tomorrow|tonight|this)\b.*)$",
        "{verb} {what} {rest}",
        confidence.FILED,
    ),
    way_of(
        "that I do",
        rf"{LEAD}(?P<gerund>\w+ing) (?P<what>(?!(?:is|was|i|we)\b)[\w`'/.-]+(?: (?!(?:is|are|was|i"
        rf"|we)\b)[\w`'/.-]+){{0,6}}?)"
        rf"(?: is|[:,]|\s[–—-])(?: (?:{WHEN})[,:]?)? (?:(?:that's |that is )?(?:on me|mine|my (?:job|turn|task"
        rf"|part))|(?:i|we)"
        r"(?:'ll| will| can|'m going to)? (?:do|take|handle|tackle|manage)\b(?: (?:that|it|this|on))?|(?:leave it"
        r" (?:to|with)|up"
        r" to) me|(?:that|this|it),? i(?:'ll| can| will)? (?:do|take|handle))\b",
        "{gerund} {what}",
    ),
    way_of(
        "that I do",
        rf"{LEAD}(?P<what>(?:the|our|my|those|these|all) {THING})(?:[:,]|\s[–—-])? (?:{WHEN},? )?(?:i|we)(?:'ll|"
        rf" will| can)?(?: (?:then|also))? "
        rf"(?P<verb>do|take|handle|tackle|{WORK})(?: (?:that|it|this|them))?,? (?:on |by )?{WHEN}",
        "{verb} {what}",
    ),
)

CUE = lazy(
    r"leave|\bon me\b|\bmy (?:job|turn|task|part|home|next|list|plate|desk|respons|depart|problem)|mine\b|\bi'm|\bi"
    r" am\b"
    r"|\bme (?:down|up|to)\b|consider|count on|i own|\bnext\b|\bowe\b|inbox|desk|from me|you'll|you will|expect"
    r"|promis|vow"
    r"|swear|volunteer|offered|undert|supposed|meant to|due to|got|get|put|postpon|avoid|let me|\bi\b|\bwe\b|which"
    r"|i'll|\bwill\b|gonna|going to|\bcan\b",
    re.IGNORECASE,
)
"""Cheap test whether a text can hold one of these at all."""
