"""The small gateway's part about records: kept, found, written to first, calls, marketing, fields, imports."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec

from protocol.api import EditContact
from protocol.chats import ChatImport, ChatImported, ChatLine, ChatLines, ImportedChats, ImportedMessage, OpenChatImport
from protocol.content import Activity
from protocol.customers import (
    CaseRecord,
    ContactChange,
    FoundContacts,
    ImportedRow,
    ImportOutcome,
    ImportRows,
    NoteCall,
    PutContactField,
    SetMarketing,
    StartConversation,
    StartedConversation,
)
from protocol.data_requests import CloseDataRequest, DataRequest, NewDataRequest
from protocol.errors import Problem
from protocol.frames import ContactFieldItem, ContactItem, ConversationItem, GoneItem, MessageItem
from protocol.message import Author
from protocol.people import Contact
from protocol.privacy import CardNumbers, Erase, Erased
from protocol.rules.attempts import EVENT_OF
from protocol.tags import ContactField
from tests.desktop.store.samples import ME, NOON, conversation, message, moment

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway


@dataclass
class CustomerDesk:
    """What it knows, and what it was asked."""

    records: dict[int, Contact] = field(default_factory=dict)
    found: FoundContacts = field(default_factory=FoundContacts)
    case: CaseRecord = field(default_factory=CaseRecord)
    changes: list[ContactChange] = field(default_factory=list)
    edits: list[EditContact] = field(default_factory=list)
    wishes: list[SetMarketing] = field(default_factory=list)
    calls: list[NoteCall] = field(default_factory=list)
    started: list[StartConversation] = field(default_factory=list)
    pieces: list[ImportRows] = field(default_factory=list)
    fields: dict[int, ContactField] = field(default_factory=dict)
    refusals: list[Problem] = field(default_factory=list)
    erased: list[tuple[int, str]] = field(default_factory=list)
    data_requests: list[DataRequest] = field(default_factory=list)
    looked: list[int] = field(default_factory=list)
    """Messages whose cards were asked for."""
    chats: list[OpenChatImport] = field(default_factory=list)
    lines: list[ChatLine] = field(default_factory=list)
    undone: list[int] = field(default_factory=list)
    exported: Any = b"PK a file of a person"


def customers(gateway: "Gateway", method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:
    """The answer, or None for what is somebody else's."""
    for verb, pattern, answer in _ROUTES:
        if (
            verb == method
            and len(pattern) == len(parts)
            and all(each in {"*", part} for each, part in zip(pattern, parts, strict=True))
        ):
            ids = [int(part) for part in parts if part.isdigit()]
            return answer(gateway, ids[0] if ids else 0, body or query)
    return None


def _read(body: bytes, kind: Any) -> Any:
    return msgspec.json.decode(body, type=kind)


def _changed(gateway: "Gateway", contact: Contact, **changes: Any) -> Contact:
    after = msgspec.structs.replace(contact, rev=contact.rev + 1, **changes)
    gateway.customers.records[contact.id] = after
    gateway.put(ContactItem(after))
    return after


def _edit(gateway: "Gateway", id: int, edit: EditContact) -> Contact:
    contact = gateway.customers.records[id]
    gateway.customers.edits.append(edit)
    given = {name: value for name in edit.__struct_fields__ if (value := getattr(edit, name)) is not None}
    if edit.fields is not None:
        given["fields"] = {key: text for key, text in (contact.fields | edit.fields).items() if text}
    if edit.tags is not None:
        given["tags"] = tuple(edit.tags)
    return _changed(gateway, contact, **given)


def _marketing(gateway: "Gateway", id: int, wish: SetMarketing) -> Contact:
    gateway.customers.wishes.append(wish)
    at, source = (NOON, "person") if wish.opt_out else (None, None)
    contact = gateway.customers.records[id]
    return _changed(gateway, contact, marketing_opt_out=wish.opt_out, opted_out_at=at, opt_out_source=source)


