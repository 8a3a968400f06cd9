"""Whatever people type about a customer stays where it can be erased: the audit holds none of it.

An entry can never be changed, so nothing may enter it that somebody may have the right to have erased.
"""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from tests.flows.api.conftest import Office

MARK: Final = "xyzzyplugh"
"""Stands in every free text below."""
TOKEN: Final = "00000000-0000-4000-8000-00000000000"
NOW: Final = -1
"""The version of the owner at that moment."""
C, K = "/api/conversations/{conversation}", "/api/contacts/{contact}"
LATER: Final = (datetime.now(UTC) + timedelta(days=1)).isoformat()

Deed = tuple[str, str, str, dict[str, Any]]
DEEDS: Final[list[Deed]] = [
    ("ana", "POST", f"{C}/reopen", {}),
    ("ana", "POST", f"{C}/notes", {"client_token": f"{TOKEN}1", "body": MARK}),
    ("ana", "PATCH", K, {"name": MARK, "email": f"{MARK}@x.test", "city": MARK, "notes": MARK}),
    ("ana", "POST", f"{K}/marketing", {"opt_out": True, "reason": MARK}),
    ("ana", "POST", f"{K}/marketing", {"opt_out": False, "reason": MARK}),
    ("ana", "POST", f"{C}/help", {"reason": MARK}),
    ("ana", "POST", f"{C}/calls", {"client_token": f"{TOKEN}2", "outcome": "reached", "note": MARK}),
    ("ana", "POST", f"{C}/waiting-area", {"area": "Almacén", "reason": MARK, "due_at": LATER}),
    ("ana", "POST", f"{C}/snooze", {"until": LATER, "note": MARK}),
    ("ana", "POST", f"{C}/wake", {}),
    ("ana", "PUT", f"{C}/draft", {"text": MARK}),
    ("ana", "POST", f"{C}/transfer", {"owner_version": NOW, "team_id": 1, "note": MARK}),
    ("sol", "POST", f"{C}/take", {"owner_version": NOW}),
    ("sol", "POST", f"{C}/resolve", {"summary": MARK, "outcome": "solved"}),
]


async def test_nothing_typed_about_a_customer_is_in_the_audit(office: Office) -> None:
    conversation = await office.customer(MARK)
    contact = await office.pool.fetchval(
        "update conversations set state = 'resolved' where id = $1 returning contact_id", conversation
    )
    places = {"conversation": conversation, "contact": contact}
    refused = []
    for who, method, path, body in DEEDS:
        version = await office.pool.fetchval("select owner_version from conversations where id = $1", conversation)
        given = {name: version if value == NOW else value for name, value in body.items()}
        answer = await office.ask(who, method, path.format(**places), json=given)
        if not answer.is_success:
            refused.append((path, answer.text))
    assert refused == [], refused
    rows = [str(dict(row)) for row in await office.pool.fetch("select * from audit")]
    assert len(rows) > len(DEEDS)
    assert [row for row in rows if MARK in row] == []
    assert [row for row in rows if "51999111222" in row] == []
