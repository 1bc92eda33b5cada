"""Words and signs by which documentation is known: its sections, titles, badges, commands, tables and licences."""

from __future__ import annotations

import re

from syncer.patterns import lazy

FILE_NAMES = lazy(
    r"(?:(?P<page>read[-_ ]?me)|licen[cs]es?|copying|notice|authors|contributors|maintainers|change[-_ ]?log|changes"
    r"|contributing|code[-_ ]of[-_ ]conduct|security|third[-_ ]party[\w-]*|install|requirements)(?=[-._ ]|$)"
    r"|(?:bug[-_ ]?report|feature[-_ ]?request)\.md$",
    re.IGNORECASE,
)
READ_BY_TOOLS = lazy(
    r"(?:.*/)?(?:(?:CLAUDE|AGENTS|GEMINI|SKILL)(?:\.local)?\.md|copilot-instructions\.md"
    r"|[\w.-]+\.(?:instructions|prompt|chatmode|agent)\.md|(?:(?i:(?:pull|merge)[-_ ]?request|issue)[-_ ]?template)\.md"
    r"|(?i:(?:(?:pull|merge)[-_ ]?request|issue)[-_ ]?templates?)/[^/]+\.md)"
)
"""Paths of files that agents and forges read for themselves: instructions, and forms to be filled in."""

LICENCE = lazy(
    r"permission is hereby granted, free of charge|redistribution and use in source and binary"
    r"|permission to use, copy, modify,? and/or distribute|terms and conditions for (?:use, reproduction|accessing)"
    r"|everyone is permitted to copy and distribute|this is free and unencumbered software"
    r"|licensed under the apache license|without warrant(?:y|ies) (?:or conditions )?of any kind"
    r"|software is provided [\"“'`]*as[ -]is|creative commons (?:legal code|attribution)|blue oak model license"
    r"|(?:made available|redistributed?|distributed) under the terms of [^.]{0,80}licen[cs]e"
    r"|^a\. history of the software"
    r"|subject to the terms of the \w+ (?:public )?licen[cs]e|use, copy, modify, (?:and )?distribute"
    r"|by exercising the licensed rights",
    re.IGNORECASE,
)
"""Words that stand in the text of a licence alone."""

LICENCE_BEGINS = lazy(
    r".{0,40}(?:public|isc|mit|bsd|apache|artistic|zlib|font) (?:model )?licen[cs]e.{0,20}version [\d.]+"
    r"|[^.]{0,60}\bcopyright (?:(?:\(c\)|©) )?\d{4}|\W*gnu (?:lesser |affero )?general public",
    re.IGNORECASE,
)
TITLES = lazy(
    r"change ?log|release notes?|release history|(?:the )?(?:mit |bsd |isc |apache |blue oak model )?licen[cs]es?"
    r"|contributing(?: (?:to|guide)\b.{0,40})?|(?:contributor )?(?:covenant )?code of conduct"
    r"|contributor covenant .{1,30}"
    r"|security policy|authors(?: ?/ ?maintainers)?|contributors|maintainers|how to contribute|installation"
    r"|third[- ]party (?:notices?|licen[cs]es|software).{0,30}|upgrading|migration guide|frequently asked questions"
    r"|(?:repository|coding|agent) guidelines|coding (?:standards?|conventions)"
    r"|reporting (?:bugs|issues|(?:a |security )?vulnerabilit.{1,30})"
    r"|.{0,40}\b(?:change ?log|release notes|style guide|glossary|reference manual|user guide)",
    re.IGNORECASE,
)
"""What the first heading of a page says that is documentation by that alone."""


def _any(names: str) -> re.Pattern[str]:
    return re.compile("|".join(part.strip() for part in names.split("|")), re.IGNORECASE)


SECTIONS = {
    1.0: _any(
        r"""install|installing|installation|usage|basic usage|licen[cs]e|licen[cs]ing|contributing|getting started
        |quick ?start|api|api reference|api documentation|table of contents|acknowledge?ments|prerequisites|credits
        |synopsis|see also|parameters|build instructions|command[- ]line options|methods|properties|browser support
        |exit (?:status|codes?)|arguments|return values?|examples?|change ?log|documentation|compatibility
        |supported .{1,30}|code of conduct|how to use|reference|upgrading|contributors|release notes
        |known limitations|cheat ?sheet|(?:[\w-]+ ){1,3}api|status of this memo"""
    ),
    0.5: _any(
        """requirements|features|configuration|options|faq|related(?: projects)?|support|building|development
        |running tests|introduction|authors?|maintainers?|tutorial|environment variables|flags|syntax|description
        |defaults?|contents|about"""
    ),
}
"""How much a section's name speaks for documentation. Those that notes of a meeting may have too weigh nothing."""

