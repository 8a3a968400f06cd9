"""What a file of a starter pack must be: told by the tests, so that no pack offers what the gateway would refuse."""

import re
from collections.abc import Iterator
from typing import Final, get_args

from protocol.packs import PackFile, PackLanguage, ReplyOfPack, TemplateOfPack
from protocol.rules import template_draft
from protocol.rules.variables import MARK, NAMES
from protocol.tags import TAG_COLORS
from protocol.template_draft import TemplateDraft

LANGUAGES: Final[tuple[PackLanguage, ...]] = get_args(PackLanguage)
MOST_BODY: Final = 1024
"""Letters of a template's body (Meta, message template components)."""
_CODE: Final = re.compile(r"^[^\s/]{1,40}$")
_LOCALES: Final[dict[PackLanguage, str]] = {"es": "es", "en": "en", "pt": "pt_BR"}
_OURS: Final = {name for spanish, others in NAMES.items() for name in (spanish, *others)}


def problems_of(pack: PackFile) -> list[str]:
    """What is wrong with it, a sentence each; empty when nothing is."""
    return [*_texts(pack), *_unique(pack), *_replies(pack), *_templates(pack), *_numbers(pack)]


def _texts(pack: PackFile) -> Iterator[str]:
    told = [("name", pack.name, 60), ("about", pack.about, 200)]
    told += [(f"tag {one.key}", one.name, 40) for one in pack.tags]
    for one in pack.replies:
        told += [(f"reply {one.key} title", one.title, 120), (f"reply {one.key} body", one.body, 4096)]
    told += [(f"template {one.key}", one.body, MOST_BODY) for one in pack.templates]
    for what, texts, most in told:
        for language in LANGUAGES:
            if not 0 < len(texts.get(language, "").strip()) <= most:
                yield f"{what} needs 1 to {most} letters in {language}"


def _unique(pack: PackFile) -> Iterator[str]:
    for language in LANGUAGES:
        for what, found in (
            ("tag", [one.name.get(language, "").lower() for one in pack.tags]),
            ("code", [one.code.get(language, "").lower() for one in pack.replies]),
        ):
            if len(set(found)) != len(found):
                yield f"two {what}s have one name in {language}"
    for what, keys in (
        ("tags", [one.key for one in pack.tags]), ("replies", [one.key for one in pack.replies]),
        ("templates", [one.key for one in pack.templates]),
    ):  # fmt: skip
        if len(set(keys)) != len(keys):
            yield f"two {what} have one key"


def _replies(pack: PackFile) -> Iterator[str]:
    for one in pack.replies:
        for language in LANGUAGES:
            yield from _reply(one, language)


def _reply(one: ReplyOfPack, language: PackLanguage) -> Iterator[str]:
    if not _CODE.match(one.code.get(language, "")):
        yield f"reply {one.key}: no code in {language}"
    names = {found.group(1) for found in MARK.finditer(one.body.get(language, ""))}
    if names - _OURS:
        yield f"reply {one.key}: unknown variable in {language}: {sorted(names - _OURS)}"


def _templates(pack: PackFile) -> Iterator[str]:
    for one in pack.templates:
        for language in LANGUAGES:
            wrong = template_draft.problems_of(draft_of(one, language))
            yield from (f"template {one.key} in {language}: {each.field} {each.key}" for each in wrong)


def draft_of(one: TemplateOfPack, language: PackLanguage) -> TemplateDraft:
    """The draft it is added as, in Meta's language of that name; its first variable is filled with the name."""
    samples = {f"body.{at}": sample for at, sample in enumerate(one.examples.get(language, []), 1)}
    return TemplateDraft(
        name=one.name, language=_LOCALES[language], category=one.category, body=one.body.get(language, ""),
        examples=samples, bindings={"body.1": "cliente.nombre"} if samples else {},
    )  # fmt: skip


def _numbers(pack: PackFile) -> Iterator[str]:
    for what, count, least, most in (
        ("tags", len(pack.tags), 5, 8), ("replies", len(pack.replies), 10, 15),
        ("templates", len(pack.templates), 5, 8),
    ):  # fmt: skip
        if not least <= count <= most:
            yield f"{least} to {most} {what}"
    if any(tag.color not in TAG_COLORS for tag in pack.tags):
        yield "a colour that the theme does not have"
    if not 0 < pack.sla.first_response_minutes <= pack.sla.resolution_hours * 60:
        yield "a first response comes before the end"
