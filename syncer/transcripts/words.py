"""Words that stand before a colon or as a heading in conversations: who speaks, and what is a mere label."""

from __future__ import annotations

import re

from syncer.models import Role
from syncer.patterns import lazy
from syncer.transcripts.initials import is_initial
from syncer.transcripts.section_words import SECTION_WORDS

_ROLES = {
    Role.USER: """user|human|you|me|i|myself|developer|dev|customer|client|usuario|usuária|usuário|utilisateur
        |utilisatrice|benutzer|benutzerin|nutzer|utente|gebruiker|użytkownik|пользователь|користувач|用户|ユーザー|사용자
        |kullanıcı|användare|bruker|bruger""",
    Role.ASSISTANT: r"""assistant|ai|a\.i\.|bot|chatbot|helper|agent|model|llm|claude|chatgpt|chat gpt|gpt|openai
        |anthropic
        |codex|gemini|bard|copilot|github copilot|cursor|cline|roo|roo code|aider|devin|windsurf|cascade|llama
        |mistral|mixtral|deepseek|grok|qwen|perplexity|kimi|cody|amazon q|tabnine|gemma|command r|phi-\d|jules
        |le chat|o[134](?:-mini|-preview|-pro)?|sonnet|opus|haiku|asistente|assistente|assistenz|assistent|asystent
        |ассистент|помощник|асистент|助手|アシスタント|어시스턴트|asistan""",
    Role.TOOL: "tool|tools|tool (?:call|use|result|results|output)|function|function (?:call|result)",
    Role.SYSTEM: "system|system prompt|system message|sistema|система|系统|システム",
}
_HEADINGS_ONLY = {"prompt": Role.USER, "response": Role.ASSISTANT}
_MODELS = "claude|chatgpt|gpt|gemini|codex|copilot|llama|mistral|mixtral|deepseek|grok|qwen|cursor|sonnet|opus|haiku"
_SAID = "messages?|prompts?|inputs?|quer(?:y|ies)|questions?|requests?|responses?|repl(?:y|ies)|answers?|outputs?|turn"
# "Turn 3: User", "User #2", "Claude's response": the word that says who, with its surroundings.
_BEFORE = r"(?:(?:turn|message|exchange|round|prompt)\s*#?\d+\s*[-–—:.]?\s*|\d{1,3}[.)]\s+|the\s+|my\s+)?"
_AFTER = rf"(?:['’]s)?(?:\s+(?:{_SAID}))?(?:\s*#?\d{{1,3}})?"
_VERSION = r"(?:[- ](?:[\w.]*\d[\w.]*|sonnet|opus|haiku|pro|flash|mini|turbo|preview|code|cli|desktop|web|agent|chat))"


def _compile_role(alternatives: str) -> re.Pattern[str]:
    joined = "|".join(part.strip() for part in alternatives.split("|"))
    return re.compile(rf"{_BEFORE}(?:{joined}){_AFTER}")


_SURE = {role: _compile_role(alternatives) for role, alternatives in _ROLES.items()}
_MODEL = lazy(rf"{_BEFORE}(?:{_MODELS}){_VERSION}{{0,4}}{_AFTER}")
_KIND = lazy(r"(?:[\w-]+ ){1,2}(?:assistant|agent|bot|chatbot|ai|copilot|model|llm)(?: #?\d{1,3})?")
_NUMBERED = lazy(r"\s*#?\d{1,3}$")
_WITH_SUFFIX = lazy(rf".*\s(?:{_SAID})(?:\s*\#?\d{{1,3}})?")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PERSON_NOUNS = _set(
    """speaker participant interviewer interviewee engineer manager pm po designer tester qa host guest moderator
    facilitator lead cto ceo cpo student teacher mentor mentee reviewer candidate analyst architect ops sre stakeholder
    instructor expert colleague teammate maintainer contributor owner master support sales marketing chair chairs
    scribe audience person man woman"""
)
_PARTICLES = _set("van von der den de del della di da dos la le el al bin ibn ben y st")