BADGE = lazy(r"\[!\[|img\.shields\.io|badge(?:\.fury|\.svg|s?/)|/badge", re.IGNORECASE)
LAID_OUT = lazy(r"\s*<(?:div|p|h1|img)\b[^<>]*\balign=|\s*<center>", re.IGNORECASE)
COMMAND = lazy(
    r"\b(?:npm (?:i|install) [@\w-]|yarn add|pnpm add|pip3? install [\w'\"-]|cargo (?:add|install) |go (?:get|install) "
    r"|brew install|gem install|apt(?:-get)? install|conda install|composer require|luarocks install|git clone http"
    r"|require\(['\"]|import .{1,40} from ['\"])"
)
LICENSED = lazy(
    r"\b(?:licensed under|released under|distributed under|mit licen[cs]e|apache(?:-2| licen)|bsd licen"
    r"|copyright (?:\(c\)|©|\d{4}))|:license:",
    re.IGNORECASE,
)
_TOOLS = (
    "package|library|libraries|module|framework|toolkit|parser|implementation|extension|plugin|wrapper|client|utility"
    "|command|runtime|interface|serialization format|language|engine|generator|compiler|linter|checker|highlighter"
    "|stubs?|bindings?|port of|set of|collection of|bundle|typing|serializer"
)
DEFINED = lazy(
    rf"^\W*[A-Za-z][\w.`@/-]{{1,40}} (?:is|are|provides) (?:\w+ )?(?:an? |the )[^.]{{0,70}}\b(?:{_TOOLS})\b"
    rf"|^\W*(?:this|the) \W*(?:[\w.-]+\W+){{0,2}}(?:{_TOOLS})"
    r" (?:is|defines|provides|contains|implements|supports|adds)\b"
    rf"|^\W*(?:an?|the|this is an?) (?:[\w.-]+ ){{0,4}}(?:{_TOOLS}) (?:for|that|to|written)\b",
    re.IGNORECASE,
)
CALLED = lazy(
    r"`[^`]+`|(?:(?:new|class|function|method|event|static) )?[\w.:]*\w\(.*\).{0,30}|-{1,2}\w.*|\w+_\w+|[a-z]+[A-Z]\w*",
    re.ASCII,
)
DIRECTIVE = lazy(r"^\s*\.\. [\w:-]+::|^\s*```\{\w|^\s*:::\{?\w|:(?:ref|class|func|meth|mod|doc|attr|py:\w+):`")
RESTRUCTURED = lazy(r"``[^`]+``|`[^`<]+<[^`>]+>`_|^\.\. _.+: \S|\w::$")
WRITERS = lazy(
    r"\b(?:written|created|developed|designed) (?:and maintained )?by\b"
    r"|^\W*(?:\w+ )?(?:authors|contributors)(?: \w+)?:",
    re.IGNORECASE,
)
FOR_AGENTS = lazy(r"(?:allowed-tools|argument-hint|applyTo|globs|alwaysApply)\s*:")
"""A key at the top of a file that tells an agent when to take it into account."""

ADDRESSED = lazy(
    r"\bthis (?:file|document) (?:provides|gives|contains) (?:guidance|instructions|rules|context) (?:to|for)\b"
    r"|^\W*(?:you are|act as) (?:an? |the )?(?:[\w-]+ ){0,4}(?:agent|assistant|expert|engineer|developer|reviewer)\b"
    r"|^\W*your (?:task|role|job|goal) is\b|^\W*you must\b|\$ARGUMENTS\b",
    re.IGNORECASE,
)
"""Words that address an agent, or say that a file does."""

STANDARD = lazy(
    r"\bthe key words [\"“]MUST[\"”]|\brequest for comments: \d+|^\s*status of this memo\s*$|\bbcp 14\b", re.IGNORECASE
)
OF_A_SITE = lazy(r"(?:about|sidebar_\w+|nav_\w+|weight|page_title|toc_\w+|slug|section)\s*:")
ABOUT_A_TOOL = lazy(
    r"\b(?:this|the) (?:package|library|module|crate|repository|plugin|page|guide|tutorial|function|method|extension"
    r"|binary)\b|\bthis (?:directory|file|document|folder) (?:contains|documents|describes|explains|lists|holds|is)\b"
    r"|\bsee (?:the )?(?:\[|docs|documentation)|\bfor more (?:info|details|information)|\bpull requests?\b",
    re.IGNORECASE,
)
TABLE = lazy(
    r"\|\s*[*_`]*(?:parameters?|options?|type|default|description|required|flags?|arguments?|property|method|returns?"
    r"|field|key|variable|prop)\b",
    re.IGNORECASE,
)
