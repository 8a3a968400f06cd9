"""Whether automatic replies may come into force: texts that can leave, variables that can have a value.

Called by the check of a new version (`actions/policy_kinds`).
"""

from collections.abc import Iterator
from typing import Final

from protocol.automatic import AUTOMATIC_KINDS, OWN_VARIABLES, AutomaticReplies
from protocol.content import Text
from protocol.rules.limits import check_content
from protocol.rules.variables import MARK, NAMES, canonical

Problem = tuple[str, str, str]
"""Code, place in the body, what to do."""

LANGUAGES: Final = frozenset({"es", "pt", "en"})
_NOBODY: Final = frozenset({"agente.nombre", "agente.nombre_completo"})
_OWN: Final = {alias: name for name, aliases in OWN_VARIABLES.items() for alias in aliases}
_ONLY_IN: Final = {"apertura": {"away", "holiday"}, "festivo": {"holiday"}}


def automatic_problems(replies: AutomaticReplies) -> list[Problem]:
    """What is wrong; empty when they may come into force."""
    found: list[Problem] = []
    for kind in AUTOMATIC_KINDS:
        reply = replies.of(kind)
        if reply is None:
            continue
        if not reply.texts:
            found.append(("text", f"{kind}.texts", "Write the text in at least one language."))
        for language, text in reply.texts.items():
            found += _text(kind, language, text)
    return found


def _text(kind: str, language: str, text: str) -> Iterator[Problem]:
    place = f"{kind}.texts.{language}"
    if language not in LANGUAGES:
        yield "language", place, "Choose es, pt or en."
    if not text.strip() or check_content(Text(text)):
        yield "text", place, "Write a text that WhatsApp takes: not empty and at most 4096 characters."
    for name, fallback in MARK.findall(text):
        if (detail := _unusable(kind, name, fallback)) is not None:
            yield "variable", place, f"{{{{{name}}}}} {detail}"


def _unusable(kind: str, name: str, fallback: str) -> str | None:
    known = canonical(name)
    own = _OWN.get(known)
    if own is not None:
        return None if kind in _ONLY_IN.get(own, {kind}) or fallback else "has no value in this reply: take it out."
    if known in _NOBODY and not fallback:
        return "has no value: nobody has the conversation yet."
    if known not in NAMES and not known.startswith("cliente."):
        return "is no variable: choose one of the list."
    return None