_LABELS = _set(
    """note notes warning warnings caution danger important info information tip tips hint hints pros pro cons con
    advantages disadvantages benefits drawbacks tradeoffs trade-offs trade-off problem problems solution solutions
    example examples sample input inputs output outputs expected actual result results before after then when if
    else step steps date time day week month year attendees attending present absent regrets apologies agenda
    minutes todo todos to-do to-dos fixme bug bugs hack xxx feature features decision decisions action actions item
    items task tasks status state priority severity impact owner owners assignee assigned due deadline goal goals
    purpose summary summaries recap context background overview introduction intro conclusion conclusions
    description details detail type types version versions title subject topic topics from to cc bcc re location
    place duration length url link links source sources reference references see usage returns return args arguments
    parameters params default defaults required optional error errors cause causes fix fixes fixed root risk risks
    mitigation recommendation recommended recommendations option options phase stage part section chapter question
    questions answer answers q a qa faq observation observations finding findings lesson lessons takeaway takeaways
    insight insights key main next current previous initial final future follow-up follow-ups followup followups
    follow up improvement improvements changes change added removed updated deprecated requirement requirements
    constraint constraints assumption assumptions dependency dependencies prerequisite prerequisites setup
    installation install configuration config settings performance security scale scaling scalability latency
    availability reliability consistency cost costs budget timeline schedule milestone milestones deliverable
    deliverables scope approach strategy strategies plan plans implementation implemented design architecture
    component components service services database databases api apis frontend backend server storage cache caching
    network deployment monitoring logging testing tests test file files folder directory path command commands code
    function class method module package library libraries framework language platform environment session project
    repo repository branch commit commits pr issue issues ticket tickets release releases build builds name id email
    phone address company team teams role roles participants members level category categories tag tags label labels
    format formats size count total number amount price value values metric metrics rate percentage analysis
    hypothesis hypotheses evidence proof resolution workaround reproduction symptom symptoms scenario scenarios case
    cases use user-story story stories epic acceptance criteria definition done pending blocked blocker blockers
    progress update updates reminder reminders announcement announcements feedback comment comments response
    responses request requests reply message messages prompt prompts thought thoughts thinking reasoning idea ideas
    suggestion suggestions alternative alternatives comparison choice choices why what how where who which also and
    or but first second third fourth last finally additionally however effective good bad better best worse worst
    strong weak pass fail failed success yes no true false both either all none other others misc miscellaneous
    general specific technical quick short long term short-term long-term immediate today tomorrow yesterday monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december morning afternoon evening critical high medium low urgent nice minor major open closed
    new old start end begin finish created modified started ended tokens strength strengths weakness weaknesses
    opportunity opportunities threat threats concern concerns highlight highlights verdict rating score caveat
    caveats disclaimer spoiler edit ps nb aside bonus exception exceptions invariant rule rules policy policies
    model models view views http https ftp mailto localhost get post put delete patch body headers header footer
    host port"""
)
_METADATA = _set(
    """date time duration model version purpose location session project topic author participants attendees title
    status platform environment branch repo repository commit tokens cost file url id started ended language created
    tool tools level scenario context problem subject mode format source tags length type demonstration"""
)
_LABEL_ENDING = lazy(r".{3,}(?:tion|tions|ment|ments|ness|ology|ability|ibility|izing|ating|ising)$")
_WORDS = lazy(r"[^\W_]+(?:[-'’.][^\W_]+)*")


def role_of(name: str, *, heading: bool = False) -> Role | None:
    """Return the role that a word says by itself (`User`, `Claude 3.5 Sonnet`, `Support Bot`), None for others.

    Some words, such as `Response`, say who speaks as a `heading` only.
    """
    name = " ".join(name.casefold().split())
    if heading and (role := _HEADINGS_ONLY.get(_NUMBERED.sub("", name))):
        return role
    for role, pattern in _SURE.items():
        if pattern.fullmatch(name):
            return role
    if _MODEL.fullmatch(name) or (len(name) < 40 and _KIND.fullmatch(name) and not _is_label_word(name.split()[0])):
        return Role.ASSISTANT
    return None


def has_suffix(name: str) -> bool:
    """Say whether the word that says who is followed by what was said, as in `User Request`."""
    return _WITH_SUFFIX.fullmatch(name.casefold()) is not None


def is_metadata(name: str) -> bool:
    """Say whether a label belongs to the head of a document (`Date`, `Duration`) rather than to speech."""
    words = _WORDS.findall(name.casefold())
    return bool(words) and any(word in _METADATA for word in words)


def may_be_person(name: str) -> bool:
    """Say whether a name before a colon could be that of a person or of a part in a talk, and is no known label."""
    words = name.lstrip("@").split()
    if not 1 <= len(words) <= 4:
        return False
    if is_initial(name):
        return True
    bare = [word.strip(".,'’").casefold() for word in words]
    if bare[-1] in _PERSON_NOUNS or (bare[0] in _PERSON_NOUNS and len(words) == 2 and len(bare[1]) <= 2):
        return True
    if any(_is_label_word(word) for word in bare):
        return False
    if any(any(char.isdigit() for char in word) for word in words) and not name.startswith("@") and len(words) > 1:
        return False
    return all(_is_name_word(word, alone=len(words) == 1) for word in words)


def is_occupation(name: str) -> bool:
    """Whether a name says what somebody does rather than who it is: `Lead Architect`."""
    return not _PERSON_NOUNS.isdisjoint(name.casefold().split()[-1:])


def _is_label_word(word: str) -> bool:
    word = word.casefold()
    return word in _LABELS or word in SECTION_WORDS or _LABEL_ENDING.fullmatch(word) is not None


def _is_name_word(word: str, *, alone: bool) -> bool:
    if not alone and word.casefold() in _PARTICLES:
        return True
    if word.isupper() and len(word) > 4:
        return False
    return alone or not word[0].islower()