def _field(gateway: "Gateway", id: int, wanted: PutContactField) -> ContactField:
    fields = gateway.customers.fields
    id = id or 1 + max(fields, default=0)
    rev = fields[id].rev + 1 if id in fields else 1
    row = ContactField(
        id=id, rev=rev, name=wanted.name, kind=wanted.kind, choices=tuple(wanted.choices), position=wanted.position,
        active=wanted.active,
    )  # fmt: skip
    fields[id] = row
    gateway.put(ContactFieldItem(row))
    return row


def _call(gateway: "Gateway", id: int, call: NoteCall) -> Any:
    gateway.customers.calls.append(call)
    place = 5000 + len(gateway.customers.calls)
    content = Activity(event=EVENT_OF[call.outcome], reason=call.note or None)
    author = Author(kind="user", id=ME.id, name=ME.name)
    row = message(place, id, content=content, author=author, direction="internal", order=(moment(place)[0], 0, 0))
    gateway.put(MessageItem(row))
    return row


def _cards(customers: "CustomerDesk", message_id: int) -> CardNumbers:
    customers.looked.append(message_id)
    return CardNumbers(cards=("4111111111111111",))


def _ask_data(customers: "CustomerDesk", contact_id: int, new: NewDataRequest) -> DataRequest | Problem:
    if customers.refusals:
        return customers.refusals.pop(0)
    row = DataRequest(
        id=len(customers.data_requests) + 1, contact_id=contact_id, name="Mariana", kind=new.kind, note=new.note,
        country="MX", asked_at=NOON, due_on=NOON.date(), by_user=1, state="open",
    )  # fmt: skip
    customers.data_requests.append(row)
    return row


def _close_data(customers: "CustomerDesk", id: int, told: CloseDataRequest) -> DataRequest:
    row = msgspec.structs.replace(
        customers.data_requests[id - 1], state=told.state, outcome=told.outcome, closed_at=NOON, closed_by=1
    )
    customers.data_requests[id - 1] = row
    return row


def _erase(gateway: "Gateway", id: int, wanted: Erase) -> Any:
    if gateway.customers.refusals:
        return gateway.customers.refusals.pop(0)
    gateway.customers.erased.append((id, wanted.name))
    homes = [row.id for row in gateway.conversations.values() if row.contact_id == id]
    for home in homes:
        del gateway.conversations[home]
    gone = [GoneItem(kind="conversation", id=home) for home in homes]
    gateway.put(*gone, GoneItem(kind="contact", id=id))
    return Erased(messages=3, files=0, conversations=len(homes))


def _start(gateway: "Gateway", wanted: StartConversation) -> Any:
    gateway.customers.started.append(wanted)
    if gateway.customers.refusals:
        return gateway.customers.refusals.pop(0)
    contact = gateway.customers.records.get(wanted.contact_id or 0) or Contact(
        id=1900, rev=1, name=wanted.name or wanted.phone, phone=wanted.phone.lstrip("+")
    )
    row = conversation(900, contact_id=contact.id, name=contact.name, assignee_id=ME.id, state="resolved")
    author = Author(kind="user", id=ME.id, name=ME.name)
    sent = message(9001, 900, content=wanted.content, author=author, direction="out", status="queued")
    gateway.put(ContactItem(contact), ConversationItem(row), MessageItem(sent))
    return StartedConversation(conversation=row, message=sent, contact=contact)


def _import(desk: CustomerDesk, piece: ImportRows) -> ImportOutcome:
    """Phones of four digits and more are kept."""
    desk.pieces.append(piece)
    at = piece.columns.index("phone")
    rows = []
    for line, cells in zip(piece.lines, piece.rows, strict=True):
        if len(cells[at]) < 4:
            rows.append(ImportedRow(line=line, outcome="refused", problem="too_short", column=at, value=cells[at]))
        else:
            rows.append(ImportedRow(line=line, outcome="new"))
    return ImportOutcome(rows=rows)


def _begin_chat(desk: CustomerDesk, wanted: OpenChatImport) -> Any:
    if desk.refusals:
        return desk.refusals.pop(0)
    desk.chats.append(wanted)
    return ChatImport(id=len(desk.chats), contact_id=1, at=NOON, by_user=ME.id, filename=wanted.filename)


