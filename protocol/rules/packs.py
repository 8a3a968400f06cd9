"""What a file of a starter pack must be: told by the tests, so that no pack offers what the gateway would refuse."""

import re
from collections.abc import Iterator
from typing import Final, get_args

from protocol.packs import PackFile, PackLanguage, ReplyOfPack, TemplateOfPack
from protocol.rules.variables import MARK, NAMES
from protocol.tags import TAG_COLORS

LANGUAGES: Final[tuple[PackLanguage, ...]] = get_args(PackLanguage)
MOST_BODY: Final = 1024
"""Letters of a template's body (Meta, message template components)."""
_CODE: Final = re.compile(r"^[^\s/]{1,40}$")
_NAME: Final = re.compile(r"^[a-z0-9_]{1,512}$")
_NUMBERED: Final = re.compile(r"\{\{(\d+)\}\}")
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
        if not _NAME.match(one.name):
            yield f"template {one.key}: small letters, digits and _ only"
        for language in LANGUAGES:
            yield from _template(one, language)


def _template(one: TemplateOfPack, language: PackLanguage) -> Iterator[str]:
    body = one.body.get(language, "").strip()
    numbers = [int(found) for found in _NUMBERED.findall(body)]
    if sorted(set(numbers)) != list(range(1, len(set(numbers)) + 1)):
        yield f"template {one.key}: variables are numbered from 1 without a gap in {language}"
    if len(one.examples.get(language, [])) != len(set(numbers)):
        yield f"template {one.key}: one example for each variable in {language}"
    if body.startswith("{{") or body.endswith("}}"):
        yield f"template {one.key}: a body neither begins nor ends with a variable in {language}"


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
