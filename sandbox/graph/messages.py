"""POST /{phone_number_id}/messages: sends, read marks, typing.

Called by the router. Rules: FACTS 6 and 7. Always holds: 200 means accepted, nothing more; nothing is idempotent, the
same body twice is two messages; what is accepted is in the ledger before the answer leaves.
"""

from typing import Any

from sandbox.errors import GraphError, missing
from sandbox.faults import Fault
from sandbox.graph.answering import bad_gateway
from sandbox.graph.fate import decide
from sandbox.graph.http import Request, Response, reply
from sandbox.graph.recipients import Addressee, resolve
from sandbox.graph.validate import validate
from sandbox.identity import new_wamid
from sandbox.ledger import ReadMark, Refusal, SendRecord
from sandbox.runtime import Runtime
from sandbox.world import Number

Body = dict[str, Any]


async def post(runtime: Runtime, number: Number, request: Request) -> Response:
    """Any body of the messages edge. Raises GraphError with Meta's code."""
    body = request.json()
    if body.get("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    if body.get("status") == "read":
        return await _mark_read(runtime, number, body)
    try:
        return await _send(runtime, number, body)
    except GraphError as error:
        _note_refusal(runtime, number, body, error)
        raise


async def post_marketing(runtime: Runtime, number: Number, request: Request) -> Response:
    """POST /{pnid}/marketing_messages: marketing templates only, else 131055."""
    body = request.json()
    name = (body.get("template") or {}).get("name")
    known = [row for row in runtime.templates.of(number.settings.waba_id) if row.name == name]
    if body.get("type") != "template" or any(row.category != "MARKETING" for row in known):
        raise GraphError(131055)
    return await post(runtime, number, request)


async def _mark_read(runtime: Runtime, number: Number, body: Body) -> Response:
    wamid = body.get("message_id")
    if not wamid:
        raise missing("message_id")
    typing = isinstance(body.get("typing_indicator"), dict)
    mark = ReadMark(phone_number_id=number.id, wamid=str(wamid), typing=typing, at=runtime.clock.now())
    runtime.ledger.reads.append(mark)
    await runtime.ledger.wake()
    return reply({"success": True})


async def _send(runtime: Runtime, number: Number, body: Body) -> Response:
    if not number.registered:
        raise GraphError(133010)
    kind = validate(body)
    to = resolve(runtime, number, body)
    fault = runtime.faults.take(to.user.wa_id, to.user.user_id)
    if fault and fault.kind == "sync":
        raise GraphError(fault.code, fault.details)
    _check_recipient(runtime, number, to)
    fate = decide(runtime, number, to, kind, body, fault)
    if fault and fault.kind in {"timeout", "reset", "html502"} and not fault.accepted:
        return _spoiled({}, fault)
    record = SendRecord(
        wamid=new_wamid(to.user.wa_id, inbound=False),
        phone_number_id=number.id,
        recipient=to.user.key,
        kind=kind,
        body=body,
        accepted_at=runtime.clock.now(),
        callback_data=body.get("biz_opaque_callback_data"),
        answered=not (fault and fault.kind in {"timeout", "reset", "html502"}),
    )
    await runtime.ledger.accept(record)
    runtime.lifecycle.begin(record, number, to.user, fate.fate)
    return _spoiled(_success(to, record, fate.message_status), fault)


def _check_recipient(runtime: Runtime, number: Number, to: Addressee) -> None:
    if to.user.wa_id == number.wa_id:
        raise GraphError(131021)
    if to.user.key in number.blocked:
        raise GraphError(130403)
    broken = number.rates.too_fast(to.user.key, runtime.clock.now())
    if broken:
        raise GraphError(broken)


def _success(to: Addressee, record: SendRecord, message_status: str | None) -> Body:
    contact = {"input": to.typed}
    if to.by_phone:
        contact["wa_id"] = to.user.wa_id
    else:
        contact["user_id"] = to.typed
    sent = {"id": record.wamid} | ({"message_status": message_status} if message_status else {})
    return {"messaging_product": "whatsapp", "contacts": [contact], "messages": [sent]}


def _spoiled(content: Body, fault: Fault | None) -> Response:
    if fault and fault.kind == "html502":
        return bad_gateway()
    bad = fault if fault and fault.kind in {"timeout", "reset", "drip", "slow"} else None
    return reply(content, manner=bad)


def _note_refusal(runtime: Runtime, number: Number, body: Body, error: GraphError) -> None:
    to = body.get("to") or body.get("recipient")
    runtime.ledger.refusals.append(
        Refusal(
            phone_number_id=number.id,
            recipient=str(to) if to else None,
            code=error.code,
            details=str(error),
            at=runtime.clock.now(),
        )
    )
