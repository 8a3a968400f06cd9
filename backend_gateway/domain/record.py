"""The record of a customer before and after an edit, and which of its fields changed.

    edited(record, EditContact(...), fields, tags) -> (record as it will be, [Changed(field, before, after), ...])

Pure; called by `actions/contacts` and `actions/contact_import`. What always holds: only what is given changes; values
of the record's own fields are in their one spelling; a change that changes nothing is no change.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.plain_text import sanitise
from protocol.api import EditContact
from protocol.people import Consent
from protocol.rules.contact_fields import FieldProblem, clean_tags, normalised
from protocol.tags import ContactField

SHOWN_LENGTH: Final = 300
"""Characters of a value that the history keeps."""
_PLAIN: Final = ("email", "city", "language")


class Record(Struct, frozen=True, kw_only=True):
    """What colleagues may write of a customer, and what a cleared name falls back to."""

    id: int
    name: str
    named_by_us: bool = False
    profile_name: str | None = None
    phone: str | None = None
    username: str | None = None
    email: str | None = None
    city: str | None = None
    language: str | None = None
    notes: str = ""
    vip: bool = False
    fields: dict[str, str] = {}
    tags: tuple[str, ...] = ()
    pinned_note: str = ""
    consent: Consent | None = None

    @property
    def words(self) -> str:
        """What search finds beside names and e-mail."""
        return " ".join(filter(None, (self.city, *self.fields.values(), *self.tags)))


class Changed(NamedTuple):
    """One line of the history."""

    field: str
    before: str
    after: str


class RecordProblem(ValueError):
    """What cannot be kept: `field` (of `EditContact`, or `field:7`) and the key of the problem."""

    def __init__(self, field: str, key: str, name: str = "") -> None:
        super().__init__(f"{name or field}: {key}")
        self.field, self.key, self.name = field, key, name


def edited(
    record: Record, request: EditContact, fields: Mapping[int, ContactField], tags: Iterable[str], now: datetime
) -> tuple[Record, list[Changed]]:
    """Raises RecordProblem. `fields` and `tags` are those the office has."""
    after = replace(record, **_plain(request))
    if request.name is not None:
        after = _named(after, sanitise(request.name).strip())
    if request.fields is not None:
        after = replace(after, fields=_own_fields(record, request.fields, fields))
    if request.tags is not None:
        after = replace(after, tags=_tags(request.tags, tags))
    if request.consent is not None:
        after = replace(after, consent=_consent(request.consent, now))
    return after, list(_differences(record, after))


def _plain(request: EditContact) -> dict[str, object]:
    changed: dict[str, object] = {}
    for name in _PLAIN:
        text = getattr(request, name)
        if text is not None:
            changed[name] = sanitise(text).strip() or None
    if request.email and "@" not in request.email:
        raise RecordProblem("email", "email")
    if request.notes is not None:
        changed["notes"] = sanitise(request.notes)
    if request.vip is not None:
        changed["vip"] = request.vip
    if request.pinned_note is not None:
        changed["pinned_note"] = " ".join(sanitise(request.pinned_note).split())
    return changed


def _named(record: Record, name: str) -> Record:
    """An empty name: the customer's own is shown again."""
    theirs = record.profile_name or (record.username and f"@{record.username}") or (record.phone and f"+{record.phone}")
    return replace(record, name=name or theirs or record.name, named_by_us=bool(name))


def _own_fields(record: Record, given: Mapping[str, str], known: Mapping[int, ContactField]) -> dict[str, str]:
    values = dict(record.fields)
    for key, text in given.items():
        field = known.get(int(key)) if key.isascii() and key.isdigit() else None
        if field is None or not field.active:
            raise RecordProblem(f"field:{key}", "unknown")
        try:
            value = normalised(field, sanitise(text))
        except FieldProblem as problem:
            raise RecordProblem(f"field:{key}", problem.key, field.name) from None
        if value:
            values[key] = value
        else:
            values.pop(key, None)
    return values


def _tags(given: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    try:
        return clean_tags(map(sanitise, given), known)
    except FieldProblem as problem:
        raise RecordProblem("tags", problem.key) from None


def _consent(given: Consent, now: datetime) -> Consent:
    return Consent(given=given.given, at=given.at or now, where=sanitise(given.where).strip()[:SHOWN_LENGTH])


def _differences(before: Record, after: Record) -> Iterable[Changed]:
    for name in ("name", *_PLAIN, "notes", "pinned_note"):
        old, new = getattr(before, name) or "", getattr(after, name) or ""
        if old != new:
            yield Changed(name, old[:SHOWN_LENGTH], new[:SHOWN_LENGTH])
    if before.vip != after.vip:
        yield Changed("vip", _said(before.vip), _said(after.vip))
    for key in sorted(before.fields.keys() | after.fields.keys(), key=int):
        if before.fields.get(key) != after.fields.get(key):
            yield Changed(f"field:{key}", before.fields.get(key, ""), after.fields.get(key, ""))
    if before.tags != after.tags:
        yield Changed("tags", ", ".join(before.tags), ", ".join(after.tags))
    if before.consent != after.consent:
        yield Changed("consent", _agreed(before.consent), _agreed(after.consent))


def _said(value: bool) -> str:  # noqa: FBT001  yes or no in words
    return "yes" if value else "no"


def _agreed(consent: Consent | None) -> str:
    if consent is None:
        return ""
    return " · ".join(filter(None, (_said(consent.given), consent.where)))
