"""Our WhatsApp numbers and the secrets around them: added, replaced, rotated. Called by the command line and the demo.

What always holds: a secret enters the database sealed and is never part of an audit row.
"""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from backend_gateway.actions.default_hours import begin_hours
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.parsers import Secret
from backend_gateway.store import audit, hydrate
from backend_gateway.store.event_log import EVERYONE, NOWHERE, Event, Kind, append
from backend_gateway.store.numbers import secret_context, token_context
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit
from protocol.people import Number

LONGEST_NAME, LONGEST_NOTE = 60, 140

SecretKind = Literal["app_secret", "verify_token"]


class NewNumber(Struct, frozen=True, kw_only=True):
    """A number as Meta's panel shows it: ids are digits, the phone is international digits with or without `+`."""

    phone_number_id: str
    waba_id: str
    phone: str
    name: str
    token: Secret
    portfolio: str = ""


def _digits(text: str, what: str) -> str:
    digits = text.strip().removeprefix("+").replace(" ", "").replace("-", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 32):
        raise BadRequest(f"{what} must be digits, not {text[:40]!r}.")
    return digits


def _token(secret: Secret) -> str:
    """What is sent to Meta as `Authorization: Bearer ...`: signs of ASCII without spaces (RFC 6750)."""
    token = secret.reveal().strip()
    if not (token.isascii() and token.isprintable() and " " not in token):
        raise BadRequest(
            "The access token holds spaces, line breaks or letters with accents, which no token of Meta has:"
            " copy it once more from Meta's panel, whole and by itself."
        )
    return token


async def add_number(unit: Unit, keyring: Keyring, actor_id: int | None, new: NewNumber, now: datetime) -> Number:
    """The first one also says in which zone the default hours are.

    Raises BadRequest (something is not digits, a token that is none), Conflict (the number is there already).
    """
    meta_id, waba = _digits(new.phone_number_id, "The phone number id"), _digits(new.waba_id, "The WABA id")
    token = _token(new.token)
    if not token or not new.name.strip():
        raise BadRequest("A number needs a name and an access token.")
    id_ = await unit.conn.fetchval(
        "insert into numbers (phone_number_id, waba_id, portfolio, phone, name, token_sealed)"
        " values ($1, $2, $3, $4, $5, $6) on conflict (phone_number_id) do nothing returning id",
        *(meta_id, waba, new.portfolio or waba, _digits(new.phone, "The phone"), new.name.strip()),
        keyring.seal(token.encode(), token_context(meta_id)),
    )
    if id_ is None:
        raise Conflict(f"The number {meta_id} was added already.")
    await append(unit.conn, [Event(Kind.NUMBER, id_, 1, before=NOWHERE, after=EVERYONE)])
    await audit.record(unit.conn, actor_id, "number.added", f"number:{id_}")
    await begin_hours(unit, actor_id, _digits(new.phone, "The phone"), now)
    return (await hydrate.numbers(unit.conn, [id_]))[id_]


async def replace_token(unit: Unit, keyring: Keyring, actor_id: int | None, number_id: int, token: Secret) -> None:
    """A new access token; a number that Meta had refused is active again. Raises NotFound, BadRequest."""
    text = _token(token)
    if not text:
        raise BadRequest("The access token is empty.")
    row = await unit.conn.fetchrow(
        "update numbers set state = case state when 'stopped' then 'active' else state end, stop_reason = null,"
        " token_expires_at = null, token_checked_at = null, rev = rev + 1 where id = $1 returning phone_number_id, rev",
        number_id,
    )
    if row is None:
        raise NotFound("There is no such number.")
    sealed = keyring.seal(text.encode(), token_context(row["phone_number_id"]))
    await unit.conn.execute("update numbers set token_sealed = $2 where id = $1", number_id, sealed)
    await append(unit.conn, [Event(Kind.NUMBER, number_id, row["rev"])])
    await audit.record(unit.conn, actor_id, "number.token_replaced", f"number:{number_id}")