def _add_lines(desk: CustomerDesk, piece: ChatLines) -> ChatImported:
    new = [line for line in piece.lines if line not in desk.lines]
    desk.lines += new
    return ChatImported(added=len(new), known=len(piece.lines) - len(new))


def _undo_chat(desk: CustomerDesk, id: int) -> Any:
    desk.undone.append(id)
    desk.lines.clear()
    return b""


def _read_chats(desk: CustomerDesk, before: int) -> ImportedChats:
    """Two at a time, newest first."""
    told = [
        ImportedMessage(id=n, at=line.at, ours=line.ours, text=line.text, file=line.file, omitted=line.omitted)
        for n, line in enumerate(desk.lines, 1)
    ]
    left = [one for one in reversed(told) if not before or one.id < before]
    made = ChatImport(id=1, contact_id=1, at=NOON, by_user=ME.id, messages=len(told)) if told else None
    return ImportedChats(imports=(made,) if made else (), messages=tuple(left[:2]), more=len(left) > 2)


def _record(gateway: "Gateway", id: int, _query: Any) -> Any:
    return gateway.customers.records.get(id) or Problem(code="not_found", title="no record", status=404)


_ROUTES: list[tuple[str, tuple[str, ...], Any]] = [
    ("GET", ("contacts",), lambda gate, _id, query: gate.customers.found if len(query["q"]) > 1 else FoundContacts()),
    ("POST", ("contacts", "import"), lambda gate, _id, body: _import(gate.customers, _read(body, ImportRows))),
    ("GET", ("contacts", "*", "chats"), lambda gate, _id, query: _read_chats(gate.customers, int(query["before"]))),
    ("POST", ("chat-imports",), lambda gate, _id, body: _begin_chat(gate.customers, _read(body, OpenChatImport))),
    (
        "POST",
        ("chat-imports", "*", "messages"),
        lambda g, _, body: _add_lines(g.customers, _read(body, ChatLines)),
    ),
    ("DELETE", ("chat-imports", "*"), lambda gate, id, _body: _undo_chat(gate.customers, id)),
    ("GET", ("contacts", "*"), _record),
    ("PATCH", ("contacts", "*"), lambda gate, id, body: _edit(gate, id, _read(body, EditContact))),
    ("GET", ("contacts", "*", "history"), lambda gate, _id, _query: gate.customers.changes),
    ("POST", ("contacts", "*", "marketing"), lambda gate, id, body: _marketing(gate, id, _read(body, SetMarketing))),
    ("GET", ("contacts", "*", "export"), lambda gate, _id, _query: gate.customers.exported),
    (
        "POST",
        ("contacts", "*", "data-requests"),
        lambda gate, id, body: _ask_data(gate.customers, id, _read(body, NewDataRequest)),
    ),
    ("GET", ("data-requests",), lambda gate, _id, _query: gate.customers.data_requests),
    (
        "POST",
        ("data-requests", "*", "close"),
        lambda gate, id, body: _close_data(gate.customers, id, _read(body, CloseDataRequest)),
    ),
    ("POST", ("messages", "*", "cards"), lambda gate, id, _body: _cards(gate.customers, id)),
    ("POST", ("contacts", "*", "erase"), lambda gate, id, body: _erase(gate, id, _read(body, Erase))),
    ("POST", ("contact-fields",), lambda gate, id, body: _field(gate, id, _read(body, PutContactField))),
    ("PUT", ("contact-fields", "*"), lambda gate, id, body: _field(gate, id, _read(body, PutContactField))),
    ("POST", ("conversations",), lambda gate, _id, body: _start(gate, _read(body, StartConversation))),
    ("GET", ("conversations", "*", "case"), lambda gate, _id, _query: gate.customers.case),
    ("POST", ("conversations", "*", "calls"), lambda gate, id, body: _call(gate, id, _read(body, NoteCall))),
]
