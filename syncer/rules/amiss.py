"""States of a thing that nobody wants, told plainly: what lags behind, never ends, cannot be read or is hidden."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.clauses import begin_of_clause
from syncer.rules.graded import graded
from syncer.rules.patterns import alternatives

# What people see of a product: with an open noun, "the wall is white" would be a fault.
_SEEN = alternatives(r"""
    pages?|screens?|views?|tabs?|dialogs?|windows?|panels?|popups?|modals?|overlays?|sidebars?|menus?|toolbars?|buttons?
    links?|icons?|badges?|banners?|logos?|charts?|graphs?|plots?|maps?|diagrams?|calendars?|tables?|lists?|rows?
    columns?
    cells?|fields?|forms?|inputs?|checkbox(?:es)?|dropdowns?|sliders?|tooltips?|labels?|texts?|titles?|headlines?
    captions?
    fonts?|letters|digits|images?|photos?|pictures?|videos?|thumbnails?|previews?|avatars?|scans?|frames?|footers?
    headers?
    dashboards?|widgets?|editors?|terminals?|prompts?|spinners?|hints?|messages?|notifications?|tiles?|cards?|markers?
    legends?|axes|axis|qr codes?|cursors?|scrollbars?|apps?|sites?|websites?|homepage|canvas|player|printouts?|pdfs?
    subtitles?|placeholders?|keyboard|search box|display
""")
_FIGURE = alternatives(r"""
    totals?|sums?|subtotals?|counts?|counters?|numbers?|amounts?|averages?|means?|medians?|balances?|percentages?
    figures?
    estimates?|readings?|values?|scores?|results?|temperatures?|distances?|durations?|times?|timestamps?|quantit(?:y
    ies)
    fees?|tax(?:es)?|vat|discounts?|prices?|weights?|sizes?|heights?|widths?|speeds?|levels?|ratings?|statistics|stats
    usage|humidity|pressure|frequency|volume|invoices?|bills?|coordinates|ages?|ranks?|progress
""")
_PAPER = alternatives(r"""
    tutorials?|docs?|documentation|manual|guide|read-?me|wiki|handbook|web ?site|faq|screenshots?|instructions?|poster
    signs?|brochure|flyer|leaflet|help(?: text| page)?|chapter \w+|letterhead|imprint|onboarding|page|site|homepage
    app ?store|play ?store|web ?shop|shop|price list|catalog(?:ue)?|badges?|links?|footer|header|banner|favicon|logo
    about (?:box|dialog)|signatures?|newsletter|templates?|examples?|snippets?|samples?|docker ?(?:file|image)|makefile
    image|changelog|install(?:er|ation)?|licen[cs]e (?:file|text)|copyright|menu|sidebar|labels?|tooltips?|form|map
    calendar
    voicemail|bot|config(?:uration)?|pipeline|workflow|script|landing page|package|title|address book|contact(?:s| list)