async def resume_number(unit: Unit, actor_id: int | None, number_id: int) -> None:
    """Let a stopped or paused number send again. Raises NotFound."""
    rev = await unit.conn.fetchval(
        "update numbers set state = 'active', stop_reason = null, paused_at = null, paused_by = null, pause_note = '',"
        " rev = rev + 1 where id = $1 returning rev",
        number_id,
    )
    if rev is None:
        raise NotFound("There is no such number.")
    await append(unit.conn, [Event(Kind.NUMBER, number_id, rev)])
    await audit.record(unit.conn, actor_id, "number.resumed", f"number:{number_id}")


async def add_webhook_secret(
    unit: Unit, keyring: Keyring, actor_id: int | None, kind: SecretKind, value: Secret
) -> int:
    """One more app secret or verify token; those before it stay in force until they are retired. Returns its id."""
    text = value.reveal().strip()
    if not text:
        raise BadRequest("The secret is empty.")
    sealed = keyring.seal(text.encode(), secret_context(kind))
    id_ = await unit.conn.fetchval(
        "insert into webhook_secrets (kind, value_sealed) values ($1, $2) returning id", kind, sealed
    )
    await audit.record(unit.conn, actor_id, "webhook_secret.added", f"webhook_secret:{id_}", {"kind": kind})
    return int(id_)


async def retire_webhook_secret(unit: Unit, actor_id: int | None, secret_id: int, now: datetime) -> None:
    """End a rotation: the old secret no longer counts. Raises NotFound, Conflict (the only one of its kind)."""
    row = await unit.conn.fetchrow(
        "select (select count(*) from webhook_secrets o where o.kind = s.kind and o.retired_at is null) as live"
        " from webhook_secrets s where id = $1 and retired_at is null for update",
        secret_id,
    )
    if row is None:
        raise NotFound("There is no such secret in force.")
    if row["live"] < 2:
        raise Conflict("It is the only one of its kind: add the new one first.")
    await unit.conn.execute("update webhook_secrets set retired_at = $2 where id = $1", secret_id, now)
    await audit.record(unit.conn, actor_id, "webhook_secret.retired", f"webhook_secret:{secret_id}")


async def pause_number(unit: Unit, actor_id: int | None, number_id: int, now: datetime, note: str = "") -> None:
    """Nothing leaves from it until somebody resumes it; what customers write still arrives.

    `note`: why, as colleagues read it. Raises BadRequest, NotFound.
    """
    text = sanitise(note).strip()
    if len(text) > LONGEST_NOTE:
        raise BadRequest(f"note: up to {LONGEST_NOTE} characters.")
    rev = await unit.conn.fetchval(
        "update numbers set state = 'paused', paused_at = $2, paused_by = $3, pause_note = $4, rev = rev + 1"
        " where id = $1 and state <> 'stopped' returning rev",
        *(number_id, now, actor_id, text),
    )
    if rev is None:
        raise NotFound("There is no such number, or Meta refuses it already.")
    await append(unit.conn, [Event(Kind.NUMBER, number_id, rev)])
    detail = {"note": text} if text else {}
    await audit.record(unit.conn, actor_id, "number.paused", f"number:{number_id}", detail)


async def rename_number(unit: Unit, actor_id: int | None, number_id: int, name: str) -> None:
    """How colleagues call it. Raises BadRequest, NotFound."""
    text = sanitise(name).strip()
    if not 0 < len(text) <= LONGEST_NAME:
        raise BadRequest(f"A number needs a name of up to {LONGEST_NAME} characters.")
    row = await unit.conn.fetchrow(
        "update numbers set name = $2, rev = rev + 1 where id = $1 returning rev, old.name", number_id, text
    )
    if row is None:
        raise NotFound("There is no such number.")
    await append(unit.conn, [Event(Kind.NUMBER, number_id, row["rev"])])
    differs = audit.difference({"name": row["name"]}, {"name": text})
    await audit.record(unit.conn, actor_id, "number.renamed", f"number:{number_id}", **differs)


async def told_meta(
    unit: Unit, actor_id: int | None, number_id: int, what: Literal["subscribed", "registered"]
) -> None:
    """Meta was asked to change how it treats a number, and did: it goes into the audit."""
    await audit.record(unit.conn, actor_id, f"number.{what}", f"number:{number_id}")