""")
_BEYOND = r"(?: [\w'’`\"./+#-]+){0,5}?"
_BETWEEN = r"(?: (?:\w+ly|just|always|sometimes|often|also|then|now|still|all|even|simply|only))*"
# What the paper says is no longer so.
_LAGS = lazy(
    rf"\b{_PAPER}\b{_BEYOND} still (?:(?:uses?|talks? (?:of|about)|says?|shows?|mentions?|refers?|lists?|describes?"
    r"|points?|links?|leads?|tells?|speaks? of|gives?|names?|imports?|carr(?:y|ies)|contains?|advertises?|calls?|ships?"
    r"|redirects?|goes|go|runs?|advises?|recommends?|promises?|announces?|invites?)\b(?! (?:a lot|it all|so|how|why)\b)"
    r"|(?:has|have) (?!to\b|been\b|no\b|room|time|potential|problems|issues|bugs)(?=.*(?:\d|\b(?:old|former|previous"
    r"|last"
    r"|wrong|on the [\w-]+ ?(?:page|screen|tab)|in the (?:footer|header|title|menu)|from|of (?:the )?version)\b))"
    r"|(?:is|are) (?:the (?:one|ones|version|logo|name|text) (?:of|from|for|with|we)|from|of|on|in) )"
    r"|^it still (?:uses?|talks? (?:of|about)|says?|shows?|mentions?|refers?|lists?|describes?|points?"
    r"|links?) [^.;?!]{3,60}?"
    r" (?:in|on) (?:chapter|section|page|the (?:first|second|third|last) (?:chapter|section|page))\b"
    r"|\b[\w-]+ still (?:links?|points?|leads?|goes|redirects?|refers?) to (?:the |an? |our )?[^,.;]{1,40}?\b(?:we|they"
    r"|that|which|old|former|previous|beta|test|staging)\b",
    re.IGNORECASE,
)
_FOREVER = (
    r"(?:forever|for ever|endlessly|without end|indefinitely|infinitely|eternally|for ages|for minutes|and never"
    r" (?:stops|ends|finishes|comes back)|and nothing (?:happens|comes|more|else)|and (?:that['’]s it|that is it))"
)
_ENDLESS = lazy(
    r"(?<![\w'’-])(?!(?:i|we|you|he|she|who|to|they|people|dogs?|kids?|children)\b)[\w`)\"/.]+"
    rf"{_BETWEEN} (?:(?:spins?|loads?|hangs?|loops?|buffers?|blinks?|rotates?|reloads?|redirects?|searches"
    rf"|turns?|waits?|scrolls|connects|sits there|keeps (?:on )?(?:spinning|loading|turning)|(?:is|are) (?:spinning"
    rf"|loading|waiting|searching|connecting)) {_FOREVER}"
    r"|(?P<verb>loads|spins|turns|waits|hangs) and (?P=verb)\b"
    r"|(?:hangs|sits|spins|stands|stays|waits|freezes) there\b(?! (?:in|on|and (?:looks|smiles))\b)"
    r"|(?:goes|gets|runs|counts|climbs) (?:up )?to (?:about )?\d+ ?(?:%|percent),? (?:and|then|but)(?: then)?"
    r" (?:nothing|it )?(?:stops|stays|hangs|sits|freezes|\b))",
    re.IGNORECASE,
)
_NEVER_ENDS = lazy(
    r"\b(?:spinner|progress bar|wheel|hourglass|loading (?:icon|screen|bar|animation)|loader|cursor|animation)\b"
    r"[^,.;]{0,20}? (?:never (?:stops|ends|goes away|disappears|finishes)|(?:does|do)(?:n['’]t| not) (?:stop|end"
    r"|go away"
    r"|disappear|finish)|(?:just )?(?:turns|spins|rotates|runs|keeps \w+ing)\b)",
    re.IGNORECASE,
)
_COLOUR = (
    r"(?:(?:dark|light|pale|very dark|very light|almost) )?(?:white|black|gr[ae]y|yellow|green|blue|red|orange|pink"
    r"|brown|purple|beige)"
)
_COLOURS = lazy(
    rf"\b(?:is|are|comes?|prints?|appears?|shows? up|shown|text){_BETWEEN} (?:in )?{_COLOUR} on (?:an? )?(?:almost )?"
    rf"{_COLOUR}\b",
    re.IGNORECASE,
)
_BLANK = lazy(
    rf"\b{_SEEN}(?! (?:is|are) only)(?: (?:on|in|of|for|at|with) [\w'’. -]{{2,40}}?)? (?:is|are|stays?|comes up|goes"
    rf"|remains?)(?: (?:then|now|again|still|always|sometimes))* (?:completely|totally|entirely|all|just|fully|simply"
    r"|nothing but) (?:white|black|gr[ae]y|blank|empty|green|red|pink|dark)\b",
    re.IGNORECASE,
)
_OCCASION = (
    r"^(?:(?:and|but|so|also|hm+|oh|well|ok)\b[, ]*)*(?:on|in|with|when(?:ever)?|if|after|since|as soon as|once|for)\b"
)
# "On Windows 7 the whole window is black".
_BLANK_THERE = lazy(
    rf"{_OCCASION}(?! (?:the )?(?:design|mock-?up|draft|dark mode|night mode|figma)).{{3,60}}?\b{_SEEN}\b"
    r"(?: of [\w -]{2,20}?)? (?:is|are|stays?|comes up|goes|turns|remains?)(?: (?:then|now|again|always))*"
    r" (?:white|black|gr[ae]y|blank|empty)\b[.!]*$"
    rf"|\b{_SEEN}\b[^,;.]{{0,30}}? (?:is|are|stays?|comes up|goes|turns|remains?) (?:white|black|blank|empty)"
    r" (?:on|in|after|since) (?!a\b)",
    re.IGNORECASE,
)
_OUT_OF_SIGHT = lazy(
    rf"\b(?:{_SEEN}|it|they)\b[^;.]{{0,40}}? (?:is|are|gets?|ends? up|sits?|lies|stays?|slides?"
    rf"|goes){_BETWEEN} (?:below"
    r" the fold|hidden (?:behind|under|below|by)|covered by|cut off|chopped off|off[- ]?screen|out of (?:view|sight)"
    r"|(?:outside|beyond|off)(?: of)? the (?:screen|window|viewport|page|card|box|frame|edge)|behind the (?:keyboard"
    r"|menu|header|footer|banner|dialog|cookie \w+|notch|overlay|sidebar|toolbar))\b",
    re.IGNORECASE,
)
_DEGREE = (
    r"(?:high|low|long|short|large|small|big|tiny|wide|narrow|bright|dark|pale|light|loud|quiet|early|late|many|few"
    r"|close"
    r"|far|thin|thick|slow|blurry)"
)
_TOO = lazy(
    rf"\b(?:{_SEEN}|{_FIGURE})(?: (?:on|in|of|for|at|with|from|under|over|below|above) (?:(?!is\b|are\b"
    rf"|was\b)[\w'’.-]+ ?)"
    rf"{{1,5}}?)? ?\b(?:is|are|was|were|comes? out|came out|gets?|ends? up|looks?){_BETWEEN} (?:way |far|much |a bit |a"
    rf" little |slightly |always |about \w+ |one |two |\d+ |\d+ ?% )*too {_DEGREE}\b(?! (?:for (?:me|us|that|a|my)|to"
    r" (?:be|make|do|change|discuss|care))\b)",
    re.IGNORECASE,
)
# "It sends the replies to my private address".
_ASTRAY = lazy(
    r"\b(?:go|goes|went|arrives?|arrived|ends? up|ended up|lands?|landed|(?:is|are|was|were|gets?|got) (?:sent"
    r"|delivered"
    r"|stored|saved|uploaded|filed|booked|posted|forwarded|copied|shown|assigned|routed))(?: (?:straight|always|all))*"
    r" (?:in|to|at|on|under|into) (?:some(?:body|one) else['’]s|other people['’]s|another (?:user|customer|person"
    r"|member"
    r"|account|tenant|client)['’]?s?|my private|the wrong|(?:the |my |our )?(?:spam|junk)|the (?:old|test|former)"
    r" (?:address|server|inbox|account|number|system|database))\b",
    re.IGNORECASE,
)
_COPIES = lazy(
    r"\b(?:gets?|got|receives?|received|sees?|saw|finds?|found|has|have) (?:(?:always|now|just) )?(?:two|three|four"
    r"|five|several|multiple|double) (?:copies|identical [\w-]+|of (?:the same|each|every))\b"
    r"|\b(?:submitted|charged|booked|sent|created|inserted|counted|posted|saved|imported|ordered|added|mailed) again"
    r" (?:when|if|after|on|whenever|every time|each time|by)\b",
    re.IGNORECASE,
)
_OVERLOOKED = lazy(
    r"\b(?:visitors?|users?|people|customers?|testers?|guests?|members?|players?|students?|nobody|everyone|everybody"
    r"|readers?|patients?|(?:some|many|most|several|half) of them)\b[^,.;]{0,15}? (?:(?:did|do|does)(?:n['’]t| not)"
    r"|never|overlook(?:ed)?|miss(?:ed)?|failed to|fail to|can(?:not|['’]t)|could(?:n['’]t| not))"
    r"(?: (?:see|find|notice|spot|recogni[sz]e))? (?:the|our|that) [\"“'`]?[\w -]{2,30}?[\"”'`]? ?(?:button|link|menu"
    r"|icon|tab|field|hint|banner|message|option|switch|setting|entrance|exit|page|notice|sign)\b",
    re.IGNORECASE,
)
_FULL_OF = lazy(
    r"\b(?:logs?|console|log file|syslog|inbox|output|sentry|error tracker|monitoring|channel"
    r"|queue)\b[^,.;]{0,20}? (?:is|are)"
    r" (?:full of|flooded with|spammed with|littered with)\b",
    re.IGNORECASE,
)
_SURE = (_LAGS, _ENDLESS, _NEVER_ENDS, _COLOURS, _BLANK, _OUT_OF_SIGHT, _ASTRAY, _COPIES, _OVERLOOKED)
_UNSURE = (_BLANK_THERE, _TOO, _FULL_OF)
_GRADED = graded(_SURE, _UNSURE)
_MEANT = lazy(
    r"\b(?:should|could|would|might|may|must|please|let['’]s|will|['’]ll|want(?:s|ed)?|need(?:s|ed)?|supposed|so that"
    r"|by design|on purpose|make sure|can be|if (?:you|we) (?:want|like|prefer)|used to|unless|in case|idea"
    r"|mock-?up)\b",
    re.IGNORECASE,
)


def find_amiss(text: str) -> tuple[str, bool, int] | None:
    """Return the words that tell of a state nobody wants, whether they are sure, and where they stand; else None."""
    for _, match, sure in _GRADED.matches(text):
        if not _MEANT.search(text[begin_of_clause(text, match.start()) : match.end()]):
            return match[0], sure, match.start()
    return None
